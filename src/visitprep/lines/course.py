"""How a pain is and how it is going, as a number and a letter ("2 s") or in words."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.visit.records.choices import Pattern, Trend

_NUMBERS = {
    "1": Pattern.CONSTANT,
    "2": Pattern.CONSTANT_FLARES,
    "3": Pattern.COMES_AND_GOES,
    "4": Pattern.VARIES,
}
_LETTERS = {"b": Trend.BETTER, "s": Trend.SAME, "w": Trend.WORSE, "u": Trend.UP_AND_DOWN}
_PATTERNS = (
    (Pattern.CONSTANT_FLARES, r"flares?|flare[- ]?ups?"),
    (Pattern.COMES_AND_GOES, r"comes? and goes?|on and off|off and on|now and then|sometimes"),
    (Pattern.CONSTANT, r"all the time|always|constant\w*|never stops|every day all day"),
    (Pattern.VARIES, r"varies|different every day"),
)
_TRENDS = (
    (Trend.UP_AND_DOWN, r"up and down"),
    (Trend.WORSE, r"wors\w+"),
    (Trend.BETTER, r"better|improv\w+"),
    (Trend.SAME, r"same|no change|unchanged"),
)


def read(line: str, today: date) -> Reading:
    values: dict[str, object] = {}
    pair = re.fullmatch(r"\s*(?:([1-4])[\s,.]*)?([bswu])?\s*\.?", line, re.IGNORECASE)
    back = re.fullmatch(r"\s*([bswu])[\s,.]*([1-4])\s*\.?", line, re.IGNORECASE)
    if pair is not None and (pair[1] or pair[2]):
        number, letter = pair[1], pair[2]
    elif back is not None:
        number, letter = back[2], back[1]
    else:
        rest = Unread(line)
        for name, table in (("trend", _TRENDS), ("pattern", _PATTERNS)):
            for code, words in table:
                if rest.take(re.compile(rf"\b(?:{words})\b", re.IGNORECASE)):
                    values[name] = code
                    break
        return Reading(values, left=rest.left()) if values else Reading({}, left=line)
    if number:
        values["pattern"] = _NUMBERS[number]
    if letter:
        values["trend"] = _LETTERS[letter.lower()]
    return Reading(values)
