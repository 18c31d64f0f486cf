"""Which of the signs that come with a pain words name, and which they deny."""

from __future__ import annotations

import re
from typing import Final

from visitprep.patterns import any_case
from visitprep.urgent import signs_denied as signs_denied_in
from visitprep.urgent.lay_signs import IN_THE_CAR, LAY, LAY_SIGNS
from visitprep.visit.records.choices.pain import CameWith

_SO_MUCH: Final = (
    r"(?:(?:about|over|almost|nearly|close|to|roughly|maybe|some|a|lot|bunch|ton|of|so|too|much|another|the|any|my"
    r"|around) )*"
)
_POUNDS: Final = r"(?:pounds?|lbs?|kilos?|kgs?|stone)\b(?! of\b)"
_LIMB: Final = r"(?:legs?|arms?|hands?|foot|feet|grip|ankles?)"
_NO_HOLD: Final = (
    r"(?:cannot|can'?t|can not|don'?t|trouble|no|not) (?:feel|hold|holding|control|controlling"
    r"|(?:have )?control of) (?:\w+ ){0,5}?"
)
PLAINLY: Final = {
    CameWith.FEVER: r"\b(?<!hay )(?<!yellow )(?<!scarlet )(?<!rheumatic )(?<!spring )(?<!dengue )(?<!valley )"
    r"(?<!cabin )(?<!glandular )fevers?\b(?! (?:blisters?|reducer|few|shot|vaccine))",
    CameWith.NIGHT_SWEATS: r"\bnight sweats?\b",
    CameWith.WEIGHT_LOSS: rf"\b(?:lost|losing|loss of) {_SO_MUCH}(?:\d+ ?)?(?:weight\b|{_POUNDS})"
    rf"|(?:^|\b(?:is|am|'?s|'?m|im|went|gone|weight) )(?:is )?(?:down|dropped) (?:by )?{_SO_MUCH}\d+ ?{_POUNDS}"
    r"|\bweights? (?:(?:has|just|is|keeps?|going) )*(?:down|dropp(?:ed|ing)|fell|falling|went down)\b"
    rf"|\bdropped {_SO_MUCH}\d+ ?{_POUNDS}|\b\d+ ?{_POUNDS} (?:gone|lighter)\b"
    r"|\bweight loss\b(?! \w*(?:shot|pill|surg|drug|clinic|program))",
    CameWith.BLADDER: rf"\bincontinen\w*|\b{_NO_HOLD}(?:pee|urine|bladder)\b",
    CameWith.BOWEL: rf"\b{_NO_HOLD}(?:bowels?|poop)\b",
    CameWith.SADDLE: r"\bnumb (?:\w+ ){0,3}between (?:my|the|his|her) legs\b",
    CameWith.WEAK_LIMB: r"\bfoot drop\b|\b(?:foot|toes?) (?:\w+ )?drags?\b"
    r"|\bdrag(?:s|ging)? (?:\w+ ){0,2}(?:foot|toes?)\b"
    rf"|\b{_LIMB} (?:(?:is|are|was|went|has|have|been|got|gone|gets?|getting|just|so|too|really|feels?) ){{1,4}}"
    rf"weak(?:er)?\b|\bweak(?:ness)? in (?:(?:my|his|her|the|both|one|left|right) )+{_LIMB}\b",
}
"""Each sign by its name, where it can hardly mean anything else ("no weight on that foot" does not)."""
PLAINLY_NEEDS: Final = {
    CameWith.FEVER: " fever",
    CameWith.NIGHT_SWEATS: " night sweat",
    CameWith.WEIGHT_LOSS: "weight|pound|lb|kilo|kg|stone",
    CameWith.BLADDER: " incontinen| pee| urine| bladder",
    CameWith.BOWEL: " bowel| poop",
    CameWith.SADDLE: " numb ",
    CameWith.WEAK_LIMB: " foot drop|drag|weak",
}
PLAIN_SIGNS: Final = {sign: any_case(words, needs=PLAINLY_NEEDS[sign]) for sign, words in PLAINLY.items()}
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
