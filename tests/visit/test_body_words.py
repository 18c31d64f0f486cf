"""Places on the body in people's words: right, or asked."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.document.body_map import Area, View
from visitprep.document.sides import Side as MapSide
from visitprep.summary.areas import areas_of
from visitprep.summary.first_page.pains.body_map import pain_map
from visitprep.summary.first_page.pains.place import place
from visitprep.visit.answering import Address, Moment, with_answer, with_new_item
from visitprep.visit.records.body_words import likely_places, one_side, places_in, regions_in
from visitprep.visit.records.choices.pain import Region, Side
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

REGIONS = {
    # the table of what was wrong
    "between my shoulder blades": "upper_back", "right shoulder blade": "upper_back", "bottom of my left foot": "foot",
    "bottom teeth": "jaw", "bottom of my stomach": "belly", "not my knee, my hip": "",
    "everything except my head": "", "below the knee": "", "just above the elbow": "", "above the elbow": "",
    "hand-sized spot on my thigh": "thigh", "head of the femur": "", "head to toe": "whole_body",
    # others of each kind
    "bottom of my back": "", "top of my head": "head", "tip of my finger": "fingers", "ball of the thumb": "fingers",
    "base of my neck": "neck", "sole of my right foot": "foot", "arch of my foot": "foot", "front of my thigh": "thigh",
    "back of my knee": "knee", "back of my head": "head", "bottom": "buttock", "my bottom hurts": "buttock",
    "middle of my back": "mid_back", "small of the back": "lower_back", "side of my hip": "hip",
    "no pain in the knee, only the ankle": "", "behind the eye": "", "behind my knee": "", "under my shoulder": "",
    "next to my knee": "", "near the elbow": "", "between neck and shoulder": "", "all but not my head": "",
    "fist-like lump in the groin": "groin", "knee-sized bruise on my calf": "shin_calf", "thumb": "fingers",
    "jaw": "jaw", "tailbone": "tailbone", "coccyx": "tailbone", "groin": "groin", "sole": "foot", "heel": "foot",
    "shin": "shin_calf", "calf": "shin_calf", "calves": "shin_calf", "all over": "whole_body",
    "from head to toe": "whole_body", "everywhere": "whole_body", "all over except my head": "",
    "knee joint": "knee", "neck muscles": "neck", "hip bone": "hip", "kneecap": "knee", "big toe on my left foot": "toes",
    "left foot big toe": "toes", "lower leg": "shin_calf", "upper leg": "thigh", "upper arm": "upper_arm",
    # unclear as before
    "back": "", "leg": "", "arms": "", "spine": "", "ribs": "", "left side": "", "back and left hip": "",
    "from my hip to my knee": "", "neck down to the hand": "", "x" * 3000: "", "": "",
    # several
    "lower back, buttocks and left calf": "lower_back buttock shin_calf", "hands and feet": "hand foot",
    "right hip and groin": "hip groin", "neck/shoulder": "neck shoulder",
}  # fmt: skip


@pytest.mark.parametrize(("words", "regions"), REGIONS.items())
def test_a_place_is_right_or_asked(words: str, regions: str) -> None:
    """The head of the phrase decides; what is denied or only pointed from is not read."""
    assert [region.value for region in regions_in(words)] == regions.split()


SIDES = {
    "both knees": {"knee": "both"},
    "low back right side": {"lower_back": "right"},
    "right hip and groin": {"hip": "right", "groin": "right"},
    "left hip and right knee": {"hip": "left", "knee": "right"},
    "left and right knee": {"knee": "both"},
    "neck and shoulder, right side": {"neck": "right", "shoulder": "right"},
    "knee, left": {"knee": "left"},
    "hip (left)": {"hip": "left"},
    "lower back in the middle": {"lower_back": "middle"},
    "left lower back and both buttocks": {"lower_back": "left", "buttock": "both"},
    "lower back and left calf": {"lower_back": None, "shin_calf": "left"},
    "right side of my face": {"face": "right"},
    "both sides of my jaw": {"jaw": "both"},
    "L knee": {"knee": "left"},
    "both hands and feet": {"hand": "both", "foot": "both"},
    "hands": {"hand": None},
    "left shoulder and neck": {"shoulder": "left", "neck": None},
}


@pytest.mark.parametrize(("words", "sides"), SIDES.items())
def test_each_place_has_its_own_side(words: str, sides: dict[str, str | None]) -> None:
    """A side goes on to the next of a pair ("right hip and groin"), never to what there is one of."""
    assert {one.region.value: one.side and one.side.value for one in places_in(words)} == sides


@pytest.mark.parametrize(
    ("words", "view"),
    [("front of my thigh", "front"), ("back of the left thigh", "back"), ("shin", "front"), ("calf", "back"),
     ("kneecap", "front"), ("back of my neck", "back"), ("hamstring", "back"), ("lower leg", ""), ("thigh", "")],
)  # fmt: skip
def test_front_and_back_only_as_the_words_say(words: str, view: str) -> None:
    """A calf is behind, a shin in front."""
    assert [one.view for one in places_in(words)] == [view]


def test_the_list_is_ticked_before_it_is_asked() -> None:
    """What the words may mean; nothing where they deny or point."""
    assert [one.region for one in likely_places("back and left hip")] == [Region.HIP]
    assert [one.region for one in likely_places("neck down to the hand")] == [Region.NECK, Region.HAND]
    assert likely_places("below the knee") == likely_places("not my hip") == ()


def areas(pain: Pain) -> set[tuple[str, str, str]]:
    return {(area.region, area.side.value, area.view.value) for area in areas_of(pain)}


def test_a_back_on_both_sides_with_one_leg_marks_one_leg() -> None:
    """One side per place, not one for four."""
    ticked = (Region.LOWER_BACK, Region.BUTTOCK, Region.SHIN_CALF)
    sides = {Region.LOWER_BACK: Side.BOTH, Region.BUTTOCK: Side.LEFT, Region.SHIN_CALF: Side.LEFT}
    pain = Pain(place="low back down the leg", regions=ticked, region_sides=sides)
    assert areas(pain) == {
        ("lower_back", "both", "back"),
        ("buttock", "left", "back"),
        ("shin_calf", "left", "both"),
    }
    assert place(pain) == "Low back down the leg, lower back (both sides), left buttock, left shin or calf"


def test_sides_that_only_the_words_tell_apart_are_drawn_so() -> None:
    """ "Left hip and right knee" needs no tick."""
    assert areas(Pain(place="left hip and right knee", side=Side.LEFT)) == {
        ("hip", "left", "both"), ("knee", "right", "front"),
    }  # fmt: skip
    assert areas(Pain(place="left knee", side=Side.RIGHT)) == {("knee", "right", "front")}


def test_a_calf_is_drawn_behind_and_a_thigh_where_it_was_said() -> None:
    """On every drawing of the page."""
    pain = Pain(place="left calf and front of the right thigh")
    assert areas(pain) == {("shin_calf", "left", "back"), ("thigh", "right", "front")}
    assert areas(Pain(place="front and back of my left thigh")) == {
        ("thigh", "left", "front"), ("thigh", "left", "back"),
    }  # fmt: skip


def test_a_spread_to_the_bottom_of_a_foot_marks_no_buttock() -> None:
    """The head of the phrase decides there as well."""
    drawn = pain_map(
        [Pain(place="left heel", side=Side.LEFT, spreads_to="the bottom of my foot, not below the knee")]
    )
    assert drawn is not None
    assert {area.region for area in drawn.pains[0].spreads} <= {"foot"}
    assert Area("buttock", MapSide.LEFT, View.BACK) not in drawn.pains[0].spreads


def test_a_side_answered_later_is_that_of_all_places() -> None:
    """The last word counts; an old file without sides of places stays as it was."""
    now = Moment(date(2026, 11, 28))
    values = {"place": "x", "regions": (Region.HIP, Region.KNEE), "region_sides": {Region.HIP: Side.LEFT}}
    visit, _ = with_new_item(Visit(), "pains", values, now)
    visit = with_answer(visit, Address("pains", "side", "pain-1"), Side.RIGHT, now)
    (pain,) = visit.pains or ()
    assert {region: pain.side_of(region) for region in pain.body_regions} == {
        Region.HIP: Side.RIGHT, Region.KNEE: Side.RIGHT,
    }  # fmt: skip
    assert Pain.model_validate({"place": "left knee"}).region_sides == {}


def test_stored_sides_come_back() -> None:
    """As JSON has them."""
    pain = Pain(regions=(Region.HIP,), region_sides={Region.HIP: Side.LEFT})
    assert Pain.model_validate_json(pain.model_dump_json()) == pain


ALONG = {
    "right leg down to the big toe": ("thigh knee shin_calf ankle foot toes", "right"),
    "right leg, butt to the foot": ("buttock thigh knee shin_calf ankle foot", "right"),
    "left arm, shoulder to fingers": ("shoulder upper_arm elbow forearm wrist hand fingers", "left"),
    "both legs from the knee down": ("knee shin_calf ankle foot", "both"),
    "back of right thigh to calf": ("thigh knee shin_calf", "right"),
    "right hip down the side of the leg": ("hip thigh knee shin_calf ankle foot", "right"),
    "low back into the right leg to the knee": ("lower_back thigh knee", None),
    "left leg and right arm": ("thigh knee shin_calf ankle foot upper_arm elbow forearm wrist hand", None),
    "from my hip to my knee": ("hip thigh knee", None),
    "left leg": ("thigh knee shin_calf ankle foot", "left"),
    "neck down to the hand": ("neck hand", None),
    "not my leg, my foot": ("", None),
}


@pytest.mark.parametrize(("words", "regions", "side"), [(words, *meant) for words, meant in ALONG.items()])
def test_what_lies_between_on_a_limb_is_offered(words: str, regions: str, side: str | None) -> None:
    """Asked before it is drawn; the side of an arm or leg alone is plain."""
    assert regions_in(words) == ()
    assert [one.region.value for one in likely_places(words)] == regions.split()
    assert one_side(words) == side


SIDES = {
    "left ribs round to my breast": "left",
    "ribs on the left": "left",
    "right flank": "right",
    "right groin into thigh": "right",
    "neck and left arm": None,
    "left jaw and ribs": None,
    "back and left leg": None,
}


@pytest.mark.parametrize(("words", "side"), SIDES.items())
def test_the_side_that_stands_first_is_of_all_that_follows(words: str, side: str | None) -> None:
    """It is not asked once more where the place itself had to be asked."""
    assert one_side(words) == side


def test_between_the_shoulder_blades_is_one_place_in_the_middle() -> None:
    (found,) = places_in("burning between my shoulder blades")
    assert (found.region, found.side) == (Region.UPPER_BACK, Side.MIDDLE)


@pytest.mark.parametrize(
    ("words", "regions"),
    [
        ("Middle and lower back, in the middle", ["mid_back", "lower_back"]),
        ("upper and lower back", ["upper_back", "lower_back"]),
        ("the upper and the middle back", ["upper_back", "mid_back"]),
        ("upper or lower back", ["lower_back"]),
        ("lower back", ["lower_back"]),
    ],
)
def test_two_parts_of_the_back_with_one_word_for_it_are_both(words: str, regions: list[str]) -> None:
    assert [str(one.region) for one in places_in(words)] == regions
