"""Headache days, pill days and how long, as people run them together."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.pain.headache import read


@pytest.mark.parametrize(
    ("line", "headaches", "pills", "length"),
    [
        ("7 and pills like 12 with the aleve, sumatripten 8. last a day", "7", "12", "a day"),
        ("8 migraine days and i take something 12 days. last all day", "8", "12", "all day"),
        ("maybe 20 i think, pills 4 or 5, half the day", "20", "4 or 5", "half the day"),
        ("7 or so, 12 pill days counting aleve", "7", "12", None),
        ("about 6 with headache; 9 with pill; til i sleep", "6", "9", "til i sleep"),
        ("15, 8, about 4 hours", "15", "8", "about 4 hours"),
        ("10 bad ones, pill every one of them", "10", None, None),
    ],
)
def test_each_number_goes_where_its_words_say(line, headaches, pills, length) -> None:
    values = read(line, date(2026, 11, 29)).values
    assert (values.get("headache_days"), values.get("pill_days")) == (headaches, pills)
    assert values.get("headache_length") == length


@pytest.mark.parametrize("both", ["sumatriptan 6 and advil 10", "sumatriptan 6, advil 10"])
def test_days_of_two_medicines_are_not_added_up(both: str) -> None:
    reading = read(f"headaches 12, {both}, 3 hours each", date(2026, 11, 29))
    assert "pill_days" not in reading.values
    assert [unclear.field for unclear in reading.unclear] == ["pill_days"]
    assert both in reading.left


def test_it_lasts_leaves_no_word_behind() -> None:
    reading = read(
        "About 6 days a month. I take sumatriptan about 6 times. It lasts a whole day.", date(2026, 11, 29)
    )
    assert dict(reading.values) == {"headache_days": "6", "pill_days": "6", "headache_length": "a whole day"}
    assert not reading.left
