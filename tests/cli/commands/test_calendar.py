"""`visitprep calendar`, as it is called."""

from __future__ import annotations

import stat
from datetime import date, timedelta

import pytest
from icalendar import Calendar
from runs import FOR_ME

from visitprep.visit.dates.partial_date import in_words

DAY = date.today() + timedelta(days=30)


def with_visit(place, **appointment):
    lines = "\n".join(f"  {name}: {said}" for name, said in appointment.items())
    place.folder.joinpath("a.yaml").write_text(f"person:\n  name: Rosa Delgado\nappointment:\n{lines}\n")
    done = place.run("start", "--answers", "a.yaml")
    assert done.returncode == 0, done.stderr
    place.folder.joinpath("a.yaml").unlink()
    return place


@pytest.fixture
def dated(place):
    return with_visit(place, date=in_words(DAY), time="10:30 am", clinic="Harbor Pain Clinic")


def test_a_file_that_a_calendar_reads_for_its_owner_only(dated):
    done = dated.run("calendar", TZ="Europe/London", apart=True)
    assert done.returncode == 0, done.stderr
    said = done.stdout.decode()
    assert f"Made: visitprep-{DAY.isoformat()}.ics" in said
    assert "time zone (Europe/London)" in said and "one hour is put down" in said
    (path,) = dated.folder.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (visit, *steps) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert (visit.start.date(), visit.start.hour, visit.start.minute) == (DAY, 10, 30)
    assert [step.start for step in steps] == [DAY - timedelta(days=days) for days in (14, 7, 1, 0)]
    for word in (b"Rosa", b"Delgado", b"Harbor", b"Pain", b"pain", b"clinic"):
        assert word not in path.read_bytes()


def test_to_a_pipe_there_is_nothing_but_the_calendar(dated):
    done = dated.run("calendar", "--output", "-")
    assert done.stdout.startswith(b"BEGIN:VCALENDAR\r\n") and done.stdout.endswith(b"END:VCALENDAR\r\n")
    assert b"one hour" in done.stderr
    assert not list(dated.folder.iterdir())


def test_made_again_it_keeps_its_names_and_grows_its_number(dated):
    def entries():
        return Calendar.from_ical(dated.run("calendar", "-o", "-").stdout).walk("VEVENT")

    first, again = entries(), entries()
    assert [e["UID"] for e in first] == [e["UID"] for e in again]
    dated.run("add", "question", "--plain", typed="Can I swim?\n")
    changed = entries()
    assert [e["UID"] for e in first] == [e["UID"] for e in changed]
    assert changed[0]["SEQUENCE"] > first[0]["SEQUENCE"]


def test_two_people_s_visits_never_share_a_name(dated):
    with_visit(dated, date=in_words(DAY))
    names = [
        {
            e["UID"]
            for e in Calendar.from_ical(dated.run("calendar", "-o", "-", "--person", one).stdout).walk("VEVENT")
        }
        for one in ("visit-1", "visit-2")
    ]
    assert len(names[0]) == len(names[1]) == 5 and not names[0] & names[1]


def test_a_file_that_is_there_is_asked_about(dated):
    assert dated.run("calendar", "-o", "v.ics").returncode == 0
    kept = dated.folder.joinpath("v.ics").read_bytes()
    done = dated.run("calendar", "-o", "v.ics")
    assert done.returncode == 3 and b"--force" in done.stderr
    assert dated.folder.joinpath("v.ics").read_bytes() == kept
    assert dated.run("calendar", "-o", "v.ics", "--force").returncode == 0


def test_without_a_time_it_says_so(place):
    done = with_visit(place, date=in_words(DAY)).run("calendar", "-o", "-")
    assert b"no time of day yet" in done.stderr
    assert b"DTSTART;VALUE=DATE" in done.stdout


def test_steps_that_are_past_are_said_and_left_out(place):
    soon = date.today() + timedelta(days=5)
    done = with_visit(place, date=in_words(soon)).run("calendar", "-o", "-")
    assert b"Steps 1 to 2 of 4 would have been before today." in done.stderr
    assert b"step 1 of 4" not in done.stdout and b"step 3 of 4" in done.stdout


def test_without_an_exact_date_it_says_how_to_add_one(place):
    place.answered(*FOR_ME, ":quit")
    done = place.run("calendar")
    assert done.returncode == 4
    assert b"no exact date yet" in done.stderr and b"visitprep edit about" in done.stderr
    assert not list(place.folder.iterdir())


def test_after_the_visit_it_is_the_next_one_and_never_the_one_that_is_over(place):
    over, ahead = date.today() - timedelta(days=3), date.today() + timedelta(days=42)
    with_visit(place, date=in_words(over), time="10:30 am")
    done = place.run("calendar")
    assert b"the next one has no exact date yet" in done.stderr and not list(place.folder.iterdir())
    told = f"appointment: {{date: {in_words(over)}}}\nafter: {{next_visit: {in_words(ahead)} at 11}}\n"
    place.folder.joinpath("b.yaml").write_text(f"person: {{name: Ida Hall}}\n{told}")
    done = place.run("start", "--answers", "b.yaml")
    assert done.returncode == 0, done.stderr
    place.folder.joinpath("b.yaml").unlink()
    assert place.run("calendar").returncode == 0
    (path,) = place.folder.iterdir()
    visit = Calendar.from_ical(path.read_bytes()).walk("VEVENT")[0]
    assert (visit.start.date(), visit.start.hour) == (ahead, 11)
