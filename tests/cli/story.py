"""A made-up person's month, told through the real commands: prepare, a journal, the visit, and six weeks later.

`tell` is used by test_follow_up_story.py, and by make_pictures.py for the pictures in README.
"""

from __future__ import annotations

import contextlib
import io
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from person import NEXT_LINE
from runs import COMMAND, Place

from visitprep.usecases.session import Session

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
    "Is any of this happening now": "0",
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
    "your pain on average": "4 5 3",
    "how many hours of sleep": "6.5",
    "nervous, anxious": "0 1 0 0",
    "Other treatments, one on a line": ["physical therapy, December 2026, 6 times", ""],
    "Which treatment was it?": "1",
    "May these answers on mood": "1",
}

NOT_AN_ANSWER = ("cannot be used at this question", "That was not understood here", "is that the menu number")
"""What is said when the reply did not fit the question; the same reply would never do."""


class Replies(io.TextIOBase):
    """Standard input of somebody who reads what is asked. `asked` is every prompt, `out` what they are shown."""

    def __init__(self, replies: dict[str, str | list[str]], out: io.BytesIO) -> None:
        self.replies = {key: [said] if isinstance(said, str) else list(said) for key, said in replies.items()}
        self.out = out
        self.read = 0
        self.asked: list[str] = []
        self._list = ""
        """What was asked last: the further lines of a list stand under its question, by their number alone."""

    def readline(self, size: int = -1) -> str:  # type: ignore[override]
        sys.stdout.flush()
        said = " ".join(self.out.getvalue()[self.read :].decode().split())
        self.read = len(self.out.getvalue())
        self.asked.append(said)
        assert len(self.asked) < 400, "it goes on for ever"
        lost = [sentence for sentence in NOT_AN_ANSWER if sentence in said]
        assert not lost, " ".join(self.asked[-2:])
        known = [key for key in self.replies if key in said]
        if not known and self._list and NEXT_LINE.search(said) and "So far:" not in said:
            known = [self._list]
        self._list = max(known, key=said.rfind, default="")
        if self._list:
            found = self.replies[self._list]
            return (found.pop(0) if len(found) > 1 else found[0]) + "\n"
        if "So far:" in said:
            return "\n"  # nothing more on this list
        if "still true?" in said or "still right?" in said:
            return "1\n"
        return ":skip\n"

    def isatty(self) -> bool:
        return False


SKIPPED_DAYS = frozenset({5, 6, 13, 20, 21, 22})
FLARES = {9: "pain 9, slept 3 h, moved the sofa, heat helped", 24: "pain 8, slept 4 h, long drive"}
"""Days after the first visit on which nothing was written, and on which it was bad."""


def journal_line(day: int) -> str:
    """What Rosa writes on one of the thirty days; her pain goes down slowly."""
    if day in FLARES:
        return FLARES[day]
    pain = max(3, 7 - day // 8 - day % 2)
    return f"pain {pain}, slept {5 + day // 12} h, {'walked to church' if day % 3 else 'gardening'}"


def at(
    place: Place,
    moment: datetime,
    *arguments: str,
    replies: dict[str, str | list[str]] | None = None,
    piped: str | None = None,
) -> tuple[str, list[str]]:
    """Run a command at a moment, with replies or with text piped in; what was shown, and what was asked."""
    from visitprep.__main__ import main

    out, err = io.BytesIO(), io.BytesIO()
    stdin = Replies(replies or {}, out) if piped is None else io.StringIO(piped)
    with pytest.MonkeyPatch.context() as patch, contextlib.chdir(place.folder):
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
    return shown, stdin.asked if isinstance(stdin, Replies) else []


def tell(place: Place) -> list[str]:
    """Two visits and the month between; every question that was asked for the second one."""
    at(place, FIRST_PREPARED, "start", "--answers", str(ROSA))
    at(place, FIRST_OVER, "after", "--plain", replies=AFTER)
    for day in range(1, 31):
        if day not in SKIPPED_DAYS:
            at(place, FIRST_OVER + timedelta(days=day), "journal", piped=journal_line(day))
    return at(place, SIX_WEEKS_ON, "next", "--plain", replies=NEXT)[1]
