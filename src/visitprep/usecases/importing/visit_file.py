"""One visit as one file: written for another computer, and opened or gone through there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from visitprep.errors import NotFound, Unreadable, Usage
from visitprep.files import read_whole
from visitprep.storage import shared
from visitprep.storage.disk import locked_file
from visitprep.storage.saved_visit import (
    MAX_BYTES,
    SavedVisit,
    is_saved_visit,
    journal_bytes,
    journals_as_one,
    pack,
    unpack,
)
from visitprep.usecases.output import tell, tell_aside, write_file
from visitprep.usecases.session import Session
from visitprep.usecases.visit_names import told_apart
from visitprep.usecases.which_visit import former_journals
from visitprep.wording import N_, count, later, say

if TYPE_CHECKING:
    from visitprep.storage.open_visit import OpenVisit
    from visitprep.storage.visit_folder import VisitInfo
    from visitprep.visit.visit import Visit

ENDING = ".visitprep"
_ENOUGH = 2_000
"""Bytes of a file that tell what it is."""
_TRIES = 3
_NOTHING_IN = N_("Nothing was taken in.")
_NO_NAME = N_("no name yet")
OWN, STOP = "own", "stop"


# -- written ---------------------------------------------------------------------------------------------------


def save_visit(session: Session, visit_id: str, to: str, *, passphrase: bool, force: bool) -> None:
    """One visit with its journal as the file `to`; in a folder, under a name of its own.

    The journal of a follow-up is what was written beside the visits before it, too: the days in between are there.
    """
    from visitprep.storage.content.visit_file import encode
    from visitprep.usecases.output import file_name

    stored = session.store.read(visit_id)
    files = [*(former.path for former in former_journals(session, visit_id).values()), session.store.path(visit_id)]
    journal = journals_as_one(journal_bytes(file.parent) for file in files)
    data = pack(visit := encode(stored), journal, shared.names(files[-1].parent))
    path = Path(to)
    if path.is_dir():
        path = path / (file_name(session, stored.visit, "visit") + ENDING)
    if passphrase:
        data = locked_file.lock(data, _new_passphrase(session))
    written = write_file(session, data, path, force=force)
    if written is None:
        raise Usage(N_("Nothing was written."), N_("Choose another name for the file."))
    if not session.is_example:
        shared.keep(files[-1].parent, visit)
    tell(session.of_whom(say(N_("Made: {written}"), written=written)))
    tell(
        say(N_("It holds every answer and the journal, also what is kept for the room and off the clinic's pages."))
    )
    if passphrase:
        tell(say(N_("Without the passphrase nobody can open it, and nobody can bring the passphrase back.")))
    else:
        tell(say(N_("Whoever has this file can read it. To lock it under a passphrase, add: --passphrase")))
    tell(say(N_("On the other computer: visitprep import {file}"), file=path.name))


def _new_passphrase(session: Session) -> str:
    from visitprep.terminal.secret import ask_secret

    sys.stdout.flush()
    first = ask_secret(say(N_("A passphrase, several words long (it is not shown):")), sys.stdin, sys.stdout)
    if not first.strip():
        raise Usage(N_("An empty passphrase locks nothing."), N_("Type a few words, or leave --passphrase away."))
    if session.has_keyboard:
        again = ask_secret(say(N_("The same once more:")), sys.stdin, sys.stdout)
        if again != first:
            raise Usage(N_("The two were not the same, so nothing was written."), N_("Run the same command again."))
    return first


# -- read ------------------------------------------------------------------------------------------------------


def is_visit_file(path: Path) -> bool:
    """Whether the file at `path` is one of these, by its content. Never raises: what cannot be read is none."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            start = file.read(_ENOUGH)
    except OSError:
        return False
    return is_saved_visit(start) or locked_file.is_locked(start)


def import_visit(session: Session, path: Path, person: str = "") -> None:
    """Opened as a visit of its own, or gone through for the visit of the same person that is here.

    `person` says which visit is meant. Nothing enters without a yes.
    """
    session.must_ask(
        N_("what to do with the file"), N_("Run it in a terminal, or with --plain to answer line by line.")
    )
    saved = read_visit_file(session, path)
    if not saved.as_written and not session.is_sure(
        "edited",
        say(
            N_("{path} was changed by something other than visitprep, or is damaged. It can still be read."),
            path=path,
        ),
        no=say(N_("Stop, and take nothing in")),
        yes=say(N_("Go on with it as it is")),
    ):
        tell(say(_NOTHING_IN))
        return
    where = _where(session, saved, person)
    if where == STOP:
        tell(say(_NOTHING_IN))
    elif where == OWN:
        _open_as_own(session, saved)
    else:
        _go_through(session, saved, where)


def read_visit_file(session: Session, path: Path) -> SavedVisit:
    """What is in it; asks for the passphrase of a locked one. Raises NotFound or Unreadable."""
    try:
        data = read_whole(path, MAX_BYTES)
    except FileNotFoundError:
        raise NotFound(
            later(N_("There is no file {path}."), path=path), N_("Check the name, and the folder.")
        ) from None
    if locked_file.is_locked(data):
        data = _unlocked(session, path, data)
        if not is_saved_visit(data):
            raise Unreadable(path, N_("no visit is in it"), N_("Check that it is the right file."))
    return unpack(path, data)


def _unlocked(session: Session, path: Path, data: bytes) -> bytes:
    from visitprep.terminal.secret import ask_secret

    sys.stdout.flush()
    for left in reversed(range(_TRIES if session.has_keyboard else 1)):
        try:
            return locked_file.unlock(
                path, data, ask_secret(say(N_("Its passphrase (it is not shown):")), sys.stdin, sys.stdout)
            )
        except locked_file.WrongPassphrase as wrong:
            if not left:
                raise
            tell_aside(f"{wrong.what} {wrong.next_step}")
    raise AssertionError("unreachable")


def _where(session: Session, saved: SavedVisit, person: str) -> str:
    """The id of the visit to go through it for; OWN or STOP."""
    from visitprep.days import moment_in_words
    from visitprep.summary.shared_sections.voices import called
    from visitprep.usecases.which_visit import find_visit
    from visitprep.visit.tellers import source_of

    there = saved.stored.visit
    if person:
        return _named(session, find_visit(session, person), there)
    same = _of_the_same_person(session, there)
    rows = {
        info.id: say(N_("Go through what differs from {visit}"), visit=told_apart(same)[info.id]) for info in same
    }
    rows |= {OWN: say(N_("Open it as a visit of its own")), STOP: say(N_("Take nothing in"))}
    text = say(
        N_("A visit of {name}, last filled in by {who}, saved {when}."),
        name=there.person.called or say(_NO_NAME),
        who=called(source_of(there.respondent), there),
        when=moment_in_words(saved.stored.saved),
    )
    days = saved.journal.days
    if days:
        text += "\n" + count(N_("With {n} day of journal."), N_("With {n} days of journal."), days)
    if not same and session.store.ids():
        text += "\n" + say(N_("No visit here has that name. For another one, add: --person NAME"))
    return session.pick("visit-file", text, rows) or STOP


def _of_the_same_person(session: Session, there: Visit, *, followed_too: bool = False) -> list[VisitInfo]:
    """The visits here with the name in the file, and no other birth date; the newest of a chain of visits."""
    names = {_plain(name) for name in (there.person.name, there.person.preferred_name) if name}
    found = []
    infos = [info for info in session.store.visits() if info.problem is None]
    followed = {info.follows for info in infos}
    for info in infos:
        if (info.id in followed and not followed_too) or not names & {_plain(name) for name in info.names}:
            continue
        born = session.store.read(info.id).visit.person.birth_date
        other = there.person.birth_date
        if born is None or other is None or born.value == other.value:
            found.append(info)
    return found


def _named(session: Session, visit_id: str, there: Visit) -> str:
    """The visit they named; asked about when it has another name or birth date."""
    if any(info.id == visit_id for info in _of_the_same_person(session, there, followed_too=True)):
        return visit_id
    here = session.store.read(visit_id).visit
    sure = session.is_sure(
        "another-person",
        say(
            N_("The file is about {name}, and the visit here is about {other}. Are they the same person?"),
            name=there.person.called or say(_NO_NAME),
            other=here.person.called or say(_NO_NAME),
        ),
        no=say(N_("No: take nothing in")),
        yes=say(N_("Yes, the same person")),
    )
    return visit_id if sure else STOP


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _open_as_own(session: Session, saved: SavedVisit) -> None:
    """Who sits here is asked at once; whoever stops there is asked before they go on with it."""
    from visitprep.interview.screens.who_answers import ask_who_is_here
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.which_visit import open_visit
    from visitprep.visit.marks import FROM_ELSEWHERE

    opened = session.store.create()
    try:
        with opened:
            opened.save(FROM_ELSEWHERE.put(_without_chain(saved.stored.visit), True))
            if saved.journal_bytes:
                opened.put_journal(saved.journal_bytes)
            shared.keep(opened.path.parent, saved.visit_bytes)
    except BaseException:
        session.store.delete(opened.id)
        raise
    session.store.set_current(opened.id)
    name = told_apart(session.store.visits())[opened.id]
    tell(say(N_("It is here now: {visit}. Carry on with: visitprep"), visit=name))
    sys.stdout.flush()
    with open_visit(session, opened.id) as here:
        ask_who_is_here(interview_in(session, here))


def _without_chain(visit: Visit) -> Visit:
    """The visit it followed is on the other computer, and one here may have that id."""
    return (
        visit.model_copy(update={"carried": visit.carried.model_copy(update={"of": ""})})
        if visit.carried
        else visit
    )


# -- gone through ----------------------------------------------------------------------------------------------


def _go_through(session: Session, saved: SavedVisit, visit_id: str) -> None:
    from visitprep.findings.merge_differences import WHOLE, not_theirs_to_score
    from visitprep.usecases.importing.merge import GoThrough
    from visitprep.usecases.which_visit import open_visit

    there = saved.stored.visit
    with open_visit(session, visit_id) as opened:
        for part in not_theirs_to_score(opened.visit, there):
            message = N_(
                "The {measure} in the file was answered by a helper alone. It is the person's own to answer, so it "
                "is not offered."
            )
            session.asker.tell(say(message, measure=WHOLE[part]))
        opened.begin_import()
        base = shared.last_in_common(opened.path.parent, saved.shared, saved.visit_bytes)
        through = GoThrough(session, opened, saved.stored, base.stored.visit if base else None)
        finished = through.all()
        days = _journal(session, opened, saved) if finished else 0
        going = through.going
        if finished and not going.left:
            shared.keep(opened.path.parent, saved.visit_bytes)
        _tell_the_end(session, going.taken, going.left, days, finished=finished)


def _journal(session: Session, opened: OpenVisit, saved: SavedVisit) -> int:
    """Entries that are not here, all of them or none; how many came in."""
    from visitprep.journal.entry import written
    from visitprep.visit.dates.partial_date import in_words

    journals = [*former_journals(session, opened.id).values(), opened.journal]
    here = {entry for written in journals for entry in ({kept.id for kept in written.kept} | written.gone)}
    new = [entry for entry in saved.journal.entries() if entry.id not in here]
    if not new:
        return 0
    first, last = in_words(new[0].day), in_words(new[-1].day)
    text = say(N_("The file has a journal entry of {first} that is not here."), first=first)
    if len(new) > 1:
        text = say(
            N_("The file has {n} journal entries that are not here, from {first} to {last}."),
            n=len(new),
            first=first,
            last=last,
        )
    no, yes = count("Leave it out", "Leave them out", len(new)), count("Take it in", "Take them in", len(new))
    if not session.is_sure("coming-in:journal", text, no=no, yes=yes):
        return 0
    for entry in new:
        opened.write_in_journal(entry.id, written(entry))
    return len(new)


def _tell_the_end(session: Session, taken: int, left: int, days: int, *, finished: bool) -> None:
    from visitprep.usecases.session import STOPPED

    said = []
    if not (taken or left or days):
        said.append(say(N_("Nothing in the file is new here.")) if finished else say(_NOTHING_IN))
    if taken:
        said.append(count(N_("{n} answer came in."), N_("{n} answers came in."), taken))
    if days:
        said.append(count(N_("{n} journal entry came in."), N_("{n} journal entries came in."), days))
    if left:
        said.append(count(N_("{n} stays as it is here."), N_("{n} stay as they are here."), left))
    if taken:
        said.append(say(N_("To undo all of it: visitprep restore")))
    session.asker.tell("\n".join(said))
    if not finished:
        session.asker.tell(say(N_("To go on with the rest, run the same command again.")))
    session.asker.tell(session.of_whom(say(STOPPED)))
