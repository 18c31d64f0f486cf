"""Whose words they are: the person's, a helper's with them, or a helper's alone. Two voices are never merged."""

from __future__ import annotations

from dataclasses import dataclass

from visitprep.document import Block, Column, Field, Fields, Table
from visitprep.summary.reading import always_said, said, with_note
from visitprep.visit.choices import FilledBy
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

CAPTION = N_("Two views, side by side")
SAYS = N_("{name} says")
SEES = N_("{name} sees")
ROOM = 180
"""Characters of one view that fit on page 1; a longer one moves to part 2, with the other voice beside it."""

LABELS = {
    "pain": N_("Pain"),
    "daily_life": N_("Daily life"),
    "sleep": N_("Sleep"),
    "mood": N_("Mood"),
}


@dataclass(frozen=True, slots=True)
class Voices:
    person: str
    """What to call the patient in a sentence."""
    helper: str
    """What to call the helper; empty when the person answers for themselves."""
    helper_in_full: str
    """"Ana Example (daughter)"."""
    alone: bool
    """The helper answered without the person there."""
    by: str
    """Whose words a quote holds; empty when it is plain."""

    def as_seen(self, text: str, language: str) -> str:
        """`text`, marked as the helper's own view when the person was not there to say it."""
        if not self.alone:
            return text
        return say(N_("{text} (as {helper} sees it)"), language, text=text, helper=self.helper)


def voices_of(visit: Visit, language: str) -> Voices:
    person = visit.person.called or say(N_("the patient"), language)
    respondent = visit.respondent
    if not respondent.is_helper:
        return Voices(person, "", "", False, "")
    helper = respondent.name or say(N_("the helper"), language)
    in_full = f"{helper} ({respondent.relation})" if respondent.relation else helper
    if respondent.is_alone:
        by = say(N_("{helper}, for {person}"), language, helper=helper, person=person)
        return Voices(person, helper, in_full, True, by)
    return Voices(person, helper, in_full, False, person)


def filled_in_by(visit: Visit, voices: Voices, language: str) -> str:
    """ "Filled in by Ana (daughter), with Rosa there to answer." """
    match visit.respondent.filled_by:
        case FilledBy.CAREGIVER_WITH_PATIENT:
            message = N_("Filled in by {helper}, with {person} there to answer.")
        case FilledBy.CAREGIVER_ALONE:
            message = N_("Filled in by {helper}, without {person} there.")
        case FilledBy.PATIENT | FilledBy.INTERPRETER as who:
            return say(N_("Filled in by {who}."), language, who=who.words(language))
        case None:
            answer = always_said(visit.respondent, "filled_by", language).text
            return say(N_("Filled in by: {answer}."), language, answer=answer)
    return say(message, language, helper=voices.helper_in_full, person=voices.person)


def footer(visit: Visit, voices: Voices, language: str) -> str:
    """Whose word all of this is, on every page."""
    if voices.alone:
        return say(N_("Reported by {helper}, not verified."), language, helper=voices.helper_in_full)
    if voices.helper:
        message = N_("Reported by the patient and {helper}, not verified.")
        return say(message, language, helper=voices.helper_in_full)
    if visit.respondent.filled_by is None:
        return say(N_("Reported before the visit, not verified."), language)
    return say(N_("Reported by the patient, not verified."), language)


def on_page_one(visit: Visit) -> tuple[str, ...]:
    """The views short enough for page 1."""
    view = visit.helper_view
    return tuple(
        name
        for name in LABELS
        if getattr(view, name) and len(getattr(view, name)) + len(view.notes.get(name, "")) <= ROOM
    )


def side_by_side(visit: Visit, voices: Voices, names: tuple[str, ...], language: str) -> tuple[Block, ...]:
    """What the person says beside what the helper sees, for the views in `names` that hold anything."""
    view = visit.helper_view
    rows = []
    for name in names:
        seen = said(view, name, language)
        if seen is None and name not in view.notes:
            continue
        text = seen.text if seen else always_said(view, name, language).text
        rows.append(
            (say(LABELS[name], language), _own_words(visit, name, language), with_note(text, view, name, language))
        )
    if not rows:
        return ()
    helper = voices.helper or say(N_("the helper"), language)
    if voices.alone:  # nothing here is the person's own voice, so there is nothing to put beside it
        title = say(SEES, language, name=helper)
        return (Fields(tuple(Field(f"{title}: {label}", seen_text) for label, _, seen_text in rows)),)
    columns = (
        Column("", 0.6),
        Column(say(SAYS, language, name=voices.person), 1.5),
        Column(say(SEES, language, name=helper), 1.5),
    )
    return (Table(say(CAPTION, language), columns, tuple(rows)),)


def _own_words(visit: Visit, name: str, language: str) -> str:
    """The person's own answer to the same thing, or where it stands when it is long."""
    match name:
        case "pain":
            if numbers := _pain_numbers(visit, language):
                return numbers
            answer, short = always_said(visit.reason, "main_reason", language), visit.reason.main_reason
        case "daily_life":
            answer, short = always_said(visit.function, "stopped_doing", language), visit.function.stopped_doing
        case "sleep":
            hours = always_said(visit.sleep, "hours", language)
            return say(N_("{n} hours a night"), language, n=hours.text) if not hours.gap else hours.text
        case _:
            answer, short = always_said(visit.mood, "in_own_words", language), visit.mood.in_own_words
    if not _short(short):
        return _above(language)
    if name == "daily_life" and not answer.gap:
        return say(N_("has stopped: {what}"), language, what=answer.text)
    return answer.text


def _pain_numbers(visit: Visit, language: str) -> str:
    """ "now 5, usual 5 (0–10)" for the first pain, asked for as the worst; empty without numbers."""
    first = next(iter(visit.pains or ()), None)
    sentences = {"now": N_("now {n}"), "usual": N_("usual {n}"), "worst": N_("worst {n}")}
    numbers = [
        say(sentence, language, n=getattr(first, name))
        for name, sentence in sentences.items()
        if first and getattr(first, name) is not None
    ]
    return f"{', '.join(numbers)} (0–10)" if numbers else ""


def _short(text: str | None) -> bool:
    return text is None or len(text) <= ROOM


def _above(language: str) -> str:
    return say(N_("in their own words, on the next pages"), language)
