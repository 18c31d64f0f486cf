"""Red flags in few words: those denied on page 1, and those to tick by hand."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from visitprep.visit.records.choices.pain import CameWith
from visitprep.wording import N_, NC_, say

_SIGNS_DENIED: Final = (
    ({CameWith.FEVER}, NC_("red flag", "fever")),
    ({CameWith.NIGHT_SWEATS}, N_("night sweats")),
    ({CameWith.WEIGHT_LOSS}, NC_("red flag", "weight loss")),
    ({CameWith.BLADDER, CameWith.BOWEL}, N_("bladder or bowel")),
    ({CameWith.BLADDER}, NC_("red flag", "bladder")),
    ({CameWith.BOWEL}, NC_("red flag", "bowel")),
    ({CameWith.SADDLE}, N_("numb between the legs")),
    ({CameWith.WEAK_LIMB}, N_("weak limb")),
    ({CameWith.UNSTEADY}, N_("unsteady walking")),
)
"""The list "what else came with it" in few words."""


def denied_in_words(signs: Collection[CameWith]) -> tuple[str, ...]:
    """Each of the signs that were denied, once."""
    left, found = set(signs), list[str]()
    for together, words in _SIGNS_DENIED:
        if together <= left:
            left -= together
            found.append(say(words))
    return tuple(found)


NEW_SIGNS: Final = N_("red flags that are new or suddenly worse")
NEW_SIGNS_DENIED: Final = (
    N_("numb between the legs"),
    N_("bladder or bowel"),
    N_("weak limb"),
    N_("chest pain"),
    N_("sudden headache"),
    NC_("red flag", "fever"),
    N_("cold or swollen limb"),
    NC_("red flag", "weight loss"),
    N_("worse at night or at rest"),
    N_("new lump"),
)
"""The two lists before the first question in few words, for "none of these" to both. Mood is not named."""

SIGNS_TO_TICK: Final = (
    NC_("to tick by hand", "numb"),
    NC_("to tick by hand", "weak"),
    N_("bladder or bowel"),
    NC_("to tick by hand", "fever"),
    N_("weight loss"),
    N_("wakes at night"),
    NC_("answer", "none"),
)
"""The red flags there, to tick by hand."""
