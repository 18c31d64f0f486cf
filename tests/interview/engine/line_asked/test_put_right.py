"""A pain put right at a later question about it. Every example is made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.order_of_sections import section
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


@pytest.mark.parametrize(
    ("began", "said", "started", "told"),
    [
        (
            "fell about a year ago",
            "comes and goes, same. had it all my life not 2025",
            "all my life",
            "= since all my life",
        ),
        ("fell, 2025", "3 s, not 2025, since i was born", "since i was born", "= since i was born"),
        ("fell, since 2025", "comes and goes, same, i said 2015 not 2025", "2015", "= since 2015"),
        ("fell, since 2025", "comes and goes, same, not constant", "2025", ""),
    ],
)
def test_an_answer_named_as_not_so_is_changed_and_said_back(
    sitting: Make, began: str, said: str, started: str, told: str
) -> None:
    here = walked(
        sitting,
        ("pains", "left shoulder"),
        ("pains", Way.KEEP),
        ("pains.pain-1:spread", "no"),
        ("pains.pain-1:began", began),
        ("pains.pain-1:course", said),
    )
    (pain,) = here.interview.visit.pains or ()
    assert pain.started and started in (pain.started.said, pain.started.value)
    assert (pain.pattern, pain.trend) == ("comes_and_goes", "same")
    assert not told or any(one.startswith(told) for one in here.asker.told), here.asker.told


@pytest.mark.parametrize(
    ("numbers", "said", "asked", "usual", "worst"),
    [
        ("now 5 usual 9 worst 10 best 2", "i said 6 not 9", (), "6", "10"),
        ("now 9 usual 9 worst 10 best 2", "i said 6 not 9", ("n", "y"), "6", "10"),
        ("now 5 usual 5 worst 9 best 2", "its 8 not 9", (), "5", "8"),
    ],
)
def test_a_number_named_as_not_so_is_changed_at_the_next_question(
    sitting: Make, numbers: str, said: str, asked: tuple[str, ...], usual: str, worst: str
) -> None:
    here = walked(
        sitting,
        ("pains", "left shoulder since 2019"),
        ("pains", Way.KEEP),
        ("pains.pain-1:spread", "no"),
        ("pains.pain-1:began", "fell"),
        ("pains.pain-1:course", "1 s"),
        ("pains.pain-1:numbers", numbers),
        ("pains.pain-1.qualities", Answered((), words=said)),
        *(("pains:change", one) for one in asked),
    )
    (pain,) = here.interview.visit.pains or ()
    assert (str(pain.usual), str(pain.worst)) == (usual, worst)
