"""Where it hurts, in one line."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines import place
from visitprep.visit.records.body_words import regions_in
from visitprep.visit.records.choices import Region, Side

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("line", "side", "region"),
    [
        ("low back right side, 2 years", Side.RIGHT, Region.LOWER_BACK),
        ("lower back in the middle", Side.MIDDLE, Region.LOWER_BACK),
    ],
)
def test_the_side_does_not_hide_where_on_the_body_it_is(line: str, side: Side, region: Region) -> None:
    reading = place.read(line, TODAY)
    assert reading.values["side"] is side
    assert (reading.values.get("regions") or regions_in(str(reading.values["place"]))) == (region,)


def test_what_names_no_place_is_drawn_nowhere() -> None:
    assert "regions" not in place.read("all on the right side", TODAY).values
