"""What is told in passing, and would decide what a clinic looks for first."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY

from visitprep.findings.safety.came_with import came_with
from visitprep.findings.safety.fact import State
from visitprep.visit.marks import with_do_not_wait_seen
from visitprep.visit.visit import Visit


def _visit(**answers: Any) -> Visit:
    return Visit.model_validate(answers, context={"today": TODAY})


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"reason": {"main_reason": "leg pain, and my foot drags"}}, "and my foot drags"),
        ({"reason": {"worries": "Dad died of it. I have lost 6 kilos, no idea why"}}, "I have lost 6 kilos"),
        ({"pains": [{"place": "low back", "cause_detail": "lifting; dragging the left foot since"}]},
         "dragging the left foot since"),
        ({"pains": [{"place": "low back", "notes": {"trend": "night sweats lately"}}]}, "night sweats lately"),
        ({"closing": {"anything_else": "I can't feel when I need to pee"}}, "I can't feel when I need to pee"),
        ({"concerns": [{"text": "losing weight"}]}, "losing weight"),
    ],
)  # fmt: skip
def test_what_was_typed_elsewhere_speaks_to_it(answers: dict[str, Any], words: str) -> None:
    """Against a no as well: both are told, and it is asked which is right."""
    for health, state in (({}, State.REPORTED), ({"came_with": []}, State.CONTRADICTED)):
        fact = came_with(_visit(health=health, **answers))
        assert fact.state is state
        assert [one.words for one in fact.evidence] == [words]


@pytest.mark.parametrize(
    "words",
    [
        "cannot put weight on the foot",
        "no fever",
        "lost 20 pounds on a diet, on purpose",
        "my mother had night sweats",
        "it drags me down",
        "lost my job",
        "I cannot hold the water jug",
    ],
)
def test_what_only_sounds_like_it_does_not(words: str) -> None:
    assert came_with(_visit(reason={"main_reason": words})).state is State.NOT_ANSWERED


def test_what_was_ticked_is_not_told_again() -> None:
    typed = {"place": "low back", "other_symptoms": "fever at night", "notes": {"trend": "fever at night"}}
    assert [one.words for one in came_with(_visit(pains=[typed])).evidence] == ["fever at night"]


@pytest.mark.parametrize(
    ("words", "ticked", "told"),
    [
        ("", ["bladder"], "new trouble with pee"),
        ("", ["bowel"], "new trouble with poop"),
        ("cant start to pee since monday", None, "new trouble with pee"),
        ("my bladder leaks", ["bladder", "unsteady"], "new trouble with pee"),
        ("poop leaks at night", [], "new trouble with poop"),
        ("", ["bladder", "bowel"], "new trouble with pee or poop"),
        ("cant pee right", ["bowel"], "new trouble with pee or poop"),
        ("pee and poop both", None, "new trouble with pee or poop"),
        ("no trouble with poop", None, "new trouble with pee or poop"),
        ("since monday", ["fever"], "new trouble with pee or poop"),
        ("", None, "new trouble with pee or poop"),
    ],
)
def test_of_a_row_of_two_things_the_one_that_was_said_is_told(
    words: str, ticked: list[str] | None, told: str
) -> None:
    visit = _visit(health={} if ticked is None else {"came_with": ticked})
    visit = with_do_not_wait_seen(visit, ("E2",), words=words, day=TODAY)
    assert came_with(visit).evidence[0].acts == (told,)
