"""Where the number of each pain stands: in its area when that has room for it, else outside with a line to it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from visitprep.render.body.areas import Patch
from visitprep.render.body.figure import HEIGHT, Path, Point
from visitprep.render.body.paths import box, cross, distance, extent, holds, middle

RADIUS: Final = 12.5
_ROOM: Final = 29.5
"""An area at least as wide and as high takes its number inside."""
_APART: Final = 2 * RADIUS + 3
_NEAR: Final = 45
"""Areas of one pain that are no farther from each other share a number."""


class Number(Struct, frozen=True):
    """One number: `at` is the middle of its ring, `place` the point of the area that it stands for."""

    text: str
    at: Point
    place: Point

    @property
    def is_outside(self) -> bool:
        return self.at != self.place


def clusters(patches: Sequence[Patch]) -> list[list[Patch]]:
    """The patches of one pain, those that lie near each other on one half together."""
    found: list[list[Patch]] = []
    for patch in sorted(patches, key=lambda patch: patch.half != "M"):
        near = [group for group in found if any(_are_near(patch, other) for other in group)]
        for group in near[1:]:
            found.remove(group)
        joined = [*(one for group in near for one in group), patch]
        if near:
            found[found.index(near[0])] = joined
        else:
            found.append(joined)
    return found


def _are_near(a: Patch, b: Patch) -> bool:
    if {a.half, b.half} == {"L", "R"}:
        return False
    far = 3 if a.half != b.half else _NEAR
    (left, top, right, bottom), (l2, t2, r2, b2) = box(a.path), box(b.path)
    return left - far <= r2 and l2 - far <= right and top - far <= b2 and t2 - far <= bottom


def place_numbers(wanted: Sequence[tuple[str, list[Patch]]]) -> list[Number]:
    """A number for each group of patches: none on another, none on another part of the body."""
    inside: list[Number] = []
    outside: dict[int, list[Number]] = {-1: [], 1: []}
    for text, group in wanted:
        parts = sorted((part for patch in group for part in patch.parts), key=extent, reverse=True)
        at = next((middle(part) for part in parts if _has_room(part, inside)), None)
        if at is not None:
            inside.append(Number(text, at, at))
            continue
        place = _inner_point(parts[0])
        middling = any(patch.half == "M" for patch in group)
        sign = min((1, -1), key=lambda s: len(outside[s])) if middling else 1 if place[0] > 0 else -1
        outside[sign].append(Number(text, place, place))
    found = list(inside)
    for sign, numbers in outside.items():
        others = [(text, group) for text, group in wanted]
        found += _beside(sign, numbers, found, others)
    return found


def _has_room(part: Path, taken: list[Number]) -> bool:
    left, top, right, bottom = box(part)
    at = middle(part)
    wide = right - left >= _ROOM and bottom - top >= _ROOM and holds(part, at)
    return wide and all(math.dist(at, other.at) > 2 * RADIUS + 4 for other in taken)


def _inner_point(part: Path) -> Point:
    """The middle of the part; of its widest piece at that height when the middle lies outside."""
    x, y = middle(part)
    if holds(part, (x, y)):
        return x, y
    xs = sorted(
        x0 + (y - y0) * (x1 - x0) / (y1 - y0)
        for (x0, y0), (x1, y1) in zip(part, part[1:] + part[:1], strict=True)
        if (y0 <= y) != (y1 <= y)
    )
    a, b = max(zip(xs[::2], xs[1::2], strict=False), key=lambda pair: pair[1] - pair[0])
    return (a + b) / 2, y


def _beside(
    sign: int, numbers: list[Number], placed: list[Number], others: list[tuple[str, list[Patch]]]
) -> list[Number]:
    """The numbers of one side of the figure, one below the other, each as near to its height as there is room."""
    numbers = sorted(numbers, key=lambda number: (number.place[1], abs(number.place[0])))
    heights = _spread([number.place[1] for number in numbers])
    found = [replace(number, at=_column(sign, y)) for number, y in zip(numbers, heights, strict=True)]
    for _ in range(2):
        for i, number in enumerate(found):
            rest = [*placed, *found[:i], *found[i + 1 :]]
            paths = _each_once(patch.path for text, group in others if text != number.text for patch in group)
            if _trouble(number, rest, paths) == 0:
                continue
            tried = [number.at[1] + step * 6 for step in range(-14, 15)]
            places = [replace(number, at=_column(sign, y)) for y in tried if RADIUS <= y <= HEIGHT - RADIUS]
            found[i] = min(places, key=lambda it: (_trouble(it, rest, paths), abs(it.at[1] - it.place[1])))
    return found


def _each_once(paths: Iterable[Path]) -> list[Path]:
    """Several pains in one place have the same path."""
    return [list(path) for path in dict.fromkeys(map(tuple, paths))]


def _column(sign: int, y: float) -> Point:
    """Beside the head, the shoulders, or the arms and hands."""
    return sign * (46 if y < 56 else 68 if y < 100 else 90), y


def _spread(heights: list[float]) -> list[float]:
    """The heights moved apart to `_APART`, by as little as possible, none off the figure."""
    blocks: list[list[float]] = []  # each: sum of what its members want for its first one, and their number
    for i, y in enumerate(heights):
        blocks.append([y - i * _APART, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            last = blocks.pop()
            blocks[-1] = [blocks[-1][0] + last[0], blocks[-1][1] + last[1]]
    starts = [total / number for total, number in blocks for _ in range(int(number))]
    most = HEIGHT - RADIUS - (len(heights) - 1) * _APART
    return [min(max(start, RADIUS), most) + i * _APART for i, start in enumerate(starts)]


def _trouble(number: Number, rest: list[Number], paths: list[Path]) -> float:
    """How badly a number stands: on another, its line across another's, or across another pain."""
    line = (number.place, number.at)
    found = 0.0
    for other in rest:
        if math.dist(number.at, other.at) < 2 * RADIUS + 2:
            found += 1000
        if other.is_outside and cross(line, (other.place, other.at)):
            found += 400
        if distance(other.at, line) < RADIUS + 2 or distance(number.at, (other.place, other.at)) < RADIUS + 2:
            found += 200
        if math.dist(other.place, number.place) > 6 and distance(other.place, line) < 5:
            found += 100
    points = [tuple(a + (b - a) * t / 8 for a, b in zip(*line, strict=True)) for t in range(1, 8)]
    return found + 25 * sum(any(holds(path, (x, y)) for path in paths) for x, y in points)
