"""`visitprep visits`: list, open, rename, delete, save as one file, and where the files are."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from visitprep.cli import options
from visitprep.days import moment_in_words
from visitprep.errors import LockedVisit, NeedsTerminal, Usage
from visitprep.usecases.output import tell
from visitprep.usecases.session import Session
from visitprep.usecases.visit_names import told_apart
from visitprep.wording import N_, NC_, say

if TYPE_CHECKING:
    from visitprep.storage.visit_folder import VisitInfo

app = typer.Typer(rich_markup_mode=None)


class Word(StrEnum):
    SAVE = "save"


@app.command()
def visits(
    word: Annotated[Word | None, typer.Argument(metavar="[save]", show_default=False)] = None,
    file: Annotated[
        str, typer.Argument(metavar="[FILE]", show_default=False, help="With save: the file to write.")
    ] = "",
    name: Annotated[str, typer.Argument(metavar="[NAME]", show_default=False, help="With save: whose visit.")] = "",
    open_name: Annotated[
        str, typer.Option("--open", metavar="NAME", help="Go on with this visit from now on.")
    ] = "",
    rename: Annotated[
        str, typer.Option("--rename", metavar="NAME", help="Give this visit another name (it is asked).")
    ] = "",
    delete: Annotated[str, typer.Option("--delete", metavar="NAME", help="Delete this visit, after asking.")] = "",
    lock: Annotated[
        str, typer.Option("--lock", metavar="NAME", help="Put this visit under a passphrase, after asking.")
    ] = "",
    unlock: Annotated[str, typer.Option("--unlock", metavar="NAME", help="Take the passphrase off again.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="With --delete: do not ask.")] = False,
    passphrase: Annotated[
        bool, typer.Option("--passphrase", help="With save: lock the file under a passphrase (it is asked).")
    ] = False,
    force: options.Force = False,
    person: options.Person = "",
    example: options.Example = False,
    plain: options.Plain = False,
) -> None:
    """List the visits; open, rename, delete or save one.

    NAME is the person's name, the visit's own name, or its id such as visit-1. What is saved is one visit with its
    journal, as one file for another computer: visitprep import FILE takes it in there.

    Example: visitprep visits save rosa.visitprep --passphrase
    """
    from visitprep.usecases.which_visit import find_visit

    if example and (word or open_name or rename or delete or lock or unlock):
        raise Usage(
            N_("The made-up person's visits are only there to look at."),
            N_("See one with: visitprep show --example --person visit-2"),
        )
    session = Session(plain=plain, example=example)
    if word is Word.SAVE:
        from visitprep.usecases.importing.visit_file import save_visit

        if not file:
            raise Usage(
                N_("Which file should the visit be saved to?"), N_("Name it: visitprep visits save rosa.visitprep")
            )
        save_visit(session, find_visit(session, name or person), file, passphrase=passphrase, force=force)
    elif passphrase or force or person:
        raise Usage(
            N_("--person, --passphrase and --force go with save."), N_("Save one with: visitprep visits save FILE")
        )
    elif open_name:
        found = find_visit(session, open_name, unopened=True)
        session.store.set_current(found)
        tell(say(N_("visitprep now goes on with {visit}."), visit=_called(session, found)))
    elif rename:
        _rename(session, find_visit(session, rename))
    elif delete:
        _delete(session, find_visit(session, delete, exactly=True, unopened=True), sure=yes)
    elif lock or unlock:
        _lock(session, lock, unlock)
    else:
        _list(session)


def _list(session: Session) -> None:
    from visitprep.usecases.which_visit import BEGIN, NO_VISIT

    store = session.store
    found = store.visits()
    if not found:
        tell(f"{say(NO_VISIT)} {say(BEGIN)}")
    called = told_apart(found)
    for info in found:
        mark = f"  ({say(NC_('a visit', 'open'))})" if info.id == store.current_id else ""
        is_locked = isinstance(info.problem, LockedVisit)
        when = say(N_("opened with its passphrase")) if is_locked else ""
        if info.saved:
            when = say(N_("last saved {when}"), when=moment_in_words(info.saved))
        elif info.label and not is_locked:
            when = say(N_("cannot be read"))
        tell(f"{info.id}: {', '.join(filter(None, (called[info.id].removesuffix(f' ({info.id})'), when)))}{mark}")
        tell(f"    {info.path}")
        if info.problem and not is_locked:
            tell(f"    {info.problem.what} {info.problem.next_step}")
        for line in _to_know(session, info):
            tell(f"    {line}")
    if not session.is_example:
        tell(say(N_("Everything is kept in {folder}"), folder=session.home))


def _to_know(session: Session, info: VisitInfo) -> Iterator[str]:
    """What is not as it usually is with the files of a visit."""
    for path in info.beside:
        yield say(
            N_("Answers lie beside it, in {file}. Choose which to go on with: visitprep restore --person {visit}"),
            file=path.name,
            visit=info.id,
        )
    for path in info.links:
        yield say(N_("{path} is a link: what it leads to is {target}."), path=path, target=path.resolve())
    if info.is_open_to_others and not session.is_example:
        yield say(N_("Others who use this computer may look into this folder until the visit is opened once."))


def _called(session: Session, visit_id: str) -> str:
    """As in the list, with its id: what is locked, renamed or deleted is meant by it."""
    name = told_apart(session.store.visits()).get(visit_id, visit_id)
    return name if visit_id in name else f"{name} ({visit_id})"


def _rename(session: Session, visit_id: str) -> None:
    from visitprep.interview.prompts import Answered, Kind, Prompt, Way
    from visitprep.text import clean_line

    reply = session.asker.ask(
        Prompt(
            key="rename",
            text=say(N_("What should {visit} be called?"), visit=_called(session, visit_id)),
            kind=Kind.LINE,
            ways=frozenset({Way.STOP}),
        )
    )
    if isinstance(reply, Answered):
        session.store.rename(visit_id, clean_line(str(reply.value)))
        tell(say(N_("Renamed: {visit}."), visit=_called(session, visit_id)))


def _lock(session: Session, lock: str, unlock: str) -> None:
    from visitprep.usecases.passphrase import lock_visit, unlock_visit
    from visitprep.usecases.which_visit import find_visit

    visit_id = find_visit(session, lock or unlock)
    done = lock_visit(session, visit_id) if lock else unlock_visit(session, visit_id)
    tell(done or say(N_("Nothing was changed.")))


def _delete(session: Session, visit_id: str, *, sure: bool) -> None:
    called = _called(session, visit_id)
    if not sure:
        if not session.has_keyboard:
            raise NeedsTerminal(N_("delete it, yes or no"), N_("Run it in a terminal, or add --yes."))
        question = N_("Delete {called}, with every answer and every earlier version? This cannot be undone.")
        if not session.is_sure(
            "delete", say(question, called=called), no=say(N_("No, keep it")), yes=say(N_("Yes, delete it"))
        ):
            tell(say(N_("Nothing was deleted.")))
            return
    left = session.store.delete(visit_id)
    tell(
        say(
            N_("Deleted: {called}. Copies you made, printed pages and backups are not touched by this."),
            called=called,
        )
    )
    for path in left:
        tell(
            say(N_("There was a link to {path}. Only the link is gone: what it led to is still there."), path=path)
        )
