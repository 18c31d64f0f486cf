"""The pharmacist's copy: medicines now and stopped, allergies, and who prescribes. Nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document import Block, Column, Document, Field, Part, Section, Table
from visitprep.summary.copies.materials import Materials
from visitprep.summary.may_share import for_the_clinic
from visitprep.summary.sections import medicines, people, tried, voices
from visitprep.summary.sections.voices import filled_in_by, voices_of
from visitprep.summary.words import titles
from visitprep.summary.words.labels import LABELS
from visitprep.summary.words.reading import caption, fields, list_line, rows, said, section, together
from visitprep.visit.records.health import Allergy
from visitprep.visit.records.people import Clinician
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_ALLERGY = LABELS["allergies"]
_COLUMNS: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    (_ALLERGY["thing"], 1.2, ("thing", "kind")),
    (N_("What happened"), 1.8, ("reaction",)),
    (N_("How bad"), 1.2, ("severity",)),
    (N_("When"), 0.8, ("when",)),
)


def pharmacist(visit: Visit, materials: Materials) -> Document:
    language = materials.language
    visit = for_the_clinic(visit, left_out=materials.left_out)
    speaking = voices_of(visit, language)
    sections = [
        _listed(visit, "medicines", medicines.medicines_now(visit, language), language),
        _listed(visit, "past_medicines", tried.stopped_medicines(visit, language), language),
        _listed(visit, "allergies", _allergies(visit, language), language),
    ]
    if prescribers := fields(tuple(_prescribers(visit, language))):
        sections.append(section("prescribers", titles.PRESCRIBERS, prescribers, language))
    prepared = people.visit_and_day(visit, materials.prepared_on, language)[-1]
    return Document(
        title=say(titles.PHARMACIST, language),
        running_head=people.running_head(visit, language),
        byline=(f"{prepared} {filled_in_by(visit, speaking, language)}",),
        footer=voices.footer(visit, speaking, language),
        parts=(Part("", tuple(sections)),),
    )


_IDS = {"past_medicines": "stopped"}


def _listed(visit: Visit, part: str, blocks: tuple[Block, ...], language: str) -> Section:
    """The list, and what was added to it as a whole."""
    note = visit.notes.get(part)
    notes = fields((Field(say(N_("Note on this list"), language), note),)) if note else ()
    return section(_IDS.get(part, part), titles.OF_PARTS[part], (*blocks, *notes), language)


def _allergies(visit: Visit, language: str) -> tuple[Block, ...]:
    allergies = visit.allergies or ()
    if not allergies:
        return list_line(visit, "allergies", language)
    table_rows = tuple(
        tuple(
            together(allergy, _ALLERGY, language, plain=_told(allergy, names, language)) for _, _, names in _COLUMNS
        )
        for allergy in allergies
    )
    columns = tuple(Column(say(title, language), weight) for title, weight, _ in _COLUMNS)
    notes = [
        Field(f"{allergy.thing or say(_ALLERGY['thing'], language)}: {row.label}", row.value)
        for allergy in allergies
        for row in rows(allergy, _ALLERGY, language, shown=tuple(_ALLERGY))
    ]
    title = caption(say(N_("As the patient reports them"), language), table_rows, language)
    return (Table(title, columns, table_rows), *fields(notes))


def _told(allergy: Allergy, names: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Without the kind where it says the name again ("Dye used for scans")."""
    kind = said(allergy, "kind", language)
    twice = kind and allergy.thing and kind.text.casefold() == allergy.thing.casefold()
    return tuple(name for name in names if name != "kind" or not twice)


def _prescribers(visit: Visit, language: str) -> Iterator[Field]:
    """Each name that stands with a medicine, and who of the care team goes by it: both as they were typed."""
    names = {m.prescriber.casefold(): m.prescriber for m in visit.medicines or () if m.prescriber}
    for name in names.values():
        alike = [one for one in visit.team or () if one.name and _surname(one.name) == _surname(name)]
        # Two of one name could be either, so neither is given.
        told = _reached_at(alike[0]) if len(alike) == 1 else ""
        if told:
            yield Field(name, told)


def _surname(name: str) -> str:
    return name.casefold().split()[-1]


def _reached_at(member: Clinician) -> str:
    return ", ".join(text for text in (member.name, member.place, member.phone) if text)
