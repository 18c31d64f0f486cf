"""`visitprep bring`: what to bring, by when to start with it: to tick off, to see, or to print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from visitprep.cli.commands.export import FormatName, Paper
from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview, Outcome
    from visitprep.visit.visit import Visit

app = typer.Typer(rich_markup_mode=None)


@app.command()
def bring(
    leaving: bool = typer.Option(False, "--leaving", help="One at a time: only what is not packed yet."),
    show: bool = typer.Option(False, "--list", help="Only show the list; ask nothing."),
    format: FormatName = typer.Option(None, "--format", "-f", help="Print the list: pdf, html, markdown or text."),
    output: str = typer.Option(
        "", "--output", "-o", metavar="FILE", help="Where to; - writes to the screen or a pipe."
    ),
    force: bool = typer.Option(False, "--force", help="Write over a file that is there already."),
    paper: Paper = typer.Option(None, "--paper", help="letter or a4; by country when nothing is said."),
    large_print: bool = typer.Option(False, "--large-print", help="Letters of 18 points."),
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
    checklist: str = typer.Option(
        "", "--checklist", metavar="FILE", help="One more checklist, such as the clinic's."
    ),
    plain: bool = typer.Option(False, "--plain", help="Ask with plain numbered lines."),
) -> None:
    """Tick off what to bring, step by step from two weeks before. The list follows from your answers.

    Print it with: visitprep bring --format pdf

    Example: visitprep bring --leaving
    """
    session = Session(plain=plain)
    visit_id = session.find(person or None)
    extra = Path(checklist) if checklist else None
    if show:
        _print_list(session, session.store.read(visit_id).visit, extra)
        return
    if format or output:
        _print_page(session, session.store.read(visit_id).visit, extra, format, output, force, paper, large_print)
        return
    from visitprep.usecases.home import STOPPED

    session.must_ask("what is packed", "See the list with: visitprep bring --list")
    with session.opened(visit_id) as opened:
        interview = session.interview(opened)
        if leaving:
            _walk(session, interview, extra)
        else:
            tick_off(session, interview, extra)
        session.asker.tell(STOPPED)


def tick_off(session: Session, interview: Interview, checklist: Path | None = None) -> Outcome:
    """Ask step by step what is packed."""
    from visitprep.interview.screens.packing import pack
    from visitprep.usecases.checklist import WhatToBring

    outcome = pack(interview, WhatToBring(session, interview.visit, checklist).things())
    session.asker.tell(f"{bring_words(session, interview.visit, checklist)}.")
    return outcome


def bring_words(session: Session, visit: Visit, checklist: Path | None = None) -> str:
    """ "3 of 12 packed or done"."""
    from visitprep.usecases.checklist import WhatToBring

    return WhatToBring(session, visit, checklist).in_words()


def _walk(session: Session, interview: Interview, checklist: Path | None) -> None:
    from visitprep.interview.screens.at_the_door import still_to_pack, walk
    from visitprep.usecases.checklist import WhatToBring

    walk(interview, still_to_pack(interview, WhatToBring(session, interview.visit, checklist).things()))


def _print_page(
    session: Session,
    visit: Visit,
    checklist: Path | None,
    format: FormatName | None,
    output: str,
    force: bool,
    paper: Paper | None,
    large_print: bool,
) -> None:
    from visitprep.cli.commands.export import default_name, format_of, hand_over, paper_of, rendered
    from visitprep.summary.sections.bring import bring_document
    from visitprep.usecases.checklist import WhatToBring

    chosen = format or format_of(output) or (FormatName.TEXT if output == "-" else FormatName.PDF)
    lines = WhatToBring(session, visit, checklist).lines()
    document = bring_document(visit, lines, prepared_on=session.today)
    name = default_name(visit, session.today, chosen).replace("visitprep-", "visitprep-bring-", 1)
    data = rendered(document, chosen, paper or paper_of(visit), large_print=large_print)
    hand_over(session, data, chosen, output, name, force=force, open_it=False)


def _print_list(session: Session, visit: Visit, checklist: Path | None) -> None:
    from visitprep.cells import WIDEST, wrap
    from visitprep.usecases.checklist import WhatToBring

    group = ""
    for line in WhatToBring(session, visit, checklist).lines():
        if line.group != group:
            group = line.group
            typer.echo(f"\n{group}")
        texts = (f"  [{'x' if line.ticked else ' '}] {line.label}", *(f"      {detail}" for detail in line.details))
        for number, text in enumerate(texts):
            typer.echo("\n".join(wrap(text, WIDEST, hang=0 if number else 4)))
