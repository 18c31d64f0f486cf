"""Everything that can go wrong with a file, tried: kills, errors, damage, answers of any kind.

    python tests/faults/battery.py            all of it; an hour or more
    python tests/faults/battery.py --part 20  one of 20, drawn by a seed: another with --seed N

It prints what was tried, survived and failed. A failure names the seed and the point, and is the same each time.
"""

from __future__ import annotations

import argparse
import errno
import random
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from damaging import damaged_files  # noqa: E402
from faulty import ENDINGS, Fault, in_place  # noqa: E402
from fuzzing import answers_files, typed_answers  # noqa: E402
from judging import problems  # noqa: E402
from sessions import SESSIONS, Home, Session, pattern, run  # noqa: E402

ERRNOS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT)


@dataclass
class Tally:
    """One row of the table."""

    what: str
    tried: int = 0
    failed: list[str] = field(default_factory=list)

    def take(self, found: Iterable[tuple[str, list[str]]]) -> Tally:
        for name, wrong in found:
            self.tried += 1
            self.failed += [f"{name}: {problem}" for problem in wrong[:1]]
        return self

    def __str__(self) -> str:
        return f"{self.what:<58} {self.tried:>7} {self.tried - len(self.failed):>9} {len(self.failed):>7}"


def stopped(faults: str, home: Home, part: int, draw: random.Random) -> Iterator[tuple[str, list[str]]]:
    """Every session, stopped or refused at one point after the other: one of `part` of them."""
    for session in SESSIONS:
        calls = _tried(session, home, None)[1]
        every = [Fault(at, ending) for at in range(1, calls + 1) for ending in ENDINGS]
        if faults == "errors":
            every = [
                Fault(at, errno=number, for_good=for_good)
                for at in range(1, calls + 1)
                for number in ERRNOS
                for for_good in (False, True)
            ]
        for fault in draw.sample(every, max(1, len(every) // part)):
            yield f"{session.name}, {fault}", _tried(session, home, fault)[0]


def _tried(session: Session, home: Home, fault: Fault | None) -> tuple[list[str], int]:
    with tempfile.TemporaryDirectory(dir=home.root.parent) as room:
        copy = home.copied(Path(room) / "place")
        ended = run(session, copy, in_place(fault))
        return problems(session, copy, ended), ended.calls


def battery(part: int, seed: int, room: Path) -> Iterator[Tally]:
    """Row by row. `part` 1 is all of it."""
    home = pattern(room / "pattern")
    draw = random.Random(seed)
    yield Tally("no fault: every session, with nothing wrong").take(
        (session.name, _tried(session, home, None)[0]) for session in SESSIONS
    )
    yield Tally("ended before, half-way in, after a file call").take(stopped("kills", home, part, draw))
    yield Tally("five errors at a file call, once and for good").take(stopped("errors", home, part, draw))
    yield Tally("files cut at every 50th byte, and with a bit flipped").take(damaged_files(home, part, draw))
    yield Tally("answers typed at any question, saved and read back").take(typed_answers(20_000 // part, draw))
    yield Tally("answers files changed in any place").take(answers_files(3_000 // part, draw))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", type=int, default=1)
    parser.add_argument("--seed", type=int, default=20260303)
    said = parser.parse_args()
    room = Path(tempfile.mkdtemp(prefix="battery-"))
    print(f"seed {said.seed}, one of {said.part}\n{'':<58} {'tried':>7} {'survived':>9} {'failed':>7}")
    failed: list[str] = []
    try:
        for row in battery(said.part, said.seed, room):
            print(row, *row.failed[:50], sep="\n", flush=True)  # at once: one that is stopped has told them
            failed += row.failed
    finally:
        shutil.rmtree(room, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
