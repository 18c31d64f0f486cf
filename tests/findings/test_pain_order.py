"""Which pain is the first of a copy: what they came for, then the numbers."""

from __future__ import annotations

import pytest

from visitprep.findings.pain_order import pains_in_order, told_apart
from visitprep.visit.records.choices.pain import Region, Side
from visitprep.visit.records.number_fields import Span
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.reason import Reason
from visitprep.visit.visit import Visit


def _pain(place: str, region: Region, usual: int, worst: int, side: Side | None = None) -> Pain:
    return Pain(
        place=place,
        regions=(region,),
        side=side,
        usual=Span(low=usual, high=usual),
        worst=Span(low=worst, high=worst),
    )


EYE = _pain("behind my eye", Region.FACE, 3, 10, Side.LEFT)
HANDS = _pain("hands", Region.HAND, 6, 8, Side.BOTH)
LEFT_KNEE = _pain("left knee", Region.KNEE, 7, 8, Side.LEFT)
RIGHT_KNEE = _pain("right knee", Region.KNEE, 4, 6, Side.RIGHT)
BACK = _pain("low back", Region.LOWER_BACK, 5, 7)
TIRED = "I cannot sleep any more"


@pytest.mark.parametrize(
    ("pains", "reason", "order"),
    [
        ((EYE, HANDS), "stabbing in my eye every day", (EYE, HANDS)),
        ((EYE, HANDS), TIRED, (EYE, HANDS)),  # never worse than another
        ((HANDS, EYE), "stabbing in my eye every day", (HANDS, EYE)),  # first told, highest numbers
        ((RIGHT_KNEE, HANDS, EYE), "stabbing in my eye every day", (EYE, HANDS, RIGHT_KNEE)),
        ((RIGHT_KNEE, HANDS), TIRED, (HANDS, RIGHT_KNEE)),  # neither named nor worse
        ((RIGHT_KNEE, LEFT_KNEE), "my left knee gives way", (LEFT_KNEE, RIGHT_KNEE)),
        (
            (LEFT_KNEE, RIGHT_KNEE),
            "will my right knee hold",
            (LEFT_KNEE, RIGHT_KNEE),
        ),  # first told, highest numbers
        ((RIGHT_KNEE, HANDS, EYE), TIRED, (HANDS, RIGHT_KNEE, EYE)),
        ((BACK, HANDS), "they sent me back to you", (HANDS, BACK)),
        ((BACK, HANDS), "my back went out", (BACK, HANDS)),
        ((EYE, HANDS), "they say its all in my head", (EYE, HANDS)),
    ],
)
def test_what_they_came_for_leads(pains: tuple[Pain, ...], reason: str, order: tuple[Pain, ...]) -> None:
    numbered = pains_in_order(Visit(pains=pains, reason=Reason(main_reason=reason)))
    assert [one.place for one in numbered] == [one.place for one in order]


@pytest.mark.parametrize("reason", [TIRED, "the band round my chest burns"])
def test_where_no_number_of_the_first_is_known_the_order_told_decides(reason: str) -> None:
    chest = Pain(place="left chest", regions=(Region.CHEST,))
    numbered = pains_in_order(Visit(pains=(chest, HANDS, BACK), reason=Reason(main_reason=reason)))
    assert [one.place for one in numbered] == ["left chest", "hands", "low back"]


def test_of_two_alike_the_one_told_first_stands_first() -> None:
    pains = (BACK, RIGHT_KNEE, RIGHT_KNEE.model_copy(update={"place": "right hip"}))
    numbered = pains_in_order(Visit(pains=pains, reason=Reason(main_reason=TIRED)))
    assert [one.place for one in numbered] == ["low back", "right knee", "right hip"]


def test_nothing_told_has_no_order() -> None:
    assert pains_in_order(Visit()) == ()


FACE = _pain("right cheek", Region.FACE, 0, 10, Side.RIGHT)
SHOULDER = _pain("left shoulder", Region.SHOULDER, 4, 7, Side.LEFT)


@pytest.mark.parametrize(
    ("pains", "order"),
    [
        ((BACK, SHOULDER, FACE), (FACE, BACK, SHOULDER)),
        ((SHOULDER, FACE), (FACE, SHOULDER)),
        ((BACK, _pain("hands", Region.HAND, 1, 8)), (BACK, _pain("hands", Region.HAND, 1, 8))),
        ((BACK, EYE), (BACK, EYE)),
    ],
)
def test_attacks_rank_by_their_worst(pains: tuple[Pain, ...], order: tuple[Pain, ...]) -> None:
    numbered = pains_in_order(Visit(pains=pains, reason=Reason(main_reason=TIRED)))
    assert [one.place for one in numbered] == [one.place for one in order]


def test_words_about_several_pains_go_to_the_one_they_name() -> None:
    knee = RIGHT_KNEE.model_copy(update={"id": "a"})
    face = FACE.model_copy(update={"id": "b"})
    words = "knee 5 usually, 8 the worst. face 10 like lightning but then it is over. she can live with it"
    assert told_apart(words, (knee, face), knee) == {
        "a": "knee 5 usually, 8 the worst. she can live with it",
        "b": "face 10 like lightning but then it is over",
    }
