"""What each command costs, as multiples of `python -c pass` measured beside it in the same run.

    .venv/bin/python tests/benchmarks/startup.py [rounds]

Prints a table; asserts nothing. The limits are those the project set itself, and a busy machine can miss them.
"""

from __future__ import annotations

import os
import pty
import resource
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

VISITPREP = str(Path(sys.executable).with_name("visitprep"))
PASS = [sys.executable, "-c", "pass"]


def seconds(command: list[str], env: dict[str, str], cwd: Path) -> float:
    begin = time.perf_counter()
    subprocess.run(
        command,
        env=env,
        cwd=cwd,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )
    return time.perf_counter() - begin


def to_first_question(env: dict[str, str], cwd: Path) -> float:
    """From the start of the program to the first question on a real terminal, by arrow keys."""
    begin = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(cwd)
        os.execve(VISITPREP, [VISITPREP], {**env, "TERM": "xterm"})
    seen = b""
    try:
        while b"For me" not in seen:
            if not select.select([terminal], [], [], 20)[0]:
                raise SystemExit(f"no first question in 20 seconds: {seen[-400:]!r}")
            seen += os.read(terminal, 65536)
        return time.perf_counter() - begin
    finally:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        os.close(terminal)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        env = {**os.environ, "VISITPREP_HOME": str(place / "home"), "HOME": folder}
        answers = place / "example.yaml"
        answers.write_bytes(
            subprocess.run([VISITPREP, "answers", "--example"], env=env, capture_output=True, check=True).stdout
        )
        subprocess.run(
            [VISITPREP, "start", "--answers", str(answers)], env=env, check=True, stdout=subprocess.DEVNULL
        )

        def command(*words: str) -> Callable[[], float]:
            return lambda: seconds([VISITPREP, *words], env, place)

        # Without a choice made, a first run asks in plain lines how to ask, which is quicker.
        empty = {**env, "VISITPREP_HOME": str(place / "empty"), "ACCESSIBLE": "0"}
        measured: list[tuple[str, float, Callable[[], float]]] = [
            ("--version", 1.8, command("--version")),
            ("--help", 13.5, command("--help")),
            ("export --help", 14.5, command("export", "--help")),
            ("first question on screen", 30, lambda: to_first_question(empty, place)),
            ("export, text", 24, command("export", "--format", "text", "--output", "-")),
            ("export, PDF of the example", 30, command("export", "--example", "--force", "--output", "page.pdf")),
        ]
        print(f"{'what':<28}{'x python -c pass':>18}{'limit':>8}")
        for name, limit, run in measured:
            run()
            pairs = [(run(), seconds(PASS, env, place)) for _ in range(rounds)]
            ratio = statistics.median(one for one, _ in pairs) / statistics.median(base for _, base in pairs)
            print(f"{name:<28}{ratio:>18.1f}{limit:>8}")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{'peak memory of any, MiB':<28}{peak:>18.0f}{120:>8}")


if __name__ == "__main__":
    main()
