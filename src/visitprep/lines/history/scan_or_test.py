"""A scan or a test, in one line: "MRI low back March 2023, severe narrowing at L4-5, have the report".

What it showed stays the person's own words. A "bulging disc" is a result; "have the disc" means the pictures.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from visitprep.lines.apart import apart, each
from visitprep.lines.date_in_line import day_in, take_days
from visitprep.lines.exception import exception_in, with_denied
from visitprep.lines.history.not_done import without_not_done
from visitprep.lines.history.part_named import NAMED_PART, PART
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.visit.dates.partial_date import Order, PartialDate
from visitprep.visit.dates.words import SEASONS, any_of, month_words
from visitprep.visit.records.choices.care import Copy, TestKind
from visitprep.wording import N_, later

_LAB = (
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
    r"|holters?(?: monitors?)?|(?:home )?sleep (?:study|studies|tests?)"
    rf"|(?:{_OF_THE})(?: (?:drug|function))? (?:tests?|screens?|stud(?:y|ies)|cultures?)"
    r"|urodynamics|pfts?|eegs?|pet[- ]?scans?|mammograms?|discogra(?:ms?|phy)|myelogra(?:ms?|phy)"
    r"|angiogra(?:ms?|phy)|colonoscop(?:y|ies)|endoscop(?:y|ies)"
    r"|(?:skin |nerve |muscle |bone |liver )?biops(?:y|ies)|spinal taps?|lumbar punctures?"
)
"""Tests with a name of their own and no row of their own."""
_BLOOD_IN = r"clots?|pressure|thinners?|vessels?|patch|sugars?|transfusion|in (?:my|the|his|her)"
_MEASURED = (
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
        rf"blood ?(?:tests?|work|draws?|panel)|lab ?(?:work|tests?|s)|labs|{_LAB}"
        rf"|^bloods?(?! (?:{_BLOOD_IN}))"
        rf"|bloods?(?= (?:in |from |last |this |drawn |done )*(?:(?:{any_of(month_words())})\b|(?:19|20)\d\d"
        rf"|year|month"
        rf"|week|{any_of(SEASONS)}))|{_MEASURED}{_LEVEL}",
    ),
    (TestKind.OTHER, _OTHER),
)
_CODES = {kind.value: kind for kind in TestKind}
_KIND = compiled(
    r"(?<![\w-])(?:(?:an?|the|my|they did(?: an?)?|i had(?: an?)?|had(?: an?)?|got(?: an?)?)\s+)?(?:"
    + "|".join(f"(?P<{kind.value}>{words})" for kind, words in _KINDS)
    + r")(?![\w-])",
    re.IGNORECASE,
)
_HAVE = r"(?:i |we )?(?:(?:still )?have|got|have got|'ve got|keep|brought|bringing|will bring)"
_REPORT_WORDS = (
    r"(?:(?:the|a|my|both|any|written|paper|copy of the|copy of)\s+)*(?:written )?(?:reports?|results?"
    r"|printout|papers?(?: report)?)"
)
_PICTURE_WORDS = (
    r"(?:(?:the|a|my|both|any)\s+)*(?:pictures?|images?|films?|cds?|dvds?"
    r"|dis[ck]s?(?! (?:problem|bulg|hern|disease|degen|damage|issue|space|protru|trouble|fragment)))"
)
_NOT = r"(?:(?:i |we )?have no|don'?t have|do not have|didn'?t get|did not get|never got|no|without|lost)"
_ASKED = r"(?:asked for|requested|ordered|sent for|waiting for|sending for)"
_COPIES = (
    # (pattern, report, pictures)
    (rf"{_NOT} {_REPORT_WORDS}(?:,? (?:n?or|and|or) {_PICTURE_WORDS})?", Copy.NO, None),
    (rf"{_NOT} {_PICTURE_WORDS}", None, Copy.NO),
    (rf"{_REPORT_WORDS} (?:is |are )?at home", Copy.HAVE_IT, None),
    (rf"{_PICTURE_WORDS} (?:is |are )?at home", None, Copy.HAVE_IT),
    (rf"{_ASKED} {_REPORT_WORDS}(?: and {_PICTURE_WORDS})?|(?:i )?{_ASKED} (?:it|them|a"
        rf" copy)", Copy.ASKED_FOR_IT, None),
    (rf"{_ASKED} {_PICTURE_WORDS}", None, Copy.ASKED_FOR_IT),
    (rf"{_HAVE} (?:{_REPORT_WORDS}(?: and|,|&) {_PICTURE_WORDS}|{_PICTURE_WORDS}(?: and|,|&)"
        rf" {_REPORT_WORDS}|both(?! (?:reports|results|papers|pictures|films|cds|discs)))",
     Copy.HAVE_IT, Copy.HAVE_IT),
    (rf"{_HAVE} {_REPORT_WORDS}", Copy.HAVE_IT, None),
    (rf"{_HAVE} {_PICTURE_WORDS}", None, Copy.HAVE_IT),
    (r"(?:the |this |your )?(?:pain )?clinic (?:already )?(?:has|have|got) (?:it|them|the report|that|both)"
     r"|(?:you|they) (?:already )?have it|at the clinic|clinic has", Copy.AT_THE_CLINIC, None),
    (rf"{_NOT} (?:it|one|a copy|anything)", Copy.NO, None),
    (rf"{_HAVE} (?:it|them|a copy|that)", Copy.HAVE_IT, None),
)  # fmt: skip
_ELSEWHERE = compiled(
    r"(?P<who>(?!(?:the |this |your )?(?:pain )?clinic\s+(?:already\s+)?(?:has|have|got)\b)"
    r"(?:\b(?:my|the|our)\s+)?\b(?:(?:dr|doctor)\.?\s+[\w'-]+|(?-i:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*)"
    r"|(?:(?:family|heart|kidney|back|own|old)\s+)?(?:doctor|hospital|surgeon)"
    r"|(?!(?:already|both|i|it|that|who|which|he|she|we|they|you|and|but|still)\b)[a-z]{3,}(?: (?:imaging|radiology"
    r"|hospital|clinic|center|office|doctor|dr|doc))?)(?:\s+(?:at|in|of|over at)\s+(?:the\s+"
    r"|my\s+)?[\w'-]+(?: clinic"
    r"| hospital| office)?)?)"
    r"\s+(?:already\s+|still\s+)?(?:has|have|got|keeps)\s+(?:it|them|the report|the results?|that)\b",
    re.IGNORECASE,
)
_UNKNOWN_DAY = compiled(
    r"(?:not sure|don'?t (?:know|remember)|can'?t remember|no idea|forgot|unsure)(?: (?:of )?(?:which|what"
    r"|the|when))(?: (?:the )?"
    r"(?:year|date|month|day|it was))*|date (?:not known|unknown)",
    re.IGNORECASE,
)
_PLACE = compiled(
    r"(?:\b(?:at|by|with|from)\s+)?(?P<doctor>\bDr\.?\s+[A-Z][\w'-]+)"
    r"|(?:\bat\s+)?(?P<named>(?:[A-Z][\w.'-]*\s+)+(?:Imaging|Radiology|Hospital|Clinic|Center|Centre"
    r"|Medical|Health|ER"
    r"|Neurology|Orthop\w+|Diagnostics?|Labs?)(?:\s+(?:Imaging|Radiology|Center|Centre|Hospital|Clinic"
    r"|Group))*)"
    r"|(?:\bat\s+)?(?P<saint>\bSt\.?\s+[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)*)"
    r"|(?:\bat\s+)?(?P<plain>\b(?:the\s+)?(?:(?:memory|heart|eye|bone|spine|walk-in|county|general|local)\s+)"
    r"(?:clinic|hospital)\b(?!\s+(?:said|says|told|found|has|wants)))"
    r"|\bat\s+(?:the\s+|my\s+)?(?P<lower>(?:university|uni|va|er|memorial|general|mercy|county|urgent care"
    r"|walk-?in)"
    r"(?:\s+(?:hospital|clinic|medical center|imaging|medical))?)\b"
    r"|\bat\s+(?P<at>(?:the\s+)?[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*)*|the (?:hospital|ER|clinic))"
    r"|(?:\b(?:by|with)\s+)?(?P<small>\bdr\.? (?!said|told|says|who|has|wants|gave)[a-z]{2,})(?=\s*(?:$|[,;]))"
)
_CIRCUMSTANCE = compiled(
    r"^(?:waiting|pending|never an?|can'?t have|when|because|after|before|while|since|for|by|with (?:the|a|an"
    r"|my)|they|i |my "
    r"|the doctor)\b",
    re.IGNORECASE,
)


_BARE_NUMBER = compiled(r"(?:^|, )(\d{1,2})$")
"""It may be a month, a day, a year or how long ago."""
_WHO_SAID = compiled(
    r"^(?:(?:it |they |s?he |the doctor |dr\.? \w+ )?"
    r"(?:showed|shows|said|says|found|saw|told (?:me|him|her|us))|result:?)\s+",
    re.IGNORECASE,
)
_ASIDE = compiled(
    r"\b(?:than|like|as (?:on|in)|same|compared|before the|after the|wants?|wanted|needs?|ordered|next"
    r"|again|another|"
    r"booked|waiting|will|said|showed|shows)\b",
    re.IGNORECASE,
)
"""Beside one of these a kind of test is no test that was done."""


def read(line: str, today: date, *, order: Order | None = None) -> tuple[Reading, ...]:
    """The tests of a line: several where it names several kinds or days; whole where it names none."""
    text, denied = _without_denial(Unread(line).text)
    if denied:
        first, *others = read(text, today, order=order)
        return (replace(first, left=", ".join(filter(None, (denied, first.left)))), *others)
    no, had = exception_in(text, lambda words: _KIND.search(words) is not None)
    if had and not _KIND.search(no):
        return with_denied(read(had, today, order=order), no)
    text, not_done = without_not_done(", ".join((no, had)) if had else text, _KIND)
    if not_done:
        none = [Reading({"kind": _CODES[one.kind], "result": one.result}) for one in not_done]
        if text and _KIND.search(text) is None:
            none[0], text = replace(none[0], left=text), ""
        done = read(text, today, order=order) if text else ()
        if len(done) > 1:
            return (*done, *none)
        pieces = [*([text] if text else []), *(one.words for one in not_done)]
        return each(line, pieces, [*done, *none])
    pieces = []
    readings: list[Reading] = []
    for piece in apart(text, lambda before, after: _begins(before, after, today, order)):
        found = _piece(piece, today, order)
        pieces += [piece] * len(found)
        readings += found
    if len(set(pieces)) < 2:
        return tuple(readings) or (Reading({}, left=line),)
    return each(text, pieces, readings)


_DENIED_FIRST = compiled(
    r"(?P<no>(?:i )?(?:no|never(?: had)?(?: an?)?|can['’]?t have(?: an?)?|not allowed(?: an?)?"
    r"|did ?n['’]?t have(?: an?)?)\s+"
    r"(?P<kind>[\w-]+(?: scans?)?)\b[^;.]*?)[\s.,;]+"
    r"(?:(?:no|oh|wait|well|but|except|though|actually|sorry|then|and|hold on)[\s,]+)+"
    r"(?:(?:they|i|he|she|we|that|dr)\s+)*(?:did|had|got|done|have|there was)\s+(?:do\s+|have\s+)?(?:one"
    r"|it)\b[\s,]*",
    re.IGNORECASE,
)
"""A no that is taken back in the same breath: "no MRI, wait, they did one of the brain"."""


def _without_denial(text: str) -> tuple[str, str]:
    """The test that there was all the same, and the words that said that there was none."""
    found = _DENIED_FIRST.match(text)
    if found is None or not _KIND.fullmatch(found["kind"]):
        return text, ""
    rest = text[found.end() :]
    named = _KIND.match(rest) is not None  # "no MRI, but I had one CT"
    return rest if named else f"{found['kind']} {rest}", found["no"].strip(" ,.")


def held_by(words: str) -> str:
    """Who has it, "Dr Keim has it", among the words of a note; empty where nobody is told."""
    found = _ELSEWHERE.search(words)
    return found[0].strip() if found else ""


def _begins(before: str, after: str, today: date, order: Order | None) -> bool:
    """Another test has a kind, and a day or a part, of its own; in a result a kind is one word more."""
    kind = _KIND.match(after)
    if not _is_whole(before, today, order) and not (kind and _has_result(before)):
        return False
    if kind is not None and day_in(after[kind.end() : kind.end() + 20], today, order) is not None:
        return True  # "bone scan June 2024 they said CRPS"
    if kind is not None and not _kinds_in(after) <= _kinds_in(before) and _TOLD_OF_IT.match(after, kind.end()):
        return True  # "brain MRI 2021 normal, and blood work for lupus": its year may stand behind the next "and"
    if _ASIDE.search(after):
        return False
    return _KIND.search(after) is not None and _is_whole(after, today, order)


def _kinds_in(text: str) -> set[str | None]:
    return {found.lastgroup for found in _KIND.finditer(text)}


def _has_result(text: str) -> bool:
    """A test and what it showed, without a day: "EKG normal"."""
    kind = _KIND.match(text)
    return kind is not None and bool(Unread(text[kind.end() :]).pieces())


_TOLD_OF_IT = compiled(
    r"\s*(?:$|:|-|\d|(?:was|were|is|are|came|for|of|on|in|at|from|last|this|same|too|also|then|after|before|and|with|by|done"
    r"|all|both|show\w*|said|says|found|normal|fine|ok(?:ay)?|good|bad|clear|clean|negative|positive|abnormal|nothing|no"
    r"|not|never|high|low|a|my|the)\b)",
    re.IGNORECASE,
)
"""Behind the name of a test, and no "missed it"."""


def _is_whole(text: str, today: date, order: Order | None) -> bool:
    if _KIND.search(text) is None:
        return False
    return day_in(text, today, order) is not None or NAMED_PART.search(_KIND.sub(" ", text)) is not None


def _piece(line: str, today: date, order: Order | None) -> tuple[Reading, ...]:
    rest = Unread(line)
    kinds: list[tuple[TestKind, str]] = []
    while (found := _KIND.search(rest.text)) and (not kinds or _joined(rest.text, found)):
        kind = _CODES[found.lastgroup or ""]
        rest.cut(found.start(), found.end())
        if any(kind is named for named, _ in kinds) and kind is not TestKind.LABS:
            continue  # "nerve test, EMG": one test by two names
        kinds.append((kind, found[0]))
        if len(kinds) == 2:
            break
    if not kinds:
        return (Reading({}, left=rest.left()),)
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    elsewhere = rest.take(_ELSEWHERE)
    if not elsewhere:
        _copies(rest, values)
    else:
        # Somebody else has it, so the person does not; who, is kept in their words.
        values["report"] = Copy.NO
    days: list[PartialDate] = []
    if unknown := rest.take(_UNKNOWN_DAY):
        values["date"] = unknown[0]
    else:
        for day in take_days(rest, today, order):
            if day.sure is None:
                unclear.append(day.ask("date"))
            else:
                days.append(day.sure)
    if place := rest.take(_PLACE):
        values["place"] = next(filter(None, place.groupdict().values()))
    if name := _name_of_its_own(kinds):
        where = rest.take(NAMED_PART) if kinds[0][0] is TestKind.OTHER else None
        values["part"] = f"{name}, {where['part']}" if where else name
    elif part := rest.take(NAMED_PART) or (rest.take(PART) if ";" in rest.text[:4] else None):
        values["part"] = part["part"]
    result, left = _result(rest)
    if (number := _BARE_NUMBER.search(result)) and not days and "date" not in values and not unclear:
        when = later(N_("{number}: which month or year, or how long ago?"), number=number[1])
        unclear.append(Unclear("date", number[1], when))
        result = result[: number.start()].strip(" ,")
    if result:
        values["result"] = result
    if elsewhere:
        left.append(elsewhere[0].strip())
    if not values and not left and not unclear and not days:
        typed = kinds[0][1].strip()
        ask = (
            N_("{test}: when?") if kinds[0][0] is TestKind.LABS else N_("{test}: which part of the body, and when?")
        )
        unclear.append(Unclear("", typed, later(ask, test=typed)))
    dated: list[dict[str, object]] = [{**values, "date": day} for day in days] or [values]
    return tuple(
        Reading({"kind": kind, **said}, tuple(unclear), ", ".join(left)) for kind, _ in kinds for said in dated
    )


def _name_of_its_own(kinds: list[tuple[TestKind, str]]) -> str:
    """What was tested, where the row of its kind does not say it: "a1c", "ekg"."""
    for kind, words in kinds:
        named = re.search(rf"\b(?:{_LAB}|{_MEASURED})\b", words, re.IGNORECASE)
        if kind is TestKind.OTHER or (kind is TestKind.LABS and named):
            return re.sub(r"^(?:(?:a|an|the|my|had|got|they|did|i)\s+)+", "", words.strip(), flags=re.IGNORECASE)
    return ""


def _joined(text: str, found: re.Match[str]) -> bool:
    """A second kind counts only right behind the first: "x-ray and MRI". In a result it is a word among others."""
    return bool(re.fullmatch(r"[\s;]*(?:and|&|,|\+|plus|then)?\s*", text[: found.start()]))


def _copies(rest: Unread, values: dict[str, object]) -> None:
    for words, report, pictures in _COPIES:
        pattern = re.compile(rf"(?<![\w'])(?:{words})(?![\w-])", re.IGNORECASE)
        if ("report" in values and report) or ("pictures" in values and pictures):
            continue
        if found := pattern.search(rest.text):
            rest.cut(found.start(), found.end())
            if report:
                values["report"] = report
            if pictures:
                values["pictures"] = pictures
            elif report in (Copy.NO, Copy.ASKED_FOR_IT) and re.search(_PICTURE_WORDS, found[0], re.IGNORECASE):
                values["pictures"] = report


def _result(rest: Unread) -> tuple[str, list[str]]:
    """What is left, as the result; what tells how it came about stays apart."""
    result: list[str] = []
    left: list[str] = []
    for piece in rest.pieces():
        piece = _WHO_SAID.sub("", piece)
        (left if _CIRCUMSTANCE.match(piece) else result).append(piece)
    return ", ".join(result), left
