"""A few more details are never more than a dozen at a time; what they are about is said, and not how many there are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.engine.more_details import more_details_prompt
from visitprep.interview.engine.path.path import path
from visitprep.interview.engine.path.steps import Asked, MoreDetails
from visitprep.interview.prompts import Answered, Prompt, Reply, Way, Went
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.terminal.picking.one_row import pick_with_words
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]


class Skipping:
    """Skips every question, and takes the further ones as often as `dozens` says."""

    size = None

    def __init__(self, dozens: int) -> None:
        self.dozens, self.asked = dozens, []  # type: ignore[var-annotated]

    def tell(self, text: str) -> None:
        pass

    def ask(self, prompt: Prompt) -> Reply:
        self.asked.append(prompt)
        if prompt.key == "more":
            self.dozens -= 1
            return Answered(("yes",) if self.dozens >= 0 else ("no",))
        if Way.SKIP in prompt.ways:
            return Went(Way.SKIP)
        return Answered("none") if not prompt.options else Answered((prompt.options[0].code,))


def walked(sitting: Make, dozens: int) -> list[Prompt]:
    here = sitting(sections=SECTIONS)
    here.interview.asker = asker = Skipping(dozens)
    assert here.interview.walk() is Outcome.FINISHED
    return asker.asked


def details_between(asked: list[Prompt]) -> list[int]:
    """How many were asked behind each offer."""
    places = [number for number, prompt in enumerate(asked) if prompt.key == "more"]
    ends = [*places[1:], len(asked)]
    return [end - start - 1 for start, end in zip(places, ends, strict=True)]


def test_no_offer_is_followed_by_more_than_a_dozen(sitting: Make) -> None:
    asked = walked(sitting, 99)
    behind = details_between(asked)
    assert len(behind) > 2 and max(behind) == 12 and behind[0] == 12
    step = next(step for step in path(SECTIONS, Visit()) if isinstance(step, MoreDetails))
    first = next(prompt for prompt in asked if prompt.key == "more")
    assert len(step.left) > 12
    assert [int(word) for word in first.text.split() if word.isdecimal()] == [12]
    assert sum(section.title.you in first.text for section in SECTIONS) > 1


def test_a_no_after_the_first_dozen_ends_it(sitting: Make) -> None:
    asked = walked(sitting, 1)
    assert details_between(asked) == [12, 0]


@pytest.mark.parametrize(
    ("typed", "code"), [("a few ok", "yes"), ("ok", "yes"), ("no", "no"), ("not now", "no"), ("y", "yes")]
)
def test_it_is_answered_in_plain_words(typed: str, code: str) -> None:
    step = next(step for step in path(SECTIONS, Visit()) if isinstance(step, MoreDetails))
    assert pick_with_words(typed, more_details_prompt(step, Visit())) == Answered((code,))


def test_what_was_taken_stays_on_the_path_until_it_is_answered() -> None:
    visit = Visit(more_details={"detail:person.pronouns": True})
    places = [str(step.place) for step in path(SECTIONS, visit) if isinstance(step, Asked)]
    assert "person.pronouns" in places and "person.phone" not in places
