"""What one search for a mistyped medicine costs, beside one exact look-up of the same names.

    .venv/bin/python tests/benchmarks/name_search.py

Prints milliseconds and their ratio; asserts nothing. Typing should never wait: 20 ms is felt by nobody.
"""

from __future__ import annotations

import csv
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from visitprep.medicines.names import lookup, suggest

MISSPELLINGS = Path(__file__).parents[1] / "medicines" / "unseen_misspellings.csv"


def milliseconds(search: Callable[[str], object], names: list[str]) -> float:
    """The median of one search, after one that loads the table."""
    search("warm up")
    took = []
    for name in names:
        begin = time.perf_counter()
        search(name)
        took.append((time.perf_counter() - begin) * 1000)
    return statistics.median(took)


def main() -> None:
    with MISSPELLINGS.open(encoding="utf-8") as file:
        names = [row[0] for row in csv.reader(file) if row and not row[0].startswith("#")][:120]
    exact, near = milliseconds(lookup, names), milliseconds(suggest, names)
    print(
        f"exact look-up {exact:.3f} ms, search for {len(names)} misspellings {near:.3f} ms each, {near / exact:.0f}x"
    )


if __name__ == "__main__":
    main()
