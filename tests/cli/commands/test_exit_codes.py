"""docs/exit-codes.md and the classes say the same."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
from pathlib import Path

import visitprep
from visitprep.cli import crash, edge
from visitprep.errors import VisitprepError

PAGE = Path(__file__).resolve().parents[3] / "docs" / "exit-codes.md"


def table():
    """Code to the names in its row."""
    rows = re.findall(r"^\| (\d+) \| .+? \| (.*?)\s*\|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return {int(code): set(re.findall(r"`(\w+)`", names)) for code, names in rows}


def every_error(cls=VisitprepError):
    yield cls
    for below in cls.__subclasses__():
        yield from every_error(below)


def test_every_error_stands_in_the_row_of_its_code():
    for module in pkgutil.walk_packages(visitprep.__path__, "visitprep."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    ours = set(every_error())
    expected = {(cls.exit_code, cls.__name__) for cls in ours}
    documented = {(code, name) for code, names in table().items() for name in names}
    constants = {(getattr(edge, name), name) for name in ("INTERRUPTED", "PIPE_CLOSED")} | {
        (crash.CRASHED, "CRASHED")
    }
    assert documented == expected | constants | {(1, "OSError")}


def test_the_signals_are_listed_by_their_numbers():
    assert {128 + signal.SIGHUP, 128 + signal.SIGINT, 128 + signal.SIGTERM, 128 + signal.SIGPIPE} < set(table())


def test_no_code_is_listed_twice():
    codes = re.findall(r"^\| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(codes) == len(set(codes)) == len(table())
