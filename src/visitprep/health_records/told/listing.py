"""Finds as one object for other programs, and the report that comes first for people."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from visitprep.health_records.found import Finds, Item, Kind, NotRead, Source
from visitprep.health_records.same_person import Apart


def as_object(finds: Finds, apart: Sequence[Apart] | None = None, before: Collection[Item] = ()) -> dict[str, Any]:
    """What `visitprep import --dry-run --format json` prints. `apart` is None where there is no visit.

    `before`: what was gone through in the visit already.
    """
    lists = {
        kind.value: [
            _item(item) | ({"gone_through": True} if item in before else {}) for item in finds.of_kind(kind)
        ]
        for kind in Kind
    }
    return {
        **lists,
        "none_known": [kind.value for kind in finds.none_known],
        "not_read": [_not_read(one) for one in finds.not_read],
        "said_not_so": [{"list": item.kind.value, "name": item.name} for item in finds.not_so],
        "documents": finds.documents,
        "from": list(finds.sources),
        "newest": finds.newest or None,
        "whose": [person.name for person in finds.people if person.name],
        "people": len(finds.people),
        "differs_from_visit": None if apart is None else [one.value for one in apart],
    }


def _item(item: Item) -> dict[str, Any]:
    """Only what is known. `name` and `status` always are."""
    told: dict[str, Any] = {
        "name": item.name,
        "coded_name": item.coded_name,
        "kind": item.test_kind.value if item.test_kind else "",
        "strength": item.strength,
        "form": item.form,
        "directions": item.directions,
        "really_taken": item.taken,
        "coded_directions": item.coded_directions,
        "status": item.status.value,
        "said_status": item.said_status,
        "date": item.date,
        "said_date": item.said_date,
        "time": item.time,
        "specimen": item.specimen,
        "other_dates": list(item.other_dates),
        "noted": item.noted,
        "stopped": item.stopped,
        "stopped_by_code": item.stopped_by_code,
        "not_in_newer_list": item.newer_list,
        "reason": item.reason,
        "prescriber": item.prescriber,
        "reaction": item.reaction,
        "severity": item.severity,
        "comment": item.comment,
        "udi": item.udi,
        "result": item.result,
        "leave_out": item.leave_out.value if item.leave_out else "",
        "self_reported": item.self_reported,
        "in_hospital_or_once": item.inpatient,
        "text_only": item.text_only,
        "source": _source(item.source),
    }
    return {name: value for name, value in told.items() if value}


def _source(source: Source) -> dict[str, str]:
    told = {"of": source.of, "date": source.day, "file": source.file}
    return {name: value for name, value in told.items() if value}


def _not_read(one: NotRead) -> dict[str, Any]:
    told = {"what": one.what, "why": str(one.why), "do": str(one.next_step), "is_trouble": one.is_trouble}
    parts = {"parts": [part.value for part in one.parts]} if one.parts else {}
    along = {"take_along": True} if one.take_along else {}
    return {name: value for name, value in told.items() if value != ""} | parts | along
