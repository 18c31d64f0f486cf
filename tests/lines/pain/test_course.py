"""How a pain is and how it is going, in words."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.pain.course import read
from visitprep.visit.records.choices.pain import Pattern, Trend

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("line", "trend"),
    [
        ("comes and goes, worse this year", "worse"),
        ("worse lately", "worse"),
        ("worse in the last few months", "worse"),
        ("worse over the past year", "worse"),
        ("worse the last couple of weeks", "worse"),
        ("on and off, worse all year", "worse"),
        ("worse by the day", "worse"),
        ("worse as i get older", "worse"),
        ("getting worse in the last year", "worse"),
        ("better lately, comes and goes", "better"),
        ("its been worse since spring", "worse"),
        ("worse in the morning", None),
        ("always there, worse at night", None),
        ("all the time with jolts, nights are worse lately", None),
        ("worse as the day wears on", None),
        ("worse when i sit", None),
        ("not worse lately", None),
    ],
)
def test_worse_lately_is_a_course_and_worse_at_a_time_of_day_is_none(line: str, trend: str | None) -> None:
    assert read(line, TODAY).values.get("trend") == trend


def test_how_long_it_is_worse_is_kept_with_that_it_is() -> None:
    reading = read("comes and goes, worse this year", TODAY)
    assert (reading.values["pattern"], reading.left) == ("comes_and_goes", "worse this year")


@pytest.mark.parametrize(
    ("line", "pattern", "left"),
    [
        ("comes 4 times in month, same like always", Pattern.COMES_AND_GOES, "comes 4 times in month, like always"),
        ("4 times a month", Pattern.COMES_AND_GOES, "4 times a month"),
        ("twice a week, worse", Pattern.COMES_AND_GOES, "twice a week"),
        ("every few days", Pattern.COMES_AND_GOES, "every few days"),
        ("5 or 6 a month, always the same", Pattern.COMES_AND_GOES, "5 or 6 a month, always the same"),
        ("2-3 days out of the week", Pattern.COMES_AND_GOES, "2-3 days out of the week"),
        ("every third day", Pattern.COMES_AND_GOES, "every third day"),
        ("same as always", None, "as always"),
        ("always, bad 4 times a month", Pattern.CONSTANT, "bad 4 times a month"),
        ("bad 2 days a week", None, "bad 2 days a week"),
        ("always there", Pattern.CONSTANT, ""),
    ],
)
def test_what_comes_so_often_is_not_there_all_the_time(line: str, pattern: Pattern | None, left: str) -> None:
    found = read(line, TODAY)
    assert (found.values.get("pattern"), found.left) == (pattern, left)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("always there with bad flares, worse since spring", "since spring"),
        ("comes and goes, about 7 days a month, about the same", "about 7 days a month"),
        ("its constant, some days i can't get up, slowly worse", "some days i can't get up"),
        ("it hurts on and off, worse lately", "it hurts on and off, worse lately"),
        ("all the time and its getting worse", ""),
    ],
)
def test_what_is_left_is_no_torn_piece(line: str, left: str) -> None:
    assert read(line, TODAY).left == left


@pytest.mark.parametrize(
    ("line", "trend", "left"),
    [
        ("about 6 days a month, worse since the chiropractor in 2022 but stable now", "same",
         "about 6 days a month, worse since the chiropractor in 2022, stable now"),
        ("worse at first, better now", "better", "worse at first, better now"),
        ("was worse last year, no change lately", "same", "was worse last year, no change lately"),
        ("better than it was but stuck now", "same", "better than it was, stuck now"),
        ("got worse, now stable", "same", "got worse"),
        ("it got worse in 2020 and has levelled off", "same", "it got worse in 2020"),
        ("it was getting better until march, now its worse", "worse", "it was getting better until march"),
        ("constant, holding steady", "same", ""),
        ("a steady ache, getting worse", "worse", "a steady ache"),
    ],
)  # fmt: skip
def test_how_it_goes_now_counts_and_how_it_went_stays_in_words(line: str, trend: str, left: str) -> None:
    reading = read(line, TODAY)
    assert (reading.values["trend"], reading.left) == (trend, left)


@pytest.mark.parametrize("line", ["3 i guess and w", "3 i think, w", "three maybe w", "3 or so and w", "3 and w"])
def test_a_number_and_a_letter_with_a_doubt_between(line: str) -> None:
    reading = read(line, date(2026, 11, 28))
    assert (reading.values, reading.left) == ({"pattern": Pattern.COMES_AND_GOES, "trend": Trend.WORSE}, "")
