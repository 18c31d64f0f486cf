"""How far each section is, in words, and about how long the rest takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from msgspec import Struct

from visitprep.interview.engine import asking
from visitprep.interview.engine.path.effort import seconds_left
from visitprep.interview.engine.path.pace import Pace
from visitprep.interview.engine.path.path import section_path
from visitprep.interview.engine.path.steps import (
    Asked,
    ItemAgain,
    Line,
    Lines,
    ListAgain,
    ListOpen,
    MoreDetails,
    Offer,
    RecordAgain,
    Step,
    Suggested,
    Ticks,
    Unclear,
)
from visitprep.interview.question import Repeating, Section
from visitprep.visit.answering import gap_at, items
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Voice, count, say


class Progress(Struct, frozen=True):
    """One section's state. `questions` counts steps open or done now, not the optional details unless wanted."""

    section: Section
    done: int
    questions: int
    skipped: int
    listed: tuple[str, ...]
    """One for each list with something in it: "7 medicines"."""

    @property
    def is_done(self) -> bool:
        return self.done == self.questions

    @property
    def is_started(self) -> bool:
        return self.done > 0

    def words(self) -> str:
        """How far it is: "done", "3 of 5", "7 medicines", "not started"."""
        if not self.is_started and not self.listed:
            return say(N_("not started"))
        parts = list(self.listed)
        if self.is_done:
            parts.append(say(NC_("a section", "done")))
        elif self.listed:
            left = self.questions - self.done
            parts.append(count(N_("{n} question left"), N_("{n} questions left"), left))
        else:
            parts.append(say(N_("{done} of {all} answered"), done=self.done, all=self.questions))
        if self.skipped:
            parts.append(count(N_("{n} skipped"), N_("{n} skipped"), self.skipped))
        return ", ".join(parts)


def progress_of(section: Section, visit: Visit) -> Progress:
    """The section's state for this visit."""
    steps = [step for step in section_path(section, visit) if not isinstance(step, Offer)]
    unanswered = [step for step in steps if step.is_open(visit)]
    listed = []
    for part in section.asked:
        if not isinstance(part, Repeating):
            continue
        many = len(items(visit, part.part))
        if many:
            listed.append(count(part.one, part.many, many))
    return Progress(
        section=section,
        done=len(steps) - len(unanswered),
        questions=len(steps),
        skipped=sum(_is_skipped(step, visit) for step in steps),
        listed=tuple(listed),
    )


def _is_skipped(step: Step, visit: Visit) -> bool:
    if isinstance(step, Asked):
        return step.gap is Gap.SKIPPED
    return isinstance(step, ListOpen) and gap_at(visit, step.place) is Gap.SKIPPED


def minutes_left(sections: Sequence[Section], visit: Visit, pace: Pace | None = None) -> int:
    """About how many minutes of main questions are left at this person's pace; 0 when nothing is."""
    seconds = seconds_left(sections, visit) * (pace or Pace()).factor
    return max(1, round(seconds / 60)) if seconds else 0


class StillOpen(Struct, frozen=True):
    """What is left of one section: its core questions in words, and how many optional details."""

    title: str
    questions: tuple[str, ...]
    details: int


def still_open(sections: Sequence[Section], visit: Visit, voice: Voice) -> list[StillOpen]:
    """The sections with something left that nobody has answered or passed over."""
    result = []
    for section in sections:
        steps = (step for step in section_path(section, visit) if not isinstance(step, Offer))
        left = [step for step in steps if step.is_open(visit)]
        core = [step for step in left if not isinstance(step, Asked) or step.question.core]
        if left:
            questions = tuple(_in_words(step, visit, voice) for step in core)
            result.append(StillOpen(section.title.spoken(voice), questions, len(left) - len(core)))
    return result


def _in_words(step: Step, visit: Visit, voice: Voice) -> str:
    match step:
        case Asked():
            asked = " ".join(step.question.ask.spoken(voice).split())  # the items of an instrument have line ends
            title = asking.title_of(step, visit)
            return f"{title}: {asked}" if title else asked
        case Line():
            title = asking.title_of(step, visit)
            asked = step.line.ask.spoken(voice)
            return f"{title}: {asked}" if title else asked
        case Ticks():
            return step.ticks.ask.spoken(voice)
        case Unclear():
            return say(N_("What was not clear in your lines"))
        case Lines() | ListOpen():
            return step.repeating.first.spoken(voice)
        case RecordAgain() | ListAgain() | ItemAgain():
            title = asking.heading(step, visit, voice)
            return say(N_("Is this still true? {title}"), title=title)
        case MoreDetails() | Suggested():
            return ""
        case _:
            assert_never(step)
