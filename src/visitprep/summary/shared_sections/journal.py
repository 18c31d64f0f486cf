"""The journal on paper and on the screen: a chart of the last weeks, five lines of counts, and the entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from visitprep.days import WEEKDAY_NAMES, day_and_month, in_words
from visitprep.document.blocks import (
    Block,
    Bullets,
    Chart,
    Column,
    Document,
    Field,
    Paragraph,
    Part,
    Section,
    Series,
    Table,
)
from visitprep.journal.days import (
    Compared,
    Day,
    Numbers,
    by_day,
    numbers,
    on_better_days,
    on_worse_days,
    worst_days,
)
from visitprep.journal.entry import Entry
from visitprep.journal.written_by import who_wrote
from visitprep.summary.shared_sections.people import running_head
from visitprep.summary.words import titles
from visitprep.summary.words.answers_in_words import DASH, DASH_MEANS, fields, rows
from visitprep.summary.words.journal import JOURNAL
from visitprep.visit.records.number_fields import Span
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, in_a_row, say

DAYS = 42
"""How many days back the page looks: six weeks."""
_LEAST = 14
"""A young journal is drawn on two weeks at least, or three days would fill the page."""

CAPTION = N_("{first} to {last}: written on {n} of {all} days")
PAIN = N_("Pain, 0 to 10")
SLEEP = N_("Sleep, hours a night")
ONLY_COUNTS = N_("These are counts of what was written. They do not show what causes what.")
_NUMBERS = ("now", "worst", "usual", "sleep")


def journal(visit: Visit, entries: Iterable[Entry], today: date) -> tuple[Block, ...]:
    """For the clinic: the last six weeks as a small chart and five lines; nothing when nothing was written.

    Of the words only the few things noted most often are there, never what was written on a day.
    """
    entries = tuple(entries)
    days = last_days(entries, today)
    if not days:
        return ()
    return (chart_of(days, today), *in_numbers(days, today, _helped(visit, entries)))


def written_by(visit: Visit, entries: Iterable[Entry]) -> str:
    """Who wrote them, by name; empty where some were written before that was kept."""
    tellers = list(dict.fromkeys(entry.told for entry in entries))
    return in_a_row([who_wrote(who, visit) for who in tellers if who]) if tellers and all(tellers) else ""


def _helped(visit: Visit, entries: tuple[Entry, ...]) -> str:
    """The same, where a helper is among them: the numbers are no self-report then."""
    return written_by(visit, entries) if any(map(_by_a_helper, entries)) else ""


def _by_a_helper(entry: Entry) -> bool:
    return entry.told is not None and (entry.told.helper or bool(entry.told.name))


def last_days(entries: Iterable[Entry], today: date, most: int = DAYS) -> tuple[Day, ...]:
    """The days with an entry among the last `most`, today included."""
    first = today - timedelta(days=most - 1)
    return by_day(entry for entry in entries if first <= entry.day <= today)


def chart_of(days: tuple[Day, ...], today: date, most: int = DAYS) -> Chart:
    """Pain and sleep of `days` (not empty), with the days between that have no entry as gaps, up to today."""
    span = min(max((today - days[0].date).days + 1, _LEAST), most)
    told = {day.date: day for day in days}
    shown = [today - timedelta(days=ago) for ago in reversed(range(span))]
    found = [told.get(day) for day in shown]
    nights = tuple(day.sleep if day else None for day in found)
    longest = max((night.high for night in nights if night), default=0)
    series = [Series(say(PAIN), 10, tuple(day.pain if day else None for day in found))]
    if any(nights):
        series.append(Series(say(SLEEP), 12 if longest <= 12 else 24, nights))
    caption = say(CAPTION, first=day_and_month(shown[0]), last=in_words(today), n=len(days), all=span)
    return Chart(caption, tuple(day_and_month(day) for day in shown), tuple(series))


def in_numbers(days: tuple[Day, ...], today: date, who: str = "") -> tuple[Block, ...]:
    """Five lines at most: what was written, pain, sleep, and what stood most often beside worse and better days."""
    lines = (
        _written(days, who),
        _pain(days),
        _sleep(days),
        _noted(on_worse_days(days), N_("On the {n} days with more pain than the middle: {things}.")),
        _noted(on_better_days(days), N_("On the {n} days with less pain than the middle: {things}.")),
    )
    said = tuple(filter(None, lines))
    compared = bool(lines[3] or lines[4])
    return (Bullets(said), *((Paragraph(say(ONLY_COUNTS)),) if compared else ()))


def _written(days: tuple[Day, ...], who: str) -> str:
    entries = sum(day.entries for day in days)
    said = [count(N_("{n} entry"), N_("{n} entries"), entries)]
    if flares := sum(day.flare for day in days):
        said.append(count(N_("a flare on {n} day"), N_("a flare on {n} days"), flares))
    if taken := sum(bool(day.medicines) for day in days):
        said.append(count(N_("as-needed medicine on {n} day"), N_("as-needed medicine on {n} days"), taken))
    if who:
        return say(N_("Written by {who}: {what}."), who=who, what="; ".join(said))
    return say(N_("Written: {what}."), what="; ".join(said))


def _pain(days: tuple[Day, ...]) -> str:
    found = numbers(day.pain for day in days)
    if found is None:
        return ""
    if found.days == 1:
        return say(N_("Pain: {value}, told for 1 day."), value=_range(found))
    worst = ", ".join(
        say(N_("{day} ({high})"), day=day_and_month(day.date), high=f"{day.pain.high:g}")
        for day in worst_days(days)
        if day.pain
    )
    return say(
        N_("Pain: {median} on the middle day (median), range {range}. Worst days: {worst}."),
        median=f"{found.median:g}", range=_range(found), worst=worst)  # fmt: skip


def _sleep(days: tuple[Day, ...]) -> str:
    found = numbers(day.sleep for day in days)
    if found is None:
        return ""
    if found.days == 1:
        return say(N_("Sleep: {value} hours, told for 1 night."), value=_range(found))
    return say(
        N_("Sleep: {median} hours on the middle night (median), range {range}, {told}."),
        median=f"{found.median:g}", range=_range(found),
        told=count(N_("told for {n} night"), N_("told for {n} nights"), found.days))  # fmt: skip


def _range(found: Numbers) -> str:
    return str(Span(low=found.low, high=found.high))


def _noted(found: Compared, sentence: str) -> str:
    """Nothing for a single day: that is no "most often"."""
    if not found.noted or found.days < 2:
        return ""
    first, *rest = found.noted
    whole = N_("{thing} on {here} (on {there} of the other {others})")
    things = [say(whole, thing=first.thing, here=first.days, there=first.others, others=found.others)]
    things += [
        say(N_("{thing} on {here} ({there})"), thing=one.thing, here=one.days, there=one.others) for one in rest
    ]
    return say(sentence, n=found.days, things=", ".join(things))


# -- pages of its own ------------------------------------------------------------------------------------------


def chart_page(visit: Visit, entries: tuple[Entry, ...], today: date, most: int) -> Document:
    """The last `most` days as a chart and in numbers."""
    days = last_days(entries, today, most)
    blocks: tuple[Block, ...] = (Paragraph(nothing_written(most)),)
    if days:
        blocks = (chart_of(days, today, most), *in_numbers(days, today, _helped(visit, entries)))
    return _page(visit, (Section("journal", "", blocks),), today, entries)


def whole_page(visit: Visit, entries: tuple[Entry, ...], today: date, most: int) -> Document:
    """The chart, and behind it every entry of those days."""
    page = chart_page(visit, entries, today, most)
    kept = tuple(entry for entry in entries if today - timedelta(days=most) < entry.day <= today)
    if not kept:
        return page
    every = Section("entries", say(titles.ENTRIES), (_listed(visit, kept, today),))
    return _page(visit, (*page.parts[0].sections, every), today, entries)


def list_page(visit: Visit, entries: tuple[Entry, ...], today: date) -> Document:
    """One row for each entry, the newest last: right above where the next command is typed."""
    return _page(visit, (Section("journal", "", (_listed(visit, entries, today),)),), today, entries)


def entries_page(visit: Visit, entries: tuple[Entry, ...], today: date) -> Document:
    """Entries in full, with what was passed over."""
    return _page(visit, (Section("journal", "", tuple(_in_full(visit, entries))),), today, entries)


def nothing_written(most: int) -> str:
    return count(
        N_("Nothing was written in the last {n} day."), N_("Nothing was written in the last {n} days."), most
    )


def when_written(entry: Entry) -> str:
    """When it was written: "Tuesday 3 March 2026, 10:42", or "written later"; and that it was a flare."""
    weekday = say(WEEKDAY_NAMES[entry.day.weekday()])
    day = say(N_("{weekday} {date}"), weekday=weekday, date=in_words(entry.day))
    when = _with_time(entry, day)
    return say(N_("{when} (flare)"), when=when) if entry.flare else when


def _with_time(entry: Entry, day: str) -> str:
    return f"{day}, {say(N_('written later')) if entry.later else entry.time}"


def in_one_line(entry: Entry) -> str:
    """Everything that was said: "Pain now, 0 to 10: 6; hours of sleep: 5"."""
    return "; ".join(f"{row.label}: {row.value}" for row in _fields(entry) if not row.gap)


def _page(visit: Visit, sections: tuple[Section, ...], today: date, entries: tuple[Entry, ...]) -> Document:
    who = written_by(visit, entries)
    footer = say(N_("Written by the patient or a helper. Shown on {day}."), day=in_words(today))
    if who:
        footer = say(N_("Written by {who}. Shown on {day}."), who=who, day=in_words(today))
    return Document(
        title=say(titles.JOURNAL),
        running_head=running_head(visit),
        byline=(),
        footer=footer,
        parts=(Part("", sections),),
    )


def _listed(visit: Visit, entries: tuple[Entry, ...], today: date) -> Table:
    """The year is said where it is not today's; and who wrote an entry, where not all are of one or a helper
    wrote it alone. Of all together the foot of the page says it."""
    several = len({entry.told for entry in entries}) > 1 or any(
        e.told is not None and e.told.helper for e in entries
    )
    listed = tuple(_row(entry, today.year, _by(visit, entry) if several else "") for entry in entries)
    columns = (
        Column(say(NC_("column", "When")), 2.1),
        Column(say(NC_("column", "Pain")), 0.6),
        Column(say(NC_("column", "Sleep")), 0.6),
        Column(say(N_("What was written")), 3),
    )
    return Table(say(DASH_MEANS) if any(DASH in row for row in listed) else "", columns, listed)


def _by(visit: Visit, entry: Entry) -> str:
    return who_wrote(entry.told, visit) if entry.told else ""


def _in_full(visit: Visit, entries: tuple[Entry, ...]) -> Iterator[Block]:
    for entry in entries:
        when, who = when_written(entry), _by(visit, entry)
        yield Paragraph(say(N_("{when}, by {who}"), when=when, who=who) if who else when, strong=True)
        yield from fields(tuple(_fields(entry)))


def _fields(entry: Entry) -> Iterator[Field]:
    yield from rows(entry, JOURNAL)


def _row(entry: Entry, year: int, who: str) -> tuple[str, ...]:
    spans = [span for span in (entry.now, entry.worst, entry.usual) if span]
    ends = sorted({end for span in spans for end in (span.low, span.high)})
    pain = str(Span(low=ends[0], high=ends[-1])) if ends else DASH
    sleep = str(entry.sleep) if entry.sleep else DASH
    own = say(JOURNAL["line"])
    words = [say(NC_("column", "Flare"))] if entry.flare else []
    words += [
        row.value if row.label == own else f"{row.label}: {row.value}"
        for row in rows(entry, JOURNAL, shown=_NUMBERS)
        if not row.gap
    ]
    day = day_and_month(entry.day) if entry.day.year == year else in_words(entry.day)
    when = _with_time(entry, day)
    when = say(N_("{when}, by {who}"), when=when, who=who) if who else when
    return when, pain, sleep, "; ".join(words) or DASH
