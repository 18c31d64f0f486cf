"""A full name and a birth date in one line: "Lorraine Tibbets 4/9/74"."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from visitprep.lines.people.called import CALLED, name_in
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case, compiled
from visitprep.text import proper
from visitprep.visit.dates.partial_date import NotADate, Order, PartialDate, TwoReadings, read_exact_day
from visitprep.visit.dates.words import WEEKDAYS, any_of, month_words
from visitprep.wording import N_, later

_LEAD = any_case(
    r"^(?:(?:my|her|his|their|the|mom['’]?s|dad['’]?s) (?:full |whole )?name(?: is|['’]s)|name:?"
    r"|(?:i['’]m|i am|this is)(?= (?-i:[A-Z])))\s+"
)
_BORN = r"(?:born(?: on)?|dob|d\.o\.b\.?|birth ?(?:date|day)|date of birth)"
_BORN_BEFORE = any_case(rf"[\s,;(]*(?:\b{_BORN}(?: is)?)?[\s:,;(]*(?:on\s+)?$")
_SHE_WAS = any_case(
    r"[\s,;]+(?:(?:and|who)\s+)?(?:(?:i|s?he|they|who) (?:was|were|is)|(?:and|,) (?:my|his|her|their)|was)$"
)
"""Between the name and "born"."""
_BORN_FIRST = any_case(rf"^{_BORN}\b[\s:]*")
_IN_BRACKETS = compiled(r"(?<=\w)\s+[(\"“](?P<called>[A-Z][\w'-]*)[)\"”](?=\s|,|$)")
"""The name that they go by, of one word: Maria (Mimi) Lopez."""
_DAYISH = any_case(rf"\d|(?:{any_of(month_words())})\b")
_NO_NAME = any_case(
    r"(?:in|at|on|near|and|but|i|i'm|an?|now|not|retired|married|single|divorced|widow\w*|disabled|student|unemployed|(?:fe)?male)\b"
)
"""What begins so behind a date tells more than it: "14 May 1955 in Ohio"."""
_CLOCKED = any_case(
    rf"\d\s*o'?clock|\d\s*[ap]\.?m\b|\d:\d\d|^(?:on )?(?:{any_of(WEEKDAYS)})\b.*\d|\b(?:noon|tomorrow|today)\b"
)
"""A time, or a day of the week before a day: an appointment, and nobody's birth."""
_AGE = any_case(
    r"[,;]?\s*\b(?:aged?|i am|i'?m)?\s*\d{1,3}(?: (?:years?|yrs?)[ -]old| ?y/?o)\b"
    r"|[,;]?\s*\b(?:which|that|so (?:that|it)) makes (?:me|her|him|them) (?:now )?\d{1,3}\b(?: now| today)?\.?"
)
"""Beside a birth date it tells nothing more."""
_MORE_BEHIND = compiled(r"(?P<name>[A-Z]\S*(?: [A-Z]\S*)+), (?P<more>[a-z].*)")
"""A whole name, and small words behind a comma: "Ruth Hostetler, teacher"."""
_FULL_STOP = any_case(r"(?<=\w{2})(?<!\bjr)(?<!\bsr)\.$")
_NAME_SAID = compiled(r"\b(?:[Nn]ame(?:'s| is)|I'm|I am)\s+(?P<name>[A-Z][\w'-]*(?: [A-Z][\w'.-]+)+)")
_MOST_WORDS = 40


def read(line: str, today: date, *, order: Order | None = None) -> Reading:
    """The date stands behind the name or before it. One with two readings, or less than a day, is asked about.

    Of a sentence the name in it is the name; where none is found, none is taken, and it is asked for.
    """
    reading = _read(line, today, order)
    name, more = name_in(str(reading.values.get("name", "")))
    if behind := _MORE_BEHIND.fullmatch(name):
        name, more = behind["name"], ", ".join(filter(None, (behind["more"], more)))
    name = _FULL_STOP.sub("", name)
    if name and not name[0].isalpha():  # torn out of a sentence: all of it stays
        said = _NAME_SAID.search(Unread(line).line)
        name, more, reading = said["name"] if said else "", "", replace(reading, left=line)
    named = {"name": proper(name)} if name else {}
    others = {field: value for field, value in reading.values.items() if field != "name"}
    return replace(reading, values={**named, **others}, left=", ".join(filter(None, (more, reading.left))))


def _read(line: str, today: date, order: Order | None) -> Reading:
    text = _LEAD.sub("", Unread(line).text)
    if aged := _AGE.search(text):
        reading = _read(f"{text[: aged.start()]}{text[aged.end() :]}", today, order)
        return replace(reading, left=", ".join(filter(None, (aged[0].strip(" ,;"), reading.left))))
    values: dict[str, object] = {}
    called = CALLED.search(text) or _IN_BRACKETS.search(text)
    if called and not called[0].casefold().lstrip(" ,;(.-").startswith(("just ", "simply ")):
        values["preferred_name"] = proper(called["called"])
        text = (text[: called.start()] + text[called.end() :]).strip(" ,;")
    if _CLOCKED.search(text):
        ask = later(N_("This needs the day, the month and the year. For example: 2 March 1956."))
        return Reading(values, (Unclear("birth_date", text, ask),), text)
    words = list(re.finditer(r"\S+", text))[:_MOST_WORDS]
    spans = [(0, w.start(), w.start(), len(text)) for w in words]  # name first, then the date
    spans += [(w.end(), len(text), 0, w.end()) for w in reversed(words[:-1])]
    problem: tuple[str, str, NotADate] | None = None
    for name_from, name_to, day_from, day_to in spans:
        typed = _BORN_FIRST.sub("", text[day_from:day_to].strip(" ,;.()")).strip(" ,;.()")
        name = _BORN_FIRST.sub("", _BORN_BEFORE.sub("", text[name_from:name_to]).strip(" ,;")).strip(" ,;)")
        name = _SHE_WAS.sub("", name)
        if not re.search(r"\d", typed) or re.search(r"\d", name) or _NO_NAME.match(name):
            continue
        try:
            found = read_exact_day(typed, today, order)
        except NotADate as no_day:
            if problem is None and _DAYISH.match(typed):
                problem = (name, typed, no_day)
            continue
        named = {"name": name, **values} if name else values
        return _with_day(named, found, typed)
    if problem:
        name, typed, why = problem
        named = {"name": name, **values} if name else values
        for end in [space.start() for space in re.finditer(r"\s(?!\d)", typed)][3::-1]:
            try:
                found = read_exact_day(typed[:end].strip(" ,;.("), today, order)
            except NotADate:
                continue
            return replace(_with_day(named, found, typed[:end].strip(" ,;.(")), left=typed[end:].strip())
        return Reading(named, (Unclear("birth_date", typed, later(why.message, **why.values)),))
    if re.search(r"\d", text) or not text:
        return Reading(values, left=text)
    return Reading({"name": text, **values})


def _with_day(named: dict[str, object], found: PartialDate | TwoReadings, typed: str) -> Reading:
    if isinstance(found, PartialDate):
        return Reading({**named, "birth_date": found})
    both = found.either
    ask = later(N_("{typed}: {both}? Please type the month as a word."), typed=typed, both=both)
    if len({(reading.value or "")[4:] for reading in found.readings}) == 1:
        ask = later(N_("{typed}: {both}? Please type the year in four digits."), typed=typed, both=both)
    return Reading(named, (Unclear("birth_date", typed, ask),))
