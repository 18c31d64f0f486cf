"""The few things remembered between runs that are not answers: how to ask, the last visit, what is left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from visitprep.errors import UNFIT, Sentence, Unreadable
from visitprep.files import read_again
from visitprep.storage import earlier
from visitprep.storage.content.faults import NotAVisit, read_json
from visitprep.storage.disk.atomic import make_private_folder, sweep, write_atomically
from visitprep.wording import N_, Later

FILE = "settings.json"
_MAX_BYTES = 100_000

AskerMode = Literal["plain", "keys"]


class Settings(Struct, frozen=True):
    """What the file says; None for what it does not say, or when it cannot be read."""

    asker: AskerMode | None = None
    current: str | None = None
    """Id of the visit that was open last."""
    measures_off: frozenset[str] = frozenset()
    """Ids of measures whose text is left out of the program (`visitprep measures`)."""
    pace: float | None = None
    """How fast questions were answered last, against a middling pace: the minutes left do not jump."""
    problem: Unreadable | None = None
    """Why the file could not be used. It is left as it is until a setting changes, and then set aside."""


def read_settings(home: Path) -> Settings:
    """The settings in `home`. Never raises: nobody's visit should wait for a setting."""
    try:
        found = _content(home / FILE)
    except Unreadable as problem:
        return Settings(problem=problem)
    asker = found.get("asker")
    current = found.get("current")
    off = found.get("measures_off")
    return Settings(
        "plain" if asker == "plain" else "keys" if asker == "keys" else None,
        current if isinstance(current, str) else None,
        frozenset(name for name in off if isinstance(name, str)) if isinstance(off, list) else frozenset(),
        _pace(found.get("pace")),
    )


def _pace(found: object) -> float | None:
    try:
        return float(found) if isinstance(found, str) and 0 < float(found) < 10 else None
    except ValueError:
        return None


def change_settings(home: Path, **changes: str | list[str] | None) -> None:
    """`changes` (None takes one out) written over the settings; what else is there stays. Raises NotSaved.

    A file that could not be read is kept as `settings.unreadable-1.json`.
    """
    make_private_folder(home)
    sweep(home)  # whoever changes them holds their lock
    path = home / FILE
    try:
        content = _content(path)
    except Unreadable:
        content = {}
        aside = earlier.free_name(home, "settings.unreadable-{n}.json", first=1)
        earlier.second_name(path, None, aside)
    content = {name: value for name, value in {**content, **changes}.items() if value is not None}
    write_atomically(path, _written(content))


def _content(path: Path) -> dict[str, Any]:
    try:
        content, _ = read_json(read_again(path, _MAX_BYTES))
    except FileNotFoundError:
        return {}
    except NotAVisit as error:
        raise _unusable(path, Later(str, (error.fault,))) from None
    if not isinstance(content, dict):
        raise _unusable(path, N_("it does not hold settings"))
    try:
        _written(content)
    except UNFIT:  # half a character can be read, and cannot be written
        raise _unusable(path, N_("it does not hold settings")) from None
    return content


def _written(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def _unusable(path: Path, why: Sentence) -> Unreadable:
    return Unreadable(path, why, N_("Your visits are not touched by this. Mend the file, or delete it."))
