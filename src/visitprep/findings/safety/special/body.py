"""Whether they may be pregnant, and whether they can lie down."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec.structs import replace

from visitprep.findings.safety.answers import DirectAnswer, concluded, detailed, yes_no
from visitprep.findings.safety.box_lines_and_heads import Line
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import Pregnancy
from visitprep.visit.visit import Visit
from visitprep.wording import NC_, say

PREGNANCY_AGES = range(10, 61)
"""Nobody outside these ages is asked. Sex is never asked and never guessed by a name."""

_LYING: Final = any_case(r"\b(?:l(?:ie|ay|ying|aying)|flat)\b")

_HE: Final = any_case(r"\s*(?:he|him|his)\b")
_MR: Final = any_case(r"\s*(?:mr|mister|sir)\b")
_HIS: Final = any_case(r"\s*(?:i['’]?m |i am )?his\b")
_OF_A_MAN: Final = any_case(r"\b(?:prostat\w*|bph|testic\w+|scrotum|penis|vasectomy|erectile)\b")


def is_man(visit: Visit) -> bool:
    """By the pronouns, the title, "his wife" who fills it in, or a part of the body that they tell of as theirs."""
    person, told = visit.person, [one.place for one in visit.pains or ()]
    told += [*(one.what for one in visit.surgeries or ()), *(one.reason for one in visit.medicines or ())]
    return bool(
        _HE.match(person.pronouns or "")
        or any(_MR.match(name or "") for name in (person.name, person.preferred_name))
        or _HIS.match(visit.respondent.relation or "")
        or any(_OF_A_MAN.search(words) for words in (*told, visit.health.condition_details) if words)
    )


def pregnancy(visit: Visit, today: date | None) -> SafetyFact:
    """Only where it applies: by age, and unless the person says that it does not."""
    health, born = visit.health, visit.person.birth_date
    no_man_says = (None, Pregnancy.NO)  # anything else that was said is still worth a word
    if health.pregnant is Pregnancy.DOES_NOT_APPLY or (health.pregnant in no_man_says and is_man(visit)):
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
