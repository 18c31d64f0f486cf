"""The calendar file: what a strict reader asks for, the right moment, and nothing about health."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from people import PEOPLE, person
from visitprep.exchange.calendar import begins, calendar_of
from visitprep.visit.countdown import Stage, Start, stages
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.people import Appointment
from visitprep.visit.visit import Visit

NOW = datetime(2026, 11, 10, 9, 0, tzinfo=ZoneInfo("Europe/London"))
LONDON = datetime(2026, 12, 3, 10, 30, tzinfo=ZoneInfo("Europe/London"))
STAGES = tuple(
    Stage(start, date(2026, 12, 3) - timedelta(days=days)) for start, days in zip(Start, (14, 7, 1, 0), strict=True)
)


def made(begin: date | datetime = LONDON, steps: tuple[Stage, ...] = STAGES, revision: int = 7) -> bytes:
    return calendar_of(begin, steps, visit_key="0" * 32, revision=revision, now=NOW)


def events(data: bytes) -> list:
    return Calendar.from_ical(data).walk("VEVENT")


def test_it_is_what_rfc_5545_asks_for() -> None:
    """CRLF at every line end, no line over 75 bytes, the required lines of each part, in one object."""
    data = made()
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    calendar = Calendar.from_ical(data)
    assert calendar.to_ical() == data, "read and written again it is the same"
    assert calendar["version"] == "2.0" and calendar["prodid"]
    assert "method" not in calendar, "PUBLISH would need an organizer (RFC 5546)"
    for event in calendar.walk("VEVENT"):
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE"):
            assert isinstance(event[name], list) is False, f"{name} once"
        assert event.errors == []
        assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
        assert type(event.start) is type(event.end) and event.start < event.end
    for alarm in calendar.walk("VALARM"):
        assert alarm["ACTION"] == "DISPLAY" and alarm["DESCRIPTION"] and alarm["TRIGGER"]


def test_the_moment_is_right_in_its_zone_which_is_described_in_the_file() -> None:
    (visit, *_) = events(made())
    assert visit.start == LONDON and visit.start.astimezone(UTC).hour == 10
    assert visit["DTSTART"].params["TZID"] == "Europe/London"
    assert visit.end - visit.start == timedelta(hours=1)
    summer = made(datetime(2026, 7, 3, 10, 30, tzinfo=ZoneInfo("Europe/London")), ())
    assert events(summer)[0].start.astimezone(UTC).hour == 9
    zones = [zone["TZID"] for zone in Calendar.from_ical(made()).walk("VTIMEZONE")]
    assert zones == ["Europe/London"]


def test_in_utc_no_zone_is_needed() -> None:
    data = made(datetime(2026, 12, 3, 15, 30, tzinfo=UTC))
    assert b"DTSTART:20261203T153000Z" in data and b"VTIMEZONE" not in data


def test_without_a_time_it_is_a_whole_day() -> None:
    (visit, *_) = events(made(date(2026, 12, 3)))
    assert (visit.start, visit.end) == (date(2026, 12, 3), date(2026, 12, 4))
    assert not isinstance(visit.start, datetime)


def test_the_steps_are_whole_days_that_leave_the_day_free_and_remind_at_nine() -> None:
    _, *steps = events(made())
    assert [(str(step["SUMMARY"]), step.start.isoformat()) for step in steps] == [
        ("Get ready: step 1 of 4", "2026-11-19"),
        ("Get ready: step 2 of 4", "2026-11-26"),
        ("Get ready: step 3 of 4", "2026-12-02"),
        ("Get ready: step 4 of 4", "2026-12-03"),
    ]
    assert all(step["TRANSP"] == "TRANSPARENT" for step in steps)
    alarms = [alarm.TRIGGER for step in steps for alarm in step.walk("VALARM")]
    assert alarms == [timedelta(hours=9)] * 3 + [timedelta(hours=8, minutes=15)], (
        "the last before it is time to leave"
    )
    assert [str(step["SUMMARY"]) for step in events(made(steps=STAGES[2:]))[1:]] == [
        "Get ready: step 3 of 4", "Get ready: step 4 of 4",
    ]  # fmt: skip


@pytest.mark.parametrize(("hour", "way"), [(8, None), (8, 90), (0, 30), (23, None), (1, 300)])
def test_the_visit_reminds_the_evening_before_and_in_time_to_leave_and_nothing_reminds_after_it(hour, way) -> None:
    begin = datetime(2026, 12, 3, hour, 0, tzinfo=ZoneInfo("Europe/London"))
    visit, *steps = events(calendar_of(begin, STAGES, visit_key="0" * 32, revision=1, now=NOW, way=way))
    evening, leave = (begin + alarm.TRIGGER for alarm in visit.walk("VALARM"))
    assert evening == datetime(2026, 12, 2, 19, 0, tzinfo=begin.tzinfo)
    assert begin - leave == (timedelta(minutes=way + 15) if way else timedelta(hours=2))
    midnights = [(datetime.combine(step.start, datetime.min.time(), begin.tzinfo), step) for step in steps]
    assert all(at + alarm.TRIGGER < begin for at, step in midnights for alarm in step.walk("VALARM"))


def test_read_again_it_takes_the_place_of_the_old_one() -> None:
    """The same names, and a number that has grown."""
    old, new = events(made(revision=7)), events(made(datetime(2026, 12, 10, 9, tzinfo=UTC), revision=8))
    assert [e["UID"] for e in old] == [e["UID"] for e in new]
    assert len({e["UID"] for e in old}) == len(old)
    assert {e["SEQUENCE"] for e in old} == {7} and {e["SEQUENCE"] for e in new} == {8}


@pytest.mark.parametrize("name", PEOPLE)
def test_it_says_nothing_of_health_and_nobodys_name(name: str) -> None:
    """Every word in it is one of ours."""
    visit = person(name)
    begin = begins(visit) or date(2026, 12, 3)
    if isinstance(begin, datetime):
        begin = begin.replace(tzinfo=UTC)
    data = calendar_of(begin, stages(visit, date(2026, 11, 10)), visit_key="a" * 32, revision=1, now=NOW)
    ours = "Appointment; Get ready: step of; See the list with: visitprep bring"
    words = set()
    for event in events(data):
        assert "LOCATION" not in event and event["CLASS"] == "PRIVATE"
        words |= set(re.findall(r"[A-Za-z]+", f"{event['SUMMARY']} {event.get('DESCRIPTION', '')}"))
    assert words <= set(re.findall("[A-Za-z]+", ours))


def test_when_the_visit_begins() -> None:
    day = PartialDate("3 December 2026", "2026-12-03")
    assert begins(Visit()) is None
    assert begins(Visit(appointment=Appointment(time="10:30 am"))) is None
    assert begins(Visit(appointment=Appointment(date=day))) == date(2026, 12, 3)
    at_half_past_two = Visit(appointment=Appointment(date=day, time="half past two in the afternoon"))
    assert begins(at_half_past_two) == datetime(2026, 12, 3, 14, 30)


def test_each_entry_has_the_name_where_there_are_several_people() -> None:
    data = calendar_of(LONDON, STAGES, visit_key="0" * 32, revision=1, now=NOW, whose="Tomás")
    assert {str(one["SUMMARY"]).split(": ")[0] for one in events(data)} == {"Tomás"}
    told = {str(one.get("DESCRIPTION", "")) for one in events(data)}
    assert 'See the list with: visitprep bring --person "Tomás"' in told
    assert "Tomás" not in made().decode()
