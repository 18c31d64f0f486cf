"""Two pains of the list that are one: "2 is the same pain as 1". Told once, and no word of either is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.lines.reading import Reading
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, record_at, with_answers, with_more_noted, without_item
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.body_words import one_side, place_spans
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit

_PART = "pains"
_WHERE = frozenset({"place", "side", "regions"})
"""Of the one that stays; those of the other are in its words."""
_NO_NAME = frozenset(
    {"left", "right", "the", "and", "her", "his", "pain", "side", "one", "that", "this", "both", "also"}
)


def called_so(words: str, listed: Sequence[Item], own: str = "") -> Item | None:
    """The one pain of the list, but for `own`, that has a word of these in its place."""
    stems = _stems(words)
    meant = [one for one in listed if one.id != own and isinstance(one, Pain) and stems & _stems(one.place or "")]
    return meant[0] if len(meant) == 1 else None


def _stems(words: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[^\W\d_]{3,}", words.casefold())} - _NO_NAME


_ANOTHER = any_case(r"\b(?:other|another|different|second|2nd|new|separate|too|also|as well)\b")


def may_be_same(item: Item, reading: Reading) -> bool | None:
    """None, so that it is asked, where a line names no place but one of this pain's, on no other side."""
    assert isinstance(item, Pain)
    typed, listed = str(reading.values.get("place", "")), item.place or ""
    try:
        told = Pain(id=item.id, **{name: one for name, one in reading.values.items() if name in _WHERE})
    except ValidationError:  # too long for a place, say: told where it is kept
        return False
    sides = {told.side or one_side(typed), item.side or one_side(listed)} - {None}
    if not typed or len(sides) > 1 or _ANOTHER.search(f"{typed} {reading.left}"):
        return False
    mine, others = set(told.body_regions), set(item.body_regions)
    if mine and others:
        return None if mine <= others else False
    return None if _named(typed) and _named(typed) <= _named(listed) else False


def _named(words: str) -> set[str]:
    return {words[begin:end].casefold().split()[-1].rstrip("s") for begin, end in place_spans(words)}


def with_pains_joined(visit: Visit, own: str, other: str, moment: Moment) -> Visit:
    """What was told of `own` fills what is open of `other`; the words of its line and its notes go there too."""
    mine, there = record_at(visit, Address(_PART, item=own)), Address(_PART, item=other)
    said = said_at(visit, f"{_PART}.{own}")
    for name in mine.answerable():
        value = getattr(mine, name)
        if value is None or name in _WHERE or getattr(record_at(visit, there), name) is not None:
            continue
        try:
            visit = with_answers(visit, there, {name: value}, moment)
        except (ValidationError, PydanticCustomError):
            continue
        if note := mine.notes.get(name):
            visit = with_more_noted(visit, Address(_PART, name, other), note, moment)
    words = said.typed if said is not None and said.typed else getattr(mine, "place", "") or ""
    for note in (words, *(note for note in mine.notes.values() if note not in words)):
        known = " ".join(record_at(visit, there).notes.values())
        if note and note not in known:
            visit = with_more_noted(visit, Address(_PART, "place", other), note, moment)
    closed = _PART in visit.no_more
    visit = without_item(visit, _PART, own)
    return visit.model_copy(update={"no_more": visit.no_more | {_PART}}) if closed else visit
