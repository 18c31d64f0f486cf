"""Which questions a line or a tick list asks in their place, and which of them are still asked behind it.

A question that one covers is asked by itself in three cases: the line is not in use; it was answered and left the
question open; or the question was answered in another way than by the line.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from visitprep.interview.engine.path.steps import is_blank, line_place, ticks_place
from visitprep.interview.question import OneLine, Question, Repeating, Section, always
from visitprep.interview.tick_list import TickList
from visitprep.visit.answering import Address, gap_at, record_at
from visitprep.visit.as_typed import one_by_one, said_at
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Said, Visit


def is_typed_as_lines(repeating: Repeating, visit: Visit) -> bool:
    return repeating.lines is not None and not one_by_one(visit, repeating.part)


def _told_before(repeating: Repeating, item: Item, visit: Visit) -> Said | None:
    """What was carried over stands for the line it came from: no more is asked of it than when it was typed."""
    own = f"{repeating.part}.{item.id}"
    if visit.carried is None or own not in visit.carried.things:
        return None
    told = frozenset(name for name in item.answerable() if getattr(item, name) is not None or name in item.gaps)
    return Said(filled=told, day=visit.carried.day)


def line_in_use(line: OneLine, address: Address, visit: Visit) -> bool:
    """It was typed, or nothing it asks was answered in any other way."""
    place = line_place(line, address.item)
    record = record_at(visit, Address(line.part, line.fields[0], address.item))
    if one_by_one(visit, place) or not line.when(visit, record):
        return False
    asks = tuple(name for name in line.fields if name not in line.told_before)
    return said_at(visit, place) is not None or is_blank(record, asks)


def ticks_in_use(ticks: TickList, visit: Visit) -> bool:
    place = ticks_place(ticks)
    if one_by_one(visit, place) or not ticks.when(visit):
        return False
    return said_at(visit, place) is not None or ticks.is_open(visit)


def _is_still_asked(question: Question, visit: Visit, record: Record) -> bool:
    """A detail too, where its own condition says so."""
    return (question.core or question.still is not always) and question.still(visit, record)


class Cover(Struct, frozen=True):
    """The address of each question that lines and tick lists cover, and what was said there: None while to come."""

    visit: Visit
    by: Mapping[str, tuple[Said | None, ...]]

    @classmethod
    def none(cls, visit: Visit) -> Cover:
        return cls(visit, {})

    @classmethod
    def of(cls, section: Section, visit: Visit) -> Cover:
        by: dict[str, tuple[Said | None, ...]] = {}
        for line in section.record_lines:
            if line_in_use(line, Address(line.part), visit):
                for name in line.fields:
                    by[f"{line.part}.{name}"] = (said_at(visit, line_place(line)),)
        for ticks in section.tick_lists:
            if ticks_in_use(ticks, visit):
                for name in ticks.covers:
                    by[name] = (*by.get(name, ()), said_at(visit, ticks_place(ticks)))
        return cls(visit, by)

    @classmethod
    def of_item(cls, repeating: Repeating, item: Item, visit: Visit) -> Cover:
        """By the line the item came from, and the lines asked about it."""
        by: dict[str, tuple[Said | None, ...]] = {}
        own = f"{repeating.part}.{item.id}"
        if (typed := said_at(visit, own) or _told_before(repeating, item, visit)) is not None:
            by = {f"{own}.{question.field}": (typed,) for question in repeating.questions}
        for line in repeating.lines.each if repeating.lines else ():
            if line_in_use(line, Address(repeating.part, item=item.id), visit):
                for name in line.fields:
                    key = f"{own}.{name}"
                    by[key] = (*by.get(key, ()), said_at(visit, line_place(line, item.id)))
        return cls(visit, by)

    def asked_as(self, question: Question, address: Address, record: Record) -> bool | None:
        """Whether the question is asked by itself: True as a main one, False as a detail, None not at all."""
        covering = self.by.get(str(address)) if self.by else None
        if covering is None:
            return question.core
        if None in covering:
            return None
        names = {str(address), question.field}
        if any(said.filled & names for said in covering if said is not None):
            return None
        return _is_still_asked(question, self.visit, record)

    def hides_list(self, part: str) -> bool:
        """A tick list that settles whether there is anything on it is still to come."""
        return None in self.by.get(part, ())

    def fills_list(self, part: str) -> bool:
        """A tick list settled what is on it."""
        closed = part in self.visit.no_more or gap_at(self.visit, Address(part)) is not None
        return closed and any(said is not None and part in said.filled for said in self.by.get(part, ()))
