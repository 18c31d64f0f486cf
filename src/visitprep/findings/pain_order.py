"""In which order the pains are numbered in a copy; what the person came for leads (decision 19)."""

from __future__ import annotations

import re
from functools import lru_cache

from visitprep.common_words import A_TITLE, ATTACK
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.body_names import PLACES, WHOLE_LIMB
from visitprep.visit.records.choices.pain import Region, Side
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

_BACKS = frozenset({Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK})
_BACK = (
    r"(?:(?:my|the|her|his|their|lower?|upper|mid(?:dle)?|bad|hurt|and|of) backs?"
    r"(?! (?:to|in|into|out|on|at|from)\b)"
    r"|backs?(?= (?:pain|hurts?|and|is|was|ache|problems?|trouble|surger|fusion)))"
)
"""The body's back, and not the one of "came back"."""
_NOT_THE_BODY = any_case(
    r"\b(?:(?:all )?in (?:my|your|his|her|their|the) heads?|on the other hand|by hand|face (?:it|the|a|up)\b)"
)
_SENTENCE = any_case(rf"{A_TITLE}(?<!\d)\.(?:\s+|$)|\s*[;\n]\s*")
_SIDES = any_case(r"\b(left|right|both)\b")
_SIDE_NAMES = {"left": Side.LEFT, "right": Side.RIGHT, "both": Side.BOTH}
_BETWEEN, _AN_ATTACK = 1, 9
"""Usually this or less, and at its worst this or more."""
_TOLD_BETWEEN, _TOLD_ATTACK = 3, 8
"""The same where the words say that it comes in attacks."""
_ATTACK = any_case(ATTACK)
_BESIDE = 80
"""Letters that stand beside a number: a story stands with the other words."""
_NUMBER = any_case(
    r"^(?:and|but)\b|\b(?:(?:the |its |my )?worst )?(?:(?:is|are|was|it'?s|it (?:is|was)) )?(?:about )?(?:an? )?\d+"
    r"(?:\s*(?:-|to|or)\s*\d+)?(?: ?/ ?10)?\b|^worst\b|^(?:three|four|five|six|seven|eight|nine|ten)\b"
)
_OTHER_NUMBERS = any_case(r"\b(?:now|usual(?:ly)?|best|least)(?: is| it['’]?s)? \d")
"""Words of the worst with these tell the other numbers again, which stand beside it: "worst is 9. now 6 best 4"."""
_NO_NAME = compiled(
    r"left|right|both|sides?|back|upper|lower|middle|whole|front|inner|outer|under|over|down|from|into|with|pains?"
    r"|that|this|since|after|behind|between|around|area|parts?|when|bottom|all|most|some|also"
)
"""Words of a place that do not tell which."""


def pains_in_order(visit: Visit) -> tuple[Pain, ...]:
    """The one they came for, then the highest usual number, of attacks the worst; then the highest worst."""
    by_trouble = tuple(sorted(visit.pains or (), key=_trouble, reverse=True))
    leads = _came_for(visit, by_trouble)
    return by_trouble if leads is None else (leads, *(one for one in by_trouble if one is not leads))


def is_attacks(pain: Pain) -> bool:
    """Next to nothing usually, and near the worst there is at its worst: what is between tells little."""
    usual = pain.usual or pain.now
    if attack_told(pain) and _worst(pain) >= _TOLD_ATTACK:
        return pain.usual is None or pain.usual.high <= _TOLD_BETWEEN
    return usual is not None and usual.high <= _BETWEEN and _worst(pain) >= _AN_ATTACK


def attack_told(pain: Pain) -> str:
    """When it is at its worst, "in a crisis": where it comes in attacks, or nothing else is known."""
    words = _of_worst(pain)
    return words if pain.usual is None or _ATTACK.search(words) else ""


def worst_told(pain: Pain) -> str:
    """What was told of its worst, without the number: "around my period; not in the past week"."""
    words = _of_worst(pain)
    return words if len(words) <= _BESIDE or attack_told(pain) else ""


def _of_worst(pain: Pain) -> str:
    told = pain.notes.get("worst", "")
    return _NUMBER.sub("", told).strip(" ,;.") if pain.worst and not _OTHER_NUMBERS.search(told) else ""


def _trouble(pain: Pain) -> tuple[float, float]:
    usual = pain.usual or pain.now
    return (_worst(pain) if is_attacks(pain) else usual.high if usual else -1, _worst(pain))


def _worst(pain: Pain) -> float:
    return pain.worst.high if pain.worst else -1


def _came_for(visit: Visit, by_trouble: tuple[Pain, ...]) -> Pain | None:
    """Two of three decide: told first ("worst first"), named in why they come, the highest numbers.

    Told first and never worse than another is two of them as well: a pain may be usually 4 and at its worst 10.
    Where no number of the first is known, the order they told decides.
    """
    if len(by_trouble) < 2:
        return None
    first, top = (visit.pains or by_trouble)[0], by_trouble[0]
    named = _named(by_trouble, visit.reason.main_reason or "")
    if first is top or first in named:
        return first
    if named:
        return named[0]
    unknown = first.usual is first.now is first.worst is None
    return first if unknown or _worst(first) >= max(_worst(one) for one in by_trouble) >= 0 else top


def told_apart(words: str, pains: tuple[Pain, ...], first: Pain) -> dict[str, str]:
    """Sentences about several pains, each with the one that it names alone, by its id; the others with `first`."""
    told: dict[str, list[str]] = {}
    for sentence in filter(None, (one.strip() for one in _SENTENCE.split(words))):
        named = _named(pains, sentence)
        told.setdefault((named[0] if len(named) == 1 else first).id, []).append(sentence)
    return {pain: ". ".join(sentences) for pain, sentences in told.items()}


def _named(pains: tuple[Pain, ...], reason: str) -> list[Pain]:
    said = _NOT_THE_BODY.sub(" ", reason.casefold())
    return [pain for pain in pains if any(_is_named(name, pain, said) for name in names_of(pain))]


def _is_named(name: str, pain: Pain, said: str) -> bool:
    """By its name, and with no other side than its own."""
    for found in re.finditer(rf"(?<![\w-])(?:{name})(?!\w)", said):
        before = said[max(0, found.start() - 24) : found.end()]
        sides = {_SIDE_NAMES[side] for side in _SIDES.findall(re.split(r"[,;.]|\band\b", before)[-1])}
        if not sides or pain.side not in (Side.LEFT, Side.RIGHT) or pain.side in sides or Side.BOTH in sides:
            return True
    return False


def names_of(pain: Pain) -> tuple[str, ...]:
    """Words that may name it: of its regions and of its limb, and those it was told in; as expressions."""
    return _names(frozenset(pain.regions or ()), pain.place or "")


@lru_cache(maxsize=128)  # each medicine and each answer asks again
def _names(regions: frozenset[Region], place: str) -> tuple[str, ...]:
    names = [re.escape(name) for name, (region, _) in PLACES.items() if region in regions]
    for limb, along, first, last in WHOLE_LIMB:
        if regions & set(along[along.index(first) : along.index(last) + 1]):
            names.append(limb)
    if regions & _BACKS:
        names.append(_BACK)
    words = re.findall(r"[^\W\d_]{4,}", place.casefold())
    return (*names, *(re.escape(word) for word in words if not _NO_NAME.fullmatch(word)))
