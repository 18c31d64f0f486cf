"""`visitprep bring`: tick off what to bring."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from visitprep.cli.session import Session

if TYPE_CHECKING:
    from visitprep.interview.interview import Interview, Outcome
    from visitprep.visit.visit import Visit

app = typer.Typer(rich_markup_mode=None)


@app.command()
def bring(
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
    checklist: str = typer.Option(
        "", "--checklist", metavar="FILE", help="One more checklist, such as the clinic's."
    ),
    plain: bool = typer.Option(False, "--plain", help="Ask with plain numbered lines."),
    show: bool = typer.Option(False, "--list", help="Only show the list; ask nothing."),
) -> None:
    """Tick off what to bring. The list follows from your answers.

    Example: visitprep bring
    """
    from visitprep.cli.home import STOPPED

    session = Session(plain=plain)
    visit_id = session.find(person or None)
    extra = Path(checklist) if checklist else None
    if show:
        _print_list(session, session.store.read(visit_id).visit, extra)
        return
    session.must_ask("what is packed", "See the list with: visitprep bring --list")
    with session.opened(visit_id) as opened:
        tick_off(session, session.interview(opened), extra)
        session.asker.tell(STOPPED)


def tick_off(session: Session, interview: Interview, checklist: Path | None = None) -> Outcome:
    """Ask group by group what is packed."""
    from visitprep.cli.page import bring_items
    from visitprep.interview import packing

    things = [
        packing.Thing(item.id, item.what, item.why, item.set_title)
        for item in bring_items(session, interview.visit, checklist)
    ]
    outcome = packing.tick_off(interview, things)
    session.asker.tell(bring_words(session, interview.visit, checklist))
    return outcome


def bring_words(session: Session, visit: Visit, checklist: Path | None = None) -> str:
    """ "3 of 12 packed"."""
    from visitprep.cli.page import bring_items

    found = bring_items(session, visit, checklist)
    return f"{sum(item.ticked for item in found)} of {len(found)} packed or done"


def _print_list(session: Session, visit: Visit, checklist: Path | None) -> None:
    from visitprep.cli.page import bring_items

    group = ""
    for item in bring_items(session, visit, checklist):
        if item.set_title != group:
            group = item.set_title
            typer.echo(f"\n{group}")
        typer.echo(f"  [{'x' if item.ticked else ' '}] {item.what}")
        for line in filter(None, (item.why, item.where)):
            typer.echo(f"      {line}")
