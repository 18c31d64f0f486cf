"""Everything that was typed in own words, each with where it stands, as a safety line tells it."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from visitprep.findings.safety.safety_fact import Source
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, items
from visitprep.visit.as_recorded import recorded
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import LISTS, RECORDS, Visit

_NOT_TOLD_HERE: Final = frozenset(
    {
        "name", "preferred_name", "pronouns", "phone", "language", "clinic", "clinician", "place", "prescriber",
        "relation", "hoped_for", "not_wanted", "treatment_hoped", "stopped_last_month", "opening", "worries",
        "family_history", "family_anesthesia", "goal", "strength", "dose", "form", "left", "reason", "ingredient",
        "helped_pain",
    }
)  # fmt: skip
"""Fields that name people and places, what is wanted or feared, and what the table listens to itself."""
_PARTS_NOT: Final = frozenset({"team", "goals", "planned", "decided", "after", "pgic", "allergies", "phq4", "peg"})
_SOURCES: Final = MappingProxyType(
    {
        "medicines": Source.MEDICINES, "past_medicines": Source.PAST_MEDICINES, "treatments": Source.TREATMENTS,
        "surgeries": Source.OPERATIONS, "devices": Source.DEVICES, "tests": Source.TESTS, "pains": Source.PAINS,
        "reason": Source.REASON, "concerns": Source.REASON, "closing": Source.CLOSING, "sleep": Source.SLEEP,
        "substances": Source.SUBSTANCES,
    }
)  # fmt: skip


def source_of(part: str, field: str = "") -> Source:
    """What stands before words that were told there: "among illnesses" of illnesses alone."""
    is_illness = field in ("conditions", "condition_details")
    return Source.CONDITIONS if is_illness else _SOURCES.get(part, Source.OTHER_ANSWERS)


def own_words(visit: Visit) -> Iterator[tuple[Source, Address, str]]:
    """Answers, notes, and what was typed of a list as a whole."""
    for part in (*RECORDS, *LISTS):
        if part in _PARTS_NOT or (part == "substances" and visit.substances.print_it is not YesNo.YES):
            continue  # alcohol and drugs are told with their yes alone
        records: tuple[Record | Item, ...] = items(visit, part) if part in LISTS else (getattr(visit, part),)
        for record in records:
            item = record.id if isinstance(record, Item) else ""
            for field in record.answerable():
                here = Address(part, field, item)
                said = getattr(record, field)
                if type(said) is str and said and field not in _NOT_TOLD_HERE:  # no code of a choice
                    yield source_of(part, field), here, said
                if note := record.notes.get(field):
                    yield source_of(part, field), here, note
    for part, note in visit.notes.items():
        if part not in _PARTS_NOT:
            yield source_of(part), Address(part), note


_OF_A_RECORD: Final = any_case(
    r"(?:^|(?<=\n))[^\n]*\((?:[^()\n]*, )?(?:from a )?record(?: of [^()\n]*)?\)"
    r"|(?:^|(?<=[;\n]))[^;\n]*\b(?:from (?:the|a) record\b|the record says:|written down \d)[^;\n]*"
)
"""An illness of some day, and what a record says beside an answer: up to where the person goes on."""


def without_records(visit: Visit, address: Address, words: str) -> str:
    """What the person said of it: an old entry of a record is nobody's word that a sign is there now."""
    if words in recorded(visit, address.part, address.item or "").values():
        return ""
    return _OF_A_RECORD.sub("", words)
