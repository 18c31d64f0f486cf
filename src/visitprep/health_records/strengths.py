"""Strengths compared: whether two say the same, in whatever unit each says it. Nothing made of it is ever shown."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from visitprep.health_records.plain import NO_STRENGTH_NEAR, STRENGTH, line, strength_in
from visitprep.patterns import any_case

_UNITS = {
    "mcg": ("g", "0.000001"),
    "µg": ("g", "0.000001"),
    "μg": ("g", "0.000001"),
    "ug": ("g", "0.000001"),
    "microgram": ("g", "0.000001"),
    "mg": ("g", "0.001"),
    "milligram": ("g", "0.001"),
    "g": ("g", "1"),
    "gm": ("g", "1"),
    "gram": ("g", "1"),
    "ml": ("l", "0.001"),
    "l": ("l", "1"),
    "milliliter": ("l", "0.001"),
    "millilitre": ("l", "0.001"),
    "unit": ("unit", "1"),
    "unt": ("unit", "1"),
    "iu": ("unit", "1"),
    "meq": ("meq", "1"),
    "mmol": ("mmol", "1"),
    "%": ("%", "1"),
}
_PART = any_case(
    r"(?P<numbers>\d[\d.,]*(?:\s*-\s*\d[\d.,]*)?)\s*(?P<unit>[a-zµμ%]+)"
    r"(?:\s*/\s*(?:(?P<many>\d[\d.,]*)?\s*(?P<per>m?l|millilit(?:er|re))(?![a-z])|(?P<weight>m?g)(?![a-z])))?"
)
Amount = tuple[str, Decimal]
"""What it is counted in ("g", "%": of 100 g or in 100 ml), and how much."""


@lru_cache(maxsize=4096)
def amounts_in(text: str) -> frozenset[Amount]:
    """Each amount of a strength. What it is in one use of ("/hr", "/puff") does not tell it from another."""
    found = set()
    for part in _PART.finditer(text):
        unit = _unit(part["unit"])
        if unit is None:
            continue
        counted, each = unit
        per = _unit(part["per"] or part["weight"] or "")
        if per is not None:
            counted, each = f"{counted}/{per[0]}", each / (per[1] * (_number(part["many"] or "1") or 1))
        counted, each = {"g/g": ("%", each * 100), "g/l": ("%", each / 10)}.get(counted, (counted, each))
        for number in part["numbers"].split("-"):
            found.add((counted, (_number(number) * each).normalize()))
    return frozenset(found)


def _unit(word: str) -> tuple[str, Decimal] | None:
    low = word.casefold()
    kind = _UNITS.get(low) or _UNITS.get(low.removesuffix("s"))
    return (kind[0], Decimal(kind[1])) if kind else None


def _number(text: str) -> Decimal:
    plain = re.sub(r",(?=\d{3}(?!\d))", "", text.strip()).replace(",", ".").strip(".")
    return Decimal(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else Decimal(0)


def are_apart(one: str, other: str) -> bool:
    """Whether two strengths plainly differ: amounts that are counted alike, and neither holds all of the other's."""
    mine, theirs = amounts_in(one), amounts_in(other)
    alike = {counted for counted, _ in mine} & {counted for counted, _ in theirs}
    mine = frozenset(amount for amount in mine if amount[0] in alike)
    theirs = frozenset(amount for amount in theirs if amount[0] in alike)
    return bool(alike) and not mine <= theirs and not theirs <= mine


def of_the_code(name: str, coded_name: str) -> str:
    """The strength of a code that the words beside it do not have: they name none, or another one."""
    coded, written = strength_in(coded_name), strength_in(name)
    mine, theirs = amounts_in(coded), amounts_in(written)
    if (
        "actuat" in written or "spray" in written
    ):  # of which each is a tenth of a milliliter, where that is the same
        theirs |= {("%", (much * 1000).normalize()) for counted, much in theirs if counted == "g"}
    return "" if mine <= theirs or (theirs and theirs <= mine) else coded


def typed_strengths(words: str, known: str) -> list[str]:
    """The amounts in a person's words that could be a strength and are not the one known, as they typed them."""
    mine = amounts_in(known)
    alike = {counted for counted, _ in mine}
    found: list[str] = []
    for said in STRENGTH.findall(words):
        amounts = amounts_in(said)
        if known and not {counted for counted, _ in amounts} & alike:
            continue
        if not amounts <= mine and not any(amounts == amounts_in(one) for one in found):
            found.append(line(said))
    return found


def without_strength(name: str) -> str:
    """A name without the strengths that stand in it: they are an answer of their own."""
    if NO_STRENGTH_NEAR.search(name):
        return name
    return re.sub(r"\s+(?=\))|\(\s*\)", "", line(STRENGTH.sub(" ", name))).strip(" ,-")
