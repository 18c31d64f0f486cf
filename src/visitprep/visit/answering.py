"""One answer put into the visit, or taken out. Every function returns a new visit and changes nothing.

The one record that changes is validated whole (`model_validate` of the merged answer); the records around it are
checked already and are carried over as they are, so that the cost does not grow with the visit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from pydantic import TypeAdapter

from visitprep.text import clean
from visitprep.visit.carried import with_checked, without_thing
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.old_lines import lines_without_item, without_old_lines
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.fields import WORDS_LIMIT, Words
from visitprep.visit.records.number_fields import Span
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.reason import Packed
from visitprep.visit.records.record import Item, Record
from visitprep.visit.tellers import helper_of, source_of, told_by
from visitprep.visit.two_views import is_kept_from_the_clinic, labelled, with_helpers_kept
from visitprep.visit.visit import CHECKED_LISTS, LISTS, Visit, list_part, record_type


class Address(Struct, frozen=True):
    """Where an answer lives: `sleep.hours`, `pains.pain-1.side`, or a whole list (`pains`, no field)."""

    part: str
    field: str = ""
    item: str = ""

    def __str__(self) -> str:
        begins = f"{self.part}.{self.item}" if self.item else self.part
        return f"{begins}.{self.field}" if self.field else begins

    @classmethod
    def of(cls, text: str) -> Address:
        """The address that reads so."""
        part, *rest = text.split(".")
        if part in LISTS:
            item, *rest = rest or [""]
            return cls(part, ".".join(rest), item)
        return cls(part, ".".join(rest))


class Moment(Struct, frozen=True):
    """What a date needs to be understood: today, and whether 3/4 is a day or a month first (None: ask)."""

    today: date
    order: Order | None = None

    def context(self) -> dict[str, object]:
        return {"today": self.today, "order": self.order}


def record_at(visit: Visit, address: Address) -> Record:
    """The record an address points into. Raises KeyError for an item that is not there."""
    if not address.item:
        found = getattr(visit, address.part, None)  # a journal entry has no records inside
        return found if isinstance(found, Record) else visit
    for item in items(visit, address.part):
        if item.id == address.item:
            return item
    raise KeyError(str(address))


def value_at(visit: Visit, address: Address) -> Any:
    """The answer, or None. For a list address: the items, () for "none", or None."""
    if not address.field:
        return getattr(visit, address.part)
    return getattr(record_at(visit, address), address.field)


def gap_at(visit: Visit, address: Address) -> Gap | None:
    record = visit if not address.field else record_at(visit, address)
    return record.gaps.get(address.field or address.part)


def note_at(visit: Visit, address: Address) -> str:
    record = visit if not address.field else record_at(visit, address)
    return record.notes.get(address.field or address.part, "")


def items(visit: Visit, part: str) -> tuple[Item, ...]:
    """The items of a list; empty both for "none" and for not answered."""
    return getattr(visit, part) or ()


def with_answer(visit: Visit, address: Address, value: object, moment: Moment) -> Visit:
    """`value` at `address`, validated with its whole record. Raises pydantic.ValidationError.

    Puts the answer in place of a gap; keeps the note, but not the words that the number before was told in.
    """
    record = record_at(visit, address)
    changes = {address.field: value, "notes": _notes_without_old(record, address.field)}
    if isinstance(record, Pain) and address.field == "side":
        changes["region_sides"] = {}  # one side for all of it was said last
    return _with_record(visit, address, changes, moment, clear_gap=True)


def with_answers(visit: Visit, address: Address, values: Mapping[str, object], moment: Moment) -> Visit:
    """Several answers of one record at once, each in place of a gap; or a gap, where that was said.

    `address.field` does not count.
    """
    record = record_at(visit, address)
    gaps = {name: gap for name, gap in record.gaps.items() if name not in values}
    visit = _with_record(
        visit, address, _with_gaps(values, gaps), moment, is_said=False
    )  # of the others nobody spoke
    for name in values:
        visit = with_checked(visit, address.part, address.item, name)
    return visit


def _with_gaps(values: Mapping[str, object], gaps: Mapping[str, Gap]) -> dict[str, object]:
    said = {name: None if isinstance(value, Gap) else value for name, value in values.items()}
    return {**said, "gaps": {**gaps, **{name: value for name, value in values.items() if isinstance(value, Gap)}}}


def with_gap(visit: Visit, address: Address, gap: Gap, moment: Moment) -> Visit:
    """The question passed over, in place of any answer it had."""
    if not address.field:
        gaps = {**visit.gaps, address.part: gap}
        return with_checked(visit, address.part).model_copy(update={address.part: None, "gaps": gaps})
    record = record_at(visit, address)
    return _with_record(visit, address, {address.field: None, "gaps": {**record.gaps, address.field: gap}}, moment)


def without_answer(visit: Visit, address: Address, moment: Moment) -> Visit:
    """The question as if it had never been asked. Keeps the note."""
    if not address.field:
        gaps = {name: gap for name, gap in visit.gaps.items() if name != address.part}
        return with_checked(visit, address.part).model_copy(
            update={address.part: None, "gaps": gaps, "no_more": visit.no_more - {address.part}}
        )
    return _with_record(visit, address, {address.field: None}, moment, clear_gap=True)


def with_note(visit: Visit, address: Address, note: str, moment: Moment) -> Visit:
    """A note in their own words beside the answer; an empty one takes it away.

    Beside an answer of somebody else it says whose words it is, and the answer stays theirs.
    """
    record = visit if not address.field else record_at(visit, address)
    name = address.field or address.part
    notes = {key: text for key, text in record.notes.items() if key != name}
    if note := clean(note):  # of characters that cannot be stored alone, nothing is left
        notes[name] = _with_its_voice(visit, address, note) if address.field else note
    if record is visit:
        if note:  # no record is validated whole here, so the note is on its own
            notes[name] = TypeAdapter(Words).validate_python(note)
        return visit.model_copy(update={"notes": notes})
    return _with_record(visit, address, {"notes": notes}, moment, is_said=not _is_of_another(visit, address))


def with_words_beside(visit: Visit, address: Address, words: str, moment: Moment) -> Visit:
    """Words that say themselves whose they are, behind the note; whoever told the answer stays its teller."""
    before = note_at(visit, address)
    if words in before:
        return visit
    both = f"{before}; {words}" if before else words
    if not address.field:
        return with_note(visit, address, both, moment)
    notes = {**record_at(visit, address).notes, address.field: both}
    return _with_record(visit, address, {"notes": notes}, moment, is_said=False)


def _is_of_another(visit: Visit, address: Address) -> bool:
    """There is an answer, and somebody else than whoever answers now told it."""
    answered = value_at(visit, address) is not None
    return answered and told_by(visit, address.part, address.item, address.field) is not None


def _with_its_voice(visit: Visit, address: Address, note: str) -> str:
    """The note, with a name before what is new in it where it stands beside an answer of another, or
    a helper tells what the person would not."""
    before = _pieces(note_at(visit, address))
    pieces = _pieces(note)
    new = [piece for piece in pieces if piece not in before]
    is_hidden = visit.respondent.both_answer and is_kept_from_the_clinic("; ".join(new), visit)
    if not new or not (is_hidden or _is_of_another(visit, address)):
        return note
    who = helper_of(visit.respondent) if is_hidden else source_of(visit.respondent)
    told = labelled("; ".join(new), who, visit)
    return "; ".join((*(piece for piece in pieces if piece in before), told))


def _pieces(note: str) -> list[str]:
    return [piece.strip() for piece in note.split(";") if piece.strip()]


def with_more_noted(visit: Visit, address: Address, words: str, moment: Moment) -> Visit:
    """What nothing understood, behind the note that stands there already."""
    before = note_at(visit, address)
    if not words or words in before:
        return visit
    both = f"{before}; {words}" if before else words
    if len(both) > WORDS_LIMIT:  # it is seen that something is missing
        both = f"{both[: WORDS_LIMIT - 1]}…"
    return with_note(visit, address, both, moment)


def with_new_item(visit: Visit, part: str, values: Mapping[str, object], moment: Moment) -> tuple[Visit, str]:
    """A further item at the end of a list, and its id."""
    current = items(visit, part)
    row = list_part(part)
    if not row.has_room(current):
        raise row.no_room()
    item = record_type(part).model_validate(_with_gaps(values, {}), context=moment.context())
    assert isinstance(item, Item)
    listed = row.checked((*current, item.model_copy(update={"id": _next_id(current, row.prefix)})))
    assert listed is not None
    gaps = {name: gap for name, gap in visit.gaps.items() if name != part}
    changed = visit.model_copy(update={part: listed, "gaps": gaps, "no_more": visit.no_more - {part}})
    return with_checked(changed, part, listed[-1].id), listed[-1].id


def without_item(visit: Visit, part: str, item_id: str) -> Visit:
    """The list without one item. The last one gone leaves the list not answered, never "none".

    A list that was closed and has others stays closed: nobody said that there is more.
    """
    left = tuple(item for item in items(visit, part) if item.id != item_id)
    visit = without_thing(visit, part, item_id)
    lines = lines_without_item(visit, part, item_id)
    no_more = visit.no_more if left else visit.no_more - {part}
    return visit.model_copy(update={part: left or None, "no_more": no_more, "lines": lines})


def with_order(visit: Visit, part: str, ids: Iterable[str]) -> Visit:
    """The same items in the order of `ids`, which names each exactly once."""
    by_id = {item.id: item for item in items(visit, part)}
    wanted = list(ids)
    if sorted(wanted) != sorted(by_id):
        raise KeyError(part)
    return visit.model_copy(update={part: tuple(by_id[item_id] for item_id in wanted)})


def with_list_closed(visit: Visit, part: str) -> Visit:
    """The list said to be complete: "no more", or "none" for a list with nothing in it."""
    gaps = {name: gap for name, gap in visit.gaps.items() if name != part}
    if not items(visit, part):
        visit = with_checked(visit, part)
    return visit.model_copy(update={part: items(visit, part), "gaps": gaps, "no_more": visit.no_more | {part}})


def with_list_reopened(visit: Visit, part: str) -> Visit:
    """A list that may grow again: "none" becomes not answered, "no more" is taken back."""
    return visit.model_copy(update={part: items(visit, part) or None, "no_more": visit.no_more - {part}})


def with_list_checked(visit: Visit, part: str, day: date) -> Visit:
    """A list of `CHECKED_LISTS` looked at on `day`. Any other list is not kept track of."""
    if part not in CHECKED_LISTS or visit.checked.get(part) == day:
        return visit
    return visit.model_copy(update={"checked": {**visit.checked, part: day}})


def with_packed(visit: Visit, asked: Iterable[str], packed: frozenset[str]) -> Visit:
    """The checklist items `asked` marked as packed when they are in `packed`, else as not."""
    states = dict(visit.packing)
    for item_id in asked:
        states[item_id] = states.get(item_id, Packed()).model_copy(update={"packed": item_id in packed})
    return visit.model_copy(update={"packing": states})


def with_not_needed(visit: Visit, asked: Iterable[str], not_needed: frozenset[str]) -> Visit:
    """The checklist items `asked`: not for this person when they are in `not_needed`, else on the list again."""
    states = dict(visit.packing)
    for item_id in asked:
        left_out = True if item_id in not_needed else None
        if left_out or item_id in states:
            states[item_id] = states.get(item_id, Packed()).model_copy(update={"not_needed": left_out})
    return visit.model_copy(update={"packing": states})


def with_own_to_bring(visit: Visit, item_id: str, what: str) -> Visit:
    """A thing of their own on the list of what to bring. Raises ValidationError."""
    thing = visit.packing.get(item_id, Packed())
    changed = Packed.model_validate({**thing.model_dump(exclude_unset=True), "what": what})
    return visit.model_copy(update={"packing": {**visit.packing, item_id: changed}})


def with_whereabouts(visit: Visit, item_id: str, field: str, words: str) -> Visit:
    """Where a checklist item is (`where`), or who brings it (`who`), in their words; empty takes it out.

    Raises ValidationError.
    """
    state = visit.packing.get(item_id, Packed())
    changed = Packed.model_validate({**state.model_dump(exclude_unset=True), field: words or None})
    return visit.model_copy(update={"packing": {**visit.packing, item_id: changed}})


def _notes_without_old(record: Record, field: str) -> Mapping[str, str]:
    note = record.notes.get(field)
    rule = type(record).numbers_with_words().get(field)
    if not note or not rule or rule.beside(note) != note:
        return record.notes
    told = rule.read(note)
    old = getattr(record, field)
    ends = {old.low, old.high} if isinstance(old, Span) else {old}
    if not told or {told.first, told.second} != ends:
        return record.notes
    return {name: text for name, text in record.notes.items() if name != field}


def _with_record(
    visit: Visit,
    address: Address,
    changes: Mapping[str, object],
    moment: Moment,
    *,
    clear_gap: bool = False,
    is_said: bool = True,
) -> Visit:
    """`is_said`: whoever answers now is the teller of it; else only the words around it changed."""
    record = record_at(visit, address)
    merged: dict[str, object] = {name: getattr(record, name) for name in type(record).model_fields}
    merged.update(changes)
    if clear_gap:
        merged["gaps"] = {name: gap for name, gap in record.gaps.items() if name != address.field}
    fresh = type(record).model_validate(merged, context=moment.context())
    visit, fresh = with_helpers_kept(visit, address.part, address.item, fresh)
    visit = without_old_lines(visit, address.part, address.item, record, fresh)
    if is_said:
        visit = with_checked(visit, address.part, address.item, address.field)
    if not address.item:
        return visit.model_copy(update={address.part: fresh})
    listed = tuple(fresh if item.id == address.item else item for item in items(visit, address.part))
    return visit.model_copy(update={address.part: listed})


def _next_id(current: tuple[Item, ...], prefix: str) -> str:
    """One past the highest number in use, so that a removed item's id does not come back while later ones live."""
    highest = max((int(tail) for i in current if (tail := i.id.rpartition("-")[2]).isdigit()), default=0)
    return f"{prefix}-{highest + 1}"
