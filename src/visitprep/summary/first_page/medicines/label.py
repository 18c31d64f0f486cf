"""What the label of a medicine says, as page 1 tells it."""

from __future__ import annotations

from visitprep.common_words import PILLS
from visitprep.patterns import any_case
from visitprep.summary.first_page.short import listed, typed
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.numbers import number_said
from visitprep.wording import N_, say

_COUNTED = any_case(rf"^(\d+(?: ?1/2|½|\.5)?|one|two|three|half)\s+{PILLS}$")
"""A number of tablets: what they are goes without saying in a list of medicines."""
_NUMBER_FIRST = any_case(r"(?:\d|one\b|two\b|three\b|four\b|once\b|twice\b)")
_COUNT_INSIDE = any_case(
    r"\b(one[- ]half|half|one|two|three|four|\d+(?:[./]\d+)?)\s*(?:(?:of )?an?\s+)?"
    r"(?:tab|cap|pill|puff|drop|patch|spray)"
)


def _has_dose(at: str, dose: str) -> bool:
    """Whether the label's words say how many already: "TAKE ONE CAPSULE BY MOUTH" beside a dose of 1."""
    inside = _COUNT_INSIDE.search(at)
    mine = _amount(_COUNTED.sub(r"\1", dose))
    return inside is not None and mine is not None and mine == _amount(inside[1])


_HALF = any_case(r"(?:(?:one|a)?[- ]?half|1/2|½)(?: (?:an? )?(?:tab|cap|pill)\w*)?")


def _amount(said: str) -> float | None:
    if _HALF.fullmatch(said.strip()):
        return 0.5
    found = number_said(said)
    return found.first if found is not None and not found.words and found.first == found.second else None


_NEEDED = any_case(r"need|\bp\.?r\.?n\b")


def label_of(medicine: Medicine, longest: int = 2_000) -> str:
    """What the label says: how many, when, and that it is for when needed."""
    dose, at = _COUNTED.sub(r"\1", medicine.dose or ""), medicine.when or ""
    if _NUMBER_FIRST.match(at):  # "1 3 times a day" is read as thirteen
        dose = medicine.dose or ""
    if _has_dose(at, medicine.dose or ""):
        dose = ""
    begins_anew = (at[:1].isupper() and " " in at) or (dose[-1:].isdigit() and at[:1].isdigit())
    told = listed((typed(dose, longest), typed(at, longest)), ", " if begins_anew else " ")
    if medicine.as_needed is YesNo.YES and not _NEEDED.search(told):
        told = listed((told, say(N_("if needed"))), " ")
    return told
