"""Medicines that are given for pain, or so that other drugs are left alone: which, their names do not say."""

from __future__ import annotations

from typing import Final

from visitprep.medicines.names import closest, lookup

_TWO_USES: Final = frozenset({"methadone", "buprenorphine", "buprenorphine injection", "Suboxone", "naltrexone"})
"""Canonical names. The patch and the film of buprenorphine are made for pain."""


def has_two_uses(name: str) -> bool:
    return bool(called(name))


def called(name: str) -> str:
    """The name to ask about it with, of a misspelt one the one that it is close to; empty where it has one use."""
    row = lookup(name)
    if row is None and len(near := closest(name)) == 1:
        name, row = near[0].name, lookup(near[0].name)
    return name if row is not None and row.name in _TWO_USES else ""
