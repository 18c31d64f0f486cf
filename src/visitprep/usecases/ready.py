"""A copy made ready: what may be on it is decided, and what has to be said before it is written is known."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from visitprep.errors import InUse, NotSaved, Usage
from visitprep.usecases.page import composed, materials_of
from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.document import Document
    from visitprep.interview.engine.interview import Interview, Outcome
    from visitprep.visit.visit import Visit


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for besides which copy."""

    checklist: Path | None = None
    only: tuple[str, ...] = ()
    """Names of sections, as they were typed."""
    without: tuple[str, ...] = ()
    large_print: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """One copy, ready to be drawn."""

    copy: str
    """Its name in `summary.copies.table`."""
    visit: Visit
    document: Document
    notices: tuple[str, ...]
    """To say before it is written: what it leaves out, how old the list is, what changed since the last one."""
    folder: Path | None
    """The visit's own; None for the made-up person, of whom nothing is remembered."""

    def remember(self, session: Session) -> None:
        """Keep what was printed, to compare with later. That it cannot be kept is said, and fails nothing."""
        if self.folder is None:
            return
        from visitprep.storage.printed import remember

        try:
            remember(self.folder, self.visit, self.copy, session.now())
        except NotSaved as problem:
            typer.echo(f"The copy is made, but not remembered for later: {problem.what}", err=True)


def make_ready(session: Session, person: str | None, copy: str, wanted: Wanted, *, may_ask: bool) -> Ready:
    """The copy of a visit on the disk. What nobody decided yet is asked about, when there is somebody to ask.

    Raises Usage when they would rather not go on, or for sections that leave nothing; NotFound for others.
    """
    making = _Making(session, copy, session.read(person), wanted)
    visit_id = session.visit_id
    assert visit_id is not None
    if may_ask and session.has_keyboard and making.to_ask():
        try:
            with session.opened(visit_id) as opened:
                interview = session.interview(opened)
                if making.asked(interview):
                    raise Usage("Nothing was written.", "Start again any time with: visitprep export")
        except InUse:
            typer.echo("This visit is open in another window, so nothing is asked here.", err=True)
    return making.ready(session.store.path(visit_id).parent)


def example_ready(session: Session, copy: str, wanted: Wanted) -> Ready:
    """The copy of the made-up person who is shipped."""
    from visitprep.usecases.page import example_visit

    return _Making(session, copy, example_visit(), wanted).ready(None)


def ready_in(interview: Interview, session: Session, copy: str, folder: Path) -> Ready | Outcome:
    """The copy of the visit that is open; how it ended, when they would rather not go on."""
    making = _Making(session, copy, interview.visit, Wanted())
    ended = making.asked(interview)
    return ended or making.ready(folder)


class _Making:
    """The steps: what the copy is made of, what of it was named, what has to be decided, then the document."""

    def __init__(self, session: Session, copy: str, visit: Visit, wanted: Wanted) -> None:
        from visitprep.summary.copies.sections import pieces_of
        from visitprep.summary.copies.table import COPIES

        self.session = session
        self.copy = COPIES[copy]
        self.visit = visit
        self._materials = materials_of(session, visit, copy, wanted.checklist, large_print=wanted.large_print)
        self._whole = composed(visit, copy, self._materials)
        self._titles = pieces_of(self._whole)
        self._left_out = self._chosen(wanted)

    def _chosen(self, wanted: Wanted) -> frozenset[str]:
        """The pieces to leave out."""
        if not wanted.only and not wanted.without:
            return frozenset()
        if not self.copy.has_sections:
            raise Usage("The wallet card is one piece.", "Leave --only and --without away.")
        from visitprep.usecases.sections import pieces_named
        from visitprep.visit.voice import voice_of

        voice = voice_of(self.visit)
        left_out = pieces_named(wanted.without, self._titles, voice, self.session.sections)
        if wanted.only:
            left_out |= set(self._titles) - pieces_named(wanted.only, self._titles, voice, self.session.sections)
        if left_out >= set(self._titles):
            raise Usage("Nothing would be left on this copy.", "Leave out fewer sections.")
        return left_out

    def to_ask(self) -> tuple[str, ...]:
        from visitprep.summary.copies.notices import to_ask

        return to_ask(self.copy, self.visit, self._titles, self._left_out)

    def asked(self, interview: Interview) -> Outcome | None:
        """Ask what has to be decided. How it ended, when they would rather not go on."""
        from visitprep.interview.engine.interview import Outcome
        from visitprep.interview.screens.consent import ask_before_printing

        ended = ask_before_printing(interview, self.to_ask())
        if interview.visit is not self.visit:
            self.visit = interview.visit
            self._whole = composed(self.visit, self.copy.name, self._materials)
        return None if ended is Outcome.FINISHED else ended

    def ready(self, folder: Path | None) -> Ready:
        document = self._whole
        if self._left_out:
            document = composed(self.visit, self.copy.name, self._materials, self._left_out)
        return Ready(self.copy.name, self.visit, document, tuple(self._notices(folder)), folder)

    def _notices(self, folder: Path | None) -> list[str]:
        from visitprep.findings.freshness import stale_medicines
        from visitprep.storage.printed import last_printed
        from visitprep.summary.copies.notices import leaves_out, since_last

        said = list(leaves_out(self.copy, self.visit, self._titles, self._left_out))
        if not self.copy.has_sections or "medicines" in set(self._titles) - self._left_out:
            said += filter(None, [stale_medicines(self.visit, self.session.today)])
        if folder and (last := last_printed(folder, self.copy.name)):
            said.append(since_last(last.visit, last.when.date(), self.visit))
        return said
