"""`visitprep type-in`: a sheet that was filled in by hand, typed in by its numbers."""

from __future__ import annotations

from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.usecases.session import STOPPED, Session
from visitprep.wording import N_, say

app = typer.Typer(rich_markup_mode=None)


@app.command("type-in")
def type_in(
    person: options.Person = "",
    everything: Annotated[bool, typer.Option("--all", help="The sheet has the optional questions too.")] = False,
    plain: options.Plain = False,
) -> None:
    """Type in a sheet that was filled in by hand.

    It goes by the numbers on the paper. Stop at any number; next time it goes on from there.

    Example: visitprep type-in
    """
    from visitprep.findings.safety.not_to_wait import what_should_not_wait
    from visitprep.interview.screens.welcome import ask_where_and_urgent, ask_who
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.paper import type_in_paper
    from visitprep.usecases.which_visit import find_visit, open_visit

    session = Session(plain=plain)
    session.must_ask(
        N_("the numbers on the paper"), N_("Run it in a terminal, or with --plain to answer line by line.")
    )
    store = session.store
    is_first = not person and not store.visits()
    visit_id = "" if is_first else find_visit(session, person)
    with store.create() if is_first else open_visit(session, visit_id) as opened:
        if is_first:
            store.set_current(opened.id)
        # The first questions in their own words: nobody has found the numbers on the paper yet.
        before = interview_in(session, opened)
        begun = opened.visit.respondent.filled_by is not None or (
            ask_who(before) and (not is_first or ask_where_and_urgent(before))
        )
        if begun:
            type_in_paper(session, opened, everything=everything)
            if warning := what_should_not_wait(opened.visit):
                session.asker.tell(warning)
        session.asker.tell(session.of_whom(say(STOPPED)))
