"""Since when, by another pain or by an age; a later worsening is no start."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing
from visitprep.interview.questions.pains.began import read_places
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.pain import Region
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Person
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 30)
BACK = Pain(id="p-1", place="back", regions=(Region.LOWER_BACK,), started=PartialDate("2016", "2016"))
NECK = Pain(id="p-2", place="neck", regions=(Region.NECK,), started=PartialDate("Feb 2024", "2024-02"))
PERSON = Person(birth_date=PartialDate("4 May 1977", "1977-05-04"))


def _started(line: str, pains: tuple[Pain, ...]) -> tuple[str, str | None, int]:
    visit = Visit(person=PERSON, pains=pains)
    (reading,) = read_places(line, Hearing(TODAY, visit, Pain(id="p-9")))
    found = reading.values.get("started", "")
    said = found if isinstance(found, PartialDate) else PartialDate(str(found))
    return said.said, said.value, sum(one.field == "started" for one in reading.unclear)


@pytest.mark.parametrize(
    ("line", "pains", "started"),
    [
        ("neck right side, same time", (BACK,), ("same time", "2016", 0)),
        ("hip both sides, same time", (BACK, NECK), ("same time", None, 1)),
        ("right shoulder, when the neck started", (BACK, NECK), ("when the neck started", "2024-02", 0)),
        ("left knee same as the neck", (BACK, NECK), ("same as the neck", "2024-02", 0)),
        ("left hip started with the neck", (BACK, NECK), ("started with the neck", "2024-02", 0)),
        ("left hand, the same day as the neck", (BACK, NECK), ("the same day as the neck", "2024-02", 0)),
        ("left foot, same day as the shoulder", (BACK, NECK), ("same day as the shoulder", None, 0)),
        ("left knee, same accident", (), ("same accident", None, 0)),
        ("migraine left side of head, behind eye, from 20 years old", (), ("from 20 years old", "1997~", 0)),
        ("headaches since i was 12", (), ("since i was 12", "1989~", 0)),
        ("left knee from age 15", (), ("from age 15", "1992~", 0)),
        ("belly since 9 yrs old", (), ("since 9 yrs old", "1986~", 0)),
        ("neck since 20 years", (), ("since 20 years", "2006~", 0)),
        ("left foot, since the 2nd operation but real bad since august", (), ("since the 2nd operation", None, 0)),
        ("left knee, since the first replacement, terrible since may", (),
         ("since the first replacement", None, 0)),
        ("left hand since the stroke, it got bad in august", (), ("since the stroke", None, 0)),
        ("left foot since the wreck in 2015, really bad since october", (), ("in 2015", "2015", 0)),
        ("both feet since chemo but worst since september", (), ("since chemo", None, 0)),
        ("left knee, worse since june", (), ("since june", "2026-06~", 0)),
        ("left leg from the hip", (), ("", None, 0)),
    ],
)  # fmt: skip
def test_the_day_is_that_of_what_it_points_at(
    line: str, pains: tuple[Pain, ...], started: tuple[str, str | None, int]
) -> None:
    assert _started(line, pains) == started
