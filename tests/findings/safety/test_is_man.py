"""Whether the answers say that somebody is a man: sex is never asked. Every person is made up."""

from __future__ import annotations

from typing import Any

import pytest

from visitprep.findings.safety.special.body import is_man
from visitprep.visit.visit import Visit

ALONE = {"filled_by": "caregiver_alone", "relation": "daughter"}


@pytest.mark.parametrize(
    ("answers", "man"),
    [
        ({"medicines": [{"name": "morphine ER", "side_effects": "constipation, low testosterone"}]}, True),
        ({"past_medicines": [{"name": "duloxetine", "side_effects": "could not get an erection"}]}, True),
        ({"past_medicines": [{"name": "paroxetine", "side_effects": "impotence"}]}, True),
        ({"tests": [{"kind": "mri", "part": "prostate"}]}, True),
        ({"treatments": [{"what": "vasectomy reversal"}]}, True),
        ({"respondent": ALONE, "reason": {"main_reason": "He cannot walk since the fall"}}, True),
        ({"respondent": ALONE, "reason": {"main_reason": "My dad cannot walk"}}, True),
        ({"respondent": ALONE, "reason": {"main_reason": "She hurts, he does not listen"}}, False),
        ({"reason": {"main_reason": "My husband hurt my back"}}, False),
        ({"medicines": [{"name": "testosterone"}]}, False),
        ({"person": {"name": "Darnell"}}, False),
    ],
)
def test_a_man_is_known_by_what_is_told_of_him_and_never_by_a_name(answers: dict[str, Any], man: bool) -> None:
    assert is_man(Visit.model_validate(answers)) is man


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
