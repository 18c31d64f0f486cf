"""Rows of a list named in plain words. Every example is made up."""

from __future__ import annotations

import pytest

from visitprep.lines.history.illness_words import ILLNESSES, OF_OTHERS
from visitprep.lines.pain import names_of_rows
from visitprep.lines.rows_named import leaves_open, pieces_naming


def _codes(words: str, named_by: dict[str, str], contrary: str = "") -> list[str]:
    return [code for piece in pieces_naming(words, named_by, contrary) for code in piece.codes]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("standin more than 10 min and walking, stairs", ["standing", "walking", "stairs"]),
        ("standing doesnt bother me, walkin helps", []),
        ("not walking, just stairs", ["stairs"]),
        ("liftin my grandbaby, stoopin", ["lifting", "bending"]),
        ("sitting is fine, coughin n sneezin", ["coughing"]),
        ("maybe the weather", []),
        ("kneelin, drivin", _codes("kneeling, driving", names_of_rows.WORSE)),
    ],
)
def test_what_makes_it_worse(words: str, codes: list[str]) -> None:
    assert _codes(words, names_of_rows.WORSE, names_of_rows.MAKES_BETTER) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("sittin leanin forward on the cart, heat a bit", ["position", "heat"]),
        ("ice and my tylenol", ["cold", "medicine"]),
        ("lyin flat, heat pad", ["lying_down", "heat"]),
        ("heat dont help, hot shower", ["heat"]),
        ("walking makes it worse, layin down", ["lying_down"]),
    ],
)
def test_what_makes_it_better(words: str, codes: list[str]) -> None:
    assert _codes(words, names_of_rows.EASES, names_of_rows.MAKES_WORSE) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("shoots, like electric, aches in the back, pulls", ["shooting", "electric", "aching"]),
        ("pins n needles, not numb", ["pins_and_needles"]),
        ("achy n throbbin", ["aching", "throbbing"]),
    ],
)
def test_words_for_it(words: str, codes: list[str]) -> None:
    assert _codes(words, names_of_rows.QUALITIES) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (
            "sugar type 2, a fib, kidneys a bit low gfr 48, athritis in the thumbs, been low lately",
            ["diabetes", "heart", "kidney", "arthritis"],
        ),
        ("borderline diabetic, kidney stones, heartburn", []),
        ("my dad had cancer, no heart trouble, kidneys ok", []),
        ("hi bp, mini stroke 2019", ["high_blood_pressure", "stroke"]),
    ],
)
def test_illnesses(words: str, codes: list[str]) -> None:
    assert _codes(words, ILLNESSES, OF_OTHERS) == codes


def test_only_what_says_no_more_than_its_row_is_used_up() -> None:
    more = {
        piece.text: piece.says_more
        for piece in pieces_naming("shoots, aches in the back, pulls", names_of_rows.QUALITIES)
    }
    assert more == {"shoots": False, "aches in the back": True, "pulls": True}


@pytest.mark.parametrize(
    ("words", "named_by", "says_more"),
    [
        ("sitting", names_of_rows.EASES, True),
        ("heating pad", names_of_rows.EASES, True),
        ("tylenol", names_of_rows.EASES, True),
        ("lying on my left side", names_of_rows.EASES, True),
        ("recliner", names_of_rows.EASES, True),
        ("walking", names_of_rows.EASES, True),
        ("a hot shower", names_of_rows.EASES, True),
        ("heat", names_of_rows.EASES, False),
        ("my meds", names_of_rows.EASES, False),
        ("ice", names_of_rows.EASES, False),
        ("sittin", names_of_rows.WORSE, False),
        ("rain", names_of_rows.WORSE, True),
        ("chewing", names_of_rows.WORSE, True),
        ("purple", names_of_rows.SKIN, True),
        ("warmer", names_of_rows.SKIN, True),
    ],
)
def test_a_word_that_says_more_than_its_row_is_kept(words: str, named_by: dict[str, str], says_more: bool) -> None:
    (piece,) = pieces_naming(words, named_by)
    assert piece.codes and piece.says_more is says_more


@pytest.mark.parametrize("words", ["nothing else really", "nothing much", "nothing like it used to be"])
def test_nothing_else_is_not_that_nothing_helps(words: str) -> None:
    assert not _codes(words, names_of_rows.EASES)


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("no seizures but she takes a seizure pill for the face", ()),
        ("on an anti seizure drug for nerves", ()),
        ("anxiety meds at night", ()),
        ("epilepsy, on seizure pills", ("seizures",)),
        ("seizures as a child", ("seizures",)),
        ("depression, takes pills", ("mental_health",)),
        ("blood pressure pills", ("high_blood_pressure",)),
    ],
)
def test_a_pill_that_is_named_after_an_illness_is_not_that_illness(words: str, rows: tuple[str, ...]) -> None:
    found = pieces_naming(words, {one.value: said for one, said in ILLNESSES.items()}, OF_OTHERS)
    assert tuple(code for piece in found for code in piece.codes) == rows


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("sugar (pills no insulin), blood pressure", ["diabetes", "high_blood_pressure"]),
        ("sugar (no)", []),
        ("skin cancer", ["cancer"]),
    ],
)
def test_a_no_in_brackets_denies_what_stands_beside_it(words: str, codes: list[str]) -> None:
    assert _codes(words, ILLNESSES) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("blood presure", ["high_blood_pressure"]),
        ("diabetis, arthritus n kidny", ["diabetes", "arthritis"]),
        ("kidny trouble", ["kidney"]),
        ("thyriod, siezures, depresion", ["thyroid", "seizures", "mental_health"]),
        ("no kidny trouble", []),
        ("cancel the appointment, on strike", []),
    ],
)
def test_a_slip_of_the_pen_names_its_row(words: str, codes: list[str]) -> None:
    assert _codes(words, ILLNESSES) == codes


@pytest.mark.parametrize("words", ["scare with breast cancer", "a false alarm", "a lump, turned out benign"])
def test_a_scare_leaves_open_that_it_is_so(words: str) -> None:
    assert leaves_open(words)
