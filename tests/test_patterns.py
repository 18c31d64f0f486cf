"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator, Mapping
from importlib import import_module

import pytest
from msgspec import Struct
from msgspec.structs import astuple

import visitprep
from needs import always_holds
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


def test_one_that_needs_a_word_is_compiled_for_a_text_that_holds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = re.compile
    monkeypatch.setattr(
        patterns.re, "compile", lambda pattern, flags: (made.append(pattern), real(pattern, flags))[1]
    )
    bad = patterns.compiled(r"\bkidneys?\W+(?:bad|poor)\b", re.IGNORECASE, needs=" kidney bad | kidney| poor ")
    texts = ("Bad knees", "poorly", "kidnap", "my other-kidney")
    assert [bad.search(text) or bad.match(text) or bad.fullmatch(text) for text in texts[:3]] == [None] * 3
    assert not list(bad.finditer(texts[0])) and bad.sub("x", texts[1]) == texts[1] and made == []
    assert bad.search(texts[3]) is None and made == [bad.pattern]
    assert bad.sub("x", "KIDNEYS, BAD now") == "x now" and bad.match("bad kidney bad", 4) is not None
    # A letter that is not English may match an English one.
    assert bad.search("\N{KELVIN SIGN}idneys: poor") is not None


def test_it_may_need_a_word_of_each_of_two_kinds() -> None:
    ban = patterns.any_case(r"\bno (?:shots?|pills)\b.*\b(?:said|told)\b", needs=" shot| pills & said | told ")
    assert ban.search("no shot") is None and ban.search("they said so") is None and "_compiled" not in vars(ban)
    assert ban.search("No shots, the surgeon told me") is not None


def test_what_a_pattern_needs_stands_in_all_that_it_matches() -> None:
    """Who adds words to a pattern adds them to `needs` as well, where it does not hold one of theirs."""
    late = {one.pattern: one for one in _all_patterns() if isinstance(one, patterns._WhenNeeded)}
    assert len(late) > 30
    untrue = [
        one.pattern
        for one in late.values()
        if not all(always_holds(one.pattern, one._flags, words) for words in one.needs)
    ]
    assert untrue == []


@pytest.mark.parametrize(
    ("pattern", "needs", "true"),
    [
        (r"(?:piss|pee)d", "piss|pee", True),
        (r"(?:piss|pee)d", "pis|pe|x", True),
        (r"(?:piss|poo)d", "piss", False),
        (r"a?b", "b", True),
        (r"a?b", "ab", False),
        (r"do(?:es)?\s?n['\u2019]?t", "don t|dont|do n", False),
        (r"do\s?n['\u2019]?t", "don t|dont|do n", True),
        (r"(?:ab)+c", "abc", True),
        (r"(?:ab){0,3}c", "bc", False),
        (r"x*y", "xy", False),
        (r"[ab]c", "ac|bc", True),
        (r"[ab]c", "ac", False),
        (r"[a-z]c", "c", True),
        (r"a.b", "a b", False),
        (r"(a)\1b", "aab", False),
        (r"(?<!no )pain", "no", False),
        (r"(?=.*\bleg)pain", "leg", False),
        (r"\bwee\b", " wee ", True),
        (r"\bwee", " wee ", False),
        (r"(?<![\w-])wee(?!\w)", " wee ", True),
        (r"(?<!-)wee(?!\s)", "wee ", False),
        (r"^bad$", " bad ", True),
        (r"kidneys?(?:\W+\w+){0,4}?\W+bad\b", " bad ", True),
        (r"kidneys?\W*bad", "y bad|s bad", False),
        (r"kidney, *bad", "kidney bad", True),
    ],
)
def test_what_is_needed_is_read_from_a_pattern(pattern: str, needs: str, true: bool) -> None:
    assert always_holds(pattern, re.IGNORECASE, needs.split("|")) is true


def test_every_pattern_of_the_program_is_one() -> None:
    """A slip in one would be met by the first person whose words it reads."""
    late = {id(it): it for it in _all_patterns()}
    assert len(late) > 100
    assert all(pattern.groups >= 0 for pattern in late.values())


def _all_patterns() -> Iterator[patterns._WhenUsed]:
    """Those that stand in a module by themselves, and in its tables and rows of them."""
    for room in ("lines", "medicines", "visit", "findings", "urgent", "summary"):
        for _, name, _ in pkgutil.walk_packages([f"{visitprep.__path__[0]}/{room}"], f"visitprep.{room}."):
            for it in vars(import_module(name)).values():
                yield from _within(it)


def _within(it: object) -> Iterator[patterns._WhenUsed]:
    if isinstance(it, patterns._WhenUsed):
        yield it
    elif isinstance(it, (tuple, Mapping)):
        for one in it.values() if isinstance(it, Mapping) else it:
            yield from _within(one)
    elif isinstance(it, Struct):
        yield from _within(astuple(it))
