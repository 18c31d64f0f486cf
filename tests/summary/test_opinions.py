"""What doctors say that may not agree stands on page 1, in their words as they were told."""

from __future__ import annotations

from tests.summary.told import page_of, page_one

from visitprep.visit.visit import Visit


def test_who_says_what_stands_on_page_one() -> None:
    team = [
        {"role": "surgeon", "name": "dr okafor surgeon", "notes": {"name": "2nd opinion sept, he says surgery"}},
        {"name": "dr vu", "notes": {"name": "neurologist dr vu said wait"}},
        {"name": "dr lee", "notes": {"name": "open till 5"}},
    ]
    text = " ".join(page_one(page_of(Visit.model_validate({"team": team}))).split())
    assert "Doctors say" in text and "dr okafor surgeon: 2nd opinion sept, he says surgery" in text
    assert "neurologist dr vu said wait" in text and "open till 5" not in text
