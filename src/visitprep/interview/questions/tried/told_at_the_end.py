"""Medicines tried before that are told at "anything else" and stand on no list: offered for the list, once."""

from __future__ import annotations

import re

from msgspec import Struct

from visitprep.common_words import A_TITLE, KIN
from visitprep.findings.medicines_on_no_list import every_named
from visitprep.interview.questions.medicines.no_more_taken import is_same_medicine, with_past
from visitprep.interview.tick_list import Ticked, TickList, TickRow, row_told
from visitprep.lines.history.medicines_tried import name_told, things_tried
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import may_be
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, items, with_more_noted
from visitprep.visit.as_typed import said_at
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording

PLACE = "ticks:told_at_the_end"
_SENTENCE = any_case(rf"{A_TITLE}[.!?](?:\s+|$)|[;\n]|\bbut (?=i\b|s?he\b|they\b|we\b)")
_BEFORE = any_case(
    r"\b(?:(?:was|were|been) on|used to (?:take|be on|use|have|get)|tried|took|(?:i|she|he|we|they) had|(?:gave|put|started|had|kept)"
    r" (?:me|her|him)|quit|stopped|(?:came|went|got) off|(?:did ?n['’]?t|never|did not) (?:help|work|do)\w*"
    r"|did nothing|no help|never again|used\b.{3,40}\bbefore|made (?:me|her|him)|worked|helped|years? ago|(?<!since )(?:19|20)\d\d|back then|in the past)\b"
)
"""It tells of something taken before."""
_NOW_OR_NOT_THEIRS = any_case(
    r"\b(?:takes?|taking|(?:am|is|still|['’]m|['’]s) on|now|would|could|should|can|want\w*|wonder\w*|heard|read about"
    rf"|(?:my|her|his) (?:\w+ )?(?:{KIN}|grand\w+)(?: in law| is| was| takes| took| had| got| says)*)\b"
)
"""It is taken now, only wished for, or somebody else's."""


class _Told(Struct, frozen=True):
    name: str
    words: str
    rest: str


def _told(visit: Visit) -> tuple[_Told, ...]:
    """Each by the first words that tell of it, unless it stands on a list or is asked about as taken now."""
    listed = [
        str(getattr(one, field) or "")
        for part, field in (("medicines", "name"), ("past_medicines", "name"), ("allergies", "thing"))
        for one in items(visit, part)
    ]
    listed += [one.name for one in every_named(visit)]
    found: list[_Told] = []
    for sentence in _SENTENCE.split(visit.closing.anything_else or ""):
        if _BEFORE.search(sentence) is None:
            continue
        for words in things_tried(sentence):
            one = _of(words)
            if one is not None and not any(is_same_medicine(name, one.name) for name in listed):
                found.append(one)
                listed.append(one.name)
    return tuple(found)


def _of(words: str) -> _Told | None:
    named = name_told(words)
    if named is None or _NOW_OR_NOT_THEIRS.search(words):
        return None
    name = named[0]
    if lookup(name) is None and may_be(name) is None:
        return None
    before, _, behind = words.partition(name)
    rest = behind.strip(" ,;.:-()")
    return _Told(
        name, words, ", ".join(filter(None, (before.strip(" ,") if re.search(r"\d", before) else "", rest)))
    )


def _rows(visit: Visit) -> tuple[TickRow, ...]:
    return tuple(row_told(one.name.casefold(), one.name, one.words) for one in _told(visit))


def _store(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    no_more = visit.no_more
    for one in _told(visit):
        if one.name.casefold() in ticked.on:
            beside = ticked.beside_row(one.name.casefold())
            rest = ", ".join(filter(None, (one.rest, beside)))
            visit = with_past(visit, one.words, moment, (one.name, rest))
    closed = {"past_medicines"} if ticked.on else set[str]()  # the list that was done is not opened again
    visit = visit.model_copy(update={"no_more": no_more | closed})
    loose = "" if len(ticked.on) == 1 else ticked.loose
    return with_more_noted(visit, Address("past_medicines"), loose, moment)


TOLD_AT_THE_END = TickList(
    "told_at_the_end",
    "past_medicines",
    Wording(
        "You also named these, and they are on no list yet. Which of them did you try for the pain?",
        "These were named too, and are on no list yet. Which of them did {name} try for the pain?",
    ),
    rows=_rows,
    covers=(),
    store=_store,
    is_open=lambda visit: said_at(visit, PLACE) is None and bool(_told(visit)),
    when=lambda visit: bool(_told(visit)) or said_at(visit, PLACE) is not None,
    only="if a medicine that was taken before was named in the last answer, and is on no list",
    label=N_("Numbers, or 0 for none"),
    own_words=True,
    help=Wording("What is ticked goes on the list of what was tried, in the words that were used."),
)
