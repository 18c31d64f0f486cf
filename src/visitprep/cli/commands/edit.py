"""`visitprep edit`: one section, its answers to see and change."""

from __future__ import annotations

from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.usecases.session import STOPPED, Session
from visitprep.wording import N_, say

_WHO_ANSWERS = frozenset({"who", "who answers", "helper", "respondent"})

app = typer.Typer(rich_markup_mode=None)


@app.command()
def edit(
    section: Annotated[
        str, typer.Argument(metavar="SECTION", help="Which section; without it, the home screen.")
    ] = "",
    person: options.Person = "",
    plain: options.Plain = False,
) -> None:
    """Go to one section and change its answers; or, with the word who, say who answers from now on.

    Example: visitprep edit medicines
    """
    from visitprep.interview.screens.review import review
    from visitprep.interview.screens.who_answers import change_who_answers
    from visitprep.usecases.copies.sections_named import section_named
    from visitprep.usecases.home.screen import go_on
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.which_visit import find_visit, open_visit

    session = Session(plain=plain)
    is_who = section.casefold().strip() in _WHO_ANSWERS
    found = section_named(section, session.every_section) if section and not is_who else None
    visit_id = find_visit(session, person)
    session.must_ask(N_("what to change"), N_("Run it in a terminal, or with --plain to answer line by line."))
    if is_who:
        with open_visit(session, visit_id) as opened:
            change_who_answers(interview_in(session, opened))
            session.asker.tell(session.of_whom(say(STOPPED)))
        return
    if found is None:
        raise typer.Exit(go_on(session, visit_id, greet=False))
    with open_visit(session, visit_id) as opened:
        if found.id == "bring":
            from visitprep.usecases.checklist import tick_off

            tick_off(session, interview_in(session, opened))
        else:
            review(interview_in(session, opened, session.every_section), found)
        session.asker.tell(session.of_whom(say(STOPPED)))
