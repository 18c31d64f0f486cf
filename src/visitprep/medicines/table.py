"""The medicine table, read once and only when a name is looked up (see README.md: rows await review)."""

from __future__ import annotations

import csv
from functools import cache
from typing import Final

from msgspec import Struct

FLAGS: Final = frozenset(
    """
    acetaminophen nsaid opioid benzodiazepine sedative blood_thinner antiplatelet steroid glp1 sglt2 insulin
    diabetes antibiotic immune maoi naltrexone may_bleed opioid_like gabapentinoid muscle_relaxer antihistamine
    antipsychotic sedating_antidepressant cannabis serotonin nerve_pain
    """.split()
)
KINDS: Final = frozenset({"prescription", "store_bought", "vitamin", "supplement", "cannabis", "either"})
ON_THE_SKIN: Final = frozenset({"topical", "patch"})


class Entry(Struct, frozen=True):
    """One row of `table.csv`."""

    name: str
    """The name most people say."""
    kind: str
    """One of `KINDS`."""
    ingredients: tuple[str, ...]
    """US names; empty when what is in the product varies."""
    brands: tuple[str, ...]
    also: tuple[str, ...]
    misspellings: tuple[str, ...]
    forms: tuple[str, ...]
    strengths: tuple[str, ...]
    """As on labels ("300 mg"); to recognize them, never to compute."""
    flags: frozenset[str]
    """Some of `FLAGS`."""
    flag_source: tuple[str, ...]
    route: str
    """"oral", "topical", "patch", "inhaled", "injected"...; empty when the name alone does not say."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every right name: the canonical one, then brands, then other names."""
        return (self.name, *self.brands, *self.also)


def _text(filename: str) -> str:
    from importlib.resources import files  # several milliseconds; most commands never look up a medicine

    return files(__package__).joinpath(filename).read_text(encoding="utf-8")


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, cell.split(";")))) if cell else ()  # most cells are empty


@cache
def entries() -> tuple[Entry, ...]:
    """All rows, in the order of the file."""
    return tuple(
        Entry(
            name=row["name"],
            kind=row["kind"],
            ingredients=_parts(row["ingredients"]),
            brands=_parts(row["brands"]),
            also=_parts(row["also"]),
            misspellings=_parts(row["misspellings"]),
            forms=_parts(row["forms"]),
            strengths=_parts(row["strengths"]),
            flags=frozenset(_parts(row["flags"])),
            flag_source=_parts(row["flag_source"]),
            route=row["route"],
        )
        for row in csv.DictReader(_text("table.csv").splitlines())
    )


@cache
def lookalikes() -> tuple[tuple[str, str], ...]:
    """Pairs of names that are always offered together."""
    return tuple((row["one"], row["other"]) for row in csv.DictReader(_text("lookalikes.csv").splitlines()))


@cache
def classes() -> tuple[tuple[str, frozenset[str]], ...]:
    """Words for a whole class of medicines ("blood thinner"), each with the flags it carries."""
    return tuple(
        (word, frozenset(_parts(row["flags"])))
        for row in csv.DictReader(_text("classes.csv").splitlines())
        for word in _parts(row["words"])
    )
