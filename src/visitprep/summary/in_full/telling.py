"""What is left to say of a record, after what its line says already: nothing is told twice, and nothing is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from visitprep.document.sheet import Labelled, LabelledRows, Lines
from visitprep.document.words import Words, joined, plain, text_of
from visitprep.summary.words.labels import LABELS
from visitprep.summary.words.reading import rows, words
from visitprep.text import isolated
from visitprep.visit.records.choices import YesNo
from visitprep.visit.records.record import Record
from visitprep.wording import N_, say

_SURE_FROM = 4
"""Letters from which an answer that stands in a line is taken to be told there; "no" and "3" stand in any line."""


def rest(record: Record, part: str, told: str, sure: Collection[str] = ()) -> Words:
    """ "Label: answer; label: answer" for every answer, gap and note that `told` does not say.

    `sure` are fields that it says for certain, in other words than the answer's own.
    """
    labels = LABELS[part]
    shown = {name for name in labels if name in sure or _stands_in(record, name, told)}
    left = (f"{row.label}: {isolated(row.value)}" for row in rows(record, labels, "en", shown))
    notes = {note for note in record.notes.values() if note in told}
    return plain(
        "; ".join(text for text in left if not any(text.endswith(note) and _is_note(text) for note in notes))
    )


def _is_note(text: str) -> bool:
    return say(N_("{label}, note"), label="").strip() in text.partition(":")[0]


def _stands_in(record: Record, name: str, told: str) -> bool:
    value = getattr(record, name, None)
    if value is None or isinstance(value, YesNo):
        return False
    pieces = [words(one, "en") for one in value] if isinstance(value, tuple) else [words(value, "en")]
    return bool(pieces) and all(len(piece) >= _SURE_FROM and _plain(piece) in _plain(told) for piece in pieces)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def line(*cells: Words) -> tuple[Words, ...]:
    return cells


def lines(
    found: Iterable[tuple[Words, ...]], heads: tuple[str, ...], weights: tuple[float, ...]
) -> tuple[Lines, ...]:
    """A block of rows; columns in which nothing stands are left out. Nothing for no rows."""
    table = tuple(found)
    if not table:
        return ()
    used = [number for number in range(len(heads)) if any(row[number] for row in table)]
    return (
        Lines(
            tuple(tuple(row[number] for number in used) for row in table),
            tuple(weights[number] for number in used),
            tuple(say(heads[number]) for number in used),
        ),
    )


def together(*pieces: Words) -> Words:
    return joined(pieces, "; ")


def said_in(cells: Iterable[Words]) -> str:
    """The text of several cells, to look in for what is told already."""
    return " ".join(text_of(cell) for cell in cells)


def labelled(record: Record, part: str, names: Iterable[str] | None = None) -> Iterator[Labelled]:
    """A row for each answer, gap and note of a record, in the order of its labels."""
    labels: Mapping[str, str] = LABELS[part]
    chosen = labels if names is None else {name: labels[name] for name in names}
    for row in rows(record, chosen, "en"):
        yield Labelled(row.label, (plain(isolated(row.value)),))


def labelled_rows(found: Iterable[Labelled]) -> tuple[LabelledRows, ...]:
    """A block of labelled rows, or nothing for none."""
    table = tuple(found)
    return (LabelledRows(table),) if table else ()
