"""What the pain does to daily life: the two measures, sitting and walking, sleep, work, and what was given up."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from visitprep.document import Block, Field, Fields, Movable, Paragraph
from visitprep.measures import peg_line, phq4_line, score_peg, score_phq4
from visitprep.summary.may_share import KEPT, keeps_mood
from visitprep.summary.overflow import Leaving, Placed, rank
from visitprep.summary.sections.voices import Voices
from visitprep.summary.words.reading import (
    NOT_ANSWERED,
    always_said,
    fields,
    rows,
    said,
)  # fmt: skip
from visitprep.visit.records.choices import YesNo
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

TITLE = N_("Effect on life")
MORE = N_("Daily life, sleep and work")
MOOD = N_("Mood and support, in their own words")
FUNCTION_LABELS = {
    "sit": N_("Can sit"),
    "stand": N_("Can stand"),
    "walk": N_("Can walk"),
    "help_needed": N_("Needs help with"),
    "falls": N_("Falls in the past year"),
    "aids": N_("Uses"),
    "stopped_doing": N_("Stopped or cut back"),
    "lift": N_("Can lift"),
    "drive": N_("Drives"),
    "good_day": N_("A good day"),
    "bad_day": N_("A bad day"),
}
SLEEP_LABELS = {
    "hours": N_("Hours of sleep a night"),
    "trouble_days": N_("Days with trouble sleeping, of 14"),
    "wakes_from_pain": N_("Woken by pain"),
    "dozing_days": N_("Days of dozing off, of 14"),
    "snores": N_("Snores loudly"),
    "stops_breathing": N_("Seen to stop breathing asleep"),
    "aids": N_("Takes or does for sleep"),
}
"""Without sleep apnea and CPAP, which the safety box prints."""
WORK_LABELS = {
    "status": N_("Work"),
    "job": N_("Job"),
    "days_missed": N_("Days of work missed in the past month"),
    "job_needs": N_("What the job needs"),
    "goal": N_("Hopes for work"),
    "claim": N_("Work or insurance claim"),
}
MOOD_LABELS = {
    "low_days": N_("Down or worried, past 2 weeks"),
    "in_own_words": N_("Mood"),
    "stressors": N_("What weighs on them"),
    "counselling": N_("Counseling"),
    "who_helps": N_("Who helps"),
    "lives_with": N_("Lives with"),
}
PEG_LABELS = {
    "pain": N_("PEG: pain, 0 to 10"),
    "enjoyment": N_("PEG: enjoyment of life, 0 to 10"),
    "activity": N_("PEG: general activity, 0 to 10"),
}
PHQ4_LABELS = {
    "nervous": N_("PHQ-4: nervous, 0 to 3"),
    "worrying": N_("PHQ-4: worrying, 0 to 3"),
    "interest": N_("PHQ-4: interest, 0 to 3"),
    "down": N_("PHQ-4: down, 0 to 3"),
}

_MEASURES = ("peg", "phq4")
_SECTION_OF = {"phq4": "mood", "sleep": "sleep"}

_HOW_LONG = {"sit": N_("sit {answer}"), "stand": N_("stand {answer}"), "walk": N_("walk {answer}")}
_SLEEP = {
    "hours": N_("{answer} hours"),
    "trouble_days": N_("trouble {answer} of 14 days"),
    "wakes_from_pain": N_("woken by pain: {answer}"),
}
_WORK = {"status": "", "job": "", "days_missed": N_("{answer} days missed, past month")}
_PLAIN_YES = {"wakes_from_pain": N_("woken by pain")}
_MOST = 3
"""Lines that are among the last things to leave page 1: both measures, and sitting, standing and walking."""


def effect_on_life(
    visit: Visit,
    voices: Voices,
    language: str,
    measures_off: frozenset[str] = frozenset(),
    left_out: Collection[str] = (),
) -> Placed:
    """Page 1's lines, each whole or not at all; then everything they do not say.

    Of the sections in `left_out` (daily, sleep, mood) there is no line: "not answered" would not be true.
    """
    lines = [
        *((("peg", _peg(visit, voices, language)),) if "peg" not in measures_off else ()),
        *((("phq4", _phq4(visit, voices, language)),) if "phq4" not in measures_off else ()),
        ("function", _run(visit.function, N_("Can do"), _HOW_LONG, FUNCTION_LABELS, language)),
        ("sleep", _run(visit.sleep, N_("Sleep"), _SLEEP, SLEEP_LABELS, language)),
        ("work", _run(visit.work, N_("Work"), _WORK, WORK_LABELS, language)),
    ]
    shown: dict[str, set[str]] = {part: set() for part in ("peg", "phq4", "function", "sleep", "work")}
    found: list[Field] = []
    for part, (row, names) in lines:
        if _SECTION_OF.get(part, "daily") not in left_out:
            found.append(row)
            shown[part] |= names
    leaves = tuple(
        rank(Leaving.EFFECT if number <= _MOST else Leaving.MORE_EFFECT, number, (row.label, row.value))
        for number, row in enumerate(found, 1)
    )
    blocks: tuple[Block, ...] = (Movable(Fields(tuple(found)), leaves),) if found else ()
    if voices.alone:
        note = say(
            N_("As {helper} sees it; {person} was not there."), language, helper=voices.helper, person=voices.person
        )
        blocks = (Movable(Paragraph(note), (min(leaves),)), *blocks) if leaves else (Paragraph(note),)
    return Placed(blocks, fields(tuple(_rest(visit, shown, language))))


def mood(visit: Visit, language: str) -> tuple[Block, ...]:
    if keeps_mood(visit):
        return (Paragraph(say(N_("{kept}."), language, kept=say(KEPT, language))),)
    return fields(tuple(rows(visit.mood, MOOD_LABELS, language)))


def _rest(visit: Visit, shown: Mapping[str, set[str]], language: str) -> Iterator[Field]:
    yield from rows(visit.function, FUNCTION_LABELS, language, shown["function"])
    yield from rows(visit.sleep, SLEEP_LABELS, language, shown["sleep"])
    yield from rows(visit.work, WORK_LABELS, language, shown["work"])
    # The numbers stand in the two lines of page 1; ways of not answering, and notes, have no room there.
    for record, labels in ((visit.peg, PEG_LABELS), (visit.phq4, PHQ4_LABELS)):
        numbers = {name for name in labels if getattr(record, name) is not None}
        yield from rows(record, labels, language, numbers)


def _run(
    record: Record, label: str, sentences: Mapping[str, str], full: Mapping[str, str], language: str
) -> tuple[Field, set[str]]:
    """Several short answers in one line. A question nobody reached is named only when none of them was."""
    parts, told = [], set()
    for name, short in sentences.items():
        answer = said(record, name, language)
        if answer is None or getattr(record, name) == ():  # "none" stands behind page 1
            continue
        told.add(name)
        if name in _PLAIN_YES and getattr(record, name) is YesNo.YES:
            parts.append(say(_PLAIN_YES[name], language))
        elif answer.gap and len(sentences) > 1:
            parts.append(f"{say(full[name], language)}: {answer.text}")
        else:
            parts.append(say(short, language, answer=answer.text) if short else answer.text)
    gap = not any(getattr(record, name) is not None for name in sentences)
    return Field(say(label, language), "; ".join(parts) or say(NOT_ANSWERED, language), gap), told


def _peg(visit: Visit, voices: Voices, language: str) -> tuple[Field, set[str]]:
    peg = visit.peg
    label = say(N_("PEG, past week"), language)
    given = (peg.pain, peg.enjoyment, peg.activity)
    if voices.alone and any(n is not None for n in given):
        return _unscored(peg, label, PEG_LABELS, voices, language), set()
    line = peg_line(score_peg(*given), language)
    return Field(label, _without(N_("PEG"), line, language), all(n is None for n in given)), set()


def _phq4(visit: Visit, voices: Voices, language: str) -> tuple[Field, set[str]]:
    phq4 = visit.phq4
    label = say(N_("PHQ-4, 2 weeks"), language)
    if keeps_mood(visit):
        return Field(label, say(KEPT, language), gap=True), set()
    given = (phq4.nervous, phq4.worrying, phq4.interest, phq4.down)
    if voices.alone and any(n is not None for n in given):
        return _unscored(phq4, label, PHQ4_LABELS, voices, language), set()
    line = phq4_line(score_phq4(*given), language)
    return Field(label, _without(N_("PHQ-4"), line, language), all(n is None for n in given)), set()


def _unscored(record: Record, label: str, labels: Mapping[str, str], voices: Voices, language: str) -> Field:
    """Self-report measures are not scored from somebody else's answers (clinical.md D4); the answers are kept."""
    answers = ", ".join(always_said(record, name, language).text for name in labels)
    message = N_("not scored: {helper} answered without {person}. As {helper} sees it, in order: {answers}")
    return Field(label, say(message, language, helper=voices.helper, person=voices.person, answers=answers))


def _without(name: str, line: str, language: str) -> str:
    """The line without the measure's name, which is the label already."""
    return line.removeprefix(say(name, language)).lstrip(": ")
