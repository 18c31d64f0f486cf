"""`visitprep check`: what is still empty, and what looks mistyped."""

from __future__ import annotations

import typer

from visitprep.cli import options
from visitprep.usecases.output import tell
from visitprep.usecases.session import Session
from visitprep.wording import N_, count, say

app = typer.Typer(rich_markup_mode=None)


@app.command()
def check(
    person: options.Person = "",
) -> None:
    """See what is still empty and what looks mistyped.

    Example: visitprep check
    """
    from visitprep.findings.doubts import doubts
    from visitprep.findings.medicine_checks import findings_in_words
    from visitprep.interview.engine.progress import still_open
    from visitprep.usecases.which_visit import read_visit
    from visitprep.visit.voice import voice_of

    session = Session()
    visit = read_visit(session, person)
    found = doubts(visit, session.today)
    if found:
        tell(say(N_("Please look at these again:")))
        for doubt in found:
            tell(f"  - {doubt.text}")
        tell(say(N_("Change an answer with: visitprep edit SECTION")))
    else:
        tell(say(N_("Nothing looks mistyped. visitprep only compares what was typed; it can miss things.")))
    if words := findings_in_words(visit):
        tell("")
        tell(words)
    tell("")
    left = still_open(session.sections, visit, voice_of(visit))
    if not left:
        tell(say(N_("Every question has been asked.")))
        return
    tell(say(N_("Still open:")))
    for section in left:
        tell(f"  {section.title}")
        for question in section.questions:
            tell(f"    - {question}")
        if section.details:
            tell(f"    - {count('{n} optional detail', '{n} optional details', section.details)}")
    tell(say(N_("Carry on with: visitprep")))
