"""What something on the skin did to it is trouble that it made, with the part of it that did so."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history import past_medicine
from visitprep.summary.first_page.short import since, when
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.medicine import WhyStopped

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("two years ago, took my skin off, it is the tape", "took my skin off, it is the tape"),
        ("took my skin off", "took my skin off"),
        ("2024, my skin came off with it", "my skin came off with it"),
        ("skin peeled under the patch", "skin peeled under the patch"),
        ("gave me blisters", "gave me blisters"),
        ("tore her skin, the glue", "tore her skin, the glue"),
        ("welts all over", "welts all over"),
        ("left me raw, just the adhesive", "left me raw, just the adhesive"),
        ("pulled the skin right off", "pulled the skin right off"),
        ("skin got red and itchy, it's the sticky part", "skin got red and itchy, it's the sticky part"),
    ],
)
def test_what_it_did_to_the_skin(line: str, trouble: str) -> None:
    reading = past_medicine.read(line, TODAY)
    assert (reading.values.get("side_effects"), reading.left) == (trouble, "")
    assert reading.values["why_stopped"] == (WhyStopped.SIDE_EFFECTS,)


def test_so_long_ago_is_a_time_and_no_length() -> None:
    told = PartialDate(said="two years ago", value="2024~")
    assert when(told) == "two years ago (about 2024)"
    assert since(told) == "two years (since about 2024)"
