"""The closed set of names that a form may use for our answers: parts of the visit, and questions in them."""

from __future__ import annotations

from functools import cache

from visitprep.visit.answering import Address
from visitprep.visit.consent import CONSENTS
from visitprep.visit.visit import LISTS, RECORDS, record_type

EACH = "*"
"""Stands for an entry: the answer of every entry in a list."""

# What people keep for themselves, and what they decided about printing: no clinic asks for these.
_OWN = {("closing", "opening"), ("questions", "answer"), *CONSENTS.items()}


def fields_of(part: str) -> tuple[str, ...]:
    """The answers of a part that may stand on a form."""
    return tuple(field for field in record_type(part).answerable() if (part, field) not in _OWN)


_OWN_PARTS = ("after", "decided")
"""Written down after the visit, for the person's own pages."""


@cache
def names() -> tuple[str, ...]:
    """Every name there is: "sleep", "sleep.hours", "medicines", "medicines.*.strength"."""
    known: list[str] = []
    for part in (part for part in (*RECORDS, *LISTS) if part not in _OWN_PARTS):
        between = f".{EACH}." if part in LISTS else "."
        known += [part, *(f"{part}{between}{field}" for field in fields_of(part))]
    return tuple(known)


def address_of(name: str) -> Address:
    """`name`, which is one of `names()`, as an address; its item is `EACH` for the entries of a list."""
    part, *inside = name.split(".")
    return Address(part, inside[-1] if inside else "", EACH if len(inside) == 2 else "")
