"""Facts about a visit: each holds because of one answer, and says which."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY

from visitprep.findings.checklist_facts import facts_of
from visitprep.visit.facts import Fact
from visitprep.visit.visit import Visit


def facts(**answers: Any) -> dict[str, str]:
    """Codes and addresses of what holds for a visit with these answers."""
    return {
        fact.value: address
        for fact, address in facts_of(Visit.model_validate(answers, context={"today": TODAY}), TODAY).items()
    }


# (the answers, what holds and why: everything that holds, and nothing else)
HOLDS: list[tuple[dict[str, Any], dict[str, str]]] = [
    ({"pains": [{"regions": ["knee"]}, {"regions": ["foot", "lower_back"]}]}, {"spine_pain": "pains.pain-2.regions"}),
    ({"pains": [{"regions": ["neck"]}]}, {"spine_pain": "pains.pain-1.regions"}),
    ({"pains": [{"regions": ["tailbone"]}]}, {"spine_pain": "pains.pain-1.regions"}),
    ({"pains": [{"place": "my lower back"}]}, {"spine_pain": "pains.pain-1.place"}),
    ({"pains": [{"regions": ["head"]}]}, {"headache": "pains.pain-1.regions"}),
    ({"pains": [{"qualities": ["dull", "burning"]}]}, {"nerve_pain": "pains.pain-1.qualities"}),
    ({"pains": [{"qualities": ["electric"]}]}, {"nerve_pain": "pains.pain-1.qualities"}),
    ({"pains": [{"tingling": "yes"}]}, {"nerve_pain": "pains.pain-1.tingling"}),
    ({"pains": [{"weakness": "yes"}]}, {"nerve_pain": "pains.pain-1.weakness"}),
    ({"pains": [{"cause": "cancer"}]}, {"cancer": "pains.pain-1.cause"}),
    ({"pains": [{"cause": "surgery"}]}, {"past_surgery": "pains.pain-1.cause"}),
    ({"pains": [{"cause": "work"}]}, {"work_claim": "pains.pain-1.cause"}),
    ({"work": {"claim": "Yes, number 12-34"}}, {"work_claim": "work.claim"}),
    ({"health": {"conditions": ["cancer"]}}, {"cancer": "health.conditions"}),
    ({"health": {"conditions": ["thyroid", "diabetes"]}}, {"diabetes": "health.conditions"}),
    ({"health": {"conditions": ["sleep_apnea"]}}, {"sleep_apnea": "health.conditions"}),
    ({"sleep": {"cpap": "yes"}}, {"sleep_apnea": "sleep.cpap"}),
    ({"sleep": {"apnea": "yes"}}, {"sleep_apnea": "sleep.apnea"}),
    ({"health": {"blood_thinner": "yes"}}, {"blood_thinner": "health.blood_thinner"}),
    ({"health": {"infection_now": "yes"}}, {"infection_now": "health.infection_now"}),
    ({"health": {"pregnant": "yes"}}, {"pregnancy": "health.pregnant"}),
    ({"health": {"pregnant": "unsure"}}, {"pregnancy": "health.pregnant"}),
    ({"health": {"steroid_shots": "left knee, in May"}}, {"steroid_recent": "health.steroid_shots"}),
    ({"medicines": [{"name": "ibuprofen"}, {"name": "oxycodone"}]}, {"opioid_now": "medicines.medicine-2"}),
    ({"medicines": [{"name": "apixaban"}]}, {"blood_thinner": "medicines.medicine-1"}),
    ({"medicines": [{"name": "aspirin"}]}, {"blood_thinner": "medicines.medicine-1"}),
    ({"medicines": [{"name": "prednisone"}]}, {"steroid_recent": "medicines.medicine-1"}),
    *(
        (
            {"medicines": [{"name": "vitamin D"}, {"name": name, "ingredient": ingredient}]},
            {"blood_thinner": "medicines.medicine-2", "warfarin": "medicines.medicine-2"},
        )
        for name, ingredient in (
            ("Coumadin 5", None), ("the pink one", "Warfarin sodium"), ("warfrin 5 mg once a day", None)
        )
    ),
    *(
        ({"medicines": [{"name": name}]}, {fact: "medicines.medicine-1"})
        for name, fact in (
            ("eloquis", "blood_thinner"), ("my blood thinner", "blood_thinner"), ("Lantus", "diabetes"),
            ("insulin", "diabetes"), ("metformin", "diabetes"), ("amoxicillin 500", "infection_now"),
            ("oxycodon 5", "opioid_now"), ("steroids", "steroid_recent"),
        )
    ),
    ({"surgeries": [{"what": "hip"}]}, {"past_surgery": "surgeries"}),
    (
        {"surgeries": [{"what": "hip"}, {"what": "knee replacement"}]},
        {"past_surgery": "surgeries", "implant": "surgeries.surgery-2"},
    ),
    (
        {"treatments": [{"kind": "injection", "what": "steroid, left knee", "started": "May 2026"}]},
        {"steroid_recent": "treatments.treatment-1", "has_treatments": "treatments"},
    ),
    (
        {"treatments": [{"kind": "injection", "what": "steroid, left knee", "started": "May 2024"}]},
        {"has_treatments": "treatments"},
    ),
    ({"devices": [{"kind": "metal"}, {"kind": "fragment"}]}, {"implant": "devices.device-1", "only_metal": "devices"}),
    ({"devices": [{"kind": "metal"}, {"kind": "pacemaker"}]}, {"implant": "devices.device-1"}),
    (
        {"devices": [{"kind": "insulin_pump"}]},
        {"diabetes": "devices.device-1", "implant": "devices.device-1"},
    ),
    (
        {"treatments": [{"kind": "stimulator", "ongoing": "yes"}]},
        {"implant": "treatments.treatment-1", "has_treatments": "treatments"},
    ),
    ({"treatments": [{"kind": "stimulator"}]}, {"has_treatments": "treatments"}),
    (
        {"treatments": [{"kind": "surgery"}]},
        {"past_surgery": "treatments.treatment-1", "has_treatments": "treatments"},
    ),
    ({"tests": [{"kind": "mri"}]}, {"has_tests": "tests"}),
    (
        {"appointment": {"kind": "procedure"}},
        {"procedure": "appointment.kind", "driver_needed": "appointment.kind"},
    ),
    ({"function": {"drive": "no"}}, {"driver_needed": "function.drive"}),
    ({"appointment": {"mode": "video"}}, {"video_visit": "appointment.mode"}),
    ({"appointment": {"mode": "phone"}}, {"phone_visit": "appointment.mode"}),
    ({"respondent": {"filled_by": "caregiver_alone"}}, {"caregiver": "respondent.filled_by"}),
    ({"respondent": {"filled_by": "caregiver_with_patient"}}, {"caregiver": "respondent.filled_by"}),
    ({"respondent": {"filled_by": "interpreter"}}, {"interpreter": "respondent.filled_by"}),
    ({"person": {"interpreter_needed": "yes"}}, {"interpreter": "person.interpreter_needed"}),
    ({"person": {"country": "US"}}, {"country_us": "person.country"}),
    ({"person": {"country": "UK"}}, {"country_uk": "person.country", "country_other_than_us": "person.country"}),
    ({"person": {"country": "CA"}}, {"country_other_than_us": "person.country"}),
    ({"person": {"mobility_needs": "cannot lie flat"}}, {"mobility_aid": "person.mobility_needs"}),
    ({"function": {"aids": ["brace", "cane"]}}, {"mobility_aid": "function.aids"}),
    (
        {"person": {"hearing_vision_memory": "No hearing in the left ear"}},
        {"hearing_or_vision_aid": "person.hearing_vision_memory"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "holds"), HOLDS, ids=lambda value: str(value)[:60])
def test_an_answer_makes_its_facts_hold_and_no_other(answers: dict[str, Any], holds: dict[str, str]) -> None:
    """With the address of the answer."""
    assert holds == facts(**answers)


def test_every_fact_can_hold() -> None:
    """None is a name without a meaning."""
    assert set(Fact) == {Fact(code) for _, holds in HOLDS for code in holds}


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"pains": [], "medicines": [], "tests": [], "treatments": [], "surgeries": [], "devices": []},
        {"pains": [{"place": "my knee", "numbness": "no", "tingling": "unsure"}]},
        {"health": {"blood_thinner": "unsure", "infection_now": "no", "pregnant": "no", "conditions": []}},
        {"health": {"gaps": {"pregnant": "rather_not", "conditions": "skipped"}}},
        {"health": {"steroid_shots": "none"}, "work": {"claim": "No."}},
        {"health": {"steroid_shots": "not that I know of"}, "work": {"claim": "n/a"}},
        {"person": {"hearing_vision_memory": "no problems", "mobility_needs": "nothing"}},
        {"work": {"claim": "None"}, "pains": [{"cause": "work"}]},
        {"function": {"aids": ["brace"], "drive": "yes"}, "respondent": {"filled_by": "patient"}},
        {"medicines": [{"name": "ibuprofen"}, {"strength": "5 mg"}]},
        {"past_medicines": [{"name": "oxycodone"}, {"name": "warfarin"}]},
    ],
)  # fmt: skip
def test_no_answer_or_no_makes_nothing_hold(answers: dict[str, Any]) -> None:
    """A blank is not a yes; nor is "no", in the ways people write it; nor a medicine of the past."""
    assert facts(**answers) == {}


def test_the_first_answer_that_says_so_is_named() -> None:
    """What they said themselves comes before what a medicine's name says."""
    both = facts(health={"blood_thinner": "yes"}, medicines=[{"name": "apixaban"}])
    assert both == {"blood_thinner": "health.blood_thinner"}


def test_facts_come_in_the_order_of_the_vocabulary() -> None:
    """However the answers came."""
    found = facts_of(
        Visit.model_validate({"tests": [{}], "person": {"country": "US"}, "pains": [{"regions": ["neck"]}]}), TODAY
    )
    assert list(found) == [Fact.SPINE_PAIN, Fact.COUNTRY_US, Fact.HAS_TESTS]
