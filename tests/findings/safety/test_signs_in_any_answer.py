"""Signs in lay words, wherever they stand: never denied, and asked about unless they are long there."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY
from tests.summary.told import page_of, safety_box, safety_rows

from visitprep.findings.safety.came_with import came_with, signs_denied
from visitprep.findings.safety.safety_fact import State
from visitprep.findings.safety.signs.in_any_answer import to_ask_about
from visitprep.visit.marks import IS_A_SIGN
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit

ONCE = "pissed myself once on the way to the john like 3 weeks ago"


def _visit(words: str, **more: Any) -> Visit:
    answers = {
        "health": {"came_with": []},
        "function": {"help_needed": ["other"], "notes": {"help_needed": words}},
        **more,
    }
    return Visit.model_validate(answers, context={"today": TODAY})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (f"shoes too. {ONCE}", ONCE),
        ("stairs. had an accident in the car, last week", "had an accident in the car, last week"),
        ("wife helps. cant feel when i wipe", "cant feel when i wipe"),
    ],
)
def test_it_is_told_in_its_own_words_and_asked_about(words: str, told: str) -> None:
    visit = _visit(words)
    fact = came_with(visit)
    assert fact.state is State.CONTRADICTED and [one.words for one in fact.evidence] == [told]
    (asked,) = to_ask_about(visit, Visit())
    assert asked.words == told and asked.sign not in signs_denied(visit, fact)
    assert not list(to_ask_about(visit, visit))


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("kidney number was 58, i lost 12 pounds since summer not trying", CameWith.WEIGHT_LOSS),
        ("lost 15 lbs without even trying", CameWith.WEIGHT_LOSS),
        ("no idea why but i lost 10 kilos", CameWith.WEIGHT_LOSS),
        ("ive been losing weight and im not dieting", CameWith.WEIGHT_LOSS),
        ("my weight dropped 14 pounds in 2 months", CameWith.WEIGHT_LOSS),
        ("weight is down 12 lbs they said watch it", CameWith.WEIGHT_LOSS),
        ("dropped 2 stone since easter not on purpose", CameWith.WEIGHT_LOSS),
        ("scale says im 15 pounds lighter", CameWith.WEIGHT_LOSS),
        ("low grade fevers at night since october", CameWith.FEVER),
        ("been running fevers off and on", CameWith.FEVER),
        ("getting night sweats", CameWith.NIGHT_SWEATS),
        ("im having trouble holding my pee", CameWith.BLADDER),
        ("i dont have control of my bowels any more", CameWith.BOWEL),
        ("its numb between my legs since monday", CameWith.SADDLE),
        ("my left leg is getting weak since october", CameWith.WEAK_LIMB),
        ("new weakness in my right hand", CameWith.WEAK_LIMB),
        ("no swelling but fever every night", CameWith.FEVER),
        ("peed myself twice last month", CameWith.BLADDER),
    ],
)
def test_by_its_name_inside_a_test_it_stands_with_not_ticked_and_is_asked_about(words: str, sign: CameWith) -> None:
    health, day = {"came_with": ["unsteady"]}, {"first answer": TODAY, "last answer": TODAY}
    visit = _visit("shoes", health=health, tests=[{"kind": "labs", "notes": {"result": words}}], checked=day)
    fact = came_with(visit)
    assert [one.more for one in fact.evidence] == ["not ticked"] and sign not in signs_denied(visit, fact)
    assert [one.sign for one in to_ask_about(visit, Visit())] == [sign]
    assert "not ticked" in safety_rows(visit)["Red flags"]


@pytest.mark.parametrize(
    "words",
    [
        "lost 30 pounds on weight watchers",
        "lost 40 lbs on ozempic",
        "lost 18 pounds since i started the weight loss shot",
        "i lost 25 pounds dieting",
        "lost 60 pounds after my gastric sleeve",
        "lost 20 pounds since i cut out soda",
        "doc wants me to lose 30 pounds",
        "lost a pound of meat off my finger in a saw",
        "worried id lose control of my bladder one day",
        "lost 50 pounds in 2009 when i was sick",
        "had a fever with the flu 3 years ago",
        "i get fever blisters",
        "hay fever in spring",
        "scarlet fever as a kid",
        "night sweats from menopause",
        "my husband lost 30 pounds",
        "my mom had cancer and lost 50 pounds before she died",
        "no fevers no night sweats no weight loss",
        "fever: none",
        "call if i get a fever",
        "i cant put weight on that foot",
    ],
)
def test_what_has_a_reason_is_long_over_or_another_thing_is_none(words: str) -> None:
    tests, day = [{"kind": "labs", "result": words}], {"first answer": TODAY, "last answer": TODAY}
    visit = _visit("shoes", tests=tests, checked=day)
    assert came_with(visit).state is State.DENIED and not list(to_ask_about(visit, Visit()))


def test_what_is_there_for_years_is_told_and_not_asked_about() -> None:
    visit = _visit("i leak when i cough, for years since my kids")
    fact = came_with(visit)
    assert fact.holds and fact.state is State.REPORTED and CameWith.BLADDER not in signs_denied(visit, fact)
    assert not list(to_ask_about(visit, Visit()))


@pytest.mark.parametrize(
    "words",
    [
        "wet the bed as a kid",
        "never pissed myself",
        "dont pee myself",
        "havent wet the bed",
        "no accidents in my pants",
        "my dog peed on my leg",
        "my kid wet the bed last night",
        "scared ill piss myself",
        "he wet his pants",
    ],
)
def test_what_is_not_theirs_or_denied_is_none(words: str) -> None:
    assert came_with(_visit(words)).state is State.DENIED


def test_nobody_is_asked_while_the_list_is_still_to_come_or_about_what_stands_there() -> None:
    assert not list(to_ask_about(_visit(ONCE, health={}), Visit()))
    assert not list(to_ask_about(_visit(ONCE, health={"came_with": ["bladder"]}), Visit()))


def test_an_accident_is_one_of_the_road_where_a_cause_is_asked() -> None:
    visit = _visit("shoes", pains=[{"place": "neck", "cause_detail": "had an accident in the car"}])
    assert came_with(visit).state is State.DENIED


def test_what_a_medicine_did_that_is_taken_no_more_is_none() -> None:
    past = [{"name": "amitriptyline", "side_effects": "couldnt pee"}]
    assert came_with(_visit("shoes", past_medicines=past)).state is State.DENIED


def test_words_that_mean_something_else_are_none() -> None:
    assert came_with(IS_A_SIGN.put(_visit(ONCE), False, ONCE)).state is State.DENIED


def test_blood_stands_among_the_red_flags_and_takes_bleeding_out_of_what_was_denied() -> None:
    answers = {"health": {"came_with": [], "conditions": ["thyroid"], "blood_thinner": "no"}}
    for more, told in (
        ({"closing": {"anything_else": "mom says also the blood in the pee"}}, True),
        ({"reason": {"worries": "blood in my pee in september, just the one time"}}, True),
        ({"closing": {"anything_else": "no blood in my stool"}}, False),
        ({"closing": {"anything_else": "my dad had blood in his stool"}}, False),
        ({"closing": {"anything_else": "blood pressure pills, black coffee"}}, False),
    ):
        visit = Visit.model_validate({**answers, **more}, context={"today": TODAY})
        assert ("blood in" in safety_rows(visit).get("Red flags", "")) is told
        assert ("bleeding" in safety_box(page_of(visit)).denied) is not told


def test_a_sign_of_a_record_is_none_and_words_beside_the_list_are_ticked() -> None:
    details = "Fever (record of 22 June 2015); Thyroid (record of 3 May 2016)"
    assert not list(to_ask_about(_visit("shoes", health={"came_with": [], "condition_details": details}), Visit()))
    health = {"came_with": ["other"], "notes": {"came_with": "a weak arm or leg: they get heavy"}}
    fact = came_with(_visit("my legs give out when i walk", health=health))
    assert "not ticked" not in [one.more for one in fact.evidence]
