"""The last fill of an opioid and the numbers of a headache, each from one line."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.medicines import refill
from visitprep.lines.pain import headache

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("November 3, about 20 left, never ran out early", {"last_filled": "November 3", "left": "20 left", "ran_out_early": "no"}),
        ("filled Nov 9, 24 left, no", {"last_filled": "Nov 9", "left": "24 left", "ran_out_early": "no"}),
        ("30 tablets, ran out early once", {"left": "30 tablets", "ran_out_early": "ran out early once"}),
        ("half a bottle left", {"left": "half a bottle left"}),
        ("picked it up last week, none left, yes twice", {"last_filled": "last week", "left": "none left", "ran_out_early": "yes twice"}),
        ("runs out December 9", {"runs_out": "December 9"}),
        ("no", {"ran_out_early": "no"}),
        ("filled like the 20th", {"last_filled": "the 20th"}),
        ("the 5th, like 20 left, no never", {"last_filled": "the 5th", "left": "20 left", "ran_out_early": "no"}),
        ("yesterday, 60 pills", {"last_filled": "yesterday", "left": "60 pills"}),
        ("the 12th, 3 patches left. yeah i run out early evry month, then i got the shakes", {"last_filled": "the 12th", "left": "3 patches left", "ran_out_early": "yeah i run out early evry month, i got the shakes"}),
        ("the 20th, get sweats when im out", {"last_filled": "the 20th", "ran_out_early": "get sweats when im out"}),
        ("2 weeks ago, ran out early twice, no shakes", {"last_filled": "2 weeks ago", "ran_out_early": "ran out early twice, no shakes"}),
        ("she runs out every month", {"ran_out_early": "she runs out every month"}),
    ],
)  # fmt: skip
def test_what_a_refill_line_says(line: str, values: dict[str, str]) -> None:
    read = refill.read(line, TODAY)
    found = {name: getattr(value, "said", value) for name, value in read.values.items()}
    assert found == values
    assert read.left == "" and read.unclear == ()


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        ("She got 30 on the 3rd of November", {"last_filled": "the 3rd of November"}, "She got 30"),
        ("they gave me 120 on november 9, 4 left, never", {"last_filled": "november 9", "left": "4 left", "ran_out_early": "no"}, "they gave me 120"),
        ("sick of counting them, 20 left", {"left": "20 left"}, "sick of counting them"),
    ],
)  # fmt: skip
def test_so_many_given_out_are_not_so_many_left(line: str, values: dict[str, str], left: str) -> None:
    read = refill.read(line, TODAY)
    found = {name: getattr(value, "said", value) for name, value in read.values.items()}
    assert (found, read.left) == (values, left)


def test_a_number_alone_is_asked_about_and_words_are_kept() -> None:
    read = refill.read("40, my daughter keeps them", TODAY)
    assert [(one.field, one.typed, one.meant) for one in read.unclear] == [("left", "40", "40")]
    assert read.left == "my daughter keeps them"
    assert dict(read.values) == {}


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        ("12, 8, about 4 hours", {"headache_days": "12", "pill_days": "8", "headache_length": "about 4 hours"}, ""),
        ("15 to 20 days, 10, all day", {"headache_days": "15 to 20", "pill_days": "10", "headache_length": "all day"}, ""),
        ("pills 10 days, headache 20 days", {"pill_days": "10", "headache_days": "20"}, ""),
        ("20 days a month, 2 hours", {"headache_days": "20", "headache_length": "2 hours"}, ""),
        ("every day", {}, "every day"),
        ("45, 8", {}, "45, 8"),
    ],
)  # fmt: skip
def test_what_a_headache_line_says(line: str, values: dict[str, str], left: str) -> None:
    read = headache.read(line, TODAY)
    assert (dict(read.values), read.left) == (values, left)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("2 weeks ago no", {"last_filled": "2 weeks ago", "ran_out_early": "no"}),
        ("nov 3 nope", {"last_filled": "nov 3", "ran_out_early": "no"}),
        ("about 2 weeks ago i think no", {"last_filled": "2 weeks ago", "ran_out_early": "no"}),
        ("filled nov 3 yes once", {"last_filled": "nov 3", "ran_out_early": "yes once"}),
        ("yesterday never", {"last_filled": "yesterday", "ran_out_early": "no"}),
        ("nov 3, 20 left no", {"last_filled": "nov 3", "left": "20 left", "ran_out_early": "no"}),
        ("november 3 20 left never ran out", {"last_filled": "november 3", "left": "20 left", "ran_out_early": "no"}),
        ("2 weeks left no", {"left": "2 weeks left", "ran_out_early": "no"}),
        ("30 left run out early yes", {"left": "30 left", "ran_out_early": "yes"}),
    ],
)  # fmt: skip
def test_an_answer_that_ends_the_line_is_that_of_running_out(line: str, values: dict[str, str]) -> None:
    read = refill.read(line, TODAY)
    assert {name: getattr(value, "said", value) for name, value in read.values.items()} == values
    assert read.left == "" and read.unclear == ()


@pytest.mark.parametrize(
    ("line", "day", "left"),
    [("2 weeks ago about 20 no", "2 weeks ago", "about 20"), ("nov 20 15 no", "nov 20", "15")],
)
def test_a_day_a_bare_number_and_a_no_are_three_answers(line: str, day: str, left: str) -> None:
    read = refill.read(line, TODAY)
    assert (read.values["last_filled"].said, read.values["ran_out_early"]) == (day, "no")
    assert [(one.field, one.typed) for one in read.unclear] == [("left", left)]


@pytest.mark.parametrize(
    ("line", "days", "pills", "lasts", "left"),
    [
        ("8 to 10 migraine days, plus the little ones. excedrin or sumatriptan maybe 15 days. lasts a whole day",
         "8 to 10", "15", "a whole day", "plus the little ones"),
        ("12 a month, pills 10 of them, 6 hours", "12", "10", "6 hours", ""),
        ("about 20 headaches, i take tylenol 15 days, most of the day", "20", "15", "most of the day", ""),
        ("8-10 days, 15 days with pills, a day or two", "8-10", "15", "a day or two", ""),
        ("4 migraines a month, naproxen 4, 12 hours", "4", "4", "12 hours", ""),
        ("headache 15 days, ibuprofen 8 days, 3 hrs", "15", "8", "3 hrs", ""),
        ("12 headache days 6 pill days lasts 4 hours", "12", "6", "4 hours", ""),
        ("8 10 4 hours", "8", "10", "4 hours", ""),
        ("15 days a month, fioricet 15 days, 1 day", "15", "15", "1 day", ""),
        ("half the month, 10 pill days, till i sleep", None, "10", "till i sleep", "half the month"),
    ],
)  # fmt: skip
def test_headache_days_and_pill_days_among_words(
    line: str, days: str | None, pills: str, lasts: str, left: str
) -> None:
    read = headache.read(line, TODAY)
    found = tuple(read.values.get(name) for name in ("headache_days", "pill_days", "headache_length"))
    assert (found, read.left) == ((days, pills, lasts), left)


def test_the_pills_that_were_named_stay_beside_their_days() -> None:
    read = headache.read("9 days, excedrin or sumatriptan maybe 15 days", TODAY)
    assert read.beside == {"pill_days": "excedrin or sumatriptan"}


def test_a_number_of_days_that_is_not_understood_is_asked_about() -> None:
    """So many a week are no days a month, and two kinds of them no sum."""
    for line in ("3 or 4 a week, 10 pill days, 5 hours", "10 bad ones and 5 little. sumatriptan 9. 5 hours"):
        read = headache.read(line, TODAY)
        assert "headache_days" not in read.values
        assert [one.field for one in read.unclear] == ["headache_days"]
