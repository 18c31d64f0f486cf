"""Which allergies are to be acted on: severe ones, and those with a swollen mouth or throat, in whatever words."""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import SWOLLEN_MOUTH
from visitprep.patterns import any_case
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.records.health import Allergy

_SWOLLEN_MOUTH: Final = any_case(SWOLLEN_MOUTH)


def is_to_act_on(allergy: Allergy) -> bool:
    """How bad it was is what they said; words of a swollen mouth are never read past, whatever that is."""
    if allergy.severity is AllergySeverity.SEVERE:
        return True
    told = (allergy.reaction, *allergy.notes.values())
    return any(_SWOLLEN_MOUTH.search(re.sub(r"\s+", " ", words)) for words in told if words)
