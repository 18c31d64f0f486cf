"""Whether two records, or a record and a visit, are about one person: as far as names and birth dates tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from visitprep.health_records.found import Patient
from visitprep.text import folded


class Apart(StrEnum):
    """What is plainly not the same."""

    NAME = "name"
    BIRTH_DATE = "birth_date"


def apart(one: Patient, other: Patient) -> tuple[Apart, ...]:
    """What plainly tells two people apart; nothing where either is not known.

    A name fits one that has its words and more ("Rosa Delgado", "Rosa M. Delgado"), also by a first letter. With one
    birth date, the same first name is enough: people marry.
    """
    found = []
    if is_day(one.born) and is_day(other.born) and one.born != other.born:
        found.append(Apart.BIRTH_DATE)
    names = _words(one.name), _words(other.name)
    if all(names) and not _fits(*sorted(names, key=len)):
        is_one_day = is_day(one.born) and one.born == other.born
        if not (is_one_day and _is_word(names[0][0], names[1][0])):
            found.append(Apart.NAME)
    return tuple(found)


def each_once(people: Iterable[Patient]) -> tuple[Patient, ...]:
    """Each person once, by the fullest that was told of them."""
    found: list[Patient] = []
    for person in people:
        if not person.name and not person.born:
            continue
        place = next((number for number, known in enumerate(found) if not apart(known, person)), None)
        if place is None:
            found.append(person)
        elif (bool(person.name), bool(person.born)) > (bool(found[place].name), bool(found[place].born)):
            found[place] = person
    return tuple(found)


def is_day(born: str) -> bool:
    return len(born) == len("1960-01-02")


def _words(name: str) -> list[str]:
    """First name first, whichever way round it was written."""
    last, comma, first = re.sub(r"\(.*?\)", " ", name).partition(",")
    return re.findall(r"\w+", folded(f"{first} {last}" if comma else last))


def _fits(fewer: list[str], more: list[str]) -> bool:
    """Each word of the shorter stands in the longer, once."""
    left = list(more)
    for word in sorted(fewer, key=len, reverse=True):
        found = next((one for one in left if _is_word(word, one)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _is_word(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])
