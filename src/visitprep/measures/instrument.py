"""What a short published measure asks, kept as data with its source and its rights.

The exact words belong to their authors. They are never translated here and never put into another voice. They
live in one JSON file for each measure; without that file, or with the measure turned off, the program does
without.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from visitprep.formats_copies_measures import MeasureId

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

KNOWN = tuple(measure.value for measure in MeasureId)


class InstrumentItem(Struct, frozen=True):
    id: str
    label: str
    """A word or two for a summary line ("general activity")."""
    text: str
    """The published words, to be shown as they stand."""
    low_anchor: str = ""
    high_anchor: str = ""


class ResponseOption(Struct, frozen=True):
    value: int
    label: str


class Instrument(Struct, frozen=True):
    """A measure as published."""

    id: str
    title: str
    language: str
    """Language of the published text ("en")."""
    stem: str
    """Said once before the items; empty when each item is a whole question."""
    items: tuple[InstrumentItem, ...]
    options: tuple[ResponseOption, ...]
    """The answers in words; empty when an item is answered with a number between two anchors."""
    low: int
    high: int
    """Answers are whole numbers from `low` to `high`, both included."""
    self_report: bool
    """Only the person's own answers count: someone answering without them gets no score."""
    validated_for: str
    citation: str
    credit: str
    """The line to print wherever the items or a score are printed."""
    rights: str
    checked: str
    """When text and rights were last compared with their sources (year-month-day)."""
    unconfirmed: tuple[str, ...]
    """What a person still has to confirm (docs/review-needed.md)."""


def load(
    instrument_id: str, disabled: frozenset[str] = frozenset(), folder: Traversable | None = None
) -> Instrument | None:
    """The measure called `instrument_id`, or None: it is in `disabled`, unknown, or its file is not there.

    `folder` holds the `<id>.json` files; without it they are those of this package. A file that is there but
    broken raises `ValueError`, `KeyError` or `TypeError`: a fault in the program, not in anybody's answers.
    """
    if instrument_id in disabled or instrument_id not in KNOWN:
        return None
    return _packaged(instrument_id) if folder is None else _read(instrument_id, folder)


@cache
def _packaged(instrument_id: str) -> Instrument | None:
    from importlib.resources import files

    return _read(instrument_id, files(__package__))


def _read(instrument_id: str, folder: Traversable) -> Instrument | None:
    file = folder / f"{instrument_id}.json"
    return _instrument(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else None


def _instrument(data: Mapping[str, Any]) -> Instrument:
    return Instrument(
        **{
            **data,
            "items": tuple(InstrumentItem(**item) for item in data["items"]),
            "options": tuple(ResponseOption(**option) for option in data["options"]),
            "unconfirmed": tuple(data["unconfirmed"]),
        }
    )
