"""Options are picked by number, by label, or by the start of one."""

from __future__ import annotations

import pytest

from visitprep.interview.prompts import Option
from visitprep.terminal.picking.options import NotOnList, number_range, option_lines, pick_many, pick_one

POSTURES = (
    Option("sit", "Sitting"),
    Option("stand", "Standing"),
    Option("lie", "Lying down"),
    Option("needles", "Pins, needles"),
)
SCALE = tuple(Option(str(n), "0 (no pain)" if n == 0 else str(n)) for n in range(11))


@pytest.mark.parametrize("typed", ["3", " 3. ", "lying down", "LYING", "lie", "l", "03"])
def test_one_option_has_many_names(typed):
    assert pick_one(typed, POSTURES).code == "lie"


def test_the_start_of_two_labels_is_asked_about():
    with pytest.raises(NotOnList, match=r"fits more than one: Sitting; Standing"):
        pick_one("s", POSTURES)


def test_a_whole_label_wins_over_a_longer_one():
    options = (Option("pain_killer", "Pain killer"), Option("pain", "Pain"))
    assert pick_one("pain", options).code == "pain"


@pytest.mark.parametrize("typed", ["0", "5", "99", "kneeling", "-1", "²"])
def test_what_is_not_on_the_list_is_said_with_what_to_type(typed):
    with pytest.raises(NotOnList, match="These rows have no"):
        pick_one(typed, POSTURES)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("1 3", ("sit", "lie")),
        ("3,1", ("sit", "lie")),
        ("1, 3, 1", ("sit", "lie")),
        ("sitting, standing", ("sit", "stand")),
        ("sit stand", ("sit", "stand")),
        ("lying down, 2", ("stand", "lie")),
        ("pins, needles", ("needles",)),
        ("0", ()),
        ("none", ()),
        ("None of these.", ()),
    ],
)
def test_several_are_picked_in_the_order_of_the_list(typed, codes):
    assert pick_many(typed, POSTURES) == codes


@pytest.mark.parametrize("typed", ["1 9", "1, kneeling", ",", "0 1"])
def test_one_wrong_pick_spoils_none_of_the_others_silently(typed):
    with pytest.raises(NotOnList):
        pick_many(typed, POSTURES)


def test_a_scale_is_picked_by_its_own_numbers():
    assert [pick_one(str(n), SCALE).code for n in range(11)] == [str(n) for n in range(11)]
    assert number_range(SCALE) == "a number from 0 to 10"
    assert option_lines(SCALE)[:2] == ["0 (no pain)", "1"]


def test_an_option_called_none_is_that_option():
    assert pick_many("none", (*POSTURES, Option("nothing", "None"))) == ("nothing",)


def test_one_row_is_no_range():
    """ "from 1 to 1" reads oddly."""
    with pytest.raises(NotOnList) as refusal:
        pick_one("2", [Option("only", "The only one")])
    assert refusal.value.sentence == "These rows have no '2'. Type the number 1."


def test_a_no_is_no_beginning_of_now_and_then():
    rows = (Option("a", "now and then"), Option("b", "No, go on"), Option("c", "shots"))
    assert pick_one("no", rows).code == "b"
    with pytest.raises(NotOnList):
        pick_one("no", (rows[0], rows[2]))
    assert pick_one("now", rows).code == "a"
