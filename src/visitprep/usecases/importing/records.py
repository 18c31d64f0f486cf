"""A health record taken into a visit: read, reported in short, gone through with the person."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from visitprep.health_records.found import Finds, Item
from visitprep.health_records.same_person import Apart
from visitprep.usecases.importing.record_files import finds_in
from visitprep.usecases.session import STOPPED, Session
from visitprep.wording import N_, count, say


def read_records(session: Session, paths: Sequence[Path]) -> Finds:
    return finds_in(paths, session.today)


def apart_from_visit(session: Session, finds: Finds, person: str) -> tuple[Apart, ...] | None:
    """What plainly tells the people of a record from that of the visit; None where no visit can be read."""
    from visitprep.errors import VisitprepError
    from visitprep.health_records.same_person import apart
    from visitprep.interview.screens.health_record.whose import person_of
    from visitprep.usecases.which_visit import find_visit

    try:
        visit_id = find_visit(session, person, unopened=True) if person else session.store.current_id
        if visit_id is None or session.store.needs_passphrase(visit_id):
            return None
        known = person_of(session.store.read(visit_id).visit)
    except VisitprepError:
        if person:
            raise
        return None
    return tuple(dict.fromkeys(what for one in finds.people for what in apart(known, one)))


def gone_through_before(session: Session, finds: Finds, person: str) -> frozenset[Item]:
    """Those that were decided about in the visit; none where no visit can be read."""
    from visitprep.errors import VisitprepError
    from visitprep.interview.screens.health_record.groups import key_of_find
    from visitprep.usecases.which_visit import find_visit
    from visitprep.visit.marks import DECIDED_OF_RECORD

    try:
        visit_id = find_visit(session, person, unopened=True) if person else session.store.current_id
        if visit_id is None or session.store.needs_passphrase(visit_id):
            return frozenset()
        visit = session.store.read(visit_id).visit
    except VisitprepError:
        return frozenset()
    return frozenset(item for item in finds.items if DECIDED_OF_RECORD.stands(visit, key_of_find(item)))


def take_in(session: Session, finds: Finds, person: str, paths: Sequence[Path] = ()) -> None:
    """The report, then kind by kind. Raises NeedsTerminal where nobody can be asked."""
    from visitprep.errors import InputEnded
    from visitprep.health_records.told.in_words import not_read, short_report
    from visitprep.interview.engine.interview import Outcome
    from visitprep.interview.screens.health_record.gone_through import FromRecord
    from visitprep.interview.screens.welcome import ask_where_and_urgent, ask_who
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.which_visit import find_visit, open_visit
    from visitprep.visit.marks import saw_do_not_wait

    report = (*short_report(finds), *not_read(finds))
    if not finds.items and not finds.none_known and not any(one.take_along for one in finds.not_read):
        session.asker.tell("\n".join(report))
        return
    session.must_ask(
        N_("which lines of the record to take in"),
        N_("Run it in a terminal, with --plain to answer line by line, or with --dry-run to list only."),
    )
    if not person and not session.store.visits() and not _begin(session):
        session.asker.tell(say(STOPPED))
        return
    with open_visit(session, find_visit(session, person)) as opened:
        interview = interview_in(session, opened)
        if opened.visit.respondent.filled_by is None and not ask_who(interview):
            session.asker.tell(say(STOPPED))
            return
        if not saw_do_not_wait(opened.visit) and not ask_where_and_urgent(interview):
            session.asker.tell(say(STOPPED))
            return
        session.asker.tell("\n".join(report))
        opened.begin_import()
        sitting = FromRecord(interview, finds)
        again = say(
            N_("To go through what is left:\nvisitprep import {paths}"),
            paths=" ".join(shlex.quote(str(path)) for path in paths),
        )
        try:
            outcome = sitting.run()
        except (KeyboardInterrupt, InputEnded):  # what is said then goes on with the interview alone
            session.asker.tell(again)
            raise
        if sitting.taken:
            taken = count("Taken in: 1 line.", "Taken in: {n} lines.", sitting.taken)
            back = say(N_("To take it back, choose the row that names this import with: visitprep restore"))
            session.asker.tell(f"{taken}\n{back}")
        if not sitting.asked:
            session.asker.tell(say(N_("Everything in it was gone through before. Nothing was changed.")))
        if sitting.left:
            left = count("Left for later: 1 line.", "Left for later: {n} lines.", sitting.left)
            session.asker.tell(f"{left}\n{again}")
        if outcome is Outcome.STOPPED:
            session.asker.tell(say(N_("Saved. To carry on, run the same command again.")))
        else:
            session.asker.tell(say(STOPPED))


def _begin(session: Session) -> bool:
    """A first visit, as a sitting of its own: what is taken in after it can be taken back to here."""
    from visitprep.interview.screens.welcome import ask_where_and_urgent, ask_who
    from visitprep.usecases.interviews import interview_in

    with session.store.create() as opened:
        session.store.set_current(opened.id)
        interview = interview_in(session, opened)
        return ask_who(interview) and ask_where_and_urgent(interview)
