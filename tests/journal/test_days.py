"""Numbers and counts over Rosa's days. Nothing here says what causes what."""

from __future__ import annotations

from datetime import timedelta

from kept_days import TODAY, entry

from visitprep.document.blocks import Reading
from visitprep.journal.days import NotedDays, Numbers, by_day, numbers, on_better_days, on_worse_days, worst_days


def test_several_entries_of_a_day_are_one_day() -> None:
    """From the lowest number to the highest; the middle is the median of "now" as long as no "usual" was said."""
    (day,) = by_day([entry(0, "08:00", now=3), entry(0, "13:00", now="5 to 6", worst=9), entry(0, "20:00", now=4)])
    assert (day.date, day.entries) == (TODAY, 3)
    assert day.pain == Reading(3, 4, 9)


def test_what_was_usual_is_the_middle_when_it_was_said() -> None:
    (day,) = by_day([entry(0, now=2), entry(0, "20:00", now=8, usual=6)])
    assert day.pain == Reading(2, 6, 8)


def test_the_last_thing_said_of_a_night_counts() -> None:
    (day,) = by_day([entry(0, "08:00", sleep=4), entry(0, "20:00", sleep="5 to 6")])
    assert day.sleep == Reading(5, 5.5, 6)


def test_a_day_without_a_number_is_no_zero() -> None:
    (day,) = by_day([entry(0, line="rained all day")])
    assert (day.pain, day.sleep) == (None, None)
    assert numbers([None, None]) is None
    assert numbers([None, Reading(0, 0, 0), Reading(2, 4, 9)]) == Numbers(2, 2, 0, 9)


def test_days_come_in_order_whenever_they_were_written() -> None:
    days = by_day([entry(0, now=1), entry(5, now=2), entry(2, now=3)])
    assert [day.date for day in days] == [TODAY - timedelta(days=ago) for ago in (5, 2, 0)]


def test_the_worst_days_newest_first_among_equals() -> None:
    days = by_day([entry(ago, now=now) for ago, now in ((9, 8), (7, 9), (5, 8), (3, 8), (1, 2))])
    assert [(TODAY - day.date).days for day in worst_days(days)] == [7, 3, 5]


ROSA = by_day(
    [
        entry(8, now=8, did="Gardening, a walk", triggers="rain"),
        entry(7, now=7, did="gardening", medicines="none"),
        entry(6, now=5, did="a walk", medicines="ibuprofen"),
        entry(5, now=5),
        entry(4, now=2, helped="heat", did="a walk"),
        entry(3, now=3, helped="heat, rest"),
        entry(2, line="no number said", helped="ice"),
    ]
)


def test_what_stood_beside_worse_days_is_counted_on_all_days() -> None:
    """Two days above the median of 5: both had gardening, and none of the other four with a number did."""
    found = on_worse_days(ROSA)
    assert (found.days, found.others) == (2, 4)
    assert found.noted == (NotedDays("gardening", 2, 0), NotedDays("rain", 1, 0), NotedDays("a walk", 1, 2))


def test_what_stood_beside_better_days() -> None:
    found = on_better_days(ROSA)
    assert (found.days, found.others) == (2, 4)
    assert found.noted == (NotedDays("heat", 2, 0), NotedDays("rest", 1, 0), NotedDays("a walk", 1, 2))


def test_days_that_are_all_alike_have_no_worse_and_no_better() -> None:
    alike = by_day([entry(ago, now=5, did="a walk") for ago in range(5)])
    assert (on_worse_days(alike).days, on_better_days(alike).noted) == (0, ())
    assert on_worse_days(()).days == 0


def test_none_is_not_a_medicine() -> None:
    """ "none" answers the question, and is no thing that was taken."""
    assert [sorted(day.medicines) for day in ROSA][1:3] == [[], ["ibuprofen"]]
