"""What a file written by hand may hold: records whose fields have the names of its lines, and one-line words."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from visitprep.text import clean_line
from visitprep.visit.records.fields import plain_error
from visitprep.wording import N_

LINE_LIMIT = 300


class Written(BaseModel):
    """Named lines that stand together: a whole file, or an entry in one."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


def _line(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise plain_error(N_("Please write this as words on one line."))
    text = clean_line(value)
    if len(text) > LINE_LIMIT:
        raise plain_error(N_("This is too long; there is room for {limit} letters here."), limit=LINE_LIMIT)
    return text


def _needed(value: Any) -> str:
    if text := _line(value):
        return text
    raise plain_error(N_("Please write something here."))


def _some(value: Any) -> Any:
    # Checked before the entries: a minimum length would count only those without mistakes.
    if value is None or value == []:
        raise plain_error(N_("There is nothing in this list yet. Please begin each line of it with a dash."))
    return value


Line = Annotated[str, BeforeValidator(_line)]
"""Words on one line, or none."""
Needed = Annotated[str, BeforeValidator(_needed)]
"""Words on one line."""
SOME = BeforeValidator(_some)
"""A list that needs at least one entry."""


def named_lines(otherwise: str) -> BeforeValidator:
    """A list entry that has to be a record; anything else is refused with the sentence `otherwise`."""

    def check(value: Any) -> Any:
        if isinstance(value, dict | Written):
            return value
        raise plain_error(otherwise)

    return BeforeValidator(check)
