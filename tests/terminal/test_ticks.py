"""A tick reply that mixes numbers with words keeps both."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from made_up_prompts import SIDE, WORSE

from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way, Went
from visitprep.terminal.options import NotOnList
from visitprep.terminal.plain import PlainAsker
from visitprep.terminal.ticks import pick_ticks, pick_with_words
from visitprep.terminal.yes_or_no import yes_or_no

ROWS = tuple(Option(f"r{n}", f"Row {n}") for n in range(1, 13)) + (Option("shot", "Injections or shots"),)
OWN = Prompt("k", "Which?", Kind.MANY, options=ROWS, own_words=True)
NOTED = replace(OWN, own_words=False, notes=True)
SCALE = Prompt("s", "How bad?", Kind.ONE, options=tuple(Option(str(n), str(n)) for n in range(11)), notes=True)
YES_NO = Prompt(
    "y",
    "Is it?",
    Kind.ONE,
    options=(Option("yes", "Yes"), Option("no", "No"), Option("unsure", "Not sure")),
    notes=True,
)


@pytest.mark.parametrize(
    ("typed", "rows", "words", "beside"),
    [
        ("1 warfarin, 2 left hip, 6 7 (3 times) 8", (1, 2, 6, 7, 8), "warfarin; left hip; 3 times", (1, 2, 7)),
        ("1 2 4-6, 10, stairlift", (1, 2, 4, 5, 6, 10), "stairlift", ()),
        ("nuisance, 1 and 9", (1, 9), "nuisance", ()),
        ("2 and the boxes", (2,), "the boxes", (2,)),
        ("1, she gets muddled", (1,), "she gets muddled", ()),
        ("1, hot bath, 2 aspirin", (1,), "hot bath, 2 aspirin", ()),
        ("6 weeks of rest", (), "6 weeks of rest", ()),
        ("vitamin B 12", (), "vitamin B 12", ()),
        ("0, it went away", (), "it went away", ()),
        ("5-4", (4, 5), "", ()),
    ],
)
def test_numbers_are_ticks_and_words_stay_words(typed, rows, words, beside):
    found = pick_ticks(typed, OWN)
    assert found.value == tuple(f"r{n}" for n in rows)
    assert found.words == words
    assert tuple(code for code, _ in found.beside) == tuple(f"r{n}" for n in beside)


def test_a_number_behind_words_of_its_own_row_is_that_row():
    assert pick_ticks("1, injection in hip 13", OWN) == Answered(
        ("r1", "shot"), words="injection in hip", beside=(("shot", "injection in hip"),)
    )


def test_a_list_without_words_of_its_own_takes_them_beside_a_number_alone():
    assert pick_ticks("2 left hip, 3", NOTED) == Answered(
        ("r2", "r3"), words="left hip", beside=(("r2", "left hip"),)
    )
    for typed in ("left hip", "20 left hip", "20"):
        with pytest.raises(NotOnList):
            pick_ticks(typed, NOTED)


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("1, she gets muddled in english", "yes", "she gets muddled in english"),
        ("no she doesnt", "no", "she doesnt"),
        ("yes, at night", "yes", "at night"),
    ],
)
def test_words_behind_one_answer_are_kept_beside_it(typed, code, words):
    assert pick_with_words(typed, YES_NO) == Answered((code,), words=words)


def test_one_number_in_words_picks_on_a_scale_and_nothing_else_does():
    assert pick_with_words("she said 3", SCALE) == Answered(("3",), words="she said 3")
    for typed, prompt in (("she said 1", YES_NO), ("not really", YES_NO), ("3 or 4", SCALE), ("1 week", YES_NO)):
        with pytest.raises(NotOnList):
            pick_with_words(typed, prompt)


def test_a_way_with_words_behind_it_is_that_way_and_keeps_them():
    asker = PlainAsker(io.StringIO("dont know, she rubs it\n"), io.StringIO())
    prompt = replace(SIDE, notes=True, ways=SIDE.ways | {Way.DONT_KNOW})
    assert asker.ask(prompt) == Went(Way.DONT_KNOW, words="she rubs it")


def test_a_refusal_says_again_what_is_asked():
    out = io.StringIO()
    PlainAsker(io.StringIO("sideways\n1\n"), out).ask(WORSE)
    assert out.getvalue().count(WORSE.text) == 2


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("y", "yes", ""),
        ("yep, mostly", "yes", "mostly"),
        ("y since may", "yes", "since may"),
        ("told you, yes", "yes", "told you"),
        ("i think so", "yes", ""),
        ("n she quit", "no", "she quit"),
        ("nope", "no", ""),
        ("not any more since may", "no", "not any more since may"),
        ("not really", None, ""),
        ("no idea", "unsure", ""),
        ("no clue, the bottle is empty", "unsure", "no clue, the bottle is empty"),
        ("yes and no", "unsure", "yes and no"),
        ("her pills", None, ""),
    ],
)
def test_yes_and_no_in_other_words(typed: str, code: str | None, words: str) -> None:
    said = yes_or_no(typed, tuple(Option(code, code) for code in ("yes", "no", "unsure")))
    assert said == (None if code is None else (code, words))


def test_rows_that_are_no_yes_or_no_are_read_by_their_labels() -> None:
    assert yes_or_no("no idea", (Option("left", "Left"), Option("right", "Right"))) is None
