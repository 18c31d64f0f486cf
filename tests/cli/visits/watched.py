"""Run visitprep watched: `watched.py MODE ARGUMENTS...`.

MODE is `events FILE`, which writes down whatever reaches for a network or starts a program, or `crash NUMBER`, which
raises an exception holding every local variable at the NUMBERth call inside visitprep.
"""

from __future__ import annotations

import sys
from pathlib import Path

WATCHED = (
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "urllib.Request",
    "http.client.connect",
    "ftplib.connect",
    "smtplib.connect",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "webbrowser.open",
)


def write_down(to: str) -> None:
    with Path(to).open("w") as file:
        file.write("watching\n")
    events: list[str] = []

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in WATCHED:
            events.append(event)
            with Path(to).open("a") as file:
                file.write(f"{event} {arguments!r}\n")

    sys.addaudithook(hook)


def crash_at(number: int) -> None:
    import visitprep

    ours = str(Path(visitprep.__file__).parent)
    seen = 0

    def profile(frame, event, argument):
        nonlocal seen
        name = frame.f_code.co_filename
        # The edge is what is tried out; the rest of the program is what breaks.
        if event != "call" or not name.startswith(ours) or name.endswith("edge.py"):
            return
        seen += 1
        if seen == number:
            sys.setprofile(None)
            raise RuntimeError(f"{frame.f_locals!r}")

    sys.setprofile(profile)


def main() -> int:
    mode, value, *arguments = sys.argv[1:]
    sys.argv = ["visitprep", *arguments]
    if mode == "events":
        write_down(value)
    from visitprep.__main__ import main as run

    if mode == "crash":
        crash_at(int(value))
    return run()


if __name__ == "__main__":
    sys.exit(main())
