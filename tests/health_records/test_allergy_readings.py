"""One allergy by several records: none vanishes, and what it does stays with whose word that is."""

from __future__ import annotations

from typing import Any

import pytest
from made_records import allergy, bundle, ccda, read, section, table

from visitprep.health_records.told.in_words import short_report


def record(day: str, *rows: str, of: str = "Elm Street Clinic") -> bytes:
    entries = (allergy(row.split("|")[0], row=f"r{n}") for n, row in enumerate(rows))
    return ccda(section("allergies", table("Substance|Reaction|Severity|Status", *rows), *entries), day=day, of=of)


def stated(name: str, reaction: str = "", **more: Any) -> dict[str, Any]:
    told = {"resourceType": "AllergyIntolerance", "code": {"text": name}, "clinicalStatus": {"text": "active"}}
    return told | ({"reaction": [{"manifestation": [{"text": reaction}]}]} if reaction else {}) | more


def told(*files: bytes) -> list[str]:
    return [
        " · ".join(filter(None, (one.name, one.reaction, one.severity, one.source.day[:4])))
        for one in read(*((str(n), file) for n, file in enumerate(files))).items
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (("2020|Aspirin|Hives|Mild|active", "2012|Aspirin|Anaphylaxis|Severe|active"), ["Aspirin · Hives · Mild · 2020", "Aspirin · Anaphylaxis · Severe · 2012"]),
        (("2020|Aspirin|||active", "2012|Aspirin|Anaphylaxis|Severe|active"), ["Aspirin · Anaphylaxis · Severe · 2012"]),
        (("2020|Aspirin|Hives||active", "2012|Aspirin|||active"), ["Aspirin · Hives · 2020"]),
        (("2020|Aspirin|Hives, swelling|Severe|active", "2012|Aspirin|hives|severe|active"), ["Aspirin · Hives, swelling · Severe · 2020"]),
        (("2020|Aspirin|Hives|Mild|active", "2020|Aspirin|Hives|Mild|active"), ["Aspirin · Hives · Mild · 2020"]),
        (("2020|Bufferin|Hives|Mild|active", "2012|Aspirin|Hives|Mild|active"), ["Bufferin · Hives · Mild · 2020", "Aspirin · Hives · Mild · 2012"]),
        (("2012|Latex|Rash||active", "2020|latex|Wheezing||active"), ["latex · Wheezing · 2020", "Latex · Rash · 2012"]),
    ],
)  # fmt: skip
def test_what_two_records_tell_differently_is_two_lines(files: Any, expected: Any) -> None:
    made = []
    for file in files:
        year, _, row = file.partition("|")
        made.append(record(f"{year}0301", row, of=f"Clinic of {year}"))
    assert told(*made) == expected


@pytest.mark.parametrize(
    ("row", "denied", "expected"),
    [
        ("Codeine|||active", "Codeine", {"Codeine": "denied in its code"}),
        ("Codeine phosphate|Nausea||active", "Codeine", {"Codeine phosphate": "denied in its code"}),
        ("Latex gloves|||active", "Latex", {"Latex gloves": "denied in its code"}),
        ("Not allergic to Codeine|||", "Codeine", {}),
        ("Codeine|||Refuted", "Codeine", {}),
        ("Bee venom|||active", "Codeine", {"Bee venom": ""}),
    ],
)
@pytest.mark.parametrize("points", [True, False])
def test_what_a_row_says_and_its_code_denies_is_told_with_both(
    row: str, denied: str, expected: dict[str, str], points: bool
) -> None:
    entry = allergy(denied, row="r0" if points else "", negated=True)
    found = read(ccda(section("allergies", table("Substance|Reaction|Severity|Status", row), entry)))
    if points and row.startswith("Bee"):
        return  # no row of that entry
    assert {one.name: one.comment for one in found.items} == expected
    left_out = [line for line in short_report(found) if "is left out" in line]
    assert bool(left_out) is ("denied in its code" not in expected.values())


def test_what_another_record_denies_is_told_with_both() -> None:
    refuted = stated("Penicillin", verificationStatus={"coding": [{"code": "refuted"}]})
    (item,) = read(("a", record("20120301", "Penicillin|Rash||active")), ("b", bundle(refuted))).items
    assert (item.reaction, item.comment) == ("Rash", "another record denies it (b)")


def test_what_is_denied_is_called_an_allergy() -> None:
    found = read(ccda(section("allergies", "Not allergic to peanuts", allergy("Peanut", negated=True))))
    assert "What the record says is not so, and is left out: Peanut (allergy)" in short_report(found)
