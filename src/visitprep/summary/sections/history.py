"""Scans and tests, conditions, surgeries, family, and the few things printed only when the person agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from visitprep.document import Block, Column, Field, Paragraph, Table
from visitprep.summary.words.labels import LABELS, labels_of
from visitprep.summary.words.reading import caption, fields, list_line, newest_first, rows, said, together
from visitprep.visit.records.care import Test
from visitprep.visit.records.choices import YesNo
from visitprep.visit.records.health import Surgery
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

NOT_PRINTED = N_("Not on this page. Please ask in person.")
"""Said whether or not anything was answered, so that the line tells nothing."""

_Cell = tuple[str, float, tuple[str, ...], tuple[str, ...]]
"""A column: its title, its weight, the fields it prints as they are, the fields it prints after their label."""

_TEST, _SURGERY = LABELS["tests"], LABELS["surgeries"]
_HEALTH = labels_of("health", "conditions", "condition_details", "hospital_stays", "family_history")
"""The other fields of `Health` stand in the safety box."""

_TEST_COLUMNS: tuple[_Cell, ...] = (
    (_TEST["kind"], 1.0, ("kind", "part"), ()),
    (_TEST["date"], 0.8, ("date",), ()),
    (_TEST["place"], 1.0, ("place",), ()),
    (_TEST["result"], 1.5, ("result",), ("trouble",)),
    (_TEST["report"], 0.9, ("report",), ()),
    (_TEST["pictures"], 0.9, ("pictures",), ()),
)
_SURGERY_COLUMNS: tuple[_Cell, ...] = (
    (_SURGERY["what"], 1.6, ("what",), ()),
    (_SURGERY["when"], 0.8, ("when",), ()),
    (_SURGERY["where"], 1.2, ("where",), ()),
    (_SURGERY["helped_pain"], 1.2, ("helped_pain",), ()),
)


def tests(visit: Visit) -> tuple[Block, ...]:
    """Every scan and test, newest first; the report and the pictures are two different things."""
    items: list[Test] = newest_first([(test.date, test) for test in visit.tests or ()])
    return _table(visit, "tests", items, _TEST, _TEST_COLUMNS)


def surgeries(visit: Visit) -> tuple[Block, ...]:
    items: list[Surgery] = newest_first([(surgery.when, surgery) for surgery in visit.surgeries or ()])
    return _table(visit, "surgeries", items, _SURGERY, _SURGERY_COLUMNS)


def health(visit: Visit) -> tuple[Block, ...]:
    return fields(tuple(rows(visit.health, _HEALTH)))


def substances(visit: Visit) -> tuple[Block, ...]:
    """The answers only when the person agreed to print them; otherwise one line that tells nothing."""
    record = visit.substances
    if record.print_it is not YesNo.YES:
        return (Paragraph(say(NOT_PRINTED)),)
    return fields(tuple(rows(record, LABELS["substances"])))


def _table(
    visit: Visit, part: str, items: Sequence[Item], labels: Mapping[str, str], cells: tuple[_Cell, ...]
) -> tuple[Block, ...]:
    if not items:
        return list_line(visit, part)
    table_rows = tuple(
        tuple(together(item, labels, plain=plain, labelled=named) for _, _, plain, named in cells) for item in items
    )
    columns = tuple(Column(say(title), weight) for title, weight, _, _ in cells)
    title = caption(say(N_("Newest first")), table_rows)
    return (Table(title, columns, table_rows), *fields(tuple(_notes(items, labels))))


def _notes(items: Sequence[Item], labels: Mapping[str, str]) -> Iterator[Field]:
    for item in items:
        answer = said(item, next(iter(labels)))
        name = answer.text if answer else say(N_("Without a name"))
        for row in rows(item, labels, shown=tuple(labels)):
            yield Field(f"{name}: {row.label}", row.value)
