"""A command of the table, imported when it is needed, and what can be asked about its options."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from shutil import get_terminal_size
from typing import Any

import typer

from visitprep.wording import later, one_of, say

_NARROW = 52
"""Columns below which the help would still be made for a screen of this width."""


def command_of(name: str) -> Any:
    """One command of the table, imported now."""
    app = import_module(f"visitprep.cli.commands.{module_of(name)}").app
    app._add_completion = False  # its options would import Pydantic on every run
    command = typer.main.get_command(app)
    command.name = name
    command.help = say(command.help or "")
    if (columns := get_terminal_size().columns) < _NARROW:
        command.context_settings["terminal_width"] = max(columns - 2, 20)
    parameters: list[Any] = command.params
    for parameter in parameters:
        parameter.help = _help_of(parameter)
    return command


def module_of(name: str) -> str:
    """The module of a command: by its name, but for one that is a word of Python (`import_`)."""
    return f"{name}_" if iskeyword(name) else name.replace("-", "_")


def _help_of(parameter: Any) -> str:
    """What it is for; the words it takes, where those say enough."""
    choices = choices_of(parameter)
    listed = one_of(choices) if choices else ""
    return str(later(parameter.help, choices=listed)) if parameter.help else listed


def choices_of(parameter: Any) -> list[str]:
    """The words that an option or an argument takes, when it takes only certain ones."""
    return [str(choice.value) for choice in parameter.type_descriptor.choices or ()]
