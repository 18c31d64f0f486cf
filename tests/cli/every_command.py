"""How every command is called in the tests that walk them all: one row a command, and a new one needs its row here."""

from __future__ import annotations

from typing import NamedTuple


class Calls(NamedTuple):
    """Each call as it is typed after `visitprep`."""

    spoken: dict[str, str]
    """Calls that have it say all it can say, with what is piped in: no word of them may stay English."""
    shown: tuple[str, ...] = ()
    """Those that put something to read on the screen, and ask nothing."""
    made: tuple[str, ...] = ()
    """Those that make a document when a format or a place is named."""
    written: tuple[str, ...] = ()
    """Those that write a file that is no document: it has no paper and no letters to be drawn."""
    of_a_visit: str = ""
    """One about the answers of the visit, which tells what these need of the person; none where it reads none."""


EVERY_COMMAND = {
    "start": Calls(
        spoken={
            "start": "",
            "start --answers nowhere.yaml": "",
        },
    ),
    "edit": Calls(
        spoken={
            "edit": "",
            "edit nothing-like-it": "",
            "edit sleep --plain": ":menu\n",
        },
        of_a_visit="edit sleep --plain",
    ),
    "add": Calls(
        spoken={
            "add medicine": "ж 5 мг\n",
            "add question": "\n",
            "add": "",
            "add sledge": "",
            "add pain ж": "",
        },
        of_a_visit="add question --plain",
    ),
    "show": Calls(
        spoken={
            "show": "",
            "show medicines": "",
            "show medicin": "",
            "show --for card": "",
        },
        shown=(
            "show",
            "show --for card",
            "show about",
        ),
        of_a_visit="show",
    ),
    "check": Calls(
        spoken={
            "check": "",
        },
        shown=("check",),
        of_a_visit="check",
    ),
    "bring": Calls(
        spoken={
            "bring --list": "",
            "bring": "",
            "bring --plain": ":stop\n",
        },
        shown=("bring --list",),
        made=("bring",),
        of_a_visit="bring --list",
    ),
    "journal": Calls(
        spoken={
            "journal": "pain 4\n",
            "journal list": "",
            "journal show": "",
            "journal chart": "",
            "journal show 1999-01-01": "",
            "journal list tomorrow": "",
            "journal --days -3 list": "",
            "journal --date 2027-01-01": "pain 4\n",
            "journal export -f csv --output - ": "",
            "journal remove": "",
            "journal list --format csv": "",
        },
        shown=(
            "journal list",
            "journal show",
            "journal chart",
        ),
        made=(
            "journal export",
            "journal list",
            "journal show",
            "journal chart",
        ),
        of_a_visit="journal list",
    ),
    "guide": Calls(
        spoken={
            "guide": "",
            "guide mri": "",
            "guide --find shot": "",
            "guide --find жжж": "",
            "guide sledging": "",
            "guide -f pdf": "",
        },
        shown=(
            "guide",
            "guide mri",
            "guide --find scan",
        ),
        made=("guide mri",),
    ),
    "after": Calls(
        spoken={
            "after": "",
            "after --plain": ":stop\n",
        },
        of_a_visit="after --plain",
    ),
    "next": Calls(
        spoken={
            "next": "",
        },
        of_a_visit="next --plain",
    ),
    "compare": Calls(
        spoken={
            "compare": "",
            "compare visit-1 visit-9": "",
        },
        shown=("compare",),
        made=("compare",),
        of_a_visit="compare",
    ),
    "urgent": Calls(
        spoken={
            "urgent": "",
            "urgent --country UK": "",
        },
        shown=("urgent",),
    ),
    "export": Calls(
        spoken={
            "export -f text --only medicines": "",
            "export -f text --only sledge": "",
            "export --card --for me": "",
            "export --print -f text": "",
            "export -f text": "",
            "export -f text --force --without medicines": "",
            "export --as nowhere.yaml": "",
            "export -f markdown --as generic --output form.md": "",
            "export -f html -o no/such/folder/x.html": "",
            "export -f fhir --force": "",
            "export -f fhir --for own-doctor": "",
            "export -f fhir --print": "",
        },
        made=(
            "export",
            "export --for me",
            "export --for companion",
            "export --for pharmacist",
            "export --card",
            "export --as generic",
        ),
        of_a_visit="export -f text -o -",
    ),
    "calendar": Calls(
        spoken={
            "calendar --force": "",
        },
        written=("calendar",),
        of_a_visit="calendar -o -",
    ),
    "worksheet": Calls(
        spoken={
            "worksheet -f text --force": "",
            "worksheet --own --helper Ж": "",
        },
        made=("worksheet",),
    ),
    "type-in": Calls(
        spoken={
            "type-in": "",
            "type-in --plain": ":stop\n",
        },
        of_a_visit="type-in --plain",
    ),
    "visits": Calls(
        spoken={
            "visits": "",
            "visits --open visit-1": "",
            "visits --open ж": "",
            "visits --delete visit-1": "",
            "visits save": "",
            "visits save --force": "",
            "visits --force": "",
            "visits save ж.visitprep --force": "",
            "visits save ж-2.visitprep --force --passphrase": "ж\n",
            "visits save ж-2.visitprep --force --passphrase ": "\n",
        },
        shown=("visits",),
        of_a_visit="visits",
    ),
    "import": Calls(
        spoken={
            "import --dry-run nowhere.zip": "",
            "import --dry-run .": "",
            "import nowhere.visitprep": "",
            "import nowhere.visitprep --plain": "",
            "import ж.visitprep --plain": "3\n",
            "import ж.visitprep --plain ": "1\n",
            "import ж-2.visitprep --plain": "ж\n2\n",
            "import form.md --plain": "",
        },
        of_a_visit="import --plain record.json",
    ),
    "disc": Calls(
        spoken={
            "disc nowhere": "",
            "disc .": "",
            "disc disc": "",
            "disc disc --plain": "2\n1\n",
        },
        shown=("disc .",),
    ),
    "restore": Calls(
        spoken={
            "restore": "",
            "restore --last": "",
        },
        of_a_visit="restore --plain",
    ),
    "answers": Calls(
        spoken={
            "answers": "",
        },
        shown=("answers --blank",),
        of_a_visit="answers",
    ),
    "measures": Calls(
        spoken={
            "measures": "",
            "measures --off peg": "",
            "measures --off sledge": "",
            "measures --on peg": "",
        },
        shown=("measures",),
    ),
    "completion": Calls(
        spoken={
            "completion": "",
        },
    ),
    "schema": Calls(
        spoken={},
        shown=("schema",),
    ),
}
"""In the order in which they are called, each after those whose files it reads."""
