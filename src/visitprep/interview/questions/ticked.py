"""Tick lists whose rows are yes/no fields, or lists that a row opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.interview.question import Hearing, Reads
from visitprep.interview.tick_list import Ticked, TickRow
from visitprep.lines.taken_back import as_corrected
from visitprep.visit.answering import (
    Address,
    Moment,
    gap_at,
    items,
    record_at,
    value_at,
    with_answer,
    with_gap,
    with_list_closed,
    with_list_reopened,
    with_more_noted,
    with_new_item,
    without_answer,
)
from visitprep.visit.as_typed import row_words, with_noted, with_row_words, with_said
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import LISTS, Visit, record_type


class FieldRow(Struct, frozen=True):
    """A row and what it fills. Without `yes`, a tick leaves the question open, and it is asked next."""

    row: TickRow
    part: str
    field: str = ""
    """Empty for a list: not ticked is none, ticked opens it."""
    yes: object = None
    no: object = None
    unsure: object = None
    """Without it, "not sure" is kept as "does not know"."""
    when: Callable[[Visit], bool] = lambda visit: True
    words_to: str = ""
    """The field of the same part that the words beside the row answer, so that it is not asked again."""
    reads: Reads | None = None
    """Of a list: the reader that finds its items in the words beside the row."""

    @property
    def name(self) -> str:
        return f"{self.part}.{self.field}" if self.field else self.part

    @property
    def address(self) -> Address:
        return Address(self.part, self.field)

    def is_open(self, visit: Visit) -> bool:
        if not self.when(visit):
            return False
        if self.part in LISTS:
            return value_at(visit, self.address) is None and gap_at(visit, self.address) is None
        record = record_at(visit, self.address)
        return getattr(record, self.field) is None and self.field not in record.gaps


def covers(rows: Sequence[FieldRow]) -> tuple[str, ...]:
    return tuple(row.name for row in rows)


def rows_shown(rows: Sequence[FieldRow], place: str) -> Callable[[Visit], tuple[TickRow, ...]]:
    """What is open; and once it was asked, all that it filled."""

    def shown(visit: Visit) -> tuple[TickRow, ...]:
        said = visit.lines.get(place)
        if said is None:
            return tuple(row.row for row in rows if row.is_open(visit))
        return tuple(
            row.row
            for row in rows
            if row.when(visit)
            and (row.name in said.filled or row.is_open(visit) or row.row.code in said.typed.split())
        )

    return shown


def saves(rows: Sequence[FieldRow], place: str) -> Callable[[Visit], tuple[str, ...]]:
    """Every row that is a yes now, by this list or by the question behind it."""

    def ticked(visit: Visit) -> tuple[str, ...]:
        said = visit.lines.get(place)
        typed = said.typed.split() if said is not None else []
        return tuple(row.row.code for row in rows if _is_yes(visit, row, typed))

    return ticked


def _is_yes(visit: Visit, row: FieldRow, typed: Sequence[str]) -> bool:
    value = value_at(visit, row.address)
    if value is None or value == ():
        return row.row.code in typed and row.is_open(visit)
    return value not in (row.no, row.unsure)


def is_open(rows: Sequence[FieldRow]) -> Callable[[Visit], bool]:
    """Two rows or more: one alone is asked by its question."""
    return lambda visit: sum(row.is_open(visit) for row in rows) > 1


def store(rows: Sequence[FieldRow]) -> Callable[[Visit, Ticked, Moment], Visit]:
    by_code = {row.row.code: row for row in rows}

    def stored(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
        for shown in ticked.rows:
            visit = with_row(visit, by_code[shown.code], ticked, moment)
            visit = _with_words(visit, by_code[shown.code], ticked, moment)
        return visit

    return stored


def keeps(rows: Sequence[FieldRow]) -> Callable[[TickRow], bool]:
    """Whether the words beside a row are kept by `store`."""
    by_code = {row.row.code: row for row in rows}
    return lambda row: bool(by_code[row.code].words_to or by_code[row.code].reads)


def _with_words(visit: Visit, row: FieldRow, ticked: Ticked, moment: Moment) -> Visit:
    """The words beside a row answer its next question, as far as they go; they are a note beside it where not, and
    where it is not ticked."""
    words = ticked.beside_row(row.row.code)
    if not words:
        return visit
    if row.row.code not in (*ticked.on, *ticked.unsure):
        return with_more_noted(visit, row.address, words, moment)
    if row.reads is not None:
        return visit if items(visit, row.part) else with_items_read(visit, row.part, row.reads, words, moment)
    if not row.words_to:
        return visit
    address = Address(row.part, row.words_to)
    try:
        return with_answer(visit, address, words, moment)
    except (ValidationError, PydanticCustomError):
        return with_more_noted(visit, address, words, moment)


def with_items_read(visit: Visit, part: str, reads: Reads, words: str, moment: Moment) -> Visit:
    """As the list itself would have read the line."""
    kind = record_type(part)
    readings = reads(as_corrected(words), Hearing(moment.today, visit, kind()))
    several = [one.meant for reading in readings[:1] for one in reading.unclear if isinstance(one.meant, tuple)]
    pieces = next((one for one in several if isinstance(one, tuple) and len(one) == len(readings)), ())
    for number, reading in enumerate(readings):
        if not reading.values:
            return with_more_noted(visit, Address(part), words, moment)
        try:
            visit, new = with_new_item(visit, part, reading.values, moment)
        except (ValidationError, PydanticCustomError):
            return with_more_noted(visit, Address(part), words, moment)
        address = Address(part, item=new)
        unclear = tuple(dict.fromkeys(one.field for one in reading.unclear if one.field))
        said = str(pieces[number]) if pieces else words
        visit = with_said(visit, str(address), said, reading.values, moment.today, unclear, line=said)
        if reading.left:
            first = next(iter(reading.values), next(iter(kind.answerable())))
            visit = with_noted(visit, str(address), replace(address, field=first), reading.left, moment)
    return visit


def notes(rows: Sequence[FieldRow]) -> Callable[[TickRow], Address | None]:
    """Words beside a row are a note beside what the row fills."""
    by_code = {row.row.code: row.address for row in rows}
    return lambda row: by_code.get(row.code)


_BEFORE_NO = "before-no"
"""What was told of a row that is no longer ticked: it is its answer once more when it is ticked again."""


def with_row(visit: Visit, row: FieldRow, ticked: Ticked, moment: Moment) -> Visit:
    """What one row says of its field or list."""
    on, unsure = row.row.code in ticked.on, row.row.code in ticked.unsure
    if row.part in LISTS:
        if on or unsure:
            return with_list_reopened(visit, row.part) if not items(visit, row.part) else visit
        return visit if items(visit, row.part) else with_list_closed(visit, row.part)
    value = row.yes if on else row.unsure if unsure else row.no
    if unsure and value is None:
        return with_gap(visit, row.address, Gap.DONT_KNOW, moment)
    if value is None:  # ticked, and its question says the rest
        before = value_at(visit, row.address)
        if before != row.no and before is not None:
            return visit
        told = row_words(visit, row.name, _BEFORE_NO)
        visit = without_answer(visit, row.address, moment)
        return with_answer(visit, row.address, told, moment) if told else visit
    before = value_at(visit, row.address)
    if row.yes is None and value == row.no and before not in (None, row.no):
        visit = with_row_words(visit, row.name, {_BEFORE_NO: str(before)}, moment.today)
    return with_answer(visit, row.address, value, moment)
