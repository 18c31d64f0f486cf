"""Sittings with a scripted asker."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from scripted import Line
from sitting import Sitting
from visitprep.interview.question import Section
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.visit.visit import Visit


@pytest.fixture
def sitting() -> Callable[..., Sitting]:
    def make(*script: Line, visit: Visit | None = None, sections: Sequence[Section] = SECTIONS) -> Sitting:
        return Sitting(script, visit or Visit(), sections)

    return make
