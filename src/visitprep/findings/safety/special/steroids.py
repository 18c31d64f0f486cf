"""Steroids of the past year, in shots or as medicines."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec.structs import replace

from visitprep.common_words import STEROID
from visitprep.findings.safety.answers import DirectAnswer, concluded, detailed, ticked_only
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.evidence import flags_heard, medicine_told, named, taken, written
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.findings.safety.special.told_twice import SMALL, WORD, within_a_year
from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.dates.inside_text import dates_in
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

_STEROID: Final = any_case(STEROID)

_CALLED: Final = {
    TreatmentKind.INJECTION: NC_("what was tried", "shot"),
    TreatmentKind.NERVE_BLOCK: N_("nerve block"),
}
_IN_THE_SPINE: Final = any_case(
    r"\b(?:epidurals?|esi|facets?|transforaminal|interlaminar|caudal|nerve roots?|spin(?:e|al)|lumbar|cervical"
    r"|thoracic|backs?|neck|sacro-?iliac|si joints?|[lct]\d)"
)
_A_SHOT: Final = any_case(r"\b(?:shots?|injections?|epidurals?|esis?|nerve roots?)\b")
_OTHER_DRUG: Final = any_case(
    r"\b(?:no steroids?|without steroids?|lidocaine|numbing|bupivacaine|marcaine|saline|botox|stem cells?|prp|ozone"
    r"|trigger points?|stellate|sympathetics?|celiac|coeliac|splanchnic|hypogastric|ganglion|occipital|intercostal"
    r"|medial branch(?:es)?|diagnostic|test block)\b"
)
_BARE_NO: Final = any_case(r"\W*(?:no|none|nope|nothing|never)\W*")
_SHOTS: Final = (TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK)


def steroids(visit: Visit, today: date | None) -> SafetyFact:
    """Shots as told, medicines now, and treatments that say they were steroids, each with its day."""
    health, here = visit.health, Address("health", "steroid_shots")
    if said := detailed(health, "health", ("steroid_shots",)):
        told = (replace(said[0], bearing=Bearing.SAYS_SO),)
        answer = DirectAnswer(State.REPORTED, told)
    elif health.steroid_shots is not None:
        no = Told(Source.ANSWER, health.steroid_shots, here, bearing=Bearing.BESIDE)
        answer = DirectAnswer(State.DENIED, (no,))
    else:
        answer = ticked_only(visit, "steroids", here)
    evidence = [
        _taken_now(medicine)
        for medicine in taken(visit)
        if ("steroid" in flags_heard(named(medicine)) and not named(medicine).on_skin)
        or _SWALLOWED.search(written(medicine))
    ]
    for item in visit.treatments or ():
        if _is_said(item, answer, today):
            continue
        here, words = Address("treatments", item=item.id), ", ".join(filter(None, (item.what, item.drug)))
        if item.kind in _SHOTS and words and _STEROID.search(words):
            bearing = Bearing.SAYS_SO if within_a_year(item.ended or item.started, today) else Bearing.ADDS
            evidence.append(Told(Source.TREATMENTS, words, here, "", item.started, _times(item.sessions), bearing))
        elif (words := _of_the_spine(item)) and not item.drug and not _OTHER_DRUG.search(words):
            means, times = say(N_("drug not said")), _times(item.sessions)
            evidence.append(Told(Source.TREATMENTS, words, here, means, item.started, times, Bearing.ADDS))
    for past in visit.past_medicines or ():
        if past.name and "steroid" in read_name(past.name).flags:
            here = Address("past_medicines", item=past.id)
            evidence.append(
                Told(Source.PAST_MEDICINES, past.name, here, when=past.when, bearing=Bearing.BESIDE)
            )  # fmt: skip
    if answer.state is State.DENIED and evidence and _BARE_NO.fullmatch(health.steroid_shots or ""):
        # Beside an older shot a bare "none" would deny that one too.
        lately = replace(answer.said[0], words=say(N_("no shots in the past year")))
        answer = replace(answer, said=(lately,))
    return concluded(Line.STEROIDS, answer, tuple(evidence))


_SWALLOWED: Final = any_case(r"\bhydrocortisone\b.*\d ?mg\b")
"""By its strength: the name alone may be a cream."""


def _taken_now(medicine: Medicine) -> Told:
    """With how often it is taken, by the label and really, and since when."""
    told = medicine_told(medicine, "steroid", Bearing.ADDS)
    since = say(N_("since {date}"), date=medicine.started.said) if medicine.started else ""
    when, really = medicine.when or "", medicine.really_taken or ""
    if really and really != say(N_("as the label says")):
        when = say(N_("{label} → {taken}"), label=when, taken=really).strip()
    return replace(told, more=", ".join(filter(None, (when, since))), acts=(told.words,))


def _is_said(item: Treatment, answer: DirectAnswer, today: date | None) -> bool:
    """The answer names the same part of the body, or its day: the shot stands there, and with what was tried."""
    if answer.state is not State.REPORTED or not item.what:
        return False
    days = [found.date.earliest for one in answer.said if today for found in dates_in(one.words, today)]
    if item.started and item.started.is_exact and item.started.earliest in days:
        return True
    part = (
        {word for word in WORD.findall(item.what.casefold()) if not _STEROID.search(word)}
        - SMALL
        - {"shot", "shots"}
    )
    said = {word for one in answer.said for word in WORD.findall(one.words.casefold())}
    return bool(part) and part <= said


def _of_the_spine(item: Treatment) -> str:
    """The words of a shot in the spine, which may have held a steroid: "epidural", "3 spine shots"."""
    words = item.what or next(iter(item.notes.values()), "")
    if item.kind not in _CALLED and not (item.kind is TreatmentKind.OTHER and _A_SHOT.search(words)):
        return ""
    if _IN_THE_SPINE.search(words) is None:
        return ""
    is_named = item.kind not in _CALLED or _A_SHOT.search(words) or "block" in words.casefold()
    return words if is_named else say(N_("{treatment}, {place}"), treatment=say(_CALLED[item.kind]), place=words)


def _times(sessions: object) -> str:
    """As in "3 times"; a number that varies as it was said."""
    said = str(sessions or "")
    return count(N_("{n} time"), N_("{n} times"), int(said)) if said.isdigit() else said
