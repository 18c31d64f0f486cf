"""One line that holds several things: each with the words that it was read from."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from visitprep.lines.reading import Reading


def told_apart(typed: str, readings: tuple[Reading, ...]) -> Iterator[tuple[Reading, str]]:
    """What was read, thing by thing. Each is said back on a line of its own: how many they are is not asked.

    The words are empty where the reader does not say from which of them the thing was read.
    """
    if not readings:
        return
    first, *others = readings
    how_many = [part for part in first.unclear if not part.field and isinstance(part.meant, tuple)]
    pieces = how_many[0].meant if how_many else ()
    if not isinstance(pieces, tuple) or len(pieces) != len(readings):
        yield first, typed
        yield from ((other, "") for other in others)
        return
    asked = tuple(part for part in first.unclear if part not in how_many)
    yield replace(first, unclear=asked), str(pieces[0])
    yield from ((other, str(piece)) for other, piece in zip(others, pieces[1:], strict=True))
