"""What matters most to the person: why they come, what they want to talk about, what they hope for."""

from __future__ import annotations

from visitprep.document import Beside, Block, Bullets, Field, Fields, Movable, Paragraph, Quote
from visitprep.summary.overflow import Leaving, Placed, movable_fields, rank
from visitprep.summary.sections.voices import Voices
from visitprep.summary.words import titles
from visitprep.summary.words.labels import LABELS, labels_of, labels_without
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


def what_matters(visit: Visit, voices: Voices, to_raise: int) -> Placed:
    """Main reason, concerns and goals; hopes, worries and causes stand in part 2.

    Of the `to_raise` topics kept for the room the page gives the number and never a name (peers.md 10).
    """
    goals, more = _goals(visit, voices)
    later = tuple(rows(visit.reason, labels_without("reason", "main_reason")))
    concerns = movable_fields(Fields(_concerns(visit)), Leaving.CONCERNS)
    first: list[Block] = [
        _main_reason(visit, voices),
        Beside((concerns,), (movable_fields(Fields(goals), Leaving.GOALS),), 0.58),
    ]
    if to_raise:
        message = (N_("{n} topic to raise in person."), N_("{n} topics to raise in person."))
        first.append(Paragraph(count(*message, to_raise), strong=True))
    return Placed(tuple(first), fields((*more, *later)))


def questions(visit: Visit) -> tuple[Block, ...]:
    """Questions for the clinic, all of them, most important first."""
    asked = tuple(_text(item, "text") for item in visit.questions or ())
    return (Bullets(asked, numbered=True),) if asked else list_line(visit, "questions")


def anything_else(visit: Visit, voices: Voices) -> tuple[Block, ...]:
    closing = visit.closing
    if closing.anything_else and "anything_else" not in closing.notes:
        return (Quote(closing.anything_else, voices.by),)
    return fields(tuple(rows(closing, labels_of("closing", "anything_else"))))


def _main_reason(visit: Visit, voices: Voices) -> Block:
    label = say(LABELS["reason"]["main_reason"])
    answer = always_said(visit.reason, "main_reason")
    text = with_note(answer.text, visit.reason, "main_reason")
    if answer.gap:
        return movable_fields(Fields((Field(label, text, gap=True),)), Leaving.REASON)
    return Movable(Quote(text, voices.by), (rank(Leaving.REASON, 1, (text,)),), label)


def _concerns(visit: Visit) -> tuple[Field, ...]:
    if nothing := list_said(visit, "concerns"):
        return (Field(say(titles.OF_PARTS["concerns"]), nothing.text, nothing.gap),)
    return tuple(
        Field(say(N_("Concern {number}"), number=number), _text(item, "text"))
        for number, item in enumerate(visit.concerns or (), 1)
    )


def _goals(visit: Visit, voices: Voices) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """Each goal with how far they can now; and again, whole, where there is more to say."""
    if nothing := list_said(visit, "goals"):
        return (Field(say(titles.OF_PARTS["goals"]), nothing.text, nothing.gap),), ()
    first, later = [], []
    others = labels_without("goals", "activity")
    for number, item in enumerate(visit.goals or (), 1):
        name = say(N_("Goal {number}"), number=number)
        activity, now = _text(item, "activity"), said(item, "now")
        brief = activity
        if now and not now.gap:
            brief = say(N_("{activity}: {n}/10"), activity=activity, n=now.text)
        first.append(Field(name, voices.as_seen(brief)))
        if now or "now" in item.notes or said(item, "why") or "why" in item.notes:
            later.append(Field(name, f"{activity}; {in_one_line(item, others)}"))
    return tuple(first), tuple(later)


def _text(item: Item, name: str) -> str:
    answer = said(item, name)
    return with_note(answer.text if answer else say(NOT_ANSWERED), item, name)
