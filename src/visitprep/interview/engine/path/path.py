"""The path: which steps apply to this visit, in order. Recomputed from the answers each time, never stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from visitprep.interview.engine.path.covered import Cover, is_typed_as_lines, line_in_use, ticks_in_use
from visitprep.interview.engine.path.steps import (
    A_DOZEN,
    Asked,
    ItemAgain,
    Line,
    Lines,
    ListAgain,
    ListOpen,
    MoreDetails,
    Reconfirm,
    RecordAgain,
    Step,
    Suggested,
    Ticks,
    Unclear,
    unclear_items,
)
from visitprep.interview.question import Group, OneLine, Question, Repeating, Section
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.questions.suggested import any_offered
from visitprep.interview.tick_list import TickList
from visitprep.visit.answering import Address, items, record_at
from visitprep.visit.marks import DETAILS_WANTED, FURTHER_WANTED, SAW_SUGGESTED
from visitprep.visit.records.record import Item
from visitprep.visit.visit import PARTS, Visit, list_part
from visitprep.visit.voice import voice_of


def path(sections: Sequence[Section], visit: Visit, *, by_question: bool = False) -> list[Step]:
    """Every step that applies now, answered or not: the main ones, then "more details?", then the details wanted.

    `by_question` is without lines and tick lists: each field has its question.
    """
    if by_question:
        sections = [without_lines(section) for section in sections]
    steps: list[Step] = []
    details: list[tuple[Section, list[Step]]] = []
    for section in sections:
        found = list(_steps(section, visit))
        steps += [step for is_main, step in found if is_main]
        details.append((section, [step for is_main, step in found if not is_main]))
    offering = tuple(section for section, found in details if found)
    further = tuple(
        (step.place, section)
        for section, found in details
        if not DETAILS_WANTED.said(visit, section.id)
        for step in found
        if step.is_open(visit) and not FURTHER_WANTED.stands(visit, step.place)
    )
    if offering:
        left = tuple(place for place, _ in further)
        about = tuple({section.id: section for _, section in further[:A_DOZEN]}.values())
        steps.append(MoreDetails(offering[-1], offering, left, about))
    for section, further_steps in details:
        wanted = DETAILS_WANTED.said(visit, section.id)
        steps += [
            step
            for step in further_steps
            if wanted or not step.is_open(visit) or FURTHER_WANTED.stands(visit, step.place)
        ]
    return steps


def first_open(steps: Sequence[Step], visit: Visit) -> Step | None:
    return next((step for step in steps if step.is_open(visit)), None)


def section_path(section: Section, visit: Visit, *, by_question: bool = False) -> list[Step]:
    """The path of one section by itself."""
    return path((section,), visit, by_question=by_question)


def without_lines(section: Section) -> Section:
    """The section with one question for each field, as when they are asked one at a time."""
    parts = (replace(part, lines=None) if isinstance(part, Repeating) else part for part in section.asked)
    return replace(section, parts=tuple(parts))


_Found = Iterator[tuple[bool, Step]]
"""Steps in their order, each with whether it is a main one; the others are details."""


def _steps(section: Section, visit: Visit) -> _Found:
    """What was carried over from an earlier visit is looked at before what is asked about it."""
    checked: set[str] = set()
    behind: set[tuple[str, str]] = set()  # asked right behind their line
    cover = Cover.of(section, visit)
    for part in section.parts:
        if visit.carried is not None and part.part not in checked:
            checked.add(part.part)  # a section may come back to a record
            if part.part in visit.carried.things:
                yield from ((True, step) for step in _shown_whole(section, part.part, visit))
        match part:
            case Group():
                for is_main, step in _group_steps(section, part, visit, cover):
                    if not (is_main and (part.part, step.question.field) in behind):
                        yield is_main, step
            case Repeating():
                yield from _repeating_steps(section, part, visit, cover)
            case OneLine():
                if line_in_use(part, Address(part.part), visit):
                    record = record_at(visit, Address(part.part, part.fields[0]))
                    yield True, Line(section, Address(part.part), record, part)
                    own = _group_steps(section, _covered(section, part), visit, cover)
                    yield from ((True, step) for is_main, step in own if is_main)
                    behind |= {(part.part, name) for name in part.fields}
            case TickList():
                if ticks_in_use(part, visit):
                    yield True, Ticks(section, part)


def _covered(section: Section, line: OneLine) -> Group:
    """The questions of a line's own fields."""
    questions = (question for part, question in section.questions() if part == line.part)
    return Group(line.part, tuple(question for question in questions if question.field in line.fields))


def _group_steps(section: Section, group: Group, visit: Visit, cover: Cover) -> Iterator[tuple[bool, Asked]]:
    for question in group.questions:
        address = Address(group.part, question.field)
        record = record_at(visit, address)
        if question.when(visit, record) and (is_main := cover.asked_as(question, address, record)) is not None:
            yield is_main, Asked(section, address, record, question)


def _repeating_steps(section: Section, repeating: Repeating, visit: Visit, cover: Cover) -> _Found:
    if cover.hides_list(repeating.part):
        return
    as_lines = is_typed_as_lines(repeating, visit)
    if repeating.suggested and _has_suggestions(repeating, visit, as_lines=as_lines):
        yield not as_lines, Suggested(section, repeating)
    adding = as_lines and not cover.fills_list(repeating.part)
    lines = [(True, step) for step in _lines_steps(section, repeating, visit)] if adding else []
    if visit.carried is None:
        yield from lines
    for item in items(visit, repeating.part):
        again = ItemAgain(section, repeating, Address(repeating.part, item=item.id))
        if visit.carried is not None and again.thing in visit.carried.things:
            yield True, again
        yield from _item_steps(section, repeating, item, visit, as_lines=as_lines)
    if visit.carried is not None:
        yield from lines
    if repeating.grows and not as_lines:
        yield True, ListOpen(section, repeating)


def _lines_steps(section: Section, repeating: Repeating, visit: Visit) -> Iterator[Step]:
    assert repeating.lines is not None
    yield Lines(section, repeating)
    if unclear_items(visit, repeating.part):
        yield Unclear(section, repeating)
    for ticks in repeating.lines.then:
        if ticks_in_use(ticks, visit):
            yield Ticks(section, ticks)


def _item_steps(section: Section, repeating: Repeating, item: Item, visit: Visit, *, as_lines: bool) -> _Found:
    """Each line of an item with the questions it covers behind it, then the other questions."""
    cover = Cover.of_item(repeating, item, visit) if as_lines else Cover.none(visit)
    address = Address(repeating.part, item=item.id)
    behind: set[str] = set()
    for line in repeating.lines.each if as_lines and repeating.lines else ():
        if line_in_use(line, address, visit):
            yield True, Line(section, address, item, line, repeating)
            behind |= set(line.fields)
            yield from _asked(section, repeating, item, visit, cover, set(line.fields))
    rest = {question.field for question in repeating.questions} - behind
    yield from _asked(section, repeating, item, visit, cover, rest)


def _asked(
    section: Section, repeating: Repeating, item: Item, visit: Visit, cover: Cover, fields: set[str]
) -> _Found:
    for question in repeating.questions:
        if question.field not in fields or not question.when(visit, item):
            continue
        address = Address(repeating.part, question.field, item.id)
        if (is_main := cover.asked_as(question, address, item)) is not None:
            yield is_main, Asked(section, address, item, question, repeating)


def _shown_whole(section: Section, part: str, visit: Visit) -> Iterator[Reconfirm]:
    found = next((asked for asked in section.asked if asked.part == part), None)
    if isinstance(found, Repeating):
        yield ListAgain(section, found)
    elif carried_questions(part, visit):
        yield RecordAgain(section, part)


def carried_questions(part: str, visit: Visit) -> list[tuple[Address, Question]]:
    """The questions of a record that were carried over with an answer, in the order they are asked.

    Of every section: a yes is to all of the record, so that all of it has to be shown.
    """
    anew = PARTS[part].anew
    found = []
    for group in (group for section in SECTIONS for group in section.parts):
        if isinstance(group, Group) and group.part == part:
            record = record_at(visit, Address(part, group.questions[0].field))
            found += [
                (Address(part, question.field), question)
                for question in group.questions
                if question.field not in anew
                and question.when(visit, record)
                and (getattr(record, question.field) is not None or question.field in record.gaps)
            ]
    return found


def _has_suggestions(repeating: Repeating, visit: Visit, *, as_lines: bool) -> bool:
    """Before a list, while it is open; behind lines, among the details. Once shown, they can be gone back to."""
    closed = repeating.part in visit.no_more or repeating.part in visit.gaps
    has_room = list_part(repeating.part).has_room(items(visit, repeating.part))
    open_to_them = has_room if as_lines else SAW_SUGGESTED.stands(visit) or not closed
    return open_to_them and any_offered(visit, voice_of(visit))
