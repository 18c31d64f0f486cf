"""A phrase counted from today is one row: read alone, and found in a text and in a line."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.date_in_line import day_in
from visitprep.visit.dates.from_today import PHRASES
from visitprep.visit.dates.inside_text import dates_in
from visitprep.visit.dates.partial_date import PartialDate, read_date

TODAY = date(2026, 11, 28)  # a Saturday


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_read_alone_in_a_text_and_in_a_line(phrase: str) -> None:
    read = read_date(phrase, TODAY)
    assert isinstance(read, PartialDate) and read.value
    assert [one.date.value for one in dates_in(f"it gave way {phrase}, on the stairs", TODAY)] == [read.value]
    named = day_in(f"it gave way {phrase}, on the stairs", TODAY)
    assert named is not None
    assert (named.sure and named.sure.value, named.words.removeprefix("the ")) == (
        read.value,
        phrase.removeprefix("the "),
    )


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("the day before yesterday", "2026-11-26"),
        ("the week before last", "2026-11~"),
        ("month before last", "2026-09"),
        ("The year before last", "2024"),
        ("since the year before last", "2024"),
        ("tomorrow", "2026-11-29"),
    ],
)
def test_a_phrase_means_so_far_from_today(phrase: str, value: str) -> None:
    read = read_date(phrase, TODAY)
    assert isinstance(read, PartialDate) and read.value == value
