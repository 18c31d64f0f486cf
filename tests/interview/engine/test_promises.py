"""Promises that hold whatever is answered, in whatever order."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sitting import TODAY
from visitprep.errors import InputEnded
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.path.path import path
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Way, Went
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.screens.home import Errand, home
from visitprep.visit.visit import Visit

WORDS = st.sampled_from(
    ["7", "3 to 8", "2021", "March 2021", "2 March 1956", "10:30 am", "lower back", "no", "gabapentin 300 mg",
     "[left]", "[/b]", "<script>", "#import", "back", ":-)", "40", "\x1b[31mred", "about 5 years ago", "Ω é 山田"]
)  # fmt: skip
# Made once: making and checking a strategy costs far more than drawing from it.
ONE_IN_FOUR = st.integers(0, 3).map(lambda number: number == 0)
one_of = cache(st.sampled_from)
some_of = cache(lambda codes: st.lists(one_of(codes), unique=True, max_size=3).map(tuple))
# A failing walk is hundreds of draws long: shrinking it would take minutes and tell little.
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
QUIET = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), phases=NO_SHRINKING)


class AnybodyAtAll:
    """Answers at random: any option, any words, any way that is open; leaves after `patience` prompts."""

    def __init__(self, data: Any, patience: int) -> None:
        self.data = data
        self.patience = patience
        self.asked: list[str] = []

    def tell(self, text: str) -> None:
        assert "{" not in text.replace("{name}", "{") or "{" in text

    def ask(self, prompt: Prompt) -> Reply:
        self.patience -= 1
        if self.patience < 0:
            raise InputEnded
        self.asked.append(prompt.key)
        draw = self.data.draw
        ways = tuple(
            sorted((prompt.ways - {Way.STOP, Way.MENU}) | ({Way.KEEP} if prompt.saved else set()), key=str)
        )
        if ways and draw(ONE_IN_FOUR):
            return Went(draw(one_of(ways)))
        codes = tuple(option.code for option in prompt.options)
        if prompt.kind is Kind.ONE:
            return Answered((draw(one_of(codes)),))
        if prompt.kind is Kind.MANY:
            return Answered(draw(some_of(codes)))
        return Answered(draw(WORDS))


@QUIET
@given(data=st.data())
def test_what_is_saved_is_what_the_program_holds(data: Any) -> None:
    """Whatever is answered, every change is saved at once, and is a whole visit that loads again."""
    saved: list[Visit] = []
    interview = Interview(Visit(), sections=SECTIONS, asker=AnybodyAtAll(data, 60), save=saved.append, today=TODAY)
    with suppress(InputEnded):
        interview.walk()
    if saved:
        assert saved[-1] == interview.visit
        assert Visit.model_validate_json(saved[-1].model_dump_json()) == interview.visit


@QUIET
@given(data=st.data())
def test_back_then_forward_changes_nothing(data: Any) -> None:
    """From wherever somebody is, going back and then keeping everything leaves the visit as it was."""
    interview = Interview(
        Visit(), sections=SECTIONS, asker=AnybodyAtAll(data, 40), save=lambda visit: None, today=TODAY
    )
    with suppress(InputEnded):
        interview.walk()
    before = interview.visit
    steps = path(SECTIONS, before)
    here = next((step for step in steps if step.is_open(before)), steps[-1])
    back = data.draw(st.integers(1, 6))

    class ThereAndBack:
        def __init__(self) -> None:
            self.turns = 0

        def tell(self, text: str) -> None: ...

        def ask(self, prompt: Prompt) -> Reply:
            self.turns += 1
            if self.turns <= back and Way.BACK in prompt.ways:
                return Went(Way.BACK)
            return Went(Way.KEEP) if prompt.saved else Went(Way.STOP)

    again = Interview(before, sections=SECTIONS, asker=ThereAndBack(), save=lambda visit: None, today=TODAY)
    again.walk(start=here)
    assert again.visit == before


@QUIET
@given(data=st.data())
def test_the_home_screen_leads_nowhere_it_cannot_return_from(data: Any) -> None:
    asker = AnybodyAtAll(data, 80)
    interview = Interview(Visit(), sections=SECTIONS, asker=asker, save=lambda visit: None, today=TODAY)
    with suppress(InputEnded):
        home(interview, {errand: lambda: None for errand in Errand})
    assert asker.asked[0] == "home"


@pytest.mark.slow
@pytest.mark.parametrize(
    "promise",
    [
        test_what_is_saved_is_what_the_program_holds,
        test_back_then_forward_changes_nothing,
        test_the_home_screen_leads_nowhere_it_cannot_return_from,
    ],
)
def test_the_promises_hold_for_longer(promise: Any) -> None:
    """The same promises with more people."""
    settings(QUIET, max_examples=60)(given(data=st.data())(promise.hypothesis.inner_test))()


def test_skipping_everything_comes_to_an_end() -> None:
    """Somebody who skips every question reaches the end, and nothing is made up for them."""

    class Skips:
        def tell(self, text: str) -> None: ...

        def ask(self, prompt: Prompt) -> Reply:
            return Went(Way.SKIP)

    interview = Interview(Visit(), sections=SECTIONS, asker=Skips(), save=lambda visit: None, today=TODAY)
    assert interview.walk() is Outcome.FINISHED
    told = interview.visit.model_dump(exclude_none=True, exclude_defaults=True)
    assert set(told) - {"gaps", "more_details", "lines"} == {
        name for name in told if name != "lines" and set(told[name]) == {"gaps"}
    }
