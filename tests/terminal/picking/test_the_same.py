"""Yes to "the same as for the low back?", with what is more or less."""

from __future__ import annotations

import pytest

from visitprep.interview.engine.words.rows_a_reply_ticks import with_rows_named
from visitprep.interview.prompts import Answered, Kind, Prompt, Same
from visitprep.interview.questions.pains.one_pain import PAIN_QUESTIONS
from visitprep.terminal.picking.the_same import pick_the_same

WORSE = next(question for question in PAIN_QUESTIONS if question.field == "worse_with")
BEFORE = Answered(("sitting", "bending", "lifting"), words="the car")
PROMPT = Prompt(
    key="pains.pain-2.worse_with",
    text="What makes this pain worse?",
    kind=Kind.MANY,
    options=WORSE.choices(),
    own_words=True,
    notes=True,
    same=Same("low back", BEFORE),
)


@pytest.mark.parametrize(
    ("typed", "rows", "words"),
    [
        ("y", "sitting bending lifting", "the car"),
        ("ditto", "sitting bending lifting", "the car"),
        ("y and coughing", "sitting bending lifting coughing", "the car"),
        ("y coughing", "sitting bending lifting coughing", "the car"),
        ("yes plus stairs", "sitting bending lifting stairs", "the car"),
        ("y, coughing, stairs", "sitting bending lifting coughing stairs", "the car"),
        ("y 3", "sitting walking bending lifting", "the car"),
        ("same as the low back plus reaching up", "sitting bending lifting reaching", "the car"),
        ("y but not sitting", "bending lifting", "the car"),
        ("same, not bending", "sitting lifting", "the car"),
        ("same except bending and lifting", "sitting", "the car"),
        ("y minus 1", "bending lifting", "the car"),
        ("y except when i drive", "sitting bending lifting", "the car; except when i drive"),
        ("yes but sitting is the worst", "sitting bending lifting", "the car; sitting is the worst"),
        ("y. and sex", "sitting bending lifting", "the car; sex"),
        ("y not 2 hours of it", "sitting bending lifting", "the car; not 2 hours of it"),
    ],
)
def test_it_keeps_the_rows_of_the_answer_before(typed: str, rows: str, words: str) -> None:
    picked = pick_the_same(typed, PROMPT)
    assert picked is not None
    reply = with_rows_named(picked, WORSE, PROMPT)
    assert (" ".join(reply.value), reply.words) == (rows, words)


@pytest.mark.parametrize("typed", ["sitting", "1 2", "stairs, yes", "yesterday it was the stairs"])
def test_anything_else_is_an_answer_of_its_own(typed: str) -> None:
    assert pick_the_same(typed, PROMPT) is None
