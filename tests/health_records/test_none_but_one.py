"""A record's "none" beside words that name one is no none: the one is found. "None on file" is no information."""

from __future__ import annotations

import pytest
from made_records import ccda, read, section, table


@pytest.mark.parametrize(
    ("kind", "words", "name"),
    [
        ("medicines", "Patient denies taking any prescription medications. Takes ibuprofen 400 mg OTC.", "ibuprofen 400 mg OTC"),
        ("medicines", "No prescription medications. Uses Tylenol as needed.", "Tylenol as needed"),
        ("medicines", "No current meds other than Flexeril 10 mg at night", "Flexeril 10 mg at night"),
        ("medicines", "Denies medications, but takes turmeric daily", "turmeric daily"),
        ("allergies", "No known drug allergies. Allergic to latex.", "latex"),
        ("allergies", "No known allergies except penicillin (rash)", "penicillin (rash)"),
        ("procedures", "Denies prior surgery. Had a tonsillectomy as a child.", "tonsillectomy as a child"),
        ("conditions", "No significant past medical history. Has hypothyroidism.", "hypothyroidism"),
        ("devices", "No implants other than right hip replacement", "right hip replacement"),
    ],
)  # fmt: skip
def test_the_one_that_is_named_is_found(kind: str, words: str, name: str) -> None:
    for text in (f"<paragraph>{words}</paragraph>", f"<list><item>{words}</item></list>", table("Name", words)):
        finds = read(ccda(section(kind, text)))
        assert [item.name for item in finds.items] == [name]
        assert not finds.none_known


@pytest.mark.parametrize(
    ("kind", "words", "more"),
    [
        ("conditions", "None recorded.", ""),
        ("conditions", "None on file", ""),
        ("allergies", "Not on file", ""),
        ("procedures", "None documented", ""),
        ("conditions", "None.", 'nullFlavor="NI"'),
        ("conditions", "Patient denies prior surgery.", ""),
        ("conditions", "Patient denies diabetes, hypertension, heart disease or sleep apnea.", ""),
    ],
)
def test_no_information_is_not_none(kind: str, words: str, more: str) -> None:
    finds = read(ccda(section(kind, f"<paragraph>{words}</paragraph>", more=more)))
    assert not finds.items
    assert not finds.none_known


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("medicines", "Patient denies taking any medications."),
        ("medicines", "Not taking any medications"),
        ("allergies", "No Known Drug Allergies (reviewed 3/2/2026)"),
        ("allergies", "No known allergies. Patient denies allergy to latex, penicillin, or contrast dye."),
        ("conditions", "None"),
        ("conditions", "Denies any chronic medical conditions"),
        ("procedures", "No history of any operations"),
    ],
)
def test_a_plain_none_is_none(kind: str, words: str) -> None:
    finds = read(ccda(section(kind, f"<paragraph>{words}</paragraph>")))
    assert not finds.items
    assert [one.value for one in finds.none_known] == [kind]
