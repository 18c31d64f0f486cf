"""The base of every record: frozen, checked as a whole, with its gaps and notes beside its answers."""

from __future__ import annotations

from typing import Annotated, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from visitprep.visit.records.choices import Gap
from visitprep.visit.records.fields import Words, plain_error
from visitprep.wording import N_


class Record(BaseModel):
    """Answers that belong together. A field that is None was not answered; `gaps` says when that was meant."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True)

    gaps: dict[str, Gap] = Field(default_factory=dict)
    """Field name to the way it was not answered. A field never has both a gap and a value."""
    notes: dict[str, Words] = Field(default_factory=dict)
    """Field name to what the person added in their own words."""

    @model_validator(mode="after")
    def _gaps_and_notes_fit(self) -> Self:
        answerable = self.answerable()
        for name in (*self.gaps, *self.notes):
            if name not in answerable:
                raise plain_error(N_("There is no question called {name} here."), name=name)
        for name in self.gaps:
            if getattr(self, name) is not None:
                raise plain_error(N_("{name} has an answer and also says why there is none."), name=name)
        return self

    @classmethod
    def answerable(cls) -> tuple[str, ...]:
        """The names of the fields a question can fill."""
        return tuple(name for name in cls.model_fields if name not in ("gaps", "notes", "id"))

    @property
    def is_empty(self) -> bool:
        """Nothing was answered, noted, or passed over."""
        return not self.gaps and not self.notes and all(getattr(self, n) is None for n in self.answerable())


ItemId = Annotated[str, Field(pattern=r"^$|^[a-z][a-z0-9-]{0,39}$")]


class Item(Record):
    """One of several: a pain, a medicine, a test. `id` is stable for the life of the visit; empty until listed."""

    id: ItemId = ""


ItemType = TypeVar("ItemType", bound=Item)


def numbered(items: tuple[ItemType, ...] | None, prefix: str) -> tuple[ItemType, ...] | None:
    """The same items, each with an id of its own: ids kept, blank ones filled with numbers never used before."""
    if items is None or (all(item.id for item in items) and len({i.id for i in items}) == len(items)):
        return items
    taken = {item.id for item in items if item.id}
    if len(taken) != sum(1 for item in items if item.id):
        raise plain_error(N_("Two entries have the same id."))
    result, number = [], 0
    for item in items:
        if not item.id:
            number += 1
            while f"{prefix}-{number}" in taken:
                number += 1
            taken.add(f"{prefix}-{number}")
            item = item.model_copy(update={"id": f"{prefix}-{number}"})
        result.append(item)
    return tuple(result)
