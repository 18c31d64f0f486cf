"""What a list is when one thing is taken off it."""

from __future__ import annotations

from datetime import date

from visitprep.visit.answering import Moment, with_list_closed, with_new_item, without_item
from visitprep.visit.visit import Visit


def test_a_closed_list_stays_closed_until_nothing_is_on_it() -> None:
    """So that nobody is asked for more devices after "no card, no pacemaker" was taken off."""
    moment = Moment(date(2026, 11, 29))
    visit, first = with_new_item(Visit(), "devices", {"details": "clips"}, moment)
    visit, second = with_new_item(visit, "devices", {"details": "no card"}, moment)
    visit = without_item(with_list_closed(visit, "devices"), "devices", second)
    assert "devices" in visit.no_more
    visit = without_item(visit, "devices", first)
    assert visit.devices is None and "devices" not in visit.no_more
