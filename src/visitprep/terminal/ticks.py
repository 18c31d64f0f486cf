"""What is typed at a tick list: numbers in any order, "3?" for not sure, the rows' own words, and other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from visitprep.interview.prompts import Answered, Option, Prompt
from visitprep.terminal.options import NotOnList, numbered, pick_many, pick_one
from visitprep.wording import N_, NC_, say

_NUMBER = re.compile(r"(\d{1,3})(\?)?(?=[\s,;.]|$)[\s,;.]*")
_UNITS = NC_(
    "words that make a number an amount and no row, between bars",
    "day|days|week|weeks|month|months|year|years|time|times|hour|hours|minute|minutes|mg|percent|%|pills|or|to|of",
)
_SAME = (NC_("typed, one letter for yes", "y"), NC_("typed", "yes"), NC_("typed", "same"), NC_("typed", "the same"))
_NOT_SURE = frozenset({"?", "not sure", "unsure"})


@dataclass(frozen=True, slots=True)
class _Split:
    codes: tuple[str, ...]
    unsure: tuple[str, ...]
    words: str


def says_the_same(typed: str) -> bool:
    """Yes to "the same as for the low back?"."""
    said = typed.strip().rstrip(".").casefold()
    return any(said in (word, say(word).casefold()) for word in _SAME)


def pick_ticks(typed: str, prompt: Prompt) -> Answered:
    """The rows that were typed, and the words besides where the prompt takes them. Raises NotOnList."""
    if not (prompt.own_words or prompt.can_be_unsure):
        return Answered(pick_many(typed, prompt.options))
    text = " ".join(typed.split())
    split = _split(text, prompt.options)
    if split.unsure and not prompt.can_be_unsure:
        raise NotOnList(say(N_("A number with a question mark cannot be used here.")))
    if not split.words:
        return Answered(split.codes, unsure=split.unsure)
    codes, words = _rows_named(split.words, prompt.options)
    if words and not prompt.own_words:
        raise NotOnList(say(N_("'{typed}' is not on the list. Type the numbers, or 0 for none."), typed=words))
    picked = {*split.codes, *codes}
    ordered = tuple(option.code for option in prompt.options if option.code in picked)
    return Answered(ordered, words=words, unsure=split.unsure)


def _split(text: str, options: Sequence[Option]) -> _Split:
    """The numbers at the beginning, and what comes behind them. "6 weeks" is words and no row 6."""
    by_number = numbered(options)
    at, on, unsure = 0, list[str](), list[str]()
    while (found := _NUMBER.match(text, at)) is not None:
        number = str(int(found[1]))
        if re.match(rf"(?:{say(_UNITS)})(?!\w)", text[found.end() :], re.IGNORECASE):
            break
        if number in by_number:
            (unsure if found[2] else on).append(by_number[number].code)
        elif not (number == "0" and found.end() == len(text) and not on and not unsure):
            raise NotOnList(say(N_("There is no number {number} here."), number=number))
        at = found.end()
    rest = text[at:].strip(" ,;.")
    if rest.casefold() in ("none", say(NC_("typed", "none")).casefold()):
        rest = ""
    codes = tuple(option.code for option in options if option.code in on)
    return _Split(codes, tuple(option.code for option in options if option.code in unsure), rest)


def _rows_named(words: str, options: Sequence[Option]) -> tuple[tuple[str, ...], str]:
    """Rows that were typed by their words, between commas; the rest is words of their own."""
    codes, own = [], []
    for piece in filter(None, (piece.strip() for piece in re.split("[,;]", words))):
        try:
            codes.append(pick_one(piece, options).code)
        except NotOnList:
            own.append(piece)
    return tuple(codes), ", ".join(own)
