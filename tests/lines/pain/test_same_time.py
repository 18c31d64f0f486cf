""" "Same time" as another pain is since when, and how far a pain goes may be a part of its place."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.questions.pains.conditions import spread_not_told
from visitprep.lines.pain import place
from visitprep.summary.first_page.pains.place import place as on_page
from visitprep.visit.records.choices.pain import Region
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 30)
LEG = "right leg all the way down back of it to the outside of my foot"


@pytest.mark.parametrize(
    ("line", "where", "when"),
    [
        (f"{LEG} same time", LEG, "same time"),
        ("neck, same time", "neck", "same time"),
        ("right hip, around the same time", "right hip", "the same time"),
        ("knee started same day", "knee", "same day"),
        ("left shoulder same wreck", "left shoulder", "same wreck"),
        ("hand at the same time", "hand", "the same time"),
        ("leg since same time", "leg", "same time"),
        ("left arm same time as the neck", "left arm", "same time as the neck"),
        ("foot same", "foot same", None),
        ("low back in the same place", "low back in the same place", None),
    ],
)
def test_the_same_time_is_since_when(line: str, where: str, when: str | None) -> None:
    found = place.read(line, TODAY)
    assert (found.values["place"], found.values.get("started")) == (where, when)


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        (LEG, True),
        ("low back down my leg into the foot", True),
        ("neck shooting down to the hand", True),
        ("low back", False),
        ("lower part of my back to the right", False),
        ("down there", False),
    ],
)
def test_how_far_it_goes_is_a_part_of_the_place(words: str, goes: bool) -> None:
    assert place.goes_along(words) is goes
    pain = Pain(id="p", place=words)
    assert spread_not_told(Visit(pains=(pain,)), pain) is not goes


def test_what_it_began_with_is_no_place_that_it_spreads_to() -> None:
    found = place.read("neck left side down to shoulder blade since i got rear ended march", TODAY).values
    assert found["spreads_to"] == "down to shoulder blade" and found["cause_detail"] == "since i got rear ended"


@pytest.mark.parametrize(
    ("words", "ticked", "printed"),
    [
        (LEG, (Region.KNEE, Region.ANKLE), LEG.capitalize()),
        ("whole left arm", (Region.ELBOW, Region.HAND), "Whole left arm"),
        ("right leg", (Region.KNEE,), "Right leg"),
        (LEG, (Region.HIP,), f"{LEG.capitalize()}, hip"),
    ],
)
def test_parts_of_a_limb_that_hurts_all_along_are_not_told_twice(
    words: str, ticked: tuple[Region, ...], printed: str
) -> None:
    assert on_page(Pain(id="p", place=words, regions=ticked)) == printed


@pytest.mark.parametrize(
    ("line", "many"),
    [
        ("low back straight across, bad since march 2024, first back in 2009", 1),
        ("knee, worse since may, first hurt back in 2015", 1),
        ("left foot numb top and big toe since may 2025, burns at night", 1),
        ("my right wrist burns and the thumb goes numb at night, about a year", 1),
        ("both hands stiff and the fingers tingle", 1),
        ("left wrist aches and the right hand tingles", 2),
        ("right wrist burns and my left foot is numb", 2),
        ("left hand since 2019, right hand since 2021", 2),
    ],
)
def test_a_hand_is_one_pain_and_its_first_time_is_none(line: str, many: int) -> None:
    assert len(place.read_all(line, TODAY)) == many
