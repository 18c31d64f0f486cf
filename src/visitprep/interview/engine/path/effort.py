"""About how long what is left takes: the words to read, the letters to type, and this person's own pace.

All in seconds of a middling pace: 150 words read and 25 words typed in a minute, two seconds for a number picked.
How many things a person has on a list that is still empty is a guess, not sourced (docs/review-needed.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from visitprep.interview.engine.path.path import section_path
from visitprep.interview.engine.path.steps import Asked, Line, Lines, ListOpen, Offer, Step, Ticks, Unclear
from visitprep.interview.prompts import Kind
from visitprep.interview.question import LineList, OneLine, Repeating, Section
from visitprep.visit.answering import items
from visitprep.visit.visit import Visit
from visitprep.wording import Voice, Wording

A_WORD, A_LETTER, A_PICK = 60 / 150, 60 / 125, 2.0

_LETTERS = {Kind.LINE: 14, Kind.WORDS: 38, Kind.ONE: 0, Kind.MANY: 0}
_PICKS = {Kind.LINE: 0, Kind.WORDS: 0, Kind.ONE: 1, Kind.MANY: 2}
_LETTERS_A_LINE = 26
_SAID_BACK = 8
"""Words of what was understood."""

ITEMS_EXPECTED = {
    "medicines": 3,
    "concerns": 2,
    "goals": 2,
    "pains": 2,
    "tests": 2,
    "questions": 2,
    "treatments": 3,
    "past_medicines": 1,
}
"""How many are expected while the list is still empty; 1 of the others."""
_MORE_WITH_MUCH = {
    "medicines": 0.8,
    "pains": 0.15,
    "treatments": 0.3,
    "past_medicines": 0.25,
    "tests": 0.15,
    "team": 0.2,
}
"""How many more for each illness, allergy, implant and operation that was said."""
_NONE_YET = frozenset({"devices", "surgeries"})
"""Asked only after a tick: none is expected before."""
_BEHIND = {
    "pains": 95,
    "medicines": 14,
    "treatments": 26,
    "past_medicines": 24,
    "tests": 9,
    "devices": 30,
    "goals": 6,
}
"""Seconds for what is asked about one thing besides its own line."""


def knows_how_much(visit: Visit) -> bool:
    """Whether illnesses were told, or passed over: before, a walk may take ten minutes or fifty."""
    return visit.health.conditions is not None or "conditions" in visit.health.gaps


def seconds_left(sections: Iterable[Section], visit: Visit) -> float:
    """Of the main questions that are open, and of what lists that are still empty are expected to bring."""
    return sum(_section_left(section, visit) for section in sections)


def _section_left(section: Section, visit: Visit) -> float:
    steps = section_path(section, visit)
    found = [step for step in steps if not isinstance(step, Offer) and step.is_open(visit)]
    left = sum(seconds_of(step) for step in found if not (isinstance(step, Asked) and not step.question.core))
    lists = (part for part in section.asked if isinstance(part, Repeating))
    return left + sum(_of_things_to_come(part, found, visit) for part in lists)


def _of_things_to_come(repeating: Repeating, found: Sequence[Step], visit: Visit) -> float:
    """Of a list that nothing is on yet, and that may still be begun."""
    part = repeating.part
    listed = len(items(visit, part))
    begun = any(isinstance(step, ListOpen) and step.repeating is repeating for step in found)
    ticked_later = any(isinstance(step, Ticks) and part in step.ticks.covers for step in found)
    if not (begun or ticked_later) or (ticked_later and not begun and part in _NONE_YET):
        return 0
    expected = max(0.0, _expected(part, visit) - listed)
    own = 0.0 if repeating.lines is None or ticked_later else _a_line()
    return expected * (own + _BEHIND.get(part, 0))


def _expected(part: str, visit: Visit) -> float:
    """More illnesses, allergies and implants, more of everything else."""
    known = (visit.health.conditions, visit.allergies, visit.devices, visit.surgeries)
    much = sum(len(listed or ()) for listed in known)
    return ITEMS_EXPECTED.get(part, 1) + much * _MORE_WITH_MUCH.get(part, 0)


def seconds_of(step: Step) -> float:
    """Of one step at a middling pace; of a list of lines without its lines."""
    match step:
        case Asked():
            question = step.question
            rows = sum(_words(one.label) + 1 for one in question.choices())
            return _shown(question.ask, question.guidance, more=rows) + _typed(question.kind)
        case Line():
            return _shown(step.line.ask, step.line.guidance) + _a_line(step.line)
        case Ticks():
            rows = sum(_words(row.label.you) + 1 for row in step.ticks.rows(Visit()))
            return _shown(step.ticks.ask, more=rows + 8) + 2 * A_PICK
        case Lines():
            lines = step.repeating.lines
            assert lines is not None
            return _shown(lines.ask)
        case Unclear():
            return 20 * A_WORD + A_PICK
        case ListOpen():
            return 20 * A_WORD + A_PICK
        case _:
            return 15 * A_WORD + A_PICK


def seconds_of_lines(many: int) -> float:
    """Of so many lines of a list."""
    return many * _a_line()


def _a_line(line: OneLine | LineList | None = None) -> float:
    return _LETTERS_A_LINE * A_LETTER + _SAID_BACK * A_WORD


def _typed(kind: Kind) -> float:
    return _LETTERS[kind] * A_LETTER + _PICKS[kind] * A_PICK


def _shown(*texts: Wording, more: int = 0) -> float:
    return (sum(_words(text.spoken(Voice())) for text in texts) + more + 2) * A_WORD


def _words(text: str) -> int:
    return len(text.split())
