"""Page 1 says no head a second time in the words behind it, and names no medicine twice. Every example is made up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from tests.summary.told import safety_rows

from visitprep.document.words import text_of
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.summary.first_page.medicines.taken_now import rest_of
from visitprep.summary.first_page.pains.words import words_of
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.safety.rows import told_in_words
from visitprep.visit.visit import Said, Visit

TODAY = date(2026, 11, 29)


def visit(**answers: Any) -> Visit:
    return Visit.model_validate(answers, context={"today": TODAY})


def of_medicine(**told: str) -> str:
    (medicine,) = visit(medicines=[{"name": "oxycodone", **told}]).medicines or ()
    return text_of(rest_of(medicine, Room()))


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("run out early yes", "ran out early"),
        ("yes", "ran out early"),
        ("run out early no", "ran out early: no"),
        ("never run out early", "never run out early"),
        ("i run out early sometimes", "ran out early: sometimes"),
        ("ran out early in may", "ran out early: in may"),
        ("ran out", "ran out"),
        ("once in june", "ran out early: once in june"),
        ("no", ""),
    ],
)
def test_running_out_early_is_said_once(told: str, printed: str) -> None:
    assert of_medicine(ran_out_early=told) == printed


@pytest.mark.parametrize(
    ("filled", "runs_out", "printed"),
    [
        ("2 weeks", "2 weeks", "runs out in 2 weeks (about Dec 2026); filled 2 weeks ago (about Nov 2026)"),
        ("2 weeks ago", "in about 2 weeks",
         "runs out in about 2 weeks (about Dec 2026); filled 2 weeks ago (about Nov 2026)"),
        ("a month", "a week", "runs out in a week (about Dec 2026); filled a month ago (about Oct 2026)"),
        ("last week", "next month", "runs out next month (Dec 2026); filled last week (about Nov 2026)"),
        ("10 days", "10 days", "runs out 9 Dec 2026; filled 19 Nov 2026"),
    ],
)  # fmt: skip
def test_a_length_of_time_says_in_which_direction(filled: str, runs_out: str, printed: str) -> None:
    assert of_medicine(last_filled=filled, runs_out=runs_out) == printed


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ({"weakness": "yes", "nerve_where": "weak; left foot trips"}, "Weak: left foot trips."),
        ({"numbness": "yes", "nerve_where": "numb"}, "Numb."),
        ({"numbness": "yes", "nerve_where": "its numb too"}, "Numb."),
        ({"numbness": "yes", "nerve_where": "weak in the arm"}, "Numb: weak in the arm."),
        ({"numbness": "yes", "nerve_where": "toes", "notes": {"numbness": "yes numb"}}, "Numb: toes."),
        ({"weakness": "yes", "nerve_where": "numb, left foot"}, "Weak: numb, left foot."),
        ({"worse_with": ["standing"], "better_with": ["other"], "notes": {"better_with": "nothing helps"}},
         "Worse standing; nothing helps."),
        ({"better_with": ["other"], "notes": {"better_with": "nothing"}}, "Nothing."),
        ({"better_with": ["other"], "notes": {"better_with": "a pillow"}}, "Better a pillow."),
    ],
)  # fmt: skip
def test_the_head_is_not_said_again_behind_it(told: dict[str, Any], printed: str) -> None:
    (pain,) = visit(pains=[{"place": "foot", **told}]).pains or ()
    assert text_of(words_of(pain, Room(), TODAY)) == printed


def test_a_blood_thinner_spelled_in_two_ways_is_told_again_for_its_strength_alone() -> None:
    told = visit(
        health={
            "blood_thinner": "yes",
            "blood_thinner_why": "clopidogril for the stent and eliquis for afib, dr reyes",
        },
        medicines=[{"name": "clopidogrel", "strength": "75 mg"}, {"name": "eliquis"}, {"name": "aspirin"}],
        team=[{"role": "blood_thinner_prescriber", "name": "reyes heart doctor"}],
    )
    words = told_in_words(safety_facts(told, TODAY)[Line.BLOOD_THINNER], Room())
    why = "clopidogril (may be clopidogrel) for the stent and eliquis for afib, dr reyes"
    assert text_of(words) == f"clopidogrel 75 mg; aspirin; {why}"
    assert [span.text.split()[0] for span in words if span.act] == ["clopidogrel", "aspirin", "eliquis"]
    harsh = told_in_words(safety_facts(told, TODAY)[Line.BLOOD_THINNER], replace(Room(), is_harsh=True))
    assert text_of(harsh) == f"aspirin; {why.replace('clopidogril', 'clopidogril 75 mg')}"


@pytest.mark.parametrize(
    ("medicine", "why", "told_so"),
    [
        ({"name": "Eliquis", "strength": "5 mg", "when": "morning and evening"},
         "eliquis because of the heart flutter, Dr. Brandt",
         "eliquis 5 mg, morning and evening because of the heart flutter, Dr. Brandt"),
        ({"name": "Xarelto", "strength": "20 mg", "when": "with dinner"}, "for a clot, xarelto",
         "for a clot, xarelto 20 mg, with dinner"),
        ({"name": "warfarin", "strength": "5 mg", "when": "at night, but 7.5 mg Monday and Friday"}, "warfarin, valve",
         "warfarin 5 mg; valve"),
        ({"name": "Pradaxa", "strength": "150 mg"}, "afib", "Pradaxa 150 mg; afib"),
    ],
)  # fmt: skip
def test_the_fullest_page_keeps_the_dose_of_a_blood_thinner(
    medicine: dict[str, str], why: str, told_so: str
) -> None:
    told = visit(health={"blood_thinner": "yes", "blood_thinner_why": why}, medicines=[medicine])
    words = told_in_words(safety_facts(told, TODAY)[Line.BLOOD_THINNER], replace(Room(), is_harsh=True))
    assert text_of(words) == told_so


@pytest.mark.parametrize(
    ("why", "listed", "printed"),
    [
        ("apixoban 5 mg for clots", "apixaban", "apixoban (may be apixaban) 5 mg for clots"),
        ("i take warfrin, dr lee", "warfarin", "i take warfrin (may be warfarin), dr lee"),
        ("rivaroxiban for afib", "rivaroxaban", "rivaroxiban (may be rivaroxaban) for afib"),
        ("elequis twice a day", "Eliquis", "elequis (may be Eliquis) twice a day"),
        ("for clots", "apixaban", "for clots"),
    ],
)
def test_one_medicine_in_two_spellings_is_one(why: str, listed: str, printed: str) -> None:
    told = visit(health={"blood_thinner": "yes", "blood_thinner_why": why}, medicines=[{"name": listed}])
    words = text_of(told_in_words(safety_facts(told, TODAY)[Line.BLOOD_THINNER], replace(Room(), is_harsh=True)))
    assert words.removeprefix(f"{listed}; ").removesuffix(f"; {listed}") == printed


def test_a_spelling_that_they_agreed_to_on_the_list_is_no_doubt_elsewhere() -> None:
    told = visit(
        health={"blood_thinner": "yes", "blood_thinner_why": "apixiban 5 mg for afib"},
        medicines=[{"name": "apixaban"}],
    )
    (item,) = told.medicines or ()
    line = Said(typed="apixiban 5 mg 2x/day", line="apixiban 5 mg 2x/day", filled=frozenset({"name"}), day=TODAY)
    told = told.model_copy(update={"lines": {f"medicines.{item.id}": line}})
    words = text_of(told_in_words(safety_facts(told, TODAY)[Line.BLOOD_THINNER], replace(Room(), is_harsh=True)))
    assert "apixaban 5 mg for afib" in words
    assert "may be" not in words


@pytest.mark.parametrize(
    ("why", "bold"),
    [
        ("eliquis 5 mg for afib, forgets the eve one a lot", "forgets the eve one a lot"),
        ("warfarin, when i remember; dr lee", "when i remember"),
        ("eliquis, never misses, dr lee", None),
        ("eliquis for afib, dr lee", None),
    ],
)
def test_missed_doses_told_of_a_blood_thinner_are_bold(why: str, bold: str | None) -> None:
    told = visit(health={"blood_thinner": "yes", "blood_thinner_why": why})
    words = told_in_words(safety_facts(told, TODAY)[Line.BLOOD_THINNER], Room())
    assert text_of(words).startswith(why.split(";")[0])
    assert [span.text for span in words if span.act and " " in span.text] == ([bold] if bold else [])


def test_who_prescribes_it_stays_with_a_phone() -> None:
    told = visit(
        health={"blood_thinner": "yes", "blood_thinner_why": "eliquis, dr reyes"},
        team=[{"role": "blood_thinner_prescriber", "name": "reyes heart doctor", "phone": "555 0100"}],
    )
    words = told_in_words(safety_facts(told, TODAY)[Line.BLOOD_THINNER], Room())
    assert text_of(words) == "eliquis, dr reyes; reyes heart doctor, 555 0100"


def test_what_they_ask_and_what_a_pain_comes_from_stand_in_their_own_places() -> None:
    """The row of an illness tells the illness; where nothing else does, these are told."""
    told = {
        "pains": [
            {
                "id": "p1",
                "place": "both feet",
                "told_diagnosis": "chemo nerve damage",
                "cause_detail": "since chemo",
            }
        ],
        "questions": [{"id": "q1", "text": "Could it be the cancer again?"}],
    }
    operated = visit(surgeries=[{"id": "s1", "what": "breast lumpectomy for cancer", "when": "2022"}], **told)
    words = text_of(told_in_words(safety_facts(operated, TODAY)[Line.CANCER], Room()))
    assert words == "breast lumpectomy for cancer (2022)"
    alone = visit(reason={"thinks_cause": "the chemo for my breast cancer"}, **told)
    assert "breast cancer" in text_of(told_in_words(safety_facts(alone, TODAY)[Line.CANCER], Room()))


def test_a_safety_line_says_each_fact_once_in_its_best_words() -> None:
    visit = Visit.model_validate(
        {
            "health": {
                "conditions": ["sleep_apnea"],
                "condition_details": "Sleep apnea: i dont wear the machine it hurts my jaw",
                "blood_thinner": "no",
                "notes": {"blood_thinner": "no blood thinners just the baby aspirin"},
            },
            "sleep": {
                "apnea": "yes",
                "snores": "yes",
                "notes": {"apnea": "i got sleep apnea", "snores": "i got sleep apnea i said that"},
            },
            "medicines": [{"id": "m-1", "name": "baby aspirin", "strength": "81 mg"}],
            "devices": [],
            "surgeries": [
                {
                    "id": "s-1",
                    "what": "theres a plate in there",
                    "notes": {"what": "broke my wrist, i guess thats metal"},
                }
            ],
        },
        context={"today": TODAY},
    )
    rows = safety_rows(visit)
    assert rows["Sleep apnea"] == "yes; i dont wear the machine it hurts my jaw; snores loudly"
    assert rows["Blood thinners"] == "answered no; on the medicine list: baby aspirin 81 mg"
    assert rows["Implants"] == "answered no; among operations: theres a plate in there, i guess thats metal"
