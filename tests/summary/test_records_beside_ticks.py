"""Page 1: what the person ticked stays when a record came in, and nothing is denied that a record tells of."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from visitprep.document.words import text_of
from visitprep.findings.medicine_checks import medicine_findings
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.interview.questions.medicines.one_medicine import MEDICINE_QUESTIONS
from visitprep.summary.first_page.medicines.taken_now import taken_now
from visitprep.summary.first_page.rank import rooms
from visitprep.summary.first_page.safety.box import safety_box
from visitprep.summary.first_page.safety.rows import with_marks
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)
ELM = "from the record of Elm Street Clinic, 22 June 2015"


def box(**answers: Any) -> tuple[dict[str, str], str]:
    """The rows by their heads, and what is said to be none."""
    visit = Visit.model_validate(answers, context={"today": TODAY})
    facts = with_marks(safety_facts(visit, TODAY), visit)
    made = safety_box(visit, facts, next(rooms()))
    rows = {row.label: " / ".join(text_of(line) for line in row.lines) for row in made.rows}
    return rows, made.denied


def lab(part: str, result: str) -> dict[str, Any]:
    return {"id": f"t-{len(part)}", "kind": "labs", "part": part, "result": result, "notes": {"part": ELM}}


TICKED = {"health": {"conditions": ["diabetes", "heart", "kidney"]}}


def test_a_tick_stands_before_what_a_record_adds() -> None:
    device = {"id": "d-1", "kind": "pacemaker", "details": "Cardiac pacemaker", "notes": {"details": ELM}}
    rows, _ = box(
        **TICKED, tests=[lab("Hemoglobin A1c", "8.2 %"), lab("Creatinine", "1.3 mg/dL")], devices=[device]
    )
    assert rows["Diabetes"].startswith("ticked; Hemoglobin A1c: 8.2 %")
    whole = " ".join(f"{head} {told}" for head, told in rows.items()).casefold()
    assert "heart" in whole
    assert "kidney" in whole
    assert "creatinine: 1.3" in whole


@pytest.mark.parametrize(
    "part",
    [
        "Glucose [Mass/volume] in Urine by Test strip",
        "Glucose (spinal fluid)",
        "Glucose, pleural fluid",
        "Urine glucose",
    ],
)
def test_the_sugar_of_another_fluid_is_none_of_the_blood(part: str) -> None:
    rows, _ = box(**TICKED, tests=[lab(part, "50 mg/dL")])
    assert "50" not in rows["Diabetes"]


def test_cancer_is_not_said_twice() -> None:
    rows, _ = box(health={"conditions": ["cancer"]})
    assert rows["Cancer"] == "now or before"


@pytest.mark.parametrize(
    "what", ["Intro of Pacemaker via vein", "Insertion of cardiac defibrillator", "ICD placed 2019"]
)
def test_the_heart_is_not_denied_beside_what_paces_it(what: str) -> None:
    visit = Visit.model_validate(
        {"health": {"conditions": ["thyroid"]}, "surgeries": [{"id": "s-1", "what": what}]}
    )
    assert safety_facts(visit, TODAY)[Line.HEART].state is not State.DENIED


def test_severe_as_told_and_moderate_as_recorded_both_stand() -> None:
    allergy = {
        "id": "a-1", "thing": "Codeine", "reaction": "Shortness of breath; Moderate", "severity": "severe",
        "notes": {"thing": ELM, "reaction": ELM},
    }  # fmt: skip
    rows, _ = box(allergies=[allergy])
    assert "severe; Shortness of breath; Moderate" in rows["Allergies"]


def test_what_a_lab_calls_critical_stands_on_page_1_and_the_rate_before_creatinine() -> None:
    rows, _ = box(
        tests=[
            lab("POTASSIUM", "6.5 Critical High mmol/L"),
            lab("CREATININE", "1.3 mg/dL"),
            lab("GLOMERULAR FILTRATION RATE.PREDICTED", "56 Low"),
        ],
        health={"conditions": ["kidney"]},
    )
    whole = " ".join(rows.values())
    assert "POTASSIUM: 6.5 Critical High mmol/L" in whole
    assert whole.index("GLOMERULAR") < whole.index("CREATININE")


@pytest.mark.parametrize(
    ("medicines", "told"),
    [
        ([{"name": "fluoxetine"}, {"name": "ginkgo"}], "2 medicines, reason not asked"),
        (
            [{"name": "lisinopril"}, {"name": "fluoxetine"}],
            "1 medicine, none of them for pain, 1 more, reason not asked",
        ),
        ([{"name": "fluoxetine", "reason": "mood"}], "1 medicine, none of them for pain"),
    ],
)
def test_not_for_pain_is_said_of_what_somebody_asked(medicines: list[dict[str, str]], told: str) -> None:
    visit = Visit.model_validate({"medicines": [{"id": f"m-{n}", **one} for n, one in enumerate(medicines)]})
    made = taken_now(visit, next(rooms()))
    assert made is not None
    assert text_of(made.more).startswith(told)


def test_turmeric_is_a_supplement_whatever_stands_beside_it() -> None:
    visit = Visit.model_validate({"medicines": [{"name": "turmeric 500 mg & black pepper (Nature's Way)"}]})
    assert not any("supplements" in finding.text for finding in medicine_findings(visit))


@pytest.mark.parametrize(
    ("directions", "dose", "needed"),
    [
        ("Take 1 capsule by mouth three times daily", False, False),
        ("TAKE ONE-HALF TABLET (12.5/18.75 MG) BY MOUTH EVERY DAY", False, False),
        ("Inject 18 units under the skin nightly", False, False),
        ("1 cap TID 7 days", False, False),
        ("three times a day", True, False),
        ("Use as directed", True, True),
        ("", True, True),
    ],
)
def test_what_the_label_says_is_not_asked_again(directions: str, dose: bool, needed: bool) -> None:
    medicine = Medicine(name="gabapentin", when=directions or None)
    asked = {one.field: one.when(Visit(), medicine) for one in MEDICINE_QUESTIONS}
    assert (asked["dose"], asked["as_needed"]) == (dose, needed)


def test_the_same_thing_put_in_again_years_later_stands_with_both_days() -> None:
    what = "Intro of Pacemaker via vein"
    done = [{"what": what, "when": when} for when in ("5 October 2011", "12 June 2019")]
    assert box(surgeries=done)[0]["Implants"] == f"{what} (5 Oct 2011); {what} (12 Jun 2019)"
    assert box(surgeries=[done[0], done[0]])[0]["Implants"] == f"{what} (5 Oct 2011)"
