"""A helper's "I" with the helper's name before it, on copies that go where nobody knows who filled them in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import fields, replace

from visitprep.summary.shared_sections.voices import speaks_as_i
from visitprep.visit.answering import items
from visitprep.visit.once import once
from visitprep.visit.records.record import Record
from visitprep.visit.tellers import others, teller
from visitprep.visit.two_views import who_told
from visitprep.visit.visit import LISTS, RECORDS, Visit
from visitprep.wording import N_, say

Thing = TypeVar("Thing")
_NAMED = frozenset({"respondent", "appointment", "helper_view", "closing"})
"""Nobody's word, or under the helper's name wherever it is printed."""
_IN_THE_PERSON_S_WORDS = frozenset({("mood", "in_own_words"), ("pains", "says")})
"""A helper is asked how the person says it: their "I" is the person's."""
_AS_SHOWN = 20
"""Letters of a clause by which it is found again: a longer one may be cut."""


class _Clause(Struct, frozen=True):
    """Where a helper speaks as "I"."""

    begins: str
    name: str


def named_in(thing: Thing, visit: Visit) -> Thing:
    """`thing`, a document or some of its words, with the names."""
    clauses = _clauses(visit)
    found: Thing = _mapped(thing, clauses) if clauses else thing
    return found


def named_where_two(thing: Thing, visit: Visit) -> Thing:
    """The same for the clinic, whose page says at its head who filled it in: only where more than one told it."""
    return thing if visit.respondent.is_alone and not others(visit) else named_in(thing, visit)


@once
def _clauses(visit: Visit) -> tuple[_Clause, ...]:
    return tuple(dict.fromkeys(_told(visit)))


def _told(visit: Visit) -> Iterator[_Clause]:
    for part in RECORDS:
        if part not in _NAMED:
            yield from _of(visit, getattr(visit, part), part, "")
    for part in LISTS:
        for item in items(visit, part):
            yield from _of(visit, item, part, item.id)


def _of(visit: Visit, record: Record, part: str, item: str) -> Iterator[_Clause]:
    for field in record.answerable():
        value = getattr(record, field)
        texts = [text for text in (value if isinstance(value, str) else "", record.notes.get(field, "")) if text]
        if not any(map(speaks_as_i, texts)):
            continue
        who = teller(visit, part, item, field)
        if not who.helper or (part, field) in _IN_THE_PERSON_S_WORDS:
            continue
        for text in texts:
            # What another said stands behind their name: "Paul; 25 January 2027: it fogs me".
            own = re.split(rf"\b{re.escape(visit.person.called or '-')}(?:; [^:;]+)?: ", text)[0]
            for piece in re.split(r"[;.!?]\s+", own):
                clause = next((one for one in re.split(r",\s+", piece) if speaks_as_i(one)), "").strip()
                if clause:
                    yield _Clause(clause[:_AS_SHOWN], who_told(who, visit))


def _mapped(thing: Any, clauses: tuple[_Clause, ...]) -> Any:
    if isinstance(thing, Enum):
        return thing
    if isinstance(thing, str):
        for one in clauses:
            thing = _with_name(thing, one)
        return thing
    if isinstance(thing, tuple):
        return tuple(_mapped(one, clauses) for one in thing)
    if isinstance(thing, Struct):
        changed = {
            field.name: new
            for field in fields(thing)
            if field.name != "id"
            if (new := _mapped(old := getattr(thing, field.name), clauses)) != old
        }
        return replace(thing, **changed) if changed else thing
    return thing


def _with_name(text: str, clause: _Clause) -> str:
    at = text.casefold().find(clause.begins.casefold())
    if at < 0 or (at and text[at - 1].isalnum()) or f"{clause.name}: " in text[:at]:
        return text
    return text[:at] + say(N_("{who}: {answer}"), who=clause.name, answer=text[at:])
