"""Whose voice the words speak in, and what each person is called."""

from __future__ import annotations

from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, say


def voice_of(visit: Visit) -> Voice:
    """The person themselves; or, where a helper answers, about the person by name."""
    if not visit.respondent.is_helper:
        return Voice("")
    return Voice(visit.person.called or say(N_("the patient")))
