"""Check answers: every question of a section with its answer; pick one to change it."""

from __future__ import annotations

from visitprep.interview.engine import asking
from visitprep.interview.engine.answers_in_words import gap_words, said_so_far
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.path import Step, is_open, section_path
from visitprep.interview.engine.reconfirm import check_carried
from visitprep.interview.prompts import Kind, Option, Prompt, Typed, Way
from visitprep.interview.question import Section
from visitprep.visit.answering import items, note_at
from visitprep.visit.carried import carried_from
from visitprep.visit.marks import details_wanted
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, Voice, count, say

_WAYS = frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS})


def review(interview: Interview, section: Section) -> Outcome:
    """Show the section's answers and change the ones picked, until there is nothing more to change."""
    language = interview.language
    while True:
        steps = [step for step in section_path(section, interview.visit) if not step.is_gate]
        rows = [
            Option(str(number), _row(interview, step))
            for number, step in enumerate(steps)
            if not step.address.item and not step.is_check
        ]
        rows += [
            Option(str(number), _still_to_check(interview, step))
            for number, step in enumerate(steps)
            if step.is_check and carried_from(interview.visit, *step.thing.split("."))
        ]
        still_open = any(is_open(step, interview.visit) for step in steps)
        if still_open:
            rows.insert(0, Option("open", say(N_("Ask me what is still open here"), language)))
        if section.has_details and not details_wanted(interview.visit, section.id):
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
            for step in steps:
                if step.is_list:
                    interview.checked(step.address.part)
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
    if step.is_check:
        way = check_carried(interview, step)
        return {Way.STOP: Outcome.STOPPED, Way.MENU: Outcome.MENU}.get(way) if isinstance(way, Way) else None
    if step.is_list:
        outcome = interview.walk(start=step, only=section)
        return None if outcome is Outcome.FINISHED else outcome
    assert step.question is not None
    way = interview.ask_question(
        step.question, step.address, heading=asking.heading(step, interview.visit, interview.voice)
    )
    return {Way.STOP: Outcome.STOPPED, Way.MENU: Outcome.MENU}.get(way)


def _still_to_check(interview: Interview, step: Step) -> str:
    language = interview.language
    if step.several is None or not step.address.item:
        return say(N_("Look at what was carried over from the last visit"), language)
    title = asking.title_of(step, interview.visit, interview.voice)
    return say(N_("Is this still true? {title}"), language, title=title)


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
        return list_in_words(visit, step, interview.voice)
    assert step.question is not None
    asked = step.question.ask.spoken(interview.voice)
    return f"{asked}  [{said_so_far(visit, step.address, step.question, language)}]"


def answers_in_words(visit: Visit, section: Section, language: str = "en") -> str:
    """Every question of a section with its answer or gap, and notes, as plain lines."""
    voice = voice_of(visit, language)
    lines = [section.title.spoken(voice)]
    above = ""
    for step in section_path(section, visit):
        if step.is_gate or step.is_check:
            continue
        if step.is_list:
            assert step.several is not None
            if not items(visit, step.address.part):
                lines += ["", list_in_words(visit, step, voice)]
            continue
        assert step.question is not None
        heading = asking.heading(step, visit, voice)
        if step.address.item and heading != above:
            above = heading
            lines += ["", asking.title_of(step, visit, voice)]
        said = said_so_far(visit, step.address, step.question, language)
        lines.append(f"  {step.question.ask.spoken(voice)}")
        lines.append(f"    {said}")
        if note := note_at(visit, step.address):
            lines.append("    " + say(N_("Your note: {note}"), language, note=note))
    return "\n".join(lines)


def list_in_words(visit: Visit, step: Step, voice: Voice) -> str:
    """An empty list's question, and whether it was answered "none", passed over, or not answered."""
    assert step.several is not None
    gap = visit.gaps.get(step.address.part)
    if getattr(visit, step.address.part) == ():
        said = step.several.none.spoken(voice)
    else:
        said = gap_words(gap, voice.language) if gap else say(N_("not answered"), voice.language)
    return f"{step.several.first.spoken(voice)}  [{said}]"
