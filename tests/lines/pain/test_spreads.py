"""Where a pain spreads, and where it does not."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.pain.spreads import read


@pytest.mark.parametrize(
    ("line", "to", "left"),
    [
        ("no spread. zigzag lights before, sometimes my hand tingles", "no", "zigzag lights before"),
        ("doesn't spread, aura before", "no", "aura before"),
        ("not spreading, no numbness", "no", ""),
        ("stays in the jaw; clicks", "no", "clicks, stays in the jaw"),
        ("no radiation, left hand numb", "no", ""),
        ("not my back, down the left leg", "down the left leg", "not my back"),
    ],
)
def test_a_no_is_no_place_and_neither_is_what_comes_before_it(line: str, to: str, left: str) -> None:
    reading = read(line, date(2026, 11, 29))
    assert (reading.values["spreads_to"], reading.left) == (to, left)
