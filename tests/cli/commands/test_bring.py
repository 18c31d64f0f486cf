"""`visitprep bring`: by when to start, to print, at the door; and a list of one's own that is broken."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from runs import FOR_ME

from sentences import HOME, LIST_LEFT_OUT, SAFETY_IN_FULL
from visitprep.visit.countdown import day_in_words
from visitprep.visit.dates.partial_date import in_words

DAY = date.today() + timedelta(days=40)
BROKEN = "checklist: harbor\ntitle: Harbor\nitems:\n  - id: slip\n    waht: Parking slip\n"
GOOD = "checklist: dunes\ntitle: Dunes Clinic\nitems:\n  - id: towel\n    what: A towel\n    start: leaving_home\n"


@pytest.fixture
def begun(place):
    place.folder.joinpath("a.yaml").write_text(
        f"person:\n  name: Rosa Delgado\nrespondent:\n  filled_by: patient\n"
        f"appointment:\n  date: {in_words(DAY)}\n  clinic: Harbor [x] Clinic\n"
    )
    assert place.run("start", "--answers", "a.yaml").returncode == 0
    place.folder.joinpath("a.yaml").unlink()
    return place


def with_own_list(place, name, text):
    folder = place.home / "config" / "checklists"
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath(name).write_text(text)


def test_the_list_is_grouped_by_real_days(begun):
    said = begun.run("bring", "--list").stdout.decode()
    assert said.splitlines()[1].startswith(("The visit: ", "There is no date for the visit yet"))
    by = [day_in_words(DAY - timedelta(days=days), date.today()) for days in (14, 7, 1, 0)]
    places = [
        said.index(title)
        for title in (
            f"Two weeks before: by {by[0]}\n",
            f"One week before: by {by[1]}\n",
            f"The day before: on {by[2]}\n",
            f"Leaving home: on {by[3]}\n",
        )
    ]
    assert places == sorted(places)
    assert places[0] < said.index("Ask other doctors to send their records") < places[1]
    assert places[3] < said.index("[ ] Loose clothes and easy shoes")
    assert max(map(len, said.splitlines())) <= 76


def test_without_a_date_there_are_steps_without_days(place):
    place.answered(*FOR_ME, ":quit")
    said = place.run("bring", "--list").stdout.decode()
    assert "\nTwo weeks before\n" in said and "\nLeaving home\n" in said


def test_the_walk_at_the_door_asks_only_for_what_is_not_packed(begun):
    done = begun.run("bring", "--leaving", "--plain", typed="1\n2\n:quit\n")
    assert done.returncode == 0, done.stderr
    first = begun.run("bring", "--leaving", "--plain", typed=":quit\n").stdout.decode()
    assert "Thing 1 of" in first and "Photo ID" not in first
    assert begun.visit["packing"]["photo-id"]["packed"] is True


def test_where_it_is_and_who_carries_it_stand_on_the_list_and_on_the_page(begun):
    done = begun.run("bring", "--leaving", "--plain", typed="3\n[red] bag\n4\nLuis\n1\n:quit\n")
    assert done.returncode == 0, done.stderr
    for said in (
        begun.run("bring", "--list").stdout.decode(),
        begun.run("bring", "-f", "text", "-o", "-").stdout.decode(),
        begun.run("export", "--for", "me", "-f", "text", "-o", "-").stdout.decode(),
    ):
        assert "It is here: [red] bag. Carried by: Luis." in " ".join(said.split())


def test_it_prints_as_a_page_of_its_own(begun):
    done = begun.run("bring", "--format", "pdf")
    assert done.returncode == 0, done.stderr
    (page,) = begun.folder.iterdir()
    assert page.name.startswith("visitprep-bring-") and page.read_bytes().startswith(b"%PDF-")
    done = begun.run("bring", "--output", page.name)
    assert done.returncode == 3 and b"--force" in done.stderr
    text = " ".join(begun.run("bring", "-f", "text", "-o", "-").stdout.decode().split())
    assert f"The visit: {day_in_words(DAY)}, Harbor [x] Clinic" in text
    assert "[ ] Photo ID" in text and "Rosa Delgado" in text
    assert SAFETY_IN_FULL not in text


def test_the_printed_export_has_the_same_groups(begun):
    text = begun.run("export", "--for", "me", "-f", "text", "-o", "-").stdout.decode()
    assert f"Two weeks before: by {day_in_words(DAY - timedelta(days=14), date.today())}" in " ".join(text.split())


def test_a_broken_list_of_ones_own_stops_nothing_and_is_named_with_its_line(begun):
    with_own_list(begun, "harbor.yaml", BROKEN)
    with_own_list(begun, "dunes.yaml", GOOD)
    done = begun.answered(*FOR_ME[1:], "Look at the page", "1", ":quit")
    assert done.returncode == 0, done.stderr
    said = " ".join((done.stdout + done.stderr).decode().split())
    assert "harbor.yaml, line 5:" in said and LIST_LEFT_OUT in said
    assert HOME in said
    for arguments in (("bring", "--list"), ("export", "--for", "me", "-f", "text", "-o", "-")):
        done = begun.run(*arguments)
        assert done.returncode == 0
        assert b"harbor.yaml, line 5:" in done.stderr and b"harbor.yaml" not in done.stdout
        assert b"A towel" in done.stdout and b"From the list: Dunes Clinic." in done.stdout
        assert b"Photo ID" in done.stdout
    said_once = begun.answered("1", "2 March 1956", ":menu", ":quit").stdout + begun.answered(":quit").stderr
    assert said_once.count(LIST_LEFT_OUT.encode()) <= 1


def test_a_list_that_was_named_is_wanted(begun):
    begun.folder.joinpath("harbor.yaml").write_text(BROKEN)
    done = begun.run("bring", "--list", "--checklist", "harbor.yaml")
    assert done.returncode == 5
    assert b"harbor.yaml, line 5:" in done.stderr
