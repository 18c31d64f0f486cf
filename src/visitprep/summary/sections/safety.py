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
from visitprep.medicines.checks import flags_of
from visitprep.summary.overflow import Placed
from visitprep.summary.sections.safety_lists import ROOM, listed, names_of
from visitprep.summary.words import titles
from visitprep.summary.words.labels import BREASTFEEDING, LABELS, SAFETY_LINES, SAFETY_NONE
from visitprep.summary.words.reading import (
    NONE_REPORTED,
    NONE_REPORTED_LABEL,
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
from visitprep.wording import N_, count, in_a_row, say

SHORT_ROOM = 60
"""Characters of one answer in the short form; what is longer stands whole in "Safety in full"."""

# A name in the medicines table carries these; the page says what is on the list and no more (clinical.md 4.4 R4).
_BLEEDING = frozenset({"blood_thinner", "antiplatelet"})
_ONLY_IF_ANSWERED = ("steroid_shots", "trouble_lying")
# Nobody outside these ages is asked, so that the line says "not asked" and not "not answered".
_PREGNANCY_AGES = range(10, 61)


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    """In `SAFETY_LINES`."""
    whole: Said
    brief: str = ""
    """What the box says when the whole answer is too long for it."""
    after: str = ""
    """A sentence that stands behind the answer wherever it stands."""


def safety(visit: Visit, prepared_on: date) -> Placed:
    """The box, with a shorter form for a page that has no room for it; and what is too long for any box."""
    title = say(titles.SAFETY)
    lines = tuple(_lines(visit, prepared_on))
    told, moved = _box(visit, lines, titles.SAFETY_DETAILS, ROOM)
    in_short, rest = _box(visit, lines, titles.SAFETY_IN_FULL, SHORT_ROOM)
    box: Block = Box(title, fields(told), Tone.SAFETY)
    if rest:
        short = Box(title, fields(in_short), Tone.SAFETY)
        box = Shortened(box, short, Box(say(titles.SAFETY_IN_FULL), fields(rest)))
    return Placed((box,), fields(moved))


def _box(visit: Visit, lines: tuple[_Line, ...], elsewhere: str, room: int) -> tuple[list[Field], list[Field]]:
    """The lines of the box, and whole those that have more than `room` characters. They are under `elsewhere`."""
    see = say(N_("see “{title}”"), title=say(elsewhere))
    lists = listed if elsewhere == titles.SAFETY_DETAILS else names_of
    box: dict[str, Field] = {}
    moved: list[Field] = []
    for part in ("allergies", "devices"):
        found = lists(visit, part, see)
        box[part] = Field(say(SAFETY_LINES[part]), *found.in_box)
        moved += found.moved
    for line in lines:
        whole = Field(say(SAFETY_LINES[line.id]), _followed(line.whole.text, line.after), line.whole.gap)
        box[line.id] = whole
        if len(line.whole.text) > room:
            brief = f"{line.brief}; {see}" if line.brief else see
            box[line.id] = replace(whole, value=_followed(brief, line.after))
            moved.append(whole)
    return _none_together({id: box[id] for id in _ORDER if id in box}), moved


def _followed(text: str, after: str) -> str:
    return f"{text}. {after}" if after else text


_ORDER = tuple(SAFETY_LINES)


def _none_together(box: Mapping[str, Field]) -> list[Field]:
    """What was answered "none" in one line, so that the eye goes to what was reported."""
    none = say(NONE_REPORTED)
    nothing = [id for id in SAFETY_NONE if id in box and box[id].value == none and not box[id].gap]
    if len(nothing) < 2:
        return list(box.values())
    names = in_a_row([say(SAFETY_NONE[id]) for id in nothing])
    told = [field for id, field in box.items() if id not in nothing]
    return [*told, Field(say(NONE_REPORTED_LABEL), names[:1].upper() + names[1:])]


def _lines(visit: Visit, prepared_on: date) -> Iterator[_Line]:
    health = visit.health

    def line(id: str, whole: Said, record: Record, name: str) -> _Line:
        return _Line(id, whole, _plain(record, name))

    trouble = _yes_no(health, "anesthesia_problem", "anesthesia_detail")
    infection = _yes_no(health, "infection_now", "")
    yield _blood_thinners(visit)
    yield _Line("diabetes", _diabetes(visit), _ticked(visit, Condition.DIABETES).text)
    yield line("pregnant", _pregnancy(visit, prepared_on), health, "pregnant")
    yield line("infection_now", infection, health, "infection_now")
    yield line("apnea", _apnea(visit), visit.sleep, "apnea")
    yield line("anesthesia_problem", trouble, health, "anesthesia_problem")
    for name in _ONLY_IF_ANSWERED:
        if said(health, name) or name in health.notes:
            answer = always_said(health, name)
            yield _Line(name, Said(with_note(answer.text, health, name), answer.gap))
    if found := findings_for_clinic(visit):
        yield _Line("medicine_list", Said(found.names), found.kinds, found.reminder)


def _blood_thinners(visit: Visit) -> _Line:
    """The answer and the list: where the two do not agree both are printed, and the clinic asks."""
    answer = _yes_no(visit.health, "blood_thinner", "blood_thinner_why")
    brief = _plain(visit.health, "blood_thinner")
    listed = [m for m in visit.medicines or () if m.name and flags_of(m.name, m.ingredient or "") & _BLEEDING]
    if listed:
        medicines = in_a_row([_medicine(medicine) for medicine in listed])
        message = N_("{answer}; on the medicine list: {medicines}")
        if visit.health.blood_thinner is YesNo.YES:
            message = N_("{answer}: {medicines}")
        answer = Said(say(message, answer=answer.text, medicines=medicines), answer.gap)
        number = count(N_("{n} on the medicine list"), N_("{n} on the medicine list"), len(listed))
        short = medicines if len(medicines) <= ROOM else number
        brief = say(message, answer=brief, medicines=short)
    return _Line("blood_thinners", answer, brief)


def _plain(record: Record, name: str) -> str:
    """The answer alone, without its note and details."""
    if getattr(record, name) is YesNo.NO:
        return with_mark(say(NONE_REPORTED), record, name)
    return always_said(record, name).text


def _medicine(medicine: Medicine) -> str:
    named = " ".join(part for part in (medicine.name, medicine.strength) if part)
    return with_mark(named, medicine, "name")


def _diabetes(visit: Visit) -> Said:
    health = visit.health
    answer = _ticked(visit, Condition.DIABETES)
    if said(health, "diabetes_detail") or "diabetes_detail" in health.notes:
        detail = always_said(health, "diabetes_detail")
        text = with_note(detail.text, health, "diabetes_detail")
        return Said(f"{answer.text}: {text}", answer.gap and detail.gap)
    return answer


def _ticked(visit: Visit, condition: Condition) -> Said:
    """Yes or none reported, from the list of conditions; or why there is no answer."""
    if visit.health.conditions is None:
        return always_said(visit.health, "conditions")
    ticked = condition in visit.health.conditions
    text = YesNo.YES.words() if ticked else say(NONE_REPORTED)
    return Said(with_mark(text, visit.health, "conditions"))


def _yes_no(record: Record, name: str, detail: str) -> Said:
    """The answer with its details; "none reported" for no."""
    answer = always_said(record, name)
    text = with_note(_plain(record, name), record, name)
    if detail and (said(record, detail) or detail in record.notes):
        more = always_said(record, detail)
        text = f"{text} ({with_note(more.text, record, detail)})"
    return Said(text, answer.gap)


def _pregnancy(visit: Visit, prepared_on: date) -> Said:
    health = visit.health
    answer = _yes_no(health, "pregnant", "")
    if said(health, "pregnant") is None and "pregnant" not in health.notes:
        born = visit.person.birth_date.earliest if visit.person.birth_date else None
        if born and prepared_on.year - born.year not in _PREGNANCY_AGES:
            answer = Said(say(N_("not asked at this age")))
    return _followed_by(answer, health, "breastfeeding", BREASTFEEDING)


def _apnea(visit: Visit) -> Said:
    sleep = visit.sleep
    answer = _yes_no(sleep, "apnea", "")
    if sleep.apnea is not YesNo.YES and Condition.SLEEP_APNEA in (visit.health.conditions or ()):
        ticked = say(N_("ticked in the health history"))
        answer = Said(f"{answer.text}; {ticked}")
    return _followed_by(answer, sleep, "cpap", LABELS["sleep"]["cpap"])


def _followed_by(answer: Said, record: Record, name: str, label: str) -> Said:
    row = next(rows(record, {name: label}), None)
    if row is None:
        return answer
    return Said(f"{answer.text}; {row.label}: {row.value}", answer.gap and row.gap)
