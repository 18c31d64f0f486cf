"""A disc of 5,000 pictures looked through, against opening each file and reading 4 KiB of it.

    .venv/bin/python tests/benchmarks/disc.py

Both are measured in turns in the same run. Prints seconds and the ratio; asserts nothing. The goal is at most 6.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2]))

from tests.discs.dicom_files import image

from visitprep.discs.disc import look_through

FILES, TURNS = 5_000, 5


def opened(root: Path) -> None:
    for path in sorted(root.iterdir()):
        with path.open("rb", buffering=0) as file:
            file.read(4096)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number in range(FILES):
            (root / f"I{number}").write_bytes(image(series=f"1.2.3.{number // 200}", pixels=32_768))
        taken: tuple[list[float], list[float]] = ([], [])
        for turn in range(2 * TURNS):
            begin = time.perf_counter()
            if turn % 2:
                look_through(root, lambda done, of: None)
            else:
                opened(root)
            taken[turn % 2].append(time.perf_counter() - begin)
    plain, looked = (statistics.median(each) for each in taken)
    print(f"4 KiB of each: {plain:.2f} s; looked through: {looked:.2f} s; ratio {looked / plain:.1f}")


if __name__ == "__main__":
    main()
