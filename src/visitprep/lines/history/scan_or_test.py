"""A scan or a test, in one line: "MRI low back March 2023, severe narrowing at L4-5, have the report".

What it showed stays the person's own words. A "bulging disc" is a result; "have the disc" means the pictures.
"""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.apart import apart, each
from visitprep.lines.day_named import day_in, take_days
from visitprep.lines.history.part_named import NAMED_PART, PART
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.visit.dates.partial_date import Order, PartialDate
from visitprep.visit.records.choices.care import Copy, TestKind
from visitprep.wording import N_, later

_LAB = (
    r"psa|a1c|hba1c|cbc|inr|crp|esr|sed rate|thyroid (?:level|test)|tsh|e?gfr|creatinine|kidney function"
    r"|liver (?:function|panel|tests?)|vitamin d level|rheumatoid factor|ana"
)
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
        rf"blood ?(?:tests?|work)|lab ?(?:work|tests?|s)|labs|^bloods?(?! (?:thin|clot|press|vessel|in my))|{_LAB}",
    ),
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
_PICTURE_WORDS = r"(?:(?:the|a|my|both|any)\s+)*(?:pictures?|images?|films?|dis[ck]s?|cds?|dvds?)"
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
    r"(?P<who>(?:\b(?:my|the)\s+)?\b(?:dr\.?\s+[\w'-]+|(?-i:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*)"
    r"|(?:(?:family|heart|kidney|back|own|old)\s+)?(?:doctor|hospital|surgeon)"
    r"|(?!(?:i|it|that|who|which|he|she|we|they|you|and|but|still)\b)[a-z]{3,}(?: (?:imaging|radiology"
    r"|hospital|clinic|center))?))"
    r"\s+(?:has|have|got|keeps)\s+(?:it|them|the report|the results?|that)\b",
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
    r"|\bat\s+(?P<at>(?:the\s+)?[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*)*|the (?:hospital|ER|clinic))"
)
_CIRCUMSTANCE = compiled(
    r"^(?:waiting|pending|never an?|can'?t have|when|because|after|before|while|since|for|by|they|i |my "
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
    text = Unread(line).text
    pieces: list[str] = []
    readings: list[Reading] = []
    for piece in apart(text, lambda before, after: _begins(before, after, today, order)):
        found = _piece(piece, today, order)
        pieces += [piece] * len(found)
        readings += found
    if len(set(pieces)) < 2:
        return tuple(readings) or (Reading({}, left=line),)
    return each(text, pieces, readings)


def _begins(before: str, after: str, today: date, order: Order | None) -> bool:
    """Another test has a kind, and a day or a part, of its own; in a result a kind is one word more."""
    if not _is_whole(before, today, order):
        return False
    kind = _KIND.match(after)
    if kind is not None and day_in(after[kind.end() : kind.end() + 20], today, order) is not None:
        return True  # "bone scan June 2024 they said CRPS"
    if _ASIDE.search(after):
        return False
    return _KIND.search(after) is not None and _is_whole(after, today, order)


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
    _copies(rest, values)
    elsewhere = rest.take(_ELSEWHERE)
    if elsewhere:
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
    lab = next(
        (
            words.strip()
            for kind, words in kinds
            if kind is TestKind.LABS and re.search(rf"\b(?:{_LAB})\b", words, re.I)
        ),
        "",
    )
    if lab:
        values["part"] = re.sub(r"^(?:a|an|the|my)\s+", "", lab, flags=re.IGNORECASE)
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
