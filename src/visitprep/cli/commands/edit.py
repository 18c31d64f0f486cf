"""`visitprep edit`: one section, its answers to see and change."""

from __future__ import annotations

import typer

from visitprep.usecases.session import Session

app = typer.Typer(rich_markup_mode=None)


@app.command()
def edit(
    section: str = typer.Argument("", metavar="[SECTION]", help="Which section; without it, the home screen."),
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
    plain: bool = typer.Option(False, "--plain", help="Ask with plain numbered lines."),
) -> None:
    """Go to one section and change its answers.

    Example: visitprep edit medicines
    """
    from visitprep.interview.screens.review import review
    from visitprep.usecases.home import STOPPED, go_on
    from visitprep.usecases.sections import section_named

    session = Session(plain=plain)
    found = section_named(section, session.every_section) if section else None
    visit_id = session.find(person or None)
    session.must_ask("what to change", "Run it in a terminal, or with --plain to answer line by line.")
    if found is None:
        raise typer.Exit(go_on(session, visit_id, greet=False))
    with session.opened(visit_id) as opened:
        if found.id == "bring":
            from visitprep.cli.commands.bring import tick_off

            tick_off(session, session.interview(opened))
        else:
            review(session.interview(opened, session.every_section), found)
        session.asker.tell(STOPPED)
