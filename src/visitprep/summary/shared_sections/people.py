"""Who the page is about, and the appointment."""

from __future__ import annotations

from datetime import date

from visitprep.summary.words.answers_in_words import NOT_ANSWERED, always_said, said
from visitprep.text import proper
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

PREPARED = N_("Prepared on {date}.")


def running_head(visit: Visit) -> str:
    """Name and birth date, on every page."""
    person = visit.person
    name = always_said(person, "name")
    shown = say(N_("Name: {answer}"), answer=name.text) if name.gap else proper(name.text)
    born = always_said(person, "birth_date")
    message = N_("{name} · birth date: {date}") if born.gap else N_("{name} · born {date}")
    day = person.birth_date.earliest if person.birth_date and person.birth_date.is_exact else None
    return say(message, name=shown, date=in_words(day) if day and not born.gap else born.text)


def visit_and_day(visit: Visit, prepared_on: date) -> tuple[str, ...]:
    """When, where and with whom, whole; and when the copy was made."""
    known = (said(visit.appointment, name) for name in ("date", "time", "clinic", "clinician"))
    told = ", ".join(answer.text for answer in known if answer and not answer.gap)
    return (say(N_("Visit: {visit}"), visit=told or say(NOT_ANSWERED)), say(PREPARED, date=in_words(prepared_on)))
