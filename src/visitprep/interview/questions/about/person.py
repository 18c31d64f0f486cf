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
from visitprep.visit.answering import Address, Moment, with_answer, with_more_noted, with_note
from visitprep.visit.as_typed import said_at
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording, say


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
        "What should the clinic know about {name}: hearing, eyes, memory, walker, chair, large print? If nothing, type: no",
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
    """The language without what only nods, "english of course", and without what is said of an interpreter."""
    alone = typed[: clause.start()] if (clause := _of_interpreter(typed)) else typed
    bare = _NODS.sub("", alone).strip(" ,.!")
    typed = alone if bare else typed
    return proper(bare) if 0 < len(bare.split()) < 3 else capital(typed)


_NODS = any_case(
    r"^(?:(?:just|only|plain|in|we|i|s?he|they|speaks?|well|oh|obviously|yes)\b[\s,]*)+"
    r"|(?:[\s,]+(?:of course|please|only|obviously|naturally|thanks|thank you|is (?:fine|ok(?:ay)?)|i guess|always|too))+[.!]*$"
)


_INTERPRETER = (
    r"(?:(?:with|through|and|but|also|so|i|we|s?he|they|(?:i|s?he|they)['’]?d|would|will|do|does|like|an?|the|is|need(?:s|ed)?"
    r"|wants?|have|has|use[sd]?|require[sd]?|for|me|him|her|please|thanks|too|someone|there|be|in|person|phone|on|really)[\s,]+)*"
)
_NO_INTERPRETER = r"(?P<no>(?:no|not|without|don['’]?t|doesn['’]?t)[\s,]+(?:need[\s,]+)?(?:an?[\s,]+)?)?"
_CLAUSE = any_case(
    rf"(?:^|[\s,;.(/-]+)(?<!\w){_INTERPRETER}{_NO_INTERPRETER}(?:interpreters?|translators?)\b"
    rf"[\s,.!)]*(?:{_INTERPRETER}(?:please|needed|required|thanks|me|him|her|too|there|person|phone)?[\s.!)]*)$"
)

_LEFT_OPEN = any_case(r"\b(?:my|her|his|is|be|maybe|perhaps|sometimes|might|if|not sure|depends|can)\b")


def _of_interpreter(typed: str) -> re.Match[str] | None:
    """The words behind the language that plainly ask for an interpreter, or plainly want none."""
    clause = _CLAUSE.search(typed)
    return None if clause is None or _LEFT_OPEN.search(typed[: clause.start()]) else clause


def _with_interpreter(visit: Visit, typed: str, moment: Moment) -> Visit:
    clause = _of_interpreter(typed)
    if clause is None:
        return visit
    said = YesNo.NO if clause["no"] else YesNo.YES
    return with_answer(visit, Address("person", "interpreter_needed"), said, moment)


def _interpreter_said(visit: Visit) -> str:
    return say(N_("interpreter needed")) if visit.person.interpreter_needed is YesNo.YES else ""


def _may_need_interpreter(visit: Visit, record: Record) -> bool:
    """Who speaks English where that is spoken needs none; sign language is told with hearing, or as the language."""
    person = visit.person
    english = (person.language or "").casefold() == "english"
    deaf = re.search(r"\b(?:deaf|sign|asl|bsl|interpret\w*)\b", person.hearing_vision_memory or "", re.IGNORECASE)
    elsewhere = person.country is not None and not person.country.in_english
    return not english or bool(deaf) or elsewhere or person.interpreter_needed is not None


_PARTS_OF = {
    "US": r"alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana"
    r"|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska"
    r"|nevada|new (?:hampshire|jersey|mexico|york)|(?:north|south) (?:carolina|dakota)|ohio|oklahoma|oregon|pennsylvania"
    r"|rhode island|tennessee|texas|utah|vermont|(?:west )?virginia|washington|wisconsin|wyoming|puerto rico|u\.?s\.?a"
    r"|(?<!south )(?<!latin )(?<!central )america|the states",
    "CA": r"canada|alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|prince edward island"
    r"|quebec|québec|saskatchewan|yukon|nunavut",
    "UK": r"(?<!new )england|scotland|(?<!south )wales|northern ireland|britain|united kingdom|u\.?k",
    "IE": r"(?<!northern )ireland|eire",
    "AU": r"australia|queensland|new south wales|tasmania|(?:south|western) australia",
    "NZ": r"new zealand",
    "EU": r"austria|belgium|bulgaria|croatia|cyprus|czechia|czech republic|denmark|estonia|finland|france|germany|greece"
    r"|hungary|italy|latvia|lithuania|luxembourg|malta|the netherlands|netherlands|holland|poland|portugal|romania|slovakia"
    r"|slovenia|spain|sweden",
}
"""What people name in place of their country. A name of two places, as Georgia and Victoria are, stands here for none."""
_ELSEWHERE = any_case(
    r"\b(?:not|from|moved|moving|born|was|were|used to|before|or|no longer|left|family|lived)\b|n['’]t\b"
)


def country_meant(typed: str) -> str:
    """The code of the one country whose part or name is typed: "I am in Ohio"; empty for none or several."""
    found = [code for code, names in _PARTS_OF.items() if re.search(rf"\b(?:{names})\b", typed, re.IGNORECASE)]
    return found[0] if len(found) == 1 and not _ELSEWHERE.search(typed) else ""


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
            means=country_meant,
            keeps_words=False,
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
            keeps=_with_interpreter,
            says_back=_interpreter_said,
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
