"""The small pieces that every resource is made of: codes, references, narrative, dates as far as they are sure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape
from typing import Any
from uuid import UUID, uuid5

from visitprep.patterns import compiled
from visitprep.visit.dates.partial_date import PartialDate

Json = dict[str, Any]

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
"""Only codes of the Global Patient Set, which are free for everybody, and which the guide names for "none"."""
_HL7 = "http://terminology.hl7.org/CodeSystem/"
_PROFILE = "http://hl7.org/fhir/uv/ips/StructureDefinition/"
_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
_IN_WORDS = "http://hl7.org/fhir/StructureDefinition/originalText"
_DATE = compiled(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
"""What FHIR can hold of a date: no season, nothing approximate."""


class Names:
    """The number of each resource: the same in every export of a visit, and telling nothing about it."""

    def __init__(self, key: str) -> None:
        """`key` is 32 hexadecimal digits that belong to this visit alone."""
        self._space = UUID(key)

    def id(self, what: str) -> str:
        return str(uuid5(self._space, what))

    def reference(self, what: str) -> Json:
        return {"reference": f"urn:uuid:{self.id(what)}"}


def coded(system: str, code: str, display: str = "", text: str = "") -> Json:
    coding = {"system": system, "code": code} | ({"display": display} if display else {})
    return {"coding": [coding]} | ({"text": text} if text else {})


def loinc(code: str, display: str) -> Json:
    return coded(LOINC, code, display)


def hl7(system: str, code: str) -> Json:
    """A code of one of HL7's own small systems."""
    return coded(_HL7 + system, code)


def profile(name: str) -> Json:
    return {"profile": [f"{_PROFILE}{name}-uv-ips"]}


def unknown(said: PartialDate | None = None) -> Json:
    """In the place of a value that the guide asks for and nobody told, or told in words that are no date."""
    words = [{"url": _IN_WORDS, "valueString": said.said}] if said else []
    return {"extension": [{"url": _ABSENT, "valueCode": "unknown"}, *words]}


def sure_date(date: PartialDate | None) -> str:
    """The date as FHIR writes it; empty when it is not sure enough for that."""
    value = date.value if date else None
    return value if value and _DATE.fullmatch(value) else ""


def moment(when: datetime) -> str:
    """`when` is aware."""
    return when.isoformat(timespec="seconds")


def narrative(lines: Sequence[str]) -> Json:
    """What a person reads: each line one of a list."""
    listed = "".join(f"<li>{_as_xhtml(line)}</li>" for line in lines)
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml"><ul>{listed}</ul></div>'}


def _as_xhtml(line: str) -> str:
    return "<br/>".join(escape(piece, quote=False) for piece in line.splitlines())


def note(words: str) -> Json:
    """The `note` of a resource, or nothing to add."""
    return {"note": [{"text": words}]} if words else {}


def without_empty(resource: Json) -> Json:
    """Without what has nothing in it: FHIR knows no empty string and no empty list."""
    return {name: value for name, value in resource.items() if value not in ("", None, [], {}, ())}


def references(names: Names, of: Iterable[str]) -> list[Json]:
    return [names.reference(what) for what in of]
