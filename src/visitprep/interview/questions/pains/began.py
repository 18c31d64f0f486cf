"""How one pain began, what was told of it, and what the writer thinks it is: one line, or two."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.common_words import FULL_STOP
from visitprep.interview.question import Hearing, OneLine
from visitprep.interview.questions.line_readers import order_of
from visitprep.interview.questions.pains.conditions import MAIN_WORDS, main
from visitprep.lines.date_in_line import Named, ask_which
from visitprep.lines.pain import began, place
from visitprep.lines.pain.cause import cause_in
from visitprep.lines.pain.own_idea import own_idea
from visitprep.lines.pain.since import IN_NO_CALENDAR, WHEN_YOUNG, differs, take_day_it_began
from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, with_answer, with_more_noted
from visitprep.visit.as_typed import said_at
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.body_words import places_in
from visitprep.visit.records.choices.pain import Cause
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording

_WHEN_ALONE = any_case(
    r"[\W_]*(?:(?:it|this|the pain|all|started|began|start|came|on|in|at|back|when|since|ever|about|around|i|think"
    r"|maybe|must|have|been|be|or|so|not|sure|roughly|probably|was|that)\b[\W_]*)*"
)
_AGE = any_case(r"\b(?:age|was|since|from|at)\b\D{0,12}\b(\d{1,2})\b(?! ?(?:months|weeks|days))")
_HOW = Wording("How did it begin? What were you told it is?", "How did it begin? What was {name} told it is?")
_WHEN_AND_HOW = Wording(
    "When and how did it begin? What were you told it is?", "When and how did it begin? What was {name} told it is?"
)


def _ask_how(visit: Visit, record: Record, voice: Voice) -> str:
    """With when, unless that was said with the place."""
    known = getattr(record, "started", None) is not None
    return (_HOW if known else _WHEN_AND_HOW).spoken(voice)


def _read_began(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """When it began is taken out of the line where it was not said with the place."""
    line, idea = own_idea(line)
    if idea and not line:
        return (Reading({}, left=idea),)
    rest = Unread(line)
    before = getattr(hearing.record, "started", None)
    young = rest.take(WHEN_YOUNG) if before is None else None
    named = None if young else take_day_it_began(rest, hearing.today)
    started = young["when"] if young else named.sure if named else None
    asked = () if started or named is None else (named.ask("started"),)
    if before is not None and (before.value or IN_NO_CALENDAR.match(before.said)):
        two = named is not None and differs(line, named, before)
        asked, started = (ask_which("started", (Named(0, 0, (before,)), named)),) if two and named else (), None
    left = rest.left() if started else line
    reading = began.read(left, hearing.today) if left else Reading({})
    values = {"started": started, **reading.values} if started else reading.values
    more = before.said if started and before else ""  # "same time" is kept beside the day that is told now
    left = _and(_and(reading.left, more), idea)
    return (replace(reading, values=values, unclear=(*asked, *reading.unclear), left=left),)


def read_places(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """The year by their birth date; the day of the pain it points at, which is asked where two fit."""
    return tuple(_dated(one, hearing) for one in place.read_all(line, hearing.today, order=order_of(hearing)))


def _dated(reading: Reading, hearing: Hearing) -> Reading:
    told_so, born = reading.values.get("started"), hearing.visit.person.birth_date
    words = told_so if isinstance(told_so, str) else ""
    if (age := _AGE.search(words)) and born and born.earliest:
        started = PartialDate(words, f"{born.earliest.year + int(age[1])}~")
        return replace(reading, values={**reading.values, "started": started})
    if not place.SAME_DAY.search(words):
        return reading
    named, pains = {one.region for one in places_in(words)}, hearing.visit.pains or ()
    begun = [(one, one.started) for one in pains if one.started and one.started.said != words]
    fits = [day for one, day in begun if named & set(one.regions or ())] or [day for _, day in begun if not named]
    days = tuple({day.value or day.said: day for day in fits}.values())
    if len(days) == 1 and days[0].value:
        return replace(reading, values={**reading.values, "started": PartialDate(words, days[0].value)})
    asked = (ask_which("started", tuple(Named(0, 0, (day,)) for day in days)),) if len(days) > 1 else ()
    return replace(reading, unclear=(*reading.unclear, *asked))


def when_told(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """The day in a story of how it began; of the others each part of the line is how it began, whole."""
    rest = Unread(line)
    named = None if (young := rest.take(WHEN_YOUNG)) else take_day_it_began(rest, hearing.today)
    day = young["when"] if young else named.sure or named.words if named else None
    said = young["when"] if young else named.words if named else ""
    parts = [one for one in re.split(rf"\s*(?:[,;]|{FULL_STOP})\s*", rest.line) if one]
    began_so = ", ".join(one for one in parts if not _WHEN_ALONE.fullmatch(one.replace(said, "", 1)))
    record, values = hearing.record, {"started": day} if day else {}
    known = getattr(record, "cause_detail", None)
    if not began_so or began_so in (known or ""):
        return (Reading(values),)
    if known:
        return (Reading(values, beside={"cause_detail": began_so}),)
    cause = cause_in(began_so) or Cause.OTHER
    return (Reading({**values, "cause": cause, "cause_detail": began_so}),)


def _and(words: str, more: str) -> str:
    return ", ".join(filter(None, (words, more)))


def _read_told(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    line, idea = own_idea(line)
    reading = began.read_told(line, hearing.today) if line else Reading({})
    return (replace(reading, left=_and(reading.left, idea)),)


def _with_own_idea(visit: Visit, line: str, hearing: Hearing, moment: Moment) -> Visit:
    """What the writer thinks it is stands with what they think causes it, beside the pain that it is about."""
    _, idea = own_idea(line)
    address = Address("reason", "thinks_cause")
    if not idea or idea in (visit.reason.thinks_cause or ""):
        return visit
    if visit.reason.thinks_cause is None:
        return with_answer(visit, address, idea, moment)
    return with_more_noted(visit, address, idea, moment)


BEGAN = OneLine(
    "began",
    "pains",
    ("cause", "cause_detail", "told_diagnosis"),
    _HOW,
    _read_began,
    asks=_ask_how,
    says={
        "started": N_("since {value}"),
        "cause": "",
        "cause_detail": N_("began with: {value}"),
        "told_diagnosis": N_("told: {value}"),
    },
    stores=_with_own_idea,
    when=main,
    only=MAIN_WORDS,
    help=Wording("For example: lifting a box at work, told it is a slipped disc"),
)


def _told_not_asked(visit: Visit, record: Record) -> bool:
    """Whether how it began was said with the place, so that the line on both was not asked."""
    assert isinstance(record, Pain)
    said = said_at(visit, f"pains.{record.id}")
    with_place = said is not None and bool({"cause", "cause_detail"} & said.filled)
    asked = said_at(visit, f"pains.{record.id}:began") is not None
    return (
        main(visit, record) and with_place and not asked and "told_diagnosis" not in (said.filled if said else ())
    )


TOLD = OneLine(
    "told",
    "pains",
    ("told_diagnosis",),
    Wording("What were you told it is?", "What was {name} told it is?"),
    _read_told,
    stores=_with_own_idea,
    says={"told_diagnosis": N_("told: {value}")},
    when=_told_not_asked,
    only="if it is a main pain, and how it began was told with the place",
    help=Wording("For example: a slipped disc, or not told"),
)
