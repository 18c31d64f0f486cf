"""Questions asked in whole lines: for a screen reader, a braille display, a slow line, or a script.

Nothing is ever redrawn: no escape sequence, no carriage return, no colour. Every prompt ends with ": ".
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from msgspec.structs import replace

from visitprep.cells import WIDEST, cells, wrap
from visitprep.errors import InputEnded
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Reply, Size, Way, Went, way_and_words
from visitprep.terminal.picking.decision import pick_decision
from visitprep.terminal.picking.one_row import is_a_note, pick_with_words
from visitprep.terminal.picking.options import NotOnList, number_range, numbered, option_lines
from visitprep.terminal.picking.saved_ticks_changed import pick_corrected
from visitprep.terminal.picking.the_same import pick_the_same
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.terminal.saved import saved_before
from visitprep.terminal.signals import hearing_signals
from visitprep.terminal.typeahead import NOT_TAKEN, drop_typed_ahead, drop_until_quiet, is_waiting, read_until_quiet
from visitprep.terminal.typed_commands import first_reminder, heard, nothing_typed, takes_text
from visitprep.text import clean, clean_line
from visitprep.wording import N_, NC_, say

_SEVERAL_LINES = ":lines"
_OF_LIST = (N_("y, or numbers"), N_("y, numbers or words, 0 for none; ? shows the list"))
_LAST_LINE = "."
_PASTE_PAUSE = 0.05
"""Seconds: the lines of one paste come closer together than this."""
_QUIET = 0.1
"""Seconds without a key before the next prompt: a held key repeats faster."""


class PlainAsker:
    """Asks on any pair of text streams. `width` is in cells; by default that of the screen, at most 76."""

    def __init__(self, stdin: TextIO, stdout: TextIO, *, width: int | None = None) -> None:
        self._in = stdin
        self._out = stdout
        self._width = width
        self._heading = ""
        self._last_key = ""
        self._is_first = True
        self._knows_lines = False
        self._is_quiet = False
        self._ahead: list[str] = []
        """Lines of a list that were typed while the one before was read."""
        self._answered: set[Kind] = set()
        """The kinds of list whose keys were said in full."""
        self._not_read_out = False
        self._read_out: set[tuple[Option, ...]] = set()
        """The lists that were shown whole."""
        self._input = _line_editor(stdin, stdout)
        # A byte that is not a letter here shows as "?"; it never ends the interview.
        for stream in (stdin, stdout):
            if reconfigure := getattr(stream, "reconfigure", None):
                with suppress(OSError, ValueError):
                    reconfigure(errors="replace")

    # -- the two things an asker does ------------------------------------------------------------------------

    @property
    def size(self) -> Size | None:
        if not self._out.isatty():
            return None
        return Size(self.width, shutil.get_terminal_size((WIDEST + 1, 24)).lines)

    def tell(self, text: str) -> None:
        """Show a paragraph or several; wrapped to the screen, shown literally."""
        self._write("", text)

    def ask(self, prompt: Prompt) -> Reply:
        """Ask until there is an answer or a way. Raises `InputEnded` when there is nothing more to read."""
        self._take_typed_ahead(prompt)
        self._is_quiet = True
        self._introduce(prompt)
        reply = self._ask_text(prompt) if takes_text(prompt) else self._ask_options(prompt)
        self._is_first = False
        self._last_key = prompt.key
        return reply

    def _take_typed_ahead(self, prompt: Prompt) -> None:
        """Whole lines typed early are the next of the same list; of others it is said that they are not taken."""
        self._ahead += read_until_quiet(self._in, _QUIET)
        if prompt.follows and not prompt.problem and prompt.key == self._last_key:
            return
        drop_typed_ahead(self._in)
        if self._ahead:
            self._write("", say(NOT_TAKEN, words=" ".join(self._ahead)))
            self._ahead = []

    # -- showing ---------------------------------------------------------------------------------------------

    @property
    def width(self) -> int:
        if self._width is not None or not self._out.isatty():
            return min(self._width or WIDEST, WIDEST)
        return min(shutil.get_terminal_size((WIDEST + 1, 24)).columns - 1, WIDEST)

    def _write(self, *paragraphs: str, hang: int = 0) -> None:
        for paragraph in paragraphs:
            for line in wrap(clean(paragraph), self.width, hang=hang):
                self._out.write(line.rstrip() + "\n")
        self._out.flush()

    def _write_indented(self, lines: list[str]) -> None:
        for text in lines:
            for line in wrap("  " + clean_line(text), self.width, hang=3):
                self._out.write(line.rstrip() + "\n")

    def _write_rows(self, prompt: Prompt) -> None:
        """The options one below the other; the short rows of a tick list side by side, read from left to right."""
        lines = option_lines(prompt.options)
        if prompt.kind is not Kind.MANY or len(lines) < 7:
            self._write_indented(lines)
            return
        row = ""
        for line in map(clean_line, lines):
            if row and cells(f"  {row}   {line}") > self.width:
                self._write_indented([row])
                row = ""
            row = f"{row}   {line}" if row else line
        self._write_indented([row])

    def _introduce(self, prompt: Prompt) -> None:
        again = (bool(prompt.problem) or prompt.follows) and prompt.key == self._last_key
        if prompt.heading and prompt.heading != self._heading:
            self._write("", prompt.heading)
        self._heading = prompt.heading
        if not (prompt.follows and again and not prompt.problem):
            self._write("")
        if prompt.problem:
            self._write(prompt.problem)
        if not (prompt.follows and again):
            self._write(f"{prompt.position}. {prompt.text}" if prompt.position and not again else prompt.text)
        if prompt.guidance and (not again or prompt.guidance_stays):
            self._write(prompt.guidance)
        if prompt.same is not None and not again:
            self._write(say(N_("The same as for {about}? Type: y"), about=prompt.same.about))
        self._not_read_out = self._is_known(prompt)
        if not self._not_read_out:
            self._write_rows(prompt)
        if said := _draft_in_words(prompt):
            self._write(say(N_("Before, you typed: {said}"), said=said))
        if prompt.saved:
            self._write(saved_before(prompt.saved, enter=True))

    def _is_known(self, prompt: Prompt) -> bool:
        """A list that was read out before, and can be answered in a word, is not read out again unasked."""
        known = prompt.same is not None and prompt.options in self._read_out and prompt.key != self._last_key
        self._read_out.add(prompt.options)
        return known

    # -- listening -------------------------------------------------------------------------------------------

    def _read(self, prompt: str, *, follows: bool = False, takes_ahead: bool = False) -> str:
        """One line as typed, after `prompt`. Its line end is gone, nothing else.

        What was typed before the question is dropped, and before it is asked once more; nothing is when this line
        `follows` another of the same answer.
        """
        if self._ahead and takes_ahead:
            line = self._ahead.pop(0)
            self._out.write(f"{prompt}{line}\n")
            return line
        if not follows and not self._is_quiet:
            drop_until_quiet(self._in, _QUIET)
        self._is_quiet = False
        if self._input is not None:
            self._out.flush()
            try:
                with hearing_signals(self._in):
                    return self._input(prompt)
            except EOFError:
                self._out.write("\n")  # Ctrl-D leaves the cursor behind the question
                raise InputEnded from None
        self._out.write(prompt)
        self._out.flush()
        with hearing_signals(self._in):
            line = self._in.readline()
        if not self._in.isatty():
            self._out.write("\n")  # a keyboard ends the line on the screen by itself
        if not line:
            raise InputEnded
        return line.rstrip("\r\n")

    def _listen(self, prompt: Prompt, line: str) -> str | Went:
        """What is typed after `line`, when it is neither blank nor a mistyped way."""
        while True:
            typed = clean(self._read(line, takes_ahead=True))
            if typed == _SEVERAL_LINES and prompt.kind is Kind.WORDS:
                return typed
            if not typed and (prompt.saved or prompt.enter_goes_on):
                return Went(Way.KEEP)
            if not typed:
                listed = not takes_text(prompt)
                self._write(nothing_typed(prompt.ways, listed=listed))
                continue
            way = heard(typed, prompt)
            if way is None:
                return typed
            if isinstance(way, Way):
                return Went(way)
            self._write(way)

    def _prompt_line(self, prompt: Prompt, words: str) -> str:
        """The prompt on one line, "Type a number (? for help): "; what does not fit in is said on a line before."""
        if self._is_first:
            self._write(*filter(None, [first_reminder(prompt.ways)]))
        return self._fitting(words)

    def _fitting(self, words: str) -> str:
        *before, last = wrap(words, self.width - 2)
        self._write(*before)
        return f"{last}: "

    # -- answers of words ------------------------------------------------------------------------------------

    def _ask_text(self, prompt: Prompt) -> Reply:
        words = prompt.label or say(NC_("before what is typed", "Answer"))
        if prompt.kind is Kind.WORDS and prompt.label == "":
            if not self._knows_lines:
                words = say(N_("Answer (or {lines} for several lines)"), lines=_SEVERAL_LINES)
            self._knows_lines = True
        line = self._prompt_line(prompt, words)
        while True:
            said = self._listen(prompt, line)
            if isinstance(said, Went):
                return said
            if prompt.kind is Kind.WORDS:
                if said == _SEVERAL_LINES:
                    return self._read_lines(prompt)
                return Answered(self._with_rest_of_paste(said))
            if prompt.pasted_lines and "\n" in (whole := self._with_rest_of_paste(said)):
                return Answered(whole)
            reply = self._offer_names(prompt, clean_line(said))
            if reply is not None:
                return reply

    def _with_rest_of_paste(self, first: str) -> str:
        """Lines pasted together are one answer."""
        lines = [first]
        with suppress(InputEnded):
            while is_waiting(self._in, _PASTE_PAUSE):
                lines.append(self._read("", follows=True))
        return clean("\n".join(lines))

    def _read_lines(self, prompt: Prompt) -> Reply:
        lines = clean(prompt.draft).split("\n") if isinstance(prompt.draft, str) and prompt.draft else []
        self._write(say(N_("Type as many lines as you like. A line with only a full stop ends your answer.")))
        while True:
            line = say(N_("Line {number}:"), number=len(lines) + 1) + " "
            typed = self._read(line, follows=True)
            text = clean("\n".join(lines))
            if typed.strip() == _LAST_LINE and text:
                return Answered(text)
            if typed.strip() == _LAST_LINE:
                self._write(say(N_("Nothing was typed yet.")))
                continue
            # "don't know" in the middle of a letter is part of it; only ":quit" and the like lead out.
            if typed.strip()[:1] in (":", "<", "?") and isinstance(way := heard(clean(typed), prompt), Way):
                return Went(way, draft=text)
            lines.append(typed)

    def _offer_names(self, prompt: Prompt, typed: str) -> Reply | None:
        """`typed`, or one of the names like it when its number is typed; None to ask again."""
        while True:
            names = tuple(prompt.suggest(typed))[:3] if prompt.suggest else ()
            if not names or any(name.casefold() == typed.casefold() for name in names):
                return Answered(typed)
            choices = "  ".join(f"{number}. {clean_line(name)}" for number, name in enumerate(names, 1))
            self._write(say(N_("Did you mean: {choices}?"), choices=choices))
            line = self._fitting(say(N_("Type its number, or press Enter to keep what you typed")))
            while True:
                said = clean_line(self._read(line))
                if not said:
                    return Answered(typed)
                if said.isdecimal() and 1 <= int(said) <= len(names):
                    return Answered(names[int(said) - 1])
                way = heard(said, prompt)
                if way is Way.BACK:
                    return None
                if isinstance(way, Way):
                    return Went(way, draft=typed)
                if not said.isdecimal() and way is None:
                    break
                self._write(way or say(N_("There is no number {number} here."), number=said))
            typed = said

    # -- answers from a list ---------------------------------------------------------------------------------

    def _ask_options(self, prompt: Prompt) -> Reply:
        many = prompt.kind is Kind.MANY
        words = prompt.label or say(N_("Type {how}"), how=number_range(prompt.options))
        if prompt.same is not None:
            words = say(_OF_LIST[self._not_read_out])
        elif prompt.kind in self._answered and not prompt.label:
            words = say(N_("Numbers, or 0 for none") if many else NC_("what to type", "Number"))
        elif many and not prompt.label:
            words = say(
                N_("Type the numbers that apply, such as {example}; 0 for none"),
                example=" ".join(list(numbered(prompt.options))[:3:2]) or "1",
            )
        self._answered.add(prompt.kind)
        line = self._prompt_line(prompt, words)
        while True:
            said = self._listen(prompt, line)
            if isinstance(said, Went):
                return said
            try:
                if (same := pick_the_same(said, prompt)) is not None:
                    return same
                if many:
                    return replace(pick_corrected(said, prompt) or pick_ticks(said, prompt), typed=said)
                return pick_decision(said, prompt) if prompt.decides else pick_with_words(said, prompt)
            except NotOnList as problem:
                if prompt.notes and (went := way_and_words(said, prompt.ways)) is not None:
                    return Went(went[0], words=went[1])
                if is_a_note(said, prompt):
                    return Went(Way.NOTE, words=said)
                self._write(problem.sentence, prompt.text)


def _draft_in_words(prompt: Prompt) -> str:
    if isinstance(prompt.draft, str):
        return clean(prompt.draft)
    return ", ".join(option.label for option in prompt.options if option.code in prompt.draft)


def _line_editor(stdin: TextIO, stdout: TextIO) -> Callable[[str], str] | None:
    """`input`, with arrows and backspace at work, when these are the keyboard and the screen; else None."""
    if stdin is not sys.stdin or stdout is not sys.stdout or not (stdin.isatty() and stdout.isatty()):
        return None
    with suppress(ImportError):  # there is none on Windows, where the console edits lines itself
        import readline

        readline.set_auto_history(False)  # answers are nobody's to page through
        if "libedit" not in (readline.__doc__ or ""):
            # The first two print escape sequences by themselves; Tab would list the files of this folder.
            for setting in ("set enable-bracketed-paste off", "set enable-meta-key off", "tab: self-insert"):
                readline.parse_and_bind(setting)
    return input
