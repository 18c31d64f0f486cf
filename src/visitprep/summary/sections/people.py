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


def running_head(visit: Visit, language: str) -> str:
    """Name and birth date, on every page; that they were carried over is told once, behind page 1."""
    person = visit.person.with_not_checked({})
    name = always_said(person, "name", language)
    shown = say(N_("Name: {answer}"), language, answer=name.text) if name.gap else name.text
    born = always_said(person, "birth_date", language)
    message = N_("{name} · birth date: {date}") if born.gap else N_("{name} · born {date}")
    return say(message, language, name=shown, date=born.text)


def byline(visit: Visit, voices: Voices, prepared_on: date, language: str) -> tuple[str, ...]:
    """When and where; who filled it in and when; language; what they need in the room."""
    person = visit.person
    parts = [text for name in _under_title(visit) if (text := _short(visit, "appointment", name, language))]
    visit_line = ", ".join(parts) or say(NOT_ANSWERED, language)
    prepared = say(PREPARED, language, date=in_words(prepared_on, language))
    needs = [
        f"{say(_PERSON[n], language)}: {_always_short(visit, n, language)}"
        for n in ("language", "interpreter_needed", "hearing_vision_memory", "mobility_needs")
        if n in ("language", "interpreter_needed") or said(person, n, language)
    ]
    filled = f"{prepared} {filled_in_by(visit, voices, language)}"
    spoken = "".join(_ending(need) for need in needs[:-1]) + needs[-1]
    together = len(filled) + len(spoken) < LINE
    return (
        say(N_("Visit: {visit}"), language, visit=visit_line),
        *((f"{filled} {spoken}",) if together else (filled, spoken)),
    )


def _ending(text: str) -> str:
    """What somebody ended with a full stop needs no further sign before the next thing."""
    return f"{text} " if text[-1:] in (".", "!", "?") else f"{text}; "


def visit_and_day(visit: Visit, prepared_on: date, language: str) -> tuple[str, ...]:
    """When, where and with whom, whole; and when the copy was made."""
    known = (said(visit.appointment, name, language) for name in ("date", "time", "clinic", "clinician"))
    told = ", ".join(answer.text for answer in known if answer and not answer.gap)
    return (
        say(N_("Visit: {visit}"), language, visit=told or say(NOT_ANSWERED, language)),
        say(PREPARED, language, date=in_words(prepared_on, language)),
    )


def people(visit: Visit, language: str) -> tuple[Block, ...]:
    """Everything about the person, the helper and the appointment that does not stand under the title."""
    person_shown = {"name", "birth_date"} | {
        n
        for n in ("language", "interpreter_needed", "hearing_vision_memory", "mobility_needs")
        if _fits(visit, "person", n, language)
    }
    helper = visit.respondent
    helper_shown = {"filled_by"} | (
        {"name", "relation"} if helper.is_helper and helper.name and helper.relation else set()
    )
    visit_shown = {n for n in _under_title(visit) if _fits(visit, "appointment", n, language)}
    found: list[Field] = [
        *rows(visit.person, _PERSON, language, person_shown),
        *rows(helper, LABELS["respondent"], language, helper_shown),
        *rows(visit.appointment, _APPOINTMENT, language, visit_shown),
    ]
    return fields(found)


def team(visit: Visit, language: str) -> tuple[Block, ...]:
    members = visit.team or ()
    if not members:
        return list_line(visit, "team", language)
    table_rows = tuple(tuple(cell(member, name, language) for name in _TEAM) for member in members)
    columns = tuple(Column(say(label, language)) for label in _TEAM.values())
    return (
        Table(caption(say(N_("Who treats them"), language), table_rows, language), columns, table_rows),
        *fields(tuple(_notes(visit, language))),
    )


def _notes(visit: Visit, language: str) -> Iterator[Field]:
    for member in visit.team or ():
        name = member.name or cell(member, "role", language)
        for row in rows(member, _TEAM, language, shown=tuple(_TEAM)):
            yield Field(f"{name}: {row.label}", row.value)


def _under_title(visit: Visit) -> tuple[str, ...]:
    """What of the appointment is told under the title. That people meet in person goes without saying there."""
    names = ("date", "time", "clinic", "clinician", "kind", "mode")
    return names[:-1] if visit.appointment.mode is VisitMode.IN_PERSON else names


def _fits(visit: Visit, part: str, name: str, language: str) -> bool:
    answer = said(getattr(visit, part), name, language)
    return answer is not None and len(answer.text) <= ROOM and "\n" not in answer.text


def _short(visit: Visit, part: str, name: str, language: str) -> str:
    """The answer when it fits under the title, with its label when it says that there is none."""
    answer = said(getattr(visit, part), name, language)
    if answer is None or not _fits(visit, part, name, language):
        return ""
    return f"{say(_APPOINTMENT[name], language)}: {answer.text}" if answer.gap else answer.text


def _always_short(visit: Visit, name: str, language: str) -> str:
    answer = always_said(visit.person, name, language)
    if len(answer.text) <= ROOM and "\n" not in answer.text:
        return answer.text
    return say(N_("see “{title}”"), language, title=say(titles.PEOPLE, language))
