"""What devices and metal in the body are called, each in its group."""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import OF_AN_ORGAN, STIMULATOR_BRAND
from visitprep.lines.history.operations.operation_words import JOINT
from visitprep.medicines.spelling import distance
from visitprep.patterns import any_case
from visitprep.visit.records.choices.health import DeviceKind

_PART: Final = r"(?:pieces?|parts?|bits?|chunks?|slivers?|shards?|fragments?|splinters?|tips?)"
_STUFF: Final = r"(?:metal|steel|glass|wire|lead|shells?|mortar|ied|grenade)"
SENSOR_BRAND: Final = r"dexcom|(?:freestyle )?libre|omnipod|eversense|t:?slim"
_KINDS: Final = (
    (DeviceKind.PACEMAKER, r"pace ?-?makers?"),
    (DeviceKind.DEFIBRILLATOR, r"defibrillators?|icd|defib"),
    (DeviceKind.STIMULATOR, r"(?:(?:spinal cord|spine|nerve|dorsal root)\s+)?"
        r"(?:stimulators?|stims?)\b|scs\b|drg\b"),
    (DeviceKind.PAIN_PUMP, r"(?:pain|morphine|baclofen|intrathecal) pumps?|pumps? (?:for|with) (?:pain"
        r"|morphine|baclofen)"),
    (DeviceKind.INSULIN_PUMP, rf"insulin pumps?|(?:glucose|sugar) (?:sensor|monitor)s?|cgm|{SENSOR_BRAND}"),
    (DeviceKind.COCHLEAR, r"cochlear(?: implants?)?"),
    (DeviceKind.CLIP, r"(?:aneurysm|brain) clips?"),
    (DeviceKind.FRAGMENT, rf"(?:{_PART} of (?:an? |the |my )?(?:\w+ )?)?(?:{_STUFF}|bullet|needle|knife|drill)"
        rf"[ -](?:{_PART}|frags?|shavings?|flakes?|jacket)|shrapnel|bullets?|bird ?shot|buck ?shot|pellets?"
        r"|(?:surgical |skin )?staples?|broken(?:[ -]off)? needle"
        r"|bb'?s?\b(?= (?:in|from|still|left|right|under|stuck|near|by|\d))"
        rf"|{_PART} of (?:an? |the |my |some )?(?:\w+ )?(?:{_STUFF}|needles?|knife|drill|nail)"
        r"|glass\b(?= (?:in|from|still|left|under|stuck))(?! eye)|needle\b(?= (?:in|still|left|broke|stuck))"),
    (DeviceKind.METAL, rf"{JOINT}|(?:hip|knee|shoulder|ankle|elbow)s?\s+(?:new|replaced)\b|t[hk][ra]\b"
        r"|(?:artificial|metal|titanium) (?:hip|knee|shoulder|ankle|elbow|joint)s?"
        rf"|rods?(?: and screws?)?|screws?|plates?|pins?\b(?! and needles)|hardware|metal\w*|cages?"     ),
    (DeviceKind.OTHER, r"(?P<stent>stents?)|heart valves?|valves?|shunts?|ports?\b|port-a-cath|iuds?|mesh"
        r"|coils?|lens(?:es)?(?! cap)|loop recorder|"
        r"(?:(?:dental|tooth|teeth|breast|birth control|contraceptive|arm|penile|eye|ear|hearing)\s+)?implants?"
     r"|filter|clips?\b(?! on)|(?:tissue|biopsy|breast) markers?|wires?|retainers?"
     r"|(?:tooth|dental) (?:crowns?|bridge(?:work)?|fillings?)|crowns?|fillings?|dentures?|bridgework"
     r"|braces on \w+ teeth|(?:ear )?tubes? in \w+ ears?|ear tubes?|grommets?"
     r"|mirena|kyleena|skyla|liletta|paragard|nexplanon|implanon|birth control (?:rod|bar|thing|stick)|essure"
     r"|(?:\w+ )?pierc(?:ings?|ed \w+)|(?:nose|belly|belly button|navel|lip|tongue|nipple|eyebrow) rings?"
     r"|ear ?rings?|hearing aids?|watchman|(?:lap|gastric) band|picc(?: line)?|catheter"
     r"|feeding tube|(?:g|peg)[- ]tube"
     r"|prosthe(?:sis|tic)(?: \w+)?|(?:artificial|false|glass) (?:eye|leg|arm|limb|disc|disk)|bone cement"
     r"|magnets?|sutures?|tattoos?"),
)  # fmt: skip
PATTERNS: Final = tuple((kind, any_case(rf"(?<![\w-])(?:{words})(?![\w])")) for kind, words in _KINDS)
ANY: Final = "|".join(words.replace("(?P<stent>", "(?:") for _, words in _KINDS)
GENERAL: Final = r"(?:metals?|implants?|devices?|things?|parts?|pieces?|anything|else|kind)"
BRAND_ALONE: Final = any_case(rf"\b{STIMULATOR_BRAND}\b")
_FOR_THE_SPINE: Final = any_case(r"\b(?:spinal cord|spine|dorsal root) (?:stimulators?|stims?)\b")
_OF_AN_ORGAN: Final = any_case(OF_AN_ORGAN, needs=" stim|pacemaker| pace maker")
"""A stimulator that is not for pain has its own name: "bladder stimulator", "stimulator for seizures"."""


def kind_in(text: str) -> tuple[DeviceKind | None, re.Match[str] | None]:
    """The group of what the words name, and the words that do."""
    of_an_organ = None if _FOR_THE_SPINE.search(text) else _OF_AN_ORGAN.search(text)
    if of_an_organ is not None:
        return DeviceKind.OTHER, of_an_organ
    return next((found for words in (text, *_spelled(text)) if (found := _first(words))), (None, None))


def _first(text: str) -> tuple[DeviceKind, re.Match[str]] | None:
    return next(((kind, found) for kind, pattern in PATTERNS if (found := pattern.search(text))), None)


_LONG: Final = ("pacemaker", "defibrillator", "stimulator", "replacement", "cochlear", "implant", "prosthesis")
_SHORTEST: Final = 7


def _spelled(text: str) -> tuple[str, ...]:
    """The text with its slips in the long names put right; () for one without."""
    words = re.split(r"([^\W\d_]+)", text.lower())
    put_right = "".join(_nearest(word) if len(word) >= _SHORTEST else word for word in words)
    return (put_right,) if put_right != text.lower() else ()


def _nearest(word: str) -> str:
    costs = ((distance(word, name, far), name) for name in _LONG if name[0] == word[0] for far in (len(name) / 6,))
    return min((near for near in costs if near[0] <= len(near[1]) / 6), default=(0.0, word))[1]


_UNNAMED: Final = frozenset({DeviceKind.METAL, DeviceKind.FRAGMENT, DeviceKind.OTHER})


def device_named(text: str) -> tuple[str, ...]:
    """The words for a device that is a row by itself: no joint, and nothing unnamed."""
    if _OF_AN_ORGAN.search(text) and not _FOR_THE_SPINE.search(text):
        return ()
    named = (pattern.search(text) for kind, pattern in PATTERNS if kind not in _UNNAMED)
    return next(((found.group(),) for found in named if found), ())
