"""What helps, in words: which rows they name, and that none of them is lost."""

from __future__ import annotations

import pytest

from visitprep.interview.engine.words.rows_in_words import with_rows_named
from visitprep.interview.prompts import Answered, Kind, Prompt
from visitprep.interview.questions.pains.one_pain import PAIN_QUESTIONS

BETTER = next(question for question in PAIN_QUESTIONS if question.field == "better_with")
PROMPT = Prompt(
    key="k", text="What makes this pain better?", kind=Kind.MANY, options=BETTER.choices(), own_words=True
)


@pytest.mark.parametrize(
    ("words", "rows", "kept"),
    [
        ("sitting, or leaning on the shopping cart", "position", "sitting; leaning on the shopping cart"),
        (
            "the patch takes the edge off. nothing else really",
            "medicine",
            "the patch takes the edge off; nothing else really",
        ),
        ("ice, nothing really works", "cold", "nothing really works"),
        ("nothing but the heating pad", "heat", "the heating pad"),
        ("nothing really helps", "nothing", ""),
        ("a hot bath and tylenol", "heat medicine", "a hot bath and tylenol"),
    ],
)
def test_what_helps_in_words(words: str, rows: str, kept: str) -> None:
    reply = with_rows_named(Answered((), words=words), BETTER, PROMPT)
    assert (" ".join(reply.value), reply.words) == (rows, kept)
