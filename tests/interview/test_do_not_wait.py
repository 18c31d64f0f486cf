"""What should not wait, ticked by number: which signs are kept, and what leads on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Answered, Reply, Way, Went
from visitprep.interview.screens.do_not_wait import ask_urgent
from visitprep.urgent import load_signs
from visitprep.visit.marks import saw_do_not_wait, signs_happening
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
FIRST_TODAY = len(load_signs().emergency) + 1


def test_every_sign_has_a_number_of_its_own_and_enter_alone_is_no_answer(sitting: Make) -> None:
    here = sitting(("urgent:now", ()), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    numbers = [option.code for prompt in here.asker.prompts for option in prompt.options]
    assert numbers == [str(n) for n in range(1, len(load_signs().emergency + load_signs().today) + 1)]
    assert not any(prompt.enter_goes_on or prompt.saved for prompt in here.asker.prompts)
    assert saw_do_not_wait(here.interview.visit) and signs_happening(here.interview.visit) == ()


@pytest.mark.parametrize(
    ("reply", "kept"),
    [
        (Answered(("3",)), ("E3",)),
        (Answered((), unsure=("1", "4")), ("E1", "E4")),
        (Answered((), words="not sure"), ("unsure",)),
        (Answered(("2",), words="and my chest"), ("E2", "unsure")),
        (Went(Way.DONT_KNOW), ("unsure",)),
    ],
)
def test_what_is_or_may_be_happening_is_kept_and_asked_about_again(
    sitting: Make, reply: Reply, kept: tuple[str, ...]
) -> None:
    here = sitting(("urgent:now", reply), ("urgent:stop", ("on",)))
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == kept
    assert not saw_do_not_wait(here.interview.visit)


def test_a_no_in_words_is_no(sitting: Make) -> None:
    here = sitting(("urgent:now", Answered((), words="no")), ("urgent:today", ()))
    assert ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ()


def test_a_later_no_takes_the_place_of_what_was_said(sitting: Make) -> None:
    before = Visit(more_details={"do_not_wait": True, "do_not_wait:E2": True})
    here = sitting(
        ("urgent:now", ()), ("urgent:today", (str(FIRST_TODAY + 3),)), ("urgent:stop", ("stop",)), visit=before
    )
    assert not ask_urgent(here.interview)
    assert signs_happening(here.interview.visit) == ("T4",)
