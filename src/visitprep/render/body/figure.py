"""The figure: its outline, and each region of the body as a closed path.

Units: the figure is 416 high; x is measured from the middle line, y from the top of the head. Limbs are a middle
line with widths, and the trunk is rows of widths, so a change of the figure is a change of a few numbers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final, Literal

from msgspec import Struct

View = Literal["front", "back"]
VIEWS: Final[tuple[View, View]] = ("front", "back")
Point = tuple[float, float]
Path = list[Point]
Half = Literal["L", "R", "M"]
"""The patient's left half, the right one, or the middle."""

HEIGHT: Final = 416

# Height and half width.
_HEAD: Final = [
    (y, 18.5 * math.sqrt(max(0.0, 1 - ((y - 28) / 25) ** 2)) * (1 if y < 34 else 1 - (y - 34) * 0.012))
    for y in (3.0, 4, 6, 9, 13, 17, 20, 24, 28, 32, 36, 40, 44, 47, 49, 51, 52, 53)
]
_NECK: Final = [(46.0, 9.5), (56, 9.2), (62, 10.2), (66, 13), (69, 20), (71, 27)]
_TRUNK: Final = [
    *((71.0, 28.0), (78, 36), (92, 36.5), (106, 35), (128, 32.5), (148, 30.5)),
    *((162.0, 31.2), (178, 34.5), (196, 37.4), (214, 38.4)),
]
# Points along the middle of a limb, and half its width there.
_ARM: Final = [
    *((41.0, 86.0, 9.6), (43, 98, 9.4), (44.6, 112, 8.9), (46.8, 128, 7.9), (49.6, 146, 7.0)),
    *((52.4, 158.0, 7.4), (55.4, 172, 6.9), (58.6, 188, 5.3), (60.8, 198, 4.7), (62.8, 206, 5.9)),
    *((65.2, 217.0, 6.5), (67.4, 228, 5.8), (69.2, 238, 4.4), (70.2, 245, 2.4)),
]
_LEG: Final = [
    *((19.6, 208.0, 18.9), (20, 226, 18.2), (20, 246, 16.4), (19.6, 268, 13.8), (18.8, 288, 11.4)),
    *((18.4, 300.0, 10.9), (18.6, 314, 10.8), (18.9, 328, 11.5), (18.6, 345, 10.4), (17.6, 366, 7.4)),
    *((17.0, 380.0, 6.4), (17.2, 390, 6.9)),
]
_FOOT: Final = [(17.2, 386.0, 6.8), (18.4, 394, 8.0), (20, 402, 9.8), (21, 408, 9.8), (21.4, 412, 7.6)]
_HEEL: Final = [(17.2, 386.0, 6.8), (17.6, 394, 7.6), (18, 402, 8.2), (18.2, 408, 7.2), (18.2, 410, 5.4)]
_SHOULDER: Final[Path] = [
    *((24.0, 70.0), (29, 71.2), (37, 74.2), (43.5, 78.4), (48, 83.6), (50.8, 89.6), (52.2, 96), (52.2, 102))
]
_THUMB: Final[Path] = [(57.8, 222), (55.6, 221.5), (54.5, 216), (55, 209), (56.8, 202)]


class Run(Struct, frozen=True):
    """A region that is a stretch of a row of widths or of a limb: neighbors of one row are drawn as one area."""

    row: Literal["head", "neck", "trunk", "pelvis", "arm", "leg", "foot", "heel"]
    top: float
    end: float


_LIMBS: Final = {"arm": _ARM, "leg": _LEG, "foot": _FOOT, "heel": _HEEL}
_BANDS: Final = {"head": _HEAD, "neck": _NECK, "trunk": _TRUNK, "pelvis": _TRUNK}
_MIDDLE: Final = 15.0
"""Half the width of what lies in the middle of the trunk."""
_INNER: Final = 2.5
"""How far from the middle line one half of the trunk begins."""

_ON_LIMBS: Final = {
    "upper_arm": Run("arm", 101, 138),
    "elbow": Run("arm", 138, 157),
    "forearm": Run("arm", 157, 192),
    "wrist": Run("arm", 192, 203),
    "hand": Run("arm", 203, 225),
    "fingers": Run("arm", 225, 245),
    "thigh": Run("leg", 222, 283),
    "knee": Run("leg", 283, 314),
    "shin_calf": Run("leg", 314, 369),
    "ankle": Run("leg", 369, 388),
}
RUNS: Final[dict[View, dict[str, Run]]] = {
    "front": _ON_LIMBS
    | {
        "head": Run("head", 3, 20),
        "face": Run("head", 20, 41),
        "jaw": Run("head", 41, 53),
        "neck": Run("neck", 53, 69),
        "chest": Run("trunk", 78, 124),
        "belly": Run("trunk", 124, 172),
        "pelvis": Run("pelvis", 172, 198),
        "foot": Run("foot", 388, 403),
        "toes": Run("foot", 403, 412),
    },
    "back": _ON_LIMBS
    | {
        "head": Run("head", 3, 51),
        "neck": Run("neck", 51, 69),
        "upper_back": Run("trunk", 74, 112),
        "mid_back": Run("trunk", 112, 144),
        "lower_back": Run("trunk", 144, 180),
        "foot": Run("heel", 388, 410),
    },
}


@cache
def shapes(view: View) -> dict[tuple[str, Half], Path]:
    """The regions that are no run, each as a closed path."""
    half: dict[str, Path] = {}
    found: dict[tuple[str, Half], Path] = {}
    if view == "front":
        half["shoulder"] = [*_SHOULDER, (36, 102), (33, 90), (25, 80)]
        half["hip"] = [
            *((25.0, 172.0), *((_width(_TRUNK, y), y) for y in (172.0, 184, 198)), (38.4, 214)),
            *((38.0, 226.0), (29, 226), (29, 206), (25, 196)),
        ]
        half["groin"] = [(25, 196), (29, 206), (29, 212), (20, 226), (6, 226), (10, 206), (15, 198)]
        found["genital_area", "M"] = [(-10, 204), (10, 204), (5.5, 224), (0, 228), (-5.5, 224)]
    else:
        half["shoulder"] = [*_SHOULDER, (36.5, 102), (35.5, 80), (28, 76)]
        half["hip"] = [
            *((27.0, 180.0), *((_width(_TRUNK, y), y) for y in (180.0, 196)), (38.4, 214)),
            *((38.0, 222.0), (30, 222), (30, 200)),
        ]
        half["buttock"] = [
            *((7.0, 194.0), (9.5, 181), (27, 181), (30, 200), (30, 216), (26, 223), (14, 226), (1, 222)),
            (0.6, 203),
        ]
        found["tailbone", "M"] = [(-9, 180), (9, 180), (6, 194), (0, 202), (-6, 194)]
    for name, path in half.items():
        for side in ("L", "R"):
            found[name, side] = _on(view, side, path)
    return found


@cache
def path_of(view: View, run: Run, side: Half) -> Path:
    """The closed path of a run, on one half or across the middle."""
    if run.row in _LIMBS:
        return _on(view, side, _limb(_LIMBS[run.row], run.top, run.end))
    inner = _INNER if run.row in ("trunk", "pelvis") else 0.0
    outer = 25.0 if run.row == "pelvis" else _MIDDLE if side == "M" and run.row == "trunk" else math.inf
    edge = _edge(_BANDS[run.row], run.top, run.end, outer)
    if side == "M":
        return [*edge, *((-x, y) for x, y in reversed(edge))]
    return _on(view, side, [(inner, run.top), *edge, (inner, run.end)])


@cache
def across(run: Run) -> Path:
    """The whole width of the trunk."""
    edge = _edge(_BANDS[run.row], run.top, run.end, 25.0 if run.row == "pelvis" else math.inf)
    return [*edge, *((-x, y) for x, y in reversed(edge))]


def is_limb(run: Run) -> bool:
    return run.row in _LIMBS


def _on(view: View, side: Half, path: Path) -> Path:
    """`path`, given for the half where x is more than 0, on the half of the patient's `side`."""
    return path if (side == "L") == (view == "front") else [(-x, y) for x, y in path]


@cache
def outline(view: View) -> tuple[Path, Path]:
    """Body and head, each walked round as one line: a part hidden under white would be eaten by a fax."""
    arm_out, arm_in = _edges(_ARM, 103, 245)
    leg_out, leg_in = _edges(_LEG, 212, 384)
    foot_out, foot_in = _edges(_FOOT if view == "front" else _HEEL, 390, 412)
    half = [
        *((8.6, 51.5), *_edge(_NECK, 54, 68, math.inf), *_SHOULDER[1:-1], *arm_out),
        *(q for q in arm_in if q[1] > 224),
        *_THUMB,
        *(q for q in arm_in if 107 < q[1] < 201),
        *_edge(_TRUNK, 108, 208, math.inf),
        *(*leg_out, *foot_out, *foot_in, *(q for q in leg_in if q[1] > 228), (1.4, 227.0), (0.0, 224.0)),
    ]
    head = [(w, y) for y, w in _spline(_HEAD, 3)]
    return _mirrored(half), _mirrored(head)


def _mirrored(half: Path) -> Path:
    return [*half, *((-x, y) for x, y in reversed(half) if x)]


def _spline(points: Sequence[tuple[float, ...]], steps: int) -> list[tuple[float, ...]]:
    """A smooth line through the points."""
    found: list[tuple[float, ...]] = []
    for i in range(len(points) - 1):
        near = (points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, len(points) - 1)])
        for k in range(steps):
            t = k / steps
            found.append(tuple(_between(*four, t) for four in zip(*near, strict=True)))
    return [*found, tuple(points[-1])]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def _limb(spine: list[tuple[float, float, float]], top: float, end: float) -> Path:
    """A piece of a limb between two heights: the outer edge down, the inner one back up."""
    line = _spline(spine, 8)
    outer: Path = []
    inner: Path = []
    for i, (x, y, width) in enumerate(line):
        if not top - 0.01 <= y <= end + 0.01:
            continue
        before, after = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
        long = math.dist(before[:2], after[:2]) or 1
        across_x, across_y = (after[1] - before[1]) / long, -(after[0] - before[0]) / long
        outer.append((x + across_x * width, y + across_y * width))
        inner.append((x - across_x * width, y - across_y * width))
    return outer + inner[::-1]


def _edges(spine: list[tuple[float, float, float]], top: float, end: float) -> tuple[Path, Path]:
    path = _limb(spine, top, end)
    return path[: len(path) // 2], path[len(path) // 2 :]


def _width(rows: list[tuple[float, float]], y: float) -> float:
    line = _spline(rows, 8)
    for (y0, w0), (y1, w1) in pairwise(line):
        if y0 <= y <= y1:
            return w0 + (w1 - w0) * ((y - y0) / ((y1 - y0) or 1))
    return line[0][1] if y < line[0][0] else line[-1][1]


def _edge(rows: list[tuple[float, float]], top: float, end: float, outer: float) -> Path:
    """The edge of a part of the body that is the same on both sides, from `top` down to `end`."""
    heights = [top + (end - top) * i / 12 for i in range(13)]
    return [(min(_width(rows, y), outer), y) for y in heights]
