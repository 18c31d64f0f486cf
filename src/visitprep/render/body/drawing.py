"""The drawing of both figures with the pains on them, as one SVG. Only our own words and numbers are in it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from typing import Final

from visitprep.document.body_map import Area, MappedPain
from visitprep.render.body.areas import Patch, patches
from visitprep.render.body.figure import VIEWS, Half, Point, View, outline
from visitprep.render.body.numbers import RADIUS, Number, clusters, place_numbers
from visitprep.render.body.paths import extent, hatch, middle, written
from visitprep.render.phrases import BACK, FRONT, MAP_LEFT, MAP_RIGHT, UNSURE_MARK
from visitprep.wording import say

HALF: Final = 104
"""Half the width given to one figure, and so where its middle line is."""
TOP: Final = 28
_FONTS: Final = "Source Sans Pro, Source Sans 3, Arial, Helvetica, sans-serif"
_HALVES: Final[tuple[Half, ...]] = ("L", "R", "M")

# What tells the front from the back at a glance: eyes, mouth, collar bones, navel; spine, shoulder blades, seat.
_FEATURES: Final[dict[View, str]] = {
    "front": (
        '<path stroke-width="1" d="M-9 25.5q2.5 -1.6 5 0M4 25.5q2.5 -1.6 5 0M-5.5 42q5.5 3 11 0'
        'M12 74q10 1 17 3M-12 74q-10 1 -17 3"/><circle cx="0" cy="158" r="1.3" fill="currentColor" stroke="none"/>'
    ),
    "back": (
        '<path stroke-width="1" stroke-dasharray="3 4" d="M0 64V178"/>'
        '<path stroke-width="1" d="M21 84q-7 12 0 24M-21 84q7 12 0 24M0 200V222"/>'
    ),
}


@lru_cache(maxsize=32)  # page 1 is set several times with the same map
def drawing(pains: tuple[MappedPain, ...]) -> str:
    """The body map as SVG without a width. Ink is `currentColor`, and what lies bare on a black area is `#fff`."""
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {4 * HALF} {TOP + 418}" fill="none" '
            'stroke="currentColor" stroke-linejoin="round" stroke-linecap="round">',
            *(piece for n, view in enumerate(VIEWS) for piece in _figure(view, n, pains)),
            "</svg>",
        )
    )


def numbers(pains: tuple[MappedPain, ...], view: View) -> list[Number]:
    """The numbers on one figure: one for each pain and each of its places that lie apart."""
    wanted = []
    for pain, here, spread in _on(pains, view):
        # Where a pain only spreads to, its number is said too: it starts on the other figure.
        for group in clusters(here or spread):
            unsure = any(patch.is_unsure for patch in group)
            text = UNSURE_MARK.format(n=pain.number) if unsure else str(pain.number)
            wanted.append((text, group))
    return place_numbers(wanted)


def _on(pains: tuple[MappedPain, ...], view: View) -> list[tuple[MappedPain, list[Patch], list[Patch]]]:
    """The pains that touch one figure, the largest first, each with its places and where it spreads there."""
    found = [(pain, patches(pain.areas, view), patches(pain.spreads, view)) for pain in pains]
    return sorted(
        (one for one in found if one[1] or one[2]), key=lambda one: -sum(extent(patch.path) for patch in one[1])
    )


def _figure(view: View, number: int, pains: tuple[MappedPain, ...]) -> Iterator[str]:
    yield f'<g transform="translate({HALF + 2 * HALF * number} {TOP})">'
    sides = (MAP_RIGHT, MAP_LEFT) if view == "front" else (MAP_LEFT, MAP_RIGHT)
    for x, text, anchor, weight in (
        (20 - HALF, sides[0], "start", 400),
        (0, FRONT if view == "front" else BACK, "middle", 600),
        (HALF - 20, sides[1], "end", 400),
    ):
        yield (
            f'<text x="{x}" y="-9" font-size="19" font-weight="{weight}" text-anchor="{anchor}" '
            f'font-family="{_FONTS}" fill="currentColor" stroke="none">{escape(say(text))}</text>'
        )
    body, head = outline(view)
    yield f'<path d="{written(body, closed=False)}" stroke-width="2"/><path d="{written(head)}" stroke-width="2"/>'
    yield _FEATURES[view]
    here = _on(pains, view)
    for _, _, spread in here:  # first: a place itself is never hidden under where another spreads to
        for patch in spread:
            yield f'<path d="{written(patch.path)}" stroke-width="1.4" stroke-dasharray="4 4"/>'
            yield hatch(patch.path, -45, 10.5, 1.5)
    for pain, places, _ in here:
        for patch in places:
            yield from _area(patch, pain.usual)
    for pain, places, _ in here:
        yield from _arrows(pain.spreads, places, view)
    placed = numbers(pains, view)
    for one in placed:
        yield from _leader(one)
    for one in placed:
        yield _ring(one)
    yield "</g>"


def _area(patch: Patch, usual: float | None) -> Iterator[str]:
    """Black from 7, close hatching from 4, wide below; bare when the strength or the side was not said."""
    path = written(patch.path)
    if patch.is_unsure:
        yield f'<path d="{path}" stroke-width="1.8" stroke-dasharray="2 4"/>'
        return
    black = usual is not None and usual >= 7
    yield f'<path d="{path}" fill="{"currentColor" if black else "none"}" stroke-width="1.8"/>'
    if usual is not None and not black:
        yield hatch(patch.path, 45, 5.6, 2.6) if usual >= 4 else hatch(patch.path, 45, 8, 1.5)


_SHORTEST: Final = 34
"""A way shorter than this is plain from the areas; an arrow would only hide them."""
_ARMS: Final = 30
"""So far from the midline and farther lie the shoulders and arms."""


def _arrows(spreads: tuple[Area, ...], places: list[Patch], view: View) -> Iterator[str]:
    """Along the way that a pain spreads, on each half of the body, in the order of `spreads`."""
    steps = [patch for area in spreads for patch in patches((area,), view)]
    for half in _HALVES:
        route = [middle(patch.path) for patch in steps if patch.half == half]
        starts = [middle(part) for patch in places if patch.half in (half, "M") for part in patch.parts]
        if route and starts:
            x, y = min(starts, key=lambda start: math.dist(start, route[0]))
            down_the_trunk = half != "M" and x * route[0][0] <= 40 and abs(route[0][0]) < _ARMS  # from the midline
            route.insert(0, (route[0][0] if down_the_trunk else x, y))
        if len(route) > 1 and sum(map(math.dist, route, route[1:])) >= _SHORTEST:
            yield _arrow(route)


def _arrow(route: list[Point]) -> str:
    (x0, y0), (x1, y1) = route[-2:]
    long = math.dist((x0, y0), (x1, y1)) or 1
    ux, uy = (x1 - x0) / long, (y1 - y0) / long
    tip = (x1 + ux * 8, y1 + uy * 8)
    line = written([*route, tip], closed=False)
    head = [
        (tip[0] + ux * 3, tip[1] + uy * 3),
        (tip[0] - uy * 6 - ux * 9, tip[1] + ux * 6 - uy * 9),
        (tip[0] + uy * 6 - ux * 9, tip[1] - ux * 6 - uy * 9),
    ]
    return (
        f'<path d="{line}" stroke="#fff" stroke-width="7"/><path d="{line}" stroke-width="3.2"/>'
        f'<path d="{written(head)}" fill="currentColor" stroke="#fff" stroke-width="1"/>'
    )


def _leader(number: Number) -> Iterator[str]:
    if number.is_outside:
        (x, y), line = number.place, written([number.at, number.place], closed=False)
        yield f'<path d="{line}" stroke="#fff" stroke-width="5"/><path d="{line}" stroke-width="1.6"/>'
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.2" fill="currentColor" stroke="#fff" stroke-width="1.2"/>'


def _ring(number: Number) -> str:
    (x, y), size = number.at, 20 if len(number.text) < 2 else 16
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{RADIUS}" fill="#fff" stroke="#fff" stroke-width="5"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{RADIUS}" fill="#fff" stroke-width="1.8"/>'
        f'<text x="{x:.1f}" y="{y + size * 0.35:.1f}" font-size="{size}" font-weight="700" text-anchor="middle" '
        f'font-family="{_FONTS}" fill="currentColor" stroke="none">{escape(number.text)}</text>'
    )
