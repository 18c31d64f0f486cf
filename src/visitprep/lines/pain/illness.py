"""Names of illnesses that a pain was given, and by whom: "migraine with aura, dr patel the neurologist"."""

from __future__ import annotations

import re

from visitprep.patterns import any_case

PERSON = (
    r"(?:(?:the |my |a |an |one |another |other |first |last |er |some )*(?:\w+ (?=doc))?"
    r"(?:doc(?:tor)?s?|surgeons?|nurses?"
    r"|specialists?|bone man|dentists?|chiro(?:practor)?s?|physio(?:therapist)?s?|pt|therapist|gp|pcp|va|er|ortho"
    r"|midwife|clinic|hospital|\w+ologists?|\w+(?:odon|pod|iatr)i?s?tists?|\w+iatrists?|one|others?|somebody|someone)"
    r"|(?:the |my )?(?:dr|mr|mrs|miss|prof)\.?(?: \w+)?|they|s?he)"
)
_ILLNESS = any_case(
    r"\b(?:\w{2,}(?:itis|osis|algia|opath(?:y|ies)|openia|pathic|plegia|myelia|listhesis)|\w*arthrit\w+|migraines?"
    r"|fibro(?:my\w*)?|stenosis|sciatic\w*|neuropath\w+|neuromas?|lupus|gout|crps|rsd|tmjd?|ms|eds|pots"
    r"|tos|ddd|djd|whiplash"
    r"|(?:slipped|bulging|herniated|ruptured|blown|bad|worn|torn|degenerat\w+|collapsed|crushed"
    r"|compress\w+)(?: out)?"
    r" (?:dis[ck]s?|verteb\w+|tendons?|ligaments?|cartilage|meniscus|rotator\w*|labrum|spine|joints?)"
    r"|herniat\w+|hernias?|(?:bone |heel )?spurs?|bone on bone|wear and tear|(?:carpal|cubital|tarsal) tunnel"
    r"|tennis elbow"
    r"|(?:pinched|trapped|damaged|crushed|dead|dying|bad|sugar|diabetic) nerves?|nerve (?:damage|pain|injury"
    r"|entrapment)"
    r"|frozen shoulder|rotator cuff(?: \w+)?|failed back\w*|syndrome|disease|disorder|dystroph\w+|malformation"
    r"|(?:cluster|tension|rebound) headaches?|scoliosis|dis[ck] (?:bulge|disease|problem)s?|compression fractures?"
    r"|stress fractures?|muscle (?:strain|spasms?)|strain|sprain|plantar fasc\w+|plica|sickle cell)\b"
)
_HAPPENED = any_case(
    r"(?:after|from|since|when|while|during|because|following|(?:i |she |he )?(?:had|got|caught|was|were|fell"
    r"|lift\w*|twist\w*|hit|pick\w*|bent|bend\w*|slipped (?!dis)|tripped|woke|work(?:ed|ing)?"
    r"|started|began|it|no|not|nobody|nothing))\b"
)
"""What begins so tells what happened, and not what it is called."""
_SAID_SO = (
    r"(?:(?:told(?: me)?|said|says?|call(?:ed|s)?|diagnos\w+|found|thinks?|thought|confirmed|named)"
    r"(?: (?:it|that|so|me|was|this))*)?(?: ?(?:back |way )?(?:in |on |around |about "
    r"|since )?(?:[a-z]{3,9} )?(?:19|20)\d\d)?"
)
_WHO_SAID = rf"(?:by |per |from )?{PERSON}(?:,? (?:the|my|a|our|an|at) [\w ]+?)?\s*{_SAID_SO}"
_TOLD_BY = any_case(rf"(?:(?P<before>.*),\s*)??(?P<told>(?P<what>[^,]+?),?\s+{_WHO_SAID})")
_SCAN = (
    r"(?:(?:the|my|an?) )?(?:mri|x-?rays?|(?:bone |ct |cat )?scans?|ct|emg|ultrasound|blood ?(?:work|tests?))"
    r"(?: (?:in )?(?:\w{3,9} )?\d{4})?"
)
_SOMEBODY = any_case(rf"(?:{_WHO_SAID}|{_SCAN})(?:\s*(?:\+|&|/|and|plus)\s*(?:{_WHO_SAID}|{_SCAN}))*")
_OF_A_DOCTOR = any_case(rf"(?:\w+ ){{0,2}}?(?!(?:one|others?|they|s?he|somebody|someone|it)\b){PERSON}\s+\S")


def is_somebody(piece: str) -> bool:
    """Whether it tells only who or what said it: "dr patel the neurologist", "Dr Wren + CT"."""
    return (
        _SOMEBODY.fullmatch(piece) is not None and re.fullmatch(r"(?:one|others?|they|s?he)", piece, re.I) is None
    )


def is_of_a_doctor(piece: str) -> bool:
    """Whether it begins with who says it, and tells of nothing that happened: "dr bell si joint"."""
    return _OF_A_DOCTOR.match(piece) is not None and not (happened(piece) or is_somebody(piece))


_DID = any_case(
    r"(?:something|somethin|anything|i|we|my (?!dis[ck]|nerve)\w+|felt|heard|hit)\b"
    r"|.*\w (?:went|gave|gone|came|let|tore|\w{3,}ed)\b"
)
"""Somebody or something did something: "something popped", "my back went"."""


def happened(piece: str) -> bool:
    return _HAPPENED.match(piece) is not None or _DID.match(piece) is not None


def is_illness(piece: str) -> bool:
    """Whether it is what a pain was called: "sugar nerves"; not what happened, "fell, broken hip"."""
    return _ILLNESS.search(piece) is not None and _HAPPENED.match(piece) is None


def told_by(sentence: str) -> tuple[str, str]:
    """What stands before, and the illness with who told it; empty where an illness is not followed by somebody."""
    found = _TOLD_BY.fullmatch(sentence)
    if found is None or not is_illness(found["what"]):
        return sentence, ""
    return (found["before"] or "").strip(" ,"), found["told"].strip(" ,")
