"""`visitprep export`: a copy to print, as a file or on paper."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from visitprep.errors import CannotPrint, NeedsTerminal, NotSaved, Usage
from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from datetime import date

    from visitprep.document import Document
    from visitprep.visit.visit import Visit

app = typer.Typer(rich_markup_mode=None)


class FormatName(StrEnum):
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


class Paper(StrEnum):
    LETTER = "letter"
    A4 = "a4"


class Reader(StrEnum):
    CLINIC = "clinic"
    ME = "me"
    COMPANION = "companion"
    PHARMACIST = "pharmacist"


CARD = "card"


@app.command()
def export(
    reader: Reader = typer.Option(
        Reader.CLINIC, "--for", help="clinic, me (your own copy), companion or pharmacist.", show_default=False
    ),
    card: bool = typer.Option(False, "--card", help="A wallet card: medicines and allergies."),
    only: list[str] = typer.Option(
        None, "--only", metavar="SECTIONS", help="Nothing but these, with commas between.", show_default=False
    ),
    without: list[str] = typer.Option(
        None, "--without", metavar="SECTIONS", help="All but these.", show_default=False
    ),
    format: FormatName = typer.Option(
        None, "--format", "-f", help="pdf (when nothing is said), html, markdown or text."
    ),
    output: str = typer.Option(
        "", "--output", "-o", metavar="FILE", help="Where to; - writes to the screen or a pipe."
    ),
    print_it: bool = typer.Option(False, "--print", help="Send it to this computer's printer."),
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
    example: bool = typer.Option(False, "--example", help="Print a made-up person's page."),
    force: bool = typer.Option(False, "--force", help="Write over a file that is there already."),
    open_it: bool = typer.Option(False, "--open", help="Open the page when it is made."),
    paper: Paper = typer.Option(None, "--paper", help="letter or a4; by country when nothing is said."),
    large_print: bool = typer.Option(False, "--large-print", help="Letters of 18 points."),
    checklist: str = typer.Option(
        "", "--checklist", metavar="FILE", help="One more checklist, such as the clinic's."
    ),
    as_form: str = typer.Option(
        "", "--as", metavar="FORM", help="In the order of a clinic's form: a file, or generic."
    ),
    plain: bool = typer.Option(False, "--plain", help="Ask with plain numbered lines."),
) -> None:
    """Make the page to print: one side for the clinician, lists behind it, and what to bring.

    Other copies: one for you, for whoever comes along, for the pharmacist, for a wallet.

    Example: visitprep export --for me --open
    """
    from visitprep.usecases.ready import Wanted, example_ready, make_ready

    chosen = format or format_of(output) or FormatName.PDF
    if card and reader is not Reader.CLINIC:
        raise Usage("A wallet card is a copy of its own.", "Leave out --for, or --card.")
    if print_it and (chosen is not FormatName.PDF or output == "-"):
        raise Usage("Only a PDF is sent to the printer.", "Leave --format and --output away, or --print.")
    copy = CARD if card else reader.value
    session = Session(plain=plain)
    if as_form:
        from visitprep.usecases.clinic_form import form_document
        from visitprep.usecases.page import example_visit

        if copy != Reader.CLINIC.value or only or without or print_it:
            raise Usage(
                "A clinic's form is a page of its own.",
                "Leave --for, --card, --only, --without and --print away, or --as.",
            )
        visit = example_visit() if example else session.read(person or None)
        form = form_document(session, visit, as_form)
        data = rendered(form, chosen, paper or paper_of(visit), large_print=large_print)
        name = default_name(visit, session.today, chosen, "form")
        hand_over(session, data, chosen, output, name, force=force, open_it=open_it)
        return
    wanted = Wanted(Path(checklist) if checklist else None, tuple(only or ()), tuple(without or ()), large_print)
    if example:
        ready = example_ready(session, copy, wanted)
    else:
        ready = make_ready(session, person or None, copy, wanted, may_ask=output != "-")
    for line in ready.notices:
        typer.echo(line, err=True)
    data = rendered(ready.document, chosen, paper or paper_of(ready.visit), large_print=large_print)
    if print_it and not output and not hasattr(os, "startfile"):
        from visitprep.usecases.printing import print_pdf

        print_pdf(data)
        typer.echo("Sent to the printer. No file was kept.")
        ready.remember(session)
        return
    name = default_name(ready.visit, session.today, chosen, reader=copy if copy != Reader.CLINIC.value else "")
    path = put(session, data, chosen, output, name, force=force)
    ready.remember(session)
    if path and print_it:
        from visitprep.usecases.printing import print_file

        print_file(path, data)
        typer.echo("Sent to the printer.")
    if path and open_it:
        _open(path)


def put(
    session: Session, data: bytes, chosen: FormatName, output: str, name: str, *, force: bool = False
) -> Path | None:
    """To `output`: a file, a folder, stdout for "-"; to a file called `name` when nothing is said. The file's path.

    A file that is there already is asked about. Raises Usage when they would rather stop.
    """
    if output == "-":
        to_stdout(data, chosen)
        return None
    path = Path(output or name)
    if path.is_dir():
        path = path / name
    if not force:
        free = free_path(session, path)
        if free is None:
            raise Usage("Nothing was written.", "Choose another name with --output.")
        path = free
    write(path, data)
    typer.echo(f"Made: {path}")
    return path


def hand_over(
    session: Session, data: bytes, chosen: FormatName, output: str, name: str, *, force: bool, open_it: bool
) -> None:
    """`put`, and open the file when that was wished for."""
    path = put(session, data, chosen, output, name, force=force)
    if open_it and path:
        _open(path)


def rendered(document: Document, format: FormatName, paper: Paper, *, large_print: bool = False) -> bytes:
    """A document in a format. What this machine cannot draw is said before anything is written."""
    from visitprep.render.formats import FORMATS
    from visitprep.render.layout import Layout

    layout = Layout(paper=paper.value, large_print=large_print)
    if format is FormatName.PDF:
        from visitprep.render.pdf import unprintable

        missing = unprintable(document)
        if missing:
            typer.echo(
                f"This computer has no letters for: {' '.join(missing)}\n"
                f"The PDF shows their numbers instead, such as [U+{ord(missing[0]):04X}]. To see the letters, add "
                "a font that has them (the Noto fonts have nearly all) and make the page again. Or make it with "
                "--format html and print it from a web browser.",
                err=True,
            )
    return FORMATS[format.value].render(document, layout)


def paper_of(visit: Visit) -> Paper:
    """Letter in the United States and Canada, A4 elsewhere; Letter while the country is not known."""
    from visitprep.urgent.countries import pack

    country = visit.person.country
    return Paper(pack(country.value).paper) if country else Paper.LETTER


def default_name(visit: Visit, today: date, format: FormatName, kind: str = "", reader: str = "") -> str:
    """A name that sorts by date and tells no more about the person than what they like to be called.

    `kind` is the word for what it is when that is not the page, `reader` for whom when that is not the clinic.
    """
    from visitprep.render.formats import FORMATS

    plain = unicodedata.normalize("NFKD", visit.person.preferred_name or "").encode("ascii", "ignore").decode()
    called = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40]
    names = ("visitprep", kind, today.isoformat(), called, reader)
    return "-".join(filter(None, names)) + FORMATS[format.value].suffix


def write(path: Path, data: bytes) -> None:
    """The file, whole or not at all, readable by its owner only."""
    from visitprep.storage.atomic import write_atomically

    if not path.parent.is_dir():
        raise NotSaved(path, "there is no such folder", "Make the folder first, or choose another with --output.")
    write_atomically(path, data, private=False)


def format_of(output: str) -> FormatName | None:
    """The format that the end of a file's name asks for."""
    suffix = Path(output).suffix.lower()
    return {
        ".pdf": FormatName.PDF,
        ".html": FormatName.HTML,
        ".htm": FormatName.HTML,
        ".md": FormatName.MARKDOWN,
        ".txt": FormatName.TEXT,
    }.get(suffix)


def to_stdout(data: bytes, format: FormatName) -> None:
    if format is FormatName.PDF and sys.stdout.isatty():
        raise Usage(
            "A PDF is not text and would only fill the screen with signs.",
            "Leave --output away to write a file, or choose: visitprep export --format text --output -",
        )
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def free_path(session: Session, path: Path) -> Path | None:
    """The path, when nothing is there or it may be written over; else the next free name they agree to.

    None when they would rather write nothing.
    """
    if not path.exists() and not path.is_symlink():
        return path
    if not session.has_keyboard and not session.plain:
        raise NeedsTerminal(
            f"{path} is there already; write over it, yes or no", "Add --force, or choose another --output."
        )
    from visitprep.interview.prompts import Kind, Option, Prompt, Typed

    other = next(
        name for number in range(2, 10_000) if not (name := path.with_stem(f"{path.stem}-{number}")).exists()
    )
    reply = session.asker.ask(
        Prompt(
            key="overwrite",
            text=f"{path} is there already.",
            kind=Kind.ONE,
            options=(
                Option("other", f"Keep it, and write {other.name}"),
                Option("over", "Write over it"),
                Option("stop", "Stop, and write nothing"),
            ),
        )
    )
    if not isinstance(reply, Typed) or reply.value == ("stop",):
        return None
    return other if reply.value == ("other",) else path


def _open(path: Path) -> None:
    if hasattr(os, "startfile"):
        os.startfile(path)
        return
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if opener is None:
        raise CannotPrint(
            f"The page is made, but this computer has no program that opens files ({path}).", "Open it by hand."
        )
    subprocess.run([opener, str(path.absolute())], check=False)
