"""The whole document: page 1 for sixty seconds, the detail behind it, and a list for the person."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from visitprep.document import Beside, Block, Counted, Document, Field, Part, Section
from visitprep.summary.may_share import for_the_clinic, to_raise_in_person, without, without_measures
from visitprep.summary.overflow import Leaving, Placed, movable
from visitprep.summary.sections import (
    changes,
    history,
    impact,
    matters,
    medicines,
    pains,
    people,
    safety,
    tried,
    voices,
)
from visitprep.summary.sections.bring import bring_part
from visitprep.summary.sections.voices import Voices, voices_of
from visitprep.summary.words import titles
from visitprep.summary.words.reading import fields, section
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.journal.entry import Entry

CHANGES = Counted(
    (N_("{n} change"), N_("{n} changes")),
    (N_("{n} more change"), N_("{n} more changes")),
)
VIEWS = Counted(
    (N_("{n} view of the helper"), N_("{n} views of the helper")),
    (N_("{n} more view of the helper"), N_("{n} more views of the helper")),
)


def summarize(
    visit: Visit,
    *,
    prepared_on: date,
    bring: tuple[ToBring, ...] = (),
    left_out: Collection[str] = (),
    entries: tuple[Entry, ...] = (),
    measures_off: frozenset[str] = frozenset(),
    former: Visit | None = None,
) -> Document:
    """The clinic's copy: every answer, note and gap of `visit` that the person lets the clinic have.

    Part 1 is page 1 in the order a clinician reads (clinical.md 1.3), part 2 is all that stands behind it, and
    part 3 the checklist, for the person to keep, when `bring` has lines. What may leave page 1 when it is full is
    marked so (`summary/overflow.py`); renderers with pages move it. Packing states are part of `bring`.

    The last weeks of the journal's `entries` are a chart and a few counts in part 2.

    Mood, a work claim and substances are left out unless the person agreed to print them. Of the questions kept for
    the room only the number is told. The answers of the sections in `left_out` (`may_share`) are told nowhere but
    in the safety box; their headings are the caller's to take out. A measure in `measures_off` is not on the
    page at all; its answers stay in the visit. A follow-up begins with what changed since `former`, the visit it
    was begun from.
    """
    weeks = _journal(entries, prepared_on)
    to_raise = to_raise_in_person(without_measures(visit, measures_off))
    whole = for_the_clinic(visit, measures_off=measures_off, with_days=True)
    visit = without(whole, left_out)
    speaking = voices_of(visit)
    before = former and for_the_clinic(former, measures_off=measures_off, left_out=left_out)
    placed = {
        "changes": _changed(visit, before),
        "safety": safety.safety(whole, prepared_on),
        "matters": matters.what_matters(visit, speaking, to_raise),
        "pain": pains.pain_table(visit, speaking),
        "map": Placed(pains.body_map(visit)),
        "views": _views(visit, speaking),
        "impact": impact.effect_on_life(visit, speaking, measures_off, left_out),
        "tried": tried.best_and_worst(visit),
    }
    parts = [
        _first_page(placed, left_out),
        Part(
            say(titles.PART_TWO),
            tuple(_second_part(visit, placed, weeks, speaking)),
            continues=True,
        ),
        bring_part(bring, titles.BRING_KEEP),
    ]
    return Document(
        title=say(titles.CLINIC),
        running_head=people.running_head(whole),
        byline=people.byline(visit, speaking, prepared_on),
        footer=voices.footer(visit, speaking),
        parts=tuple(part for part in parts if part is not None),
    )


def _changed(visit: Visit, former: Visit | None) -> Placed:
    if not changes.follows(visit):
        return Placed(())
    told = changes.what_changed(visit, former)
    return Placed(movable(told, Leaving.CHANGES, CHANGES))


def _views(visit: Visit, speaking: Voices) -> Placed:
    views = voices.side_by_side(visit, speaking, voices.on_page_one(visit))
    return Placed(movable(views, Leaving.VIEWS, VIEWS))


def _first_page(placed: dict[str, Placed], left_out: Collection[str]) -> Part:
    """In reading order. The document's own title stands above it, and the safety box carries its own."""
    changed = placed["changes"].blocks
    opens = (section("changes", titles.CHANGES, changed),) if changed else ()
    return Part(
        "",
        (
            *opens,
            section("safety", "", placed["safety"].blocks),
            section("matters", titles.MATTERS, placed["matters"].blocks),
            _pain_and_effect(placed, left_out),
            section("tried", titles.TRIED, placed["tried"].blocks),
        ),
    )


def _pain_and_effect(placed: dict[str, Placed], left_out: Collection[str]) -> Section:
    """The table over the whole width; below it the numbers, with the body map beside them.

    The words in the table are the record, the drawing is a view of them, and costs no line of its own here.
    """
    table, numbers = placed["pain"].blocks[:1], placed["pain"].blocks[1:]
    told, drawn = (*numbers, *placed["impact"].blocks), placed["map"].blocks
    below = (Beside(told, drawn, 0.7),) if drawn and told else (*told, *drawn)
    title = titles.PAIN_AND_EFFECT
    if "pains" in left_out:
        title = titles.EFFECT
    elif not placed["impact"].blocks:
        title = titles.PAIN
    blocks = below if "pains" in left_out else (*table, *below)
    return section("pain", title, (*blocks, *placed["views"].blocks))


def _second_part(
    visit: Visit, placed: dict[str, Placed], weeks: tuple[Section, ...], speaking: Voices
) -> Iterator[Section]:
    """Sections in reading order. One that only holds what moved from page 1 is there when something did."""
    of = titles.OF_PARTS

    def moved(id: str, title: str, key: str) -> Iterator[Section]:
        if placed[key].moved:
            yield section(id, title, placed[key].moved)

    yield from moved("safety-details", titles.SAFETY_DETAILS, "safety")
    yield from moved("matters-in-full", titles.MATTERS_IN_FULL, "matters")
    yield section("medicines", of["medicines"], medicines.medicines_now(visit))
    yield section("stopped", of["past_medicines"], tried.stopped_medicines(visit))
    yield section("treatments", of["treatments"], tried.treatments(visit))
    yield section("tests", of["tests"], history.tests(visit))
    yield section("health", of["health"], history.health(visit))
    yield section("surgeries", of["surgeries"], history.surgeries(visit))
    yield from moved("pain-details", titles.PAIN_DETAILS, "pain")
    yield from moved("daily-life", titles.EFFECT_DETAILS, "impact")
    yield from weeks
    yield section("mood", titles.MOOD, impact.mood(visit))
    if seen := _longer_views(visit, speaking):
        yield section("helper", of["helper_view"], seen)
    yield section("substances", of["substances"], history.substances(visit))
    yield section("people", titles.PEOPLE, people.people(visit))
    yield section("team", of["team"], people.team(visit))
    yield section("questions", of["questions"], matters.questions(visit))
    yield section("anything-else", of["closing"], matters.anything_else(visit, speaking))
    if notes := _list_notes(visit):
        yield section("notes", titles.NOTES, notes)


def _journal(entries: tuple[Entry, ...], today: date) -> tuple[Section, ...]:
    """The last weeks, where there are any. Loaded only then: most pages are made without a journal."""
    if not entries:
        return ()
    from visitprep.summary.sections import journal

    blocks = journal.journal(entries, today)
    return (section("journal", titles.JOURNAL, blocks),) if blocks else ()


def _longer_views(visit: Visit, speaking: Voices) -> tuple[Block, ...]:
    short = voices.on_page_one(visit)
    names = tuple(name for name in voices.VIEWS if name not in short)
    return voices.side_by_side(visit, speaking, names)


def _list_notes(visit: Visit) -> tuple[Block, ...]:
    """What the person added to a list as a whole."""
    notes = [Field(say(titles.OF_PARTS.get(part, titles.NOTES)), note) for part, note in visit.notes.items()]
    return fields(notes)
