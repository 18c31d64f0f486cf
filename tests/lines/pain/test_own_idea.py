"""What a doctor told and what the writer thinks are two things."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing
from visitprep.interview.questions.pains.began import BEGAN, TOLD
from visitprep.lines.pain.own_idea import own_idea
from visitprep.visit.answering import Moment
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "rest", "idea"),
    [
        ("lifting at work, told slipped disc, i think its the hip", "lifting at work, told slipped disc",
         "i think its the hip"),
        ("surgeon says fine but i think its loose", "surgeon says fine", "i think its loose"),
        ("we believe its the nerve, dr hsu says no", "dr hsu says no", "we believe its the nerve"),
        ("i suspect the hip is loose and the doctor says its fine", "and the doctor says its fine",
         "i suspect the hip is loose"),
        ("dr said arthritis; my guess is gout", "dr said arthritis", "my guess is gout"),
        ("told fibromyalgia. personally i'd say lyme", "told fibromyalgia", "personally i'd say lyme"),
        ("i think its arthritis", "", "i think its arthritis"),
        ("i think it was from lifting", "i think it was from lifting", ""),
        ("i think from a bad mattress, doctor says arthritis", "i think from a bad mattress, doctor says arthritis", ""),
        ("the doctor thinks its loose", "the doctor thinks its loose", ""),
        ("they think its nerve damage", "they think its nerve damage", ""),
    ],
)  # fmt: skip
def test_the_writers_own_idea(line: str, rest: str, idea: str) -> None:
    assert own_idea(line) == (rest, idea)


def test_it_is_not_told_and_is_kept_as_what_they_think() -> None:
    line = "3 months after the operation. surgeon says x-ray is fine, june this year. i think its loose"
    hearing = Hearing(TODAY, Visit(), Pain(id="p1", place="knee"))
    for one in (BEGAN, TOLD):
        (reading,) = one.reads(line, hearing)
        assert "loose" not in str(reading.values["told_diagnosis"])
        assert "i think its loose" in reading.left
        assert one.stores is not None
        kept = one.stores(Visit(), line, hearing, Moment(TODAY))
        assert kept.reason.thinks_cause == "i think its loose"


def test_what_happened_was_told_by_nobody() -> None:
    (reading,) = BEGAN.reads("the fall from the step, she fell on it", Hearing(TODAY, Visit(), Pain(id="p1")))
    assert "told_diagnosis" not in reading.values and "she fell on it" in str(reading.values["cause_detail"])
