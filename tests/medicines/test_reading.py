"""What a typed medicine is: known, known in part, a class, or close to a name that matters.

`said_wrong.csv` holds a hundred misspellings of medicines for pain and bleeding and of those a clinic asks about,
written from how the names are said, without looking at the table's own misspellings or at the other two lists.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from visitprep.medicines.label.line import read_parts
from visitprep.medicines.names import lookup, suggest
from visitprep.medicines.reading import may_be, read_name

HERE = Path(__file__).parent


def _said_wrong() -> list[tuple[str, str, str]]:
    with (HERE / "said_wrong.csv").open(encoding="utf-8") as file:
        return [(row["typed"], row["meant"], row["flag"]) for row in csv.DictReader(file)]


def test_a_misspelt_name_that_matters_is_never_silently_nothing() -> None:
    """All but three in a hundred are the name itself by now, or may be it, and carry its flag either way."""
    missed = []
    for typed, meant, flag in _said_wrong():
        read = read_name(typed)
        rows = [lookup(name) for name in read.may_be.may_be] if read.may_be else [read.entry]
        flags = read.may_be.flags if read.may_be else read.flags
        if lookup(meant) not in rows or flag not in flags:
            missed.append((typed, meant, read.may_be))
    assert len(_said_wrong()) >= 100
    assert len(missed) <= 3, missed


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("line", ["{typed} 5 mg twice a day", "{typed} in the morning", "{typed} for my heart"])
def test_a_misspelt_name_is_found_inside_a_line(line: str) -> None:
    """However much of the label was typed behind it."""
    typed = [t for t, _, _ in _said_wrong() if lookup(t) is None and " " not in t and len(t) >= 6]
    lost = [t for t in typed if may_be(t) and not read_name(line.format(typed=t)).may_be]
    assert lost == []


@pytest.mark.parametrize(
    ("line", "name", "strength"),
    [
        ("oxycodone10mg twice a day", "oxycodone", "10mg"),
        ("eliquis5mg 2x day", "eliquis", "5mg"),
        ("norco10/325 every 6 hours", "norco", "10/325"),
        ("eloquis5mg twice a day", "eloquis", "5mg"),
        ("gabapentin300mg3xday", "gabapentin", "300mg"),
        ("aspirin81 daily", "aspirin81", ""),
        ("vitaminB12 1000 mcg", "vitaminB12", "1000 mcg"),
    ],
)
def test_a_strength_glued_to_its_name_comes_off(line: str, name: str, strength: str) -> None:
    parts = read_parts(line)
    assert parts and (parts.line.name, parts.line.strength) == (name, strength)
    read = read_name(line.split()[0])
    assert read.flags or read.may_be or read.ingredients


@pytest.mark.parametrize(
    "word",
    [
        "arthritis",
        "diabetes",
        "cancer",
        "fever",
        "muscle",
        "person",
        "syndrome",
        "most",
        "short",
        "percent",
        "result",
    ],
)
def test_an_everyday_word_is_no_misspelt_name(word: str) -> None:
    """Else page 1 may warn of a blood thinner (Sintrom) where somebody wrote "syndrome"."""
    assert may_be(word) is None
    assert all(choice.name.startswith(f"{word} ") for choice in suggest(word).choices)


def test_a_right_name_is_never_said_to_be_another() -> None:
    """Names that are in no table are close to nothing, so nothing is said of them."""
    absent = (HERE / "names_not_in_the_table.txt").read_text(encoding="utf-8").split()
    said = {name: read_name(name).may_be for name in absent if lookup(name) is None}
    flagged = {name: maybe.may_be for name, maybe in said.items() if maybe and maybe.flags}
    assert flagged == {}
    assert sum(maybe is not None for maybe in said.values()) <= 2, said


@pytest.mark.parametrize(
    ("typed", "flags", "ingredients"),
    [
        ("blood thinner", {"blood_thinner"}, set()),
        ("my blood thinner, the pink one", {"blood_thinner"}, set()),
        ("water pill", set(), set()),
        ("insulin", {"insulin", "diabetes"}, set()),
        ("insulin pen at night", {"insulin", "diabetes"}, set()),
        ("steroid", {"steroid"}, set()),
        ("cortisone shot", {"steroid"}, set()),
        ("muscle relaxer", {"muscle_relaxer"}, set()),
        ("sleeping pills", {"sedative"}, set()),
        ("antibiotics", {"antibiotic"}, set()),
        ("GABA", set(), {"GABA"}),
        ("EPO", set(), set()),
        ("Azo", set(), set()),
        ("Qunol", set(), set()),
        ("Qunol CoQ10", set(), {"coenzyme Q10"}),
        ("Excedrin PM", {"acetaminophen", "antihistamine", "may_bleed"}, {"acetaminophen", "diphenhydramine"}),
        ("Soma Compound", {"sedative", "muscle_relaxer", "nsaid", "antiplatelet"}, {"carisoprodol", "aspirin"}),
        (
            "benzhydrocodone-acetaminophen 6.12/325 mg",
            {"opioid", "acetaminophen"},
            {"benzhydrocodone", "acetaminophen"},
        ),
        ("baby asprin", {"nsaid", "antiplatelet"}, {"aspirin"}),
        ("asprin", {"nsaid", "antiplatelet"}, {"aspirin"}),
        ("Marcumar 3 mg", {"blood_thinner"}, {"phenprocoumon"}),
        ("Sintrom", {"blood_thinner"}, {"acenocoumarol"}),
        ("nadroparin", {"blood_thinner"}, {"nadroparin"}),
        ("triflusal", {"antiplatelet"}, {"triflusal"}),
        ("Novalgin", set(), {"metamizole"}),
        ("Doan's", {"nsaid"}, {"magnesium salicylate"}),
        ("Trilisate", {"nsaid"}, {"choline magnesium trisalicylate"}),
        ("Elmiron", {"may_bleed"}, {"pentosan"}),
        ("Vascepa", {"may_bleed"}, {"icosapent ethyl"}),
        ("willow bark", {"may_bleed"}, {"willow bark"}),
        ("LDN 4.5 mg", {"naltrexone"}, {"naltrexone"}),
        ("Contrave", {"naltrexone"}, {"naltrexone", "bupropion"}),
        ("Wegovy", {"glp1"}, {"semaglutide"}),
        ("Ozempic 1 mg", {"glp1", "diabetes"}, {"semaglutide"}),
        ("Jardiance", {"sglt2", "diabetes"}, {"empagliflozin"}),
        ("Nardil", {"maoi", "serotonin"}, {"phenelzine"}),
        ("Zyvox", {"antibiotic", "maoi", "serotonin"}, {"linezolid"}),
        ("Humira pen", {"immune"}, {"adalimumab"}),
        ("Benadryl", {"antihistamine"}, {"diphenhydramine"}),
        ("Seroquel", {"antipsychotic"}, {"quetiapine"}),
        ("trazodone 50", {"sedating_antidepressant", "serotonin"}, {"trazodone"}),
        ("CBD gummies", {"cannabis"}, {"cannabidiol"}),
        ("7-OH", {"opioid_like"}, {"7-hydroxymitragynine"}),
        ("not on insulin", set(), set()),
        ("bloodthinners", {"blood_thinner"}, set()),
        ("anti-coagulant", {"blood_thinner"}, set()),
        ("steroid cream", set(), set()),
        ("allergy shots", set(), set()),
        ("pain cream", set(), set()),
    ],
)
def test_what_a_name_says(typed: str, flags: set[str], ingredients: set[str]) -> None:
    """Classes carry their class and no ingredient; a name that covers several products is none of them."""
    read = read_name(typed)
    assert (read.flags, read.ingredients) == (flags, ingredients)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("blood thiner", "blood thinner"),
        ("my blood thiner, the pink one", "blood thinner"),
        ("anticoagulent", "anticoagulant"),
        ("steriods", "steroids"),
        ("sterroid shot", "steroid shot"),
        ("cortizone shot", "cortisone shot"),
        ("muscle relaxor", "muscle relaxer"),
        ("antibotics", "antibiotics"),
        ("insulen", "insulin"),
        ("opiod", "opioid"),
        ("sleeping pil", "sleeping pill"),
    ],
)
def test_a_misspelt_word_for_a_class_is_never_silently_nothing(typed: str, meant: str) -> None:
    """It may be the class, and carries its flags."""
    read = read_name(typed)
    assert read.may_be is not None and read.may_be.may_be == (meant,) and read.entry is None
    assert read.may_be.flags == read_name(meant).flags


@pytest.mark.parametrize(
    ("typed", "left_over"),
    [
        ("baclofen Zeta", "zeta"),
        ("benzoxycodone-acetaminophen", "benzoxycodone"),
        ("gabapentin at night", ""),
        ("warfarin 5 mg for a-fib", ""),
        ("oxycodone (the blue one from the hospital)", ""),
        ("vitamin D 1000 units once a day", ""),
    ],
)
def test_what_no_row_explains_is_left_over(typed: str, left_over: str) -> None:
    """A longer name may be another product; what only belongs to a label is no part of a name."""
    assert read_name(typed).left_over == left_over


@pytest.mark.parametrize(
    "typed", ["", "   ", "?", "500 mg", "pill", "#", "🙂", "x" * 400, "(", "((a)", "for", "\u202eabc"]
)
def test_odd_text_is_nothing_and_breaks_nothing(typed: str) -> None:
    """Whatever can be typed."""
    read = read_name(typed)
    assert read.may_be is None and not read.flags and read.typed == typed
