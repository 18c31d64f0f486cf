"""The world of one run: its surroundings, its clock, its folder, and how to ask. What every command starts from."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from visitprep.errors import NeedsTerminal, NoHome, Sentence
from visitprep.storage.places import data_folder
from visitprep.storage.store import VisitStore
from visitprep.text import clean_span
from visitprep.wording import N_, PLAINLY, say

if TYPE_CHECKING:
    from visitprep.interview.prompts import Asker
    from visitprep.interview.question import Section
    from visitprep.storage.settings import AskerMode
    from visitprep.usecases.example import ExampleStore
    from visitprep.visit.visit import Teller

STOPPED = N_("Saved. Carry on any time with: visitprep")
"""The last words of a run in which something was asked."""


def local_now() -> datetime:
    return datetime.now().astimezone()


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
        example: bool = False,
    ) -> None:
        """`seconds` only ever goes up: what a few minutes are measured by. `example`: of the made-up person."""
        self.environ = environ
        self.plain = plain
        self.is_example = example
        self._example_visit = ""
        self._clock = now
        self.seconds = seconds
        self._given = asker
        self._made: Asker | None = None
        self._named: Asker | None = None
        self._said: set[str] = set()
        self.is_about_locked = False
        """A visit under a passphrase was opened: what leaves it as a file is asked about."""
        self.who_writes: dict[str, Teller] = {}
        """Who writes the journal of a visit in this run, once that was asked."""
        self.whose: Callable[[], str] = str
        """Whose visit a question is about, in words; "" where there is no other."""

    def now(self) -> datetime:
        if self.is_example and self._example_visit:
            return self._examples.day_of(self._example_visit)
        return self._clock()

    @property
    def today(self) -> date:
        return self.now().date()

    @property
    def store(self) -> VisitStore:
        return self._examples if self.is_example else VisitStore(data_folder(self.environ), self.now)

    @property
    def _examples(self) -> ExampleStore:
        from visitprep.usecases.example import example_store

        return example_store(self.environ, self._clock)

    def look_at_example(self, visit_id: str) -> None:
        """From here on it is the day on which that visit of the made-up person was saved."""
        self._example_visit = visit_id

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
        from visitprep.interview.questions.order_of_sections import sections

        return sections(self.measures_off)

    @property
    def every_section(self) -> tuple[Section, ...]:
        """The same, and what is asked after the visit."""
        from visitprep.interview.questions.order_of_sections import every_section

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

            self._named = NamedAsker(self._asker_now, lambda: self.whose())
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
        return self.is_plain_on(sys.stdout)

    def is_plain_on(self, stream: TextIO) -> bool:
        """Whether `stream` gets plain lines: for this run, or because that was chosen at the first one."""
        from visitprep.terminal.choose import wants_plain

        return wants_plain(self.environ, sys.stdin, stream, plain=self.plain, remembered=self._remembers_plain)

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
        PLAINLY.set(self.plain and not remember)
        self._made = None

    def is_sure(self, key: str, text: str, *, no: str, yes: str) -> bool:
        """Ask before what cannot be taken back; whatever is not a yes is a no."""
        return self.pick(key, text, {"no": no, "yes": yes}, stop=False) == "yes"

    def pick(
        self, key: str, text: str, rows: Mapping[str, str], *, stop: bool = True, back: bool = False
    ) -> str | None:
        """The code of one of `rows`, which are codes with their words; None for none of them."""
        from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Way

        options = tuple(Option(code, words) for code, words in rows.items())
        ways = frozenset(way for way, may in ((Way.STOP, stop), (Way.BACK, back)) if may)
        reply = self.asker.ask(Prompt(key=key, text=text, kind=Kind.ONE, options=options, ways=ways))
        return reply.value[0] if isinstance(reply, Answered) else None

    def leave_visit(self) -> None:
        """Nothing half typed for one person is there when another visit is opened."""
        self._made = None

    def of_whom(self, text: str) -> str:
        """A line that says what was written, with whose it is where there are several."""
        whose = self.whose()
        return say(N_("For {name}: {text}"), name=whose.rstrip("."), text=text) if whose else text

    def say_aside(self, text: str) -> None:
        """On stderr, while something is asked outside of the conversation."""
        sys.stderr.write(clean_span(text) + "\n")
        sys.stderr.flush()

    def say_once(self, text: str) -> None:
        """Something to know that stops nothing: in the conversation where there is one, else on stderr."""
        if text in self._said:
            return
        self._said.add(text)
        if self._given is not None or self._made is not None:
            self.asker.tell(text)
        else:
            sys.stderr.write(clean_span(text) + "\n")

    @property
    def _remembers_plain(self) -> bool | None:
        """Whether plain lines were chosen at the first run; None when nothing was."""
        try:
            mode = self.store.settings.asker
        except NoHome:  # a made-up person's page can be shown where nobody has a home
            return None
        return None if mode is None else mode == "plain"

    @property
    def can_ask(self) -> bool:
        """There is a keyboard, or what is piped in was meant as answers."""
        return self._given is not None or self.has_keyboard or self.plain

    def must_ask(self, question: Sentence, instead: str) -> None:
        """Stop when there is no keyboard and nothing piped in was meant as answers."""
        if not self.can_ask:
            raise NeedsTerminal(question, instead)
