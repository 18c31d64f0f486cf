"""Work, help, aids and claims."""

from __future__ import annotations

from visitprep.visit.records.choices.choice import Choice
from visitprep.wording import N_


class ClaimKind(Choice):
    WORKERS_COMP = "workers_comp", N_("an injury at work (workers' comp)")
    CRASH = "crash", N_("a crash (car insurance)")
    DISABILITY = "disability", N_("disability")
    LAWSUIT = "lawsuit", N_("a lawsuit")
    OTHER = "other", N_("something else")


class HelpNeeded(Choice):
    DRESSING = "dressing", N_("getting dressed")
    BATHING = "bathing", N_("bathing")
    TOILET = "toilet", N_("using the toilet")
    COOKING = "cooking", N_("cooking")
    HOUSEWORK = "housework", N_("housework")
    SHOPPING = "shopping", N_("shopping")
    STAIRS = "stairs", N_("stairs")
    TRANSFERS = "transfers", N_("getting in or out of a bed or chair")
    OTHER = "other", N_("something else")


class Aid(Choice):
    CANE = "cane", N_("cane")
    WALKER = "walker", N_("walker")
    WHEELCHAIR = "wheelchair", N_("wheelchair or scooter")
    BRACE = "brace", N_("brace")
    CRUTCHES = "crutches", N_("crutches")
    OTHER = "other", N_("something else")


class WorkStatus(Choice):
    FULL_TIME = "full_time", N_("Working full time")
    PART_TIME = "part_time", N_("Working part time")
    LIGHT_DUTY = "light_duty", N_("Light duty")
    OFF_SICK = "off_sick", N_("Off sick")
    DISABILITY = "disability", N_("On disability")
    RETIRED = "retired", N_("Retired")
    STUDENT = "student", N_("Student")
    CARER = "carer", N_("Caring for someone")
    HOMEMAKER = "homemaker", N_("Running the home")
    LOOKING = "looking", N_("Looking for work")
    OTHER = "other", N_("Something else")
