"""The person's view and the helper's, side by side, only where they differ."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.sheet import Compared
from visitprep.document.words import Words, plain
from visitprep.findings.pain_order import pains_in_order
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import inside, listed, lower_first, typed
from visitprep.summary.sections.voices import Voices
from visitprep.visit.tellers import teller
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_Row = tuple[Words, Words, Words]


def two_views(visit: Visit, voices: Voices, room: Room) -> Compared | None:
    """None where only one of them answered, or both say the same."""
    seen_by = teller(visit, "helper_view")
    helper = seen_by.name or voices.helper or (say(N_("the helper")) if seen_by.helper else "")
    if helper and voices.alone:
        return _as_told(visit, voices)
    if not helper:
        return None
    rows = tuple(_rows(visit, room))
    return Compared(("", voices.person, helper), rows) if rows else None


def _as_told(visit: Visit, voices: Voices) -> Compared | None:
    """Their own number as a helper tells it who answers alone, beside the helper's own, where both say one.

    Their words are no other view than what the helper sees: they stand with the pain.
    """
    view = visit.helper_view
    first = next(iter(visit.pains or ()), None)
    seen = (first.usual or first.now) if first else None
    if view.says_number is None or seen is None or str(view.says_number) == str(seen):
        return None
    label = listed((say(N_("Pain, usual")), _number_of(visit)), " ")
    heard = say(N_("{person}, as {helper} tells it"), person=voices.person, helper=voices.helper)
    row: _Row = (plain(label), plain(str(view.says_number)), plain(str(seen)))
    return Compared(("", heard, voices.helper), (row,))


def _rows(visit: Visit, room: Room) -> Iterator[_Row]:
    view, longest = visit.helper_view, min(room.longest, 160)
    yield from _pain_row(visit)
    if view.sleep_hours is not None and str(view.sleep_hours) != str(visit.sleep.hours):
        hours = str(visit.sleep.hours) if visit.sleep.hours is not None else _unsaid()
        yield plain(say(N_("Hours of sleep"))), plain(hours), plain(str(view.sleep_hours))
    if view.help_needed is not None and set(view.help_needed) != set(visit.function.help_needed or ()):
        own_help = listed(one.words() for one in visit.function.help_needed or ())
        seen_help = listed(one.words() for one in view.help_needed)
        nothing = say(NC_("answer", "none"))
        own_said = own_help or (nothing if visit.function.help_needed == () else _unsaid())
        yield plain(say(N_("Help needed"))), plain(own_said), plain(seen_help or nothing)
    if view.low_days and view.low_days is not visit.mood.low_days:
        own_days = lower_first(visit.mood.low_days.words()) if visit.mood.low_days else _unsaid()
        yield plain(say(N_("Low or worried"))), plain(own_days), plain(lower_first(view.low_days.words()))
    for label, own_words, sentence, seen_words in (
        (N_("Daily life"), visit.function.stopped_doing, N_("has stopped: {what}"), view.daily_life),
        (N_("Sleep"), _hours(visit), "", view.sleep),
        (N_("Mood"), visit.mood.in_own_words, "", view.mood),
    ):
        if seen_words and room.views_in_words:
            own_text = typed(own_words, longest) if own_words else _unsaid()
            if own_words and sentence:
                own_text = say(sentence, what=inside(own_text))
            yield plain(say(label)), plain(own_text), plain(typed(seen_words, longest))


def _pain_row(visit: Visit) -> Iterator[_Row]:
    """The numbers of the first pain told that differ, in one row."""
    view, first = visit.helper_view, next(iter(visit.pains or ()), None)
    own, seen = list[str](), list[str]()
    for how, mine, theirs in (
        (NC_("two views", "now {n}"), first.now if first else None, view.pain_now),
        (NC_("two views", "usual {n}"), first.usual if first else None, view.pain_usual),
    ):
        if theirs is not None and str(theirs) != str(mine):
            own += [say(how, n=str(mine))] if mine is not None else []
            seen.append(say(how, n=str(theirs)))
    if seen:
        label = listed((say(NC_("two views", "Pain")), _number_of(visit)), " ")
        yield plain(label), plain(listed(own) or _unsaid()), plain(listed(seen))


def _hours(visit: Visit) -> str | None:
    """What the person said of the night, beside the helper's words of it."""
    return say(N_("{n} hours"), n=str(visit.sleep.hours)) if visit.sleep.hours is not None else None


def _unsaid() -> str:
    return say(N_("not said"))


def _number_of(visit: Visit) -> str:
    """The number of the first pain told, which is the one the helper was asked about."""
    first = next(iter(visit.pains or ()), None)
    pains = pains_in_order(visit)
    return f"({pains.index(first) + 1})" if first in pains and len(pains) > 1 else ""
