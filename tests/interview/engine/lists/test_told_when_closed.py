"""What is said when a list is closed is read before it scrolls away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.cells import wrap
from visitprep.findings.safety.medicines_together import findings_in_words
from visitprep.interview.prompts import Answered, Size, Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.visit import Visit

EIGHT = (
    "Percocet", "Tylenol PM", "ibuprofen", "naproxen", "warfarin", "lorazepam", "gabapentin", "aspirin 81",
)  # fmt: skip
TAKING = Visit.model_validate({"medicines": [{"name": name} for name in EIGHT]})
Make = Callable[..., Sitting]


@pytest.mark.parametrize(("columns", "screens"), [(79, 2), (59, 3)])
def test_no_part_of_it_is_taller_than_the_screen(sitting: Make, columns: int, screens: int) -> None:
    here = sitting(*[("read", Way.KEEP)] * screens, sections=[section("medicines")], visit=TAKING)
    here.interview.closing, here.asker.size = lambda part, visit: findings_in_words(visit), Size(columns, 24)
    here.interview.tell_closed("medicines")
    assert all(len(wrap(told, columns)) + 5 <= 24 for told in here.asker.told)
    head, *lines = findings_in_words(TAKING).split("\n")
    assert [line for told in here.asker.told for line in told.split("\n") if line != head] == lines


def test_what_is_typed_there_is_said_not_to_be_taken(sitting: Make) -> None:
    here = sitting(
        ("read", Answered("ibuprofen 400")), ("read", Way.KEEP), sections=[section("medicines")], visit=TAKING
    )
    here.interview.closing, here.asker.size = lambda part, visit: "Look:\n" + "word " * 100, Size(80, 24)
    here.interview.tell_closed("medicines")
    assert "ibuprofen 400" in here.asker.prompts[1].problem


def test_a_short_one_or_one_on_no_screen_waits_for_nothing(sitting: Make) -> None:
    here = sitting(sections=[section("medicines")], visit=TAKING)
    here.interview.closing = lambda part, visit: findings_in_words(visit)
    here.interview.tell_closed("medicines")
    here.interview.closing, here.asker.size = lambda part, visit: "Look:\n  - one", Size(80, 24)
    here.interview.tell_closed("medicines")
    assert here.asker.told == [findings_in_words(TAKING), "Look:\n  - one"]
