"""Who the page is about, the appointment, and the care team."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitprep.document.blocks import Block, Column, Field, Table
from visitprep.summary.words.answer_labels import LABELS
from visitprep.summary.words.answers_in_words import (
    NOT_ANSWERED,
    always_said,
    caption,
    cell,
    fields,
    list_line,
    rows,
    said,
)
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

PREPARED = N_("Prepared on {date}.")

_TEAM = LABELS["team"]


def running_head(visit: Visit) -> str:
    """Name and birth date, on every page."""
    person = visit.person
    name = always_said(person, "name")
    shown = say(N_("Name: {answer}"), answer=name.text) if name.gap else name.text
    born = always_said(person, "birth_date")
    message = N_("{name} · birth date: {date}") if born.gap else N_("{name} · born {date}")
    return say(message, name=shown, date=born.text)


def visit_and_day(visit: Visit, prepared_on: date) -> tuple[str, ...]:
    """When, where and with whom, whole; and when the copy was made."""
    known = (said(visit.appointment, name) for name in ("date", "time", "clinic", "clinician"))
    told = ", ".join(answer.text for answer in known if answer and not answer.gap)
    return (
        say(N_("Visit: {visit}"), visit=told or say(NOT_ANSWERED)),
        say(PREPARED, date=in_words(prepared_on)),
    )


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
