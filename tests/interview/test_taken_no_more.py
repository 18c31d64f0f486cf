"""A medicine typed among those taken now, of which the line says that it was stopped."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.sections import section
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit

MEDICINES = section("medicines")
Make = Callable[..., Sitting]


def told(sitting: Make, line: str, *replies: object) -> Visit:
    script = (("medicines", line), ("medicines", Way.KEEP), *replies, Way.STOP)
    here = sitting(*script, sections=[MEDICINES])
    here.interview.walk()
    return here.interview.visit


@pytest.mark.parametrize("reply", ["no", "n", "no, it made me swell", "stopped in May"])
def test_one_for_pain_goes_where_what_was_tried_is(sitting: Make, reply: str) -> None:
    visit = told(sitting, "gabapentin 300 mg, quit it in May", reply)
    assert not visit.medicines
    assert [one.name for one in visit.past_medicines or ()] == ["gabapentin"]


def test_another_is_one_that_was_stopped(sitting: Make) -> None:
    visit = told(sitting, "lisinopril 10 mg stopped 2 weeks ago", "no")
    assert not visit.medicines and not visit.past_medicines
    assert visit.medicine_review.stopped_last_month is YesNo.YES
    assert visit.medicine_review.notes["stopped_last_month"] == "lisinopril 10 mg stopped 2 weeks ago"


def test_a_yes_keeps_it(sitting: Make) -> None:
    visit = told(sitting, "lisinopril 10 mg stopped 2 weeks ago", "y")
    assert [one.name for one in visit.medicines or ()] == ["lisinopril"]
