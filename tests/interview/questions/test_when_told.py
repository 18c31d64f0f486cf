"""A story told to "about when did this pain start?": the day in it is the day, the rest is how it began."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.question import Hearing
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.pains.began import when_told
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

HEARING = Hearing(date(2026, 11, 23), Visit(), Pain(id="pain-1", place="low back"))


@pytest.mark.parametrize(
    ("line", "when", "how"),
    [
        ("after the fall in March", "in March", "after the fall in March"),
        ("when my son was born", "when my son was born", None),
        ("I was 35, a horse threw me", "I was 35", "a horse threw me"),
        ("when I was 17 playing football", "when I was 17", "when I was 17 playing football"),
        ("about 5 years ago, it came on slowly", "about 5 years ago", "it came on slowly"),
        ("it all began when we moved, must be 2015 or so", "2015 or so", "it all began when we moved"),
        ("at age 40", "at age 40", None),
        ("my 50s, after the menopause", "my 50s", "after the menopause"),
        ("since the car crash last summer", "last summer", "since the car crash last summer"),
        ("years ago, nothing happened", "years ago", "nothing happened"),
        ("not sure, maybe 2010", "maybe 2010", None),
        ("when I retired", "when I retired", None),
        ("born with it", "born with it", None),
        ("right after the surgery", None, "right after the surgery"),
        ("I fell off a ladder", None, "I fell off a ladder"),
        ("came on slowly", None, "came on slowly"),
    ],
)
def test_the_day_and_how_it_began(line: str, when: str | None, how: str | None) -> None:
    (reading,) = when_told(line, HEARING)
    day = reading.values.get("started")
    assert getattr(day, "said", day) == when
    assert reading.values.get("cause_detail") == how
    assert not reading.values.keys() & {"told_diagnosis"}


def test_without_a_day_the_day_is_asked_for_once_more(sitting: Callable[..., Sitting]) -> None:
    here = sitting(
        ("pains", "left knee from a fall"),
        ("pains", Way.KEEP),
        ("pains.pain-1:spread", "no"),
        ("pains.pain-1:told", Way.SKIP),
        ("pains.pain-1:course", Way.SKIP),
        ("pains.pain-1:numbers", Way.SKIP),
        ("pains.pain-1.started", "we were carrying a sofa"),
        ("pains.pain-1.started", "right after we moved"),
        Way.STOP,
        sections=[section("pains")],
    )
    here.interview.walk()
    (pain,) = here.interview.visit.pains or ()
    assert pain.started is not None and pain.started.said == "right after we moved"
    assert (pain.cause_detail, pain.notes["cause_detail"]) == (
        "from a fall",
        "we were carrying a sofa; right after we moved",
    )
