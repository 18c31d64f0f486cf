"""A copy of a visit: what may be on it is decided, what has to be said first is said, then it is shown or made."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from visitprep.errors import EditedVisit, InUse, NotFound, NotSaved, Unreadable, Usage
from visitprep.formats_copies_measures import CopyName
from visitprep.usecases import output as door
from visitprep.usecases.interviews import interview_in
from visitprep.usecases.output import STDOUT, Output, tell, tell_aside
from visitprep.usecases.session import Session
from visitprep.usecases.which_visit import PageSource, open_visit
from visitprep.wording import N_, living_in, say, speaking

if TYPE_CHECKING:
    from visitprep.document.blocks import Document
    from visitprep.interview.engine.interview import Interview, Outcome
    from visitprep.summary.copies.materials import Materials
    from visitprep.visit.visit import Visit


class Wanted(Struct, frozen=True):
    """What was asked for besides which copy."""

    checklist: Path | None = None
    only: tuple[str, ...] = ()
    """Names of sections, as they were typed."""
    without: tuple[str, ...] = ()
    large_print: bool = False


class ReadyCopy(Struct, frozen=True):
    """One copy, to be drawn."""

    copy: CopyName
    source: PageSource
    document: Document
    notices: tuple[str, ...]
    """To say before it is written: what it leaves out, how old the list is, what changed since the last one."""
    left_out: frozenset[str] = frozenset()
    """Sections that it was to be made without."""

    def make(self, session: Session, output: Output, *, print_it: bool = False) -> None:
        """In a file, or to the printer; then remembered, to compare with later."""
        for line in self.notices:
            tell_aside(line)
        data = door.render(self.document, self.source.visit, output)
        if print_it and not output.to and not hasattr(os, "startfile"):
            if not door.may_leave(session, force=output.force):
                raise Usage(N_("Nothing was printed."), N_("Start again any time with: visitprep export"))
            door.print_pdf(data)
            tell(session.of_whom(say(N_("Sent to the printer. No file was kept."))))
            self.remember(session)
            return
        path = door.write(session, data, output, self.file_name(session) + door.suffix_of(output))
        self.remember(session)
        if path and print_it:
            door.print_file(path, data)
            tell(session.of_whom(say(N_("Sent to the printer."))))
        if path and output.open_it:
            door.open_file(path)

    def file_name(self, session: Session) -> str:
        return door.file_name(session, self.source.visit, reader="" if self.copy is CopyName.CLINIC else self.copy)

    def remember(self, session: Session) -> None:
        """Keep what was printed, to compare with later. That it cannot be kept is said, and fails nothing."""
        if not self.source.is_kept:
            return
        from visitprep.storage.printed import remember

        folder = session.store.path(self.source.visit_id).parent
        try:
            remember(folder, self.source.visit, self.copy, session.now())
        except NotSaved as problem:
            tell_aside(say(N_("The copy is made, but not remembered for later: {problem}"), problem=problem.what))


def show_copy(session: Session, source: PageSource, copy: CopyName) -> None:
    """The copy as it would print, on the screen."""
    door.show(session, _composed(source.visit, copy, _materials(session, source, copy, Wanted())))


def prepare_copy(session: Session, source: PageSource, copy: CopyName, wanted: Wanted, output: Output) -> ReadyCopy:
    """The copy of a visit on the disk. What nobody decided yet is asked about, when there is somebody to ask.

    Raises Usage when they would rather not go on, or for sections that leave nothing; NotFound for others.
    """
    preparing = _Preparing(session, source, copy, wanted)
    if source.is_kept and output.to != STDOUT and session.has_keyboard and preparing.has_to_ask():
        try:
            with open_visit(session, source.visit_id, goes_on=False) as opened:
                if preparing.ask(interview_in(session, opened)):
                    raise Usage(N_("Nothing was written."), N_("Start again any time with: visitprep export"))
        except InUse:
            tell_aside(say(N_("This visit is open in another window, so nothing is asked here.")))
    return preparing.ready()


def prepare_in(interview: Interview, session: Session, copy: CopyName, visit_id: str) -> ReadyCopy | Outcome:
    """The copy of the visit that is open; how it ended, when they would rather not go on."""
    preparing = _Preparing(session, PageSource(interview.visit, visit_id), copy, Wanted())
    return preparing.ask(interview) or preparing.ready()


class _Preparing:
    """The steps: what the copy is made of, what of it was named, what has to be decided, then the document."""

    def __init__(self, session: Session, source: PageSource, copy: CopyName, wanted: Wanted) -> None:
        from visitprep.summary.copies.table import COPIES
        from visitprep.summary.copies.which_sections import pieces_of

        self.session = session
        self.source = source
        self.copy = COPIES[copy]
        self._materials = _materials(session, source, copy, wanted)
        self._whole = _composed(source.visit, copy, self._materials)
        self._titles = pieces_of(self._whole)
        self._left_out = self._chosen(wanted)

    def _chosen(self, wanted: Wanted) -> frozenset[str]:
        """The pieces to leave out."""
        if not wanted.only and not wanted.without:
            return frozenset()
        if not self.copy.has_sections:
            raise Usage(N_("That copy is one piece."), N_("Leave --only and --without away."))
        from visitprep.usecases.copies.sections_named import pieces_named
        from visitprep.visit.voice import voice_of

        voice = voice_of(self.source.visit)
        left_out = pieces_named(wanted.without, self._titles, voice, self.session.sections)
        if wanted.only:
            left_out |= set(self._titles) - pieces_named(wanted.only, self._titles, voice, self.session.sections)
        if left_out >= set(self._titles):
            raise Usage(N_("Nothing would be left on this copy."), N_("Leave out fewer sections."))
        return left_out

    def to_ask(self) -> tuple[str, ...]:
        from visitprep.summary.copies.notices import to_ask

        return to_ask(self.copy, self.source.visit, self._titles, self._left_out)

    def has_to_ask(self) -> bool:
        """There is something to decide: may it be printed?"""
        from visitprep.visit.kept_off_paper import undecided_pleas

        pleads = self.copy.name is CopyName.CLINIC and bool(undecided_pleas(self.source.visit))
        return pleads or bool(self.to_ask())

    def ask(self, interview: Interview) -> Outcome | None:
        """Ask what has to be decided. How it ended, when they would rather not go on."""
        from visitprep.interview.engine.interview import Outcome
        from visitprep.interview.screens.consent import ask_before_printing

        ended = ask_before_printing(interview, self.to_ask())
        if interview.visit is not self.source.visit:
            self.source = replace(self.source, visit=interview.visit)
            self._whole = _composed(interview.visit, self.copy.name, self._materials)
        return None if ended is Outcome.FINISHED else ended

    def ready(self) -> ReadyCopy:
        document = self._whole
        if self._left_out:
            document = _composed(self.source.visit, self.copy.name, self._materials, self._left_out)
        return ReadyCopy(self.copy.name, self.source, document, tuple(self._notices()), self._left_out)

    def _notices(self) -> list[str]:
        from visitprep.findings.freshness import stale_medicines
        from visitprep.storage.printed import last_printed
        from visitprep.summary.copies.notices import leaves_out, since_last

        visit, visit_id = self.source.visit, self.source.visit_id
        said = list(leaves_out(self.copy, visit, self._titles, self._left_out))
        if not self.copy.has_sections or "medicines" in set(self._titles) - self._left_out:
            said += filter(None, [stale_medicines(visit, self.session.today)])
        if last := last_printed(self.session.store.path(visit_id).parent, self.copy.name):
            said.append(since_last(last.visit, last.when.date(), visit))
        return said


def _materials(session: Session, source: PageSource, copy: CopyName, wanted: Wanted) -> Materials:
    """What a copy is made of besides the visit: the checklist, and for the clinic the last weeks of the journal."""
    from visitprep.summary.copies.materials import Materials
    from visitprep.summary.copies.table import COPIES
    from visitprep.usecases.journal.pages import last_weeks

    is_for_clinic = copy is CopyName.CLINIC
    to_bring = None
    if COPIES[copy].has_checklist or wanted.checklist:  # thirty files, and their facts
        from visitprep.usecases.checklist import WhatToBring

        to_bring = WhatToBring(session, source.visit, wanted.checklist)
    return Materials(
        prepared_on=session.today,
        bring=to_bring.lines if to_bring else (),
        bring_is_short=bool(to_bring and to_bring.more),
        entries=last_weeks(session, source.visit_id) if is_for_clinic else (),
        measures_off=session.measures_off,
        former=_former_of(session, source.visit) if COPIES[copy].tells_changes else None,
        large_print=wanted.large_print,
    )


def _composed(visit: Visit, copy: CopyName, materials: Materials, left_out: Collection[str] = ()) -> Document:
    """The copy, without the sections in `left_out` (`summary.copies.sections`)."""
    from visitprep.summary.copies.table import COPIES
    from visitprep.summary.copies.which_sections import narrowed
    from visitprep.summary.may_share import without

    with speaking(materials.language), living_in(visit.person.country and visit.person.country.value):
        topics = topics_of(without(visit, left_out), materials.measures_off)
        return narrowed(COPIES[copy].make(visit, replace(materials, topics=topics, left_out=left_out)), left_out)


def topics_of(visit: Visit, measures_off: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """What is kept for the room, in words. Every question is loaded for that, and most people keep nothing."""
    from visitprep.summary.words.answers_in_words import left_for_the_visit
    from visitprep.visit.kept_off_paper import kept_back

    visit = kept_back(visit)  # counted on the clinic's copy too
    if not left_for_the_visit(visit):
        return ()
    from visitprep.interview.screens.in_person import kept_for_the_room

    return kept_for_the_room(visit, measures_off=measures_off)


def _former_of(session: Session, visit: Visit) -> Visit | None:
    """The visit that this one was begun from; None when it is no follow-up, or that visit cannot be read."""
    if visit.carried is None:
        return None
    try:
        return session.store.read(visit.carried.of).visit
    except (NotFound, Unreadable, EditedVisit):
        return None
