"""What a visit knows of each of its parts: the rows of the one table of parts, which is `Visit` itself.

A row stands beside the type of its part in `visit.py`. Titles and labels are words of the printout: they stand in
`summary/words/`, by the name of the part.
"""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec import Struct
from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from visitprep.visit.records.fields import plain_error
from visitprep.visit.records.record import Item, numbered
from visitprep.wording import N_

ITEM_LIMIT = 2_000

ItemType = TypeVar("ItemType", bound=Item)
ListOf = tuple[ItemType, ...] | None
"""None not answered, () none, else the items in the person's order."""


class RecordPart(Struct, frozen=True, kw_only=True):
    """A part that is one record."""

    begins_empty: bool = False
    """It belongs to one visit: a follow-up begins without it."""
    anew: tuple[str, ...] = ()
    """Fields that say how things are now, or agree to something: true of one day, so never carried over."""


OF_ONE_VISIT = RecordPart(begins_empty=True)


class ListPart(RecordPart, frozen=True):
    """A part that is a list of items."""

    prefix: str
    """What one item is called in its id: `pain-1`."""
    goes_by: tuple[str, ...]
    """The fields that name an item: two items with the same name are the same thing."""
    limit: int = ITEM_LIMIT
    one_by_one: bool = False
    """In a follow-up each item is shown as "still true?"; the other lists are history, and are shown whole."""
    goes_out_of_date: bool = False
    """Within days, so that it is kept when somebody last looked at it (peers.md 12)."""

    @property
    def is_kept_short(self) -> bool:
        """On purpose: more items would feel like giving less (clinical.md 6, [S71b])."""
        return self.limit < ITEM_LIMIT

    def has_room(self, items: tuple[Item, ...] | None) -> bool:
        """There is room for one more."""
        return len(items or ()) < self.limit

    def no_room(self) -> Exception:
        return plain_error(N_("There is room for {limit} here."), limit=f"{self.limit:,}")

    def checked(self, items: tuple[Item, ...] | None) -> tuple[Item, ...] | None:
        """The items, each with an id of its own. Raises when there are too many."""
        if items is not None and len(items) > self.limit:
            raise self.no_room()
        return numbered(items, self.prefix)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.checked, handler(source))
