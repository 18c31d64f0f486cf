"""The kidneys as told with a medicine: "my gp says the kidneys are a bit down, egfr 52"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from visitprep.findings.safety.answers import DirectAnswer, by_table, concluded
from visitprep.findings.safety.fact import Bearing, Line, SafetyFact, Source, Told
from visitprep.findings.safety.heard import pieces, says
from visitprep.patterns import compiled
from visitprep.visit.answering import Address
from visitprep.visit.visit import Visit

_LOW: Final = compiled(
    r"\bkidneys?\b.*\b(?:down|low|weak|bad|poor|half|slow|fail\w*|damag\w*|trouble|disease|function|numbers?|stage"
    r"|off|not (?:so |too )?(?:good|great))\b"
    r"|\b(?:weak|bad|poor|failing|one|half a|trouble with (?:my|the|his|her)) kidneys?\b"
    r"|\be?gfr\b|\bcreatinine\b",
    re.IGNORECASE,
)
"""Of what is typed beside a medicine: "protects the kidneys" is what it is for, and no trouble."""


_RATE: Final = compiled(r"\be?gfr\b|\bglomerular filtration", re.IGNORECASE)
"""Stands before creatinine and all else."""


def kidney(visit: Visit) -> SafetyFact:
    """As the table says, and what was told of the kidneys with a medicine."""
    fact = by_table(visit, Line.KIDNEY)
    fact = replace(fact, evidence=tuple(sorted(fact.evidence, key=lambda one: not _RATE.search(one.words))))
    known = " ".join(one.words for one in fact.told).casefold()
    more = tuple(one for one in _told_with_medicines(visit) if one.words.casefold() not in known)
    if not more:
        return fact
    return concluded(Line.KIDNEY, DirectAnswer(fact.state, fact.said, fact.gap), (*fact.evidence, *more))


def _told_with_medicines(visit: Visit) -> Iterator[Told]:
    for medicine in visit.medicines or ():
        fields = (medicine.really_taken, medicine.side_effects, medicine.differently, *medicine.notes.values())
        for words in filter(None, fields):
            found = [piece for piece in pieces(words) if says(piece, _LOW)]
            if found:
                here = Address("medicines", "name", medicine.id)
                yield Told(Source.MEDICINES, ", ".join(found), here, bearing=Bearing.SAYS_SO, acts=(found[0],))
                break
