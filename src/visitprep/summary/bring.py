"""Part 3, for the person: what to bring, grouped by when to start, on a page of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from visitprep.document import Part, Section, Tick, TickList
from visitprep.wording import N_, say

TITLE = N_("For you: what to bring")


@dataclass(frozen=True, slots=True)
class BringLine:
    """One thing to bring or to do."""

    label: str
    details: tuple[str, ...] = ()
    """What to know about it, where it is, who brings it."""
    ticked: bool = False
    group: str = ""
    """The heading it stands under ("Two weeks before", "On the day"); lines of a group stay together."""


def bring_part(lines: Iterable[BringLine], language: str) -> Part | None:
    """The checklist as a part of its own; None when there is nothing on it."""
    groups: dict[str, list[Tick]] = {}
    for line in lines:
        groups.setdefault(line.group, []).append(Tick(line.label, line.ticked, line.details))
    if not groups:
        return None
    sections = tuple(
        Section(f"bring-{number}", title, (TickList(tuple(ticks)),))
        for number, (title, ticks) in enumerate(groups.items(), 1)
    )
    return Part(say(TITLE, language), sections)
