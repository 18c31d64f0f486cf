"""What is still empty, and what looks mistyped: the lines of `visitprep check`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from visitprep.usecases.session import Session
from visitprep.wording import N_, count, say

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit


def check_lines(session: Session, visit: Visit) -> Iterator[str]:
    """Line by line, with an empty one between the parts."""
    from visitprep.findings.doubts import doubts
    from visitprep.findings.medicine_checks import findings_in_words
    from visitprep.interview.engine.progress import still_open
    from visitprep.visit.voice import voice_of

    found = doubts(visit, session.today)
    if found:
        yield say(N_("Please look at these again:"))
        yield from (f"  - {doubt.text}" for doubt in found)
        yield say(N_("Change an answer with: visitprep edit SECTION"))
    else:
        yield say(N_("Nothing looks mistyped. visitprep only compares what was typed; it can miss things."))
    if words := findings_in_words(visit):
        yield from ("", words)
    yield ""
    left = still_open(session.sections, visit, voice_of(visit))
    if not left:
        yield say(N_("Every question has been asked."))
        yield say(N_("Make the page with: visitprep export"))
        return
    yield say(N_("Still open:"))
    for section in left:
        yield f"  {section.title}"
        yield from (f"    - {question}" for question in section.questions)
        if section.details:
            yield f"    - {count('{n} optional detail', '{n} optional details', section.details)}"
    yield say(N_("Carry on with: visitprep"))
