"""The body map: an outline of our own, seen from the front and from behind, with the numbered marks on it.

One SVG drawing serves HTML and PDF. Sides are always the patient's own: on the front view the patient's left
is at the reader's right, on the back view it is at the reader's left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import Final, Literal

from visitprep.document import Mark, Side
from visitprep.render.phrases import BACK, FRONT, OWN_LEFT, OWN_RIGHT, mark_number
from visitprep.wording import language_now, say

View = Literal["front", "back"]
Point = tuple[float, float]

# One half of the outline: distance from the middle line, and height from the top, in drawing units.
_NECK_TO_CROTCH: Final[tuple[Point, ...]] = (
    (9, 52),
    (10, 62),
    (20, 69),
    (36, 74),
    (44, 84),
    (48, 104),
    (51, 126),
    (55, 146),
    (60, 170),
    (64, 192),
    (69, 204),
    (71, 218),
    (68, 232),
    (62, 233),
    (58, 222),
    (56, 208),
    (55, 194),
    (49, 172),
    (43, 150),
    (39, 126),
    (35, 104),
    (34, 124),
    (31, 148),
    (32, 166),
    (36, 186),
    (38, 208),
    (37, 236),
    (32, 268),
    (28, 296),
    (30, 322),
    (26, 352),
    (20, 380),
    (22, 394),
    (28, 404),
    (24, 409),
    (10, 408),
    (8, 396),
    (10, 378),
    (10, 352),
    (8, 322),
    (10, 296),
    (7, 264),
    (3, 226),
    (0, 217),
)

HEIGHT: Final = 416
HALF: Final = 104
"""Half the width given to one figure, and so where its middle line is."""
_GAP: Final = 12
"""Between the two figures."""
_MARK: Final = 13
"""Radius of a mark."""
_BESIDE_HEAD: Final = 14
"""Distance from the middle line from which a mark would lie on the words that name the sides."""
_WORDS_END: Final = 37
"""How far down these words reach."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a region is, for the left side: `out` from the middle line and `down` from the top of the head."""

    out: float
    down: float
    views: tuple[View, ...]


def _front(out: float, down: float) -> Place:
    return Place(out, down, ("front",))


def _back(out: float, down: float) -> Place:
    return Place(out, down, ("back",))


def _round(out: float, down: float) -> Place:
    """Shown on both views, because the region's name does not say which."""
    return Place(out, down, ("front", "back"))


REGIONS: Final[dict[str, Place]] = {
    "head": _round(8, 16),
    "face": _front(9, 34),
    "jaw": _front(10, 46),
    "neck": _round(6, 60),
    "shoulder": _round(37, 82),
    "upper_arm": _front(43, 116),
    "elbow": _back(48, 148),
    "forearm": _front(55, 172),
    "wrist": _front(60, 196),
    "hand": _front(63, 213),
    "fingers": _front(66, 230),
    "chest": _front(17, 98),
    "upper_back": _back(16, 92),
    "mid_back": _back(14, 122),
    "lower_back": _back(13, 158),
    "tailbone": _back(0, 186),
    "buttock": _back(18, 204),
    "belly": _front(14, 148),
    "pelvis": _front(12, 184),
    "groin": _front(13, 206),
    "genital_area": _front(0, 214),
    "hip": _front(33, 194),
    "thigh": _round(21, 250),
    "knee": _front(19, 296),
    "shin_calf": _round(19, 338),
    "ankle": _front(15, 382),
    "foot": _front(16, 396),
    "toes": _front(19, 406),
}
"""Every region that has a place. The whole body, and any region not named here, stay in words only."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One circle to draw, in the units of one figure (0 to twice `HALF` across)."""

    view: View
    x: float
    y: float
    text: str
    place: Point
    """The middle of the region. A circle that had to move is joined to it by a line."""


def spots(marks: tuple[Mark, ...]) -> list[Spot]:
    """Where each mark goes. Marks that would lie on each other are moved apart, outwards from the body."""
    placed: list[Spot] = []
    for mark in marks:
        place = REGIONS.get(mark.region)
        for view in place.views if place else ():
            for out in _outs(mark.side, place.out if place else 0):
                x = HALF + (out if view == "front" else -out)
                y = place.down if place else 0.0
                placed.append(_moved_apart(Spot(view, x, y, mark_number(mark), (x, y)), placed))
    return placed


def _outs(side: Side, out: float) -> tuple[float, ...]:
    """Distances from the middle line, the patient's left being positive on the front view."""
    match side:
        case Side.LEFT:
            return (out,)
        case Side.RIGHT:
            return (-out,)
        case Side.BOTH:
            return (out, -out) if out else (0,)
        case Side.MIDDLE | Side.UNKNOWN:
            return (0,)


def _moved_apart(spot: Spot, placed: list[Spot]) -> Spot:
    """`spot` at the nearest place where nothing lies yet: outwards on its own side, up or down the middle line.

    The words beside the head stay free. It never crosses to the other side. When the drawing is full it stays where
    it was: the list names it anyway.
    """
    taken = [other for other in placed if other.view == spot.view]

    def is_free(x: float, y: float) -> bool:
        return all((x - other.x) ** 2 + (y - other.y) ** 2 >= (2 * _MARK) ** 2 for other in taken)

    if is_free(spot.x, spot.y):
        return spot
    step = 2 * _MARK + 1
    side = (spot.x > HALF) - (spot.x < HALF)
    places = []
    for down in range(-18, 19):
        for out in range(-8, 9) if side == 0 else range(9):
            x, y = spot.x + step * out * (side or 1), spot.y + step * down
            inside = _MARK <= x <= 2 * HALF - _MARK and _MARK <= y <= HEIGHT - _MARK
            on_words = abs(x - HALF) > _BESIDE_HEAD and y < _WORDS_END + _MARK
            if inside and not on_words:
                places.append((out**2 * (1 if side else 3) + down**2 * (3 if side else 1), x, y))
    return next((replace(spot, x=x, y=y) for _, x, y in sorted(places) if is_free(x, y)), spot)


def drawing(marks: tuple[Mark, ...]) -> str:
    """The body map as SVG without a width, ready to stand in a page. Only our own words and numbers are in it."""
    return _drawn(marks, language_now())


@lru_cache(maxsize=8)  # page 1 is measured several times with the same map
def _drawn(marks: tuple[Mark, ...], language: str) -> str:
    """`language` is the one spoken now; it is named so that each has a drawing of its own."""
    placed = spots(marks)
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {4 * HALF + _GAP} {HEIGHT + 36}" fill="none" '
            'stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round">',
            *_figure("front", 0, placed),
            *_figure("back", 2 * HALF + _GAP, placed),
            "</svg>",
        )
    )


def _figure(view: View, left: int, placed: list[Spot]) -> Iterator[str]:
    yield f'<g transform="translate({left} 32)">'
    yield _words(HALF, -14, say(FRONT if view == "front" else BACK), 24, bold=True)
    at_reader_left, at_reader_right = (OWN_RIGHT, OWN_LEFT) if view == "front" else (OWN_LEFT, OWN_RIGHT)
    for x, text in ((HALF - 61, at_reader_left), (HALF + 61, at_reader_right)):
        for line, word in enumerate(say(text).split()):
            yield _words(x, 12 + 21 * line, word, 21)
    yield f'<path d="{_outline()}"/><ellipse cx="{HALF}" cy="28" rx="19" ry="25"/>'
    yield f'<g transform="translate({HALF} 0)">{"".join(_FEATURES[view])}</g>'
    here = [spot for spot in placed if spot.view == view]
    for spot in here:
        yield from _leader(spot)
    for spot in here:
        yield from _mark(spot)
    yield "</g>"


def _leader(spot: Spot) -> Iterator[str]:
    """From a circle that was moved to the place it stands for."""
    x, y = spot.place
    if (x, y) != (spot.x, spot.y):
        yield f'<path d="M{x:g} {y:g}L{spot.x:g} {spot.y:g}"/>'
        yield f'<circle cx="{x:g}" cy="{y:g}" r="3" fill="currentColor" stroke="none"/>'


def _mark(spot: Spot) -> Iterator[str]:
    size = 20 if len(spot.text) < 2 else 16
    yield (
        f'<circle cx="{spot.x:g}" cy="{spot.y:g}" r="{_MARK}" fill="#000" stroke="#fff" stroke-width="1.2"/>'
        f'<text x="{spot.x:g}" y="{spot.y + size * 0.34:g}" font-size="{size}" font-weight="700" '
        f'text-anchor="middle" font-family="{_FONTS}" fill="#fff" stroke="none">{escape(spot.text)}</text>'
    )


_FONTS: Final = "Source Sans Pro, Arial, Helvetica, sans-serif"
_FAINT: Final = 'stroke-width="0.9"'

# What tells the front from the back at a glance: eyes, mouth, collar bones, navel; spine, shoulder blades, seat.
# Measured from the middle line.
_FEATURES: Final[dict[View, tuple[str, ...]]] = {
    "front": (
        f'<path {_FAINT} d="M-8 26h3 M5 26h3 M-6 42q6 4 12 0 M12 75q10 1 18 3 M-12 75q-10 1 -18 3"/>',
        '<circle cx="0" cy="160" r="1.4" fill="currentColor" stroke="none"/>',
    ),
    "back": (
        f'<path {_FAINT} stroke-dasharray="3 4" d="M0 62V178"/>',
        f'<path {_FAINT} d="M22 86q-8 12 0 26 M-22 86q8 12 0 26 M0 186V212"/>',
        f'<path {_FAINT} d="M0 212q12 8 26 -2 M0 212q-12 8 -26 -2"/>',
    ),
}


def _words(x: float, y: float, text: str, size: int, *, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}"{weight} text-anchor="middle" font-family="{_FONTS}" '
        f'fill="currentColor" stroke="none">{escape(text)}</text>'
    )


def _outline() -> str:
    """Both halves as one smooth line: a Catmull-Rom curve through the points, written as Bézier pieces."""
    right = [(HALF + out, down) for out, down in _NECK_TO_CROTCH]
    left = [(HALF - out, down) for out, down in reversed(_NECK_TO_CROTCH[:-1])]
    points = right + left
    path = f"M{points[0][0]:g} {points[0][1]:g}"
    for i in range(len(points) - 1):
        before, start, end = points[max(i - 1, 0)], points[i], points[i + 1]
        after = points[min(i + 2, len(points) - 1)]
        a = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        b = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        path += f"C{a[0]:.1f} {a[1]:.1f} {b[0]:.1f} {b[1]:.1f} {end[0]:g} {end[1]:g}"
    return path
