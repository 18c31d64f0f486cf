"""Page 1 of a copy for a clinician: one sheet, in the order of the eye, chosen to fit on one side.

What it may cut or leave out, the pages behind it hold whole. So nothing moves when the sheet is too full: a
shorter choice is taken. `Sheets.choices` are all of them, from the fullest down; a renderer with pages takes each
group in the fullest choice that fits, one without pages the first choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextvars import copy_context
from typing import overload

from msgspec import Struct
from msgspec.structs import replace

from visitprep.document.body_map import PainMap
from visitprep.document.words import Words


class Masthead(Struct, frozen=True):
    """Who this is about: the name is the largest thing on the page."""

    name: str
    age_and_birth: str
    """As in "84, born 2 Mar 1942"; empty when it was not said."""
    appointment: tuple[str, ...]
    """At the right, a line each: day and time, clinic."""
    under: Words
    """One line below: first visit or follow-up, sent by, filled in by and when, language, needs on the day."""


class Saying(Struct, frozen=True):
    """Why they come, in somebody's own words. `by` names the voice where there are two."""

    text: str
    by: str = ""


class Labelled(Struct, frozen=True):
    """A label of ours (drawn in italics), and what was said, a line each."""

    label: str
    lines: tuple[Words, ...]


class Why(Struct, frozen=True):
    """Why now: own words and concerns, beside goals, what is not wanted and what is feared."""

    sayings: tuple[Saying, ...]
    concerns: tuple[str, ...]
    """Numbered, the most important first."""
    wishes: tuple[Labelled, ...]


class PainRow(Struct, frozen=True):
    """One pain: place, bar and usual number on the first line, its words below over the whole column."""

    number: int
    """As on the body map and everywhere else in the copy."""
    place: str
    usual: tuple[float, float] | None
    """Lowest and highest usual number, 0 to 10; equal unless it varies."""
    worst: float | None
    numbers: str
    """The usual number in words ("6", "5 to 7"); before and now in a follow-up ("8 → 6")."""
    extremes: str
    """In brackets behind it: "3–9", "to 8"; empty for none."""
    words: Words
    change: Words = ()
    """In a follow-up: better, the same, worse."""

    @property
    def drawn(self) -> float | None:
        """How far the bar for usual goes: the middle of one that varies, which stands beside it in numbers."""
        return sum(self.usual) / 2 if self.usual else None


class PainRows(Struct, frozen=True):
    rows: tuple[PainRow, ...]
    more: Words = ()
    """What of the pains stands elsewhere ("2 smaller pains: page 2")."""


class Lines(Struct, frozen=True):
    """Rows of cells without a head row, the first cell naming the row (a medicine, how it is taken, the rest)."""

    rows: tuple[tuple[Words, ...], ...]
    weights: tuple[float, ...]
    """Share of the width of each column. A last cell that is empty gives its width to the one before."""
    heads: tuple[str, ...]
    """What each column is: not drawn on paper, but tagged for screen readers and shown where tables have heads."""
    boxes: bool = False
    """A box to tick by hand before each row."""
    more: Words = ()
    """Below the rows ("12 other medicines, warfarin and insulin among them: page 2")."""


class LabelledRows(Struct, frozen=True):
    """Rows of a label and words, the labels in one narrow column."""

    rows: tuple[Labelled, ...]
    more: Words = ()


class Running(Struct, frozen=True):
    """Short things one after another in a paragraph, with a dot between them."""

    items: tuple[Words, ...]


class Numbered(Struct, frozen=True):
    """Numbered lines over the whole width, in two columns where there is room: the questions."""

    items: tuple[str, ...]
    first: int = 1


class SafetyBox(Struct, frozen=True):
    """The framed box beside the pains. `denied` and `unanswered` are one small line each at its end."""

    title: str
    rows: tuple[Labelled, ...]
    denied_label: str = ""
    denied: str = ""
    unanswered_label: str = ""
    unanswered: str = ""
    run_on: int = 0
    """So many of the last rows stand in one paragraph, with what was denied: on a full page."""


class Compared(Struct, frozen=True):
    """Two views side by side, only where they differ: what, first voice, second voice."""

    heads: tuple[str, str, str]
    rows: tuple[tuple[Words, Words, Words], ...]


class Framed(Struct, frozen=True):
    """A block set apart with a thin frame: what was carried over and not asked again."""

    title: str
    rows: tuple[Labelled, ...]


class Trend(Struct, frozen=True):
    """One line of a small chart: a number from 0 to 10 at each point in time; None where nothing was said."""

    label: str
    values: tuple[float | None, ...]
    is_marked: bool = False
    """Drawn as separate marks (a score at each visit), not as a line."""


class Trends(Struct, frozen=True):
    """A small chart of the visits and the journal's weeks; its words say the same."""

    times: tuple[str, ...]
    lines: tuple[Trend, ...]
    in_words: str


class ToWrite(Struct, frozen=True):
    """Where nothing was said: room to write by hand. Boxes to tick, then lines."""

    label: str
    choices: tuple[str, ...] = ()
    lines: int = 1


class Group(Struct, frozen=True):
    """A heading on the sheet and what stands under it. `id` is a short stable code ("pain")."""

    id: str
    title: str
    blocks: tuple[SheetBlock, ...]
    note: str = ""
    """In small letters beside the heading."""


class Figure(Struct, frozen=True):
    """The body map. `width` is a part of the narrow column, up to 1."""

    map: PainMap
    width: float = 1.0


SheetBlock = (
    PainRows | Lines | LabelledRows | Running | Numbered | SafetyBox | Compared | Framed | Trends | ToWrite | Figure
)


class Sheet(Struct, frozen=True):
    """Page 1. `main` is the wide column, `side` the narrow one, `foot` runs below both over the whole width.

    Without `side` the main column has the whole width.
    """

    masthead: Masthead
    why: Why
    main: tuple[Group, ...]
    side: tuple[Group, ...]
    foot: tuple[Group, ...] = ()
    is_harsh: bool = False
    """It leaves no question and cuts their own words: taken only where that makes one side in all."""

    def shows_the_same(self, other: Sheet) -> bool:
        return self == replace(other, is_harsh=self.is_harsh)


class Choices(Sequence[Sheet]):
    """Sheets that are made when they are asked for, since whoever has no pages asks for the first alone.

    One that is the same as the one before is left out. All are said in the language of the place where they began.
    """

    def __init__(self, sheets: Iterable[Sheet], last: Sheet | None = None) -> None:
        """`last` is the last of them, where it is known already."""
        self._made: list[Sheet] = []
        self._last = last
        self._rest = iter(sheets)
        self._speaking = copy_context()

    @overload
    def __getitem__(self, at: int) -> Sheet: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Sheet]: ...
    def __getitem__(self, at: int | slice) -> Sheet | Sequence[Sheet]:
        if at == -1 and self._last is not None:
            return self._last
        while (isinstance(at, slice) or not 0 <= at < len(self._made)) and self._one_more():
            pass
        return self._made[at]

    def __len__(self) -> int:
        while self._one_more():
            pass
        return len(self._made)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def _one_more(self) -> bool:
        sheet = self._speaking.run(next, self._rest, None)
        if sheet is not None and not (self._made and self._made[-1].shows_the_same(sheet)):
            self._made.append(sheet)
        return sheet is not None


class Sheets(Struct, frozen=True):
    """The same page in every choice of what stands on it, the fullest first; each later one says a little less."""

    choices: Sequence[Sheet]
    overleaf: str = ""
    """What page 1 says at its foot when even the last choice runs over to a second side."""

    @property
    def harsh(self) -> int:
        """How many of the last choices are harsh."""
        return sum(sheet.is_harsh for sheet in self.choices)
