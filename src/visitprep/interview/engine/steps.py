"""The kinds of step on the path. Each has what it needs, and knows whether it is still open.

`place` is where a step stands, the same after an answer as before: an address where there is one, else a name. As
text it is the key of its prompt.
"""

from __future__ import annotations

from dataclasses import dataclass

from visitprep.interview.question import Question, Repeating, Section
from visitprep.interview.questions.suggested import SUGGESTED
from visitprep.visit.answering import Address, gap_at, value_at
from visitprep.visit.marks import details_wanted, draft_is_kept, is_left_for_later, saw_suggested
from visitprep.visit.records.choices import Gap
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit, list_part


@dataclass(frozen=True, slots=True)
class Asked:
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
        if self.question.draft and draft_is_kept(visit, self.address):
            return False
        return getattr(self.record, self.address.field) is None and self.address.field not in self.record.gaps

    @property
    def gap(self) -> Gap | None:
        return self.record.gaps.get(self.address.field)


@dataclass(frozen=True, slots=True)
class ListOpen:
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


@dataclass(frozen=True, slots=True)
class MoreDetails:
    """The question "A few more details?", at the end of a section's main questions."""

    section: Section

    @property
    def place(self) -> str:
        return f"more:{self.section.id}"

    def is_open(self, visit: Visit) -> bool:
        return details_wanted(visit, self.section.id) is None


@dataclass(frozen=True, slots=True)
class Suggested:
    """The questions that others ask a clinic, to tick; before the list they go on."""

    section: Section
    repeating: Repeating

    @property
    def place(self) -> str:
        return SUGGESTED

    def is_open(self, visit: Visit) -> bool:
        return not saw_suggested(visit)


@dataclass(frozen=True, slots=True)
class RecordAgain:
    """Whether all that was carried over into a record is still true."""

    section: Section
    part: str

    @property
    def thing(self) -> str:
        return self.part

    @property
    def place(self) -> str:
        return f"check:{self.thing}"

    def is_open(self, visit: Visit) -> bool:
        return _is_unchecked(self.thing, visit)


@dataclass(frozen=True, slots=True)
class ListAgain:
    """Whether a list that is shown whole is still right."""

    section: Section
    repeating: Repeating

    @property
    def thing(self) -> str:
        return self.repeating.part

    @property
    def place(self) -> str:
        return f"check:{self.thing}"

    def is_open(self, visit: Visit) -> bool:
        return _is_unchecked(self.thing, visit)


@dataclass(frozen=True, slots=True)
class ItemAgain:
    """Whether one item of a list is still true."""

    section: Section
    repeating: Repeating
    address: Address

    @property
    def thing(self) -> str:
        return str(self.address)

    @property
    def place(self) -> str:
        return f"check:{self.thing}"

    def is_open(self, visit: Visit) -> bool:
        return _is_unchecked(self.thing, visit)


Reconfirm = RecordAgain | ListAgain | ItemAgain
"""Shows a *thing* carried over from an earlier visit (`visit/carried.py`), and asks if it is still true."""

Offer = MoreDetails | Suggested
"""Offers more to ask, and asks nothing about the person."""

Step = Asked | ListOpen | Reconfirm | Offer


def _is_unchecked(thing: str, visit: Visit) -> bool:
    """Nobody has looked at it again or left it for later."""
    carried = visit.carried
    return carried is not None and thing not in carried.checked and not is_left_for_later(visit, thing)
