"""A form as it was written, checked entry by entry: what is wrong comes with its line and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from visitprep.clinic_forms.names import names
from visitprep.text import clean_line
from visitprep.visit.visit import LISTS, RECORDS
from visitprep.written.mistakes import no_such
from visitprep.written.yaml import Place, Tree, YamlDocument

LINE_LIMIT = 300

_TOP = ("form", "title", "source", "lines")
_LINE = ("part", "heading", "answers", "note")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the form that only groups the ones below it."""

    title: str


@dataclass(frozen=True, slots=True)
class Heading:
    """One thing that the form asks."""

    words: str
    """As it stands on the form."""
    answers: tuple[str, ...] = ()
    """Names of our answers, in order. None: visitprep does not ask this."""
    note: str = ""
    """What to know when copying it down."""


@dataclass(frozen=True, slots=True)
class ClinicForm:
    name: str
    title: str
    lines: tuple[Part | Heading, ...]
    source: str = ""


@dataclass(slots=True)
class Reader:
    """Reads one file. `mistakes` are lines with what is wrong there; the form counts only when there are none."""

    document: YamlDocument
    mistakes: list[tuple[int, str]] = field(default_factory=list)

    def form(self) -> ClinicForm:
        tree = self.document.data
        if not isinstance(tree, dict):
            what = "This file is empty." if tree is None else "This does not look like a clinic's form."
            self._wrong((), f"{what} Please begin it with a line such as form: my-clinic")
            return ClinicForm("", "", ())
        self._only_known(tree, (), _TOP)
        name = self._words(tree, (), "form", needed=True)
        title = self._words(tree, (), "title", needed=True)
        source = self._words(tree, (), "source")
        listed = tree.get("lines")
        if "lines" not in tree:
            self._missing((), "lines")
        elif not isinstance(listed, list) or not listed:
            self._wrong(("lines",), "Please write each line of the form below this, begun with a dash.")
        lines = tuple(self._lines(listed)) if isinstance(listed, list) else ()
        return ClinicForm(name, title, lines, source)

    def _lines(self, listed: list[Tree]) -> Iterator[Part | Heading]:
        for index, entry in enumerate(listed):
            here: Place = ("lines", index)
            if not isinstance(entry, dict):
                self._wrong(here, "Each line needs a name, such as heading: or part:")
                continue
            self._only_known(entry, here, _LINE)
            if "part" in entry:
                if extra := next((name for name in entry if name != "part" and name in _LINE), ""):
                    self._wrong(
                        (*here, extra), f"A part: only groups what follows. Please begin {extra}: with a new dash."
                    )
                yield Part(self._words(entry, here, "part", needed=True))
            elif "heading" in entry:
                words = self._words(entry, here, "heading", needed=True)
                yield Heading(words, tuple(self._answers(entry, here)), self._words(entry, here, "note"))
            else:
                self._missing(here, "heading")

    def _answers(self, entry: dict[str, Tree], here: Place) -> Iterator[str]:
        """One name, or several; left out when visitprep does not ask this."""
        if "answers" not in entry:
            return
        written = entry["answers"]
        place: Place = (*here, "answers")
        if isinstance(written, str) or written is None:
            yield from self._name(written, place)
        elif isinstance(written, list) and written:
            for index, one in enumerate(written):
                yield from self._name(one, (*place, index))
        else:
            self._wrong(place, "Please write one name, or several in [brackets] with commas between them.")

    def _name(self, written: Tree, place: Place) -> Iterator[str]:
        name = clean_line(written) if isinstance(written, str) else ""
        if name in names():
            yield name
            return
        part = name.partition(".")[0]
        # All of them would fill the screen: those of the part they meant, else the parts.
        near = [known for known in names() if known.partition(".")[0] == part]
        self._wrong(place, no_such("answer", written, names(), near or [*RECORDS, *LISTS]))

    def _words(self, tree: dict[str, Tree], here: Place, name: str, *, needed: bool = False) -> str:
        if name not in tree:
            if needed:
                self._missing(here, name)
            return ""
        written = tree[name]
        place = (*here, name)
        text = clean_line(written) if isinstance(written, str) else ""
        if written is not None and not isinstance(written, str):
            self._wrong(place, f"{name}: Please write this as words on one line.")
        elif not text and needed:
            self._wrong(place, f"{name}: Please write something here.")
        elif len(text) > LINE_LIMIT:
            self._wrong(place, f"{name}: This is too long; there is room for {LINE_LIMIT} letters here.")
        return text

    def _only_known(self, tree: dict[str, Tree], here: Place, known: tuple[str, ...]) -> None:
        for name in tree:
            if name not in known:
                self._wrong((*here, name), no_such("line", name, known))

    def _missing(self, here: Place, name: str) -> None:
        self._wrong(here, f"The line that begins with {name}: is missing here.")

    def _wrong(self, place: Place, sentence: str) -> None:
        self.mistakes.append((self.document.line(place), sentence))
