"""The way in. `--version` and `--help` are answered before anything heavy is imported."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn


def run() -> NoReturn:
    """What the command `visitprep` does: `main`, and the end of the process.

    Taking apart what was loaded costs a fifth of a short command, for a process whose memory the system takes back
    at once. Nothing here waits to be done at the end: files are closed where they are written.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()
    os._exit(code)


def main() -> int:
    """Run visitprep on `sys.argv`; the exit code."""
    try:
        return _main(sys.argv[1:])
    # Before the edge was there to catch it.
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from visitprep.cli.crash import crashed

        return crashed(error)


def _main(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        from visitprep import __version__

        return _print(f"visitprep {__version__}\n")
    if arguments in (["--help"], ["-h"], ["help"]):
        from visitprep.cli.command_table import root_help, screen_width

        return _print(root_help(screen_width()))
    # Looking for plugins that Pydantic might have, and sweeping memory while modules load, is time before the first
    # question; nothing here has plugins, and little of what is loaded is ever let go.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.set_threshold(200_000, 20, 20)
    from visitprep.cli.edge import guarded

    return guarded(lambda: _carry_out(arguments))


def _carry_out(arguments: list[str]) -> int:
    from visitprep.cli.root_options import read_options
    from visitprep.wording import PLAINLY

    PLAINLY.set("--plain" in arguments)
    options = read_options(arguments)
    if not options.rest:
        # The first question is reached without the command parser, which costs a fifth of the wait.
        from visitprep.usecases.home.screen import run_home

        return run_home(os.environ, plain=options.plain, person=options.person, minutes=options.minutes)
    from visitprep.cli.app import run

    return run(options)


def _print(text: str) -> int:
    if sys.stdout is None:  # closed before the program began
        return 0
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        from visitprep.cli.edge import refused

        return refused(error)
    return 0


if __name__ == "__main__":
    run()
