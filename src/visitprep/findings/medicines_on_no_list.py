"""Medicines that an answer of any kind says are taken now, and that are on no list: now, tried, or allergies."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from visitprep.findings.called_by_helper import called_by_helper
from visitprep.findings.said_of_taking import in_no_table, mentions
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import may_be, read_name
from visitprep.medicines.table import Entry
from visitprep.visit.answering import Address, items
from visitprep.visit.marks import TAKEN_NOW
from visitprep.visit.once import once
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import LISTS, RECORDS, Visit, text_fields

_LISTED = {"medicines": "name", "past_medicines": "name", "allergies": "thing"}
_NO_MEDICINES_NOW = frozenset(
    {"past_medicines", "allergies", "goals", "planned", "decided", "after", "pgic", "team"}
)
"""Told of another time, or of people."""
_NOT_WANTED = frozenset({"hoped_for", "not_wanted", "treatment_hoped", "stopped_last_month", "opening"})
"""Fields that name what is not taken; the opening is made from other answers."""
_TOLD_AS_TAKEN = frozenset(
    {
        ("pains", "better_with"),
        ("sleep", "aids"),
        ("function", "bad_day_helps"),
        ("health", "blood_thinner_why"),
        ("health", "diabetes_detail"),
    }
)
"""Answers to a question of what helps or is used: there a name alone says that it is taken."""
_OF_TAKING = ("really_taken", "differently", "side_effects")
"""Where another medicine may be told of beside one: "on bad days he takes two of my Aleve"."""
_ASKED_BY_ITSELF = {"naloxone": "naloxone", "cannabis": "cannabis"}
"""An ingredient, and the field of the substances that tells of it."""


class Named(Struct, frozen=True):
    """One medicine, as it was first named."""

    name: str
    """As typed."""
    words: str
    """The words that tell of it."""
    address: Address
    entry: Entry

    @property
    def code(self) -> str:
        """The same for every spelling."""
        return "-".join(self.entry.name.casefold().split())


def named_elsewhere(visit: Visit) -> tuple[Named, ...]:
    """Those of which nobody has said yet whether they are taken now."""
    return tuple(one for one in every_named(visit) if TAKEN_NOW.said(visit, one.code) is None)


@once
def every_named(visit: Visit) -> tuple[Named, ...]:
    """Those decided too, unless they stand on a list now."""
    found: dict[str, Named] = {}
    patient = called_by_helper(visit)
    for address, words in _texts(visit):
        as_taken = (address.part, address.field) in _TOLD_AS_TAKEN
        for mention in mentions(words, patient, as_taken=as_taken):
            one = Named(mention.name, mention.words, address, mention.entry)
            found.setdefault(one.code, one)
    if not found:
        return ()
    listed = [entry for part, field in _LISTED.items() for entry in _entries(visit, part, field)]
    return tuple(
        one for one in found.values() if not _is_listed(one.entry, listed) and not _has_question(visit, one)
    )


def as_medicine(one: Named) -> Medicine:
    """As a medicine that is on no list: without an id."""
    return Medicine(name=one.name, ingredient=None if lookup(one.name) or not one.entry.kind else one.entry.name)


def _texts(visit: Visit) -> Iterator[tuple[Address, str]]:
    """What was typed in own words: answers and notes, in the order they are asked."""
    for part in (*RECORDS, *LISTS):
        if part in _NO_MEDICINES_NOW or (part == "substances" and visit.substances.print_it is not YesNo.YES):
            continue  # alcohol and drugs are told with their yes alone
        if part in LISTS:
            for item in items(visit, part):
                yield from _texts_of(item, part, item.id)
        else:
            yield from _texts_of(getattr(visit, part), part, "")
    for part, note in visit.notes.items():
        if part not in _NO_MEDICINES_NOW:
            yield Address(part), note


def _texts_of(record: Record | Item, part: str, item: str) -> Iterator[tuple[Address, str]]:
    fields = _OF_TAKING if part == "medicines" else text_fields(part)
    for name in record.answerable():
        if name in _NOT_WANTED:
            continue
        if name in fields and (words := getattr(record, name)):
            yield Address(part, name, item), words
        if note := record.notes.get(name):
            yield Address(part, name, item), note


def _entries(visit: Visit, part: str, field: str) -> Iterator[Entry]:
    """The rows that the names of a list are, or may be."""
    for item in items(visit, part):
        for typed in (
            getattr(item, field) or "",
            getattr(item, "ingredient", None) or "",
            item.notes.get(field, ""),
        ):
            read = read_name(typed) if typed else None
            if read is None:
                continue
            close = may_be(typed)
            names = close.may_be if close else ()
            yield from filter(None, (read.entry, *map(lookup, names)))
            yield from map(in_no_table, typed.casefold().split()[:1] if read.entry is None else ())
            yield from (entry for name in read.ingredients if (entry := lookup(name)) is not None)


def _is_listed(entry: Entry, listed: list[Entry]) -> bool:
    """By its name, or all that is in it; of "clopidogrel and aspirin" each may stand by itself."""
    whole = set(entry.ingredients)
    if any(entry is one or (whole and whole == set(one.ingredients)) for one in listed):
        return True
    alone = {one.ingredients[0] for one in listed if len(one.ingredients) == 1}
    return len(whole) > 1 and whole <= alone


def _has_question(visit: Visit, one: Named) -> bool:
    for ingredient, field in _ASKED_BY_ITSELF.items():
        is_it = ingredient in one.entry.ingredients or ingredient in (one.entry.kind, one.entry.name)
        if is_it and (ingredient == "naloxone" or getattr(visit.substances, field) is not None):
            return True
    return False
