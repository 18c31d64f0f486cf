"""Which of the signs that come with a pain words name, and which they deny."""

from __future__ import annotations

import re
from typing import Final

from visitprep.patterns import any_case
from visitprep.urgent import signs_denied as signs_denied_in
from visitprep.urgent.lay_signs import IN_THE_CAR, LAY, LAY_SIGNS
from visitprep.visit.records.choices.pain import CameWith

_SIGN_WORDS: Final = {
    CameWith.FEVER: r"fevers?|chills",
    CameWith.NIGHT_SWEATS: r"sweat\w*",
    CameWith.WEIGHT_LOSS: r"weight|pounds|lbs?|kilos?|kg|stone|lost \d+",
    CameWith.BLADDER: r"bladder|pee(?:s|d|ing)?|urin\w*|incontinen\w*|wet(?:ting)? my\w*",
    CameWith.BOWEL: r"bowels?|poop|stools?",
    CameWith.SADDLE: r"between (?:my|the|his|her) legs",
    CameWith.WEAK_LIMB: r"foot drop|drag\w*|weak\w*",
    CameWith.UNSTEADY: r"unstead\w*|wobbl\w*|balance",
}


def signs_in(words: str) -> frozenset[CameWith]:
    """Which of the signs the words name; a piece that names none is none of them."""
    found = {
        sign for sign, pattern in _SIGN_WORDS.items() if re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE)
    } | {sign for sign in CameWith if sign.value in LAY_SIGNS and LAY_SIGNS[sign.value].search(words)}
    if IN_THE_CAR.search(words):
        found.add(CameWith.BLADDER)
    return frozenset(found or {CameWith.OTHER})


_OF_SIGN: Final = {
    sign: any_case("|".join(filter(None, (rf"\b(?:{words})\b", LAY.get(sign.value)))))
    for sign, words in _SIGN_WORDS.items()
}
FUNCTIONS: Final = frozenset({CameWith.BLADDER, CameWith.BOWEL, CameWith.SADDLE, CameWith.UNSTEADY})
"""Named by what works or does not work."""


def signs_there(words: str) -> frozenset[CameWith]:
    """The signs that the words name, without those that they deny: "no trouble with my bladder"."""
    named = signs_in(words)
    said = signs_denied_in.told(words, {one: _OF_SIGN[one] for one in named & _OF_SIGN.keys()}, FUNCTIONS)
    return frozenset(one for one in named if said.get(one, True))


def tells_of_blood(words: str) -> bool:
    """In what comes out, and not denied: a sign that no row is for."""
    return any(signs_denied_in.told(words, {CameWith.OTHER: LAY_SIGNS["other"]}, ()).values())
