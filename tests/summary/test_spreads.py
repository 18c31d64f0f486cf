"""The way that a pain spreads on the body map, from the pain outwards."""

from __future__ import annotations

import pytest
from tests.people import TODAY

from visitprep.document.words import text_of
from visitprep.summary.first_page.pains.body_map import pain_map
from visitprep.summary.first_page.pains.words import words_of
from visitprep.summary.first_page.rank import Room
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import Quality, Region, Side
from visitprep.visit.records.pain import Pain


@pytest.mark.parametrize(
    ("regions", "spreads_to", "way"),
    [
        ((Region.NECK,), "into right arm and thumb",
         ["shoulder", "upper_arm", "elbow", "forearm", "wrist", "hand", "fingers"]),
        ((Region.LOWER_BACK,), "to the left foot and knee", ["buttock", "thigh", "knee", "shin_calf", "ankle", "foot"]),
        ((Region.LOWER_BACK,), "down left leg to ankle", ["buttock", "thigh", "knee", "shin_calf", "ankle"]),
    ],
)  # fmt: skip
def test_it_runs_along_the_limb_in_whatever_order_it_was_said(
    regions: tuple[Region, ...], spreads_to: str, way: list[str]
) -> None:
    drawn = pain_map((Pain(regions=regions, side=Side.MIDDLE, usual=5, spreads_to=spreads_to),))
    assert drawn is not None
    (pain,) = drawn.pains
    assert [area.region for area in pain.spreads if area.region in way] == way


NECK, SHOULDER, KNEE, BACK, HIP = Region.NECK, Region.SHOULDER, Region.KNEE, Region.LOWER_BACK, Region.HIP


@pytest.mark.parametrize(
    ("pain", "side", "end"),
    [
        (Pain(place="neck", regions=(NECK,), spreads_to="down right arm to thumb n first finger"), "both", "right"),
        (Pain(place="left side of neck", regions=(NECK,)), "left", ""),
        (Pain(place="shoulder", regions=(SHOULDER,), spreads_to="into my right hand"), "right", "right"),
        (Pain(place="shoulder", regions=(SHOULDER,), spreads_to="down the left arm"), "left", "left"),
        (Pain(place="both shoulders", regions=(SHOULDER,), spreads_to="down the left arm"), "both", "left"),
        (Pain(place="hip", regions=(HIP,), spreads_to="down the left thigh"), "left", "left"),
        (Pain(place="knee", regions=(KNEE,), notes={"place": "its the left knee, hurts right away"}), "left", ""),
        (Pain(place="knee", regions=(KNEE,), notes={"place": "worse in the left knee"}), "unknown", ""),
        (Pain(place="knee", regions=(KNEE,), spreads_to="left ankle, right foot"), "unknown", "right"),
        (Pain(place="knee", regions=(KNEE,), side=Side.UNSURE, spreads_to="left ankle"), "unknown", "left"),
        (Pain(place="shoulder", regions=(SHOULDER,), notes={"place": "hurts right when i lift it"}), "unknown", ""),
        (Pain(place="low back", regions=(BACK,), spreads_to="right down to the foot"), "both", "unknown"),
        (Pain(place="low back", regions=(BACK,), spreads_to="on the right down to the foot"), "both", "right"),
        (Pain(place="neck", regions=(NECK,), spreads_to="the right side of my head"), "both", "right"),
        (Pain(place="jaw", regions=(Region.JAW,), notes={"place": "mostly left, it clicks"}), "both", ""),
    ],
)  # fmt: skip
def test_a_side_is_read_from_all_words_of_the_pain_and_else_not_doubted_where_there_is_one(
    pain: Pain, side: str, end: str
) -> None:
    drawn = pain_map((pain,))
    assert drawn is not None
    assert [area.side for area in drawn.pains[0].areas] == [side]
    assert [area.side for area in drawn.pains[0].spreads][-1:] == [end][: bool(end)]


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("in the left groin and back", "To the left groin and back."),
        ("the big toe", "To the big toe."),
        ("down my left leg", "Down my left leg."),
        ("inside my knee", "To inside my knee."),
    ],
)
def test_where_it_spreads_reads_as_a_way(said: str, printed: str) -> None:
    assert text_of(words_of(Pain(place="low back", spreads_to=said), Room(), TODAY)).startswith(printed)


LONG = (
    "it spreads around to the ribs when i cough and then up to the shoulder blade and the back of my neck as well"
)


@pytest.mark.parametrize(("number", "whole"), [(1, True), (2, False)])
def test_where_the_pain_that_matters_goes_is_not_cut_for_room(number: int, whole: bool) -> None:
    pain = Pain(place="mid back", usual=5, spreads_to=LONG)
    told = text_of(words_of(pain, Room(longest=60), TODAY, number))
    assert ("back of my neck" in told) is whole


@pytest.mark.parametrize("in_full", [99, 1])
def test_numb_among_the_words_for_a_pain_is_bold_and_stays(in_full: int) -> None:
    """Whether it was asked for or ticked; a no that was answered stands."""
    pain = Pain(place="both feet", usual=4, qualities=(Quality.BURNING, Quality.NUMB))
    told = words_of(pain, Room(in_full=in_full), TODAY, 2)
    assert "Numb" in [span.text.strip(" .") for span in told if span.act]
    assert text_of(told).lower().count("numb") == 1
    denied = pain.model_copy(update={"numbness": YesNo.NO})
    assert not any(span.act for span in words_of(denied, Room(), TODAY, 2))
