"""What is due on which day: to get ready, the page, what was said, the next visit."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from visitprep.findings.due import Due, Surroundings, due, due_things
from visitprep.visit.answering import Moment
from visitprep.visit.countdown import Start
from visitprep.visit.records.after import AfterVisit
from visitprep.visit.records.people import Appointment
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import Visit

DAY = date(2026, 12, 14)
THINGS = tuple(ToBring(start.value, start.value, start=start) for start in Start)


def visit(time: str | None = "8 am", plan: str | None = None, next_on: date | None = None) -> Visit:
    moment = Moment(date(2026, 11, 20)).context()
    appointment = {"date": DAY.isoformat(), "time": time}
    after = {"plan": plan, "next_visit": next_on and next_on.isoformat()}
    return Visit(
        appointment=Appointment.model_validate(appointment, context=moment),
        after=AfterVisit.model_validate(after, context=moment),
    )


def at(
    moment: str, *, asked: bool = False, printed: bool = False, followed: bool = False, written: bool = True
) -> Surroundings:
    return Surroundings(datetime.fromisoformat(moment), asked, printed, written, followed)


@pytest.mark.parametrize(
    ("moment", "time", "found"),
    [
        ("2026-11-20T10:00", "8 am", ()),
        ("2026-11-29T10:00", "8 am", (Due.BRING,)),
        ("2026-12-14T07:00", "8 am", (Due.BRING,)),
        ("2026-12-14T08:30", "8 am", (Due.BRING,)),
        ("2026-12-14T19:00", "8 am", (Due.AFTER,)),
        ("2026-12-14T12:00", None, (Due.BRING,)),
        ("2026-12-14T19:00", None, (Due.AFTER,)),
        ("2026-12-20T09:00", "8 am", (Due.AFTER,)),
    ],
)
def test_to_get_ready_before_the_visit_and_to_write_down_from_its_evening_on(moment, time, found) -> None:
    assert due(visit(time), THINGS, at(moment)) == found


def test_the_page_when_everything_is_asked_until_it_is_made() -> None:
    assert due(visit(), (), at("2026-12-01T10:00", asked=True)) == (Due.PAGE,)
    assert due(visit(), (), at("2026-12-01T10:00", asked=True, printed=True)) == ()


def test_the_next_visit_three_weeks_before_its_day_else_four_weeks_after_the_last() -> None:
    on = visit(plan="rest", next_on=date(2027, 2, 10))
    assert due(on, (), at("2027-01-19T10:00")) == ()
    assert due(on, (), at("2027-01-20T10:00")) == (Due.NEXT,)
    assert due(on, (), at("2027-01-20T10:00", followed=True)) == ()
    assert due(visit(plan="rest"), (), at("2027-01-10T10:00")) == ()
    assert due(visit(plan="rest"), (), at("2027-01-11T10:00")) == (Due.NEXT,)


def test_what_was_begun_to_be_written_down_stays_due_until_all_of_it_was_asked_or_the_next_is() -> None:
    begun = visit(plan="rest")
    assert due(begun, (), at("2026-12-14T19:00", written=False)) == (Due.AFTER,)
    assert due(begun, (), at("2026-12-14T19:00")) == ()
    assert due(begun, (), at("2027-01-11T10:00", written=False)) == (Due.NEXT,)


def test_nothing_of_leaving_home_is_due_two_weeks_early() -> None:
    assert [one.start for one in due_things(visit(), THINGS, date(2026, 11, 30))] == [Start.TWO_WEEKS]
    assert [one.start for one in due_things(visit(), THINGS, date(2026, 12, 13))] == [*Start][:3]
    assert [one.start for one in due_things(visit(), THINGS, DAY)] == [*Start]
