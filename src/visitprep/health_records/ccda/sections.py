"""A C-CDA document as sections, each with its entries and the rows that people read.

Sections are known by the code of what they are, never by a template or a title: vendors differ in both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from xml.etree.ElementTree import Element

from msgspec import Struct

from visitprep.health_records.found import Kind, Part
from visitprep.health_records.plain import day_of, is_absent, is_name, line, words_in
from visitprep.health_records.rows.columns import tidy
from visitprep.health_records.rows.narrative import Row, lines_of, rows_of
from visitprep.health_records.rows.rest_of_row import comment_of
from visitprep.health_records.unread import OF_SECTIONS
from visitprep.medicines.label.line import is_a_way_of_taking
from visitprep.wording import N_, say

H = "{urn:hl7-org:v3}"
XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
ROOT = f"{H}ClinicalDocument"
SECTION = f"{H}section"

KINDS = {
    "10160-0": Kind.MEDICINES,
    "10183-2": Kind.MEDICINES,
    "75311-1": Kind.MEDICINES,
    "42346-7": Kind.MEDICINES,
    "29549-3": Kind.MEDICINES,
    "66149-6": Kind.MEDICINES,
    "56445-0": Kind.MEDICINES,
    "8677-7": Kind.MEDICINES,
    "48765-2": Kind.ALLERGIES,
    "10155-0": Kind.ALLERGIES,
    "11450-4": Kind.CONDITIONS,
    "11348-0": Kind.CONDITIONS,
    "47519-4": Kind.PROCEDURES,
    "10167-5": Kind.PROCEDURES,
    "46264-8": Kind.DEVICES,
    "30954-2": Kind.TESTS,
    "18748-4": Kind.TESTS,
    "18726-0": Kind.TESTS,
    "18782-3": Kind.TESTS,
}
ADMINISTERED = "29549-3"
PAST_ILLNESS = "11348-0"
_LONGEST_NAME = 120
"""Longer, and the cell holds more than a name."""
_ABOUT = (f"{H}consumable", f"{H}participant")
_STATED = frozenset({f"{H}procedure", f"{H}act", f"{H}observation"})
_VALUE = f"{H}value"
_REFERENCE = f"{H}reference"
_POINTING = (f"{H}originalText", f"{H}text")
_RELATED, _ACT = f"{H}entryRelationship", f"{H}act"
_DAYS = frozenset({f"{H}low", f"{H}center"})


class Label(Struct, frozen=True):
    """What a coded thing is called: by its code, and where its own text points."""

    coded: str = ""
    written: str = ""
    code: str = ""


class SectionRead:
    """One section, with what finds the row of an entry."""

    def __init__(self, element: Element, kind: Kind, code: str) -> None:
        self.kind = kind
        self.code = code
        self.entries = [child for entry in element.findall(f"{H}entry") for child in entry]
        self._text = element.find(f"{H}text")
        self.rows = rows_of(self._text)
        self._by_id = {one.casefold(): row for row in self.rows for one in row.ids}

    @cached_property
    def _elements(self) -> dict[str, Element]:
        """The places of its text that entries point at."""
        inside = self._text.iter() if self._text is not None else ()
        return {one: inner for inner in inside for key in ("ID", "id") if (one := inner.get(key))}

    def row_of(self, entry: Element) -> Row | None:
        """The row that an entry points at, from anywhere inside itself.

        Not one that plainly speaks of another entry: some vendors let every reference point one row off.
        """
        rows = [row for one in _references(entry) if (row := self._by_id.get(one.casefold()))]
        if not rows:
            return None
        own = words_in(" ".join(_things(entry)))
        best = max(rows, key=lambda row: len(own & words_in(row.text)))
        said = words_in(best.text)
        if own and not own & said and any(words & said for words in self._things_of_entries):
            return None
        return best

    @cached_property
    def _things_of_entries(self) -> list[frozenset[str]]:
        return [words_in(" ".join(_things(entry))) for entry in self.entries]

    def pointed(self, element: Element | None) -> str:
        """The text of an element: its own, or that of the place it points at."""
        if element is None:
            return ""
        reference = element.find(f"{H}reference")
        if reference is not None:
            place = self._elements.get(reference.get("value", "").lstrip("#"))
            return line(" ".join(lines_of(place))) if place is not None else ""
        own = line(" ".join(element.itertext()))
        if not own and (value := element.get("value")):  # some put the reference on the element itself
            own = f"#{value.lstrip('#')}"
        if own.startswith("#"):
            place = self._elements.get(own[1:])
            return line(" ".join(lines_of(place))) if place is not None else ""
        return own

    def pointed_row(self, element: Element | None) -> Row | None:
        reference = element.find(f"{H}reference") if element is not None else None
        return self._by_id.get(reference.get("value", "").lstrip("#").casefold()) if reference is not None else None

    def label(self, code: Element | None) -> Label:
        """The names of a coded element: its display, else a translation's; and its original text."""
        if code is None:
            return Label()
        named = [one for one in (code, *code.findall(f"{H}translation")) if is_name(one.get("displayName", ""))]
        written = self.pointed(code.find(f"{H}originalText"))
        number = (
            f"{code.get('codeSystem')}|{code.get('code')}" if code.get("code") and code.get("codeSystem") else ""
        )
        if named:
            return Label(tidy(line(named[0].get("displayName"))), written, number)
        plain = line(code.text) if code.get(XSI_TYPE, "").rpartition(":")[2] in ("ST", "ED") else ""
        return Label(tidy(plain) if is_name(plain) else "", written or self.pointed_row_text(code), number)

    def pointed_row_text(self, code: Element) -> str:
        return self.pointed(code) if code.find(f"{H}reference") is not None else ""

    @property
    def lines(self) -> list[str]:
        """What people read, line by line."""
        return lines_of(self._text) if self._text is not None else []


def _things(entry: Element) -> Iterator[str]:
    """What an entry is about, by the names of its codes: never how bad or how certain it is."""
    for path in _ABOUT:
        for part in entry.iter(path):
            yield from [name for inner in part.iter() if (name := inner.get("displayName"))]
    for value in entry.iter(_VALUE):
        if value.get("codeSystem") == "2.16.840.1.113883.6.96" or value.get("codeSystem", "").startswith(
            "2.16.840.1.113883.6.9"
        ):
            yield value.get("displayName", "")
    if entry.tag in _STATED:
        code = entry.find(f"{H}code")
        yield code.get("displayName", "") if code is not None else ""


def _references(entry: Element) -> Iterable[str]:
    """What it points at, in the order it stands there."""
    pointed = [value.lstrip("#") for one in entry.iter(_REFERENCE) if (value := one.get("value"))]
    for tag in _POINTING:
        for one in entry.iter(tag):
            if one.get("value") or "#" in (one.text or ""):  # some put the reference on the element itself
                return _references_mixed(entry)
    return pointed


def _references_mixed(entry: Element) -> Iterator[str]:
    for inner in entry.iter():
        if inner.tag == f"{H}reference" and (value := inner.get("value")):
            yield value.lstrip("#")
        elif inner.tag in (f"{H}originalText", f"{H}text"):
            if value := inner.get("value"):
                yield value.lstrip("#")
            if (text := (inner.text or "").strip()).startswith("#"):
                yield text[1:]


def each(element: Element, *tags: str) -> Iterator[Element]:
    """All that stand at such a place, one tag inside the other. ElementTree's own paths take five times as long."""
    if len(tags) == 1:
        yield from element.findall(tags[0])
        return
    for one in element.findall(tags[0]):
        yield from each(one, *tags[1:])


def first(element: Element, *tags: str) -> Element | None:
    """The first of `each`."""
    if len(tags) == 1:
        return element.find(tags[0])
    for one in element.findall(tags[0]):
        if (found := first(one, *tags[1:])) is not None:
            return found
    return None


def section_of(element: Element) -> SectionRead | None:
    """A section, if it is of a kind that is read."""
    code = element.find(f"{H}code")
    number = code.get("code", "") if code is not None else ""
    kind = KINDS.get(number)
    return SectionRead(element, kind, number) if kind else None


def unread_part(element: Element) -> Part | None:
    """What a section is that no list is for, if there is something in it that people read."""
    text = element.find(f"{H}text")
    if text is None or not any(_says_something(inner) for inner in text.iter()):
        return None
    code = element.find(f"{H}code")
    return OF_SECTIONS.get(code.get("code", "") if code is not None else "", Part.OTHER)


def _says_something(element: Element) -> bool:
    """Whether its own words are no head of a table, and tell more than that there is nothing."""
    own = "" if element.tag == f"{H}th" else line(element.text)
    return any(is_name(said) and not is_absent(said) for said in (own, line(element.tail)) if said)


def day(element: Element | None) -> str:
    """The day of a time: its own, or when it began."""
    if element is None:
        return ""
    if found := day_of(element.get("value")):
        return found
    return next((found for inner in element if inner.tag in _DAYS and (found := day_of(inner.get("value")))), "")


def end_day(element: Element | None) -> str:
    high = element.find(f"{H}high") if element is not None else None
    return day_of(high.get("value")) if high is not None else ""


def comment_in(section: SectionRead, one: Element, row: Row | None) -> str:
    """What somebody wrote beside an entry: as a comment of its own, or in a column of the row."""
    for inner in each(one, _RELATED, _ACT):
        code = inner.find(f"{H}code")
        if code is not None and code.get("code") == "48767-8" and (said := section.pointed(inner.find(f"{H}text"))):
            return "" if is_absent(said) or (row is not None and said == row.text) else said
    return comment_of(row, section.kind)


def both_told(written: str, coded: str, *, is_one: bool) -> str:
    """What people read and what its code says, both where they are not one: none of them is chosen."""
    if not written or not coded or is_one:
        return coded or written
    return say(N_("{written} (its code says {coded})"), written=written, coded=coded)


_is_taking = lru_cache(maxsize=8192)(is_a_way_of_taking)


def best_name(label: Label, row_name: str, *, trusted: bool, akin: Callable[[str, str], bool]) -> tuple[str, str]:
    """What people read, and what the code is called where that is other words.

    `trusted`: the row is that of the entry, and its column says that names stand there. Original texts point at
    the wrong cell in every fifth document, so they count only where they are akin to the code's name.
    """
    coded = label.coded if not is_absent(label.coded) else ""
    pointed = tidy(label.written)
    written = [text for text in ((row_name, pointed) if trusted else (pointed, row_name)) if is_name(text)]
    for text in written:
        if is_absent(text) or _is_taking(text) or (coded and len(text) > _LONGEST_NAME):
            continue
        if (
            coded
            and text.casefold().startswith(coded.casefold())
            and not re.search(r"[^\W\d_]", text[len(coded) :])
        ):
            return coded, ""  # nothing but numbers behind it, which belong to another column
        if not coded or akin(coded, text) or (trusted and text == row_name):
            return text, coded if coded.casefold() != text.casefold() else ""
    return coded, ""
