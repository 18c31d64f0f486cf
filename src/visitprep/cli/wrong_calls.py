"""A wrong call in a sentence. What was typed on the line may be an answer, so its words are not said again."""

from __future__ import annotations

from typing import Any

from typer._click.exceptions import BadOptionUsage, BadParameter, ClickException, MissingParameter, NoSuchOption

from visitprep.cli.command_table import COMMANDS
from visitprep.cli.loading import choices_of
from visitprep.errors import Sentence, Usage
from visitprep.wording import N_, Later, later, one_of


def wrong_call(error: ClickException, arguments: list[str]) -> Usage:
    """`error` as Typer raised it for `arguments`, in our words."""
    name = next((word for word in arguments if word in COMMANDS), "")
    command = f"visitprep {name}".rstrip()
    return Usage(_sentence(error, command), later(N_("See how it is used: {command} --help"), command=command))


def _sentence(error: ClickException, command: str) -> Sentence:
    match error:
        case NoSuchOption():
            called = error.option_name.partition("=")[0][:30]
            close = sorted(name for name in error.possibilities or () if _is_like(name, error.option_name))
            if not close:
                return later(N_("{command} has no option called {option}."), command=command, option=called)
            perhaps = N_("{command} has no option called {option}. Did you mean {near}?")
            return later(perhaps, command=command, option=called, near=Later(one_of, (close,)))
        case MissingParameter():
            if choices := _choices(error.param):
                more = N_("{command} needs one word more; it can be {choices}.")
                return later(more, command=command, choices=choices)
            return later(N_("{command} needs one word more."), command=command)
        case BadParameter():
            what = _called(error.param, command)
            if choices := _choices(error.param):
                return later(N_("{option} cannot be that; it can be {choices}."), option=what, choices=choices)
            return later(N_("{option} cannot be that."), option=what)
        case BadOptionUsage() if "not take" in error.message:
            return later(N_("{option} takes no value after it."), option=error.option_name)
        case BadOptionUsage():
            return later(N_("{option} needs something after it."), option=error.option_name)
    if command.endswith(" add"):
        return N_("What you add is asked for; it is not typed on this line, where the shell would remember it.")
    return later(N_("There is more on the line than {command} can use."), command=command)


def _is_like(name: str, typed: str) -> bool:
    """Whether it may have been meant; the dashes, which all have, make none like another."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, name.strip("-"), typed.partition("=")[0].strip("-")).ratio() >= 0.5


def _called(parameter: Any, command: str) -> str | Later:
    if parameter is not None and parameter.param_type_name == "option":
        return str(parameter.opts[0])
    return later(N_("What follows {command}"), command=command)


def _choices(parameter: Any) -> Later | None:
    choices = choices_of(parameter) if parameter is not None else []
    return Later(one_of, (choices,)) if choices else None
