"""What they do for a living, told with name or birth date, stands with work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scripted import Line
from sitting import Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.question import Section
from visitprep.interview.questions.about.person import PERSON, WHO
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.visit import Visit
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


LANGUAGES = {
    "Tamil, with an interpreter please": ("Tamil", "yes"),
    "Spanish with interpreter": ("Spanish", "yes"),
    "Vietnamese and I need an interpreter": ("Vietnamese", "yes"),
    "Arabic. Interpreter needed": ("Arabic", "yes"),
    "Korean (interpreter please)": ("Korean", "yes"),
    "Russian through a translator": ("Russian", "yes"),
    "Haitian Creole, interpreter on the phone please": ("Haitian Creole", "yes"),
    "Spanish, but I'd like an interpreter": ("Spanish", "yes"),
    "Polish, no interpreter": ("Polish", "no"),
    "Hmong, don't need an interpreter": ("Hmong", "no"),
    # asked, and no word lost
    "Spanish, my daughter is my interpreter": ("Spanish, my daughter is my interpreter", None),
    "Portuguese, maybe an interpreter": ("Portuguese, maybe an interpreter", None),
    "Spanish": ("Spanish", None),
}


@pytest.mark.parametrize("typed", LANGUAGES)
def test_who_asks_for_an_interpreter_with_the_language_is_not_asked_again(typed: str) -> None:
    visit = Visit.model_validate({"respondent": {"filled_by": "interpreter"}, "person": {"name": "Ana"}})
    here = Sitting([("person.language", typed), Way.STOP], visit, [section("about")])
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "person.language"))
    person = here.interview.visit.person
    assert (person.language, person.interpreter_needed and person.interpreter_needed.value) == LANGUAGES[typed]
    assert ("person.interpreter_needed" in here.asker.keys) is (LANGUAGES[typed][1] is None)
