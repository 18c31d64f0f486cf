"""What every reader of a line hands back: what is sure, what has to be asked, and what nothing understood."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from visitprep.wording import Later


class Unclear(Struct, frozen=True):
    """One part of a line that only the person can settle."""

    field: str
    """The field it belongs to ("" : the thing as a whole)."""
    typed: str
    """The words it is about, as typed; "" where it is about what was not said."""
    ask: Later
    """Short question, e.g. "Hands: left, right or both?"; looked up when shown."""
    meant: object = None
    """What "y" means; None: only words answer it."""
    counts: str = ""
    """What its number counts, as `{number} a week`: the reply stands with it, behind what was said before."""
    gone: bool = False
    """It asks whether the thing is still so, where its own words say that it is not: a no takes it off the list."""


class Reading(Struct, frozen=True):
    """What a line says. A field that was not said is absent; a line where nothing is sure is all in `left`."""

    values: Mapping[str, object]
    """Field of the record to its value, as the record takes it."""
    unclear: tuple[Unclear, ...] = ()
    left: str = ""
    """Words nothing understood; the caller keeps them (a note), never drops them."""
    beside: Mapping[str, str] = field(default_factory=dict)
    """Field to words that tell more of its value: a note beside it."""
    line: str = ""
    """The piece of a line on several things that tells of this one alone; empty for the whole line."""
    gone: bool = False
    """The line says for sure that the thing is no longer so: it does not stand on a list of now."""
