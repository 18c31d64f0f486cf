"""What stands in a list of another kind, why a medicine was stopped, and a form that is not read but named."""

from __future__ import annotations

import pytest
from made_records import ccda, names, read, section, table

VA = "------------------ MY HEALTHEVET PERSONAL INFORMATION REPORT ----------------\nVA\n"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("HEMOGLOBIN A1C", "tests"),
        ("CBC with differential", "tests"),
        ("Basic metabolic panel", "tests"),
        ("Urine drug screening", "tests"),
        ("Prothrombin time / INR", "tests"),
        ("Laminectomy", "procedures"),
    ],
)
def test_a_blood_test_is_no_operation(name: str, kind: str) -> None:
    finds = read(ccda(section("procedures", table("Procedure|Date", f"{name}|11/05/2026"))))
    assert bool(names(finds, "tests")) is (kind == "tests")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Left hip replacement", "procedures"),
        ("Gallbladder surgery", "procedures"),
        ("Appendectomy", "procedures"),
        ("Heart attack", "conditions"),
        ("Fracture of the wrist", "conditions"),
    ],
)
def test_an_operation_told_as_a_medical_event_is_no_illness_with_an_end(name: str, kind: str) -> None:
    text = (
        f"{VA}-------------------- SELF REPORTED MEDICAL EVENTS --------------------\n"
        f"Medical Event: {name}\nStart Date: 29 Sep 2014\nStop Date: 03 Oct 2014\n"
    )
    (item,) = read(text.encode()).items
    assert item.kind == kind
    assert (item.date, bool(item.stopped)) == ("2014-09-29", kind == "conditions")


def test_a_carrier_is_asked_about_and_not_called_a_check() -> None:
    (item,) = read(ccda(section("conditions", table("Name|Status", "Carrier of MRSA|Inactive")))).items
    assert (item.status.value, item.leave_out) == ("past", None)


@pytest.mark.parametrize(
    ("status", "why"),
    [
        ("Discontinued (Side effects)", "Side effects"),
        ("Discontinued (Drug interaction)", "Drug interaction"),
        ("Stopped due to rash", "rash"),
        ("Discontinued: no longer needed", "no longer needed"),
        ("Discontinued", ""),
        ("Expired", ""),
    ],
)
def test_why_a_medicine_was_stopped_goes_with_it(status: str, why: str) -> None:
    (item,) = read(ccda(section("medicines", table("Medication|Status", f"tramadol 50 mg|{status}")))).items
    assert (item.status.value, item.result) == ("past", why)


def test_the_newer_report_of_va_gov_is_named_with_what_to_do() -> None:
    text = (
        "VA Blue Button® report\n\nThe following records have been downloaded:\n\nRecords in this report\n\n"
        "---------------------------------------------\n7) Medications\n\nWARFARIN NA 5MG TAB\n.............\nStatus: Active\n"
    )
    finds = read(text.encode())
    (one,) = finds.not_read
    assert "VA.gov" in str(one.why)
    assert one.next_step
    assert one.take_along
    assert not finds.items
