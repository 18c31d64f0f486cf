"""The journal shown, drawn and exported. Nothing here changes it.

Each visit has its own; what is shown of a follow-up has the weeks before it too, written beside the former visits.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from visitprep.errors import NotFound, Unreadable, Usage
from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.document import Document
    from visitprep.journal.entry import Entry
    from visitprep.storage.journal_file import Journal

SHOWN = 42
"""Days back when nothing is said: six weeks."""
_MOST = 40_000
_SUFFIXES = {"csv": ".csv", "pdf": ".pdf", "html": ".html", "markdown": ".md", "text": ".txt"}


def last_weeks(session: Session) -> tuple[Entry, ...]:
    """What the clinic's page needs of the journal of this run's visit. One that cannot be read costs no page."""
    if session.visit_id is None:
        return ()
    entries: list[Entry] = []
    for visit_id in session.chain(session.visit_id):
        try:
            written = session.store.read_journal(visit_id)
        except Unreadable as problem:
            typer.echo(f"{problem.what} The page is made without the journal.", err=True)
            continue
        entries += written.entries(session.today - timedelta(days=SHOWN - 1), session.today)
        _tell_bad_lines(written)
    return tuple(sorted(entries, key=lambda entry: (entry.day, entry.time)))


def days_back(days: int, everything: bool, session: Session, visit_id: str) -> int:
    """How many days are looked at, today included. Raises Usage for a number that is none."""
    if everything:
        days_written = [kept.day for written in _journals(session, visit_id) for kept in written.kept]
        if not days_written:
            return SHOWN
        return max((session.today - date.fromisoformat(min(days_written))).days + 1, 1)
    if days < 0 or days > _MOST:
        raise Usage("--days takes a number of days, such as 30.", "For all of them: --all")
    return days or SHOWN


def show(session: Session, visit_id: str, said: str) -> None:
    """Every entry of one day, else the newest entry, in full."""
    from visitprep.cli.commands.journal import day_named
    from visitprep.summary.sections.journal import entries_page

    visit = session.store.read(visit_id).visit
    journals = _journals(session, visit_id)
    day = day_named(said, session, visit) if said else None
    found = [written.entries(day, day) if day else written.newest() for written in journals]
    for written in journals:
        _tell_bad_lines(written)
    entries = (
        tuple(entry for of_one in found for entry in of_one) if day else next(filter(None, reversed(found)), ())
    )
    if not entries:
        raise NotFound(
            "Nothing was written that day." if said else "The journal is empty.", "See: visitprep journal list"
        )
    _on_screen(session, entries_page(visit, entries, session.today))


def list_days(session: Session, visit_id: str, back: int) -> None:
    """A row for each entry of the last days."""
    from visitprep.summary.sections.journal import list_page, nothing_written

    visit = session.store.read(visit_id).visit
    journals, entries = _read(session, visit_id, back)
    if not entries:
        typer.echo(nothing_written(back))
        if days := len({kept.day for written in journals for kept in written.kept}):
            typer.echo(f"Written on {days} days before. See them with: visitprep journal list --all")
        else:
            typer.echo("Write down today with: visitprep journal")
        return
    _on_screen(session, list_page(visit, entries, session.today))


def chart(session: Session, visit_id: str, back: int) -> None:
    """The last days as a chart and in numbers."""
    from visitprep.summary.sections.journal import chart_page

    visit = session.store.read(visit_id).visit
    _, entries = _read(session, visit_id, back)
    _on_screen(session, chart_page(visit, entries, session.today, back))


def export(
    session: Session, visit_id: str, back: int, format: str, output: str, *, large_print: bool, force: bool
) -> None:
    """A spreadsheet, or the chart with every entry as a page, in a file that only its owner can read."""
    from visitprep.cli.commands.export import free_path, write

    visit = session.store.read(visit_id).visit
    _, entries = _read(session, visit_id, back)
    if not entries:
        further = "For all the days: --all" if back <= SHOWN else "Write down today with: visitprep journal"
        raise NotFound("There is nothing to write: no entry in those days.", further)
    if format == "csv":
        from visitprep.journal.spreadsheet import spreadsheet

        data = spreadsheet(entries)
    else:
        from visitprep.cli.commands.export import paper_of
        from visitprep.render.formats import FORMATS
        from visitprep.render.layout import Layout
        from visitprep.summary.sections.journal import whole_page

        page = whole_page(visit, entries, session.today, back)
        data = FORMATS[format].render(page, Layout(paper_of(visit).value, large_print))
    if output == "-":
        if format == "pdf" and sys.stdout.isatty():
            raise Usage("A PDF is not text and would only fill the screen with signs.", "Leave --output away.")
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    name = f"visitprep-journal-{session.today.isoformat()}{_SUFFIXES[format]}"
    path = Path(output) if output else Path(name)
    if path.is_dir():
        path = path / name
    if not force:
        free = free_path(session, path)
        if free is None:
            raise Usage("Nothing was written.", "Choose another name with --output.")
        path = free
    write(path, data)
    typer.echo(f"Made: {path}")


def format_by_name(output: str) -> str:
    """The format that the name of the file asks for; csv for any other name."""
    suffix = Path(output).suffix.lower()
    return next((name for name, its in _SUFFIXES.items() if suffix == its), "html" if suffix == ".htm" else "csv")


def _journals(session: Session, visit_id: str) -> tuple[Journal, ...]:
    """Of the visit and of those it was begun from, oldest first."""
    return tuple(session.store.read_journal(one) for one in session.chain(visit_id))


def _read(session: Session, visit_id: str, back: int) -> tuple[tuple[Journal, ...], tuple[Entry, ...]]:
    journals = _journals(session, visit_id)
    entries: list[Entry] = []
    for written in journals:
        entries += written.entries(session.today - timedelta(days=back - 1), session.today)
        _tell_bad_lines(written)
    return journals, tuple(sorted(entries, key=lambda entry: (entry.day, entry.time)))


def _tell_bad_lines(written: Journal) -> None:
    from visitprep.storage.journal_file import bad_lines_in_words

    for sentence in bad_lines_in_words(written):
        typer.echo(sentence, err=True)


def _on_screen(session: Session, document: Document) -> None:
    from visitprep.render.view import show as show_document
    from visitprep.terminal.choose import wants_plain

    as_plain = wants_plain(session.environ, sys.stdin, sys.stdout, plain=session.plain)
    show_document(document, sys.stdout, as_plain=as_plain)
