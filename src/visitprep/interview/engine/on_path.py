"""A conversation with its sections at hand: the path through them now, and where a step stands on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NotRequired, TypedDict

from msgspec.structs import replace

from visitprep.cells import wrap
from visitprep.interview.engine import asking
from visitprep.interview.engine.asked_again import typed_in
from visitprep.interview.engine.conversation import Conversation, DoNotWait, ReadAbout
from visitprep.interview.engine.path.path import path
from visitprep.interview.engine.path.steps import Asked, Line, ListOpen, Step
from visitprep.interview.prompts import Answered, Asker, Kind, Prompt, Reply, Way, Went
from visitprep.interview.question import Section
from visitprep.visit.answering import Address, with_list_checked, with_more_noted
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_WAYS = frozenset({Way.KEYS, Way.SKIP})
_AROUND = 7
"""Rows for blanks, the line that waits for Enter and the hint on keys."""
Order = Callable[[Sequence[Step], Visit], Sequence[Step]]
"""The steps of a path as they are to be asked."""


class Where(TypedDict):
    """What stands above a question."""

    heading: str
    position: NotRequired[str]


class OnPath(Conversation):
    """What every kind of step is answered in."""

    def __init__(
        self,
        visit: Visit,
        *,
        sections: Sequence[Section],
        asker: Asker,
        save: Callable[[Visit], None],
        today: date,
        closing: Callable[[str, Visit], str] = lambda part, visit: "",
        read_about: ReadAbout | None = None,
        seconds: Callable[[], float] | None = None,
        do_not_wait: DoNotWait | None = None,
    ) -> None:
        """`closing(part, visit)` is what to say when a list is closed; empty for nothing."""
        super().__init__(
            visit,
            asker=asker,
            save=save,
            today=today,
            read_about=read_about,
            seconds=seconds,
            do_not_wait=do_not_wait,
        )
        self.sections = tuple(sections)
        self.closing = closing
        self.reopened: set[Address] = set()
        """The questions whose yes has opened a list again, in this sitting."""
        self.entered: dict[str, str] = {}
        """The heading of each section that was entered in this sitting, by its id."""
        self.passed: set[Address | str] = set()
        """Where steps stand that were left open by an empty Enter, or for later, in this sitting."""
        self._order: Order = as_they_stand
        self._made_for: tuple[Visit, Order] | None = None
        self._steps: Sequence[Step] = ()

    hand_over: Callable[[Any, Reply], Reply] | None = None
    """Hears in a reply that somebody left or came, and gives what is left of it: `Way.WHO` where nothing is."""
    on: Step | None = None
    """What is asked."""
    handed_over = False

    def put(self, prompt: Prompt, help_text: str, *, renew: Callable[[], Prompt] | None = None) -> Reply:
        """As anywhere; and where somebody left or came, who answers is changed before the reply is taken.

        What is then no longer asked is left with the words as a note; a reply of nothing else is asked for anew.
        """
        if (step := self.on) is None or self.hand_over is None or Way.MENU not in prompt.ways:
            return super().put(prompt, help_text, renew=renew)
        reply = super().put(replace(prompt, ways=prompt.ways | {Way.WHO}), help_text, renew=renew)
        self.on = None
        left = self.hand_over(self, reply)
        self.on = step
        if left is reply or left == Went(Way.STOP) or (self.is_asked(step) and left != Went(Way.WHO)):
            return left
        if isinstance(step, Asked | Line) and not self.is_asked(step):
            ticked = reply.value if isinstance(reply, Answered) and not isinstance(reply.value, str) else ()
            words = " ".join((*ticked, typed_in(reply)))
            self.keep(with_more_noted(self.visit, step.address, words, self.moment))
        self.handed_over = True
        return Went(Way.MENU)

    def path(self) -> Sequence[Step]:
        """The path of the visit as it is now; made once for each visit, since a turn looks at it several times."""
        made_for = self._made_for
        if made_for is None or made_for[0] is not self.visit or made_for[1] is not self._order:
            self._made_for = self.visit, self._order
            self._steps = self._order(path(self.sections, self.visit), self.visit)
        return self._steps

    def is_asked(self, step: Step) -> bool:
        return step.place in {other.place for other in self.path()}

    def list_step(self, part: str) -> ListOpen | None:
        """The step of the list that fills `part`, when it is on the path."""
        return next((s for s in self.path() if isinstance(s, ListOpen) and s.repeating.part == part), None)

    def checked(self, part: str) -> None:
        """Keep that the list was looked at today and left as it is. Nothing for a list that is still open."""
        if part in self.visit.no_more:
            self.keep(with_list_checked(self.visit, part, self.today))

    def tell_closed(self, part: str) -> None:
        """What there is to say of a list that was closed. What would scroll away is read before Enter goes on."""
        said = self.closing(part, self.visit)
        size = self.asker.size if said else None
        head, *lines = said.split("\n")
        if size is None or len(wrap(said, size.columns)) <= size.rows // 4:
            if said:
                self.asker.tell(said)
            return
        here = [head]
        for line in lines:
            if len(here) > 1 and len(wrap("\n".join((*here, line)), size.columns)) > size.rows - _AROUND:
                self._tell_and_wait(here)
                here = [head]
            here.append(line)
        self._tell_and_wait(here)

    def _tell_and_wait(self, lines: Sequence[str]) -> None:
        self.asker.tell("\n".join(lines))
        text = say(N_("Press Enter to go on."))
        label = say(NC_("the key", "Enter"))
        prompt = Prompt("read", text, Kind.LINE, ways=_WAYS, label=label, enter_goes_on=True)
        while isinstance(reply := self.put(prompt, ""), Answered):
            problem = say(N_("“{words}” was not taken: the next question comes behind this."), words=reply.value)
            prompt = replace(prompt, problem=problem)

    clock: Callable[[], str] | None = None
    """Says how far a few minutes are, while there are only a few."""

    def where(self, step: Step) -> Where:
        """The heading: what the question is about, or the section with the minutes that were left at its start."""
        heading = asking.heading(step, self.visit, self.voice)
        if not asking.title_of(step, self.visit):
            heading = self.entered.get(step.section.id, heading)
        return {"heading": heading, "position": self.clock()} if self.clock else {"heading": heading}


def as_they_stand(steps: Sequence[Step], visit: Visit) -> Sequence[Step]:
    return steps
