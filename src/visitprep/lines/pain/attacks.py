"""A pain that comes in attacks, told with its place: how long one lasts, how often, and what sets it off.

Only where a line tells how long or how many times: then "when chewing, cold wind" are what sets it off.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct, field

from visitprep.lines.options_said import SAID
from visitprep.lines.pain.names_of_rows import WORSE
from visitprep.lines.rows_named import pieces_naming
from visitprep.patterns import any_case
from visitprep.visit.records.choices.pain import HowOften, Worsens

_UNIT: Final = r"(?:split )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?)\b(?: at a time| each(?: time)?| long)?"
_LASTS: Final = any_case(
    r"(?<!after )(?<!within )(?<!than )(?<!every )(?<!last )(?<!past )"
    r"(?<!walking )(?<!sitting )(?<!standing )(?<!walk )(?<!sit )(?<!stand )"
    r"\b(?:(?:it |they |each )?(?:lasts?|lasting|goes on)(?: for)?|for|only|just)\s+"
    r"(?:only |just |about |like |maybe )*"
    rf"(?:a |an |some |a few |few |several |a couple of |half an? |\d+(?:\s*(?:-|to|or)\s*\d+)? )?{_UNIT}"
)
_LASTS_ALONE: Final = any_case(
    r"(?:(?:only|just|about|like|a|an|some|few|several|couple of|\d+|to|or) ?)*"
    r"(?:split )?(?:seconds?|secs?|minutes?|mins?)(?: at a time| each(?: time)?| long)?"
)
_TIMES: Final = any_case(r"\btimes (?:a|an|per|each|every) (?:day|hour|night|week)\b")
_SETS_OFF: Final = any_case(
    r"(?:^|\s+)(?:(?:it |they )?(?:comes? on |hurts? |worse |set off |triggered |brought on |starts? )?"
    r"(?:when(?:ever)?|if|by|with|from)\b)\s+(?=\S)"
)
_ONE_MORE: Final = any_case(
    r"(?:(?:and|or|also|even|just)\s+)*"
    r"(?:\w+ing\b|cold|wind|air|touch\w*|a |the |talk|chew|swallow|light|noise)(?:\s?\w+){0,3}"
)
_BETWEEN: Final = any_case(r"\b(?:in )?between\b")


class Attacks(Struct, frozen=True):
    values: Mapping[str, object] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)
    left: tuple[str, ...] = ()
    often: tuple[str, ...] = ()


def attacks_in(pieces: Sequence[str], often: Sequence[str]) -> Attacks:
    """Of the pieces that name no place, and of the words for how often; what is none of it is left."""
    if not (any(map(_TIMES.search, often)) or any(map(_lasts, pieces))):
        return Attacks(left=tuple(pieces), often=tuple(often))
    values, beside = dict[str, object](), dict[str, str]()
    left, sets_off, is_list = list[str](), list[str](), False
    for piece in pieces:
        if is_list and _ONE_MORE.fullmatch(piece) and not _BETWEEN.search(piece) and not _lasts(piece):
            sets_off.append(piece)
            continue
        begins = _SETS_OFF.search(piece)
        is_list = begins is not None
        if begins:
            sets_off.append(piece[begins.start() :].strip())
            piece = piece[: begins.start()].strip()
        if (found := _lasts(piece)) and "flare_length" not in values:
            values["flare_length"] = found[0].strip()
            left += [one for one in (piece[: found.start()].strip(), piece[found.end() :].strip()) if one]
        elif piece:
            left.append(piece)
    if sets_off:
        words = ", ".join(sets_off)
        named = pieces_naming(words, {one.value: said for one, said in WORSE.items()})
        codes = {code for one in named for code in one.codes}
        values["worse_with"] = tuple(one for one in Worsens if one.value in codes) or (Worsens.OTHER,)
        beside["worse_with"] = words
    rest = list(often)
    for words in often:
        if "how_often" not in values and (code := _how_often(words)):
            values["how_often"], beside["how_often"] = code, words
            rest.remove(words)
    return Attacks(values, beside, tuple(left), tuple(rest))


def _lasts(piece: str) -> re.Match[str] | None:
    return _LASTS.search(piece) or _LASTS_ALONE.fullmatch(piece)


def _how_often(words: str) -> HowOften | None:
    if re.search(r"\btimes (?:an|per|each|every) hour\b", words, re.IGNORECASE):
        return HowOften.EVERY_DAY
    found = [code for code, said in SAID[HowOften].items() if re.search(rf"\b(?:{said})\b", words, re.IGNORECASE)]
    return found[0] if len(found) == 1 else None
