"""A visit's own file taken in again: what it tells in our words and behind our labels is an answer."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.health_records.found import Item as Find
from visitprep.health_records.found import Kind
from visitprep.visit.records.choices.medicine import Effect, WhyStopped


def came_of_it_chosen(find: Find) -> dict[str, object]:
    """What came of it in the very words of our rows."""
    said = find.result.casefold()
    if found := [one for one in Effect if one.words().casefold() == said]:
        return {"effect": found[0]}
    rows = said.split(", ") if find.kind is Kind.MEDICINES else []
    why = tuple(one for one in WhyStopped if one.words().casefold() in rows)
    return {"why_stopped": why} if why and len(why) == len(rows) else {}


LABELS_READ = {
    "past_medicines": ("Highest dose", "How long", "Effect", "Why stopped", "Side effects"),
    "treatments": ("In the shot", "Where", "Effect", "Relief lasted", "Problems"),
    "surgeries": ("Where", "Helped the pain"),
}
"""As they are printed (summary/words/field_labels.py)."""
_FIELDS = {"In the shot": "drug", "Helped the pain": "helped_pain"}


def field_of(label: str) -> str:
    return _FIELDS.get(label, label.casefold().replace(" ", "_"))


def behind_our_labels(find: Find, part: str) -> tuple[Find, dict[str, object], dict[str, object]]:
    """What stands behind our labels: as answers, and as their notes. What is none stays in the comment."""
    labels = LABELS_READ.get(part, ()) if find.self_reported or find.own_file else ()
    if not labels:
        return find, {}, {}
    left, *told = re.split(rf"(?:^|; )({'|'.join(map(re.escape, labels))}): ", find.comment)
    values, notes = dict[str, object](), dict[str, object]()
    for label, said in zip(told[::2], told[1::2], strict=True):
        field, (words, _, note) = field_of(label), said.partition(" (")
        effect = next((one for one in Effect if one.words() == words), None)
        if field == "effect" and effect:
            values[field], notes[field] = effect, note.removesuffix(")")
        else:
            (notes if field in ("effect", "why_stopped") else values)[field] = said
    return replace(find, comment=left), values, {field: note for field, note in notes.items() if note}
