"""A question answered on a line to type on, with the names that are like what was typed."""

from __future__ import annotations

from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Way, Went, typed_way
from visitprep.terminal.keys.lists import ListRow, choose
from visitprep.terminal.keys.rows import KEEP
from visitprep.terminal.keys.screen import Screen
from visitprep.terminal.keys.text import Entered, enter_text
from visitprep.terminal.saved import saved_before
from visitprep.terminal.typed_commands import heard, nothing_typed
from visitprep.text import clean, clean_line
from visitprep.wording import N_, say


class LineAsked:
    """Asks on this screen; only the first question of a sitting tells all the keys."""

    def __init__(self, screen: Screen, *, is_first: bool) -> None:
        self._screen = screen
        self._is_first = is_first

    def ask(self, prompt: Prompt) -> Reply:
        saved = clean(prompt.saved.text) if prompt.saved else ""
        if prompt.saved and not saved:
            self._screen.show(saved_before(prompt.saved, enter=True))
        start = prompt.draft if isinstance(prompt.draft, str) and prompt.draft else saved
        if prompt.problem and start:
            self._screen.show(say(N_("What you typed is still there. Backspace takes it away.")))
        if not prompt.follows:
            self._screen.show(f"({self._text_hint(prompt)})")
        label = f"{prompt.label}:" if prompt.label else say(N_("Your answer:"))
        while True:
            line, ended, rest = self._screen.ahead.partition("\n")
            self._screen.ahead = rest.lstrip("\n")
            if ended and line.strip():
                self._screen.show(f"{label} {line}")
                entered = Entered(line)
            else:
                entered = enter_text(self._screen, label, start=start + line, open_ways=prompt.ways)
            several = prompt.kind is Kind.WORDS or prompt.pasted_lines
            text = clean(entered.text) if several else clean_line(entered.text)
            draft = text if text != saved else ""
            if entered.way is not None:
                return Went(entered.way, draft=draft)
            if (prompt.saved or prompt.enter_goes_on) and text in ("", saved):
                if not text and saved:
                    self._screen.show(say(N_("Your saved answer stays: {words}"), words=saved))
                return Went(Way.KEEP)
            if not text:
                self._screen.show(nothing_typed(prompt.ways, listed=False))
                continue
            way = _typed_after(start, text, prompt.ways) or heard(text, prompt)
            if isinstance(way, Way):
                return Went(way)
            if way is not None:
                self._screen.show(way)
                start = ""
                continue
            reply = self._offer_names(prompt, text)
            if reply is not None:
                return reply
            start = text

    def _text_hint(self, prompt: Prompt) -> str:
        ways = prompt.ways
        words = [say(N_("Enter when done"))]
        if Way.BACK in ways:
            words.append(say(N_("Esc to go back")))
        if Way.HELP in ways:
            words.append(say(N_("F1 or ? for help")))
        if self._is_first and Way.SKIP in ways:
            words.append(say(N_(":skip to skip")))
        if self._is_first and Way.STOP in ways:
            words.append(say(N_("Ctrl-D to stop (everything is saved)")))
        if Way.KEYS in ways:
            words.append(say(N_(":keys for all")))
        return ", ".join(words)

    def _offer_names(self, prompt: Prompt, typed: str) -> Reply | None:
        """`typed`, or the name like it that was chosen; None to go back to the line."""
        names = tuple(prompt.suggest(typed))[:3] if prompt.suggest else ()
        if not names or any(name.casefold() == typed.casefold() for name in names):
            return Answered(typed)
        # What was typed comes first: a hasty Enter must never put another medicine in its place.
        rows = [ListRow(KEEP, say(N_("Keep what I typed: {typed}"), typed=typed))]
        rows += [ListRow(str(number), name, number=str(number)) for number, name in enumerate(names, 1)]
        above = self._screen.show(say(N_("Did you mean one of these?")))
        hint = say(N_("Arrow keys move, Enter chooses, Esc goes back to your answer."))
        chosen = choose(self._screen, rows, hint, open_ways=frozenset({Way.BACK, Way.STOP}), above=above)
        if chosen.way is Way.STOP:
            return Went(Way.STOP, draft=typed)
        if chosen.way is not None or chosen.wants_more:
            return None
        name = typed if chosen.code == KEEP else names[int(chosen.code) - 1]
        self._screen.echo(name)
        return Answered(name)


def _typed_after(start: str, text: str, open_ways: frozenset[Way]) -> Way | None:
    """The way typed behind an answer that stood on the line already: "left knee:skip"."""
    tail = text.removeprefix(start).strip()
    if not start or tail == text or not (tail == "<" or (tail.startswith(":") and len(tail) > 3)):
        return None
    return typed_way(tail, open_ways)
