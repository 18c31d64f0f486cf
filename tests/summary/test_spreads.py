"""The way that a pain spreads on the body map, from the pain outwards."""

from __future__ import annotations

import pytest

from visitprep.summary.first_page.pains.body_map import pain_map
from visitprep.visit.records.choices.pain import Region, Side
from visitprep.visit.records.pain import Pain


@pytest.mark.parametrize(
    ("regions", "spreads_to", "way"),
    [
        ((Region.NECK,), "into right arm and thumb",
         ["shoulder", "upper_arm", "elbow", "forearm", "wrist", "hand", "fingers"]),
        ((Region.LOWER_BACK,), "to the left foot and knee", ["buttock", "thigh", "knee", "shin_calf", "ankle", "foot"]),
        ((Region.LOWER_BACK,), "down left leg to ankle", ["buttock", "thigh", "knee", "shin_calf", "ankle"]),
    ],
)  # fmt: skip
def test_it_runs_along_the_limb_in_whatever_order_it_was_said(
    regions: tuple[Region, ...], spreads_to: str, way: list[str]
) -> None:
    drawn = pain_map((Pain(regions=regions, side=Side.MIDDLE, usual=5, spreads_to=spreads_to),))
    assert drawn is not None
    (pain,) = drawn.pains
    assert [area.region for area in pain.spreads if area.region in way] == way
