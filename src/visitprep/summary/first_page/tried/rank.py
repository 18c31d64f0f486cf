"""By which result what was tried is grouped, what it is called, and what of a group stays on a full page."""

from __future__ import annotations

from enum import StrEnum

from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.medicine import PastMedicine
from visitprep.wording import N_, NC_


class Result(StrEnum):
    """The groups, in the order they are printed."""

    HELPED = "helped"
    A_LITTLE = "a_little"
    NOT = "not"
    WORSE = "worse"
    HARM = "harm"
    """Whatever it did for the pain."""
    BOTH = "both"
    """Better here and worse there, or one after the other, in their words."""
    TOLD = "told"
    """In a line of their own words, of which it was not read whether it helped."""
    TOO_SOON = "too_soon"
    UNSURE = "unsure"
    UNSAID = "unsaid"


KINDS = {
    TreatmentKind.PHYSICAL_THERAPY: N_("physical therapy"),
    TreatmentKind.HOME_EXERCISE: N_("exercises at home"),
    TreatmentKind.OCCUPATIONAL_THERAPY: N_("occupational therapy"),
    TreatmentKind.CHIROPRACTIC: NC_("what was tried", "chiropractic"),
    TreatmentKind.MASSAGE: NC_("what was tried", "massage"),
    TreatmentKind.ACUPUNCTURE: NC_("what was tried", "acupuncture"),
    TreatmentKind.TENS: NC_("what was tried", "TENS"),
    TreatmentKind.HEAT_ICE: N_("heat or ice"),
    TreatmentKind.BRACE: NC_("what was tried", "brace"),
    TreatmentKind.PSYCHOLOGY: N_("talk therapy"),
    TreatmentKind.MINDFULNESS: NC_("what was tried", "mindfulness"),
    TreatmentKind.PAIN_PROGRAM: N_("pain program"),
    TreatmentKind.INJECTION: NC_("what was tried", "shot"),
    TreatmentKind.NERVE_BLOCK: N_("nerve block"),
    TreatmentKind.ABLATION: NC_("what was tried", "ablation"),
    TreatmentKind.BOTOX: NC_("what was tried", "Botox"),
    TreatmentKind.STIMULATOR: NC_("what was tried", "stimulator"),
    TreatmentKind.PUMP: N_("pain pump"),
    TreatmentKind.SURGERY: NC_("what was tried", "surgery"),
}
_DONE_TO_THEM = frozenset(
    {
        TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK, TreatmentKind.ABLATION, TreatmentKind.BOTOX,
        TreatmentKind.STIMULATOR, TreatmentKind.PUMP, TreatmentKind.SURGERY,
    }
)  # fmt: skip
_AT_HOME = frozenset(
    {
        TreatmentKind.HEAT_ICE, TreatmentKind.BRACE, TreatmentKind.MASSAGE, TreatmentKind.HOME_EXERCISE,
        TreatmentKind.MINDFULNESS,
    }
)  # fmt: skip
_SMEARED = any_case(
    r"\b(?:creams?|gels?|rubs?|ointments?|lotions?|balms?|caps[ai]+cin"
    r"|menthol|biofreeze|icy ?hot|bengay|salonpas)\b"
)
_LOOKED_FOR = frozenset(
    {"opioid", "opioid_like", "gabapentinoid", "nerve_pain", "sedating_antidepressant", "serotonin"}
)
_HALF = 50
"""Percent of relief from which it counts as much."""


def is_looked_for(tried: Treatment | PastMedicine) -> bool:
    """What a pain clinic would try next unless it knows that it failed: opioids, medicines for nerve pain, shots,
    devices. These are named before anything is one of "5 others"."""
    if isinstance(tried, Treatment):
        return tried.kind in _DONE_TO_THEM
    flags = read_name(tried.name or "").flags
    return bool(flags & _LOOKED_FOR) and "muscle_relaxer" not in flags


def rank_of(tried: Treatment | PastMedicine, bears_on: int) -> tuple[int, ...]:
    """What stays first within its result: what helped most, what was done to them, for the first pain; creams and
    heat last."""
    if isinstance(tried, Treatment):
        percent = str(tried.percent_relief or "")
        much = tried.effect is Effect.A_LOT or (percent.isdigit() and int(percent) >= _HALF)
        minor, kind = tried.kind in _AT_HOME, 0 if tried.kind in _DONE_TO_THEM else 2
    else:
        much = tried.effect is Effect.A_LOT
        minor, kind = bool(_SMEARED.search(" ".join((tried.name or "", *tried.notes.values())))), 1
    return (1 if minor else 0, 1 if much else 2, kind, bears_on)
