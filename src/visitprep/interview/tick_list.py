"""The shape of a list to tick: its rows, and what was said to it."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import shorten

from msgspec import Struct

from visitprep.visit.answering import Address, Moment
from visitprep.visit.visit import Visit
from visitprep.wording import Wording


class TickRow(Struct, frozen=True):
    code: str
    label: Wording
    short: Wording = Wording("")
    """What to call it when it is said back as a no."""


def row_told(code: str, name: str, words: str = "") -> TickRow:
    """A row for what was told in another answer: its name, and the first of the words that tell of it."""
    label = shorten(": ".join(filter(None, (name, words))), 70, placeholder=" …")
    label, short = (one.replace("{", "(").replace("}", ")") for one in (label, name))
    return TickRow(code, Wording(label), Wording(short))


class Ticked(Struct, frozen=True):
    """What was said to a tick list."""

    rows: tuple[TickRow, ...]
    """What was shown."""
    on: tuple[str, ...]
    unsure: tuple[str, ...] = ()
    words: str = ""
    beside: tuple[tuple[str, str], ...] = ()
    """Which of the words stand behind the number of one row, with its code."""
    aside: str = ""
    """Words about something that no row is for, which `store` keeps where they belong."""
    none: bool = False
    """None of the rows was said, and words besides."""
    off: tuple[str, ...] = ()
    """Rows that were said to be none by name or number."""
    corrects: bool = False
    """What was stored stands but for what was said, and with it its words."""
    typed: str = ""
    """All of the reply as it was typed."""

    @property
    def loose(self) -> str:
        """The words that stand beside no row."""
        words = self.words
        for _, said in self.beside:
            words = words.replace(said, "", 1)
        return "; ".join(filter(None, (piece.strip(" ,") for piece in words.split(";"))))

    def beside_row(self, code: str) -> str:
        """What was typed beside this row; all but what stands beside others, where it is the only one."""
        if (*self.on, *self.unsure) == (code,):
            words = self.words
            for row, said in self.beside:
                words = words if row == code else words.replace(said, "", 1)
            return words if words == self.words else words.strip(" ,;.")
        return "; ".join(words for row, words in self.beside if row == code)


class TickList(Struct, frozen=True):
    """One list whose rows stand for several fields, for kinds of items, or for values."""

    id: str
    part: str
    ask: Wording
    rows: Callable[[Visit], tuple[TickRow, ...]]
    """The rows that are still open; once it was asked, all that can be changed by it."""
    covers: tuple[str, ...]
    """What it may fill, as `part.field`, or `part` for a list."""
    store: Callable[[Visit, Ticked, Moment], Visit]
    is_open: Callable[[Visit], bool]
    saves: Callable[[Visit], tuple[str, ...]] | None = None
    said: Wording = Wording("")
    """Said back when it is answered, with `{rows}` for what was not ticked."""
    label: str = ""
    when: Callable[[Visit], bool] = lambda visit: True
    only: str = ""
    help: Wording = Wording("")
    own_words: bool = False
    notes: Callable[[TickRow], Address | None] | None = None
    """Where words beside a row are kept as a note, when `store` does not keep them itself."""
    spoken_of: Callable[[str], tuple[str, ...]] = lambda words: ()
    """The rows that are named by what was typed in place of numbers: they are ticked, and said back."""
    told: Callable[[Visit], tuple[tuple[str, str], ...]] = lambda visit: ()
    """Rows that were told of before, each with those words: not ticked, such a row is asked about."""
    hears: Callable[[Ticked], Ticked] = lambda ticked: ticked
    """What the words make of the numbers, before it is stored and said back."""
    may_be_none: Callable[[Ticked], bool] = lambda ticked: False
    """Whether the words begin with a no, and it is to be asked if they take any of it back."""
    keeps: Callable[[TickRow], bool] = lambda row: False
    """Whether `store` keeps the words beside a row itself."""
    run_on: tuple[str, ...] = ()
    """Rows beside which several things may stand: the words go on behind a comma."""
    amends: Callable[[Visit, Ticked, Moment], tuple[Visit, Ticked]] | None = None
    """What the words correct of the rows themselves, and what was ticked without those words."""
    remembers: bool = False
    """What was told beside its rows stands in notes that are made anew: it comes back with a row ticked anew."""
    can_be_unsure: bool = False
    enter_is_none: bool = False
    """Enter alone means that no row fits, because the text says so and a wrong one does no harm."""
