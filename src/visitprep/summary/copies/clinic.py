"""The clinic's copy on one sheet (`first_page/`), with all that it may cut on the pages behind (`in_full/`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from visitprep.document.blocks import Block, Document, Field, Paragraph, Part, Section
from visitprep.document.sheet import Masthead
from visitprep.summary.first_page.follow_up import asked_now
from visitprep.summary.first_page.sheet import sheets
from visitprep.summary.first_page.told_whole import NOTHING, ToldWhole, told_whole
from visitprep.summary.in_full.carried import NONE, NONE_BY, not_asked_again
from visitprep.summary.in_full.health import health_in_full
from visitprep.summary.in_full.medicines import medicines_now
from visitprep.summary.in_full.pains import every_pain
from visitprep.summary.in_full.people import people as people_in_full
from visitprep.summary.in_full.people import records_used
from visitprep.summary.in_full.telling import told
from visitprep.summary.in_full.tried import every_test, everything_tried
from visitprep.summary.may_share import (
    for_the_clinic,
    keeps_mood,
    mood_is_withheld,
    to_raise_in_person,
    without,
    without_measures,
)
from visitprep.summary.sections import changes, matters, people, voices
from visitprep.summary.sections.named_voice import named_where_two
from visitprep.summary.sections.voices import Voices, voices_of
from visitprep.summary.words import titles
from visitprep.summary.words.answer_labels import labels_without
from visitprep.summary.words.answers_in_words import (
    KEPT_LINE,
    NONE_REPORTED,
    NOT_AGREED_LINE,
    NOT_ANSWERED,
    always_said,
    fields,
    in_one_line,
    with_note,
)
from visitprep.summary.words.from_records import with_origins
from visitprep.visit.carried import carried_from
from visitprep.visit.consent import NOT_MOOD
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Item
from visitprep.visit.tellers import told_by
from visitprep.visit.visit import LISTS, Visit
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.journal.entry import Entry


PAGE_ONE = frozenset({"safety", "reason", "pains"})
"""Without any of these there is no page 1: what is left is a list, and not a visit in sixty seconds."""


LIMITS = N_("Medicine names were only compared, nothing was checked.")
"""Once on each page, and nowhere else: the box tells which names stand beside each other (clinical.md 4.4)."""
_DAILY_LIFE = ("function", "work", "sleep", "peg", "phq4")


def summarize(
    visit: Visit,
    *,
    prepared_on: date,
    left_out: Collection[str] = (),
    entries: tuple[Entry, ...] = (),
    measures_off: frozenset[str] = frozenset(),
    former: Visit | None = None,
) -> Document:
    """The clinic's copy: every answer, note and gap of `visit` that the person lets the clinic have.

    Page 1 is a choice, made shorter until it fits (decision 19); the pages behind it hold whole what it may cut and
    the last weeks of the journal's `entries` as a chart and a few counts.

    Mood, a work claim and substances are left out unless the person agreed to print them. Of the questions kept for
    the room only the number is told. The answers of the sections in `left_out` (`may_share`) are told nowhere but
    in the safety box; their headings are the caller's to take out. A measure in `measures_off` is not on the
    page at all; its answers stay in the visit. A follow-up tells before and now, with `former` the visit it was
    begun from.
    """
    to_raise = to_raise_in_person(without_measures(visit, measures_off))
    whole = with_origins(for_the_clinic(visit, measures_off=measures_off))
    told_here = without(whole, left_out)
    speaking = voices_of(told_here)
    before = former and for_the_clinic(former, measures_off=measures_off, left_out=left_out)
    page_one = None
    if not set(left_out) >= PAGE_ONE:
        page_one = sheets(
            told_here,
            speaking,
            to_raise,
            prepared_on,
            before,
            titles.OF_PARTS,
            safety_of=None if "safety" in left_out else whole,
            is_whole=not left_out,
        )
    head = page_one.choices[-1].masthead if page_one else None
    whole_there = told_whole(asked_now(told_here), page_one.choices[-1]) if page_one else NOTHING
    behind = tuple(_behind(told_here, before, entries, speaking, prepared_on, head, whole_there))
    return Document(
        title=say(titles.CLINIC),
        running_head=people.running_head(whole),
        byline=() if page_one else people.visit_and_day(told_here, prepared_on),
        footer=say(N_("{told} {limits}"), told=voices.footer(told_here, speaking), limits=say(LIMITS)),
        parts=(Part("", behind),) if behind else (),
        sheets=page_one,
    )


def _behind(
    visit: Visit,
    before: Visit | None,
    entries: tuple[Entry, ...],
    speaking: Voices,
    today: date,
    head: Masthead | None,
    whole_there: ToldWhole,
) -> Iterator[Section]:
    """The sections that hold something, in the order a clinician looks for them, without what is `whole_there`."""
    of = titles.OF_PARTS
    for id, title, parts, blocks in (
        ("medicines", of["medicines"], ("medicines", "medicine_review"), medicines_now(visit)),
        (
            "health",
            titles.SAFETY_IN_FULL,
            ("allergies", "devices", "surgeries", "health", "substances"),
            _long_and_short(tuple(health_in_full(visit))),
        ),
        ("tried-in-full", titles.EVERYTHING_TRIED, ("treatments", "past_medicines"), everything_tried(visit)),
        ("tests", of["tests"], ("tests",), every_test(visit)),
        ("pain-details", titles.PAINS_IN_FULL, ("pains",), every_pain(visit, today)),
        (
            "matters-in-full",
            titles.MATTERS_IN_FULL,
            ("reason", "concerns", "goals"),
            fields(tuple(_matters(visit, whole_there))),
        ),
        ("changes", titles.CHANGES, (), changes.what_changed(visit, before) if changes.follows(visit) else ()),
        ("daily-life", titles.EFFECT_DETAILS, _DAILY_LIFE, fields(tuple(_daily_life(visit, whole_there)))),
        ("mood", titles.MOOD, ("mood",), _mood(visit) if not visit.mood.is_empty else ()),
        ("helper", of["helper_view"], (), voices.side_by_side(visit, speaking, tuple(voices.VIEWS))),
        ("people", titles.PEOPLE, (), people_in_full(visit, head)),
        ("records", titles.RECORDS, (), records_used(visit)),
        ("team", of["team"], ("team",), people.team(visit) if visit.team else ()),
        ("journal", titles.JOURNAL, (), _journal(visit, entries, today)),
        ("lists", titles.NONE_AND_PASSED_OVER, (), fields(tuple(_lists_without_items(visit)))),
        ("questions", of["questions"], ("questions",), _questions(visit, whole_there)),
        ("anything-else", of["closing"], (), matters.anything_else(visit, speaking)),
        ("notes", titles.NOTES, (), fields(tuple(_notes(visit)))),
    ):
        if blocks:
            yield named_where_two(Section(id, say(title), (*not_asked_again(visit, parts), *blocks)), visit)


def _long_and_short(rows: tuple[Field, ...]) -> tuple[Block, ...]:
    """Rows of several lines, then those of one, which take two columns where there is room."""
    long = tuple(row for row in rows if "\n" in row.value)
    return (*fields(long), *fields(tuple(row for row in rows if row not in long)))


def _matters(visit: Visit, whole_there: ToldWhole) -> Iterator[Field]:
    for row in told(visit.reason, "reason"):
        if not whole_there.holds(row.value):
            yield row
    for part, label, name, shown in (
        ("concerns", "concerns", "text", ()),
        ("goals", "goals", "activity", ("now",)),
    ):
        lines = [
            _line(item, part, name)
            for item in getattr(visit, part) or ()
            if item.notes
            or in_one_line(item, labels_without(part, name, *shown))
            or not whole_there.holds(always_said(item, name).text)
        ]
        if lines:
            yield Field(say(titles.OF_PARTS[label]), "\n".join(lines))


def _line(item: Item, part: str, name: str) -> str:
    """A concern or a goal and all that was said of it, in one line."""
    first = with_note(always_said(item, name).text, item, name)
    return "; ".join(filter(None, (first, in_one_line(item, labels_without(part, name)))))


def _questions(visit: Visit, whole_there: ToldWhole) -> tuple[Block, ...]:
    asked = visit.questions or ()
    if all(whole_there.holds(always_said(one, "text").text) and not one.notes for one in asked):
        return ()
    return matters.questions(visit)


def _daily_life(visit: Visit, whole_there: ToldWhole) -> Iterator[Field]:
    for part in _DAILY_LIFE:
        record = getattr(visit, part)
        there = {name for name in record.answerable() if f"{part}.{name}" in whole_there.addresses}
        names = (name for name in record.answerable() if not name.startswith("print_") and name not in there)
        yield from told(record, part, tuple(names))
    if "mood.lives_with" not in whole_there.addresses:
        yield from told(visit.mood, "mood", ("lives_with",))


def _mood(visit: Visit) -> tuple[Block, ...]:
    if keeps_mood(visit):
        return (Paragraph(say(KEPT_LINE if mood_is_withheld(visit) else NOT_AGREED_LINE)),)
    return fields(tuple(told(visit.mood, "mood", labels_without("mood", *NOT_MOOD))))


def _journal(visit: Visit, entries: tuple[Entry, ...], today: date) -> tuple[Block, ...]:
    """The last weeks, where there are any. Loaded only then: most pages are made without a journal."""
    if not entries:
        return ()
    from visitprep.summary.sections import journal

    return journal.journal(visit, entries, today)


def _notes(visit: Visit) -> Iterator[Field]:
    """What the person added to a list as a whole."""
    for part, note in visit.notes.items():
        yield Field(say(titles.OF_PARTS.get(part, titles.NOTES)), note)


def _lists_without_items(visit: Visit) -> Iterator[Field]:
    """A list that is empty because they said so, or was passed over; nothing for one that nobody reached."""
    for part in LISTS:
        if getattr(visit, part) == ():
            none, day = say(NONE_REPORTED), carried_from(visit, part)
            told_none = say(NONE, none=none, day=in_words(day)) if day else none
            if (who := told_by(visit, part)) and who.helper:
                told_none = say(NONE_BY, none=told_none, helper=voices.in_full(who))
            yield Field(say(titles.OF_PARTS[part]), told_none)
        elif (gap := visit.gaps.get(part)) and gap is not Gap.IN_PERSON:
            passed = say(NOT_ANSWERED) if gap is Gap.SKIPPED else gap.words()
            yield Field(say(titles.OF_PARTS[part]), passed, gap=True)
