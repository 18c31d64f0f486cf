"""Check answers: every question of a section with its answer; pick one to change it."""

from __future__ import annotations

from visitprep.interview import asking
from visitprep.interview.interview import Interview, Outcome
from visitprep.interview.path import Step, is_open, section_path
from visitprep.interview.prompts import Kind, Option, Prompt, Typed, Way
from visitprep.interview.question import Section
from visitprep.interview.words import said_so_far
from visitprep.visit.answering import items
from visitprep.wording import N_, count, say

_WAYS = frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS})


def review(interview: Interview, section: Section) -> Outcome:
    """Show the section's answers and change the ones picked, until there is nothing more to change."""
    language = interview.language
    while True:
        steps = [step for step in section_path(section, interview.visit) if not step.is_gate]
        rows = [
            Option(str(number), _row(interview, step))
            for number, step in enumerate(steps)
            if not step.address.item
        ]
        still_open = any(is_open(step, interview.visit) for step in steps)
        if still_open:
            rows.insert(0, Option("open", say(N_("Ask me what is still open here"), language)))
        if section.has_details and not interview.visit.more_details.get(section.id):
            rows.append(Option("more", say(N_("A few more details"), language)))
        rows.append(Option("done", say(N_("Nothing more to change here"), language)))
        reply = interview.put(
            Prompt(
                key=f"review:{section.id}",
                text=say(N_("What do you want to see or change?"), language),
                kind=Kind.ONE,
                heading=section.title.spoken(interview.voice),
                options=tuple(rows),
                ways=_WAYS,
            ),
            "",
        )
        if not isinstance(reply, Typed):
            return {Way.STOP: Outcome.STOPPED}.get(reply.way, Outcome.MENU)
        code = reply.value[0]
        if code == "done":
            return Outcome.FINISHED
        outcome = _carry_out(interview, section, steps, code)
        if outcome is not None:
            return outcome


def _carry_out(interview: Interview, section: Section, steps: list[Step], code: str) -> Outcome | None:
    if code == "more":
        interview.want_details(section)
    if code in ("open", "more"):
        outcome = interview.walk(only=section)
        return None if outcome is Outcome.FINISHED else outcome
    step = steps[int(code)]
    if step.is_list:
        outcome = interview.walk(start=step, only=section)
        return None if outcome is Outcome.FINISHED else outcome
    assert step.question is not None
    way = interview.ask_question(
        step.question, step.address, heading=asking.heading(step, interview.visit, interview.voice)
    )
    return {Way.STOP: Outcome.STOPPED, Way.MENU: Outcome.MENU}.get(way)


def _row(interview: Interview, step: Step) -> str:
    visit, language = interview.visit, interview.language
    if step.is_list:
        assert step.several is not None
        listed = items(visit, step.address.part)
        if listed:
            return (
                count(step.several.one, step.several.many, len(listed), language)
                + ": "
                + "; ".join(step.several.title(item, language) for item in listed)
            )
        gap = visit.gaps.get(step.address.part)
        none = getattr(visit, step.address.part) == ()
        said = (
            step.several.none.spoken(interview.voice)
            if none
            else gap.words(language)
            if gap
            else say(N_("not answered"), language)
        )
        return f"{step.several.first.spoken(interview.voice)}  [{said}]"
    assert step.question is not None
    asked = step.question.ask.spoken(interview.voice)
    return f"{asked}  [{said_so_far(visit, step.address, step.question, language)}]"
