"""A wrong call in a sentence. What was typed on the line may be an answer, so its words are not said again."""

from __future__ import annotations

from typing import Any

from typer._click.exceptions import BadOptionUsage, BadParameter, ClickException, MissingParameter, NoSuchOption

from visitprep.cli.loading import choices_of
from visitprep.cli.options import one_of
from visitprep.cli.table import COMMANDS
from visitprep.errors import Usage


def wrong_call(error: ClickException, arguments: list[str]) -> Usage:
    """`error` as Typer raised it for `arguments`, in our words."""
    name = next((word for word in arguments if word in COMMANDS), "")
    command = f"visitprep {name}".rstrip()
    return Usage(_sentence(error, command), f"See how it is used: {command} --help")


def _sentence(error: ClickException, command: str) -> str:
    match error:
        case NoSuchOption():
            close = sorted(name for name in error.possibilities or () if _is_like(name, error.option_name))
            hint = f" Did you mean {' or '.join(close)}?" if close else ""
            return f"{command} has no option called {error.option_name.partition('=')[0][:30]}.{hint}"
        case MissingParameter():
            return f"{command} needs one word more{_one_of(error.param)}."
        case BadParameter():
            return f"{_called(error.param, command)} cannot be that{_one_of(error.param)}."
        case BadOptionUsage() if "not take" in error.message:
            return f"{error.option_name} takes no value after it."
        case BadOptionUsage():
            return f"{error.option_name} needs something after it."
    if command.endswith(" add"):
        return "What you add is asked for; it is not typed on this line, where the shell would remember it."
    return f"There is more on the line than {command} can use."


def _is_like(name: str, typed: str) -> bool:
    """Whether it may have been meant; the dashes, which all have, make none like another."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, name.strip("-"), typed.partition("=")[0].strip("-")).ratio() >= 0.5


def _called(parameter: Any, command: str) -> str:
    if parameter is not None and parameter.param_type_name == "option":
        return str(parameter.opts[0])
    return f"What follows {command}"


def _one_of(parameter: Any) -> str:
    choices = choices_of(parameter) if parameter is not None else []
    return f"; it can be {one_of(choices)}" if choices else ""
