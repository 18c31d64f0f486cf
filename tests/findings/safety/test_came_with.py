"""What is told in passing, and would decide what a clinic looks for first."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY

from visitprep.findings.safety.came_with import came_with, signs_denied
from visitprep.findings.safety.safety_fact import State
from visitprep.findings.safety.signs.which_new import new_apart, new_in_words
from visitprep.lines.pain import spreads
from visitprep.visit.as_typed import with_said
from visitprep.visit.marks import IS_A_SIGN, with_do_not_wait_seen
from visitprep.visit.records.choices.pain import CameWith
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


TICKED = (CameWith.WEIGHT_LOSS, CameWith.BLADDER, CameWith.WEAK_LIMB, CameWith.UNSTEADY, CameWith.SADDLE)


@pytest.mark.parametrize(
    ("words", "new", "old"),
    [
        ("no only the weight is new since spring", "weight_loss", 4),
        ("no just the weight loss", "weight_loss", 4),
        ("only the unsteady walking", "unsteady", 4),
        ("just the legs", "weak_limb", 4),
        ("no, the pee is old but the numbness is new", "saddle", 1),
        ("the bladder no, the legs yes", "weak_limb", 1),
        ("the weight is, the rest is old", "weight_loss", 4),
        ("no apart from the weight", "weight_loss", 4),
        ("legs are worse, peeing is the same", "weak_limb", 1),
        ("Yes, the unsteady walking is new, my legs gave way twice", "unsteady", 0),
        ("no, and i said no trouble with pee", "", 0),
        ("no, my legs have been weak since 2019", "", 0),
        ("no only when i walk my legs are weak", "", 0),
        ("no, weight is because of the diet", "", 0),
        ("no none of it is new", "", 0),
        ("not new the legs", "", 0),
    ],
)
def test_which_of_the_signs_are_new(words: str, new: str, old: int) -> None:
    told = new_apart(words, TICKED)
    assert [one.value for one, is_new in told.items() if is_new] == ([new] if new else [])
    assert len(told) == old + bool(new)


def test_what_alone_is_new_is_told_apart_and_the_others_are_not_new() -> None:
    health = {
        "came_with": ["weight_loss", "bladder"],
        "came_with_new": "yes",
        "notes": {"came_with_new": "no only the weight is new since spring"},
    }
    visit = _visit(health=health)
    told = [(one.words, one.more) for one in came_with(visit).told]
    assert told == [
        ("weight loss for no known reason", "new or suddenly worse"),
        ("trouble starting or holding pee", "not new"),
        ("no only the weight is new since spring", ""),
    ]
    assert new_in_words(visit) == (
        "new or suddenly worse: weight loss for no known reason; not new: trouble starting or holding pee"
    )


def test_what_the_words_beside_the_list_deny_is_no_red_flag() -> None:
    words = "nine pounds since the summer, no trouble with my bladder or bowels and no fever"
    visit = _visit(health={"came_with": ["weight_loss", "other"], "notes": {"came_with": words}})
    visit = with_said(visit, "ticks:came_with", "weight_loss", (), TODAY)
    fact = came_with(visit)
    assert [one.acts for one in fact.told] == [("weight loss for no known reason",), ()]
    assert {CameWith.BLADDER, CameWith.BOWEL, CameWith.FEVER} <= signs_denied(visit, fact)


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ({"nerve_where": "thumb numb, hand weak an clumsy drop cups; last 3 months"},
         "hand weak an clumsy drop cups, last 3 months"),
        ({"nerve_where": "left leg weak since summer"}, "left leg weak since summer"),
        ({"notes": {"place": "foot drags, started in may"}}, "foot drags, started in may"),
        ({"cause_detail": "the arm went weak a few weeks ago"}, "the arm went weak a few weeks ago"),
        ({"nerve_where": "left leg weak for 3 years"}, None),
        ({"nerve_where": "left leg weak since summer 2012"}, None),
        ({"nerve_where": "left leg weak"}, None),
        ({"nerve_where": "toes tingle since june"}, None),
        ({"nerve_where": "leg not weak since june"}, None),
        ({"nerve_where": "right hand weak these last couple of months"},
         "right hand weak these last couple of months"),
    ],
)  # fmt: skip
def test_a_sign_that_began_within_the_year_is_not_called_old(told: dict[str, Any], printed: str | None) -> None:
    health = {"came_with": ["weak_limb", "unsteady"], "came_with_new": "no"}
    said = came_with(_visit(health=health, pains=[{"place": "neck", **told}])).said
    words = [(one.words, one.more) for one in said]
    if printed is None:
        assert words == [("a weak arm or leg", ""), ("unsteady walking", ""), ("not new", "")]
    else:
        assert words == [("a weak arm or leg", printed), ("unsteady walking", "not new")]


@pytest.mark.parametrize(
    ("note", "new", "bold"),
    [
        ("none, except that I leak a little urine when I cough, since my children were born", "no", False),
        ("I leak a little pee, always have", "no", False),
        ("pee leaks for 3 months", "no", True),
        ("I leak a little pee, always have", "yes", True),
    ],
)
def test_what_stands_for_years_and_is_not_new_is_not_to_act_on(note: str, new: str, *, bold: bool) -> None:
    health = {"came_with": ["bladder", "other"], "came_with_new": new, "notes": {"came_with": note}}
    fact = came_with(_visit(health=health))
    assert [bool(one.acts) for one in fact.said if one.words == CameWith.BLADDER.words()] == [bold]
    assert note in [one.words for one in fact.said]


def test_a_no_with_words_to_one_sign_is_no_red_flag() -> None:
    note = "A weak arm or leg: no; they get heavy, but they are not weak"
    fact = came_with(_visit(health={"came_with": ["other"], "came_with_new": "no", "notes": {"came_with": note}}))
    assert fact.acts == ()
    assert "heavy" not in " ".join(one.words for one in fact.told)
    visit = _visit(reason={"main_reason": "my legs give out when I walk"})
    assert came_with(visit).acts
    assert not came_with(IS_A_SIGN.put(visit, False, "my legs give out when I walk")).acts


@pytest.mark.parametrize(
    ("place", "side", "line", "limb"),
    [
        (
            "left chest wall",
            "left",
            "my arm is numb since surgery and my left hand grip is weak i drop cups",
            "left hand",
        ),
        ("neck", None, "right arm. thumb and first finger numb. dropped a cup", "right arm"),
        ("low back", "both", "right leg to the calf, foot slaps", "right foot"),
        ("left knee", "left", "gives way", "left leg"),
        ("low back", None, "both legs weak", "both legs"),
        ("neck", None, "down both arms, weak grip", "both arms"),
        ("low back", None, "weak", ""),
        ("low back", None, "left leg numb. right foot drags", "right foot"),
    ],
)
def test_which_limb_is_weak_stands_beside_the_sign(place: str, side: str | None, line: str, limb: str) -> None:
    told = spreads.read(line, TODAY)
    pain = {
        "id": "p1",
        "place": place,
        "side": side,
        "notes": {**told.beside, **({"numbness": told.left} if told.left else {})},
    }
    visit = Visit.model_validate({"pains": [{**pain, **told.values}], "health": {"came_with": ["weak_limb"]}})
    (sign,) = [one for one in came_with(visit).said if one.words == CameWith.WEAK_LIMB.words()]
    assert sign.more == limb


def test_a_knee_that_gives_way_is_no_weak_limb_beside_one_that_is() -> None:
    knees = {"place": "knees", "notes": {"weakness": "she says the right knee gives way sometimes on the stairs"}}
    hand = {"place": "left hand", "weakness": "yes", "nerve_where": "left hand is weak"}
    visit = Visit.model_validate({"pains": [knees, hand], "health": {"came_with": ["weak_limb"]}})
    (sign,) = [one for one in came_with(visit).said if one.words == CameWith.WEAK_LIMB.words()]
    assert sign.more == "left hand"


@pytest.mark.parametrize(
    ("with_a_no", "there"),
    [
        ("a foot that newly drags: since October but the doctor knows", "since October but the doctor knows"),
        ("a foot that newly drags: October", "October"),
        ("a foot that newly drags: no it does not drag", ""),
        ("thoughts of ending your life: years ago", ""),
    ],
)
def test_a_sign_said_not_to_be_new_keeps_its_month(with_a_no: str, there: str) -> None:
    """It stands among the red flags with what was typed of it; one that is denied does not."""
    visit = with_do_not_wait_seen(Visit(), (), with_a_no=with_a_no, day=TODAY)
    told = [one.words for one in came_with(visit).told if there or "drag" in one.words]
    assert told == ([f"foot that drags, not new: {there}"] if there else [])
