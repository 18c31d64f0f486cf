"""The kinds of step on the path. Each has what it needs, and knows whether it is still open.

`place` is where a step stands, the same after an answer as before: an address where there is one, else a name. As
text it is the key of its prompt.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from visitprep.interview.question import OneLine, Question, Repeating, Section
from visitprep.interview.questions.suggested import SUGGESTED
from visitprep.interview.tick_list import TickList
from visitprep.visit.answering import Address, gap_at, items, value_at
from visitprep.visit.as_typed import said_at
from visitprep.visit.marks import DETAILS_WANTED, DRAFT_KEPT, LEFT_FOR_LATER, LIST_BEGUN, SAW_SUGGESTED
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit, list_part


class Asked(Struct, frozen=True):
    """A question, about a record or about one item of a list."""

    section: Section
    address: Address
    record: Record
    """What the address points into, as it was when the path was made."""
    question: Question
    repeating: Repeating | None = None
    """The list that the item is on."""

    @property
    def place(self) -> Address:
        return self.address

    def is_open(self, visit: Visit) -> bool:
        """Nobody has answered it or passed it over."""
        if self.question.draft and DRAFT_KEPT.stands(visit, self.address):
            return False
        if LIST_BEGUN.stands(visit, self.address):
            return True
        return getattr(self.record, self.address.field) is None and self.address.field not in self.record.gaps

    @property
    def gap(self) -> Gap | None:
        return self.record.gaps.get(self.address.field)


class ListOpen(Struct, frozen=True):
    """The question "Another?", after the questions about what is listed."""

    section: Section
    repeating: Repeating

    @property
    def place(self) -> Address:
        return Address(self.repeating.part)

    def is_open(self, visit: Visit) -> bool:
        """It may grow, and nobody has passed it over or said "no more"."""
        part = self.repeating.part
        listed = value_at(visit, self.place)
        full = not list_part(part).has_room(listed)
        return part not in visit.no_more and gap_at(visit, self.place) is None and listed != () and not full


class Lines(ListOpen, frozen=True):
    """A list typed line by line: open as "another?" is. It comes before the questions about what is listed."""


class Unclear(Struct, frozen=True):
    """The parts of a list's lines that only the person can settle, asked once the list is done."""

    section: Section
    repeating: Repeating

    @property
    def place(self) -> str:
        return f"unclear:{self.repeating.part}"

    def is_open(self, visit: Visit) -> bool:
        return bool(unclear_items(visit, self.repeating.part))


class Line(Struct, frozen=True):
    """One line that fills several fields of a record, or of an item."""

    section: Section
    address: Address
    """Of the record or item, without a field."""
    record: Record
    line: OneLine
    repeating: Repeating | None = None

    @property
    def place(self) -> str:
        return line_place(self.line, self.address.item)

    def is_open(self, visit: Visit) -> bool:
        """Nothing was typed, and none of its fields was answered or passed over in any other way; or what was
        unclear in it was not asked about to the end."""
        said = said_at(visit, self.place)
        return bool(said.unclear) if said is not None else is_blank(self.record, self.line.fields)


class Ticks(Struct, frozen=True):
    """One list of rows that stand for several fields."""

    section: Section
    ticks: TickList

    @property
    def place(self) -> str:
        return ticks_place(self.ticks)

    def is_open(self, visit: Visit) -> bool:
        return said_at(visit, self.place) is None and self.ticks.is_open(visit)


A_DOZEN = 12
"""Further questions are asked so many at a time."""


class MoreDetails(Struct, frozen=True):
    """The question "A few more details?", at the end of the main questions of one section, or of all of them."""

    section: Section
    """The last of `sections`."""
    sections: tuple[Section, ...]
    left: tuple[Address | str, ...] = ()
    """Where the further questions stand that are open and were not wanted yet."""
    next_about: tuple[Section, ...] = ()
    """The sections of the first dozen of them."""

    @property
    def place(self) -> str:
        return f"more:{self.section.id}" if len(self.sections) == 1 else "more"

    def is_open(self, visit: Visit) -> bool:
        return bool(self.left) and any(DETAILS_WANTED.said(visit, section.id) is None for section in self.sections)


class Suggested(Struct, frozen=True):
    """The questions that others ask a clinic, to tick; before the list they go on."""

    section: Section
    repeating: Repeating

    @property
    def place(self) -> str:
        return SUGGESTED

    def is_open(self, visit: Visit) -> bool:
        return not SAW_SUGGESTED.stands(visit)


class Again(Struct, frozen=True):
    """Whether a *thing* carried over from an earlier visit (`visit/carried.py`) is still true."""

    section: Section

    @property
    def thing(self) -> str:
        raise NotImplementedError

    @property
    def place(self) -> str:
        return f"check:{self.thing}"

    def is_open(self, visit: Visit) -> bool:
        """Nobody has looked at it again or left it for later."""
        carried = visit.carried
        return (
            carried is not None
            and self.thing not in carried.checked
            and not LEFT_FOR_LATER.stands(visit, self.thing)
        )


class RecordAgain(Again, frozen=True):
    """Whether all that was carried over into a record is still true."""

    part: str

    @property
    def thing(self) -> str:
        return self.part


class ListAgain(Again, frozen=True):
    """Whether a list that is shown whole is still right."""

    repeating: Repeating

    @property
    def thing(self) -> str:
        return self.repeating.part


class ItemAgain(Again, frozen=True):
    """Whether one item of a list is still true."""

    repeating: Repeating
    address: Address

    @property
    def thing(self) -> str:
        return str(self.address)


Reconfirm = RecordAgain | ListAgain | ItemAgain
"""Shows a thing, and asks."""

Offer = MoreDetails | Suggested
"""Offers more to ask, and asks nothing about the person."""

Step = Asked | ListOpen | Lines | Unclear | Line | Ticks | Reconfirm | Offer


def line_place(line: OneLine, item: str = "") -> str:
    return ".".join(filter(None, (line.part, item))) + f":{line.id}"


def ticks_place(ticks: TickList) -> str:
    return f"ticks:{ticks.id}"


def is_blank(record: Record, fields: Iterable[str]) -> bool:
    """None of the fields is answered or passed over."""
    return all(getattr(record, name) is None and name not in record.gaps for name in fields)


def unclear_items(visit: Visit, part: str) -> list[Address]:
    """The items of a list whose lines have parts that were not asked about yet."""
    found = []
    for item in items(visit, part):
        said = said_at(visit, f"{part}.{item.id}")
        if said is not None and said.unclear:
            found.append(Address(part, item=item.id))
    return found
