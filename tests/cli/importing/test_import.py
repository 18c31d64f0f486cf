"""A health record taken in by pipe: report, list, yes, how it is taken; carried on, and taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from runs import FOR_ME, Place

ROW = "<tr ID='r'><td>gabapentin 300 MG Oral Capsule</td><td>three times a day</td><td>Active</td></tr>"
RECORD = f"""<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<effectiveTime value="20260512"/><custodian><assignedCustodian><representedCustodianOrganization>
<name>Elm Street Clinic</name></representedCustodianOrganization></assignedCustodian></custodian>
<component><structuredBody><component><section><code code="10160-0"/><text><table>
<thead><tr><th>Medication</th><th>Directions</th><th>Status</th></tr></thead><tbody>{ROW}</tbody></table></text>
<entry><substanceAdministration><text><reference value="#r"/></text><statusCode code="active"/><consumable>
<manufacturedProduct><manufacturedMaterial><code displayName="gabapentin 300 MG Oral Capsule"/></manufacturedMaterial>
</manufacturedProduct></consumable></substanceAdministration></entry></section></component></structuredBody></component>
</ClinicalDocument>"""


@pytest.fixture
def record(place: Place) -> Path:
    path = place.root / "anything.bin"
    path.write_text(RECORD)
    return path


def run(place: Place, record: Path, *lines: str) -> str:
    done = place.run("import", "--plain", str(record), typed="".join(f"{line}\n" for line in lines))
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_taken_in_carried_on_and_taken_back(place: Place, record: Path) -> None:
    said = run(place, record, *FOR_ME, "2", "2 a day")
    assert "From: Elm Street Clinic" in said
    (medicine,) = place.visit["medicines"]
    assert (medicine["name"], medicine["strength"], medicine["really_taken"]) == ("gabapentin", "300 MG", "2 a day")
    assert "Elm Street Clinic, 12 May 2026" in json.dumps(medicine["notes"])
    page = place.run("export", "--format", "text", "--output", "-").stdout.decode()
    assert "Elm Street Clinic" in page
    listed = place.run("import", "--dry-run", str(record)).stdout.decode()
    assert "gone through before" in listed
    again = run(place, record)
    assert "2 a day" not in again
    versions = place.run("restore", "--plain", typed=":quit\n").stdout.decode()
    (before,) = [
        line.strip()[0]
        for line in versions.splitlines()
        if "Before the import of Elm Street Clinic (12 May 2026): " in line
    ]
    place.run("restore", "--plain", typed=f"{before}\n")
    assert not place.visit.get("medicines")


def test_nobody_to_ask(place: Place, record: Path) -> None:
    """Nothing is taken in without a yes, and no visit is begun."""
    done = place.run("import", str(record))
    assert done.returncode == 3
    assert not place.home.exists() or not list(place.home.glob("visits/*"))


def test_what_is_left_for_later_is_told_with_the_command_that_opens_it(place: Place, record: Path) -> None:
    said = run(place, record, *FOR_ME, "4")
    assert "Left for later: 1 line." in said and f"visitprep--plainimport{record}" in "".join(said.split())
    assert "1 line of a health record is left for later" in place.run("check").stdout.decode()


def test_where_the_answers_end_the_command_that_goes_on_is_told(place: Place, record: Path) -> None:
    done = place.run("import", "--plain", str(record), typed="".join(f"{line}\n" for line in FOR_ME))
    assert done.returncode == 3
    assert f"visitprep--plainimport{record}" in "".join(done.stdout.decode().split())


def test_whoever_stopped_at_the_start_is_asked_first_what_should_not_wait(place: Place, record: Path) -> None:
    run(place, record, FOR_ME[0], ":quit")
    said = run(place, record, *FOR_ME[1:], "2", "2 a day")
    assert said.index("Is any of this new") < said.index("gabapentin")
    (medicine,) = place.visit["medicines"]
    assert medicine["really_taken"] == "2 a day"
