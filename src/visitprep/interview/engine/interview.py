"""The loop: ask a step, put the reply into the visit, save, go on.

The position is never stored. Back goes to the step before on the path; forward to the next step that is open, or
that was passed on the way back. So there is nothing to corrupt, and going back and forward changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum

from visitprep.interview.engine import asking
from visitprep.interview.engine.conversation import GAPS, ReadAbout
from visitprep.interview.engine.lists import ListEditor
from visitprep.interview.engine.on_path import OnPath, Order, as_they_stand
from visitprep.interview.engine.path import Step, first_open, is_open, path
from visitprep.interview.engine.reconfirm import check_carried
from visitprep.interview.engine.suggested import pick_questions
from visitprep.interview.prompts import Asker, Prompt, Typed, Way, Went
from visitprep.interview.question import Section, Several
from visitprep.visit.answering import (
    Address,
    items,
    record_at,
    value_at,
    with_gap,
    with_list_checked,
    with_list_closed,
    with_list_reopened,
    with_new_item,
)
from visitprep.visit.marks import with_details_wanted
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say


class Outcome(Enum):
    """How a walk ended."""

    FINISHED = "finished"
    MENU = "menu"
    STOPPED = "stopped"
    TIME_IS_UP = "time_is_up"


class Interview(OnPath):
    """One sitting with one visit: the way through its questions."""

    def __init__(
        self,
        visit: Visit,
        *,
        sections: Sequence[Section],
        asker: Asker,
        save: Callable[[Visit], None],
        today: date,
        language: str = "en",
        closing: Callable[[str, Visit], str] = lambda part, visit: "",
        read_about: ReadAbout | None = None,
    ) -> None:
        """`closing(part, visit)` is what to say when a list is closed; empty for nothing."""
        super().__init__(
            visit,
            sections=sections,
            asker=asker,
            save=save,
            today=today,
            language=language,
            read_about=read_about,
        )
        self._closing = closing
        self._ahead: set[Address] = set()
        self._reopened: set[Address] = set()

    def checked(self, part: str) -> None:
        """Keep that the list was looked at today and left as it is. Nothing for a list that is still open."""
        if part in self.visit.no_more:
            self.keep(with_list_checked(self.visit, part, self.today))

    def want_details(self, section: Section) -> None:
        """Open the section's further questions."""
        self.keep(with_details_wanted(self.visit, section.id, True))

    # -- walking ---------------------------------------------------------------------------------------------

    def walk_for_a_while(self, order: Order, time_is_up: Callable[[], bool]) -> Outcome:
        """Ask what is open in `order`, until the time is up: that is looked at between two questions."""
        self._order = order
        try:
            return self._walk(first_open(self.path(), self.visit), None, time_is_up)
        finally:
            self._order = as_they_stand

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
                self._enter(step.section, leaving=entered)
                entered = step.section
            self._ahead.discard(step.address)
            way = self._answer(step)
            if isinstance(way, Step):
                step = way
                continue
            if way is Way.STOP:
                return Outcome.STOPPED
            if way is Way.MENU:
                return Outcome.MENU
            if way is Way.BACK:
                self._ahead.add(step.address)
                step = self._before(step) or self._at_the_start(step)
                continue
            following = self._after(step)
            if only and (following is None or following.section is not only):
                return Outcome.FINISHED
            step = following
        return Outcome.FINISHED

    def _enter(self, section: Section, leaving: Section | None) -> None:
        if leaving is not None:
            self.asker.tell(say(N_("Saved. Next: {title}."), self.language, title=section.title.spoken(self.voice)))
        if section.intro:
            self.asker.tell(section.intro.spoken(self.voice))

    def _at_the_start(self, step: Step) -> Step:
        self.asker.tell(say(N_("This is the first question; there is nothing before it."), self.language))
        return step

    def _before(self, step: Step) -> Step | None:
        steps = self.path()
        index = _index(steps, step.address)
        return steps[index - 1] if index else None

    def _after(self, step: Step) -> Step | None:
        """The next step open or passed on the way back; at the end, whatever an answer opened further up."""
        steps = self.path()
        index = _index(steps, step.address)
        for following in steps[index + 1 :]:
            if is_open(following, self.visit) or following.address in self._ahead:
                return following
        return first_open(steps[:index], self.visit)

    # -- one step --------------------------------------------------------------------------------------------

    def _answer(self, step: Step) -> Way | Step:
        """Ask until the step is answered or left. KEEP means forward; a step means that it comes next."""
        if step.is_bank:
            return pick_questions(self, step)
        if step.is_check:
            return check_carried(self, step)
        if step.is_gate:
            return self._answer_gate(step)
        if step.is_list:
            return self._answer_list(step)
        assert step.question is not None
        before = self.visit
        way = self.ask_question(step.question, step.address, **self.where(step))
        answered = self.visit is not before  # and not only kept on the way forward
        if way is Way.KEEP and answered and step.question.afterwards:
            self.asker.tell(step.question.afterwards.spoken(self.voice))
        if way is Way.KEEP and answered and step.question.adds_to and value_at(self.visit, step.address) == "yes":
            return self._reopen(step) or way
        if way is Way.KEEP and answered and step.question.offers and value_at(self.visit, step.address) == "yes":
            return self._offer(step) or way
        return way

    def _offer(self, step: Step) -> Way | None:
        """What was planned and came about goes on its own list, if they say so; the list asks the rest later."""
        assert step.question is not None and step.question.offers is not None
        found = step.question.offers(record_at(self.visit, step.address))
        if found is None:
            return None
        part, values = found
        title = asking.title_of(step, self.visit, self.voice)
        reply = self.put(asking.offer_prompt(part, title, self.sections, self.voice), "")
        if isinstance(reply, Typed) and reply.value == ("yes",):
            self.keep(with_new_item(self.visit, part, values, self.moment)[0])
        return reply.way if isinstance(reply, Went) and reply.way in (Way.MENU, Way.STOP) else None

    def _reopen(self, step: Step) -> Step | None:
        """What a sweep reminded them of is added at once, unless that was done before in this sitting."""
        assert step.question is not None
        part = step.question.adds_to
        if step.address in self._reopened:
            return None
        self._reopened.add(step.address)
        self.keep(with_list_reopened(self.visit, part))
        return next((s for s in self.path() if s.is_list and s.address.part == part), None)

    def _answer_gate(self, step: Step) -> Way:
        prompt = asking.gate_prompt(step, self.visit, self.voice, **self.where(step))
        reply = self.put(prompt, step.section.intro.spoken(self.voice))
        if isinstance(reply, Typed):
            self.keep(with_details_wanted(self.visit, step.section.id, reply.value == ("yes",)))
            return Way.KEEP
        if reply.way is Way.SKIP:
            self.keep(with_details_wanted(self.visit, step.section.id, False))
            return Way.KEEP
        return reply.way

    def _answer_list(self, step: Step) -> Way | Step:
        assert step.several is not None
        several = step.several
        while True:
            prompt = self._list_prompt(step, several)
            reply = self.put(
                prompt, several.help.spoken(self.voice), renew=lambda: self._list_prompt(step, several)
            )
            if isinstance(reply, Typed):
                code = reply.value[0]
                if code == asking.NO_MORE:
                    closed = with_list_closed(self.visit, several.part)
                    self.keep(with_list_checked(closed, several.part, self.today))
                    if said := self._closing(several.part, self.visit):
                        self.asker.tell(said)
                    return Way.KEEP
                way = ListEditor(self, several).carry_out(code)
                if way is Way.KEEP:
                    return self._first_open_of_newest(step)
                if way is not Way.BACK:
                    return way
            elif reply.way is Way.KEEP:
                self.checked(several.part)
                return Way.KEEP
            elif reply.way is Way.SKIP and prompt.saved is None and value_at(self.visit, step.address):
                self.keep(with_list_closed(self.visit, several.part))
                return Way.KEEP
            elif reply.way in GAPS:
                if (not value_at(self.visit, step.address) and prompt.saved is None) or reply.way is not Way.SKIP:
                    self.keep(with_gap(self.visit, step.address, GAPS[reply.way], self.moment))
                return Way.KEEP
            else:
                return reply.way

    def _list_prompt(self, step: Step, several: Several) -> Prompt:
        return asking.list_prompt(several, self.visit, self.voice, **self.where(step))

    def _first_open_of_newest(self, step: Step) -> Step:
        """A new item's own questions stand before its list's step on the path."""
        newest = items(self.visit, step.address.part)[-1].id
        steps = [other for other in self.path() if other.address.item == newest]
        return first_open([other for other in steps if other.section is step.section], self.visit) or step


def _index(steps: Sequence[Step], address: Address) -> int:
    """Where `address` stands, or where it would stand if it is gone."""
    for number, step in enumerate(steps):
        if step.address == address:
            return number
    same = [n for n, step in enumerate(steps) if step.address.part == address.part]
    return same[-1] if same else 0
