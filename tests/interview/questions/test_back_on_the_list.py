"""A medicine that its own line seemed to stop goes back on the list when they say that they take it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.question import Section
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.tried.past_medicines import PAST_MEDICINES
from visitprep.visit.answering import with_list_closed
from visitprep.wording import Wording

Make = Callable[..., Sitting]
TRIED = Section("tried", Wording("Tried"), (PAST_MEDICINES,))


@pytest.mark.parametrize(
    ("line", "reply", "now"),
    [
        (
            "trazodone 100 at night for sleep. don't use it",
            "what? i take that every night. dr nguyen",
            {
                "name": "trazodone",
                "strength": "100",
                "really_taken": "i take that every night",
                "prescriber": "dr nguyen",
            },
        ),
        ("trazodone 50 mg at night. don't use it", "no im on it now, 1 at night", {"really_taken": "1 at night"}),
        (
            "lyrica 75 mg, made me dizzy so i stopped it",
            "hang on i do take it, 1 a day",
            {"really_taken": "1 a day", "side_effects": "dizzy"},
        ),
        ("trazodone 50 mg at night. don't use it", "march 2024", None),
        ("trazodone 50 mg at night. don't use it", "2019 till i quit it", None),
    ],
)
def test_a_protest_puts_it_back(sitting: Make, line: str, reply: str, now: dict[str, str] | None) -> None:
    here = sitting(("medicines", line), Way.STOP, sections=[section("medicines")])
    here.interview.walk()
    listed = here.interview.visit
    assert not listed.medicines
    assert len(listed.past_medicines or ()) == 1
    here = sitting(reply, Way.STOP, visit=with_list_closed(listed, "past_medicines"), sections=[TRIED])
    here.interview.walk()
    after = here.interview.visit
    assert len(after.medicines or ()) == (0 if now is None else 1)
    assert len(after.past_medicines or ()) == (1 if now is None else 0)
    for field, value in (now or {}).items():
        assert getattr((after.medicines or ())[0], field) == value
