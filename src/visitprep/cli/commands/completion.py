"""`visitprep completion`: a script that completes commands and options without starting Python."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from visitprep.cli.loading import choices_of, command_of
from visitprep.cli.table import COMMANDS
from visitprep.wording import say

app = typer.Typer(rich_markup_mode=None)


class Shell(StrEnum):
    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


@app.command()
def completion(shell: Annotated[Shell, typer.Argument()]) -> None:
    """Print a script that completes commands in your shell.

    Example: visitprep completion bash >> ~/.bashrc
    """
    typer.echo({Shell.BASH: _bash, Shell.ZSH: _zsh, Shell.FISH: _fish}[shell](), nl=False)


def words_of(name: str) -> list[str]:
    """The options and the named values that a command takes."""
    command = command_of(name)
    words: list[str] = []
    for parameter in command.params:
        if parameter.param_type_name == "option":
            words += [option for option in parameter.opts if option.startswith("--")]
        words += choices_of(parameter)
    if name in ("edit", "show"):
        from visitprep.interview.questions.sections import SECTIONS

        words += [section.id for section in SECTIONS]
    if name == "guide":
        from visitprep.guide.contents import PAGE_IDS

        words += PAGE_IDS
    return [*words, "--help"]


def _bash() -> str:
    cases = "\n".join(f'    {name}) words="{" ".join(words_of(name))}" ;;' for name in COMMANDS)
    return f"""_visitprep() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" words
  case "${{COMP_CWORD}}:${{COMP_WORDS[1]}}" in
    1:*) words="{" ".join(COMMANDS)} --person --minutes --plain --version --help" ;;
    *) case "${{COMP_WORDS[1]}}" in
{cases}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -o default -F _visitprep visitprep
"""


def _zsh() -> str:
    commands = "\n".join(f"    '{c.name}:{say(c.summary).rstrip('.')}'" for c in COMMANDS.values())
    cases = "\n".join(f"    {name}) compadd -- {' '.join(words_of(name))}; _files ;;" for name in COMMANDS)
    return f"""#compdef visitprep
_visitprep() {{
  local -a commands=(
{commands}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    compadd -- --person --minutes --plain --version --help
    return
  fi
  case "$words[2]" in
{cases}
  esac
}}
compdef _visitprep visitprep
"""


def _fish() -> str:
    lines = [
        "complete -c visitprep -f",
        "complete -c visitprep -n __fish_use_subcommand -l person -l minutes -l plain -l version -l help",
    ]
    for command in COMMANDS.values():
        summary = say(command.summary).rstrip(".").replace("'", "\\'")
        lines.append(f"complete -c visitprep -n __fish_use_subcommand -a {command.name} -d '{summary}'")
        there = f"-n '__fish_seen_subcommand_from {command.name}'"
        for word in words_of(command.name):
            if word.startswith("--"):
                lines.append(f"complete -c visitprep {there} -l {word[2:]}")
            else:
                lines.append(f"complete -c visitprep {there} -a {word}")
    return "\n".join(lines) + "\n"
