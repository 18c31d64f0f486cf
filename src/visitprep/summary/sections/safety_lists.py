"""Allergies and devices as lines of the safety box: whole, by name where that is too long, or by name alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from visitprep.document import Field
from visitprep.summary.words.labels import LABELS
from visitprep.summary.words.reading import in_one_line, list_said, said, with_note
from visitprep.visit.records.choices import AllergyKind, AllergySeverity
from visitprep.visit.records.health import Allergy
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

ROOM = 150
"""Characters of one answer; a longer one moves whole to "Safety details"."""
_KINDS = {
    AllergyKind.MEDICINE: NC_("after the name of an allergy", "medicine"),
    AllergyKind.LATEX: NC_("after the name of an allergy", "latex"),
    AllergyKind.CONTRAST: N_("dye used for scans"),
    AllergyKind.SKIN_CLEANER: N_("iodine or skin cleaner"),
    AllergyKind.ADHESIVE: N_("tape or glue"),
    AllergyKind.NUMBING: N_("numbing medicine"),
    AllergyKind.STEROID: NC_("after the name of an allergy", "steroid"),
    AllergyKind.FOOD: NC_("after the name of an allergy", "food"),
    AllergyKind.OTHER: N_("something else"),
}
_NEEDS_LABEL = frozenset({"card"})


@dataclass(frozen=True, slots=True)
class SafetyList:
    in_box: tuple[str, bool]
    """Text and whether it is a gap."""
    moved: tuple[Field, ...] = ()


def listed(visit: Visit, part: str, see: str) -> SafetyList:
    """Allergies or devices: short ones whole in the box; long ones by name there, and whole in the details."""
    if nothing := list_said(visit, part):
        return SafetyList((nothing.text, nothing.gap))
    named, moved = [], []
    for number, item, whole in _items(visit, part):
        if len(whole) <= ROOM:
            named.append(whole)
        else:
            named.append(f"{_brief(item, number)}; {see}")
            moved.append(Field(_number(item, number), whole))
    return SafetyList(("\n".join(named), False), tuple(moved))


def names_of(visit: Visit, part: str, see: str) -> SafetyList:
    """Their names in one line, and which allergies are severe; all the rest of each is moved."""
    if nothing := list_said(visit, part):
        return SafetyList((nothing.text, nothing.gap))
    named, moved = [], []
    for number, item, whole in _items(visit, part):
        name = _name(item, number)
        if whole != name:
            moved.append(Field(_number(item, number), whole))
        is_severe = isinstance(item, Allergy) and item.severity is AllergySeverity.SEVERE
        named.append(say(N_("{allergy} (severe)"), allergy=name) if is_severe else name)
    return SafetyList(("; ".join([*named, see] if moved else named), False), tuple(moved))


def _items(visit: Visit, part: str) -> Iterator[tuple[int, Item, str]]:
    """Each with its number, from 1, and everything that was said of it."""
    items: tuple[Item, ...] = getattr(visit, part)
    for number, item in enumerate(items, 1):
        title, rest = _title(item, number), _rest(item)
        yield number, item, f"{title}: {rest}" if rest else title


def _title(item: Item, number: int) -> str:
    name = _name_field(item)
    answer = said(item, name)
    if answer and not answer.gap:
        text = with_note(answer.text, item, name)
        return f"{text} ({_kind(item)})" if _kind(item) else text
    text = _number(item, number)
    return with_note(f"{text} ({answer.text})" if answer else text, item, name)


def _kind(item: Item) -> str:
    """The kind of an allergy in words, to stand behind its name; empty for "Latex", whose kind is latex."""
    if not isinstance(item, Allergy) or item.kind is None or "kind" in item.notes:
        return ""
    if item.kind.words().casefold() == (item.thing or "").casefold():
        return ""
    return say(_KINDS[item.kind])


def _kind_is_said(item: Item) -> bool:
    return isinstance(item, Allergy) and bool(item.thing and item.kind) and "kind" not in item.notes


def _brief(item: Item, number: int) -> str:
    """The name, and how bad an allergy is."""
    title = _name(item, number)
    if isinstance(item, Allergy) and item.severity:
        return f"{title}: {item.severity.words()}"
    return title


def _name(item: Item, number: int) -> str:
    """Only a name too long for the box gives way to a number."""
    answer = said(item, _name_field(item))
    if answer and not answer.gap and len(answer.text) <= ROOM:
        return answer.text
    return _number(item, number)


def _name_field(item: Item) -> str:
    return "thing" if isinstance(item, Allergy) else "kind"


def _number(item: Item, number: int) -> str:
    label = N_("Allergy {number}") if isinstance(item, Allergy) else N_("Device {number}")
    return say(label, number=number)


def _rest(item: Item) -> str:
    """Everything but the name: plain answers without a label, and what was passed over with one."""
    labels = LABELS["allergies" if isinstance(item, Allergy) else "devices"]
    rest = []
    for name, label in labels.items():
        if name == _name_field(item) or (name == "kind" and _kind_is_said(item)):
            continue
        answer = said(item, name)
        if answer and not answer.gap and name not in _NEEDS_LABEL:
            rest.append(with_note(answer.text, item, name))
        elif row := in_one_line(item, {name: label}):
            rest.append(row)
    return "; ".join(rest)
