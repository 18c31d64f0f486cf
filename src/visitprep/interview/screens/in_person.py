"""What somebody would rather say in the room, each with its question: for the person's own pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from visitprep.interview.question import Repeating
from visitprep.interview.questions.order_of_sections import ALL
from visitprep.interview.questions.who_answers import HELPER_QUESTIONS
from visitprep.visit.answering import Address, gap_at, items, note_at
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, Voice, Wording, say

_FILLED_BY = Wording(N_("Who is filling this in?"))


class Kept(NamedTuple):
    question: str
    """In the voice of whoever answers, with the name of the entry it is about before it."""
    note: str
    """What was noted beside it; empty when nothing was."""


def kept_for_the_room(visit: Visit, *, measures_off: frozenset[str] = frozenset()) -> tuple[Kept, ...]:
    """Every question answered with "I'd rather say this in person", in the order of the visit.

    Those of a measure in `measures_off` are left out, since their words are.
    """
    voice = voice_of(visit)
    return tuple(
        Kept(_question(visit, address, voice), note_at(visit, address))
        for address in _addresses(visit)
        if gap_at(visit, address) is Gap.IN_PERSON and address.part not in measures_off
    )


def _addresses(visit: Visit) -> Iterator[Address]:
    for part in (*RECORDS, *LISTS):
        fields = record_type(part).answerable()
        if part in LISTS:
            yield Address(part)
            yield from (Address(part, field, item.id) for item in items(visit, part) for field in fields)
        else:
            yield from (Address(part, field) for field in fields)


def _question(visit: Visit, address: Address, voice: Voice) -> str:
    lists = (part for section in ALL for part in section.parts if isinstance(part, Repeating))
    repeating = next((one for one in lists if one.part == address.part), None)
    if repeating is not None and not address.field:
        return _in_one_line(repeating.first, voice)
    asked = _in_one_line(_wording(address), voice)
    if repeating is None:
        return asked
    item = next(item for item in items(visit, address.part) if item.id == address.item)
    title = repeating.title(item)
    return f"{title}: {asked}" if title else asked


def _wording(address: Address) -> Wording:
    wanted = (address.part, address.field)
    asked = ((part, question) for section in ALL for part, question in section.questions())
    at_the_start = ((at.part, question) for at, question in HELPER_QUESTIONS)
    return next((q.ask for part, q in (*asked, *at_the_start) if (part, q.field) == wanted), _FILLED_BY)


def _in_one_line(wording: Wording, voice: Voice) -> str:
    """Without the line ends of an instrument; what is only asked of a helper is about "the patient"."""
    said = wording.spoken(voice) or say(wording.them, name=say(N_("the patient")))
    return " ".join(said.split())
