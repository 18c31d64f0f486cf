"""Whether a way of taking is told by the clock, and so not asked whether it is only when needed."""

from __future__ import annotations

import pytest

from visitprep.medicines.label.vocabulary.schedule import BY_THE_CLOCK


@pytest.mark.parametrize("words", ["bd", "nocte", "at night", "2x a day", "every 6 hours", "in the morning", "q4h"])
def test_set_times_are(words: str) -> None:
    assert BY_THE_CLOCK.search(words)


@pytest.mark.parametrize("words", ["as needed", "when it hurts", "every now and then", "bad days"])
def test_what_comes_and_goes_is_not(words: str) -> None:
    assert not BY_THE_CLOCK.search(words)
