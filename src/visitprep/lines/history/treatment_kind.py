"""Which kind of treatment a line tells of: "physical therapy low back 2022", "shot in the left knee"."""

from __future__ import annotations

import re

from visitprep.patterns import compiled
from visitprep.visit.records.choices.care import TreatmentKind as Kind

_NAMES = {
    Kind.PHYSICAL_THERAPY: r"physical therapy|physio(?:therapy)?|therapeutic exercise|\bp\.?t\b\.?",
    Kind.OCCUPATIONAL_THERAPY: r"occupational therapy|\bOT\b",
    Kind.CHIROPRACTIC: r"chiropract(?:or|ic)|chiro\b|osteopath\w*",
    Kind.MASSAGE: r"massages?",
    Kind.ACUPUNCTURE: r"acupuncture|dry needling",
    Kind.TENS: r"tens(?: unit| machine)?\b",
}
"""Nothing but the name of the kind: it need not be said again with the part of the body."""
_SAYS_MORE = {
    Kind.HOME_EXERCISE: r"(?:home )?exercises?(?: at home)?\b|stretch(?:es|ing)",
    Kind.HEAT_ICE: r"heat(?:ing)?\b|ice\b|hot water bottle",
    Kind.BRACE: r"brace|corset|splint|collar\b",
    Kind.PSYCHOLOGY: r"talk therapy|counsel(?:l?ing|l?or)|psycholog\w*|psychotherap\w*|\bCBT\b|cognitive behav\w*",
    Kind.MINDFULNESS: r"mindfulness|meditat\w+|relaxation",
    Kind.PAIN_PROGRAM: r"pain (?:management )?(?:program(?:me)?|course|school)",
    Kind.ABLATION: r"ablation|rhizotomy|radiofrequency|\bRFA?\b|nerves? burn(?:ed|t|ing)|burnt nerves?",
    Kind.BOTOX: r"botox|botulinum",
    Kind.STIMULATOR: r"stimulator",
    Kind.PUMP: r"pain pump|intrathecal pump",
    Kind.NERVE_BLOCK: r"(?:nerve|stellate|ganglion|occipital|facet|medial branch)[\w ]*?\bblocks?|nerve block",
    Kind.INJECTION: r"injections?|shots?\b|epidurals?|cortisone|trigger points?|arthrocentesis",
    Kind.SURGERY: r"surger(?:y|ies)|operations?|operated|fusion|laminectomy|discectomy",
}
_PATTERNS = {kind: compiled(rf"(?<!\w)(?:{names})", re.IGNORECASE) for kind, names in (_NAMES | _SAYS_MORE).items()}


def kind_said(line: str) -> tuple[Kind | None, str]:
    """The kind that the line names first, and the line without words that say no more than that."""
    found = [(match.start(), kind, match) for kind, one in _PATTERNS.items() if (match := one.search(line))]
    if not found:
        return None, line
    _, kind, match = min(found, key=lambda one: one[0])
    if kind not in _NAMES:
        return kind, line
    rest = f"{line[: match.start()]} {line[match.end() :]}"
    return kind, re.sub(r"\s+", " ", rest).strip(" ,:;-")
