"""Work: what it is, days missed, what the job needs (clinical.md 1.2 D)."""

from __future__ import annotations

import re

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, Hearing, OneLine, Question
from visitprep.interview.questions.living.claim import CLAIM
from visitprep.interview.questions.who_answers import older_than
from visitprep.lines.daily import working
from visitprep.lines.reading import Reading
from visitprep.visit.records.choices.living import WorkStatus
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Voice, Wording


def _works(visit: Visit, record: Record) -> bool:
    return visit.work.status in (
        WorkStatus.FULL_TIME,
        WorkStatus.PART_TIME,
        WorkStatus.LIGHT_DUTY,
        WorkStatus.OFF_SICK,
    )


_RETIRED_AT = 74
_WORKING = Wording(
    "Do you work? As what? Is there a claim, like workers comp?",
    "Does {name} work? As what? Is there a claim, like workers comp?",
)


def _ask_working(visit: Visit, record: Record, voice: Voice) -> str:
    """Of somebody of that age it is taken that they are retired, and asked all the same."""
    if not older_than(_RETIRED_AT, visit):
        return _WORKING.spoken(voice)
    retired = Wording(
        N_("Are you retired? From what work? Is there a claim, like workers comp?"),
        N_("Is {name} retired? From what work? Is there a claim, like workers comp?"),
    )
    return retired.spoken(voice)


def _read_working(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    yes = re.match(r"(?:y|yes|yeah)\b[\s,.;]*", line.strip(), re.IGNORECASE)
    if older_than(_RETIRED_AT, hearing.visit) and yes:
        line = f"retired, {line.strip()[yes.end() :]}".strip(" ,")
    return (working.read(line, hearing.today),)


WORKING = OneLine(
    "working",
    "work",
    ("status", "job", "claim"),
    _WORKING,
    _read_working,
    asks=_ask_working,
    says={"claim": NC_("said back", "claim: {value}")},
    help=Wording("For example: part time, school bus driver, no claim. Or: retired cook, no claim"),
    private=True,
)

WORK = Group(
    "work",
    (
        Question(
            "status",
            Wording("Are you working now? Choose what fits best.", "Is {name} working now? Choose what fits best."),
            Kind.ONE,
            tuple(WorkStatus),
        ),
        Question(
            "job", Wording("What is your job, or what was it?", "What is {name}'s job, or what was it?"), core=False
        ),
        Question(
            "days_missed",
            Wording(
                "How many work days did you miss in the past month because of pain?",
                "How many work days did {name} miss in the past month because of pain?",
            ),
            guidance=Wording("A number from 0 to 31"),
            core=False,
            when=_works,
            only="if there is work now, or a job they are off sick from",
        ),
        Question(
            "job_needs",
            Wording("What does the job need you to do?", "What does the job need {name} to do?"),
            Kind.WORDS,
            guidance=Wording("For example: stand all day, lift boxes"),
            core=False,
            when=_works,
            only="if there is work now, or a job they are off sick from",
        ),
        Question(
            "goal",
            Wording("What do you hope for at work?", "What does {name} hope for at work?"),
            Kind.WORDS,
            guidance=Wording("For example: full time again, or lighter tasks. If work is over, type: no"),
            core=False,
        ),
        *CLAIM,
    ),
)
