"""`visitprep compare`: what changed between two visits, or since the page was last printed."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from visitprep.cli.commands.export import FormatName
from visitprep.errors import NotFound, Usage
from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.storage.visit_file import Stored
    from visitprep.visit.visit import Visit

app = typer.Typer(rich_markup_mode=None)


@app.command()
def compare(
    older: str = typer.Argument("", metavar="[OLDER]", help="A visit, by its name or id such as visit-1."),
    newer: str = typer.Argument("", metavar="[NEWER]", help="Another; without it, the one open now."),
    format: FormatName = typer.Option(
        None, "--format", "-f", help="pdf, html, markdown or text, written to standard output."
    ),
    anyway: bool = typer.Option(False, "--anyway", help="Also when the two are about different people."),
    plain: bool = typer.Option(False, "--plain", help="Plain text, without lines or boxes."),
) -> None:
    """See what changed. With nothing said: since the page was last printed, else since the visit before.

    Example: visitprep compare visit-1 visit-2
    """
    session = Session(plain=plain)
    new_id = session.find(newer or None)
    now = _side(session, new_id)
    then = _side(session, session.find(older)) if older else _before(session, new_id, now)
    if not anyway:
        same_person(then.visit, now.visit)
    _show(session, then, now, format)


@dataclass(frozen=True, slots=True)
class Side:
    visit: Visit
    called: str
    """As it is named at the top: "visit-1, last saved 3 December 2026"."""


def same_person(one: Visit, other: Visit) -> None:
    """Raises Usage when the two visits are plainly not about one person. Neither name is said."""
    names = [(visit.person.name or "").casefold().split() for visit in (one, other)]
    born = [visit.person.birth_date.value if visit.person.birth_date else None for visit in (one, other)]
    if (all(names) and names[0] != names[1]) or (all(born) and born[0] != born[1]):
        raise Usage(
            "These two visits are about different people: the name or the birth date is not the same.",
            "Nothing was compared. If they are about one person all the same, add: --anyway",
        )


def _side(session: Session, visit_id: str) -> Side:
    stored = session.store.read(visit_id)
    return Side(stored.visit, _called(visit_id, stored))


def _called(visit_id: str, stored: Stored) -> str:
    from visitprep.visit.dates.partial_date import in_words

    return f"{visit_id}, last saved {in_words(stored.saved.date())}"


def _before(session: Session, new_id: str, now: Side) -> Side:
    """The copy last printed, else the visit that this one was begun from."""
    from visitprep.storage.printed import last_printed
    from visitprep.visit.dates.partial_date import in_words

    if printed := last_printed(session.store.path(new_id).parent):
        return Side(printed.visit, f"{new_id}, as it was when a copy was made on {in_words(printed.when.date())}")
    if now.visit.carried is not None:
        return _side(session, now.visit.carried.of)
    raise NotFound(
        "There is nothing to compare with yet: no copy was made, and no visit comes before this one.",
        "See the visits there are with: visitprep visits",
    )


def _show(session: Session, then: Side, now: Side, format: FormatName | None) -> None:
    from visitprep.findings.changes import changes
    from visitprep.summary.compared import compared

    document = compared(changes(then.visit, now.visit), now.visit, then.called, now.called)
    if format is None:
        from visitprep.render.view import show
        from visitprep.terminal.choose import wants_plain

        as_plain = wants_plain(session.environ, sys.stdin, sys.stdout, plain=session.plain)
        show(document, sys.stdout, as_plain=as_plain)
        return
    from visitprep.cli.commands.export import paper_of, to_stdout
    from visitprep.render.formats import FORMATS
    from visitprep.render.layout import Layout

    layout = Layout(paper=paper_of(now.visit).value)
    to_stdout(FORMATS[format.value].render(document, layout), format)
