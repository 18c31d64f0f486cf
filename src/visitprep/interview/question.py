"""The shapes of the interview: a question, a list of several, a section.

A question stands beside the field it fills: `part` and `field` are names in `visit.visit.Visit`, so a test can
check that every one is real. Wording in two voices; conditions are small functions of the visit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from visitprep.interview.prompts import Kind, Option
from visitprep.visit.records.choices import Choice
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording, say

Condition = Callable[[Visit, Record], bool]


def always(visit: Visit, record: Record) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Question:
    """One idea, one field."""

    field: str
    ask: Wording
    kind: Kind = Kind.LINE
    options: tuple[Choice, ...] = ()
    fixed: tuple[Option, ...] = ()
    """Options that are not codes of a Choice: the exact answers of an instrument."""
    help: Wording = Wording("")
    """Why it is asked and how to answer; shown when asked for."""
    guidance: Wording = Wording("")
    """Always shown under the question: anchors of a scale, an example."""
    core: bool = True
    """Asked by default; others only when "a few more details" were wanted."""
    when: Condition = always
    only: str = ""
    """`when` in plain words, for whoever reviews the questions (docs/interview.md)."""
    private: bool = False
    """May be too close for paper: "I'd rather not say" stands beside the other ways."""
    sensitive: bool = False
    """A crisis line always stands beside it (clinical.md D8)."""
    adds_to: str = ""
    """A list that "yes" opens again, to add what was just remembered."""
    offers: Callable[[Record], tuple[str, Mapping[str, object]] | None] | None = None
    """After "yes": a list, and an item for it made from this record, offered to be put there."""
    then_say: Wording = Wording("")
    """Asked as a note after "yes": what exactly?"""
    afterwards: Wording = Wording("")
    """Said once it is answered."""
    suggest: Callable[[str], tuple[str, ...]] | None = None
    """At most three names for what was typed."""
    draft: Callable[[Visit], str] | None = None
    """A text made from the other answers, in a language, offered to change. Keeping it stores nothing."""
    source: str = "clinical.md 1.2"

    def choices(self) -> tuple[Option, ...]:
        if self.fixed:
            return tuple(Option(option.code, say(option.label)) for option in self.fixed)
        return tuple(Option(choice.value, _capital(choice.words())) for choice in self.options)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that fill one record."""

    part: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Still:
    """How one carried-over item is shown as "still true?" (`still_true.py`)."""

    ask: Wording = Wording(N_("Is this still true?"))
    same: Wording = Wording(N_("Yes, just like this"))
    changed: Wording = Wording(N_("Something about it has changed"))
    gone: Wording = Wording(N_("No longer: take it off the list"))


@dataclass(frozen=True, slots=True)
class Repeating:
    """A list: the same questions for each item, and "another?" until there are no more.

    The first question makes the item; the others are asked of every item.
    """

    part: str
    questions: tuple[Question, ...]
    first: Wording
    """Asked while the list is empty."""
    another: Wording
    """Asked when there is something in it."""
    add: Wording
    """The row that adds one."""
    none: Wording
    """The row that says there is none; stored as an answer of its own."""
    one: str
    many: str
    """One and many: "{n} medicine", "{n} medicines"."""
    title: Callable[[Item], str]
    """What to call one item in headings and lists, in a language."""
    help: Wording = Wording("")
    suggested: bool = False
    """Questions that others ask are offered once, before the list."""
    reads: Callable[[object], Mapping[str, object]] | None = None
    """What the first answer fills: by default its own field alone."""
    grows: bool = True
    """False where the questions are only asked of what is listed already, and nothing is added."""
    still: Still = Still()


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the interview with a name, in the order a clinic's intake runs."""

    id: str
    title: Wording
    parts: tuple[Group | Repeating, ...]
    intro: Wording = Wording("")
    """Said once when the section is entered."""
    later: bool = False
    """Not part of getting ready for a first visit: asked from the second one on, or after one."""

    def questions(self) -> Iterator[tuple[str, Question]]:
        """Every question with the part it fills."""
        for part in self.parts:
            for question in part.questions:
                yield part.part, question

    @property
    def has_details(self) -> bool:
        return any(not question.core for _, question in self.questions())


def list_called(part: str, sections: Iterable[Section]) -> Repeating:
    """The list that fills `part`. Raises StopIteration where no section asks for it."""
    return next(
        found
        for section in sections
        for found in section.parts
        if isinstance(found, Repeating) and found.part == part
    )
