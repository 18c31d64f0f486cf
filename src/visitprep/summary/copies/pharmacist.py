"""The pharmacist's copy: medicines now and stopped, what their names say, allergies, and who prescribes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from visitprep.document.blocks import Block, Document, Field, Paragraph, Part, Section
from visitprep.document.words import plain, text_of
from visitprep.findings.safety.box_lines import MEDICINES_TOGETHER, Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.evidence import listed, named
from visitprep.findings.safety.line_in_words import allergies_told_elsewhere
from visitprep.medicines.check_words import ONLY_NAMES
from visitprep.summary.copies.holds import Holds
from visitprep.summary.copies.materials import Materials
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.safety.rows import told_in_words
from visitprep.summary.in_full.medicines import medicines_now
from visitprep.summary.in_full.telling import table
from visitprep.summary.in_full.tried import medicines_stopped
from visitprep.summary.may_share import for_the_clinic
from visitprep.summary.shared_sections import people, voices
from visitprep.summary.shared_sections.voices import filled_in_by
from visitprep.summary.words import titles
from visitprep.summary.words.answers_in_words import DASH, fields, list_line, rows, said, section, together
from visitprep.summary.words.field_labels import LABELS
from visitprep.summary.words.from_records import with_origins
from visitprep.summary.words.safety_heads import HEADS
from visitprep.text import isolated
from visitprep.visit.records.health import Allergy
from visitprep.visit.records.people import Clinician
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, one_of, say

TITLE = N_("Medicines and allergies")

_ALLERGY = LABELS["allergies"]
_COLUMNS: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    (_ALLERGY["thing"], 1.2, ("thing", "kind")),
    (N_("What happened"), 1.8, ("reaction",)),
    (N_("How bad"), 1.2, ("severity",)),
    (NC_("column", "When"), 0.8, ("when",)),
)
PHARMACIST_HOLDS = Holds(
    (
        "person.name", "person.preferred_name", "person.birth_date", "respondent.filled_by",
        "respondent.name", "respondent.relation", "medicines.name", "medicines.ingredient",
        "medicines.kind", "medicines.strength", "medicines.form", "medicines.route", "medicines.dose",
        "medicines.when", "medicines.as_needed", "medicines.really_taken", "medicines.reason",
        "medicines.started", "medicines.last_changed", "medicines.prescriber", "medicines.helps",
        "medicines.side_effects", "medicines.differently", "medicines.runs_out", "medicine_review",
        "past_medicines", "allergies", "team.name", "team.place", "team.phone",
    ),
    also={
        "where it tells of a reaction:": ("tests.trouble", "tests.date"),
    },
)  # fmt: skip


def pharmacist(visit: Visit, materials: Materials) -> Document:
    visit = with_origins(for_the_clinic(visit, left_out=materials.left_out))
    names = tuple(_names(visit, materials.prepared_on))
    sections = [
        _listed(visit, "medicines", medicines_now(_without_supply(visit), whole=False)),
        *(
            (section("names", titles.NAMES_COMPARED, (*fields(names), Paragraph(say(ONLY_NAMES)))),)
            if names
            else ()
        ),
        _listed(visit, "past_medicines", medicines_stopped(visit)),
        _listed(visit, "allergies", _allergies(visit, materials.prepared_on)),
    ]
    if prescribers := fields(tuple(_prescribers(visit))):
        sections.append(section("prescribers", titles.PRESCRIBERS, prescribers))
    prepared = people.visit_and_day(visit, materials.prepared_on)[-1]
    return Document(
        title=say(TITLE),
        running_head=people.running_head(visit),
        byline=(f"{prepared} {filled_in_by(visit)}",),
        footer=voices.footer(visit),
        parts=(Part("", tuple(sections)),),
    )


_IDS = {"past_medicines": "stopped"}


def _listed(visit: Visit, part: str, blocks: tuple[Block, ...]) -> Section:
    """The list, and what was added to it as a whole."""
    note = visit.notes.get(part)
    notes = fields((Field(say(N_("Note on this list")), note),)) if note else ()
    lines = list_line(visit, part) if part != "allergies" else ()
    return section(_IDS.get(part, part), titles.OF_PARTS[part], (*lines, *blocks, *notes))


_SUPPLY = ("last_filled", "left", "ran_out_early")
"""The pharmacy has its own record of these, and what a person said of them was said to the clinic."""


def _without_supply(visit: Visit) -> Visit:
    def kept(told: Mapping[str, Any]) -> dict[str, Any]:
        return {name: one for name, one in told.items() if name not in _SUPPLY}

    medicines = tuple(
        one.model_copy(update={**dict.fromkeys(_SUPPLY), "gaps": kept(one.gaps), "notes": kept(one.notes)})
        for one in visit.medicines or ()
    )
    return visit.model_copy(update={"medicines": medicines}) if medicines else visit


def _names(visit: Visit, today: date) -> Iterator[Field]:
    """What the safety table reads in the names of the list, and of nothing else: reported, never judged."""
    facts = safety_facts(Visit(medicines=visit.medicines), today)
    for line in (*MEDICINES_TOGETHER, Line.BLOOD_THINNER):
        if words := told_in_words(facts[line], Room()):
            yield Field(say(HEADS[line]), text_of(words))
    for label, unknown in (
        (N_("Names not recognised"), _not_recognised(visit)),
        (N_("Names not known to visitprep, so not compared"), _not_known(visit)),
    ):
        if unknown:
            yield Field(say(label), "; ".join(unknown))


def _not_recognised(visit: Visit) -> tuple[str, ...]:
    """Names that are close to one that is known."""
    return tuple(
        say(N_("{name} (may be {names})"), name=isolated(read.typed), names=one_of(read.may_be.may_be))
        for read in map(named, listed(visit))
        if read.may_be
    )


def _not_known(visit: Visit) -> tuple[str, ...]:
    """Names of which the table says nothing at all."""
    return tuple(
        isolated(read.typed)
        for read in map(named, listed(visit))
        if read.typed and not (read.may_be or read.entry or read.ingredients or read.flags)
    )


def _allergies(visit: Visit, today: date) -> tuple[Block, ...]:
    """The list; then a reaction that was told elsewhere, which no "none" stands against."""
    told = allergies_told_elsewhere(safety_facts(visit, today)[Line.ALLERGIES])
    elsewhere = fields((Field(say(N_("Told elsewhere")), told),)) if told else ()
    if visit.allergies or not elsewhere:
        return (*_allergy_table(visit), *elsewhere)
    return elsewhere


def _allergy_table(visit: Visit) -> tuple[Block, ...]:
    allergies = visit.allergies or ()
    if not allergies:
        return list_line(visit, "allergies")
    told = (
        [together(allergy, _ALLERGY, plain=_told(allergy, names)) for _, _, names in _COLUMNS]
        for allergy in allergies
    )
    found = (tuple(plain("" if cell == DASH else cell) for cell in cells) for cells in told)
    heads, weights = tuple(title for title, _, _ in _COLUMNS), tuple(weight for _, weight, _ in _COLUMNS)
    notes = [
        Field(f"{allergy.thing or say(_ALLERGY['thing'])}: {row.label}", row.value)
        for allergy in allergies
        for row in rows(allergy, _ALLERGY, shown=tuple(_ALLERGY))
    ]
    return (*table(say(N_("As the patient reports them")), found, heads, weights), *fields(notes))


def _told(allergy: Allergy, names: tuple[str, ...]) -> tuple[str, ...]:
    """Without the kind where it says the name again ("Dye used for scans")."""
    kind = said(allergy, "kind")
    twice = kind and allergy.thing and kind.text.casefold() == allergy.thing.casefold()
    return tuple(name for name in names if name != "kind" or not twice)


def _prescribers(visit: Visit) -> Iterator[Field]:
    """Each name that stands with a medicine, and who of the care team goes by it: both as they were typed."""
    names = {m.prescriber.casefold(): m.prescriber for m in visit.medicines or () if m.prescriber}
    for name in names.values():
        alike = [one for one in visit.team or () if one.name and _surname(one.name) == _surname(name)]
        # Two of one name could be either, so neither is given.
        told = _reached_at(alike[0]) if len(alike) == 1 else ""
        if told:
            yield Field(name, told)


def _surname(name: str) -> str:
    """Without what they do, behind a comma: "Dr. Tran, oncology"."""
    return (name.split(",")[0].split() or [name])[-1].casefold()


def _reached_at(member: Clinician) -> str:
    return ", ".join(text for text in (member.name, member.place, member.phone) if text)
