"""Cannabis or CBD told in words is never denied by a "none"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import TODAY, Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.sections import section
from visitprep.visit.answering import Moment, with_new_item
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
SECTION = next(
    s for s in map(section, ("substances",)) if any(getattr(part, "id", "") == "habits" for part in s.parts)
)
TOLD, _ = with_new_item(Visit(), "past_medicines", {"name": "CBD gummies"}, Moment(TODAY, None))
LINE = next(part for part in SECTION.parts if getattr(part, "id", "") == "habits")


def _asked(sitting: Make, visit: Visit, *script: object) -> Sitting:
    here = sitting(*script, Way.STOP, visit=visit, sections=[SECTION])
    step = next(step for step in here.interview.path() if str(step.place) == "substances:habits")
    here.interview.walk(start=step)
    return here


def test_words_about_having_had_it_are_the_answer(sitting: Make) -> None:
    here = _asked(
        sitting,
        Visit(),
        ("substances:habits", "CBD gummies a few times no good"),
        ("substances:habits:unclear", "y"),
    )
    assert here.interview.visit.substances.cannabis == "CBD gummies a few times no good"


def test_a_plain_no_is_a_no(sitting: Make) -> None:
    here = _asked(sitting, Visit(), ("substances:habits", "0"))
    assert here.interview.visit.substances.cannabis == "no"


@pytest.mark.parametrize("typed", ["0", "glass of wine, no others"])
def test_none_beside_what_was_told_elsewhere_is_asked(sitting: Make, typed: str) -> None:
    here = _asked(sitting, TOLD, ("substances:habits", typed), ("substances:habits:unclear", "y"))
    assert "CBD gummies" in here.asker.prompts[1].text
    assert here.interview.visit.substances.cannabis == "CBD gummies"
    assert here.interview.visit.substances.other == "no"


def test_none_to_the_rest_does_not_deny_it_either(sitting: Make) -> None:
    here = _asked(
        sitting,
        TOLD,
        ("substances:habits", "glass of wine"),
        ("substances:habits:unclear", "y"),
        ("substances:habits:unclear", "only once"),
    )
    assert "annabis" not in here.asker.prompts[1].text
    assert here.interview.visit.substances.cannabis == "only once"
