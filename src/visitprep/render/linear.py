"""Page 1 read from top to bottom, for what has one column: a screen, a phone, a screen reader, large print."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.sheet import Figure, Group, Labelled, PainRows, SafetyBox, Sheet, ToWrite
from visitprep.document.words import plain

SAFETY = "safety"
"""The id of the group that is drawn as a box."""


def linear(sheet: Sheet) -> tuple[Group, ...]:
    """The groups of both columns: safety before the pains, the figure after them; the foot not among them."""
    side = list(sheet.side)
    first = [group for group in side if is_safety(group)]
    figures = [group for group in side if any(isinstance(block, Figure) for block in group.blocks)]
    found = list(first)
    for group in sheet.main:
        found.append(group)
        if any(isinstance(block, PainRows) for block in group.blocks):
            found += [figure for figure in figures if figure not in found]
    return (*found, *(group for group in side if group not in found))


def is_safety(group: Group) -> bool:
    return group.id == SAFETY or any(isinstance(block, SafetyBox) for block in group.blocks)


def is_to_fill(group: Group) -> bool:
    """The safety box of somebody who said nothing of it: drawn the same way, with room to write."""
    return group.id == SAFETY and any(isinstance(block, ToWrite) for block in group.blocks)


def small_lines(box: SafetyBox) -> Iterator[Labelled]:
    """The last lines of the box: what was denied, and what was not answered."""
    for label, said in ((box.denied_label, box.denied), (box.unanswered_label, box.unanswered)):
        if said:
            yield Labelled(label, (plain(said),))
