"""The shapes of the interview: a question, a list of several, a section.

A question stands beside the field it fills: `part` and `field` are names in `visit.visit.Visit`, so a test can
check that every one is real. Wording in two voices; conditions are small functions of the visit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import force_setattr

from visitprep.interview.prompts import Kind, Option
from visitprep.interview.tick_list import TickList
from visitprep.lines.options_said import SAID
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.taken_back import as_corrected
from visitprep.lines.unread import with_no_clause_torn
from visitprep.text import capital
from visitprep.visit.answering import Address, Moment
from visitprep.visit.records.choices.choice import Choice, YesNo
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording, say

Condition = Callable[[Visit, Record], bool]


class Hearing(Struct, frozen=True):
    """What a reader may lean on besides the line."""

    today: date
    visit: Visit
    record: Record
    """What the line is about; a blank item for a new one."""


Reads = Callable[[str, Hearing], tuple[Reading, ...]]
"""A line read; of several readings each is an item of its own."""


def _corrected_first(reads: Reads) -> Reads:
    """What is taken back in the same breath is not read, and no sentence is torn."""
    return lambda line, hearing: tuple(with_no_clause_torn(line, one) for one in reads(as_corrected(line), hearing))


Gone = Callable[[Visit, Address, str, Moment], Visit]
"""The visit without the thing at an address; the words are what was said of it just now, beside its line."""

Settles = Callable[[str, Unclear, object, Hearing], Mapping[str, object]]
"""What an answer to an unclear part of a line fills: the line, the part, the answer, and what it is about."""


def always(visit: Visit, record: Record) -> bool:
    return True


def never(visit: Visit, record: Record) -> bool:
    return False


class Question(Struct, frozen=True):
    """One idea, one field."""

    field: str
    ask: Wording
    kind: Kind = Kind.LINE
    options: tuple[Choice, ...] = ()
    fixed: tuple[Option, ...] = ()
    """Options that are not codes of a Choice: the exact answers of an instrument."""
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What else may be typed for an option, by its code, in small letters."""
    reads: Callable[[str, Visit], str] | None = None
    """What of the words typed is the answer: the name in "call him Bud". The words are kept beside it."""
    means: Callable[[str], str] | None = None
    """The code that is meant by words that are in no option; empty for none."""
    keeps_words: bool = True
    """Words beside the rows are a note; False where they tell nobody anything, and are asked back."""
    leaves_out: Callable[[Visit], tuple[str, ...]] | None = None
    """The codes of options that cannot be theirs."""
    help: Wording = Wording("")
    """Why it is asked and how to answer; shown when asked for."""
    guidance: Wording = Wording("")
    """Always shown under the question: anchors of a scale, an example."""
    core: bool = True
    """Asked by default; others only when "a few more details" were wanted."""
    when: Condition = always
    still: Condition = always
    """Whether it is a main question where a line was answered and left it open; else it is a detail then. A
    detail may become one too, when it has a condition of its own."""
    only: str = ""
    """`when` in plain words, for whoever reviews the questions (docs/interview.md)."""
    private: bool = False
    """May be too close for paper: "I'd rather not say" stands beside the other ways."""
    sensitive: bool = False
    """A crisis line always stands beside it (clinical.md D8)."""
    words_to: str = ""
    """Of a list to tick: the field of the same record that takes the words beside the rows, and the rows with a
    question mark. Without it words are a note."""
    named_by: Mapping[Any, str] | None = None
    """The words that name an option, by its code, as expressions; for a list to tick, see `lines/rows_named.py`."""
    contrary: str = ""
    """Words with which a part of the answer names no option: what helps is not what makes it worse."""
    turns: tuple[str, Callable[[str], tuple[str, str]]] | None = None
    """The field of the same record that takes what says the contrary, and what tells the two apart."""
    adds_to: str = ""
    """A list that "yes" opens again, to add what was just remembered."""
    offers: Callable[[Record], tuple[str, Mapping[str, object]] | None] | None = None
    """After "yes": a list, and an item for it made from this record, offered to be put there."""
    takes_back: Callable[[Visit, str, Moment], Visit] | None = None
    """The visit without what the words beside the answer deny of what was said before."""
    says_back: Callable[[Visit], str] | None = None
    """What was understood of the words beside the answer; empty for nothing."""
    then_say: Wording = Wording("")
    """Asked as a note after "yes": what exactly?"""
    afterwards: Wording = Wording("")
    """Said once it is answered."""
    urgent: bool = False
    """Anything but a no is asked about again at once, on the screen of what should not wait."""
    suggest: Callable[[str], tuple[str, ...]] | None = None
    """At most three names for what was typed."""
    same: Callable[[Item], str] | None = None
    """What an item is called, where the answer for the one before can be given again in one word."""
    keeps: Callable[[Visit, str, Moment], Visit] | None = None
    """With what stands beside the words that it reads, where that belongs."""
    tells: Reads | None = None
    """Of a question for a day: what a story told there says of it and of other fields."""
    draft: Callable[[Visit], str] | None = None
    """A text made from the other answers, in a language, offered to change. Keeping it stores nothing."""
    source: str = "clinical.md 1.2"

    def choices(self) -> tuple[Option, ...]:
        if self.fixed:
            return tuple(Option(option.code, say(option.label)) for option in self.fixed)
        named = self.named_by or (SAID.get(type(self.options[0]), {}) if self.options else {})
        return tuple(
            Option(
                choice.value,
                capital(choice.words()),
                dict(self.also).get(choice.value, ()),
                named.get(choice, "") if self.kind is Kind.ONE else "",
            )
            for choice in self.options
        )


Detail: Final = partial(Question, core=False)
"""A question that is asked only when "a few more details" were wanted."""
YesOrNo: Final = partial(Question, kind=Kind.ONE, options=tuple(YesNo))
YesOrNoDetail: Final = partial(YesOrNo, core=False)


class Group(Struct, frozen=True):
    """Questions that fill one record."""

    part: str
    questions: tuple[Question, ...]


class OneLine(Struct, frozen=True):
    """One prompt that fills several fields of one record, or of one item of a list."""

    id: str
    part: str
    fields: tuple[str, ...]
    """Asked while none of them is answered or passed over; the first takes a note of what nothing understood."""
    ask: Wording
    reads: Reads
    about_all: bool = False
    """It asks about all of a list at once, and stands under no single thing's name."""
    told_before: tuple[str, ...] = ()
    """Of the fields those that the thing's own line may have filled, and that leave this line to be asked."""
    says: Mapping[str, str] = field(default_factory=dict)
    """How a field that was read is said back: "for {value}". The words alone by default; "" for not at all."""
    echo: Callable[[str, Hearing], str] | None = None
    """What is said back, where the line tells of more than its own record."""
    asks: Callable[[Visit, Record, Voice], str] | None = None
    """The question, where it depends on what was said; `ask` is the same in general."""
    label: str = ""
    when: Condition = always
    only: str = ""
    help: Wording = Wording("")
    guidance: Wording = Wording("")
    enter_leaves: bool = False
    """Enter alone leaves it open, because the text says so and nothing hangs on it."""
    private: bool = False
    sensitive: bool = False
    afterwards: Wording = Wording("")
    refuses: Callable[[str, Hearing], str] | None = None
    """Why what was typed says nothing yet, in a sentence that asks again; empty where it does."""
    stores: Callable[[Visit, str, Hearing, Moment], Visit] | None = None
    """What the line says of other things than its own record: kept with them."""
    reads_again: Callable[[str, Unclear, Hearing], Reading] | None = None
    """What an answer to an unclear part says anew of parts that were clear; it takes the place of those."""
    gone: Gone | None = None
    """As in `LineList`."""
    told_elsewhere: Callable[[Visit, Address, str, Moment], tuple[Visit, str] | None] | None = None
    """Where a line only points to what stands on another list: the visit without the thing asked about, and what is
    said back."""
    keeps_rest: bool = True
    """What nothing understood is kept as a note and is enough; False where numbers are needed: asked again."""
    rest_to: Address | None = None
    """Whose note takes what nothing understood, where it is not that of the first field."""

    def __post_init__(self) -> None:
        force_setattr(self, "reads", _corrected_first(self.reads))


class LineList(Struct, frozen=True):
    """How a list is typed: one thing on a line, until an empty line."""

    ask: Wording
    reads: Reads
    says: Mapping[str, str] = field(default_factory=dict)
    """How a field that was read is said back, as in `OneLine`."""
    note_to: str = ""
    """The field whose note keeps what nothing understood; the first question's by default."""
    heading: Callable[[str], bool] | None = None
    """Whether a line is the head of a printed list and nothing to put on this one."""
    whole_is_first: bool = True
    """A line that says nothing by itself is the answer of the first question; False where that takes no words."""
    offers: bool = False
    """Names are offered while a line is typed, as for the first question."""
    safety: bool = False
    """That there is none must be said in words."""
    asks: Callable[[Visit, Voice], str] | None = None
    by_hand: Wording = Wording("")
    """What is asked on paper in place of `ask`, behind the list's own question."""
    lines_by_hand: int = 1
    """Lines to write on for each, on paper."""
    settles: Settles | None = None
    """What an answer to an unclear part fills, where that is more than its own field."""
    elsewhere: Callable[[Visit, str, Moment], tuple[Visit, str, str] | None] | None = None
    """What a line tells that answers another question: the visit with it, what is said back, the line's rest."""
    denied: Callable[[Visit, str, Moment], Visit | None] | None = None
    """With what a line says not to be so taken off a row; None where it is about none."""
    told_of_another: Callable[[Visit, str, Moment], Visit | None] | None = None
    """With what is said of another thing of the list behind "that is none"; None where it is about none."""
    same: Callable[[Item, Reading], bool | None] | None = None
    """Whether a line tells of the thing that is listed already; None: it is asked."""
    reads_again: Callable[[str, Unclear, Hearing], Reading] | None = None
    """As in `OneLine`."""
    gone: Gone | None = None
    """Takes a thing that is no longer so off the list, to where such things are kept."""
    further: bool = False
    """An answer to an unclear part may tell of a further thing: "yes, and codeine makes me sick"."""
    goes_on: Reads | None = None
    """What a line without a name may tell of the one above, "y, helps some", with all of its words."""
    then: tuple[TickList, ...] = ()
    """Asked when the list is done, before the questions about each."""
    each: tuple[OneLine, ...] = ()
    """Asked of each item, with the questions they cover behind them."""
    words_alone: bool = False
    """Its lines stand as they were typed: nothing is read out of them, and nothing put right."""

    def __post_init__(self) -> None:
        if not self.words_alone:
            force_setattr(self, "reads", _corrected_first(self.reads))


class Still(Struct, frozen=True):
    """How one carried-over item is shown as "still true?" (`still_true.py`)."""

    ask: Wording = Wording(N_("Is this still true?"))
    same: Wording = Wording(N_("Yes, just like this"))
    changed: Wording = Wording(N_("Something about it has changed"))
    gone: Wording = Wording(N_("No longer: take it off the list"))


class Repeating(Struct, frozen=True):
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
    lines: LineList | None = None
    """How the list is typed line by line; without it, one question after another."""
    reads: Callable[[object], Mapping[str, object]] | None = None
    """What the first answer fills: by default its own field alone."""
    grows: bool = True
    """False where the questions are only asked of what is listed already, and nothing is added."""
    still: Still = Still()


class Section(Struct, frozen=True):
    """A stretch of the interview with a name, in the order a clinic's intake runs."""

    id: str
    title: Wording
    parts: tuple[Group | Repeating | OneLine | TickList, ...]
    intro: Wording = Wording("")
    """Said once when the section is entered."""
    later: bool = False
    """Not part of getting ready for a first visit: asked from the second one on, or after one."""

    def questions(self) -> Iterator[tuple[str, Question]]:
        """Every question with the part it fills."""
        for part in self.asked:
            for question in part.questions:
                yield part.part, question

    @property
    def asked(self) -> tuple[Group | Repeating, ...]:
        """The parts that hold questions."""
        return tuple(part for part in self.parts if isinstance(part, Group | Repeating))

    @property
    def tick_lists(self) -> tuple[TickList, ...]:
        return tuple(part for part in self.parts if isinstance(part, TickList))

    @property
    def record_lines(self) -> tuple[OneLine, ...]:
        return tuple(part for part in self.parts if isinstance(part, OneLine))

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
