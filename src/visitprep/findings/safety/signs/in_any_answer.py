"""A sign told in lay words where something else was asked: "shoes too. pissed myself like 3 weeks ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from visitprep.common_words import A_NO
from visitprep.findings.safety.about_the_person import others_of, told_of_self
from visitprep.findings.safety.every_typed_text import own_words, without_records
from visitprep.findings.safety.safety_fact import Source
from visitprep.findings.safety.signs.happening import DENIES
from visitprep.findings.safety.signs.named import PLAINLY, PLAINLY_NEEDS
from visitprep.findings.somebody_else import told_apart
from visitprep.patterns import any_case
from visitprep.urgent.lay_signs import IN_THE_CAR, LAY, LAY_NEEDS, LAY_SIGNS
from visitprep.urgent.signs_told import says_long_known
from visitprep.urgent.words_apart import says_when
from visitprep.visit.answering import Address
from visitprep.visit.days_answered import days_answered
from visitprep.visit.marks import IS_A_SIGN, signs_happening
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit

_SIGNS: Final = {sign.value: sign for sign in CameWith}
_IN_THEIR_LIST: Final = frozenset({"came_with", "came_with_new"})
_OF_A_CAUSE: Final = frozenset({"pains", "reason", "concerns", "treatments", "surgeries", "tests", "medicines"})
"""Where an accident is one of the road."""
_FEARED: Final = any_case(
    r"\b(?:afraid|scared?|worr(?:y|ied|ies|ying)|fears?|what if|might|don['’]?t want to|so (?:i|that i) (?:don"
    r"['’]?t|won['’]?t)|before i|or i['’]?(?:ll|d)|almost|nearly|if (?:i|he|she|it|there))\b"
)
_AS_A_CHILD: Final = any_case(
    r"\b(?:as a (?:kid|child|boy|girl|baby)|when i was (?:a |an |little|young|small|\d)|growing up"
    r"|(?:till?|until) i was)\b"
)
_ON_PURPOSE: Final = any_case(
    r"\b(?:on purpose|diet\w*|wanted to|try(?:ing)? to|keto|low[ -]carb|weight watchers|ozempic|wegovy|mounjaro"
    r"|zepbound|semaglutide|tirzepatide|glp-?1|weight[ -]loss (?:shot|pill|drug|med)\w*|with (?:the|my) shots?"
    r"|gastric|sleeve|(?:stomach|weight[ -]loss|after) (?:bypass|surgery)|eating (?:better|right|health\w+|less)"
    r"|cut(?:ting)? (?:out|back)|exercis\w+|the gym|walking (?:more|every)"
    r"|menopaus\w*|hot flash\w*|the change)\b"
)
_NOT_SO: Final = any_case(
    rf"\b(?:{A_NO}|ain['’]?t)\b(?:(?! but )[^,;.])*?"
    r"\b(?:on purpose|try\w*|diet\w*|meant|wanted|keto|exercis\w+|ozempic)\b[^,;.]*"
)
_LONG_AGO: Final = any_case(
    r"(?<!since )\b(?:years? (?:ago|back)|back in|in my (?:teens|twenties|thirties|\d0s)|died|passed)\b"
)
"""Of a fever or of weight: it is over."""
SIGNS_OF: Final[Mapping[CameWith, set[str]]] = {
    CameWith.BLADDER: {"E2"},
    CameWith.BOWEL: {"E2"},
    CameWith.SADDLE: {"E1"},
    CameWith.WEAK_LIMB: {"E3", "T5"},
    CameWith.FEVER: {"E12", "T1"},
    CameWith.WEIGHT_LOSS: {"T2"},
    CameWith.UNSTEADY: {"E3"},
}
"""Of the lists at the start. Ticked there as new, it is a red flag already."""


_MONTHS: Final = re.compile(r"(?i)\bmonths?\b")
"""A sign of the last months is not long there."""
_FOR_YEARS: Final = any_case(r"\b(?:for|all) (?:\w+ ){0,2}(?:years|life)\b|\balways\b")
_OF_MANY_CAUSES: Final = frozenset({CameWith.FEVER, CameWith.WEIGHT_LOSS, CameWith.NIGHT_SWEATS})
_NO: Final = rf"\b(?:{A_NO}|den(?:y|ies|ied)|free of)\s+"
_NO_BEFORE: Final = any_case(
    rf"{_NO}(?:(?!(?:but|with|though|except|i|s?he|they|until|just|only)\b)[\w']+\s+){{0,3}}$"
)
_NO_RIGHT_BEFORE: Final = any_case(rf"{_NO}(?:(?:have|has|had|been|any|really|an?)\s+)*$")
"""Before what somebody does, and not has: of "no reason, no appetite, lost 20 pounds" nothing is denied."""
_NO_BEHIND: Final = any_case(r"\s*[:=-]?\s*(?:no|none|nope|nothing|never|negative)\b(?!\s+\w)")
_UNTIL: Final = any_case(r"[^,;.]*\b(?:until|till|before|except|only when)\b")


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
    for source, address, said in own_words(visit):
        words = without_records(visit, address, said)
        is_list = address.part == "health" and address.field in _IN_THEIR_LIST
        if address.part == "past_medicines" or (address.part, address.field) == ("medicines", "side_effects"):
            continue  # what a medicine does, or did
        patterns = _patterns(address)
        if is_list or not any(sign.search(words) for sign in patterns.values()) or _AS_A_CHILD.search(words):
            continue
        words = told_apart(words, visit)[0]
        told = told_of_self(words, patterns, others, is_own=is_own)
        for code, piece in told:
            sign, whole = _SIGNS[code], _with_when(piece, words)
            if _FEARED.search(piece) or (sign, whole.casefold()) in seen or IS_A_SIGN.said(visit, whole) is False:
                continue
            if sign in _OF_MANY_CAUSES and all(is_no(piece, hit) for hit in _SAID[code].finditer(piece)):
                continue
            if sign in _OF_MANY_CAUSES and (is_over(piece, visit) or is_on_purpose(words)):
                continue
            seen.add((sign, whole.casefold()))
            is_long = (
                _FOR_YEARS.search(words) if sign in _OF_MANY_CAUSES else says_long_known(_MONTHS.sub("", words))
            )
            yield Passing(sign, whole, source, address, bool(is_long))


def is_on_purpose(words: str) -> bool:
    """Why the weight went is said; "not trying", "im not on a diet" are no reason."""
    return _ON_PURPOSE.search(_NOT_SO.sub(" ", words)) is not None


def is_over(piece: str, visit: Visit) -> bool:
    """Years ago, or in a year before the last."""
    answered = days_answered(visit)
    years = [int(year) for year in re.findall(r"(?<!since )\b(?:19|20)\d\d\b", piece)]
    return bool(_LONG_AGO.search(piece) or (answered and years and max(years) < answered[1].year - 1))


def is_no(piece: str, hit: re.Match[str]) -> bool:
    """Its own clause denies it: "fever none", "no weight loss"."""
    behind = piece[hit.end() :]
    has = re.match(r"(?:fever|night|incont|foot|unexpl)", hit[0], re.IGNORECASE)
    before = (_NO_BEFORE if has else _NO_RIGHT_BEFORE).search(piece[: hit.start()])
    inside = has and DENIES.search(hit[0])  # "the foot does not drag"
    return not _UNTIL.match(behind) and bool(before or inside or _NO_BEHIND.match(behind))


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
        if one.sign in (health.came_with or ()) or SIGNS_OF.get(one.sign, set()) & happening:
            continue
        if one.sign is CameWith.WEAK_LIMB and any(pain.weakness is YesNo.YES for pain in visit.pains or ()):
            continue
        asked.add(one.sign)
        yield one


def _patterns(address: Address) -> Mapping[str, re.Pattern[str]]:
    return _SAID if address.part in _OF_A_CAUSE else {**_SAID, "bladder": _PEE_OR_ACCIDENT}


_NEEDS: Final = {
    **LAY_NEEDS,
    **{one.value: f"{LAY_NEEDS[one.value]}|{more}" for one, more in PLAINLY_NEEDS.items()},
}
_SAID: Final = {
    **LAY_SIGNS,
    **{one.value: any_case(f"{LAY[one.value]}|{name}", needs=_NEEDS[one.value]) for one, name in PLAINLY.items()},
}
_PEE_OR_ACCIDENT: Final = any_case(
    f"{_SAID['bladder'].pattern}|{IN_THE_CAR.pattern}", needs=f"{_NEEDS['bladder']}| accident"
)


def _with_when(piece: str, words: str) -> str:
    """With a piece right behind it that says no more than when: "wet the bed twice, last week"."""
    _, _, behind = words.partition(piece)
    found = re.match(r"[,;.\s]+([^,;.]+)", behind)
    if found and not says_when(piece) and says_when(found[1]) and len(found[1].split()) <= _A_FEW:
        return f"{piece}, {found[1].strip()}"
    return piece


_A_FEW: Final = 5
