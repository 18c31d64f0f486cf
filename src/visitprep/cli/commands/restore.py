"""`visitprep restore`: back to an earlier version; the file of now is kept."""

from __future__ import annotations

from typing import Annotated

import typer

from visitprep.cli import options
from visitprep.days import moment_in_words
from visitprep.usecases.output import tell
from visitprep.usecases.session import Session
from visitprep.wording import N_, say

app = typer.Typer(rich_markup_mode=None)


@app.command()
def restore(
    person: options.Person = "",
    last: Annotated[bool, typer.Option("--last", help="Take the newest earlier version, without asking.")] = False,
    plain: options.Plain = False,
) -> None:
    """Go back to an earlier version of a visit. The file of now is kept beside it.

    Example: visitprep restore
    """
    from visitprep.errors import NoEarlierVersion
    from visitprep.usecases.changed_elsewhere import LEAVE, LEAVE_OTHERS
    from visitprep.usecases.versions import versions_in_words
    from visitprep.usecases.which_visit import find_visit

    session = Session(plain=plain)
    visit_id = find_visit(session, person)
    versions = session.store.versions(visit_id)
    beside = session.store.beside(visit_id)
    if not versions and not beside:
        raise NoEarlierVersion(visit_id)
    chosen = None
    if not last:
        session.must_ask(N_("which version"), N_("Run it in a terminal, or add --last for the newest one."))
        of_version = {str(version.path): version for version in versions}
        rows = dict(zip(of_version, versions_in_words(session, visit_id, versions), strict=True))
        text = say(N_("Which version do you want to go back to? The file of now is kept beside it."))
        picked = session.pick("version", text, {**rows, LEAVE: say(LEAVE_OTHERS)} if beside else rows)
        if picked is None:
            tell(session.of_whom(say(N_("Nothing was changed."))))
            return
        if picked == LEAVE:
            session.store.settle(visit_id)
            tell(session.of_whom(say(N_("The visit stays as it is now. The others stay beside it."))))
            return
        chosen = of_version[picked].path
    done = session.store.restore(visit_id, chosen)
    when = moment_in_words(done.version.saved)
    kept = say(N_("The file of before is kept as {file}."), file=done.set_aside) if done.set_aside else ""
    put_back = session.of_whom(say(N_("Done. The answers are as they were on {when}."), when=when))
    tell(" ".join(filter(None, (put_back, kept))))
    tell(say(N_("Carry on with: visitprep")))
