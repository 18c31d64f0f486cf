"""Several medicines in one answer, and those that are told by their kind."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.medicines.by_kind import apart, read

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        (
            "heating patches sometimes, and narcan they gave me",
            ("heating patches sometimes", "narcan they gave me"),
        ),
        ("i use icy hot and heat wraps", ("i use icy hot", "heat wraps")),
        ("tylenol pm, vitamin d 2000, and eye drops", ("tylenol pm", "vitamin d 2000", "eye drops")),
        ("melatonen 5 and zyrtek", ("melatonen 5", "zyrtek")),
        ("voltaren, gel on the hands", ("voltaren, gel on the hands",)),
        ("tylenol, 2 at night and 1 in the morning", ("tylenol, 2 at night and 1 in the morning",)),
        ("iron for my blood, doctor wants it", ("iron for my blood, doctor wants it",)),
        (
            "Turmeric capsules, one a day; my daughter gave me those for the arthritis",
            ("Turmeric capsules, one a day; my daughter gave me those for the arthritis",),
        ),
        ("multivitamin, one a day", ("multivitamin, one a day",)),
        ("fish oil and vitamin D, one a day of each", ("fish oil", "vitamin D, one a day of each")),
        ("calcium, the chewable tablets, 2", ("calcium, the chewable tablets, 2",)),
        ("omega 3 softgels, capsules, one with dinner", ("omega 3 softgels, capsules, one with dinner",)),
        ("fish oil, One A Day vitamins", ("fish oil", "One A Day vitamins")),
        ("biotin; for my hair; iron pills", ("biotin; for my hair", "iron pills")),
    ],
)
def test_each_has_a_piece_of_its_own(words: str, pieces: tuple[str, ...]) -> None:
    assert apart(words) == pieces


@pytest.mark.parametrize(
    ("piece", "values", "left"),
    [
        ("heating patches sometimes", {"name": "heating patches", "when": "sometimes", "as_needed": "yes"}, ""),
        ("just some cbd cream", {"name": "cbd cream"}, ""),
        ("my water pill", {"name": "water pill"}, ""),
        ("a puffer when i wheeze", {"name": "puffer", "when": "when i wheeze", "as_needed": "yes"}, ""),
        ("eye drops for dry eyes", {"name": "eye drops", "reason": "dry eyes"}, ""),
        ("eye drops twice a day", {"name": "eye drops", "when": "twice a day"}, ""),
        ("allergy pills in spring", {"name": "allergy pills"}, "in spring"),
        ("he said no more pills", {}, "he said no more pills"),
        ("benadryl at night", {"name": "benadryl", "when": "at night"}, ""),
    ],
)
def test_a_kind_stands_in_the_place_of_a_name(piece: str, values: dict[str, object], left: str) -> None:
    (reading,) = read(piece, TODAY)
    assert dict(reading.values) == values
    assert reading.left == left
