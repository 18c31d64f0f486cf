"""Who the visit is about: name and birth date, what the clinic should know, how to reach them (clinical.md 1.2 A)."""

from __future__ import annotations

import re
from datetime import date

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Condition, Detail, Group, OneLine, Question, YesOrNo
from visitprep.interview.questions.line_readers import one, ordered
from visitprep.interview.questions.who_answers import by_name, called_so, whose_own
from visitprep.lines.daily import working
from visitprep.lines.people import needs, who
from visitprep.lines.people.called import name_in
from visitprep.patterns import any_case
from visitprep.text import capital, proper
from visitprep.visit.answering import Address, Moment, with_more_noted, with_note
from visitprep.visit.as_typed import said_at
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording


def _with_work(visit: Visit, line: str, moment: Moment) -> Visit:
    """What they do or did for a living is no part of a name: it stands with work."""
    left = who.read(line, moment.today).left
    if not left or "status" not in working.read(left, moment.today).values:
        return visit
    visit = with_note(visit, Address("person", "name"), "", moment)
    return with_more_noted(visit, Address("work", "status"), left, moment)


def _day_of_birth(typed: str, visit: Visit) -> str:
    """The date in "May 14, 1955; I am a retired teacher"; what was typed where none is found."""
    day = who.read(typed, date.today()).values.get("birth_date")
    return day.said if isinstance(day, PartialDate) else typed


WHO = OneLine(
    "who",
    "person",
    ("name", "birth_date"),
    Wording(
        "What is your full name, as the clinic has it, and your birth date?",
        "What is {name}'s full name, as the clinic has it, and {name}'s birth date?",
    ),
    ordered(who.read),
    stores=lambda visit, line, hearing, moment: _with_work(visit, line, moment),
    says={"preferred_name": N_("goes by {value}"), "birth_date": N_("born {value}")},
    guidance=Wording("For example: Ana Diaz, March 2 1956"),
    help=Wording(
        "It is printed at the top of every page, so that a loose sheet can be matched to you. The clinic uses both together to "
        "be sure that the page is about the right person. Nothing you type leaves this computer.",
        "It is printed at the top of every page, so that a loose sheet can be matched to {name}. The clinic uses both together to "
        "be sure that the page is about the right person. Nothing typed here leaves this computer.",
    ),
)

KNOW = OneLine(
    "know",
    "person",
    ("hearing_vision_memory", "mobility_needs"),
    Wording(
        "What should the clinic know: hearing, eyes, memory, walker, chair, large print? If nothing, type: no",
        "What should the clinic know of {name}: hearing, eyes, memory, walker, chair, large print? If nothing, type: no",
    ),
    one(needs.read),
    says={"mobility_needs": N_("moving, sitting, lying: {value}")},
)


def _known_by_line(field: str) -> Condition:
    """False where the line asked for both, and told of the other alone."""

    def asked(visit: Visit, record: Record) -> bool:
        said = said_at(visit, "person:know")
        return said is None or not said.typed or getattr(visit.person, field) is not None

    return asked


PERSON = Group(
    "person",
    (
        Question(
            "name",
            Wording(
                "What is your full name, as the clinic has it?", "What is {name}'s full name, as the clinic has it?"
            ),
            help=Wording(
                "It is printed at the top of every page, so that a loose sheet can be matched to you. "
                "Nothing you type leaves this computer.",
                "It is printed at the top of every page, so that a loose sheet can be matched to {name}. "
                "Nothing typed here leaves this computer.",
            ),
            reads=lambda typed, visit: proper(name_in(typed)[0]) or typed,
            keeps=_with_work,
        ),
        Question(
            "birth_date",
            Wording("What is your birth date?", "What is {name}'s birth date?"),
            reads=_day_of_birth,
            keeps=_with_work,
            guidance=Wording("For example: 2 March 1956"),
            help=Wording(
                "The clinic uses the name and the birth date together to be sure that the page is about the right person."
            ),
        ),
    ),
)


def _language(typed: str, visit: Visit) -> str:
    """The language without what only nods: "english of course"."""
    bare = _NODS.sub("", typed).strip(" ,.!")
    return proper(bare) if 0 < len(bare.split()) < 3 else capital(typed)


_NODS = any_case(
    r"^(?:(?:just|only|plain|in|we|i|s?he|they|speaks?|well|oh|obviously|yes)\b[\s,]*)+"
    r"|(?:[\s,]+(?:of course|please|only|obviously|naturally|thanks|thank you|is (?:fine|ok(?:ay)?)|i guess|always|too))+[.!]*$"
)


def _may_need_interpreter(visit: Visit, record: Record) -> bool:
    """Who speaks English where that is spoken needs none; sign language is told with hearing, or as the language."""
    person = visit.person
    english = (person.language or "").casefold() == "english"
    deaf = re.search(r"\b(?:deaf|sign|asl|bsl|interpret\w*)\b", person.hearing_vision_memory or "", re.IGNORECASE)
    elsewhere = person.country is not None and not person.country.in_english
    return not english or bool(deaf) or elsewhere or person.interpreter_needed is not None


ABOUT_THEM = Group(
    "person",
    (
        Question(
            "country",
            Wording("Which country is the clinic in?"),
            Kind.ONE,
            tuple(Country),
            also=(
                ("US", ("usa", "us", "u.s.", "u.s.a.", "america", "united states of america", "states")),
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
            reads=_language,
        ),
        YesOrNo(
            "interpreter_needed",
            Wording("Do you need an interpreter for the visit?", "Does {name} need an interpreter for the visit?"),
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
        Detail(
            "preferred_name",
            Wording("What do you like to be called?", "What does {name} like to be called?"),
            reads=called_so,
        ),
        Detail(
            "pronouns",
            Wording("Which pronouns do you use?", "Which pronouns does {name} use?"),
            private=True,
            guidance=Wording("For example: she, he, they"),
            help=Wording(
                "So that the staff can speak of you the way you want. You can leave this out.",
                "So that the staff can speak of {name} the way {name} wants. This can be left out.",
            ),
        ),
        Detail(
            "phone",
            Wording("What is the best phone number for you?", "What is the best phone number for {name}?"),
            help=Wording("The clinic may call about the day, the time, or what to bring."),
        ),
        Detail(
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
        ),
        Detail(
            "mobility_needs",
            Wording(
                "Do you need anything to get around at the clinic?",
                "Does {name} need anything to get around at the clinic?",
            ),
            Kind.WORDS,
            guidance=Wording("For example: a wheelchair, or help to get onto a table. If not, type: no"),
            when=_known_by_line("mobility_needs"),
            only="if that was not asked in one line with hearing and memory",
        ),
        Detail(
            "emergency_contact",
            Wording(
                "Who should the clinic call in an emergency?",
                "Who should the clinic call about {name} in an emergency?",
            ),
            guidance=Wording("Name, how they are related, and phone number"),
            reads=by_name,
            says_back=whose_own("person", "emergency_contact"),
        ),
    ),
)
