"""Letters and scans met beside a record: they go on the list of what to bring, with a yes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from visitprep.health_records.found import NotRead
from visitprep.interview.prompts import Way
from visitprep.interview.screens.health_record.sitting import LATER, Sitting, Stand, later_row
from visitprep.visit.answering import with_own_to_bring
from visitprep.visit.marks import DECIDED_OF_RECORD
from visitprep.wording import N_, count, say

ALL, EACH, ALONG, LEAVE = "all", "each", "along", "leave"
_LIMIT = 250
"""Letters of a name: what is cut off is the path before it."""


def ask_letters(sitting: Sitting) -> Way:
    """KEEP when each was decided about, or later."""
    letters = [one for one in sitting.finds.not_read if one.take_along and not _is_decided(sitting, one)]
    if len(letters) < 2:
        return _one_by_one(sitting, letters)
    lines = [f"  {number}. {_called(one)}" for number, one in enumerate(letters, 1)]
    sitting.interview.asker.tell("\n".join((say(N_("What people can read, and visitprep cannot:")), *lines)))
    rows = (
        (ALL, count("Take it along", "Take all {n} along", len(letters))),
        (EACH, say(N_("Ask me about each"))),
        (LEAVE, say(N_("Leave all of these at home"))),
        later_row(),
    )
    text = say(N_("Shall they go on the list of what to bring?"))
    chosen = sitting.choose("letters", text, rows)
    if isinstance(chosen, Way) or chosen == LATER:
        return chosen if isinstance(chosen, Way) else Way.KEEP
    if chosen == EACH:
        return _one_by_one(sitting, letters)
    for one in letters:
        _decide(sitting, one, along=chosen == ALL)
    _tell(sitting, len(letters) if chosen == ALL else 0)
    return Way.KEEP


def _one_by_one(sitting: Sitting, letters: Sequence[NotRead]) -> Way:
    place, before = 0, list[Stand]()
    along = set[int]()
    while place < len(letters):
        rows = (
            (ALONG, say(N_("Take it along: put it on the list of what to bring"))),
            (LEAVE, say(N_("Leave it at home"))),
            later_row(),
        )
        text = say(N_("{letter}. Do you want to take it along?"), letter=_called(letters[place]))
        chosen = sitting.choose("letter", text, rows)
        if chosen is Way.BACK and before:
            sitting.put_back(before.pop())
            place -= 1
            continue
        if isinstance(chosen, Way):
            return chosen
        before.append(sitting.stand())
        along.discard(place)
        if chosen != LATER:
            _decide(sitting, letters[place], along=chosen == ALONG)
            along |= {place} if chosen == ALONG else set()
        place += 1
    if letters:
        _tell(sitting, len(along))
    return Way.KEEP


def _tell(sitting: Sitting, taken: int) -> None:
    if taken:
        done = count("On the list of what to bring: 1 more.", "On the list of what to bring: {n} more.", taken)
    else:
        done = say(N_("Nothing was put on the list of what to bring."))
    sitting.interview.asker.tell(done)


def _called(letter: NotRead) -> str:
    """For a line of the list, which is cut at its front: the end of a path is the name."""
    file = letter.what if len(letter.what) <= _LIMIT else f"…{letter.what[-_LIMIT:]}"
    return say(letter.take_along, file=file)


def _decide(sitting: Sitting, letter: NotRead, *, along: bool) -> None:
    visit = sitting.interview.visit
    if along:
        visit = with_own_to_bring(visit, _key(letter), _called(letter))
    sitting.interview.keep(DECIDED_OF_RECORD.put(visit, along, _key(letter)))


def _is_decided(sitting: Sitting, letter: NotRead) -> bool:
    return DECIDED_OF_RECORD.stands(sitting.interview.visit, _key(letter))


def _key(letter: NotRead) -> str:
    return f"letter-{hashlib.sha256(letter.what.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
