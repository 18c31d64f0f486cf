"""What a record holds that no list is for is said, by what it is; plain lists in a text are read as finds."""

from __future__ import annotations

from typing import Any

import pytest
from made_records import bundle, ccda, names, read, zipped

from visitprep.health_records.found import Finds, Part
from visitprep.health_records.told.in_words import from_where, in_one_line, not_read
from visitprep.health_records.told.listing import as_object

VA = "------------------ MY HEALTHEVET PERSONAL INFORMATION REPORT ----------------\nVA\n"
END = "\n------ END OF MY HEALTHEVET PERSONAL INFORMATION REPORT ------"


def va(title: str, body: str) -> bytes:
    return f"{VA}------------------- {title} -----------------\n{body}{END}\n".encode()


def other(code: str, text: str) -> str:
    return f'<component><section><code code="{code}"/><title>x</title><text>{text}</text></section></component>'


def resource(kind: str, **more: Any) -> dict[str, Any]:
    return {"resourceType": kind, **more}


def parts(finds: Finds) -> set[Part]:
    return {part for one in finds.not_read for part in one.parts}


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (va("VA NOTES", "Date/Time: 24 Jan 2013\nNote Title: TEAM NOTE\n\nThis is a note."), Part.NOTES),
        (va("VA ADMISSIONS AND DISCHARGES", "Admission Date: 10 Dec 2012 @ 0935"), Part.STAYS),
        (va("VA IMMUNIZATIONS", "Immunization: Influenza\nDate: 06 Mar 2011"), Part.SHOTS),
        (va("SELF REPORTED FOOD JOURNAL", "Comments: ate soup"), Part.JOURNALS),
        (va("VA IMMUNIZATIONS", "No information was available that matched your selection."), None),
        (va("VA IMMUNIZATIONS", "Source: VA\nLast Updated: \nYour list may not be complete."), None),
        (ccda(other("18776-5", "Walk every day")), Part.PLANS),
        (ccda(other("29762-2", "Smokes every day")), Part.SOCIAL),
        (ccda(other("8716-3", "Weight 80 kg")), Part.VITALS),
        (ccda(other("81338-6", "It began with a fall")), Part.STORY),
        (ccda(other("99999-9", "Something else again")), Part.OTHER),
        (ccda(other("18776-5", "No information")), None),
        (ccda(other("18776-5", "")), None),
        (bundle(resource("CarePlan")), Part.PLANS),
        (bundle(resource("ServiceRequest"), resource("Goal")), Part.PLANS),
        (bundle(resource("QuestionnaireResponse")), Part.SURVEYS),
        (bundle(resource("Observation", category=[{"coding": [{"code": "survey"}]}])), Part.SURVEYS),
        (bundle(resource("Observation", category="vital-signs")), Part.VITALS),
        (bundle(resource("Immunization")), Part.SHOTS),
        (bundle(resource("SomethingNew")), Part.OTHER),
        (bundle(resource("Patient"), resource("Organization")), None),
        (
            bundle(
                resource(
                    "Composition",
                    section=[{"code": {"coding": [{"code": "18776-5"}]}, "text": {"div": "<div>Walk</div>"}}],
                )
            ),
            Part.PLANS,
        ),
        (
            zipped({"export.xml": b'<?xml version="1.0"?><HealthData><Record type="x"/></HealthData>'}),
            Part.MEASURED,
        ),
    ],
)
def test_what_no_list_is_for_is_said(data: bytes, part: Part | None) -> None:
    finds = read(data)
    assert (part in parts(finds)) if part else not parts(finds)
    assert bool(not_read(finds)) is bool(part)
    told = [one.get("parts") for one in as_object(finds)["not_read"]]
    assert not part or any(part.value in (one or []) for one in told)


def test_the_documents_of_many_visits_are_one_line_with_what_they_hold() -> None:
    finds = read(*((f"DOC{n}.XML", ccda(other("11369-6", "Flu"), other("18776-5", "Walk"))) for n in range(9)))
    assert [one.what for one in finds.not_read] == ["DOC0.XML, DOC1.XML, DOC2.XML, …"]
    surveys = read(bundle(*(resource("QuestionnaireResponse", id=str(n)) for n in range(23))))
    assert "answers to surveys (23)" in "\n".join(not_read(surveys))


FAMILY = """Relationship: Self
Health Issues:
-----------------------------
Back Pain
Diabetics Type 2
Current Smoker
Allergies

Other Health Issues:
-----------------------------
trouble sleeping

Comments: stress is high at work

Relationship: Mother
Health Issues:
-----------------------------
Stroke
"""


def test_ones_own_illnesses_are_read_as_told_by_oneself_and_nobody_elses() -> None:
    finds = read(va("SELF REPORTED FAMILY HEALTH HISTORY", FAMILY))
    assert names(finds, "conditions") == ["Back Pain", "Diabetics Type 2", "Allergies", "trouble sleeping"]
    assert all(item.self_reported and "self-reported" in in_one_line(item) for item in finds.items)
    assert from_where(finds.items[0]).endswith("self-reported there")
    assert {Part.FAMILY, Part.SOCIAL} <= parts(finds)


NOTE = """Date/Time:               24 Jan 2013 @ 1431
Note Title:              TEAM NOTE
-------------------------------------------------------------------------
Past Medical History:
 1) a long story

Active Medications:
 1) Amlodipine besylate 5mg tab take one-half tablet by
       mouth every day
     active non-va medications                              status
=========================================================================
 1) Non-va fish oil cap/tab 1 cap/tab mouth every day
 2) Non-va kava 150mg
 3) Non-va ginkgo biloba small amount mouth every day

Plan:
 1) call on Monday
"""


def test_a_numbered_list_of_medicines_in_a_note_is_read_and_asked_about() -> None:
    finds = read(va("VA NOTES", NOTE))
    told = {item.name: item.directions for item in finds.items}
    assert told == {
        "Amlodipine besylate 5mg tab": "take one-half tablet by mouth every day",
        "fish oil cap/tab": "1 cap/tab mouth every day",
        "kava 150mg": "",
        "ginkgo biloba": "small amount mouth every day",
    }
    assert all(item.text_only and item.noted == "2013-01-24" for item in finds.items)
    assert Part.NOTES in parts(finds)


def test_lists_that_say_so_are_told_as_self_reported() -> None:
    finds = read(va("SELF REPORTED ALLERGIES", "Source: Self-Entered\n\nAllergy Name: Diovan\nReaction: Dry cough"))
    assert [(item.name, item.self_reported) for item in finds.items] == [("Diovan", True)]
