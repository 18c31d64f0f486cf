"""`visitprep export --format fhir`: for the same readers as on paper, and what it lacks is said."""

from __future__ import annotations

import json

import pytest

ROSA = """
person: {name: Rosa Example, birth_date: 9 May 1944}
medicines: [{name: Tylenol}]
allergies: [{thing: latex}]
sleep: {hours: 5}
pains: [{place: both knees}]
mood: {in_own_words: canary-mood, print_it: "no"}
substances: {tobacco: canary-smoke}
reason: {gaps: {worries: in_person}}
"""


@pytest.fixture
def rosa(place):
    (place.folder / "answers.yaml").write_text(ROSA)
    assert place.run("start", "--answers", "answers.yaml").returncode == 0
    return place


def made(place, *options):
    done = place.run("export", "--format", "fhir", "-o", "-", *options)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr.decode()


def types(bundle):
    return {entry["resource"]["resourceType"] for entry in bundle["entry"]}


def test_what_is_withheld_stays_out_and_that_it_does_is_said(rosa):
    bundle, said = made(rosa)
    text = json.dumps(bundle)
    assert "canary" not in text and "worries" not in text.lower()
    for told in (
        "1 topic is kept for the room, and is not in this file.",
        "Some answers were withheld from this file.",
    ):
        assert told in text and told in said


def test_ones_own_has_all_of_it(rosa):
    text = json.dumps(made(rosa, "--for", "me")[0])
    assert "canary-mood" in text and "canary-smoke" in text


def test_a_reader_and_sections_are_chosen_as_on_paper(rosa):
    assert types(made(rosa, "--for", "pharmacist")[0]) == {
        "Bundle", "Composition", "Patient", "MedicationStatement", "AllergyIntolerance",
    } - {"Bundle"}  # fmt: skip
    assert "AllergyIntolerance" not in types(made(rosa, "--without", "allergies")[0])
    assert types(made(rosa, "--only", "medicines")[0]) == {"Composition", "Patient", "MedicationStatement"}


@pytest.mark.parametrize("options", [("--for", "companion"), ("--print",), ("--as", "generic"), ("--large-print",)])
def test_what_makes_no_sense_is_told(rosa, options):
    done = rosa.run("export", "--format", "fhir", *options)
    assert done.returncode == 2 and done.stdout == b""
    assert not list(rosa.folder.glob("*.json"))


def test_without_a_birth_date_it_says_what_is_missing(place):
    (place.folder / "answers.yaml").write_text("person: {name: Rosa}\n")
    place.run("start", "--answers", "answers.yaml")
    done = place.run("export", "--format", "fhir")
    assert done.returncode == 2 and "needs a name and a birth date" in done.stderr.decode()


def test_the_file_is_named_after_nobody(rosa):
    assert rosa.run("export", "-f", "fhir").returncode == 0
    (path,) = rosa.folder.glob("*.json")
    assert path.name.startswith("visitprep-fhir-") and "rosa" not in path.name.lower()
