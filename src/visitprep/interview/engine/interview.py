"""The loop: ask a step, put the reply into the visit, save, go on.

The position is never stored. Back goes to what was asked last in this sitting, and before that to the step before
on the path; forward to the next step that is open, or that was passed on the way back. So there is nothing to
corrupt, and going back and forward changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import assert_never

from msgspec.structs import replace

from visitprep.interview.engine.conversation import LEAVING
from visitprep.interview.engine.device_in_passing import ask_about_device
from visitprep.interview.engine.fall_in_passing import ask_about_fall
from visitprep.interview.engine.line_asked.one_line import ask_line
from visitprep.interview.engine.lists.lines_typed import ask_lines
from visitprep.interview.engine.lists.open_list import ask_list
from visitprep.interview.engine.lists.tick_list import ask_ticks
from visitprep.interview.engine.lists.unclear import ask_unclear
from visitprep.interview.engine.more_details import ask_more_details
from visitprep.interview.engine.not_to_be_told import ask_about_pleas
from visitprep.interview.engine.on_path import OnPath, Order, as_they_stand
from visitprep.interview.engine.one_question import ask_one
from visitprep.interview.engine.operation_in_passing import ask_about_operation
from visitprep.interview.engine.path.effort import knows_how_much, seconds_of, seconds_of_lines
from visitprep.interview.engine.path.pace import Pace
from visitprep.interview.engine.path.path import first_open, path
from visitprep.interview.engine.path.steps import (
    Asked,
    ItemAgain,
    Line,
    Lines,
    ListAgain,
    ListOpen,
    MoreDetails,
    RecordAgain,
    Step,
    Suggested,
    Ticks,
    Unclear,
)
from visitprep.interview.engine.progress import minutes_left
from visitprep.interview.engine.signs_in_passing import ask_about_signs
from visitprep.interview.engine.still_true import ask_again
from visitprep.interview.engine.suggested import ask_suggested
from visitprep.interview.engine.words.said_back import told_back
from visitprep.interview.prompts import Way
from visitprep.interview.question import Section
from visitprep.interview.questions.who_answers import HELPER_QUESTIONS, with_relation_told
from visitprep.visit.answering import Address, items
from visitprep.visit.tellers import named_with
from visitprep.wording import N_, count, say


class Outcome(Enum):
    """How a walk ended."""

    FINISHED = "finished"
    MENU = "menu"
    STOPPED = "stopped"
    TIME_IS_UP = "time_is_up"

    @classmethod
    def of(cls, way: Way) -> Outcome:
        """How a screen ended that was left by `way`."""
        return {Way.STOP: cls.STOPPED, Way.MENU: cls.MENU, Way.BACK: cls.MENU}.get(way, cls.FINISHED)


class Interview(OnPath):
    """One sitting with one visit: the way through its questions."""

    _ahead: frozenset[Address | str] = frozenset()
    """Where steps stand that were passed on the way back."""
    _trail: tuple[tuple[Address | str, str], ...] = ()
    """What was asked and answered in this sitting, the last at the end: where it stands, and its section."""
    pace: Pace = Pace()
    _said_left: int | None = None
    """The minutes that were said last."""

    def walk_for_a_while(
        self, order: Order, time_is_up: Callable[[], bool], clock: Callable[[], str] | None = None
    ) -> Outcome:
        """Ask what is open in `order`, until the time is up: that is looked at between two questions.

        `clock` says how far the time is, with each question.
        """
        self._order = order
        self.clock = clock
        try:
            return self._walk(first_open(self.path(), self.visit), None, time_is_up)
        finally:
            self._order = as_they_stand
            self.clock = None

    def walk(self, *, start: Step | None = None, only: Section | None = None) -> Outcome:
        """Ask what is open, from `start` or the first open step, to the end of everything or of section `only`."""
        scope = (only,) if only else self.sections
        return self._walk(start or first_open(path(scope, self.visit), self.visit), only, lambda: False)

    def _walk(self, step: Step | None, only: Section | None, time_is_up: Callable[[], bool]) -> Outcome:
        entered: Section | None = None
        while step is not None:
            if time_is_up():
                return Outcome.TIME_IS_UP
            if step.section is not entered:
                self._enter(step.section)
                entered = step.section
            self._ahead -= {step.place}
            told_before = self.visit
            way = self._timed(step)
            if self.visit is not told_before and way not in LEAVING:
                left = ask_about_signs(self, told_before)
                left = left if left in LEAVING else ask_about_fall(self, told_before)
                left = left if left in LEAVING else ask_about_device(self, told_before)
                left = left if left in LEAVING else ask_about_operation(self)
                way = left if left in LEAVING else way
            if self.pleaded and way not in LEAVING:
                left = ask_about_pleas(self)
                way = left if left in LEAVING else way
            if isinstance(way, Step):
                self._trail = (*self._trail, (step.place, step.section.id))
                step = way
                continue
            if way is Way.STOP:
                return Outcome.STOPPED
            if way is Way.MENU and not self.handed_over:
                return Outcome.MENU
            if way is Way.MENU and self.is_asked(step):
                continue
            if way is Way.BACK:
                self._ahead |= {step.place}
                before = self._before(step) or self._at_the_start(step)
                if isinstance(before, Way):
                    return Outcome.of(before)
                step = before
                continue
            self._trail = (*self._trail, (step.place, step.section.id))
            following = self._after(step)
            if only and (following is None or following.section is not only):
                return Outcome.FINISHED
            step = following
        return Outcome.FINISHED

    def _timed(self, step: Step) -> Way | Step:
        """Answered, and what it took set against what it takes at a middling pace."""
        part = step.repeating.part if isinstance(step, Lines) else ""
        spent, listed = self.spent, len(items(self.visit, part)) if part else 0
        self.on, self.handed_over = step, False
        way = self._answer(step)
        self.on = None
        if self.seconds is not None and self.spent > spent:
            lines = len(items(self.visit, part)) - listed if part else 0
            expected = 0.0 if isinstance(step, Unclear) else seconds_of(step)  # nobody expects what is not clear
            self.pace = self.pace.after(self.spent - spent, expected + seconds_of_lines(max(0, lines)))
        return way

    def _answer(self, step: Step) -> Way | Step:
        """Ask until the step is answered or left. KEEP means forward; a step means that it comes next."""
        match step:
            case Asked():
                return ask_one(self, step)
            case Lines():
                return ask_lines(self, step)
            case Unclear():
                return ask_unclear(self, step)
            case Line():
                return ask_line(self, step)
            case Ticks():
                return ask_ticks(self, step)
            case ListOpen():
                return ask_list(self, step)
            case MoreDetails():
                return ask_more_details(self, step)
            case Suggested():
                return ask_suggested(self, step)
            case RecordAgain() | ListAgain() | ItemAgain():
                return ask_again(self, step)
            case _:
                assert_never(step)

    def _enter(self, section: Section) -> None:
        """The heading says how long the rest takes, once it is known how much there is to tell."""
        title = section.title.spoken(self.voice)
        minutes = self._minutes() if knows_how_much(self.visit) else 0
        self.entered[section.id] = (
            count(N_("{title} ({n} min left)"), N_("{title} ({n} min left)"), minutes, title=title)
            if minutes
            else title
        )
        if section.intro:
            self.asker.tell(section.intro.spoken(self.voice))

    def _minutes(self) -> int:
        """What is left at this person's pace. A little more than was said before is not said: it falls."""
        minutes = minutes_left(self.sections, self.visit, self.pace)
        if self._said_left is None or not minutes or minutes > self._said_left * 4 / 3:
            self._said_left = minutes
        self._said_left = min(self._said_left, minutes)
        return self._said_left

    def _at_the_start(self, step: Step) -> Step | Way:
        """Before the first question a helper said who is who: that is asked again, and then the question."""
        if not self.visit.respondent.is_helper:
            self.asker.tell(say(N_("This is the first question; there is nothing before it.")))
            return step
        way = self.ask_helper()
        return way if way in LEAVING else step

    def ask_helper(self, first: int = 0) -> Way:
        """The helper's own name, and what they are to the person. KEEP at the end; BACK from the first question."""
        number = first
        while number < len(HELPER_QUESTIONS):
            address, question = HELPER_QUESTIONS[number]
            way = self.ask_question(question, address)
            if way in LEAVING or (way is Way.BACK and number == first):
                return way
            told = with_relation_told(self.visit, self.moment)
            is_told = told.respondent.relation != self.visit.respondent.relation
            number += -1 if way is Way.BACK else 2 if is_told else 1
            if told is not self.visit:
                self.keep(told)
                self.asker.tell(told_back([named_with(told.respondent.name or "", told.respondent.relation or "")]))
        return Way.KEEP

    def _before(self, step: Step) -> Step | None:
        """The question answered last; after a pause, the one before on the path that was asked by itself."""
        steps = self.path()
        by_place = {(other.place, other.section.id): other for other in steps}
        while self._trail:
            *trail, last = self._trail
            self._trail = tuple(trail)
            if last[0] != step.place and last in by_place:
                return by_place[last]
        before = reversed(steps[: max(0, _index(steps, step))])
        return next((other for other in before if not self._was_told_elsewhere(other)), None)

    def _was_told_elsewhere(self, step: Step) -> bool:
        """A question that a line or a list answered, and nobody was asked."""
        if not isinstance(step, Asked) or step.is_open(self.visit):
            return False
        address, lists = step.address, step.repeating
        own = str(replace(address, field=""))
        if lists is not None and lists.lines is not None and address.field == lists.questions[0].field:
            return True
        return any(
            address.field in said.filled
            for place, said in self.visit.lines.items()
            if place == own or place.startswith(f"{own}:")
        )

    def _after(self, step: Step) -> Step | None:
        """The next step open or passed on the way back; at the end, and before the main part is said to be over,
        whatever an answer opened further up."""
        steps = self.path()
        index = _index(steps, step)
        is_there = 0 <= index < len(steps) and steps[index].place == step.place
        before = steps[:index] if is_there else steps[: index + 1]
        earlier = next((one for one in before if self._is_to_come(one)), None)
        for following in steps[index + 1 :]:
            if self._is_to_come(following) or following.place in self._ahead:
                return earlier if isinstance(following, MoreDetails) and earlier is not None else following
        return earlier

    def _is_to_come(self, step: Step) -> bool:
        return step.is_open(self.visit) and step.place not in self.passed


def _index(steps: Sequence[Step], step: Step) -> int:
    """Where `step` stands, or where it would stand if it is gone: behind what is left before it.

    A record that two sections ask about is shown again in both: the one of its own section is meant.
    """
    found = [number for number, other in enumerate(steps) if other.place == step.place]
    if found:
        return next((number for number in found if steps[number].section.id == step.section.id), found[0])
    if isinstance(step, Line | Asked) and step.address.item and not _has_item(steps, step.address):
        return _behind_earlier_items(steps, step.address)
    match step:
        case Unclear():
            same = [n for n, other in enumerate(steps) if other.place == Address(step.repeating.part)]
        case Line():  # its questions are asked one by one now
            same = [n - 1 for n, other in enumerate(steps) if _is_about(other, step.address)][:1]
        case Ticks():
            names = step.ticks.covers
            same = [n - 1 for n, other in enumerate(steps) if str(other.place) in names][:1]
        case Asked() | ItemAgain():
            part = step.address.part
            same = [n for n, o in enumerate(steps) if isinstance(o.place, Address) and o.place.part == part]
        case _:
            same = []
    return same[-1] if same else 0


def _has_item(steps: Sequence[Step], address: Address) -> bool:
    return any(isinstance(other, Line | Asked) and _same_item(other.address, address) for other in steps)


def _same_item(one: Address, other: Address) -> bool:
    return (one.part, one.item) == (other.part, other.item)


def _behind_earlier_items(steps: Sequence[Step], address: Address) -> int:
    """Of a thing that was taken off its list: behind the last one before it, else behind the list itself."""
    earlier = [
        number
        for number, other in enumerate(steps)
        if isinstance(other, Line | Asked)
        and other.address.part == address.part
        and 0 < _order(other.address) < _order(address)
    ]
    whole = [number for number, other in enumerate(steps) if other.place == Address(address.part)]
    return (earlier or whole[:1] or [0])[-1]


def _order(address: Address) -> int:
    """The number at the end of an item's id; 0 for none."""
    number = address.item.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


def _is_about(step: Step, address: Address) -> bool:
    place = step.place
    return (
        isinstance(place, Address)
        and (place.part, place.item) == (address.part, address.item)
        and bool(place.field)
    )
