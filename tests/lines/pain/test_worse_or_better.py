"""What is told better where worse was asked goes there, and the other way round; no word is lost."""

from __future__ import annotations

import pytest

from visitprep.lines.pain.names_of_rows import WORSE
from visitprep.lines.pain.worse_or_better import told_apart
from visitprep.lines.rows_named import pieces_naming


@pytest.mark.parametrize(
    ("words", "kept", "better"),
    [
        ("Turning patients and getting out of the car. Lying on my side makes it better.",
         "Turning patients and getting out of the car.", "Lying on my side makes it better."),
        ("sitting too long; a hot bath helps", "sitting too long", "a hot bath helps"),
        ("Driving, but walking a little eases it", "Driving", "walking a little eases it"),
        ("stairs, feels better in the morning", "stairs", "feels better in the morning"),
        ("Heat, rest and lying flat make it better", "", "Heat, rest and lying flat make it better"),
        ("bending over makes it worse. Nothing helps.", "bending over makes it worse.", "Nothing helps."),
        ("lying down, that makes it better", "", "lying down, that makes it better"),
        ("sitting is fine at first, then it hurts", "sitting is fine at first, then it hurts", ""),
        ("when I help patients get up", "when I help patients get up", ""),
        ("it hurts when I walk and is better when I stop", "it hurts when I walk and is better when I stop", ""),
        ("Sex makes it worse. And when I have a bowel movement.",
         "Sex makes it worse. And when I have a bowel movement.", ""),
        ("standing 1.5 hours", "standing 1.5 hours", ""),
        ("the cold, and Dr. Hsu said stress", "the cold, and Dr. Hsu said stress", ""),
    ],
)  # fmt: skip
def test_what_makes_it_better_is_told_apart(words: str, kept: str, better: str) -> None:
    assert told_apart(words, asked_worse=True) == (kept, better)


@pytest.mark.parametrize(
    ("words", "kept", "worse"),
    [
        ("ice. Heat makes it worse", "ice.", "Heat makes it worse"),
        ("lying down but sitting hurts", "lying down", "sitting hurts"),
        ("rest when it hurts", "rest when it hurts", ""),
        ("ice helps a bit, heat does not help", "ice helps a bit, heat does not help", ""),
        ("sit down before it gets worse", "sit down before it gets worse", ""),
        ("nothing helps", "nothing helps", ""),
    ],
)
def test_what_makes_it_worse_is_told_apart(words: str, kept: str, worse: str) -> None:
    assert told_apart(words, asked_worse=False) == (kept, worse)


@pytest.mark.parametrize(
    ("words", "ticked"),
    [
        ("Turning patients", ""), ("turning people in bed", ""), ("turning on the light", ""), ("turning him", ""),
        ("turning", "twisting"), ("turning over in bed", "twisting"), ("turning my head", "twisting"),
        ("when I turn", "twisting"), ("turning the wrong way", "twisting"),
    ],
)  # fmt: skip
def test_turning_somebody_is_no_twisting(words: str, ticked: str) -> None:
    codes = [
        code
        for piece in pieces_naming(words, {row.value: said for row, said in WORSE.items()})
        for code in piece.codes
    ]
    assert ("twisting" in codes) == bool(ticked)
