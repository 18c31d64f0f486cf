"""`visitprep import --dry-run`: a list for people, one object for programs, and nothing taken in."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from made_records import allergy, bundle, ccda, medicine, request, section, table, zipped

from visitprep.__main__ import main

KEYS = {"medicines", "allergies", "conditions", "procedures", "devices", "tests", "none_known", "not_read"}
SECRET = "Zyxwvutazole"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VISITPREP_HOME", str(tmp_path / "home"))
    here = tmp_path / "download"
    here.mkdir()
    row = table("Medication|Directions", "Gabapentin 300 MG Oral Capsule|three times a day")
    made = medicine("Gabapentin 300 MG Oral Capsule", row="r0", status="active")
    no = section("allergies", "No known allergies", allergy("", negated=True, code='<code nullFlavor="NA"/>'))
    (here / "picture.png").write_bytes(ccda(section("medicines", row, made), no))
    (here / "more").mkdir()
    (here / "more" / "b").write_bytes(
        zipped({"x": bundle(request("gabapentin 300 mg oral capsule"), request("Naproxen 500 mg"))})
    )
    (here / "letter").write_bytes(b"%PDF-1.4")
    (here / "link").symlink_to("/etc")
    (here / "file link").symlink_to("/etc/hostname")
    return here


def run(*args: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "argv", ["visitprep", "import", *args])
        code = main()
    out, err = capsys.readouterr()
    return code, out, err


def test_one_object(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run("--dry-run", "--format", "json", str(folder), capsys=capsys)
    found = json.loads(out)
    assert (code, err) == (0, "")
    assert found.keys() >= KEYS
    assert [one["name"] for one in found["medicines"]] == ["Gabapentin 300 MG Oral Capsule", "Naproxen 500 mg"]
    gabapentin = found["medicines"][0]
    assert gabapentin["status"] == "current"
    assert gabapentin["strength"] == "300 MG"
    assert gabapentin["directions"] == "three times a day"
    assert gabapentin["source"] == {"of": "Elm Street Clinic", "date": "2026-05-12", "file": "picture.png"}
    assert found["none_known"] == ["allergies"]
    assert {one["what"] for one in found["not_read"]} == {"letter", "file link"}
    assert not (folder.parent / "home").exists()


def test_a_list_for_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("--dry-run", str(folder), capsys=capsys)
    assert code == 0
    assert "Medicines: 2" in out
    assert "The record says that there are no allergies." in out
    assert "three times a day" in out
    assert "letter: it is a PDF" in out


def test_nothing_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run("--dry-run", str(tmp_path / "not there"), capsys=capsys)
    assert (code, out) == (4, "")
    assert "There is nothing at" in err


def test_no_word_of_a_record_is_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of damaged ones least of all."""
    whole = ccda(section("medicines", table("Medication", SECRET), medicine(SECRET)))
    (tmp_path / "a").write_bytes(whole[:-70])
    (tmp_path / "b").write_bytes(bundle(request(SECRET))[:-4])
    (tmp_path / "c").write_bytes(whole.replace(b"</td>", b"</tt>"))
    code, out, err = run("--dry-run", "--format", "json", str(tmp_path), capsys=capsys)
    assert code == 0
    told = json.loads(out)
    assert SECRET not in json.dumps(told["not_read"]) + err
    assert len(told["not_read"]) == 3
