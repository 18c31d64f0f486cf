"""A medicine that a row calls active and beside it not taken is asked, in the record's words, wherever these stand."""

from __future__ import annotations

import pytest
from made_records import bundle, ccda, medicine, read, request, section, table

from visitprep.health_records.found import Item
from visitprep.health_records.told.in_words import standing_told

NAME = "tizanidine 4 MG tablet"
ENTRY = medicine("tizanidine 4 MG Oral Tablet", row="r0", status="active")


def cells(name: str, directions: str) -> str:
    return (
        "<table><thead><tr><th>Medication</th><th>Sig</th><th>Status</th></tr></thead><tbody>"
        f'<tr ID="r0"><td>{name}</td><td>{directions}</td><td>Active</td></tr></tbody></table>'
    )


def in_a_paragraph(words: str) -> bytes:
    two = f"<paragraph>Take 1 daily.</paragraph><paragraph>{words}</paragraph>"
    return ccda(section("medicines", cells(NAME, two), ENTRY))


def below_the_name(words: str) -> bytes:
    two = f"<paragraph>{NAME}</paragraph><paragraph>{words}</paragraph>"
    return ccda(section("medicines", cells(two, "Take 1 daily."), ENTRY))


def in_brackets(words: str) -> bytes:
    return ccda(section("medicines", cells(f"{NAME} ({words})", "Take 1 daily."), ENTRY))


def as_the_status(words: str) -> bytes:
    heads = "Medication|Sig|Status"
    return ccda(section("medicines", table(heads, f"{NAME}|Take 1 daily.|Active: {words}"), ENTRY))


def in_the_next_row(words: str) -> bytes:
    heads = "Medication|Sig|Status"
    return ccda(section("medicines", table(heads, f"{NAME}|Take 1 daily.|Active", f"|{words}|"), ENTRY))


def in_the_text_alone(words: str) -> bytes:
    return ccda(section("medicines", cells(NAME, f"Take 1 daily. {words}")))


def in_fhir(words: str) -> bytes:
    return bundle(request(NAME, dosageInstruction=[{"text": f"1 daily ({words})"}]))


def in_a_note(words: str) -> bytes:
    return bundle(request(NAME, note=[{"text": words}]))


def in_blue_button(words: str) -> bytes:
    return (
        "------------------ MY HEALTHEVET PERSONAL INFORMATION REPORT ----------------\nVA\n"
        f"------------------ VA MEDICATION HISTORY ------------------\nMedication: {NAME}\n"
        f"Instructions: TAKE ONE DAILY\nStatus: Active: {words}\n"
    ).encode()


PLACES = (
    in_a_paragraph, below_the_name, in_brackets, as_the_status, in_the_next_row, in_the_text_alone, in_fhir,
    in_a_note, in_blue_button,
)  # fmt: skip


def the_one(record: bytes) -> Item:
    (item,) = read(record).items
    return item


@pytest.mark.parametrize(
    "words",
    [
        "Patient not taking: Reported on 11/18/2026",
        "Not currently taking",
        "pt is not using",
        "no longer taking this",
        "not on this any more",
        "On hold for surgery",
        "held per cardiology",
        "Discontinued by patient",
        "D/C'd 3/2/2026",
        "patient stopped in May",
        "never started",
        "Inactive",
    ],
)
def test_what_is_not_taken_is_not_current(words: str) -> None:
    for place in PLACES:
        item = the_one(place(words))
        assert item.status.value != "current", place.__name__
        assert item.status.value == "past" or words.casefold() in standing_told(item), place.__name__


@pytest.mark.parametrize(
    "directions",
    [
        "Do not stop taking suddenly.",
        "Do not use if not taking food",
        "Do not drive while taking",
        "Take until discontinued by MD",
        "Use hand-held nebulizer",
        "Hold 2 days before procedure",
        "Stop if rash",
        "Do not start any new medicine while taking this",
    ],
)
def test_directions_with_a_not_are_no_end(directions: str) -> None:
    assert the_one(in_a_paragraph(directions)).status.value == "current"
