"""What a copy is made of besides the visit itself."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, field

from visitprep.wording import language_now

if TYPE_CHECKING:
    from visitprep.journal.entry import Entry
    from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import Visit


class Materials(Struct, frozen=True):
    prepared_on: date
    bring: tuple[ToBring, ...] = ()
    """The checklist."""
    bring_is_short: bool = False
    """Some of it was left out, because it is long."""
    topics: tuple[tuple[str, str], ...] = ()
    """Questions kept for the room, each with the note beside it or ""."""
    entries: tuple[Entry, ...] = ()
    """The last weeks of the journal."""
    former: Visit | None = None
    """The visit that this one follows."""
    measures_off: frozenset[str] = frozenset()
    """Measures that are on no copy; their answers stay in the visit."""
    left_out: Collection[str] = ()
    """Sections to make the copy without (`may_share.PIECES`). Their answers are not told; `narrowed` takes the
    headings."""
    large_print: bool = False
    language: str = field(default_factory=language_now)
    """What the copy is written in."""
