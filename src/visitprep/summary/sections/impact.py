"""What the pain does to daily life: the two measures, sitting and walking, sleep, work, and what was given up."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from visitprep.document import Block, Field, Fields, Movable, Paragraph
from visitprep.measures import peg_line, phq4_line, score_peg, score_phq4
from visitprep.summary.may_share import keeps_mood
from visitprep.summary.overflow import Leaving, Placed, rank
from visitprep.summary.sections.voices import Voices
from visitprep.summary.words import titles
from visitprep.summary.words.labels import LABELS, labels_without
from visitprep.summary.words.reading import (
    KEPT,
    KEPT_LINE,
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

_FUNCTION, _PEG, _PHQ4 = LABELS["function"], LABELS["peg"], LABELS["phq4"]
_SLEEP = labels_without("sleep", "apnea", "cpap")
"""Without sleep apnea and CPAP, which the safety box prints."""
_WORK = labels_without("work", "print_claim")
_SECTION_OF = {"phq4": "mood", "sleep": "sleep"}

_HOW_LONG = {"sit": N_("sit {answer}"), "stand": N_("stand {answer}"), "walk": N_("walk {answer}")}
_SLEEP_SHORT = {
    "hours": N_("{answer} hours"),
    "trouble_days": N_("trouble {answer} of 14 days"),
    "wakes_from_pain": N_("woken by pain: {answer}"),
}
_WORK_SHORT = {"status": "", "job": "", "days_missed": N_("{answer} days missed, past month")}
_PLAIN_YES = {"wakes_from_pain": N_("woken by pain")}
_MOST = 3
"""Lines that are among the last things to leave page 1: both measures, and sitting, standing and walking."""


def effect_on_life(
    visit: Visit, voices: Voices, measures_off: frozenset[str] = frozenset(), left_out: Collection[str] = ()
) -> Placed:
    """Page 1's lines, each whole or not at all; then everything they do not say.

    Of the sections in `left_out` (daily, sleep, mood) there is no line: "not answered" would not be true.
    """
    lines = [
        *((("peg", _peg(visit, voices)),) if "peg" not in measures_off else ()),
        *((("phq4", _phq4(visit, voices)),) if "phq4" not in measures_off else ()),
        ("function", _run(visit.function, N_("Can do"), _HOW_LONG, _FUNCTION)),
        ("sleep", _run(visit.sleep, titles.OF_PARTS["sleep"], _SLEEP_SHORT, _SLEEP)),
        ("work", _run(visit.work, titles.OF_PARTS["work"], _WORK_SHORT, _WORK)),
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
        note = say(N_("As {helper} sees it; {person} was not there."), helper=voices.helper, person=voices.person)
        blocks = (Movable(Paragraph(note), (min(leaves),)), *blocks) if leaves else (Paragraph(note),)
    return Placed(blocks, fields(tuple(_rest(visit, shown))))


def mood(visit: Visit) -> tuple[Block, ...]:
    if keeps_mood(visit):
        return (Paragraph(say(KEPT_LINE)),)
    return fields(tuple(rows(visit.mood, labels_without("mood", "print_it"))))


def _rest(visit: Visit, shown: Mapping[str, set[str]]) -> Iterator[Field]:
    yield from rows(visit.function, _FUNCTION, shown["function"])
    yield from rows(visit.sleep, _SLEEP, shown["sleep"])
    yield from rows(visit.work, _WORK, shown["work"])
    # The numbers stand in the two lines of page 1; ways of not answering, and notes, have no room there.
    for record, labels in ((visit.peg, _PEG), (visit.phq4, _PHQ4)):
        numbers = {name for name in labels if getattr(record, name) is not None}
        yield from rows(record, labels, numbers)


def _run(
    record: Record, label: str, sentences: Mapping[str, str], full: Mapping[str, str]
) -> tuple[Field, set[str]]:
    """Several short answers in one line. A question nobody reached is named only when none of them was."""
    parts, told = [], set()
    for name, short in sentences.items():
        answer = said(record, name)
        if answer is None or getattr(record, name) == ():  # "none" stands behind page 1
            continue
        told.add(name)
        if name in _PLAIN_YES and getattr(record, name) is YesNo.YES:
            parts.append(say(_PLAIN_YES[name]))
        elif answer.gap and len(sentences) > 1:
            parts.append(f"{say(full[name])}: {answer.text}")
        else:
            parts.append(say(short, answer=answer.text) if short else answer.text)
    gap = not any(getattr(record, name) is not None for name in sentences)
    return Field(say(label), "; ".join(parts) or say(NOT_ANSWERED), gap), told


def _peg(visit: Visit, voices: Voices) -> tuple[Field, set[str]]:
    peg = visit.peg
    label = say(N_("PEG, past week"))
    given = (peg.pain, peg.enjoyment, peg.activity)
    if voices.alone and any(n is not None for n in given):
        return _unscored(peg, label, _PEG, voices), set()
    line = peg_line(score_peg(*given))
    return Field(label, _without(N_("PEG"), line), all(n is None for n in given)), set()


def _phq4(visit: Visit, voices: Voices) -> tuple[Field, set[str]]:
    phq4 = visit.phq4
    label = say(N_("PHQ-4, 2 weeks"))
    if keeps_mood(visit):
        return Field(label, say(KEPT), gap=True), set()
    given = (phq4.nervous, phq4.worrying, phq4.interest, phq4.down)
    if voices.alone and any(n is not None for n in given):
        return _unscored(phq4, label, _PHQ4, voices), set()
    line = phq4_line(score_phq4(*given))
    return Field(label, _without(N_("PHQ-4"), line), all(n is None for n in given)), set()


def _unscored(record: Record, label: str, labels: Mapping[str, str], voices: Voices) -> Field:
    """Self-report measures are not scored from somebody else's answers (clinical.md D4); the answers are kept."""
    answers = ", ".join(always_said(record, name).text for name in labels)
    message = N_("not scored: {helper} answered without {person}. As {helper} sees it, in order: {answers}")
    return Field(label, say(message, helper=voices.helper, person=voices.person, answers=answers))


def _without(name: str, line: str) -> str:
    """The line without the measure's name, which is the label already."""
    return line.removeprefix(say(name)).lstrip(": ")
