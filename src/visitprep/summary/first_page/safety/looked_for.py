"""What of a line the safety box tells in the room there is: not what stands elsewhere on the page."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.findings.safety.answers import NO_WORDS
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, Told
from visitprep.findings.safety.special.substances import is_only_tried
from visitprep.summary.first_page.rank import Room
from visitprep.visit.records.choices.health import Condition
from visitprep.wording import say

_MINOR = (Condition.THYROID, Condition.ARTHRITIS, Condition.HIGH_BLOOD_PRESSURE)
"""Illnesses that hardly any treatment of pain touches: these leave first."""


def looked_for(fact: SafetyFact, room: Room) -> tuple[Told, ...]:
    """Without a no that was not said but only not ticked, and what stands elsewhere on the page."""
    found = fact.told
    if fact.line is Line.SUBSTANCES:  # beside the other medicines
        found = tuple(one for one in found if one.address.field != "cannabis" or is_only_tried(one.words))
    if fact.line is Line.ALSO and not room.minor_illnesses:
        minor = {one.words() for one in _MINOR}
        found = tuple(one for one in found if one.words not in minor)
    if fact.line is Line.DIABETES:  # what a treatment did to the sugar stands with what was tried
        found = tuple(one for one in found if one.source is not Source.TREATMENTS or one.bearing is Bearing.SAYS_SO)
    if fact.evidence:
        found = tuple(one for one in found if one.words != say(NO_WORDS))
    if fact.line is Line.IMPLANTS:
        found = tuple(_without_kind(one, found[:number]) for number, one in enumerate(found))
    if fact.line is Line.LYING and len(found) > 1:  # what they need at the clinic stands under the name
        found = tuple(one for one in found if one.address.part != "person")
    if room.is_harsh and len(found) > 1 and fact.line in _TOLD_BESIDE:
        found = tuple(one for one in found if one.source is not _TOLD_BESIDE[fact.line])
    if fact.line in _ILLNESSES:
        found = tuple(one for one in found if not _is_told_elsewhere(one)) or found
    return found


_TOLD_BESIDE = {Line.DIABETES: Source.DEVICES, Line.STEROIDS: Source.TREATMENTS}
"""What leaves a line on the fullest page: the row of implants and what was tried tell it."""


def _without_kind(one: Told, before: tuple[Told, ...]) -> Told:
    """Two devices of one kind: it is named with the first."""
    kind, sign, which = one.words.partition(", ")
    alike = bool(which) and one.acts == (kind,) and any(other.acts == one.acts for other in before)
    return replace(one, words=which, acts=()) if sign and alike else one


_ILLNESSES = frozenset({Line.CANCER, Line.DIABETES, Line.KIDNEY, Line.LIVER, Line.HEART, Line.LUNGS})


def _is_told_elsewhere(one: Told) -> bool:
    """What they ask, and what a pain is said to come from, stand in their own places."""
    return one.address.part in ("questions", "concerns") or one.address.field in (
        "told_diagnosis",
        "cause_detail",
        "thinks_cause",
    )
