"""A safety line in words: what else speaks to it, grouped by where it stands, each thing as it was typed."""

from __future__ import annotations

from collections.abc import Callable

from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.text import isolated
from visitprep.visit.dates.inside_text import said_with_day
from visitprep.wording import N_, say

_AT = N_("{where}: {what}")
_BOTH = N_("answered no; {elsewhere}")


def told_in_words(told: Told) -> str:
    """As in "Lantus (insulin)", "left knee replacement (2016)": the words, what a name says, and the day."""
    words = isolated(told.words)
    day = said_with_day(told.when) if told.when else ""
    beside = ", ".join(filter(None, (told.means, isolated(day) if day not in told.words else "")))
    return f"{words} ({beside})" if beside else words


def elsewhere(fact: SafetyFact, spoken: Callable[[Told], str] = told_in_words) -> str:
    """As in "on the medicine list: Lantus (insulin); among operations: new knee (2016)"; never what is beside."""
    where: dict[Source, list[str]] = {}
    for told in fact.evidence:
        if told.bearing is not Bearing.BESIDE:
            where.setdefault(told.source, []).append(spoken(told))
    return "; ".join(say(_AT, where=source.words(), what=", ".join(things)) for source, things in where.items())


def allergies_told_elsewhere(fact: SafetyFact) -> str:
    """What was told of allergies besides the list, as in "answered no; among tests: the dye gave me hives"."""
    return both_in_words(fact) if fact.state is State.CONTRADICTED else elsewhere(fact)


def both_in_words(fact: SafetyFact) -> str:
    """As in "answered no; on the medicine list: Lantus (insulin)": for a line that is contradicted."""
    return say(_BOTH, elsewhere=elsewhere(fact))
