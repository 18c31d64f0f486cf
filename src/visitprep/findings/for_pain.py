"""Whether a medicine is taken for pain: by their words first, then by its kind."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from visitprep.findings.pain_order import names_of
from visitprep.patterns import compiled
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

NERVE_PAIN = "nerve_pain"
"""The flag of medicines against seizures that are given for nerve pain as well."""
_PAIN = compiled(
    r"\b(?:pains?|hurt\w*|ach(?:es?|ing|y)|nerve|sciatica|migraines?|headaches?|arthritis|fibro\w*|cramps?"
    r"|spasms?|stiff\w*|edge off|sore\w*|neuralgia|neuropath\w*|shingles|shocks?|zaps?|burning|stabbing"
    r"|tingling|pins and needles|throbbing|flares?|trigeminal|tic douloureux|tmj)\b",
    re.IGNORECASE,
)
_PLACE = compiled(
    r"\b(?:back|neck|knees?|hips?|shoulders?|hands?|wrists?|elbows?|fingers?|feet|foot|toes?|ankles?|legs?|arms?|joints?"
    r"|face|jaw|cheek|tooth|teeth|tailbone|groin|stump|ribs?)\b",
    re.IGNORECASE,
)
_ANOTHER_TROUBLE = compiled(
    r"\b(?:swell\w*|swollen|fluid|water|edema|oedema|itch\w*|rash\w*|fungus|athlete\w*|skin|acne|warts?|infection\w*"
    r"|circulation|clots?|dry|bones?|thin(?:ner|ning)|restless|gout attack|seizures?|epilep\w*|bipolar|mood)\b",
    re.IGNORECASE,
)
"""Of a place: not its pain. "Swelling in my feet"."""
_HELPS = compiled(
    r"\b(?:helps?|eases?|takes? (?:the |some )?(?:edge|pain)|works? (?:for|on)|dulls?|calms?|quiets?|knocks?"
    r"|kills?|stops?)\b[^.;]*",
    re.IGNORECASE,
)


def words_say_for_pain(visit: Visit, medicine: Medicine) -> bool:
    """They say that it is for a pain ("for the face"), or that it helps one ("helps the shocks a lot")."""
    pains = _places_of_pains(visit)
    if _is_pain(medicine.reason or "", pains):
        return True
    return any(_is_pain(found[0], pains) for said in _said(visit, medicine) for found in _HELPS.finditer(said))


def by_kind(medicine: Medicine, flags: Collection[str]) -> bool:
    """Against seizures and for nerve pain: the latter, unless they said another reason."""
    return NERVE_PAIN in flags and not medicine.reason


def _is_pain(words: str, pains: re.Pattern[str] | None) -> bool:
    if _PAIN.search(words):
        return True
    if _ANOTHER_TROUBLE.search(words):
        return False
    return bool(_PLACE.search(words) or (pains is not None and pains.search(words)))


def _places_of_pains(visit: Visit) -> re.Pattern[str] | None:
    """Words for where it hurts, by which a medicine may say what it is for."""
    return _any_of(frozenset(name for pain in visit.pains or () for name in names_of(pain)))


@lru_cache(maxsize=32)
def _any_of(names: frozenset[str]) -> re.Pattern[str] | None:
    longest_first = "|".join(sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{longest_first})(?!\w)", re.IGNORECASE) if names else None


def _said(visit: Visit, medicine: Medicine) -> Iterator[str]:
    yield from (medicine.really_taken or "", medicine.differently or "", *medicine.notes.values())
    name = (medicine.name or "").casefold()
    for piece in visit.medicine_review.notes.get("taken_differently", "").split(";"):
        if name and piece.strip().casefold().startswith(name):
            yield piece
