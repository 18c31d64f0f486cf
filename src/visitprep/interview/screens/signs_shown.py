"""The signs that should not wait, as they are shown: counted through both lists, in parts that fit on a screen."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterator, Sequence

from visitprep.interview.prompts import Kind, Option, Prompt, Size, Way
from visitprep.interview.screens.signs_said import MORE, Numbered
from visitprep.urgent.page import QUESTION, SignList
from visitprep.urgent.signs import Sign
from visitprep.wording import N_, Voice, say

WAYS = frozenset({Way.DONT_KNOW, Way.STOP, Way.KEYS})

_AROUND = 7
"""Rows besides heading, question and signs: title and blanks (3), the hint on keys (2), the row for other words,
and the last of the screen, which stays free."""


def counted(
    listed: SignList, signs: Sequence[Sign], more: str, first: int
) -> tuple[tuple[Numbered, ...], tuple[Numbered, ...]]:
    """Those for everybody, and the row for the others; then the others."""
    both = list(zip(signs, listed.signs, strict=True))
    rows = [(sign.id, words) for sign, words in both if not sign.for_some]
    rows.append((MORE, more))
    rows += [(sign.id, words) for sign, words in both if sign.for_some]
    counted = tuple(Numbered(number, *row) for number, row in enumerate(rows, first))
    shown = next(place for place, row in enumerate(counted, 1) if row.id == MORE)
    return counted[:shown], counted[shown:]


def sign_prompt(
    key: str, title: str, heading: str, part: Sequence[Numbered], voice: Voice, before: Sequence[str]
) -> Prompt:
    return Prompt(
        key=key,
        text=heading,
        kind=Kind.MANY,
        heading=title,
        guidance=QUESTION.spoken(voice),
        options=tuple(Option(str(sign.number), f"{sign.number}. {sign.words}") for sign in part),
        ways=WAYS,
        label=say(N_("Numbers, 0 for none, or: not sure")),
        draft=tuple(str(sign.number) for sign in part if sign.id in before),
        own_words=True,
        can_be_unsure=True,
    )


def on_screens(heading: str, signs: Sequence[Numbered], size: Size | None) -> Iterator[tuple[Numbered, ...]]:
    """The signs that fit on one screen together with their heading and the question."""
    if size is None:
        yield tuple(signs)
        return
    room = size.rows - _AROUND - sum(_rows(line, size) for line in (heading, say(QUESTION.you)))
    part: list[Numbered] = []
    for sign in signs:
        if part and sum(_rows(f"[ ] {one.number}. {one.words}", size) for one in (*part, sign)) > room:
            yield tuple(part)
            part = []
        part.append(sign)
    yield tuple(part)


def rows_behind(
    heading: str, signs: Sequence[Numbered], size: Size | None, ticked: Collection[str]
) -> tuple[Numbered, ...]:
    """What comes on later screens than the last one on which something was ticked."""
    parts = list(on_screens(heading, signs, size))
    last = max((place for place, part in enumerate(parts) if {sign.id for sign in part} & {*ticked}), default=None)
    return () if last is None else tuple(sign for part in parts[last + 1 :] for sign in part)


def _rows(line: str, size: Size) -> int:
    return len(textwrap.wrap(line, max(size.columns - 4, 10), subsequent_indent=" " * 8))
