"""The journal written in: a day more."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from visitprep.errors import InputEnded, NeedsTerminal, Unreadable, Usage
from visitprep.usecases.journal.writers import writers_of, wrote_last
from visitprep.usecases.output import tell
from visitprep.usecases.session import STOPPED, Session
from visitprep.usecases.which_visit import former_journals, open_visit
from visitprep.wording import N_, Later, count, say

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview, Outcome
    from visitprep.interview.prompts import Way
    from visitprep.journal.entry import Entry
    from visitprep.storage.open_visit import OpenVisit
    from visitprep.visit.visit import Teller, Visit

_IN_PLACE = N_("Write it down in a terminal; or pipe one line in, such as from: cat today.txt | visitprep journal")
_MOST_TYPED = 20_000
FIRST_TIME = N_(
    "This is the first page of the journal. One number is enough for a day. The clinic's page gets a small chart, "
    "a few counts, and the things you note most often. All other words stay here, on this computer."
)


def write(session: Session, visit_id: str, about: str, *, flare: bool) -> None:
    piped = "" if session.has_keyboard or session.plain else sys.stdin.read(_MOST_TYPED + 1).strip()
    if not session.has_keyboard and not session.plain and not piped:
        raise NeedsTerminal(N_("how strong the pain is now"), _IN_PLACE)
    with open_visit(session, visit_id, goes_on=False) as opened:
        day = day_named(about, session, opened.visit)
        editor = EntryEditor(session, opened, day, flare=flare)
        if piped:
            editor.write_line(piped)
        else:
            editor.ask()
        said = tell if piped else session.asker.tell
        said(session.of_whom(editor.told()))
        if editor.entry is not None and editor.entry.flare:
            said(say(N_("Some signs should not wait for the visit. See them with: visitprep urgent")))
        if not piped:
            said(session.of_whom(say(STOPPED)))


def write_from_home(session: Session, opened: OpenVisit, interview: Interview) -> Outcome:
    """From the home screen: an entry about today."""
    from visitprep.interview.engine.interview import Outcome

    editor = EntryEditor(session, opened, session.today, flare=False)
    try:
        outcome = editor.ask()
    except Unreadable as problem:  # of a newer visitprep; the visit itself goes on
        session.asker.tell(f"{problem.what} {problem.next_step}")
        return Outcome.FINISHED
    session.asker.tell(session.of_whom(editor.told()))
    return Outcome.FINISHED if outcome is Outcome.MENU else outcome


def days_written(session: Session, opened: OpenVisit) -> str:
    """How much there is, for the home screen: "12 days", those beside the visits before this one too."""
    try:
        journals = [*former_journals(session, opened.id).values(), opened.journal]
        days = len({kept.day for written in journals for kept in written.kept})
    except Unreadable:
        return say(N_("cannot be read"))
    return count("{n} day", "{n} days", days) if days else say(N_("nothing written yet"))


def day_named(said: str, session: Session, visit: Visit, *, changes: bool = True) -> date:
    """The day that was said; today for nothing. Raises Usage for a day that is none, or not yet."""
    if not said:
        return session.today
    from visitprep.journal.day_said import read_past_day
    from visitprep.visit.dates.partial_date import NotADate

    try:
        return read_past_day(said, session.today, visit.person.date_order)
    except NotADate as problem:
        then = N_("Nothing was changed.") if changes else N_("All days are in: visitprep journal list")
        raise Usage(Later(str, (problem,)), then) from None


class EntryEditor:
    """One entry being written. Each answer is on the disk before the next question is shown."""

    def __init__(self, session: Session, opened: OpenVisit, day: date, *, flare: bool) -> None:
        from visitprep.journal.entry import Entry
        from visitprep.storage.journal_file import new_id
        from visitprep.visit.tellers import source_of

        now = session.now()
        self._session = session
        self._opened = opened
        self._blank = Entry(
            id=new_id(now),
            day=day,
            time=f"{now:%H:%M}",
            later=day < now.date(),
            flare=flare,
            told=source_of(opened.visit.respondent),
        )
        self.entry: Entry | None = None
        """As it is on the disk; None while nothing is."""

    @classmethod
    def on(cls, session: Session, opened: OpenVisit, entry: Entry) -> EntryEditor:
        """For changing an entry that is there: it keeps its id, its day and its time."""
        editor = cls(session, opened, entry.day, flare=entry.flare)
        editor._blank = editor.entry = entry
        return editor

    def interview(self) -> Interview:
        """The visit's interview with the entry open in it, which saves the entry and never the visit."""
        from visitprep.interview.engine.interview import Interview
        from visitprep.interview.questions.journal import every_question
        from visitprep.journal.entry import Diary

        entry = self.entry or self._blank
        return Interview(
            Diary.at(_as_told_by(self._opened.visit, entry.told), entry),
            sections=(every_question(entry),),
            asker=self._session.asker,
            save=self._save,
            today=self._session.today,
        )

    def ask(self) -> Outcome:
        from visitprep.interview.engine.interview import Outcome
        from visitprep.interview.prompts import Way
        from visitprep.interview.screens.journal import add_entry, add_line

        if not self._opened.has_journal:
            self._session.asker.tell(say(FIRST_TIME))
        who, line = self._ask_who()
        if isinstance(who, Way):
            return Outcome.STOPPED
        if who is not None:
            self._blank = self._blank.model_copy(update={"told": who})
        has_number = self._has_number()
        if line:
            return add_line(self.interview(), line, has_number=has_number)
        return add_entry(self.interview(), has_number=has_number)

    def _has_number(self) -> bool:
        """Another entry of that day tells how strong the pain was."""
        day = self._blank.day
        try:
            return any(one.now is not None for one in self._opened.journal.entries(day, day))
        except Unreadable:  # said when something is to be written
            return False

    def _ask_who(self) -> tuple[Teller | Way | None, str]:
        """Once a sitting, where a helper is known; and a line of the day that was typed in its place.

        A line piped in, behind which there is nothing more, is written like any other that is piped.
        """
        from visitprep.interview.prompts import Way
        from visitprep.interview.screens.journal import ask_who_writes

        said = self._session.who_writes
        if self._opened.id in said or not (writers := self.writers()):
            return said.get(self._opened.id), ""
        who, line = None, ""
        while who is None:
            try:
                who, line = ask_who_writes(self.interview(), writers, wrote_last(self._opened), line=line)
            except InputEnded:
                if not line:
                    raise
                return self._blank.told, line
        if not isinstance(who, Way):
            said[self._opened.id] = who
        return who, line

    def writers(self) -> tuple[Teller, ...]:
        """Who may be writing, in the same order each evening."""
        return writers_of(self._session, self._opened)

    def change_writer(self, interview: Interview) -> Outcome:
        """Another wrote the entry that is open in `interview`."""
        from visitprep.interview.engine.interview import Outcome
        from visitprep.interview.prompts import Way
        from visitprep.interview.screens.journal import ask_who_writes, entry_of

        entry = entry_of(interview.visit)
        who, _ = ask_who_writes(interview, self.writers(), entry.told or wrote_last(self._opened))
        if who is None or isinstance(who, Way):
            return Outcome.of(who or Way.KEEP)
        changed = entry.model_copy(update={"told": who})
        interview.keep(interview.visit.model_copy(update={"entry": changed}))
        return Outcome.FINISHED

    def write_line(self, said: str) -> None:
        """A whole line, without a question. Raises Usage for one that is too long."""
        from pydantic import ValidationError

        from visitprep.interview.engine.words.mistakes import sentence_for
        from visitprep.interview.screens.journal import about_day, with_line
        from visitprep.journal.day_said import day_in_line

        interview = self.interview()
        try:
            written = with_line(interview.visit, said, interview.moment)
        except ValidationError as problem:
            raise Usage(Later(sentence_for, (problem,)), N_("Nothing was written.")) from None
        named = day_in_line(said, self._session.today) if self._blank.day == self._session.today else None
        if named is not None and named.sure:
            written = about_day(written, named.day, self._session.today)
        interview.keep(written)

    def told(self) -> str:
        """What is written now, for the screen."""
        from visitprep.interview.questions.journal import EXAMPLE
        from visitprep.journal.written_by import who_wrote
        from visitprep.summary.shared_sections.journal import in_one_line, when_written

        if self.entry is None:
            return say(N_("Nothing was written."))
        when = when_written(self.entry)
        if self.entry.told and self.writers():
            when = say(N_("{when}, by {who}"), when=when, who=who_wrote(self.entry.told, self._opened.visit))
        lines = [say(N_("Written down for {when}."), when=when)]
        if said := in_one_line(self.entry):
            lines[0] += f" {said}."
        if self.entry.now is None and not self._has_number():
            again = N_(
                "It has no one number for the pain now. Add it with: visitprep journal edit {day}\n"
                "A line that has it: {example}"
            )
            lines.append(say(again, day=self.entry.day.isoformat(), example=EXAMPLE))
        return "\n".join(lines)

    def _save(self, visit: Visit) -> None:
        from visitprep.interview.screens.journal import entry_of
        from visitprep.journal.entry import changes, written
        from visitprep.usecases.saving import until_saved

        entry = entry_of(visit)
        values = written(entry) if self.entry is None else changes(self.entry, entry)
        if values:
            until_saved(self._session, lambda: self._opened.write_in_journal(entry.id, values))
        self.entry = entry


def _as_told_by(visit: Visit, told: Teller | None) -> Visit:
    """The visit as whoever writes is asked: in the person's own voice, or about the person."""
    from visitprep.visit.records.choices.people import FilledBy
    from visitprep.visit.tellers import THE_PERSON

    if told != THE_PERSON or not visit.respondent.is_helper:
        return visit
    himself = visit.respondent.model_copy(update={"filled_by": FilledBy.PATIENT})
    return visit.model_copy(update={"respondent": himself})
