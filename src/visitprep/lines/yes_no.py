"""The words for a yes, a no and "not sure", typed alone or in front of more words; and for a "not"."""

from __future__ import annotations

import re

from visitprep.common_words import A_NO
from visitprep.patterns import compiled
from visitprep.wording import NC_

YES = NC_(
    "a yes, alone or before more words, between bars",
    "y|yes|yeah|yep|yup|ya|yea|correct|sure|of course|definitely|(?:i |we )?(?:guess|think) so",
)
NO = NC_("a no, alone or before the right words, between bars", "n|no|nope|nah|naw")
NOT_SURE = (
    r"(?:do(?:es)?n['’]?t|do not|didn['’]?t) (?:really |exactly )?(?:know|remember|recall)|dunno|idk"
    r"|no (?:idea|clue)|not (?:really |quite |so |too )?sure|un[ -]?sure"
    r"|can(?:['’]?t|not) (?:say|tell|remember|recall)|could(?:n['’]?t| not) say"
    r"|hard to (?:say|tell)|who knows|beats me|i forget"
)

DENIES = compiled(rf"\b(?:{A_NO}|(?:ca|could|would|wo|should)n['’ ]?t)\b", re.IGNORECASE)
"""A word that turns the others around it: what they name is not so."""
