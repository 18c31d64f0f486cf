"""One checklist as written in its file, and what each of its lines may say."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from visitprep.checklists.mistakes import no_such
from visitprep.text import clean_line
from visitprep.visit.countdown import Start
from visitprep.visit.facts import Fact
from visitprep.visit.records.fields import plain_error

BASE = "first-visit"
"""The list that comes before all others."""
LINE_LIMIT = 300


def _line(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise plain_error("Please write this as words on one line.")
    text = clean_line(value)
    if len(text) > LINE_LIMIT:
        raise plain_error(f"This is too long; there is room for {LINE_LIMIT} letters here.")
    return text


def _needed(value: Any) -> str:
    if text := _line(value):
        return text
    raise plain_error("Please write something here.")


def _one_of(kind: type[StrEnum], called: str) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if isinstance(value, str) and value in kind.__members__.values():
            return kind(value)
        raise plain_error(no_such(called, value, list(kind)))

    return check


def _some(value: Any) -> Any:
    # Asked beforehand: a least length would count only the items without mistakes.
    if value is None or value == []:
        raise plain_error("There is nothing in this list yet.")
    return value


def _day(value: Any) -> date | None:
    if value is None:
        return None
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise plain_error("Please write the date as year, month and day, such as 2026-03-31.")


Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Line = Annotated[str, BeforeValidator(_line)]
Needed = Annotated[str, BeforeValidator(_needed)]
Facts = Annotated[
    tuple[Annotated[Fact, BeforeValidator(_one_of(Fact, "fact"))], ...],
    # "when: diabetes" is as clear as "when: [diabetes]", and "when:" as "when: []".
    BeforeValidator(lambda value: [] if value is None else [value] if isinstance(value, str) else value),
]


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class ChecklistItem(_Written):
    """One thing to bring, or to see to."""

    id: Id
    """Its tick is kept under this name; a later file's item of the same id takes its place."""
    what: Needed
    """The thing, in a few words that fit both voices ("Photo ID")."""
    why: Line = ""
    where: Line = ""
    """Where to get it."""
    carry: Line = ""
    """How it is carried, or who usually does."""
    start: Annotated[Start, BeforeValidator(_one_of(Start, "start"))] = Start.DAY_BEFORE
    unless: Facts = ()
    """Left out when any of these holds."""
    confirmed: bool = True
    """False: from general knowledge, with no source read for it yet."""


class Checklist(_Written):
    """One file: items that belong together."""

    checklist: Id
    title: Needed
    when: Facts = ()
    """Left out unless all of these hold."""
    source: Line = ""
    checked: Annotated[date | None, BeforeValidator(_day)] = None
    """The day it was last compared with its source."""
    items: Annotated[tuple[ChecklistItem, ...], BeforeValidator(_some)]
