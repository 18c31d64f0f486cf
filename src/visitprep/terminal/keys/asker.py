"""Questions with arrow keys, a line to type on, and a way out of each with one key."""

from __future__ import annotations

from dataclasses import replace
from typing import TextIO

from prompt_toolkit.input import Input
from prompt_toolkit.output import Output

from visitprep.interview.prompts import COMMANDS, Answered, Kind, Prompt, Reply, Size, Way, Went, typed_way
from visitprep.terminal.keys.lists import Chosen, ListRow, choose
from visitprep.terminal.keys.screen import Screen
from visitprep.terminal.keys.text import Entered, enter_text
from visitprep.terminal.options import numbered
from visitprep.terminal.typeahead import NOT_TAKEN
from visitprep.terminal.typed_commands import heard, nothing_typed, takes_text
from visitprep.text import clean, clean_line
from visitprep.wording import N_, NC_, say

_KEEP = "way:keep"
_MORE = "way:more"
_RETURN = "way:return"
_NONE = "none"
_OWN = "own words"
_SAME = "the same"

_COMMAND = {command.way: command for command in COMMANDS}
_ROWS = (Way.DONT_KNOW, Way.IN_PERSON, Way.RATHER_NOT, Way.SKIP, Way.BACK)
_MORE_WORDS = {
    Way.NOTE: NC_("a key", "note"),
    Way.HELP: NC_("a key", "help"),
    Way.MENU: NC_("a key", "menu"),
    Way.STOP: NC_("a key", "stop"),
}
_MORE_ROWS = (Way.HELP, Way.GUIDE, Way.NOTE, Way.CLEAR, Way.OUT, Way.ONE_BY_ONE, Way.MENU, Way.STOP)
# Way.KEYS lists what can be typed, and nothing is typed in a list.


class KeyAsker:
    """Asks on a real terminal. `guard` is in seconds (`EnterGuard`); 0 turns it off, for tests.

    Raises `NoKeys` when made where single keys cannot be read. Give `input` and `output` to use those of
    prompt_toolkit instead of the streams.
    """

    def __init__(
        self,
        stdin: TextIO,
        stdout: TextIO,
        *,
        guard: float = 0.3,
        input: Input | None = None,
        output: Output | None = None,
    ) -> None:
        self._screen = (
            Screen(input, output, guard=guard)
            if input is not None and output is not None
            else Screen.on(stdin, stdout, guard=guard)
        )
        self._heading = ""
        self._last_key = ""
        self._is_first = True
        self._drafts: dict[str, str | tuple[str, ...]] = {}

    @property
    def size(self) -> Size:
        return Size(self._screen.width, self._screen.height)

    def tell(self, text: str) -> None:
        """Show a paragraph or several; wrapped to the screen, shown literally."""
        self._screen.show("")
        self._screen.show(text)

    def ask(self, prompt: Prompt) -> Reply:
        """Ask until there is an answer or a way. What was half typed is there again at the next asking."""
        if not prompt.draft and prompt.key in self._drafts:
            prompt = replace(prompt, draft=self._drafts[prompt.key])
        goes_on = prompt.follows and not prompt.problem and prompt.key == self._last_key and takes_text(prompt)
        with self._screen.asking(goes_on=goes_on) as dropped:
            if dropped:
                self._screen.show("")
                self._screen.show(say(NOT_TAKEN, words=dropped))
            above = self._introduce(prompt)
            if takes_text(prompt):
                reply = self._ask_text(prompt)
            elif prompt.kind is Kind.ONE:
                reply = self._ask_one(prompt, above)
            else:
                reply = self._ask_many(prompt, above)
        self._is_first = False
        self._drafts.pop(prompt.key, None)
        if isinstance(reply, Went) and reply.draft and reply.way is not Way.CLEAR:
            self._drafts[prompt.key] = reply.draft
        return reply

    def _introduce(self, prompt: Prompt) -> int:
        """Print everything but the answer line; how many rows it took."""
        show = self._screen.show
        if prompt.follows and not prompt.problem and prompt.key == self._last_key:
            return 0
        self._last_key = prompt.key
        rows = show("")
        if prompt.heading and prompt.heading != self._heading:
            rows += show(prompt.heading, bold=True) + show("")
        self._heading = prompt.heading
        if prompt.problem:
            rows += show(prompt.problem)
        if prompt.position:
            rows += show(f"{prompt.position}.")
        rows += show(prompt.text, bold=True)
        if prompt.guidance:
            rows += show(prompt.guidance)
        return rows

    # -- words -----------------------------------------------------------------------------------------------

    def _ask_text(self, prompt: Prompt) -> Reply:
        saved = clean(prompt.saved.text) if prompt.saved else ""
        if prompt.saved and not saved:
            self._screen.show(
                say(N_("Your saved answer: {words}. Press Enter to keep it."), words=prompt.saved.words)
            )
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
        rows = [ListRow(_KEEP, say(N_("Keep what I typed: {typed}"), typed=typed))]
        rows += [ListRow(str(number), name, number=str(number)) for number, name in enumerate(names, 1)]
        above = self._screen.show(say(N_("Did you mean one of these?")))
        hint = say(N_("Arrow keys move, Enter chooses, Esc goes back to your answer."))
        chosen = choose(self._screen, rows, hint, open_ways=frozenset({Way.BACK, Way.STOP}), above=above)
        if chosen.way is Way.STOP:
            return Went(Way.STOP, draft=typed)
        if chosen.way is not None or chosen.wants_more:
            return None
        name = typed if chosen.code == _KEEP else names[int(chosen.code) - 1]
        self._echo(name)
        return Answered(name)

    # -- lists -----------------------------------------------------------------------------------------------

    def _ask_one(self, prompt: Prompt, above: int) -> Reply:
        saved = prompt.saved
        rows = _option_rows(prompt)
        start = prompt.draft[0] if isinstance(prompt.draft, tuple) and prompt.draft else ""
        if saved and saved.codes:
            above += self._screen.show(say(N_("Your saved answer: {words}."), words=saved.words.rstrip(".")))
            start = start or saved.codes[0]
        elif saved:
            # What was said is no option ("I don't know"): Enter must keep that, not take the first option.
            rows.insert(0, ListRow(_KEEP, say(N_("Keep my answer: {words}"), words=saved.words)))
            start = start or _KEEP
        rows += self._way_rows(prompt)
        hint = self._list_hint(prompt, len(rows) + 1 + above)
        while True:
            chosen = choose(
                self._screen, rows, hint, open_ways=prompt.ways, start=start, above=above, one_key=prompt.one_key
            )
            if chosen.unheard:
                self._tell_unheard(chosen.unheard)
                continue
            draft = (chosen.code,) if any(option.code == chosen.code for option in prompt.options) else ()
            reply = self._way_taken(prompt, chosen, draft)
            if reply is not None:
                return reply
            if draft and not chosen.wants_more:
                self._echo(next(row.label for row in rows if row.code == chosen.code))
                return Went(Way.KEEP) if saved and saved.codes == draft else Answered(draft)
            start = chosen.code

    def _ask_many(self, prompt: Prompt, above: int) -> Reply:
        saved = prompt.saved
        codes = saved.codes if saved else ()
        ticked = prompt.draft if isinstance(prompt.draft, tuple) and prompt.draft else codes
        if saved:
            above += self._screen.show(say(N_("Your saved answer: {words}."), words=saved.words.rstrip(".")))
        rows = _option_rows(prompt)
        if prompt.same is not None:
            rows.insert(0, ListRow(_SAME, say(N_("The same as for {about}"), about=prompt.same.about)))
        if prompt.own_words:
            rows.append(ListRow(_OWN, say(N_("Other words, which you type next"))))
        hint = self._list_hint(prompt, len(rows) + above)
        start, unsure = "", tuple[str, ...]()
        while True:
            chosen = choose(
                self._screen,
                rows,
                hint,
                open_ways=prompt.ways,
                start=start,
                ticked=ticked,
                above=above,
                unsure=unsure if prompt.can_be_unsure else None,
            )
            start, ticked, unsure = chosen.code, chosen.ticked, chosen.unsure
            if chosen.unheard:
                self._tell_unheard(chosen.unheard)
                continue
            reply: Reply | None = self._way_taken(
                prompt, chosen, tuple(t for t in ticked if t not in (_OWN, _SAME))
            )
            if reply is None and not chosen.wants_more:
                reply = self._all_ticked(prompt, ticked, unsure, codes)
            if reply is not None:
                return reply

    def _tell_unheard(self, words: str) -> None:
        """Letters move in a list: a word on no row must not choose the row that one of its letters led to."""
        told = N_(
            "No row says “{words}”, and nothing was chosen. Arrow keys move. : leads to more, such as a note."
        )
        self._screen.show(say(told, words=words))

    def _all_ticked(
        self, prompt: Prompt, ticked: tuple[str, ...], unsure: tuple[str, ...], codes: tuple[str, ...]
    ) -> Reply | None:
        """What Enter means, with the words typed besides and what is not sure; None to go back to the list."""
        words = ""
        if _SAME in ticked and prompt.same is not None:
            again = {*prompt.same.reply.value, *ticked}
            ticked = (*(o.code for o in prompt.options if o.code in again), *(t for t in ticked if t == _OWN))
            words = prompt.same.reply.words
        if _OWN in ticked:
            ticked = tuple(code for code in ticked if code != _OWN)
            entered = enter_text(
                self._screen, say(N_("In your own words:")), open_ways=frozenset({Way.BACK, Way.STOP})
            )
            if entered.way is Way.STOP:
                return Went(Way.STOP, draft=ticked)
            own = clean_line(entered.text)
            if entered.way is not None or not own:
                return None
            words = "; ".join(filter(None, (words, own)))
        if words or unsure:
            labels = [
                option.label if option.code in ticked else say(N_("{row} (not sure)"), row=option.label)
                for option in prompt.options
                if option.code in (*ticked, *unsure)
            ]
            self._echo(", ".join(filter(None, (*labels, words))))
            return Answered(ticked, words=words, unsure=unsure)
        if not ticked and prompt.enter_goes_on and not prompt.saved:
            return Went(Way.KEEP)
        return self._ticks_taken(prompt, ticked, codes)

    def _ticks_taken(self, prompt: Prompt, ticked: tuple[str, ...], codes: tuple[str, ...]) -> Reply | None:
        """What Enter means on a tick list; None to go back to the list."""
        if prompt.saved and set(ticked) == set(codes):
            self._echo(prompt.saved.words)
            return Went(Way.KEEP)
        if ticked:
            self._echo(", ".join(option.label for option in prompt.options if option.code in ticked))
            return Answered(ticked)
        above = self._screen.show(say(N_("You ticked nothing. Is it none of these?")))
        rows = [
            ListRow(_RETURN, say(N_("Go back to the list"))),
            ListRow(_NONE, say(N_("None of these"))),
            *self._way_rows(prompt, without=Way.BACK),
        ]
        hint = say(N_("Arrow keys move, Enter chooses."))
        chosen = choose(self._screen, rows, hint, open_ways=prompt.ways, above=above)
        if chosen.code == _NONE and chosen.way is None and not chosen.wants_more:
            self._echo(say(N_("None of these")))
            return Answered(())
        if chosen.way is Way.BACK:
            return None
        return self._way_taken(prompt, chosen, ())

    def _way_taken(self, prompt: Prompt, chosen: Chosen, draft: tuple[str, ...]) -> Went | None:
        """The way that a key or a row stands for; None when it stands for none."""
        way = chosen.way
        if way is None and (chosen.wants_more or chosen.code == _MORE):
            way = self._more(prompt)
        elif way is None and chosen.code == _KEEP:
            way = Way.KEEP
        elif way is None and chosen.code.startswith("way:") and chosen.code != _RETURN:
            way = Way(chosen.code.removeprefix("way:"))
        if way is None:
            return None
        if way is Way.KEEP:
            self._echo(prompt.saved.words if prompt.saved else "")
        elif words := _COMMAND[way].row:
            self._screen.show(f"({say(words)})")
        return Went(way, draft=draft or "")

    def _more(self, prompt: Prompt) -> Way | None:
        """The small list of ways that have no row of their own; None to go back to the question."""
        rows = [ListRow(_RETURN, say(N_("Back to the question")))]
        for way in self._more_ways(prompt) if prompt.kind is Kind.ONE else (*_ROWS, *self._more_ways(prompt)):
            if way in prompt.ways:
                words = say(_COMMAND[way].row or _COMMAND[way].words)
                words = prompt.menu if way is Way.MENU and prompt.menu else words
                rows.append(_way_row(way, words[:1].upper() + words[1:]))
        hint = say(N_("Arrow keys move, Enter chooses."))
        chosen = choose(self._screen, rows, hint, open_ways=prompt.ways)
        if chosen.way is not None:
            return None if chosen.way is Way.BACK else chosen.way
        return None if chosen.code == _RETURN or chosen.wants_more else Way(chosen.code.removeprefix("way:"))

    def _more_ways(self, prompt: Prompt) -> tuple[Way, ...]:
        return tuple(way for way in _MORE_ROWS if way in prompt.ways and (prompt.saved or way is not Way.CLEAR))

    def _way_rows(self, prompt: Prompt, without: Way | None = None) -> list[ListRow]:
        rows = [_way_row(way, say(_COMMAND[way].row)) for way in _ROWS if way in prompt.ways and way is not without]
        if self._more_ways(prompt):
            rows.append(ListRow(_MORE, self._more_words(prompt)))
        return [replace(rows[0], apart=True), *rows[1:]] if rows else []

    def _more_words(self, prompt: Prompt) -> str:
        """The line "More: note, help, menu, stop...", naming only what is open here."""
        named = [say(words) for way, words in _MORE_WORDS.items() if way in prompt.ways]
        return say(N_("More: {ways}..."), ways=", ".join(named))

    def _list_hint(self, prompt: Prompt, rows: int) -> str:
        if prompt.kind is Kind.MANY:
            keys = N_("Space ticks or unticks, Enter when done, : for other answers (skip, don't know).")
            fewer = N_("Space ticks or unticks, Enter when done, : for more.")
            hint = say(keys if Way.SKIP in prompt.ways else fewer)
            if prompt.can_be_unsure:
                more = N_("? marks a row as not sure, F1 helps.")
                hint += " " + say(more if Way.HELP in prompt.ways else N_("? marks a row as not sure."))
        else:
            keys = N_("Arrow keys or a number move, Enter chooses")
            words = [say(N_("A number or Enter chooses") if prompt.one_key else keys)]
            if Way.BACK in prompt.ways:
                words.append(say(N_("Esc goes back")))
            if Way.HELP in prompt.ways:
                words.append(say(N_("? helps")))
            hint = ", ".join(words) + "."
        if rows + 3 > self._screen.height:
            hint += " " + say(N_("More rows below."))
        return hint

    def _echo(self, answer: str) -> None:
        """The list is gone from the screen once it is answered; the answer stays."""
        self._screen.show(say(N_("Your answer: {answer}"), answer=answer))


def _way_row(way: Way, words: str) -> ListRow:
    return ListRow(f"way:{way.value}", words)


def _option_rows(prompt: Prompt) -> list[ListRow]:
    return [
        ListRow(option.code, option.label, number=number) for number, option in numbered(prompt.options).items()
    ]


def _typed_after(start: str, text: str, open_ways: frozenset[Way]) -> Way | None:
    """The way typed behind an answer that stood on the line already: "left knee:skip"."""
    tail = text.removeprefix(start).strip()
    if not start or tail == text or not (tail == "<" or (tail.startswith(":") and len(tail) > 3)):
        return None
    return typed_way(tail, open_ways)
