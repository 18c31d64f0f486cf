"""The body map: the patient's own left and right, and a place for each region."""

from __future__ import annotations

import pytest

from visitprep.document import Mark, Side
from visitprep.render.body import HALF, HEIGHT, REGIONS, drawing, spots
from visitprep.render.phrases import legend, map_in_words
from visitprep.visit.records.choices import Region


def mark(region: str, side: Side, number: int = 1) -> Mark:
    return Mark(number, region, side, f"{side} {region}")


def test_every_region_but_the_whole_body_has_a_place() -> None:
    """A region added to the interview must be given a place, or be left to words on purpose."""
    assert {region.value for region in Region} - set(REGIONS) == {"whole_body"}


def test_the_patients_left_is_at_the_readers_right_from_the_front_and_left_from_behind() -> None:
    """As when two people face each other, and as when one follows the other."""
    (knee,) = spots((mark("knee", Side.LEFT),))
    assert knee.view == "front" and knee.x > HALF
    (buttock,) = spots((mark("buttock", Side.LEFT),))
    assert buttock.view == "back" and buttock.x < HALF
    (other_knee,) = spots((mark("knee", Side.RIGHT),))
    assert other_knee.x == 2 * HALF - knee.x


def test_both_sides_are_two_marks_and_an_unsure_side_is_a_question() -> None:
    """The middle line stands for not knowing, and the mark says so."""
    assert sorted(spot.x for spot in spots((mark("knee", Side.BOTH),))) == [HALF - 19, HALF + 19]
    (unsure,) = spots((mark("knee", Side.UNKNOWN),))
    assert (unsure.x, unsure.text) == (HALF, "1?")


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("region", REGIONS)
def test_marks_lie_on_the_drawing_and_not_on_each_other(region: str, side: Side) -> None:
    """Eight pains in one place can still be told apart."""
    placed = spots(tuple(mark(region, side, n) for n in range(1, 9)))
    for i, a in enumerate(placed):
        assert 0 < a.x < 2 * HALF and 0 < a.y < HEIGHT
        for b in placed[:i]:
            assert a.view != b.view or (a.x - b.x) ** 2 + (a.y - b.y) ** 2 > 20**2


def test_the_places_of_one_pain_stand_on_one_line_beside_the_drawing() -> None:
    """A place whose side is not sure keeps its own, with the question."""
    marks = (
        mark("hand", Side.RIGHT),
        mark("wrist", Side.RIGHT),
        mark("knee", Side.UNKNOWN, 2),
        mark("knee", Side.LEFT, 3),
    )
    assert [label for _, label in legend(marks)] == ["right hand, right wrist", "unknown knee", "left knee"]


def test_the_drawing_says_left_and_right_on_both_figures_and_holds_no_typed_text() -> None:
    """Typed words stand in the list beside it, never in the picture."""
    svg = drawing((Mark(1, "knee", Side.LEFT, "<script>knee"),))
    assert svg.count(">LEFT<") == svg.count(">RIGHT<") == 2
    assert "knee" not in svg


def test_the_whole_body_is_in_the_words_only() -> None:
    """A place that cannot be drawn is still said."""
    everywhere = mark("whole_body", Side.MIDDLE)
    assert spots((everywhere,)) == []
    assert "1 middle whole_body" in map_in_words((everywhere,))


def test_marks_that_move_apart_leave_the_names_of_the_sides_to_be_read() -> None:
    """Four pains of the head, at most one of which is where it was meant to be."""
    for side in (Side.LEFT, Side.RIGHT):
        placed = spots(tuple(mark("head", side, n) for n in range(1, 5)))
        assert len(placed) == 8
        assert [spot for spot in placed if abs(spot.x - HALF) > 21 and spot.y < 50] == []


def test_a_circle_that_had_to_move_is_joined_to_its_place() -> None:
    """Otherwise the fourth pain of a jaw would stand on a shoulder, and mean the shoulder."""
    marks = tuple(mark("jaw", Side.LEFT, n) for n in range(1, 5))
    moved = [spot for spot in spots(marks) if (spot.x, spot.y) != spot.place]
    assert len(moved) == 3
    svg = drawing(marks)
    for spot in moved:
        assert f"M{spot.place[0]:g} {spot.place[1]:g}L{spot.x:g} {spot.y:g}" in svg
    (alone,) = spots(marks[:1])
    assert (alone.x, alone.y) == alone.place
