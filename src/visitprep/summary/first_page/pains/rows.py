"""Each pain on page 1, a row: place and numbers on one line, its words below.

In the order that `findings/pain_order.py` gives, and numbered so everywhere in the copy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from visitprep.document.sheet import PainRow, PainRows
from visitprep.document.words import Words, joined, plain
from visitprep.findings.pain_order import is_attacks, worst_told
from visitprep.number_words import in_digits
from visitprep.patterns import any_case
from visitprep.summary.first_page.pains.place import place
from visitprep.summary.first_page.pains.words import in_brief, words_of
from visitprep.summary.first_page.rank import LISTED, Room, Small
from visitprep.summary.first_page.short import listed, typed
from visitprep.summary.words import titles
from visitprep.text import isolated
from visitprep.visit.records.number_fields import Rating
from visitprep.visit.records.pain import Pain
from visitprep.wording import N_, count, say

TOLD = 3
"""Pains that keep since when, what they are like and what makes them worse while there is some room."""
SMALL = 3
"""Usually this or less, and nothing bold: such a pain may be told in one line."""
_WHEN = any_case(r"(?:in|on|at|with|during|when\w*|if|around|after|before|while|once|not|but|though|since) ")


class Heard(Struct, frozen=True):
    """What a helper who answers alone tells of somebody's own number and words."""

    person: str
    number: Rating | None
    words: str


def pain_rows(
    pains: Sequence[Pain],
    room: Room,
    today: date,
    before: Mapping[str, tuple[Pain, Words]] = MappingProxyType({}),
    heard: Mapping[str, Heard] = MappingProxyType({}),
    given: Mapping[str, str] = MappingProxyType({}),
) -> PainRows:
    """A row for each of `pains`, which are in order; the small ones shorter where there is no room.

    `before` is, by id, the same pain at the visit before, and the change in words; `heard` what the person says;
    `given` the day of its numbers, where that is long ago.
    """
    rows, left = [], 0
    for number, pain in enumerate(pains, 1):
        words = words_of(pain, room, today, number, len(pains))
        if _is_small(pain, words):
            if room.small_pains >= Small.COUNT and number > LISTED:
                left += 1
                continue
            if room.small_pains is Small.LINES or (room.small_pains and number > TOLD):
                words = in_brief(pain, room, today)
        was, change = before.get(pain.id, (None, ()))
        row = _row(number, pain, words, room, was, change, given.get(pain.id, ""))
        row = _with_heard(row, heard[pain.id], room) if pain.id in heard else row
        rows.append(row if row.numbers else replace(row, numbers=_extremes(pain, alone=True), extremes=""))
    more = ""
    if left:
        message = (N_("{n} smaller pain: see “{title}”"), N_("{n} smaller pains: see “{title}”"))
        more = count(*message, left, title=say(titles.PAINS_IN_FULL))
    return PainRows(tuple(rows), plain(more))


def _is_small(pain: Pain, words: Words) -> bool:
    """A pain without a number is not known to be small, and attacks are not."""
    usual = pain.usual or pain.now
    is_low = usual is not None and usual.high <= SMALL and not is_attacks(pain)
    return is_low and not any(span.act for span in words)


def _row(
    number: int, pain: Pain, words: Words, room: Room, was: Pain | None = None, change: Words = (), given: str = ""
) -> PainRow:
    usual = pain.usual or pain.now
    numbers = str(usual) if usual else ""
    if usual and not pain.usual:
        numbers = say(N_("now {n}"), n=numbers)
    if usual is None and pain.worst is None and pain.least is None:
        numbers = say(N_("not said"))
    if numbers and was is not None and was.usual and pain.usual:
        numbers = say(N_("{before} → {now}"), before=str(was.usual), now=numbers)
    if given and usual is not None:
        numbers = say(N_("{numbers} on {day}"), numbers=numbers, day=given)
    return PainRow(
        number,
        place(pain, room),
        (usual.low, usual.high) if usual else None,
        pain.worst.high if pain.worst else None,
        numbers,
        _extremes(pain),
        words,
        change,
    )


def _with_heard(row: PainRow, heard: Heard, room: Room) -> PainRow:
    """Their own words behind ours; their number, but where a helper gave another."""
    if heard.words:
        told = say(
            N_("{person} says: “{words}”"), person=heard.person, words=typed(heard.words, min(room.longest, 160))
        )
        row = replace(row, words=joined((row.words, plain(told)), " "))
    if heard.number is None or row.usual not in (None, (heard.number.low, heard.number.high)):
        return row
    shown = row.numbers if row.usual is not None else str(heard.number)
    number = say(N_("{person} says {n}"), person=heard.person, n=shown)
    return replace(row, usual=(heard.number.low, heard.number.high), numbers=number)


def _extremes(pain: Pain, *, alone: bool = False) -> str:
    """As in "3–9", "to 8", "from 2"; a best above the worst is no span, and both are named, as they are where no
    other number stands before them."""
    least = f"{pain.least.low:g}" if pain.least else ""
    worst = f"{pain.worst.high:g}" if pain.worst else ""
    if told := worst_told(pain):
        said = N_("{n} {when}") if _WHEN.match(told) else N_("{when} {n}")
        is_told = worst in in_digits(told, asked=True).split()
        when = isolated(told) if is_told else say(said, n=worst, when=isolated(told))
        return listed((when, least and say(N_("best {n}"), n=least)), "; ")
    if pain.least and pain.worst and pain.least.low > pain.worst.high:
        return say(N_("worst {worst}, best {best}"), worst=worst, best=least)
    if alone:
        return listed((least and say(N_("least {n}"), n=least), worst and say(N_("worst {n}"), n=worst)))
    if least and worst:
        return f"{least}–{worst}"
    if worst:
        return say(N_("to {n}"), n=worst)
    return say(N_("from {n}"), n=least) if least else ""
