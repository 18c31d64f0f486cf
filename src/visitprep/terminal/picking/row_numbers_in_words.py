"""Rows that are named by a number in the midst of words, or behind them: "11 wind 13 14 chewing", "hip shot 13"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from visitprep.interview.prompts import Option
from visitprep.patterns import any_case, compiled
from visitprep.terminal.picking.amounts import counts_something, makes_it_an_amount
from visitprep.terminal.picking.options import numbered
from visitprep.wording import NC_, say

BEGAN_A_SENTENCE = compiled(r"[^\W\d_]\.\s+[^\W\d_]\S*\s+\S+(?:\s|$)")
"""Behind the words of a row: a story follows, and a number in it is a row only where the rows go on."""
_INSIDE = compiled(r"(?<![\w.,/'-])(\d{1,3})(\?)?(?=[\s)]|\.(?!\d)|$)")

_AND = any_case(r"(?:^|\s)(?:and|also|plus|&)$")
_SPAN = any_case(r"\b(?:between|from)(?:\s+[\d.]+\s+(?:and|to))?$")
"""Neither end of it is a row: "a1c between 8 and 9"."""
_OF_SOMEBODY = any_case(r"\s+(?:i|s?he|they|it|we|his|her|my)\s")
"""Behind a number that is joined on, it counts nothing: "8 like above and 2 he hangs on to me"."""


class Inside(Struct):
    """A row whose number stands among the words behind another, with its own words."""

    code: str
    words: str = ""
    unsure: bool = False
    sure: bool = True
    """More stands behind it: a number that ends the words might be an amount."""


def rows_inside(words: str, code: str, by_number: dict[str, Option], *, in_doubt: bool) -> list[Inside]:
    """The row that the words stand behind and each further one, "11 wind 13 14 chewing 16 talking"; empty for none.

    Behind words a number is a row where it goes on down the list or ends what was typed, and counts nothing.
    """
    numbers = {option.code: int(number) for number, option in by_number.items() if number.isdecimal()}
    found, begin, highest = [Inside(code)], 0, numbers.get(code, 0)
    for hit in _INSIDE.finditer(words):
        row, before, behind = (
            by_number.get(str(int(hit[1]))),
            words[begin : hit.start()].strip(),
            words[hit.end() :],
        )
        if row is None or counts_something(behind.lstrip()) or makes_it_an_amount(before) or _SPAN.search(before):
            continue
        ends = not re.search(r"[^\W\d_]", behind)
        if not ends and not in_doubt and BEGAN_A_SENTENCE.search(before):
            continue  # "lifting. i worked 14 doubles": in the middle of a story
        if numbers[row.code] <= highest and not ends and not (_AND.search(before) and _OF_SOMEBODY.match(behind)):
            continue
        found[-1].words = _without_and(before)
        joined = numbers[row.code] > highest and _AND.search(before) is not None  # "7 stage 3 and 13 and 18"
        highest, begin = max(highest, numbers[row.code]), hit.end()
        found.append(Inside(row.code, unsure=bool(hit[2]), sure=joined or not ends))
    found[-1].words = _without_and(words[begin:])
    return found if len(found) > 1 else []


def _without_and(words: str) -> str:
    joins = say(NC_("between a number and words, between bars", "and|number|no\\.|#"))
    return re.sub(
        rf"^(?:{joins}|&)(?:\s+|$)|\s+(?:{joins}|plus|also|&)$", "", words.strip(" .:-)"), flags=re.I
    ).strip()


def number_behind(words: str, options: Sequence[Option]) -> Option | None:
    """The row whose number stands behind words of its own label, "injection in hip 13"; "at age 6" is words."""
    said, _, number = words.rpartition(" ")
    option = numbered(options).get(number)
    if option is None or not said or makes_it_an_amount(said):
        return None
    stems = {word[:5].casefold() for word in re.findall(r"[^\W\d_]{4,}", option.label)}
    return option if stems & {word[:5].casefold() for word in re.findall(r"[^\W\d_]{4,}", said)} else None
