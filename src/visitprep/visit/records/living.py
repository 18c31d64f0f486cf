"""Daily life, work, sleep, mood, and the two short measures (clinical.md 1.2 D to F, 2.1, 2.2)."""

from __future__ import annotations

from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.living import Aid, ClaimKind, HelpNeeded, WorkStatus
from visitprep.visit.records.choices.pain import LowDays
from visitprep.visit.records.fields import Line, Words
from visitprep.visit.records.number_fields import Count, Days14, Days31, Hours, Rating, Zero3, Zero10
from visitprep.visit.records.record import Record


class Function(Record):
    sit: Line | None = None
    """How long before they have to move, in words: "20 minutes", "cannot", "no limit"."""
    stand: Line | None = None
    walk: Line | None = None
    lift: Line | None = None
    drive: YesNo | None = None
    help_needed: tuple[HelpNeeded, ...] | None = None
    falls: Count | None = None
    """In the past year."""
    aids: tuple[Aid, ...] | None = None
    stopped_doing: Words | None = None
    good_day: Words | None = None
    bad_day: Words | None = None
    bad_day_helps: Words | None = None


class Work(Record):
    status: WorkStatus | None = None
    job: Line | None = None
    days_missed: Days31 | None = None
    job_needs: Words | None = None
    goal: Words | None = None
    claim: Line | None = None
    """A work or insurance claim, asked neutrally and optional."""
    claim_kind: ClaimKind | None = None
    claim_open: YesNo | None = None
    """Whether it is still being decided."""
    print_claim: YesNo | None = None
    """NO keeps the claim off the clinic's pages; it stays on the person's own."""


class Peg(Record):
    """Items of the PEG scale, each 0 to 10 over the past week. Scored in `measures/`."""

    pain: Zero10 | None = None
    enjoyment: Zero10 | None = None
    activity: Zero10 | None = None


class Phq4(Record):
    """Items of the PHQ-4, each 0 to 3 over the last two weeks. Scored in `measures/`."""

    nervous: Zero3 | None = None
    worrying: Zero3 | None = None
    interest: Zero3 | None = None
    down: Zero3 | None = None


class Sleep(Record):
    hours: Hours | None = None
    trouble_days: Days14 | None = None
    wakes_from_pain: YesNo | None = None
    apnea: YesNo | None = None
    cpap: YesNo | None = None
    dozing_days: Days14 | None = None
    snores: YesNo | None = None
    stops_breathing: YesNo | None = None
    aids: Words | None = None


class Mood(Record):
    low_days: LowDays | None = None
    """How often they felt down or worried, past 2 weeks. Asked where a helper is there and is asked the same."""
    in_own_words: Words | None = None
    stressors: Words | None = None
    counselling: Line | None = None
    who_helps: Words | None = None
    lives_with: Line | None = None
    print_it: YesNo | None = None
    """NO keeps mood, the PHQ-4 and the helper's view of mood off the clinic's pages, and on the person's own."""


class HelperView(Record):
    """What the helper sees, kept beside what the person says and never merged with it."""

    pain_now: Rating | None = None
    pain_usual: Rating | None = None
    """Of the first pain, as the helper sees it; never averaged with the person's own numbers."""
    pain: Words | None = None
    says: Words | None = None
    """What the person says of the pain, as a helper tells it who answers without them."""
    says_number: Rating | None = None
    help_needed: tuple[HelpNeeded, ...] | None = None
    daily_life: Words | None = None
    sleep_hours: Hours | None = None
    sleep: Words | None = None
    low_days: LowDays | None = None
    mood: Words | None = None
