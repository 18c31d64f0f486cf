"""The whole document: who it is about, who says it, and what they say, as one Bundle."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from visitprep.exchange.fhir.elements import Json, Names, loinc, moment, profile
from visitprep.exchange.fhir.lists import Writer
from visitprep.exchange.fhir.people import PATIENT, Voices
from visitprep.exchange.fhir.sections import Made, sections
from visitprep.summary.copies.clinic import TITLE
from visitprep.summary.words.from_records import with_origins
from visitprep.visit.visit import Visit
from visitprep.wording import N_, language_now, say

_SUMMARY = "summary"


def can_be_named(visit: Visit) -> bool:
    """A Bundle is about somebody with a name and a birth date: every program that reads one asks for both."""
    born = visit.person.birth_date
    return bool(visit.person.name) and born is not None and born.is_exact


def bundle_of(
    visit: Visit,
    *,
    key: str,
    saved: datetime,
    now: datetime,
    left_out: frozenset[str] = frozenset(),
    told: Sequence[str] = (),
) -> bytes:
    """The finished file. `visit` is as this reader may have it, and can be named.

    `key`: 32 hexadecimal digits that belong to this visit and tell nothing about it. `saved`: when the answers were
    last saved; `now`; both aware. `left_out`: parts that it is without; `told`: lines that say what it lacks.
    """
    visit = with_origins(visit)
    names = Names(key)
    writer = Writer(visit, names, Voices(visit, names), moment(saved))
    made = list(sections(writer, left_out, told))
    resources = writer.voices.resources()
    for section in made:
        resources += [*section.entries, *section.besides]
    entries = [(_SUMMARY, _composition(writer, made, moment(now))), *resources]
    bundle = {
        "resourceType": "Bundle",
        "id": names.id("bundle"),
        "meta": profile("Bundle"),
        "language": language_now(),
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{names.id(moment(now))}"},
        "type": "document",
        "timestamp": moment(now),
        "entry": [
            {
                "fullUrl": names.reference(what)["reference"],
                "resource": {"resourceType": resource["resourceType"], "id": names.id(what), **resource},
            }
            for what, resource in entries
        ],
    }
    return (json.dumps(bundle, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _composition(writer: Writer, made: Sequence[Made], now: str) -> Json:
    return {
        "resourceType": "Composition",
        "meta": profile("Composition"),
        "status": "final",
        "type": loinc("60591-5", "Patient summary Document"),
        "subject": writer.names.reference(PATIENT),
        "date": now,
        "author": writer.voices.authors,
        "title": say(N_("{title}, told by the patient and not checked"), title=say(TITLE)),
        "section": [section.written(writer) for section in made],
    }
