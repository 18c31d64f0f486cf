"""The safety box: what a clinic must know before a shot or sedation (clinical.md 4.1).

Every line is always there and never blank. "None reported", "not answered" and each way of passing a question
over are different words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from visitprep.document import Block, Box, Field, Shortened, Tone
from visitprep.findings.medicine_checks import findings_for_clinic
from visitprep.findings.safety import (
    Bearing,
    Line,
    SafetyFact,
    Source,
    Told,
    elsewhere,
    safety_facts,
    told_in_words,
)
from visitprep.findings.safety.heard import MEANS
from visitprep.findings.spans import STEROID_SHOTS, label_of
from visitprep.summary.overflow import Placed
from visitprep.summary.sections.safety_lists import ROOM, listed, names_of
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
from visitprep.visit.answering import record_at
from visitprep.visit.records.choices import Condition, YesNo
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, count, say

TITLE = N_("Safety")
DETAILS = N_("Safety details")
IN_FULL = N_("Safety in full")
SHORT_ROOM = 60
"""Characters of one answer in the short form; what is longer stands whole in "Safety in full"."""

_ONLY_IF_ANSWERED = {
    "steroid_shots": STEROID_SHOTS.label,
    "trouble_lying": N_("Trouble lying down"),
}
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
    title = say(TITLE, language)
    facts = safety_facts(visit, prepared_on, language)
    lines = tuple(_lines(visit, facts, prepared_on, language))
    told, moved = _box(visit, facts, lines, DETAILS, ROOM, language)
    in_short, rest = _box(visit, facts, lines, IN_FULL, SHORT_ROOM, language)
    box: Block = Box(title, fields(told), Tone.SAFETY)
    if rest:
        short = Box(title, fields(in_short), Tone.SAFETY)
        box = Shortened(box, short, Box(say(IN_FULL, language), fields(rest)))
    return Placed((box,), fields(moved))


def _box(
    visit: Visit, facts: Mapping[Line, SafetyFact], lines: tuple[_Line, ...], where: str, room: int, language: str
) -> tuple[list[Field], list[Field]]:
    """The lines of the box, and whole those that have more than `room` characters. They are under `where`."""
    see = say(N_("see “{title}”"), language, title=say(where, language))
    told, moved = [], []
    for line in lines:
        whole = Field(say(line.label, language), _followed(line.whole.text, line.after), line.whole.gap)
        if len(line.whole.text) <= room:
            told.append(whole)
        else:
            brief = f"{line.brief}; {see}" if line.brief else see
            told.append(replace(whole, value=_followed(brief, line.after)))
            moved.append(whole)
    lists = listed if where == DETAILS else names_of
    allergies, devices = (lists(visit, part, see, language) for part in ("allergies", "devices"))
    implants = Said(*devices.in_box)
    if not visit.devices:
        implants = _beside(implants, visit, facts[Line.IMPLANTS], language)
    box = [
        Field(say(N_("Allergies"), language), *allergies.in_box),
        *told[:2],
        Field(say(N_("Implants and devices"), language), implants.text, implants.gap),
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


def _lines(visit: Visit, facts: Mapping[Line, SafetyFact], prepared_on: date, language: str) -> Iterator[_Line]:
    health = visit.health

    def line(label: str, whole: Said, record: Record, name: str) -> _Line:
        return _Line(label, whole, _plain(record, name, language))

    trouble = _yes_no(health, "anesthesia_problem", "anesthesia_detail", language)
    infection = _yes_no(health, "infection_now", "", language)

    def against(label: str, about: Line, whole: Said, brief: str) -> _Line:
        fact = facts[about]
        told = _beside(whole, visit, fact, language)
        short = say(N_("{answer}; told otherwise elsewhere"), language, answer=brief)
        return _Line(label, told, brief if told is whole else short)

    yield _blood_thinners(visit, facts[Line.BLOOD_THINNER], facts[Line.BLEEDING], language)
    ticked = _ticked(visit, Condition.DIABETES, language).text
    yield against(N_("Diabetes"), Line.DIABETES, _diabetes(visit, language), ticked)
    yield line(N_("Pregnancy"), _pregnancy(visit, prepared_on, language), health, "pregnant")
    plain = _plain(health, "infection_now", language)
    yield against(N_("Infection or antibiotics"), Line.INFECTION, infection, plain)
    yield line(N_("Sleep apnea"), _apnea(visit, facts[Line.SLEEP_BREATHING], language), visit.sleep, "apnea")
    yield line(N_("Trouble with anesthesia"), trouble, health, "anesthesia_problem")
    for name, label in _ONLY_IF_ANSWERED.items():
        if said(health, name, language) or name in health.notes:
            answer = always_said(health, name, language)
            if name == "steroid_shots":
                label = label_of(visit, STEROID_SHOTS, prepared_on, language).label
            yield _Line(label, Said(with_note(answer.text, health, name, language), answer.gap))
    if found := findings_for_clinic(visit, language):
        yield _Line(N_("On the medicine list"), Said(found.names), found.kinds, found.reminder)


def _blood_thinners(visit: Visit, fact: SafetyFact, bleeding: SafetyFact, language: str) -> _Line:
    """The answer and the list: where the two do not agree both are printed, and the clinic asks."""
    answer = _yes_no(visit.health, "blood_thinner", "blood_thinner_why", language)
    brief = _plain(visit.health, "blood_thinner", language)
    listed = [told for told in fact.of(Source.MEDICINES) if told.bearing is Bearing.SAYS_SO]
    if listed:
        medicines = ", ".join(_spoken(visit, told, language) for told in listed)
        message = N_("{answer}; on the medicine list: {medicines}")
        if visit.health.blood_thinner is YesNo.YES:
            message = N_("{answer}: {medicines}")
        answer = Said(say(message, language, answer=answer.text, medicines=medicines), answer.gap)
        number = count(N_("{n} on the medicine list"), N_("{n} on the medicine list"), len(listed), language)
        short = medicines if len(medicines) <= ROOM else number
        brief = say(message, language, answer=brief, medicines=short)
    if bleeding.holds:
        told = ", ".join(_spoken(visit, one, language) for one in bleeding.of(Source.CONDITIONS))
        answer = replace(answer, text=say(_ALSO, language, text=answer.text, told=told))
        brief = say(_ALSO, language, text=brief, told=told if len(told) <= ROOM else bleeding.line.words(language))
    return _Line(N_("Blood thinners"), answer, brief)


_ALSO = N_("{text}; told of: {told}")


def _beside(answer: Said, visit: Visit, fact: SafetyFact, language: str) -> Said:
    """The answer, and what the rest of the visit says where it does not agree or nobody answered."""
    if visit_says := elsewhere(fact, language, lambda told, language: _spoken(visit, told, language)):
        text = say(N_("{answer}; {elsewhere}"), language, answer=answer.text, elsewhere=visit_says)
        return Said(text, answer.gap)
    return answer


def _spoken(visit: Visit, told: Told, language: str) -> str:
    """One thing as it was typed, what its name says where nobody else said it, and that it was carried over."""
    means = told.means if told.source is not Source.MEDICINES or _says_more(told) else ""
    text = told_in_words(replace(told, means=means), language)
    record = record_at(visit, told.address)
    mark = record.marks.get(told.address.field) if told.address.field else next(iter(record.marks.values()), None)
    return say(N_("{text} ({mark})"), language, text=text, mark=mark) if mark else text


def _says_more(told: Told) -> bool:
    """Behind "Blood thinners" the class of a blood thinner says nothing more; that it may be one does."""
    return told.means not in (MEANS["blood_thinner"], MEANS["antiplatelet"])


def _plain(record: Record, name: str, language: str) -> str:
    """The answer alone, without its note and details."""
    if getattr(record, name) is YesNo.NO:
        return with_mark(say(NONE_REPORTED, language), record, name, language)
    return always_said(record, name, language).text


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
    """ "none reported" for no; otherwise the answer, with its details."""
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
    return _followed_by(answer, health, "breastfeeding", N_("breastfeeding"), language)


def _apnea(visit: Visit, fact: SafetyFact, language: str) -> Said:
    sleep = visit.sleep
    answer = _yes_no(sleep, "apnea", "", language)
    if sleep.apnea is not YesNo.YES and Condition.SLEEP_APNEA in (visit.health.conditions or ()):
        ticked = say(N_("ticked in the health history"), language)
        answer = Said(f"{answer.text}; {ticked}")
    for told in fact.of(Source.SLEEP):
        if told.bearing is Bearing.ADDS:
            answer = replace(answer, text=f"{answer.text}; {_spoken(visit, told, language)}")
    return _followed_by(answer, sleep, "cpap", N_("CPAP machine"), language)


def _followed_by(answer: Said, record: Record, name: str, label: str, language: str) -> Said:
    row = next(rows(record, {name: label}, language), None)
    if row is None:
        return answer
    return Said(f"{answer.text}; {row.label}: {row.value}", answer.gap and row.gap)
