"""What a line of daily life tells is not asked again, and stands where it belongs. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.questions.living.work import CLAIM
from visitprep.lines.daily import reach, working
from visitprep.visit.records.choices.living import WorkStatus
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "walk", "left"),
    [
        ("walk ok. cant lift my son", "ok", "cant lift my son"),
        ("walk fine, cannot kneel", "fine", "cannot kneel"),
        ("sit fine, walk 2 blocks cant carry", "2 blocks", "cant carry"),
        ("walk ok but i can't drive", "ok", "i can't drive"),
        ("sit 20 min, walk 1 block, cant stand long", "1 block", ""),
        ("walk ok but no stairs", "ok but no stairs", ""),
    ],
)
def test_what_else_cannot_be_done_is_not_under_what_can(line: str, walk: str, left: str) -> None:
    reading = reach.read(line, TODAY)
    assert (reading.values.get("walk"), reading.left) == (walk, left)


@pytest.mark.parametrize(
    ("line", "status", "asked"),
    [
        ("pharmacy clerk 32 hrs", None, True),
        ("nurse 20 hours a week", WorkStatus.PART_TIME, False),
        ("teacher, 40 hrs", WorkStatus.FULL_TIME, False),
        ("bus driver, 25 hrs/wk, no claim", WorkStatus.PART_TIME, False),
        ("self employed plumber", None, True),
        ("warehouse 12 hour shifts", None, False),
        ("was a clerk 32 hrs", None, False),
        ("pharmacy clerk", None, False),
        ("ret. machinist, no claim", WorkStatus.RETIRED, False),
        ("ret teacher", WorkStatus.RETIRED, False),
        ("worked 30 yrs. ret'd nurse", WorkStatus.RETIRED, False),
        ("returned to the mill", None, False),
    ],
)
def test_the_hours_of_a_job_say_that_they_work(line: str, status: WorkStatus | None, asked: bool) -> None:
    reading = working.read(line, TODAY)
    assert (reading.values.get("status"), bool(reading.unclear)) == (status, asked)


@pytest.mark.parametrize(
    ("line", "claim", "asks_kind"),
    [
        ("comp claim open, lawyer dana ruiz", "comp claim open, lawyer dana ruiz", False),
        ("roofer. wc case still open", "wc case still open", False),
        ("comp", "comp", False),
        ("claim open", "claim open", True),
        ("roofer, no comp", "no", False),
        ("teaches comp sci", None, False),
    ],
)
def test_the_kind_of_a_claim_that_was_told_is_not_asked(line: str, claim: str | None, asks_kind: bool) -> None:
    reading = working.read(line, TODAY)
    assert reading.values.get("claim") == claim
    visit = Visit.model_validate({"work": {"claim": claim}})
    kind = next(one for one in CLAIM if one.field == "claim_kind")
    assert kind.when(visit, visit.work) is asks_kind


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("drove coal truck 27 yr off since 14. comp case still open, lawyer stacy. on disability", "disability"),
        ("off since 2019, on disability", "disability"),
        ("welder, off work since 2015, get ssdi", "disability"),
        ("been off since 2012 draws disability", "disability"),
        ("nurse, off since 14, drawing ssi", "disability"),
        ("off since 14 n on disability now", "disability"),
        ("roofer. off since 09. disabled", "disability"),
        ("off since 2020, applied for disability", "off_sick"),
        ("off since 2018, disability denied", "off_sick"),
        ("off sick since june", "off_sick"),
    ],
)
def test_off_since_and_on_disability_is_on_disability(line: str, status: str) -> None:
    assert str(working.read(line, TODAY).values["status"]) == status
