"""`visitprep compare`: what changed between two visits, or since the page was last printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from visitprep.cli import options
from visitprep.errors import NotFound, Usage
from visitprep.usecases.session import Session
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit

app = typer.Typer(rich_markup_mode=None)


@app.command()
def compare(
    older: Annotated[str, typer.Argument(metavar="OLDER", help="A visit, by its name or id such as visit-1.")] = "",
    newer: Annotated[str, typer.Argument(metavar="NEWER", help="Another; without it, the one open now.")] = "",
    format: options.FormatName = None,
    output: options.To = "",
    force: options.Force = False,
    open_it: options.OpenIt = False,
    paper: options.PaperName = None,
    large_print: options.LargePrint = False,
    anyway: Annotated[bool, typer.Option("--anyway", help="Also when the two are about different people.")] = False,
    plain: options.Plain = False,
) -> None:
    """See what changed. With nothing said: since the page was last printed, else since the visit before.

    Example: visitprep compare visit-1 visit-2
    """
    from visitprep.findings.changes import changes
    from visitprep.summary.compared import compared
    from visitprep.usecases.output import Output, show_or_make
    from visitprep.usecases.which_visit import find_visit, is_about

    session = Session(plain=plain)
    new_id = find_visit(session, newer)
    now = _side(session, new_id)
    then = _side(session, find_visit(session, older)) if older else _before(session, new_id, now)
    is_about(session, new_id)
    if not anyway:
        _refuse_two_people(then.visit, now.visit)
    document = compared(changes(then.visit, now.visit), now.visit, then.called, now.called)
    out = Output(format, output, force, open_it, paper, large_print)
    show_or_make(session, document, now.visit, out, "compare")


@dataclass(frozen=True, slots=True)
class ComparedVisit:
    visit: Visit
    called: str
    """As it is named at the top: "visit-1, last saved 3 December 2026"."""


def _refuse_two_people(one: Visit, other: Visit) -> None:
    """Raises Usage when the two visits are plainly not about one person. Neither name is said."""
    names = [(visit.person.name or "").casefold().split() for visit in (one, other)]
    born = [visit.person.birth_date.value if visit.person.birth_date else None for visit in (one, other)]
    if (all(names) and names[0] != names[1]) or (all(born) and born[0] != born[1]):
        raise Usage(
            N_("These two visits are about different people: the name or the birth date is not the same."),
            N_("Nothing was compared. If they are about one person all the same, add: --anyway"),
        )


def _side(session: Session, visit_id: str) -> ComparedVisit:
    from visitprep.visit.dates.partial_date import in_words

    stored = session.store.read(visit_id)
    return ComparedVisit(
        stored.visit, say(N_("{visit}, last saved {date}"), visit=visit_id, date=in_words(stored.saved.date()))
    )


def _before(session: Session, new_id: str, now: ComparedVisit) -> ComparedVisit:
    """The copy last printed, else the visit that this one was begun from."""
    from visitprep.storage.printed import last_printed
    from visitprep.visit.dates.partial_date import in_words

    if printed := last_printed(session.store.path(new_id).parent):
        made = in_words(printed.when.date())
        return ComparedVisit(
            printed.visit, say(N_("{visit}, as it was when a copy was made on {date}"), visit=new_id, date=made)
        )
    if now.visit.carried is not None:
        return _side(session, now.visit.carried.of)
    raise NotFound(
        N_("There is nothing to compare with yet: no copy was made, and no visit comes before this one."),
        N_("See the visits there are with: visitprep visits"),
    )
