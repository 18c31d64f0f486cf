"""A pain that is 0 between attacks of 10 keeps its words on page 1, and a span's bar goes to its middle."""

from __future__ import annotations

import pytest
from tests.people import TODAY
from tests.summary.told import page_of, page_one

from visitprep.document.sheet import PainRow
from visitprep.findings.pain_order import pains_in_order
from visitprep.summary.first_page.pains.rows import pain_rows
from visitprep.summary.first_page.rank import Room, Small
from visitprep.visit.visit import Visit

PAINS = [
    {"id": "pain-1", "place": "right knee", "usual": "5", "worst": "8"},
    {"id": "pain-2", "place": "left shoulder", "usual": "4", "worst": "7"},
    {"id": "pain-3", "place": "right cheek", "usual": "0", "worst": "10", "spreads_to": "down the jaw"},
]


def test_attacks_are_told_in_full_and_before_what_is_milder() -> None:
    page = page_one(page_of(Visit.model_validate({"pains": PAINS, "reason": {"main_reason": "the knee"}})))
    assert page.index("right knee".capitalize()) < page.index("ight cheek") < page.index("eft shoulder")
    assert "own the jaw" in page


def test_the_bar_of_a_span() -> None:
    row = PainRow(1, "knee", (5, 8), None, "5 to 8", "", ())
    assert row.drawn == 6.5 and PainRow(1, "knee", None, 8, "", "", ()).drawn is None


def test_what_she_says_of_another_pain_stands_with_that_one() -> None:
    helper = {"filled_by": "caregiver_alone", "name": "Teo", "relation": "son"}
    pains = [{name: value for name, value in one.items() if name in ("id", "place")} for one in PAINS]
    says = {"says": "knee 5 usually, 8 the worst. shoulder 4, 7 if she reaches", "says_number": "5 to 8"}
    page = page_one(page_of(Visit.model_validate({"pains": pains, "respondent": helper, "helper_view": says})))
    knee, shoulder = page.index("ight knee"), page.index("eft shoulder")
    assert knee < page.index("5 usually") < shoulder < page.index("7 if she reaches")


def test_whose_numbers_a_helper_alone_tells_is_said_with_each_pain() -> None:
    helper = {"filled_by": "caregiver_alone", "name": "Teo", "relation": "son"}
    person = {"name": "Rosa Lind"}
    page = page_one(page_of(Visit.model_validate({"pains": PAINS[:2], "respondent": helper, "person": person})))
    assert "Rosa Lind says 5" in page and "Rosa Lind says 4" in page


@pytest.mark.parametrize(
    ("small", "told"),
    [(Small.WHOLE, 4), (Small.LINE, 3), (Small.COUNT, 3), (Small.LINES, 1)],
)
def test_the_second_and_third_pain_keep_what_they_are_like_longer_than_the_others(small: Small, told: int) -> None:
    """The first is no small one here."""
    usual = iter((6, 3, 2, 2))
    pains = [{"id": f"pain-{at}", "place": "toe", "usual": next(usual), "qualities": ["sore"]} for at in range(4)]
    listed = Visit.model_validate({"pains": pains}).pains or ()
    rows = pain_rows(listed, Room(small_pains=small), TODAY).rows
    assert sum(bool(row.words) for row in rows) == told


def test_a_misspelt_place_is_told_once() -> None:
    pain = {"id": "pain-1", "place": "left sholder", "regions": ["shoulder"], "side": "left"}
    page = page_one(page_of(Visit.model_validate({"pains": [pain]})))
    assert "eft sholder" in page and "sholder, shoulder" not in page


@pytest.mark.parametrize(
    ("words", "least", "said"),
    [
        ("in a crisis 10", None, "10 in a crisis"), ("10 when it strikes", "0", "10 when it strikes; best 0"),
        ("in a crisis its ten", "0", "in a crisis its ten; best 0"),
        ("attacks are 10", None, "attacks 10"), ("worst 10 in an attack", None, "10 in an attack"),
        ("cold days", None, "cold days 10"), ("worst 9 but not this week", None, "10 but not this week"),
        ("worst is 10. now 2 best 0", "0", "0–10"),
    ],
)  # fmt: skip
def test_the_worst_of_an_attack_stands_with_its_words_beside_the_bar(
    words: str, least: str | None, said: str
) -> None:
    told = {
        "id": "pain-2",
        "place": "shins",
        "usual": "2",
        "worst": "10",
        "least": least,
        "notes": {"worst": words},
    }
    back = {"id": "pain-1", "place": "lower back", "usual": "6", "worst": "7"}
    visit = Visit.model_validate({"pains": [back, told]})
    first, second = pains_in_order(visit)
    is_often = words.startswith(("cold", "worst 9", "worst is"))
    assert first.place == ("lower back" if is_often else "shins")
    (row,) = pain_rows((second if is_often else first,), Room(), TODAY).rows
    assert (row.numbers, row.extremes.replace("\u2068", "").replace("\u2069", "")) == ("2", said)
