"""The answer that a line has of its own: a yes-or-no question, a tick in the list of illnesses, or a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.evidence import bold_of, heard, pieces, says
from visitprep.findings.safety.implants_taken_out import taken_out
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.findings.safety.table import FIRST, SPEAKS, Speaks
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.as_recorded import is_suspected, line_of_row
from visitprep.visit.as_typed import line_if_torn
from visitprep.visit.facts import says_something
from visitprep.visit.marks import LIST_BEGUN, ticked_alone
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.health import Condition, DeviceKind
from visitprep.visit.records.health import Device
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_STATES = {YesNo.YES: State.REPORTED, YesNo.NO: State.DENIED, YesNo.UNSURE: State.UNSURE}
NO_WORDS = NC_("answer", "no")
_KIN = N_("in the family")


class DirectAnswer(Struct, frozen=True):
    """The answer alone, before anything else is looked at."""

    state: State
    said: tuple[Told, ...] = ()
    gap: Gap | None = None


def by_table(visit: Visit, line: Line) -> SafetyFact:
    """A line as its row of the table says, and nothing more."""
    answer = answered(visit, line)
    # What a medicine is for says nothing new of an illness that was told.
    reasons = answer.state is not State.REPORTED
    return concluded(line, answer, (*_among_illnesses(visit, line), *heard(visit, line, reasons=reasons)))


def _among_illnesses(visit: Visit, line: Line) -> Iterator[Told]:
    """What was typed of it among the illnesses, where a question of its own was answered too."""
    speaks = SPEAKS[line]
    if not speaks.answer or speaks.words is None:
        return
    for words in clauses_on(visit, speaks.words):
        acts = bold_of(words, speaks.bold)
        yield Told(Source.CONDITIONS, words, Address("health", "condition_details"), acts=acts)


def concluded(line: Line, answer: DirectAnswer, evidence: tuple[Told, ...]) -> SafetyFact:
    """What may be printed of a line, from its answer and from what else speaks to it."""
    speaking = any(one.bearing is Bearing.SAYS_SO for one in evidence)
    adding = speaking or any(one.bearing is Bearing.ADDS for one in evidence)
    if answer.state is State.DENIED:
        state = State.CONTRADICTED if speaking else State.REPORTED if adding else State.DENIED
    elif answer.state in (State.NOT_ANSWERED, State.UNSURE) and adding:
        state = State.REPORTED
    else:
        state = answer.state
    return SafetyFact(line, state, answer.said, evidence, answer.gap)


def answered(visit: Visit, line: Line) -> DirectAnswer:
    """The answer to the question of `line`."""
    speaks = SPEAKS[line]
    if speaks.answer == "devices":
        return _devices(visit, speaks)
    if speaks.answer:
        part, field = speaks.answer.split(".")
        return yes_no(getattr(visit, part), part, field, speaks.details, speaks.bold)
    return _ticked(visit, speaks)


def yes_no(
    record: Record, part: str, field: str, details: tuple[str, ...], bold: re.Pattern[str] | None = None
) -> DirectAnswer:
    """A question with yes, no and not sure. Its details are told with whatever was answered."""
    value = getattr(record, field)
    state = _STATES.get(value, State.NOT_ANSWERED)
    said = [] if value is None else [
        Told(
            Source.ANSWER, value.words(), Address(part, field),
            bearing=Bearing.SAYS_SO if value is YesNo.YES else Bearing.BESIDE,
        )
    ]  # fmt: skip
    said += detailed(record, part, details, bold)
    note = record.notes.get(field, "")
    only_no = value is YesNo.NO and _ONLY_NO.fullmatch(note)
    if says_something(note) and not only_no and all(note != one.words for one in said):
        acts = () if value is YesNo.NO else bold_of(note, bold)
        said.append(Told(Source.ANSWER, note, Address(part, field), bearing=Bearing.BESIDE, acts=acts))
    return DirectAnswer(state, tuple(said), record.gaps.get(field))


_ONLY_NO = any_case(
    r"(?:(?:i|she|he|am|is|take|takes|on|have|has|do|does)\s+)*(?:no|not|never|none|n['’]?t|don['’]?t|doesn['’]?t)"
    r"(?:\s+(?!since|after|until|now|any ?more|yet|lately|today|because|but|before)[^\W\d]+){0,3}[\s.!]*"
)
"""A note that says no more than the answer: "no blood thinners"."""


def ticked_only(visit: Visit, row: str, here: Address, words: str = "") -> DirectAnswer:
    """Of a row that was ticked and has no words yet: a yes, or what a yes means, and no "not answered"."""
    if ticked_alone(visit, row):
        return DirectAnswer(State.REPORTED, (Told(Source.ANSWER, words or YesNo.YES.words(), here),))
    record = getattr(visit, here.part)
    return DirectAnswer(State.NOT_ANSWERED, (), record.gaps.get(here.field))


def detailed(
    record: Record, part: str, details: tuple[str, ...], bold: re.Pattern[str] | None = None
) -> list[Told]:
    """What was typed behind an answer, where it says something."""
    return [
        Told(Source.ANSWER, words, Address(part, name), say(_KIN), bearing=Bearing.BESIDE, acts=(words,))
        if name == "family_anesthesia"
        else Told(Source.ANSWER, words, Address(part, name), bearing=Bearing.BESIDE, acts=bold_of(words, bold))
        for name in details
        if says_something(words := getattr(record, name))
    ]


_SEVERAL = frozenset({Condition.LUNG})
"""Rows that name several illnesses, one of which is looked for."""


def _ticked(visit: Visit, speaks: Speaks) -> DirectAnswer:
    """Ticked in the list of illnesses, or told in the words under it."""
    health = visit.health
    clauses = clauses_on(visit, speaks.words) if speaks.words else ()
    told = [_of_row(words, speaks) for words in clauses]
    for condition in speaks.conditions:
        if condition in (health.conditions or ()) and all(_is_of_another(one, condition) for one in clauses):
            # By what a record names, in its words.
            if not clauses and (line := line_of_row(visit, condition.value)):
                told.append(Told(Source.CONDITIONS, line, Address("health", "condition_details")))
                continue
            words = condition.words()
            # Of a row that names several illnesses nobody said which: none of them is to act on.
            acts = bold_of(words, speaks.bold) if speaks.bold is FIRST else ()
            which = say(N_("ticked, which not said")) if condition in _SEVERAL else ""
            here = Address("health", "conditions")
            told.append(Told(Source.CONDITIONS, words, here, means=which, acts=acts))
    told += detailed(health, "health", speaks.details)
    if told:
        return DirectAnswer(State.REPORTED, tuple(told))
    is_open = any(is_suspected(visit, row) for row in speaks.conditions)
    if is_open or not speaks.conditions or not illnesses_answered(visit):  # what no row asks for nobody denied
        return DirectAnswer(State.NOT_ANSWERED, (), health.gaps.get("conditions"))
    return DirectAnswer(State.DENIED, (denied(Address("health", "conditions")),))


def _of_row(clause: str, speaks: Speaks) -> Told:
    """Of a row of several illnesses only what they said, if that names one; none is bold by the name of the row."""
    row, _, words = clause.partition(": ")
    own = words if _ROWS.get(row.casefold()) in _SEVERAL else clause
    acts = () if "not sure" in own.casefold() else bold_of(own, speaks.bold)
    told = own if speaks.words and speaks.words.search(own) else clause
    return Told(Source.CONDITIONS, told, Address("health", "condition_details"), acts=acts)


_ROWS = {condition.words().casefold(): condition for condition in Condition}


def _is_of_another(clause: str, condition: Condition) -> bool:
    """Words beside the row of another illness: they do not stand for the tick of this one."""
    return _ROWS.get(clause.partition(":")[0].casefold(), condition) is not condition


def illnesses_answered(visit: Visit) -> bool:
    """The list of illnesses was looked at: what is not ticked there is a no."""
    here = Address("health", "conditions")
    return visit.health.conditions is not None and not LIST_BEGUN.stands(visit, here)


def clauses_on(visit: Visit, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """The pieces of what was typed about illnesses that are on one thing."""
    return tuple(clause for clause in clauses(visit) if says(clause, pattern))


def clauses(visit: Visit) -> tuple[str, ...]:
    """What was typed about illnesses, behind the list or beside it: clauses at ";", full stops and ends of lines.

    A comma joins ("prostate cancer 2021, radiation"), unless what follows is on another line of the table.
    """
    health = visit.health
    words = "; ".join(filter(None, (health.condition_details, health.notes.get("conditions"))))
    return tuple(clause for clause in _clauses(words) if says_something(clause))


@lru_cache(maxsize=64)  # every illness asks for the same words again
def _clauses(words: str) -> tuple[str, ...]:
    found: list[str] = []
    for sentence in re.split(r"\s*[;\n]\s*|\.(?:\s+|$)", words):
        about: frozenset[Line] | None = None
        for piece in pieces(sentence):
            lines = frozenset(
                line for line, speaks in SPEAKS.items() if speaks.words and speaks.words.search(piece)
            )
            if (
                about is not None
                and not _TURN.match(piece)
                and (lines & about or not (lines or _ANOTHER.search(piece)))
            ):
                found[-1] = f"{found[-1]}, {piece}"
            else:
                found.append(_AND.sub("", piece))
                about = lines
    return tuple(found)


_ANOTHER = any_case(
    r"\b(?:arthritis|thyroid|depress\w*|anxiety|ptsd|migraines?|high blood pressure|cholesterol|fibro\w*|lupus|gout"
    r"|seizures?|epilepsy|glaucoma|reflux|gerd|ibs|been low|endometriosis|osteoporosis|thin bones|stroke)\b"
)
"""Illnesses that no line of the table looks for: behind a comma they are no part of the one before."""
_TURN = any_case(r"(?:al)?though\b")
_AND = any_case(r"^(?:and|also|plus|(?:al)?though|but)\s+")
_DENIED_DEVICE = any_case(r"\s*(?:no(?! (?:mri?s?|magnets?|scans?)\b)|none|nothing|nil|never|not (?:that|any))\b")
_ALL_THE_SAME = any_case(r"\b(?:except|but|only|just|well|besides|apart from|other than)\b")
"""Behind a no: something is there after all."""
_STILL = any_case(r"\b(?:still|left in|remains?)\b")


def _is_gone(device: Device) -> bool:
    """Their own words say that it is not, or no longer, in the body."""
    words = device.details or "; ".join(device.notes.values())
    is_denial = _DENIED_DEVICE.match(words) is not None and not _ALL_THE_SAME.search(words)
    return is_denial or (taken_out(words) and not _STILL.search(words))


def called(device: Device) -> str:
    """What they call it, typed in place of a kind, and where it is: neither takes the place of the other."""
    named, details = device.notes.get("kind", ""), device.details or ""
    return details if named.casefold() in details.casefold() else ", ".join(filter(None, (named, details)))


_WORN = any_case(
    r"\b(?:c-?pap|bi-?pap|nebuli[sz]er|inhaler|oxygen (?:concentrator|tank|machine)|canes?|walkers?|rollator"
    r"|crutch\w*|wheel ?chair|scooter|hospital bed|hearing aids?|glasses|contact lens(?:es)?|dentures?|braces?"
    r"|splints?|orthotics?|compression (?:stockings?|hose)|glucometer|glucose meter|blood pressure (?:cuff|monitor)"
    r"|thermometer|pulse oximeter|commode|shower chair|tens)\b"
)
"""What records list among devices and stands beside the body."""
_IMPLANTED = any_case(r"\bimplant\w*|\bstimulator|\bintraocular")


def _is_worn(device: Device) -> bool:
    words = device.details or ""
    return device.kind in (None, DeviceKind.OTHER) and bool(_WORN.search(words)) and not _IMPLANTED.search(words)


def _is_of_record(record: Record) -> bool:
    return any(note.startswith("from ") for note in record.notes.values())


def _devices(visit: Visit, speaks: Speaks) -> DirectAnswer:
    if visit.devices is None:
        return DirectAnswer(State.NOT_ANSWERED, (), visit.gaps.get("devices"))
    if not visit.devices:
        return DirectAnswer(State.DENIED, (denied(Address("devices")),))
    there = tuple(device for device in visit.devices if not _is_gone(device) and not _is_worn(device))
    if not there and "devices" not in visit.no_more and any(map(_is_of_record, visit.devices)):
        return DirectAnswer(State.NOT_ANSWERED, (), visit.gaps.get("devices"))  # nobody was asked for others
    if not there:
        return DirectAnswer(State.DENIED, (denied(Address("devices")),))
    told = []
    for device in there:
        kind = device.kind.words() if device.kind else ""
        line = line_if_torn(visit, "devices", device)
        words = ", ".join(filter(None, (kind, line or called(device)))) or say(N_("not named"))
        card = say(N_("has a card")) if device.card is YesNo.YES else ""
        acts = (kind, *bold_of(device.details or "", speaks.bold)) if kind else bold_of(words, speaks.bold)
        told.append(Told(Source.DEVICES, words, Address("devices", item=device.id), more=card, acts=acts))
    return DirectAnswer(State.REPORTED, tuple(told))


def denied(address: Address) -> Told:
    """The answer no, to the question at `address`."""
    return Told(Source.ANSWER, say(NO_WORDS), address, bearing=Bearing.BESIDE)
