"""What of another file is shown as a whole, and what one by one, with what stands here."""

from __future__ import annotations

from datetime import datetime
from types import SimpleNamespace
from typing import Any, cast

from visitprep.interview.prompts import Prompt, Reply, Way, Went
from visitprep.usecases.importing.merge import GoThrough
from visitprep.visit.visit import Visit

ANNA = {"filled_by": "caregiver_alone", "name": "Anna", "relation": "his sister"}
SAID = {"treatment_hoped": "off the tramadol", "not_wanted": "no shots", "worries": "losing the workshop"}


def _first_asked(here: dict[str, object]) -> str:
    asked = list[str]()

    def ask(prompt: Prompt) -> Reply:
        asked.append(prompt.text)
        return Went(Way.STOP)

    mine = Visit.model_validate({"respondent": ANNA, "reason": here})
    theirs = Visit.model_validate({"respondent": {"filled_by": "patient"}, "reason": SAID})
    session = cast(Any, SimpleNamespace(asker=SimpleNamespace(ask=ask)))
    file = cast(Any, SimpleNamespace(visit=theirs, saved=datetime(2026, 12, 9)))
    GoThrough(session, cast(Any, SimpleNamespace(visit=mine)), file, None).all()
    return asked[0]


def test_what_stands_here_as_a_note_is_shown_and_not_called_nothing() -> None:
    assert "Nothing of this stands here" in _first_asked({})
    first = _first_asked({"notes": {name: f"Anna: {said}, he says" for name, said in SAID.items()}})
    assert "Nothing of this" not in first and "he says" in first
