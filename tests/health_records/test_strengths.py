"""Strengths of a record: compared in whatever unit they are told, and never taken from a code in silence."""

from __future__ import annotations

import pytest

from visitprep.health_records.found import Item, Kind, Status
from visitprep.health_records.naming import may_be_one, whatever_strength
from visitprep.health_records.plain import strength_in
from visitprep.health_records.strengths import are_apart, of_the_code, typed_strengths, without_strength
from visitprep.health_records.told.in_words import in_one_line


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("75 mcg", "0.075 mg", False),
        ("75 micrograms", "1 MG", True),
        ("1000 mcg", "1 MG", False),
        ("10mg", "50mg", True),
        ("5 MG / 325 MG", "5-325 mg", False),
        ("5 MG / 325 MG", "10 mg/325 mg", True),
        ("90 mcg/actuation", "0.09 MG/ACTUAT", False),
        ("250 mg/5 mL", "50 mg/mL", False),
        ("250 mg/5 mL", "125 mg/5 mL", True),
        ("100 units/mL", "20 units", False),
        ("25 mcg/hr", "50 mcg", True),
        ("", "50 mcg", False),
        ("5 %", "0.05 MG/MG", False),
        ("1 %", "10 mg/mL", False),
        ("1 %", "20 mg/mL", True),
        ("5 %", "0.04 MG/MG", True),
        ("1,200,000 units", "1200000 UNT", False),
    ],
)
def test_two_strengths_differ_only_where_they_plainly_do(one: str, other: str, apart: bool) -> None:
    assert are_apart(one, other) is apart
    assert are_apart(other, one) is apart


@pytest.mark.parametrize(
    ("words", "known", "found"),
    [
        ("it is 75 micrograms, one every morning", "1 MG", ["75 micrograms"]),
        ("my pills are 2.5 mg not 1 mg", "1 MG", ["2.5 mg"]),
        ("one 0.075 mg tablet", "75 mcg", []),
        ("600 mg twice a day", "300 mg", ["600 mg"]),
        ("20 units at night", "100 units/mL", []),
        ("one every morning, since 2020", "1 MG", []),
        ("25 milligrams", "", ["25 milligrams"]),
        ("mine are 75 mcgs", "1 MG", ["75 mcgs"]),
        ("75ug", "1 MG", ["75ug"]),
    ],
)
def test_what_is_typed_names_a_strength_of_its_own(words: str, known: str, found: list[str]) -> None:
    assert typed_strengths(words, known) == found


@pytest.mark.parametrize(
    ("name", "without", "strength"),
    [
        ("Acetaminophen 500 MG Oral Tablet [Tylenol]", "Acetaminophen Oral Tablet [Tylenol]", "500 MG"),
        ("HYDROcodone 5 MG / acetaminophen 325 MG Tablet", "HYDROcodone / acetaminophen Tablet", "5 MG / 325 MG"),
        ("HCTZ 25/TRIAMTERENE 37.5MG TAB", "HCTZ 25/TRIAMTERENE 37.5MG TAB", ""),
        ("Vantin 200MG(cefpodoxime 200mg)", "Vantin (cefpodoxime)", "200MG"),
        ("levothyroxine 75 micrograms", "levothyroxine", "75 micrograms"),
    ],
)
def test_a_strength_leaves_the_name_it_stands_in(name: str, without: str, strength: str) -> None:
    assert (without_strength(name), strength_in(name)) == (without, strength)


@pytest.mark.parametrize(
    ("name", "coded", "strength", "shown"),
    [
        ("Levothyroxine Sodium", "Levothyroxine Sodium 1 MG", "1 MG", "1 MG by its code"),
        ("Prednisolone 10mg", "Prednisolone 50mg", "10mg", "its code says 50mg"),
        ("Vantin", "", "200 mg", "· 200 mg ·"),
        ("Synthroid", "levothyroxine 0.075 MG", "75 mcg", "Synthroid · 75 mcg · current"),
        ("lidocaine 5 % patch", "lidocaine 0.05 MG/MG Patch", "5 %", "patch · current"),
        ("naloxone 4 mg/actuation spray", "naloxone 40 MG/ML Spray", "4 mg/actuation", "spray · current"),
        ("naloxone 4 mg/actuation spray", "naloxone 20 MG/ML Spray", "4 mg/actuation", "its code says 20 MG/ML"),
        ("Mycophenolic Acid 360mg", "Mycophenolic Acid 360 mg", "360mg", "360mg · current"),
    ],
)
def test_a_find_shows_its_strength_and_what_its_code_says(name: str, coded: str, strength: str, shown: str) -> None:
    find = Item(Kind.MEDICINES, name, coded_name=coded, strength=strength, status=Status.CURRENT)
    assert shown in in_one_line(find)
    assert bool(of_the_code(name, coded)) or "code" not in shown


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("DULoxetine (CYMBALTA) 60 MG capsule", "DULoxetine HCl 30 MG Capsule Delayed Release Particles", True),
        ("metFORMIN XR (GLUCOPHAGE-XR) 500 mg 24 hr tablet", "MetFORMIN HCl ER 750 MG Tablet Extended Release 24 Hour", True),
        ("ondansetron (ZOFRAN) 8 mg tablet", "Ondansetron 4 MG Tablet Disintegrating", True),
        ("omeprazole (PRILOSEC) 40 mg capsule", "Omeprazole 20 MG Capsule Delayed Release", True),
        ("levothyroxine (SYNTHROID) 88 mcg tablet", "Levothyroxine Sodium 75 MCG Tablet", True),
        ("topiramate (TOPAMAX) 50 mg tablet", "Topiramate 25 MG Capsule Sprinkle", True),
        ("traMADol (ULTRAM) 50 mg tablet", "traMADol HCl ER 100 MG Tablet Extended Release 24 Hour", False),
        ("oxyCODONE (ROXICODONE) 5 mg tablet", "oxyCODONE-acetaminophen (PERCOCET) 10-325 mg per tablet", False),
        ("lidocaine (LIDODERM) 5 % patch", "lidocaine (XYLOCAINE) 2 % gel", False),
    ],
)  # fmt: skip
def test_one_medicine_in_two_strengths_whatever_its_form_is_called(one: str, other: str, is_one: bool) -> None:
    assert (whatever_strength(one) == whatever_strength(other)) is is_one
    assert not is_one or may_be_one(one, other)
