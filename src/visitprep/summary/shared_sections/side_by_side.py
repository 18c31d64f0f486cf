"""What the person says beside what a helper sees: two voices, never merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from visitprep.document.blocks import Block, Column, Field, Fields, Table
from visitprep.summary.shared_sections.voices import Voices, seen_by
from visitprep.summary.words.answers_in_words import always_said, said, with_note
from visitprep.summary.words.field_labels import labels_of
from visitprep.visit.records.living import HelperView
from visitprep.visit.records.record import Record
from visitprep.visit.two_views import with_only_the_persons
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

CAPTION = N_("Two views, side by side")
SAYS = N_("{name} says")
SEES = N_("{name} sees")
TOLD_FOR = {
    "says": N_("{name}'s own words, as the helper tells them"),
    "says_number": N_("{name}'s own number, as the helper tells it"),
}
ROOM = 180
"""Characters of one view that fit on page 1; a longer one moves to part 2, with the other voice beside it."""

VIEWS = labels_of("helper_view", "pain", "daily_life", "sleep", "mood")
"""The views, each under the name of its words."""
MEASURED: Mapping[str, Mapping[str, str]] = {
    "pain": {"pain_now": N_("now {n}"), "pain_usual": N_("usual {n}")},
    "daily_life": {"help_needed": N_("help with: {n}")},
    "sleep": {"sleep_hours": N_("{n} hours a night")},
    "mood": {"low_days": N_("down or worried: {n}")},
}
"""What stands before the words of a view: the same that the person is asked, so that the two can be compared."""


def side_by_side(visit: Visit, voices: Voices, names: tuple[str, ...]) -> tuple[Block, ...]:
    """What the person says beside what the helper sees, for the views in `names` that hold anything."""
    own = with_only_the_persons(visit)
    helper = seen_by(visit, voices, full=True) or say(N_("the helper"))
    seen = {name: _seen(visit, voices, name, helper) for name in names}
    told = tuple(_said_by_the_person(visit.helper_view, voices))
    if not any(seen.values()):
        return (Fields(told),) if told else ()
    if voices.alone and not any(_has_own(own, name) for name in names):  # there is nothing to put beside it
        title = say(SEES, name=helper)
        seen_fields = tuple(Field(f"{title}: {_label(visit, name)}", text) for name, text in seen.items() if text)
        return (Fields((*told, *seen_fields)),)
    rows = [(_label(visit, name), _own_words(own, name), text) for name, text in seen.items() if text]
    columns = (Column("", 0.6), Column(say(SAYS, name=voices.person), 1.5), Column(say(SEES, name=helper), 1.5))
    return (*((Fields(told),) if told else ()), Table(say(CAPTION), columns, tuple(rows)))


def _has_own(own: Visit, name: str) -> bool:
    """The person said something of it themselves; `own` holds nothing else."""
    first = next(iter(own.pains or ()), None)
    said_there = {
        "pain": (first.now, first.usual) if first else (),
        "daily_life": (own.function.help_needed, own.function.stopped_doing),
        "sleep": (own.sleep.hours,),
        "mood": (own.mood.low_days, own.mood.in_own_words),
    }
    return any(one is not None for one in said_there[name])


def _said_by_the_person(view: HelperView, voices: Voices) -> Iterator[Field]:
    """What a helper tells of the person's own words and number, with its gaps and notes."""
    for name, sentence in TOLD_FOR.items():
        answer = said(view, name)
        if answer is None and name not in view.notes:
            continue
        text = with_note(answer.text, view, name) if answer else view.notes[name]
        yield Field(say(sentence, name=voices.person), text)


def _label(visit: Visit, name: str) -> str:
    """The label: "Pain (0–10)" where there are numbers, so that a bare 7 says what it is out of."""
    first = next(iter(visit.pains or ()), None)
    numbers = (
        visit.helper_view.pain_now,
        visit.helper_view.pain_usual,
        *((first.now, first.usual) if first else ()),
    )
    if name == "pain" and not visit.respondent.is_alone and any(number is not None for number in numbers):
        return say(N_("Pain (0–10)"))
    return say(VIEWS[name])


def _seen(visit: Visit, voices: Voices, name: str, helper: str) -> str:
    """One view of the helper whole: what can be compared, then their words; empty when nothing was asked yet.

    With a name where it is another helper than the one at the head.
    """
    view = visit.helper_view
    parts = [(field, _measured(view, field, sentence)) for field, sentence in MEASURED[name].items()]
    words = said(view, name)
    if words:
        parts.append((name, with_note(words.text, view, name)))
    elif note := view.notes.get(name, ""):
        parts.append((name, note))
    told = []
    for field, text in parts:
        who = seen_by(visit, voices, field, full=True)
        of_another = text and getattr(view, field) is not None and who and who != helper
        told.append(say(N_("{who}: {answer}"), who=who, answer=text) if of_another else text)
    return "; ".join(filter(None, told))


def _measured(record: Record, field: str, sentence: str) -> str:
    """One answer with its note: "now 5"; the note alone where nothing else was said."""
    answer = said(record, field)
    if answer is None:
        return record.notes.get(field, "")
    return with_note(say(sentence, n=answer.text), record, field)


def _own_words(visit: Visit, name: str) -> str:
    """The person's own answer to the same thing, or where it stands when it is long."""
    match name:
        case "pain":
            first = next(iter(visit.pains or ()), None)
            numbers = _told(first, {"now": N_("now {n}"), "usual": N_("usual {n}")}) if first else ""
            return numbers or _in_words(visit.reason, "main_reason")
        case "daily_life":
            told = _told(visit.function, {"help_needed": N_("help with: {n}")})
            words = _in_words(visit.function, "stopped_doing", N_("has stopped: {n}"))
            return "; ".join(filter(None, (told, words if visit.function.stopped_doing or not told else "")))
        case "sleep":
            told = _told(visit.sleep, {"hours": N_("{n} hours a night")})
            return told or always_said(visit.sleep, "hours").text
        case _:
            told = _told(visit.mood, {"low_days": N_("down or worried: {n}")})
            words = _in_words(visit.mood, "in_own_words")
            return "; ".join(filter(None, (told, words if visit.mood.in_own_words or not told else "")))


def _told(record: Record, sentences: Mapping[str, str]) -> str:
    """The answers there are, each in a few words; gaps and notes stand where the answer itself does."""
    answers = {field: said(record, field) for field in sentences}
    return "; ".join(
        say(sentences[field], n=answer.text) for field, answer in answers.items() if answer and not answer.gap
    )


def _in_words(record: Record, field: str, sentence: str = "") -> str:
    answer = always_said(record, field)
    if len(answer.text) > ROOM:
        return say(N_("in their own words, on the next pages"))
    return say(sentence, n=answer.text) if sentence and not answer.gap else answer.text
