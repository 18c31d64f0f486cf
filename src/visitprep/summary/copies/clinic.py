"""The clinic's copy on one sheet (`first_page/`), with all that it may cut on the pages behind (`in_full/`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from visitprep.document.blocks import Block, Document, Field, Paragraph, Part, Section, Table
from visitprep.document.sheet import Masthead
from visitprep.findings.operations_told import operations_told
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.line_in_words import both_in_words
from visitprep.findings.safety.safety_fact import State
from visitprep.findings.safety.special.breathing import is_apnea_told
from visitprep.summary.first_page.follow_up import asked_now
from visitprep.summary.first_page.rank import Room, rooms
from visitprep.summary.first_page.sheet import sheets
from visitprep.summary.first_page.told_whole import NOTHING, ToldWhole, told_whole
from visitprep.summary.first_page.why import ACTIVITY
from visitprep.summary.in_full.alike import gathered
from visitprep.summary.in_full.carried import ALL, NONE, NONE_BY, not_asked_again, with_its_teller
from visitprep.summary.in_full.health import health_in_full
from visitprep.summary.in_full.measures import MEASURED, in_one_row
from visitprep.summary.in_full.medicines import medicines_now
from visitprep.summary.in_full.pains import every_pain
from visitprep.summary.in_full.people import people as people_in_full
from visitprep.summary.in_full.people import records_used, team
from visitprep.summary.in_full.telling import stands_in, told
from visitprep.summary.in_full.tried import every_test, everything_tried
from visitprep.summary.may_share import (
    for_the_clinic,
    keeps_mood,
    mood_is_withheld,
    to_raise_in_person,
    without,
    without_measures,
)
from visitprep.summary.shared_sections import changes, matters, people, voices
from visitprep.summary.shared_sections.named_voice import named_where_two
from visitprep.summary.shared_sections.side_by_side import VIEWS, side_by_side
from visitprep.summary.shared_sections.voices import Voices, voices_of
from visitprep.summary.words import titles
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
from visitprep.summary.words.field_labels import labels_without
from visitprep.summary.words.from_records import with_origins
from visitprep.text import isolated
from visitprep.visit.carried import carried_from
from visitprep.visit.consent import NOT_MOOD
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.marks import NO_OPERATION
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.reason import Goal
from visitprep.visit.records.record import Item
from visitprep.visit.tellers import told_by
from visitprep.visit.visit import LISTS, Visit
from visitprep.wording import N_, say

TITLE = N_("Pain clinic visit summary")

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
    said = _Said()
    if page_one:
        asked, shortest = asked_now(told_here), tuple(rooms())[-1]
        said = _Said(
            told_whole(asked, page_one.choices[-1], shortest), told_whole(asked, page_one.choices[0], Room())
        )
    behind = tuple(_behind(told_here, before, entries, speaking, prepared_on, head, said))
    return Document(
        title=say(TITLE),
        running_head=people.running_head(whole),
        byline=() if page_one else people.visit_and_day(told_here, prepared_on),
        footer=say(N_("{told} {limits}"), told=voices.footer(told_here), limits=say(LIMITS)),
        parts=(Part("", behind),) if behind else (),
        sheets=page_one,
    )


class _Said(Struct, frozen=True):
    """What page 1 says whole: however short it has to be, and where it has room for everything."""

    always: ToldWhole = NOTHING
    at_first: ToldWhole = NOTHING


def _behind(
    visit: Visit,
    before: Visit | None,
    entries: tuple[Entry, ...],
    speaking: Voices,
    today: date,
    head: Masthead | None,
    there: _Said,
) -> Iterator[Section]:
    """The sections that hold something, in the order a clinician looks for them, without what is `there`."""
    of = titles.OF_PARTS
    views = side_by_side(visit, speaking, tuple(VIEWS))
    for id, title, parts, blocks in (
        ("medicines", of["medicines"], ("medicines", "medicine_review"), medicines_now(visit)),
        ("changes", titles.CHANGES, (), changes.what_changed(visit, before) if changes.follows(visit) else ()),
        ("helper", of["helper_view"], (), views),
        (
            "health",
            titles.SAFETY_IN_FULL,
            ("allergies", "devices", "surgeries", "health", "substances"),
            fields(gathered(health_in_full(visit))),
        ),
        ("tried-in-full", titles.EVERYTHING_TRIED, ("treatments", "past_medicines"), everything_tried(visit)),
        ("tests", of["tests"], ("tests",), every_test(visit)),
        ("pain-details", titles.PAINS_IN_FULL, ("pains",), every_pain(visit, today)),
        (
            "matters-in-full",
            titles.MATTERS_IN_FULL,
            ("reason", "concerns", "goals"),
            fields(tuple(_matters(visit, there))),
        ),
        ("daily-life", titles.EFFECT_DETAILS, (), _daily_life(visit, there)),
        ("mood", titles.MOOD, ("mood",), _mood(visit, views) if not visit.mood.is_empty else ()),
        ("people", titles.PEOPLE, (), people_in_full(visit, head)),
        ("records", titles.RECORDS, (), records_used(visit)),
        ("team", of["team"], ("team",), team(visit)),
        ("journal", titles.JOURNAL, (), _journal(visit, entries, today)),
        ("lists", titles.NONE_AND_PASSED_OVER, (), fields(gathered(_lists_without_items(visit)))),
        ("questions", of["questions"], ("questions",), _questions(visit, there.always)),
        ("anything-else", of["closing"], (), matters.anything_else(visit, speaking)),
        ("notes", titles.NOTES, (), fields(tuple(_notes(visit)))),
    ):
        if blocks:
            lines = not_asked_again(visit, parts)
            is_said = id == "questions" and not lines and not _questions(visit, there.at_first)
            section = Section(id, say(title), (*lines, *blocks), "questions" if is_said else "")
            yield named_where_two(section, visit)


def _matters(visit: Visit, there: _Said) -> Iterator[Field]:
    has_lines = bool(not_asked_again(visit, ("reason", "concerns", "goals")))
    for row in told(visit.reason, "reason"):
        if not there.always.holds(row.value):
            yield replace(row, said_in="why") if there.at_first.holds(row.value) and not has_lines else row
    for part, label, name, shown in (
        ("concerns", "concerns", "text", ()),
        ("goals", "goals", "activity", ("now",)),
    ):
        more = labels_without(part, name, *shown)
        left = [
            item
            for item in getattr(visit, part) or ()
            if item.notes or in_one_line(item, more) or not there.always.holds(always_said(item, name).text)
        ]
        if left:
            is_said = not has_lines and not any(
                item.notes or in_one_line(item, more) or not there.at_first.holds(always_said(item, name).text)
                for item in left
            )
            lines = "\n".join(_line(item, part, name) for item in left)
            yield Field(say(titles.OF_PARTS[label]), lines, said_in="why" if is_said else "")


def _line(item: Item, part: str, name: str) -> str:
    """A concern or a goal and all that was said of it, in one line; its number as on page 1."""
    first = with_note(always_said(item, name).text, item, name)
    there: tuple[str, ...] = ()
    if isinstance(item, Goal) and item.now is not None and "now" not in item.notes:
        first, there = say(ACTIVITY, activity=isolated(first), n=str(item.now)), ("now",)
    return "; ".join(filter(None, (first, in_one_line(item, labels_without(part, name, *there)))))


def _questions(visit: Visit, there: ToldWhole) -> tuple[Block, ...]:
    """None where page 1 has all of them."""
    asked = visit.questions or ()
    if all(there.holds(always_said(one, "text").text) and not one.notes for one in asked):
        return ()
    return matters.questions(visit)


def _daily_life(visit: Visit, there: _Said) -> tuple[Block, ...]:
    """What was said at this visit; then what was carried over, under the day it is from."""
    tellers = tuple(with_its_teller(visit, _DAILY_LIFE))
    found = tuple(_of_daily_life(visit, there))
    days = [day for day, _ in found if day]
    may_leave_out = not tellers and not days
    now, then = (
        gathered(
            row if may_leave_out else replace(row, said_in="") for day, row in found if bool(day) is was_carried
        )
        for was_carried in (False, True)
    )
    as_on = (Paragraph(say(ALL, day=in_words(min(days))), strong=True),) if days else ()
    return (*tellers, *fields(now), *as_on, *fields(then)) if found else ()


def _of_daily_life(visit: Visit, there: _Said) -> Iterator[tuple[date | None, Field]]:
    """Each row, with the day it was carried over from."""
    for part in (*_DAILY_LIFE, "mood"):
        record = getattr(visit, part)
        names = ("lives_with",) if part == "mood" else record.answerable()
        if part in MEASURED and (row := in_one_row(record, part)):
            is_said = {f"{part}.{name}" for name in names} <= there.at_first.addresses
            yield carried_from(visit, part, field=names[0]), replace(row, said_in="daily") if is_said else row
            continue
        for name in names:
            address = f"{part}.{name}"
            if address in there.always.addresses or name.startswith("print_") or _is_overtaken(visit, address):
                continue
            said_in = "daily" if address in there.at_first.addresses else ""
            for row in told(record, part, (name,)):
                yield carried_from(visit, part, field=name), replace(row, said_in=said_in)


def _is_overtaken(visit: Visit, address: str) -> bool:
    """Unticked before apnea was told, which is what counts."""
    sleep = visit.sleep
    bare_no = sleep.stops_breathing is YesNo.NO and "stops_breathing" not in sleep.notes
    return address == "sleep.stops_breathing" and bare_no and is_apnea_told(visit)


def _mood(visit: Visit, views: tuple[Block, ...]) -> tuple[Block, ...]:
    """Without what stands beside the helper's view of it."""
    if keeps_mood(visit):
        return (Paragraph(say(KEPT_LINE if mood_is_withheld(visit) else NOT_AGREED_LINE)),)
    beside = [row[1] for one in views if isinstance(one, Table) for row in one.rows if row[0] == say(VIEWS["mood"])]
    is_there = [
        name
        for name in ("low_days", "in_own_words")
        if beside and name not in visit.mood.notes and stands_in(visit.mood, name, beside[0])
    ]
    return fields(tuple(told(visit.mood, "mood", labels_without("mood", *NOT_MOOD, *is_there))))


def _journal(visit: Visit, entries: tuple[Entry, ...], today: date) -> tuple[Block, ...]:
    """The last weeks, where there are any. Loaded only then: most pages are made without a journal."""
    if not entries:
        return ()
    from visitprep.summary.shared_sections import journal

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
            line = {"allergies": Line.ALLERGIES, "devices": Line.IMPLANTS}.get(part)
            if line and (fact := safety_facts(visit)[line]).state is State.CONTRADICTED:
                told_none = both_in_words(fact)
            if part == "surgeries" and (
                told := [o for o in operations_told(visit) if not NO_OPERATION.said(visit, o)]
            ):
                told_none = say(N_("answered none, and said: {words}"), words="; ".join(told))
            yield Field(say(titles.OF_PARTS[part]), told_none)
        elif (gap := visit.gaps.get(part)) and gap is not Gap.IN_PERSON:
            passed = say(NOT_ANSWERED) if gap is Gap.SKIPPED else gap.words()
            yield Field(say(titles.OF_PARTS[part]), passed, gap=True)
