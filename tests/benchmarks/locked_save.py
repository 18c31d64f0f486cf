"""What a save of a locked visit costs beside one that is open: CPU, the two in turn; at most 1.3 times is wanted.

python tests/benchmarks/locked_save.py
"""

from __future__ import annotations

import statistics
import tempfile
import time
from datetime import datetime
from pathlib import Path

from visitprep.answers.reading import read_answers
from visitprep.storage.store import VisitStore

PEOPLE = Path(__file__).parents[1] / "people"
RUNS = 300


def main() -> None:
    visit = read_answers((PEOPLE / "everything.yaml").read_bytes(), datetime(2026, 3, 3).date())
    with tempfile.TemporaryDirectory() as folder:
        store = VisitStore(Path(folder), lambda: datetime(2026, 3, 3))
        for _ in range(2):
            with store.create() as made:
                made.save(visit)
        store.lock("visit-2", "correct horse battery")
        times: dict[str, list[float]] = {"open": [], "locked": []}
        with store.open("visit-1") as open_one, store.open("visit-2") as locked_one:
            size = open_one.path.stat().st_size
            for _ in range(RUNS):
                for name, opened in (("open", open_one), ("locked", locked_one)):
                    began = time.process_time()
                    opened.save(visit)
                    times[name].append(time.process_time() - began)
    both = {name: statistics.median(found) * 1000 for name, found in times.items()}
    print(f"{size} bytes: open {both['open']:.2f} ms, locked {both['locked']:.2f} ms,", end=" ")
    print(f"{both['locked'] / both['open']:.2f} times")


if __name__ == "__main__":
    main()
