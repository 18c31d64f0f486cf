"""Who told what, where more than one person filled in a visit on computers of their own.

An answer taken over from somebody else's file is theirs until it is changed here. Everything else is told by the
one who answers this visit (`Visit.respondent`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from visitprep.visit.records.people import Respondent
from visitprep.visit.visit import Teller, Visit


def teller_of(visit: Visit, thing: str) -> Teller | None:
    """Who told what stands at an address; None: the one who answers."""
    return next((teller for teller in visit.tellers if thing in teller.things), None)


def with_teller(visit: Visit, things: Iterable[str], respondent: Respondent, day: date) -> Visit:
    """What stands at these addresses was told by somebody else, as of that day."""
    things = frozenset(things)
    for thing in things:
        visit = without_teller(visit, thing)
    told = list(visit.tellers)
    for number, teller in enumerate(told):
        if teller.respondent == respondent and teller.day == day:
            told[number] = teller.model_copy(update={"things": teller.things | things})
            break
    else:
        told.append(Teller(respondent=respondent, day=day, things=things))
    return visit.model_copy(update={"tellers": tuple(told)})


def without_teller(visit: Visit, thing: str) -> Visit:
    """What stands there is told by the one who answers, from now on; also what stands in it."""
    if not any(_is_in(name, thing) for teller in visit.tellers for name in teller.things):
        return visit
    left = (
        teller.model_copy(update={"things": frozenset(n for n in teller.things if not _is_in(n, thing))})
        for teller in visit.tellers
    )
    return visit.model_copy(update={"tellers": tuple(teller for teller in left if teller.things)})


def _is_in(name: str, thing: str) -> bool:
    return name == thing or name.startswith(f"{thing}.")
