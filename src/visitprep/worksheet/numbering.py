"""The number of every question on paper: from the order of the interview alone, so that sheet and typing agree.

The core questions are 1, 2, 3 and so on; those for a helper begin with H, the optional details with M. So no number
is missing on any sheet, whichever of the three are printed. A list has one number, each entry one after a point
(12.2), and each question of an entry one more (12.2.5), the core ones first.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from visitprep.interview.question import Group, Question, Repeating, Section, always
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.questions.who_answers import HELPER_QUESTIONS, ONLY_HELPER
from visitprep.summary.copies.own import NO_OPENING
from visitprep.visit.answering import Address
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.visit import LISTS, Visit, record_type
from visitprep.wording import N_, Wording

HELPER = "H"
MORE = "M"

ON_PAPER = tuple(section for section in SECTIONS if not section.later)
"""The sheet is for a first visit: what was planned at an earlier one is not known when it is printed."""

_OPENING = Wording(N_("What do you want to say first in the room?"), N_("What is to be said first for {name}?"))
_HELPER_TITLE = Wording(N_("For the helper"))


class SheetNumber(Struct, frozen=True):
    """One number of the sheet: a question, or a list with the questions of each entry."""

    number: str
    section: Section
    """With only the part that is asked here."""
    part: str
    question: Question | None = None
    repeating: Repeating | None = None
    """All questions of an entry, the core ones first."""

    @property
    def is_more(self) -> bool:
        """Only on a sheet with the optional details."""
        return self.question is not None and not self.question.core

    @property
    def is_for_helper(self) -> bool:
        return self.number.startswith(HELPER)

    def asked(self, *, more: bool) -> Repeating:
        """The list as this sheet asks it: in lines to be written on, or with a box of questions for each entry.

        A pain has a box on every sheet: squares to tick tell more of it than lines do. So has everything on the
        sheet with the details.
        """
        assert self.repeating is not None
        lines = self.repeating.lines
        if lines is not None and not more and self.part != "pains":
            return replace(self.repeating, lines=replace(lines, then=()))
        shown = tuple(question for question in self.repeating.questions if more or question.core)
        return replace(self.repeating, questions=shown, lines=None)


@cache
def numbers() -> tuple[SheetNumber, ...]:
    """Every number, in the order of the sheet: the core, the helper's, the details."""
    core = [piece for section in ON_PAPER for piece in _pieces(section) if not _is_details(piece)]
    helper = [piece for section in _helper_sections() for piece in _pieces(section, helper=True)]
    more = [piece for section in ON_PAPER for piece in _pieces(section) if _is_details(piece)]
    return (
        *_counted("", core),
        *_counted(HELPER, [*filter(_is_core, helper), *(piece for piece in helper if not _is_core(piece))]),
        *_counted(MORE, more),
    )


def on_sheet(
    *, more: bool, helper: bool = True, measures_off: frozenset[str] = frozenset()
) -> tuple[SheetNumber, ...]:
    """The numbers of one sheet. What is left out keeps its number, so that no other moves."""
    return tuple(
        one
        for one in numbers()
        if (more or not one.is_more) and (helper or not one.is_for_helper) and one.part not in measures_off
    )


def number_of(address: Address, entry: int = 0) -> str:
    """The number of an address; `entry`, from 1, is which one of a list. Empty for what is not on the sheet."""
    for one in numbers():
        if one.part != address.part:
            continue
        if one.repeating is not None:
            fields = [question.field for question in one.repeating.questions]
            return ".".join(
                (
                    one.number,
                    *((str(entry),) if entry else ()),
                    *((str(fields.index(address.field) + 1),) if address.field in fields else ()),
                )
            )
        if one.question is not None and one.question.field == address.field:
            return one.number
    return ""


@cache
def edition() -> str:
    """Four letters and digits that change when a number means another question."""
    told = "\n".join(f"{one.number} {one.part} {' '.join(_fields(one))}" for one in numbers())
    return base64.b32encode(hashlib.sha256(told.encode()).digest())[:4].decode()


_Piece = tuple[Section, str, Question | Repeating]


def _pieces(section: Section, *, helper: bool = False) -> Iterator[_Piece]:
    """What gets a number in this section: its questions one by one, and its lists."""
    for part in section.asked:
        if isinstance(part, Repeating):
            ordered = sorted(part.questions, key=lambda question: not question.core)
            yield section, part.part, replace(part, questions=tuple(ordered), suggested=False)
            continue
        for question in part.questions:
            if helper == _is_for_helper(part.part, question):
                yield section, part.part, _on_paper(question)


def _helper_sections() -> tuple[Section, ...]:
    """Who they are first, which the interview asks before it begins; then what it asks helpers on the way."""
    own = tuple(Group(at.part, (question,)) for at, question in HELPER_QUESTIONS if at.part == "respondent")
    asked = (
        Group(part.part, part.questions)
        for section in ON_PAPER
        for part in section.parts
        if isinstance(part, Group)
    )
    them = (Group(g.part, tuple(q for q in g.questions if _is_for_helper(g.part, q))) for g in asked)
    first = Section("helper", _HELPER_TITLE, tuple(_to_helper(group) for group in own))
    return first, Section("helper", _HELPER_TITLE, tuple(group for group in them if group.questions))


def _to_helper(group: Group) -> Group:
    """Questions asked before it is known who answers are for a helper only, here."""
    return replace(group, questions=tuple(map(_for_helper_only, group.questions)))


def _for_helper_only(question: Question) -> Question:
    ask = Wording("", question.ask.them or question.ask.you)
    return replace(question, ask=ask, when=lambda visit, _: visit.respondent.is_helper, only=ONLY_HELPER)


def _on_paper(question: Question) -> Question:
    """A text drafted from other answers is asked for plainly: paper has nothing to draft it from."""
    if question.draft is None:
        return question
    return replace(question, ask=_OPENING, guidance=NO_OPENING, draft=None, when=always, only="")


def _is_for_helper(part: str, question: Question) -> bool:
    """It speaks to helpers only, or is left out wherever the person answers alone."""
    if not question.ask.you:
        return True
    if part in LISTS:
        return False
    record = record_type(part)()
    alone, helped = (
        question.when(Visit(respondent=Respondent(filled_by=who)), record)
        for who in (FilledBy.PATIENT, FilledBy.CAREGIVER_WITH_PATIENT)
    )
    return helped and not alone


def _is_core(piece: _Piece) -> bool:
    asked = piece[2]
    return isinstance(asked, Repeating) or asked.core


def _is_details(piece: _Piece) -> bool:
    return not _is_core(piece)


def _counted(letter: str, pieces: Iterable[_Piece]) -> Iterator[SheetNumber]:
    for number, (section, part, asked) in enumerate(pieces, 1):
        if isinstance(asked, Repeating):
            yield SheetNumber(f"{letter}{number}", replace(section, parts=()), part, repeating=asked)
        else:
            yield SheetNumber(f"{letter}{number}", replace(section, parts=()), part, question=asked)


def _fields(one: SheetNumber) -> Iterator[str]:
    if one.question is not None:
        yield one.question.field
    elif one.repeating is not None:
        yield from (question.field for question in one.repeating.questions)
