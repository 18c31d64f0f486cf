"""The words people use for days: names of months, seasons, counts, hedges. Tables and look-ups, no calendar."""

from __future__ import annotations

import re
from collections.abc import Iterable

from visitprep.number_words import VALUES, in_digits
from visitprep.patterns import compiled
from visitprep.text import clean_line
from visitprep.wording import NC_

# English first, then Spanish. "ago" (agosto) is left out: it is the "ago" of "two years ago".
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan enero ene",
            "february feb febrero",
            "march mar marzo",
            "april apr abril abr",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto",
            "september sept sep septiembre setiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        start=1,
    )
    for word in words.split()
}
# Five letters and more: "mary", "jane" and "mat" are one edit from a month, and are not months.
_SHORTEST_TYPO = 5

WEEKDAYS = {
    word: number
    for number, words in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri",
         "saturday sat", "sunday sun")
    )
    for word in words.split()
}  # fmt: skip

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASON_START = {21: 3, 22: 6, 23: 9, 24: 12}
"""EDTF season code to its first month, in the north. Three months each; winter runs into the new year."""

HOLIDAYS = {
    "christmas": (12, 25), "xmas": (12, 25), "christmas eve": (12, 24), "new year's eve": (12, 31),
    "new year": (1, 1), "new years": (1, 1), "new year's": (1, 1), "halloween": (10, 31),
    "thanksgiving": (11, 22),
}  # fmt: skip
"""Holiday to the month and the day it can first fall on. Easter moves: it is one only with its year."""

NUMBERS = {
    "half a": 0.5, "a": 1, "an": 1, "un": 1, "una": 1, "couple of": 2, "couple": 2, "a couple of": 2, "a couple": 2,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    **{word: number for word, number in VALUES.items() if number},
}  # fmt: skip
"""Counts. "A few" and "several" are not here: nobody knows how many they are."""

UNITS = {
    word: unit
    for unit, words in {
        "day": "day día dia",
        "week": "week wk semana",
        "fortnight": "fortnight",
        "month": "month mth mo mes mese",
        "year": "year yr año",
        "decade": "decade",
    }.items()
    for word in words.split()
}
"""Length of time, without its plural s, to its unit."""

SEASON_NAMES = {
    21: NC_("season", "spring"),
    22: NC_("season", "summer"),
    23: NC_("season", "autumn"),
    24: NC_("season", "winter"),
}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any key, longest first, so that "a couple of" wins over "a"."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_HEDGE_BEFORE = compiled(
    r"(?:(?:about|'?bout|abt|around|'?round|near|right(?= (?:about|around|near))"
    r"|approximately|approx\.?|roughly|circa|ca\.?|c\.|maybe|perhaps|possibly|probably|nearly"
    r"|almost|i think|i guess|earlier|some ?time|somewhere|early|mid|late|(?:the )?(?:beginning|start"
    r"|middle|end) of)(?:[\s-]+)|~\s*)"
)
_HEDGE_AFTER = compiled(r"(?:[\s-]*ish|,? \(?(?:or so|or thereabouts|i think|maybe|probably)|\s*[?~])$")
# "3 days" alone is behind us. "in 3 days" is ahead, "over 3 days" is a length and "at 3 years" an age, so
# these little words stay where a length of time follows ("New Year" and "Christmas Day" are none).
_LEAD_IN = compiled(
    r"(?:ever since|since|from|(?:in )?the year(?= [0-9])|(?:back in|in|on|at|over|during|the)"
    r"(?! .*(?<!new )(?<!s )\b(?:day|week|month|year|decade)s?\b)) "
)
_PLAIN_CHARACTERS = str.maketrans(dict.fromkeys("‘’ʼ", "'") | dict.fromkeys("‐‑–—−", "-"))


def plain(said: str) -> str:
    """`said` for reading, never for keeping: small letters, single blanks, plain digits and dashes."""
    text = in_digits(clean_line(said)).casefold().translate(_PLAIN_CHARACTERS)
    text = "".join(str(int(c)) if c.isdecimal() else c for c in text)
    text = re.sub(r"(?<=[0-9])(?: ?½| 1/2(?= ))", ".5", text)
    return re.sub(r"\s+", " ", text).strip(' .,;:!"()')


def without_hedges(text: str) -> tuple[str, bool]:
    """`text` without its "about", "I think", "or so", "since", and if they made it approximate."""
    approximate = False
    while True:
        if match := _HEDGE_BEFORE.match(text):
            text, approximate = text[match.end() :], True
        elif match := _HEDGE_AFTER.search(text):
            text, approximate = text[: match.start()], True
        elif match := _LEAD_IN.match(text):
            text = text[match.end() :]
        else:
            return text, approximate


def month_words() -> tuple[str, ...]:
    """Every way a month is written, in small letters."""
    return tuple(_MONTHS)


def month_number(word: str, *, typos: bool = True) -> int | None:
    """1 to 12 for a month name or its short form, or for one letter slip in exactly one month's name."""
    if word in _MONTHS or not typos or len(word) < _SHORTEST_TYPO:
        return _MONTHS.get(word)
    full_names = ((name, number) for name, number in _MONTHS.items() if len(name) >= _SHORTEST_TYPO - 1)
    near = {number for name, number in full_names if _one_slip(word, name)}
    return near.pop() if len(near) == 1 else None


def _one_slip(typed: str, name: str) -> bool:
    """One letter changed, missing, too many, or two neighbours swapped."""
    start = 0
    while start < min(len(typed), len(name)) and typed[start] == name[start]:
        start += 1
    a, b = typed[start:], name[start:]
    return a[1:] == b[1:] or a == b[1:] or a[1:] == b or (a[:2] == b[1::-1] and a[2:] == b[2:])
