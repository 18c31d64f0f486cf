"""Every command in one table, in the order a person meets them; and the help that is made from it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from visitprep.cli.root_options import ROOT_OPTIONS
from visitprep.wording import N_, NC_, say


class CommandRow(Struct, frozen=True):
    name: str
    summary: str
    example: str


GROUPS: tuple[tuple[str, tuple[CommandRow, ...]], ...] = (
    (
        N_("Begin, and carry on"),
        (
            CommandRow("start", N_("Begin a new visit, by questions or from a file you wrote."), "visitprep start"),
            CommandRow(
                "import",
                N_("Take in a health record, or a visit from another computer."),
                "visitprep import record.zip",
            ),
            CommandRow("edit", N_("Go to one section and change its answers."), "visitprep edit medicines"),
            CommandRow(
                "add", N_("Add one medicine, pain, test, treatment, allergy or question."), "visitprep add medicine"
            ),
        ),
    ),
    (
        N_("See what is there"),
        (
            CommandRow("show", N_("Show the page, or one section, on the screen."), "visitprep show sleep"),
            CommandRow("check", N_("See what is still empty and what looks mistyped."), "visitprep check"),
            CommandRow(
                "disc",
                N_("See what is on a disc of pictures, and whether it can be read."),
                "visitprep disc /media/cdrom",
            ),
            CommandRow("bring", N_("Tick off what to bring, or print the list."), "visitprep bring --leaving"),
        ),
    ),
    (
        N_("The weeks before"),
        (
            CommandRow("journal", N_("Write down today, and see the last weeks."), "visitprep journal"),
            CommandRow("guide", N_("Read about tests, treatments and the visit."), "visitprep guide first-visit"),
        ),
    ),
    (
        N_("After the visit, and the next one"),
        (
            CommandRow("after", N_("Write down what was said, while it is fresh."), "visitprep after"),
            CommandRow("next", N_("Begin the next visit from this one."), "visitprep next"),
            CommandRow(
                "compare", N_("See what changed, between visits or since you printed."), "visitprep compare"
            ),
        ),
    ),
    (
        N_("Do not wait"),
        (
            CommandRow(
                "urgent", N_("See what should not wait for the visit, and whom to call."), "visitprep urgent"
            ),
        ),
    ),
    (
        NC_("commands", "Print"),
        (
            CommandRow("export", N_("Make the page to print, as PDF or another format."), "visitprep export"),
            CommandRow("calendar", N_("Make a calendar file of the visit and its steps."), "visitprep calendar"),
        ),
    ),
    (
        N_("On paper first"),
        (
            CommandRow(
                "worksheet", N_("Make the blank questions to print, to fill in by hand."), "visitprep worksheet"
            ),
            CommandRow("type-in", N_("Type in a sheet that was filled in by hand."), "visitprep type-in"),
        ),
    ),
    (
        NC_("commands", "Files"),
        (
            CommandRow("visits", N_("List the visits; open, rename, delete or save one."), "visitprep visits"),
            CommandRow("restore", N_("Go back to an earlier version of a visit."), "visitprep restore"),
            CommandRow(
                "answers", N_("Write an empty file of answers to fill in by hand."), "visitprep answers --blank"
            ),
            CommandRow("schema", N_("Print the JSON Schema of that file."), "visitprep schema"),
            CommandRow("measures", N_("Leave a published measure out, or take it in again."), "visitprep measures"),
            CommandRow(
                "completion",
                N_("Print a script that completes commands in your shell."),
                "visitprep completion bash",
            ),
        ),
    ),
)

COMMANDS: dict[str, CommandRow] = {command.name: command for _, group in GROUPS for command in group}
_COMMAND = "COMMAND"
_BELOW = N_("one of the commands below")


def root_help(width: int = 0) -> str:
    """What `visitprep --help` prints: plain lines that a screen reader reads well; at most `width` cells."""
    lines = [
        say(N_("visitprep gets you ready for a first visit to a pain clinic.")),
        say(
            N_(
                "It takes things as people say them, saves every answer on this computer, and makes a page for the "
                "clinician."
            )
        ),
        "",
        *_in_columns(say(N_("Usage:")), (("", N_("begin, or carry on where you stopped")), (_COMMAND, _BELOW))),
        "",
    ]
    for title, group in GROUPS:
        lines.append(f"{say(title)}:")
        for command in group:
            lines.append(f"  {command.name:<11} {say(command.summary)}")
            lines.append(f"  {'':<11} {say(N_('Example: {command}'), command=command.example)}")
        lines.append("")
    lines.append(f"{say(NC_('of a command', 'Options'))}:")
    lines += (f"  {f'{one.name} {one.takes}':<15} {say(one.summary)}" for one in ROOT_OPTIONS)
    if width:
        from visitprep.cells import wrap

        hang = 12 if width > 50 else 2
        lines = [piece for line in lines for piece in wrap(line, width, hang=hang if line.startswith("  ") else 0)]
    return "\n".join((*lines, ""))


def screen_width() -> int:
    """Cells of a line on the screen; 0 where the help goes to a file or a pipe, or nowhere."""
    import sys
    from shutil import get_terminal_size

    return max(get_terminal_size().columns - 1, 20) if sys.stdout and sys.stdout.isatty() else 0


def _in_columns(title: str, rows: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for number, (called, words) in enumerate(rows):
        start = title if not number else " " * len(title)
        yield f"{start} {f'visitprep {called}':<22} {say(words)}"
