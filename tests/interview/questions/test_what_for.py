"""A medicine of which the name does not say whether it is for pain or for past drug use: asked, once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import TODAY, Sitting
from visitprep.document.words import text_of
from visitprep.interview.prompts import Way
from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines import told_before
from visitprep.interview.questions.order_of_sections import section
from visitprep.summary.first_page.medicines.taken_now import taken_now
from visitprep.summary.first_page.rank import Room
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

HEARING = Hearing(TODAY, Visit(), Medicine())


@pytest.mark.parametrize(
    ("line", "is_asked"),
    [
        ("suboxone 8/2 twice a day", True),
        ("suboxin 8/2 strips", True),
        ("methadone 10 mg 3x a day", True),
        ("buprenorphine 2 mg under the tongue", True),
        ("naltrexone 50 mg daily", True),
        ("methadone 10 mg 3x a day for pain", False),
        ("butrans patch 10 mcg/hr", False),
        ("low-dose naltrexone 4.5 mg", False),
        ("oxycodone 5 mg", False),
    ],
)
def test_what_it_is_for_is_asked_where_nobody_said(line: str, is_asked: bool) -> None:
    (reading,) = told_before.read(line, HEARING)
    assert any(one.field == "reason" for one in reading.unclear) is is_asked


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("past drug use", "past drug use"),
        ("for pain", "pain"),
        ("its for my addiction to percs", "addiction to percs"),
        ("both", "pain and past drug use"),
        (Way.SKIP, None),
    ],
)
def test_the_reply_stands_as_what_it_is_for(
    sitting: Callable[..., Sitting], said: str | Way, reason: str | None
) -> None:
    here = sitting(
        ("medicines", "suboxone 8/2 1 twice a day"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", said),
        ("medicines.medicine-1:taken", Way.STOP),
        sections=[section("medicines")],
    )
    here.interview.walk()
    (listed,) = here.interview.visit.medicines or ()
    assert listed.reason == reason


def test_it_stands_on_page_1_with_what_blocks_opioids() -> None:
    visit = Visit(medicines=(Medicine(id="m-1", name="naltrexone", reason="past drug use"),))
    rows = taken_now(visit, Room())
    assert rows is not None
    assert [text_of(cell) for cell in rows.rows[0]] == ["naltrexone", "", "past drug use"]
