"""The questions, one topic a file, wording beside the field it fills. `SECTIONS` is the order they are asked in.

`AFTER` is asked after a visit, by a command of its own.
"""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.question import Section
from visitprep.interview.questions.about.section import ABOUT
from visitprep.interview.questions.closing import BRING, CLOSING, QUESTIONS, TEAM
from visitprep.interview.questions.health.section import HEALTH
from visitprep.interview.questions.later.after import AFTER
from visitprep.interview.questions.later.since import SINCE
from visitprep.interview.questions.living.daily import DAILY
from visitprep.interview.questions.living.mood import MOOD
from visitprep.interview.questions.living.sleep import SLEEP
from visitprep.interview.questions.living.substances import SUBSTANCE_USE
from visitprep.interview.questions.medicines.section import MEDICINES
from visitprep.interview.questions.pains.section import PAINS
from visitprep.interview.questions.reason import REASON
from visitprep.interview.questions.scans_and_tests import TESTS
from visitprep.interview.questions.tried.section import TRIED

SECTIONS: tuple[Section, ...] = (
    ABOUT,
    SINCE,
    REASON,
    HEALTH,
    PAINS,
    MEDICINES,
    SUBSTANCE_USE,
    TRIED,
    TESTS,
    DAILY,
    SLEEP,
    MOOD,
    TEAM,
    QUESTIONS,
    BRING,
    CLOSING,
)
ALL = (*SECTIONS, AFTER)


def sections(measures_off: frozenset[str] = frozenset()) -> tuple[Section, ...]:
    """The sections without the measures in `measures_off`; a measure's id is the name of the part it fills."""
    if not measures_off:
        return SECTIONS
    return tuple(
        replace(found, parts=tuple(part for part in found.parts if part.part not in measures_off))
        for found in SECTIONS
    )


def every_section(measures_off: frozenset[str] = frozenset()) -> tuple[Section, ...]:
    """The same, and what is asked after the visit."""
    return (*sections(measures_off), AFTER)


def section(section_id: str) -> Section:
    """The section of that id. Raises KeyError."""
    return {found.id: found for found in ALL}[section_id]
