"""What the clinic's pages leave out because the person said so: kept for the room, or not to be printed for it."""

from __future__ import annotations

from typing import TypeVar

from visitprep.summary.words.reading import left_for_the_visit
from visitprep.visit.answering import items
from visitprep.visit.consent import undecided
from visitprep.visit.records.after import Pgic
from visitprep.visit.records.choices import Gap, YesNo
from visitprep.visit.records.living import Mood, Peg, Phq4
from visitprep.visit.records.record import Record
from visitprep.visit.visit import LISTS, RECORDS, Visit
from visitprep.wording import N_

KEPT = N_("Kept for the visit")

_SAFETY = {
    "health": frozenset(
        {"blood_thinner", "conditions", "pregnant", "infection_now", "anesthesia_problem", "steroid_shots"}
    ),
    "sleep": frozenset({"apnea", "cpap"}),
    "": frozenset({"allergies", "devices", "medicines"}),
}
"""What the safety box tells. Here a clinic has to see that there is something to ask before a shot: "will say in
person" stays, because "not answered" would not make anybody ask."""

RecordType = TypeVar("RecordType", bound=Record)


def without_measures(visit: Visit, measures_off: frozenset[str]) -> Visit:
    """The visit as if no measure in `measures_off` had been asked."""
    empty: dict[str, Record] = {"peg": Peg(), "phq4": Phq4(), "pgic": Pgic()}
    return visit.model_copy(update={name: empty[name] for name in measures_off if name in empty})


def keeps_mood(visit: Visit) -> bool:
    """They said no to printing mood, or answered it and never said that it may be printed."""
    return visit.mood.print_it is YesNo.NO or "mood" in undecided(visit)


def keeps_claim(visit: Visit) -> bool:
    """There is a work or insurance claim to keep, and they said no to printing it, or never said yes."""
    work = visit.work
    if work.print_claim is YesNo.NO:
        gap = work.gaps.get("claim")
        return work.claim is not None or "claim" in work.notes or gap not in (None, Gap.IN_PERSON)
    return "work" in undecided(visit)


def to_raise_in_person(visit: Visit) -> int:
    """Topics that the clinic is told the number of, and no more. Mood has a line of its own to say so."""
    return left_for_the_visit(visit) + keeps_claim(visit)


def for_the_clinic(visit: Visit) -> Visit:
    """The visit as the clinic's pages tell it.

    A question kept for the room reads like one that nobody has reached, and takes its note with it: the page must
    not name it (peers.md 10). Only in the safety box is it named.
    """
    changes: dict[str, object] = {
        name: _without_in_person(getattr(visit, name), _SAFETY.get(name, frozenset())) for name in RECORDS
    }
    for name in LISTS:
        if items(visit, name):
            changes[name] = tuple(_without_in_person(item) for item in items(visit, name))
    # What was noted beside the plan is the person's own, like the plan.
    changes["notes"] = {part: note for part, note in visit.notes.items() if part != "decided"}
    clinic = _without_in_person(visit.model_copy(update=changes), _SAFETY[""])
    if keeps_mood(visit):
        view = _without(_without(clinic.helper_view, "mood"), "low_days")
        kept = Mood(print_it=YesNo.NO)
        clinic = clinic.model_copy(update={"mood": kept, "phq4": Phq4(), "helper_view": view})
    if keeps_claim(visit):
        clinic = clinic.model_copy(update={"work": _without(clinic.work, "claim")})
    return clinic


def _without_in_person(record: RecordType, named: frozenset[str] = frozenset()) -> RecordType:
    for name in [name for name, gap in record.gaps.items() if gap is Gap.IN_PERSON and name not in named]:
        record = _without(record, name)
    return record


def _without(record: RecordType, name: str) -> RecordType:
    """The record as if the question had never been reached."""
    gaps = {key: gap for key, gap in record.gaps.items() if key != name}
    notes = {key: note for key, note in record.notes.items() if key != name}
    return record.model_copy(update={name: None, "gaps": gaps, "notes": notes})
