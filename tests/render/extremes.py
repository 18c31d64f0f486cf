"""Visits that crowd a page: many of everything, long names and stories, each text with a mark of its own.

They are built from the records' own fields, so a field added to a record is covered without a change here.
"""

from __future__ import annotations

import random
import re
import typing
from collections.abc import Iterator
from enum import Enum
from typing import Any

from hypothesis import Phase
from hypothesis import strategies as st
from msgspec import Struct

from visitprep.render.layout import Layout
from visitprep.text import clean
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records import fields
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import LISTS, RECORDS, Visit, list_part, record_type

LONG_NAME = "Wilhelmina-Theodora Featherstonehaugh-Example von Habsburg-L."
"""60 characters and one."""
MARK = re.compile(r"k\d+k")


def words(length: int) -> str:
    return " ".join(f"word{n}" for n in range(length))


QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without shrinking: a shape is a few words already, and each try makes a page in four formats."""
LAYOUTS = st.builds(Layout, st.sampled_from(["letter", "a4"]), st.booleans())
LINES = {
    "short": "Short",
    "name": LONG_NAME,
    "long": words(60),
    "unbroken": "x" + "Hydrochlorothiazide" * 4,
    "hostile": "pain in [left] knee [/b] <b>&amp; #import $x$ a|b *c* _d_ `e` \\n 1. {0} %s =1+1",
    "scripts": "Nguyễn Thị Hương, Łukasz Żółć, Ελένη Παπαδοπούλου, Надежда Ёлкина",
}
STORIES = {
    **LINES,
    "500 words": words(500),
    "lines": "# one\n- a: b\n> two\n1. three\n\n===\n---\n| x |\n    five\n* six",
}


class Shape(Struct, frozen=True):
    """How full a visit is."""

    line: str = "short"
    story: str = "short"
    note: str = "short"
    most: int = 2
    """Entries of a list; a list kept short has fewer."""
    medicines: int = 2
    pains: int = 2
    filled: float = 1.0
    """Share of the questions that are answered; of the others some are passed over."""
    noted: float = 0.0
    """Share of the questions with a note."""
    seed: int = 0


def shapes() -> st.SearchStrategy[Shape]:
    """From a visit without an answer to 30 medicines, 8 pains and notes of 500 words."""
    return st.builds(
        Shape,
        line=st.sampled_from(list(LINES)),
        story=st.sampled_from(list(STORIES)),
        note=st.sampled_from(list(STORIES)),
        most=st.integers(0, 8),
        medicines=st.sampled_from([0, 1, 30]),
        pains=st.integers(0, 8),
        filled=st.sampled_from([0.0, 0.3, 1.0]),
        noted=st.sampled_from([0.0, 0.02, 0.2]),
        seed=st.integers(0, 1_000_000),
    )


CROWDED = Shape("name", "name", "500 words", most=6, medicines=30, pains=8, noted=0.01)
STORY = Shape("long", "500 words", "lines", most=1, medicines=1, pains=1, noted=0.1)
PASSED_OVER = Shape(most=1, medicines=1, pains=1, filled=0.0)
FIXED = {"crowded": CROWDED, "a story everywhere": STORY, "every question passed over": PASSED_OVER}


def visit_of(shape: Shape) -> Visit:
    """A visit of that shape, with consent to print everything."""
    return Visit.model_validate(_Maker(shape).content())


class _Maker:
    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.number = 100
        self.chance = random.Random(shape.seed)

    def content(self) -> dict[str, Any]:
        made: dict[str, Any] = {part: self._record(part) for part in RECORDS}
        for part in LISTS:
            wanted = {"medicines": self.shape.medicines, "pains": self.shape.pains}.get(part, self.shape.most)
            made[part] = [self._record(part) for _ in range(min(wanted, list_part(part).limit))]
            if self.chance.random() < self.shape.noted:
                made.setdefault("notes", {})[part] = self._text(STORIES[self.shape.note])
        for part, field in (("mood", "print_it"), ("substances", "print_it"), ("work", "print_claim")):
            made[part]["gaps"].pop(field, None)
            made[part][field] = "yes"
        return made

    def _record(self, part: str) -> dict[str, Any]:
        made: dict[str, Any] = {"gaps": {}, "notes": {}}
        kind = record_type(part)
        for name in kind.answerable():
            if self.chance.random() < self.shape.filled:
                made[name] = self._answer(kind.model_fields[name].annotation)
            elif self.chance.random() < 0.8:
                made["gaps"][name] = self.chance.choice([gap for gap in Gap if gap is not Gap.IN_PERSON])
            if self.chance.random() < self.shape.noted:
                made["notes"][name] = self._text(STORIES[self.shape.note])
        return made

    def _text(self, filling: str) -> str:
        self.number += 1
        return f"k{self.number}k {filling} z"

    def _answer(self, annotation: Any) -> Any:
        (kind,) = (kind for kind in typing.get_args(annotation) if kind is not type(None))
        if kind == fields.Line:
            return self._text(LINES[self.shape.line])
        if kind == fields.Words:
            return self._text(STORIES[self.shape.story])
        if typing.get_origin(kind) is typing.Annotated and typing.get_args(kind)[0] is PartialDate:
            return PartialDate(said=self._text("a day"), value="2024-03")
        if typing.get_origin(kind) is tuple:
            choices = list(typing.get_args(kind)[0])
            return self.chance.sample(choices, min(3, len(choices)))
        if isinstance(kind, type) and issubclass(kind, Enum):
            return self.chance.choice(list(kind))
        if kind == fields.ClockTime:
            return "10:30"
        return True if kind is bool else "1"


class Told(Struct, frozen=True):
    """A text that somebody wrote, and where it lives."""

    part: str
    field: str
    text: str
    is_note: bool = False

    @property
    def where(self) -> str:
        return f"{self.part}.{self.field}{' (note)' if self.is_note else ''}"


def told_in_own_words(visit: Visit) -> Iterator[Told]:
    """Every text of the visit: the answers that are written, not chosen, and all notes."""
    for part in (*RECORDS, *LISTS):
        held = getattr(visit, part)
        for record in held if isinstance(held, tuple) else (held,) if held is not None else ():
            for name in record.answerable():
                value = getattr(record, name)
                if isinstance(value, PartialDate):
                    yield Told(part, name, value.said)
                elif isinstance(value, str) and not isinstance(value, Enum):
                    yield Told(part, name, clean(value))
            yield from (Told(part, name, clean(note), True) for name, note in record.notes.items())
    yield from (Told(part, "", clean(note), True) for part, note in visit.notes.items())
