"""Attacks told with the place of a small pain: kept, and its numbers are asked all the same."""

from __future__ import annotations

from collections.abc import Callable

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section


def test_what_was_told_with_the_place_is_kept_and_its_numbers_are_still_asked(
    sitting: Callable[..., Sitting],
) -> None:
    line = "left cheek since 2024, shocks for seconds when chewing, cold wind, 20 times a day"
    here = sitting(
        ("pains", "right knee since may"), ("pains", line), ("pains", Way.KEEP), ("ticks:main_pains", ()), Way.STOP,
        sections=[section("pains")],
    )  # fmt: skip
    here.interview.walk()
    _, cheek = here.interview.visit.pains or ()
    assert cheek.notes["worse_with"] == "when chewing, cold wind" and cheek.flare_length == "for seconds"
    assert f"pains.{cheek.id}:small" in [str(step.place) for step in here.interview.path()]
