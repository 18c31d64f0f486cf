"""The part that a treatment was for, and not the one that put an end to it."""

from __future__ import annotations

import pytest

from visitprep.lines.history.treatments.part_treated import take_part
from visitprep.lines.unread import Unread


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("10 times 2024 helped the stairs a bit till the shoulder", ""),
        ("for the knee until my back went", "knee"),
        ("knee 2024", "knee"),
        ("low back 2020 helped", "low back"),
        ("until the shoulder, for the knee", "knee"),
    ],
)
def test_what_it_was_for(words: str, part: str) -> None:
    assert take_part(Unread(words)) == part
