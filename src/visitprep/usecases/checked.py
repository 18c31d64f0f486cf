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
    from visitprep.findings.safety.medicines_together import findings_in_words
    from visitprep.interview.engine.progress import still_open
    from visitprep.visit.marks import LEFT_OF_RECORD
    from visitprep.visit.voice import voice_of

    found = [*(doubt.text for doubt in doubts(visit, session.today)), *_numbers_for_words(visit)]
    if found:
        yield say(N_("Please look at these again:"))
        yield from (f"  - {text}" for text in found)
        yield say(N_("Change an answer with: visitprep edit and its section, such as: visitprep edit medicines"))
    else:
        yield say(N_("Nothing looks mistyped. visitprep only compares what was typed; it can miss things."))
    if number := len(LEFT_OF_RECORD.things(visit)):
        yield count(
            "{n} line of a health record is left for later: import the same file again to go on.",
            "{n} lines of health records are left for later: import the same files again to go on.",
            number,
        )
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


def _numbers_for_words(visit: Visit) -> Iterator[str]:
    from visitprep.findings.doubts import numbers_for_words
    from visitprep.summary.compared import name_in_words
    from visitprep.summary.words.field_labels import LABELS
    from visitprep.visit.answering import items, value_at

    for at in numbers_for_words(visit):
        label = say(LABELS[at.part][at.field])
        told = {"label": label, "number": value_at(visit, at)}
        if at.item:
            name = name_in_words(next(item for item in items(visit, at.part) if item.id == at.item), at.part)
            yield say(N_("{name}: {label}: only the number {number} is there, and no words."), name=name, **told)
        else:
            yield say(N_("{label}: only the number {number} is there, and no words."), **told)
