"""A reply to a list with the rows that its words name: "heat a bit" ticks heat, and stays as it was typed."""

from __future__ import annotations

import re
from dataclasses import replace

from visitprep.interview.prompts import Answered, Kind, Prompt
from visitprep.interview.question import Question
from visitprep.lines.rows_named import pieces_naming
from visitprep.patterns import compiled
from visitprep.visit.records.choices.pain import Eases

NOTHING = Eases.NOTHING.value
"""A row that is none beside others."""
_LESS = compiled(
    r"(?:(?:but|just|only|except(?: for)?|minus|without|not|no|apart from|other than|leave out"
    r"|less)\s+)+(?<!just )(?<!only )",
    re.IGNORECASE,
)
"""Before a row that the answer for another thing had, and this one has not: "the same but not sitting"."""


def with_rows_named(reply: Answered, question: Question, prompt: Prompt) -> Answered:
    """What says no more than its row is no longer words; the rest stays whole, beside the first row it names.

    Words behind the number of a row are about that one.
    """
    if question.kind is not Kind.MANY or not question.named_by or not reply.words or isinstance(reply.value, str):
        return reply
    shown = [option.code for option in prompt.options]
    rows = {code: words for code, words in question.named_by.items() if code in shown}
    kept, beside, nothing = list[str](), list(reply.beside), list[str]()
    on = set(reply.value)
    given = set(prompt.same.reply.value) if prompt.same else set[str]()
    for piece in pieces_naming(_loose(reply), rows, question.contrary):
        codes = tuple(code for code in piece.codes if code not in reply.unsure)
        if given and (less := _LESS.match(piece.text)):
            off = pieces_naming(piece.text[less.end() :], rows)
            on -= given & {code for one in off for code in one.codes}
            if any(one.says_more or not one.codes for one in off):
                kept.append(piece.text)
            continue
        if not codes:
            kept.append(piece.text)
            continue
        on.update(codes)
        nothing += (
            [piece.text] if codes == (NOTHING,) and len(piece.text.split()) > 1 and not piece.says_more else []
        )
        if piece.says_more or question.words_to:
            kept.append(piece.text)
            beside.append((codes[0], piece.text))
    if NOTHING in on and NOTHING not in reply.value and len(on) > 1:
        on.discard(NOTHING)  # "the patch takes the edge off, nothing really works"
        kept += nothing
    if on == set(reply.value):
        return reply
    words = [said for _, said in reply.beside] + kept
    value = tuple(code for code in shown if code in on)
    return replace(reply, value=value, words="; ".join(words), beside=tuple(beside))


def _loose(reply: Answered) -> str:
    words = reply.words
    for _, said in reply.beside:
        words = words.replace(said, ";", 1)
    return words
