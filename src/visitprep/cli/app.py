"""The command line by Typer. A command's module is imported only when that command is run."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperGroup

from visitprep.cli.command_table import COMMANDS, root_help, screen_width
from visitprep.cli.edge import INTERRUPTED
from visitprep.cli.loading import command_of
from visitprep.cli.root_options import RootOptions
from visitprep.errors import Usage
from visitprep.wording import N_, later


class LazyGroup(TyperGroup):
    """Commands listed from the table, imported when resolved; one help, whichever way it is reached."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return command_of(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name = args[0]
        if name not in COMMANDS:
            close = get_close_matches(name, COMMANDS, 1)
            all_of_them = N_("See them all with: visitprep --help")
            hint = later(N_("Did you mean: visitprep {name}"), name=close[0]) if close else all_of_them
            # A long or broken-up one is no mistyped command; it may be an answer, and is not said again.
            if name.isalpha() and len(name) <= 15:
                raise Usage(later(N_("There is no command called {name}."), name=name), hint)
            raise Usage(N_("There is no command like that."), hint)
        command = self.get_command(ctx, name)
        takes = {param.name for param in command.params}
        before: list[str] = ["--plain"] if ctx.params.get("plain") and "plain" in takes else []
        if person := (ctx.obj or RootOptions()).person:
            if "person" not in takes:
                raise Usage(
                    later(N_("visitprep {name} is not about one visit, so it takes no --person."), name=name),
                    N_("Leave it out."),
                )
            before += ["--person", person]
        return name, command, [*before, *args[1:]]

    def get_help(self, ctx: Any) -> str:
        return root_help(screen_width())

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)
        if option is not None:
            option.default = False  # None would import Pydantic on every run
        return option


app = typer.Typer(cls=LazyGroup, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def root(
    ctx: typer.Context,
    plain: bool = typer.Option(False, "--plain"),
    version: bool = typer.Option(False, "--version"),
) -> None:
    """Get ready for a first visit to a pain clinic."""
    from visitprep import __version__

    if version:
        typer.echo(f"visitprep {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        import os

        from visitprep.usecases.home.screen import run_home

        raise typer.Exit(run_home(os.environ, plain=plain))


def run(options: RootOptions) -> int:
    """Carry out a command; the exit code. Raises what the command raises, and Usage for a wrong call."""
    from typer._click.exceptions import ClickException

    arguments = [*(["--plain"] if options.plain else []), *options.rest]
    try:
        result = app(args=arguments, obj=options, prog_name="visitprep", standalone_mode=False)
        if result == INTERRUPTED:  # what Typer makes of Ctrl-C
            raise KeyboardInterrupt
    except typer.Exit as done:
        return int(done.exit_code)
    except SystemExit as left:
        if left.code == 1:  # Typer's own answer to a pipe that was closed; nothing here leaves with 1 by itself
            raise BrokenPipeError from None
        raise
    except typer.Abort:
        raise KeyboardInterrupt from None
    except ClickException as error:
        from visitprep.cli.wrong_calls import wrong_call

        raise wrong_call(error, arguments) from None
    return result if isinstance(result, int) else 0
