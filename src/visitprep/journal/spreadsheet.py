"""The journal as a table for a spreadsheet (CSV), in which no cell can become a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from visitprep.journal.entry import Entry
from visitprep.patterns import compiled
from visitprep.text import clean
from visitprep.visit.records.number_fields import Span
from visitprep.visit.visit import Teller

_NUMBERS = ("now", "worst", "usual", "sleep")
COLUMNS = (
    "day", "time", "flare",
    "pain now low", "pain now high", "pain worst low", "pain worst high", "pain usual low", "pain usual high",
    "sleep hours low", "sleep hours high",
    "mood", "did", "triggers", "helped", "medicines as needed", "where", "changed", "worst activity", "line",
    "notes", "not answered", "told by",
)  # fmt: skip
_WORDS = ("mood", "did", "triggers", "helped", "medicines", "where", "changed", "worst_activity", "line")

# What makes a spreadsheet calculate, or look up something elsewhere (OWASP ASVS 1.2.10); the wide signs are the
# same to a Japanese or Chinese one.
_FORMULA = compiled("[=+\\-@\t\r\n\0|%＝＋－＠]")
_NUMBER = compiled(r"-?\d+(?:\.\d+)?")


def spreadsheet(entries: Iterable[Entry]) -> bytes:
    """UTF-8 with a mark (BOM), so that Excel reads the letters right: a row of titles, then one for each entry."""
    text = StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow([cell(value) for value in _row(entry)])
    return text.getvalue().encode("utf-8-sig")


def cell(text: str) -> str:
    """`text` as a spreadsheet shows it and never runs it: with a ' before what could begin a formula."""
    text = clean(text)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _row(entry: Entry) -> list[str]:
    ends = [end for name in _NUMBERS for end in _ends(getattr(entry, name))]
    words = [getattr(entry, name) or "" for name in _WORDS]
    notes = "; ".join(f"{name}: {note}" for name, note in entry.notes.items())
    gaps = "; ".join(f"{name}: {gap.words()}" for name, gap in entry.gaps.items())
    return [
        entry.day.isoformat(),
        "" if entry.later else entry.time,
        "yes" if entry.flare else "",
        *ends,
        *words,
        notes,
        gaps,
        _helper(entry.told),
    ]


def _helper(told: Teller | None) -> str:
    """Nothing for the person themselves; "with Ana (daughter)" where both wrote it together."""
    if told is None or not (told.helper or told.name):
        return ""
    helper = f"{told.name} ({told.relation})" if told.name and told.relation else told.name or "helper"
    return helper if told.helper else f"with {helper}"


def _ends(span: Span | None) -> tuple[str, str]:
    return (f"{span.low:g}", f"{span.high:g}") if span else ("", "")
