"""About how many a week? The number that is typed keeps its week, and what was said before stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sitting import Sitting
from visitprep.interview.engine.line_asked.counted import with_count
from visitprep.interview.prompts import Way
from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines import really_taken
from visitprep.interview.questions.order_of_sections import section
from visitprep.lines.medicines.taking import taken
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

TODAY = date(2026, 12, 2)
LABELLED = Medicine(id="medicine-1", name="paracetamol", dose="two", when="four times a day")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("up to 28", "up to 28 a week"),
        ("28", "28 a week"),
        ("about 20", "about 20 a week"),
        ("4 or 5", "4 or 5 a week"),
        ("maybe three", "maybe three a week"),
        ("12 tablets", "12 tablets a week"),
        ("2-3 max", "2-3 max a week"),
        ("28 a week", "28 a week"),
        ("4 a day", "4 a day"),
        ("2 most nights", "2 most nights"),
        ("one daily", "one daily"),
        ("only weekends, 4", "only weekends, 4"),
        ("I could not say", "I could not say"),
        ("One or two. I said six a month.", "One or two a week. I said six a month."),
        ("about 3; more in winter months", "about 3 a week; more in winter months"),
    ],
)
def test_a_number_stands_with_its_week(typed: str, kept: str) -> None:
    (unclear,) = taken.read("when needed").unclear
    record = Medicine(id="medicine-1", as_needed=YesNo.YES, really_taken="when needed")
    assert with_count(unclear, typed, record) == kept
    told = record.model_copy(update={"as_needed": None, "really_taken": "only when it is bad"})
    assert with_count(unclear, typed, told) == f"only when it is bad, {kept}"


@pytest.mark.parametrize(
    ("record", "line", "as_needed"),
    [
        (LABELLED, "only when it is bad", None),
        (LABELLED, "when needed", None),
        (LABELLED.model_copy(update={"when": "every 6 hours as needed"}), "only when it is bad", YesNo.YES),
        (LABELLED.model_copy(update={"when": None}), "only when it is bad", YesNo.YES),
    ],
)
def test_a_label_with_its_times_is_never_made_one_for_when_it_is_needed(
    record: Medicine, line: str, as_needed: YesNo | None
) -> None:
    (reading,) = really_taken.read(line, Hearing(TODAY, Visit(), record))
    assert reading.values.get("as_needed") == as_needed and reading.values["really_taken"] == line


def test_it_is_asked_and_kept_so(sitting: Callable[..., Sitting]) -> None:
    here = sitting(
        ("medicines", "paracetamol 500 mg two four times a day"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:taken", "only when it is bad, maybe four a day. takes the edge off"),
        ("medicines.medicine-1:taken:unclear", "up to 28"),
        Way.STOP,
        sections=[section("medicines")],
    )
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert found.really_taken == "only when it is bad, maybe four a day, up to 28 a week"
    assert (found.when, found.as_needed) == ("four times a day", None)
