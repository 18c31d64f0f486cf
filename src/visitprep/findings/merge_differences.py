"""What another person's file of the same visit says that this one does not: one difference after another.

What is only here stays, so that nothing is asked about it; nor is the order of a list, which stays as it is here.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from visitprep.findings.changes import Answer, answer_at, answer_of_list, paired
from visitprep.visit.answering import Address, items
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Item, Record
from visitprep.visit.tellers import teller, told_alone
from visitprep.visit.two_views import is_their_number, seen_as, with_helpers_answers_apart
from visitprep.visit.visit import LISTS, RECORDS, Visit

WHOLE = {"peg": "PEG", "phq4": "PHQ-4"}
"""Measures by what they are called: their items are one person's answers of one sitting, and are never put together
from two."""


class Kind(Enum):
    FILLS = "fills"
    """Nothing stands here."""
    DIFFERS = "differs"
    """Both say something."""
    NEW = "new"
    """An item that is not on the list here."""
    MEASURE = "measure"
    """A whole measure."""
    NOTE = "note"
    """The same answer with other words beside it."""


class Difference(Struct, frozen=True):
    kind: Kind
    address: Address
    """Where it would stand here; of what is NEW, the list and the item's id in the file."""
    here: Answer = Answer()
    there: Answer = Answer()
    item: Item | None = None
    """The file's, where it is NEW; else the one here that the answer belongs to."""
    record: Record | None = None
    """The file's whole MEASURE."""
    theirs: Address = Address("")
    """Where it stands in the file."""


def coming_in(here: Visit, there: Visit, base: Visit | None = None) -> tuple[Difference, ...]:
    """Every difference that could come in, in the order of the visit: none that `base`, which both had, makes."""
    found: list[Difference] = []
    apart = with_helpers_answers_apart(here)  # as in the file of a person who answered after their helper
    for part in sorted(RECORDS, key=lambda part: part != "respondent"):  # who they are comes first
        mine, theirs = getattr(here, part), getattr(there, part)
        if part == "respondent" and not mine.is_empty:
            continue  # two people who answer are two tellers
        if part in WHOLE:
            found += _measure(mine, theirs, part, here, there)
        else:
            mine = apart.helper_view if part == "helper_view" else mine
            found += _as_views(_fields(mine, theirs, part), here, there)
    for part in LISTS:
        found += _list(here, there, part)
    of_old = coming_in(here, base) if base is not None else ()
    return tuple(one for one in found if one not in of_old)


def not_theirs_to_score(here: Visit, there: Visit) -> tuple[str, ...]:
    """The measures that the file has otherwise and that a helper answered alone there: they are no self-report
    (clinical.md D4). What the person answered before a helper took over is the person's still."""
    if here.respondent.is_alone:
        return ()
    return tuple(
        part
        for part in WHOLE
        if _is_scored(getattr(there, part))
        and getattr(there, part) != getattr(here, part)
        and told_alone(there, part)
    )


def _is_scored(record: Record) -> bool:
    return any(getattr(record, name) is not None for name in record.answerable())


def _measure(mine: Record, theirs: Record, part: str, here: Visit, there: Visit) -> Iterator[Difference]:
    if not _is_scored(theirs) or mine == theirs or part in not_theirs_to_score(here, there):
        return
    yield Difference(
        Kind.MEASURE,
        Address(part),
        here=Answer(None if mine.is_empty else mine),
        record=theirs,
        theirs=Address(part),
    )


def _list(here: Visit, there: Visit, part: str) -> Iterator[Difference]:
    mine, theirs = answer_of_list(here, part), answer_of_list(there, part)
    has_items = bool(items(here, part))
    if has_items:  # "not known" of a list that has items here says nothing more
        theirs = Answer(theirs.value, None, theirs.note)
    if difference := _between(mine, theirs, Address(part)):
        told = Kind.DIFFERS if has_items and difference.kind is Kind.FILLS else difference.kind
        yield replace(difference, kind=told)
    for was, now in paired(items(here, part), items(there, part), part):
        if was is None and now is not None:
            yield Difference(
                Kind.NEW, Address(part, item=now.id), mine, item=now, theirs=Address(part, item=now.id)
            )
        elif was is not None and now is not None:
            yield from _as_views(_fields(was, now, part, was, now), here, there)


def _as_views(found: Iterator[Difference], here: Visit, there: Visit) -> Iterator[Difference]:
    """What a helper said alone takes no answer of the person's away, nor the other way round: both stand."""
    for one in found:
        at, asked = one.address, one.theirs
        name = seen_as(here, at.part, at.item, at.field)
        if not name or one.there.value is None or one.kind not in (Kind.FILLS, Kind.DIFFERS):
            yield one
            continue
        answered = one.here.value is not None
        of_helper = teller(there, asked.part, asked.item, asked.field).helper and not is_their_number(
            there, asked.part, asked.item, asked.field
        )
        own_here = not teller(here, at.part, at.item, at.field).helper if answered else not here.respondent.is_alone
        if of_helper and own_here:
            view = Address("helper_view", name)
            if difference := _between(answer_at(here.helper_view, name), one.there, view):
                yield replace(difference, theirs=asked)
        elif answered and not of_helper and not own_here:
            yield replace(one, kind=Kind.FILLS)
        else:
            yield one


def _fields(
    mine: Record, theirs: Record, part: str, item: Item | None = None, other: Item | None = None
) -> Iterator[Difference]:
    for field in type(mine).answerable():
        address = Address(part, field, item.id if item else "")
        if difference := _between(answer_at(mine, field), answer_at(theirs, field), address):
            in_file = Address(part, field, other.id if other else "")
            yield replace(difference, item=item, theirs=in_file)


def _between(mine: Answer, theirs: Answer, address: Address) -> Difference | None:
    is_open = mine.value is None and mine.gap in (None, Gap.SKIPPED)
    kind = None
    if theirs.value is not None and mine.value != theirs.value:
        kind = Kind.FILLS if is_open else Kind.DIFFERS
    elif theirs.gap not in (None, Gap.SKIPPED) and is_open:
        kind = Kind.FILLS
    elif theirs.note and theirs.note not in mine.note:
        kind = Kind.NOTE
    return Difference(kind, address, mine, theirs, theirs=address) if kind else None
