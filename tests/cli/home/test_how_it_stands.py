"""What the home screen says of the visit above its rows: today, after it, and whose word is written down."""

from __future__ import annotations

from datetime import datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from visitprep.usecases.home.due import how_it_stands
from visitprep.visit.visit import Visit

VISIT: dict[str, Any] = {
    "person": {"name": "Rosa Delgado"},
    "appointment": {"date": {"said": "14 Dec", "value": "2026-12-14"}, "time": "8:20 am"},
}
AFTER: dict[str, Any] = {
    "after": {
        "next_visit": {"said": "Tuesday, February 9 at 11:00 am", "value": "2027-02-09"},
        "who_calls": "the clinic, by 4 January",
    },
    "decided": [{"id": "decided-1", "what": "shot in the right hip", "details": "14 January"}],
}
TOLD = "The next visit: Tuesday, February 9 at 11:00 am\nCalls: the clinic, by 4 January\nDecided: shot in the right hip, 14 January"


@pytest.mark.parametrize(
    ("now", "more", "says"),
    [
        ("2026-12-13T10:00", {}, ""),
        ("2026-12-14T07:00", {}, "The visit is today, at 8:20 am."),
        ("2026-12-14T19:30", {}, ""),
        ("2026-12-14T20:00", AFTER, TOLD),
        ("2027-01-14T10:00", AFTER, TOLD),
    ],
)
def test_the_visit_of_today_and_what_was_told_after_it(now: str, more: dict[str, Any], says: str) -> None:
    moment = datetime.fromisoformat(now)
    session = SimpleNamespace(now=lambda: moment, today=moment.date())
    assert how_it_stands(cast("Any", session), Visit.model_validate(VISIT | more)) == says


def test_who_is_written_down_as_answering_is_said_where_a_helper_does() -> None:
    moment = datetime(2026, 12, 1, 10)
    session = SimpleNamespace(now=lambda: moment, today=moment.date())
    visit = Visit.model_validate(VISIT | {"respondent": {"filled_by": "caregiver_with_patient", "name": "Tom"}})
    said = how_it_stands(cast("Any", session), visit)
    assert said == "What is said now is written down as said by Rosa Delgado and Tom together."
