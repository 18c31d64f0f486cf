"""`visitprep completion`: a script that completes commands and options without starting Python."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer
from msgspec import Struct

from visitprep.cli.command_table import COMMANDS
from visitprep.cli.loading import choices_of, command_of
from visitprep.cli.root_options import ROOT_OPTIONS
from visitprep.wording import say

app = typer.Typer(rich_markup_mode=None)

ROOT = tuple(one.name for one in ROOT_OPTIONS)
ROOT_TAKES = tuple(one.name for one in ROOT_OPTIONS if one.takes)
"""Those of them that something stands after."""


class Shell(StrEnum):
    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


@app.command()
def completion(shell: Annotated[Shell, typer.Argument()]) -> None:
    """Print a script that completes commands in your shell: options, their values and files too.

    Example: visitprep completion bash >> ~/.bashrc
    """
    typer.echo({Shell.BASH: _bash, Shell.ZSH: _zsh, Shell.FISH: _fish}[shell](), nl=False)


class Completed(Struct, frozen=True):
    """What a command takes."""

    options: tuple[str, ...]
    """Those that nothing stands after, and those that something does."""
    values: dict[str, tuple[str, ...]]
    """Option, in each spelling, to the words it takes."""
    files: tuple[str, ...]
    """Options that a file stands after."""
    free: tuple[str, ...]
    """Options that something else stands after, which nobody can guess."""
    words: tuple[str, ...]
    """What the command itself takes."""


def completed(name: str) -> Completed:
    """What can be completed behind that command."""
    options, files, free = ["--help"], [], []
    values: dict[str, tuple[str, ...]] = {}
    words: list[str] = []
    for parameter in command_of(name).params:
        choices = tuple(choices_of(parameter))
        if parameter.param_type_name != "option":
            words += choices
            continue
        spellings = [spelling for spelling in parameter.opts if spelling.startswith("-")]
        options += [spelling for spelling in spellings if spelling.startswith("--")]
        if parameter.is_flag:
            continue
        if choices:
            values |= dict.fromkeys(spellings, choices)
        elif parameter.metavar in ("FILE", "FORM"):
            files += spellings
        else:
            free += spellings
    return Completed(tuple(options), values, tuple(files), tuple(free), (*words, *_named(name)))


def _named(name: str) -> tuple[str, ...]:
    """Words that a command takes as text: they have other names besides."""
    if name in ("edit", "show"):
        from visitprep.interview.questions.order_of_sections import ALL

        return tuple(section.id for section in ALL) + (("who",) if name == "edit" else ())
    if name == "guide":
        from visitprep.guide.contents import PAGE_IDS

        return tuple(PAGE_IDS)
    if name == "add":
        from visitprep.usecases.everyday_names import LISTS

        return tuple(LISTS)
    return ()


def _bash() -> str:
    cases = [f'" {one}") compopt +o default 2>/dev/null; return ;;' for one in ROOT_TAKES]
    cases += _arms('words="{}"', "return", "compopt +o default 2>/dev/null; return", "")
    arms = "\n    ".join(cases)
    return f"""_visitprep() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" command="" words="" at=1
  # "--for=me" comes in three words.
  if [[ $before == "=" ]]; then before="${{COMP_WORDS[COMP_CWORD-2]}}"; fi
  if [[ $current == "=" ]]; then current=""; fi
  while (( at < COMP_CWORD )); do
    case "${{COMP_WORDS[at]}}" in
      {"|".join(ROOT_TAKES)})
        (( at++ ))
        if [[ ${{COMP_WORDS[at]}} == "=" ]]; then (( at++ )); fi ;;
      -*) ;;
      *) command="${{COMP_WORDS[at]}}"; break ;;
    esac
    (( at++ ))
  done
  COMPREPLY=()
  case "$command $before" in
    {arms}
    " "*) words="{" ".join((*COMMANDS, *ROOT))}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -o default -F _visitprep visitprep
"""


def _arms(words: str, files: str, free: str, behind: str) -> list[str]:
    """What each command and option takes, as arms of a `case`: one of some words, a file, or anything."""
    arms = []
    for name in COMMANDS:
        takes = completed(name)
        arms += [f'"{name} {option}") {words.format(" ".join(one))} ;;' for option, one in takes.values.items()]
        for options, command in ((takes.files, files), (takes.free, free)):
            if options:
                arms.append(f"{_either(name, options)}) {command} ;;".replace("  ", " "))
        arms.append(f'"{name} "*) {words.format(" ".join((*takes.options, *takes.words)))}{behind} ;;')
    return arms


def _either(name: str, options: tuple[str, ...]) -> str:
    return "|".join(f'"{name} {option}"' for option in options)


def _zsh() -> str:
    commands = "\n".join(f"    '{c.name}:{say(c.summary).rstrip('.')}'" for c in COMMANDS.values())
    cases = _arms("compadd -- {}", "_files", "", "; _files")
    arms = "\n    ".join(cases)
    return f"""#compdef visitprep
_visitprep() {{
  local -a commands=(
{commands}
  )
  local command="" before="$words[CURRENT-1]" at=2
  while (( at < CURRENT )); do
    case "$words[at]" in
      {"|".join(ROOT_TAKES)}) (( at++ )) ;;
      -*) ;;
      *) command="$words[at]"; break ;;
    esac
    (( at++ ))
  done
  if [[ "$PREFIX" == --*=* ]]; then
    before="${{PREFIX%%=*}}"
    compset -P "*="
  fi
  case "$command $before" in
    {"|".join(f'" {one}"' for one in ROOT_TAKES)}) ;;
    {arms}
    *)
      _describe command commands
      compadd -- {" ".join(ROOT)} ;;
  esac
}}
compdef _visitprep visitprep
"""


def _fish() -> str:
    lines = [
        "function __visitprep_command",
        "    set -l skip 0",
        "    for word in (commandline -opc)[2..-1]",
        "        if test $skip -eq 1",
        "            set skip 0",
        "            continue",
        "        end",
        "        switch $word",
        f"            case {' '.join(ROOT_TAKES)}",
        "                set skip 1",
        "            case '-*'",
        "            case '*'",
        "                echo $word",
        "                return 0",
        "        end",
        "    end",
        "    return 1",
        "end",
        "complete -c visitprep -f",
    ]
    none = "-n 'not __visitprep_command >/dev/null'"
    lines += [f"complete -c visitprep {none} -l {one[2:]}{' -x' if one in ROOT_TAKES else ''}" for one in ROOT]
    for command in COMMANDS.values():
        summary = say(command.summary).rstrip(".").replace("'", "\\'")
        lines.append(f"complete -c visitprep {none} -a {command.name} -d '{summary}'")
        there = f"-n 'contains -- {command.name} (__visitprep_command)'"
        takes = completed(command.name)
        for option in (*takes.options, *(o for o in (*takes.values, *takes.files, *takes.free) if len(o) == 2)):
            called = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
            after = ""
            if option in takes.values:
                after = f" -x -a '{' '.join(takes.values[option])}'"
            elif option in takes.files:
                after = " -r -F"
            elif option in takes.free:
                after = " -x"
            lines.append(f"complete -c visitprep {there} {called}{after}")
        if takes.words:
            lines.append(f"complete -c visitprep {there} -a '{' '.join(takes.words)}'")
    return "\n".join(lines) + "\n"
