"""The line on the visit: a claim told with it goes to the claim, and a correction behind the half of the day counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from sitting import Sitting
from visitprep.interview.questions.about.appointment import CLINIC
from visitprep.interview.questions.order_of_sections import section

Make = Callable[..., Sitting]
PART = replace(section("about"), parts=(CLINIC,))
LINE = "lakeside pain center dr patel dec 8 730, dr kessler my surgeon sent me its workers comp"


@pytest.mark.parametrize(
    ("half", "sees", "sent"),
    [
        ("am", "dr patel", "dr kessler (surgeon)"),
        ("am. and no i see dr patel, dr kessler is the one that sent me", "dr patel", "dr kessler (surgeon)"),
        ("am, but dr lee is who i see", "dr lee", "dr kessler (surgeon)"),
        ("morning. no, dr lee sent me", "dr patel", "dr lee"),
    ],
)
def test_who_is_corrected_with_the_half_of_the_day(sitting: Make, half: str, sees: str, sent: str) -> None:
    here = sitting(LINE, half, sections=[PART])
    here.interview.walk()
    told = here.interview.visit.appointment
    assert (told.clinic, told.time, told.clinician, told.referred_by) == (
        "lakeside pain center",
        "7:30 am",
        sees,
        sent,
    )


def test_a_claim_told_with_the_visit_is_a_note_of_the_claim(sitting: Make) -> None:
    here = sitting(LINE, "am", sections=[PART])
    here.interview.walk()
    visit = here.interview.visit
    assert (visit.work.notes, visit.appointment.notes) == ({"claim": "its workers comp"}, {})
