"""A scan or a test, in one line: "MRI low back March 2023, severe narrowing at L4-5, have the report".

What it showed stays the person's own words. A "bulging disc" is a result; "have the disc" means the pictures.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from visitprep.lines.apart import apart, each
from visitprep.lines.date_in_line import day_in, take_days
from visitprep.lines.history.part_named import NAMED_PART, PART
from visitprep.lines.history.scans.not_done import NOT_DONE, PLANNED_SO, without_not_done
from visitprep.lines.history.scans.scan_words import (
    ASIDE,
    BARE_NUMBER,
    CIRCUMSTANCE,
    CODES,
    COPIES,
    ELSEWHERE,
    KEPT_ELSEWHERE,
    KIND,
    LAB,
    MEASURED,
    NOT_KNOWN,
    PENDING,
    PICTURE_WORDS,
    PLACE,
    PLANNED,
    RESULTS_OF,
    SOME_TIME_AGO,
    UNKNOWN_DAY,
    WHO_SAID,
)
from visitprep.lines.history.short_years import ask_year
from visitprep.lines.history.treatments.part_treated import BACK_THEN
from visitprep.lines.none_but import exception_in, with_denied
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.dates.partial_date import Order, PartialDate
from visitprep.visit.records.choices.care import Copy, TestKind
from visitprep.wording import N_, later, say


def read(line: str, today: date, *, order: Order | None = None) -> tuple[Reading, ...]:
    """The tests of a line: several where it names several kinds or days; whole where it names none."""
    text, denied = _without_denial(Unread(line).text)
    if denied:
        first, *others = read(text, today, order=order)
        return (replace(first, left=", ".join(filter(None, (denied, first.left)))), *others)
    no, had = exception_in(text, lambda words: KIND.search(words) is not None)
    if had and not KIND.search(no):
        return with_denied(read(had, today, order=order), no)
    text, not_done = without_not_done(", ".join((no, had)) if had else text, KIND)
    if not_done:
        none = [
            Reading({"kind": CODES[one.kind], **({"part": part["part"]} if part else {}), "result": one.result})
            for one in not_done
            for part in (NAMED_PART.search(KIND.sub(" ", one.words)),)
        ]
        if text and KIND.search(text) is None:
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


_DENIED_FIRST = any_case(
    r"(?P<no>(?:i )?(?:no|never(?: had)?(?: an?)?|can['’]?t have(?: an?)?|not allowed(?: an?)?"
    r"|did ?n['’]?t have(?: an?)?)\s+(?P<kind>[\w-]+(?: scans?)?)\b[^;.]*?)[\s.,;]+"
    r"(?:(?:no|oh|wait|well|but|except|though|actually|sorry|then|and|hold on)[\s,]+)+"
    r"(?:(?:they|i|he|she|we|that|dr)\s+)*(?:did|had|got|done|have|there was)\s+(?:do\s+|have\s+)?(?:one"
    r"|it)\b[\s,]*"
)
"""A no that is taken back in the same breath: "no MRI, wait, they did one of the brain"."""


def _without_denial(text: str) -> tuple[str, str]:
    """The test that there was all the same, and the words that said that there was none."""
    found = _DENIED_FIRST.match(text)
    if found is None or not KIND.fullmatch(found["kind"]):
        return text, ""
    rest = text[found.end() :]
    named = KIND.match(rest) is not None  # "no MRI, but I had one CT"
    return rest if named else f"{found['kind']} {rest}", found["no"].strip(" ,.")


def pictures_kept(words: str) -> str:
    """Where the pictures are, "disc at st annes hospital", among the words of a note; empty where nobody told."""
    found = KEPT_ELSEWHERE.search(words)
    return found[0].strip() if found and (found["pictures"] or found["their"]) else ""


def held_by(words: str) -> str:
    """Who has it, "Dr Keim has it", among the words of a note; empty where nobody is told."""
    found = ELSEWHERE.search(words) or next(
        (one for one in KEPT_ELSEWHERE.finditer(words) if not one["pictures"] and not one["their"]), None
    )
    return found[0].strip() if found else ""


_NOT_HERE = any_case(r"(?<![\w'])(?:i |we )?(?:don'?t|do not) have (?:it|them|one|a copy|any)\b")
"""Beside whoever has it, it says no more."""


def _begins(before: str, after: str, today: date, order: Order | None) -> bool:
    """Another test has a kind, and a day or a part, of its own; in a result a kind is one word more."""
    kind = KIND.match(after)
    if not _is_whole(before, today, order) and not (kind and _has_result(before)):
        return False
    if kind is not None and day_in(after[kind.end() : kind.end() + 20], today, order) is not None:
        return True  # "bone scan June 2024 they said CRPS"
    if kind is not None and not _kinds_in(after) <= _kinds_in(before) and _TOLD_OF_IT.match(after, kind.end()):
        return True  # "brain MRI 2021 normal, and blood work for lupus": its year may stand behind the next "and"
    if ASIDE.search(after):
        return False
    return KIND.search(after) is not None and _is_whole(after, today, order)


def _kinds_in(text: str) -> set[str | None]:
    return {found.lastgroup for found in KIND.finditer(text)}


def _has_result(text: str) -> bool:
    """A test and what it showed, without a day: "EKG normal"."""
    kind = KIND.match(text)
    return kind is not None and bool(Unread(text[kind.end() :]).pieces())


_TOLD_OF_IT = any_case(
    r"\s*(?:$|:|-|\d|(?:yes|yep|yeah|was|were|is|are|came|for|of|on|in|at|from|last|this|same|too|also|then|after|before|and|with|by|done"
    r"|all|both|show\w*|said|says|found|normal|fine|ok(?:ay)?|good|bad|clear|clean|negative|positive|abnormal|nothing|no"
    r"|not|never|high|low|a|my|the)\b)"
)
"""Behind the name of a test, and no "missed it"."""


def _is_whole(text: str, today: date, order: Order | None) -> bool:
    if KIND.search(text) is None:
        return False
    return day_in(text, today, order) is not None or NAMED_PART.search(KIND.sub(" ", text)) is not None


_YES = any_case(r"\W*(?:yes|yep|yeah|yup)\W*")
_NO = any_case(r"\W*(?:no|nope|nah|naw|never|not)\b\W*(?:(?:never|yet|had|done|it|one|ever)\b\W*)*")


def _piece(line: str, today: date, order: Order | None) -> tuple[Reading, ...]:
    rest = Unread(RESULTS_OF.sub(r"\g<test>, \g<waits> results", line))
    kinds: list[tuple[TestKind, str]] = []
    while (found := KIND.search(rest.text)) and (not kinds or _joined(rest.text, found)):
        kind = CODES[found.lastgroup or ""]
        rest.cut(found.start(), found.end())
        if any(kind is named for named, _ in kinds) and kind is not TestKind.LABS:
            continue  # "nerve test, EMG": one test by two names
        kinds.append((kind, found[0]))
        if len(kinds) == 2:
            break
    if not kinds:
        return (Reading({}, left=rest.left()),)
    if len(kinds) == 2 and kinds[0][0] is kinds[1][0] and not _name_of_its_own(kinds[:1]):
        del kinds[0]  # "blood test egfr 48"
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    kept: list[str] = []
    pending = rest.take(PENDING) or rest.take(NOT_KNOWN)
    if pending is None and _is_to_come(rest.text, today, order):
        return _to_come(rest, kinds)
    while at := KEPT_ELSEWHERE.search(rest.text):
        values["pictures" if at["pictures"] or at["their"] else "report"] = Copy.NO
        kept.append(rest.cut(at.start(), at.end()).strip(" ."))
    elsewhere = rest.take(ELSEWHERE)
    if elsewhere or kept:
        rest.take(_NOT_HERE)
    if not elsewhere:
        _copies(rest, values)
    else:
        # Somebody else has it, so the person does not; who, is kept in their words.
        values["report"] = Copy.NO
    if len(list(NAMED_PART.finditer(rest.text))) > 1:
        rest.take(BACK_THEN)
    days: list[PartialDate] = []
    if unknown := rest.take(UNKNOWN_DAY):
        values["date"] = unknown[0]
    else:
        for day in take_days(rest, today, order):
            if day.sure is None:
                unclear.append(day.ask("date"))
            else:
                days.append(day.sure)
    if place := rest.take(PLACE):
        values["place"] = next(filter(None, place.groupdict().values()))
    if name := _name_of_its_own(kinds):
        where = rest.take(NAMED_PART) if kinds[0][0] is TestKind.OTHER else None
        values["part"] = f"{name}, {where['part']}" if where else name
    elif part := rest.take(NAMED_PART) or (rest.take(PART) if ";" in rest.text[:4] else None):
        values["part"] = part["part"]
    result, left = _result(rest)
    if _YES.fullmatch(result):
        result = ""  # it was done: the next question is of what it showed
    elif _NO.fullmatch(result) and not days and values.keys() <= {"part"} and not unclear:
        result = say(NOT_DONE)
    if (number := BARE_NUMBER.search(result)) and not days and "date" not in values and not unclear:
        when = later(N_("{number}: which month or year, or how long ago?"), number=number[1])
        year = ask_year(number["year"], today) if number["year"] else [Unclear("date", number[1], when)]
        unclear += [replace(one, field="date") for one in year]
        result = f"{result[: number.start()]}{result[number.end() :]}".strip(" ,")
    if result := ", ".join(filter(None, (result, pending[0].strip() if pending else ""))):
        values["result"] = result
    kept += [elsewhere[0].strip()] if elsewhere else []
    field = "report" if "report" in values else "pictures"
    beside = {field: ", ".join(kept)} if kept else {}
    if not values and not left and not unclear and not days:
        typed = kinds[0][1].strip()
        ask = (
            N_("{test}: when?") if kinds[0][0] is TestKind.LABS else N_("{test}: which part of the body, and when?")
        )
        unclear.append(Unclear("", typed, later(ask, test=typed)))
    dated: list[dict[str, object]] = [{**values, "date": day} for day in days] or [values]
    return tuple(
        Reading({"kind": kind, **said}, tuple(unclear), ", ".join(left), beside)
        for kind, _ in kinds
        for said in dated
    )


def _is_to_come(text: str, today: date, order: Order | None) -> bool:
    """It is waited for, and no day of before is told; or its day is still ahead."""
    day = day_in(text, today, order)
    if day is not None and all(one.earliest is not None and one.earliest > today for one in day.readings):
        return True
    return PLANNED.search(text) is not None and (day is None or SOME_TIME_AGO.search(day.words) is None)


def _to_come(rest: Unread, kinds: list[tuple[TestKind, str]]) -> tuple[Reading, ...]:
    """What is told of when and where stays in their words: of a plan nothing more is asked."""
    name, part = _name_of_its_own(kinds), rest.take(NAMED_PART)
    named = ", ".join(filter(None, (name, part["part"] if part else "")))
    values = {**({"part": named} if named else {}), "result": say(PLANNED_SO, words=rest.left())}
    return tuple(Reading({"kind": kind, **values}) for kind, _ in kinds)


def _name_of_its_own(kinds: list[tuple[TestKind, str]]) -> str:
    """What was tested, where the row of its kind does not say it: "a1c", "ekg"."""
    for kind, words in kinds:
        named = re.search(rf"\b(?:{LAB}|{MEASURED})\b", words, re.IGNORECASE)
        if kind is TestKind.OTHER or (kind is TestKind.LABS and named):
            return re.sub(r"^(?:(?:a|an|the|my|had|got|they|did|i)\s+)+", "", words.strip(), flags=re.IGNORECASE)
    return ""


def _joined(text: str, found: re.Match[str]) -> bool:
    """A second kind counts only right behind the first: "x-ray and MRI". In a result it is a word among others."""
    return bool(re.fullmatch(r"[\s;]*(?:and|&|,|\+|plus|then)?\s*", text[: found.start()]))


def _copies(rest: Unread, values: dict[str, object]) -> None:
    for words, report, pictures in COPIES:
        pattern = re.compile(rf"(?<![\w'])(?:{words})(?![\w-])", re.IGNORECASE)
        if ("report" in values and report) or ("pictures" in values and pictures):
            continue
        if found := pattern.search(rest.text):
            rest.cut(found.start(), found.end())
            if report:
                values["report"] = report
            if pictures:
                values["pictures"] = pictures
            elif report in (Copy.NO, Copy.ASKED_FOR_IT) and re.search(PICTURE_WORDS, found[0], re.IGNORECASE):
                values["pictures"] = report


def _result(rest: Unread) -> tuple[str, list[str]]:
    """What is left, as the result; what tells how it came about stays apart."""
    result: list[str] = []
    left: list[str] = []
    for piece in rest.pieces():
        piece = WHO_SAID.sub("", piece)
        (left if CIRCUMSTANCE.match(piece) else result).append(piece)
    return ", ".join(result), left
