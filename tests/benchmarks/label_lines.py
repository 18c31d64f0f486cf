"""How many lines of labels are understood, and whether any is read wrongly: `.venv/bin/python tests/benchmarks/label_lines.py`.

The lines are made up after labels of the United States, Britain, Canada and Australia, and after how people say them;
what each field should hold was written by eye. A line is understood when every field is right and only what has two
readings is asked. It is wrong when a field that is not asked about holds what the line does not say there.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from visitprep.lines.medicines.medicine import read

UNDERSTOOD = 75  # percent of the lines, at least
WRONG = 0  # lines, at most

Line = tuple[str, dict[str, str], frozenset[str]]


def lines() -> list[Line]:
    """Each line, its fields, and which of them have to be asked about."""
    rows = (Path(__file__).parent / "label_lines.tsv").read_text(encoding="utf-8").splitlines()
    return [_line(*row.split("\t")) for row in rows if not row.startswith("#")]


def _line(line: str, fields: str, asked: str) -> Line:
    told = dict(field.split(": ", 1) for field in fields.split("; ") if field)
    return line, told, frozenset(name for name in asked.split(", ") if name)


def result(line: Line) -> str:
    """One of "understood", "asked" (something is missing, or asked though it is plain) and "wrong"."""
    text, right, to_ask = line
    readings = read(text)
    told = {field: str(value) for reading in readings for field, value in reading.values.items()}
    asked = frozenset(doubt.field or "name" for reading in readings for doubt in reading.unclear)
    if any(field not in asked and not _is_in(value, right.get(field, "")) for field, value in told.items()):
        return "wrong"
    return "understood" if told == right and asked == to_ask and len(readings) == 1 else "asked"


def _is_in(value: str, right: str) -> bool:
    """Less than all of it is not wrong: the rest was kept as a note."""
    return bool(value) and value in right


def counted() -> Mapping[str, list[str]]:
    """The lines by their result."""
    found: dict[str, list[str]] = {"understood": [], "asked": [], "wrong": []}
    for line in lines():
        found[result(line)].append(line[0])
    return found


def main() -> int:
    found = counted()
    total = sum(len(texts) for texts in found.values())
    percent = 100 * len(found["understood"]) / total
    for name in ("asked", "wrong"):
        for text in found[name]:
            print(f"{name}: {text}")
    print(
        f"{total} lines: {percent:.0f} % understood (reach {UNDERSTOOD}), {len(found['wrong'])} wrong (reach {WRONG})"
    )
    return 0 if percent >= UNDERSTOOD and len(found["wrong"]) <= WRONG else 1


if __name__ == "__main__":
    sys.exit(main())
