"""The home screen leads: what is due stands first, and everything else is behind one row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest
from runs import Place
from story import at as run_at

MAREN = """person: {name: Rosa Delgado, country: US}
respondent: {filled_by: patient}
appointment: {date: 14 December 2026, time: 8 am}
"""
WHERE = "Where do you want to go?"


@pytest.fixture
def at(place: Place) -> Callable[..., tuple[str, list[str]]]:
    place.folder.joinpath("m.yaml").write_text(MAREN)
    run_at(place, datetime.fromisoformat("2026-11-28T10:00"), "start", "--answers", str(place.folder / "m.yaml"))
    return partial(run_at, place)


def rows(shown: str) -> list[str]:
    home = shown.split(WHERE)[-1]
    return [
        line.strip().partition(". ")[2] for line in home.splitlines() if line.strip()[:2].strip(".").isdecimal()
    ]


def opened(at: Callable[..., tuple[str, list[str]]], moment: str, *then: str) -> tuple[str, list[str]]:
    shown, _ = at(
        datetime.fromisoformat(moment), "--plain", replies={"Is any of this new": "0", WHERE: [*then, ":quit"]}
    )
    return shown, rows(shown)


def test_what_is_due_stands_first_on_its_day(at) -> None:
    assert not any(row.startswith("Now:") for row in opened(at, "2026-11-28T10:00")[1][2:])
    assert "things to get ready" in opened(at, "2026-12-13T18:00")[1][1]
    _, evening = opened(at, "2026-12-14T19:00")
    assert evening[0] == "Now: write down what was said at the visit"


def test_what_was_said_is_written_down_from_there_and_the_next_visit_begun_when_its_day_comes(at, place) -> None:
    replies = {
        "Is any of this new": "0",
        WHERE: ["1", ":quit"],
        "What is the plan now": "rest",
        "When is the next visit?": "10 February 2027",
    }
    shown, _ = at(datetime.fromisoformat("2026-12-14T19:00"), "--plain", replies=replies)
    assert "visitprep --plain export --for me" in " ".join(shown.split())
    assert place.visit["after"]["plan"] == "rest"
    assert not any(row.startswith("Now:") for row in opened(at, "2027-01-10T10:00")[1])
    shown, _ = at(
        datetime.fromisoformat("2027-01-25T10:00"),
        "--plain",
        replies={"Is any of this new": "0", WHERE: "1", "Who is this visit for?": ":quit"},
    )
    assert "Now: get ready for the next visit" in shown and "This begins the next visit." in shown
    assert (place.home / "visits" / "visit-2" / "visit.json").exists()
    assert place.run("visits").stdout.decode().count("(open)") == 1


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("See what should not wait", "Call 911"),
        ("See what is still empty", "Still open:"),
        ("See what changed", "nothing to compare with yet"),
        ("Make a calendar", "It reminds the evening before"),
        ("Make the blank questions", "visitprep --plain type-in"),
    ],
)
def test_everything_else_is_behind_one_row(at, place, row, said) -> None:
    shown, _ = at(
        datetime.fromisoformat("2026-12-01T10:00"),
        "--plain",
        replies={
            "Is any of this new": "0",
            WHERE: ["More:", ":quit"],
            "What do you want to do?": [row, "Back to"],
            "How many minutes is the way": "40",
        },
    )
    assert said in " ".join(shown.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check",), "Still open"),
        (("bring", "--list"), "[ ]"),
        (("bring", "-f", "text", "-o", "-"), "[ ]"),
        (("worksheet", "-f", "text", "-o", "-"), "Edition"),
        (("calendar", "-o", "-"), "DTSTART:20261203T103000"),
        (("compare",), "18 February 2027"),
        (("journal", "list"), "26 October"),
        (("journal", "chart"), "written on 15 of 37 days"),
        (("journal", "show"), "30 November 2026"),
        (("journal", "export", "-o", "-"), "2026-10-26"),
        (("visits",), "visit-2: Rosa"),
        (("show", "--plain", "--for", "me", "--person", "visit-2"), "Two longer shifts a week for a month."),
    ],
)
def test_it_can_all_be_looked_at_with_the_made_up_person_before_anything_is_answered(
    place, arguments, said
) -> None:
    done = place.run(*arguments, "--example")
    assert done.returncode == 0, done.stderr
    assert said in done.stdout.decode() and not (place.home / "visits").exists()


@pytest.mark.parametrize(
    "arguments", [("journal",), ("journal", "remove", "--yes"), ("visits", "--delete", "visit-2", "--yes")]
)
def test_nothing_is_written_into_what_the_made_up_person_said(place, arguments) -> None:
    done = place.run(*arguments, "--example", typed="pain 6\n")
    assert done.returncode == 2 and not place.home.exists()
    assert "visit-2" in place.run("visits", "--example").stdout.decode()
