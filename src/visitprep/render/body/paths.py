"""Arithmetic of closed paths: their middle, their size, lines across them, and how they are written in SVG."""

from __future__ import annotations

import math

from visitprep.render.body.figure import Path, Point


def written(path: Path, *, closed: bool = True) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in path) + ("Z" if closed else "")


def middle(path: Path) -> Point:
    """The center of gravity."""
    twice = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(path, path[1:] + path[:1], strict=True):
        k = x0 * y1 - x1 * y0
        twice, x, y = twice + k, x + (x0 + x1) * k, y + (y0 + y1) * k
    return x / (3 * twice), y / (3 * twice)


def extent(path: Path) -> float:
    """The area inside."""
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(path, path[1:] + path[:1], strict=True))) / 2


def box(path: Path) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    xs, ys = [x for x, _ in path], [y for _, y in path]
    return min(xs), min(ys), max(xs), max(ys)


def holds(path: Path, point: Point) -> bool:
    """Whether the point is inside."""
    x, y = point
    inside = False
    for (x0, y0), (x1, y1) in zip(path, path[1:] + path[:1], strict=True):
        if (y0 <= y) != (y1 <= y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            inside = not inside
    return inside


def hatch(path: Path, angle: float, pitch: float, width: float) -> str:
    """Lines cut to the path by arithmetic: no pattern and no clip, so every reader and printer draws the same."""
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    turned = [(x * c + y * s, -x * s + y * c) for x, y in path]
    lines = []
    v = math.ceil(min(y for _, y in turned) / pitch) * pitch
    while v < max(y for _, y in turned):
        xs = sorted(
            x0 + (v - y0) * (x1 - x0) / (y1 - y0)
            for (x0, y0), (x1, y1) in zip(turned, turned[1:] + turned[:1], strict=True)
            if (y0 <= v) != (y1 <= v)
        )
        for a, b in zip(xs[::2], xs[1::2], strict=False):
            if b - a > 0.8:
                lines.append(f"M{a * c - v * s:.1f} {a * s + v * c:.1f}L{b * c - v * s:.1f} {b * s + v * c:.1f}")
        v += pitch
    return f'<path d="{"".join(lines)}" stroke-width="{width:g}" stroke-linecap="butt"/>' if lines else ""


def rounded(path: Path, radius: float) -> Path:
    """The path with its sharp corners rounded off: an area of pain has no corners."""
    found: Path = []
    for before, corner, after in zip(path[-1:] + path[:-1], path, path[1:] + path[:1], strict=True):
        into, out = math.dist(before, corner), math.dist(corner, after)
        turn = _turn(before, corner, after)
        if turn < 0.6 or not into or not out:
            found.append(corner)
            continue
        a, b = (_towards(corner, end, min(radius, long / 2)) for end, long in ((before, into), (after, out)))
        for t in (0.0, 0.25, 0.5, 0.75, 1.0):
            found.append(
                (
                    a[0] * (1 - t) ** 2 + 2 * corner[0] * t * (1 - t) + b[0] * t * t,
                    a[1] * (1 - t) ** 2 + 2 * corner[1] * t * (1 - t) + b[1] * t * t,
                )
            )
    return found


def _turn(a: Point, b: Point, c: Point) -> float:
    first, second = math.atan2(b[1] - a[1], b[0] - a[0]), math.atan2(c[1] - b[1], c[0] - b[0])
    return abs(math.remainder(second - first, math.tau))


def _towards(start: Point, end: Point, far: float) -> Point:
    long = math.dist(start, end) or 1
    return start[0] + (end[0] - start[0]) * far / long, start[1] + (end[1] - start[1]) * far / long


def cross(a: tuple[Point, Point], b: tuple[Point, Point]) -> bool:
    """Whether two straight lines cross."""

    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(*a, b[0]) * side(*a, b[1]) < 0 and side(*b, a[0]) * side(*b, a[1]) < 0


def distance(point: Point, line: tuple[Point, Point]) -> float:
    """From a point to the nearest point of a straight line between two points."""
    (x0, y0), (x1, y1) = line
    long = (x1 - x0) ** 2 + (y1 - y0) ** 2 or 1
    t = min(max(((point[0] - x0) * (x1 - x0) + (point[1] - y0) * (y1 - y0)) / long, 0), 1)
    return math.dist(point, (x0 + t * (x1 - x0), y0 + t * (y1 - y0)))
