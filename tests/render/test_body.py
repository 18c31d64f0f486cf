"""The body map: areas for every region, numbers that can be told apart, strength and spread to be seen in black."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitprep.document.body_map import Area, MappedPain, View
from visitprep.document.sides import Side
from visitprep.render.body.areas import patches, views_of
from visitprep.render.body.drawing import drawing, numbers
from visitprep.render.body.figure import HEIGHT, VIEWS
from visitprep.render.body.numbers import RADIUS, Number
from visitprep.render.body.paths import box, cross, extent, holds
from visitprep.render.phrases import map_in_words
from visitprep.visit.records.choices.pain import Region

REGIONS = [region.value for region in Region if region is not Region.WHOLE_BODY]


def pain(
    number: int, *regions: str, side: Side = Side.LEFT, usual: float | None = 5, to: tuple[Area, ...] = ()
) -> MappedPain:
    return MappedPain(number, usual, tuple(Area(region, side) for region in regions), to, "in words")


def tangled(placed: list[Number]) -> list[tuple[str, str]]:
    """Numbers on each other, and lines that cross."""
    return [
        (a.text, b.text)
        for a, b in combinations(placed, 2)
        if math.dist(a.at, b.at) < 2 * RADIUS
        or (a.place != b.place and a.is_outside and b.is_outside and cross((a.place, a.at), (b.place, b.at)))
    ]


def test_every_region_but_the_whole_body_has_an_area() -> None:
    """A region added to the interview must be given an area, or be left to words on purpose."""
    assert [region for region in REGIONS if not views_of(Area(region, Side.BOTH))] == []
    assert views_of(Area("whole_body", Side.BOTH)) == ()
    assert drawing((pain(1, "whole_body"),)) == drawing(())
    assert "1 in words" in map_in_words((pain(1, "whole_body"),))


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("region", REGIONS)
def test_an_area_keeps_to_its_half_of_the_figure(region: str, side: Side) -> None:
    """The patient's left: at the reader's right from the front, at the reader's left from behind."""
    for view in VIEWS:
        for patch in patches((Area(region, side),), view):
            left, top, right, bottom = box(patch.path)
            assert 0 <= top < bottom <= HEIGHT and extent(patch.path) > 40
            if patch.half == "M":
                assert left == -right
            elif (side is Side.LEFT) == (view == "front"):
                assert left >= 0
            else:
                assert right <= 0


def test_only_the_figure_that_the_words_name_is_drawn_on() -> None:
    """And the one that has the region, where the words name the other."""
    assert views_of(Area("thigh", Side.LEFT)) == ("front", "back")
    assert views_of(Area("thigh", Side.LEFT, View.BACK)) == ("back",)
    assert views_of(Area("knee", Side.LEFT)) == ("front",)
    assert views_of(Area("knee", Side.LEFT, View.BACK)) == ("back",)
    assert views_of(Area("buttock", Side.LEFT, View.FRONT)) == ("back",)


def test_strength_is_black_close_or_wide_and_bare_when_it_was_not_said() -> None:
    """Told apart without any gray, which a fax would lose."""
    black, close, wide, bare = (drawing((pain(1, "belly", usual=usual),)) for usual in (7, 6.5, 3, None))
    assert 'fill="currentColor" stroke-width="1.8"' in black and 'stroke-width="2.6"' not in black
    assert 'stroke-width="2.6"' in close and 'stroke-width="1.5"' in wide
    assert 'stroke-width="2.6"' not in bare and 'stroke-width="1.5"' not in bare
    assert "pattern" not in close and "clip" not in close and "opacity" not in close


def test_spread_has_a_dashed_edge_and_an_arrow_along_its_way() -> None:
    """Down the leg it ends below the knee; too short a way has an edge and no arrow."""
    to = tuple(Area(region, Side.RIGHT, View.BACK) for region in ("thigh", "knee", "shin_calf"))
    svg = drawing((pain(1, "buttock", side=Side.RIGHT, to=to),))
    assert 'stroke-dasharray="4 4"' in svg and 'stroke="#fff" stroke-width="7"' in svg
    short = drawing((pain(1, "foot", to=(Area("toes", Side.LEFT),)),))
    assert 'stroke-dasharray="4 4"' in short and 'stroke="#fff" stroke-width="7"' not in short


def test_a_spread_to_the_other_figure_says_whose_it_is() -> None:
    """Round from the chest to the back: the number stands on both."""
    placed = numbers((pain(4, "chest", to=(Area("mid_back", Side.LEFT),)),), "back")
    assert [number.text for number in placed] == ["4"]


def test_neighbors_are_one_area_with_one_number_and_places_far_apart_have_two() -> None:
    leg = patches(tuple(Area(region, Side.LEFT) for region in ("thigh", "knee", "shin_calf")), "front")
    assert len(leg) == 1 and len(leg[0].parts) == 3
    assert len(numbers((pain(1, "thigh", "knee", "shin_calf"),), "front")) == 1
    assert len(numbers((pain(1, "shoulder", "foot"),), "front")) == 2


def test_a_large_area_has_its_number_inside_and_a_small_one_beside_the_body() -> None:
    (back,) = numbers((pain(1, "lower_back", side=Side.BOTH),), "back")
    (patch,) = patches((Area("lower_back", Side.BOTH),), "back")
    assert not back.is_outside and holds(patch.path, back.at)
    (jaw,) = numbers((pain(1, "jaw"),), "front")
    (patch,) = patches((Area("jaw", Side.LEFT),), "front")
    assert jaw.is_outside and holds(patch.path, jaw.place) and jaw.at[0] > 30


@pytest.mark.slow_after(10)
@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("region", REGIONS)
def test_nine_pains_in_one_place_are_told_apart(region: str, side: Side) -> None:
    pains = tuple(pain(number, region, side=side) for number in range(1, 10))
    for view in VIEWS:
        placed = numbers(pains, view)
        assert tangled(placed) == []
        for number in placed:
            assert abs(number.at[0]) + RADIUS <= 104 and RADIUS <= number.at[1] <= HEIGHT


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(REGIONS), st.sampled_from(list(Side))), min_size=9, max_size=9))
def test_nine_pains_anywhere_are_told_apart(places: list[tuple[str, Side]]) -> None:
    """No number on another. Lines may have to cross where nine pains crowd one side, and then few do."""
    pains = tuple(pain(n, region, side=side) for n, (region, side) in enumerate(places, 1))
    for view in VIEWS:
        placed = numbers(pains, view)
        assert all(math.dist(a.at, b.at) >= 2 * RADIUS for a, b in combinations(placed, 2))
        assert len(tangled(placed)) <= 2


def test_the_drawing_holds_no_typed_text() -> None:
    """Typed words stand in the list beside it, never in the picture."""
    assert "script" not in drawing((MappedPain(1, 5, (Area("knee", Side.LEFT),), (), "<script>"),))
