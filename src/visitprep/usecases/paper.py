"""The blank questions on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visitprep.usecases.output import Output, file_name, make, tell
from visitprep.usecases.session import Session
from visitprep.wording import N_, Voice, say

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit

THEN = N_("Fill it in by hand. Then type it in by the numbers on it: visitprep type-in")


def make_worksheet(session: Session, visit: Visit, voice: Voice, output: Output, *, everything: bool) -> None:
    """The sheet in a file, and what comes after it."""
    from visitprep.worksheet.sheet import worksheet

    document = worksheet(visit, voice, more=everything, measures_off=session.measures_off)
    make(session, document, visit, output, file_name(session, visit, "worksheet"))
    if output.to != "-":
        tell(say(THEN))
