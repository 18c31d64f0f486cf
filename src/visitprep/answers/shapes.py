"""What a field can hold when somebody writes it by hand, told from the record's own annotation.

Reading, writing, the blank file and the schema all start here, so that a field added to a record is in all four.
"""

from __future__ import annotations

from typing import Annotated, Any, get_args, get_origin

from msgspec import Struct

from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records import fields, number_fields
from visitprep.visit.records.choices.choice import Choice
from visitprep.visit.records.record import Record


class Text(Struct, frozen=True):
    """Words: one line, or several."""

    limit: int
    several_lines: bool = False


class WrittenDate(Struct, frozen=True):
    """A date in the person's own words."""


class NumberRange(Struct, frozen=True):
    """From `lowest` to `highest`."""

    lowest: int
    highest: int
    whole: bool = True
    may_vary: bool = False
    """A low and a high are an answer too: 3 to 8."""


class Flag(Struct, frozen=True):
    """True or false, as yes or no."""


class One(Struct, frozen=True):
    """One of a closed set."""

    choice: type[Choice]


class Many(Struct, frozen=True):
    """Any number of a closed set."""

    choice: type[Choice]


Shape = Text | WrittenDate | NumberRange | Flag | One | Many

# The limits themselves are in `visit/records/fields.py` and `number_fields.py`; a test holds these against them.
_SHAPES: dict[Any, Shape] = {
    fields.Line: Text(fields.LINE_LIMIT),
    fields.ClockTime: Text(fields.LINE_LIMIT),
    fields.Words: Text(fields.WORDS_LIMIT, several_lines=True),
    number_fields.Rating: NumberRange(0, 10, may_vary=True),
    number_fields.Hours: NumberRange(0, 24, whole=False, may_vary=True),
    number_fields.DaysAMonth: NumberRange(0, 31, may_vary=True),
    number_fields.Days14: NumberRange(0, 14),
    number_fields.Days31: NumberRange(0, 31),
    number_fields.Count: NumberRange(0, 9_999),
    number_fields.AboutCount: NumberRange(0, 9_999),
    number_fields.Percent: NumberRange(0, 100),
    number_fields.Zero10: NumberRange(0, 10),
    number_fields.Zero3: NumberRange(0, 3),
    number_fields.One7: NumberRange(1, 7),
    bool: Flag(),
}


def shape_of(record: type[Record], field: str) -> Shape:
    """The shape of an answerable field. Raises TypeError for an annotation that nobody thought of here."""
    annotation = record.model_fields[field].annotation
    kind = next(kind for kind in get_args(annotation) if kind is not type(None))
    if kind in _SHAPES:
        return _SHAPES[kind]
    if get_origin(kind) is Annotated and get_args(kind)[0] is PartialDate:
        return WrittenDate()
    if get_origin(kind) is tuple and issubclass(get_args(kind)[0], Choice):
        return Many(get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, Choice):
        return One(kind)
    raise TypeError(f"no hand-written form for {record.__name__}.{field}")
