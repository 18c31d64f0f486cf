"""What matters most to the person: why they come, what they want to talk about, what they hope for."""

from __future__ import annotations

from visitprep.document import Block, Bullets, Field, Paragraph, Quote
from visitprep.summary.first_page import Placed
from visitprep.summary.reading import (
    NOT_ANSWERED,
    always_said,
    fields,
    in_one_line,
    list_line,
    list_said,
    rows,
    said,
    with_note,
)  # fmt: skip
from visitprep.summary.voices import Voices
from visitprep.visit.reason import Goal
from visitprep.visit.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import N_, count, say

TITLE = N_("What matters most")
IN_FULL = N_("What matters most, in full")
REASON_ROOM = 320
"""Characters of the main reason that fit on page 1."""
LINE_ROOM = 170
"""Characters of a concern, a goal, a hope that fit on page 1."""

REASON_LABELS = {
    "main_reason": N_("Main reason"),
    "hoped_for": N_("Hoped for"),
    "not_wanted": N_("Not wanted"),
    "worries": N_("Worries"),
    "thinks_cause": N_("What they think causes it"),
}
GOAL_LABELS = {"activity": N_("Goal"), "now": N_("now, 0 to 10"), "why": N_("why it matters")}
CLOSING_LABELS = {"anything_else": N_("Anything else")}


def what_matters(visit: Visit, voices: Voices, to_raise: int, language: str) -> Placed:
    """Main reason, concerns and goals; worries and causes always stand in part 2.

    Of the `to_raise` topics kept for the room the page gives the number and never a name (peers.md 10).
    """
    first: list[Block] = []
    later: list[Block] = []
    reason = visit.reason
    _main_reason(visit, voices, language, first, later)

    _concerns(visit, language, first, later)
    short: list[Field] = []
    _goals(visit, voices, language, short, later)
    moved: list[Field] = []
    for row in rows(reason, {name: REASON_LABELS[name] for name in ("hoped_for", "not_wanted")}, language):
        (short if len(row.value) <= LINE_ROOM else moved).append(row)
    first += fields(short)
    if moved:
        names = ", ".join(row.label for row in moved)
        first.append(Paragraph(_see(names, language)))
    moved += rows(reason, {name: REASON_LABELS[name] for name in ("worries", "thinks_cause")}, language)
    later += fields(moved)
    if to_raise:
        first.append(
            Paragraph(
                count(
                    N_("{n} topic to raise in person."), N_("{n} topics to raise in person."), to_raise, language
                ),
                strong=True,
            )
        )
    return Placed(tuple(first), tuple(later))


def questions(visit: Visit, language: str) -> tuple[Block, ...]:
    """Questions for the clinic, all of them, most important first."""
    asked = tuple(_text(item, "text", language) for item in visit.questions or ())
    return (Bullets(asked, numbered=True),) if asked else list_line(visit, "questions", language)


def anything_else(visit: Visit, voices: Voices, language: str) -> tuple[Block, ...]:
    closing = visit.closing
    if closing.anything_else and "anything_else" not in closing.notes:
        return (Quote(closing.anything_else, voices.by),)
    return fields(tuple(rows(closing, CLOSING_LABELS, language)))


def _main_reason(visit: Visit, voices: Voices, language: str, first: list[Block], later: list[Block]) -> None:
    reason = visit.reason
    label = say(REASON_LABELS["main_reason"], language)
    answer = always_said(reason, "main_reason", language)
    text = with_note(answer.text, reason, "main_reason", language)
    if answer.gap:
        first.extend(fields((Field(label, text, gap=True),)))
    elif len(text) <= REASON_ROOM:
        first.append(Quote(text, voices.by))
    else:
        first.append(Paragraph(_see(label, language)))
        later.extend((Paragraph(label, strong=True), Quote(text, voices.by)))


def _concerns(visit: Visit, language: str, first: list[Block], later: list[Block]) -> None:
    heading = say(N_("Top concerns"), language)
    if nothing := list_said(visit, "concerns", language):
        first.extend(fields((Field(heading, nothing.text, nothing.gap),)))
        return
    lines, whole = [], []
    for number, item in enumerate(visit.concerns or (), 1):
        text = _text(item, "text", language)
        if len(text) <= LINE_ROOM:
            lines.append(text)
        else:
            name = say(N_("Concern {number}"), language, number=number)
            lines.append(_see(name, language))
            whole.append(Field(name, text))
    first.extend((Paragraph(heading, strong=True), Bullets(tuple(lines), numbered=True)))
    later.extend(fields(whole))


def _goal(item: Goal, language: str) -> tuple[str, str]:
    """As page 1 says it, and whole."""
    activity = _text(item, "activity", language)
    now = said(item, "now", language)
    brief = f"{activity}: {now.text}" if now else activity
    if "now" in item.notes or said(item, "why", language) or "why" in item.notes:
        others = {name: label for name, label in GOAL_LABELS.items() if name != "activity"}
        return brief, f"{activity}; {in_one_line(item, others, language)}"
    return brief, brief


def _goals(visit: Visit, voices: Voices, language: str, short: list[Field], later: list[Block]) -> None:
    """All goals in one line, each with how far they can now; and whole behind it where there is more to say."""
    label = say(N_("Goals"), language)
    if nothing := list_said(visit, "goals", language):
        short.append(Field(label, nothing.text, nothing.gap))
        return
    lines, whole = [], []
    for number, item in enumerate(visit.goals or (), 1):
        brief, full = _goal(item, language)
        fits = len(brief) <= LINE_ROOM
        name = say(N_("Goal {number}"), language, number=number)
        lines.append(brief if fits else _see(name, language))
        if full != brief or not fits:
            whole.append(Field(name, full))
    message = N_("{goals} (0 = cannot, 10 = no trouble)")
    if any(goal.now for goal in visit.goals or ()):
        short.append(Field(label, voices.as_seen(say(message, language, goals="; ".join(lines)), language)))
    else:
        short.append(Field(label, "; ".join(lines)))
    later += fields(whole)


def _text(item: Item, name: str, language: str) -> str:
    answer = said(item, name, language)
    return with_note(answer.text if answer else say(NOT_ANSWERED, language), item, name, language)


def _see(what: str, language: str) -> str:
    return say(N_("{what}: see “{title}”"), language, what=what, title=say(IN_FULL, language))
