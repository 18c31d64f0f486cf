"""The made-up labels of the benchmark: the same bar here, so that no change of a word slips below it unseen."""

from __future__ import annotations

import importlib.util
from pathlib import Path

_FILE = Path(__file__).parents[2] / "benchmarks" / "label_lines.py"


def test_enough_is_understood_and_nothing_is_wrong() -> None:
    spec = importlib.util.spec_from_file_location("label_lines", _FILE)
    assert spec is not None and spec.loader is not None
    bench = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench)
    found = bench.counted()
    total = sum(len(texts) for texts in found.values())
    assert found["wrong"] == []
    assert total >= 150 and 100 * len(found["understood"]) >= bench.UNDERSTOOD * total
