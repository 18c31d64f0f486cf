"""The safety box: what a clinic must know before a shot or sedation (clinical.md 4.1).

Every line is always there and never blank. "None reported", "not answered" and each way of passing a question
over are different words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from visitprep.document import Block, Box, Field, Shortened, Tone
from visitprep.findings.medicine_checks import findings_for_clinic
from visitprep.medicines.checks import flags_of
from visitprep.summary.overflow import Placed
from visitprep.summary.sections.safety_lists import ROOM, listed, names_of
from visitprep.summary.words import titles
from visitprep.summary.words.labels import LABELS, SAFETY_LINES, labels_of
from visitprep.summary.words.reading import (
    NONE_REPORTED,
    Said,
    always_said,
    fields,
    rows,
    said,
    with_mark,
    with_note,
)  # fmt: skip
from visitprep.visit.records.choices import Condition, YesNo
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, count, say

SHORT_ROOM = 60
"""Characters of one answer in the short form; what is longer stands whole in "Safety in full"."""

# A name in the medicines table carries these; the page says what is on the list and no more (clinical.md 4.4 R4).
_BLEEDING = frozenset({"blood_thinner", "antiplatelet"})
_ONLY_IF_ANSWERED = labels_of("health", "steroid_shots", "trouble_lying")
# Nobody outside these ages is asked, so that the line says "not asked" and not "not answered".
_PREGNANCY_AGES = range(10, 61)


@dataclass(frozen=True, slots=True)
class _Line:
    label: str
    whole: Said
    brief: str = ""
    """What the box says when the whole answer is too long for it."""
    after: str = ""
    """A sentence that stands behind the answer wherever it stands."""


def safety(visit: Visit, prepared_on: date, language: str) -> Placed:
    """The box, with a shorter form for a page that has no room for it; and what is too long for any box."""
    title = say(titles.SAFETY, language)
    lines = tuple(_lines(visit, prepared_on, language))
    told, moved = _box(visit, lines, titles.SAFETY_DETAILS, ROOM, language)
    in_short, rest = _box(visit, lines, titles.SAFETY_IN_FULL, SHORT_ROOM, language)
    box: Block = Box(title, fields(told), Tone.SAFETY)
    if rest:
        short = Box(title, fields(in_short), Tone.SAFETY)
        box = Shortened(box, short, Box(say(titles.SAFETY_IN_FULL, language), fields(rest)))
    return Placed((box,), fields(moved))


def _box(
    visit: Visit, lines: tuple[_Line, ...], elsewhere: str, room: int, language: str
) -> tuple[list[Field], list[Field]]:
    """The lines of the box, and whole those that have more than `room` characters. They are under `elsewhere`."""
    see = say(N_("see “{title}”"), language, title=say(elsewhere, language))
    told, moved = [], []
    for line in lines:
        whole = Field(say(line.label, language), _followed(line.whole.text, line.after), line.whole.gap)
        if len(line.whole.text) <= room:
            told.append(whole)
        else:
            brief = f"{line.brief}; {see}" if line.brief else see
            told.append(replace(whole, value=_followed(brief, line.after)))
            moved.append(whole)
    lists = listed if elsewhere == titles.SAFETY_DETAILS else names_of
    allergies, devices = (lists(visit, part, see, language) for part in ("allergies", "devices"))
    box = [
        Field(say(titles.OF_PARTS["allergies"], language), *allergies.in_box),
        *told[:2],
        Field(say(titles.OF_PARTS["devices"], language), *devices.in_box),
        *told[2:],
    ]
    return _none_together(box, language), [*allergies.moved, *devices.moved, *moved]


def _followed(text: str, after: str) -> str:
    return f"{text}. {after}" if after else text


_OWN_LINE = 2
"""Allergies and blood thinners always have a line of their own."""


def _none_together(box: list[Field], language: str) -> list[Field]:
    """What was answered "none" in one line, so that the eye goes to what was reported."""
    none = say(NONE_REPORTED, language)
    others = box[_OWN_LINE:]
    nothing = [field.label for field in others if field.value == none and not field.gap]
    if len(nothing) < 2:
        return box
    told = [field for field in others if field.value != none or field.gap]
    names = ", ".join([nothing[0], *(name[:1].lower() + name[1:] for name in nothing[1:])])
    return [*box[:_OWN_LINE], *told, Field(_capital(none), names)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lines(visit: Visit, prepared_on: date, language: str) -> Iterator[_Line]:
    health, labels = visit.health, LABELS["health"]

    def line(label: str, whole: Said, record: Record, name: str) -> _Line:
        return _Line(label, whole, _plain(record, name, language))

    trouble = _yes_no(health, "anesthesia_problem", "anesthesia_detail", language)
    infection = _yes_no(health, "infection_now", "", language)
    yield _blood_thinners(visit, language)
    yield _Line(
        SAFETY_LINES["diabetes"], _diabetes(visit, language), _ticked(visit, Condition.DIABETES, language).text
    )
    yield line(labels["pregnant"], _pregnancy(visit, prepared_on, language), health, "pregnant")
    yield line(labels["infection_now"], infection, health, "infection_now")
    yield line(LABELS["sleep"]["apnea"], _apnea(visit, language), visit.sleep, "apnea")
    yield line(labels["anesthesia_problem"], trouble, health, "anesthesia_problem")
    for name, label in _ONLY_IF_ANSWERED.items():
        if said(health, name, language) or name in health.notes:
            answer = always_said(health, name, language)
            yield _Line(label, Said(with_note(answer.text, health, name, language), answer.gap))
    if found := findings_for_clinic(visit, language):
        yield _Line(SAFETY_LINES["medicine_list"], Said(found.names), found.kinds, found.reminder)


def _blood_thinners(visit: Visit, language: str) -> _Line:
    """The answer and the list: where the two do not agree both are printed, and the clinic asks."""
    answer = _yes_no(visit.health, "blood_thinner", "blood_thinner_why", language)
    brief = _plain(visit.health, "blood_thinner", language)
    listed = [m for m in visit.medicines or () if m.name and flags_of(m.name, m.ingredient or "") & _BLEEDING]
    if listed:
        medicines = ", ".join(_medicine(medicine, language) for medicine in listed)
        message = N_("{answer}; on the medicine list: {medicines}")
        if visit.health.blood_thinner is YesNo.YES:
            message = N_("{answer}: {medicines}")
        answer = Said(say(message, language, answer=answer.text, medicines=medicines), answer.gap)
        number = count(N_("{n} on the medicine list"), N_("{n} on the medicine list"), len(listed), language)
        short = medicines if len(medicines) <= ROOM else number
        brief = say(message, language, answer=brief, medicines=short)
    return _Line(SAFETY_LINES["blood_thinners"], answer, brief)


def _plain(record: Record, name: str, language: str) -> str:
    """The answer alone, without its note and details."""
    if getattr(record, name) is YesNo.NO:
        return with_mark(say(NONE_REPORTED, language), record, name, language)
    return always_said(record, name, language).text


def _medicine(medicine: Medicine, language: str) -> str:
    named = " ".join(part for part in (medicine.name, medicine.strength) if part)
    return with_mark(named, medicine, "name", language)


def _diabetes(visit: Visit, language: str) -> Said:
    health = visit.health
    answer = _ticked(visit, Condition.DIABETES, language)
    if said(health, "diabetes_detail", language) or "diabetes_detail" in health.notes:
        detail = always_said(health, "diabetes_detail", language)
        text = with_note(detail.text, health, "diabetes_detail", language)
        return Said(f"{answer.text}: {text}", answer.gap and detail.gap)
    return answer


def _ticked(visit: Visit, condition: Condition, language: str) -> Said:
    """Yes or none reported, from the list of conditions; or why there is no answer."""
    if visit.health.conditions is None:
        return always_said(visit.health, "conditions", language)
    ticked = condition in visit.health.conditions
    text = YesNo.YES.words(language) if ticked else say(NONE_REPORTED, language)
    return Said(with_mark(text, visit.health, "conditions", language))


def _yes_no(record: Record, name: str, detail: str, language: str) -> Said:
    """The answer with its details; "none reported" for no."""
    answer = always_said(record, name, language)
    text = with_note(_plain(record, name, language), record, name, language)
    if detail and (said(record, detail, language) or detail in record.notes):
        more = always_said(record, detail, language)
        text = f"{text} ({with_note(more.text, record, detail, language)})"
    return Said(text, answer.gap)


def _pregnancy(visit: Visit, prepared_on: date, language: str) -> Said:
    health = visit.health
    answer = _yes_no(health, "pregnant", "", language)
    if said(health, "pregnant", language) is None and "pregnant" not in health.notes:
        born = visit.person.birth_date.earliest if visit.person.birth_date else None
        if born and prepared_on.year - born.year not in _PREGNANCY_AGES:
            answer = Said(say(N_("not asked at this age"), language))
    return _followed_by(answer, health, "breastfeeding", SAFETY_LINES["breastfeeding"], language)


def _apnea(visit: Visit, language: str) -> Said:
    sleep = visit.sleep
    answer = _yes_no(sleep, "apnea", "", language)
    if sleep.apnea is not YesNo.YES and Condition.SLEEP_APNEA in (visit.health.conditions or ()):
        ticked = say(N_("ticked in the health history"), language)
        answer = Said(f"{answer.text}; {ticked}")
    return _followed_by(answer, sleep, "cpap", LABELS["sleep"]["cpap"], language)


def _followed_by(answer: Said, record: Record, name: str, label: str, language: str) -> Said:
    row = next(rows(record, {name: label}, language), None)
    if row is None:
        return answer
    return Said(f"{answer.text}; {row.label}: {row.value}", answer.gap and row.gap)
