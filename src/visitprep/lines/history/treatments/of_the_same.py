"""Several entries of one line: what the one before tells of the next, and how many each of them was."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.lines.reading import Reading


def as_before(before: Reading, reading: Reading) -> Reading:
    """What it was is told before: "July 2025 nothing" is of the same, and so is "another 2022"."""
    what = str(before.values.get("what", ""))
    if "what" not in reading.values and what:
        return Reading({**reading.values, "what": what}, reading.unclear, reading.left)
    return reading


def counted(found: list[tuple[str, Reading]]) -> list[tuple[str, Reading]]:
    """The "2 of them" in front of two that are told apart, each with its day, counts both; each was one."""
    counts = [reading.values.get("sessions") for _, reading in found]
    if len(found) < 2 or counts != [len(found), *([None] * (len(found) - 1))]:
        return found
    return [(words, replace(one, values={**one.values, "sessions": 1})) for words, one in found]
