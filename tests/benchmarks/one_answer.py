"""From an answer to the next question, with 500 medicines on file: the whole turn, and the save in it.

    .venv/bin/python tests/benchmarks/one_answer.py

Prints milliseconds and their ratio to `python -c pass` measured in the same run; asserts nothing.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime
from pathlib import Path

from visitprep.interview.engine.interview import Interview
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Way, Went
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.storage.store import VisitStore
from visitprep.visit.visit import Visit

TURNS = 60


class Answering:
    """Answers whatever is asked, and notes when each question came."""

    def __init__(self) -> None:
        self.came: list[float] = []

    def tell(self, text: str) -> None: ...

    def ask(self, prompt: Prompt) -> Reply:
        self.came.append(time.perf_counter())
        if len(self.came) > TURNS:
            return Went(Way.STOP)
        if prompt.kind is Kind.ONE:
            return Answered((prompt.options[-1].code,))
        return Answered(()) if prompt.kind is Kind.MANY else Answered("2 capsules")


def main() -> None:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    base = time.perf_counter() - begin
    medicines = [{"name": f"Medicine {n}", "kind": "prescription", "strength": "300 mg"} for n in range(500)]
    with tempfile.TemporaryDirectory() as folder:
        store = VisitStore(Path(folder), lambda: datetime.now().astimezone())
        saves: list[float] = []
        with store.create() as opened:
            opened.save(Visit.model_validate({"medicines": medicines}))

            def save(visit: Visit) -> None:
                started = time.perf_counter()
                opened.save(visit)
                saves.append(time.perf_counter() - started)

            asker = Answering()
            section = [s for s in SECTIONS if s.id == "medicines"]
            Interview(opened.visit, sections=SECTIONS, asker=asker, save=save, today=date.today()).walk(
                only=section[0]
            )
    turns = [after - before for before, after in zip(asker.came, asker.came[1:], strict=False)]
    for name, found in (("answer to next question", turns), ("the save in it", saves)):
        middle, slow = statistics.median(found) * 1000, sorted(found)[int(len(found) * 0.95)] * 1000
        print(
            f"{name:<26} median {middle:6.1f} ms, 95 % {slow:6.1f} ms, {middle / base / 1000:5.2f} x python -c pass"
        )


if __name__ == "__main__":
    main()
