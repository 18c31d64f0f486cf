"""The closed set of blocks a printed page is made of.

A document holds plain text and structure and nothing else: no markup, no colours, no knowledge of medicine.
`summary/` builds it, `render/` shows it. Every renderer handles every block (`assert_never`, checked by mypy).
All text is literal: a renderer escapes it for its own format, and never drops or shortens any of it.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field

from visitprep.document.body_map import PainMap
from visitprep.document.sheet import Sheets
from visitprep.wording import language_now


class Tone(StrEnum):
    """How much a box wants to be seen."""

    SAFETY = "safety"
    PLAIN = "plain"


class Paragraph(Struct, frozen=True):
    text: str
    strong: bool = False


class Quote(Struct, frozen=True):
    """The person's own words, set apart. `by` says whose words when that is not plain ("Ana, daughter")."""

    text: str
    by: str = ""


class Field(Struct, frozen=True):
    """One label and its value. `gap` is true when the value says that there is no answer ("not answered")."""

    label: str
    value: str
    gap: bool = False
    said_in: str = ""
    """The part of page 1 ("why") that in its fullest choice says it whole; then it is not said again."""


class Fields(Struct, frozen=True):
    rows: tuple[Field, ...]


class Column(Struct, frozen=True):
    title: str
    weight: float = 1.0
    """Share of the width, relative to the other columns of the table."""


class Table(Struct, frozen=True):
    """Rows of text under named columns. The first column names the row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


class Bullets(Struct, frozen=True):
    items: tuple[str, ...]
    numbered: bool = False
    large: bool = False
    """Printed larger than the body: the few questions that must not be missed."""


class Tick(Struct, frozen=True):
    label: str
    ticked: bool = False
    details: tuple[str, ...] = ()


class TickList(Struct, frozen=True):
    items: tuple[Tick, ...]


class Scale(Struct, frozen=True):
    """A number from 0 to 10 drawn as a bar, with its anchors in words. `low` equals `high` unless it varies."""

    label: str
    low: int | None
    high: int | None
    low_anchor: str
    high_anchor: str
    text: str
    """The value in words ("7", "3 to 8", "not answered")."""
    of_ten: bool = True
    """Say "of 10" after the text. False where the text holds several numbers ("now 6, worst 9")."""


class Scales(Struct, frozen=True):
    """Several scales shown together."""

    rows: tuple[Scale, ...]
    solid: str = ""
    """What the bar goes to ("usual"), where it shows two numbers; empty where it shows one."""
    striped: str = ""
    """What it goes on to ("worst, past week")."""
    note: str = ""


class Reading(Struct, frozen=True):
    """What was said of one day: the lowest and the highest number, and one for the day as a whole."""

    low: float
    middle: float
    high: float


class Series(Struct, frozen=True):
    """One thing over the days of a chart."""

    label: str
    top: int
    """The highest number there can be; the lowest is 0."""
    values: tuple[Reading | None, ...]
    """One for each day; None where nothing was said, which is drawn as a gap and never as 0."""


class Chart(Struct, frozen=True):
    """One or more series over the same days, drawn one below the other."""

    caption: str
    days: tuple[str, ...]
    """Each day in words ("3 March"), oldest first, none left out."""
    series: tuple[Series, ...]


class WriteLines(Struct, frozen=True):
    """Empty lines to write on by hand."""

    label: str
    count: int = 2


class Blank(Struct, frozen=True):
    """A question to be answered by hand, with its room to answer; never torn apart over two pages."""

    number: str
    """As it is typed in later ("12.2.5"); empty for none."""
    question: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    """Each after a square to tick, as many on a line as fit."""
    anchors: tuple[str, str] | None = None
    """What 0 and 10 stand for, when the numbers from 0 to 10 are there to be circled."""
    lines: int = 1
    """Empty lines to write on, below everything else."""


class Box(Struct, frozen=True):
    """A framed group, split over two pages only where it is taller than most of one."""

    title: str
    blocks: tuple[Block, ...]
    tone: Tone = Tone.PLAIN
    whole: bool = False
    """Not split where a page can hold it, whatever is left empty for that. Where none can, no list in it is."""


class Beside(Struct, frozen=True):
    """Two groups side by side where there is room, one after the other where there is not."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    share: float = 0.5
    """Of the width, for the left group: more than 0 and less than 1."""


class Card(Struct, frozen=True):
    """A card to cut out: two halves with a fold between them, folded once more across the middle."""

    title: str
    """At the top of the left half."""
    left: tuple[Block, ...]
    right: tuple[Block, ...]
    note: str = ""
    """At the foot of the right half."""
    times: int = 1
    """How often it is drawn on paper; read and said once."""
    alert: str = ""
    """What must not be missed, white on black under the title."""


Block = (
    Paragraph
    | Quote
    | Fields
    | Table
    | Bullets
    | TickList
    | Scales
    | PainMap
    | Chart
    | WriteLines
    | Blank
    | Box
    | Beside
    | Card
)


class Section(Struct, frozen=True):
    """A heading and what stands under it. `id` is a short stable code ("medicines")."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    said_in: str = ""
    """As for a `Field`: all of it is said there."""


class Part(Struct, frozen=True):
    """A run of sections that starts on a page of its own."""

    title: str
    sections: tuple[Section, ...]


class Document(Struct, frozen=True):
    title: str
    running_head: str
    """On every page: name and birth date."""
    byline: tuple[str, ...]
    """Under the title: who filled it in, when, for which visit."""
    footer: str
    """On every page, beside "page x of y"."""
    parts: tuple[Part, ...]
    language: str = field(default_factory=language_now)
    """What it is written in: the language spoken when it was made."""
    foreign: str = ""
    """Code of the language of what was typed in another script than the page's own; empty when it is not known."""
    sheets: Sheets | None = None
    """Page 1 of a copy for a clinician, before the parts; None for a document without one."""
