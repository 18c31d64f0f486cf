"""An entry of the journal that is there: changed, or taken out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from visitprep.errors import NeedsTerminal, NotFound
from visitprep.usecases.journal.writing import EntryEditor, day_named
from visitprep.usecases.output import tell
from visitprep.usecases.session import Session
from visitprep.usecases.which_visit import former_journals, open_visit
from visitprep.wording import N_, later, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from visitprep.interview.engine.interview import Outcome
    from visitprep.journal.entry import Entry
    from visitprep.storage.open_visit import OpenVisit


def edit(session: Session, visit_id: str, said: str) -> None:
    from functools import partial

    from visitprep.interview.engine.choose import Row
    from visitprep.interview.screens.journal import entry_of
    from visitprep.interview.screens.review import review
    from visitprep.journal.written_by import who_wrote

    session.must_ask(N_("what to change"), N_("Run it in a terminal, or with --plain to answer line by line."))
    with open_visit(session, visit_id, goes_on=False) as opened:
        entry = _chosen(session, opened, said, say(N_("Which one do you want to change?")))
        if entry is None:
            return
        editor = EntryEditor.on(session, opened, entry)
        interview = editor.interview()

        def who_row() -> tuple[Row[Callable[[], Outcome]], ...]:
            told = entry_of(interview.visit).told
            who = who_wrote(told, opened.visit) if told else say(N_("not said"))
            label = say(N_("Who wrote it: {who}"), who=who)
            return (Row("who", label, partial(editor.change_writer, interview)),) if editor.writers() else ()

        review(interview, interview.sections[0], also=who_row)
        session.asker.tell(session.of_whom(editor.told()))


def remove(session: Session, visit_id: str, said: str, *, sure: bool) -> None:
    from visitprep.summary.shared_sections.journal import in_one_line, when_written

    with open_visit(session, visit_id, goes_on=False) as opened:
        entry = _chosen(session, opened, said, say(N_("Which one do you want to remove?")))
        if entry is None:
            return
        if not sure:
            if not session.has_keyboard and not session.plain:
                raise NeedsTerminal(N_("remove it, yes or no"), N_("Run it in a terminal, or add --yes."))
            question = N_("Remove what was written on {when}?\n{line}")
            if not session.is_sure(
                "journal:remove",
                say(question, when=when_written(entry), line=in_one_line(entry)),
                no=say(N_("No, keep it")),
                yes=say(N_("Yes, remove it")),
            ):
                tell(session.of_whom(say(N_("Nothing was removed."))))
                return
        opened.write_in_journal(entry.id, {"removed": True})
        removed = say(
            N_("Removed: {when}. It is not shown any more; its words stay in the file."), when=when_written(entry)
        )
        tell(session.of_whom(removed))


def _former_with(session: Session, visit_id: str, day: date | None) -> str:
    """The newest of the visits before this one with something written, on `day` where one is named; else ""."""
    for former, written in reversed(former_journals(session, visit_id).items()):
        if written.entries(day, day) if day else written.kept:
            return former
    return ""


def _chosen(session: Session, opened: OpenVisit, said: str, question: str) -> Entry | None:
    """The entry of the day that was said, else the newest; None when they would rather stop. Raises NotFound."""
    from visitprep.summary.shared_sections.journal import in_one_line, when_written

    written = opened.journal
    if said:
        day = day_named(said, session, opened.visit)
        found = written.entries(day, day)
    else:
        found = written.newest()
    if not found:
        if former := _former_with(session, opened.id, day if said else None):
            raise NotFound(
                N_("That was written beside a visit before this one."),
                later(
                    N_("Name that visit too: visitprep journal edit --person {former}, or remove in place of edit"),
                    former=former,
                ),
            )
        raise NotFound(
            N_("Nothing was written that day.") if said else N_("The journal is empty."),
            N_("See: visitprep journal list"),
        )
    if len(found) == 1:
        return found[0]
    session.must_ask(N_("which of that day's entries"), N_("Run it in a terminal, or with --plain."))
    rows = {str(number): f"{when_written(entry)}: {in_one_line(entry)}" for number, entry in enumerate(found)}
    chosen = session.pick("journal:which", question, rows)
    return found[int(chosen)] if chosen is not None else None
