"""Lines that need a rule of their own: lists of allergies, what was told twice, days, ages, and consent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from visitprep.findings.safety.answers import (
    DirectAnswer,
    answered,
    by_table,
    clauses,
    concluded,
    denied,
    detailed,
    illnesses_answered,
    yes_no,
)
from visitprep.findings.safety.fact import Bearing, Line, SafetyFact, Source, State, Told
from visitprep.findings.safety.heard import flags_heard, listed, medicine_told, named, pieces
from visitprep.findings.safety.lines import SPEAKS
from visitprep.medicines.reading import read_name
from visitprep.visit.answering import Address
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.dates.within import dates_in
from visitprep.visit.facts import says_something
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import AllergyKind, AllergySeverity, Condition, DeviceKind, Pregnancy
from visitprep.visit.records.choices.people import TeamRole
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

PREGNANCY_AGES = range(10, 61)
"""Nobody outside these ages is asked. Sex is never asked and never guessed."""
_YEAR: Final = timedelta(days=366)

_THINGS: Final = (
    (N_("contrast dye"), AllergyKind.CONTRAST, r"contrast|\bdye\b|gadolin"),
    (NC_("safety", "latex"), AllergyKind.LATEX, r"latex"),
    (NC_("safety", "chlorhexidine"), None, r"chlorhex|hibiclens|chloraprep"),
    (NC_("safety", "iodine"), None, r"iodine|betadine|povidone"),
    (N_("skin cleaner"), AllergyKind.SKIN_CLEANER, r"skin (?:cleaner|prep)"),
    (N_("tape or glue"), AllergyKind.ADHESIVE, r"\btape\b|adhesive|band-?aid|\bglue\b|steri-?strip"),
    (N_("numbing medicine"), AllergyKind.NUMBING, r"(?:caine)\b|novocain|numbing|local an(?:a)?esth"),
    (NC_("safety", "steroid"), AllergyKind.STEROID, r"steroid|cortisone|kenalog|depo-?medrol|prednis"),
)
"""What a needle, a scan or a dressing brings with it: our word for it, a kind to tick, words that name it."""

_STEROID: Final = re.compile(
    r"steroid|cortison|kenalog|depo-?medrol|triamcinolone|betamethasone|dexameth", re.IGNORECASE
)
_SHOTS: Final = (TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK)
_LYING: Final = re.compile(r"\b(?:l(?:ie|ay|ying|aying)|flat)\b", re.IGNORECASE)
_STENT: Final = re.compile(r"\bstents?\b", re.IGNORECASE)
_HEART_REASON: Final = re.compile(r"heart|stent|beat|rhythm|valve|fib|bypass", re.IGNORECASE)
_TAKEN_OUT: Final = re.compile(
    r"\b(?:taken|took|came|come|pulled|cut) (?:back )?out\b|\bremov(?:ed|al)\b|\bexplant", re.IGNORECASE
)
_SPINE_METAL: Final = frozenset({"rods", "rod", "screws", "screw", "fusion", "fused", "cage", "cages", "plates"})
_SMALL: Final = frozenset(
    {"the", "and", "with", "from", "into", "put", "was", "new", "for", "surgery", "operation", "total"}
)
_WORD: Final = re.compile(r"[a-z0-9]{3,}|[lcts]\d+")


def allergies(visit: Visit) -> tuple[SafetyFact, SafetyFact]:
    """The whole list, severe ones bold; then those of it that a needle, a scan or a dressing brings with it.

    A reaction that was told with a scan stands with both, whatever was said of allergies.
    """
    told_with_scans = tuple(_reactions_to_scans(visit))
    every, matter = [], []
    for item in visit.allergies or ():
        words = item.thing or (item.kind.words() if item.kind else "")
        acts = (words,) if words and item.severity is AllergySeverity.SEVERE else ()
        here = Address("allergies", item=item.id)
        every.append(Told(Source.ALLERGIES, words, here, when=item.when, more=item.reaction or "", acts=acts))
        if means := _brought_by_a_shot(words, item.kind):
            matter.append(replace(every[-1], means=say(means)))
    state = State.NOT_ANSWERED if visit.allergies is None else State.DENIED
    if every:
        state = State.REPORTED
    elif told_with_scans:
        state = State.CONTRADICTED if state is State.DENIED else State.REPORTED
    gap = visit.gaps.get("allergies")
    said = (denied(Address("allergies")),) if visit.allergies == () else tuple(every)
    matters = State.REPORTED if matter or told_with_scans else State.DENIED if every else state
    return (
        SafetyFact(Line.ALLERGIES, state, said, told_with_scans, gap=gap),
        SafetyFact(Line.PROCEDURE_ALLERGIES, matters, evidence=(*matter, *told_with_scans), gap=gap),
    )  # fmt: skip


_REACTION = re.compile(
    r"\b(?:dye|contrast|throat|hives?|rash|swell\w*|swollen|breath\w*|wheez\w*|epi-?pen|anaphyla\w*|passed out"
    r"|blood pressure|itch\w*|allerg\w*|reaction)\b",
    re.IGNORECASE,
)


def _reactions_to_scans(visit: Visit) -> Iterator[Told]:
    """Trouble with a scan or a test that reads like a reaction to what was given for it."""
    for test in visit.tests or ():
        if test.trouble and _REACTION.search(test.trouble) and says_something(test.trouble):
            here = Address("tests", item=test.id)
            yield Told(Source.TESTS, test.trouble, here, when=test.date, acts=(test.trouble,))


def _brought_by_a_shot(words: str, kind: AllergyKind | None) -> str:
    """Which of `_THINGS` it is: by its words, else by the kind that was ticked; empty for none."""
    by_words = (means for means, _, pattern in _THINGS if re.search(pattern, words, re.IGNORECASE))
    by_kind = (means for means, ticked, _ in _THINGS if kind is not None and ticked is kind)
    return next(by_words, "") or next(by_kind, "")


def blood_thinner(visit: Visit, today: date | None) -> SafetyFact:
    """As the table says; a stent of the past year is to act on, and a heart doctor stands in for who manages it."""
    fact = by_table(visit, Line.BLOOD_THINNER)
    evidence = fact.evidence
    fact = replace(fact, said=tuple(_without_contacts(visit, fact.said)))
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


_CONTACT: Final = re.compile(r"\b(?:emergency contact|in an emergency|next of kin)\b", re.IGNORECASE)


def _without_contacts(visit: Visit, said: tuple[Told, ...]) -> Iterator[Told]:
    """Whom to call in an emergency stands elsewhere, and the name of a medicine of the list in front of it."""
    names = [name for one in listed(visit) if (name := one.name)]
    for one in said:
        words = ", ".join(piece for piece in pieces(one.words) if not _CONTACT.search(piece))
        for name in names:
            words = re.sub(rf"^{re.escape(name)}\b(?: (?=for\b)|\s*,\s*)", "", words, flags=re.IGNORECASE)
        if words == ", ".join(pieces(one.words)):
            yield one
        elif words:
            yield replace(one, words=words)


def heart(visit: Visit, today: date | None) -> SafetyFact:
    """As the table says; a stent of the past year is to act on, by the day in its words or of its operation."""
    fact = by_table(visit, Line.HEART)
    told = _with_new_stents(fact.said, today)
    return replace(fact, said=told, evidence=_not_said_yet(_with_new_stents(fact.evidence, today), told))


def implants(visit: Visit) -> SafetyFact:
    """The devices, then what is in the body by an operation or a treatment and stands among no devices."""
    fact = by_table(visit, Line.IMPLANTS)
    told = tuple(_without_group_name(visit, one) for one in fact.said)
    evidence = tuple(
        one
        for one in fact.evidence
        if not _TAKEN_OUT.search(one.words) and not (one.source is Source.CONDITIONS and _STENT.search(one.words))
    )
    evidence = _not_said_yet(evidence, fact.said)
    fact = concluded(
        Line.IMPLANTS, DirectAnswer(answered(visit, Line.IMPLANTS).state, fact.said, fact.gap), evidence
    )
    if visit.devices:  # a stent is then told with the heart
        evidence = tuple(one for one in evidence if not _STENT.search(one.words))
    return replace(fact, said=told, evidence=evidence)


def _without_group_name(visit: Visit, told: Told) -> Told:
    """As in "left hip replacement 2012": the name of its group says no more than that."""
    device = next((one for one in visit.devices or () if one.id == told.address.item), None)
    if device is None or device.kind not in (DeviceKind.METAL, DeviceKind.OTHER) or not device.details:
        return told
    group = device.kind.words()
    return replace(told, words=device.details, acts=tuple(part for part in told.acts if part != group))


def _not_said_yet(evidence: tuple[Told, ...], said: tuple[Told, ...]) -> tuple[Told, ...]:
    """Without operations and treatments of which every word of weight was told already."""
    known = {word for one in said if one.bearing is Bearing.SAYS_SO for word in _weighty(one)}
    kept = []
    for one in evidence:
        own = _weighty(one)
        if one.source not in (Source.OPERATIONS, Source.TREATMENTS) or not own or not own <= known:
            kept.append(one)
            known |= own if one.source in (Source.OPERATIONS, Source.TREATMENTS) else set()
    return tuple(kept)


def _weighty(told: Told) -> set[str]:
    """The words that tell which thing it is; of a treatment, its kind alone."""
    text = told.words.casefold()
    if told.source is Source.TREATMENTS:
        text = text.split(" ")[0]
    words = set(_WORD.findall(text)) - _SMALL
    if words & _SPINE_METAL:  # metal of the spine stands among the devices once; operations for pain say which
        return {"rods"}
    return words


def _with_new_stents(told: tuple[Told, ...], today: date | None) -> tuple[Told, ...]:
    return tuple(replace(one, acts=(one.words,)) if _is_new_stent(one, today) else one for one in told)


def _is_new_stent(told: Told, today: date | None) -> bool:
    if today is None or not _STENT.search(told.words):
        return False
    found = [one.date for one in dates_in(told.words, today)]
    return any(_within_a_year(when, today) for when in found) if found else _within_a_year(told.when, today)


def _within_a_year(when: PartialDate | None, today: date | None) -> bool:
    """Surely: "2025" is not, in November 2026."""
    return bool(today and when and when.earliest and today - _YEAR <= when.earliest <= today)


def sleep_breathing(visit: Visit) -> SafetyFact:
    """Told of apnea, a CPAP, loud snoring, seen to stop breathing. "No CPAP" is to act on where there is apnea."""
    sleep = visit.sleep
    answer = yes_no(sleep, "sleep", "apnea", ())
    extra: list[Told] = list(answered_by_words(visit, Line.SLEEP_BREATHING))
    ticked = Condition.SLEEP_APNEA in (visit.health.conditions or ())
    unsaid = answer.state is State.NOT_ANSWERED and answer.gap is None and illnesses_answered(visit)
    if unsaid and not ticked and not extra:
        # Not ticked among the illnesses: a no, and nobody is asked again.
        answer = DirectAnswer(State.DENIED, (denied(Address("health", "conditions")),))
    if ticked and sleep.apnea is not YesNo.YES and not extra:
        words = Condition.SLEEP_APNEA.words()
        extra.append(Told(Source.CONDITIONS, words, Address("health", "conditions"), acts=(words,)))
    for field, yes, bearing in (
        ("cpap", N_("uses a CPAP machine"), Bearing.SAYS_SO),
        ("snores", N_("snores loudly"), Bearing.ADDS),
        ("stops_breathing", N_("seen to stop breathing asleep"), Bearing.ADDS),
    ):
        if getattr(sleep, field) is YesNo.YES:
            words = say(yes)
            if note := sleep.notes.get(field, ""):
                words = say(N_("{what}: {note}"), what=words, note=note)
            acts = (words,) if field == "stops_breathing" else ()
            extra.append(Told(Source.SLEEP, words, Address("sleep", field), bearing=bearing, acts=acts))
    fact = concluded(Line.SLEEP_BREATHING, answer, tuple(extra))
    if sleep.cpap is YesNo.NO and fact.holds and any(one.bearing is Bearing.SAYS_SO for one in fact.told):
        words = say(N_("no CPAP machine"))
        more = sleep.notes.get("cpap", "")
        no = Told(Source.SLEEP, words, Address("sleep", "cpap"), more=more, bearing=Bearing.BESIDE, acts=(words,))
        fact = replace(fact, evidence=(*fact.evidence, no))
    return fact


def answered_by_words(visit: Visit, line: Line) -> tuple[Told, ...]:
    """What was typed about illnesses on `line`."""
    pattern, here = SPEAKS[line].words, Address("health", "condition_details")
    assert pattern is not None
    return tuple(Told(Source.CONDITIONS, one, here) for one in clauses(visit) if pattern.search(one))


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
        answer = DirectAnswer(State.NOT_ANSWERED, (), health.gaps.get("steroid_shots"))
    evidence = [
        medicine_told(medicine, "steroid", Bearing.ADDS)
        for medicine in listed(visit)
        if "steroid" in flags_heard(named(medicine)) and not named(medicine).on_skin
    ]
    for item in visit.treatments or ():
        if item.kind in _SHOTS and item.what and _STEROID.search(item.what) and not _is_said(item, answer, today):
            bearing = Bearing.SAYS_SO if _within_a_year(item.ended or item.started, today) else Bearing.ADDS
            here = Address("treatments", item=item.id)
            evidence.append(
                Told(Source.TREATMENTS, item.what, here, "", item.started, _times(item.sessions), bearing)
            )
    for past in visit.past_medicines or ():
        if past.name and "steroid" in read_name(past.name).flags:
            here = Address("past_medicines", item=past.id)
            evidence.append(
                Told(Source.PAST_MEDICINES, past.name, here, when=past.when, bearing=Bearing.BESIDE)
            )  # fmt: skip
    return concluded(Line.STEROIDS, answer, tuple(evidence))


def _is_said(item: Treatment, answer: DirectAnswer, today: date | None) -> bool:
    """The answer names the same part of the body, or its day: the shot stands there, and with what was tried."""
    if answer.state is not State.REPORTED or not item.what:
        return False
    days = [found.date.earliest for one in answer.said if today for found in dates_in(one.words, today)]
    if item.started and item.started.is_exact and item.started.earliest in days:
        return True
    part = (
        {word for word in _WORD.findall(item.what.casefold()) if not _STEROID.search(word)}
        - _SMALL
        - {"shot", "shots"}
    )
    said = {word for one in answer.said for word in _WORD.findall(one.words.casefold())}
    return bool(part) and part <= said


def _times(sessions: object) -> str:
    """As in "3 times"; a number that varies as it was said."""
    said = str(sessions or "")
    return count(N_("{n} time"), N_("{n} times"), int(said)) if said.isdigit() else said


_HE: Final = re.compile(r"\s*(?:he|him|his)\b", re.IGNORECASE)
"""Of the pronouns: then a no is not worth a word, and anything else still is."""


def pregnancy(visit: Visit, today: date | None) -> SafetyFact:
    """Only where it applies: by age, and unless the person says that it does not."""
    health, born = visit.health, visit.person.birth_date
    is_he = bool(_HE.match(visit.person.pronouns or ""))
    if health.pregnant is Pregnancy.DOES_NOT_APPLY or (is_he and health.pregnant is Pregnancy.NO):
        return SafetyFact(Line.PREGNANCY, State.DOES_NOT_APPLY)
    if health.pregnant is None and today and born and born.earliest:
        birthday_is_over = (today.month, today.day) >= (born.earliest.month, born.earliest.day)
        if today.year - born.earliest.year - (not birthday_is_over) not in PREGNANCY_AGES:
            return SafetyFact(Line.PREGNANCY, State.DOES_NOT_APPLY)
    answer = yes_no(health, "health", "pregnant", ())
    if answer.state in (State.REPORTED, State.UNSURE):
        # Staff want to hear of a possible pregnancy too, before any X-ray (clinical.md 4.1).
        told = tuple(replace(one, bearing=Bearing.SAYS_SO, acts=(one.words,)) for one in answer.said)
        answer = DirectAnswer(State.REPORTED, told)
    fact = concluded(Line.PREGNANCY, answer, ())
    if health.breastfeeding is YesNo.YES:
        words, here = say(NC_("safety", "breastfeeding")), Address("health", "breastfeeding")
        fact = concluded(Line.PREGNANCY, answer, (Told(Source.ANSWER, words, here, bearing=Bearing.ADDS),))
    return fact


def lying(visit: Visit) -> SafetyFact:
    """Hard to lie down, and where it was said among what they need at the clinic."""
    health, person = visit.health, visit.person
    told = tuple(replace(one, bearing=Bearing.SAYS_SO) for one in detailed(health, "health", ("trouble_lying",)))
    if told:
        answer = DirectAnswer(State.REPORTED, told)
    elif health.trouble_lying is not None:
        no = Told(
            Source.ANSWER, health.trouble_lying, Address("health", "trouble_lying"), bearing=Bearing.BESIDE
        )  # fmt: skip
        answer = DirectAnswer(State.DENIED, (no,))
    else:
        answer = DirectAnswer(State.NOT_ANSWERED, (), health.gaps.get("trouble_lying"))
    needs = person.mobility_needs or ""
    evidence: tuple[Told, ...] = ()
    if says_something(needs) and _LYING.search(needs):
        evidence = (Told(Source.ANSWER, needs, Address("person", "mobility_needs")),)
    return concluded(Line.LYING, answer, evidence)


SUBSTANCES = {
    "tobacco": NC_("safety", "tobacco"),
    "alcohol": NC_("safety", "alcohol"),
    "cannabis": NC_("safety", "cannabis"),
    "other": N_("other drugs"),
    "past_treatment": N_("treated for alcohol or drugs"),
}


def substances(visit: Visit) -> SafetyFact:
    """Only with the person's yes to its being printed; until then there is no line, whatever was answered."""
    record = visit.substances
    if record.print_it is not YesNo.YES:
        return SafetyFact(Line.SUBSTANCES, State.DOES_NOT_APPLY)
    names = tuple(name for name in record.answerable() if name != "print_it")
    told = [
        Told(Source.SUBSTANCES, words, Address("substances", name), means=say(SUBSTANCES.get(name, name)))
        for name in names
        if name not in ("naloxone", "woken") and says_something(words := getattr(record, name))
    ]
    if says_something(record.woken):
        woken = record.woken or ""
        means = say(N_("had to be woken or helped"))
        told.append(Told(Source.SUBSTANCES, woken, Address("substances", "woken"), means=means, acts=(woken,)))
    if record.naloxone in (YesNo.YES, YesNo.NO) and any(
        "opioid" in flags_heard(named(one)) for one in listed(visit)
    ):
        words = say(N_("naloxone at home") if record.naloxone is YesNo.YES else N_("no naloxone at home"))
        told.append(Told(Source.SUBSTANCES, words, Address("substances", "naloxone")))
    if told:
        return SafetyFact(Line.SUBSTANCES, State.REPORTED, tuple(told))
    answered_any = any(getattr(record, name) is not None for name in names)
    return SafetyFact(Line.SUBSTANCES, State.DENIED if answered_any else State.NOT_ANSWERED)


def also(visit: Visit) -> SafetyFact:
    """Illnesses that no other line tells, ticked or typed."""
    told_elsewhere = {one for speaks in SPEAKS.values() for one in speaks.conditions} | {Condition.SLEEP_APNEA}
    ticked = [
        Told(Source.CONDITIONS, condition.words(), Address("health", "conditions"))
        for condition in visit.health.conditions or ()
        if condition not in told_elsewhere and condition is not Condition.OTHER
    ]
    typed = [
        Told(Source.CONDITIONS, clause, Address("health", "condition_details"))
        for clause in clauses(visit)
        if says_something(clause) and not any(s.words and s.words.search(clause) for s in SPEAKS.values())
    ]
    said = [set(_WORD.findall(one.words.casefold())) for one in typed]
    ticked = [one for one in ticked if not any(set(_WORD.findall(one.words.casefold())) <= words for words in said)]
    if ticked or typed:
        return SafetyFact(Line.ALSO, State.REPORTED, (*ticked, *typed))
    state = State.DENIED if illnesses_answered(visit) else State.NOT_ANSWERED
    return SafetyFact(Line.ALSO, state, gap=visit.health.gaps.get("conditions"))
