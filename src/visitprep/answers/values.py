"""One hand-written value turned into what its record takes, or into a way of not answering."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from visitprep.answers.meanings import gap_in, is_none, key, offered, one_in, several_in, yes_or_no
from visitprep.answers.shapes import Flag, Many, NumberRange, One, Shape, Text, WrittenDate
from visitprep.hand_written.yaml import Tree
from visitprep.interview.engine.words.mistakes import SENTENCES
from visitprep.text import clean_line
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import Choice, Gap
from visitprep.wording import N_, say

_AS_WORDS = SENTENCES["string_type"]
_AS_NUMBER = N_("Please write a number, such as 7. If it varies, write the low and the high: 3 to 8.")
_AS_DATE = N_('Please write a date in words, such as "March 2021" or "about 5 years ago".')
_AS_YES_NO = N_("Please write yes or no.")
_ONLY_ONE = N_("Please write only one of these: {words}.")
_ONE_OF = N_("Please write one of these: {words}.")
_SOME_OF = N_("Please write words from this list, with commas between them: {words}.")
_BESIDE = N_("Your own words about it can go on a line of their own: {note}.")


class Unclear(Exception):
    """A value that means nothing here. `sentence` is for people; `index`: which entry of a list it is about."""

    def __init__(self, sentence: str, index: int | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.index = index


def value_of(tree: Tree, shape: Shape, field: str, labels: Mapping[str, str]) -> Any:
    """What the record takes: a Gap, None for not answered, else a value for it to check.

    `labels`: the numbers of an instrument's own answers, and their words. Raises Unclear.
    """
    if isinstance(tree, list) and len(tree) == 1 and isinstance(tree[0], str) and not isinstance(shape, Text):
        tree = tree[0]
    if tree is None or (isinstance(tree, str) and not tree.strip()):
        return None
    match shape:
        case One():
            return _one(tree, shape.choice, field)
        case Many():
            return _many(tree, shape.choice, field)
        case Text():
            return _text(tree, shape)
        case WrittenDate():
            return _day(tree)
        case NumberRange():
            return _number(tree, shape, labels)
        case Flag():
            return _flag(tree)


def _one(tree: Tree, choice: type[Choice], field: str) -> Choice | Gap:
    words = ", ".join(offered(choice))
    if not isinstance(tree, str):
        raise Unclear(say(_ONLY_ONE, words=words))
    found = one_in(choice, tree)
    if found is None:
        raise Unclear(f"{say(_ONE_OF, words=words)} {say(_BESIDE, note=f'{field}_note')}")
    return found


def _many(tree: Tree, choice: type[Choice], field: str) -> tuple[Choice, ...] | Gap | None:
    unclear = f"{say(_SOME_OF, words=', '.join(offered(choice)))} {say(_BESIDE, note=f'{field}_note')}"
    if isinstance(tree, str):
        found = several_in(choice, tree)
        if found:
            return found
        if is_none(tree):
            return ()
        if gap := gap_in(tree):
            return gap
        raise Unclear(unclear)
    if not isinstance(tree, list):
        raise Unclear(unclear)
    chosen: list[Choice] = []
    for index, entry in enumerate(tree):
        if entry is None:
            continue
        several = several_in(choice, entry) if isinstance(entry, str) else None
        if several is None:
            raise Unclear(unclear, index)
        chosen += several
    if tree and not chosen:
        return None  # only empty dashes: nobody has said "none"
    return tuple(dict.fromkeys(chosen))


def _text(tree: Tree, shape: Text) -> str | Gap:
    if isinstance(tree, str):
        return gap_in(tree) or tree
    if isinstance(tree, list) and all(isinstance(entry, str) for entry in tree):
        return ("\n" if shape.several_lines else ", ").join(entry for entry in tree if isinstance(entry, str))
    if isinstance(tree, dict) and set(tree) == {"said"} and isinstance(tree["said"], str):
        return tree["said"]
    raise Unclear(say(_AS_WORDS))


def _day(tree: Tree) -> PartialDate | str | Gap:
    """Words are read by the record; `said` with `value` is a date that was understood before, taken as it is."""
    if isinstance(tree, str):
        return gap_in(tree) or tree
    if not isinstance(tree, dict) or not set(tree) <= {"said", "value"}:
        raise Unclear(say(_AS_DATE))
    said, value = tree.get("said"), tree.get("value")
    if not isinstance(said, str) or not (said := clean_line(said)) or not (value is None or isinstance(value, str)):
        raise Unclear(say(_AS_DATE))
    try:
        return PartialDate(said, value)
    except ValueError:
        raise Unclear(say(N_("The value of a date looks like 2021, 2021-03 or 2021-03-14."))) from None


def _number(tree: Tree, shape: NumberRange, labels: Mapping[str, str]) -> Any:
    if isinstance(tree, str):
        if gap := gap_in(tree):
            return gap
        if not labels or re.fullmatch(r"\s*-?[0-9.]+\s*", tree):
            return tree
        if code := next((code for code, label in labels.items() if key(label) == key(tree)), None):
            return code
        raise Unclear(say(_ONE_OF, words=", ".join(f"{code} ({label})" for code, label in labels.items())))
    if shape.may_vary and isinstance(tree, dict) and set(tree) == {"low", "high"}:
        try:
            low, high = sorted(float(str(tree[end])) for end in ("low", "high"))
        except ValueError:
            raise Unclear(say(_AS_NUMBER)) from None
        return {"low": low, "high": high}
    raise Unclear(say(_AS_NUMBER))


def _flag(tree: Tree) -> bool | Gap:
    if isinstance(tree, str):
        found = yes_or_no(tree)
        if found is None and (gap := gap_in(tree)):
            return gap
        if found is not None:
            return found
    raise Unclear(say(_AS_YES_NO))
