"""The base of every record: frozen, checked as a whole, with its gaps and notes beside its answers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.fields import Words, plain_error
from visitprep.visit.records.number_fields import WithWords
from visitprep.wording import N_


class Record(BaseModel):
    """Answers that belong together. A field that is None was not answered; `gaps` says when that was meant."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True)

    gaps: dict[str, Gap] = Field(default_factory=dict)
    """Field name to the way it was not answered. A field never has both a gap and a value."""
    notes: dict[str, Words] = Field(default_factory=dict)
    """Field name to what the person added in their own words."""

    @model_validator(mode="before")
    @classmethod
    def _words_beside_numbers(cls, data: Any) -> Any:
        """Keeps "9 when I cough" as the note of its 9: the same in every way in."""
        if not isinstance(data, Mapping):
            return data
        beside = {
            name: words
            for name, rule in cls.numbers_with_words().items()
            if isinstance(said := data.get(name), str) and (words := rule.beside(said))
        }
        notes = data.get("notes") or {}
        if not beside or not isinstance(notes, Mapping):
            return data
        fresh = {
            name: words if not (note := notes.get(name)) or words in str(note) else f"{note}; {words}"
            for name, words in beside.items()
        }
        return {**data, "notes": {**notes, **fresh}}

    @classmethod
    def numbers_with_words(cls) -> Mapping[str, WithWords]:
        """The fields whose number may be said in a sentence."""
        return _numbers_with_words(cls)

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
        return _answerable(cls)

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        """Itself, because nothing changes it: Pydantic would copy every empty record of every new visit."""
        return self

    @property
    def is_empty(self) -> bool:
        """Nothing was answered, noted, or passed over."""
        return not self.gaps and not self.notes and all(getattr(self, n) is None for n in self.answerable())


@cache
def _answerable(record: type[Record]) -> tuple[str, ...]:
    return tuple(name for name in record.model_fields if name not in ("gaps", "notes", "id"))


@cache
def _numbers_with_words(record: type[Record]) -> Mapping[str, WithWords]:
    found: dict[str, WithWords] = {}
    for name, field in record.model_fields.items():
        for kind in (field, *(get_args(field.annotation) or ())):
            for mark in getattr(kind, "metadata", ()) or getattr(kind, "__metadata__", ()):
                if isinstance(mark, WithWords):
                    found[name] = mark
    return found


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
