"""Visits for properties: sparse or full of gaps and notes, in every script, with text that drives terminals.

`visits()` builds from the records' own fields, so a field added to a record is covered without a change here.
Strategies are made once and kept: making and checking one costs far more than drawing from it.
"""

from __future__ import annotations

import typing
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from hypothesis import strategies as st

from visitprep.text import clean, clean_line
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records import fields, number_fields
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import CHECKED_LISTS, LISTS, RECORDS, CarriedOver, Visit, list_part, record_type

HOSTILE = (
    "pain in [left] knee [/b]",
    "[none] to [worst] [link=https://example.org]here[/link]",
    "<script>alert(1)</script>",
    '#import "@preview/x:1.0.0": * #read("/etc/hosts")',
    "a|b|c **bold** `code` # heading",
    "=HYPERLINK(1) @SUM +1 -2",
    "back\\slash \\n \\u0041 C:\\new",
    "quote \" and ' and “both”",
    '"digest": "00"\n}\n',
    "line one\nline two\r\nline three\x85four\u2028five",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b1A",
    "\u202eright to left\u202c and \u2066isolated\u2069",
    "ألم في الركبة",
    "膝の痛み",
    "🩺👩‍⚕️ :pill:",
    "e\u0301 cafe\u0301",
    "{name} {0} %s %(x)s $HOME",
    "nul\x00 bell\x07 bom\ufeff half\ud800",
    "-",
    "null",
    "0",
)

_GAPS = st.sampled_from(list(Gap))
_QUARTERS = st.integers(0, 3)
_BOOLEANS = st.booleans()
_DAYS = st.dates()
_NAMES = st.from_regex(r"[a-z][a-z-]{0,20}", fullmatch=True)
_NO_MORE = st.frozensets(st.sampled_from(LISTS), max_size=3)

_DATE_VALUES = ("2021", "2021-03", "2024-04-13", "2021-22", "2021-03~", "2015/2016", None)


@cache
def lines() -> st.SearchStrategy[str]:
    """One line as a record keeps it: cleaned, not empty."""
    typed = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30))
    return typed.map(clean_line).filter(bool)


@cache
def words() -> st.SearchStrategy[str]:
    """Several lines as a record keeps them."""
    typed = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60))
    return typed.map(clean).filter(bool)


@cache
def dates() -> st.SearchStrategy[PartialDate]:
    return st.builds(PartialDate, said=lines(), value=st.sampled_from(_DATE_VALUES))


def _span(lowest: int, highest: int, *, whole: bool) -> st.SearchStrategy[number_fields.Span]:
    number = st.integers(lowest, highest) if whole else st.floats(lowest, highest)
    return st.tuples(number, number).map(lambda pair: number_fields.Span(low=min(pair), high=max(pair)))


@cache
def _by_type() -> dict[Any, st.SearchStrategy[Any]]:
    return {
        fields.Line: lines(),
        fields.Words: words(),
        number_fields.Rating: _span(0, 10, whole=True),
        number_fields.Hours: _span(0, 24, whole=False),
        number_fields.DaysAMonth: _span(0, 31, whole=True),
        number_fields.Days14: st.integers(0, 14),
        number_fields.Days31: st.integers(0, 31),
        number_fields.Count: st.integers(0, 9_999),
        number_fields.AboutCount: st.integers(0, 9_999),
        number_fields.Percent: st.integers(0, 100),
        number_fields.Zero10: st.integers(0, 10),
        number_fields.Zero3: st.integers(0, 3),
        number_fields.One7: st.integers(1, 7),
        fields.ClockTime: st.sampled_from(("10:30", "9 am", "2:15 pm")),
        bool: st.booleans(),
    }


@cache
def _one_of(choices: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from(choices)


@cache
def _some_of(choices: tuple[Any, ...], most: int) -> st.SearchStrategy[Any]:
    return st.lists(_one_of(choices), unique=True, max_size=most)


@cache
def _some_keyed(keys: tuple[str, ...] | None, values: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[Any]:
    """A small dictionary; with `keys` None under made-up names."""
    names = _one_of(keys) if keys is not None else _NAMES
    return st.dictionaries(names, values, max_size=most)


@cache
def _answer_of(kind: type[Record], name: str) -> st.SearchStrategy[Any]:
    return answers(kind.model_fields[name].annotation)


def answers(annotation: Any) -> st.SearchStrategy[Any]:
    """An answer for a field of that annotation; never None."""
    kinds = [kind for kind in typing.get_args(annotation) if kind is not type(None)]
    assert len(kinds) == 1, annotation
    kind = kinds[0]
    if (known := _by_type().get(kind)) is not None:
        return known
    if typing.get_origin(kind) is typing.Annotated and typing.get_args(kind)[0] is PartialDate:
        # Limits of a date (a day of birth) apply to what is typed, not to what is stored.
        return dates()
    if typing.get_origin(kind) is tuple:
        choice = typing.get_args(kind)[0]
        return st.lists(st.sampled_from(list(choice)), unique=True, max_size=4).map(tuple)
    assert isinstance(kind, type) and issubclass(kind, Enum), annotation
    return st.sampled_from(list(kind))


@st.composite
def _records(draw: st.DrawFn, kind: type[Record]) -> Record:
    names = kind.answerable()
    values: dict[str, Any] = {}
    gaps: dict[str, Gap] = {}
    for name in draw(_some_of(names, 4)):
        if draw(_QUARTERS):
            values[name] = draw(_answer_of(kind, name))
        else:
            gaps[name] = draw(_GAPS)
    notes = draw(_some_keyed(names, words(), 1))
    return kind.model_validate({**values, "gaps": gaps, "notes": notes})


@cache
def records(kind: type[Record]) -> st.SearchStrategy[Any]:
    """A record of that kind with a few answers, gaps and notes."""
    return _records(kind)


@cache
def lists_of(part: str) -> st.SearchStrategy[tuple[Item, ...] | None]:
    """A list of the visit: not answered (None), "none" (empty), or some items."""
    kind = record_type(part)
    some = st.lists(records(kind), min_size=1, max_size=min(3, list_part(part).limit)).map(tuple)
    return st.one_of(st.none(), st.just(()), some)


@cache
def carried_over() -> st.SearchStrategy[CarriedOver]:
    """What a follow-up was begun from: some records and lists, a few looked at again."""
    things = st.sampled_from((*RECORDS, *LISTS, "medicines.medicine-1", "pains.pain-1"))
    days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
    return st.builds(
        CarriedOver,
        of=st.just("visit-1"),
        day=days,
        things=st.dictionaries(things, days, max_size=3),
        checked=st.frozensets(things | st.just("sleep.hours"), max_size=2),
    )


@st.composite
def _visits(draw: st.DrawFn) -> Visit:
    content: dict[str, Any] = {}
    for part in draw(_some_of((*LISTS, *RECORDS), 8)):
        content[part] = draw(lists_of(part) if part in LISTS else records(record_type(part)))
    empty = tuple(part for part in LISTS if content.get(part) is None)
    content["gaps"] = draw(_some_keyed(empty, _GAPS, 2))
    content["notes"] = draw(_some_keyed(tuple(LISTS), words(), 2))
    content["no_more"] = draw(_NO_MORE)
    content["packing"] = draw(_some_keyed(None, records(record_type_of_packing()), 2))
    content["checked"] = draw(_some_keyed(tuple(CHECKED_LISTS), _DAYS, 1))
    content["more_details"] = draw(_some_keyed(None, _BOOLEANS, 2))
    content["carried"] = draw(_CARRIED)
    return Visit.model_validate(content)


@cache
def visits() -> st.SearchStrategy[Visit]:
    """A visit with some of its parts filled. Sparse on purpose: what one part holds never touches another."""
    return _visits()


@cache
def record_type_of_packing() -> type[Record]:
    found = typing.get_args(Visit.model_fields["packing"].annotation)[1]
    assert issubclass(found, Record)
    return found


_CARRIED = st.none() | carried_over()
