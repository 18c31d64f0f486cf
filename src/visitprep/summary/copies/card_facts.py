"""What the wallet card says of safety: the one thing not to be missed, a few lines, and whom to call.

The card stays in a pocket for months, so that a result of a day (an INR, a kidney number) is not on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from msgspec.structs import replace

from visitprep.document.blocks import Field
from visitprep.document.words import text_of
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.evidence import bold_of
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State
from visitprep.findings.safety.table import SPEAKS
from visitprep.patterns import any_case
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.safety.box import named_in
from visitprep.summary.first_page.safety.rows import told_in_words, with_marks
from visitprep.summary.first_page.short import listed
from visitprep.summary.words.safety_heads import head_of
from visitprep.text import capital, isolated
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.visit import Visit
from visitprep.wording import N_, count, say

LINES = (Line.IMPLANTS, Line.BLOOD_THINNER, Line.DIABETES, Line.KIDNEY)
WHERE_TOLD = (Line.NEVER, Line.BLEEDING, Line.ILLNESS, Line.HEART, Line.IMMUNITY, Line.PREGNANCY)
"""Told to whoever finds the person, where there is something to tell; a no is not carried in a pocket."""

_YES_OR_NO: Final = tuple(one.words() for one in YesNo)
_PRIVATE: Final = any_case(r"\b(?:hiv|aids)\b")
"""Stands on no card that can be lost."""
LONGEST_ALERT = 160
"""Characters: the bar is read at a glance. What is longer stands in the rows under it, whole."""


def card_facts(visit: Visit, today: date) -> Mapping[Line, SafetyFact]:
    """The lines of the card, without what is only beside them: results, and who manages it."""
    facts = with_marks(safety_facts(visit, today), visit)
    told = {line: _lasting(facts[line]) for line in LINES}
    for line in WHERE_TOLD:
        above = {one.words.casefold() for fact in told.values() for one in fact.told if one.words not in _YES_OR_NO}
        fact = _lasting(facts[line])
        said, evidence = (
            tuple(one for one in part if one.source is not Source.DEVICES and one.words.casefold() not in above)
            for part in (fact.said, fact.evidence)
        )
        if fact.holds and (said or evidence):
            told[line] = replace(fact, said=said, evidence=evidence)
    return told


def _lasting(fact: SafetyFact) -> SafetyFact:
    return replace(
        fact,
        said=tuple(one for one in fact.said if not _PRIVATE.search(one.words)),
        evidence=tuple(
            one
            for one in fact.evidence
            if one.bearing is not Bearing.BESIDE
            and one.source is not Source.TESTS
            and not _PRIVATE.search(one.words)
        ),
    )


def alert(visit: Visit, facts: Mapping[Line, SafetyFact]) -> str:
    """What was said of MRI and magnets, as it was said, and the severe allergies."""
    told, (named, counted) = listed(_on_mri(facts[Line.IMPLANTS]), "; "), _severe(visit)
    short = told if len(told) <= LONGEST_ALERT else say(N_("Implant: see what is said of MRI"))
    both = (listed(pair, "; ") for pair in ((told, named), (told, counted), (short, named), (short, counted)))
    return next((text for text in both if len(text) <= LONGEST_ALERT), short)


def _severe(visit: Visit) -> tuple[str, str]:
    """The severe allergies by name, and how many they are; empty for none."""
    severe = tuple(
        isolated(one.thing) for one in visit.allergies or () if one.severity is AllergySeverity.SEVERE and one.thing
    )
    if not severe:
        return "", ""
    named = count(
        N_("Severe allergy: {things}"), N_("Severe allergies: {things}"), len(severe), things=listed(severe)
    )
    return named, count(N_("{n} severe allergy"), N_("{n} severe allergies"), len(severe))


def _on_mri(fact: SafetyFact) -> Iterator[str]:
    if not fact.holds:
        return
    for told in fact.told:
        words = bold_of(told.words, SPEAKS[Line.IMPLANTS].bold)
        what = next((part for part in told.acts if part not in words), "")
        if words:
            yield say(N_("{device}: {words}"), device=what, words=listed(words)) if what else capital(told.words)


def fact_rows(facts: Mapping[Line, SafetyFact]) -> tuple[Field, ...]:
    """A row for each line that holds something; then what was denied, and what nobody answered, in one each."""
    rows = [
        Field(say(head_of(fact)), text_of(words))
        for fact in facts.values()
        if (words := told_in_words(fact, Room()))
    ]
    for label, state in ((N_("None reported"), State.DENIED), (N_("Not answered"), State.NOT_ANSWERED)):
        if names := listed(named_in(facts, state)):
            rows.append(Field(say(label), names))
    return tuple(rows)


def to_call(visit: Visit) -> tuple[str, ...]:
    """Everybody of the care team who has a number."""
    return tuple(
        listed((member.role.words() if member.role else "", isolated(member.name or ""), isolated(member.phone)))
        for member in visit.team or ()
        if member.phone
    )
