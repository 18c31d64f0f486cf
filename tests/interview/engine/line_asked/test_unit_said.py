"""A unit answered alone belongs to the number that was asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.engine.line_asked.unit_said import with_its_number
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.lines.reading import Unclear
from visitprep.wording import later


@pytest.mark.parametrize(
    ("number", "typed", "whole"),
    [
        ("20", "min", "20 min"),
        ("20", "minutes", "20 minutes"),
        ("about 10", "mins i think", "about 10 mins i think"),
        ("2", "hrs", "2 hrs"),
        ("1.5", "just miles", "1.5 miles"),
        ("½", "it's a mile", ""),
        ("20", "oh, minutes", "20 minutes"),
        ("30", "mg", "30 mg"),
        ("200", "yards", "200 yards"),
        ("20", "30 min", ""),
        ("20", "not long", ""),
        ("20", "y", ""),
        ("20 min", "minutes", ""),
        ("a few", "blocks", ""),
    ],
)
def test_the_number_with_the_unit(number: str, typed: str, whole: str) -> None:
    assert with_its_number(Unclear("stand", number, later("?")), typed) == whole


@pytest.mark.parametrize("unit", ["min", "minutes"])
def test_of_two_alike_it_goes_to_the_one_asked_about(sitting: Callable[..., Sitting], unit: str) -> None:
    here = sitting(
        ("function:reach", "sit 20 min stand 20 walk 2 blocks"),
        ("function:reach:unclear", unit),
        ("ticks:help", Way.STOP),
        sections=[section("daily")],
    )
    here.interview.walk()
    found = here.interview.visit.function
    assert (found.sit, found.stand, found.walk) == ("20 min", f"20 {unit}", "2 blocks")
