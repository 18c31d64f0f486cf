"""One run: which folder, which visit, how to ask. What every command starts from."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, TextIO, TypeVar

from visitprep.errors import EditedVisit, NeedsTerminal, NoHome, NotFound, Usage
from visitprep.storage.places import data_folder
from visitprep.storage.store import VisitStore

if TYPE_CHECKING:
    from visitprep.document import Document
    from visitprep.interview.engine.conversation import Conversation
    from visitprep.interview.engine.interview import Interview
    from visitprep.interview.prompts import Asker, Prompt, Way
    from visitprep.interview.question import Section
    from visitprep.storage.open_visit import OpenVisit
    from visitprep.storage.settings import AskerMode
    from visitprep.usecases.visit_names import Whose
    from visitprep.visit.visit import Visit

InterviewKind = TypeVar("InterviewKind", bound="Interview")

NO_VISIT = "There is no visit yet."
BEGIN = "Begin one with: visitprep"


def local_now() -> datetime:
    return datetime.now().astimezone()


def _findings_when_closed(part: str, visit: Visit) -> str:
    """What the names on the medicine list say, once the list is closed."""
    from visitprep.findings.medicine_checks import findings_in_words

    return findings_in_words(visit) if part == "medicines" and visit.medicines else ""


class Session:
    """The world of one run, handed to the commands; tests hand in another."""

    def __init__(
        self,
        environ: Mapping[str, str] = os.environ,
        *,
        plain: bool = False,
        now: Callable[[], datetime] = local_now,
        seconds: Callable[[], float] = time.monotonic,
        asker: Asker | None = None,
    ) -> None:
        """`seconds` only ever goes up: what a few minutes are measured by."""
        self.environ = environ
        self.plain = plain
        self.now = now
        self.seconds = seconds
        self._given = asker
        self._made: Asker | None = None
        self._named: Asker | None = None
        self._whose: Whose | None = None
        self._said: set[str] = set()
        self.visit_id: str | None = None
        """The visit this run is about, once one was read or opened."""

    @property
    def today(self) -> date:
        return self.now().date()

    @property
    def store(self) -> VisitStore:
        return VisitStore(data_folder(self.environ), self.now)

    @property
    def measures_off(self) -> frozenset[str]:
        """The measures this program leaves out: turned off in the settings, or their file is not there."""
        from visitprep.measures.instrument import KNOWN, load

        try:
            off = self.store.settings.measures_off
        except NoHome:  # the blank file and the schema are made where nobody has a home
            off = frozenset()
        return off | {measure for measure in KNOWN if load(measure) is None}

    @property
    def sections(self) -> tuple[Section, ...]:
        """What is asked, in order."""
        from visitprep.interview.questions.sections import sections

        return sections(self.measures_off)

    @property
    def every_section(self) -> tuple[Section, ...]:
        """The same, and what is asked after the visit."""
        from visitprep.interview.questions.sections import every_section

        return every_section(self.measures_off)

    @property
    def home(self) -> Path:
        return data_folder(self.environ)

    @property
    def has_keyboard(self) -> bool:
        from visitprep.terminal.choose import has_keyboard

        return has_keyboard(sys.stdin, sys.stdout)

    @property
    def asker(self) -> Asker:
        """Says with each question whose visit it is, when there are several."""
        if self._named is None:
            from visitprep.interview.engine.named_asker import NamedAsker

            self._named = NamedAsker(self._asker_now, lambda: self._whose() if self._whose else "")
        return self._named

    def _asker_now(self) -> Asker:
        """Made when first needed: the arrow keys cost more to load than everything else."""
        if self._given is not None:
            return self._given
        if self._made is None:
            from visitprep.terminal.choose import choose_asker

            self._made = choose_asker(
                self.environ, sys.stdin, sys.stdout, plain=self.plain, remembered=self._remembers_plain
            )
        return self._made

    @property
    def asks_plainly(self) -> bool:
        """Whether questions are plain numbered lines in this run."""
        from visitprep.terminal.choose import wants_plain

        return wants_plain(self.environ, sys.stdin, sys.stdout, plain=self.plain, remembered=self._remembers_plain)

    @property
    def may_choose(self) -> bool:
        """Somebody sits there, and has never said how they like to be asked."""
        from visitprep.terminal.choose import is_open

        if self._given is not None or self.plain or self.store.settings.asker is not None:
            return False
        return self.has_keyboard and is_open(self.environ)

    def use_asker(self, mode: AskerMode, *, remember: bool = True) -> None:
        """Ask this way from now on, and `remember` it. Raises NotSaved."""
        if remember:
            self.store.set_asker(mode)
        self.plain = mode == "plain"
        self._made = None

    def is_about(self, visit_id: str | None, interview: Interview | None = None) -> None:
        """From here on every question is about this visit; None for one that has no file yet."""
        if self._whose is None:
            from visitprep.usecases.visit_names import Whose

            self._whose = Whose(self.store)
        self._whose.is_now(visit_id, interview)
        self.visit_id = visit_id

    def leave_visit(self) -> None:
        """Nothing half typed for one person is there when another visit is opened."""
        self._made = None

    def say_once(self, text: str) -> None:
        """Something to know that stops nothing: in the conversation where there is one, else on stderr."""
        if text in self._said:
            return
        self._said.add(text)
        if self._given is not None or self._made is not None:
            self.asker.tell(text)
        else:
            sys.stderr.write(text + "\n")

    @property
    def _remembers_plain(self) -> bool | None:
        """Whether plain lines were chosen at the first run; None when nothing was."""
        mode = self.store.settings.asker
        return None if mode is None else mode == "plain"

    def show(self, document: Document, stream: TextIO) -> None:
        """A document on the screen: in lines and boxes, or in plain text; no wider than the screen."""
        from visitprep.render.view import show
        from visitprep.terminal.choose import wants_plain

        remembered = None
        with suppress(NoHome):  # a made-up person's page can be shown where nobody has a home
            remembered = self._remembers_plain
        as_plain = wants_plain(self.environ, sys.stdin, stream, plain=self.plain, remembered=remembered)
        width = get_terminal_size().columns - 1 if stream.isatty() else None
        show(document, stream, as_plain=as_plain, width=width)

    # -- which visit -----------------------------------------------------------------------------------------

    def find(self, person: str | None = None) -> str:
        """The id of the visit meant: by name, label or id, else the one open last. Raises NotFound or Usage.

        A name that a visit and its follow-ups share means the newest of them.
        """
        store = self.store
        if person is None:
            current = store.current_id
            if current is None:
                several = store.visits()
                if several:
                    raise Usage(
                        "There are several visits, and none was open last.", "Choose one with: visitprep visits"
                    )
                raise NotFound(NO_VISIT, BEGIN)
            return current
        wanted = " ".join(person.casefold().split())
        visits = store.visits()
        if by_id := [info.id for info in visits if info.id.casefold() == wanted]:
            return by_id[0]
        named = {info.id: [" ".join(name.casefold().split()) for name in info.names] for info in visits}
        found = [info for info in visits if wanted in named[info.id]] or [
            info
            for info in visits
            if any(wanted in re.split(r"[\s,;.]+", name) for name in named[info.id] if wanted)
        ]
        followed = {info.follows for info in found}
        found = [info for info in found if info.id not in followed] or found
        if len(found) > 1:
            which = ", ".join(f"{info.label} ({info.id})" for info in found)
            raise NotFound(
                f"More than one visit has that name: {which}.",
                f"Say which by its id, such as {found[0].id}. See them with: visitprep visits",
            )
        if not found:
            raise NotFound("No visit has that name.", "See their names with: visitprep visits")
        return found[0].id

    def chain(self, visit_id: str) -> tuple[str, ...]:
        """The visit with those it was begun from, oldest first, as far as they are still there."""
        follows = {info.id: info.follows for info in self.store.visits()}
        found = [visit_id]
        while (before := follows.get(found[0], "")) in follows and before not in found:
            found.insert(0, before)
        return tuple(found)

    def read(self, person: str | None = None) -> Visit:
        """A visit to show or print; not locked."""
        self.visit_id = self.find(person)
        return self.store.read(self.visit_id).visit

    @contextmanager
    def opened(self, visit_id: str) -> Iterator[OpenVisit]:
        """A visit to change, locked. A file changed by hand is asked about."""
        try:
            opened = self.store.open(visit_id)
        except EditedVisit as edited:
            if not self.has_keyboard or not self._use_edited(edited):
                raise
            opened = self.store.open(visit_id, accept_edited=True)
        with opened:
            self.is_about(visit_id)
            if self.store.settings.current != visit_id:
                self.store.set_current(visit_id)
            yield opened

    def _use_edited(self, edited: EditedVisit) -> bool:
        from visitprep.interview.prompts import Kind, Option, Prompt, Typed

        reply = self.asker.ask(
            Prompt(
                key="edited",
                text=f"{edited.what}\nDid you change this file yourself, and want to use it as it is?",
                kind=Kind.ONE,
                options=(Option("no", "No, stop here"), Option("yes", "Yes, use it as it is")),
            )
        )
        return isinstance(reply, Typed) and reply.value == ("yes",)

    # -- asking ----------------------------------------------------------------------------------------------

    def interview(self, opened: OpenVisit, sections: Sequence[Section] = ()) -> Interview:
        """An interview that saves into `opened` after every answer; by default of what prepares a visit."""
        from visitprep.interview.engine.interview import Interview

        return self.sitting(Interview, opened, sections)

    def sitting(
        self, kind: type[InterviewKind], opened: OpenVisit, sections: Sequence[Section] = ()
    ) -> InterviewKind:
        """The same, of that kind of interview."""
        interview = self._kind_of(kind, opened.visit, opened.save, sections)
        self.is_about(opened.id, interview)
        return interview

    def interview_of(self, visit: Visit, write: Callable[[Visit], None]) -> Interview:
        """An interview about `visit` that hands every changed one to `write`."""
        from visitprep.interview.engine.interview import Interview

        return self._kind_of(Interview, visit, write)

    def _kind_of(
        self,
        kind: type[InterviewKind],
        visit: Visit,
        write: Callable[[Visit], None],
        sections: Sequence[Section] = (),
    ) -> InterviewKind:
        from visitprep.usecases.saving import save

        return kind(
            visit,
            sections=sections or self.sections,
            asker=self.asker,
            save=lambda changed: save(self, write, changed),
            today=self.today,
            closing=_findings_when_closed,
            read_about=self._read_about,
        )

    def _read_about(self, interview: Conversation, prompt: Prompt, why: str) -> Way:
        # Read from the disk only when somebody wants to read.
        from visitprep.interview.screens.what_to_expect import read_about

        return read_about(interview, prompt, why, show=self.show_here)

    def show_here(self, document: Document) -> None:
        """A document on the screen they are asked on."""
        self.show(document, sys.stdout)

    def must_ask(self, question: str, instead: str) -> None:
        """Stop when there is no keyboard and nothing piped in was meant as answers."""
        if self._given is None and not self.has_keyboard and not self.plain:
            raise NeedsTerminal(question, instead)
