"""A device that the list may hold already: one pacemaker of two records is one, and two sorts for one are asked."""

from __future__ import annotations

import re

from visitprep.health_records.found import Item as Find
from visitprep.health_records.naming import key_of
from visitprep.health_records.told.days_in_words import in_words
from visitprep.health_records.told.in_words import from_where
from visitprep.interview.prompts import Way
from visitprep.interview.screens.health_record.sitting import LATER, Sitting, later_row
from visitprep.interview.screens.health_record.values import device_kind_of, device_named, values_of
from visitprep.text import isolated
from visitprep.visit.answering import Address, with_answers, with_more_noted
from visitprep.visit.records.choices.health import DeviceKind
from visitprep.visit.records.health import Device
from visitprep.wording import N_, say

MINE, RECORD, OTHER = "mine", "record", "other"
_MANY_OF_A_KIND = frozenset({DeviceKind.OTHER, DeviceKind.METAL, DeviceKind.FRAGMENT, DeviceKind.CLIP})
_HEART = frozenset({DeviceKind.PACEMAKER, DeviceKind.DEFIBRILLATOR})
"""One thing may be either, and records mix them up."""


def ask_same_device(sitting: Sitting, find: Find) -> Way | None:
    """None where the list holds nothing that it could be, or where it is another one."""
    kind = device_kind_of(find)
    for listed in sitting.interview.visit.devices or ():
        if not _may_be(listed, find, kind):
            continue
        if listed.kind is kind and _days_agree(listed, find):
            sitting.interview.asker.tell(say(N_("{name} is on the list already."), name=isolated(find.name)))
            _note(sitting, listed, find)
            sitting.decide(find, taken=False)
            return Way.KEEP
        return _ask(sitting, listed, find)
    return None


def _may_be(listed: Device, find: Find, kind: DeviceKind) -> bool:
    told = f"{listed.details} {listed.notes.get('details', '')}"
    if find.udi and find.udi in told:
        return True
    if key_of(listed.details or "").startswith(key_of(device_named(find))):
        return True
    if kind in _MANY_OF_A_KIND:
        return False
    return listed.kind is kind or {listed.kind, kind} == _HEART


def _days_agree(listed: Device, find: Find) -> bool:
    """No two days that plainly differ: "2011" and "5 October 2011" are one."""
    if not find.date:
        return True
    mine, theirs = listed.details or "", in_words(find.date)
    years = re.findall(r"\b(?:19|20)\d\d\b", mine)
    return not years or (find.date[:4] in years and (theirs in mine or not re.search(r"\d{1,2} \w+ \d{4}", mine)))


def _note(sitting: Sitting, listed: Device, find: Find) -> None:
    """What this record calls it, its day and its number, where the list does not have them."""
    address = Address("devices", "details", listed.id)
    told = [find.name, in_words(find.date) if find.date else "", find.udi]
    known = f"{listed.details} {listed.notes.get('details', '')}"
    words = ", ".join(isolated(one) for one in told if one and one not in known)
    note = say(N_("{source}: {words}"), source=from_where(find), words=words) if words else from_where(find)
    visit = with_more_noted(sitting.interview.visit, address, note, sitting.interview.moment)
    sitting.interview.keep(visit)


def _ask(sitting: Sitting, listed: Device, find: Find) -> Way | None:
    mine = listed.details or (listed.kind.words() if listed.kind else "")
    theirs = ", ".join(filter(None, (find.name, in_words(find.date) if find.date else "")))
    text = "\n".join(
        (
            say(N_("The list says: {mine}"), mine=isolated(mine)),
            say(N_("The record says: {theirs}"), theirs=isolated(theirs)),
            say(N_("Is that one and the same thing?")),
        )
    )
    rows = (
        (MINE, say(N_("One thing, as the list says"))),
        (RECORD, say(N_("One thing, as the record says"))),
        (OTHER, say(N_("Two things, or not sure: keep both"))),
        later_row(),
    )
    chosen = sitting.choose("same-device", text, rows)
    if isinstance(chosen, Way):
        return chosen
    if chosen == OTHER:
        return None
    if chosen == LATER:
        return Way.KEEP
    if chosen == RECORD:
        values = values_of(find, "devices")
        fresh = {"kind": values["kind"], "details": values["details"]}
        address, moment = Address("devices", "details", listed.id), sitting.interview.moment
        visit = with_answers(sitting.interview.visit, address, fresh, moment)
        before = say(N_("{source}; before, the list said: {mine}"), source=from_where(find), mine=isolated(mine))
        sitting.interview.keep(with_more_noted(visit, address, before, moment))
    else:
        _note(sitting, listed, find)
    sitting.decide(find, taken=chosen == RECORD)
    return Way.KEEP
