"""What records list among devices and stands beside the body: a CPAP machine is no implant."""

from __future__ import annotations

from visitprep.patterns import any_case
from visitprep.visit.records.choices.health import DeviceKind
from visitprep.visit.records.health import Device
from visitprep.visit.records.record import Record

_WORN = any_case(
    r"\b(?:c-?pap|bi-?pap|nebuli[sz]er|inhaler|oxygen (?:concentrator|tank|machine)|canes?|walkers?|rollator"
    r"|crutch\w*|wheel ?chair|scooter|hospital bed|hearing aids?|glasses|contact lens(?:es)?|dentures?|braces?"
    r"|splints?|orthotics?|compression (?:stockings?|hose)|glucometer|glucose meter|blood pressure (?:cuff|monitor)"
    r"|thermometer|pulse oximeter|commode|shower chair|tens)\b"
)
_IMPLANTED = any_case(r"\bimplant\w*|\bstimulator|\bintraocular")


def is_worn(device: Device) -> bool:
    words = device.details or ""
    return device.kind in (None, DeviceKind.OTHER) and bool(_WORN.search(words)) and not _IMPLANTED.search(words)


def is_of_record(record: Record) -> bool:
    return any(note.startswith("from ") for note in record.notes.values())
