"""The order of the file: the chapters of the interview, each part of the visit once, where most is asked for it.

A name can stand only once in a file, while the interview comes back to some parts; so the file gathers them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from msgspec import Struct

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question, Repeating, Section
from visitprep.interview.questions.order_of_sections import SECTIONS, every_section, sections
from visitprep.visit.answering import items
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.record import Record
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type
from visitprep.wording import N_, Voice, Wording, language_now, say

# The interview asks these before its first section, in other words: it has somebody in front of it.
_FILLING_IN = (
    Question("filled_by", Wording("Who is filling this in?"), Kind.ONE, tuple(FilledBy)),
    Question("name", Wording("If you are helping: what is your own name?")),
    Question(
        "relation",
        Wording("If you are helping: how are you related to the patient?"),
        guidance=Wording("For example: daughter, husband, neighbor, support worker"),
    ),
)
_FILLING_IN_TITLE = N_("Who is filling this in")


class OutlinePart(Struct, frozen=True):
    """One name of the visit, with everything that is asked for it."""

    name: str
    questions: tuple[Question, ...]
    repeating: Repeating | None = None
    """Set for a list."""

    @property
    def record(self) -> type[Record]:
        return record_type(self.name)


class OutlineChapter(Struct, frozen=True):
    title: str
    intro: str
    parts: tuple[OutlinePart, ...]


def spoken(wording: Wording) -> str:
    """In the plain "you" voice; what is only asked of a helper is about "the patient"."""
    if wording.them and not wording.you:
        return wording.spoken(Voice(say(N_("the patient"))))
    return wording.spoken(Voice())


def asks_helper(question: Question) -> bool:
    """It has no wording for somebody who answers for themselves."""
    return not question.ask.you


def chapters(measures_off: frozenset[str] = frozenset()) -> tuple[OutlineChapter, ...]:
    """Every part asked about to get ready for a first visit, once; without the measures in `measures_off`."""
    return _chapters(measures_off, language_now())


@cache
def _chapters(measures_off: frozenset[str], language: str) -> tuple[OutlineChapter, ...]:
    """`language` is the one spoken now; it is named so that each has titles of its own."""
    return _gathered(tuple(section for section in sections(measures_off) if not section.later))


def _gathered(asked: tuple[Section, ...]) -> tuple[OutlineChapter, ...]:
    gathered: dict[str, list[Question]] = {"respondent": list(_FILLING_IN)}
    lists: dict[str, Repeating] = {}
    homes = _homes(asked)
    drafts = [(say(_FILLING_IN_TITLE), "", ["respondent"])]
    for section in asked:
        for group in section.asked:
            gathered.setdefault(group.part, []).extend(group.questions)
            if isinstance(group, Repeating):
                lists[group.part] = group
        names = list(dict.fromkeys(group.part for group in section.asked if homes.get(group.part) == section.id))
        drafts.append((spoken(section.title), spoken(section.intro), names))
    return tuple(
        OutlineChapter(
            title, intro, tuple(OutlinePart(name, tuple(gathered[name]), lists.get(name)) for name in names)
        )
        for title, intro, names in drafts
        if names
    )


def _homes(asked: tuple[Section, ...]) -> dict[str, str]:
    """Part to the section where most is asked for it: one safety fact does not move a whole daily life."""
    many: dict[str, Counter[str]] = {}
    for section in asked:
        for part, _ in section.questions():
            many.setdefault(part, Counter())[section.id] += 1
    return {part: ids.most_common(1)[0][0] for part, ids in many.items() if part != "respondent"}


@cache
def parts(measures_off: frozenset[str] = frozenset()) -> Mapping[str, OutlinePart]:
    """Every record and list of the visit by name, with what a blank file asks about it, else what is asked later.

    A measure in `measures_off` is not among them.
    """
    later = _gathered(tuple(section for section in every_section(measures_off) if section.later))
    found = {part.name: part for chapter in chapters(measures_off) for part in chapter.parts}
    found = {part.name: part for chapter in later for part in chapter.parts} | found
    unasked = {
        name: OutlinePart(name, ()) for name in (*RECORDS, *LISTS) if name not in found and name not in measures_off
    }
    return MappingProxyType(found | unasked)


def closed_lists(visit: Visit) -> frozenset[str]:
    """Lists that are complete when a file says nothing else: every list with something, or none, in it."""
    return frozenset(part for part in LISTS if getattr(visit, part) is not None)


def opened_details(visit: Visit) -> dict[str, bool]:
    """Sections whose further questions are wanted when a file says nothing else: one of them has an answer."""
    return {
        section.id: True
        for section in SECTIONS
        if any(
            not question.core and _says_something(record, question.field)
            for part, question in section.questions()
            for record in _records(visit, part)
        )
    }


def _records(visit: Visit, part: str) -> Iterator[Record]:
    if part in LISTS:
        yield from items(visit, part)
    else:
        yield getattr(visit, part)


def _says_something(record: Record, field: str) -> bool:
    return getattr(record, field) is not None or field in record.gaps or field in record.notes
