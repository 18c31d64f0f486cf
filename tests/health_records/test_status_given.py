"""What a record calls planned, not done, cancelled or refused by its status is never taken as done."""

from __future__ import annotations

import pytest
from made_records import bundle, ccda, read, section

BLUE = """MY HEALTHEVET PERSONAL INFORMATION REPORT

------------------------ {title} ------------------------

{first}: {name}
Status: {status}
Date: {day}
{more}
------------------------ END OF MY HEALTHEVET ------------------------
"""


def only(*files: bytes) -> tuple[str, str]:
    items = read(*files).items
    return (items[0].status.value, items[0].leave_out.value if items[0].leave_out else "") if items else ("", "")


@pytest.mark.parametrize(
    ("title", "first", "status", "expected"),
    [
        ("PROCEDURES", "Procedure", "Cancelled", ("past", "cancelled")),
        ("PROCEDURES", "Procedure", "Not Done", ("past", "not_done")),
        ("SURGERIES", "Surgery", "Patient refused", ("past", "refused")),
        ("SURGERIES", "Surgery", "Scheduled", ("unclear", "planned")),
        ("PROCEDURES", "Procedure", "Pending", ("unclear", "planned")),
        ("PROCEDURES", "Procedure", "Completed", ("past", "")),
        ("VA RADIOLOGY REPORTS", "Procedure/Test Name", "Cancelled", ("past", "cancelled")),
        ("VA RADIOLOGY REPORTS", "Procedure/Test Name", "Waiting for exam", ("unclear", "planned")),
        ("VA RADIOLOGY REPORTS", "Procedure/Test Name", "Verified", ("past", "")),
        ("VA MEDICATION HISTORY", "Medication", "Refused by patient", ("past", "refused")),
        ("VA MEDICATION HISTORY", "Medication", "Cancelled", ("past", "cancelled")),
        ("VA MEDICATION HISTORY", "Medication", "Pending", ("unclear", "")),
        ("VA MEDICATION HISTORY", "Medication", "Active", ("current", "")),
    ],
)
def test_in_a_text_file(title: str, first: str, status: str, expected: tuple[str, str]) -> None:
    name = "gabapentin 300 mg" if "MEDICATION" in title else "Spinal fusion" if "RADIO" not in title else "CT head"
    text = BLUE.format(title=title, first=first, name=name, status=status, day="03 Feb 2026", more="")
    assert only(text.encode()) == expected


@pytest.mark.parametrize(
    ("resource", "expected"),
    [
        ({"resourceType": "Procedure", "status": "not-done"}, ("past", "not_done")),
        ({"resourceType": "Procedure", "status": "preparation"}, ("unclear", "planned")),
        ({"resourceType": "Procedure", "status": "on-hold"}, ("past", "cancelled")),
        ({"resourceType": "Procedure", "status": "stopped"}, ("past", "cancelled")),
        ({"resourceType": "Procedure", "status": "completed", "notPerformed": True}, ("past", "not_done")),
        ({"resourceType": "Procedure", "status": "entered-in-error"}, ("", "")),
        ({"resourceType": "Procedure", "status": "completed"}, ("past", "")),
        ({"resourceType": "DiagnosticReport", "status": "registered"}, ("", "")),
        ({"resourceType": "DiagnosticReport", "status": "cancelled"}, ("", "")),
        ({"resourceType": "DiagnosticReport", "status": "final"}, ("past", "")),
        ({"resourceType": "ImagingStudy", "status": "registered", "description": "MRI lumbar"}, ("", "")),
        ({"resourceType": "MedicationStatement", "status": "not-taken"}, ("past", "not_taken")),
        ({"resourceType": "MedicationStatement", "status": "intended"}, ("unclear", "")),
        ({"resourceType": "MedicationStatement", "status": "entered-in-error"}, ("", "")),
        ({"resourceType": "MedicationRequest", "status": "cancelled"}, ("past", "cancelled")),
        ({"resourceType": "MedicationRequest", "status": "draft", "intent": "proposal"}, ("unclear", "")),
        ({"resourceType": "MedicationAdministration", "status": "not-done"}, ("past", "refused")),
        ({"resourceType": "MedicationDispense", "status": "declined"}, ("past", "refused")),
    ],
)
def test_in_fhir(resource: dict[str, object], expected: tuple[str, str]) -> None:
    named = {"text": "gabapentin 300 mg" if "Medication" in str(resource["resourceType"]) else "MRI lumbar spine"}
    assert only(bundle({"code": named, "medicationCodeableConcept": named, **resource})) == expected


def of_ccda(kind: str, entry: str) -> tuple[str, str]:
    return only(ccda(section(kind, "<text>x</text>", entry)))


NAME = '<code code="1" displayName="Lumbar spinal fusion" codeSystem="2.16.840.1.113883.6.96"/>'
GLUCOSE = '<code code="2345-7" displayName="Glucose" codeSystem="2.16.840.1.113883.6.1"/>'


@pytest.mark.parametrize(
    ("kind", "entry", "expected"),
    [
        ("procedures", f'<procedure moodCode="INT">{NAME}<statusCode code="active"/></procedure>', ("unclear", "planned")),
        ("procedures", f'<procedure moodCode="RQO">{NAME}</procedure>', ("unclear", "planned")),
        ("procedures", f'<procedure moodCode="EVN">{NAME}<statusCode code="cancelled"/></procedure>', ("past", "cancelled")),
        ("procedures", f'<procedure moodCode="EVN">{NAME}<statusCode code="aborted"/></procedure>', ("past", "cancelled")),
        ("procedures", f'<procedure moodCode="EVN" negationInd="true">{NAME}</procedure>', ("", "")),
        ("procedures", f'<procedure moodCode="EVN">{NAME}<statusCode code="completed"/></procedure>', ("past", "")),
        ("results", f'<observation moodCode="EVN">{GLUCOSE}<statusCode code="cancelled"/></observation>', ("", "")),
        ("results", f'<observation moodCode="RQO">{GLUCOSE}<statusCode code="active"/></observation>', ("", "")),
        (
            "results",
            f'<organizer moodCode="EVN">{GLUCOSE}<statusCode code="aborted"/><component><observation moodCode="EVN">'
            f'{GLUCOSE}<statusCode code="aborted"/></observation></component></organizer>',
            ("", ""),
        ),
        ("results", f'<observation moodCode="EVN">{GLUCOSE}<statusCode code="completed"/></observation>', ("past", "")),
    ],
)  # fmt: skip
def test_in_ccda(kind: str, entry: str, expected: tuple[str, str]) -> None:
    assert of_ccda(kind, entry) == expected
