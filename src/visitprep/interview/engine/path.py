"""The path: which steps apply to this visit, in order. Recomputed from the answers each time, never stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from visitprep.interview.engine.steps import (
    Asked,
    ItemAgain,
    ListAgain,
    ListOpen,
    MoreDetails,
    Reconfirm,
    RecordAgain,
    Step,
    Suggested,
)
from visitprep.interview.question import Group, Question, Repeating, Section
from visitprep.interview.questions.suggested import offered
from visitprep.visit.answering import Address, items, record_at
from visitprep.visit.marks import details_wanted, saw_suggested
from visitprep.visit.visit import PARTS, Visit
from visitprep.visit.voice import voice_of


def path(sections: Sequence[Section], visit: Visit) -> list[Step]:
    """Every step that applies now, answered or not."""
    return [step for section in sections for step in section_path(section, visit)]


def first_open(steps: Sequence[Step], visit: Visit) -> Step | None:
    return next((step for step in steps if step.is_open(visit)), None)


def section_path(section: Section, visit: Visit) -> Iterator[Step]:
    """Core questions first, then "more details?", then the details wanted, or answered some other way.

    What was carried over from an earlier visit is looked at before what is asked about it.
    """
    yield from _steps(section, visit, core=True)
    if section.has_details:
        yield MoreDetails(section)
        wanted = details_wanted(visit, section.id)
        details = _steps(section, visit, core=False)
        yield from (step for step in details if wanted or not step.is_open(visit))


def _steps(section: Section, visit: Visit, *, core: bool) -> Iterator[Step]:
    checked: set[str] = set()
    for part in section.parts:
        if core and visit.carried is not None and part.part not in checked:
            checked.add(part.part)  # a section may come back to a record
            if part.part in visit.carried.things:
                yield from _shown_whole(section, part, visit)
        if isinstance(part, Group):
            yield from _group_steps(section, part, visit, core)
        else:
            yield from _repeating_steps(section, part, visit, core)


def _group_steps(section: Section, group: Group, visit: Visit, core: bool) -> Iterator[Step]:
    for question in group.questions:
        address = Address(group.part, question.field)
        record = record_at(visit, address)
        if question.core is core and question.when(visit, record):
            yield Asked(section, address, record, question)


def _repeating_steps(section: Section, repeating: Repeating, visit: Visit, core: bool) -> Iterator[Step]:
    if core and repeating.suggested and _has_suggestions(repeating, visit):
        yield Suggested(section, repeating)
    for item in items(visit, repeating.part):
        again = ItemAgain(section, repeating, Address(repeating.part, item=item.id))
        if core and visit.carried is not None and again.thing in visit.carried.things:
            yield again
        for question in repeating.questions:
            if question.core is core and question.when(visit, item):
                yield Asked(section, Address(repeating.part, question.field, item.id), item, question, repeating)
    if core and repeating.grows:
        yield ListOpen(section, repeating)


def _shown_whole(section: Section, part: Group | Repeating, visit: Visit) -> Iterator[Reconfirm]:
    if isinstance(part, Repeating):
        yield ListAgain(section, part)
    elif carried_questions(section, part.part, visit):
        yield RecordAgain(section, part.part)


def carried_questions(section: Section, part: str, visit: Visit) -> list[tuple[Address, Question]]:
    """The questions of a record that were carried over with an answer, in the order they are asked."""
    anew = PARTS[part].anew
    found = []
    for group in section.parts:
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


def _has_suggestions(repeating: Repeating, visit: Visit) -> bool:
    """While the list is open and there is something to offer; once shown, they can be gone back to."""
    closed = repeating.part in visit.no_more or repeating.part in visit.gaps
    return (saw_suggested(visit) or not closed) and bool(offered(visit, voice_of(visit)))
