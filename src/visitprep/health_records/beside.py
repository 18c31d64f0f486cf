"""What stands beside a thing in its row: how bad it is, what somebody wrote, the day it was written down."""

from __future__ import annotations

import re

from visitprep.health_records.found import Kind
from visitprep.health_records.narrative import Row, cell_under
from visitprep.health_records.plain import day_of, is_absent

_SEVERITY = re.compile(r"severity|criticality", re.IGNORECASE)
_COMMENT = re.compile(r"comment|\bnotes?\b|remark", re.IGNORECASE)
_NO_COMMENT = re.compile(r"date|noted", re.IGNORECASE)
NOTED = re.compile(r"\b(entered|recorded|reported|noted|added|documented|reviewed|updated)\b", re.IGNORECASE)
"""Above a column: the day in it is that of writing it down."""
_WITH_COMMENTS = frozenset({Kind.MEDICINES, Kind.ALLERGIES, Kind.CONDITIONS})
_BEGIN = frozenset({Kind.ALLERGIES, Kind.CONDITIONS})


def comment_of(row: Row | None, kind: Kind) -> str:
    said = cell_under(row, _COMMENT, _NO_COMMENT) if row is not None and kind in _WITH_COMMENTS else ""
    return "" if is_absent(said) or not re.search(r"[^\W\d_]{2}", said) else said


def severity_of(row: Row | None, kind: Kind) -> str:
    said = cell_under(row, _SEVERITY) if row is not None and kind is Kind.ALLERGIES else ""
    return "" if is_absent(said) else said


def noted_of(row: Row, kind: Kind) -> str:
    return day_of(cell_under(row, NOTED)) if kind in _BEGIN else ""


def not_when(kind: Kind) -> re.Pattern[str] | None:
    """What may not stand above the day that a thing of this kind began."""
    return NOTED if kind in _BEGIN else None
