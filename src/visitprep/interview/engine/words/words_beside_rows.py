"""Words beside the rows of a list, put where they belong; and once more where a row stays or is ticked anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from visitprep.interview.engine.words.said_back import goes_on, noted_words
from visitprep.interview.prompts import Answered, Option, Prompt
from visitprep.interview.question import Question
from visitprep.visit.answering import Address, Moment, value_at, with_answer, without_answer
from visitprep.visit.as_typed import row_words, said_at, with_noted, with_row_words, with_said
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit

_LOOSE = "-"
"""In place of a row: words that stand behind the number of none."""


def with_words(
    visit: Visit, question: Question, address: Address, reply: Answered, prompt: Prompt, moment: Moment
) -> Visit:
    """With the words beside the rows, in place of those that stood there from the answer before."""
    place = str(address)
    said = said_at(visit, place)
    old = said.typed if said is not None else ""
    if question.words_to:
        reply, visit = told_of_rows(reply, visit, place, moment.today, old, prompt.options, question.named_by)
    words = noted_words(reply, prompt, named=bool(question.words_to), named_by=question.named_by)
    if not question.words_to and words and question.turns:
        field, apart = question.turns
        words, turned = apart(words)
        visit = with_noted(visit, place, replace(address, field=field), turned, moment) if turned else visit
    if not question.words_to:
        return with_noted(visit, place, address, words, moment) if words else visit
    there = replace(address, field=question.words_to)
    before = value_at(visit, there) or ""
    others = before.replace(old, "", 1).strip("; \n") if old in before else before
    both = "; ".join(filter(None, (words, others)))
    visit = with_said(visit, place, words, (), moment.today)
    if both != before:
        visit = with_answer(visit, there, both, moment) if both else without_answer(visit, there, moment)
    return visit


def told_of_rows(
    reply: Answered,
    visit: Visit,
    place: str,
    day: date,
    before: str,
    options: Sequence[Option] = (),
    named_by: Mapping[Any, str] | None = None,
) -> tuple[Answered, Visit]:
    """The reply with the words told before of its rows, and the visit that knows those told now.

    Words told of no row stay where the reply changes single rows, or keeps "something else" without new words: then
    with those of a row that is ticked no more. They go where it is a new answer. `before`: all words on file; of
    what stood beside which row nothing may be known.
    """
    told: dict[str, str] = {}
    loose = reply.words
    alone = (*reply.value, *reply.unsure)
    beside = reply.beside
    if loose and not beside and len(alone) == 1 and not reply.corrects and not goes_on(reply, named_by):
        beside = ((alone[0], loose),)
    for code, words in beside:
        told[code] = "; ".join(filter(None, (told.get(code, ""), words)))
        loose = loose.replace(words, "", 1)
    loose = "; ".join(filter(None, (piece.strip(" ,") for piece in loose.split(";"))))
    known = {code: row_words(visit, place, code) for code in (*alone, _LOOSE)}
    if reply.corrects:
        if before and not any(said_at(visit, f"{place}:{option}") for option in (*reply.off, *known)):
            known[_LOOSE] = before
        told = {code: _both(known[code], words) if code in known else words for code, words in told.items()}
        loose = _both(known[_LOOSE], loose)
    elif not loose and Condition.OTHER.value in reply.value:
        off = (row_words(visit, place, one.code) for one in options if one.code not in alone)
        loose = "; ".join(filter(None, (*off, known[_LOOSE])))
    all_of_them = [(code, told.get(code) or known[code]) for code in alone if told.get(code) or known[code]]
    visit = with_row_words(visit, place, {**told, _LOOSE: loose}, day)
    more = [(code, words) for code, words in told.items() if code not in alone]
    words = "; ".join(filter(None, (*(words for _, words in (*all_of_them, *more)), loose)))
    return replace(reply, words=words, beside=(*all_of_them, *more)), visit


def _both(before: str, words: str) -> str:
    return before if words in before else "; ".join(filter(None, (before, words)))
