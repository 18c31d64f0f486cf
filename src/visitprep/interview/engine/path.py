"""The path: which questions apply to this visit, in order. Recomputed from the answers each time, never stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from visitprep.interview.question import Group, Question, Section, Several
from visitprep.interview.questions.bank import BANK, offered
from visitprep.visit.answering import Address, gap_at, items, record_at, value_at
from visitprep.visit.marks import details_wanted, draft_is_kept, is_left_for_later, saw_suggested
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import PARTS, Visit, list_part
from visitprep.visit.voice import voice_of


@dataclass(frozen=True, slots=True)
class Step:
    """One place on the path: a question at an address, a list ("another?"), an offer made once, or a check.

    The offers (gates) are a section's "more details?" and the questions that others ask. A check asks of something
    carried over from an earlier visit whether it is still true.
    """

    section: Section
    address: Address
    record: Record
    """What the address points into, as it was when the path was made: the visit itself for lists and offers."""
    question: Question | None = None
    several: Several | None = None
    thing: str = ""
    """Of a check: what is looked at again, as in `visit/carried.py`."""

    @property
    def is_check(self) -> bool:
        return bool(self.thing)

    @property
    def is_list(self) -> bool:
        return self.question is None and self.several is not None and not self.is_check

    @property
    def is_gate(self) -> bool:
        return self.question is None and self.several is None and not self.is_check

    @property
    def is_bank(self) -> bool:
        return self.is_gate and self.address.part == BANK


def gate_address(section: Section) -> Address:
    return Address(part=f"more:{section.id}")


def path(sections: Sequence[Section], visit: Visit) -> list[Step]:
    """Every step that applies now, answered or not."""
    return [step for section in sections for step in section_path(section, visit)]


def section_path(section: Section, visit: Visit) -> Iterator[Step]:
    """Core questions first, then the gate, then the details that were wanted, or answered some other way.

    What was carried over from an earlier visit is looked at before what is asked about it.
    """
    yield from _steps(section, visit, core=True)
    if section.has_details:
        yield Step(section, gate_address(section), visit)
        wanted = details_wanted(visit, section.id)
        details = _steps(section, visit, core=False)
        yield from (step for step in details if wanted or not is_open(step, visit))


def _steps(section: Section, visit: Visit, *, core: bool) -> Iterator[Step]:
    checked: set[str] = set()
    for part in section.parts:
        if core and visit.carried is not None and part.part not in checked:
            checked.add(part.part)  # a section may come back to a record
            yield from _checks(section, part, visit)
        if isinstance(part, Group):
            yield from _group_steps(section, part, visit, core)
        else:
            yield from _several_steps(section, part, visit, core)


def _group_steps(section: Section, group: Group, visit: Visit, core: bool) -> Iterator[Step]:
    for question in group.questions:
        address = Address(group.part, question.field)
        record = record_at(visit, address)
        if question.core is core and question.when(visit, record):
            yield Step(section, address, record, question)


def _several_steps(section: Section, several: Several, visit: Visit, core: bool) -> Iterator[Step]:
    if core and several.bank and _bank_applies(several, visit):
        yield Step(section, Address(BANK), visit)
    for item in items(visit, several.part):
        if core and (check := _check_of(section, several, item, visit)):
            yield check
        for question in several.questions:
            if question.core is core and question.when(visit, item):
                yield Step(section, Address(several.part, question.field, item.id), item, question, several)
    if core and several.grows:
        yield Step(section, Address(several.part), visit, several=several)


def _checks(section: Section, part: Group | Several, visit: Visit) -> Iterator[Step]:
    """Whether a record, or a list that is shown whole, is still true; nothing where nothing was carried over."""
    assert visit.carried is not None
    if part.part not in visit.carried.things:
        return
    if isinstance(part, Several):
        yield Step(section, Address(f"check:{part.part}"), visit, several=part, thing=part.part)
    elif carried_questions(section, part.part, visit):
        yield Step(section, Address(f"check:{part.part}"), visit, thing=part.part)


def _check_of(section: Section, several: Several, item: Item, visit: Visit) -> Step | None:
    thing = f"{several.part}.{item.id}"
    if visit.carried is None or thing not in visit.carried.things:
        return None
    return Step(section, Address(several.part, item=item.id), item, several=several, thing=thing)


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


def _bank_applies(several: Several, visit: Visit) -> bool:
    """While the list is open and there is something to offer; once shown, it can be gone back to."""
    closed = several.part in visit.no_more or several.part in visit.gaps
    return (saw_suggested(visit) or not closed) and bool(offered(visit, voice_of(visit)))


def is_open(step: Step, visit: Visit) -> bool:
    """Nobody has answered it, passed it over, or said "no more"."""
    if step.is_check:
        carried = visit.carried
        return (
            carried is not None and step.thing not in carried.checked and not is_left_for_later(visit, step.thing)
        )
    if step.is_gate:
        return not saw_suggested(visit) if step.is_bank else details_wanted(visit, step.section.id) is None
    if step.question is not None and step.question.draft and draft_is_kept(visit, step.address):
        return False
    if step.is_list:
        part = step.address.part
        listed = value_at(visit, step.address)
        full = not list_part(part).has_room(listed)
        return part not in visit.no_more and gap_at(visit, step.address) is None and listed != () and not full
    return getattr(step.record, step.address.field) is None and step.address.field not in step.record.gaps


def first_open(steps: Sequence[Step], visit: Visit) -> Step | None:
    return next((step for step in steps if is_open(step, visit)), None)
