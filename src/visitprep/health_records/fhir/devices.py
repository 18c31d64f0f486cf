"""The devices of a FHIR record, with the number that each has in the whole world."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitprep.health_records.fhir.resources import Concept, Json, Records, comments, concept, days, one, text
from visitprep.health_records.fhir.statements import is_none, names_nothing
from visitprep.health_records.found import Item, Kind, Status
from visitprep.health_records.plain import day_of, is_name, is_over, status_said
from visitprep.health_records.rows.twins import Reading


def devices_of(records: Records, today: date) -> Iterator[Reading]:
    seen: set[int] = set()
    for resource in records.of("DeviceUseStatement", "DeviceUsage"):
        used = resource.get("device")
        reference = one(used).get("reference")
        pointed = records.referred(reference if isinstance(reference, dict) else used, resource)
        seen.add(id(pointed))
        name = _device_name(pointed) if pointed else concept(used)
        if not name.name and is_name(shown := text(one(used).get("display"))):
            name = Concept(shown)
        yield from _device(name, resource, pointed, today, is_told=records.is_told(resource, "source"))
    for resource in records.of("Device"):
        is_theirs = bool(resource.get("patient") or resource.get("udiCarrier") or resource.get("udi"))
        if is_theirs and id(resource) not in seen:
            yield from _device(_device_name(resource), resource, {}, today, is_told=False)


def _device_name(resource: Json) -> Concept:
    named = text(one(resource.get("deviceName")).get("name")) or text(one(resource.get("name")).get("value"))
    found = concept(resource.get("type"))
    named = named or text(one(resource.get("udiCarrier")).get("deviceName")) or text(resource.get("model"))
    return found if found.name or not is_name(named) else Concept(named, codes=found.codes)


def _udi(resource: Json) -> str:
    carrier = one(resource.get("udiCarrier"))
    told = resource.get("udi")
    return (
        text(carrier.get("carrierHRF"))
        or text(carrier.get("deviceIdentifier"))
        or text(one(told).get("carrierHrf"))
        or text(one(told).get("name"))
        or text(told)
    )


def _device(name: Concept, resource: Json, pointed: Json, today: date, *, is_told: bool) -> Iterator[Reading]:
    if is_none(name):
        yield Reading(None, none=True)
        return
    status = text(resource.get("status")).casefold()
    if names_nothing(name) or status == "entered-in-error":
        return
    ended = day_of(one(resource.get("timingPeriod")).get("end"))
    item = Item(
        Kind.DEVICES,
        name.name,
        coded_name=name.other,
        code=name.code,
        status=Status.PAST if is_over(ended, today) else status_said(status),
        said_status=status,
        udi=_udi(pointed or resource),
        date=days(resource, "timingPeriod", "timingDateTime"),
        noted=days(resource, "recordedOn", "dateAsserted"),
        comment=comments(resource, pointed),
        self_reported=is_told,
    )
    yield Reading(item)
