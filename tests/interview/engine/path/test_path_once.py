"""A turn looks at the path several times, and makes it at most once for each visit that was kept."""

from __future__ import annotations

import pytest

from sitting import TODAY
from visitprep.interview.engine import on_path
from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.path.path import path, without_lines
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Way, Went
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.visit import Visit


class Answering:
    """The last option, or a word, so many times."""

    size = None

    def __init__(self, most: int) -> None:
        self.left = most

    def tell(self, text: str) -> None:
        pass

    def ask(self, prompt: Prompt) -> Reply:
        self.left -= 1
        if self.left < 0:
            return Went(Way.STOP)
        if prompt.kind is Kind.ONE:
            return Answered((prompt.options[-1].code,))
        return Answered(()) if prompt.kind is Kind.MANY else Answered("6")


@pytest.mark.parametrize("name", ["sleep", "medicines", "health"])
def test_the_path_is_made_at_most_once_for_an_answer(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    made: list[Visit] = []
    saves: list[Visit] = []
    monkeypatch.setattr(on_path, "path", lambda sections, visit: (made.append(visit), path(sections, visit))[1])
    interview = Interview(
        Visit.model_validate({"medicines": [{"name": f"Medicine {number}"} for number in range(9)]}),
        sections=[without_lines(section(name))],
        asker=Answering(25),
        save=saves.append,
        today=TODAY,
    )
    interview.walk()
    assert len(saves) > 5
    assert len(made) <= 1 + len(saves)
    assert len({id(visit) for visit in made}) == len(made), "none twice"
