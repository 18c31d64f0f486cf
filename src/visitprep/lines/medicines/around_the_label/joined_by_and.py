"""Whether an "and" joins one more medicine: "for sugar and ozempic on sundays", and not "for nerves and sleep"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import WEEKDAY
from visitprep.medicines.label.name import known_name
from visitprep.medicines.label.vocabulary.doctor_and_reason import PRESCRIBER
from visitprep.medicines.names import closest, names_something, without_form
from visitprep.patterns import any_case, compiled

_NAME_THEN_NUMBER: Final = compiled(r"(?P<name>[A-Za-z]{5,})(?:\s+\d[\w.,/ ]*)?")
_NUTRIENT: Final = any_case(
    r"(?:iron|calcium|magnesium|potassium|zinc|sodium|vitamin \w+|b-?12|folate|fiber|fibre|protein)\b(?P<more>.*)"
)
_OF_A_LABEL: Final = (
    r"\s+(?:\d|\.\d|needles?|pens?|shots?|injections?|pills?|tablets?|tabs?|capsules?|patch(?:es)?|puffs?|drops|cream"
    r"|gel|spray|once|twice|every|each|daily|weekly|nightly|at (?:night|bedtime)|in the (?:morning|evening)"
    rf"|(?:on )?{WEEKDAY}s?|with (?:meals|food|breakfast|dinner)|when|as needed)"
)
_NAME_OF_A_LABEL: Final = compiled(rf"(?P<name>[A-Za-z]{{5,}}){_OF_A_LABEL}")
UNNAMED: Final = any_case(
    r"(?:(?<=\bmy )|(?<=\ba )|(?<=\ban )|(?<=\bthe )|(?<=\bsome ))"
    r"(?:(?!one\b|two\b|half|whole|small|little|big|full|extra|second|third|last|other|daily|day)[^\W\d]+\s+){1,3}?"
    r"(?:pills?|tablets?|medicines?|meds?|inhaler|spray|drops|cream|patch|shots?|relaxe?rs?|thinners?)\b"
)
"""One that is told by what it does: "and my water pill"."""


def is_no_reason(row: str, start: int) -> bool:
    """Behind "for sugar and" one more medicine; but "for iron and calcium" is a reason."""
    if nutrient := _NUTRIENT.match(row, start):
        return re.match(r"\s+\d", nutrient["more"]) is not None
    if known_name(row, start) is not None:
        return True
    word = _NAME_OF_A_LABEL.match(row, start)
    return word is not None and _is_close(word["name"])


def is_misspelt_name(row: str, start: int) -> bool:
    """One word close to a name stands there, with nothing behind it but what a label has: "and Percoset 10"."""
    word = _NAME_THEN_NUMBER.fullmatch(row, start) or _NAME_OF_A_LABEL.match(row, start)
    return word is not None and PRESCRIBER.match(row, start) is None and _is_close(word["name"])


def _is_close(word: str) -> bool:
    if not names_something(word) or not without_form(word):
        return False
    return any(" " not in near.name for near in closest(word))
