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
