"""Words of an allergy's line: what the thing is, and how bad it was, which they only raise and never lower."""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import STEROID, SWOLLEN_MOUTH
from visitprep.patterns import any_case
from visitprep.visit.records.choices.health import AllergyKind, AllergySeverity

_CLOSES: Final = r"(?:clos\w*|shut\w*|lock\w*)"
SEVERE: Final = (
    rf"(?:throat|airways?|windpipe)(?: (?!and\b|but\b|or\b)\w+){{0,2}} {_CLOSES}|"
    rf"{_CLOSES} (?:up )?(?:of |in )?(?:my |the |her |his )?throat|"
    r"could(?:n['’]?t| not) (?:breath\w*|swallow|(?:get|catch) (?:my |any |enough )?(?:air|breath))|"
    r"can(?:['’]?t|not) breath\w*|(?:trouble|hard time|"
    r"difficulty) breathing|"
    r"(?:hard|difficult) to breathe|short(?:ness)? of breath|stopped breathing|(?<!bad )breath(?:ing)?|wheez\w+"
    r"|anaphyla\w+|pass(?:ed|es|ing) out|blacked out|faint(?:ed|s|ing)?|collaps\w+"
    r"|low(?:ered)? (?:my |her |his )?blood pressure"
    r"|blood pressure (?:\w+ ){0,2}(?:drop\w*|fell|crash\w*|bottom\w*|low|down|tanked)|ambulance|911|999|000|"
    r"epi-?pen|adrenaline|epinephrine|(?:rushed|put me|ended up|land(?:ed)?|admitted|needed)(?: \w+){0,2} "
    r"(?:er|a&e|emergency(?: room)?|icu|hospital)|(?:went|sent|took me|taken)(?: \w+){0,2} (?:icu|hospital)|"
    r"seizures?|shock|nearly died|"
    r"almost died|heart stopped|stevens[- ]johnson|life[- ]threatening|(?:went|turn(?:ed|ing)|go(?:es|ing)) blue"
    r"|intensive care|itu|cardiac arrest|flatlined|gasp\w*"
)
"""They could not breathe, or needed a hospital (clinical.md 1.2 I); of what swelled that is asked."""
RASH: Final = (
    r"hives|rash(?:es)?|itch\w*|blister\w*|welts?|red(?:ness)?|bumps|spots|skin|peel\w*|burn(?:s|ed|ing)? my skin|"
    r"(?:broke|breaks?) (?:me )?out|breaking out|eczema|raw|sores|lumps"
)
SIDE_EFFECT: Final = (
    r"thr(?:ew|ow(?:s|ing)?) up|vomit\w*|nause\w*|sick(?: to my stomach)?|upset stomach|stomach(?: ?ache| upset|"
    r" pain| cramps)?|"
    r"puk\w+|diarrho?ea|dizz\w+|sleepy|drows\w+|confus\w+|headaches?|hallucinat\w+|saw things|see(?:ing)? things|"
    r"constipat\w+|jittery|shak(?:y|es|ing)|nightmares|muscle (?:pain|aches?)|cough(?:ing)?|heartburn|palpitations|"
    r"heart rac\w+|racing heart|crazy|mean|out of it|loopy|leg cramps|cramps|weird"
)
UNKNOWN: Final = (
    r"(?:i )?(?:don['’]?t|do not) (?:know|remember|recall)|not (?:so )?sure|unsure|unknown|no idea|dunno|idk"
    r"|(?:s?he )?(?:can['’]?t|cannot) remember|maybe|perhaps|possibly|might be|not certain|"
    r"(?:my )?(?:mother|mom|mum|doctor|parents|dr) (?:said|told me)|was told|on my chart|forgot"
)
AS_A_CHILD: Final = any_case(
    r"\b(?:as an? (?:child|kid|baby|infant|teenager|teen)|(?:when )?i was (?:an? )?(?:child|kid|baby|little|"
    r"small|young|teenager)|when (?:a )?(?:kid|child|young|little)|in childhood|years ago|long ago)\b"
)
YEAR: Final = any_case(r"\b(?:in |around |about )?(?P<year>(?:19[3-9]|20[0-4])\d)\b")
HOW_BAD: Final[tuple[tuple[re.Pattern[str], AllergySeverity], ...]] = tuple(
    (any_case(rf"\b(?:{words})(?!\w)"), code)
    for words, code in (
        (SEVERE, AllergySeverity.SEVERE),
        (RASH, AllergySeverity.RASH),
        (SIDE_EFFECT, AllergySeverity.SIDE_EFFECT),
        (UNKNOWN, AllergySeverity.UNKNOWN),
    )
)
"""The worst first."""
_SWELLS: Final = (
    r"(?:face|lips?|mouth|eyes?|tongue)(?: and (?:face|lips?|tongue|throat))? (?:swell\w*|swole|swollen|blew up"
    r"|puff\w*)"
    r"|swollen (?:face|lips?|mouth|eyes|tongue)|swelling of (?:the |my )?(?:face|lips?|tongue)|throat|tongue"
    r"|blood pressure"
)
_MAY_BE_WORSE: Final = (
    r"er|a&e|emergency|icu|hospital\w*|bleed\w*|bled|ulcers?|kidneys?|liver|swell\w*|swollen|swole"
    r"|puff(?:y|ed)(?: up)?|blew up|throat|blood pressure"
)
HAPPENED: Final = any_case(rf"\b(?:{SEVERE}|{RASH}|{SIDE_EFFECT}|{UNKNOWN}|{_SWELLS})(?!\w)")
MAY_BE_WORSE: Final = any_case(rf"\b(?:{_MAY_BE_WORSE})(?!\w)")
"""Words that may tell where they were as well as what it did: how bad it was is asked."""
MOUTH_SWELLS: Final = any_case(SWOLLEN_MOUTH)
DENIED: Final = any_case(r"\b(?:no|not|never|without|didn['’]?t|did not|wasn['’]?t)\s+(?:\w+\s+){0,3}$")
_PERSON: Final = (
    r"(?:(?:(?:it|they|that|this|which)\s+)?(?:gives?|gave|makes?|made|caus\w+|leaves?|left|takes?|took|pulls?|"
    r"tears?|tore|burns?|"
    r"burned|turns?|turned|hurts?|bothers?|breaks?|broke|sends?|sent|puts?|almost|nearly|closes?|shuts?)\b|"
    r"i\s+(?:\w+\s+)?|(?:came|come|comes|broke|brought me|brings me|out|up)\b|(?:s?he|we)\s+|my\s+\w+"
    r"|(?:got|gets|went|goes|was|were|is|felt|feels)\b|"
    r"(?:no|not|never|without|just|in|at|when|while|after|all over)\s+|"
    r"(?:i['’]m|im)\b|(?:really |very |so |bad |terrible |severe |mild |a |an |the |some |big |little |whole |"
    r"hands?|arms?|legs?|face|skin|feet|stomach|mouth|lips?|tongue|eyes?|tight|closed|high|low|body)\s*)"
)
BEGINS: Final = any_case(
    rf"\s+(?:(?:{_PERSON}|and |with |=|->?|→)\s*)*\b(?:{SEVERE}|{RASH}|{SIDE_EFFECT}|{UNKNOWN}|{_SWELLS})(?!\w)|"
    r"\s+(?:(?:it|they|that)\s+)?(?:upsets? my|bothers? my|hurts? my|burns? my|messes? (?:up|with) my|gives?"
    r"|gave|makes?|made|takes? my|took my|pulls? my|tears? my|sends?|sent|puts?) .*|"
    r"\s+(?:causes?|caused|=|-+>|→)\s+|\s+(?:as a child|as a kid|i was a? ?kid|when i was)\b"
)
"""Where what happened begins, when no sign stands between."""
THING_DOES: Final = any_case(
    r"(?!(?:it|they|that|this|these|which|i|he|she|we|my|the|one|and|then|nobody|something)\b)"
    r"(?P<thing>[^\W\d]+(?: [^\W\d]+){0,2}?) (?:makes?|made|gives?|gave|causes?|caused|brings?|brought"
    r"|blister(?:s|ed)|burn(?:s|ed|t)|upsets?|takes?|took|tears?|tore|rips?|ripped|peels|turn(?:s|ed)|swell(?:s|ed)"
    r"|closes?) (?:me|her|him|my|a|an)\b"
)
"""Something that does something to the person: "plasters make me red"."""
TAKEN: Final = any_case(
    r"\b(?:needed|had to (?:have|take)|treated with|(?:was )?given|gave (?:me|her|him)|got|took|put on)\s+"
    r"(?P<what>[^,;]*)$"
)
HELPED: Final = any_case(
    r"\b(?:helped|cleared|settled|calmed|fixed|stopped it|went (?:away|down)|takes? it away|instead"
    r"|(?:is|are) (?:ok|okay|fine)|ok with|no (?:trouble|problem)s? with)\b"
)
"""A medicine told beside one of these is no allergy: "hives, Benadryl helped", "Tylenol is fine"."""
UNSURE: Final = any_case(
    r"(?:(?:i['’]?m |i am |she['’]?s |he['’]?s |we['’]?re )?(?:not (?:so )?sure|unsure|not certain)"
    r"(?: (?:about|of|re:?|whether|if))?|maybe|perhaps|possibly|possible|might be|could be|i think|"
    r"(?:i |we )?(?:don['’]?t|do not) know (?:about|if|whether))\s+(?:to |about |the |an? )*"
)
UNSURE_BEHIND: Final = any_case(
    r"(?P<thing>[^,;?(]+?)\s*(?:\?+|,?\s*\(?(?:maybe|perhaps|possibly|i think|not (?:so )?sure(?: (?:if"
    r"|whether) .*)?|unsure)\)?\??)"
)
"""Words that leave open whether there is an allergy at all: told as such, and never as one."""
FROM: Final = any_case(
    r"(?P<happened>.*?)\s+(?:from|with|after|to|when i (?:take|took|had|have|use|eat|ate))\s+(?P<thing>.+)"
)
LEAD: Final = any_case(
    r"^(?:(?:just|only) (?=\S)|(?:i['’]?m |i am |(?:s?he|they)(?:['’]?s| is| are|['’]re)? )?"
    r"(?:very |badly |deathly )?allergic to|allerg(?:y|ies):? (?:to )?|"
    r"(?:i )?can(?:['’]?t| ?not) (?:take|have|do|use|eat)"
    r"|(?:(?:the|my|his|her) )?(?:doc(?:tor)?s?|dr\.?(?: \w+)?|they) (?:told|tells?|said|says?)"
    r"(?: (?:me|him|her|us))? (?:not to|never to|to never|to not) (?:take|have|use|touch)"
    r"|reaction to|sensitive to|intoleran(?:t|ce) (?:to|of))\s*"
)
SAYS_SO: Final = any_case(
    r"(?:(?:my|the) )?(?:doc(?:tor)?|dr\.?(?: \w+)?|nurse|clinic|s?he|they)(?: also)? (?:said|says|told me)"
    r"(?: that)? (?=(?!it|that|i\b|to\b|not|no\b)[\w-]+(?: [\w-]+)? (?:gives?|gave|makes?|made|caus\w+|is|was)\b)"
)
GIVEN: Final = any_case(
    r"^(?:(?:and|then|once|when)\s+)*(?:(?:they|i|we|you|s?he|(?:the|an?|my|our|his|her) [\w&'’]+|dr\.? \w+)\s+)?"
    r"(?:(?:was|were|got|had|once|have|tried|being)\s+)*(?:given?|gave|put|tried|started|had|took|taken|prescribed"
    r"|injected|used)\s+"
    r"(?:(?:me|him|her|us|on|with|some|any|an?|the|this|that|shots?|injections?|drip|dose|course|of|my|his"
    r"|(?:\w+ )?(?:reactions? (?:to|from|with)|(?:time|spell) with))\s+)*"
    r"(?!(?:me|him|her|it|up|out|to|for|bad|really)\b)"
)
"""Tells that it was given or taken: a story, with the thing behind it."""
WIDER: Final = any_case(
    r"(?P<one>[^,;:]+),\s*(?P<all>(?:(?:well|in fact|or|and|really|actually|i mean|so|of)\s+)*(?:any|all|every)\b"
    r"[^,;:]*|[^,;:]+ (?:of any (?:sort|kind)|in general)[^,;:]*)(?:[,;:]\s*(?P<happened>.*))?"
)
"""One thing, and behind it the kind that it stands for: "plasters, any tape really"."""
CIRCUMSTANCE: Final = any_case(
    r"\s*(?:as an?|when|once|after|while|during|(?:in|at) (?:the )?(?:hospital|er|a&e|clinic|dentist\S*))\b"
)
NONE: Final = any_case(
    r"(?:none|nka|nkda) known|nka|nkda|"
    r"no(?: known| bad)?(?: drug| medicine| medication| food)?(?: or (?:food|drug))? (?:allerg(?:y|"
    r"ies)|reactions?)(?: that i know(?: of)?| known)?|(?:(?:i['’]?m|i am|s?he['’]?s|s?he is) )?(?:not )?"
    r"allergic to (?:any|no)thing(?: that (?:i|we|s?he) knows?(?: of| about)?)?|not aware of any"
)
VAGUE: Final = any_case(
    r"\b(?:all|any|some|something|certain|kinds? of|types? of|family)\b|^(?:an? )?(?:antibiotics?|pain (?:pill|"
    r"med)s?|painkillers?|medicines?|meds|pills?|shots?|foods?|mycins?)$"
)
_KINDS: Final[tuple[tuple[AllergyKind, str], ...]] = (
    (AllergyKind.LATEX, r"latex(?: gloves?| balloons?)?|rubber(?: gloves?)?|(?<!like )balloons"),
    (
        AllergyKind.CONTRAST,
        r"contrast(?: dye)?|(?:ct|mri|x-?ray|iv|scan|injectable)? ?dyes?|gadolinium|omnipaque|isovue|iohexol",
    ),
    (
        AllergyKind.SKIN_CLEANER,
        r"iodine|betadine|povidone(?:-iodine)?|chlorhexidine|chloraprep|hibiclens|skin (?:cleaner|prep|wash)|"
        r"surgical (?:soap|scrub)|rubbing alcohol|alcohol (?:wipes|swabs)",
    ),
    (
        AllergyKind.ADHESIVE,
        r"(?:\w+ )?tapes?|adhesives?|band[- ]?aids?|(?:sticking |elasto)?plasters?|(?:skin )?glue|dermabond"
        r"|steri-?strips?|bandages?|tegaderm|(?:ekg|ecg|electrode) (?:pads|stickers)",
    ),
    (
        AllergyKind.NUMBING,
        r"lidocaine|lignocaine|novocaine?|procaine|bupivacaine|marcaine|ropivacaine|mepivacaine|carbocaine|"
        r"articaine|septocaine|"
        r"xylocaine|benzocaine|numbing (?:medicine|stuff|shots?|cream)|local an(?:a)?esthetics?",
    ),
    (AllergyKind.STEROID, rf"(?:[a-z]+-?)?(?:{STEROID})[a-z]*(?: shots?)?"),
    (
        AllergyKind.FOOD,
        r"shellfish|shrimps?|prawns?|crabs?|lobster|(?:pea|tree |wal|cashew )?nuts?|peanut butter|almonds?|"
        r"cashews?|eggs?|milk|dairy|"
        r"soya?|wheat|gluten|fish|strawberr(?:y|ies)|kiwis?|bananas?|avocados?|sesame|mustard|chocolate|"
        r"tomato(?:es)?|red dye(?: ?40)?|msg|pineapple|mango(?:es)?|citrus|oranges?",
    ),
    (
        AllergyKind.MEDICINE,
        r"(?:all )?(?:the )?(?:\w+ )?-?(?:cillins?|mycins?|macrolides?|cyclines?)(?: (?:family|drugs?|group))?|"
        r"tetracyclines?|beta[- ]?(?:blockers?|lactams?)|muscle relax(?:ers?|ants?)|benzos?|benzodiazepines?|"
        r"antidepressants?|triptans?|ssris?|barbiturates?|antihistamines?|"
        r"sulfas?|sulfa (?:family|drugs?|antibiotics?|meds)|sulpha|penicillins?|pcn|amoxicillin|"
        r"statins?|nsaids?|opioids?|opiates?|"
        r"narcotics|antibiotics?|cephalosporins?|keflex|cipro|quinolones?|ace inhibitors?|vaccines?|flu shot|"
        r"tetanus(?: shot)?|anti-?inflammator(?:y|ies)|blood thinners?",
    ),
    (
        AllergyKind.OTHER,
        r"bee(?: stings?)?|bees|wasps?|nickel|metal|pollen|cats?|dogs?|dust|mold|mould|grass|perfumes?|wool",
    ),
)
KINDS: Final = tuple((code, any_case(words)) for code, words in _KINDS)
SPELLED: Final = (
    "latex", "contrast", "gadolinium", "iodine", "betadine", "povidone", "chlorhexidine", "hibiclens", "adhesive",
    "bandage", "novocaine", "cortisone", "steroid", "shellfish", "shrimp", "peanut", "strawberry", "penicillin",
    "antibiotic", "nickel",
)  # fmt: skip
"""Things that no medicine is called, as they are spelled."""

CANNOT: Final = any_case(
    r"(?<=\w) (?:(?:i |she |he )?can(?:['’]?t|not| not) (?:take|have|use|eat|stand)(?: either| at all)?"
    r"|(?:is|was) (?:an? )?(?:sep[ae]rate|different|another)(?: one| thing| allergy)?|and|but)$"
)
"""Behind the thing: "the Cipro I can't take"."""
_THING: Final = r"(?:(?:the|my|a|an|all|other) )?[^\W\d][\w'-]*(?: [\w'-]+){0,2}?"
_WELL: Final = r"(?:fine|ok|okay|alright|all right|no problems?|no trouble|good|well|great|safe)"
_CAN: Final = r"(?:can|could|do|am able to|was able to|still)"
_HAVE: Final = r"(?:take|have|eat|use|tolerate|handle|get|wear)"
_I: Final = r"(?:(?:i|she|he)(?:'m|’m|'s|’s)? )"
_WITHOUT_HARM: Final = (
    rf"(?:(?:just |really )?(?:{_WELL})|with(?:out| no) (?:any )?(?:problems?|trouble|reaction)"
    rf"|(?:{_WELL}) with (?:me|it))"
)
_BE: Final = r"(?:is|are|am|m|was|were|be|been|do|does|did|seems?|works?|went)"
_NOT: Final = r"(?:does ?n['’]?t|does not|do ?n['’]?t|do not|never|did ?n['’]?t|did not)"
FINE: Final = any_case(
    "|".join(
        (
            rf"{_THING} {_I}?{_CAN} {_HAVE}(?: {_WITHOUT_HARM})?",
            rf"{_THING} {_I}(?:tolerate|take|have|use)(?: {_WITHOUT_HARM})?",
            rf"{_I}?{_CAN} {_HAVE} {_THING}(?: {_WITHOUT_HARM})?",
            rf"{_I}(?:still )?(?:take|use|eat|have) {_THING} (?:all the time|every day|daily|now|still|often"
            rf"|a lot)",
            rf"{_THING} {_WITHOUT_HARM}",
            rf"{_I}?(?:take|took|tolerate|have had|had|use) {_THING} {_WITHOUT_HARM}",
            rf"{_I}?{_BE} (?:just |really |perfectly )?(?:{_WELL}) (?:with|on) {_THING}",
            rf"{_THING} {_BE} (?:just |really |perfectly )?(?:{_WELL})(?: (?:with|for) (?:me|her|him))?",
            rf"(?:there (?:is|was) |have |had )?no (?:problems?|trouble|reactions?|allergy) "
            rf"(?:with|to|from) {_THING}",
            rf"(?:{_I}?(?:am |is |was )?|{_I})not allergic to {_THING}",
            rf"no {_THING} allerg(?:y|ies)",
            rf"(?:{_I}?(?:just |really )?{_WELL}) with {_THING}",
            rf"{_THING} works?(?: (?:{_WELL}|better))?(?: (?:for|on|with) (?:me|her|him))?",
            rf"{_THING} (?:on|in|for) (?:the |my |her |his )?\w+ (?:{_BE} )?{_WELL}",
            rf"{_THING} {_NOT} (?:ever )?(?:bother|hurt|affect|do (?:that|it|anything)(?: to)?|make)"
            r"(?: (?:me|her|him))?(?: (?:sick|itch\w*|at all))?",
        )
    )
)
"""A thing that does no harm: told beside an allergy it is a note of that one, and no allergy."""
NONE_BUT: Final = any_case(
    r"^(?:none|nothing|nope|nah|naw|no(?: known)?(?: drug| medicine| food)? allerg(?:y|ies)"
    r"|not allergic(?: to (?:anything|much))?|no)"
    r"(?: (?:that i know(?: of)?|really|known|at all))*[\s,;.]+(?:(?:but|just|only|except(?: for| that)?|well"
    r"|other than|besides|though)[\s,]+)+"
)
"""In front of the one that there is: "none but aspirin upsets my stomach"."""
FINE_BEGINS: Final = any_case(
    r"\s*(?:[,;]|\.(?=\s))\s*(?:(?:and|but|though|yet|so)\s+)?|\s+(?:but|though|and|yet)\s+"
)


_TO_EMERGENCY: Final = any_case(r"\b(?:to|in|at) (?:the )?(?:er|a&e|emergency(?: room)?)\b")
"""Who went there for a rash may have been sent home with it; not so with a mouth that swells."""


def how_bad(text: str) -> AllergySeverity | None:
    if MOUTH_SWELLS.search(text) and _TO_EMERGENCY.search(text):
        return AllergySeverity.SEVERE
    for words, code in HOW_BAD:
        for hit in words.finditer(text):
            if hit[0].casefold().startswith("wheez") and "asthma" in text.casefold():
                continue  # "make my asthma bad, wheezing" may have been either
            if code is AllergySeverity.UNKNOWN or not DENIED.search(text[: hit.start()]):
                return code
    return None
