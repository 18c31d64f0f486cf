"""One C-CDA document, from bytes to what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import replace

from visitprep.health_records import xml
from visitprep.health_records.ccda.medicines import medicines_of
from visitprep.health_records.ccda.results import ReportWords, report_of, report_words, results_of
from visitprep.health_records.ccda.sections import (
    ROOT,
    SECTION,
    H,
    SectionRead,
    day,
    first,
    section_of,
    unread_part,
)
from visitprep.health_records.ccda.statements import allergies_of, conditions_of, devices_of, procedures_of
from visitprep.health_records.found import Document, Item, Kind, Part, Source, Unfit
from visitprep.health_records.plain import day_of, is_name, line, says_none, says_nothing
from visitprep.health_records.recognise import LETTER
from visitprep.health_records.rows.twins import Reading, says_not_so, with_rows
from visitprep.patterns import any_case
from visitprep.wording import N_

_READERS: dict[Kind, Callable[[SectionRead, date], Iterator[Reading]]] = {
    Kind.MEDICINES: medicines_of,
    Kind.ALLERGIES: allergies_of,
    Kind.CONDITIONS: conditions_of,
    Kind.PROCEDURES: procedures_of,
    Kind.DEVICES: devices_of,
    Kind.TESTS: results_of,
}


class _Read(Struct, frozen=True):
    """What one section holds."""

    items: list[Item]
    not_so: list[Item]
    says_none: Kind | None
    unread: Part | None
    report: ReportWords


class _Sections:
    """The sections of a document, each read as soon as it is whole, and its tree let go.

    Some downloads are the sections of every visit, one after the other.
    """

    def __init__(self, today: date) -> None:
        self._today = today
        self.begin()

    def begin(self) -> None:
        self.read: list[_Read] = []
        self._done = 0

    def look(self, top: Element) -> None:
        body = first(top, ROOT, f"{H}component", f"{H}structuredBody")
        if body is None or len(body) < 2:
            return
        for component in body[self._done : -1]:
            self.take(component)
            component.clear()
        self._done = len(body) - 1

    def take(self, element: Element) -> None:
        self.read += [_read(section, self._today) for section in element.iter(SECTION)]


def read_ccda(data: bytes, today: date) -> Document:
    """What the document holds. Raises Unfit."""
    sections = _Sections(today)
    root = xml.parsed(data, sections)
    sections.take(root)
    if root.tag != ROOT and not sections.read:
        raise Unfit(N_("it is XML of another kind, and no health record that visitprep knows"))
    if root.find(f"{H}component/{H}nonXMLBody") is not None:
        raise Unfit(
            N_("it holds a scanned letter or a PDF in place of words that a program can read"),
            N_("Take it along: ask the clinic or the portal for a printed copy."),
            take_along=LETTER,
        )
    items = [item for one in sections.read for item in one.items]
    none = {one.says_none for one in sections.read if one.says_none}
    stay = day(root.find(f"{H}componentOf/{H}encompassingEncounter/{H}effectiveTime"))
    items = [_of_the_stay(item, stay) if item.kind is Kind.PROCEDURES else item for item in items]
    items += report_of(root, [one.report for one in sections.read])
    return Document(
        _source(root),
        _patient(root),
        day_of(_value(root, f"{H}recordTarget/{H}patientRole/{H}patient/{H}birthTime")),
        tuple(items),
        frozenset(none - {item.kind for item in items}),
        tuple(item for one in sections.read for item in one.not_so),
        unread=tuple(dict.fromkeys((one.unread, 0) for one in sections.read if one.unread)),
    )


def _of_the_stay(item: Item, stay: str) -> Item:
    """A day that nobody reads beside an operation, and that is the day of the whole stay, is not told as its own."""
    return replace(item, date="") if item.noted and item.noted == stay else replace(item, noted="")


def _read(element: Element, today: date) -> _Read:
    report = report_words(element)
    section = section_of(element)
    if section is None:
        return _Read([], [], None, unread_part(element), report)
    kept, denied = [], list[Item]()
    for reading in _READERS[section.kind](section, today):
        item = reading.item
        if item and reading.negated and item.kind is not Kind.MEDICINES:
            denied.append(item)
            row = reading.row  # one that people read as a yes is told with the no
            reading = Reading(None, row if row and says_not_so(row) else None)
        kept.append(reading)
    found = with_rows(kept, section.rows, section.kind)
    none = not found and not denied and _says_none(section, kept, bool(element.get("nullFlavor")))
    return _Read(found, denied, section.kind if none else None, None, report)


_OF_OTHERS = {
    Kind.TESTS: any_case(r"\blab|\bresults?\b"),
    Kind.CONDITIONS: any_case(r"surger|operation|procedure|allerg|hospital|medicat|medicines?\b|drugs?\b"),
}
"""A document without results says nothing of the tests that there were; nor does "no surgery" of illnesses."""


def _says_none(section: SectionRead, readings: list[Reading], is_null: bool) -> bool:
    """`is_null`: it is marked as no information, and a bare "None" says no more than that."""
    lines, others = section.lines, _OF_OTHERS.get(section.kind)
    if lines and all(map(says_nothing, lines)):
        return False  # its codes deny what people read as "no information"
    if section.kind is not Kind.TESTS and any(reading.none for reading in readings):
        return True
    of_it = (said for said in lines if says_none(said) and not (others and others.search(said)))
    return any(not is_null or len(said.split()) > 1 for said in of_it)


def _value(root: Element, path: str) -> str:
    element = root.find(path)
    return element.get("value", "") if element is not None else ""


def _source(root: Element) -> Source:
    paths = (
        f"{H}custodian/{H}assignedCustodian/{H}representedCustodianOrganization/{H}name",
        f"{H}author/{H}assignedAuthor/{H}representedOrganization/{H}name",
        f"{H}author/{H}assignedAuthor/{H}assignedAuthoringDevice/{H}softwareName",
    )
    named = (line(" ".join(found.itertext())) for path in paths if (found := root.find(path)) is not None)
    of = next((name for name in named if is_name(name)), "")
    return Source(of, day_of(_value(root, f"{H}effectiveTime")))


def _patient(root: Element) -> str:
    name = root.find(f"{H}recordTarget/{H}patientRole/{H}patient/{H}name")
    if name is None:
        return ""
    parts = [line(" ".join(part.itertext())) for part in name if part.tag in (f"{H}given", f"{H}family")]
    return line(" ".join(part for part in parts if part))
