"""Medicines told among others by what kind they are: "heating patches sometimes, eye drops and a water pill"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from visitprep.lines.medicines import medicine
from visitprep.lines.reading import Reading
from visitprep.medicines.label.name import known_name
from visitprep.medicines.label.vocabulary.schedule import AS_NEEDED, PER_DAY, WHEN
from visitprep.medicines.names import closest
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.choices.choice import YesNo

_LEAD: Final = any_case(
    r"(?:(?:(?:i|s?he|we) (?:rub|put|smear|dab|wear|stick)s?(?: on)?|oh"
    r"|yeah|yes|ok|also|and|plus|just|only|maybe|well|i|he|she|we|they|there['’]?s|i['’]?ve|have|has|got|takes?|taking"
    r"|uses?|using|on|am|is|an?|the|some|any|my|his|her)\b[\s,]*)+"
)
_KIND: Final = (
    r"(?:patch(?:es)?|wraps?|creams?|gels?|lotions?|ointments?|rubs?|balms?|drops?|sprays?|inhalers?|puffers?|nebulizer"
    r"|shots?|injections?|pills?|tablets?|capsules?|powders?|gumm(?:y|ies)|vitamins?|supplements?|syrup|laxatives?|teas?|tinctures?"
    r"|antacids?|stool softeners?|sleep aids?)"
)
_NO_PART: Final = (
    r"(?:i|he|she|it|they|we|you|said|says|told|no|not|never|stop\w*|quit|for|with|when|in|on|at|is|was|the|my|of|to"
    r"|gives?|gave|takes?|uses?|one|two|three|half|a|and)"
)
_NAMED: Final = any_case(
    rf"(?P<name>(?:(?!{_NO_PART}\b)[^\W\d][\w'’-]*\s+){{0,3}}(?<!['’\w]){_KIND})\b[\s,]*(?P<rest>.*)"
)
_BARE: Final = any_case(
    rf"(?:(?:chewable|liquid|coated|soft|small|big|extra strength|slow[- ]release) )*{_KIND}\b.*"
)
_A_VITAMIN: Final = any_case(r"\s+(?:[\w'’]+\s+)?(?:multi|vitamin)")
_NOW_AND_THEN: Final = any_case(
    r"(?:only |just )?(?:sometimes|now and (?:then|again)|once in a while|rarely|here and there"
    r"|some (?:days|nights)|(?:when|if|on) (?!.*\b(?:every|daily|each|a day)\b).+)"
)
_JOIN: Final = any_case(r"\s*(?:(?:[,;\n]|\b(?:and|plus|also|as well as)\b)\s*)+")
_DECIMAL: Final = compiled(r"\d,\d")


def apart(words: str) -> tuple[str, ...]:
    """One piece for each medicine that is named or told by its kind; what tells more of one stays with it."""
    pieces: list[str] = []
    begin = 0
    for join in _JOIN.finditer(words):
        if join.start() > begin and _begins_one(words[join.end() :]) and not _DECIMAL.fullmatch(
            words[join.start() - 1 : join.end() + 1]
        ):  # fmt: skip
            pieces.append(words[begin : join.start()])
            begin = join.end()
    return tuple(one for one in (piece.strip(" ,;\n") for piece in (*pieces, words[begin:])) if one)


def read(piece: str, today: date) -> tuple[Reading, ...]:
    """As a line of the list; where no name is known, by its kind."""
    found = medicine.read(piece, today)
    if len(found) > 1 or "name" in found[0].values:
        return found
    lead = _LEAD.match(piece)
    text = piece[lead.end() :] if lead else piece
    named = _NAMED.fullmatch(text)
    if named is None:
        return found
    rest = named["rest"].strip(" ,.;")
    values: dict[str, object] = {"name": named["name"]}
    if rest.casefold().startswith("for ") and len(rest.split()) < 5:
        return (Reading({**values, "reason": rest[4:]}),)
    if AS_NEEDED.fullmatch(rest.casefold()) or _NOW_AND_THEN.fullmatch(rest):
        return (Reading({**values, "when": rest, "as_needed": YesNo.YES}),)
    if WHEN.fullmatch(rest.casefold()):
        return (Reading({**values, "when": rest}),)
    return (Reading(values, left=rest),)


def _begins_one(words: str) -> bool:
    lead = _LEAD.match(words)
    text = words[lead.end() :] if lead else words
    often = PER_DAY.match(text)  # in small letters: "One A Day" is a name
    if often and not _A_VITAMIN.match(text, often.end()):
        return False
    if known_name(text, 0) is not None:
        return True
    word = re.match(r"[^\W\d]{5,}", text)
    if word and len(closest(word[0])) == 1:
        return True
    named = _NAMED.match(text)
    return named is not None and _BARE.match(text) is None
