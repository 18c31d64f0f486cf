"""Which visit is meant, read or opened to be changed; and from then on each question can say whose it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from shlex import quote
from typing import TYPE_CHECKING

from msgspec import Struct

from visitprep.errors import EditedVisit, NotFound, Unreadable, Usage
from visitprep.storage.open_visit import OpenVisit
from visitprep.storage.visit_folder import VisitInfo
from visitprep.text import folded
from visitprep.usecases.changed_elsewhere import may_settle_answers_beside, tell_of_answers_beside
from visitprep.usecases.passphrase import give_passphrase
from visitprep.usecases.session import Session
from visitprep.usecases.visit_names import Whose, told_apart
from visitprep.wording import N_, in_a_row, later, say

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview
    from visitprep.storage.journal_file import Journal
    from visitprep.visit.visit import Visit

NO_VISIT = N_("There is no visit yet.")
BEGIN = N_("Begin one with: visitprep")


class PageSource(Struct, frozen=True):
    """What a page is made of."""

    visit: Visit
    visit_id: str
    is_kept: bool = True
    """Whether something can be asked, and what was printed is remembered: not so of the made-up person."""


def find_visit(
    session: Session, person: str = "", *, exactly: bool = False, unopened: bool = False, writes: bool = False
) -> str:
    """The id of the visit meant: by name, label or id, else the one open last. Raises NotFound or Usage.

    Before what `writes` it is asked for whom, where several people have a visit before them.

    A name may be typed without its accents, or its beginning only; one that a visit and its follow-ups share means
    the newest of them. With `exactly` neither is taken: that is for what cannot be taken back. What its
    person has to settle is said. The passphrase of a locked one is asked, unless it is wanted `unopened`.
    """
    if writes and not person:
        person = _for_whom(session)
    visit_id = _named(session, person, exactly=exactly)
    if not unopened:
        give_passphrase(session, visit_id)
    tell_of_answers_beside(session, visit_id)
    return visit_id


def _named(session: Session, person: str, *, exactly: bool) -> str:
    store = session.store
    if not person and (current := store.current_id):
        is_about(session, current)
        return current
    visits = store.visits()
    if not visits:
        raise NotFound(NO_VISIT, BEGIN)
    if not person:
        raise Usage(
            N_("There are several visits, and none was open last."), N_("Choose one with: visitprep visits")
        )
    found = _called(folded(person), visits, by_beginning=not exactly)
    if not exactly:
        followed = {info.follows for info in found}
        found = [info for info in found if info.id not in followed] or found
    if len(found) > 1:
        raise NotFound(
            later(N_("More than one visit has that name: {which}."), which=_listed(found)),
            later(N_("Say which by its id, such as {visit}. See them with: visitprep visits"), visit=found[0].id),
        )
    if not found:
        there = later(N_("There are: {which}. See them with: visitprep visits"), which=_listed(visits))
        raise NotFound(N_("No visit has that name."), there)
    is_about(session, found[0].id)
    return found[0].id


def _for_whom(session: Session) -> str:
    """Which of several people is meant: who alone keeps a journal, or is open where nobody does; else asked."""
    current = session.store.current_id
    visits = sorted(visits_ahead(session), key=lambda info: info.id != current)
    if len({folded(info.names[-1]) for info in visits}) < 2:
        return ""
    writing = {info.id for info in session.store.visits() if info.has_journal}
    kept = [info for info in visits if writing.intersection(chain_of(session, info.id))]
    visits.sort(key=lambda info: info not in kept)
    keeps_it = kept[0].id if len(kept) == 1 else ""
    if keeps_it == current or (len(kept) < 2 and not session.can_ask):
        return keeps_it
    if session.can_ask and (chosen := choose_visit(session, say(N_("For whom is this?")), among=visits)):
        return chosen
    names = in_a_row(list(dict.fromkeys(info.names[-1] for info in visits)))
    raise Usage(
        later(N_("Nothing was written. It could be for any of these: {names}."), names=names),
        later(N_("Say for whom, such as with: visitprep journal --person {name}"), name=quote(visits[0].names[-1])),
    )


def visits_ahead(session: Session) -> list[VisitInfo]:
    """Those of somebody named that are still to come or were just now, and that no other was begun from."""
    from visitprep.findings.due import AFTERWARDS

    visits = session.store.visits()
    followed = {info.follows for info in visits}
    since = session.today - AFTERWARDS
    return [i for i in visits if i.names and i.id not in followed and (i.day is None or i.day >= since)]


def _called(wanted: str, visits: Sequence[VisitInfo], *, by_beginning: bool) -> list[VisitInfo]:
    """Those that the surest reading of a name finds: an id, a whole name, a word of one, the beginning of one."""
    if not wanted:
        return []
    names = {info.id: [folded(name) for name in info.names] for info in visits}
    words = {id: [word for name in found for word in re.split(r"[\s,;.]+", name)] for id, found in names.items()}
    readings: list[Callable[[VisitInfo], bool]] = [
        lambda info: info.id.casefold() == wanted,
        lambda info: wanted in names[info.id],
        lambda info: wanted in words[info.id],
    ]
    if by_beginning:
        readings.append(lambda info: any(one.startswith(wanted) for one in (*names[info.id], *words[info.id])))
    for fits in readings:
        if found := [info for info in visits if fits(info)]:
            return found
    return []


def _listed(visits: Sequence[VisitInfo]) -> str:
    called = told_apart(visits)
    return in_a_row([name if f"({id})" in name else f"{name} ({id})" for id, name in called.items()])


def chain_of(session: Session, visit_id: str) -> tuple[str, ...]:
    """The visit with those it was begun from, oldest first, as far as they are still there."""
    follows = {info.id: info.follows for info in session.store.visits()}
    found = [visit_id]
    while (before := follows.get(found[0], "")) in follows and before not in found:
        found.insert(0, before)
    return tuple(found)


def former_journals(session: Session, visit_id: str) -> dict[str, Journal]:
    """Of the visits that this one was begun from, oldest first. One that cannot be read is said, and left out."""
    found = {}
    for former in chain_of(session, visit_id)[:-1]:
        try:
            found[former] = session.store.read_journal(former)
        except Unreadable as problem:
            session.say_once(say(N_("{problem} What stands in it is left out here."), problem=problem.what))
    return found


def read_visit(session: Session, person: str = "") -> Visit:
    """A visit to show or print; not locked."""
    return session.store.read(find_visit(session, person)).visit


def source_of(session: Session, person: str, *, settle: bool = False) -> PageSource:
    """The visit to show or print. With `settle`, answers that lie beside it are asked about first, when somebody is
    there."""
    visit_id = find_visit(session, person)
    if settle and session.has_keyboard:
        may_settle_answers_beside(session, visit_id)
    return PageSource(session.store.read(visit_id).visit, visit_id, is_kept=not session.is_example)


@contextmanager
def open_visit(session: Session, visit_id: str, *, goes_on: bool = True) -> Iterator[OpenVisit]:
    """A visit to change, with no other window writing to it. A file changed by hand is asked about.

    It is the one open from then on; without `goes_on` only where none was: a line written for somebody else leaves
    the visit that is being prepared.
    """
    give_passphrase(session, visit_id)
    try:
        opened = session.store.open(visit_id)
    except EditedVisit as edited:
        if not session.has_keyboard or not _use_edited(session, edited):
            raise
        opened = session.store.open(visit_id, accept_edited=True)
    with opened:
        is_about(session, visit_id)
        _tell_of_link(session, opened)
        if session.store.settings.current != visit_id and (goes_on or session.store.current_id is None):
            session.store.set_current(visit_id)
        yield opened


def is_about(session: Session, visit_id: str | None, interview: Interview | None = None) -> None:
    """From here on every question is about this visit; None for one that has no file yet."""
    if session.is_example:
        session.look_at_example(visit_id or "")
        return
    session.whose = Whose(session.store, visit_id, interview)


def choose_visit(
    session: Session, text: str, *, but: str = "", new: str = "", among: Sequence[VisitInfo] = ()
) -> str | None:
    """Ask which visit; None when they would rather not. `but` is left out; `new` is the code for beginning one."""
    rows = {id: name for id, name in told_apart(among or session.store.visits()).items() if id != but}
    if new:
        rows[new] = say(N_("Begin a new visit, for you or for somebody else"))
    whose, session.whose = session.whose, str  # the question is about none of them
    try:
        return session.pick("visits", text, rows, back=bool(but))
    finally:
        session.whose = whose


def _tell_of_link(session: Session, opened: OpenVisit) -> None:
    """Saving puts a file in the place of a link: two files of the same answers, of which one grows old."""
    if opened.path.is_symlink():
        session.say_once(
            say(
                N_(
                    "{path} is a link to {target}. Your next answer is saved in a file of its own in the link's "
                    "place; {target} stays as it is now, with the answers in it."
                ),
                path=opened.path,
                target=opened.path.resolve(),
            )
        )


def _use_edited(session: Session, edited: EditedVisit) -> bool:
    return session.is_sure(
        "edited",
        say(N_("{problem}\nDid you change this file yourself, and want to use it as it is?"), problem=edited.what),
        no=say(N_("No, stop here")),
        yes=say(N_("Yes, use it as it is")),
    )
