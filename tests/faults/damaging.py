"""Files of every kind cut short or with one bit flipped: noticed, left as they are, and no command stumbles."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from faulty import in_place
from sessions import Home, Session, run

from visitprep.errors import NewerVisit
from visitprep.storage.content.visit_file import Fine, decode
from visitprep.storage.earlier import read_version
from visitprep.storage.journal_file import read
from visitprep.storage.settings import read_settings

FLIPS = 500
LOOKING = (
    ("visits",), ("show",), ("check",), ("export", "-f", "text", "-o", "-"), ("bring", "--list"),
    ("journal", "list"), ("answers",), ("show", "sleep"),
)  # fmt: skip
EACH_COMMAND = 12
"""One damaged file in so many is looked at by a command too."""


def damaged_files(home: Home, part: int, draw: random.Random) -> Iterator[tuple[str, list[str]]]:
    folder = home.store.path("visit-1").parent
    kinds = {
        "visit": folder / "visit.json",
        "journal": folder / "journal.jsonl",
        "settings": home.home / "settings.json",
        "earlier": sorted((folder / "earlier").iterdir())[-1],
        "printed": sorted((folder / "printed").iterdir())[-1],
    }
    for kind, file in kinds.items():
        whole = file.read_bytes()
        changes = [("cut", at) for at in range(0, len(whole), 50)] + [
            ("bit", draw.randrange(8 * len(whole))) for _ in range(FLIPS)
        ]
        try:
            for number, (how, at) in enumerate(draw.sample(changes, max(4, len(changes) // part))):
                data = whole[:at] if how == "cut" else _flipped(whole, at)
                file.write_bytes(data)
                wrong = [] if _is_noticed(kind, file, whole, at) else ["not noticed"]
                if number % EACH_COMMAND == 0:
                    wrong += _looked_at(home, draw.choice(LOOKING))
                if file.read_bytes() != data:
                    wrong.append("written over")
                yield f"{kind}, {how} {at}", wrong
        finally:
            file.write_bytes(whole)


def _flipped(whole: bytes, at: int) -> bytes:
    data = bytearray(whole)
    data[at // 8] ^= 1 << at % 8
    return bytes(data)


def _is_noticed(kind: str, file: Path, whole: bytes, at: int) -> bool:
    """Nothing that differs is taken for what was written."""
    if kind == "journal":
        try:
            found, header = read(file.parent), whole.index(b"\n") + 1
        except NewerVisit:  # the flipped bit made another file version of it
            return at // 8 < whole.index(b"\n")
        lines = {line for kept in found.kept for _, line in kept.lines}
        entries = found.entries()
        before = {line[: line.rindex(b', "digest"')] + b"}" for line in whole[header:].splitlines()}
        return lines <= before and len(entries) <= len(before)
    if kind == "settings":
        found_settings = read_settings(file.parent)
        return found_settings.problem is not None or found_settings.asker is None
    if kind == "visit":
        return not isinstance(decode(file.read_bytes()), Fine)
    version = read_version(file)
    return version is None or not version.as_written


def _looked_at(home: Home, arguments: tuple[str, ...]) -> list[str]:
    with tempfile.TemporaryDirectory(dir=home.root.parent) as room:
        copy = home.copied(Path(room) / "place")
        ended = run(Session("look", arguments), copy, in_place(None))
    return (
        [] if ended.code in (0, 4, 5) else [f"{' '.join(arguments)} ended with {ended.code}: {ended.said[-300:]}"]
    )
