"""Blood thinners, the heart, and what is in the body: each may be told as an operation or a device too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from visitprep.common_words import OF_AN_ORGAN, STIMULATOR_BRAND
from visitprep.findings.safety.answers import DirectAnswer, answered, by_table, called, concluded
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_typed_text import source_of
from visitprep.findings.safety.evidence import listed, named, pieces, purpose, says
from visitprep.findings.safety.implants_taken_out import out_again, taken_out, taken_out_by
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.findings.safety.special.thinner_stopped import harmed_when_stopped, thinners_stopped
from visitprep.findings.safety.special.told_twice import not_said_yet, within_a_year
from visitprep.medicines.missed import MISSED
from visitprep.medicines.paused import says_held
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.as_typed import said_at
from visitprep.visit.dates.inside_text import dates_in
from visitprep.visit.records.choices.health import Condition, DeviceKind
from visitprep.visit.records.choices.people import TeamRole
from visitprep.visit.records.health import Surgery
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

_STENT: Final = any_case(r"\bstents?\b")

_HEART_REASON: Final = any_case(r"heart|stent|beat|rhythm|valve|fib|bypass")


def blood_thinner(visit: Visit, today: date | None) -> SafetyFact:
    """As the table says, an anticoagulant with its times a day; a stent of the past year is to act on, and a heart
    doctor stands in for who manages it."""
    fact = by_table(visit, Line.BLOOD_THINNER)
    why = not visit.health.blood_thinner_why
    often = {
        one.id: told
        for one in listed(visit)
        if "blood_thinner" in named(one).flags and (told := _often(one, why=why))
    }
    evidence = tuple(
        replace(one, more=often[one.address.item])
        if one.source is Source.MEDICINES and not one.more and one.address.item in often
        else one
        for one in fact.evidence
    )
    stopped = (*thinners_stopped(visit, fact.state, today), *harmed_when_stopped(visit))
    fact = replace(fact, said=tuple(_as_agreed(visit, one) for one in _without_contacts(visit, fact.said)))
    if stopped:
        own = answered(visit, Line.BLOOD_THINNER)
        evidence = (*evidence, *stopped)
        fact = concluded(Line.BLOOD_THINNER, DirectAnswer(own.state, fact.said, fact.gap), evidence)
    if fact.holds and not fact.of(Source.TEAM) and any(_HEART_REASON.search(one.words) for one in fact.said):
        evidence += tuple(
            Told(
                Source.TEAM, member.name, Address("team", item=member.id), more=member.phone or "",
                bearing=Bearing.BESIDE,
            )
            for member in visit.team or ()
            if member.role is TeamRole.CARDIOLOGIST and member.name
        )  # fmt: skip
    return replace(fact, said=_with_new_stents(fact.said, today), evidence=evidence)


def _often(medicine: Medicine, *, why: bool) -> str:
    """The label's times a day, and with `why` what it is for; of one that is held, since when and for what."""
    really = medicine.really_taken or ""
    reason = purpose(medicine.reason) if why else ""
    return ", ".join(filter(None, (medicine.when, reason, really if says_held(really) else "")))


def _as_agreed(visit: Visit, told: Told) -> Told:
    """With the name agreed to on the list, where it is spelled here as it was there; missed doses are to act on."""
    for one in listed(visit):
        line, name = said_at(visit, f"medicines.{one.id}"), one.name or ""
        if line is None or not name or name.casefold() in line.typed.casefold():
            continue
        for typed_so in get_close_matches(name.casefold(), line.typed.casefold().split(), n=1, cutoff=0.75):
            words = re.sub(rf"(?<!\w){re.escape(typed_so)}(?!\w)", name, told.words, flags=re.IGNORECASE)
            told = replace(told, words=words)
    return replace(told, acts=(*told.acts, *filter(MISSED.search, pieces(told.words))))


_CONTACT: Final = any_case(r"\b(?:emergency contact|in an emergency|next of kin)\b")


def _without_contacts(visit: Visit, said: tuple[Told, ...]) -> Iterator[Told]:
    """Whom to call in an emergency stands elsewhere, and the name of a medicine of the list in front of it."""
    names = [name for one in listed(visit) if (name := one.name)]
    for one in said:
        words = one.words
        if _CONTACT.search(words):
            words = ", ".join(piece for piece in pieces(words) if not _CONTACT.search(piece))
        for name in names:
            words = re.sub(rf"^{re.escape(name)}\b(?: (?=for\b)|\s*,\s*)", "", words, flags=re.IGNORECASE)
        if words:
            yield replace(one, words=words)


def heart(visit: Visit, today: date | None) -> SafetyFact:
    """As the table says; a stent of the past year is to act on, by the day in its words or of its operation."""
    fact = by_table(visit, Line.HEART)
    if paced := tuple(_paced(visit)):
        evidence = (*fact.evidence, *paced)
        fact = concluded(Line.HEART, DirectAnswer(answered(visit, Line.HEART).state, fact.said, fact.gap), evidence)
    told = _with_new_stents(fact.said, today)
    return replace(fact, said=told, evidence=not_said_yet(_with_new_stents(fact.evidence, today), told))


_PACED: Final = any_case(r"\b(?:pace ?makers?|defibrillators?|icd|crt-?[dp])\b")


def _paced(visit: Visit) -> Iterator[Told]:
    """An operation that put in what paces the heart: beside it nobody reads that there is none of the heart."""
    out = out_again(visit, _PACED)
    for one in visit.surgeries or ():
        if one.what and one.id not in out and says(one.what, _PACED) and not taken_out(one.what):
            here = Address("surgeries", item=one.id)
            yield Told(Source.OPERATIONS, one.what, here, when=one.when, bearing=Bearing.ADDS)
    for device in visit.devices or ():
        words = device.details or ""
        if device.kind not in (DeviceKind.PACEMAKER, DeviceKind.DEFIBRILLATOR) and says(words, _PACED):
            yield Told(Source.DEVICES, words, Address("devices", item=device.id), bearing=Bearing.ADDS)


_LEFT_IN: Final = any_case(
    r"\b(?:stents?|clips?|mesh|coils?|(?<!growth )(?<!end )plates?|screws?|rods?|(?<!rib )cages?"
    r"|pins?(?! and needles)|hardware|anchors?|(?<!lead )wires?|(?:plated|pinned|rodded|wired)(?! shut)"
    r"|plating|orif"
    r"|titanium|(?<!heavy )metal(?! (?:taste|allergy|sound))|(?:lap|gastric) ?band|(?:bladder|tvt) (?:sling"
    r"|mesh)|tvt|staples? (?:left|still|in)|spacer|(?<!contact )lens(?:es)?(?! cap)|port(?! wine)|port-?a-?cath"
    r"|(?:new|artificial|metal|mechanical|tissue|pig|cow|replaced|replacement) (?:\w+ )?valves?"
    r"|valves? (?:replaced|put in)|tavr|shunt|(?:ivc|vena cava|greenfield) filter|watchman|loop recorder"
    r"|pace ?makers?|defibrillator|stimulator|pain pump|implant(?:s|ed)?|prosthe\w+|shrapnel|bullet"
    r"|(?:hip|knee|shoulder|joint) replace(?:d|ment)s?|replaced (?:\w+ )?(?:hips?|knees?|shoulders?))\b",
    needs="stent|clip|mesh|coil|plate|screw|rod|cage| pin|hardware|anchor|wire|plating|orif|titanium|metal|band"
    "|sling|tvt|staple|spacer|lens| port|valve|tavr|shunt|filter|watchman|loop recorder|pace|defibrillator"
    "|stimulator|pain pump|implant|prosthe|shrapnel|bullet|replace",
)
"""Any word for a thing that is left in the body, where it was not asked for."""


def _left_in_the_body(visit: Visit) -> Iterator[Told]:
    """Said of illnesses, operations, hospital stays or in a test's result: it speaks against "no devices"."""
    health, out = visit.health, out_again(visit, _LEFT_IN)
    places = [
        (Source.CONDITIONS, Address("health", "condition_details"), health.condition_details, None),
        *(
            (Source.HOSPITAL, Address("health", name), getattr(health, name), None)
            for name in ("hospital_stays", "emergency_visits")
        ),
        *(
            (Source.OPERATIONS, Address("surgeries", item=one.id), words, one.when)
            for one in visit.surgeries or ()
            if one.id not in out
            for words in (one.what, one.helped_pain, *one.notes.values())
        ),
        *((Source.TESTS, Address("tests", item=one.id), one.found, one.date) for one in visit.tests or ()),
        *(
            (Source.PAINS, Address("pains", item=one.id), words, None)
            for one in visit.pains or ()
            for words in (one.cause_detail, *one.notes.values())
        ),
        *((source_of("health", at), Address("health", at), words, None) for at, words in health.notes.items()),
        (Source.OTHER_ANSWERS, Address("health", "blood_thinner_why"), health.blood_thinner_why, None),
    ]
    known: set[str] = set()
    for source, here, words, when in places:
        for piece, behind in pairwise([*pieces(_without_rows(words or "")), ""]):
            things = {found.casefold().rstrip("s") for found in _LEFT_IN.findall(piece)}
            if source in (Source.CONDITIONS, Source.OTHER_ANSWERS) and things <= known:  # told where it belongs
                continue
            if says(piece, _LEFT_IN) and not taken_out(piece):
                known |= things
                if taken_out(behind) and _OF_THAT.match(behind):
                    yield Told(source, f"{piece}, {behind}", here, when=when, bearing=Bearing.ADDS)
                    continue
                if gone := taken_out_by(visit, piece, _LEFT_IN):
                    yield from map(_out, gone)
                    continue
                yield Told(source, piece, here, _operation_of(visit, here, piece), when)


_OF_THAT: Final = any_case(
    r"(?:and |but |so |then |they |had |got |now )*(?:(?:took|had|have|pulled) (?:it|that|them)|it\b|taken|removed)"
)


def _out(one: Surgery) -> Told:
    """What took it out, where other words still tell of it: no contradiction of a no."""
    here = Address("surgeries", item=one.id)
    return Told(Source.OPERATIONS, one.what or "", here, when=one.when, bearing=Bearing.ADDS)


def _operation_of(visit: Visit, here: Address, piece: str) -> str:
    """Which operation it is that was told "they put anchors in it"."""
    what = next(
        (one.what for one in visit.surgeries or () if here.part == "surgeries" and one.id == here.item), None
    )
    return ", ".join(other for other in pieces(what or "") if piece not in other)


def _without_rows(words: str) -> str:
    """Without the words of the rows ticked, which name things too: "Heart disease or a stent: a fib"."""
    for condition in Condition:
        words = re.sub(rf"{re.escape(condition.words())}:?", "", words, flags=re.IGNORECASE)
    return words


def implants(visit: Visit) -> SafetyFact:
    """The devices, then what is in the body by an operation or a treatment and stands among no devices."""
    fact = by_table(visit, Line.IMPLANTS)
    told = tuple(_without_group_name(visit, one) for one in fact.said)
    evidence = tuple(
        one
        for one in fact.evidence
        if not taken_out(one.words) and not (one.source is Source.CONDITIONS and _STENT.search(one.words))
    )
    known = " ".join(one.words for one in evidence).casefold()
    has_devices = answered(visit, Line.IMPLANTS).state is State.REPORTED
    if not has_devices:
        evidence += tuple(one for one in _left_in_the_body(visit) if one.words.casefold() not in known)
    evidence = not_said_yet(evidence, fact.said)
    fact = concluded(
        Line.IMPLANTS, DirectAnswer(answered(visit, Line.IMPLANTS).state, fact.said, fact.gap), evidence
    )
    if has_devices:  # a stent is then told with the heart
        evidence = tuple(one for one in evidence if not _STENT.search(one.words))
    return replace(fact, said=told, evidence=evidence)


def _without_group_name(visit: Visit, told: Told) -> Told:
    """As in "left hip replacement 2012", "bladder stimulator": the name of its group says no more than that."""
    device = next((one for one in visit.devices or () if one.id == told.address.item), None)
    if device is None or device.kind is None or not (words := called(device)):
        return told
    is_unnamed = device.kind in (DeviceKind.METAL, DeviceKind.FRAGMENT, DeviceKind.OTHER)
    own = () if is_unnamed else tuple(filter(_OF_AN_ORGAN.search, pieces(words)))[:1]
    acts = tuple(sorted((*own, *(one for one in told.acts if one != device.kind.words())), key=words.find))
    return replace(told, words=words, acts=acts) if is_unnamed or own else told


_OF_AN_ORGAN: Final = any_case(rf"{OF_AN_ORGAN}|\b{STIMULATOR_BRAND}\b")


def _with_new_stents(told: tuple[Told, ...], today: date | None) -> tuple[Told, ...]:
    return tuple(replace(one, acts=(one.words,)) if _is_new_stent(one, today) else one for one in told)


def _is_new_stent(told: Told, today: date | None) -> bool:
    if today is None or not _STENT.search(told.words):
        return False
    found = [one.date for one in dates_in(told.words, today)]
    return any(within_a_year(when, today) for when in found) if found else within_a_year(told.when, today)
