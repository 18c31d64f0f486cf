"""What matters most to the person: why they come, what they want to talk about, what they hope for."""

from __future__ import annotations

from visitprep.document import Beside, Block, Bullets, Field, Fields, Movable, Paragraph, Quote
from visitprep.summary.overflow import Leaving, Placed, movable_fields, rank
from visitprep.summary.sections.voices import Voices
from visitprep.summary.words.reading import (
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
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import N_, count, say

TITLE = N_("What matters most")
IN_FULL = N_("What matters most, in full")
REASON_LABELS = {
    "main_reason": N_("Main reason"),
    "hoped_for": N_("Hoped for"),
    "not_wanted": N_("Not wanted"),
    "worries": N_("Worries"),
    "thinks_cause": N_("What they think causes it"),
}
GOAL_LABELS = {
    "activity": N_("Goal"),
    "now": N_("now (0 = cannot, 10 = no trouble)"),
    "why": N_("why it matters"),
}
CLOSING_LABELS = {"anything_else": N_("Anything else")}


def what_matters(visit: Visit, voices: Voices, to_raise: int, language: str) -> Placed:
    """Main reason, concerns and goals; hopes, worries and causes stand in part 2.

    Of the `to_raise` topics kept for the room the page gives the number and never a name (peers.md 10).
    """
    goals, more = _goals(visit, voices, language)
    labels = {name: label for name, label in REASON_LABELS.items() if name != "main_reason"}
    later = tuple(rows(visit.reason, labels, language))
    concerns = movable_fields(Fields(_concerns(visit, language)), Leaving.CONCERNS)
    first: list[Block] = [
        _main_reason(visit, voices, language),
        Beside((concerns,), (movable_fields(Fields(goals), Leaving.GOALS),), 0.58),
    ]
    if to_raise:
        message = (N_("{n} topic to raise in person."), N_("{n} topics to raise in person."))
        first.append(Paragraph(count(*message, to_raise, language), strong=True))
    return Placed(tuple(first), fields((*more, *later)))


def questions(visit: Visit, language: str) -> tuple[Block, ...]:
    """Questions for the clinic, all of them, most important first."""
    asked = tuple(_text(item, "text", language) for item in visit.questions or ())
    return (Bullets(asked, numbered=True),) if asked else list_line(visit, "questions", language)


def anything_else(visit: Visit, voices: Voices, language: str) -> tuple[Block, ...]:
    closing = visit.closing
    if closing.anything_else and "anything_else" not in closing.notes:
        return (Quote(closing.anything_else, voices.by),)
    return fields(tuple(rows(closing, CLOSING_LABELS, language)))


def _main_reason(visit: Visit, voices: Voices, language: str) -> Block:
    label = say(REASON_LABELS["main_reason"], language)
    answer = always_said(visit.reason, "main_reason", language)
    text = with_note(answer.text, visit.reason, "main_reason", language)
    if answer.gap:
        return movable_fields(Fields((Field(label, text, gap=True),)), Leaving.REASON)
    return Movable(Quote(text, voices.by), (rank(Leaving.REASON, 1, (text,)),), label)


def _concerns(visit: Visit, language: str) -> tuple[Field, ...]:
    if nothing := list_said(visit, "concerns", language):
        return (Field(say(N_("Top concerns"), language), nothing.text, nothing.gap),)
    return tuple(
        Field(say(N_("Concern {number}"), language, number=number), _text(item, "text", language))
        for number, item in enumerate(visit.concerns or (), 1)
    )


def _goals(visit: Visit, voices: Voices, language: str) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """Each goal with how far they can now; and again, whole, where there is more to say."""
    if nothing := list_said(visit, "goals", language):
        return (Field(say(N_("Goals"), language), nothing.text, nothing.gap),), ()
    first, later = [], []
    others = {name: label for name, label in GOAL_LABELS.items() if name != "activity"}
    for number, item in enumerate(visit.goals or (), 1):
        name = say(N_("Goal {number}"), language, number=number)
        activity, now = _text(item, "activity", language), said(item, "now", language)
        brief = activity
        if now and not now.gap:
            brief = say(N_("{activity}: {n}/10"), language, activity=activity, n=now.text)
        first.append(Field(name, voices.as_seen(brief, language)))
        if now or "now" in item.notes or said(item, "why", language) or "why" in item.notes:
            later.append(Field(name, f"{activity}; {in_one_line(item, others, language)}"))
    return tuple(first), tuple(later)


def _text(item: Item, name: str, language: str) -> str:
    answer = said(item, name, language)
    return with_note(answer.text if answer else say(NOT_ANSWERED, language), item, name, language)
