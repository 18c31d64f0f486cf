"""Which kind of treatment words tell of: "PT low back 2022", "shot in the left knee"; of a record "nerve block"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from visitprep.patterns import any_case
from visitprep.visit.records.choices.care import TreatmentKind as Kind

_NAMES = {
    Kind.PHYSICAL_THERAPY: r"physical therapy|physio(?:therapy)?|therapeutic exercise",
    Kind.OCCUPATIONAL_THERAPY: r"occupational therapy",
    Kind.CHIROPRACTIC: r"chiropract(?:or|ic)|osteopath\w*",
    Kind.MASSAGE: r"massages?",
    Kind.ACUPUNCTURE: r"acupuncture|dry needling",
    Kind.TENS: r"tens(?: unit| machine)?\b|transcutaneous electric\w*",
}
"""Nothing but the name of the kind: it need not be said again with the part of the body."""
_SAYS_MORE = {
    Kind.HOME_EXERCISE: r"(?:home )?exercises?(?: at home)?\b|stretch(?:es|ing)",
    Kind.HEAT_ICE: r"heat(?:ing)?\b|ice\b|hot water bottle",
    Kind.BRACE: r"brace|corset|splint|collar\b",
    Kind.PSYCHOLOGY: r"talk therapy|psychotherap\w*|cognitive behav\w*",
    Kind.MINDFULNESS: r"mindfulness|meditat\w+|relaxation",
    Kind.PAIN_PROGRAM: r"pain (?:management )?(?:program(?:me)?|course|school)",
    Kind.ABLATION: r"ablation|rhizotomy|radiofrequency",
    Kind.BOTOX: r"botox|botulinum",
    Kind.STIMULATOR: r"stimulator",
    Kind.PUMP: r"pain pump|intrathecal pump",
    Kind.NERVE_BLOCK: r"(?:nerve|stellate|ganglion|occipital|facet|medial branch|plexus|sympathetic)"
    r"[\w ]*?\bblocks?",
    Kind.INJECTION: r"injections?|epidurals?|cortisone|steroid shots?|trigger points?|arthrocentesis",
    Kind.SURGERY: r"surger(?:y|ies)|operations?|operated|fusion|laminectomy|discectomy",
}
_SHORT = {
    Kind.PHYSICAL_THERAPY: r"\bp\.?t\b\.?",
    Kind.OCCUPATIONAL_THERAPY: r"\bOT\b",
    Kind.CHIROPRACTIC: r"chiro\b",
    Kind.PSYCHOLOGY: r"\bCBT\b|counsel(?:l?ing|l?or)|psycholog\w*",
    Kind.ABLATION: r"\bRFA?\b|nerves? burn(?:ed|t|ing)|burnt nerves?",
    Kind.INJECTION: r"shots?\b",
}
"""How people say it of what they had; in a record "pt" is the patient, and a shot is for the flu."""
_IN_A_RECORD = _NAMES | _SAYS_MORE


def _patterns(names: Mapping[Kind, str]) -> Mapping[Kind, re.Pattern[str]]:
    return {kind: any_case(rf"(?<!\w)(?:{one})") for kind, one in names.items()}


_SAID = _patterns({kind: "|".join(filter(None, (one, _SHORT.get(kind)))) for kind, one in _IN_A_RECORD.items()})
_BESIDE = (Kind.SURGERY, Kind.BRACE, Kind.HEAT_ICE, Kind.HOME_EXERCISE)
"""No treatment for pain in a record: an operation, a splint that goes with one, an exercise test."""
_RECORDED = _patterns({kind: one for kind, one in _IN_A_RECORD.items() if kind not in _BESIDE})


def kind_said(line: str) -> tuple[Kind | None, str]:
    """The kind that the line names first, and the line without words that say no more than that."""
    found = [(match.start(), kind, match) for kind, one in _SAID.items() if (match := one.search(line))]
    if not found:
        return None, line
    _, kind, match = min(found, key=lambda one: one[0])
    if kind not in _NAMES:
        return kind, line
    rest = f"{line[: match.start()]} {line[match.end() :]}"
    return kind, re.sub(r"\s+", " ", rest).strip(" ,:;-")


def kind_recorded(name: str) -> Kind | None:
    """The kind that a record's name of what was done tells of; None where it is none.

    What was given by an injection is told before that it was one.
    """
    found = [kind for kind, one in _RECORDED.items() if one.search(name)]
    return next((kind for kind in found if kind is not Kind.INJECTION), next(iter(found), None))
