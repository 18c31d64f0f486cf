"""What they do for a living, told with name or birth date, stands with work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scripted import Line
from sitting import Sitting
from visitprep.interview.question import Section
from visitprep.interview.questions.about.person import PERSON, WHO
from visitprep.wording import Wording

ABOUT = Section("about", Wording("About you"), (WHO, PERSON))
WORK = "I am a retired third-grade teacher"


@pytest.mark.parametrize(
    "script",
    [
        [("person:who", f"Ruth Ellen Hostetler, May 14, 1955; {WORK}")],
        [("person:who", "Ruth Ellen Hostetler"), ("person.birth_date", f"May 14, 1955; {WORK}")],
        [("person:who", "May 14, 1955"), ("person.name", f"Ruth Ellen Hostetler; {WORK}")],
    ],
)
def test_it_stands_with_work(sitting: Callable[..., Sitting], script: list[Line]) -> None:
    here = sitting(*script, sections=[ABOUT])
    here.interview.walk()
    visit = here.interview.visit
    assert visit.person.birth_date is not None and str(visit.person.birth_date.value) == "1955-05-14"
    assert visit.person.name == "Ruth Ellen Hostetler"
    assert (visit.person.notes, visit.work.notes) == ({}, {"status": WORK})
