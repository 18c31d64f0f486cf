"""After a yes to "is that new?" only the signs that it may be are asked about, and whom to call goes by those."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import TODAY, Sitting
from visitprep.findings.safety.came_with import came_with
from visitprep.interview.engine.path.path import section_path
from visitprep.interview.engine.path.steps import Offer
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.screens.new_signs import ask_new_signs
from visitprep.interview.screens.review import review
from visitprep.urgent.signs_told import denies_new
from visitprep.visit.marks import signs_happening, with_do_not_wait_seen
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.records.people import Person
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
IN_US = Visit(person=Person(country=Country.US))


def test_pee_that_leaks_since_lately_is_an_emergency_beside_a_foot_that_was_ticked_for_today(sitting: Make) -> None:
    visit = with_do_not_wait_seen(IN_US, ["T5"], words={"T5": "since Sept"}, day=TODAY)
    here = sitting(("urgent:now", Answered(("2",))), ("urgent:stop", ("on",)), visit=visit)
    assert ask_new_signs(here.interview, {CameWith.BLADDER})
    here.asker.check_finished()
    (rows, _) = here.asker.prompts
    assert [option.code for option in rows.options] == ["2"]
    assert {*signs_happening(here.interview.visit)} == {"E2", "T5"}
    assert any("911" in told for told in here.asker.told)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ({CameWith.WEAK_LIMB, CameWith.UNSTEADY}, ["urgent:now", "urgent:today"]),
        ({CameWith.WEIGHT_LOSS}, ["urgent:today"]),
        ({CameWith.OTHER, CameWith.WEIGHT_LOSS}, ["urgent:now", "urgent:today"]),
    ],
)
def test_none_of_them_is_kept_where_none_is_ticked(sitting: Make, told: set[CameWith], asked: list[str]) -> None:
    here = sitting(*((key, ()) for key in asked), visit=with_do_not_wait_seen(Visit(), day=TODAY))
    assert ask_new_signs(here.interview, told)
    here.asker.check_finished()
    few = CameWith.OTHER not in told
    assert all(len(prompt.options) <= 2 for prompt in here.asker.prompts) is few
    assert signs_happening(here.interview.visit) == ()


WORDS = "Since September I must hurry and sometimes I leak a little. It is not suddenly worse. I told Dr. Oyelaran."


def test_words_that_say_it_is_not_worse_are_the_answer_and_stand_with_the_sign(sitting: Make) -> None:
    health = {"came_with": ["bladder"], "came_with_new": "unsure"}
    visit = with_do_not_wait_seen(Visit.model_validate({"health": health}), day=TODAY)
    here = sitting(("urgent:now", Answered((), words=WORDS)), visit=visit)
    assert ask_new_signs(here.interview, {CameWith.BLADDER})
    here.asker.check_finished()
    assert here.interview.visit.health.notes["came_with_new"] == WORDS
    (row,) = [one for one in came_with(here.interview.visit).said if one.more]
    assert row.more == WORDS


@pytest.mark.parametrize(
    ("words", "is_denied"),
    [
        ("it is not suddenly worse", True), ("leaking since June, it is not getting worse", True),
        ("It isn't worse", True), ("none of it is new", True), ("it has not gotten worse", True),
        ("It is not suddenly worse but it is new", False), ("it is worse", False),
        ("cant pee since today. it is not worse", False), ("numb since yesterday, it isn't worse", False),
        ("not sure, it is not suddenly worse", False), ("it is getting worse lately, it is not new", False),
    ],
)  # fmt: skip
def test_what_says_that_it_is_neither_new_nor_worse(words: str, is_denied: bool) -> None:
    assert denies_new(words) is is_denied


def test_who_stopped_at_the_first_list_is_shown_both(sitting: Make) -> None:
    here = sitting(("urgent:now", Way.STOP))
    assert not ask_new_signs(here.interview, {CameWith.BLADDER})
    assert len(here.asker.prompts[0].options) > 2


def test_an_answer_that_is_changed_later_asks_as_the_walk_does(sitting: Make) -> None:
    health = {"came_with": ["bladder"], "came_with_new": "no"}
    visit = with_do_not_wait_seen(Visit.model_validate({"health": health}), day=TODAY)
    part = section("health")
    steps = [step for step in section_path(part, visit, by_question=True) if not isinstance(step, Offer)]
    row = next(
        str(at) for at, step in enumerate(steps) if str(getattr(step, "address", "")) == "health.came_with_new"
    )
    here = sitting(
        ("review:health", (row,)), ("health.came_with_new", ("yes",)), ("review:health", ("done",)),
        visit=visit, sections=[part],
    )  # fmt: skip
    review(here.interview, part)
    here.asker.check_finished()
    assert any("visitprep urgent" in told for told in here.asker.told)
