"""A visit's own file taken in again: what it tells in our words and behind our labels is an answer."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.health_records.found import Item as Find
from visitprep.health_records.found import Kind
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.wording import N_, NC_, say


def came_of_it_chosen(find: Find) -> dict[str, object]:
    """What came of it in the very words of our rows."""
    said = find.result.casefold()
    if found := [one for one in Effect if one.words().casefold() == said]:
        return {"effect": found[0]}
    rows = said.split(", ") if find.kind is Kind.MEDICINES else []
    why = tuple(one for one in WhyStopped if one.words().casefold() in rows)
    return {"why_stopped": why} if why and len(why) == len(rows) else {}


_OF_MEDICINES = {
    "highest_dose": N_("Highest dose"),
    "how_long": N_("How long"),
    "effect": NC_("medicine stopped", "Effect"),
    "why_stopped": N_("Why stopped"),
    "side_effects": N_("Side effects"),
}
_OF_TREATMENTS = {
    "drug": N_("In the shot"),
    "where": NC_("treatment", "Where"),
    "effect": NC_("treatment", "Effect"),
    "relief_lasted": N_("Relief lasted"),
    "problems": NC_("treatment", "Problems"),
}
LABELS_READ = {
    "past_medicines": _OF_MEDICINES,
    "treatments": _OF_TREATMENTS,
    "surgeries": {"where": NC_("surgery", "Where"), "helped_pain": N_("Helped the pain")},
}
"""As they are printed (summary/words/field_labels.py)."""


def behind_our_labels(find: Find, part: str) -> tuple[Find, dict[str, object], dict[str, str]]:
    """What stands behind our labels: as answers, and as their notes. What is none stays in the comment."""
    labels = {say(label): field for field, label in LABELS_READ.get(part, {}).items()}
    if not find.self_reported or not labels:
        return find, {}, {}
    left, *told = re.split(rf"(?:^|; )({'|'.join(map(re.escape, labels))}): ", find.comment)
    values, notes = dict[str, object](), dict[str, str]()
    for label, said in zip(told[::2], told[1::2], strict=True):
        field = labels[label]
        words, _, note = said.partition(" (")
        if field == "effect" and (effect := next((one for one in Effect if one.words() == words), None)):
            values[field], notes[field] = effect, note.removesuffix(")")
        elif field == "why_stopped" and find.result:
            notes[field] = said
        elif field in ("effect", "why_stopped"):
            left = "; ".join(filter(None, (left, f"{label}: {said}")))
        else:
            values[field] = said
    return replace(find, comment=left), values, {field: note for field, note in notes.items() if note}
