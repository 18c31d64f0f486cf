"""What is found in a record: the things it names in its own words, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from operator import attrgetter
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from visitprep.errors import Sentence


class Kind(StrEnum):
    MEDICINES = "medicines"
    ALLERGIES = "allergies"
    CONDITIONS = "conditions"
    PROCEDURES = "procedures"
    DEVICES = "devices"
    TESTS = "tests"


class Status(StrEnum):
    """What the record says of today. Most say nothing, and then it is asked."""

    CURRENT = "current"
    PAST = "past"
    UNCLEAR = "unclear"


class LeaveOut(StrEnum):
    """Why a thing is offered as one to be left out."""

    REFUSED = "refused"
    CANCELLED = "cancelled"
    NOT_TO_TAKE = "not_to_take"
    NOT_TAKEN = "not_taken"
    PLANNED = "planned"
    REFERRED = "referred"
    NOT_DONE = "not_done"
    FAMILY = "family"
    RULED_OUT = "ruled_out"
    SUSPECTED = "suspected"
    SCREENING = "screening"


class TestKind(StrEnum):
    __test__ = False  # not a class of tests, whatever pytest thinks of its name

    IMAGING = "imaging"
    LABORATORY = "laboratory"
    OTHER = "other"


class Part(StrEnum):
    """What a record may hold besides the lists that are read, most important first."""

    NOTES = "notes"
    STAYS = "hospital_stays"
    DIAGNOSES = "diagnoses_of_a_stay"
    PLANS = "plans"
    SURVEYS = "surveys"
    FAMILY = "family_history"
    SOCIAL = "social_history"
    FUNCTION = "functional_status"
    MIND = "mental_status"
    SHOTS = "immunizations"
    GOALS = "goals"
    VITALS = "vital_signs"
    MEASURED = "measured_by_a_device"
    VISITS = "visits"
    WISHES = "advance_directives"
    STORY = "story"
    PEOPLE = "care_team"
    REMINDERS = "reminders"
    JOURNALS = "journals"
    MILITARY = "military_history"
    INSURANCE = "insurance"
    OTHER = "other"


class Source(Struct, frozen=True):
    """The document that says it."""

    of: str = ""
    """The clinic, hospital or program that made it, in its own words."""
    day: str = ""
    """The day it was made, as far as it says: "2026-05-12", "2026-05"."""
    file: str = ""
    """The name of the file, as the person gave it or as it is called inside a zip."""


class Item(Struct, frozen=True):
    """One thing that a record names. Texts are the record's own words; days are as exact as it is."""

    kind: Kind
    name: str
    coded_name: str = ""
    """What its code is called, where that is other than what people read."""
    code: str = ""
    """System and code, to know the same thing by in another document. Never shown."""
    strength: str = ""
    form: str = ""
    directions: str = ""
    coded_directions: str = ""
    """Where nobody wrote directions: the codes of dose and times, put in words."""
    taken: str = ""
    """How the person really takes it, where they told that beside the directions."""
    status: Status = Status.UNCLEAR
    said_status: str = ""
    """The record's own word for how it stands ("Discontinued")."""
    date: str = ""
    """When it began or was done. Of an allergy or a condition never the day that somebody wrote it down."""
    said_date: str = ""
    """When, in the words of somebody who has no day of a calendar for it: "as a child", "spring 2024"."""
    noted: str = ""
    """The day it was written down or ordered, which says nothing of when it began."""
    other_dates: tuple[str, ...] = ()
    """When the same began by other lines and documents, where that plainly is another day."""
    stopped: str = ""
    stopped_by_code: bool = False
    """That end stands in codes alone, and nobody who reads the record meets it."""
    newer_list: str = ""
    """The day of a newer list of the same source in which it does not stand any more."""
    reason: str = ""
    prescriber: str = ""
    reaction: str = ""
    severity: str = ""
    comment: str = ""
    """What somebody wrote beside it."""
    udi: str = ""
    """Of a device: the number that it has in the whole world."""
    result: str = ""
    """Of a test: what was found; of a procedure: what came of it; of a medicine: why it was stopped."""
    time: str = ""
    """Of a lab value: the time of its day, "08:11"."""
    specimen: str = ""
    """Of a lab value: what it was measured in."""
    test_kind: TestKind | None = None
    leave_out: LeaveOut | None = None
    self_reported: bool = False
    """Told by the person, as the record says."""
    own_file: bool = False
    """Stands in a visit's own file, and is read in our words."""
    inpatient: bool = False
    """Given in hospital, or once."""
    text_only: bool = False
    """Stands in what people read, and nowhere in what programs read."""
    source: Source = Source()

    def of(self, source: Source) -> Item:
        told: tuple[Any, ...] = (*_ALL_BUT_SOURCE(self), source)
        return Item(*told)


_ALL_BUT_SOURCE = attrgetter(*[one.name for one in fields(Item) if one.name != "source"])
"""In their order, of which the source is the last: `replace` takes ten times as long, for each line of a record."""


class NotRead(Struct, frozen=True):
    """Something that was met and not read. `what` is a file's name; neither sentence holds a word of a record."""

    what: str
    why: Sentence
    next_step: Sentence = ""
    take_along: str = ""
    """What it is called on the list to bring, for what people can read and this program cannot: "Letter: {file}"."""
    parts: tuple[Part, ...] = ()
    """Of a record that was read: which of its parts were not."""
    is_trouble: bool = True
    """Whether somebody has to know; not so of the style sheet beside a record."""


class Patient(Struct, frozen=True):
    """Whose a record says it is, or whose a visit is."""

    name: str = ""
    born: str = ""
    """As exact as it is: "1960-01-02", "1960"."""
    source: Source = Source()


class Document(Struct, frozen=True):
    """What one document holds."""

    source: Source = Source()
    patient: str = ""
    """Whose it says it is."""
    born: str = ""
    items: tuple[Item, ...] = ()
    none_known: frozenset[Kind] = frozenset()
    """Kinds of which it says that there are none."""
    not_so: tuple[Item, ...] = ()
    """Things of which it says that they are not so ("not allergic to peanuts")."""
    not_read: tuple[NotRead, ...] = ()
    unread: tuple[tuple[Part, int], ...] = ()
    """Parts of it that no list is for, and of what is counted how many: 0 where it is not."""
    pains: tuple[str, ...] = ()
    """Told by the person and no illness: they are asked one by one, and not taken in."""
    is_cut: bool = False
    """It breaks off in the middle: what it lacks may have stood in it."""


class Finds(Struct, frozen=True):
    """All that was found in all the documents, each thing once."""

    items: tuple[Item, ...] = ()
    none_known: tuple[Kind, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    not_so: tuple[Item, ...] = ()
    documents: int = 0
    sources: tuple[str, ...] = ()
    newest: str = ""
    people: tuple[Patient, ...] = ()
    """Each that plainly is another."""
    pictures: int = 0
    """Files of a disc of pictures that were met."""
    pains: tuple[str, ...] = ()

    def of_kind(self, kind: Kind) -> Iterator[Item]:
        return (item for item in self.items if item.kind is kind)


class Unfit(Exception):
    """Bytes that are not the record they looked like. Holds a sentence, and no word of theirs."""

    def __init__(self, why: Sentence, next_step: Sentence = "", *, take_along: str = "") -> None:
        super().__init__()
        self.why = why
        self.next_step = next_step
        self.take_along = take_along

    def of(self, what: str) -> NotRead:
        return NotRead(what, self.why, self.next_step, self.take_along)
