"""The visit: which clinic, on which day, who sent them (clinical.md 1.2 A)."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Group, Hearing, OneLine, Question
from visitprep.interview.questions.line_readers import ordered
from visitprep.lines.people import appointment
from visitprep.lines.reading import Reading, Unclear
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment
from visitprep.visit.as_typed import said_at, with_noted, without_noted
from visitprep.visit.countdown import day_in_words
from visitprep.visit.dates.day_and_time import with_time
from visitprep.visit.records.choices.people import VisitKind, VisitMode
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording, say


def _again(reply: str, part: Unclear, hearing: Hearing) -> Reading:
    """Of "no, she sees him; Dr. Lim sent her": two things. And "morning" is the half of the day."""
    if part.field == "time":
        again = appointment.time_again(reply, part.typed, hearing.today)
        told = {name: str(getattr(hearing.record, name, None) or "").casefold() for name in again.values}
        known = {name for name, value in again.values.items() if str(value).casefold() in told[name]}
        return replace(again, values={name: one for name, one in again.values.items() if name not in known})
    return appointment.read_reply(reply, part.typed, hearing.today) if part.field == "referred_by" else Reading({})


_OF_A_CLAIM = any_case(
    r"\b(?:work(?:er|man|men)?s?'?s? comp\w*|comp (?:case|claim|carrier|adjuster|paid|pays)|(?:insurance|auto|injury|work) claim"
    r"|law ?suit|lawyers?|attorney|settlement|no[- ]fault|adjuster)\b"
)


def _claim_to_its_place(visit: Visit, line: str, hearing: Hearing, moment: Moment) -> Visit:
    """What the line tells of a claim is a note of that, and so can be kept off the clinic's pages with it."""
    left = appointment.read(line, hearing.today, order=moment.order).left
    claim = ", ".join(piece for piece in left.split(", ") if _OF_A_CLAIM.search(piece))
    place = next(name for name in ("appointment:day", "appointment:clinic") if said_at(visit, name) is not None)
    if not claim:
        return visit
    rest = ", ".join(piece for piece in left.split(", ") if not _OF_A_CLAIM.search(piece))
    first = DAY.fields[0] if place.endswith("day") else CLINIC.fields[0]
    visit = without_noted(visit, place, moment)
    visit = with_noted(visit, place, Address("appointment", first), rest, moment)
    return with_noted(visit, place, Address("work", "claim"), claim, moment)


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
    stores=_claim_to_its_place,
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
    stores=_claim_to_its_place,
    when=_only_the_clinic,
    only="if only the clinic was said",
)


def _has_day(visit: Visit, record: Record) -> bool:
    return visit.appointment.date is not None


def _day_and_whom(visit: Visit) -> str:
    """All that may have been said with the day; the day alone needs no second reading."""
    day, whom = visit.appointment.date, visit.appointment.clinician
    if day is None or day.earliest is None or not (whom or visit.appointment.time):
        return ""
    said = [day_in_words(day.earliest), visit.appointment.time, whom and say(N_("to see {value}"), value=whom)]
    return "; ".join(filter(None, said))


APPOINTMENT = Group(
    "appointment",
    (
        Question("clinic", Wording("What is the name of the clinic?")),
        Question(
            "date",
            Wording("When is the visit?"),
            guidance=Wording("For example: 3 December 2026. If there is no date yet, this can be skipped."),
            says_back=_day_and_whom,
        ),
        Question(
            "time",
            Wording("At what time is the visit?"),
            guidance=Wording("For example: 10:30 am"),
            reads=lambda typed, visit: with_time(typed, alone=True),
            still=_has_day,
        ),
        Question(
            "referred_by",
            Wording("Who sent you to the pain clinic?", "Who sent {name} to the pain clinic?"),
            guidance=Wording("A doctor's name, or: myself", "A doctor's name, or: nobody did"),
        ),
        Detail(
            "mode",
            Wording("Will the visit be in person, by video or by phone?"),
            Kind.ONE,
            tuple(VisitMode),
        ),
        Detail("kind", Wording("What kind of visit is it?"), Kind.ONE, tuple(VisitKind)),
        Detail(
            "clinician",
            Wording("Who will you see there, if you know?", "Who will {name} see there, if that is known?"),
        ),
        Detail(
            "referral_reason",
            Wording(
                "What reason was given for sending you to the clinic?",
                "What reason was given for sending {name} to the clinic?",
            ),
            Kind.WORDS,
            guidance=Wording("It may be in a letter. For example: back pain for two years"),
        ),
    ),
)
