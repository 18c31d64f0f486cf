"""A passphrase: typed without being shown, or the first line of what is piped in. Never on the command line."""

from __future__ import annotations

from typing import TextIO

from visitprep.errors import InputEnded
from visitprep.terminal.choose import has_keyboard


def ask_secret(text: str, stdin: TextIO, stdout: TextIO) -> str:
    """What was typed, without its line end. Raises InputEnded when nothing can come."""
    if has_keyboard(stdin, stdout):
        import getpass

        try:
            return getpass.getpass(f"{text} ")
        except EOFError:
            raise InputEnded from None
    if not (line := stdin.readline()):
        raise InputEnded
    return line.rstrip("\r\n")
