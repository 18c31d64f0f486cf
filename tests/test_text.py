"""Typed text beside our own words: right-to-left letters are set apart, and nothing else gets through."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitprep.text import clean, clean_sentence, isolated

FSI, PDI = "\u2068", "\u2069"
RIGHT_TO_LEFT = [
    "نادية",
    "בדיקה",
    "بنسلين 500 mg",
    "ibuprofen אדוויל",
    "۵۰۰ملغ",
    "ܫܠܡܐ",
    "ފުރަތަމަ",
    "(ناديا)",
    "a א b",
]
LEFT_TO_RIGHT = [
    "",
    "Eliquis 5 mg",
    "Nguyễn Thị Hương",
    "阿司匹林",
    "गोली",
    "12 + 3",
    "٥٠٠",
    "Ελένη",
    "🙂",
    "5/325",
]


@pytest.mark.parametrize("value", RIGHT_TO_LEFT)
def test_right_to_left_letters_are_set_apart(value: str) -> None:
    """Letters as they were, between one pair of marks."""
    assert isolated(value) == f"{FSI}{clean(value)}{PDI}"


@pytest.mark.parametrize("value", LEFT_TO_RIGHT)
def test_everything_else_stays_as_it_is(value: str) -> None:
    """Numbers of any script have no strong direction, and most values need no marks at all."""
    assert isolated(value) == clean(value)


@pytest.mark.parametrize("value", RIGHT_TO_LEFT)
def test_marks_inside_a_value_do_not_end_it_early(value: str) -> None:
    """Marks and overrides that were typed or pasted are gone before ours are put on."""
    assert isolated(f"\u202e{value}{PDI}\u202c") == isolated(value)
    assert isolated(isolated(value)) == isolated(value)


@pytest.mark.parametrize("value", RIGHT_TO_LEFT)
def test_a_sentence_keeps_what_was_set_apart(value: str) -> None:
    """Several in one sentence, and the sentence is cleaned all the same."""
    sentence = f"  Allergic to {isolated(value)}:\r\n\x1b[31mrash {isolated(value)}\u202e\ufeff "
    assert clean_sentence(sentence) == f"Allergic to {isolated(value)}:\nrash {isolated(value)}"


@pytest.mark.parametrize("half", [FSI, PDI, f"{PDI} a {FSI}", f"{FSI}{FSI}", f"a {PDI}{PDI} b"])
def test_half_a_pair_goes(half: str) -> None:
    """From a file edited by hand: it could turn the rest of the line round."""
    assert not {FSI, PDI} & set(clean_sentence(f"rash {half} on the arm"))


@given(st.text(alphabet=st.characters(), max_size=60), st.text(max_size=30))
def test_whatever_is_typed_is_clean_and_its_marks_are_balanced(text: str, value: str) -> None:
    """A sentence without marks is cleaned as ever; one with them holds only whole pairs."""
    assert clean_sentence(clean(text)) == clean(text)
    out = clean_sentence(text + isolated(value) + text)
    assert out.count(FSI) == out.count(PDI)
    assert clean(out.replace(FSI, "").replace(PDI, "")) == clean(out)
    assert all(unicodedata.category(letter) != "Cc" or letter in "\n\t" for letter in out)
