"""The time zone of this computer by its name, found without a library: Python knows the offset, not the name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

LINK = Path("/etc/localtime")
NAMED = Path("/etc/timezone")
_UTC = ("UTC", "Etc/UTC", "Zulu", "Etc/Zulu", "Universal", "Etc/Universal", "UCT", "Etc/UCT")


def aware(clock: datetime, environ: Mapping[str, str], *, link: Path = LINK, named: Path = NAMED) -> datetime:
    """A time of this computer's own clock, in its zone; in UTC where that has no name, as on Windows."""
    of_the_computer = clock.astimezone()
    for name in (environ.get("TZ", "").lstrip(":"), _of_link(link), _of_file(named)):
        zone = _zone(name)
        if zone is None:
            continue
        there = clock.replace(tzinfo=zone)
        # A name that was left behind by another system does not fit the clock.
        if there.utcoffset() == of_the_computer.utcoffset():
            return there if there.utcoffset() or zone.key not in _UTC else of_the_computer.astimezone(UTC)
    return of_the_computer.astimezone(UTC)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError):  # no such zone, or a path instead of a name
        return None


def _of_link(link: Path) -> str:
    try:
        return str(link.resolve()).rpartition("zoneinfo/")[2] if link.is_symlink() else ""
    except OSError:
        return ""


def _of_file(named: Path) -> str:
    try:
        return named.read_text(encoding="ascii", errors="replace").strip()[:100]
    except OSError:
        return ""
