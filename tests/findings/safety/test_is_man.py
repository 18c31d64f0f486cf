"""Who is a man is asked neither about a pregnancy nor about periods: by what a helper is, or says of him."""

from __future__ import annotations

import pytest

from visitprep.findings.safety.special.body import is_man
from visitprep.visit.visit import Visit

PAUL = {"respondent": {"filled_by": "patient"}, "person": {"name": "P. Brennan"}}
ANNA = {"filled_by": "caregiver_alone", "name": "Anna", "relation": "sister"}


def _seen(words: str) -> Visit:
    return Visit.model_validate(
        {**PAUL, "respondent": ANNA, "helper_view": {"sleep": "up at night", "pain": words}}
    )


def test_who_helped_before_tells_it_also_when_he_answers_himself() -> None:
    told = {"function": {"helper": True, "name": "Anna", "relation": "his sister"}}
    visit = Visit.model_validate({**PAUL, "function": {"sit": "1 hour"}, "told": told})
    assert is_man(visit) and not is_man(Visit.model_validate({**PAUL, "function": {"sit": "1 hour"}}))


@pytest.mark.parametrize(
    ("words", "man"),
    [
        ("he goes grey in the face after the stairs", True),
        ("goes grey. his leg gives way", True),
        ("my brother hides it", True),
        ("my dad says nothing", True),
        ("she goes grey in the face", False),
        ("he, the doctor, says she is fine", False),
        ("my sister hides it", False),
        ("goes grey in the face", False),
        ("saw the doctor and he says rest", False),
    ],
)
def test_what_a_helper_says_of_him(words: str, man: bool) -> None:
    assert is_man(_seen(words)) is man
