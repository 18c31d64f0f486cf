"""Answers lying beside a visit whose file another program changed: told, and asked about, until it is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visitprep.days import moment_in_words
from visitprep.errors import InUse, NotSaved
from visitprep.usecases.session import Session
from visitprep.wording import N_, count, say

if TYPE_CHECKING:
    from visitprep.storage.earlier import Version

LEAVE, _LATER = "leave", "later"
LEAVE_OTHERS = N_("Go on with what is in the visit now, and leave the others lying")


def tell_of_answers_beside(session: Session, visit_id: str) -> None:
    """On every command about the visit: what is shown, changed or printed is without those answers."""
    if files := session.store.beside(visit_id):
        session.say_once(
            count(
                "Answers lie beside this visit, in {files}, and are not part of it: another program changed the "
                "visit while they were typed. Choose which to go on with: visitprep restore",
                "Answers lie beside this visit, in {n} files ({files}), and are not part of it: another program "
                "changed the visit while they were typed. Choose which to go on with: visitprep restore",
                len(files),
                files=", ".join(path.name for path in files),
            )
        )


def settle_answers_beside(session: Session, visit_id: str) -> None:
    """The same, and the choice, when somebody is there to make it. Raises InUse or NotSaved."""
    if not session.store.beside(visit_id):
        return
    tell_of_answers_beside(session, visit_id)
    versions = _beside(session, visit_id)
    rows = {
        str(number): say(N_("Go on with the answers of {version}"), version=version_in_words(version))
        for number, version in enumerate(versions)
    }
    rows |= {LEAVE: say(LEAVE_OTHERS), _LATER: say(N_("Decide later"))}
    text = say(N_("Which answers do you want to go on with? Nothing is deleted by this."))
    chosen = session.pick("beside", text, rows, stop=False) or _LATER
    if chosen == LEAVE:
        session.store.settle(visit_id)
    elif chosen != _LATER:
        session.store.restore(visit_id, versions[int(chosen)].path)


def may_settle_answers_beside(session: Session, visit_id: str) -> None:
    """The same, before something that goes on without: a visit open in another window is settled there."""
    try:
        settle_answers_beside(session, visit_id)
    except (InUse, NotSaved) as problem:
        session.say_once(f"{problem.what} {problem.next_step}")


def version_in_words(version: Version) -> str:
    return f"{moment_in_words(version.saved)} ({version.path.name})"


def _beside(session: Session, visit_id: str) -> tuple[Version, ...]:
    files = set(session.store.beside(visit_id))
    return tuple(version for version in session.store.versions(visit_id) if version.path in files)
