"""The strength of a medicine in the person's own words, where a record gave the list another one."""

from __future__ import annotations

import re

from visitprep.health_records.naming import strength_key
from visitprep.summary.words.from_records import is_from_record, origins, own_note
from visitprep.visit.records.medicine import Medicine

_UNITS = tuple(
    (re.compile(rf"(?<=\d)(\s*)(?:{written})\b", re.IGNORECASE), unit)
    for written, unit in (
        (r"micro ?grams?|microg|ugs?|[µμ]gs?|mcgs", "mcg"),
        (r"milli ?grams?|milligs?|mgs", "mg"),
        (r"grams?|gms?", "g"),
    )
)
_IN_WORDS = ("really_taken", "differently", "when", "dose")
_IN_NOTES = ("name", "strength", "really_taken", "differently", "when", "dose")


def strength_is_recorded(medicine: Medicine) -> bool:
    """A record gave it, as far as anybody knows: it gave the name, and no other stands in its place."""
    if not medicine.strength or any(one.says for one in origins(medicine, "strength")):
        return False
    return is_from_record(medicine, "strength") or is_from_record(medicine, "name")


def another_strength(medicine: Medicine) -> str:
    """Words of theirs with another strength than the record's; empty for none. Only compared."""
    if not strength_is_recorded(medicine):
        return ""
    recorded = _key(medicine.strength or "")
    told = [getattr(medicine, name) or "" for name in _IN_WORDS if not is_from_record(medicine, name)]
    told += [own_note(medicine, name) for name in _IN_NOTES]
    return next((words for words in told if recorded and (key := _key(words)) and key != recorded), "")


def _key(words: str) -> str:
    for written, unit in _UNITS:
        words = written.sub(rf"\1{unit}", words)
    return strength_key(words)
