"""Two courses of one treatment that a "but" alone parts: "knee 2023 that helped but in june for the neck worse"."""

from __future__ import annotations

from datetime import date
from typing import Final

from visitprep.lines.date_in_line import day_in
from visitprep.lines.history.part_named import NOUN
from visitprep.patterns import any_case
from visitprep.visit.dates.partial_date import Order

_NOUN: Final = any_case(rf"\b{NOUN}\b")
_WHOSE: Final = r"(?:(?:the|my|his|her|both|left|right|low|lower|upper)\s+)*"
_ANOTHER: Final = any_case(
    rf"\s+(?:(?:but|and|then)\s+)+(?=(?:(?:\w+\s+){{0,4}}?(?:for|on|in|did)\s+{_WHOSE}"
    rf"|(?:the|my|his|her)\s+(?:left |right )?)(?P<part>{NOUN})\b)"
)
_BACK: Final = any_case(rf"\b((?:(?:for|on|in|did)\s+{_WHOSE}|(?:the|my|his|her)\s+)back)\s+(?=in\s)")
"""The part of the body, and no "back in 2019"."""


def courses_apart(text: str, today: date, order: Order | None) -> list[str]:
    """The pieces, where each has a day and a part of the body, and not the same."""
    pieces = [_BACK.sub(r"\1, ", text)]
    for cut in reversed(list(_ANOTHER.finditer(pieces[0]))):
        first, *others = pieces
        before, after = first[: cut.start()], first[cut.end() :]
        named = {one[0].casefold() for one in _NOUN.finditer(before)}
        has_days = day_in(before, today, order) is not None and day_in(after, today, order) is not None
        if named and cut["part"].casefold() not in named and has_days:
            pieces = [before, after, *others]
    return pieces
