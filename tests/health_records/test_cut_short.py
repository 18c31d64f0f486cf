"""Files that end in the middle: what is whole before that is offered, and it is said that the rest is missing."""

from __future__ import annotations

import json

import pytest
from made_records import allergy, bundle, ccda, medicine, names, read, request, section, table, zipped

from visitprep.health_records.xml import CUT, DAMAGED

THREE = ("Lyrica 75 mg", "Naproxen 500 mg", "Baclofen 10 mg")


def document(*medicines: str, day: str = "20260512") -> bytes:
    rows = "".join(f'<tr ID="r{n}"><td>{name}</td><td>Müller</td></tr>' for n, name in enumerate(medicines))
    listed = f"<table><thead><tr><th>Medication</th><th>By</th></tr></thead><tbody>{rows}</tbody></table>"
    entries = [medicine(name, row=f"r{n}") for n, name in enumerate(medicines)]
    return ccda(
        section("allergies", table("Allergy", "Latex"), allergy("Latex")),
        section("medicines", listed, *entries),
        section("devices", table("Device", "Pacemaker")),
        day=day,
    )


WHOLE = document(*THREE)
MANY = bundle(*(request(name) for name in THREE), {"resourceType": "AllergyIntolerance", "code": {"text": "Latex"}})
LINES = b"\n".join(json.dumps(one["resource"]).encode() for one in json.loads(MANY)["entry"])
FILES = {
    "ccda": WHOLE,
    "ccda in Windows' letters": WHOLE.decode().encode("cp1252"),
    "bundle": MANY,
    "bundle, a line each": json.dumps(json.loads(MANY), indent=1).encode(),
    "bundle, flush left": json.dumps(json.loads(MANY), indent=0).encode(),
    "list": json.dumps([one["resource"] for one in json.loads(MANY)["entry"]]).encode(),
    "lines": LINES,
    "zip": zipped({"IHE_XDM/A/DOC1.XML": document(*THREE[:2]), "IHE_XDM/A/DOC2.XML": document(THREE[2])}),
}


@pytest.mark.parametrize("kind", FILES)
def test_wherever_it_ends_nothing_is_made_up_and_nothing_is_silent(kind: str) -> None:
    whole = FILES[kind]
    all_of_it = {(item.name, item.kind) for item in read((f"{kind}.bin", whole)).items}
    assert len(all_of_it) >= 4
    most = 0
    for end in range(len(whole) - 1, 60, -max(1, len(whole) // 60)):
        if kind == "lines" and b"\n" in whole[end : end + 2]:
            continue  # between two lines nothing shows that there were more
        finds = read((f"{kind}.bin", whole[:end]))
        found = {(item.name, item.kind) for item in finds.items}
        assert found <= all_of_it, end
        most = max(most, len(found))
        if whole[:end].strip().endswith((b"}", b">")) and found == all_of_it:
            continue
        trouble = [str(one.why) for one in finds.not_read if one.is_trouble]
        assert trouble, end
        assert not found or CUT in trouble, (end, trouble)
    assert most >= 3


def test_half_an_entry_is_not_offered() -> None:
    cut = WHOLE[: WHOLE.rindex(b"</substanceAdministration>")]
    finds = read(
        ("record.xml", cut.replace(b'<tr ID="r2"><td>Baclofen 10 mg</td><td>M\xc3\xbcller</td></tr>', b""))
    )
    assert names(finds, "medicines") == list(THREE[:2])
    assert [(one.what, str(one.why)) for one in finds.not_read] == [("record.xml", CUT)]


def test_before_anything_is_whole_it_says_so() -> None:
    for data in (WHOLE[:300], MANY[:60], LINES[:40]):
        finds = read(("record", data))
        assert not finds.items and [str(one.why) for one in finds.not_read] == [DAMAGED]
        assert "once more" in str(finds.not_read[0].next_step)


def test_a_list_that_breaks_off_is_no_newer_list() -> None:
    """What it lacks may have stood behind its end."""
    old = document(*THREE, day="20250512")
    finds = read(("old.xml", old), ("new.xml", WHOLE[: WHOLE.index(b"</entry>", WHOLE.index(b"Naproxen")) - 400]))
    assert not [item.name for item in finds.items if item.newer_list]


def test_a_zip_says_it_once() -> None:
    whole = FILES["zip"]
    finds = read(("record.zip", whole[: whole.rindex(b"PK\x03\x04") + 700]))
    assert {"Lyrica 75 mg", "Naproxen 500 mg"} <= set(names(finds, "medicines"))
    assert [one.what for one in finds.not_read if str(one.why) == CUT] == ["record.zip"]


def test_every_whole_member_of_a_small_zip_is_read() -> None:
    """As portals make them: several packed documents within what is read at once."""
    packed = zipped({f"DOC{n}.XML": document(one) for n, one in enumerate([*THREE, THREE[0]])})
    finds = read(("record.zip", packed[: packed.rindex(b"PK\x03\x04") + 60]))
    assert len(names(finds, "medicines")) == len(THREE)


def test_of_an_apple_export_the_sources_so_far_are_kept() -> None:
    index = (
        '<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData ANY>]><HealthData locale="en_US">'
        '<ClinicalRecord sourceName="Elm" receivedDate="2026-05-12 14:06:24 -0600" resourceFilePath="/clinical-records/A.json"/><Rec'
    )
    one = json.dumps(json.loads(MANY)["entry"][0]["resource"]).encode()
    finds = read(("export.zip", zipped({"a/export.xml": index.encode(), "a/clinical-records/A.json": one})))
    assert [(item.name, item.source.of) for item in finds.items] == [("Lyrica 75 mg", "Elm")]
    assert [(one.what, str(one.why)) for one in finds.not_read] == [("a/export.xml", CUT)]


VA = """------------------ MY HEALTHEVET PERSONAL INFORMATION REPORT -------------------
---------------------------- VA ALLERGIES ------------------------------
Allergy Name:   CODEINE
Reaction:       HIVES

Allergy Name:   LATEX
Reaction:       RASH, THEN SWELLING
-------------- END OF MY HEALTHEVET PERSONAL INFORMATION REPORT ----------"""
MEDICARE = """--------------------------------
MYMEDICARE.GOV PERSONAL HEALTH INFORMATION

--------------------------------
Produced by the Blue Button (v2.0)

--------------------------------
Drugs

--------------------------------
Drug Name: Aspirin
Supply: Daily

Drug Name: Lisinopril
"""


@pytest.mark.parametrize(
    ("text", "is_cut", "read_of_it"),
    [
        (VA, False, ["CODEINE", "LATEX"]),
        (VA + "\r\n", False, ["CODEINE", "LATEX"]),
        (VA[: VA.index("------------- END")], True, ["CODEINE", "LATEX"]),
        (VA[: VA.index("END") - 17], True, ["CODEINE"]),
        (VA[: VA.index("END") + 3], True, ["CODEINE", "LATEX"]),
        (VA[: VA.index(" SWELLING")], True, ["CODEINE"]),
        (VA[: VA.index("TEX")], True, ["CODEINE"]),
        (VA[: VA.index("ion:       RASH")], True, ["CODEINE"]),
        (VA[: VA.index("Allergy Name:   LATEX")], True, ["CODEINE"]),
        (MEDICARE, False, ["Aspirin", "Lisinopril"]),
        (MEDICARE.rstrip(), False, ["Aspirin", "Lisinopril"]),
        (MEDICARE[: MEDICARE.index(" Name: Lisin")], True, ["Aspirin"]),
    ],
)
def test_a_blue_button_text_that_breaks_off_says_so(text: str, is_cut: bool, read_of_it: list[str]) -> None:
    finds = read(("va.txt", text.encode()))
    assert [one.what for one in finds.not_read if str(one.why) == CUT] == (["va.txt"] if is_cut else [])
    assert [item.name for item in finds.items] == read_of_it
