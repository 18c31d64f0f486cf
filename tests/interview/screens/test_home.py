"""The home screen."""

from __future__ import annotations

from datetime import date

from scripted import ScriptedAsker
from visitprep.interview.engine.interview import Interview
from visitprep.interview.screens.home import _left
from visitprep.visit.visit import Visit


def test_on_its_day_the_home_screen_says_that_the_visit_is_today() -> None:
    told = {"date": {"said": "14 Dec", "value": "2026-12-14"}, "time": "8:20 am"}
    visit = Visit.model_validate({"appointment": told})
    for day, says in ((date(2026, 12, 14), "The visit is today, at 8:20 am."), (date(2026, 12, 13), "")):
        here = Interview(visit, sections=(), asker=ScriptedAsker(()), save=lambda _: None, today=day)
        assert _left(here).startswith(says or "Every section")
