"""The visit: which clinic, on which day, who sent them (clinical.md 1.2 A)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, Hearing, OneLine, Question
from visitprep.interview.questions.line_readers import ordered
from visitprep.lines.people import appointment
from visitprep.lines.reading import Reading, Unclear
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.choices.people import VisitKind, VisitMode
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording


def _again(reply: str, part: Unclear, hearing: Hearing) -> Reading:
    """Of "no, she sees him; Dr. Lim sent her": two things. And "morning" is the half of the day."""
    if part.field == "time":
        return appointment.time_again(reply, part.typed)
    return appointment.read_reply(reply, part.typed, hearing.today) if part.field == "referred_by" else Reading({})


CLINIC = OneLine(
    "clinic",
    "appointment",
    ("clinic", "date", "time", "referred_by"),
    Wording(
        "Which clinic, on which day, at what time? And who sent you?",
        "Which clinic, on which day, at what time? And who sent {name}?",
    ),
    ordered(appointment.read),
    says={"referred_by": N_("sent by {value}"), "clinician": N_("to see {value}")},
    reads_again=_again,
    guidance=Wording("For example: Hill Pain Center, Dec 3, 9:30 am, sent by Dr. Ames"),
)


def _only_the_clinic(visit: Visit, record: Record) -> bool:
    said = said_at(visit, "appointment:clinic")
    return said is not None and bool(said.typed) and not said.filled & set(_DAY_FIELDS)


_DAY_FIELDS = ("date", "time", "referred_by")

DAY = OneLine(
    "day",
    "appointment",
    _DAY_FIELDS,
    Wording("On which day, at what time? Who sent you?", "On which day, at what time? Who sent {name}?"),
    ordered(appointment.read),
    says={"referred_by": N_("sent by {value}"), "clinician": N_("to see {value}")},
    reads_again=_again,
    when=_only_the_clinic,
    only="if only the clinic was said",
)


def _has_day(visit: Visit, record: Record) -> bool:
    return visit.appointment.date is not None


APPOINTMENT = Group(
    "appointment",
    (
        Question("clinic", Wording("What is the name of the clinic?")),
        Question(
            "date",
            Wording("When is the visit?"),
            guidance=Wording("For example: 3 December 2026. If there is no date yet, this can be skipped."),
        ),
        Question(
            "time",
            Wording("At what time is the visit?"),
            guidance=Wording("For example: 10:30 am"),
            still=_has_day,
        ),
        Question(
            "referred_by",
            Wording("Who sent you to the pain clinic?", "Who sent {name} to the pain clinic?"),
            guidance=Wording("A doctor's name, or: myself", "A doctor's name, or: nobody did"),
        ),
        Question(
            "mode",
            Wording("Will the visit be in person, by video or by phone?"),
            Kind.ONE,
            tuple(VisitMode),
            core=False,
        ),
        Question(
            "kind",
            Wording("What kind of visit is it?"),
            Kind.ONE,
            tuple(VisitKind),
            core=False,
        ),
        Question(
            "clinician",
            Wording("Who will you see there, if you know?", "Who will {name} see there, if that is known?"),
            core=False,
        ),
        Question(
            "referral_reason",
            Wording(
                "What reason was given for sending you to the clinic?",
                "What reason was given for sending {name} to the clinic?",
            ),
            Kind.WORDS,
            guidance=Wording("It may be in a letter. For example: back pain for two years"),
            core=False,
        ),
    ),
)
