"""A sign told where something else was asked: there, denied in its own clause, or somebody else's."""

from __future__ import annotations

import pytest

from visitprep.findings.safety.came_with import came_with
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("words", "is_there"),
    [
        ("swells in the evening and is warm, no fever not red", False),
        ("it gets hot but never a fever", False),
        ("warm no fever no redness", False),
        ("hot and red but fever none", False),
        ("fever: none", False),
        ("ran no fever", False),
        ("doesnt have a fever", False),
        ("the foot does not drag", False),
        ("no swelling but fever", True),
        ("not red but she has a fever", True),
        ("no fever until last week", True),
        ("fever no more than once a week", True),
        ("for no reason lost 20 pounds", True),
        ("no appetite lost weight", True),
        ("cannot feel when i pee", True),
        ("her brother, 1998, high fever", False),
        ("her daughter cooks for her, fever every night", True),
    ],
)
def test_a_sign_beside_a_pain(words: str, is_there: bool) -> None:
    visit = Visit.model_validate({"pains": [{"place": "knee", "cause_detail": words}]})
    assert bool(came_with(visit).told) is is_there
