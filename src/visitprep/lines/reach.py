"""How long they can sit, stand and walk, in one line. A number without a unit is asked about."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.wording import N_, later

_VERB = re.compile(r"\b(sit|stand|walk)(?:ting|ding|ing|s)?\b", re.IGNORECASE)
_HAS_UNIT = re.compile(r"[a-z%½]{1,}", re.IGNORECASE)
_ASK = {
    "sit": N_("Sit {typed}: minutes or hours?"),
    "stand": N_("Stand {typed}: minutes or hours?"),
    "walk": N_("Walk {typed}: minutes, blocks or miles?"),
}


def read(line: str, today: date) -> Reading:
    text = Unread(line).text
    marks = list(_VERB.finditer(text))
    if not marks:
        return Reading({}, left=line)
    values: dict[str, object] = {}
    unclear = []
    before = text[: marks[0].start()].strip(" ,;.")
    leading = bool(before) and not re.fullmatch(r"(?:i |can |i can |about |to )*", before + " ", re.IGNORECASE)
    for number, mark in enumerate(marks):
        if leading:  # "40 min sitting, an hour standing"
            start = marks[number - 1].end() if number else 0
            said = text[start : mark.start()]
        else:
            end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
            said = text[mark.end() : end]
        words = re.sub(r"^(?:about|for|up to|only|maybe)\s+|\s+(?:and|but|i can|i|can)$", "", said.strip(" ,;."))
        words = words.strip(" ,;.")
        name = mark[1].lower()
        if not words or name in values:
            continue
        values[name] = words
        if not _HAS_UNIT.search(re.sub(r"\b(?:to|or|and|about|a|of)\b", "", words)):
            unclear.append(Unclear(name, words, later(_ASK[name], typed=words)))
    return Reading(values, tuple(unclear))
