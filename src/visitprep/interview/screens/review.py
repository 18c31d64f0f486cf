"""Check answers: every question of a section with its answer; pick one to change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from visitprep.interview.engine import asking
from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.conversation import LEAVING
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.one_question import ask_one
from visitprep.interview.engine.path.path import section_path
from visitprep.interview.engine.path.steps import Asked, ItemAgain, ListOpen, Offer, Reconfirm, Step
from visitprep.interview.engine.still_true import ask_again
from visitprep.interview.engine.words.saved_in_words import gap_words, said_so_far
from visitprep.interview.prompts import Way
from visitprep.interview.question import Repeating, Section
from visitprep.interview.screens.who_answers import change_who_answers, who_answers
from visitprep.visit.answering import items, note_at
from visitprep.visit.carried import carried_from
from visitprep.visit.marks import DETAILS_WANTED
from visitprep.visit.tellers import others, teller
from visitprep.visit.two_views import who_told
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, Voice, count, say


def review(
    interview: Interview, section: Section, *, also: Callable[[], Sequence[Row[Callable[[], Outcome]]]] = tuple
) -> Outcome:
    """Show the section's answers and change the ones picked, until there is nothing more to change.

    `also`: rows of what is no answer.
    """
    while True:
        steps = [
            step for step in section_path(section, interview.visit, by_question=True) if not isinstance(step, Offer)
        ]
        rows: list[Row[Callable[[], Outcome] | Way]] = [
            Row(str(number), _row(interview, step), partial(_change, interview, section, step))
            for number, step in enumerate(steps)
            if isinstance(step, ListOpen) or (isinstance(step, Asked) and not step.address.item)
        ]
        rows += [
            Row(str(number), _still_to_check(interview, step), partial(_change, interview, section, step))
            for number, step in enumerate(steps)
            if isinstance(step, Reconfirm) and carried_from(interview.visit, *step.thing.split("."))
        ]
        if any(step.is_open(interview.visit) for step in steps):
            ask = say(N_("Ask me what is still open here"))
            rows.insert(0, Row("open", ask, partial(interview.walk, only=section)))
        if section.has_details and not DETAILS_WANTED.said(interview.visit, section.id):
            rows.append(Row("more", say(N_("A few more details")), partial(_more, interview, section)))
        if section.id == "about":
            who = say(N_("Who answers: {who}"), who=who_answers(interview.visit))
            rows.append(Row("who", who, partial(change_who_answers, interview)))
        rows += also()
        rows.append(Row("done", say(N_("Nothing more to change here")), Way.KEEP))
        text = say(N_("What do you want to see or change?"))
        picked = choose(interview, Menu(f"review:{section.id}", text, rows, section.title.spoken(interview.voice)))
        if picked is Way.KEEP:
            for step in steps:
                if isinstance(step, ListOpen):
                    interview.checked(step.repeating.part)
            return Outcome.FINISHED
        if isinstance(picked, Way):
            return Outcome.of(picked)
        outcome = picked()
        if outcome is not Outcome.FINISHED:
            return outcome


def _more(interview: Interview, section: Section) -> Outcome:
    interview.keep(DETAILS_WANTED.put(interview.visit, True, section.id))
    return interview.walk(only=section)


def _change(interview: Interview, section: Section, step: Asked | ListOpen | Reconfirm) -> Outcome:
    """FINISHED to be shown the answers again."""
    if isinstance(step, ListOpen):
        return interview.walk(start=step, only=section)
    if isinstance(step, Asked):
        way: Way | Step = step
        while isinstance(way, Asked):
            way = ask_one(interview, way)
        if isinstance(way, ListOpen):
            return interview.walk(start=way, only=section)
    else:
        way = ask_again(interview, step)
    return Outcome.of(way) if isinstance(way, Way) and way in LEAVING else Outcome.FINISHED


def _still_to_check(interview: Interview, step: Reconfirm) -> str:
    if not isinstance(step, ItemAgain):
        return say(N_("Look at what was carried over from the last visit"))
    title = asking.title_of(step, interview.visit)
    return say(N_("Is this still true? {title}"), title=title)


def _row(interview: Interview, step: Asked | ListOpen) -> str:
    visit, voice = interview.visit, interview.voice
    if isinstance(step, Asked):
        return f"{step.question.ask.spoken(voice)}  [{said_so_far(visit, step.address, step.question)}]"
    repeating = step.repeating
    listed = items(visit, repeating.part)
    if not listed:
        return list_in_words(visit, repeating, voice)
    titles = "; ".join(repeating.title(item) for item in listed)
    return f"{count(repeating.one, repeating.many, len(listed))}: {titles}"


def answers_in_words(visit: Visit, section: Section) -> str:
    """Every question of a section with its answer or gap and notes, as plain lines; with who, where two told it."""
    voice, is_of_two = voice_of(visit), bool(others(visit))
    lines = [section.title.spoken(voice)]
    above = ""
    for step in section_path(section, visit, by_question=True):
        if isinstance(step, ListOpen) and not items(visit, step.repeating.part):
            lines += ["", list_in_words(visit, step.repeating, voice)]
        if not isinstance(step, Asked):
            continue
        heading = asking.heading(step, visit, voice)
        if step.address.item and heading != above:
            above = heading
            lines += ["", asking.title_of(step, visit)]
        said = said_so_far(visit, step.address, step.question)
        lines.append(f"  {step.question.ask.spoken(voice)}")
        whose = asking.whose_answer(visit, step.address)
        if is_of_two and not whose and asking.is_said(visit, step.address):
            whose = who_told(teller(visit, step.address.part, step.address.item, step.address.field), visit)
        lines.append(f"    {said} ({whose})" if whose else f"    {said}")
        if note := note_at(visit, step.address):
            lines.append("    " + asking.note_of(whose, note))
    return "\n".join(lines)


def list_in_words(visit: Visit, repeating: Repeating, voice: Voice) -> str:
    """An empty list's question, and whether it was answered "none", passed over, or not answered."""
    gap = visit.gaps.get(repeating.part)
    if getattr(visit, repeating.part) == ():
        said = repeating.none.spoken(voice)
    else:
        said = gap_words(gap) if gap else say(N_("not answered"))
    return f"{repeating.first.spoken(voice)}  [{said}]"
