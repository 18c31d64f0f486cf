"""A question answered from a list: one row, or rows that are ticked."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Way, Went
from visitprep.terminal.keys.lists import Chosen, ListRow, choose
from visitprep.terminal.keys.rows import (
    COMMAND,
    KEEP,
    MORE,
    RETURN,
    ROWS,
    list_hint,
    more_ways,
    option_rows,
    way_row,
    way_rows,
)
from visitprep.terminal.keys.screen import Screen
from visitprep.terminal.keys.text import enter_text
from visitprep.terminal.picking.decision import pick_decision
from visitprep.terminal.picking.one_row import is_a_note, pick_with_words
from visitprep.terminal.picking.options import NotOnList
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.terminal.saved import saved_before
from visitprep.text import capital, clean_line
from visitprep.wording import N_, say

_NONE = "none"
_OWN = "own words"
_OTHER = "other"
"""A row of the list itself, behind which the words are asked for."""
_SAME = "the same"


class ListAsked:
    """Asks on this screen; `above` is how many of its rows are taken already."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._went_back = ""
        """The tick list that was gone back to with nothing ticked."""

    def ask_one(self, prompt: Prompt, above: int) -> Reply:
        saved = prompt.saved
        rows = option_rows(prompt)
        start = prompt.draft[0] if isinstance(prompt.draft, tuple) and prompt.draft else ""
        if saved and saved.codes:
            above += self._screen.show(saved_before(saved))
            start = start or saved.codes[0]
        elif saved:
            # What was said is no option ("I don't know"): Enter must keep that, not take the first option.
            rows.insert(0, ListRow(KEEP, say(N_("Keep my answer: {words}"), words=saved.words)))
            start = start or KEEP
        rows += way_rows(prompt)
        hint = list_hint(prompt)
        while True:
            chosen = choose(
                self._screen, rows, hint, open_ways=prompt.ways, start=start, above=above, one_key=prompt.one_key
            )
            if chosen.unheard:
                if said := _row_said(chosen.unheard, prompt):
                    self._screen.echo(chosen.unheard)
                    return said
                self._tell_unheard(chosen.unheard)
                continue
            draft = (chosen.code,) if any(option.code == chosen.code for option in prompt.options) else ()
            reply = self._way_taken(prompt, chosen, draft)
            if reply is not None:
                return reply
            if draft and not chosen.wants_more:
                self._screen.echo(next(row.label for row in rows if row.code == chosen.code))
                return Went(Way.KEEP) if saved and saved.codes == draft else Answered(draft)
            start = chosen.code

    def ask_many(self, prompt: Prompt, above: int) -> Reply:
        saved = prompt.saved
        codes = saved.codes if saved else ()
        ticked = prompt.draft if isinstance(prompt.draft, tuple) and prompt.draft else codes
        if saved:
            above += self._screen.show(saved_before(saved))
        rows = option_rows(prompt)
        if prompt.same is not None:
            rows.insert(0, ListRow(_SAME, say(N_("The same as for {about}"), about=prompt.same.about)))
        if prompt.own_words and _OTHER not in [option.code for option in prompt.options]:
            rows.append(ListRow(_OWN, say(N_("Other words, which you type next"))))
        hint = list_hint(prompt)
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
                if said := _rows_said(chosen, prompt):
                    self._screen.echo(chosen.unheard)
                    return said
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
            self._screen.echo(", ".join(filter(None, (*labels, words))))
            return Answered(ticked, words=words, unsure=unsure)
        if not ticked and prompt.enter_goes_on and not prompt.saved:
            return Went(Way.KEEP)
        return self._ticks_taken(prompt, ticked, codes)

    def _ticks_taken(self, prompt: Prompt, ticked: tuple[str, ...], codes: tuple[str, ...]) -> Reply | None:
        """What Enter means on a tick list; None to go back to the list."""
        if prompt.saved and set(ticked) == set(codes):
            self._screen.echo(prompt.saved.words)
            return Went(Way.KEEP)
        if ticked:
            self._screen.echo(", ".join(option.label for option in prompt.options if option.code in ticked))
            return Answered(ticked)
        above = self._screen.show(say(N_("You ticked nothing. Is it none of these?")))
        rows = [
            ListRow(RETURN, say(N_("Go back to the list"))),
            ListRow(_NONE, say(N_("None of these"))),
            *way_rows(prompt, without=Way.BACK),
        ]
        hint = say(N_("Arrow keys move, Enter chooses."))
        # Once more with nothing ticked they mean that: the first row again would lead round and round.
        start = _NONE if self._went_back == prompt.key else ""
        chosen = choose(self._screen, rows, hint, open_ways=prompt.ways, start=start, above=above)
        self._went_back = prompt.key if chosen.code == RETURN and chosen.way is None else ""
        if chosen.code == _NONE and chosen.way is None and not chosen.wants_more:
            self._screen.echo(say(N_("None of these")))
            return Answered(())
        if chosen.way is Way.BACK:
            return None
        return self._way_taken(prompt, chosen, ())

    def _way_taken(self, prompt: Prompt, chosen: Chosen, draft: tuple[str, ...]) -> Went | None:
        """The way that a key or a row stands for; None when it stands for none."""
        way = chosen.way
        if way is None and (chosen.wants_more or chosen.code == MORE):
            way = self._more(prompt)
        elif way is None and chosen.code == KEEP:
            way = Way.KEEP
        elif way is None and chosen.code.startswith("way:") and chosen.code != RETURN:
            way = Way(chosen.code.removeprefix("way:"))
        if way is None:
            return None
        if way is Way.KEEP:
            self._screen.echo(prompt.saved.words if prompt.saved else "")
        elif words := COMMAND[way].row:
            self._screen.show(f"({say(words)})")
        return Went(way, draft=draft or "")

    def _more(self, prompt: Prompt) -> Way | None:
        """The small list of ways that have no row of their own; None to go back to the question."""
        rows = [ListRow(RETURN, say(N_("Back to the question")))]
        for way in more_ways(prompt) if prompt.kind is Kind.ONE else (*ROWS, *more_ways(prompt)):
            if way in prompt.ways:
                words = say(COMMAND[way].row or COMMAND[way].words)
                words = prompt.menu if way is Way.MENU and prompt.menu else words
                rows.append(way_row(way, capital(words)))
        hint = say(N_("Arrow keys move, Enter chooses."))
        chosen = choose(self._screen, rows, hint, open_ways=prompt.ways)
        if chosen.way is not None:
            return None if chosen.way is Way.BACK else chosen.way
        return None if chosen.code == RETURN or chosen.wants_more else Way(chosen.code.removeprefix("way:"))


def _row_said(typed: str, prompt: Prompt) -> Reply | None:
    """The one row named by a line typed over the list, with its words, "nope not really"; more words are a note."""
    if not (prompt.notes or prompt.decides):
        return None
    try:
        return pick_decision(typed, prompt) if prompt.decides else pick_with_words(typed, prompt)
    except NotOnList:
        # Of one word the letters may have been meant to move.
        return Went(Way.NOTE, words=typed) if is_a_note(typed, prompt) and " " in typed else None


def _rows_said(chosen: Chosen, prompt: Prompt) -> Answered | None:
    """A line typed over the list that names rows by number, "2 7 and gout", beside those ticked before; or a "none"
    with no more than words beside it, where none was. Words on no row are an answer where the list takes them."""
    before, typed = (*chosen.ticked, *chosen.unsure), chosen.unheard
    try:
        found = pick_ticks(typed, prompt)
    except NotOnList:
        return None
    if not (found.value or found.unsure):
        if not before and (found.none or not found.words):
            return found
        if not prompt.own_words or not found.words or {_OWN, _SAME} & {*before}:
            return None
        return replace(found, value=chosen.ticked, unsure=chosen.unsure, typed=typed)
    if not typed[:1].isdecimal() or {_OWN, _SAME} & {*before}:
        return None
    unsure = tuple(code for code in (*chosen.unsure, *found.unsure) if code not in found.value)
    on = {*chosen.ticked, *found.value} - {*unsure}
    value = tuple(option.code for option in prompt.options if option.code in on)
    return replace(found, value=value, unsure=unsure, typed=typed)
