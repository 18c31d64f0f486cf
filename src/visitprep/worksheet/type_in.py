"""Answers on paper typed in by number: the interview in the order of the sheet, each question in a few words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.lists.editor import ListEditor
from visitprep.interview.engine.lists.open_list import first_open_of_newest
from visitprep.interview.engine.on_path import Where
from visitprep.interview.engine.path.steps import Asked, Line, Lines, ListOpen, Step, Unclear
from visitprep.interview.engine.words.said_back import told_back
from visitprep.interview.engine.words.saved_in_words import answer_words
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Way, Went
from visitprep.interview.question import Question
from visitprep.interview.questions.living.consents import CONSENT
from visitprep.interview.screens.who_answers import person_named
from visitprep.summary.words.field_labels import LABELS
from visitprep.text import capital
from visitprep.visit.answering import Address, items, record_at, value_at
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import Choice
from visitprep.visit.visit import LISTS, Visit, list_part, number_fields
from visitprep.wording import N_, Wording, say
from visitprep.worksheet.numbering import SheetNumber, edition, number_of, numbers, on_sheet
from visitprep.worksheet.paper_sections import paper_sections
from visitprep.worksheet.typed_number import NUMBER, contents, leads_elsewhere, plain, ranges

_INTRO = N_(
    "This takes what is on the paper, number by number. Every answer is saved at once.\n"
    "Left blank on the paper? Type :skip. To go to another number, type :menu. To stop, type :quit."
)
_EDITION = N_(
    'At the foot of the paper stands its edition. Is it "{edition}"? '
    "If so, press Enter. If it says something else, type that."
)
_OTHER_EDITION = N_(
    "That is another edition, so some numbers on it may not fit. Compare the words before you type an answer. "
    "For a new sheet: visitprep worksheet"
)
_WHICH = N_("Number on the paper, or Enter for the next: {next}")
_ALL_DONE = N_("Every number is typed in. Type a number to change its answer, or press Enter to stop.")
_ANOTHER = N_("Another number on the paper")
_DONE = N_("That was the last number. To see what is still open: visitprep check")
_NO_SUCH = N_(
    "There is no number like that on the paper. The numbers are: {ranges}. For an entry of a list: {entry}."
)
_NO_QUESTION = N_("There is no {number} on the paper. The last one there is {last}.")
_FOR_HELPER = N_("Numbers with H are for a helper. These answers come from the person the visit is for.")
_ONLY = N_("{number} is asked {only}. As answered so far, it is left out. You can still type it in.")
_NEXT_ENTRY = N_("{wanted} is not there yet. First comes {next}.")
_THEIR_DECISION = N_("Only {name} decides this. Not on the paper, or left blank there? Type :skip.")
_FULL = N_("There is room for {limit} here, and all of them are there.")

_LAST = 1_000_000
"""A list's own number comes after those of its entries."""

OnSheet = Asked | ListOpen | Line | Unclear
"""The steps with a number: a line about one entry has that of the entry."""


class TypeIn(Interview):
    """One sitting with one filled-in sheet. Saves, validates and goes back as every interview does."""

    _more = False
    """Whether the sheet has the optional questions."""
    _measures_off: frozenset[str] = frozenset()
    _given = ""
    """What was typed to the next question where its number was asked."""
    _wanted = ""
    """A number that was typed where an answer was asked."""
    mark = ""
    """What stands behind the edition at the foot of the paper."""

    def run(self, *, more: bool = False, measures_off: frozenset[str] = frozenset()) -> Outcome:
        """Ask for a number, go on from there; until they stop. Measures in `measures_off` are not asked."""
        self._measures_off = measures_off
        self._lay_out(more=more)
        self.asker.tell(say(_INTRO))
        typed = self._ask_edition()
        if typed is None:
            return Outcome.STOPPED
        while True:
            start = self._ask_number(typed)
            typed = ""
            if start is None:
                return Outcome.STOPPED
            outcome = self.walk(start=start)
            typed, self._wanted = self._wanted, ""
            if outcome is Outcome.STOPPED:
                return outcome
            if outcome is Outcome.FINISHED:
                self.asker.tell(say(_DONE))

    def _lay_out(self, *, more: bool) -> None:
        self._more = more
        self.sections = paper_sections(more=more, measures_off=self._measures_off)
        self._made_for = None  # the path of the other sheet

    def path(self) -> Sequence[OnSheet]:
        """Without what was carried over from an earlier visit: that is looked at again in the interview."""
        return [step for step in super().path() if isinstance(step, OnSheet)]

    def _ask_edition(self) -> str | None:
        """Empty when that is done; a number, when they were quick and typed one already; None to stop."""
        text = say(_EDITION, edition=edition() + self.mark)
        ways = frozenset({Way.STOP, Way.KEYS})
        reply = self.put(Prompt("type-in:edition", text, Kind.LINE, ways=ways, enter_goes_on=True), "")
        if not isinstance(reply, Answered):
            return None if reply.way is Way.STOP else ""
        typed = plain(reply.value)
        if typed.partition(".")[0] in {one.number for one in numbers()}:
            return typed
        if typed not in (edition(), edition() + self.mark):
            self.asker.tell(say(_OTHER_EDITION))
        return ""

    def _ask_number(self, typed: str = "") -> OnSheet | None:
        """The step of the number that was `typed`, here or before; or the next one; None to stop."""
        while True:
            found = self._find(typed) if typed else None
            if isinstance(found, OnSheet):
                return found
            if found is Way.STOP:
                return None
            problem = found if isinstance(found, str) else ""
            following = self._first_open()
            text = say(_ALL_DONE)
            if following is not None:
                text = say(_WHICH, next=self._named(following))
            prompt = Prompt(
                key="type-in:number",
                text=text,
                kind=Kind.LINE,
                ways=frozenset({Way.HELP, Way.STOP, Way.KEYS}),
                problem=problem,
                enter_goes_on=True,
            )
            reply = self.put(prompt, self._contents())
            if not isinstance(reply, Answered):
                return following if reply.way is Way.KEEP else None
            typed = plain(reply.value)
            if following is not None and self._answers(following, typed):
                self._given = str(reply.value)
                return following

    def _answers(self, step: OnSheet, typed: str) -> bool:
        """No number of the sheet, where the next question is named and asks how much: "3 to 5" answers it."""
        address = _address(step)
        is_how_much = isinstance(step, Asked) and address.field in number_fields(address.part)
        return is_how_much and NUMBER.fullmatch(typed) is None

    def _contents(self) -> str:
        return contents(self.voice)

    def _find(self, typed: str) -> OnSheet | Way | str:
        """Where to go for a number; a way when it was left there; else what is wrong with it."""
        match = NUMBER.fullmatch(typed)
        asked = on_sheet(more=True, measures_off=self._measures_off)
        one = next((one for one in asked if match and one.number == match[1]), None)
        if match is None or one is None:
            example = next(one for one in numbers() if one.part == "medicines")
            return say(_NO_SUCH, ranges=", ".join(ranges()), entry=f"{example.number}.2")
        if one.is_for_helper and not self.visit.respondent.is_helper:
            return say(_FOR_HELPER)
        entry, place = int(match[2] or 0), int(match[3] or 0)
        if one.repeating is None:
            if entry:
                return say(_NO_QUESTION, number=typed, last=one.number)
            assert one.question is not None
            if one.is_more and not self._more:
                self._lay_out(more=True)
            return self._step(one, Address(one.part, one.question.field), one.question)
        if place > len(one.repeating.questions):
            last = f"{one.number}.{entry}.{len(one.repeating.questions)}"
            return say(_NO_QUESTION, number=typed, last=last)
        return self._find_entry(one, entry, place)

    def _find_entry(self, one: SheetNumber, entry: int, asked: int) -> OnSheet | Way | str:
        assert one.repeating is not None
        question = one.repeating.questions[max(asked - 1, 0)]
        if not question.core and not self._more:
            self._lay_out(more=True)
        listed = items(self.visit, one.part)
        whole = self.list_step(one.part)
        assert whole is not None
        if not entry:
            return whole
        if entry > len(listed):
            return self._add(one, whole, (entry, max(asked, 1)))
        if isinstance(whole, Lines) and not asked:
            return whole  # there its line is opened again
        item = listed[entry - 1]
        if not asked:
            whole_item = (one.part, item.id)
            steps = [step for step in self.path() if (_address(step).part, _address(step).item) == whole_item]
            return next((step for step in steps if step.is_open(self.visit)), steps[0])
        return self._step(one, Address(one.part, question.field, item.id), question)

    def _add(self, one: SheetNumber, whole: ListOpen, wanted: tuple[int, int]) -> OnSheet | Way | str:
        """A further entry: its first question makes it. `wanted`: which entry, and which of its questions."""
        there = len(items(self.visit, one.part))
        if not list_part(one.part).has_room(items(self.visit, one.part)):
            return say(_FULL, limit=there)
        on_lines = isinstance(whole, Lines)
        if wanted != (there + 1, 1):
            entry, asked = wanted
            said, first = f"{one.number}.{entry}", f"{one.number}.{there + 1}"
            if not on_lines or asked > 1:
                said = f"{said}.{asked}"
            self.asker.tell(say(_NEXT_ENTRY, wanted=said, next=first if on_lines else f"{first}.1"))
        if on_lines:
            return whole
        way = ListEditor(self, whole.repeating).add()
        return first_open_of_newest(self, whole) if way is Way.KEEP else way

    def _step(self, one: SheetNumber, address: Address, question: Question) -> OnSheet:
        """The step on the path; or one beside it, after saying that the question is not asked as things are."""
        on_path = next((step for step in self.path() if step.place == address), None)
        if on_path is not None:
            return on_path
        self._tell_beside(question, address)
        section = next(section for section in self.sections if any(part.part == one.part for part in section.parts))
        repeating = one.asked(more=self._more) if one.repeating else None
        return Asked(section, address, record_at(self.visit, address), replace(question, core=True), repeating)

    def _tell_beside(self, question: Question, address: Address) -> None:
        self.asker.tell(say(_ONLY, number=self._number(address), only=say(question.only)))

    # -- the interview, in the words of the sheet ------------------------------------------------------------

    def put(self, prompt: Prompt, help_text: str, *, renew: Callable[[], Prompt] | None = None) -> Reply:
        """The menu is the prompt for a number here, and every list says so."""

        def named(one: Prompt) -> Prompt:
            return replace(one, menu=say(_ANOTHER))

        if self._given and not prompt.key.startswith("type-in:"):
            given, self._given = self._given, ""
            return Answered(given)
        reply = super().put(named(prompt), help_text, renew=(lambda: named(renew())) if renew else None)
        if (
            isinstance(reply, Answered)
            and not prompt.key.startswith("type-in:")
            and leads_elsewhere(reply.value, prompt.key)
        ):
            self._wanted = plain(reply.value)
            return Went(Way.MENU)
        return reply

    def ask_question(
        self,
        question: Question,
        address: Address,
        *,
        store: Callable[[object], Visit] | None = None,
        heading: str = "",
        position: str = "",
        more_ways: frozenset[Way] = frozenset(),
    ) -> Way:
        """A question in a few words, under its number; its help has the whole of it."""
        whole = (wording.spoken(self.voice) for wording in (question.ask, question.guidance, question.help))
        asks, beside = Wording(self._label(question, address)), ""
        if question.options == CONSENT:
            asks, beside = question.ask, say(_THEIR_DECISION, name=person_named(self.visit))
        help_text = "\n".join(filter(None, whole))
        short = replace(question, ask=asks, guidance=Wording(beside), help=Wording(help_text))
        before = self.visit
        way = super().ask_question(
            short,
            address,
            store=store,
            heading=heading,
            position=self._number(address) or position,
            more_ways=more_ways,
        )
        if way is Way.KEEP and store is None and self.visit is not before:
            self._say_back(question, address)
        return way

    def _say_back(self, question: Question, address: Address) -> None:
        """What a typed number stands for: the eyes are on the paper."""
        value = value_at(self.visit, address)
        if isinstance(value, Choice) or not isinstance(value, str | tuple | PartialDate | None):
            self.asker.tell(told_back([f"{self._label(question, address)}: {answer_words(value, question)}"]))

    def where(self, step: Step) -> Where:
        where = super().where(step)
        return {**where, "position": self._number(_address(step))} if isinstance(step, OnSheet) else where

    def _after(self, step: Step) -> Step | None:
        """From a question that is not on the path, on to the next number."""
        if not isinstance(step, OnSheet) or any(other.place == step.place for other in self.path()):
            return super()._after(step)
        later = (other for other in self.path() if self._place(other) > self._place(step))
        return next((other for other in later if other.is_open(self.visit)), None) or self._first_open()

    def _first_open(self) -> OnSheet | None:
        return next((step for step in self.path() if step.is_open(self.visit)), None)

    def _number(self, address: Address) -> str:
        return number_of(address, self._entry(address))

    def _entry(self, address: Address) -> int:
        """Which of a list, from 1; one past the last for an entry that is being added; 0 for all else."""
        if address.part not in LISTS or not (address.field or address.item):
            return 0
        ids = [item.id for item in items(self.visit, address.part)]
        return ids.index(address.item) + 1 if address.item else len(ids) + 1

    def _place(self, step: OnSheet) -> tuple[int, ...]:
        """Where a number stands on the sheet. A list that is typed as lines comes before its entries."""
        whole, *inside = self._number(_address(step)).split(".")
        place = next(index for index, one in enumerate(numbers()) if one.number == whole)
        if isinstance(step, Lines | Unclear):
            return (place, 0)
        return (place, *(map(int, inside) if inside else (_LAST,)))

    def _label(self, question: Question, address: Address) -> str:
        return capital(say(LABELS[address.part][question.field]))

    def _named(self, step: OnSheet) -> str:
        """The question with its number: "7, Born"."""
        number = self._number(_address(step))
        if isinstance(step, Line):
            item = next(item for item in items(self.visit, step.address.part) if item.id == step.address.item)
            assert step.repeating is not None
            return f"{number}, {step.repeating.title(item)}"
        if isinstance(step, ListOpen | Unclear):
            listed = items(self.visit, step.repeating.part)
            asked = step.repeating.another if listed else step.repeating.first
            return f"{number}, {asked.spoken(self.voice)}"
        return f"{number}, {self._label(step.question, step.address)}"


def _address(step: OnSheet) -> Address:
    match step:
        case Line():
            return step.address
        case Unclear():
            return Address(step.repeating.part)
        case _:
            return step.place
