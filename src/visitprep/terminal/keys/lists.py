"""Lists to choose from with the arrow keys: one row, or any number of ticked rows."""

from __future__ import annotations

import time
from collections.abc import Sequence
from string import ascii_letters
from typing import Any

from msgspec import Struct
from prompt_toolkit.application import Application
from prompt_toolkit.filters import to_filter
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Dimension, Window
from questionary.prompts.checkbox import checkbox
from questionary.prompts.common import Choice, InquirerControl, Separator
from questionary.prompts.select import select
from questionary.question import Question

from visitprep.cells import wrap
from visitprep.interview.prompts import Way
from visitprep.terminal.keys.screen import STYLE, Screen
from visitprep.terminal.keys.window_width import follow_width
from visitprep.terminal.picking.options import says_none
from visitprep.text import clean_line
from visitprep.wording import N_, say

_LEAVING = {"escape": Way.BACK, "left": Way.BACK, "<": Way.BACK, "f1": Way.HELP, "?": Way.HELP, "c-d": Way.STOP}
_A_WORD = 3
"""Letters from which on they are a word that somebody types as an answer."""
_DIGITS_TOGETHER = 2.0
"""Seconds in which a second digit belongs to the first: "1" "2" is row 12."""


class ListRow(Struct, frozen=True):
    """One line to choose. `number` is what to type to get to it; "" for none."""

    code: str
    label: str
    number: str = ""
    apart: bool = False
    """An empty line stands before it."""


class Chosen(Struct, frozen=True):
    """The row under the cursor and the ticked ones, and the way taken instead of Enter."""

    code: str
    ticked: tuple[str, ...] = ()
    way: Way | None = None
    unsure: tuple[str, ...] = ()
    """The rows marked as not sure."""
    wants_more: bool = False
    """":" was typed: they want to say something else."""
    unheard: str = ""
    """Words that were typed and are on no row: they chose none."""


def choose(
    screen: Screen,
    rows: Sequence[ListRow],
    hint: str,
    *,
    open_ways: frozenset[Way],
    start: str = "",
    ticked: Sequence[str] | None = None,
    above: int = 0,
    one_key: bool = False,
    unsure: Sequence[str] | None = None,
) -> Chosen:
    """Let one row be chosen, or, when `ticked` is given, any number of rows be ticked.

    `start` is the code of the row the cursor begins on. `above` rows of the screen hold the question; the
    list scrolls in what is left, so that the question stays in sight. With `one_key` a row's number chooses it.
    """
    picker = _Picker(screen, rows, hint, ticked, one_key=one_key, unsure=unsure)
    picker.point_at(start)
    picker.fit(above)
    return picker.run(open_ways)


class _Hint:
    """The lines above a list, which questionary asks for at each drawing."""

    def __init__(self, hint: str, screen: Screen) -> None:
        self.hint, self.screen, self.rows_below = hint, screen, False

    def __str__(self) -> str:
        more = f" {say(N_('More rows below.'))}" if self.rows_below else ""
        return "\n ".join(wrap(self.hint + more, self.screen.width - 1))


class _Picker:
    """A questionary list with our keys on it."""

    def __init__(
        self,
        screen: Screen,
        rows: Sequence[ListRow],
        hint: str,
        ticked: Sequence[str] | None,
        *,
        one_key: bool = False,
        unsure: Sequence[str] | None = None,
    ) -> None:
        self.screen = screen
        self.one_key = one_key
        self.rows = {row.code: row for row in rows}
        self.ticked = None if ticked is None else set(ticked)
        self.unsure = None if unsure is None else set(unsure)
        self._digits = ""
        self._digit_at = 0.0
        self._words = ""
        """The letters typed since a row was last reached in another way."""
        self._words_moved_to = -1
        self._said = ""
        """All that was typed since then, and what was ticked before."""
        self._ticked_before = (set(self.ticked or ()), set(self.unsure or ()))
        self._is_lost = False
        """A word was typed that no row begins with: what goes on is a sentence, and ticks nothing."""
        choices: list[Choice] = []
        for row in rows:
            if row.apart:
                choices.append(Separator(" "))
            choices.append(Choice(self._title(row), value=row.code))
        message: Any = _Hint(hint, screen)
        shared: dict[str, Any] = {
            "qmark": "",
            "pointer": ">",
            "style": STYLE,
            "instruction": " ",
            "use_jk_keys": False,
            "input": screen.input,
            "output": screen.output,
            "include_default_pygments_style": False,
        }
        self.question: Question = (
            select(message, choices, **shared) if ticked is None else checkbox(message, choices, **shared)
        )
        self.question.application.erase_when_done = True
        self.question.application.after_render += self._look_below
        follow_width(self.question.application, lambda: screen.width, self._write_titles)
        self.hint = message
        self.window, self.control = self._list_window()

    def _list_window(self) -> tuple[Window, InquirerControl]:
        """The part that shows the rows, with the terminal's cursor on the row that is pointed at.

        questionary leaves it, hidden, on the line of the question: a screen reader never hears the rows.
        """
        layout = self.question.application.layout
        for window in layout.find_all_windows():
            if isinstance(window.content, InquirerControl):
                control = window.content
                control.focusable = to_filter(True)
                control.show_cursor = True
                control.use_indicator = False  # "[x]" says more than a filled circle
                window.wrap_lines = to_filter(True)
                layout.focus(window)
                return window, control
        raise AssertionError("questionary changed the layout of its lists")

    def _look_below(self, app: Application[Any]) -> None:
        """Whether rows are hidden below is known once they are drawn: the hint is drawn again where it differs."""
        shown = self.window.render_info
        below = shown is not None and shown.last_visible_line() < shown.content_height - 1
        if below != self.hint.rows_below and not app.is_done:
            self.hint.rows_below = below
            app.invalidate()

    def _write_titles(self) -> None:
        for choice in self.control.choices:
            if not isinstance(choice, Separator):
                choice.title = self._title(self.rows[str(choice.value)])

    def _title(self, row: ListRow) -> str:
        box = "" if self.ticked is None else "[x] " if row.code in self.ticked else "[ ] "
        if self.unsure and row.code in self.unsure:
            box = "[?] "
        number = f"{row.number}. " if row.number and not row.label.startswith(row.number) else ""
        lead = box + number
        lines = wrap(lead + clean_line(row.label), self.screen.width - 4, hang=len(lead))
        return "\n   ".join(lines)

    def point_at(self, code: str) -> None:
        for index, choice in enumerate(self.control.choices):
            if choice.value == code and not isinstance(choice, Separator):
                self.control.pointed_at = index

    def fit(self, above: int) -> None:
        """Leave room for the question; never less than three rows of the list."""

        def height() -> Dimension:
            lines = sum(str(choice.title).count("\n") + 1 for choice in self.control.choices)
            hint_rows = max(2, str(self.hint).count("\n") + 1)
            room = max(3, self.screen.height - above - hint_rows - 1)
            return Dimension(min=1, max=min(lines, room), preferred=min(lines, room))

        self.window.height = height

    def run(self, open_ways: frozenset[Way]) -> Chosen:
        result: Chosen = self.screen.run(
            self.question.application,
            accept=self._accept,
            leave=lambda way: Chosen(self._pointed, self._ticks, way, unsure=self._not_sure),
            keys=self._keys(),
            typed=None,
            leaving={
                key: way
                for key, way in _LEAVING.items()
                if way in open_ways and not (key == "?" and self.unsure is not None)
            },
        )
        return result

    @property
    def _pointed(self) -> str:
        return str(self.control.get_pointed_at().value)

    @property
    def _ticks(self) -> tuple[str, ...]:
        return tuple(code for code in self.rows if self.ticked and code in self.ticked)

    @property
    def _not_sure(self) -> tuple[str, ...]:
        return tuple(code for code in self.rows if self.unsure and code in self.unsure)

    def _accept(self, app: Application[Any]) -> None:
        unheard = self._unheard
        app.exit(result=Chosen(self._pointed, self._ticks, unsure=self._not_sure, unheard=unheard))

    @property
    def _unheard(self) -> str:
        """What was typed and is on no row, or says that none of the rows is. Two letters only move."""
        said = " ".join(self._said.split())
        if self.control.pointed_at != self._words_moved_to:
            return ""
        is_none = self.ticked is not None and not self.ticked and says_none(said)
        return said if self._is_lost or is_none else ""

    def _goes_on(self, typed: str) -> None:
        """One more character of what is typed; in another place than the last it begins anew."""
        if self.control.pointed_at != self._words_moved_to:
            self._words, self._said, self._is_lost = "", "", False
            self._ticked_before = (set(self.ticked or ()), set(self.unsure or ()))
            self._words_moved_to = self.control.pointed_at
        self._said += typed

    def _lose(self) -> None:
        """What the letters, digits and blanks of a sentence ticked on the way is not ticked."""
        self._is_lost = True
        if self.ticked is not None:
            self.ticked = set(self._ticked_before[0])
            self.unsure = None if self.unsure is None else set(self._ticked_before[1])
            self._write_titles()

    # -- keys ------------------------------------------------------------------------------------------------

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        def wants_more(event: KeyPressEvent) -> None:
            event.app.exit(result=Chosen(self._pointed, self._ticks, unsure=self._not_sure, wants_more=True))

        keys.add(":")(wants_more)
        keys.add("home")(lambda event: self._move_to(next(iter(self.rows))))
        keys.add("end")(lambda event: self._move_to(list(self.rows)[-1]))
        for digit in "0123456789":
            keys.add(digit, eager=True)(self._digit)
        # Eager, and every letter: "a" and "i" would tick rows that nobody meant.
        for letter in ascii_letters:
            keys.add(letter, eager=True)(self._letter)
        keys.add(Keys.Any)(lambda event: self._goes_on(event.data) if event.data.isprintable() else None)
        keys.add(" ", eager=True)(self._space)
        if self.unsure is not None:
            keys.add("?", eager=True)(self._not_sure_of)
        return keys

    def _move_to(self, code: str) -> None:
        self.point_at(code)

    def _space(self, event: KeyPressEvent) -> None:
        """Ticks, but not in the middle of words that are on no row."""
        self._goes_on(" ")
        if self.ticked is None or self._is_lost:
            self._words += " "
        else:
            self._tick()

    def _tick(self) -> None:
        assert self.ticked is not None
        self._words = ""
        self._digits = ""  # a row was reached and ticked: the next digit begins another number
        self.ticked ^= {self._pointed}
        if self.unsure is not None:
            self.unsure -= {self._pointed}
        self.control.get_pointed_at().title = self._title(self.rows[self._pointed])

    def _not_sure_of(self, event: KeyPressEvent) -> None:
        """A question mark on a row says not sure, as "3?" does in a line; help is on F1 there."""
        assert self.ticked is not None and self.unsure is not None
        self._goes_on("?")
        if self._is_lost:
            return
        self._digits = ""
        self.unsure ^= {self._pointed}
        self.ticked -= {self._pointed}
        self.control.get_pointed_at().title = self._title(self.rows[self._pointed])

    def _digit(self, event: KeyPressEvent) -> None:
        self._goes_on(event.data)
        if self._is_lost:
            return
        now = time.monotonic()
        together = self._digits + event.data if now - self._digit_at < _DIGITS_TOGETHER else event.data
        self._digit_at = now
        for typed in (together, event.data):
            for row in self.rows.values():
                if row.number == typed:
                    self._digits = typed
                    self._move_to(row.code)
                    self._words_moved_to = self.control.pointed_at
                    if self.one_key:  # an Enter like any other, so that a key held down does not answer ten times
                        event.app.key_processor.feed(KeyPress(Keys.Enter), first=True)
                    return
        self._digits = event.data

    def _letter(self, event: KeyPressEvent) -> None:
        """To the next row that begins with the letter."""
        self._digits = ""
        letter = event.data.casefold()
        self._goes_on(event.data)
        self._words += letter
        if self._is_lost:
            return
        codes = list(self.rows)
        here = codes.index(self._pointed)
        begins = (self._words, letter) if len(self._words) > 1 else (letter,)
        for begin in begins:
            rows = codes[here:] + codes[:here] if begin is self._words else codes[here + 1 :] + codes[: here + 1]
            found = next((code for code in rows if self.rows[code].label.casefold().startswith(begin)), None)
            if found is not None:
                self._move_to(found)
                break
        self._words_moved_to = self.control.pointed_at
        words = " ".join(self._words.split())
        if len(words) >= _A_WORD and not self.rows[self._pointed].label.casefold().startswith(words):
            self._lose()
