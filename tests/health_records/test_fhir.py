"""FHIR in every version and shape: found by what is there, never refused for what is not."""

from __future__ import annotations

import json

import pytest
from made_records import bundle, names, read, request, statuses

from visitprep.health_records.found import Kind, LeaveOut, Part, Status
from visitprep.health_records.told.in_words import in_one_line


def allergy(**more):
    return {"resourceType": "AllergyIntolerance", "code": {"text": "Codeine"}} | more


def coded(code: str) -> dict:
    return {"coding": [{"code": code}]}


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({}, "current"),
        ({"status": "completed"}, "past"),
        ({"status": "stopped"}, "past"),
        ({"status": "on-hold"}, "unclear"),
        ({"status": "unknown"}, "unclear"),
        ({"status": "cancelled"}, "past"),
        ({"category": [coded("inpatient")]}, "past"),
        ({"category": coded("inpatient")}, "past"),
        ({"doNotPerform": True}, "past"),
        ({"status": None}, "unclear"),
        ({"intent": "plan"}, "unclear"),
        ({"intent": "plan", "reportedBoolean": True}, "current"),
        ({"intent": "proposal", "requester": {"reference": "Patient/1"}}, "current"),
        ({"effectivePeriod": {"start": "2019-01-01", "end": "2020-01-01"}}, "unclear"),
        ({"resourceType": "MedicationStatement", "status": "recorded"}, "unclear"),
        ({"resourceType": "MedicationStatement", "status": "not-taken"}, "past"),
        ({"resourceType": "MedicationOrder", "dateEnded": "2020-01-01"}, "past"),
        ({"resourceType": "MedicationDispense", "status": "completed"}, "unclear"),
        ({"resourceType": "MedicationAdministration", "status": "completed"}, "past"),
    ],
)
def test_status_of_a_medicine(more: dict, found: str) -> None:
    assert statuses(read(bundle(request("gabapentin 300 mg", **more)))) == {"gabapentin 300 mg": found}


@pytest.mark.parametrize(
    "medicine",
    [
        {"medicationCodeableConcept": {"coding": [{"system": "x"}, {"display": "gabapentin 300 mg"}]}},
        {"medication": {"concept": {"text": "gabapentin 300 mg"}}},
        {
            "medication": {"reference": {"reference": "#m"}},
            "contained": [{"resourceType": "Medication", "id": "m", "code": {"text": "gabapentin 300 mg"}}],
        },
        {
            "medicationReference": {"reference": "#m"},
            "contained": [{"resourceType": "Medication", "id": "m", "code": {"text": "gabapentin 300 mg"}}],
        },
        {"medicationReference": {"reference": "Medication/m"}},
        {"medicationReference": {"reference": "https://elm.example/fhir/Medication/m"}},
        {"medicationReference": {"reference": "urn:uuid:1"}},
        {"medicationReference": {"display": "gabapentin 300 mg"}},
    ],
)
def test_a_medicine_is_named_wherever_its_name_stands(medicine: dict) -> None:
    told = {"resourceType": "MedicationRequest", "status": "active"} | medicine
    beside = {"resourceType": "Medication", "id": "m", "code": {"text": "gabapentin 300 mg"}}
    assert names(read(bundle(told, beside)), "medicines") == ["gabapentin 300 mg"]


def test_directions_are_the_records_own_words() -> None:
    """Never made out of coded times, and none with the codes of a site in it."""
    told = request(
        "a", dosageInstruction=[{"timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}}}]
    )
    finds = read(
        bundle(
            request(
                "Gabapentin 300 mg",
                dosageInstruction=[{"text": "300 mg BID", "patientInstruction": "Take 1 twice a day"}],
            ),
            told | {"medicationCodeableConcept": {"text": "Naproxen 500 mg"}},
            request(
                "Lyrica 75 mg", dosageInstruction=[{"text": "2.5 b20180406162601968-1 B20180406162630974 DAILY"}]
            ),
        )
    )
    assert [item.directions for item in finds.items] == ["Take 1 twice a day; 300 mg BID", "", ""]


@pytest.mark.parametrize(
    ("sig", "told", "directions"),
    [
        (
            "Take 1 tablet every 6 hours as needed. Max 4",
            "Do not drive.",
            "Take 1 tablet every 6 hours as needed. Max 4; Do not drive.",
        ),
        ("1 tab BID", "Avoid alcohol", "1 tab BID; Avoid alcohol"),
        ("1 tab BID", "May cause drowsiness", "1 tab BID; May cause drowsiness"),
        ("1 tab BID", "Do not use with a sedative", "1 tab BID; Do not use with a sedative"),
        ("", "Take with food", "Take with food"),
        ("1 tab BID", "-", "1 tab BID"),
        ("1 tab BID", "1 tab BID with food", "1 tab BID with food"),
        (
            "850 mg, Oral, 2 TIMES DAILY",
            "Take 1 tablet in the morning",
            "Take 1 tablet in the morning; 850 mg, Oral, 2 TIMES DAILY",
        ),
    ],
)
def test_what_is_told_the_patient_never_stands_in_place_of_the_sig(sig: str, told: str, directions: str) -> None:
    dosage = {name: words for name, words in (("text", sig), ("patientInstruction", told)) if words}
    (item,) = read(bundle(request("Percocet", dosageInstruction=[dosage]))).items
    assert item.directions == directions


def test_why_it_was_stopped_and_what_came_of_a_treatment_go_along() -> None:
    stopped = request("oxycodone 5 MG", status="stopped", statusReason={"text": "Nausea, itching"})
    done = {
        "resourceType": "Procedure",
        "status": "completed",
        "code": {"text": "Epidural steroid injection"},
        "outcome": {"text": "50% relief for 6 weeks"},
        "note": [{"text": "right L5"}],
    }
    finds = read(bundle(stopped, done))
    assert [(item.result, item.comment) for item in finds.items] == [
        ("Nausea, itching", ""),
        ("50% relief for 6 weeks", "right L5"),
    ]


def test_what_is_not_to_be_taken_is_not_called_refused() -> None:
    (item,) = read(bundle(request("tizanidine 4 MG", doNotPerform=True))).items
    assert item.leave_out == "not_to_take"


@pytest.mark.parametrize(
    ("status", "leave_out"),
    [("preparation", "planned"), ("not-done", "not_done"), ("stopped", "cancelled"), ("completed", None)],
)
def test_how_a_procedure_stands(status: str, leave_out: str | None) -> None:
    told = {"resourceType": "Procedure", "status": status, "code": {"text": "Right total knee replacement"}}
    (item,) = read(bundle(told)).items
    assert item.leave_out == leave_out


def test_what_is_planned_is_not_merged_with_what_was_done() -> None:
    done = {"resourceType": "Procedure", "status": "completed", "code": {"text": "Total knee replacement"}}
    to_come = done | {"status": "preparation"}
    assert [item.leave_out for item in read(bundle(done, to_come)).items] == [None, "planned"]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Family history of breast cancer", "family"),
        ("FH: diabetes", "family"),
        ("FHx colon cancer", "family"),
        ("History of cancer in mother", "family"),
        ("No history of diabetes", "ruled_out"),
        ("Stroke ruled out", "ruled_out"),
        ("Negative for tuberculosis", "ruled_out"),
        ("R/O multiple sclerosis", "suspected"),
        ("Sleep apnea, suspected", "suspected"),
        ("Possible lupus", "suspected"),
        ("Screening for malignant neoplasm of colon", "screening"),
        ("Encounter for screening mammogram", "screening"),
        ("At risk for falls", "screening"),
        ("Exposure to hepatitis C", "screening"),
        ("Personal history of breast cancer", None),
        ("High risk pregnancy", None),
        ("Familial hypercholesterolemia", None),
        ("Diabetes mellitus without complication", None),
    ],
)
def test_no_illness_of_theirs_holds_now(name: str, why: str | None) -> None:
    active = {"coding": [{"code": "active"}]}
    told = {"resourceType": "Condition", "clinicalStatus": active, "code": {"text": name}}
    (item,) = read(bundle(told)).items or (None,)
    assert item is not None
    assert (item.leave_out, item.status == "current") == (why, why is None)


@pytest.mark.parametrize("verified", ["provisional", "differential"])
def test_what_is_not_sure_is_suspected(verified: str) -> None:
    told = {
        "resourceType": "Condition",
        "verificationStatus": {"coding": [{"code": verified}]},
        "code": {"text": "Lupus"},
    }
    (item,) = read(bundle(told)).items
    assert item.leave_out == "suspected"


@pytest.mark.parametrize(
    ("resource", "kind"),
    [
        (allergy(code={"coding": [{"code": "716186003", "display": "No known allergy"}]}), Kind.ALLERGIES),
        (allergy(code=coded("no-known-allergies")), Kind.ALLERGIES),
        (request("", medicationCodeableConcept=coded("no-known-medications")), Kind.MEDICINES),
        ({"resourceType": "Condition", "code": coded("no-known-problems")}, Kind.CONDITIONS),
        ({"resourceType": "Procedure", "code": coded("no-known-procedures")}, Kind.PROCEDURES),
    ],
)
def test_none_known(resource: dict, kind: Kind) -> None:
    finds = read(bundle(resource))
    assert (finds.items, finds.none_known) == ((), (kind,))


@pytest.mark.parametrize("code", ["no-allergy-info", "no-medication-info"])
def test_no_information_is_not_none(code: str) -> None:
    finds = read(bundle(allergy(code={"coding": [{"code": code, "display": "No information about allergies"}]})))
    assert (finds.items, finds.none_known) == ((), ())


@pytest.mark.parametrize("verified", [coded("entered-in-error"), "entered-in-error"])
def test_entered_in_error_is_not_found(verified: object) -> None:
    assert (
        read(bundle(allergy(verificationStatus=verified), request("x y z", status="entered-in-error"))).items == ()
    )


def test_refuted_is_said_not_to_be_so() -> None:
    finds = read(bundle(allergy(verificationStatus=coded("refuted"))))
    assert (finds.items, [item.name for item in finds.not_so]) == ((), ["Codeine"])


def test_the_names_of_dstu2() -> None:
    finds = read(
        bundle(
            {
                "resourceType": "MedicationOrder",
                "status": "active",
                "dateWritten": "2017-10-20",
                "note": "over the counter",
                "medicationCodeableConcept": {"text": "Prenatal vitamins", "coding": [{"system": "x/"}]},
            },
            {"resourceType": "AllergyIntolerance", "substance": {"text": "Penicillin"}, "status": "active"},
            {"resourceType": "Condition", "code": {"text": "Asthma"}, "clinicalStatus": "resolved"},
            {
                "resourceType": "Procedure",
                "code": {"text": "Knee surgery"},
                "notPerformed": True,
                "status": "completed",
            },
        )
    )
    assert statuses(finds) == {"Prenatal vitamins": "current"}
    assert (names(finds, "allergies"), statuses(finds, "conditions")) == (["Penicillin"], {"Asthma": "past"})
    assert [item.leave_out for item in finds.items if item.kind == "procedures"] == ["not_done"]


def test_a_code_alone_is_no_name() -> None:
    number = {
        "medicationCodeableConcept": {"coding": [{"system": "http://hl7.org/fhir/sid/ndc", "code": "55111034301"}]}
    }
    assert read(bundle(request("", **number))).items == ()


def test_refills_are_one_medicine_of_the_newest_wording() -> None:
    old = request("Oxycodone 10 MG Oral Capsule", authoredOn="2017-01-15", dosageInstruction=[{"text": "old"}])
    new = request("oxycodone 10 mg oral capsule", authoredOn="2018-07-15", dosageInstruction=[{"text": "new"}])
    other = request("Oxycodone 60 MG Oral Tablet", authoredOn="2016-01-01")
    finds = read(bundle(new, old, other))
    assert [(item.name, item.directions) for item in finds.items] == [
        ("oxycodone 10 mg oral capsule", "new"),
        ("Oxycodone 60 MG Oral Tablet", ""),
    ]


def test_lines_single_files_and_lists_are_read_and_a_broken_line_costs_itself() -> None:
    one, other = json.dumps(request("Naproxen 500 mg")), json.dumps(allergy())
    finds = read(("many.ndjson", f'{one}\n{{"resourceType": "Cond\n{other}\n'.encode()))
    assert (names(finds, "medicines"), names(finds, "allergies")) == (["Naproxen 500 mg"], ["Codeine"])
    assert [found.what for found in finds.not_read] == ["many.ndjson"]
    assert names(read(one.encode(), other.encode(), inside="folder"), "allergies") == ["Codeine"]
    assert names(read(f"[{one}, {other}]".encode()), "medicines") == ["Naproxen 500 mg"]


def test_references_reach_the_other_files_of_a_folder() -> None:
    told = {
        "resourceType": "MedicationRequest",
        "status": "active",
        "medicationReference": {"reference": "Medication/m"},
    }
    pointed = {"resourceType": "Medication", "id": "m", "code": {"text": "Lyrica 75 mg"}}
    finds = read(json.dumps(told).encode(), json.dumps(pointed).encode(), inside="folder")
    assert names(finds, "medicines") == ["Lyrica 75 mg"]


def test_a_row_of_the_text_without_an_entry_is_found() -> None:
    text = "<div xmlns='http://www.w3.org/1999/xhtml'><table><tr><th>Medication</th></tr><tr><td>Fish oil</td></tr></table></div>"
    section = {"code": {"coding": [{"code": "10160-0"}]}, "text": {"div": text}}
    empty = {"code": {"coding": [{"code": "48765-2"}]}, "emptyReason": coded("nilknown")}
    finds = read(bundle({"resourceType": "Composition", "section": [section, empty], "date": "2026-05-12"}))
    assert [(item.name, item.text_only) for item in finds.items] == [("Fish oil", True)]
    assert (finds.none_known, finds.newest) == ((Kind.ALLERGIES,), "2026-05-12")


def test_reports_and_pictures() -> None:
    finds = read(
        bundle(
            {
                "resourceType": "DiagnosticReport",
                "code": {"text": "MRI lumbar spine"},
                "effectiveDateTime": "2025-03-04",
                "conclusion": "Disc bulge at L4/5.",
            },
            {
                "resourceType": "Observation",
                "code": {"text": "Creatinine"},
                "category": [coded("laboratory")],
                "valueQuantity": {"value": 1.1, "unit": "mg/dL"},
            },
            {
                "resourceType": "Observation",
                "code": {"text": "Smoking status"},
                "category": [coded("social-history")],
            },
        )
    )
    assert [(item.name, item.result, item.test_kind) for item in finds.items] == [
        ("MRI lumbar spine", "Disc bulge at L4/5.", "imaging"),
        ("Creatinine", "1.1 mg/dL", "laboratory"),
    ]


@pytest.mark.parametrize(
    "odd", [None, 7, "x", [], {}, [None], [[]], {"coding": "x"}, {"coding": [None]}, [{"coding": 3}]]
)
def test_values_of_any_type_are_no_failure(odd: object) -> None:
    fields = ("code", "status", "category", "reaction", "dosageInstruction", "medicationCodeableConcept", "medicationReference",
              "effectivePeriod", "onsetDateTime", "section", "name", "device", "clinicalStatus", "verificationStatus", "contained",
              "modality", "presentedForm", "udiCarrier", "valueQuantity", "component", "requester", "reasonCode", "subject", "entry")  # fmt: skip
    kinds = ("MedicationRequest", "MedicationStatement", "AllergyIntolerance", "Condition", "Procedure", "Device",
             "DeviceUseStatement", "ImagingStudy", "DiagnosticReport", "Observation", "Composition", "Patient", "Bundle", "Medication")  # fmt: skip
    finds = read(
        bundle(*({"resourceType": kind} | dict.fromkeys(fields, odd) for kind in kinds), request("Lyrica 75 mg"))
    )
    assert "Lyrica 75 mg" in names(finds, "medicines")


@pytest.mark.parametrize(
    ("more", "result"),
    [
        ({"valueQuantity": {"value": 2500, "unit": "ng/mL"}, "interpretation": {"text": "Positive"}}, "2500 ng/mL Positive"),
        ({"valueQuantity": {"value": 2500, "unit": "ng/mL"}, "interpretation": {"coding": [{"code": "POS"}]}}, "2500 ng/mL Positive"),
        ({"valueString": "Negative"}, "Negative"),
        ({"valueString": "Negative", "interpretation": {"text": "Negative"}}, "Negative"),
        ({"valueQuantity": {"value": 3.9}, "interpretation": {"text": "High"}}, "3.9 High"),
        ({"valueQuantity": {"value": 3.9}, "interpretation": {"text": "see the letter"}}, "3.9"),
    ],
)  # fmt: skip
def test_a_lab_value_of_dstu2_without_a_kind_is_a_test(more, result):
    screen = {
        "resourceType": "Observation",
        "status": "final",
        "code": {"text": "Opiates in Urine by Screen method"},
    }
    (item,) = read(bundle(screen | more, {"resourceType": "Patient"})).items
    assert (item.kind, item.result) == (Kind.TESTS, result)
    feeling = {
        "resourceType": "Observation",
        "status": "final",
        "code": {"text": "Pain enjoyment"},
        "valueInteger": 3,
    }
    assert not read(bundle(feeling, {"resourceType": "Patient"})).items


@pytest.mark.parametrize(
    "name",
    ["Referral to chiropractor (procedure)", "Patient referral for psychotherapy", "Referred to pain clinic"],
)
def test_a_referral_is_no_treatment_and_is_told_with_the_plans(name):
    found = read(
        bundle(
            {"resourceType": "Procedure", "status": "completed", "code": {"text": name}},
            {"resourceType": "Patient"},
        )
    )
    assert not found.items and any(Part.PLANS in one.parts for one in found.not_read)


def test_dstu2_says_what_is_not_taken_how_much_and_since_when_in_its_words():
    statement = {"resourceType": "MedicationStatement", "status": "active"}
    found = read(
        bundle(
            statement | {"medicationCodeableConcept": {"text": "Duloxetine 60 MG"}, "wasNotTaken": True, "reasonNotTaken": [{"text": "Too expensive"}]},
            statement | {"medicationCodeableConcept": {"text": "Oxycodone 5 MG"}, "dosage": [{"quantityQuantity": {"value": 1, "unit": "tablet"}}]},
            {"resourceType": "AllergyIntolerance", "substance": {"text": "Sulfa drugs"}, "status": "confirmed"},
            {"resourceType": "Condition", "code": {"text": "Sciatica"}, "clinicalStatus": "active", "onsetString": "about 10 years ago"},
        )
    )  # fmt: skip
    lines = [in_one_line(item) for item in found.items]
    assert lines == [
        "Duloxetine 60 MG · not taken, as the record says: best left out · because: Too expensive",
        "Oxycodone 5 MG · by its codes: 1 tablet · current",
        "Sulfa drugs",
        "Sciatica · the record says: began: about 10 years ago",
    ]
    assert found.items[0].leave_out is LeaveOut.NOT_TAKEN and found.items[2].status is Status.CURRENT


def test_an_order_that_ended_is_asked_and_one_begins_where_its_directions_say():
    ended = request("Clonazepam 1 MG", dispenseRequest={"validityPeriod": {"end": "2023-05-01"}})
    begun = request(
        "Metformin 850 MG",
        authoredOn="2024-05-16",
        dosageInstruction=[{"text": "daily", "timing": {"repeat": {"boundsPeriod": {"start": "2024-02-18"}}}}],
    )
    one, other = read(bundle(ended, begun)).items
    assert (one.status, in_one_line(one)) == (
        "unclear",
        "Clonazepam 1 MG · the record calls it: active · ended 1 May 2023",
    )
    assert (other.date, other.noted) == ("2024-02-18", "2024-05-16")
