"""Typed text in sentences of ours: set apart where it is in another script, and never able to drive a terminal."""

from __future__ import annotations

import pytest

from visitprep.text import capital, clean, clean_page, clean_span, isolated, proper

PENICILLIN = "البنسلين"


@pytest.mark.parametrize("typed", [PENICILLIN, "פניצילין", "青霉素", "पेनिसिलिन", "Надежда"])
def test_another_script_is_set_apart(typed: str) -> None:
    assert isolated(typed) == f"\u2068{typed}\u2069"
    assert clean_page(f"Allergies: {isolated(typed)}: rash") == f"Allergies: \u2068{typed}\u2069: rash"


@pytest.mark.parametrize("typed", ["penicillin 5 µg", "Nguyễn Thị Hương", "α-lipoic acid", "", "½ °C ²"])
def test_latin_letters_stay_as_they_are(typed: str) -> None:
    assert isolated(typed) == typed


def test_marks_that_somebody_typed_are_taken_out() -> None:
    """A lone one would reorder the rest of the page."""
    assert clean_page("a \u2069b\u2068") == "a b" == clean("a \u2069b\u2068")
    assert isolated(f"\u2069{PENICILLIN}\u202e") == f"\u2068{PENICILLIN}\u2069"
    assert clean_page(f"\u2068{PENICILLIN}\u2069 \x1b[31mred") == f"\u2068{PENICILLIN}\u2069 red"
    assert clean(isolated(PENICILLIN)) == PENICILLIN


def test_blanks_beside_what_is_set_apart_stay() -> None:
    text = f" to {isolated(PENICILLIN)} , now "
    assert clean_page(text) == f"to \u2068{PENICILLIN}\u2069 , now"
    assert clean_span(text) == f" to \u2068{PENICILLIN}\u2069 , now "
    assert clean_span(" \x07now\u2069 ") == " now "


def test_a_sentence_begins_with_one_capital_and_a_name_has_its_own() -> None:
    """An "x-ray" in front of a sentence is an "X-ray"."""
    assert capital("x-ray of the hip") == "X-ray of the hip"
    assert proper("mary-ann o'neil") == "Mary-Ann O'Neil"
