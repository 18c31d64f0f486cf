"""The one door out: what is shown, written, printed or opened goes through here, for every command alike."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from msgspec import Struct

from visitprep.errors import CannotPrint, NotSaved, Usage
from visitprep.formats_copies_measures import Format, Paper
from visitprep.text import clean_span
from visitprep.wording import N_, as_called, later, say

if TYPE_CHECKING:
    from visitprep.document.blocks import Document
    from visitprep.usecases.session import Session
    from visitprep.visit.visit import Visit

STDOUT = "-"


class Output(Struct, frozen=True):
    """Where a document is to go and how it is to look, as it was said on the line."""

    format: Format | None = None
    to: str = ""
    """A file, a folder, or "-" for standard output; a file of the usual name when nothing is said."""
    force: bool = False
    """Write over a file that is there."""
    open_it: bool = False
    paper: Paper | None = None
    large_print: bool = False

    @property
    def is_asked_for(self) -> bool:
        """Whether a file is wanted where the screen would do."""
        return bool(self.format or self.to or self.open_it)

    @property
    def by_name(self) -> Format | None:
        """The format that the end of the file's name asks for."""
        from visitprep.render.formats import FORMATS

        suffix = Path(self.to).suffix.lower()
        return next((it.name for it in FORMATS.values() if suffix in it.suffixes), None)

    @property
    def chosen(self) -> Format:
        return self.format or self.by_name or Format.PDF


def tell(text: str, *, aside: bool = False) -> None:
    """A line or several, no wider than the screen; `aside` on stderr, beside what is written to standard output.

    Cleaned here once more: what is in a file may have been put there by anybody.
    """
    stream = sys.stderr if aside else sys.stdout
    stream.write(fitted(clean_span(as_called(text)), stream) + "\n")


def tell_aside(text: str) -> None:
    """On stderr, beside what is written to standard output."""
    tell(text, aside=True)


def fitted(text: str, stream: TextIO) -> str:
    """The text in lines that fit where the stream is a screen; as it is for a file or a pipe."""
    if not stream.isatty():
        return text
    from shutil import get_terminal_size

    from visitprep.cells import wrap

    return "\n".join(wrap(text, max(get_terminal_size().columns - 1, 20)))


# -- the screen ------------------------------------------------------------------------------------------------


def show(session: Session, document: Document) -> None:
    """A document on the screen: in lines and boxes, or in plain text; no wider than the screen."""
    from shutil import get_terminal_size

    from visitprep.render.view import show

    width = get_terminal_size().columns - 1 if sys.stdout.isatty() else None
    show(document, sys.stdout, as_plain=session.is_plain_on(sys.stdout), width=width)


def show_or_make(session: Session, document: Document, visit: Visit, output: Output, kind: str) -> None:
    """On the screen; as a file when one was asked for."""
    if output.is_asked_for:
        make(session, document, visit, output, file_name(session, visit, kind))
    else:
        show(session, document)


# -- a file ----------------------------------------------------------------------------------------------------


def make(session: Session, document: Document, visit: Visit, output: Output, name: str) -> None:
    """The document rendered, and handed over under that name (without its ending) when no other was said."""
    hand_over(session, render(document, visit, output), output, name + suffix_of(output))


def hand_over(session: Session, data: bytes, output: Output, name: str) -> None:
    """Written, and opened when that was wished for."""
    path = write(session, data, output, name)
    if path and output.open_it:
        open_file(path)


def render(document: Document, visit: Visit, output: Output) -> bytes:
    """A document as it is to look. What this machine cannot draw is said before anything is written."""
    from visitprep.render.formats import FORMATS
    from visitprep.render.layout import Layout

    chosen = output.chosen
    if chosen is Format.PDF:
        from visitprep.render.pdf import unprintable

        if missing := unprintable(document):
            tell_aside(
                say(
                    N_(
                        "This computer has no letters for: {letters}\n"
                        "The PDF shows their numbers instead, such as [U+{number}]. To see the letters, add "
                        "a font that has them (the Noto fonts have nearly all) and make the page again. Or make it "
                        "with --format html and print it from a web browser."
                    ),
                    letters=" ".join(missing),
                    number=f"{ord(missing[0]):04X}",
                )
            )
    return FORMATS[chosen].render(document, Layout(output.paper or _paper_of(visit), output.large_print))


def write(session: Session, data: bytes, output: Output, name: str) -> Path | None:
    """Where `output` says; as a file of that name when it says nothing. The file's path, None for standard output.

    A file that is there is asked about, or gets the next name of ours. Raises Usage when they would rather stop.
    """
    if output.to == STDOUT:
        _write_to_stdout(data)
        return None
    path = Path(output.to or name)
    if path.is_dir():
        path = path / name
    if not (output.to or output.force or session.has_keyboard or session.plain) and path.exists():
        path = _next_to(path)  # the name is ours, and nobody is there to be asked
    written = write_file(session, data, path, force=output.force)
    if written is None:
        raise Usage(N_("Nothing was written."), N_("Choose another name with --output."))
    tell(session.of_whom(say(N_("Made: {written}"), written=written)))
    return written


def write_file(session: Session, data: bytes, path: Path, *, force: bool = False) -> Path | None:
    """A file, whole or not at all, readable by its owner only. Its path, or None: they would rather not."""
    from visitprep.storage.disk.atomic import write_atomically

    if not may_leave(session, force=force):
        return None
    free = path if force else _free_path(session, path)
    if free is None:
        return None
    if not free.parent.is_dir():
        raise NotSaved(
            free, N_("there is no such folder"), N_("Make the folder first, or choose another with --output.")
        )
    write_atomically(free, data, private=False)
    return free


def may_leave(session: Session, *, force: bool = False) -> bool:
    """Whether a page of a locked visit may be made, which anybody can read who has it."""
    if not session.is_about_locked or (force and not session.has_keyboard):
        return True
    session.must_ask(N_("make a page that is not locked, yes or no"), N_("Run it in a terminal, or add --force."))
    return session.is_sure(
        "leaves",
        say(N_("This page is not under the passphrase: whoever has it can read it. Do you want to make it?")),
        no=say(N_("No, make nothing")),
        yes=say(N_("Yes, make it")),
    )


def file_name(session: Session, visit: Visit, kind: str = "", reader: str = "") -> str:
    """A name that sorts by date and tells no more about the person than what they like to be called.

    `kind` is the word for what it is when that is not the page, `reader` for whom when that is not the clinic.
    """
    import re
    import unicodedata

    plain = unicodedata.normalize("NFKD", visit.person.preferred_name or "").encode("ascii", "ignore").decode()
    called = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40]
    return "-".join(filter(None, ("visitprep", kind, session.today.isoformat(), called, reader)))


def suffix_of(output: Output) -> str:
    from visitprep.render.formats import FORMATS

    return FORMATS[output.chosen].suffix


def _paper_of(visit: Visit) -> Paper:
    """Letter in the United States and Canada, A4 elsewhere; Letter while the country is not known."""
    from visitprep.urgent.countries import pack

    country = visit.person.country
    return pack(country.value).paper if country else Paper.LETTER


def _write_to_stdout(data: bytes) -> None:
    if data.startswith(b"%PDF") and sys.stdout.isatty():
        raise Usage(
            N_("A PDF is not text and would only fill the screen with signs."),
            N_("Leave --output away to write a file, or add: --format text"),
        )
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _next_to(path: Path) -> Path:
    """The next name that is free: "page-2.pdf" beside "page.pdf"."""
    names = (path.with_stem(f"{path.stem}-{number}") for number in range(2, 10_000))
    return next(name for name in names if not name.exists())


def _free_path(session: Session, path: Path) -> Path | None:
    """The path, when nothing is there or it may be written over; else the next free name they agree to."""
    if not path.exists() and not path.is_symlink():
        return path
    session.must_ask(
        later(N_("{path} is there already; write over it, yes or no"), path=path),
        N_("Add --force, or choose another --output."),
    )
    other = _next_to(path)
    rows = {
        "other": say(N_("Keep it, and write {name}"), name=other.name),
        "over": say(N_("Write over it")),
        "stop": say(N_("Stop, and write nothing")),
    }
    chosen = session.pick("overwrite", say(N_("{path} is there already."), path=path), rows, stop=False)
    return {"other": other, "over": path}.get(chosen or "")


# -- the viewer and the printer --------------------------------------------------------------------------------

_TITLE = "visitprep page"
"""What the list of print jobs shows to everybody who may see it: nothing about anybody."""
_PROGRAMS = {"lp": ("-t", _TITLE), "lpr": ("-T", _TITLE)}
"""CUPS, or an older system; each reads the page from its input."""
_WAIT = 60
"""Seconds. The page is only put into a queue, so that a printer that is slow is not waited for."""
_BY_HAND = N_("Make the page with: visitprep export --open    Then print it from the program that shows it.")


def open_file(path: Path) -> None:
    """In the program that the system has for it. Raises CannotPrint where there is none."""
    import shutil
    import subprocess

    if hasattr(os, "startfile"):
        os.startfile(path)
        return
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if opener is None:
        raise CannotPrint(
            later(N_("The page is made, but this computer has no program that opens files ({path})."), path=path),
            N_("Open it by hand."),
        )
    subprocess.run([opener, str(path.absolute())], check=False)


def print_file(path: Path, data: bytes) -> None:
    """A page that is kept in a file, to the system's printer. Windows prints files, and nothing else."""
    if not hasattr(os, "startfile"):
        print_pdf(data)
        return
    try:
        os.startfile(path.absolute(), "print")
    except OSError:
        raise CannotPrint(
            later(N_("The page is made, but Windows knows no program that prints it ({path})."), path=path),
            N_("Open it and print it by hand."),
        ) from None


def print_pdf(data: bytes) -> None:
    """Puts a page that no file holds into the queue of the system's usual printer. Raises CannotPrint."""
    import shutil
    import subprocess

    name, program = next(((name, found) for name in _PROGRAMS if (found := shutil.which(name))), ("", None))
    if program is None:
        raise CannotPrint(N_("visitprep found no printer on this computer, so nothing was printed."), _BY_HAND)
    try:
        done = subprocess.run(
            [program, *_PROGRAMS[name]], input=data, capture_output=True, timeout=_WAIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        raise CannotPrint(N_("The printer did not take the page."), _BY_HAND) from None
    if done.returncode != 0:
        # Its own words may name a printer, a server or a person; they help nobody who reads this.
        raise CannotPrint(N_("The printer did not take the page. Is one set up, and switched on?"), _BY_HAND)
