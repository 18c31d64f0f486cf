"""Rows that people read without a coded twin: said in their own words, so that none is lost.

Brands beside generic names and short names look like rows without a twin and are none: so as many rows are taken
for them, in their order, as entries are left over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from visitprep.health_records.found import Item, Kind, Status, TestKind
from visitprep.health_records.naming import akin, akin_medicines, key_of
from visitprep.health_records.not_theirs import said_not_now
from visitprep.health_records.plain import (
    beside_none,
    form_in,
    is_absent,
    is_name,
    status_said,
    strength_in,
    test_kind_of,
)
from visitprep.health_records.rows import columns, rest_of_row
from visitprep.health_records.rows.narrative import Cell, Row
from visitprep.patterns import any_case

from visitprep.health_records.plain import CANCELLED, IN_HOSPITAL, REFUSED  # isort: skip


_A_DETAIL = any_case(
    r"see |refer to|reviewed|reconcil|please |[\w ]{0,20}\b(date|status)\b[^:]{0,12}:|(start|end|onset|recorded|effective) date\b|code:|onset:|date:|status:|\(01\)|laboratory (test|values)|lab tests?:|comments?:|notes?:"
    r"|[^:]{0,40}: *$|(active|resolved|inactive|completed)$|serial|lot number|manufacturer|udi\b"
)
"""A line about the thing above it, and no thing itself."""
_NOT_SO = any_case(
    r"\bnot (?:allergic|present|found)\b|\bden(?:ies|ied)\b|\bno (?:known )?(?:\w+ )?(allergy|history|evidence) (to|of)\b"
    r"|\bruled out\b|\brefuted\b|\babsent\b|\bnegative\b|\bnegated\b"
)


class Reading(Struct, frozen=True):
    """What one coded entry says: a thing, that there is none, or nothing."""

    item: Item | None
    row: Row | None = None
    none: bool = False
    negated: bool = False
    in_error: bool = False


def with_rows(readings: Iterable[Reading], rows: list[Row], kind: Kind) -> list[Item]:
    """The things of a section: those of its entries, and of the rows that no entry stands for."""
    readings = list(readings)
    below = {id(above): row.text for above, row in pairwise(rows) if row.goes_on}
    items = [
        said_not_now(rest_of_row.with_row_told(reading.item, reading.row), below.get(id(reading.row), ""))
        for reading in readings
        if reading.item and not reading.in_error
    ]
    in_error = [reading.item for reading in readings if reading.item and reading.in_error]
    taken = {id(reading.row) for reading in readings if reading.row is not None}
    related: Callable[[str, str], bool] = akin_medicines if kind is Kind.MEDICINES else akin
    alone = [item for reading in readings if reading.row is None and (item := reading.item)]
    beside = ((row, beside_none(row.text)) for row in rows)  # of "no medicines except ibuprofen" the ibuprofen
    rows = [Row((Cell("", one, one),), row.heading, row.ids, False) if one else row for row, one in beside]
    left = [row for row in rows if id(row) not in taken and _could_name(row, kind)]
    if any(reading.none for reading in readings):
        left = [row for row in left if not row.is_prose]
    loose: list[Row] = []
    for row in left:
        name = columns.name_of(row, kind)
        twin = next((item for item in alone if _same(item, name, row, related)), None)
        if twin is not None:
            alone.remove(twin)
            if twin in items:
                items[items.index(twin)] = rest_of_row.with_row_told(_with_row(twin, row, name), row)
        elif not any(_same(item, name, row, related) for item in (*items, *in_error)):
            loose.append(row)
    without_twin = loose[len(alone) :] if len(alone) < len(loose) else []
    if alone and len(alone) >= len(loose):
        without_twin = []
    if kind is Kind.TESTS and readings:
        # Tables of results have heads, ranges and comments in between: only a picture is sure to be one.
        without_twin = [row for row in loose if test_kind_of(columns.name_of(row, kind))]
    return items + [said_not_now(item, row.text) for row in without_twin if (item := item_of(row, kind))]


def _same(item: Item, name: str, row: Row, related: Callable[[str, str], bool]) -> bool:
    text = row.text.casefold()
    return (
        related(item.name, name)
        or (bool(item.coded_name) and related(item.coded_name, name))
        or (key_of(item.name) in key_of(text) if key_of(item.name) else False)
    )


def says_not_so(row: Row) -> bool:
    """What people read denies it."""
    return bool(_NOT_SO.search(row.text) or _NOT_SO.search(row.heading) or is_absent(row.text))


def _could_name(row: Row, kind: Kind) -> bool:
    text = row.text
    if len(text) < 3 or is_absent(text) or _NOT_SO.search(text):
        return False
    name = columns.name_of(row, kind)
    if not is_name(name) or is_absent(name) or len(name) > 200 or _A_DETAIL.match(name):
        return False
    if row.goes_on and kind not in (Kind.MEDICINES, Kind.ALLERGIES):
        return False  # the same thing once more, in another system of codes
    if columns.has_name_column(row, kind):
        return True
    # A line of prose names nothing; an item of a list or a short line does.
    return not row.in_table and len(name) <= 120 and name[-1:] not in ".:;?" and len(name.split()) <= 14


def _with_row(item: Item, row: Row, name: str) -> Item:
    """An entry that points nowhere, with what its row says beside it."""
    from visitprep.health_records.plain import line

    said = item.said_status or columns.status_of(row)
    status = item.status
    inpatient = item.inpatient or (item.kind is Kind.MEDICINES and bool(IN_HOSPITAL.search(row.heading)))
    read = status_said(said) if not item.said_status else Status.UNCLEAR
    if inpatient:
        status = Status.PAST
    elif read is Status.PAST or (read is Status.CURRENT and item.kind is not Kind.MEDICINES and not item.leave_out):
        status = read  # what people read is meant for today; a code beside it is often left behind
    elif item.stopped_by_code and not said and columns.tells_end(row, item.stopped):
        status = Status.PAST
    elif read is Status.CURRENT and not item.leave_out:
        # It was to end, and is called active: both are told, and it is asked.
        status = Status.UNCLEAR if status is Status.PAST or item.stopped_by_code else read
    begin = item.kind in rest_of_row.BEGIN
    began, noted = rest_of_row.began_and_noted(row, item.kind, item.date) if begin else (item.date, item.noted)
    if item.kind is Kind.PROCEDURES and columns.tells_day(row, item.date):
        noted = ""
    is_written = (
        is_name(name) and len(name) <= 120 and columns.has_name_column(row, item.kind) and name != item.name
    )
    return replace(
        item,
        name=name if is_written else item.name,
        coded_name=(item.coded_name or item.name) if is_written else item.coded_name,
        directions=item.directions or (columns.directions_of(row) if item.kind is Kind.MEDICINES else ""),
        strength=(strength_in(name) if is_written and item.kind is Kind.MEDICINES else "") or item.strength,
        result=item.result or (columns.cell_under(row, columns.RESULT) if item.kind is Kind.TESTS else ""),
        reaction=item.reaction or (columns.reaction_of(row) if item.kind is Kind.ALLERGIES else ""),
        severity=item.severity or rest_of_row.severity_of(row, item.kind),
        comment=item.comment or rest_of_row.comment_of(row, item.kind),
        status=status,
        inpatient=inpatient,
        stopped_by_code=item.stopped_by_code and not inpatient and not columns.tells_end(row, item.stopped),
        said_status=line(said),
        date=began,
        noted=noted if item.kind is Kind.PROCEDURES else item.noted or noted,
    )


def item_of(row: Row, kind: Kind) -> Item | None:
    """A row as a thing, in its own words."""
    name = columns.name_of(row, kind)
    if not is_name(name) or is_absent(name):
        return None
    said = columns.status_of(row)
    if REFUSED.search(row.text) or CANCELLED.search(said):
        return None
    status = status_said(said) if said else Status.UNCLEAR
    if not said and status_said(row.heading) is Status.PAST:
        status = Status.PAST
    medicine = kind is Kind.MEDICINES
    inpatient = medicine and bool(IN_HOSPITAL.search(row.heading))
    test = test_kind_of(name)
    if kind is Kind.PROCEDURES and test:
        kind = Kind.TESTS
    test = (test or TestKind.LABORATORY) if kind is Kind.TESTS else None
    return Item(
        kind,
        name,
        strength=strength_in(name) if medicine else "",
        form=form_in(name) if medicine else "",
        directions=columns.directions_of(row) if medicine else "",
        status=Status.PAST if inpatient else status,
        said_status=said,
        inpatient=inpatient,
        date=rest_of_row.began_of(row, kind),
        noted=rest_of_row.noted_of(row, kind),
        reaction=columns.reaction_of(row) if kind is Kind.ALLERGIES else "",
        severity=rest_of_row.severity_of(row, kind),
        comment=rest_of_row.comment_of(row, kind),
        result=columns.cell_under(row, columns.RESULT) if kind is Kind.TESTS else "",
        test_kind=test,
        text_only=True,
    )
