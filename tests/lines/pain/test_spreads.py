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


@pytest.mark.parametrize(
    ("line", "to", "where", "left"),
    [
        ("It spreads around to the ribs when I cough. Nothing numb there, but my legs feel heavy.",
         "It spreads around to the ribs when I cough", "my legs feel heavy", ""),
        ("down the back of the leg, my foot feels cold", "down the back of the leg", "my foot feels cold", ""),
        ("no, but my hands feel clumsy", "no", "my hands feel clumsy", ""),
        ("my legs feel like lead, it goes to the bum", "it goes to the bum", "my legs feel like lead", ""),
        ("goes to my shoulder, hand swells", "goes to my shoulder", "hand swells", ""),
        ("into the thigh, it feels hot going down", "into the thigh, it feels hot going down", None, ""),
        ("behind my left eye. i get zigzags before it starts", "behind my left eye", None,
         "i get zigzags before it starts"),
    ],
)  # fmt: skip
def test_what_a_part_feels_like_is_no_place_that_it_spreads_to(
    line: str, to: str, where: str | None, left: str
) -> None:
    reading = read(line, date(2026, 11, 29))
    values = reading.values
    assert (values["spreads_to"], values.get("nerve_where"), reading.left) == (to, where, left)


@pytest.mark.parametrize(
    "line",
    [
        "he doesn't give a number, stiff in the morning, worse standing at the sink", "the numbers are from him",
        "he won't put a number on it", "number than I can say", "her house number is 5",
    ],
)  # fmt: skip
def test_a_number_is_not_numb_and_no_place(line: str) -> None:
    reading = read(line, date(2026, 11, 29))
    assert (reading.values, reading.left) == ({}, line)
