"""The copy for whoever drives or comes along: where, when, what to carry, what to do after, whom to call.

No diagnosis, no medicine, nothing of the answers about health. What the clinic says that day is written in by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.cells import cells
from visitprep.document.blocks import (
    Beside,
    Block,
    Document,
    Field,
    Paragraph,
    Part,
    Section,
    Tick,
    TickList,
    WriteLines,
)
from visitprep.summary.copies.holds import Holds
from visitprep.summary.copies.materials import Materials
from visitprep.summary.may_share import for_the_clinic
from visitprep.summary.shared_sections import people
from visitprep.summary.shared_sections.bring import own_words
from visitprep.summary.words import titles
from visitprep.summary.words.answers_in_words import always_said, fields, rows
from visitprep.summary.words.field_labels import LABELS
from visitprep.urgent.countries import pack
from visitprep.visit.emergency import with_emergency_contact
from visitprep.visit.facts import Fact
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.record import Record
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Voice, count, say

TITLE = N_("For whoever comes along")

FOOTER = N_("For whoever comes along. No illness and no medicine is named on this copy.")

TELLABLE = frozenset(
    {
        Fact.CAREGIVER,
        Fact.INTERPRETER,
        Fact.DRIVER_NEEDED,
        Fact.VIDEO_VISIT,
        Fact.PHONE_VISIT,
        Fact.COUNTRY_US,
        Fact.COUNTRY_UK,
        Fact.COUNTRY_OTHER_THAN_US,
        Fact.MOBILITY_AID,
        Fact.HEARING_OR_VISION_AID,
    }
)
"""Facts whose checklists tell nothing about an illness. Those of others (cancer, an implant) name it."""

_BEFORE = frozenset({"two_weeks", "one_week"})
"""What has to be begun so early is something to do, and nothing to carry."""

_SHORT_NAME = 20
"""Cells: a longer name would break every line that it stands in."""

_AFTER = (
    (N_("When and where to pick {name} up"), 1),
    (N_("Can {name} be alone at home? Until when?"), 1),
    (N_("What to watch for"), 2),
    (N_("Food, drink and medicines, only as the clinic says"), 2),
    (N_("The next visit"), 1),
)
COMPANION_HOLDS = Holds(
    (
        "person.preferred_name", "person.phone", "person.emergency_contact", "person.country",
        "respondent.name", "respondent.phone", "appointment.date", "appointment.time",
        "appointment.clinic", "appointment.clinician", "appointment.mode",
    ),
    also={
        "where there is no other name:": ("person.name",),
    },
)  # fmt: skip


def companion(visit: Visit, materials: Materials) -> Document:
    visit = for_the_clinic(visit)
    name = visit.person.called or say(N_("the patient"))
    short = name if cells(name) <= _SHORT_NAME else say(N_("the patient"))
    carry = tuple(_carry(materials.bring))
    sections = (
        Section("where", say(titles.WHERE_AND_WHEN), tuple(_where(visit))),
        *((Section("carry", say(titles.CARRY), carry),) if carry else ()),
        Section("after", say(titles.AFTER_THE_VISIT), tuple(_after(short))),
        Section("call", say(titles.CALL), tuple(_call(visit, name))),
    )
    return Document(
        title=say(TITLE),
        running_head=say(N_("Coming along with {name}"), name=name),
        byline=people.visit_and_day(visit, materials.prepared_on)[1:],
        footer=say(FOOTER),
        parts=(Part("", sections),),
    )


def _where(visit: Visit) -> Iterator[Block]:
    found = []
    for name in ("date", "time", "clinic", "clinician", "mode"):
        row = _row(say(LABELS["appointment"][name]), visit.appointment, name)
        if row is None and name in ("date", "time", "clinic"):
            answer = always_said(visit.appointment, name)
            row = Field(say(LABELS["appointment"][name]), answer.text, answer.gap)
        found += [row] if row else []
    leave = WriteLines(say(N_("When to leave home")), 1)
    yield Beside((*fields(found), leave), (WriteLines(say(N_("Address, parking, which door")), 3),))


def _row(label: str, record: Record, name: str) -> Field | None:
    """An answer with what was added to it ("come 15 minutes early"); None where there is neither."""
    told = next(rows(record, {name: label}), None)
    return told if told and (not told.gap or name in record.notes) else None


def _carry(bring: tuple[ToBring, ...]) -> Iterator[Block]:
    carried = [line for line in bring if line.start not in _BEFORE]
    told = [line for line in carried if line.when <= TELLABLE]
    if told:
        yield TickList(tuple(Tick(line.what, line.ticked, own_words(line)) for line in told))
    if others := len(carried) - len(told):
        yield Paragraph(
            count(
                N_("{n} more thing to bring is on the patient's own list."),
                N_("{n} more things to bring are on the patient's own list."),
                others,
            )
        )


def _after(name: str) -> Iterator[Block]:
    pick_up, alone, *others = (WriteLines(say(label, name=name), lines) for label, lines in _AFTER)
    yield Beside((pick_up,), (alone,))
    yield from others


def _call(visit: Visit, name: str) -> Iterator[Block]:
    """Numbers that were given; the clinic's own are written in, since no question asks for them."""
    found = []
    for label, record, field in (
        (name, visit.person, "phone"),
        (visit.respondent.name or say(NC_("who filled it in", "Helper")), visit.respondent, "phone"),
        (say(LABELS["person"]["emergency_contact"]), with_emergency_contact(visit), "emergency_contact"),
    ):
        if row := _row(label, record, field):
            found.append(row)
    yield from fields(found)
    yield WriteLines(say(N_("The clinic, by day")), 1)
    yield WriteLines(say(N_("The clinic, at night and on weekends")), 1)
    country = pack((visit.person.country or Country.OTHER).value)
    number = country.emergency.spoken(Voice(name))
    yield Paragraph(say(N_("In an emergency, call {number}."), number=number), strong=True)
