"""Whether they may be pregnant, and whether they can lie down."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from msgspec.structs import replace

from visitprep.findings.safety.answers import DirectAnswer, concluded, detailed, ticked_only, yes_no
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import Pregnancy
from visitprep.visit.tellers import others
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_SENTENCES: Final = re.compile(r"(?<=[.!?;])\s+|\n+")
_LYING: Final = any_case(r"\b(?:l(?:ie|ay|ying|aying)|flat)\b")

_HE: Final = any_case(r"\s*(?:he|him|his)\b")
_MR: Final = any_case(r"\s*(?:mr|mister|sir)\b")
_HIS: Final = any_case(r"\s*(?:i['’]?m |i am )?his\b")
_OF_A_MAN: Final = any_case(
    r"\b(?:prostat\w*|bph|testic\w+|scrotum|penis|vasectomy|erect\w+|impoten\w+|low testosterone)\b"
)
_MAN: Final = r"(?:male|man|guy|dude|bloke|dad|father|husband|brother|grand(?:pa|father)|uncle|widower)\b(?!['’-])"
_AM_MAN: Final = any_case(
    r"\b(?:i['’]?m|i am|as) (?:just |only |(?:an?|her|his) (?:(?!(?:trans\w*|an?|my|the|and|n|or|with|for|to|of|who"
    rf"|not)\b)[\w-]+ ){{0,4}}?){_MAN}"
    rf"|(?:^|[.,;] ?|\b(?:i['’]?m|i am) (?:an? )?)\d\d[ -]?(?:y\w*[/ -]?o?(?:ld)?[ -]+(?:\w+ )?(?:m\b|{_MAN})|m\b)"
    r"|(?:^|\b(?:sex|gender)\W{1,2})(?:male|man)\b"
)
_MY_MAN: Final = any_case(rf"\bmy {_MAN}|\bmy (?:son|nephew|grandson|boyfriend)\b")

_SAID_OF_HIM: Final = any_case(r"(?:^|[.;] )(?:he|his)\b|\bmy (?:brother|husband|son|dad|father)\b")
_OF_HER: Final = any_case(r"\b(?:she|hers?)\b")


def is_man(visit: Visit) -> bool:
    """By the pronouns, the title, "his wife" who fills it in or did, what a helper says of him, or a part of the
    body that they tell of as theirs."""
    person, told = visit.person, [one.place for one in visit.pains or ()]
    told += [one.what for one in visit.surgeries or ()] + [one.what for one in visit.treatments or ()]
    told += [words for one in visit.medicines or () for words in (one.reason, one.side_effects)]
    told += [one.side_effects for one in visit.past_medicines or ()] + [one.part for one in visit.tests or ()]
    reason = visit.reason.main_reason or ""
    relations = [visit.respondent.relation or "", *(one.relation for one in others(visit))]
    seen = "; ".join(str(getattr(visit.helper_view, name) or "") for name in visit.helper_view.answerable())
    texts = [visit.person.name or "", visit.person.pronouns or "", *(words for _, _, words in own_words(visit))]
    return bool(
        _HE.match(person.pronouns or "")
        or any(_MR.match(name or "") for name in (person.name, person.preferred_name))
        or any(_HIS.match(one) or _MY_MAN.search(one) for one in relations)
        or (visit.respondent.is_helper and (_HE.match(reason) or _MY_MAN.match(reason)))
        or (_SAID_OF_HIM.search(seen) and not _OF_HER.search(seen))
        or any(_AM_MAN.search(words) for words in texts if not visit.respondent.is_helper)
        or any(_OF_A_MAN.search(words) for words in (*told, visit.health.condition_details) if words)
    )


def may_be_pregnant(visit: Visit, today: date | None) -> bool:
    """Unless the birth date or being a man rules it out; sex is never asked, and never guessed by a name."""
    born = visit.person.birth_date.earliest if visit.person.birth_date else None
    return (born is None or today is None or 10 <= today.year - born.year <= 60) and not is_man(visit)


def pregnancy(visit: Visit, today: date | None) -> SafetyFact:
    """Only where it applies, and unless the person says that it does not."""
    health = visit.health
    no_man_says = (None, Pregnancy.NO)  # anything else that was said is still worth a word
    if health.pregnant is Pregnancy.DOES_NOT_APPLY or (
        health.pregnant in no_man_says and not may_be_pregnant(visit, None if health.pregnant else today)
    ):
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
        answer = ticked_only(visit, "lying", Address("health", "trouble_lying"), say(N_("cannot lie flat")))
    # What else they need there ("Walker.") says nothing of lying down.
    needs = " ".join(one for one in _SENTENCES.split(person.mobility_needs or "") if _LYING.search(one))
    evidence: tuple[Told, ...] = ()
    if says_something(needs):
        evidence = (Told(Source.ANSWER, needs, Address("person", "mobility_needs")),)
    return concluded(Line.LYING, answer, evidence)
