"""One checklist as written in its file, and what each of its lines may say."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from visitprep.hand_written.mistakes import no_such
from visitprep.hand_written.record import SOME, Line, Needed, Written, named_lines
from visitprep.visit.countdown import Start
from visitprep.visit.facts import Fact
from visitprep.visit.records.fields import plain_error
from visitprep.wording import N_, Later

BASE = "first-visit"
"""The list that comes before all others."""

USUAL = 6
"""How much a line matters when its file does not say."""

_NO_FACT = N_("There is no fact called '{name}'.")
_NO_RANK = N_("Please write a number from 1 (first of all) to 9 (last).")
_NO_START = N_("There is no start called '{name}'.")
_ITEM = named_lines(N_("Each item needs lines of its own, such as id: and what:"))


def _one_of(kind: type[StrEnum], none: str) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if isinstance(value, str) and value in kind.__members__.values():
            return kind(value)
        raise plain_error(Later(no_such, (none, value, list(kind))))

    return check


def _rank(value: Any) -> int:
    if isinstance(value, str) and re.fullmatch(r"[1-9]", value):
        return int(value)
    raise plain_error(_NO_RANK)


def _day(value: Any) -> date | None:
    if value is None:
        return None
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise plain_error(N_("Please write the date as year, month and day, such as 2026-03-31."))


Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Facts = Annotated[
    tuple[Annotated[Fact, BeforeValidator(_one_of(Fact, _NO_FACT))], ...],
    # "when: diabetes" is as clear as "when: [diabetes]", and "when:" as "when: []".
    BeforeValidator(lambda value: [] if value is None else [value] if isinstance(value, str) else value),
]


class ChecklistItem(Written):
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
    on_page: Line = ""
    """The answer that is on the summary (`on_page.is_told`). Without that answer there is a line to write on."""
    matters: Annotated[int, BeforeValidator(_rank)] = USUAL
    """From 1 to 9. The six lowest that apply stand first; the highest are left out of a list that is too long."""
    start: Annotated[Start, BeforeValidator(_one_of(Start, _NO_START))] = Start.DAY_BEFORE
    unless: Facts = ()
    """Left out when any of these holds."""
    confirmed: bool = True
    """False for general knowledge that nobody has checked against a source yet."""


class Checklist(Written):
    """One file: items that belong together."""

    checklist: Id
    title: Needed
    when: Facts = ()
    """Left out unless all of these hold."""
    source: Line = ""
    checked: Annotated[date | None, BeforeValidator(_day)] = None
    """The day it was last compared with its source."""
    items: Annotated[tuple[Annotated[ChecklistItem, _ITEM], ...], SOME]
