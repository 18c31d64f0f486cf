"""What a typed number may look like."""

from __future__ import annotations

import pytest

from visitprep.visit.records.care import Treatment


@pytest.mark.parametrize("said", ["10", "about 10", "Around 10 times", "~10", "10 or so", "maybe 10"])
def test_about_how_many_may_be_answered_with_about(said: str) -> None:
    """The question itself says "about"."""
    assert Treatment(sessions=said).sessions == 10


def test_a_story_is_no_number() -> None:
    """What holds no plain number is asked for again."""
    with pytest.raises(ValueError, match="whole number"):
        Treatment(sessions="about once a week")
