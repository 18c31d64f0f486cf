"""What a copy may tell: without what is kept for the room, not to be printed, or left out this once.

What may not be told leaves the visit before any section reads it, so that no section can tell it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set
from typing import Any, TypeVar

from msgspec import Struct

from visitprep.summary.words.answers_in_words import left_for_the_visit
from visitprep.urgent.death_spoken_of import speaks_of_death
from visitprep.visit.answering import items
from visitprep.visit.consent import CLAIM, undecided
from visitprep.visit.kept_off_paper import kept_back
from visitprep.visit.marks import without_thoughts_of_suicide
from visitprep.visit.records.after import Pgic
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.living import Peg, Phq4
from visitprep.visit.records.record import Record
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type

_SAFETY = {
    "health": frozenset(
        {
            "blood_thinner",
            "conditions",
            "pregnant",
            "infection_now",
            "anesthesia_problem",
            "steroid_shots",
            "came_with",
            "trouble_lying",
        }
    ),
    "sleep": frozenset({"apnea", "cpap"}),
    "": frozenset({"allergies", "devices", "medicines"}),
}
"""What the safety box tells. Here a clinic has to see that there is something to ask before a shot: "will say in
person" stays, because "not answered" would not make anybody ask."""


class NamedSection(Struct, frozen=True):
    """What a person can name: whole records and lists of the visit, and single fields of others."""

    parts: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    """The fields of `helper_view` that are about the same thing."""


PIECES: Mapping[str, NamedSection] = {
    "safety": NamedSection(),  # its lines come from other sections, and stay until this is named
    "changes": NamedSection(("pgic", "planned")),
    "reason": NamedSection(("reason", "concerns", "goals")),
    "pains": NamedSection(("pains",), ("pain_now", "pain_usual", "pain", "says", "says_number")),
    "medicines": NamedSection(("medicines", "medicine_review")),
    "stopped": NamedSection(("past_medicines",)),
    "treatments": NamedSection(("treatments",)),
    "tests": NamedSection(("tests",)),
    "conditions": NamedSection(("health", "devices")),
    "allergies": NamedSection(("allergies",)),
    "surgeries": NamedSection(("surgeries",)),
    "daily": NamedSection(("function", "work", "peg"), ("help_needed", "daily_life")),
    "sleep": NamedSection(("sleep",), ("sleep_hours", "sleep")),
    "mood": NamedSection(("mood", "phq4"), ("low_days", "mood")),
    "substances": NamedSection(("substances",)),
    "about": NamedSection(),  # the names and dates under the title stay
    "team": NamedSection(("team",)),
    "questions": NamedSection(("questions",)),
    "closing": NamedSection(("closing",)),
    "after": NamedSection(("after", "decided")),
    "bring": NamedSection(),
    "notes": NamedSection(),
}
"""In the order they are printed. Ids are the interview's where a section of it is printed as one."""

RecordType = TypeVar("RecordType", bound=Record)


def without_measures(visit: Visit, measures_off: frozenset[str]) -> Visit:
    """The visit as if no measure in `measures_off` had been asked."""
    empty: dict[str, Record] = {"peg": Peg(), "phq4": Phq4(), "pgic": Pgic()}
    changes = {name: empty[name] for name in measures_off if name in empty}
    return visit.model_copy(update=changes) if changes else visit


def keeps_mood(visit: Visit) -> bool:
    """They said no to printing mood, or answered it and never said that it may be printed."""
    return visit.mood.print_it in (YesNo.NO, YesNo.UNSURE) or "mood" in undecided(visit)


def mood_is_withheld(visit: Visit) -> bool:
    """They said no. Where the question was never reached, nobody withheld anything: it is not agreed yet."""
    return visit.mood.print_it is YesNo.NO


def keeps_claim(visit: Visit) -> bool:
    """There is a work or insurance claim to keep, and they said no to printing it, or never said yes."""
    work = visit.work
    if work.print_claim is YesNo.NO:
        gaps = (work.gaps.get(name) for name in CLAIM)
        told = any(getattr(work, name) is not None or name in work.notes for name in CLAIM)
        return told or any(gap not in (None, Gap.IN_PERSON) for gap in gaps)
    return "work" in undecided(visit)


def to_raise_in_person(visit: Visit) -> int:
    """Topics that the clinic is told the number of, and no more: only what was kept for the room by its person.

    The person's own copy names them. What was answered and is not to be printed is no topic.
    """
    return left_for_the_visit(kept_back(visit))


def for_the_clinic(
    visit: Visit, *, measures_off: frozenset[str] = frozenset(), left_out: Collection[str] = ()
) -> Visit:
    """The visit as the clinic's pages tell it: the one place that says what a clinic may see.

    A question kept for the room reads like one that nobody has reached, and takes its note with it: the page must
    not name it (peers.md 10). Only in the safety box is it named. Measures in `measures_off` and sections in
    `left_out` are not there.
    """
    visit = kept_back(without_measures(visit, measures_off))
    changes: dict[str, Any] = {name: _shared(getattr(visit, name), name) for name in RECORDS}
    changes |= {name: tuple(_shared(item) for item in items(visit, name)) for name in LISTS if items(visit, name)}
    kept = {part for part, gap in visit.gaps.items() if gap is Gap.IN_PERSON and part not in _SAFETY[""]}
    changes["gaps"] = {part: gap for part, gap in visit.gaps.items() if part not in kept}
    # What was noted beside the plan is the person's own, like the plan.
    changes["notes"] = {part: note for part, note in visit.notes.items() if part not in kept | {"decided"}}
    if keeps_mood(visit):
        said = YesNo.NO if mood_is_withheld(visit) else YesNo.UNSURE
        view = _without(changes["helper_view"], {"mood", "low_days"})
        changes |= {
            "mood": _only(changes["mood"], "lives_with").model_copy(update={"print_it": said}),
            "phq4": Phq4(),
            "helper_view": view,
        }
    if keeps_claim(visit):
        changes["work"] = _without(changes["work"], set(CLAIM))
    visit = visit.model_copy(update=changes)
    if visit.mood.print_it is not YesNo.YES:
        visit = without_thoughts_of_suicide(visit, speaks_of_death)
    return without(visit, left_out)


def _shared(record: RecordType, part: str = "") -> RecordType:
    """The record without what is kept for the room."""
    named = _SAFETY.get(part, frozenset()) if part else frozenset()
    kept = {name for name, gap in record.gaps.items() if gap is Gap.IN_PERSON and name not in named}
    return _without(record, kept) if kept else record


def without(visit: Visit, left_out: Collection[str]) -> Visit:
    """The visit as if the sections in `left_out` had never been reached."""
    changes: dict[str, object] = {}
    gone: set[str] = set()
    view: set[str] = set()
    for name in left_out:
        piece = PIECES.get(name, NamedSection())
        gone |= set(piece.parts)
        view |= set(piece.seen)
    for part in gone:
        changes[part] = None if part in LISTS else record_type(part)()
    if "closing" in gone:  # the opening minute is made from all the others, and is named by itself
        changes["closing"] = _only(visit.closing, "opening")
    if view:
        changes["helper_view"] = _without(visit.helper_view, view)
    if not changes:
        return visit
    for name in ("gaps", "notes"):
        changes[name] = {part: told for part, told in getattr(visit, name).items() if part not in gone}
    return visit.model_copy(update=changes)


def _only(record: RecordType, name: str) -> RecordType:
    return _without(record, {field for field in record.answerable() if field != name})


def _without(record: RecordType, names: Set[str]) -> RecordType:
    """The record as if these questions had never been reached."""
    gaps = {key: gap for key, gap in record.gaps.items() if key not in names}
    notes = {key: note for key, note in record.notes.items() if key not in names}
    return record.model_copy(update={**dict.fromkeys(names), "gaps": gaps, "notes": notes})
