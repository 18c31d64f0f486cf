"""The words typed beside the rows of a question, put where the question keeps them."""

from __future__ import annotations

from dataclasses import replace

from visitprep.interview.engine.words.heard import noted_words
from visitprep.interview.prompts import Answered, Prompt
from visitprep.interview.question import Question
from visitprep.visit.answering import Address, Moment, value_at, with_answer, without_answer
from visitprep.visit.as_typed import said_at, with_noted, with_said
from visitprep.visit.visit import Visit


def with_words_beside(
    visit: Visit, question: Question, address: Address, reply: Answered, prompt: Prompt, moment: Moment
) -> Visit:
    """With the words beside the rows, in place of those that stood there from the answer before."""
    place = str(address)
    words = noted_words(reply, prompt, named=bool(question.words_to), named_by=question.named_by)
    if not question.words_to:
        return with_noted(visit, place, address, words, moment)
    there = replace(address, field=question.words_to)
    said, before = said_at(visit, place), value_at(visit, there) or ""
    old = said.typed if said is not None else ""
    others = before.replace(old, "", 1).strip("; \n") if old in before else before
    both = "; ".join(filter(None, (words, others)))
    visit = with_said(visit, place, words, (), moment.today)
    if both == before:
        return visit
    return with_answer(visit, there, both, moment) if both else without_answer(visit, there, moment)
