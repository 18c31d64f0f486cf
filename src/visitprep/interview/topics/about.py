"""You and the visit (clinical.md 1.2 A)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, Question, Section
from visitprep.visit.choices import Country, LegalRole, VisitKind, VisitMode, YesNo
from visitprep.visit.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import Wording


def _helper(visit: Visit, record: Record) -> bool:
    return visit.respondent.is_helper


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
                "It stands at the top of every page, so that a loose sheet finds its way back. "
                "Nothing you type leaves this computer.",
                "It stands at the top of every page, so that a loose sheet finds its way back. "
                "Nothing typed here leaves this computer.",
            ),
            prints="every page",
        ),
        Question(
            "birth_date",
            Wording("What is your birth date?", "What is {name}'s birth date?"),
            guidance=Wording("For example: 2 March 1956"),
            help=Wording(
                "The clinic uses the name and the birth date together to be sure that the page is about the right person."
            ),
            prints="every page",
        ),
        Question(
            "country",
            Wording("Which country is the clinic in?"),
            Kind.ONE,
            tuple(Country),
            help=Wording(
                "It sets the emergency and crisis numbers shown, the size of the paper, and how dates are read."
            ),
            prints="not printed",
        ),
        Question(
            "language",
            Wording(
                "Which language do you like to speak with the clinic?",
                "Which language does {name} like to speak with the clinic?",
            ),
            guidance=Wording("For example: English"),
            prints="page 1",
        ),
        Question(
            "interpreter_needed",
            Wording("Do you need an interpreter for the visit?", "Does {name} need an interpreter for the visit?"),
            Kind.ONE,
            tuple(YesNo),
            help=Wording("If the answer is yes, tell the clinic when you call: they may have to book one."),
            prints="page 1",
            source="clinical.md 1.2 A, [S66]",
        ),
        Question(
            "preferred_name",
            Wording("What do you like to be called?", "What does {name} like to be called?"),
            core=False,
            prints="page 1",
        ),
        Question(
            "pronouns",
            Wording("Which pronouns do you use?", "Which pronouns does {name} use?"),
            core=False,
            private=True,
        ),
        Question(
            "phone",
            Wording(
                "Which phone number can the clinic call you on?",
                "Which phone number can the clinic call {name} on?",
            ),
            core=False,
            prints="page 1",
        ),
        Question(
            "hearing_vision_memory",
            Wording(
                "Is there anything about hearing, eyesight or memory that the clinic should know?",
                "Is there anything about {name}'s hearing, eyesight or memory that the clinic should know?",
            ),
            Kind.WORDS,
            core=False,
            prints="page 1",
        ),
        Question(
            "mobility_needs",
            Wording(
                "Do you need anything to get around at the clinic?",
                "Does {name} need anything to get around at the clinic?",
            ),
            Kind.WORDS,
            guidance=Wording("For example: a wheelchair, or cannot lie flat"),
            core=False,
            prints="page 1",
        ),
        Question(
            "emergency_contact",
            Wording(
                "Who should the clinic call in an emergency?",
                "Who should the clinic call about {name} in an emergency?",
            ),
            guidance=Wording("Name, how they are related, and phone number"),
            core=False,
            prints="page 2",
        ),
    ),
)

_APPOINTMENT = Group(
    "appointment",
    (
        Question("clinic", Wording("What is the name of the clinic?"), prints="page 1"),
        Question(
            "date",
            Wording("When is the visit?"),
            guidance=Wording("For example: 3 December 2026. If you do not have a date yet, you can skip this."),
            prints="page 1",
        ),
        Question("time", Wording("At what time?"), guidance=Wording("For example: 10:30 am"), prints="page 1"),
        Question(
            "referred_by",
            Wording("Who sent you to the pain clinic?", "Who sent {name} to the pain clinic?"),
            guidance=Wording("A doctor's name, or: myself", "A doctor's name, or: nobody did"),
            prints="page 1",
        ),
        Question(
            "mode",
            Wording("Will the visit be in person, by video or by phone?"),
            Kind.ONE,
            tuple(VisitMode),
            core=False,
            prints="page 1",
        ),
        Question(
            "kind",
            Wording("What kind of visit is it?"),
            Kind.ONE,
            tuple(VisitKind),
            core=False,
            prints="page 1",
        ),
        Question(
            "clinician",
            Wording("Who will you see there, if you know?", "Who will {name} see there, if you know?"),
            core=False,
            prints="page 1",
        ),
        Question(
            "referral_reason",
            Wording("What reason was given for sending you?", "What reason was given for sending {name}?"),
            Kind.WORDS,
            core=False,
        ),
    ),
)

_RESPONDENT = Group(
    "respondent",
    (
        Question(
            "phone",
            Wording("What is your own phone number?"),
            core=False,
            when=_helper,
            help=Wording("The clinic may want to ask you something about these answers."),
        ),
        Question(
            "legal_role",
            Wording("", "Do you have a legal role for {name}'s health care?"),
            Kind.ONE,
            tuple(LegalRole),
            core=False,
            when=_helper,
            help=Wording("The clinic may ask to see the paper. Most helpers have no legal role, and that is fine."),
            source="clinical.md 5 [S5][S64]",
        ),
        Question(
            "paper_on_file",
            Wording("Does the clinic have that paper already?"),
            Kind.ONE,
            tuple(YesNo),
            core=False,
            when=lambda visit, _: visit.respondent.legal_role not in (None, LegalRole.NONE),
        ),
        Question(
            "share_with",
            Wording(
                "Whom may the clinic talk to about your care?",
                "Whom does {name} allow the clinic to talk to?",
            ),
            Kind.WORDS,
            core=False,
            help=Wording("Names and how they are related. The clinic will have its own form to sign for this."),
        ),
    ),
)

ABOUT = Section(
    "about",
    Wording("You and the visit", "{name} and the visit"),
    (_PERSON, _APPOINTMENT, _RESPONDENT),
)
