"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest

import visitprep
from visitprep import patterns


def test_it_is_compiled_once_and_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = re.compile
    monkeypatch.setattr(
        patterns.re, "compile", lambda pattern, flags: (made.append(pattern), real(pattern, flags))[1]
    )
    number = patterns.compiled(r"(?P<n>[a-z]\d)", re.IGNORECASE)
    assert number.pattern == r"(?P<n>[a-z]\d)" and made == []
    found = number.search("- B7")
    assert found is not None and found["n"] == "B7"
    assert number.sub("x", "a1 b2") == "x x" and number.search("none") is None
    assert made == [number.pattern]


def test_every_pattern_of_the_program_is_one() -> None:
    """A slip in one would be met by the first person whose words it reads."""
    rooms = ("lines", "medicines", "visit", "findings")
    names = [
        name
        for room in rooms
        for _, name, _ in pkgutil.walk_packages([f"{visitprep.__path__[0]}/{room}"], f"visitprep.{room}.")
    ]
    late = {
        id(it): it
        for name in names
        for it in vars(import_module(name)).values()
        if isinstance(it, patterns._WhenUsed)
    }
    assert len(late) > 100
    assert all(pattern.groups >= 0 for pattern in late.values())
