"""What looks mistyped: bookkeeping, never medicine. Each doubt names the answer it came from.

A doubt is a question to the person, not a judgement: "no unit", "in the future", "current and stopped at once".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from visitprep.findings.allergy import now_with
from visitprep.findings.falls import falls_told
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.evidence import named
from visitprep.findings.safety.line_in_words import both_in_words
from visitprep.findings.safety.safety_fact import State
from visitprep.findings.spans import SPANNED, label_of
from visitprep.medicines.reading import read_name
from visitprep.patterns import compiled
from visitprep.visit.answering import Address, items
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.care import Copy, TestKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import MedicineKind
from visitprep.visit.records.medicine import Medicine, PastMedicine
from visitprep.visit.visit import LISTS, PARTS, Visit, text_fields
from visitprep.wording import N_, in_a_row, one_of, say

_NUMBER_ALONE = compiled(r"[\d.,/\s-]+")
_NUMBERED = frozenset({"time", "strength", "highest_dose", "dose", "really_taken", "left", "height", "weight"})
_WORD = compiled(r"[^\W\d_]+")


class Doubt(Struct, frozen=True):
    """Something to look at again. `text` is a sentence; `address` is where the answer stands."""

    address: Address
    text: str


def doubts(visit: Visit, today: date) -> tuple[Doubt, ...]:
    """Everything in the visit that looks mistyped, in the order of the interview."""
    return (
        *_people(visit, today),
        *_pains(visit, today),
        *_medicines(visit, today),
        *name_doubts(visit),
        *_tried(visit, today),
        *_tests(visit, today),
        *_health(visit, today),
        *_spans(visit, today),
        *_contradictions(visit, today),
        *_falls(visit),
    )


def numbers_for_words(visit: Visit) -> Iterator[Address]:
    """Where a number alone stands in place of words: typed for a row of a list, as it seems.

    A strength has a doubt of its own.
    """
    for part in PARTS:
        for item in items(visit, part) if part in LISTS else (getattr(visit, part),):
            for field in sorted(text_fields(part) - _NUMBERED):
                value = getattr(item, field)
                if value is not None and value.isdecimal() and len(value) < 3:
                    yield Address(part, field, getattr(item, "id", ""))


def _future(address: Address, when: PartialDate | None, what: str, today: date) -> Iterator[Doubt]:
    if when is not None and when.earliest is not None and when.earliest > today:
        text = say(N_("{what}: the date ({said}) is in the future."), what=what, said=when.said)
        yield Doubt(address, text)


def _people(visit: Visit, today: date) -> Iterator[Doubt]:
    born, seen = visit.person.birth_date, visit.appointment.date
    yield from _future(Address("person", "birth_date"), born, say(N_("Birth date")), today)
    if born and born.earliest and today.year - born.earliest.year > 115:
        yield Doubt(
            Address("person", "birth_date"),
            say(N_("The birth date ({said}) is more than 115 years ago."), said=born.said),
        )
    if seen and seen.latest and seen.latest < today:
        yield Doubt(Address("appointment", "date"), say(N_("The visit date ({said}) has passed."), said=seen.said))


def _pains(visit: Visit, today: date) -> Iterator[Doubt]:
    for pain in visit.pains or ():
        name = pain.place or say(N_("A pain"))
        yield from _future(Address("pains", "started", pain.id), pain.started, name, today)
        if pain.least and pain.worst and pain.least.low > pain.worst.high:
            yield Doubt(
                Address("pains", "least", pain.id),
                say(
                    N_("{name}: the best of the week ({least}) is higher than the worst ({worst})."),
                    name=name,
                    least=pain.least,
                    worst=pain.worst,
                ),
            )


def _medicines(visit: Visit, today: date) -> Iterator[Doubt]:
    current = {_same(item.name): item for item in visit.medicines or ()}
    for item in visit.medicines or ():
        name = item.name or say(N_("A medicine"))
        yield from _future(Address("medicines", "started", item.id), item.started, name, today)
        if item.strength and _NUMBER_ALONE.fullmatch(item.strength):
            text = N_("{name}: the strength ({strength}) has no unit, such as mg. It is on the label.")
            yield Doubt(Address("medicines", "strength", item.id), say(text, name=name, strength=item.strength))
        if item.as_needed is YesNo.YES and not item.really_taken and "really_taken" not in item.gaps:
            yield Doubt(
                Address("medicines", "really_taken", item.id),
                say(N_("{name} is taken as needed, but not how many really are."), name=name),
            )
        if item.kind is MedicineKind.STORE_BOUGHT and item.prescriber and _same(item.prescriber) not in _NOBODY:
            yield Doubt(
                Address("medicines", "kind", item.id),
                say(N_("{name} is marked store-bought, but has somebody who prescribes it."), name=name),
            )
    for past in visit.past_medicines or ():
        if past.name and _same(past.name) in current:
            yield Doubt(
                Address("past_medicines", "name", past.id),
                say(N_("{name} is on both lists: taken now, and tried before."), name=past.name),
            )


_NOBODY = {"nobody", "no one", "none", "no", "myself", "me", "self"}


def name_doubts(visit: Visit) -> Iterator[Doubt]:
    """Names that are not known, or only in part: asked, and never put in the place of what was typed."""
    for part in ("medicines", "past_medicines"):
        for item in items(visit, part):
            assert isinstance(item, Medicine | PastMedicine)
            if not item.name:
                continue
            read = named(item) if isinstance(item, Medicine) else read_name(item.name)
            if read.may_be is not None:
                names = one_of(read.may_be.may_be)
                text = say(N_("{typed}: did you mean {names}?"), typed=item.name, names=names)
                yield Doubt(Address(part, "name", item.id), text)
            elif read.left_over:
                text = N_("{typed}: a part of this name is not known ({part}). Is it as on the label?")
                yield Doubt(Address(part, "name", item.id), say(text, typed=item.name, part=read.left_over))


def _spans(visit: Visit, today: date) -> Iterator[Doubt]:
    for spanned in SPANNED:
        if doubt := label_of(visit, spanned, today).doubt:
            yield Doubt(spanned.address, doubt)


def _contradictions(visit: Visit, today: date) -> Iterator[Doubt]:
    """A no to a safety question that something else in the visit contradicts."""
    for fact in safety_facts(visit, today).values():
        if fact.state is State.CONTRADICTED:
            line, both = fact.line.words(), both_in_words(fact)
            text = say(N_("{line}: {both}. Which is right?"), line=line, both=both)
            yield Doubt(fact.said[0].address, text)


def _falls(visit: Visit) -> Iterator[Doubt]:
    """No fall was ticked, and one was told."""
    told = falls_told(visit) if visit.function.falls == 0 else ()
    if told:
        message = N_("Falls in the past year: none, and “{words}”. Which is right?")
        yield Doubt(Address("function", "falls"), say(message, words="; ".join(told)))


def _tried(visit: Visit, today: date) -> Iterator[Doubt]:
    for past in visit.past_medicines or ():
        name = past.name or say(N_("A medicine tried before"))
        yield from _future(Address("past_medicines", "when", past.id), past.when, name, today)
    for item in visit.treatments or ():
        name = item.kind.words() if item.kind else say(N_("A treatment"))
        yield from _future(Address("treatments", "started", item.id), item.started, name, today)
        started, ended = item.started, item.ended
        if started and ended and started.earliest and ended.latest and ended.latest < started.earliest:
            yield Doubt(
                Address("treatments", "ended", item.id), say(N_("{name}: it ended before it started."), name=name)
            )
        if item.ongoing is YesNo.YES and item.ended:
            yield Doubt(
                Address("treatments", "ongoing", item.id),
                say(N_("{name}: still going on, and ended ({said})."), name=name, said=item.ended.said),
            )


def _tests(visit: Visit, today: date) -> Iterator[Doubt]:
    for item in visit.tests or ():
        name = ", ".join(filter(None, (item.kind.words() if item.kind else "", item.part)))
        name = name or say(N_("A test"))
        yield from _future(Address("tests", "date", item.id), item.date, name, today)
        pictures_gone = item.pictures is Copy.NO or item.kind in (TestKind.LABS, TestKind.EMG)
        if item.report is Copy.NO and pictures_gone:
            yield Doubt(
                Address("tests", "report", item.id),
                say(
                    N_("{name}: neither report nor pictures are there. The place that did it can send them."),
                    name=name,
                ),
            )


def _health(visit: Visit, today: date) -> Iterator[Doubt]:
    for item in visit.surgeries or ():
        name = item.what or say(N_("A surgery"))
        yield from _future(Address("surgeries", "when", item.id), item.when, name, today)
    for allergy in visit.allergies or ():
        alike = (one.name for one in visit.medicines or () if one.name and _same(one.name) == _same(allergy.thing))
        if allergy.thing and (now := now_with(visit, allergy.thing) or tuple(alike)):
            text = N_("{thing} is on the allergy list, and {medicines} on the medicine list.")
            text = say(text, thing=allergy.thing, medicines=in_a_row(now))
            yield Doubt(Address("allergies", "thing", allergy.id), text)


def _same(name: str | None) -> str:
    """A name as compared: its words in small letters."""
    return " ".join(_WORD.findall((name or "").lower()))
