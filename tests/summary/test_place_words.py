"""Parts that were offered for the drawing are no words of place that the person said."""

from __future__ import annotations

import pytest
from tests.people import TODAY

from visitprep.document.words import text_of
from visitprep.summary.first_page.pains.place import place
from visitprep.summary.first_page.pains.words import words_of
from visitprep.summary.first_page.rank import Room
from visitprep.visit.records.body_words import likely_places
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import Region, Side
from visitprep.visit.records.pain import Pain


@pytest.mark.parametrize(
    "said",
    [
        "Low back with both legs down to the calves", "Both legs", "My left leg", "Right arm", "Down the leg to the foot",
        "Hip to the toes", "All down my arm", "Low back into the legs", "Sciatic leg", "Arm from the shoulder down",
    ],
)  # fmt: skip
def test_what_was_offered_of_a_limb_is_not_printed(said: str) -> None:
    offered = tuple(dict.fromkeys(one.region for one in likely_places(said)))
    assert offered and place(Pain(place=said, regions=offered)) == said


def test_what_they_ticked_beside_it_is() -> None:
    assert place(Pain(place="both legs", regions=(Region.THIGH, Region.NECK))) == "Both legs, neck"
    assert place(Pain(place="my bad spot", regions=(Region.KNEE,))) == "My bad spot, knee"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("i said tingling too", ""),
        ("too", ""),
        ("yes the same", ""),
        ("same as the other one", ""),
        ("like the other one", ""),
        ("also", ""),
        ("too, in my fingers", ": too, in my fingers"),
        ("same toes as the left", ": same toes as the left"),
        ("like the other foot, but worse", ": like the other foot, but worse"),
    ],
)
def test_words_that_only_say_too_stand_behind_nothing(words: str, told: str) -> None:
    pain = Pain(place="both feet", numbness=YesNo.YES, tingling=YesNo.YES, nerve_where=words)
    assert text_of(words_of(pain, Room(), TODAY)) == f"Numb and tingling{told}."


@pytest.mark.parametrize(
    ("said", "side", "printed"),
    [
        ("rt sholder", Side.RIGHT, "Rt sholder"),
        ("rt knee", Side.RIGHT, "Rt knee"),
        ("lt hip", Side.LEFT, "Lt hip"),
        ("sholder rt", Side.RIGHT, "Sholder rt"),
        ("knee", Side.LEFT, "Left knee"),
    ],
)
def test_a_side_in_short_is_printed_once(said: str, side: Side, printed: str) -> None:
    assert place(Pain(place=said, side=side)) == printed


def test_that_nothing_was_told_is_not_printed_as_told() -> None:
    pain = Pain(place="both hands", told_diagnosis="not told")
    assert "told" not in text_of(words_of(pain, Room(), TODAY)).casefold()
