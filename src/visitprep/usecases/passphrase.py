"""A visit under a passphrase: asked for once a run, put on and taken off, with what that means said before."""

from __future__ import annotations

import sys

from visitprep.errors import NeedsTerminal, Usage, WrongPassphrase
from visitprep.usecases.session import Session
from visitprep.usecases.visit_names import called
from visitprep.wording import N_, say

_TRIES = 3
_SHORTEST = 8


def give_passphrase(session: Session, visit_id: str) -> None:
    """Before anything of a locked visit is read. Raises WrongPassphrase after three, or NeedsTerminal."""
    store = session.store
    if not store.is_locked(visit_id):
        return
    session.is_about_locked = True
    if not store.needs_passphrase(visit_id):
        return
    for _ in range(_TRIES):
        typed = _typed(session, say(N_("{visit} is locked. Its passphrase (it is not shown):"), visit=visit_id))
        if store.give_passphrase(visit_id, typed):
            return
        session.say_aside(say(N_("That is not its passphrase.")))
    raise WrongPassphrase(store.path(visit_id))


def lock_visit(session: Session, visit_id: str) -> str | None:
    """Says twice what forgetting means. What to say in the end; None when they would rather not."""
    store = session.store
    session.must_ask(N_("the passphrase"), N_("Run it in a terminal."))
    if store.is_locked(visit_id):
        raise Usage(
            N_("This visit is locked already."), N_("Take the lock off with: visitprep visits --unlock NAME")
        )
    if not session.is_sure(
        "lock",
        say(
            N_(
                "A lock puts everything kept about {visit} under a passphrase: answers, journal, earlier versions, "
                "and the name in the list. It is asked once, each time visitprep begins.\n"
                "If the passphrase is forgotten, all of it is lost. Nobody can open it then, and there is no way "
                "around.\nPages you made, and backups of before, are not locked by this.\nDo you want to lock it?"
            ),
            visit=called(store, visit_id),
        ),
        no=say(N_("No, leave it open")),
        yes=say(N_("Yes, choose a passphrase")),
    ):
        return None
    chosen = _chosen(session)
    if not session.is_sure(
        "lock:sure",
        say(
            N_(
                "Once more: without this passphrase every answer is lost for good. Write it down, and keep it "
                "where you will find it and others will not look.\nIs it written down?"
            )
        ),
        no=say(N_("No, leave it open")),
        yes=say(N_("Yes, lock it now")),
    ):
        return None
    store.lock(visit_id, chosen)
    return say(
        N_("Locked: {visit}. Without visitprep, the program age opens its files: age -d -i {key} {file}"),
        visit=visit_id,
        key=store.path(visit_id).with_name("key.age"),
        file=store.path(visit_id),
    )


def unlock_visit(session: Session, visit_id: str) -> str | None:
    """What to say in the end; None when they would rather not."""
    if not session.store.is_locked(visit_id):
        raise Usage(N_("This visit is not locked."), N_("Lock it with: visitprep visits --lock NAME"))
    session.must_ask(N_("take the lock off, yes or no"), N_("Run it in a terminal."))
    if not session.is_sure(
        "unlock",
        say(N_("Whoever uses this computer as you can read it then. Do you want to take the lock off?")),
        no=say(N_("No, leave it locked")),
        yes=say(N_("Yes, take it off")),
    ):
        return None
    session.store.unlock(visit_id)
    return say(N_("The lock is off: {visit}."), visit=called(session.store, visit_id))


def _chosen(session: Session) -> str:
    for _ in range(_TRIES):
        typed = _typed(
            session,
            say(N_("A passphrase of {n} letters or more, such as four words (it is not shown):"), n=_SHORTEST),
        )
        if len(typed) < _SHORTEST:
            session.say_aside(say(N_("That is too short.")))
        elif _typed(session, say(N_("The same once more:"))) == typed:
            return typed
        else:
            session.say_aside(say(N_("These two were not the same.")))
    raise Usage(N_("No passphrase was chosen, so nothing was locked."), N_("Try again any time."))


def _typed(session: Session, text: str) -> str:
    """One line that the screen does not show. Never a value of the environment, which other programs can read."""
    from visitprep.terminal.secret import ask_secret

    if not session.has_keyboard:
        if not session.plain:
            raise NeedsTerminal(N_("the passphrase"), N_("Run it in a terminal."))
        session.say_aside(text)
    return ask_secret(text, sys.stdin, sys.stdout)
