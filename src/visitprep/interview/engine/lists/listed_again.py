"""A line of a thing that is listed already: that takes what is new, or it is asked whether it is the same one."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.engine.line_asked.line_prompt import questions_of
from visitprep.interview.engine.line_asked.put_right import yes_or_no
from visitprep.interview.engine.line_asked.replies import is_yes
from visitprep.interview.engine.line_asked.same_again import same_as, with_joined, with_more_told
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Lines
from visitprep.interview.engine.words.said_back import told_back, values_said
from visitprep.interview.prompts import Answered
from visitprep.lines.reading import Reading
from visitprep.visit.answering import Address, items, with_more_noted
from visitprep.visit.records.record import Item
from visitprep.wording import N_, say


class ListedAgain:
    def __init__(self, interview: OnPath, step: Lines) -> None:
        self.interview = interview
        self.step = step
        self.repeating = step.repeating
        self.part = step.repeating.part

    @property
    def _listed(self) -> tuple[Item, ...]:
        return items(self.interview.visit, self.part)

    def takes(self, typed: str, reading: Reading) -> bool:
        """Whether the line was put to one that is there."""
        lines = self.repeating.lines
        if lines is None or lines.same is None or reading.gone:
            return False
        for number, item in enumerate(self._listed, 1):
            same = lines.same(item, reading)
            if same or (same is None and self._asked(item, number)):
                self._add_to(item, number, typed, reading)
                return True
        return False

    def joins(self, typed: str) -> bool:
        """Whether the last line turned out to be the same as one before it."""
        last = self._listed[-1] if self._listed else None
        other = same_as(typed, self._listed, last.id) if last is not None else None
        if last is None or other is None:
            return False
        titles = {"title": self.repeating.title(last), "other": self.repeating.title(other)}
        visit, moment = self.interview.visit, self.interview.moment
        self.interview.keep(with_joined(visit, self.repeating.lines, self.part, last.id, other.id, moment))
        self.interview.asker.tell(say(N_("= {title}: the same as {other}"), **titles))
        return True

    def _asked(self, item: Item, number: int) -> bool:
        """Anything but a yes leaves it another one, which can be taken out."""
        message = N_("{title} is line {number} already. Is this the same one?")
        text = say(message, title=self.repeating.title(item), number=number)
        reply = self.interview.put(yes_or_no(self.interview, self.step, "same", text), "")
        return isinstance(reply, Answered) and is_yes(str(reply.value))

    def _add_to(self, item: Item, number: int, typed: str, reading: Reading) -> None:
        interview, address, lines = self.interview, Address(self.part, item=item.id), self.repeating.lines
        assert lines is not None
        first = self.repeating.questions[0].field
        new = {name: value for name, value in reading.values.items() if getattr(item, name, None) is None}
        name = str(reading.values.get(first, ""))
        more = typed.strip().removeprefix(name).strip(" ,") if new or reading.unclear else ""
        visit = with_more_told(
            interview.visit, address, reading.values, more, interview.moment, unclear=reading.unclear
        )
        against = reading.values.keys() - new.keys() - {first}
        if reading.left or any(getattr(item, field) != reading.values[field] for field in against):
            visit = with_more_noted(visit, replace(address, field=first), typed.strip(), interview.moment)
        interview.keep(visit)
        told = say(N_("{title}: line {number}"), title=self.repeating.title(item), number=number)
        said = values_said(visit, address, tuple(new), lines.says, questions_of(interview, self.part))
        interview.asker.tell(told_back([told, *said]))
