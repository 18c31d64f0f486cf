"""What is left to say of a record, after what its line says already: nothing is told twice, and nothing is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from visitprep.document.blocks import Block, Column, Field, Table
from visitprep.document.words import Words, joined, plain, text_of
from visitprep.summary.words.answers_in_words import rows, words
from visitprep.summary.words.field_labels import LABELS
from visitprep.summary.words.from_records import records_say, without_origins
from visitprep.text import isolated
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.record import Record
from visitprep.visit.visit import LISTS, list_part
from visitprep.wording import N_, say

_SURE_FROM = 4
"""Letters from which an answer that stands in a line is taken to be told there; "no" and "3" stand in any line."""


def rest(record: Record, part: str, told: str, sure: Collection[str] = ()) -> Words:
    """As in "Label: answer; label: answer" for every answer, gap and note that `told` does not say.

    The head of the row has the mark of a record; what one says otherwise stands at the end.

    `sure` are fields whose answer it says for certain, in other words than the answer's own.
    """
    labels = LABELS[part]
    shown = {
        name
        for name in labels
        if getattr(record, name) is not None and (name in sure or stands_in(record, name, told))
    }
    recorded = records_say(record)
    head = {*shown, *(list_part(part).goes_by if part in LISTS else ())}
    record = without_origins(record, keep=set(labels) - head)
    notes = {note for note in record.notes.values() if _plain(note) in _plain(told)}
    further = {*_OWN_WORDS, *(shown if part == "pains" else ())}
    own = {record.notes[name]: say(labels[name]) for name in further if name in labels and name in record.notes}
    left = [_said_further(row, own) for row in rows(record, labels, shown) if row.value not in notes]
    return plain("; ".join((*left, *([recorded] if recorded and recorded not in told else []))))


_OWN_WORDS = ("name", "place", "what", "part", "when", "started", "date")
"""What was typed behind one of these tells more of the whole row, and is no medicine, no place and no day. So does
what was typed behind an answer of a pain that its line tells: "10 days now" is no place that it spreads to."""


def _said_further(row: Field, own: Mapping[str, str]) -> str:
    if own.get(row.value) == row.label:
        return say(N_("“{words}”"), words=isolated(row.value))
    return f"{row.label}: {isolated(row.value)}"


def stands_in(record: Record, name: str, told: str) -> bool:
    """Whether the whole answer stands in `told`, in its own words; yes and no never do."""
    value = getattr(record, name, None)
    if value is None or isinstance(value, YesNo):
        return False
    pieces = [words(one) for one in value] if isinstance(value, tuple) else [words(value)]
    return bool(pieces) and all(len(piece) >= _SURE_FROM and _plain(piece) in _plain(told) for piece in pieces)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".;")


def table(
    caption: str, found: Iterable[tuple[Words, ...]], heads: tuple[str, ...], weights: tuple[float, ...]
) -> tuple[Block, ...]:
    """Rows under their heads, without the columns in which nothing stands. Nothing for no rows."""
    told = tuple(tuple(text_of(cell) for cell in row) for row in found)
    used = [number for number in range(len(heads)) if any(row[number] for row in told)]
    if not told or not used:
        return ()
    columns = tuple(Column(say(heads[number]), weights[number]) for number in used)
    return (Table(caption, columns, tuple(tuple(row[number] for number in used) for row in told)),)


def together(*pieces: Words) -> Words:
    """The pieces that say something, with a semicolon between them."""
    return joined(pieces, "; ")


def field_of(label: str, lines: Iterable[Words]) -> Field:
    """Several lines under one label."""
    return Field(say(label), "\n".join(text_of(line) for line in lines))


def told(record: Record, part: str, names: Iterable[str] | None = None) -> Iterator[Field]:
    """A row for each answer, gap and note of a record, in the order of its labels."""
    labels = LABELS[part]
    yield from rows(record, labels if names is None else {name: labels[name] for name in names})
