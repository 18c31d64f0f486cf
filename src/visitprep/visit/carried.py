"""Answers carried over from an earlier visit: where each came from, and which were looked at again since.

A *thing* is what is shown once as "still true?": a record (`sleep`), a whole list (`tests`), or one item of a list
whose items are asked about one by one (`medicines.medicine-1`). Answering anything in it counts for
that answer only.
"""

from __future__ import annotations

from datetime import date

from visitprep.visit.tellers import answers_of, around, with_said_now, with_yes_said_now, without_teller
from visitprep.visit.visit import Teller, Visit


def carried_from(visit: Visit, part: str, item: str = "", field: str = "") -> date | None:
    """The day an answer was carried over from, when nobody has looked at it since; else None."""
    carried = visit.carried
    if carried is None:
        return None
    addresses = around(part, item, field)
    if any(name in carried.checked for name in addresses):
        return None
    return next((carried.things[name] for name in addresses if name in carried.things), None)


def with_checked(visit: Visit, part: str, item: str = "", field: str = "") -> Visit:
    """The visit with a thing or an answer marked as looked at again, by whoever answers now."""
    visit = with_said_now(visit, part, item, field)
    if carried_from(visit, part, item, field) is None:
        return visit
    assert visit.carried is not None
    name = around(part, item, field)[0]
    carried = visit.carried.model_copy(update={"checked": visit.carried.checked | {name}})
    return visit.model_copy(update={"carried": carried})


def with_looked_at(visit: Visit, part: str, item: str = "", field: str = "") -> Visit:
    """The visit with a thing or an answer looked at again, and left as it is.

    A yes to a whole thing leaves each answer in it to whoever told it.
    """
    checked = with_checked(visit, part, item, field)
    if field:
        return with_yes_said_now(visit, checked, part, item, field)
    return checked if checked.told == visit.told else checked.model_copy(update={"told": visit.told})


def without_thing(visit: Visit, part: str, item: str) -> Visit:
    """The visit with nothing known to be carried over under that item's id, which a new item may come to have."""
    name = f"{part}.{item}"
    visit = without_teller(visit, name)
    if visit.carried is None or name not in visit.carried.things:
        return visit
    things = {thing: day for thing, day in visit.carried.things.items() if thing != name}
    return visit.model_copy(update={"carried": visit.carried.model_copy(update={"things": things})})


def is_looked_at_again(visit: Visit, part: str, who: Teller) -> bool:
    """Whether all that `who` told in a part was looked at again at this visit, which follows another."""
    if visit.carried is None:
        return False
    return all(carried_from(visit, *at) is None for at in answers_of(visit, part, who))
