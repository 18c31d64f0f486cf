"""Regular expressions that are compiled when they are first used.

Reading what people type takes hundreds of them, and a command uses few: compiling all at the start was half of the
wait for the first question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Any, cast


def compiled(pattern: str, flags: int = 0, *, needs: str = "") -> re.Pattern[str]:
    """What `re.compile` gives, for its methods: being no `re.Pattern`, it cannot be given to `re.sub`.

    `needs`, for a long pattern: " kidney|liver", of which every text that it matches holds one, in small or large
    letters and with a blank for whatever stands between words; behind " & ", of which it holds another one. It is
    compiled for the first text that holds them; `tests/test_patterns.py` shows of each that it matches no other.
    """
    made = _WhenNeeded(pattern, flags, needs) if needs else _WhenUsed(pattern, flags)
    return cast("re.Pattern[str]", made)


def any_case(pattern: str, *, needs: str = "") -> re.Pattern[str]:
    """`compiled`, for small and large letters alike."""
    return compiled(pattern, re.IGNORECASE, needs=needs)


class _WhenUsed:
    """Stands for a pattern; each method is looked up once."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found


@lru_cache(maxsize=2048)  # more than a long visit has texts
def _plain(text: str) -> str:
    """Its words with one blank before, between and behind them."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


_WORD = re.compile(r"\w+")


class _WhenNeeded(_WhenUsed):
    """Stands for a pattern that matches nothing in a text without any of a few words."""

    def __init__(self, pattern: str, flags: int, needs: str) -> None:
        super().__init__(pattern, flags)
        self.needs = tuple(tuple(one.split("|")) for one in needs.split(" & "))

    def _may_match(self, text: str) -> bool:
        if not text.isascii():
            return True  # some letters that are not English match English ones
        plain = _plain(text)
        return all(any(need in plain for need in one) for one in self.needs)

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self._compiled.search(text, *span) if self._may_match(text) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self._compiled.match(text, *span) if self._may_match(text) else None

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return self._compiled.fullmatch(text, *span) if self._may_match(text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, *span) if self._may_match(text) else iter(())

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._compiled.sub(new, text) if self._may_match(text) else text
