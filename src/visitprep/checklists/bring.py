"""The lines of the lists that apply to one visit, with the person's own ticks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from visitprep.checklists.checklist import Checklist, ChecklistItem
from visitprep.visit.countdown import Start
from visitprep.visit.facts import Fact
from visitprep.visit.records.reason import Packed
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

MOST = 25
"""Lines that anybody is shown until they ask for all."""
SIX = 6
"""So many of them stand first, before the steps of getting ready."""

ON_PAGE = N_("On the summary already.")
TO_WRITE = N_("Not on the summary yet. It can be written here: ______________________")


def to_bring(
    checklists: Iterable[Checklist],
    facts: Collection[Fact],
    packing: Mapping[str, Packed],
    visit: Visit | None = None,
) -> tuple[ToBring, ...]:
    """The lines that apply, those of one title together, in the order of the lists.

    An item of a later list takes the place, and the heading, of an earlier one with the same id. What the person
    said does not apply comes along, marked. `visit` says what is on the summary.
    """
    chosen: dict[str, tuple[str, tuple[Fact, ...], ChecklistItem]] = {}
    for one in checklists:
        if all(fact in facts for fact in one.when):
            for item in one.items:
                heading = chosen[item.id][0] if item.id in chosen else one.title
                chosen[item.id] = heading, tuple(one.when), item
    own = tuple(_own(item_id, mine, mine.what) for item_id, mine in packing.items() if mine.what)
    headings = list(dict.fromkeys(heading for heading, _, _ in chosen.values()))
    return own + tuple(
        _line_of(item, heading, when, packing.get(item.id), visit or Visit())
        for heading in headings
        for its_heading, when, item in chosen.values()
        if its_heading == heading and not any(fact in facts for fact in item.unless)
    )


def _own(item_id: str, mine: Packed, what: str) -> ToBring:
    return ToBring(
        id=item_id,
        what=what,
        carry=say(N_("In the folder, printed or on a stick")),
        does_not_apply=mine.not_needed is True,
        start=Start.ONE_WEEK,
        set_title=say(N_("Your own letters and scans")),
        is_own=True,
        ticked=mine.packed is True,
        my_where=mine.where or "",
        my_who=mine.who or "",
    )


def the_six(lines: Sequence[ToBring]) -> tuple[ToBring, ...]:
    """Those that matter most to this person, in the order they are on the lists."""
    first = sorted(lines, key=lambda line: line.matters)[:SIX]
    return tuple(line for line in lines if line in first)


def shortened(lines: Sequence[ToBring]) -> tuple[ToBring, ...]:
    """At most so many: what somebody added themselves first, then by how much it matters. In the same order."""
    kept = sorted(lines, key=lambda line: line.matters if not line.is_own else 0)[:MOST]
    return tuple(line for line in lines if line in kept)


def _is_told(visit: Visit, address: str) -> bool:
    """Whether it has the answer of an address; a place that the visit does not have is not told.

    An address is "health.blood_thinner_why", "tests.date" (of any test), or "team:pharmacy" (who has that role).
    """
    part, _, role = address.partition(":")
    if role:
        return any(one.role == role and (one.name or one.place or one.phone) for one in visit.team or ())
    part, _, field = address.partition(".")
    record = getattr(visit, part, None)
    records = record if isinstance(record, tuple) else (record,)
    return any(getattr(one, field, None) is not None for one in records)


def _line_of(
    item: ChecklistItem, heading: str, when: tuple[Fact, ...], mine: Packed | None, visit: Visit
) -> ToBring:
    """In the language spoken, for a list that came with the program; what somebody wrote is in no catalogue."""
    return ToBring(
        id=item.id,
        what=say(item.what),
        why=say(item.why),
        where=say(item.where),
        carry=say(item.carry),
        note=say(ON_PAGE if _is_told(visit, item.on_page) else TO_WRITE) if item.on_page else "",
        matters=item.matters,
        does_not_apply=mine is not None and mine.not_needed is True,
        start=item.start,
        when=frozenset(when),
        set_title=say(heading),
        ticked=mine is not None and mine.packed is True,
        my_where=(mine and mine.where) or "",
        my_who=(mine and mine.who) or "",
    )
