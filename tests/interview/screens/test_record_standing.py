"""What a record says is past, planned, suspected or of somebody else never stands as what is so now."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from sitting import Sitting
from visitprep.exchange.fhir.elements import Names
from visitprep.exchange.fhir.lists import Writer
from visitprep.exchange.fhir.people import Voices
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.health_records.found import Finds, Item, Kind, LeaveOut, Source, Status
from visitprep.health_records.not_theirs import judged
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.screens.health_record.conditions import rows_of_illness
from visitprep.interview.screens.health_record.gone_through import FromRecord
from visitprep.summary.first_page.tried.operations import for_pain
from visitprep.summary.first_page.tried.rank import Result
from visitprep.visit.visit import Visit

ELM = Source("Elm Street Clinic", "2026-05-12")
TODAY = date(2026, 11, 23)
KNEE = Item(Kind.PROCEDURES, "Right total knee replacement", leave_out=LeaveOut.PLANNED, source=ELM)
IUD = Item(Kind.DEVICES, "Intrauterine device", status=Status.PAST, source=ELM)
CPAP = Item(Kind.DEVICES, "CPAP machine", status=Status.CURRENT, source=ELM)
PENICILLIN = Item(Kind.ALLERGIES, "Penicillin", reaction="Hives", status=Status.PAST, source=ELM)
CLOT = Item(
    Kind.CONDITIONS, "Deep vein thrombosis", status=Status.PAST, date="2024-11-03", stopped="2025-05", source=ELM
)
AUNT = judged(Item(Kind.CONDITIONS, "Family history of breast cancer", status=Status.CURRENT, source=ELM))
MAYBE = judged(Item(Kind.CONDITIONS, "Sleep apnea, suspected", status=Status.CURRENT, source=ELM))


def taken_in(find: Item) -> Visit:
    """Whatever stands in the way is answered with a yes."""
    script: list[Any] = [(f"record:{find.kind.value}", ("each",)), (f"record:{find.kind.value}-one", ("take",))]
    sitting = Sitting(script, Visit(), SECTIONS)
    if find.kind is Kind.CONDITIONS and rows_of_illness(find):
        sitting = Sitting([*script, ("health.conditions", ("other",))], Visit(), SECTIONS)
    with sitting.asker:
        FromRecord(sitting.interview, Finds((find,), documents=1)).run()
    return sitting.interview.visit


@pytest.mark.parametrize("find", [KNEE, IUD, PENICILLIN, AUNT, MAYBE, CLOT])
def test_it_is_not_among_what_holds_now_and_leaving_out_stands_first(find: Item) -> None:
    words = {KNEE: "planned, not done yet", IUD: "no longer in use", PENICILLIN: "past", AUNT: "family"}
    script: list[Any] = [(f"record:{find.kind.value}", ("each",)), (f"record:{find.kind.value}-one", ("leave",))]
    sitting = Sitting(script, Visit(), SECTIONS)
    with sitting.asker:
        FromRecord(sitting.interview, Finds((find,), documents=1)).run()
    every, one = sitting.asker.prompts
    assert "all" not in [row.code for row in every.options]
    assert one.options[0].code == "leave" or find in (CLOT,)
    assert words.get(find, "") in sitting.asker.told[0]


def writer(visit: Visit) -> Writer:
    names = Names("0" * 32)
    return Writer(visit, names, Voices(visit, names), "2026-11-23T10:00:00+00:00")


def test_a_planned_operation_is_no_implant_and_leaves_as_planned() -> None:
    visit = taken_in(KNEE)
    (surgery,) = visit.surgeries or ()
    assert surgery.what == "Right total knee replacement (planned and not done yet)"
    assert safety_facts(visit, TODAY)[Line.IMPLANTS].state is State.NOT_ANSWERED
    assert [made["status"] for _, made in writer(visit).procedures()] == ["preparation"]


def test_what_was_not_done_leaves_as_not_done() -> None:
    visit = taken_in(replace(KNEE, leave_out=LeaveOut.NOT_DONE))
    assert [made["status"] for _, made in writer(visit).procedures()] == ["not-done"]


def test_a_device_no_longer_in_use_is_none_now() -> None:
    visit = taken_in(IUD)
    assert safety_facts(visit, TODAY)[Line.IMPLANTS].state is State.NOT_ANSWERED
    ((_, use, device),) = writer(visit).devices()
    assert (use["status"], device["status"]) == ("completed", "inactive")


@pytest.mark.parametrize("name", ["CPAP machine", "Nebulizer", "Cane, device", "Hearing aid", "Wheelchair"])
def test_what_stands_beside_the_body_is_no_implant(name: str) -> None:
    visit = Visit.model_validate(
        {"devices": [{"id": "d-1", "kind": "other", "details": name, "notes": {"details": "from a record"}}]}
    )
    assert safety_facts(visit, TODAY)[Line.IMPLANTS].state is State.NOT_ANSWERED


def test_an_allergy_that_is_over_says_so_and_leaves_inactive() -> None:
    visit = taken_in(PENICILLIN)
    (allergy,) = visit.allergies or ()
    assert allergy.reaction == "Hives; past"
    ((_, made),) = writer(visit).allergies()
    assert made["clinicalStatus"]["coding"][0]["code"] == "inactive"


def test_an_illness_that_is_over_leaves_resolved_with_its_days() -> None:
    visit = taken_in(CLOT)
    ((_, made), *_) = writer(visit).problems()
    assert made["code"]["text"] == "Deep vein thrombosis"
    assert made["clinicalStatus"]["coding"][0]["code"] == "resolved"
    assert (made["onsetDateTime"], made["abatementDateTime"]) == ("2024-11-03", "2025-05")


def test_an_illness_of_the_family_ticks_nothing_and_is_none_of_theirs() -> None:
    visit = taken_in(AUNT)
    assert visit.health.conditions is None
    assert safety_facts(visit, TODAY)[Line.CANCER].state is State.NOT_ANSWERED
    assert list(writer(visit).problems()) == []
    assert "Family history of breast cancer" in (visit.health.condition_details or "")


def test_what_is_suspected_ticks_nothing_and_says_so() -> None:
    visit = taken_in(MAYBE)
    assert visit.health.conditions is None
    assert "suspected" in (visit.health.condition_details or "")
    ((_, made),) = writer(visit).problems()
    assert made["verificationStatus"]["coding"][0]["code"] == "provisional"


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Fibromyalgia", ["other"]),
        ("Chronic low back pain (HCC)", ["other"]),
        ("Lumbar spondylosis", ["other"]),
        ("Adrenal insufficiency", ["other"]),
        ("Normal delivery", ["other"]),
        ("Heartburn", ["other"]),
        ("Pressure ulcer of heel", ["other"]),
        ("Prediabetes", ["other"]),
        ("Benign neoplasm of colon", ["other"]),
        ("Portal hypertension", ["other"]),
        ("Pulmonary embolism", ["bleeding_clotting"]),
        ("Pulmonary hypertension", ["lung"]),
        ("Rheumatoid arthritis", ["arthritis"]),
        ("Type 2 diabetes mellitus with diabetic chronic kidney disease, stage 3b", ["diabetes", "kidney"]),
        ("Hypertensive heart disease", ["high_blood_pressure", "heart"]),
        ("Obstructive sleep apnea", ["sleep_apnea"]),
    ],
)
def test_the_rows_of_an_illness(name: str, rows: list[str]) -> None:
    assert [row.value for row in rows_of_illness(Item(Kind.CONDITIONS, name))] == rows


def test_a_treatment_that_was_not_done_is_not_among_what_was_tried() -> None:
    visit = taken_in(replace(KNEE, name="Radiofrequency ablation of facet", leave_out=LeaveOut.NOT_DONE))
    assert visit.treatments is None
    assert [one.what for one in visit.surgeries or ()] == ["Radiofrequency ablation of facet (not done)"]


def test_a_referral_was_not_tried() -> None:
    find = judged(Item(Kind.PROCEDURES, "Referral for physical therapy", status=Status.PAST, source=ELM))
    assert find.leave_out is LeaveOut.REFERRED
    assert taken_in(find).treatments is None


@pytest.mark.parametrize(("name", "shown"), [("L4-L5 lumbar laminectomy", True), ("Bronchoscopy", False)])
def test_an_operation_of_the_spine_stands_on_page_1_whatever_came_of_it(name: str, shown: bool) -> None:
    (surgery,) = taken_in(Item(Kind.PROCEDURES, name, status=Status.PAST, source=ELM)).surgeries or ()
    assert (for_pain(surgery) is Result.UNSAID) is shown
