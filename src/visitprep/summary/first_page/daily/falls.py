"""Falls of the past year: how many, or the words of one that was told where something else was asked."""

from __future__ import annotations

from visitprep.document.words import Words, act, plain
from visitprep.findings.falls import falls_told
from visitprep.number_words import VALUES
from visitprep.patterns import any_case
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import note, typed
from visitprep.visit.marks import ticked_alone
from visitprep.visit.visit import Visit
from visitprep.wording import N_, count, say

FALL_TOLD = N_("a fall was told elsewhere: “{words}”")
_TIMES = {**VALUES, "once": 1, "twice": 2}
_COUNT = any_case(rf"(?P<n>\d+|{'|'.join(_TIMES)})\s*(?:times?|falls?|x)?(?=[,;:]|$)[\s,;:]*")
"""The number told once more: "3 times, the last one in the tub"."""
_NONE_AND_TOLD = N_("falls this year: none ticked, but told elsewhere: “{words}”")


def falls(visit: Visit, room: Room) -> Words:
    answer = visit.function.falls
    added = typed(note(visit.function, "falls"), min(room.whole, 240))  # a bumped head on a blood thinner is in it
    if answer is None:
        added = added or ("; ".join(falls_told(visit)) if "falls" in visit.function.gaps else "")
        if not added and ticked_alone(visit, "falls"):
            return act(say(N_("fell this year, how often not said")))
        return act(say(N_("falls this year: “{words}”"), words=added)) if added else ()
    number = str(answer)
    if number == "0":
        told = "; ".join(falls_told(visit))
        return act(say(_NONE_AND_TOLD, words=told)) if told else plain(say(N_("no falls this year")))
    said = count(N_("{n} fall this year"), N_("{n} falls this year"), int(number)) if number.isdigit() else ""
    said = said or say(N_("falls this year: {number}"), number=number)
    again = _COUNT.match(added)
    if again is not None and str(_TIMES.get(again["n"].casefold(), again["n"])) == number:
        added = added[again.end() :]
    return act(f"{said} ({added})" if added else said)
