"""What stands beside a thing in its row: how bad it is, what somebody wrote, the day it was written down."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from msgspec.structs import replace

from visitprep.health_records.found import Item, Kind
from visitprep.health_records.not_theirs import said_not_now
from visitprep.health_records.plain import day_of, is_absent
from visitprep.health_records.rows.columns import START, cell_under
from visitprep.health_records.rows.narrative import Row
from visitprep.health_records.told.days_in_words import in_words
from visitprep.patterns import any_case, compiled
from visitprep.wording import N_, say

_SEVERITY = re.compile(r"severity|criticality", re.IGNORECASE)
_COMMENT = re.compile(r"comment|\bnotes?\b|remark", re.IGNORECASE)
_NO_COMMENT = re.compile(r"date|noted", re.IGNORECASE)
NOTED = re.compile(
    r"\b(entered|created|recorded|reported|noted|added|documented|reviewed|updated)\b", re.IGNORECASE
)
"""Above a column: the day in it is that of writing it down."""
_WITH_COMMENTS = frozenset({Kind.MEDICINES, Kind.ALLERGIES, Kind.CONDITIONS})
BEGIN = frozenset({Kind.ALLERGIES, Kind.CONDITIONS})


def comment_of(row: Row | None, kind: Kind) -> str:
    said = cell_under(row, _COMMENT, _NO_COMMENT) if row is not None and kind in _WITH_COMMENTS else ""
    return "" if is_absent(said) or not re.search(r"[^\W\d_]{2}", said) else said


def severity_of(row: Row | None, kind: Kind) -> str:
    said = cell_under(row, _SEVERITY) if row is not None and kind is Kind.ALLERGIES else ""
    return "" if is_absent(said) else said


def with_row_told(item: Item, row: Row | None) -> Item:
    """With the day that people read, and what its code says otherwise; and that it is not taken, wherever it stands."""
    item = said_not_now(item, row.text) if row is not None else item
    told = _day_in(cell_under(row, START, NOTED)) if row is not None and item.kind in _WITH_COMMENTS else ""
    told = told if told[:2] in ("19", "20") and _IS_DAY.fullmatch(told) else ""
    age = cell_under(row, _AGE) if row is not None and item.kind is Kind.CONDITIONS else ""
    beside = [say(N_("onset age: {age}"), age=age)] if re.search(r"\d", age) else []
    if told and item.date and not (told.startswith(item.date) or item.date.startswith(told)):
        beside.append(say(N_("begun {day} by its code"), day=in_words(item.date)))
        item = replace(item, date=told)
    return replace(item, comment="; ".join(filter(None, (item.comment, *beside)))) if beside else item


_AGE = any_case(r"\bage\b.*\bonset\b|\bonset\b.*\bage\b")
_IS_DAY = compiled(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def noted_of(row: Row | None, kind: Kind) -> str:
    return _day_in(cell_under(row, NOTED)) if row is not None and kind in BEGIN else ""


def began_of(row: Row | None, kind: Kind) -> str:
    """When it began, by a column that is not about writing it down."""
    if row is None:
        return ""
    if kind not in BEGIN:
        return day_of(cell_under(row, START))
    return _day_in(cell_under(row, START, NOTED))


def began_and_noted(row: Row | None, kind: Kind, coded: str) -> tuple[str, str]:
    """When it began, and when it was written down. The coded day is no beginning where its row calls it the other."""
    began, noted = began_of(row, kind), noted_of(row, kind)
    if noted and coded.startswith(noted) and not began:
        return "", coded
    return coded or began, noted


_SHAPES = ("%b %d, %Y", "%B %d, %Y", "%d %b %Y", "%d %B %Y", "%b %d %Y", "%B %d %Y")
_SLASHES = compiled(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")


@lru_cache(maxsize=8192)
def _day_in(cell: str) -> str:
    """A day as people write it; 3/4 in either order is no day."""
    if slashed := _SLASHES.match(cell.strip()):
        one, other, year = (int(part) for part in slashed.groups())
        if one != other and one <= 12 and other <= 12:
            return str(year)
        month, day = (other, one) if one > 12 else (one, other)
        return f"{year}-{month:02}-{day:02}" if month <= 12 and day <= 31 else str(year)
    for shape in _SHAPES:
        try:
            return datetime.strptime(cell.strip(), shape).date().isoformat()
        except ValueError:
            continue
    return day_of(cell)
