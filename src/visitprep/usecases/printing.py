"""A finished PDF to the system's own printer, without a copy of it on the disk."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from visitprep.errors import CannotPrint

_TITLE = "visitprep page"
"""What the list of print jobs shows to everybody who may see it: nothing about anybody."""
_PROGRAMS = {"lp": ("-t", _TITLE), "lpr": ("-T", _TITLE)}
"""CUPS, or an older system; each reads the page from its input."""
_WAIT = 60
"""Seconds. The page is only put into a queue, so that a printer that is slow is not waited for."""

_BY_HAND = "Make the page with: visitprep export --open    Then print it from the program that shows it."


def print_pdf(data: bytes) -> None:
    """Puts the page into the queue of the system's usual printer. Raises CannotPrint, with what to do instead."""
    name, program = next(((name, found) for name in _PROGRAMS if (found := shutil.which(name))), ("", None))
    if program is None:
        raise CannotPrint("visitprep found no printer on this computer, so nothing was printed.", _BY_HAND)
    try:
        done = subprocess.run(
            [program, *_PROGRAMS[name]], input=data, capture_output=True, timeout=_WAIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        raise CannotPrint("The printer did not take the page.", _BY_HAND) from None
    if done.returncode != 0:
        # Its own words may name a printer, a server or a person; they help nobody who reads this.
        raise CannotPrint("The printer did not take the page. Is one set up, and switched on?", _BY_HAND)


def print_file(path: Path, data: bytes) -> None:
    """The same for a page that is kept in a file. Windows prints files, and nothing else."""
    if not hasattr(os, "startfile"):
        print_pdf(data)
        return
    try:
        os.startfile(path.absolute(), "print")
    except OSError:
        raise CannotPrint(
            f"The page is made, but Windows knows no program that prints it ({path}).",
            "Open it and print it by hand.",
        ) from None
