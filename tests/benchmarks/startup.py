"""What each command costs, as multiples of `python -c pass` measured beside it in the same run.

    .venv/bin/python tests/benchmarks/startup.py [rounds]

CPU time of the process, its own and the system's for it; everything in turn, round by round, so that a busy machine
does the same to all. Prints a table, with the peers that are installed; asserts nothing. The last run is kept in
docs/performance.md.
"""

from __future__ import annotations

import os
import pty
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

VISITPREP = str(Path(sys.executable).with_name("visitprep"))
PASS = [sys.executable, "-c", "pass"]


def seconds(command: list[str], env: dict[str, str], cwd: Path) -> float:
    nothing = subprocess.DEVNULL
    started = subprocess.Popen(command, env=env, cwd=cwd, stdout=nothing, stderr=nothing, stdin=nothing)
    _, ended, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(ended)
    if started.returncode != 0:
        raise SystemExit(f"{command} ended with {started.returncode}")
    return used.ru_utime + used.ru_stime


def to_first_question(env: dict[str, str], cwd: Path) -> float:
    """From the start of the program to the first question on a real terminal, by arrow keys."""
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
    finally:
        os.kill(pid, 9)
        _, _, used = os.wait4(pid, 0)
        os.close(terminal)
    return used.ru_utime + used.ru_stime


def peers(place: Path, page: Path, env: dict[str, str]) -> list[tuple[str, Callable[[], float]]]:
    """Other programs of this kind, as far as they are installed here, on the same machine in the same run."""
    hello = place / "hello.py"
    hello.write_text("import typer\ndef main(name: str = 'you'):\n    print('hello', name)\ntyper.run(main)\n")
    chromium = ["--headless", "--no-sandbox", f"--print-to-pdf={place / 'chromium.pdf'}", page.as_uri()]
    found = [
        ("typer, hello", [sys.executable, str(hello)]),
        ("copier --help", ["copier", "--help"]),
        ("jrnl --version", ["jrnl", "--version"]),
        ("WeasyPrint, the same page", ["weasyprint", str(page), str(place / "weasyprint.pdf")]),
        ("Chromium, the same page", ["chromium", *chromium]),
    ]
    return [
        (name, lambda call=call: seconds(call, env, place))  # type: ignore[misc]
        for name, call in found
        if shutil.which(call[0])
    ]


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        env = {**os.environ, "VISITPREP_HOME": str(place / "home"), "HOME": folder}
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once, not at each start
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
        page = ("export", "--example", "--force", "--output")
        command(*page, "page.html")()
        measured: list[tuple[str, float | str, Callable[[], float]]] = [
            ("--version", 1.8, command("--version")),
            ("--help", 13.5, command("--help")),
            ("export --help", 14.5, command("export", "--help")),
            ("visits", "", command("visits")),
            ("first question on screen", 28, lambda: to_first_question(empty, place)),
            ("export, text", 26, command(*page, "page.txt")),
            ("export, HTML", 32, command(*page, "page.html")),
            ("export, PDF", 38, command(*page, "page.pdf")),
            *((name, "", run) for name, run in peers(place, place / "page.html", env)),
        ]
        times: dict[str, list[float]] = {name: [] for name, _, _ in measured}
        base: list[float] = []
        for _ in range(rounds):
            base.append(seconds(PASS, env, place))
            for name, _, run in measured:
                times[name].append(run())
        print(f"{'what':<28}{'x python -c pass':>18}{'reach':>8}")
        for name, limit, _ in measured:
            ratio = statistics.median(times[name]) / statistics.median(base)
            print(f"{name:<28}{ratio:>18.1f}{limit:>8}")


if __name__ == "__main__":
    main()
