"""Somebody else's illness ticks no row, is no allergy, and is said back with the family."""

from __future__ import annotations

from collections.abc import Callable

from sitting import Sitting
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.summary.may_share import for_the_clinic
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
HEALTH = section("health")
NONE = {"allergies": [], "no_more": ["allergies"]}
HELPER = {"respondent": {"filled_by": "caregiver_alone", "relation": "son", "name": "Teo"}}


def test_rows_and_illnesses_of_another_are_not_ticked(sitting: Make) -> None:
    words = "was her brother not her"
    here = sitting(
        ("ticks:fits", Answered(("thinner", "anesthesia"), words=words, beside=(("anesthesia", words),))),
        ("health.blood_thinner_why", "warfarin"),
        ("health.conditions", Answered(("diabetes",), words="her sister has lupus")),
        Way.STOP,
        visit=Visit.model_validate({**NONE, **HELPER}),
        sections=[HEALTH],
    )
    here.interview.walk()
    health = here.interview.visit.health
    assert (health.blood_thinner, health.anesthesia_problem) == (YesNo.YES, YesNo.NO)
    assert health.family_anesthesia is not None and words in health.family_anesthesia
    assert health.conditions == (Condition.DIABETES,) and health.family_history == "her sister has lupus"
    assert sum(text.startswith("= in the family") for text in here.asker.told) == 2


def test_that_it_is_anothers_alone_ticks_nothing_and_denies_nothing(sitting: Make) -> None:
    here = sitting(
        ("health.conditions", Answered((), words="my sister has that")),
        ("health.conditions", Way.STOP),
        visit=Visit.model_validate({**NONE, "health": {"blood_thinner": "no"}}),
        sections=[HEALTH],
    )
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "health.conditions"))
    assert here.interview.visit.health.family_history == "my sister has that"


def test_it_is_no_allergy(sitting: Make) -> None:
    here = sitting(
        ("allergies", "penicillin rash"),
        ("allergies", "her brother nearly died from a high fever in an anesthetic in 1998"),
        ("allergies", Way.STOP),
        visit=Visit.model_validate(HELPER),
        sections=[HEALTH],
    )
    here.interview.walk()
    visit = here.interview.visit
    assert [item.thing for item in visit.allergies or ()] == ["penicillin"]
    assert visit.health.family_anesthesia is not None and "her brother" in visit.health.family_anesthesia
    assert for_the_clinic(visit).health.family_anesthesia == visit.health.family_anesthesia
