"""What can be chosen by name in a command: closed sets that several rooms name.

Nothing is imported here, so that a command explains itself at once.
"""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What a document can be written as (`render.formats`)."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


class Paper(StrEnum):
    LETTER = "letter"
    A4 = "a4"


class CopyName(StrEnum):
    """For whom a copy of a visit is (`summary.copies.table`)."""

    CLINIC = "clinic"
    ME = "me"
    COMPANION = "companion"
    OWN_DOCTOR = "own-doctor"
    PHARMACIST = "pharmacist"
    CARD = "card"


class MeasureId(StrEnum):
    """The published measures, in the order they are asked (`measures.instrument`). PGIC only at a follow-up."""

    PGIC = "pgic"
    PEG = "peg"
    PHQ4 = "phq4"
