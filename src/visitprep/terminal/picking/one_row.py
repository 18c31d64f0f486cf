"""What is typed at a list of which one row is chosen: its number or words, and more words beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from visitprep.common_words import A_TITLE
from visitprep.interview.prompts import Answered, Option, Prompt, Way
from visitprep.lines.yes_no import DENIES
from visitprep.terminal.picking.amounts import is_amount
from visitprep.terminal.picking.one_row_named import rows_in_words
from visitprep.terminal.picking.options import NotOnList, is_own_scale, numbered, pick_one


def pick_with_words(typed: str, prompt: Prompt) -> Answered:
    """The one row that was typed, and the words behind it where the prompt takes them. Raises NotOnList."""
    try:
        return Answered((pick_one(typed, prompt.options).code,))
    except NotOnList:
        if (first := _also_first(typed, prompt.options)) is not None and not prompt.notes:
            return Answered((first.code,))
        text = " ".join(typed.split())
        if not prompt.notes and (menu_row := _number_and_more(text, prompt.options)) is not None:
            return Answered((menu_row.code,))
        if prompt.notes and (numbered_so := _number_and_words(text, prompt.options)) is not None:
            return Answered((numbered_so[0].code,), words=numbered_so[1])
        if (meant := prompt.means(typed) if prompt.means else "") and any(o.code == meant for o in prompt.options):
            return Answered((meant,), words=typed.strip() if prompt.notes and len(typed.split()) > 2 else "")
        told = "" if text[:1].isdecimal() else text
        named, words = rows_in_words(told, prompt.options, loosely=prompt.notes)
        if len(named) == 1:
            return Answered((named[0].code,), words=words if prompt.notes else "")
        if named or not prompt.notes or (found := _one_and_words(text, prompt.options)) is None:
            raise
    option, words = found
    return Answered((option.code,), words=words)


def is_a_note(typed: str, prompt: Prompt) -> bool:
    """Whether words that name no row are kept beside the question: more than a row mistyped."""
    if not prompt.notes or Way.NOTE not in prompt.ways or not re.search(r"[^\W\d_]{3}", typed):
        return False
    if len(typed.split()) > 1:
        return True
    rows = [word.casefold() for option in prompt.options for word in re.findall(r"\w+", option.label)]
    return len(typed) > 3 and not get_close_matches(typed.casefold(), rows, n=1)


def _also_first(typed: str, options: Sequence[Option]) -> Option | None:
    """The row that the first word names in a menu: "no he's at home"."""
    first = re.split(r"[\s,.;]", typed.strip().casefold(), maxsplit=1)[0]
    return next((option for option in options if first in option.also), None)


def _number_and_words(text: str, options: Sequence[Option]) -> tuple[Option, str] | None:
    """The number in front decides, whatever the words behind it may mean: "2 takes the edge off"."""
    by_number = numbered(options)
    begins = re.fullmatch(r"(\d{1,3})[\s,;.:)-]+(\D.*)", text)
    if begins and str(int(begins[1])) in by_number and not is_amount(begins[2]):
        return by_number[str(int(begins[1]))], begins[2]
    return None


def _number_and_more(text: str, options: Sequence[Option]) -> Option | None:
    """The row of a menu by its number, with why behind it: "2 for now, she comes later"; not where the words take
    it back or name a number of their own."""
    found = _number_and_words(text, options)
    if found is not None and _also_first(found[1], options) is found[0]:
        return found[0]  # "1 no enough"
    if found is None or DENIES.search(found[1]) or re.search(r"\d|\?", found[1]):
        return None
    return found[0]


def _one_and_words(text: str, options: Sequence[Option]) -> tuple[Option, str] | None:
    """The row and what is said besides: "no she does not", "she said 3" of a scale."""
    for head in (re.split(rf"[,;:]|{A_TITLE}\.", text, maxsplit=1)[0], text.partition(" ")[0]):
        rest = text[len(head) :].strip(" ,;.:")
        for option in options:
            said = head.strip().casefold()
            if (
                rest
                and said in (option.label.rstrip(".").casefold(), option.code.casefold())
                and not said.isdecimal()
            ):
                return option, rest
    by_number = numbered(options)
    numbers = re.findall(r"(?<![\w.])\d{1,3}(?![\w.]*\w)", text)
    if is_own_scale(options) and len(numbers) == 1 and numbers[0] in by_number:
        return by_number[numbers[0]], text
    return None
