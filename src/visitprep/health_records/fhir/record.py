"""A FHIR record, from its resources to what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitprep.health_records import xml
from visitprep.health_records.fhir.devices import devices_of
from visitprep.health_records.fhir.medicines import medicines_of
from visitprep.health_records.fhir.parts import parts_of
from visitprep.health_records.fhir.read_back import read_back
from visitprep.health_records.fhir.resources import Json, Records, concept, many, one, text
from visitprep.health_records.fhir.statements import (
    PAIN,
    allergies_of,
    conditions_of,
    is_lab,
    procedures_of,
    tests_of,
)
from visitprep.health_records.found import Document, Item, Kind, NotRead, Source, Unfit
from visitprep.health_records.plain import day_of, is_name, line, says_none
from visitprep.health_records.rows.narrative import rows_of
from visitprep.health_records.rows.twins import Reading, with_rows
from visitprep.wording import N_, count_later, say

SECTIONS = {
    "10160-0": Kind.MEDICINES,
    "48765-2": Kind.ALLERGIES,
    "11450-4": Kind.CONDITIONS,
    "11348-0": Kind.CONDITIONS,
    "47519-4": Kind.PROCEDURES,
    "46264-8": Kind.DEVICES,
    "30954-2": Kind.TESTS,
}
_RESULTS = "30954-2"


def read_resources(found: list[Json], today: date, what: str, source: Source = Source()) -> Document:  # noqa: B008 frozen
    """What the resources of one source hold."""
    records = Records(found)
    sections = list(_sections(records))
    tests = frozenset(
        id(target)
        for composition, section, code in sections
        if code == _RESULTS
        for entry in many(section.get("entry"))
        if (target := records.referred(entry, composition))
        and not any("survey" in concept(category).codes for category in many(target.get("category")))  # a score
    ) | frozenset(id(found) for found in records.of("Observation") if is_lab(found))
    by_kind = {
        Kind.MEDICINES: list(medicines_of(records, today)),
        Kind.ALLERGIES: list(allergies_of(records, today)),
        Kind.CONDITIONS: list(conditions_of(records, today)),
        Kind.PROCEDURES: list(procedures_of(records, today)),
        Kind.DEVICES: list(devices_of(records, today)),
        Kind.TESTS: list(tests_of(records, today, tests)),
    }
    readings = [reading for readings in by_kind.values() for reading in readings]
    items = [reading.item for reading in readings if reading.item and not reading.negated]
    not_so = [reading.item for reading in readings if reading.item and reading.negated]
    none = {kind for kind, readings in by_kind.items() if any(reading.none for reading in readings)}
    for _, section, code in sections:
        kind = SECTIONS[code]
        of_kind = [item for item in items if item.kind in (kind, Kind.TESTS)]
        rows, empty = _read_section(section, of_kind, kind)
        items += rows
        if empty:
            none.add(kind)
    if any(records.is_told(composition, "author") for composition in records.of("Composition")):
        items = [read_back(item) if item.self_reported else item for item in items]
    head = say(PAIN).partition("{")[0]  # what the person told as a pain is no illness
    pains = [
        one
        for one in items
        if one.kind is Kind.CONDITIONS and (one.self_reported or one.own_file) and one.name.startswith(head)
    ]
    source = source if source.of or source.day else _source(records)
    patient = next(records.of("Patient"), {})
    return Document(
        source,
        _person(patient),
        day_of(patient.get("birthDate")),
        tuple(item for item in items if item not in pains),
        frozenset(none - {item.kind for item in items}),
        tuple(not_so),
        tuple(_left(records, what)),
        unread=tuple(parts_of(records, tests)),
        pains=tuple(item.name.removeprefix(head) for item in pains),
    )


def _sections(records: Records) -> Iterator[tuple[Json, Json, str]]:
    for composition in records.of("Composition"):
        stack = list(many(composition.get("section")))
        while stack:
            section = one(stack.pop(0))
            stack += many(section.get("section"))
            for code in concept(section.get("code")).codes & SECTIONS.keys():
                yield composition, section, code


def _read_section(section: Json, items: list[Item], kind: Kind) -> tuple[list[Item], bool]:
    """Rows of the text for people that nothing else stands for, and whether it says that there are none."""
    said = one(section.get("text")).get("div")
    reason = concept(section.get("emptyReason"))
    if reason.codes:  # why nothing stands there, and not what stands there
        return [], "nilknown" in reason.codes
    if not isinstance(said, str):
        return [], False
    try:
        rows = rows_of(xml.parsed(said.encode("utf-8", "replace")))
    except Unfit:
        return [], False
    found = [item for item in with_rows([Reading(item) for item in items], rows, kind) if item.text_only]
    if many(section.get("entry")):
        found = [item for item in found if any(row.in_table for row in rows)]
    empty = not items and not found and any(says_none(row.text) for row in rows)
    return found, empty


def _source(records: Records) -> Source:
    composition = next(records.of("Composition"), {})
    for role in ("custodian", "author"):
        for reference in many(composition.get(role)):
            target = records.referred(reference, composition)
            named = text(target.get("name")) if target.get("resourceType") == "Organization" else ""
            named = named or text(one(reference).get("display"))
            if is_name(named):
                return Source(named, day_of(composition.get("date")))
    organisation = next((text(found.get("name")) for found in records.of("Organization")), "")
    return Source(organisation if is_name(organisation) else "", day_of(composition.get("date")))


def _person(patient: Json) -> str:
    names = [one(name) for name in many(patient.get("name"))]
    name = next((one_ for one_ in names if text(one_.get("use")) in ("official", "usual", "")), one(names))
    if said := text(name.get("text")):
        return said
    return line(" ".join([*map(text, many(name.get("given"))), *map(text, many(name.get("family")))]))


def _left(records: Records, what: str) -> Iterator[NotRead]:
    """What is in the file and is not for this: letters and bills. What somebody says they have in hand is no letter."""
    letters = sum(not records.is_told(one, "author") for one in records.of("DocumentReference"))
    if letters:
        yield NotRead(
            what,
            count_later(
                "it lists 1 letter or note, which is not read",
                "it lists {n} letters or notes, which are not read",
                letters,
            ),
            N_("Print the important ones from the portal and take them along."),
            take_along=N_("The important letters that {file} only lists, printed from the portal"),
        )
    bills = sum(1 for _ in records.of("ExplanationOfBenefit", "Claim"))
    if bills:
        yield NotRead(
            what, count_later("it holds 1 bill, which is not read", "it holds {n} bills, which are not read", bills)
        )
