"""Every medicine tried before, as the pharmacist needs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from visitprep.document.blocks import Block, Column, Field, Table
from visitprep.summary.words.answer_labels import LABELS
from visitprep.summary.words.answers_in_words import (
    caption,
    fields,
    list_line,
    newest_first,
    rows,
    said,
    together,
)
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_PAST = LABELS["past_medicines"]


def stopped_medicines(visit: Visit) -> tuple[Block, ...]:
    """Every medicine tried before, newest first."""
    items: list[PastMedicine] = newest_first([(m.when, m) for m in visit.past_medicines or ()])
    if not items:
        return list_line(visit, "past_medicines")
    cells = (("name", "highest_dose"), ("when", "how_long"), ("effect",), ("why_stopped",), ("side_effects",))
    table_rows = tuple(tuple(together(item, _PAST, plain=names) for names in cells) for item in items)
    heads = (
        (N_("Medicine, highest dose"), 1.5),
        (N_("When, how long"), 1.1),
        (_PAST["effect"], 1.0),
        (_PAST["why_stopped"], 1.2),
        (_PAST["side_effects"], 1.3),
    )
    return _listed(heads, table_rows, _notes(items, _PAST, "name"))


def _listed(
    heads: tuple[tuple[str, float], ...], table_rows: tuple[tuple[str, ...], ...], notes: Iterator[Field]
) -> tuple[Block, ...]:
    columns = tuple(Column(say(title), weight) for title, weight in heads)
    title = caption(say(N_("Newest first")), table_rows)
    return (Table(title, columns, table_rows), *fields(tuple(notes)))


def _text(item: PastMedicine, name: str) -> str:
    answer = said(item, name)
    return answer.text if answer else ""


def _notes(items: list[PastMedicine], labels: Mapping[str, str], title: str) -> Iterator[Field]:
    """What the person added to any of these answers, under the name of its row."""
    for item in items:
        name = _text(item, title) or say(N_("Without a name"))
        for row in rows(item, labels, shown=tuple(labels)):
            yield Field(f"{name}: {row.label}", row.value)
