"""`visitprep export`: a copy to print, as a file or on paper."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visitprep.cli import options
from visitprep.errors import Usage
from visitprep.formats_copies_measures import CopyName, Format
from visitprep.usecases.session import Session
from visitprep.wording import N_

app = typer.Typer(rich_markup_mode=None)

FHIR = "fhir"
if TYPE_CHECKING:
    PageOrFhir = str
else:  # mypy knows no set of words that is made from another
    PageOrFhir = StrEnum("PageOrFhir", {**{it.name: it.value for it in Format}, "FHIR": FHIR})


@app.command()
def export(
    reader: options.For = CopyName.CLINIC,
    card: Annotated[bool, typer.Option("--card", help="A wallet card: medicines and allergies.")] = False,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", metavar="SECTIONS", help="Nothing but these, with commas between.", show_default=False
        ),
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option("--without", metavar="SECTIONS", help="All but these.", show_default=False)
    ] = None,
    format: Annotated[
        PageOrFhir | None, typer.Option("--format", "-f", help="Make a file: {choices}; pdf when nothing is said.")
    ] = None,
    output: options.To = "",
    force: options.Force = False,
    open_it: options.OpenIt = False,
    paper: options.PaperName = None,
    large_print: options.LargePrint = False,
    print_it: Annotated[bool, typer.Option("--print", help="Send it to this computer's printer.")] = False,
    person: options.Person = "",
    example: options.Example = False,
    checklist: options.Checklist = "",
    as_form: Annotated[
        str, typer.Option("--as", metavar="FORM", help="In the order of a clinic's form: a file, or generic.")
    ] = "",
    plain: options.Plain = False,
) -> None:
    """Make the page to print: one side for the clinician, lists behind it, and what to bring.

    Copies for other readers: --for.

    Example: visitprep export --for me --open
    """
    from visitprep.usecases.copies.made import Wanted, prepare_copy
    from visitprep.usecases.output import STDOUT, Output
    from visitprep.usecases.which_visit import source_of

    as_fhir = format == FHIR
    out = Output(Format(format) if format and not as_fhir else None, output, force, open_it, paper, large_print)
    if as_fhir and (as_form or print_it or paper or large_print):
        raise Usage(
            N_("A FHIR file is for a computer to read, and is not printed."),
            N_("Leave --as, --print, --paper and --large-print away."),
        )
    if card and reader is not CopyName.CLINIC:
        raise Usage(N_("A wallet card is a copy of its own."), N_("Leave out --for, or --card."))
    if print_it and (out.chosen is not Format.PDF or output == STDOUT):
        raise Usage(N_("Only a PDF is sent to the printer."), N_("Leave --format and --output away, or --print."))
    copy = CopyName.CARD if card else reader
    session = Session(plain=plain, example=example)
    if as_form:
        from visitprep.usecases.copies.clinic_form import make_form

        if copy is not CopyName.CLINIC or only or without or print_it:
            raise Usage(
                N_("A clinic's form is a page of its own."),
                N_("Leave --for, --card, --only, --without and --print away, or --as."),
            )
        make_form(session, source_of(session, person).visit, as_form, out)
        return
    wanted = Wanted(Path(checklist) if checklist else None, tuple(only or ()), tuple(without or ()), large_print)
    source = source_of(session, person, settle=output != STDOUT)
    if as_fhir:
        from visitprep.usecases.copies.fhir import make_fhir

        make_fhir(session, source, copy, wanted, out)
        return
    ready = prepare_copy(session, source, copy, wanted, out)
    ready.make(session, out, print_it=print_it)
