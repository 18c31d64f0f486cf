"""Why they are going and what they hope for; questions to ask; anything else (clinical.md 1.2 B, P, Q)."""

from __future__ import annotations

from visitprep.visit.records.fields import Line, Words
from visitprep.visit.records.number_fields import Rating
from visitprep.visit.records.record import Item, Record


class Reason(Record):
    main_reason: Words | None = None
    """One sentence, in their words."""
    hoped_for: Words | None = None
    treatment_hoped: Words | None = None
    """A treatment they hope for, or want to ask about."""
    not_wanted: Words | None = None
    worries: Words | None = None
    thinks_cause: Words | None = None


class Concern(Item):
    """One of the three things they most want to talk about, most important first."""

    text: Words | None = None


class Goal(Item):
    """One thing they want to be able to do (own wording; not the PSFS, clinical.md 2.3)."""

    activity: Words | None = None
    now: Rating | None = None
    """0 cannot do it at all, 10 can do it with no trouble."""
    why: Words | None = None


class ClinicQuestion(Item):
    """One question for the clinic, most important first."""

    text: Words | None = None
    answer: Words | None = None
    """What the clinic said, written down after the visit."""


class Closing(Record):
    opening: Words | None = None
    """Their own wording of the opening minute. None: the one made from the answers (`findings/opening.py`)."""
    anything_else: Words | None = None


class Packed(Record):
    """One line of the what-to-bring list."""

    what: Line | None = None
    """What it is, for a thing of this person's own that no checklist has: a letter met beside a record."""
    packed: bool | None = None
    not_needed: bool | None = None
    """It does not apply to this person, who said so: it is on no list until they take that back."""
    where: Line | None = None
    who: Line | None = None
