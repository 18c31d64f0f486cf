"""A medicine that was named before its list, as the blood thinner: what was told of its label is not asked again."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines.no_more_taken import is_same_medicine
from visitprep.lines.medicines import medicine
from visitprep.lines.medicines.prescribers import SAME_DOCTOR
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.yes_no import NO, NOT_SURE, YES
from visitprep.medicines import two_uses
from visitprep.medicines.names import closest, lookup
from visitprep.medicines.table import Entry
from visitprep.patterns import any_case
from visitprep.visit.answering import items
from visitprep.visit.records.record import Item
from visitprep.wording import N_, later, say

_OF_THE_LABEL = ("strength", "dose", "when", "reason")


def read(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """The readings of a line of the list; what stands in it counts before what was told elsewhere."""
    before = [one for one in _told(hearing) if "name" in one.values]
    who, line = same_doctor(line, hearing)
    readings = (replace(one, values={**one.values, **who}) for one in medicine.read(line, hearing.today))
    return tuple(_with_use(_with(reading, before)) for reading in readings)


def same_doctor(line: str, hearing: Hearing) -> tuple[dict[str, object], str]:
    """Who prescribes it, of "same doc as duloxetine": who gives that one, else these words; and the line without."""
    found = SAME_DOCTOR.search(line)
    if found is None:
        return {}, line
    listed, like = items(hearing.visit, "medicines"), (found["like"] or "").strip()
    named = [one for one in listed if is_same_medicine(getattr(one, "name", None), like)]
    who = next((getattr(one, "prescriber", None) for one in (named if like else listed[-1:])), None)
    return {"prescriber": who or found[0].strip(" ,;.()")}, f"{line[: found.start()]}{line[found.end() :]}"


_WHAT_FOR = N_("{name}: for pain, or for past drug use?")


def _with_use(reading: Reading) -> Reading:
    """What it is for is asked where its name does not say that, and its line did not."""
    name = two_uses.called(str(reading.values.get("name", "")))
    if not name or reading.gone or "reason" in reading.values:
        return reading
    return replace(reading, unclear=(*reading.unclear, Unclear("reason", "", later(_WHAT_FOR, name=name))))


def what_for(typed: str, unclear: Unclear) -> Reading:
    """The reply to that, in their words."""
    if unclear.field != "reason" or is_bare(typed):
        return Reading({})
    words = _FOR.sub("", typed.strip(" .")).strip()
    return Reading({"reason": say(N_("pain and past drug use")) if _BOTH.fullmatch(words) else words})


def is_bare(typed: str) -> bool:
    """A yes or a no says neither."""
    return re.fullmatch(rf"(?:{YES}|{NO}|{NOT_SURE})", typed.strip(" ."), re.IGNORECASE) is not None


_FOR = any_case(r"^(?:(?:it['’]?s|its|it is|mainly|mostly|just|only)\s+)*for\s+(?:(?:the|my)\s+)?")
_BOTH = any_case(r"(?:for )?(?:both|both of them|all)")


def _told(hearing: Hearing) -> tuple[Reading, ...]:
    words = hearing.visit.health.blood_thinner_why
    return medicine.read(words, hearing.today) if words else ()


def _with(reading: Reading, before: list[Reading]) -> Reading:
    row = lookup(str(reading.values.get("name", "")))
    same = next((one for one in before if row is not None and lookup(str(one.values["name"])) is row), None)
    doubtful = {part.field for part in reading.unclear} | ({part.field for part in same.unclear} if same else set())
    if same is None or reading.gone or "strength" in reading.values or doubtful & set(_OF_THE_LABEL):
        return reading
    told = {name: value for name, value in same.values.items() if name in _OF_THE_LABEL}
    return replace(reading, values={**told, **reading.values})


_TOLD_OF_IT = ("strength", "form", "dose", "when", "route", "kind")


def is_same(item: Item, reading: Reading) -> bool | None:
    """Of one name: two strengths are two medicines; where something else differs, it may be either."""
    name, listed = str(reading.values.get("name", "")), str(getattr(item, "name", None) or "")
    if not name or not listed:
        return False
    row = lookup(name)
    is_named = name.casefold() == listed.casefold() or (row is not None and lookup(listed) is row)
    if not is_named and (_meant(name) is None or _meant(name) is not _meant(listed)):
        return False
    differs = [field for field in _TOLD_OF_IT if _differs(getattr(item, field), reading.values.get(field))]
    if "strength" in differs or "form" in differs:
        return False
    in_doubt = any(one.field != "reason" and (one.field != "strength" or not one.meant) for one in reading.unclear)
    return None if differs or in_doubt or not is_named else True


def _meant(name: str) -> Entry | None:
    """Its row, or that of the one name that a misspelt one is close to."""
    near = () if lookup(name) is not None else closest(name)
    return lookup(near[0].name) if len(near) == 1 else lookup(name)


def _differs(listed: object, told: object) -> bool:
    if listed is None or told is None:
        return False
    return "".join(str(listed).casefold().split()) != "".join(str(told).casefold().split())
