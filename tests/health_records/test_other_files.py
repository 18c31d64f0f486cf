"""Apple's export, the Blue Button texts, whole downloads; and everything that cannot be read, each with its sentence."""

from __future__ import annotations

import io
import json
import random
import zipfile

import pytest
from made_records import allergy, bundle, ccda, medicine, names, read, request, section, statuses, table, zipped

APPLE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,ClinicalRecord*)>
]>
<HealthData locale="en_US">{}</HealthData>"""
RECORD = '<ClinicalRecord type="x" sourceName="{}" receivedDate="2026-05-12 14:06:24 -0600" resourceFilePath="/clinical-records/{}"/>'


def one_medicine(name: str, day: str = "20260512", **more) -> bytes:
    return ccda(section("medicines", table("Medication", name), medicine(name, row="r0", **more)), day=day)


def test_apple_export_keeps_sources_apart() -> None:
    """Two clinics used the same number for two things."""
    first = {"resourceType": "Medication", "id": "2", "code": {"text": "Lyrica 75 mg"}}
    second = {"resourceType": "Medication", "id": "2", "code": {"text": "Naproxen 500 mg"}}
    told = {
        "resourceType": "MedicationRequest",
        "status": "active",
        "medicationReference": {"reference": "Medication/2"},
    }
    files = {
        "A1.json": ("Elm", first),
        "A2.json": ("Elm", told),
        "B1.json": ("Oak", second),
        "B2.json": ("Oak", told),
    }
    index = APPLE.format("".join(RECORD.format(source, name) for name, (source, _) in files.items()))
    members = {"apple_health_export/export.xml": index.encode()}
    members |= {
        f"apple_health_export/clinical-records/{name}": json.dumps(one).encode() for name, (_, one) in files.items()
    }
    finds = read(("export.zip", zipped(members)))
    assert {(item.source.of, item.name, item.source.day) for item in finds.items} == {
        ("Elm", "Lyrica 75 mg", "2026-05-12"),
        ("Oak", "Naproxen 500 mg", "2026-05-12"),
    }


def test_a_portal_download_of_many_documents_is_one_line_each() -> None:
    """Two downloads of the same place, and one document a visit; the newest wording stays."""
    members = {
        f"IHE_XDM/ROSA1/DOC{n:04}.XML": one_medicine("Gabapentin 300 MG Oral Capsule", f"2024{n:02}01")
        for n in range(1, 10)
    }
    members["IHE_XDM/ROSA1/DOC0010.XML"] = one_medicine(
        "gabapentin 300 mg oral capsule", "20260512", status="aborted"
    )
    members["IHE_XDM/ROSA1/STYLE.XSL"] = b'<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>'
    members["INDEX.HTM"] = b"<html><body>Your record</body></html>"
    members["README.TXT"] = b"Open the file in a browser."
    finds = read(("HealthSummary.zip", zipped(members)))
    assert statuses(finds) == {"gabapentin 300 mg oral capsule": "past"}
    assert (finds.documents, finds.newest) == (10, "2026-05-12")
    assert {one.what for one in finds.not_read} == {"IHE_XDM/ROSA1/STYLE.XSL", "INDEX.HTM", "README.TXT"}
    assert not any(one.is_trouble for one in finds.not_read)


def test_blue_button_of_medicare_and_the_va() -> None:
    medicare = b"""--------------------------------
MYMEDICARE.GOV PERSONAL HEALTH INFORMATION

--------------------------------
Produced by the Blue Button (v2.0)

--------------------------------
Self Reported Allergies

--------------------------------
Source: Self-Entered

Allergy Name: Codeine
Type: Drugs
Reaction: Hives

--------------------------------
Drugs

--------------------------------
Drug Name: Aspirin
Supply: Daily
"""
    finds = read(medicare)
    assert (names(finds, "medicines"), names(finds, "allergies")) == (["Aspirin"], ["Codeine"])
    assert finds.items[1].reaction == "Hives"
    va = b"""------------------ MY HEALTHEVET PERSONAL INFORMATION REPORT ----------------
-------------------------- VA MEDICATION HISTORY ----------------------
Source: VA
Last Updated: 28 Aug 2013 @ 0958

Medication: SIMVASTATIN 20MG TAB
Instructions: TAKE ONE TABLET BY MOUTH AT BEDTIME FOR CHOLESTEROL - CALL YOUR
PROVIDER IF YOU HAVE MUSCLE PAIN
Status: Active
Initially Ordered On: 10 Dec 2012

Medication: INSULIN NPH HUMAN 100 U/ML INJ
Status: Discontinued
------------------- SELF REPORTED MEDICATIONS AND SUPPLEMENTS ---------------
No information was available that matched your selection.
---------------------------- VA PROBLEM LIST ----------------------------
Problem:            Hyperlipidemia
Date/Time Entered:  07 Dec 2012 @ 1200
Status:             ACTIVE
-------------- END OF MY HEALTHEVET PERSONAL INFORMATION REPORT ----------
"""
    finds = read(va)
    assert not finds.not_read
    assert statuses(finds) == {"SIMVASTATIN 20MG TAB": "current", "INSULIN NPH HUMAN 100 U/ML INJ": "past"}
    assert finds.items[0].directions.endswith("CALL YOUR PROVIDER IF YOU HAVE MUSCLE PAIN")
    assert [(item.name, item.date, item.noted) for item in finds.items if item.kind == "conditions"] == [
        ("Hyperlipidemia", "", "2012-12-07")
    ]


def locked_zip() -> bytes:
    """Every member is marked as encrypted, as a zip with a password is."""
    data = bytearray(
        zipped({"record.xml": one_medicine("Lyrica 75 MG") * 30, "Readme.txt": b"ask for the password"})
    )
    for at in range(len(data) - 4):
        if data[at : at + 4] == b"PK\x03\x04":
            data[at + 6] |= 1
        elif data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
    return bytes(data)


def link_zip() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        info = zipfile.ZipInfo("a link")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("../outside.xml", one_medicine("Outside 1 MG"))
        archive.writestr("/absolute.xml", one_medicine("Outside 2 MG"))
    return made.getvalue()


DEEP = b"<ClinicalDocument xmlns='urn:hl7-org:v3'>" + b"<component>" * 50_000
UNREADABLE = {
    "locked": locked_zip(),
    "links": link_zip(),
    "pdf": b"%PDF-1.7 ...",
    "picture": b"\xff\xd8\xff\xe0 JFIF",
    "old letter": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "link to the web": b"shlink:/eyJ1cmwiOiJodHRwczovL2V4YW1wbGUub3JnIn0",
    "card": b'{"verifiableCredential": ["eyJ6aXAiOiJERUYi"]}',
    "cut short": ccda(section("medicines", "Gabapentin"))[:-200],
    "cut short json": bundle(request("Lyrica 75 mg"))[:-20],
    "cut short zip": zipped({"a.xml": one_medicine("Lyrica 75 MG")})[:50],
    "empty": b"",
    "blanks": b"\xef\xbb\xbf \n\n",
    "other xml": b"<?xml version='1.0'?><gpx><trk/></gpx>",
    "other json": b'{"name": "nothing to do with health"}',
    "other": bytes(range(256)) * 4,
    "a locked file": b"age-encryption.org/v1\n-> scrypt",
    "entities": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><ClinicalDocument xmlns="urn:hl7-org:v3">&a;</ClinicalDocument>',
    "outside entity": b'<!DOCTYPE ClinicalDocument SYSTEM "file:///etc/passwd"><ClinicalDocument xmlns="urn:hl7-org:v3"/>',
    "deep xml": DEEP,
    "deep json": b'{"resourceType": "Bundle", "entry": ' + b"[" * 200_000,
    "scanned": b"<ClinicalDocument xmlns='urn:hl7-org:v3'><component><nonXMLBody><text>JVBERi0=</text></nonXMLBody></component></ClinicalDocument>",
    "page": b"<!DOCTYPE html><html><body>Your medicines: Lyrica</body></html>",
    "table": b"PAT_ID\tNAME\tCITY\tSTATE\tZIP\tSEX\n1\ta\tb\tc\td\te\n",
    "disc": b"\x00" * 128 + b"DICM" + b"\x02\x00",
    "zip in zip": zipped(
        {"b.zip": zipped({"c.zip": zipped({"d.zip": zipped({"e.zip": zipped({"f.xml": b"<x/>"})})})})}
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_named_with_a_sentence(name: str) -> None:
    finds = read((f"{name}.bin", UNREADABLE[name]))
    assert finds.items == ()
    assert finds.not_read
    for one in finds.not_read:
        assert len(str(one.why)) > 8
        assert name in one.what or name in ("links", "zip in zip", "locked")


def test_a_member_that_swells_is_not_read() -> None:
    finds = read(("bomb.zip", zipped({"a.xml": b"\n" * 60_000_000, "b.xml": one_medicine("Lyrica 75 MG")})))
    assert names(finds, "medicines") == ["Lyrica 75 MG"]
    assert [one.what for one in finds.not_read] == ["bomb.zip: a.xml"]


HEIC = b"\x00\x00\x00\x20ftypheic\x00\x00\x00\x00"


def test_a_letter_is_to_be_taken_along() -> None:
    assert all(one.take_along for one in read(("letter.pdf", b"%PDF-1.4"), ("a.heic", HEIC)).not_read)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\n\n" + data,
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"UTF-8", b"UTF-16").decode().encode("utf-16"),
        lambda data: data.replace(b"Made-Up", "Müller".encode("cp1252")),
    ],
)
def test_odd_beginnings_and_letters_are_read(change) -> None:
    assert names(read(change(one_medicine("Lyrica 75 MG"))), "medicines") == ["Lyrica 75 MG"]


def test_bytes_that_were_changed_anywhere_are_a_sentence_or_finds() -> None:
    """Never a failure, whichever byte is another one."""
    chance = random.Random(7)
    whole = [
        ccda(
            section("medicines", table("Medication", "A b c"), medicine("Lyrica")),
            section("allergies", "x", allergy("Latex")),
        ),
        bundle(request("Lyrica 75 mg"), {"resourceType": "Condition", "code": {"text": "Gout"}}),
        zipped({"a.xml": one_medicine("Lyrica 75 MG"), "b.json": bundle(request("Lyrica 75 mg"))}),
    ]
    for data in whole:
        for _ in range(150):
            changed = bytearray(data)
            for _ in range(chance.randint(1, 4)):
                changed[chance.randrange(len(changed))] = chance.randrange(256)
            finds = read(bytes(changed[: chance.randint(len(changed) // 2, len(changed))]))
            assert finds.items or finds.not_read or finds.documents or finds.none_known is not None


@pytest.mark.parametrize(
    ("data", "words", "trouble"),
    [
        (b"[autorun]\r\nopen=VIEWER.EXE\r\n", "", False),
        (b"; made by\n[AutoRun]\nicon=a.ico\n", "", False),
        (b"MZ\x90\x00" + b"\x00" * 60, "", False),
        (b"age-encryption.org/v1\n-> scrypt", "give its passphrase", True),
        (b"-----BEGIN PGP MESSAGE-----\n", "the program that locked it", True),
        (b'["a list", 1]', "C-CDA", True),
    ],
)
def test_what_lies_on_a_disc_or_is_locked_is_named_by_what_it_is(data: bytes, words: str, trouble: bool) -> None:
    (one,) = read(("X", data), inside="a folder").not_read
    assert one.is_trouble is trouble and words in str(one.next_step)


def test_the_pictures_of_a_disc_are_one_line() -> None:
    picture = b"\x00" * 128 + b"DICM" + b"\x00" * 40
    finds = read(*((f"I{n}", picture) for n in range(16)), inside="disc")
    (one,) = finds.not_read
    assert "16 files" in str(one.why) and finds.pictures == 16


def test_what_lies_beside_documents_needs_no_advice() -> None:
    """A style sheet or a note of a program inside a download that held documents is passed over."""
    style = b"<?xml version='1.0'?><sheet><rule/></sheet>"
    note = b"Thank you for using our portal. Your documents are enclosed here for you to keep."
    finds = read(zipped({"STYLE.XSL": style, "README.TXT": note, "DOC0001.XML": one_medicine("Naproxen 500 mg")}))
    assert [(one.what, one.is_trouble, one.next_step) for one in finds.not_read] == [
        ("STYLE.XSL", False, ""),
        ("README.TXT", False, ""),
    ]
    alone = read(zipped({"README.TXT": note}))
    assert all(one.is_trouble and one.next_step for one in alone.not_read)


def test_the_mark_of_a_billing_program_makes_no_second_illness() -> None:
    both = [
        {"resourceType": "Condition", "code": {"text": f"Chronic low back pain{mark}"}} for mark in ("", " (HCC)")
    ]
    assert len(read(bundle(*both)).items) == 1


VA = """MY HEALTHEVET PERSONAL INFORMATION REPORT

--------------------- SELF REPORTED MEDICAL EVENTS ---------------------

Medical Event:   Broken wrist
Start Date:      07 Jan 2013

Response: Plaster for six weeks

Comments: Ask about it

------------------- SELF REPORTED VITALS AND READINGS -------------------

Measurement Type: INR
Date: 08 Jan 2013
INR value: .8

Comments: PT only 9.6

Measurement Type: Body weight
Date: 08 Jan 2013
Body Weight: 200

---------------- VA LABORATORY RESULTS ----------------

Lab Test:                     THROAT CULTURE
Lab Type:                     Microbiology
Specimen:                     THROAT
Date/Time Collected:          12 Dec 2012 @ 1200
Date/Time Completed:          07 Jan 2013 @ 1200
--------------------------------------------------------------------------
CULTURE RESULTS:  STREPTOCOCCUS

ANTIBIOTIC TEST RESULTS:

PENICILLIN....................  R

------------------------- VA PATHOLOGY REPORTS --------------------------

Type of Report:       Cytology
Specimen:             nose
Date Obtained:        09 Jan 2013
--------------------------------------------------------------------------
Submitted by: A. Provider
DESCRIPTION:
tissue is from nose
"""


def test_results_and_comments_of_va_text_are_kept() -> None:
    found = {item.name: item for item in read(VA.encode()).items}
    assert {name: item.result for name, item in found.items() if item.kind == "tests"} == {
        "INR": ".8",
        "THROAT CULTURE": "CULTURE RESULTS: STREPTOCOCCUS; ANTIBIOTIC TEST RESULTS: PENICILLIN.................... R",
        "Cytology (nose)": "DESCRIPTION: tissue is from nose",
    }
    assert found["INR"].comment == "PT only 9.6"
    assert found["Broken wrist"].comment == "Plaster for six weeks; Ask about it"
