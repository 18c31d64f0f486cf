"""A sign told in lay words where something else was asked: "shoes too. pissed myself like 3 weeks ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from visitprep.findings.safety.about_the_person import others_of, told_of_self
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.findings.safety.safety_fact import Source
from visitprep.patterns import any_case
from visitprep.urgent.lay_signs import IN_THE_CAR, LAY_SIGNS, tells_a_sign
from visitprep.urgent.signs_told import says_long_known
from visitprep.urgent.words_apart import says_when
from visitprep.visit.answering import Address
from visitprep.visit.marks import is_a_sign, signs_happening
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit

_SIGNS: Final = {sign.value: sign for sign in CameWith}
_IN_THEIR_LIST: Final = frozenset({"came_with", "came_with_new"})
_OF_A_CAUSE: Final = frozenset({"pains", "reason", "concerns", "treatments", "surgeries", "tests", "medicines"})
"""Where an accident is one of the road."""
_FEARED: Final = any_case(
    r"\b(?:afraid|scared?|worr(?:y|ied|ies|ying)|fears?|what if|might|don['’]?t want to|so (?:i|that i) (?:don"
    r"['’]?t|won['’]?t)|before i|or i['’]?(?:ll|d)|almost|nearly|if i ever)\b"
)
_AS_A_CHILD: Final = any_case(
    r"\b(?:as a (?:kid|child|boy|girl|baby)|when i was (?:a |an |little|young|small|\d)|growing up"
    r"|(?:till?|until) i was)\b"
)
_ON_PURPOSE: Final = any_case(
    r"\b(?:on purpose|diet\w*|wanted to|keto|ozempic|wegovy|mounjaro|zepbound|semaglutide"
    r"|menopaus\w*|hot flash\w*|the change)\b"
)
_ASKED_AT_THE_START: Final = {
    CameWith.BLADDER: {"E2"},
    CameWith.BOWEL: {"E2"},
    CameWith.SADDLE: {"E1"},
    CameWith.WEAK_LIMB: {"E3", "T5"},
    CameWith.FEVER: {"E12", "T1"},
    CameWith.WEIGHT_LOSS: {"T2"},
}
"""Ticked there as new, it is a red flag already."""


class Passing(NamedTuple):
    sign: CameWith
    words: str
    """The piece that tells it, with when it was if the next piece says that."""
    source: Source
    address: Address
    long_there: bool


def told_in_passing(visit: Visit) -> Iterator[Passing]:
    """Each sign that lay words tell of, wherever they stand; none that they said the words do not mean."""
    others, is_own, seen = others_of(visit), not visit.respondent.is_helper, set[tuple[CameWith, str]]()
    for source, address, words in own_words(visit):
        is_list = address.part == "health" and address.field in _IN_THEIR_LIST
        if address.part == "past_medicines":
            continue  # what a medicine did that is taken no more
        if is_list or not (tells_a_sign(words) or IN_THE_CAR.search(words)) or _AS_A_CHILD.search(words):
            continue
        told = told_of_self(words, _patterns(address), others, is_own=is_own)
        for code, piece in told:
            sign, whole = _SIGNS[code], _with_when(piece, words)
            if _FEARED.search(piece) or (sign, whole.casefold()) in seen or is_a_sign(visit, whole) is False:
                continue
            if sign in (CameWith.WEIGHT_LOSS, CameWith.NIGHT_SWEATS) and _ON_PURPOSE.search(words):
                continue
            seen.add((sign, whole.casefold()))
            yield Passing(sign, whole, source, address, says_long_known(words))


def to_ask_about(visit: Visit, before: Visit) -> Iterator[Passing]:
    """Those that were told since `before`, may be new, and stand nowhere as a red flag yet; each sign once.

    While the list of signs is still to come, that asks about them.
    """
    health, asked = visit.health, set[CameWith]()
    if health.came_with is None and "came_with" not in health.gaps:
        return
    known = {(one.sign, one.words) for one in told_in_passing(before)}
    happening = set(signs_happening(visit))
    for one in told_in_passing(visit):
        if (one.sign, one.words) in known or one.long_there or one.sign in asked:
            continue
        if one.sign in (health.came_with or ()) or _ASKED_AT_THE_START.get(one.sign, set()) & happening:
            continue
        if one.sign is CameWith.WEAK_LIMB and any(pain.weakness is YesNo.YES for pain in visit.pains or ()):
            continue
        asked.add(one.sign)
        yield one


def _patterns(address: Address) -> Mapping[str, re.Pattern[str]]:
    return LAY_SIGNS if address.part in _OF_A_CAUSE else {**LAY_SIGNS, "bladder": _PEE_OR_ACCIDENT}


_PEE_OR_ACCIDENT: Final = any_case(f"{LAY_SIGNS['bladder'].pattern}|{IN_THE_CAR.pattern}")


def _with_when(piece: str, words: str) -> str:
    """With a piece right behind it that says no more than when: "wet the bed twice, last week"."""
    _, _, behind = words.partition(piece)
    found = re.match(r"[,;.\s]+([^,;.]+)", behind)
    if found and not says_when(piece) and says_when(found[1]) and len(found[1].split()) <= _A_FEW:
        return f"{piece}, {found[1].strip()}"
    return piece


_A_FEW: Final = 5
