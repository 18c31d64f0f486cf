"""One difference from another person's file taken into the visit, with who said it."""

from __future__ import annotations

from collections.abc import Iterable

from visitprep.findings.merge_differences import Difference, Kind
from visitprep.visit.answering import (
    Address,
    Moment,
    items,
    with_answer,
    with_gap,
    with_list_closed,
    with_new_item,
    with_words_beside,
)
from visitprep.visit.tellers import source_of, teller, told_by, with_teller
from visitprep.visit.two_views import labelled, seen_as, with_kept
from visitprep.visit.visit import Teller, Visit


def told_there(there: Visit, difference: Difference) -> Teller:
    """Who said it: the one who answers in the file, unless another told it before."""
    asked = difference.theirs
    fields = difference.item.answerable() if difference.kind is Kind.NEW and difference.item else (asked.field,)
    others = (told_by(there, asked.part, asked.item, field) for field in fields)
    return next((who for who in others if who is not None), source_of(there.respondent))


def taken_in(visit: Visit, difference: Difference, there: Visit, moment: Moment) -> Visit:
    """With what the file says in place of what is here. Raises ValidationError or PydanticCustomError.

    Notes are never replaced: both stand, one behind the other.
    """
    visit, things = _taken(visit, difference, there, moment)
    if there.respondent.is_empty or difference.address.part == "respondent":
        return visit
    return with_teller(visit, map(str, things), told_there(there, difference))


def with_both(visit: Visit, difference: Difference, words: str, moment: Moment) -> Visit:
    """What is here stays, with `words` (who says what) as a note beside it."""
    address = Address(difference.address.part) if difference.kind is Kind.NEW else difference.address
    return with_words_beside(visit, address, words, moment)


def _taken(visit: Visit, difference: Difference, there: Visit, moment: Moment) -> tuple[Visit, Iterable[Address]]:
    address, answer = difference.address, difference.there
    if difference.kind is Kind.NEW:
        return _with_item(visit, difference, there, moment)
    if difference.kind is Kind.MEASURE:
        assert difference.record is not None
        whole = visit.model_copy(update={address.part: difference.record})
        return whole, [Address(address.part, field) for field in difference.record.answerable()]
    if difference.kind is not Kind.NOTE:
        if answer.gap is not None and answer.value is None:
            visit = with_gap(visit, address, answer.gap, moment)
        elif address.field:
            if _is_a_view(visit, address) and not told_there(there, difference).helper:
                visit = with_kept(visit, address.part, address.item, address.field)
            visit = with_answer(visit, address, answer.value, moment)
        elif not items(visit, address.part):
            visit = with_list_closed(visit, address.part)
    if answer.note:
        note, who = answer.note, told_there(there, difference)
        if difference.kind is Kind.NOTE and who != teller(visit, address.part, address.item, address.field):
            note = labelled(note, who, visit)
        visit = with_words_beside(visit, address, note, moment)
    return visit, () if difference.kind is Kind.NOTE else (address,)


def _is_a_view(visit: Visit, address: Address) -> bool:
    """What a helper says of it stands beside what the person says."""
    return bool(seen_as(visit, address.part, address.item, address.field))


def _with_item(
    visit: Visit, difference: Difference, there: Visit, moment: Moment
) -> tuple[Visit, Iterable[Address]]:
    item, part = difference.item, difference.address.part
    assert item is not None
    values = {name: getattr(item, name) for name in type(item).model_fields if name != "id"}
    was_closed = part in visit.no_more or (part in there.no_more and not there.respondent.is_alone)
    visit, item_id = with_new_item(visit, part, values, moment)
    old, new = f"{part}.{item.id}", f"{part}.{item_id}"
    lines = {
        place.replace(old, new, 1): said for place, said in there.lines.items() if place.partition(":")[0] == old
    }
    update: dict[str, object] = {"lines": {**visit.lines, **lines}}
    if was_closed:  # here, or there with the person, it was said that there are no more
        update["no_more"] = visit.no_more | {part}
    told = (name for name in item.answerable() if getattr(item, name) is not None or name in item.notes)
    return visit.model_copy(update=update), [Address(part, name, item_id) for name in told]
