"""The person's view and the helper's, side by side, only where they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from visitprep.document.sheet import Compared, Running
from visitprep.document.words import Words, joined, plain
from visitprep.findings.pain_order import pains_in_order
from visitprep.summary.first_page.denied import of_mood
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import inside, listed, lower_first, note, typed
from visitprep.summary.shared_sections.voices import Voices, seen_by
from visitprep.visit.records.choices.living import HelpNeeded
from visitprep.visit.tellers import others
from visitprep.visit.two_views import helpers_words, with_only_the_persons
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_Row = tuple[Words, Words, Words]


def two_views(visit: Visit, voices: Voices, room: Room) -> Compared | None:
    """None where only one of them answered, or both say the same. A column holds only what that one said."""
    helper = seen_by(visit, voices)
    if not helper:
        return None
    own = with_only_the_persons(visit)
    if voices.alone and others(visit) == ():
        return _as_told(visit, voices)
    rows = tuple(_rows(visit, own, helper, voices, room))
    if voices.alone and not rows:
        return _as_told(visit, voices)
    return Compared(("", voices.person, helper), rows) if rows else None


def in_a_line(views: Compared) -> tuple[Running, str]:
    """The rows one after another, what the helper says in brackets; and the note that says whose is whose."""
    _, person, helper = views.heads
    items = tuple(joined((*own, (*plain("("), *seen, *plain(")"))), " ") for *own, seen in views.rows)
    return Running(items), say(N_("{person}; in brackets {helper}"), person=person, helper=helper)


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


def _rows(visit: Visit, own: Visit, helper: str, voices: Voices, room: Room) -> Iterator[_Row]:
    view, longest = visit.helper_view, min(room.longest, 160)

    def seen(name: str, words: str) -> Words:
        """With a name where it is another helper than the one at the head."""
        who = seen_by(visit, voices, name)
        return of_mood(words, words if who in ("", helper) else say(N_("{who}: {answer}"), who=who, answer=words))

    yield from _pain_row(visit, own, seen)
    if view.sleep_hours is not None and str(view.sleep_hours) != str(own.sleep.hours):
        hours = str(own.sleep.hours) if own.sleep.hours is not None else _unsaid()
        yield plain(say(N_("Hours of sleep"))), plain(hours), seen("sleep_hours", str(view.sleep_hours))
    if view.help_needed is not None and set(view.help_needed) != set(own.function.help_needed or ()):
        own_help, seen_help = _helps(own, visit, longest) if room.views_in_words else _help_apart(own, visit)
        nothing = say(NC_("answer", "none"))
        own_said = own_help or (nothing if own.function.help_needed is not None else _unsaid())
        if own_help or seen_help or room.views_in_words:
            yield plain(say(N_("Help needed"))), plain(own_said), seen("help_needed", seen_help or nothing)
    if view.low_days and view.low_days is not own.mood.low_days:
        own_days = lower_first(own.mood.low_days.words()) if own.mood.low_days else _unsaid()
        seen_days = seen("low_days", lower_first(view.low_days.words()))
        yield plain(say(N_("Low or worried"))), plain(own_days), seen_days
    stopped = helpers_words(visit, "function", "stopped_doing")
    stopped = say(N_("has stopped: {what}"), what=inside(typed(stopped, longest))) if stopped else ""
    for label, own_words, sentence, name, more in (
        (N_("Daily life"), own.function.stopped_doing, N_("has stopped: {what}"), "daily_life", stopped),
        (N_("Sleep"), _hours(own), "", "sleep", ""),
        (N_("Mood"), own.mood.in_own_words, "", "mood", helpers_words(visit, "mood", "in_own_words")),
    ):
        seen_words = getattr(view, name)
        is_mood = name == "mood"  # it stands nowhere else, and never leaves
        if not seen_words or not (is_mood or room.views_in_words) or (voices.alone and not own_words):
            continue
        longest = room.whole if is_mood else longest
        own_text = typed(own_words, longest) if own_words else _unsaid()
        if own_words and sentence:
            own_text = say(sentence, what=inside(own_text))
        told = "; ".join(filter(None, (typed(seen_words, longest), typed(more, longest) if more else "")))
        yield plain(say(label)), of_mood(own_words or "", own_text), seen(name, told)


def _helps(own: Visit, visit: Visit, longest: int) -> tuple[str, str]:
    view, needed = visit.helper_view, own.function.help_needed
    own_words = note(own.function, "help_needed")
    return _help(needed, own_words, longest), _help(view.help_needed, note(view, "help_needed"), longest)


def _help_apart(own: Visit, visit: Visit) -> tuple[str, str]:
    """On a full page only what one says and the other does not; where one says nothing else, all of both."""
    mine, theirs = (
        [one for one in ticked or () if one is not HelpNeeded.OTHER] or ticked or ()  # a row without its words
        for ticked in (own.function.help_needed, visit.helper_view.help_needed)
    )
    only_mine, only_theirs = [x for x in mine if x not in theirs], [x for x in theirs if x not in mine]
    differs = only_mine and only_theirs
    return _help(only_mine if differs else mine, "", 0), _help(only_theirs if differs else theirs, "", 0)


def _help(needed: Sequence[HelpNeeded] | None, words: str, longest: int) -> str:
    """What was ticked, and in place of "something else" what it is."""
    ticked = [one.words() for one in needed or () if one is not HelpNeeded.OTHER or not words]
    added = typed(words, longest) if needed else ""
    return listed((*(one for one in ticked if f"{one} (" not in added), added))


def _pain_row(visit: Visit, own: Visit, seen_as: Callable[[str, str], Words]) -> Iterator[_Row]:
    """The numbers of the first pain told that differ, in one row."""
    view, first = visit.helper_view, next(iter(own.pains or ()), None)
    mine, theirs = list[str](), list[str]()
    for how, own_number, number in (
        (NC_("two views", "now {n}"), first.now if first else None, view.pain_now),
        (NC_("two views", "usual {n}"), first.usual if first else None, view.pain_usual),
    ):
        if str(number) == str(own_number):
            continue
        mine += [say(how, n=str(own_number))] if own_number is not None else []
        theirs += [say(how, n=str(number))] if number is not None else []
    if theirs:
        label = listed((say(NC_("two views", "Pain")), _number_of(visit)), " ")
        name = "pain_usual" if view.pain_usual is not None else "pain_now"
        yield plain(label), plain(listed(mine) or _unsaid()), seen_as(name, listed(theirs))


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
