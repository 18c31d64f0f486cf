"""One made-up person's two visits through the real commands: prepare, write down, come back, compare, print."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from runs import COMMAND, Place

from visitprep.cli.session import Session

ROSA = Path(__file__).resolve().parents[1] / "people" / "typical.yaml"
FIRST_PREPARED = datetime(2026, 11, 30, 18, 0)
FIRST_OVER = datetime(2026, 12, 3, 19, 0)
SIX_WEEKS_ON = datetime(2027, 1, 12, 18, 0)

AFTER = {
    "What is the plan now": "Try duloxetine, keep walking, then look at the scan.",
    "Was anything decided about": "1",
    "What kind of thing is it?": ["1", "4"],
    "What is it called?": ["duloxetine 30 mg", "MRI of the lower back"],
    "What was said about it": ["one each morning", "at the county hospital"],
    "Was anything else decided?": ["1", "2"],
    "What do you think is causing my leg pain?": "Perhaps a pinched nerve. The scan will show.",
    "Who calls whom": "They call with the result, 555 0199.",
    "When is the next visit?": "14 January 2027",
    "anything else to remember": "The parking is behind the house.",
}
NEXT = {
    "Who is this visit for?": "1",
    "Is any of this happening now": ["2", "2"],
    "Where do you want to go?": ["1", ":quit"],
    "Did this happen?": ["1", "3"],
    "Put it on the list": "1",
    "What came of it": ["Slept better, a bit sick at first", "The date is next week"],
    "my overall status is": "2",
    "How well can you do that now": ["6", "4 to 5", "8"],
    "Is this pain still there?": ["1", "3"],
    "Do you still take it": ["2", "1", "3", "1", "1", "1"],
    "Nothing more to change here": ["3", "18"],
    "What strength is on the label?": "600 mg",
    "Why was it stopped?": "2",
    "What kind is it?": "1",
    "your pain on average": "4",
    "your enjoyment of life": "5",
    "your general activity": "3",
    "how many hours of sleep": "6.5",
    "nervous, anxious": "1",
    "control worrying": "2",
    "Little interest": "1",
    "Feeling down": "1",
    "Was there another treatment?": ["1", "2"],
    "Which treatment was it?": "1",
    "May these answers on mood": "1",
}


class Replies(io.TextIOBase):
    """Standard input of somebody who reads what is asked. `asked` is every prompt, `out` what they are shown."""

    def __init__(self, replies: dict[str, str | list[str]], out: io.BytesIO) -> None:
        self.replies = {key: [said] if isinstance(said, str) else list(said) for key, said in replies.items()}
        self.out = out
        self.read = 0
        self.asked: list[str] = []

    def readline(self, size: int = -1) -> str:  # type: ignore[override]
        sys.stdout.flush()
        said = " ".join(self.out.getvalue()[self.read :].decode().split())
        self.read = len(self.out.getvalue())
        self.asked.append(said)
        assert len(self.asked) < 400, "it goes on for ever"
        known = [key for key in self.replies if key in said]
        if known:
            found = self.replies[max(known, key=said.rfind)]
            return (found.pop(0) if len(found) > 1 else found[0]) + "\n"
        if "still true?" in said or "still right?" in said:
            return "1\n"
        if "Is there another" in said or "Is there anyone else?" in said:
            return "2\n"
        return ":quit\n" if "cannot skip" in said else ":skip\n"

    def isatty(self) -> bool:
        return False


@pytest.fixture
def at(place: Place, monkeypatch: pytest.MonkeyPatch) -> Iterator:
    """Run a command at a moment, with replies; what was shown, and what was asked."""

    def run(moment: datetime, *arguments: str, replies: dict[str, str | list[str]] | None = None):
        from visitprep.__main__ import main

        out, err = io.BytesIO(), io.BytesIO()
        stdin = Replies(replies or {}, out)
        with monkeypatch.context() as patch, contextlib.chdir(place.folder):
            patch.setitem(Session.__init__.__kwdefaults__, "now", lambda: moment)
            for name, value in place.environ().items():
                patch.setenv(name, value)
            patch.setattr(sys, "argv", [COMMAND, *arguments])
            patch.setattr(sys, "stdin", stdin)
            patch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="utf-8"))
            patch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding="utf-8"))
            try:
                code = main()
            except SystemExit as left:
                code = left.code
            sys.stdout.flush()
            sys.stderr.flush()
            shown, problems = out.getvalue().decode(), err.getvalue().decode()
        assert code in (0, None), problems + shown[-3000:]
        return shown, stdin.asked

    yield run


def test_two_visits_of_one_person(at, place: Place) -> None:
    """Rosa prepares, writes down what was said, comes back six weeks later, and the page opens with what changed."""
    at(FIRST_PREPARED, "start", "--answers", str(ROSA))
    at(FIRST_OVER, "after", "--plain", replies=AFTER)
    own, _ = at(FIRST_OVER, "export", "--for", "me", "--format", "text", "--output", "-")
    assert "What was said at the visit" in own
    assert "Perhaps a pinched nerve. The scan will show." in " ".join(own.split())

    _, asked = at(SIX_WEEKS_ON, "next", "--plain", replies=NEXT)
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
    assert words.index("What changed since the last visit") < words.index("Safety")
    assert "Much improved (2 of 7)" in words
    assert "J Pain 2024" in words

    compared, _ = at(SIX_WEEKS_ON, "compare", "visit-1", "--plain")
    assert "600 mg" in compared and "duloxetine" in compared


def test_a_name_that_both_visits_share_means_the_newest(at, place: Place) -> None:
    """`--person Rosa` goes on working after `next`; an older visit is found by its id."""
    at(FIRST_PREPARED, "start", "--answers", str(ROSA))
    at(SIX_WEEKS_ON, "next", "--plain", replies={"Who is this visit for?": ":quit"})
    shown, _ = at(SIX_WEEKS_ON, "show", "since", "--person", "rosa", "--plain")
    assert "Since the last visit" in shown
    said, _ = at(SIX_WEEKS_ON, "compare", "visit-1", "visit-1", "--plain")
    assert "Nothing changed. Both say the same." in said


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
    told = place.run("compare", "visit-1", "visit-2", "--anyway", "--format", "text")
    assert told.returncode == 0 and b"my hip" in told.stdout


def test_with_nothing_said_it_is_what_changed_since_the_copy_last_made(at, place: Place) -> None:
    """A number that was mended after printing is found; nothing else is."""
    at(FIRST_PREPARED, "start", "--answers", str(ROSA))
    at(FIRST_PREPARED, "export", "--output", "page.html")
    same, _ = at(FIRST_PREPARED, "compare", "--plain")
    assert "as it was when a copy was made on 30 November 2026" in " ".join(same.split())
    assert "Nothing changed. Both say the same." in same
    at(FIRST_OVER, "after", "--plain", replies=AFTER)
    shown, _ = at(FIRST_OVER, "compare", "--plain")
    assert "Try duloxetine" in shown and "What matters most" not in shown


def test_with_nothing_before_it_there_is_nothing_to_compare(place: Place) -> None:
    place.run("start", "--answers", str(ROSA))
    refused = place.run("compare")
    assert refused.returncode == 4
    assert b"nothing to compare" in refused.stderr
