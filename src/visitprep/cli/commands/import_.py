"""`visitprep import`: what another program or another computer knows already is not typed again."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.errors import Usage
from visitprep.usecases.session import Session
from visitprep.wording import N_

app = typer.Typer(rich_markup_mode=None)


class ListFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


@app.command("import")
def import_(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, zips or folders with records.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List what is in them, and take nothing in.")] = False,
    format: Annotated[
        ListFormat, typer.Option("--format", "-f", help="With --dry-run: {choices}.", show_default=False)
    ] = ListFormat.TEXT,
    person: options.Person = "",
    plain: options.Plain = False,
) -> None:
    """Take in a health record from a portal or a phone, a disc of pictures, or a visit from another computer.

    What it is is found from what is in it. Nothing goes into the visit without your yes. A visit from another
    computer opens as one of its own, or only what differs is gone through.

    Example: visitprep import record.zip
    """
    if not dry_run and format is not ListFormat.TEXT:
        raise Usage(N_("--format only goes with --dry-run."), N_("Add --dry-run, or leave --format away."))
    from visitprep.usecases.importing.records import apart_from_visit, gone_through_before, read_records, take_in

    session = Session(plain=plain)
    if not dry_run and len(paths) == 1 and _is_taken_in_otherwise(session, paths[0], person):
        return
    finds = read_records(session, paths)
    if not dry_run and len(paths) == 1 and paths[0].is_dir() and finds.pictures and not finds.documents:
        _look_at_disc(session, paths[0], person)
        return
    if not dry_run:
        take_in(session, finds, person, paths)
        return
    apart = apart_from_visit(session, finds, person)
    before = gone_through_before(session, finds, person)
    if format is ListFormat.JSON:
        import json

        from visitprep.health_records.told.listing import as_object

        typer.echo(json.dumps(as_object(finds, apart, before), indent=2))
        return
    from visitprep.health_records.told.in_words import listed, not_read, not_the_visits, short_report

    for line in (*short_report(finds), *not_the_visits(apart or ()), *listed(finds, before), *not_read(finds)):
        typer.echo(line)


def _is_taken_in_otherwise(session: Session, path: Path, person: str) -> bool:
    """Whether it is a disc or a visit, which was then gone through."""
    from visitprep.discs.disc import is_disc
    from visitprep.usecases.importing.visit_file import import_visit, is_visit_file

    if is_visit_file(path):
        import_visit(session, path, person)
        return True
    if is_disc(path):
        _look_at_disc(session, path, person)
        return True
    return False


def _look_at_disc(session: Session, path: Path, person: str) -> None:
    from visitprep.usecases.importing.disc import check_disc

    check_disc(session, path, person)
