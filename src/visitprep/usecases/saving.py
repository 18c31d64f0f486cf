"""A save that fails while somebody sits there: said at once, and tried again as often as they like."""

from __future__ import annotations

from collections.abc import Callable

from visitprep.errors import InputEnded, NotSaved
from visitprep.usecases.session import Session
from visitprep.wording import N_, say


def until_saved(session: Session, write: Callable[[], None]) -> None:
    """`write` until it succeeds. Raises NotSaved when they give up, or when nobody is there to ask."""
    tried = 0
    while True:
        tried += 1
        try:
            write()
        except NotSaved as problem:
            # With nobody there it is tried twice: the second time it goes beside a file that cannot be read.
            if tried > 1 if not session.has_keyboard else not _try_again(session, problem):
                raise
        else:
            return


def _try_again(session: Session, problem: NotSaved) -> bool:
    text = say(
        N_("{problem} {next_step}\nYour last answer is not saved yet. Everything before it is."),
        problem=problem.what,
        next_step=problem.next_step,
    )
    rows = {"again": say(N_("Try to save it again")), "stop": say(N_("Stop here, without the last answer"))}
    try:
        return session.pick("not-saved", text, rows) == "again"
    except (KeyboardInterrupt, InputEnded):
        return False  # or it would be said that everything is saved
