"""You and the visit (clinical.md 1.2 A)."""

from __future__ import annotations

import re

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Condition, Group, Hearing, OneLine, Question, Section
from visitprep.interview.questions.readers import one, ordered
from visitprep.interview.questions.who_answers import ONLY_HELPER, by_name, called_so, helper
from visitprep.lines.people import appointment, needs, who
from visitprep.lines.reading import Reading, Unclear
from visitprep.text import proper
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.people import Country, LegalRole, VisitKind, VisitMode
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording

_WHO = OneLine(
    "who",
    "person",
    ("name", "birth_date"),
    Wording(
        "What is your full name, as the clinic has it, and your birth date?",
        "What is {name}'s full name, as the clinic has it, and {name}'s birth date?",
    ),
    ordered(who.read),
    says={"preferred_name": N_("goes by {value}"), "birth_date": N_("born {value}")},
    guidance=Wording("For example: Ana Diaz, March 2 1956"),
    help=Wording(
        "It is printed at the top of every page, so that a loose sheet can be matched to you. The clinic uses both together to "
        "be sure that the page is about the right person. Nothing you type leaves this computer.",
        "It is printed at the top of every page, so that a loose sheet can be matched to {name}. The clinic uses both together to "
        "be sure that the page is about the right person. Nothing typed here leaves this computer.",
    ),
)


def _again(reply: str, part: Unclear, hearing: Hearing) -> Reading:
    """Of "no, she sees him; Dr. Lim sent her": two things. And "morning" is the half of the day."""
    if part.field == "time":
        return appointment.time_again(reply, part.typed)
    return appointment.read_reply(reply, part.typed, hearing.today) if part.field == "referred_by" else Reading({})


_CLINIC = OneLine(
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

_DAY = OneLine(
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

_KNOW = OneLine(
    "know",
    "person",
    ("hearing_vision_memory", "mobility_needs"),
    Wording(
        "What should the clinic know: hearing, eyes, memory, walker, chair, large print? If nothing, type: no",
        "What should the clinic know of {name}: hearing, eyes, memory, walker, chair, large print? If nothing, type: no",
    ),
    one(needs.read),
    says={"hearing_vision_memory": "", "mobility_needs": N_("to get around: {value}")},
)


def _known_by_line(field: str) -> Condition:
    """False where the line asked for both, and told of the other alone."""

    def asked(visit: Visit, record: Record) -> bool:
        said = said_at(visit, "person:know")
        return said is None or not said.typed or getattr(visit.person, field) is not None

    return asked


_PERSON = Group(
    "person",
    (
        Question(
            "name",
            Wording(
                "What is your full name, as the clinic has it?",
                "What is {name}'s full name, as the clinic has it?",
            ),
            help=Wording(
                "It is printed at the top of every page, so that a loose sheet can be matched to you. "
                "Nothing you type leaves this computer.",
                "It is printed at the top of every page, so that a loose sheet can be matched to {name}. "
                "Nothing typed here leaves this computer.",
            ),
        ),
        Question(
            "birth_date",
            Wording("What is your birth date?", "What is {name}'s birth date?"),
            guidance=Wording("For example: 2 March 1956"),
            help=Wording(
                "The clinic uses the name and the birth date together to be sure that the page is about the right person."
            ),
        ),
    ),
)


def _may_need_interpreter(visit: Visit, record: Record) -> bool:
    """Who speaks English where that is spoken needs none; sign language is told with hearing, or as the language."""
    person = visit.person
    english = re.fullmatch(r"(?:just |only )?english\.?(?: only)?", (person.language or "").strip(), re.IGNORECASE)
    deaf = re.search(r"\b(?:deaf|sign|asl|bsl|interpret\w*)\b", person.hearing_vision_memory or "", re.IGNORECASE)
    return not english or bool(deaf) or person.country is Country.EU or person.interpreter_needed is not None


_ABOUT_THEM = Group(
    "person",
    (
        Question(
            "country",
            Wording("Which country is the clinic in?"),
            Kind.ONE,
            tuple(Country),
            also=(
                ("US", ("usa", "us", "u.s.", "u.s.a.", "america", "the states", "states")),
                (
                    "UK",
                    ("uk", "u.k.", "england", "scotland", "wales", "northern ireland", "britain", "great britain"),
                ),
                ("IE", ("eire", "republic of ireland")),
                ("NZ", ("nz",)),
                ("EU", ("eu", "europe")),
            ),
            help=Wording(
                "It sets the emergency and crisis numbers shown, the size of the paper, and how dates are read."
            ),
        ),
        Question(
            "language",
            Wording(
                "Which language do you want to speak at the clinic?",
                "Which language does {name} want to speak at the clinic?",
            ),
            guidance=Wording("For example: English"),
            reads=lambda typed, visit: proper(typed),
        ),
        Question(
            "interpreter_needed",
            Wording("Do you need an interpreter for the visit?", "Does {name} need an interpreter for the visit?"),
            Kind.ONE,
            tuple(YesNo),
            help=Wording(
                "An interpreter says in one language what was said in another. If you need one, tell the clinic when you "
                "call, so that it can book one. In the US, many clinics must do this for free. Family does not have to do it.",
                "An interpreter says in one language what was said in another. If {name} needs one, the clinic should be "
                "told on the phone, so that it can book one. In the US, many clinics must do this for free. Family does "
                "not have to do it.",
            ),
            when=_may_need_interpreter,
            only="if the language is not English, or the country is none where it is spoken",
            source="clinical.md 1.2 A, [S66]",
        ),
        Question(
            "preferred_name",
            Wording("What do you like to be called?", "What does {name} like to be called?"),
            reads=called_so,
            core=False,
        ),
        Question(
            "pronouns",
            Wording("Which pronouns do you use?", "Which pronouns does {name} use?"),
            core=False,
            private=True,
            guidance=Wording("For example: she, he, they"),
            help=Wording(
                "So that the staff can speak of you the way you want. You can leave this out.",
                "So that the staff can speak of {name} the way {name} wants. This can be left out.",
            ),
        ),
        Question(
            "phone",
            Wording("What is the best phone number for you?", "What is the best phone number for {name}?"),
            help=Wording("The clinic may call about the day, the time, or what to bring."),
            core=False,
        ),
        Question(
            "hearing_vision_memory",
            Wording(
                "Is there anything about your hearing, eyesight or memory that the clinic should know?",
                "Is there anything about {name}'s hearing, eyesight or memory that the clinic should know?",
            ),
            Kind.WORDS,
            guidance=Wording("For example: hearing aids, or large print. If not, type: no"),
            when=_known_by_line("hearing_vision_memory"),
            only="if that was not asked in one line with getting around",
            help=Wording("Then the staff can speak up, print larger, or write things down."),
            core=False,
        ),
        Question(
            "mobility_needs",
            Wording(
                "Do you need anything to get around at the clinic?",
                "Does {name} need anything to get around at the clinic?",
            ),
            Kind.WORDS,
            guidance=Wording("For example: a wheelchair, or help to get onto a table. If not, type: no"),
            when=_known_by_line("mobility_needs"),
            only="if that was not asked in one line with hearing and memory",
            core=False,
        ),
        Question(
            "emergency_contact",
            Wording(
                "Who should the clinic call in an emergency?",
                "Who should the clinic call about {name} in an emergency?",
            ),
            guidance=Wording("Name, how they are related, and phone number"),
            reads=by_name,
            core=False,
        ),
    ),
)


def _has_day(visit: Visit, record: Record) -> bool:
    return visit.appointment.date is not None


_APPOINTMENT = Group(
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


def _phone_not_told(visit: Visit, record: Record) -> bool:
    """The helper's number stands with the name, as the one to call."""
    name, told = visit.respondent.name or "", visit.person.emergency_contact or ""
    first = name.split()[0].casefold() if name.split() else ""
    is_there = bool(first) and first in told.casefold() and bool(re.search(r"(?:\d[\s().-]*){7}", told))
    return visit.respondent.is_helper and (not is_there or visit.respondent.phone is not None)


_RESPONDENT = Group(
    "respondent",
    (
        Question(
            "phone",
            Wording("", "What is your own phone number?"),
            core=False,
            when=_phone_not_told,
            only="if a helper answers, and is not the one to call in an emergency",
            help=Wording("The clinic may want to ask about these answers. It is printed beside your name."),
        ),
        Question(
            "legal_role",
            Wording("", "Do you have a legal role for {name}'s health care?"),
            Kind.ONE,
            tuple(LegalRole),
            core=False,
            when=helper,
            only=ONLY_HELPER,
            help=Wording(
                "A legal role means that a paper or a court lets you decide about somebody's health care. The clinic may "
                "need to see that paper. Most helpers have no legal role, and can still help."
            ),
            source="clinical.md 5 [S5][S64]",
        ),
        Question(
            "paper_on_file",
            Wording("", "Does the clinic have the paper about that role?"),
            Kind.ONE,
            tuple(YesNo),
            core=False,
            when=lambda visit, _: visit.respondent.legal_role not in (None, LegalRole.NONE),
            only="if the helper has a legal role",
        ),
        Question(
            "share_with",
            Wording(
                "Who may the clinic talk to about your care?",
                "Who may the clinic talk to about {name}'s care?",
            ),
            Kind.WORDS,
            core=False,
            guidance=Wording("For example: Ana Diaz, daughter. If nobody, type: nobody"),
            reads=by_name,
            help=Wording(
                "So that the clinic knows who may hear about your care. It has its own form to sign for this.",
                "So that the clinic knows who may hear about {name}'s care. It has its own form to sign for this.",
            ),
        ),
    ),
)

ABOUT = Section(
    "about",
    Wording("You and the visit", "{name} and the visit"),
    (_WHO, _PERSON, _CLINIC, _DAY, _APPOINTMENT, _KNOW, _ABOUT_THEM, _RESPONDENT),
)
