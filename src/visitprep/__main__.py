"""The way in. `--version` and `--help` are answered before anything heavy is imported."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run visitprep on `sys.argv`; the exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from visitprep import __version__

        sys.stdout.write(f"visitprep {__version__}\n")
        return 0
    if arguments in (["--help"], ["-h"], ["help"]):
        from visitprep.cli.commands import root_help

        sys.stdout.write(root_help())
        return 0
    from visitprep.cli.edge import guarded

    if not arguments or arguments == ["--plain"]:
        # The first question is reached without the command parser, which costs a fifth of the wait.
        from visitprep.cli.home import run_home

        return guarded(lambda: run_home(os.environ, plain=bool(arguments)))
    from visitprep.cli.app import run

    return guarded(lambda: run(arguments))


if __name__ == "__main__":
    sys.exit(main())
