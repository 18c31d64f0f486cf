"""The journal read: shown, drawn and exported. Nothing here changes it.

Each visit has its own; what is shown of a follow-up has the weeks before it too, written beside the former visits.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from visitprep.errors import NotFound, Unreadable, Usage
from visitprep.usecases.journal.writing import day_named
from visitprep.usecases.output import Output, file_name, hand_over, make, show_or_make, tell, tell_aside
from visitprep.usecases.session import Session
from visitprep.usecases.which_visit import former_journals
from visitprep.wording import N_, count, say

if TYPE_CHECKING:
    from visitprep.journal.entry import Entry
    from visitprep.storage.journal_file import Journal

SHOWN = 42
"""Days back when nothing is said: six weeks."""
_MOST = 40_000


def last_weeks(session: Session, visit_id: str) -> tuple[Entry, ...]:
    """What the clinic's page needs of the journal of a visit. One that cannot be read costs no page."""
    entries: list[Entry] = []
    journals = [*former_journals(session, visit_id).values()]
    try:
        journals.append(session.store.read_journal(visit_id))
    except Unreadable as problem:
        tell_aside(say(N_("{problem} The page is made without the journal."), problem=problem.what))
    for written in journals:
        entries += written.entries(session.today - timedelta(days=SHOWN - 1), session.today)
        _tell_bad_lines(written)
    return tuple(sorted(entries, key=lambda entry: (entry.day, entry.time)))


def days_back(days: int, everything: bool, session: Session, visit_id: str) -> int:
    """How many days are looked at, today included. Raises Usage for a number that is none."""
    if everything:
        days_written = [kept.day for written in _journals(session, visit_id) for kept in written.kept]
        if not days_written:
            return SHOWN
        return max((session.today - date.fromisoformat(min(days_written))).days + 1, 1)
    if days < 0 or days > _MOST:
        raise Usage(N_("--days takes a number of days, such as 30."), N_("For all of them: --all"))
    return days or SHOWN


def show_day(session: Session, visit_id: str, said: str, output: Output) -> None:
    """Every entry of one day, else the newest entry, in full."""
    from visitprep.summary.shared_sections.journal import entries_page

    visit = session.store.read(visit_id).visit
    journals = _journals(session, visit_id)
    day = day_named(said, session, visit, changes=False) if said else None
    found = [written.entries(day, day) if day else written.newest() for written in journals]
    for written in journals:
        _tell_bad_lines(written)
    entries = (
        tuple(entry for of_one in found for entry in of_one) if day else next(filter(None, reversed(found)), ())
    )
    if not entries:
        raise NotFound(
            N_("Nothing was written that day.") if said else N_("The journal is empty."),
            N_("See: visitprep journal list"),
        )
    show_or_make(session, entries_page(visit, entries, session.today), visit, output, "journal-day")


def list_days(session: Session, visit_id: str, back: int, output: Output) -> None:
    """A row for each entry of the last days."""
    from visitprep.summary.shared_sections.journal import list_page, nothing_written

    visit = session.store.read(visit_id).visit
    journals, entries = _read(session, visit_id, back)
    if not entries:
        tell(nothing_written(back))
        if days := len({kept.day for written in journals for kept in written.kept}):
            tell(
                count(
                    "Written on {n} day before. See it with: visitprep journal list --all",
                    "Written on {n} days before. See them with: visitprep journal list --all",
                    days,
                )
            )
        else:
            tell(say(N_("Write down today with: visitprep journal")))
        return
    show_or_make(session, list_page(visit, entries, session.today), visit, output, "journal-list")


def chart(session: Session, visit_id: str, back: int, output: Output) -> None:
    """The last days as a chart and in numbers."""
    from visitprep.summary.shared_sections.journal import chart_page

    visit = session.store.read(visit_id).visit
    _, entries = _read(session, visit_id, back)
    show_or_make(session, chart_page(visit, entries, session.today, back), visit, output, "journal-chart")


def export(session: Session, visit_id: str, back: int, output: Output, *, as_table: bool) -> None:
    """A spreadsheet, or the chart with every entry as a page."""
    from visitprep.summary.shared_sections.journal import whole_page

    visit = session.store.read(visit_id).visit
    _, entries = _read(session, visit_id, back)
    if not entries:
        further = N_("Write down today with: visitprep journal")
        further = N_("For all the days: --all") if back <= SHOWN else further
        raise NotFound(N_("There is nothing to write: no entry in those days."), further)
    name = file_name(session, visit, "journal")
    if as_table:
        from visitprep.journal.spreadsheet import spreadsheet

        hand_over(session, spreadsheet(entries), output, f"{name}.csv")
    else:
        make(session, whole_page(visit, entries, session.today, back), visit, output, name)


def _journals(session: Session, visit_id: str) -> tuple[Journal, ...]:
    """Of the visit and of those it was begun from, oldest first."""
    return *former_journals(session, visit_id).values(), session.store.read_journal(visit_id)


def _read(session: Session, visit_id: str, back: int) -> tuple[tuple[Journal, ...], tuple[Entry, ...]]:
    journals = _journals(session, visit_id)
    entries: list[Entry] = []
    for written in journals:
        entries += written.entries(session.today - timedelta(days=back - 1), session.today)
        _tell_bad_lines(written)
    return journals, tuple(sorted(entries, key=lambda entry: (entry.day, entry.time)))


def _tell_bad_lines(written: Journal) -> None:
    from visitprep.storage.journal_file import bad_lines_in_words

    for sentence in bad_lines_in_words(written):
        tell_aside(sentence)
