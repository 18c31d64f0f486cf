"""A pain put right at a later question about it. Every example is made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.sections import section
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]


def walked(sitting: Make, *script: object) -> Sitting:
    here = sitting(*script, Way.STOP, visit=Visit(), sections=[section("pains")])
    here.interview.walk()
    return here


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("its the RIGHT shoulder", ""),
        ("no its my right one", ""),
        ("sorry, right", ""),
        ("no, my right shoulder not the left", ""),
        ("its my RIGHT shoulder. goes down the arm", "goes down the arm"),
    ],
)
def test_the_side_is_changed_and_said_back(sitting: Make, said: str, left: str) -> None:
    """The words are no answer to what was asked; what else they tell is."""
    again = [] if left else [("pains.pain-1:spread", "goes down the arm")]
    here = walked(
        sitting, ("pains", "left shoulder, since 2019"), ("pains", Way.KEEP), ("pains.pain-1:spread", said), *again
    )
    (pain,) = here.interview.visit.pains or ()
    assert (pain.place, pain.side, str(pain.started and pain.started.value)) == ("right shoulder", "right", "2019")
    assert pain.spreads_to == "goes down the arm"
    assert any(told.startswith("= right shoulder") for told in here.asker.told)


def test_where_the_words_only_contradict_it_is_asked_once(sitting: Make) -> None:
    here = walked(
        sitting,
        ("pains", "left shoulder, since 2019"),
        ("pains", Way.KEEP),
        ("pains.pain-1:spread", "no"),
        ("pains.pain-1:began", "right shoulder popped at work"),
        ("pains:change", "n"),
        ("pains.pain-1:course", "right shoulder, comes and goes, same"),
    )
    (pain,) = here.interview.visit.pains or ()
    assert pain.side == "left"


def test_the_next_line_of_the_list_may_put_the_last_one_right(sitting: Make) -> None:
    here = walked(
        sitting,
        ("pains", "left knee, 2020"),
        ("pains", "no sorry the right one"),
        ("pains:change", "y"),
        ("pains", Way.KEEP),
    )
    (pain,) = here.interview.visit.pains or ()
    assert (pain.place, pain.side) == ("right knee", "right")


def test_words_alone_where_the_pains_are_ticked_correct_the_one_of_that_place(sitting: Make) -> None:
    here = walked(
        sitting,
        ("pains", "neck, 2019"),
        ("pains", "left shoulder, it slips out, 2020"),
        ("pains", Way.KEEP),
        ("ticks:main_pains", Answered((), words="its the RIGHT shoulder")),
        ("ticks:main_pains", ("pain-2",)),
    )
    pain = (here.interview.visit.pains or ())[1]
    assert (pain.place, pain.side) == ("right shoulder", "right") and not any(
        "left" in one for one in pain.notes.values()
    )
    asked = [prompt for prompt in here.asker.prompts if prompt.key == "ticks:main_pains"]
    assert asked[1].options[1].label.startswith("right shoulder")
