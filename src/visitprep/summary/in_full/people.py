"""The person, the helper and the appointment: what the head of page 1 does not say."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.document.blocks import Block, Bullets, Field, Paragraph
from visitprep.document.sheet import Masthead
from visitprep.document.words import text_of
from visitprep.summary.in_full.alike import gathered
from visitprep.summary.in_full.telling import stands_in
from visitprep.summary.words.answers_in_words import DASH, fields, rows, said, together
from visitprep.summary.words.field_labels import LABELS
from visitprep.summary.words.from_records import mark, marked_record, source_in_words, sources
from visitprep.visit.records.choices.people import VisitKind, VisitMode
from visitprep.visit.records.people import Clinician
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

NOT_NAMED = NC_("one of the care team, without a name", "Somebody")
_IN_OTHER_WORDS = {"person": ("birth_date",), "respondent": ("filled_by",), "appointment": ("date", "time")}
"""Fields that the head tells in a form of its own. A name too long for it stands here whole."""


def people(visit: Visit, head: Masthead | None) -> tuple[Block, ...]:
    """Every answer, gap and note of the three that `head` does not tell; without a head, all of them."""
    told = _text(head) if head else ""
    found: list[Field] = []
    for part, names in _IN_OTHER_WORDS.items():
        record: Record = getattr(visit, part)
        shown = {name for name in names if head and getattr(record, name) is not None}
        born = visit.person.birth_date
        if born is not None and born.earliest is None:
            shown.discard("birth_date")
        shown |= {name for name in record.answerable() if stands_in(record, name, told)}
        if head and part == "appointment":
            shown |= set(_how_they_meet(visit))
        shown = {name for name in shown if not mark(record, name)}  # what a record told stands with its mark
        found += (_said_of_them(row, record) for row in rows(record, LABELS[part], shown))
    return fields(gathered(found))


def _said_of_them(row: Field, record: Record) -> Field:
    """What was typed behind a name is no name: "retired nurses aide, im right handed"."""
    if row.label != say(LABELS["person"]["name"]) or row.value != record.notes.get("name"):
        return row
    return replace(row, label=say(N_("Said with the name")))


def team(visit: Visit) -> tuple[Block, ...]:
    """A row for each: who, then name, place and phone."""
    return fields(tuple(_member(one) for one in visit.team or ()))


def _member(member: Clinician) -> Field:
    """Whoever was named without a role stands by name."""
    role, labels = said(member, "role"), LABELS["team"]
    has_role = role is not None and not role.gap
    head = role.text if role and has_role else member.name or say(NOT_NAMED)
    left = [name for name in ("name", "place", "phone") if has_role or name != "name" or member.name is None]
    told = together(member, labels, plain=left, labelled=() if has_role else ("role",))
    notes = (f"{row.label}: {row.value}" for row in rows(member, labels, shown=labels))
    return Field(head, "; ".join(filter(None, (told if told != DASH else "", *notes))))


def records_used(visit: Visit) -> tuple[Block, ...]:
    """Every health record that something on the pages is from: the marks tell only of when it is."""
    found = sources(visit)
    return (Paragraph(marked_record(found)), Bullets(tuple(map(source_in_words, found)))) if found else ()


def _how_they_meet(visit: Visit) -> tuple[str, ...]:
    """Kind and way of meeting, where the head has short words for them."""
    appointment = visit.appointment
    kind = appointment.kind not in (None, VisitKind.OTHER)
    mode = appointment.mode in (VisitMode.VIDEO, VisitMode.PHONE)
    return tuple(name for name, is_told in (("kind", kind), ("mode", mode)) if is_told)


def _text(head: Masthead) -> str:
    return "\n".join((head.name, head.age_and_birth, *head.appointment, text_of(head.under)))
