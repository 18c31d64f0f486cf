"""A prompt has ways that change the visit (the guide puts questions on their list): nothing is held across one."""

from __future__ import annotations

import random
from itertools import count

import pytest

from sitting import TODAY
from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.path.path import without_lines
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Way, Went
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.answering import with_new_item
from visitprep.visit.visit import Visit

SECTIONS = ("questions", "medicines", "health", "tried", "pains")
BEGUN = {
    "questions": [{"text": f"my own {number}"} for number in range(4)],
    "medicines": [{"name": name} for name in ("gabapentin", "metformin", "senna")],
    "allergies": [{"thing": "latex"}, {"thing": "nickel"}],
}


class Reader:
    """Reads about it at every prompt where that is open, and then does whatever the prompt allows."""

    def __init__(self, seed: int, most: int) -> None:
        self.size = None
        self._random = random.Random(seed)
        self._left = most
        self._read = False

    def tell(self, text: str) -> None:
        pass

    def ask(self, prompt: Prompt) -> Reply:
        self._left -= 1
        if self._left < 0:
            return Went(Way.STOP)
        if Way.GUIDE in prompt.ways and not self._read:
            self._read = True
            return Went(Way.GUIDE)
        self._read = False
        # What is taken off a list is meant to be gone.
        codes = [option.code for option in prompt.options if option.code not in ("remove", "no_more")]
        if prompt.kind is Kind.ONE and codes:
            return Answered((self._random.choice(codes),))
        if prompt.kind is Kind.MANY and codes:
            return Answered(tuple(code for code in codes if self._random.random() < 0.3))
        if prompt.kind in (Kind.LINE, Kind.WORDS) and self._random.random() < 0.7:
            return Answered(self._random.choice(("y", "latex, rash", "6", "yes", "gabapentin 300 mg", "2021", "n")))
        ways = sorted(prompt.ways & {Way.SKIP, Way.BACK, Way.DONT_KNOW}, key=lambda way: way.value)
        return Went(self._random.choice(ways)) if ways else Went(Way.STOP)


@pytest.mark.slow_after(3)
@pytest.mark.parametrize("one_by_one", [True, False])
@pytest.mark.parametrize("name", SECTIONS)
def test_what_was_put_on_the_list_while_a_prompt_was_open_stays_there(name: str, one_by_one: bool) -> None:
    """In any order of replies; and no prompt stumbles over it."""
    numbers = count()
    for seed in range(12):
        put: list[str] = []

        def read_about(conversation: Conversation, prompt: Prompt, why: str, put: list[str] = put) -> Way:
            if len(put) < 12:
                words = {"text": f"from the guide {next(numbers)}"}
                visit, new = with_new_item(conversation.visit, "questions", words, conversation.moment)
                put.append(new)
                conversation.keep(visit)
            return Way.KEEP

        asked = without_lines(section(name)) if one_by_one else section(name)
        interview = Interview(
            Visit.model_validate(BEGUN),
            sections=[asked],
            asker=Reader(seed, 60),
            save=lambda visit: None,
            today=TODAY,
            read_about=read_about,
        )
        interview.walk()
        assert put
        assert set(put) <= {question.id for question in interview.visit.questions or ()}
