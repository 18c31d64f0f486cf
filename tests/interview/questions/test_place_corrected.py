"""A place corrected at the list of the other pains. Every example is made up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.pains.line_questions import WHICH_MAIN
from visitprep.interview.questions.pains.place_corrected import with_places_corrected
from visitprep.interview.questions.pains.rows_called import with_rows_called
from visitprep.interview.tick_list import Ticked, TickRow
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.visit.answering import Moment
from visitprep.visit.visit import Visit
from visitprep.wording import Wording

TODAY = date(2026, 11, 28)
VISIT = Visit.model_validate(
    {
        "pains": [
            {"id": "p1", "place": "left jaw"},
            {"id": "p2", "place": "both feet", "regions": ["foot"], "side": "both"},
            {"id": "p3", "place": "cant lift it over my head", "regions": ["head"], "started": "2026"},
        ]
    },
    context={"today": TODAY},
)


def corrected(typed: str) -> tuple[Visit, Ticked]:
    rows = WHICH_MAIN.rows(VISIT)
    options = tuple(Option(row.code, row.label.you) for row in rows)
    reply = pick_ticks(typed, Prompt("k", "Which?", Kind.MANY, options=options, notes=True))
    ticked = Ticked(rows, reply.value, reply.unsure, reply.words, reply.beside)
    return with_places_corrected(VISIT, ticked, Moment(TODAY))


@pytest.mark.parametrize(
    ("typed", "place", "side", "region"),
    [
        ("2 and 3 but 3 is my right shoulder not my head", "my right shoulder", "right", "shoulder"),
        ("2 3 its my lt elbow not the head", "my lt elbow", "left", "elbow"),
        ("3 but thats not my head its my left shoulder", "my left shoulder", "left", "shoulder"),
        ("3 should be neck", "neck", None, "neck"),
        ("2, 3 is really the right hip", "the right hip", "right", "hip"),
        ("2 and 3 and 3 means the left wrist, not my head", "the left wrist", "left", "wrist"),
    ],
)
def test_what_the_words_correct_is_corrected(typed: str, place: str, side: str | None, region: str) -> None:
    """When it began stays, what stood there is kept as a note, and the words are none."""
    visit, ticked = corrected(typed)
    pain = (visit.pains or ())[2]
    assert (pain.place, pain.side, pain.regions) == (place, side, (region,))
    assert str(pain.started.value if pain.started else "") == "2026"
    assert pain.notes["place"] == "cant lift it over my head"
    assert "p3" in ticked.on and ticked.words == "" and ticked.beside == ()


@pytest.mark.parametrize(
    "typed",
    [
        "2 3 worst at night",
        "2 it burns in bed",
        "3 is the bad one",
        "2 is both ankles too",
        "2 and 3",
        "3 since may",
    ],
)
def test_other_words_change_no_place(typed: str) -> None:
    assert corrected(typed)[0] is VISIT


def test_words_alone_correct_a_place_and_the_rows_are_asked_again(sitting: Callable[..., Sitting]) -> None:
    """Words that correct nothing are told to be on no row."""
    here = sitting(
        ("pains", "left jaw"),
        ("pains", "both feet, 2021"),
        ("pains", "headache, feb 2026"),
        ("pains", Way.SKIP),
        ("ticks:main_pains", Answered((), words="its my right shoulder not my head")),
        ("ticks:main_pains", Answered((), words="ask the doctor")),
        ("ticks:main_pains", ("pain-3",)),
        ("pains.pain-1:spread", Way.STOP),
        sections=[section("pains")],
    )
    here.interview.walk()
    asked = [prompt for prompt in here.asker.prompts if prompt.key == "ticks:main_pains"]
    assert [prompt.options[2].label for prompt in asked] == ["headache", "my right shoulder", "my right shoulder"]
    assert not asked[1].problem and "ask the doctor" in asked[2].problem


CALLED = ("right knee the new one", "left knee bone on bone", "neck", "right shoulder")


@pytest.mark.parametrize(
    ("typed", "on", "words"),
    [
        ("3 and the left knee", "2 3", ""),
        ("3 and left knee too", "2 3", ""),
        ("3, the left knee", "2 3", ""),
        ("2 and my neck", "2 3", ""),
        ("2 plus the shoulder", "2 4", ""),
        ("the left knee and the neck", "2 3", ""),
        ("neck shoulder", "", "neck shoulder"),
        ("3 and the knee", "3", "the knee"),
        ("3 and he drops cups", "3", "he drops cups"),
        ("3 it shoots", "3", "it shoots"),
        ("3 and the left knee, it grinds", "2 3", "it grinds"),
        ("2 and 3 please all, she has all three", "2 3", ""),
        ("2 3 same questions for her please", "2 3", ""),
        ("just the left knee thanks", "2", ""),
        ("3 please, and the left knee too if it isn't long", "2 3", ""),
        ("I think her left knee needs it too", "2", ""),
        ("3 would be good", "3", ""),
        ("3, the left knee if it rains", "3", "the left knee if it rains"),
        ("2, the neck is 8/10", "2", "the neck is 8/10"),
        ("2 3 both hurt a lot", "2 3", "both hurt a lot"),
        ("all four of them please", "1 2 3 4", ""),
        ("both", "", ""),
        # all but the first, where there are so many
        ("the other three", "2 3 4", ""),
        ("all 3 others", "2 3 4", ""),
        ("all the others", "2 3 4", ""),
        ("the rest", "2 3 4", ""),
        ("the others too please", "2 3 4", ""),
        ("yes the other ones", "2 3 4", ""),
        ("ask about the other 3 as well", "2 3 4", ""),
        ("the rest of them", "2 3 4", ""),
        ("the other two", "", "the other two"),
        ("both of the other ones", "", "both of the other ones"),
        ("not the others", "", "not the others"),
        ("the other one hurts", "", "the other one hurts"),
    ],
)
def test_pains_called_by_their_place_are_ticked_beside_the_numbers(typed: str, on: str, words: str) -> None:
    rows = tuple(TickRow(str(number), Wording(label)) for number, label in enumerate(CALLED, 1))
    options = tuple(Option(row.code, row.label.you) for row in rows)
    reply = pick_ticks(typed, Prompt("k", "Which?", Kind.MANY, options=options, notes=True, own_words=True))
    heard = with_rows_called(Ticked(rows, reply.value, reply.unsure, reply.words, reply.beside))
    assert (" ".join(heard.on), heard.words) == (on, words)


@pytest.mark.parametrize(
    "typed", ["both of the other ones", "the other two", "both others", "the other 2", "the remaining two"]
)
def test_both_of_the_others_are_the_second_and_the_third(typed: str) -> None:
    rows = tuple(TickRow(str(number), Wording(label)) for number, label in enumerate(CALLED[:3], 1))
    heard = with_rows_called(Ticked(rows, (), words=typed))
    assert (heard.on, heard.words) == (("2", "3"), "")
