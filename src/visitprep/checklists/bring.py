"""The lines of the lists that apply to one visit, with the person's own ticks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from visitprep.checklists.checklist import Checklist, ChecklistItem
from visitprep.visit.facts import Fact
from visitprep.visit.records.reason import Packed
from visitprep.visit.to_bring import ToBring
from visitprep.wording import say


def to_bring(
    checklists: Iterable[Checklist], facts: Collection[Fact], packing: Mapping[str, Packed]
) -> tuple[ToBring, ...]:
    """The lines that apply, those of one title together, in the order of the lists.

    An item of a later list takes the place, and the heading, of an earlier one with the same id.
    """
    chosen: dict[str, tuple[str, tuple[Fact, ...], ChecklistItem]] = {}
    for one in checklists:
        if all(fact in facts for fact in one.when):
            for item in one.items:
                heading = chosen[item.id][0] if item.id in chosen else one.title
                chosen[item.id] = heading, tuple(one.when), item
    headings = list(dict.fromkeys(heading for heading, _, _ in chosen.values()))
    return tuple(
        _line_of(item, heading, when, packing.get(item.id))
        for heading in headings
        for its_heading, when, item in chosen.values()
        if its_heading == heading and not any(fact in facts for fact in item.unless)
    )


def _line_of(item: ChecklistItem, heading: str, when: tuple[Fact, ...], mine: Packed | None) -> ToBring:
    """In the language spoken, for a list that came with the program; what somebody wrote is in no catalogue."""
    return ToBring(
        id=item.id,
        what=say(item.what),
        why=say(item.why),
        where=say(item.where),
        carry=say(item.carry),
        start=item.start,
        when=frozenset(when),
        set_title=say(heading),
        ticked=mine is not None and mine.packed is True,
        aside=mine is not None and mine.aside is True,
        my_where=(mine and mine.where) or "",
        my_who=(mine and mine.who) or "",
    )
