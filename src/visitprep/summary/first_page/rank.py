"""What page 1 leaves out, step by step, when it is too full: first what a clinician would miss last.

Every step says a little less than the one before. What never leaves has no place here: who, why in their own
words, concerns, three questions and work (in few words at the last), a bar and a line for each of five pains and
for all with something bold or usually 4 or more, what the first is like and what makes it worse (three words of
each at the last), medicines for pain and sedatives, the safety box, falls, what is not wanted. The body map gets
small, and leaves when their own words are cut and it still does not fit. All that leaves stands whole on the pages
behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

WHOLE: Final = 400
"""Letters of what is to be acted on: it is cut for room last of all, where stories are long everywhere."""
SMALL_MAP: Final = 0.65
"""Part of the narrow column that the body map takes on a full page."""
LISTED: Final = 5
"""Pains that stand on page 1 with their place, number and bar, however full it is."""


class Small(IntEnum):
    """How pains are shown that are usually 3 or less and have nothing bold."""

    WHOLE = 0
    LINE = 1
    """Those after the third."""
    COUNT = 2
    """And those after the fifth are counted."""
    LINES = 3
    """The second and third are a line too."""


class Others(IntEnum):
    """How medicines that are not for pain are told."""

    WHOLE = 0
    NAMES = 1
    """Without their strength."""
    COUNT = 2
    """Their number, and the names of those that thin the blood and of insulin."""


class Room(Struct, frozen=True):
    """What there is room for."""

    work: int = 240
    """Characters of their job and of what is at stake in it; where they are few, the emergency room is not told."""
    other_medicines: Others = Others.WHOLE
    hopes: bool = True
    """What they hope for beside their goals, and what they think it is."""
    map_width: float = 1.0
    """Part of the narrow column."""
    repeated_questions: bool = True
    """Questions that say what a concern says."""
    silent_scans: bool = True
    """Scans older than five years of which no result was told."""
    minor_illnesses: bool = True
    """Illnesses that no treatment of pain touches."""
    medicine_table: bool = True
    """A column for what is taken, and one for the rest; else each medicine as a line, which takes less room."""
    minor_tried: bool = True
    """What did not help, or a little, in words; else by name."""
    described: int = 99
    """How many pains keep all words for what they are like and what eases them: what makes them worse stays."""
    added: bool = True
    """What they told with the place and the numbers, which no other answer holds."""
    in_full: int = 99
    """How many keep more than where, how strong, since when, worse with what, what is bold and its name."""
    small_pains: Small = Small.WHOLE
    safety_apart: bool = True
    """A row for each line of the safety box and each allergy; else those with nothing to act on run on."""
    signs_denied: bool = True
    """Which red flags were denied, one by one; else that all were."""
    views_in_words: bool = True
    """What a helper sees in words; else only where numbers and ticks differ."""
    views_table: bool = True
    """A column for each of the two; else a line."""
    body_map: bool = True
    score_parts: bool = True
    questions: int = 99
    question: int = 200
    """Characters of each."""
    tests: int = 99
    copies: bool = True
    """Who has the report and the pictures of a scan."""
    tried: int = 99
    """Of what was tried with one result, how many are told; of the others the name alone."""
    tried_harm: bool = True
    """Those others with the trouble they made; else the name alone."""
    tried_names: bool = True
    """All of those others; else those that helped, did harm or have their percent and those that a clinic
    looks for (`tried/rank.py`), and the number of the rest."""
    looked_for: int = 99
    """How many of those that a clinic looks for are named in any case, first those that failed."""
    concerns: int = 200
    """Characters of one thing they want to talk about."""
    own_words: int = 200
    """Characters of what they want, do not want and fear, and of what they added to an answer."""
    safety: int = 240
    """Characters of one text in the safety box."""
    whole: int = WHOLE
    """Characters of what is to be acted on."""
    longest: int = 2_000
    """Characters of one typed text; a longer one ends at a word, and stands whole on the next pages."""

    is_harsh: bool = False
    """Their own words are cut, and what must be safe is told in few."""


_STEPS: Final[tuple[dict[str, object], ...]] = (
    {"longest": 400},
    {"other_medicines": Others.NAMES},
    {"safety_apart": False},
    {"map_width": 0.9},
    {"map_width": 0.8},
    {"other_medicines": Others.COUNT},
    {"repeated_questions": False},
    {"medicine_table": False},
    {"hopes": False},
    {"silent_scans": False, "minor_illnesses": False},
    {"longest": 240},
    {"described": 3},
    {"small_pains": Small.LINE},
    {"small_pains": Small.COUNT},
    {"score_parts": False},
    {"copies": False},
    {"map_width": SMALL_MAP},
    {"minor_tried": False, "views_in_words": False},
    {"longest": 160, "small_pains": Small.LINES},
    {"added": False},
    {"questions": 4},
    {"tried": 6},
    {"work": 120},
    {"longest": 120, "tests": 6},
    {"tried_harm": False},
    {"views_table": False},
    {"questions": 3, "tried": 3, "tests": 3},
    {"longest": 100, "described": 2},
    {"described": 1},
    {"tried_names": False, "tried": 2},
    {"longest": 80, "in_full": 2, "work": 80, "looked_for": 12},
    {"own_words": 120, "safety": 140, "whole": 200, "looked_for": 4},
    {"signs_denied": False, "looked_for": 3},
    {"described": 0, "tests": 2, "question": 60, "work": 40, "looked_for": 0, "is_harsh": True},
    {"own_words": 80, "safety": 90, "whole": 120, "longest": 60},
    {"own_words": 60, "safety": 60, "whole": 80, "longest": 45},
    {"in_full": 1, "tests": 1, "question": 40},
    {"tried": 1},
    {"body_map": False},
    {"concerns": 80},
)


def rooms() -> Iterator[Room]:
    """From everything down; each with one step more taken than the one before."""
    room = Room()
    yield room
    for step in _STEPS:
        room = replace(room, **step)
        yield room
