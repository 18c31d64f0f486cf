"""A medicine told in whole careful sentences, with commas and semicolons. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.medicines.medicine import read

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "when", "left"),
    [
        (
            "Turmeric capsules, one a day; my daughter gave me those for the arthritis.",
            "one a day",
            "my daughter gave me those",
        ),
        ("Lidocaine patches, one a day; my back tolerates them well.", "one a day", "my back tolerates them well"),
        ("Fish oil capsules, two a day; my son buys them for my heart.", "two a day", "my son buys them"),
        ("Prednisone 5 mg, one a day, ordered by Dr. Chu", "one a day", ""),
        (
            "CBD drops, three a night; I got that at the farmers market.",
            "three a night",
            "I got that at the farmers market",
        ),
    ],
)
def test_a_line_of_sentences_is_one_medicine(line: str, when: str, left: str) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values["when"], reading.left, reading.unclear) == (when, left, ())
    assert "side_effects" not in reading.values


def test_a_vitamin_with_that_name_is_another() -> None:
    names = [reading.values["name"] for reading in read("Aspirin 81 mg, One A Day vitamin", TODAY)]
    assert len(names) == 2


@pytest.mark.parametrize(
    ("line", "who"),
    [
        (
            "Warfarin 5 mg every evening, except 2.5 mg on Tuesday and Thursday, for my heart; Dr. Feldman",
            "Dr. Feldman",
        ),
        (
            "Lidocaine 5% patches, one on my ribs for 12 hours; they help some, Dr. Keller prescribes them",
            "Dr. Keller",
        ),
        ("Tramadol 50 mg at night. Dr. Nguyen wrote it.", "Dr. Nguyen"),
        ("Gabapentin 300 mg at night; Mrs. Hale from the clinic gives me it", "Mrs. Hale from the clinic"),
        ("Metoprolol 50 mg, twice a day; Dr Feldman", "Dr Feldman"),
        ("Eliquis 5 mg twice a day for a clot; Mr. Boyd prescribes that", "Mr. Boyd"),
    ],
)
def test_a_title_ends_no_clause(line: str, who: str) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values["prescriber"], reading.unclear, reading.left) == (who, (), "")
    assert "form" not in reading.values or reading.values["form"] == "patches"


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Eliquis 5 mg twice a day for a clot; Mr. Boyd the nurse", "Mr. Boyd the nurse"),
        ("Lisinopril 10 mg once a day; St. Luke's clinic", "St. Luke's clinic"),
    ],
)
def test_who_is_no_prescriber_stays_whole(line: str, left: str) -> None:
    (reading,) = read(line, TODAY)
    assert reading.left == left and "form" not in reading.values
