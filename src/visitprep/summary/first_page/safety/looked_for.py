"""What of a line the safety box tells in the room there is: not what stands elsewhere on the page."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.findings.safety.answers import NO_WORDS
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, Told
from visitprep.findings.safety.special.substances import is_only_tried
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import says_the_same
from visitprep.visit.records.choices.health import Condition
from visitprep.wording import say

_MINOR = (Condition.THYROID, Condition.ARTHRITIS, Condition.HIGH_BLOOD_PRESSURE)
"""Illnesses that hardly any treatment of pain touches: these leave first."""


def looked_for(fact: SafetyFact, room: Room) -> tuple[Told, ...]:
    """Without a no that was not said but only not ticked, and what stands elsewhere on the page."""
    found = _concerns_once(fact.told) if fact.line is Line.CAME_WITH else fact.told
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
    is_full = room.is_harsh or (fact.line is Line.STEROIDS and not room.tried_harm)
    if is_full and len(found) > 1 and fact.line in _TOLD_BESIDE:
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


_OPERATED = frozenset("my taken took removed remove out off had have surgery operation".split())
_OWN_WORDS = (Source.CONDITIONS, Source.HOSPITAL, Source.TESTS)
_A_FACT = 3
"""Words that tell one thing and no other: "migraine with aura"."""


def words_in(text: str) -> set[str]:
    words = re.findall(r"\d+[.,]\d+|\w{2,}|\d", text.casefold())
    return set(words) - {"the", "and", "not", "for"} or {text}


def words_telling(one: Told) -> set[str]:
    """Of an operation, what was operated on: "spleen taken out" says no more than "spleen out 1989"."""
    words = words_in(one.words)
    return (words - _OPERATED or words) if one.source is Source.OPERATIONS else words


def is_told_again(one: Told, places: list[set[str]]) -> bool:
    """A fact in words of their own, with nothing to act on, that one of `places` tells whole."""
    words = words_in(one.words)
    is_fact = one.source in _OWN_WORDS and not (one.acts or one.more) and len(words) >= _A_FACT
    return is_fact and any(words <= place for place in places)


def rest_of_team(one: Told, told: str) -> Told:
    """What else is told of who was named, and the number to call."""
    if one.source is not Source.TEAM or not one.more:
        return one
    rest = ", ".join(part for part in one.words.split(", ") if not words_in(part) <= words_in(told))
    return replace(one, words=rest) if rest else replace(one, words=one.more, more="")


def _concerns_once(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """A concern stands whole on the page: in the box it is told where no other flag says the same."""

    def is_again(one: Told) -> bool:
        others = (other for other in told if other is not one)
        return one.address.part == "concerns" and any(says_the_same(one.words, other.words) for other in others)

    return tuple(one for one in told if not is_again(one))


_IS_OVER = frozenset({"none", "sober", "quit", "stopped", "clean"})
"""Of alcohol that is drunk no more."""


def without_sober(fact: SafetyFact, substances: SafetyFact | None) -> SafetyFact | None:
    """Without "alcohol, sober since 2006", where the row of alcohol says "none since 2006"."""
    drinks = [words_in(one.words) for one in (substances.told if substances else ()) if _is_of_alcohol(one)]
    over = {"alcohol", "since", *_IS_OVER}.union(*(words for words in drinks if words & _IS_OVER))

    def left(told: tuple[Told, ...]) -> tuple[Told, ...]:
        return tuple(one for one in told if not ("alcohol" in words_in(one.words) and words_in(one.words) <= over))

    if not any(words & _IS_OVER for words in drinks):
        return fact
    said, evidence = left(fact.said), left(fact.evidence)
    return replace(fact, said=said, evidence=evidence) if said or evidence else None


def _is_of_alcohol(one: Told) -> bool:
    return one.address.part == "substances" and one.address.field == "alcohol"
