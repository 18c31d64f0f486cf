"""One made-up person's two visits through the real commands: prepare, write down, come back, compare, print."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

import pytest
from runs import Place
from story import AFTER, FIRST_OVER, FIRST_PREPARED, ROSA, SIX_WEEKS_ON, tell
from story import at as run_at

from sentences import NO_CHANGE


@pytest.fixture
def at(place: Place) -> Callable[..., tuple[str, list[str]]]:
    """Run a command at a moment, with replies; what was shown, and what was asked."""
    return partial(run_at, place)


def test_two_visits_of_one_person_and_the_month_between(at, place: Place) -> None:
    """Rosa prepares, writes down what was said, keeps a journal, comes back; the page opens with what changed."""
    asked = tell(place)
    own, _ = at(FIRST_OVER, "export", "--for", "me", "--person", "visit-1", "--format", "text", "--output", "-")
    assert "What was said at the visit" in own
    assert "Perhaps a pinched nerve. The scan will show." in " ".join(own.split())

    former = json.loads(place.file.read_text())["visit"]
    follow = json.loads((place.home / "visits" / "visit-2" / "visit.json").read_text())["visit"]
    assert former["peg"] and "planned" not in former, "the visit before is as it was"
    assert follow["carried"]["of"] == "visit-1"
    assert follow["appointment"]["date"]["value"] == "2027-01-14"
    assert follow["pgic"] == {"change": 2}
    assert [medicine["name"] for medicine in follow["medicines"]][-1] == "duloxetine"
    assert sum("your pain on average" in said for said in asked) == 1

    page, _ = at(SIX_WEEKS_ON, "export", "--format", "text", "--output", "-")
    (place.root / "page.txt").write_text(page)
    words = " ".join(page.split())
    assert words.index("much improved (2 of 7)") < words.index("What changed since 3 Dec 2026")
    assert words.index("What changed since 3 Dec 2026") < words.index("Medicines now")
    assert "Much improved (2 of 7)" in words
    assert "J Pain 2024" in words
    listed, _ = at(SIX_WEEKS_ON, "journal", "list", "--all", "--plain")
    assert "walked to church" in listed and "moved the sofa" in listed, "the journal goes on in the next visit"
    refused = place.run("journal", "remove", "--yes")
    assert refused.returncode == 4 and b"--person visit-1" in refused.stderr, "it is said where that is kept"
    assert "written on 24 of 40 days" in words, "the journal of the weeks between, kept beside the visit before"

    compared, _ = at(SIX_WEEKS_ON, "compare", "visit-1", "--plain")
    assert "600 mg" in compared and "duloxetine" in compared


def test_a_name_that_both_visits_share_means_the_newest(at, place: Place) -> None:
    """`--person Rosa` goes on working after `next`; an older visit is found by its id."""
    at(FIRST_PREPARED, "start", "--answers", str(ROSA))
    at(SIX_WEEKS_ON, "next", "--plain", replies={"Who is this visit for?": ":quit"})
    shown, _ = at(SIX_WEEKS_ON, "show", "since", "--person", "rosa", "--plain")
    assert "Since the last visit" in shown
    said, _ = at(SIX_WEEKS_ON, "compare", "visit-1", "visit-1", "--plain")
    assert NO_CHANGE in said


def test_a_next_visit_that_was_begun_is_gone_on_with(at, place: Place) -> None:
    """Asking for the next visit twice makes one visit, not two."""
    at(FIRST_PREPARED, "start", "--answers", str(ROSA))
    at(SIX_WEEKS_ON, "next", "--plain", replies={"Who is this visit for?": ":quit"})
    shown, _ = at(
        SIX_WEEKS_ON, "next", "--plain", "--person", "visit-1", replies={"Who is this visit for?": ":quit"}
    )
    assert "begun already" in shown
    assert not (place.home / "visits" / "visit-3").exists()


def test_two_people_are_not_compared_without_saying_so(place: Place) -> None:
    """Nothing of either is shown; the way to go on is named."""
    other = place.folder / "other.yaml"
    other.write_text("person:\n  name: Ada Example\n  birth_date: 5 May 1950\nreason:\n  main_reason: my hip\n")
    place.run("start", "--answers", str(ROSA))
    place.run("start", "--answers", str(other))
    refused = place.run("compare", "visit-1", "visit-2")
    assert refused.returncode == 2
    assert b"different people" in refused.stderr and b"--anyway" in refused.stderr
    assert refused.stdout == b""
    told = place.run("compare", "visit-1", "visit-2", "--anyway", "--format", "text", "--output", "-")
    assert told.returncode == 0 and b"my hip" in told.stdout


def test_with_nothing_said_it_is_what_changed_since_the_copy_last_made(at, place: Place) -> None:
    """A number that was mended after printing is found; nothing else is."""
    at(FIRST_PREPARED, "start", "--answers", str(ROSA))
    at(FIRST_PREPARED, "export", "--output", "page.html")
    same, _ = at(FIRST_PREPARED, "compare", "--plain")
    assert "as it was when the copy for the clinic was made on 30 November 2026" in " ".join(same.split())
    assert NO_CHANGE in same
    at(FIRST_OVER, "after", "--plain", replies=AFTER)
    shown, _ = at(FIRST_OVER, "compare", "--plain")
    assert "Try duloxetine" in shown and "What matters most" not in shown


def test_another_copy_is_not_what_it_is_compared_with(at, place: Place) -> None:
    at(FIRST_PREPARED, "start", "--answers", str(ROSA))
    at(FIRST_PREPARED, "export", "--output", "page.html")
    place.run("add", "question", typed="Can I swim?\n")
    at(FIRST_PREPARED, "export", "--card", "--output", "card.html")
    shown, _ = at(FIRST_PREPARED, "compare", "--plain")
    assert "Can I swim?" in shown


def test_what_was_not_asked_again_is_counted_and_is_no_change(at, place: Place) -> None:
    at(FIRST_PREPARED, "start", "--answers", str(ROSA))
    at(SIX_WEEKS_ON, "next", "--plain", replies={"Who is this visit for?": ":quit"})
    shown, _ = at(SIX_WEEKS_ON, "compare", "--plain")
    assert "not answered" not in shown
    assert " answers of before were not asked again yet" in " ".join(shown.split())


def test_with_nothing_before_it_there_is_nothing_to_compare(place: Place) -> None:
    place.run("start", "--answers", str(ROSA))
    refused = place.run("compare")
    assert refused.returncode == 4
    assert b"nothing to compare" in refused.stderr
