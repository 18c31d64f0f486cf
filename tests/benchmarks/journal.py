"""Ten days of journal against ten years: one entry more, opening, the chart, and the whole commands.

    .venv/bin/python tests/benchmarks/journal.py

Both are measured in turns in the same run. Prints milliseconds and the ratio of 3,650 entries to 10; asserts nothing.
The goal is a ratio of at most 1.2 for an entry more.
"""

from __future__ import annotations

import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from visitprep.render.view import show
from visitprep.storage.journal_file import FILE, new_id, read, write
from visitprep.storage.store import VisitStore
from visitprep.summary.shared_sections.journal import chart_page
from visitprep.visit.visit import Visit

FEW, MANY = 10, 3_650
TODAY = date.today()
COMMAND = str(Path(sys.executable).parent / "visitprep")


def filled(home: Path, days: int) -> Path:
    """A visit with an entry for each of the last `days` days; its folder."""
    with VisitStore(home, datetime.now).create() as opened:
        folder = opened.path.parent
    for ago in range(days, 0, -1):
        day = {"day": (TODAY - timedelta(days=ago)).isoformat(), "time": "19:30"}
        low = 2 + ago % 5
        told = {
            "now": {"low": low, "high": low + 1},
            "sleep": {"low": 5.5, "high": 5.5},
            "did": "gardening, a walk",
        }
        write(folder, new_id(datetime.now()), {**day, **told, "line": "A made-up day like many others."})
    return folder


def in_turns(few: Callable[[], object], many: Callable[[], object], times: int) -> tuple[list[float], list[float]]:
    """Seconds of each, one after the other, so that a busy machine is busy for both."""
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(2 * times):
        begin = time.perf_counter()
        (few, many)[turn % 2]()
        taken[turn % 2].append(time.perf_counter() - begin)
    return taken


def report(name: str, few: list[float], many: list[float]) -> None:
    a, b = statistics.median(few) * 1000, statistics.median(many) * 1000
    print(f"{name:<34} {FEW:>5}: {a:8.2f} ms   {MANY:,}: {b:8.2f} ms   ratio {b / a:5.2f}")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        homes = [Path(name) / str(days) for days in (FEW, MANY)]
        few, many = (filled(home, days) for home, days in zip(homes, (FEW, MANY), strict=True))
        size = (many / FILE).stat().st_size / 1e6
        print(f"{MANY:,} entries are {size:.1f} MB")

        def add(folder: Path) -> None:
            write(
                folder,
                new_id(datetime.now()),
                {"day": TODAY.isoformat(), "time": "08:00", "now": {"low": 5, "high": 5}},
            )

        def weeks(folder: Path) -> None:
            entries = read(folder).entries(TODAY - timedelta(days=9))
            show(chart_page(Visit(), entries, TODAY, 10), io.StringIO(), as_plain=True)

        def command(home: Path, *arguments: str, typed: str = "") -> None:
            environ = {**os.environ, "VISITPREP_HOME": str(home)}
            subprocess.run(
                [COMMAND, *arguments], input=typed.encode(), env=environ, capture_output=True, check=True
            )

        report("an entry more", *in_turns(lambda: add(few), lambda: add(many), 200))
        report("opened: days counted", *in_turns(lambda: read(few).days, lambda: read(many).days, 40))
        report("opened: ten days read and drawn", *in_turns(lambda: weeks(few), lambda: weeks(many), 30))
        report("every entry read", *in_turns(lambda: read(few).entries(), lambda: read(many).entries(), 5))
        line = "pain 6, slept 5 h, gardening, heat helped"
        told = [
            (lambda home=home: command(home, "journal", typed=line)) for home in homes
        ]  # fmt: skip
        report("command: visitprep journal < line", *in_turns(*told, 9))
        drawn = [(lambda home=home: command(home, "journal", "chart", "--days", "10")) for home in homes]
        report("command: visitprep journal chart", *in_turns(*drawn, 9))


if __name__ == "__main__":
    main()
