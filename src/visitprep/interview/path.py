"""The path: which questions apply to this visit, in order. Recomputed from the answers each time, never stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from visitprep.interview.question import Group, Question, Section, Several
from visitprep.visit.answering import Address, gap_at, items, record_at, value_at
from visitprep.visit.visit import LIMITS, Visit


@dataclass(frozen=True, slots=True)
class Step:
    """One place on the path: a question at an address, a list ("another?"), or a section's "more details?"."""

    section: Section
    address: Address
    question: Question | None = None
    several: Several | None = None

    @property
    def is_list(self) -> bool:
        return self.question is None and self.several is not None

    @property
    def is_gate(self) -> bool:
        return self.question is None and self.several is None


def gate_address(section: Section) -> Address:
    return Address(part=f"more:{section.id}")


def path(sections: Sequence[Section], visit: Visit) -> list[Step]:
    """Every step that applies now, answered or not."""
    return [step for section in sections for step in section_path(section, visit)]


def section_path(section: Section, visit: Visit) -> Iterator[Step]:
    """Core questions first, then the gate, then the details that were wanted, or answered some other way."""
    yield from _steps(section, visit, core=True)
    if section.has_details:
        yield Step(section, gate_address(section))
        wanted = visit.more_details.get(section.id)
        details = _steps(section, visit, core=False)
        yield from (step for step in details if wanted or not is_open(step, visit))


def _steps(section: Section, visit: Visit, *, core: bool) -> Iterator[Step]:
    for part in section.parts:
        if isinstance(part, Group):
            yield from _group_steps(section, part, visit, core)
        else:
            yield from _several_steps(section, part, visit, core)


def _group_steps(section: Section, group: Group, visit: Visit, core: bool) -> Iterator[Step]:
    for question in group.questions:
        address = Address(group.part, question.field)
        if question.core is core and question.when(visit, record_at(visit, address)):
            yield Step(section, address, question)


def _several_steps(section: Section, several: Several, visit: Visit, core: bool) -> Iterator[Step]:
    for item in items(visit, several.part):
        for question in several.questions:
            if question.core is core and question.when(visit, item):
                yield Step(section, Address(several.part, question.field, item.id), question, several)
    if core:
        yield Step(section, Address(several.part), several=several)


def is_open(step: Step, visit: Visit) -> bool:
    """Nobody has answered it, passed it over, or said "no more"."""
    if step.is_gate:
        return step.section.id not in visit.more_details
    if step.is_list:
        part = step.address.part
        listed = value_at(visit, step.address)
        full = len(listed or ()) >= LIMITS.get(part, len(listed or ()) + 1)
        return part not in visit.no_more and gap_at(visit, step.address) is None and listed != () and not full
    return value_at(visit, step.address) is None and gap_at(visit, step.address) is None


def first_open(steps: Sequence[Step], visit: Visit) -> Step | None:
    return next((step for step in steps if is_open(step, visit)), None)
