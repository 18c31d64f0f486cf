"""You and the visit (clinical.md 1.2 A)."""

from __future__ import annotations

from visitprep.interview.question import Section
from visitprep.interview.questions.about.appointment import APPOINTMENT, CLINIC, DAY
from visitprep.interview.questions.about.helper import RESPONDENT
from visitprep.interview.questions.about.person import ABOUT_THEM, KNOW, PERSON, WHO
from visitprep.wording import Wording

ABOUT = Section(
    "about",
    Wording("You and the visit", "{name} and the visit"),
    (WHO, PERSON, CLINIC, DAY, APPOINTMENT, KNOW, ABOUT_THEM, RESPONDENT),
)
