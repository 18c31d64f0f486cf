"""What was told with a place and its numbers, on page 1: never again what another answer of the pain says."""

from __future__ import annotations

import pytest

from visitprep.summary.first_page.pains.added import added
from visitprep.visit.records.choices.pain import Quality, Worsens
from visitprep.visit.records.pain import Pain


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("usual 6 worst 9, deep ache, sitting over 20 min and bending make it worse", []),
        ("usual 6 worst 9, the cold gets in it, bending", ["the cold gets in it"]),
        ("6 most days, 8 in winter", ["8 in winter"]),
        ("worse since the funeral", ["worse since the funeral"]),
        ("burning; and it jumps", ["and it jumps"]),
        ("", []),
    ],
)
def test_only_the_pieces_that_say_more(told: str, kept: list[str]) -> None:
    pain = Pain(
        place="low back",
        usual=6,
        worst=9,
        qualities=(Quality.ACHING, Quality.BURNING),
        worse_with=(Worsens.SITTING, Worsens.BENDING),
        notes={"place": told, "qualities": "deep ache", "worse_with": "sitting past 20 min"} if told else {},
    )
    assert list(added(pain)) == kept
