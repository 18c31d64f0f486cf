"""Which strength is on the label, where the words of a record, its code and what was typed name different ones.

Until that is answered the list holds none of them, and all stand in the note: none is printed as what is taken.
"""

from __future__ import annotations

from visitprep.health_records.found import Item as Find
from visitprep.health_records.strengths import amounts_in, are_apart, of_the_code, typed_strengths
from visitprep.health_records.told.in_words import from_where
from visitprep.interview.prompts import Way
from visitprep.interview.screens.health_record.sitting import Sitting
from visitprep.interview.screens.health_record.values import in_one_clause
from visitprep.text import isolated
from visitprep.visit.answering import Address, with_answers, with_more_noted
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.medicine import Medicine
from visitprep.wording import N_, say

NONE = "none"


def ask_strength(sitting: Sitting, item_id: str, find: Find, place: str) -> Way:
    """KEEP when it is plain, or was answered. `place`: the line that told how it is really taken."""
    interview = sitting.interview
    address = Address("medicines", "strength", item_id)
    medicine = next((one for one in interview.visit.medicines or () if one.id == item_id), None)
    if medicine is None:  # it is not taken any more, as was just said
        return Way.KEEP
    before = said_at(interview.visit, place)
    named = _named(medicine, find, before.typed if before is not None else "")
    if len(named) < 2 and not any(typed for _, typed in named.values()):
        return Way.KEEP
    undecided = interview.visit
    visit = with_answers(undecided, address, {"strength": None}, interview.moment)
    all_of_them = "; ".join(told for told, _ in named.values())
    visit = with_more_noted(visit, Address("medicines", "name", item_id), all_of_them, interview.moment)
    interview.keep(visit)
    heading = say(N_("{name}: which strength is on the label?"), name=isolated(medicine.name or find.name))
    # A row that begins with a number of its own would be shown without the one to type.
    rows = [(strength, say(N_("Strength {told}"), told=told)) for strength, (told, _) in named.items()]
    chosen = sitting.choose(
        "strength", heading, (*rows, (NONE, say(N_("None of these, or not sure: ask me later"))))
    )
    if chosen == NONE:
        interview.asker.tell(say(N_("The strength is left open. What was named stands in the note.")))
    elif isinstance(chosen, Way):
        return chosen
    else:
        told = in_one_clause(", ".join(told for one, (told, typed) in named.items() if one != chosen and not typed))
        visit = with_answers(undecided, address, {"strength": chosen}, interview.moment)
        if told:
            note = say(N_("{source}: {theirs}"), source=from_where(find), theirs=told)
            visit = with_more_noted(visit, Address("medicines", "name", item_id), note, interview.moment)
        interview.keep(visit)
    return Way.KEEP


def _named(medicine: Medicine, find: Find, typed: str) -> dict[str, tuple[str, bool]]:
    """Each strength with who names it, and whether the person did."""
    own = medicine.strength or ""
    by_list = bool(own) and are_apart(own, find.strength)
    coded = "" if by_list else of_the_code(find.name, find.coded_name)
    told: dict[str, tuple[str, bool]] = {}
    if by_list:
        told[own] = say(N_("{strength}: the list"), strength=isolated(own)), False
    elif own and own == coded:
        told[own] = say(N_("{strength}: the record, in its code"), strength=isolated(own)), False
    elif own:
        told[own] = say(N_("{strength}: the record"), strength=isolated(own)), False
    others = typed_strengths(typed, own)
    if len(others) == 1 and others[0] == medicine.really_taken and typed.strip() != others[0]:
        others = []  # it was asked of it, and is no strength
    settled = any(amounts_in(typed) >= amounts_in(one) for one in (own, coded) if one)
    if own and coded and amounts_in(coded) != amounts_in(own) and not settled:
        told[coded] = say(N_("{strength}: the record, in its code"), strength=isolated(coded)), False
    return told | {one: (say(N_("{strength}: what was typed"), strength=isolated(one)), True) for one in others}
