"""A health record taken into a visit: read, reported in short, gone through with the person."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from visitprep.records.found import Finds
from visitprep.usecases.record_files import finds_in
from visitprep.usecases.session import STOPPED, Session
from visitprep.wording import N_, count, say


def read_records(session: Session, paths: Sequence[Path]) -> Finds:
    return finds_in(paths, session.today)


def take_in(session: Session, finds: Finds, person: str) -> None:
    """The report, then kind by kind. Raises NeedsTerminal where nobody can be asked."""
    from visitprep.interview.engine.interview import Outcome
    from visitprep.interview.screens.from_record import FromRecord
    from visitprep.interview.screens.welcome import ask_where_and_urgent, ask_who
    from visitprep.records.in_words import not_read, short_report
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.which_visit import find_visit, open_visit

    report = (*short_report(finds), *not_read(finds))
    if not finds.items and not finds.none_known:
        session.asker.tell("\n".join(report))
        return
    session.must_ask(
        N_("which lines of the record to take in"),
        N_("Run it in a terminal, with --plain to answer line by line, or with --dry-run to list only."),
    )
    store = session.store
    is_first = not person and not store.visits()
    visit_id = "" if is_first else find_visit(session, person)
    with store.create() if is_first else open_visit(session, visit_id) as opened:
        if is_first:
            store.set_current(opened.id)
        interview = interview_in(session, opened)
        begun = opened.visit.respondent.filled_by is not None or (
            ask_who(interview) and (not is_first or ask_where_and_urgent(interview))
        )
        if not begun:
            session.asker.tell(say(STOPPED))
            return
        session.asker.tell("\n".join(report))
        sitting = FromRecord(interview, finds)
        outcome = sitting.run()
        if sitting.taken:
            session.asker.tell(
                count(
                    "Taken in: 1 line. To take it back: visitprep restore",
                    "Taken in: {n} lines. To take them all back: visitprep restore",
                    sitting.taken,
                )
            )
        if outcome is Outcome.STOPPED:
            session.asker.tell(say(N_("Saved. To carry on, run the same command again.")))
        else:
            session.asker.tell(say(STOPPED))
