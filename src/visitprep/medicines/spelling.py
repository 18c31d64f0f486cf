"""How far a typed word is from a name: small costs for common slips, full costs for the rest.

Our own code, not a library: it has to know that x sounds like ks and that people guess at vowels, and the
table is small enough (about two thousand names) for plain Python. Measured in tests/medicines/test_names.py.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

_SOUNDS: Final = (
    (re.compile("ee"), "i"),
    (re.compile("xx+"), "x"),
    (re.compile(r"^x"), "z"),
    (re.compile(r"^ps"), "s"),
    (re.compile(r"^kn"), "n"),
    (re.compile("ph"), "f"),
    (re.compile("x"), "ks"),
    (re.compile("qu"), "kw"),
    (re.compile("ck|q"), "k"),
    (re.compile("th"), "t"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("c(?!h)"), "k"),
    (re.compile("z"), "s"),
    (re.compile("y"), "i"),
    (re.compile("j"), "g"),
    (re.compile("[wv]"), "v"),
    (re.compile("(?<=[a-z]{3})e$"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWELS: Final = frozenset("aeiouy")
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE: Final = ("ck", "cs", "sz", "gj", "vw", "fv", "bp", "dt", "mn", "ck", "kq", "iy", "xz")


def _cheap() -> dict[str, float]:
    costs: dict[str, float] = {}
    for row in _ROWS:
        for left, right in pairwise(row):
            costs[left + right] = costs[right + left] = 0.8
    for one in _VOWELS:
        for other in _VOWELS - {one}:
            costs[one + other] = 0.45
    for one, other in _ALIKE:
        costs[one + other] = costs[other + one] = 0.45
    return costs


_SUBSTITUTE: Final = _cheap()


def sound(key: str) -> str:
    """`key` as it is heard: ph/f, x/ks, y/i, doubled letters, soft and hard c, a silent last e."""
    for pattern, heard in _SOUNDS:
        key = pattern.sub(heard, key)
    return key


def apart(one: str, other: str, limit: float) -> float:
    """How far two keys are apart, spelling and sound counted equally; over `limit`, any number over it."""
    return (distance(one, other, 2 * limit) + distance(sound(one), sound(other), 2 * limit)) / 2


def traits(heard: str) -> frozenset[object]:
    """What `heard` is made of: its consonants, the pairs of them in order, its pairs of letters.

    Counting shared ones is far quicker than comparing letter by letter, and says which names are worth that.
    """
    bones = heard.translate(_NO_VOWELS)
    return frozenset((*bones, *pairwise(bones), *map("".join, pairwise(heard))))


_NO_VOWELS: Final = str.maketrans("", "", "".join(_VOWELS))


def _missing(key: str, place: int) -> float:
    """The cost of one letter too many or too few."""
    letter = key[place]
    if place and key[place - 1] == letter:
        return 0.4  # doubled
    if letter == "h" or letter in _VOWELS:
        return 0.7
    return 1.0


def distance(one: str, other: str, limit: float) -> float:
    """The cost of turning `one` into `other` (neighbouring letters may swap); over `limit`, any number over it.

    A name broken off before its end costs at most 0.7 for all that is missing, from five letters on.
    """
    if one == other:
        return 0.0
    before_last: list[float] = []
    other_costs = [_missing(other, place) for place in range(len(other))]
    last = [0.0]
    for cost in other_costs:
        last.append(last[-1] + cost)
    for row, letter in enumerate(one):
        drop = _missing(one, row)
        current = [last[0] + drop]
        best = current[0]
        for column, wanted in enumerate(other):
            if letter == wanted:
                cost = last[column]
            else:
                cost = last[column] + _SUBSTITUTE.get(letter + wanted, 1.0)
                if (
                    row
                    and column
                    and letter == other[column - 1]
                    and one[row - 1] == wanted
                    and before_last[column - 1] + 0.7 < cost
                ):
                    cost = before_last[column - 1] + 0.7
            cost = min(cost, last[column + 1] + drop, current[column] + other_costs[column])
            current.append(cost)
            if cost < best:
                best = cost
        if best > limit:
            return limit + 1
        before_last, last = last, current
    if len(one) >= 5 and len(other) > len(one) + 1:
        return min(last[-1], min(last[len(one) - 1 :]) + 0.7)
    return last[-1]
