"""Allergies in the safety box: the thing and what happened, a line each."""

from __future__ import annotations

from visitprep.document.words import Words, act, joined, plain, text_of
from visitprep.findings.allergy import is_to_act_on, now_with
from visitprep.patterns import any_case
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import lower_first, typed
from visitprep.summary.words.from_records import is_from_record, marked, records_say
from visitprep.visit.records.choices.health import AllergyKind, AllergySeverity
from visitprep.visit.records.health import Allergy
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_FEW = 6
"""So many allergies tell at length what happened; of more, each says it in a few words, page 2 in all."""
_MEDICINES = frozenset({None, AllergyKind.MEDICINE, AllergyKind.NUMBING, AllergyKind.STEROID})


def allergies_told(visit: Visit, room: Room) -> tuple[Words, ...]:
    """A line each, severe ones first and in bold, with what happened; the others in one where there is no room."""
    severe = [one for one in visit.allergies or () if is_to_act_on(one)]
    others = [one for one in visit.allergies or () if one not in severe]
    longest = min(room.safety, 160 if len(severe) + len(others) <= _FEW else 48)
    told = [
        tuple(_allergy(visit, one, longest, min(room.safety, 160)) for one in some) for some in (severe, others)
    ]
    return (*told[0], *(told[1] if room.safety_apart else filter(None, (joined(told[1], " · "),))))


def _allergy(visit: Visit, allergy: Allergy, longest: int, longest_thing: int) -> Words:
    words = _reacts(allergy, *thing_and_reaction(allergy, longest, longest_thing))
    words = act(text_of(words)) if is_to_act_on(allergy) else words
    now = now_with(visit, allergy.thing or "") if allergy.kind in _MEDICINES else ()
    listed = act(say(N_("on the medicine list now: {medicines}"), medicines=", ".join(now))) if now else ()
    return joined((words, listed, plain(typed(records_say(allergy), max(longest, longest_thing)))), "; ")


def thing_and_reaction(allergy: Allergy, longest: int, longest_thing: int) -> tuple[str, str]:
    """The mark of a record stands behind what it says: behind the thing, where the person told what happened."""
    thing = typed(allergy.thing or say(N_("not named")), longest_thing)
    reaction = typed(allergy.reaction or "", longest)
    if reaction and is_from_record(allergy, "reaction"):
        return thing, marked(reaction, allergy, "reaction")
    return marked(thing, allergy, "thing"), reaction


_SAYS_SEVERE = any_case(r"\bsevere|anaphyla|life[- ]threat")


def _reacts(allergy: Allergy, thing: str, reaction: str) -> Words:
    if allergy.severity is AllergySeverity.SEVERE:
        if reaction and is_from_record(allergy, "reaction") and not _SAYS_SEVERE.search(reaction):
            # The record says it otherwise: both stand, each in its words.
            reaction = say(
                N_("{severity}; {reaction}"), severity=say(NC_("safety box", "severe")), reaction=reaction
            )
        return act(
            say(N_("{thing}: {reaction}"), thing=thing, reaction=reaction or say(NC_("safety box", "severe")))
        )
    if allergy.severity is AllergySeverity.SIDE_EFFECT:
        effect = say(N_("{reaction} (side effect)"), reaction=reaction) if reaction else say(N_("side effect"))
        return plain(say(N_("{thing}: {reaction}"), thing=thing, reaction=effect))
    if not reaction and allergy.severity is AllergySeverity.RASH:
        reaction = lower_first(allergy.severity.words())
    return plain(say(N_("{thing}: {reaction}"), thing=thing, reaction=reaction) if reaction else thing)
