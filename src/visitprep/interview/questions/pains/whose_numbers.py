"""Which numbers of a pain are the person's, and which a helper's, who types both."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.interview.question import Hearing
from visitprep.interview.questions.who_answers import theirs_and_helpers
from visitprep.lines.pain.strength import numbers as pain_numbers
from visitprep.lines.pain.strength.asked import FOUR
from visitprep.lines.pain.strength.found import NUMBER
from visitprep.lines.people.two_voices import speaks_alone
from visitprep.lines.reading import Reading, Unclear
from visitprep.patterns import compiled
from visitprep.visit.tellers import helper_of
from visitprep.visit.two_views import labelled
from visitprep.visit.visit import Visit
from visitprep.visit.voice import name_alone
from visitprep.wording import N_, later

_PIECE = compiled(r"\s*[,;]\s*(?=[^,;]*\d)|(?<=\d)\s+(?=(?:usual(?:ly)?|worst|best|now)\s+\d)")
_YES = compiled(r"(?i)^\W*(?:yes|yeah|y)\b[\s,;.]*(?:and\b)?\s*")
_WHOSE = N_("{words}: does {name} give that number? If so: y. If it is what you think: mine")


def read_numbers(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """Of those that somebody gives a lone one is the usual one."""
    theirs, mine = theirs_and_helpers(line, hearing.visit)
    reading = pain_numbers.read(theirs, hearing.today, small=hearing.visit.respondent.is_alone)
    if not mine:
        return (asked_whose(line, reading, hearing.visit),)
    return (replace(reading, beside={**reading.beside, **_by_number(mine)}),)


def asked_whose(line: str, reading: Reading, visit: Visit) -> Reading:
    """Where all that a helper types is "I'd say 9", it may be either's."""
    given = {name: value for name, value in reading.values.items() if name in FOUR}
    if not (given and not reading.unclear and visit.respondent.is_helper and speaks_alone(line)):
        return reading
    meant = {name: NUMBER.search(str(value)) for name, value in given.items()}
    sure = {name: value for name, value in reading.values.items() if name not in given}
    name = name_alone(visit.person.called)
    part = Unclear(
        "", line, later(_WHOSE, words=line, name=name), {key: one[0] if one else "" for key, one in meant.items()}
    )
    return replace(reading, values=sure, unclear=(part,), beside={})


def _by_number(mine: str) -> dict[str, str]:
    """The helper's own numbers, each beside theirs of the same name; what names none stands by the usual one."""
    told: dict[str, str] = {}
    if not mine:
        return told
    who, of, words = mine.partition(": ")
    for piece in _PIECE.split(words):
        about = next(
            (name for name in ("worst", "now", "best") if re.search(rf"(?<!just )\b{name}\b", piece)), "usual"
        )
        name = {"best": "least"}.get(about, about)
        told[name] = f"{told[name]}, {piece}" if name in told else f"{who}{of}{piece}"
    return told


def again(reply: str, part: Unclear, hearing: Hearing, *, small: bool = False) -> Reading:
    """Numbers that are typed with their words, in answer to a question about another."""
    visit = hearing.visit
    if visit.respondent.is_helper and speaks_alone(own := _YES.sub("", reply)):
        kept = {part.field: part.meant} if own != reply and isinstance(part.meant, str) and part.field else {}
        return Reading(kept, left=labelled(own, helper_of(visit.respondent), visit))
    reply, mine = theirs_and_helpers(reply, visit)
    before = {name: value for name in FOUR if (value := getattr(hearing.record, name)) is not None}
    found = pain_numbers.read_again(reply, part.typed, before, hearing.today, small=small)
    values = {name: value for name, value in found.values.items() if name not in found.beside}
    if mine and not values and part.field and len(alone := NUMBER.findall(reply)) == 1:
        values = {part.field: alone[0][0]}
    return Reading(values, found.unclear, ", ".join(filter(None, (found.left, *found.beside.values(), mine))))
