"""The words for scans and tests: what each is called, who has the report and the pictures, where it was done."""

from __future__ import annotations

from visitprep.common_words import SO_MANY, WEEKDAY
from visitprep.lines.history.part_named import NOUN
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case, compiled
from visitprep.visit.dates.words import SEASONS, any_of, month_words
from visitprep.visit.records.choices.care import Copy, TestKind

LAB = (
    r"psa|a1c|hba1c|cbc|inr|crp|esr|sed rate|thyroid (?:level|test)|tsh|kidney function"
    r"|liver (?:function|panel|tests?)"
    r"|vitamin d level|rheumatoid factor|ana|cea|e?gfr|creatinine|ferritin|sodium level|potassium level|lipids"
)
_OF_THE = (
    r"urine|pee|stool|breathing|lung function|swallow(?:ing)?|hearing|balance|tilt[- ]table|autonomic|sweat"
    r"|allergy|skin|bladder|gastric emptying|genetic|dna"
)
_OTHER = (
    r"e[ck]gs?|electro ?cardiograms?|echo(?:s|cardiograms?)?|(?:heart |chemical )?stress tests?"
    r"|heart (?:tracings?|monitors?|scans?)|holters?(?: monitors?)?|(?:home )?sleep (?:study|studies|tests?)"
    rf"|(?:{_OF_THE})(?: (?:drug|function))? (?:tests?|screens?|stud(?:y|ies)|cultures?)"
    r"|urodynamics|pfts?|eegs?|pet[- ]?scans?|mammograms?|discogra(?:ms?|phy)|myelogra(?:ms?|phy)"
    r"|angiogra(?:ms?|phy)|\w{3,}oscop(?:y|ies)"
    r"|(?:camera|scope) (?:tests?|(?:in|into|up|down|of) (?:the |my |his |her )?\w+)"
    r"|(?:skin |nerve |muscle |bone |liver )?biops(?:y|ies)|spinal taps?|lumbar punctures?"
)
"""Tests with a name of their own and no row of their own."""
_BLOOD_IN = r"clots?|pressure|thinners?|vessels?|patch|sugars?|transfusion|in (?:my|the|his|her)"
MEASURED = (
    r"(?:sodium|potassium|magnesium|calcium|cea|e?gfr|creatinine|ha?emoglobin|glucose|blood sugar|b-?12"
    r"|ferritin|ldl"
    r"|cholesterol|triglycerides|platelets|albumin|uric acid|testosterone|cortisol|lipase|bnp|troponin|alt|ast)"
)
_LEVEL = (
    r"(?=(?: (?:was|is|level|levels|came|back|still|blood))* (?:test\b|\d|(?:"
    rf"{any_of(month_words())})\b|too |a bit |low\b|high\b|ok\b|okay\b|fine\b|normal\b"
    r"|good\b|bad\b|up\b|down\b|off\b))"
)
"""What stands behind something that was measured in the blood."""
_KINDS = (
    (TestKind.MRI, r"mri(?: scan)?s?|m\.r\.i\.?|magnetic resonance(?: imaging)?"),
    (TestKind.XRAY, r"x[- ]?rays?|radiographs?"),
    (TestKind.CT, r"ct(?:[- ]?scans?)?|cat[- ]?scans?|c\.t\.(?: scan)?"),
    (TestKind.BONE_SCAN, r"bone scans?"),
    (TestKind.DEXA, r"bone density(?: scan| test)?|dexa(?: scan)?|dxa(?: scan)?"),
    (TestKind.ULTRASOUND, r"ultra ?sounds?|sonograms?|doppler(?: scan)?"),
    (
        TestKind.EMG,
        r"emg(?:\s*(?:/|and)\s*ncs)?|nerve (?:conduction )?(?:tests?|stud(?:y|ies))|nerve and muscle tests?|ncs"
        r"|ncv",
    ),
    (
        TestKind.LABS,
        rf"blood ?(?:tests?|work|draws?|panel|drawn|taken)|lab ?(?:work|tests?|s)|labs|{LAB}"
        rf"|^bloods?(?! (?:{_BLOOD_IN}))"
        rf"|bloods?(?= (?:in |from |last |this |drawn |done )*(?:(?:{any_of(month_words())})\b|(?:19|20)\d\d"
        rf"|year|month|week|{any_of(SEASONS)}))|{MEASURED}{_LEVEL}",
    ),
    (TestKind.OTHER, _OTHER),
)
CODES = {kind.value: kind for kind in TestKind}
KIND = any_case(
    r"(?<![\w-])(?:(?:an?|the|my|they did(?: an?)?|i had(?: an?)?|had(?: an?)?|got(?: an?)?)\s+)?(?:"
    + "|".join(f"(?P<{kind.value}>{words})" for kind, words in _KINDS)
    + r")(?![\w-])"
)
_HAVE = r"(?:i |we )?(?:(?:still )?have|got|have got|'ve got|keep|brought|bringing|will bring)"
_REPORT_WORDS = (
    r"(?:(?:the|a|my|both|any|written|paper|copy of the|copy of)\s+)*(?:written )?(?:reports?|results?"
    r"|printout|papers?(?: report)?)"
)
PICTURE_WORDS = (
    r"(?:(?:the|a|my|both|any)\s+)*(?:pictures?|images?|films?|cds?|dvds?"
    r"|dis[ck]s?(?! (?:problem|bulg|hern|disease|degen|damage|issue|space|protru|trouble|fragment)))"
)
_NOT = r"(?:(?:i |we )?have no|don'?t have|do not have|didn'?t get|did not get|never got|no|without|lost)"
_ASKED = r"(?:asked for|requested|ordered|sent for|waiting for|sending for)"
COPIES = (
    # (pattern, report, pictures)
    (rf"{_NOT} {_REPORT_WORDS}(?:,? (?:n?or|and|or) {PICTURE_WORDS})?", Copy.NO, None),
    (rf"{_NOT} {PICTURE_WORDS}", None, Copy.NO),
    (rf"{_REPORT_WORDS} (?:is |are )?at home", Copy.HAVE_IT, None),
    (rf"{PICTURE_WORDS} (?:is |are )?at home", None, Copy.HAVE_IT),
    (rf"{_ASKED} {_REPORT_WORDS}(?: and {PICTURE_WORDS})?|(?:i )?{_ASKED} (?:it|them|a"
        rf" copy)", Copy.ASKED_FOR_IT, None),
    (rf"{_ASKED} {PICTURE_WORDS}", None, Copy.ASKED_FOR_IT),
    (rf"{_HAVE} (?:{_REPORT_WORDS}(?: and|,|&) {PICTURE_WORDS}|{PICTURE_WORDS}(?: and|,|&)"
        rf" {_REPORT_WORDS}|both(?! (?:reports|results|papers|pictures|films|cds|discs)))",
     Copy.HAVE_IT, Copy.HAVE_IT),
    (rf"{_HAVE} {_REPORT_WORDS}", Copy.HAVE_IT, None),
    (rf"{_HAVE} {PICTURE_WORDS}", None, Copy.HAVE_IT),
    (r"(?:the |this |your )?(?:pain )?clinic (?:already )?(?:has|have|got) (?:it|them|the report|that|both)"
     r"|(?:you|they) (?:already )?have it(?! (?:at|in)\b)|at the clinic|clinic has", Copy.AT_THE_CLINIC, None),
    (rf"{_NOT} (?:it|one|a copy|anything)", Copy.NO, None),
    (rf"{_HAVE} (?:it|them|a copy|that)", Copy.HAVE_IT, None),
)  # fmt: skip
_KEEPS = r"(?:has|have|got|keeps?|kept|holds?|held)"
ELSEWHERE = any_case(
    r"(?P<who>(?!(?:the |this |your )?(?:pain )?clinic\s+(?:already\s+)?(?:has|have|got)\b)"
    r"(?:\b(?:my|the|our)\s+)?\b(?:(?:(?:\w+\s+)?(?:doctor|surgeon|\w+ologist),\s+)?"
    r"(?:dr|doctor|st)\.?\s+[\w'-]+(?: (?:office|clinic|practice|place))?"
    r"(?:,\s+(?:my|the|our)\s+[\w ]+)?(?:,(?=\s+(?:has|keeps|kept|holds|held)\b))?"
    r"|(?-i:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*)"
    r"|(?:(?:family|heart|kidney|back|own|old)\s+)?(?:doctor|hospital|surgeon|gp|pcp|va|er)"
    r"|(?!(?:already|never|not|ever|just|both|i|it|that|who|which|he|she|we|they|you|and|but|still)\b)"
    r"[a-z]{3,}(?:'s)?(?: (?:imaging|radiology|hospital|clinic|center|office|doctor|dr|doc))?)"
    r"(?:\s+(?:at|in|of|over at)\s+(?:the\s+"
    r"|my\s+)?[\w'-]+(?: clinic| hospital| office)?)?)"
    rf"\s+(?:already\s+|still\s+)?{_KEEPS}\s+"
    r"(?:it|them|the (?:reports?|results?|papers?|printouts?)|that)\b(?!\s+(?:clean|clear)\b)"
    r"(?:\s+at (?:home|(?:his|her|their|the) \w+)|\s+on (?:file|record))?"
)
_LEVEL_OF_SPINE = r"(?:[CcTtLlSs]\d)"
_SOMEBODY = (
    r"(?:(?:my|the|our|his|her)\s+)?(?:dr\b\.?(?: st\.)?(?: [\w'-]+)?|doctors?|docs?|gp|pcp|surgeon"
    r"|(?:(?-i:[A-Z])[\w'-]+ )?hospital|\w+ologist|s?he|they)"
)
KEPT_ELSEWHERE = any_case(
    rf"\b(?P<what>(?P<pictures>{PICTURE_WORDS})|{_REPORT_WORDS})\s+(?:(?:is|are|was|were|still|all|both)\s+)*"
    rf"(?:at\s+(?!{_LEVEL_OF_SPINE}|home\b|(?:the |your |this )?(?:pain )?clinic\b"
    r"|(?:the |that |this |one |two |both |every )*(?:bottom|base|top|levels?|spot)\b)"
    rf"|(?:with|(?:sent|faxed|mailed|given)\s+(?:over\s+)?to)\s+(?={_SOMEBODY}\b)"
    r"|on\s+(?=(?:the |a |my )*(?:portal|my ?chart|app|computer|phone|website|line)\b)"
    rf"|online(?=\s*(?:$|[,;.])))(?P<where>[^,;]*)"
    rf"|\b(?:it|they|that)(?:['’]?(?:s|re)| is| are) with\s+(?={_SOMEBODY}\b)[^,;]*(?:,\s+dr\b[^,;]*)?"
    r"|\bthey have (?:it|them) (?:at|in) [^,;]*"
    rf"|\b{_SOMEBODY}\s+(?:still |already )?{_KEEPS}\s+"
    rf"(?:(?P<their>{PICTURE_WORDS})|(?:the |a |my )?(?:paper|printout|report|result)s?)(?![\w-])"
    r"(?:\s+at\s+(?:the|their|his|her)\s[^,;]*)?"
)
"""The pictures, or the report, and who has them: "disc at st annes hospital"."""
NOT_KNOWN = any_case(
    rf"(?<![\w'])(?:i |s?he |we )?(?:{NOT_SURE}|forgot(?:ten)?|never (?:told|heard|knew)|was(?:n'?t| not) told)"
    r" (?:of )?(?:(?:what|how) (?:it|they|that|this|the \w+)"
    r"|(?:the|its|any) (?:results?|outcome|findings?))\b[^,;.]*"
)
"""Of a test that was done: nobody there knows what it showed."""
UNKNOWN_DAY = any_case(
    rf"(?:{NOT_SURE}|forgot) (?:(?:of )?(?:which|what|the)(?: (?:the )?(?:exact )?(?:year|date|month|day|it was))+"
    r"|(?:which|when)(?: (?:it|that) was)?(?=\s*(?:$|[,;.])))|date (?:not known|unknown)"
)
PLACE = compiled(
    r"(?:\b(?:at|by|with|from)\s+)?(?P<doctor>\bDr\.?\s+(?:St\.?\s+)?[A-Z][\w'-]+(?:(?<=['’]s)\s+office)?)"
    r"|(?:\bat\s+)?(?P<named>(?:[A-Z][\w.'-]*\s+)+(?:Imaging|Radiology|Hospital|Clinic|Center|Centre"
    r"|Medical|Health|ER"
    r"|Neurology|Orthop\w+|Diagnostics?|Labs?)(?:\s+(?:Imaging|Radiology|Center|Centre|Hospital|Clinic|Group))*)"
    r"|(?:\bat\s+)?(?P<saint>\bSt\.?\s+[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)*)"
    r"|(?:\bat\s+)?(?P<small_saint>\bst\.? (?!segments|changes)[a-z]{3,}['’]?s\b)"
    r"|(?:\bat\s+)?(?P<plain>\b(?:the\s+)?(?:(?:memory|heart|eye|bone|spine|walk-in|county|city|general|local)\s+)"
    r"(?:clinic|hospital)\b(?!\s+(?:said|says|told|found|has|wants)))"
    r"|\bat\s+(?:the\s+|my\s+)?(?P<lower>(?:university|uni|va|er|memorial|general|mercy|county|urgent care"
    r"|walk-?in)(?:\s+(?:hospital|clinic|medical center|imaging|medical))?)\b"
    r"|\bat\s+(?![CTLS]\d)(?P<at>(?:the\s+)?[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*)*|the (?:hospital|ER|clinic))"
    rf"|;\s+in (?!(?:{NOUN}|pain|it|there|(?:the|a|my|his|her)\b)\b)"
    rf"(?P<small_town>[a-z]{{3,}}(?: [a-z]+)?)(?=\s*(?:$|[,;]))"
    rf"|\b[Ii]n\s+(?P<town>(?!(?:(?i:{any_of(month_words())})|[A-Z]\d)\b)[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*)"
    r"|(?:^|(?<=[,;] ))(?:the\s+)?(?!(?:i|it|that|he|she|we|they|you|who|which|never|not"
    r"|also|just|only|ones?)\s)"
    r"(?P<did>[\w.'-]{2,}(?: [\w.'-]{2,}){0,2}?)\s+did\s+(?:it|them|that one|the scan|this one)(?=\s*(?:$|[,;.]))"
    r"|(?:\b(?:by|with)\s+)?(?P<small>\bdr\.? (?!said|told|says|who|has|wants|gave)[a-z]{2,})(?=\s*(?:$|[,;]))"
)
PENDING = any_case(
    r"(?<![\w-])(?:(?:i['’]?m |we['’]?re |i am |we are )?(?:still )?(?:waiting (?:on|for)|awaiting) (?:\w+ ){0,2}"
    r"results?|(?:still )?waiting to (?:hear|be told)(?: back)?"
    r"|(?:the )?results? (?:(?:(?:is|are|were|was) |still )*(?:pending|outstanding|awaited)"
    rf"|(?:(?:is|are) )?(?:due|coming|expected|next|on|this|tomorrow)\b(?: (?:{WEEKDAY}|week|month|in))*|{WEEKDAY}"
    r"|(?:(?:is|are|were|was|have|has)\s?n['’]?t|(?:(?:is|are|was|were|still) )*not) (?:yet )?"
    r"(?:back|in|here|through|ready|come(?: back| in)?))"
    r"|(?:no (?:results?|word|answer|news)|nothing)(?: (?:heard|back))?(?: yet| so far| back)"
    r"|nothing back|(?:have\s?n['’]?t|have not|not|never) (?:heard|had|got)"
    r"(?: (?:back|anything|(?:the|a|any) results?))*(?= yet| so far)|(?:have\s?n['’]?t|have not|not|never) heard"
    r"(?: back| anything)*"
    r"|(?:i )?(?:do\s?n['’]?t|do not|not) (?:know|been told)(?: (?:anything|the results?|what it \w+))?(?= yet))"
    r"(?: yet| so far| still)?(?![\w-])"
)
"""Of a test that was done: what it showed is not known yet."""
PLANNED = any_case(
    r"\b(?:booked|scheduled|planned|due(?= (?:in|on|next|for|to)\b)|upcoming|coming up|not (?:had|done)(?: it)? yet"
    r"|appointment|(?:on|in) (?:the|a) (?:waiting )?list|wait ?list(?:ed)?|to be done"
    r"|(?:getting|having|going in)\s+(?=;)"
    rf"|(?:going|set|down) for|in {SO_MANY} (?:days?|weeks?|months?)(?=\s*(?:$|[,;.]))"
    r"|(?:still )?waiting(?: (?:on|for|to (?:have|get)|it|one|that))*(?=\s*(?:$|[,;.]|since\b)))"
)
"""Of a test that is still to come."""
RESULTS_OF = any_case(rf"(?P<waits>(?:still )?(?:waiting (?:on|for)|awaiting)) (?P<test>{KIND.pattern}) results?\b")
SOME_TIME_AGO = any_case(r"(?:19|20)\d\d|\b(?:last|ago|yesterday|this)\b")
CIRCUMSTANCE = any_case(
    r"^(?:waiting|pending|never an?|can'?t have|when|because|after|before|while|since|for|by|with (?:the|a|an"
    r"|my)|they|i |my |the doctor|kept (?:me|him|her)\b"
    r"|(?:ended up|stayed|spent|was|were|got admitted|admitted)\b.*\bhospital"
    r"|(?:from|due to|(?:the )?(?:day|time) of|the) (?:a |the |my |his |her )?(?:bad )?"
    r"(?:fall|crash|accident|wreck))\b"
)
BARE_NUMBER = compiled(r"(?:^|, )(\d{1,2})$|^(?P<year>[0-2]\d)(?= [^\W\d]{3,})")
"""It may be a month, a day, a year or how long ago."""
WHO_SAID = any_case(
    r"^(?:(?:it |they |s?he |the doctor |dr\.? \w+ )?"
    r"(?:showed|shows|said|says|found|saw|told (?:me|him|her|us))|result:?)\s+"
)
ASIDE = any_case(
    r"\b(?:than|like|as (?:on|in)|same|compared|before the|after the|wants?|wanted|needs?|ordered|next"
    r"|again|another|booked|waiting|will|said|showed|shows)\b"
)
"""Beside one of these a kind of test is no test that was done."""
