"""Who the page is about, who filled it in, the appointment, and the care team."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitprep.document import Block, Column, Field, Table
from visitprep.summary.sections.voices import Voices, filled_in_by
from visitprep.summary.words import titles
from visitprep.summary.words.labels import LABELS
from visitprep.summary.words.reading import NOT_ANSWERED, always_said, caption, cell, fields, list_line, rows, said
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.records.choices import VisitMode
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

PREPARED = N_("Prepared on {date}.")
ROOM = 90
"""Characters of one answer in the lines under the title; a longer one stands in part 2."""
LINE = 100
"""Characters of a line under the title."""

_PERSON, _APPOINTMENT, _TEAM = LABELS["person"], LABELS["appointment"], LABELS["team"]


def running_head(visit: Visit) -> str:
    """Name and birth date, on every page; that they were carried over is told once, behind page 1."""
    person = visit.person.with_not_checked({})
    name = always_said(person, "name")
    shown = say(N_("Name: {answer}"), answer=name.text) if name.gap else name.text
    born = always_said(person, "birth_date")
    message = N_("{name} · birth date: {date}") if born.gap else N_("{name} · born {date}")
    return say(message, name=shown, date=born.text)


def byline(visit: Visit, voices: Voices, prepared_on: date) -> tuple[str, ...]:
    """When and where; who filled it in and when; language; what they need in the room."""
    person = visit.person
    parts = [text for name in _under_title(visit) if (text := _short(visit, "appointment", name))]
    visit_line = ", ".join(parts) or say(NOT_ANSWERED)
    prepared = say(PREPARED, date=in_words(prepared_on))
    needs = [
        f"{say(_PERSON[n])}: {_always_short(visit, n)}"
        for n in ("language", "interpreter_needed", "hearing_vision_memory", "mobility_needs")
        if n in ("language", "interpreter_needed") or said(person, n)
    ]
    filled = f"{prepared} {filled_in_by(visit, voices)}"
    spoken = "".join(_ending(need) for need in needs[:-1]) + needs[-1]
    together = len(filled) + len(spoken) < LINE
    return (
        say(N_("Visit: {visit}"), visit=visit_line),
        *((f"{filled} {spoken}",) if together else (filled, spoken)),
    )


def _ending(text: str) -> str:
    """What somebody ended with a full stop needs no further sign before the next thing."""
    return f"{text} " if text[-1:] in (".", "!", "?") else f"{text}; "


def visit_and_day(visit: Visit, prepared_on: date) -> tuple[str, ...]:
    """When, where and with whom, whole; and when the copy was made."""
    known = (said(visit.appointment, name) for name in ("date", "time", "clinic", "clinician"))
    told = ", ".join(answer.text for answer in known if answer and not answer.gap)
    return (
        say(N_("Visit: {visit}"), visit=told or say(NOT_ANSWERED)),
        say(PREPARED, date=in_words(prepared_on)),
    )


def people(visit: Visit) -> tuple[Block, ...]:
    """Everything about the person, the helper and the appointment that does not stand under the title."""
    person_shown = {"name", "birth_date"} | {
        n
        for n in ("language", "interpreter_needed", "hearing_vision_memory", "mobility_needs")
        if _fits(visit, "person", n)
    }
    helper = visit.respondent
    helper_shown = {"filled_by"} | (
        {"name", "relation"} if helper.is_helper and helper.name and helper.relation else set()
    )
    visit_shown = {n for n in _under_title(visit) if _fits(visit, "appointment", n)}
    found: list[Field] = [
        *rows(visit.person, _PERSON, person_shown),
        *rows(helper, LABELS["respondent"], helper_shown),
        *rows(visit.appointment, _APPOINTMENT, visit_shown),
    ]
    return fields(found)


def team(visit: Visit) -> tuple[Block, ...]:
    members = visit.team or ()
    if not members:
        return list_line(visit, "team")
    table_rows = tuple(tuple(cell(member, name) for name in _TEAM) for member in members)
    columns = tuple(Column(say(label)) for label in _TEAM.values())
    return (
        Table(caption(say(N_("Who treats them")), table_rows), columns, table_rows),
        *fields(tuple(_notes(visit))),
    )


def _notes(visit: Visit) -> Iterator[Field]:
    for member in visit.team or ():
        name = member.name or cell(member, "role")
        for row in rows(member, _TEAM, shown=tuple(_TEAM)):
            yield Field(f"{name}: {row.label}", row.value)


def _under_title(visit: Visit) -> tuple[str, ...]:
    """What of the appointment is told under the title. That people meet in person goes without saying there."""
    names = ("date", "time", "clinic", "clinician", "kind", "mode")
    return names[:-1] if visit.appointment.mode is VisitMode.IN_PERSON else names


def _fits(visit: Visit, part: str, name: str) -> bool:
    answer = said(getattr(visit, part), name)
    return answer is not None and len(answer.text) <= ROOM and "\n" not in answer.text


def _short(visit: Visit, part: str, name: str) -> str:
    """The answer when it fits under the title, with its label when it says that there is none."""
    answer = said(getattr(visit, part), name)
    if answer is None or not _fits(visit, part, name):
        return ""
    return f"{say(_APPOINTMENT[name])}: {answer.text}" if answer.gap else answer.text


def _always_short(visit: Visit, name: str) -> str:
    answer = always_said(visit.person, name)
    if len(answer.text) <= ROOM and "\n" not in answer.text:
        return answer.text
    return say(N_("see “{title}”"), title=say(titles.PEOPLE))
