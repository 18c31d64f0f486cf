"""Whose a record is: asked before anything is taken in, where it is not plainly that of the visit's person.

Downloads of a family lie side by side. Where the visit has no name yet, the record's is offered, so that the next
record can be told from it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from visitprep.health_records.found import Patient
from visitprep.health_records.same_person import Apart, apart, is_day
from visitprep.health_records.told.days_in_words import in_words
from visitprep.health_records.told.in_words import from_source
from visitprep.interview.prompts import Way
from visitprep.interview.screens.health_record.sitting import Sitting
from visitprep.text import folded, isolated
from visitprep.visit.answering import Address, with_answer, with_note
from visitprep.visit.marks import DECIDED_OF_RECORD
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, in_a_row, say

TAKE, LEAVE, WITHOUT = "take", "leave", "without"


def person_of(visit: Visit) -> Patient:
    person = visit.person
    born = person.birth_date.value if person.birth_date else None
    return Patient(person.name or person.preferred_name or "", born or "")


def ask_whose(sitting: Sitting) -> Way:
    """KEEP when the record belongs here; BACK when nothing of it is to be taken in."""
    visit = sitting.interview.visit
    people = sitting.finds.people
    open_ones = [one for one in people if not DECIDED_OF_RECORD.stands(visit, _key(one))]
    if not open_ones:
        return Way.KEEP
    known = person_of(visit)
    differ = tuple(dict.fromkeys(what for one in people for what in apart(known, one)))
    if len(people) > 1 or differ:
        chosen = sitting.choose("whose", _question(people, known, differ), _rows())
        if chosen != TAKE:
            return _nothing(sitting, chosen, several=len(people) > 1)
        return _decided(sitting, visit, people)
    return _offer(sitting, people[0], known)


def _question(people: Sequence[Patient], known: Patient, differ: Sequence[Apart]) -> str:
    called = [_with_birth_date(one) for one in people if one.name]
    names = in_a_row(called) if called else ""
    if differ == (Apart.BIRTH_DATE,) and len(people) == 1:
        return say(
            N_("The record says born {theirs}, and this visit says {mine}. Are both about the same person?"),
            theirs=in_words(people[0].born),
            mine=in_words(known.born),
        )
    if known.name and names:
        return say(
            N_("The record is about {people}, and this visit is about {name}. Do they belong together?"),
            people=names,
            name=_with_birth_date(known),
        )
    if names:
        return say(
            N_("These records seem to be about more than one person: {people}. Is it one person all the same?"),
            people=names,
        )
    days = in_a_row([in_words(one.born) for one in people if one.born])
    return say(
        N_("These records have more than one birth date: {days}. Are they about one person all the same?"),
        days=days,
    )


def _with_birth_date(person: Patient) -> str:
    name = isolated(person.name)
    return say(N_("{name} (born {day})"), name=name, day=in_words(person.born)) if person.born else name


def _rows() -> tuple[tuple[str, str], ...]:
    return (LEAVE, say(N_("No, or not sure: take nothing in"))), (TAKE, say(NC_("row of a menu", "Yes")))


def _nothing(sitting: Sitting, chosen: str | Way, *, several: bool) -> Way:
    if isinstance(chosen, Way):
        return chosen
    sitting.interview.asker.tell(
        say(
            N_("Nothing was taken in. To take in the record of one person, name only that person's files.")
            if several
            else N_("Nothing was taken in. For somebody else's record, begin a visit of their own.")
        )
    )
    return Way.BACK


def _offer(sitting: Sitting, person: Patient, known: Patient) -> Way:
    """The name and the birth date that the visit lacks, with where they are from."""
    visit = sitting.interview.visit
    lacks_name, lacks_day = bool(person.name and not known.name), is_day(person.born) and not known.born
    if not (lacks_name or (lacks_day and person.name)):
        return Way.KEEP
    told = {"name": isolated(person.name), "day": in_words(person.born) if person.born else ""}
    if lacks_name and lacks_day:
        text = say(N_("The record is about {name}, born {day}. Is this visit about the same person?"), **told)
        yes = say(N_("Yes, and put the name and the birth date in"))
        without = say(N_("Yes, and leave the name and the birth date out"))
    elif lacks_name:
        text = say(N_("The record is about {name}. Is this visit about the same person?"), **told)
        yes = say(N_("Yes, and put the name in"))
        without = say(N_("Yes, and leave the name out"))
    else:
        text = say(N_("The record is about {name}, born {day}. Is this visit about the same person?"), **told)
        yes = say(N_("Yes, and put the birth date in"))
        without = say(N_("Yes, and leave the birth date out"))
    no = say(N_("No, or not sure: take nothing in"))
    chosen = sitting.choose("whose", text, ((LEAVE, no), (TAKE, yes), (WITHOUT, without)))
    if chosen not in (TAKE, WITHOUT):
        return _nothing(sitting, chosen, several=False)
    if chosen == TAKE and lacks_name:
        visit = _with(sitting, visit, "name", person.name, person)
    if chosen == TAKE and lacks_day:
        visit = _with(sitting, visit, "birth_date", in_words(person.born), person)
    return _decided(sitting, visit, (person,))


def _with(sitting: Sitting, visit: Visit, field: str, said: str, person: Patient) -> Visit:
    moment, address = sitting.interview.moment, Address("person", field)
    return with_note(with_answer(visit, address, said, moment), address, from_source(person.source), moment)


def _decided(sitting: Sitting, visit: Visit, people: Sequence[Patient]) -> Way:
    for one in people:
        visit = DECIDED_OF_RECORD.put(visit, True, _key(one))
    sitting.interview.keep(visit)
    return Way.KEEP


def _key(person: Patient) -> str:
    told = f"{folded(person.name)}|{person.born}"
    return f"whose-{hashlib.sha256(told.encode()).hexdigest()[:16]}"
