"""Every command in one table, in the order a person meets them; and the help that is made from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    summary: str
    example: str


GROUPS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    (
        "Begin, and carry on",
        (
            Command("start", "Begin a new visit, by questions or from a file you wrote.", "visitprep start"),
            Command("edit", "Go to one section and change its answers.", "visitprep edit medicines"),
            Command(
                "add", "Add one medicine, pain, test, treatment, allergy or question.", "visitprep add medicine"
            ),
        ),
    ),
    (
        "See what is there",
        (
            Command("show", "Show the page, or one section, on the screen.", "visitprep show sleep"),
            Command("check", "See what is still empty and what looks mistyped.", "visitprep check"),
            Command("bring", "Tick off what to bring, or print the list.", "visitprep bring --leaving"),
        ),
    ),
    (
        "The weeks before",
        (
            Command("journal", "Write down today, and see the last weeks.", "visitprep journal"),
            Command("guide", "Read about tests, treatments and the visit.", "visitprep guide first-visit"),
        ),
    ),
    (
        "After the visit, and the next one",
        (
            Command("after", "Write down what was said, while it is fresh.", "visitprep after"),
            Command("next", "Begin the next visit from this one.", "visitprep next"),
            Command("compare", "See what changed, between visits or since you printed.", "visitprep compare"),
        ),
    ),
    (
        "Do not wait",
        (Command("urgent", "See what should not wait for the visit, and whom to call.", "visitprep urgent"),),
    ),
    (
        "Print",
        (
            Command("export", "Make the page to print, as PDF or another format.", "visitprep export"),
            Command("calendar", "Make a calendar file of the visit and its steps.", "visitprep calendar"),
        ),
    ),
    (
        "On paper first",
        (
            Command("worksheet", "Make the blank questions to print, to fill in by hand.", "visitprep worksheet"),
            Command("type-in", "Type in a sheet that was filled in by hand.", "visitprep type-in"),
        ),
    ),
    (
        "Files",
        (
            Command("visits", "List the visits; open, rename or delete one.", "visitprep visits"),
            Command("restore", "Go back to an earlier version of a visit.", "visitprep restore"),
            Command("answers", "Write an empty file of answers to fill in by hand.", "visitprep answers --blank"),
            Command("schema", "Print the JSON Schema of that file.", "visitprep schema"),
            Command("measures", "Leave a published measure out, or take it in again.", "visitprep measures"),
            Command(
                "completion", "Print a script that completes commands in your shell.", "visitprep completion bash"
            ),
        ),
    ),
)

COMMANDS: dict[str, Command] = {command.name: command for _, group in GROUPS for command in group}


def root_help() -> str:
    """What `visitprep --help` prints: plain lines that a screen reader reads well."""
    lines = [
        "visitprep gets you ready for a first visit to a pain clinic.",
        "It asks one question at a time, saves every answer on this computer, and makes a page for the clinician.",
        "",
        "Usage: visitprep              begin, or carry on where you stopped",
        "       visitprep COMMAND      one of the commands below",
        "",
    ]
    for title, group in GROUPS:
        lines.append(f"{title}:")
        for command in group:
            lines.append(f"  {command.name:<11} {command.summary}")
            lines.append(f"  {'':<11} Example: {command.example}")
        lines.append("")
    lines += [
        "Options:",
        "  --person NAME   Go to this person's visit, when there are several.",
        "  --minutes N     Ask what matters most, for so many minutes, such as 5.",
        "  --plain         Ask with plain numbered lines (for screen readers and simple terminals).",
        "  --version       Show the version.",
        "  --help          Show this help. Each command has its own: visitprep export --help",
        "",
    ]
    return "\n".join(lines)
