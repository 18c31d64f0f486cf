"""What page 1 says once: a day without its year, since when, the number of a goal that ends in one."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.answers.reading import read_answers
from visitprep.document.words import text_of
from visitprep.summary.first_page.medicines.taken_now import rest_of
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import when
from visitprep.summary.first_page.why import wishes
from visitprep.visit.dates.partial_date import PartialDate, read_date

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("November 16", "16 Nov 2026"),
        ("Nov 16th", "16 Nov 2026"),
        ("the 16th of November", "16 Nov 2026"),
        ("Monday November 16", "16 Nov 2026"),
        ("Oct 9", "9 Oct 2026"),
        ("around 16 Nov", "around 16 Nov (about 16 Nov 2026)"),
        ("16 nov or so", "16 nov or so (about 16 Nov 2026)"),
        ("mid november", "mid november (about Nov 2026)"),
    ],
)
def test_a_day_of_a_month_is_said_once_and_no_about_is_added(said: str, told: str) -> None:
    read = read_date(said, TODAY)
    read = read if isinstance(read, PartialDate) else read.readings[0]
    assert when(read).replace("\u2068", "").replace("\u2069", "") == told


def test_since_when_is_not_said_again_behind_the_reason() -> None:
    line = "{name: methadone, strength: 10 mg, reason: 'opioid use disorder, since 2020', started: '2020'}"
    visit = read_answers(f"medicines:\n  - {line}\n".encode(), TODAY)
    assert text_of(rest_of((visit.medicines or ())[0], Room())).count("since 2020") == 1


def test_a_goal_that_ends_in_a_number_says_what_its_own_number_is() -> None:
    goals = "goals:\n  - {activity: Walk, now: 3}\n  - {activity: 'Pick up my son, 4', now: 4}\n"
    told = [text_of(line) for row in wishes(read_answers(goals.encode(), TODAY), Room()) for line in row.lines]
    assert any(
        "Pick up my son, 4\u2069 (4 of 10 now)" in one or "Pick up my son, 4 (4 of 10 now)" in one for one in told
    )
