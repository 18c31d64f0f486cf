"""On which days a visit was answered, and its numbers of the past week given. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest
from tests.summary.told import page_one

from visitprep.summary import summarize
from visitprep.visit.answering import Address, Moment, with_answer, with_new_item
from visitprep.visit.days_answered import days_answered, measured_on, with_day_answered
from visitprep.visit.marks import DRAFT_KEPT
from visitprep.visit.visit import Visit

FIRST, LATER, PRINT = date(2026, 12, 2), date(2026, 12, 5), date(2027, 1, 12)
BEGUN = Visit.model_validate(
    {
        "person": {"name": "Anand Example", "country": "UK"},
        "appointment": {"date": "2027-01-13"},
        "respondent": {"filled_by": "caregiver_with_patient", "name": "Priya", "relation": "daughter"},
    }
)


def _answered(visit: Visit, day: date, *answers: tuple[str, object]) -> Visit:
    for address, value in answers:
        visit = with_day_answered(visit, with_answer(visit, Address.of(address), value, Moment(day)), day)
    return visit


def _with_pain(visit: Visit, day: date) -> Visit:
    changed, _ = with_new_item(visit, "pains", {"place": "low back"}, Moment(day))
    return with_day_answered(visit, changed, day)


def test_each_number_has_the_day_it_was_last_given() -> None:
    visit = _with_pain(BEGUN, FIRST)
    visit = _answered(visit, FIRST, ("reason.main_reason", "the leg"), ("peg.pain", 7))
    visit = _answered(visit, LATER, ("pains.pain-1.now", 4), ("peg.activity", 7))
    visit = _answered(visit, date(2026, 12, 8), ("pains.pain-1.side", "left"), ("sleep.aids", "tea"))
    assert measured_on(visit, "pains", "pain-1") == measured_on(visit, "peg") == LATER
    assert measured_on(visit, "phq4") is None and measured_on(visit, "sleep") is None
    assert days_answered(visit) == (FIRST, date(2026, 12, 8))


def test_what_is_no_answer_adds_no_day() -> None:
    """What may be printed, and what was offered, is settled on the day of the print."""
    visit = _answered(BEGUN, FIRST, ("mood.low_days", "some_days"))
    for after in (
        with_answer(visit, Address("mood", "print_it"), "yes", Moment(PRINT)),
        DRAFT_KEPT.put(visit, False, Address("closing", "opening")),
        visit.model_copy(update={"no_more": frozenset({"medicines"})}),
    ):
        assert days_answered(with_day_answered(visit, after, PRINT)) == (FIRST, FIRST)


@pytest.mark.parametrize(
    ("days", "printed", "said"),
    [
        ((FIRST, FIRST), FIRST, "with Anand Example, 2 Dec 2026."),
        ((FIRST, LATER), PRINT, "with Anand Example, 2 to 5 Dec 2026."),
        ((date(2026, 11, 30), FIRST), PRINT, "with Anand Example, 30 Nov to 2 Dec 2026."),
        ((date(2026, 12, 30), date(2027, 1, 2)), PRINT, "with Anand Example, 30 Dec 2026 to 2 Jan."),
        ((), PRINT, "with Anand Example, 12 Jan."),
    ],
)
def test_the_page_says_on_which_days_it_was_filled_in(days: tuple[date, ...], printed: date, said: str) -> None:
    visit = BEGUN
    for number, day in enumerate(days):
        visit = _answered(visit, day, ("reason.main_reason", f"the leg {number}"))
    assert said in page_one(summarize(visit, prepared_on=printed))


def test_numbers_of_long_before_the_print_have_their_day() -> None:
    visit = _with_pain(BEGUN, FIRST)
    visit = _answered(
        visit, LATER, ("pains.pain-1.now", 4), *((f"peg.{n}", 7) for n in ("pain", "enjoyment", "activity"))
    )
    told = page_one(summarize(visit, prepared_on=PRINT))
    assert "now 4 on 5 Dec 2026" in told and "higher is worse), on 5 Dec 2026" in " ".join(told.split())
    fresh = page_one(summarize(visit, prepared_on=date(2026, 12, 10)))
    assert "on 5 Dec" not in fresh and "past week, 0–10" in fresh
    usual = _answered(visit, LATER, ("pains.pain-1.usual", 5))
    old = page_one(summarize(usual, prepared_on=PRINT))
    assert "week to 5 Dec 2026, 0–10" in old and "past week" not in old
