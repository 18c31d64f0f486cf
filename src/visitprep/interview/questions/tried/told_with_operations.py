"""A treatment ticked that was told among the operations: it is not told, nor asked about, a second time."""

from __future__ import annotations

from visitprep.lines.history.operations import operation
from visitprep.lines.history.operations.operation_words import is_for_other
from visitprep.lines.history.told_already import pointed_to, points_back, says_more
from visitprep.visit.answering import Address, Moment, items, record_at, with_answers, with_more_noted, without_item
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.health import Surgery
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_BY_OPERATION = frozenset({TreatmentKind.SURGERY, TreatmentKind.STIMULATOR, TreatmentKind.PUMP})


def told_with_operations(visit: Visit, address: Address, typed: str, moment: Moment) -> tuple[Visit, str] | None:
    """Off the treatments, where the words only point to an operation that is listed; what more they say goes there."""
    item, listed = record_at(visit, address), items(visit, "surgeries")
    if not isinstance(item, Treatment) or item.kind not in _BY_OPERATION:
        return None
    if is_for_other(typed) and (listed or items(visit, "devices")):
        visit = _without(visit, address, Address(address.part), (*item.notes.values(), typed), moment)
        return visit, say(N_("= not for the pain"))
    if not listed or not points_back(typed):
        return None
    operations = [one for one in listed if isinstance(one, Surgery)]
    told = [" ".join(filter(None, (one.what, one.where, *one.notes.values()))) for one in operations]
    place = pointed_to(typed, told)
    if place is None and says_more(typed, " ".join(told)):
        return None
    # What was told behind its number is held by nothing but its note.
    here = Address("surgeries", "what", operations[place].id) if place is not None else Address(address.part)
    visit = _without(visit, address, here, tuple(item.notes.values()), moment)
    if not items(visit, address.part):
        visit = with_more_noted(visit, Address(address.part), typed, moment)
    if place is None:
        return visit, say(N_("= told with the operations"))
    one = operations[place]
    when = one.when.said if one.when else ""
    if says_more(typed, f"{told[place]} {when}"):
        now = next(each for each in visit.surgeries or () if each.id == one.id)
        visit = _with_more(visit, now, typed, moment)
    return visit, say(N_("= told with the operations: {operation}"), operation=one.what or "")


def _without(visit: Visit, address: Address, to: Address, notes: tuple[str, ...], moment: Moment) -> Visit:
    """Off the list, which stays closed; the words go on as notes of something else."""
    no_more = visit.no_more
    visit = without_item(visit, address.part, address.item or "")
    visit = visit.model_copy(update={"no_more": no_more | {address.part}})
    for words in notes:
        visit = with_more_noted(visit, to, words, moment)
    return visit


def _with_more(visit: Visit, one: Surgery, typed: str, moment: Moment) -> Visit:
    """Whether it helped, where that was open; else the words as a note of it."""
    here = Address("surgeries", "what", one.id)
    helped = operation.helped(typed)
    if helped and one.helped_pain is None:
        return with_answers(visit, here, {"helped_pain": helped}, moment)
    return with_more_noted(visit, here, typed, moment)
