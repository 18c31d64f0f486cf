"""Which areas of the figure a pain takes up: regions with their side, neighbors joined, on front or back."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from visitprep.document.body_map import Area
from visitprep.document.body_map import View as Named
from visitprep.document.sides import Side
from visitprep.render.body.figure import RUNS, VIEWS, Half, Path, Run, View, across, is_limb, path_of, shapes
from visitprep.render.body.paths import rounded

USUALLY_FROM: Final[dict[str, View]] = {
    "elbow": "back",
    **dict.fromkeys(("upper_arm", "forearm", "wrist", "hand", "fingers"), "front"),
    **dict.fromkeys(("hip", "knee", "ankle", "foot", "toes"), "front"),
}
"""Regions of both figures that are drawn on one alone when no word names front or back."""


class Patch(Struct, frozen=True):
    """One closed area of a pain on one figure."""

    path: Path
    half: Half
    parts: tuple[Path, ...]
    """The regions it was joined from: its number stands in the middle of one of them."""
    is_unsure: bool = False
    """The person is not sure of the side: it stands on both, and is not filled."""


def views_of(area: Area) -> tuple[View, ...]:
    """The figures that an area stands on: the one that its words name, as far as the figure has it there."""
    has = tuple(view for view in VIEWS if area.region in RUNS[view] or _halves(view, area.region))
    if area.view is Named.BOTH:
        usual = USUALLY_FROM.get(area.region)
        return (usual,) if usual in has else has
    named: View = "front" if area.view is Named.FRONT else "back"
    return (named,) if named in has else has


def patches(areas: tuple[Area, ...], view: View) -> list[Patch]:
    """The areas on one figure, in the order in which they are given, neighbors joined."""
    found: list[Patch] = []
    runs: dict[tuple[Half, bool, bool], list[Run]] = {}
    for area in areas:
        if view not in views_of(area):
            continue
        unsure = area.side is Side.UNKNOWN
        run = RUNS[view].get(area.region)
        if run is None:
            for half in _halves(view, area.region):
                if half == "M" or half in _sides(area.side):
                    shape = shapes(view)[area.region, half]
                    found.append(Patch(shape, half, (shape,), unsure))
            continue
        whole = not is_limb(run) and area.side in (Side.BOTH, Side.UNKNOWN)
        for half in ("M",) if whole or (area.side is Side.MIDDLE and not is_limb(run)) else _sides(area.side):
            kept = runs.setdefault((half, whole, unsure), [])
            if run not in kept:
                kept.append(run)
    for (half, whole, unsure), pieces in runs.items():
        for long, parts in _joined(pieces):
            path = _drawn(view, long, half, whole)
            soft = rounded(path, _SOFT) if long.row in ("trunk", "pelvis") else path
            found.append(Patch(soft, half, tuple(_drawn(view, part, half, whole) for part in parts), unsure))
    return found


_SOFT: Final = 7
"""Radius of the corners on the trunk, whose regions end nowhere in particular."""


def _drawn(view: View, run: Run, half: Half, whole: bool) -> Path:
    return across(run) if whole else path_of(view, run, half)


def _halves(view: View, region: str) -> tuple[Half, ...]:
    return tuple(half for name, half in shapes(view) if name == region)


def _sides(side: Side) -> tuple[Half, ...]:
    match side:
        case Side.LEFT:
            return ("L",)
        case Side.RIGHT:
            return ("R",)
        case _:
            return ("L", "R")


def _joined(runs: list[Run]) -> list[tuple[Run, list[Run]]]:
    """Runs that follow each other down the same row as one, with what each was made of."""
    found: list[tuple[Run, list[Run]]] = []
    for run in sorted(runs, key=lambda run: (run.row, run.top)):
        if found and found[-1][0].row == run.row and found[-1][0].end == run.top:
            long, parts = found[-1]
            found[-1] = (Run(run.row, long.top, run.end), [*parts, run])
        else:
            found.append((run, [run]))
    return found
