"""Smoking, alcohol, cannabis and other drugs in one line; what was not named is asked about, never taken as no."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.wording import N_, NC_, later, say

_KINDS = {
    "tobacco": r"smok\w*|cigar\w*|vap\w*|tobacco|pack\b|packs\b|chew\b|nicotine|snus|dip\b",
    "alcohol": r"alcohol|drink\w*|beers?\b|wine|sherry|whisk\w*|vodka|gin\b|rum\b|liquor|cocktails?|cider|spirits",
    "cannabis": r"cannabis|cbd|thc|weed|marijuana|pot\b|gumm\w*|edibles?|joints?\b|hemp",
    "other": r"cocaine|heroin|meth\b|methamphetamine|fentanyl|kratom|mushrooms?|lsd|ecstasy|drugs?\b|pills?\b",
}
_NAMES = {
    "tobacco": NC_("a habit", "smoking"),
    "alcohol": NC_("a habit", "alcohol"),
    "cannabis": NC_("a habit", "cannabis"),
    "other": NC_("a habit", "other drugs"),
}
_NONE = re.compile(r"0|no|none|nothing|never|no to all|none of (?:these|them|it)|no,? none", re.IGNORECASE)
NO = "no"


def read(line: str, today: date) -> Reading:
    text = Unread(line).text
    if _NONE.fullmatch(text.strip(" .")):
        return Reading(dict.fromkeys(_KINDS, NO))
    values: dict[str, object] = {}
    left = []
    for piece in filter(None, (p.strip(" .") for p in re.split(r"[,;.]|\band\b|\bbut\b", text))):
        named = [name for name, words in _KINDS.items() if re.search(rf"\b(?:{words})", piece, re.IGNORECASE)]
        if not named:
            left.append(piece)
        for name in named:
            values[name] = f"{values[name]}, {piece}" if name in values else piece
    if not values:
        return Reading({}, left=line)
    others = {name: NO for name in _KINDS if name not in values}
    if not others:
        return Reading(values, left=", ".join(left))
    names = [_NAMES[name] for name in others]
    ask = later(N_("{others}: none?"), others=_Row(tuple(names)))
    return Reading(values, (Unclear("", ", ".join(others), ask, others),), ", ".join(left))


class _Row:
    """Names in a row, looked up when shown."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names

    def __str__(self) -> str:
        words = ", ".join(say(name) for name in self.names)
        return words[:1].upper() + words[1:]
