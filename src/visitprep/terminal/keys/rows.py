"""The rows of a list on the screen, the ways out below its answers, and the hint under it."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.prompts import COMMANDS, Kind, Prompt, Way
from visitprep.terminal.keys.lists import ListRow
from visitprep.terminal.picking.options import numbered
from visitprep.wording import N_, NC_, say

KEEP = "way:keep"
MORE = "way:more"
RETURN = "way:return"

COMMAND = {command.way: command for command in COMMANDS}
ROWS = (Way.DONT_KNOW, Way.IN_PERSON, Way.RATHER_NOT, Way.SKIP, Way.BACK)
_MORE_WORDS = {
    Way.NOTE: NC_("a key", "note"),
    Way.HELP: NC_("a key", "help"),
    Way.MENU: NC_("a key", "menu"),
    Way.STOP: NC_("a key", "stop"),
}
_MORE_ROWS = (Way.HELP, Way.GUIDE, Way.NOTE, Way.CLEAR, Way.OUT, Way.ONE_BY_ONE, Way.WHO, Way.MENU, Way.STOP)
# Way.KEYS lists what can be typed, and nothing is typed in a list.


def way_rows(prompt: Prompt, without: Way | None = None) -> list[ListRow]:
    rows = [way_row(way, say(COMMAND[way].row)) for way in ROWS if way in prompt.ways and way is not without]
    if more_ways(prompt):
        rows.append(ListRow(MORE, _more_words(prompt)))
    return [replace(rows[0], apart=True), *rows[1:]] if rows else []


def more_ways(prompt: Prompt) -> tuple[Way, ...]:
    return tuple(way for way in _MORE_ROWS if way in prompt.ways and (prompt.saved or way is not Way.CLEAR))


def way_row(way: Way, words: str) -> ListRow:
    return ListRow(f"way:{way.value}", words)


def option_rows(prompt: Prompt) -> list[ListRow]:
    return [
        ListRow(option.code, option.label, number=number) for number, option in numbered(prompt.options).items()
    ]


def _more_words(prompt: Prompt) -> str:
    """The line "More: note, help, menu, stop...", naming only what is open here."""
    named = [say(words) for way, words in _MORE_WORDS.items() if way in prompt.ways]
    return say(N_("More: {ways}..."), ways=", ".join(named))


def list_hint(prompt: Prompt) -> str:
    if prompt.kind is Kind.MANY:
        keys = N_(
            "Arrows or a number move, Space ticks, Enter when done. None: 0 and Enter."
            " : for other answers (skip, don't know)."
        )
        fewer = N_("Arrows or a number move, Space ticks, Enter when done. None: 0 and Enter. : for more.")
        hint = say(keys if Way.SKIP in prompt.ways else fewer)
        if prompt.can_be_unsure:
            more = N_("? marks a row as not sure, F1 helps.")
            hint += " " + say(more if Way.HELP in prompt.ways else N_("? marks a row as not sure."))
    else:
        keys = N_("Arrow keys or a number move, Enter chooses")
        words = [say(N_("A number or Enter chooses") if prompt.one_key else keys)]
        if Way.BACK in prompt.ways:
            words.append(say(N_("Esc goes back")))
        if Way.HELP in prompt.ways:
            words.append(say(N_("? helps")))
        hint = ", ".join(words) + "."
    return hint
