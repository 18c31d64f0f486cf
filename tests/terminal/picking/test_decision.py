"""May it be printed? Only a plain yes is one; what puts it off, hands it on or takes a part away leaves it open."""

from __future__ import annotations

import pytest

from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way, Went
from visitprep.terminal.picking.decision import pick_decision
from visitprep.terminal.picking.options import NotOnList

MAY_PRINT = Prompt(
    key="mood.print_it",
    text="May these answers be printed?",
    kind=Kind.ONE,
    options=(Option("no", "No", ("no", "n")), Option("yes", "Yes", ("yes", "y"))),
    notes=True,
    decides=True,
    ways=frozenset({Way.SKIP, Way.NOTE}),
)


@pytest.mark.parametrize(
    "typed",
    [
        "i have to ask her",
        "depends",
        "maybe",
        "not sure",
        "she decides",
        "its up to her",
        "yes if she agrees",
        "i think so",
        "i guess so",
        "yes but not the drinking",
        "yes, only the mood",
        "2 but not the part on my ex",
        "no idea",
        "no, ask her later",
        "yes and no",
        "it is hers to decide",
        "yes she can read it first",
        "yes to the doctor but nobody else",
        "not yet",
        "when she comes",
        "no problem",
        "no, i dont mind",
        "yes no problem but not the drinking",
    ],
)
def test_what_is_no_plain_answer_leaves_it_open_with_its_words(typed: str) -> None:
    assert pick_decision(typed, MAY_PRINT) == Went(Way.SKIP, words=typed)


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("2", "yes", ""),
        ("y", "yes", ""),
        ("yes you can", "yes", "you can"),
        ("of course", "yes", ""),
        ("she said its fine", "yes", ""),
        ("yes, is no secret", "yes", "yes, is no secret"),
        ("yes its fine", "yes", "its fine"),
        ("sure, go ahead", "yes", "go ahead"),
        ("ok no secret", "yes", "ok no secret"),
        ("yes, nothing to hide", "yes", "yes, nothing to hide"),
        ("y, no objection", "yes", "y, no objection"),
        ("sure why not", "yes", "sure why not"),
        ("no, it is private", "no", "it is private"),
        ("2, told her already", "yes", "told her already"),
        ("yes, we asked her", "yes", "we asked her"),
        ("1", "no", ""),
        ("no thank you", "no", "thank you"),
        ("she would rather not", "no", ""),
        ("dont print it", "no", "it"),
        ("I asked her through the door, she says yes if it helps", "yes", "if it helps"),
        ("I asked her and she said yes", "yes", ""),
        ("I asked him on the phone, he said no", "no", ""),
        ("I asked her, she says no, she'd rather not", "no", "she'd rather not"),
        ("she told me through the door that it's fine", "yes", ""),
        ("yes if the doctor needs it", "yes", "if the doctor needs it"),
    ],
)
def test_a_plain_answer_is_taken_with_the_words_beside_it(typed: str, code: str, words: str) -> None:
    assert pick_decision(typed, MAY_PRINT) == Answered((code,), words=words)


def test_one_word_that_is_no_answer_is_asked_again() -> None:
    with pytest.raises(NotOnList):
        pick_decision("yess", MAY_PRINT)
