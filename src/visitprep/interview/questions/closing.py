"""The care team, questions to ask, what to bring, and anything else (clinical.md 1.2 O to Q)."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.findings.opening import opening_minute
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Group, Hearing, LineList, Question, Repeating, Section, never
from visitprep.interview.questions.health.reactions_told import REACTIONS_TOLD
from visitprep.interview.questions.line_readers import whole
from visitprep.interview.questions.medicines.unlisted_asked_about import NAMED_ELSEWHERE
from visitprep.interview.questions.tried.told_at_the_end import TOLD_AT_THE_END
from visitprep.interview.questions.who_answers import by_name
from visitprep.lines.people import carer
from visitprep.lines.reading import Reading
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, with_more_noted, without_answer
from visitprep.visit.records.choices.people import TeamRole
from visitprep.visit.records.people import Clinician
from visitprep.visit.records.reason import ClinicQuestion
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording, say


def _clinician(item: Item) -> str:
    assert isinstance(item, Clinician)
    role = item.role.words() if item.role else ""
    return f"{role}: {item.name}" if item.name else role


def _ask(item: Item) -> str:
    assert isinstance(item, ClinicQuestion)
    return item.text or ""


def _can_open(visit: Visit, record: Record) -> bool:
    """There is something to make it from, or they have made it their own."""
    return visit.closing.opening is not None or bool(opening_minute(visit))


_WHO_ELSE = Wording(
    "Who else treats you, and your pharmacy? One on a line, with phone.",
    "Who else treats {name}, and {name}'s pharmacy? One on a line, with phone.",
)


_NOBODY_ELSE = any_case(r"(?:my|him|her|them)sel(?:f|ves)|me|i did|self(?:[- ]?referr\w+)?|nobody|no one|none")


def _who_else(visit: Visit, voice: Voice) -> str:
    """Who sent them is named, so that nobody has to say it again."""
    ask = _WHO_ELSE.spoken(voice)
    sent = visit.appointment.referred_by
    if not sent or _NOBODY_ELSE.fullmatch(sent):
        return ask
    return say(N_("Noted: {sent} (made the referral). {ask}"), sent=sent, ask=ask)


def _read_team(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    found = carer.read(line, hearing.today)
    return tuple(replace(one, values={**one.values, **_named(one, hearing.visit)}) for one in found)


def _of_the_last(visit: Visit, line: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """What tells more of the last one is no other person: "hes retired now"."""
    if not visit.team or not carer.OF_THE_ONE_BEFORE.match(line):
        return None
    last = visit.team[-1]
    visit = with_more_noted(visit, Address("team", "name", last.id), line.strip(), moment)
    return visit, say(N_("= a note to {title}: {words}"), title=_clinician(last), words=line.strip()), ""


def _without_role(visit: Visit, words: str, moment: Moment) -> Visit | None:
    """Without what somebody was taken for and is not: "the nurse isnt a surgeon"."""
    taken_for = [one for one in visit.team or () if one.role in carer.roles(words)]
    for one in reversed(taken_for):
        return without_answer(visit, Address("team", "role", one.id), moment)
    return None


def _named(reading: Reading, visit: Visit) -> dict[str, object]:
    return {"name": by_name(str(reading.values["name"]), visit)} if "name" in reading.values else {}


TEAM = Section(
    "team",
    Wording("Your care team", "{name}'s care team"),
    (
        Repeating(
            "team",
            (
                Question("role", Wording("Who is it?"), Kind.ONE, tuple(TeamRole), still=never),
                Question("name", Wording("What is the name?")),
                Question("phone", Wording("What is the phone number?"), still=never),
                Detail("place", Wording("Which clinic, office or street?")),
            ),
            first=Wording(
                "Who else looks after your health? Start with your own doctor and your pharmacy.",
                "Who else looks after {name}'s health? Start with {name}'s own doctor and pharmacy.",
            ),
            another=Wording("Is there anyone else?"),
            add=Wording("Add someone"),
            none=Wording("Nobody right now"),
            one="{n} person or pharmacy",
            many="{n} people or pharmacies",
            title=_clinician,
            lines=LineList(
                _WHO_ELSE,
                _read_team,
                by_hand=Wording("One on a line, with phone."),
                whole_is_first=False,
                note_to="name",
                denied=_without_role,
                elsewhere=_of_the_last,
                asks=_who_else,
            ),
            help=Wording(
                "The clinic will want to talk to your own doctor, and to whoever prescribes a blood thinner. "
                "Names and phone numbers save them time.",
                "The clinic will want to talk to {name}'s own doctor, and to whoever prescribes a blood thinner. "
                "Names and phone numbers save them time.",
            ),
        ),
    ),
)

QUESTIONS = Section(
    "questions",
    Wording("Questions to ask"),
    (
        Repeating(
            "questions",
            (
                Question(
                    "text",
                    Wording("What do you want to ask the clinic?", "What does {name} want to ask the clinic?"),
                    Kind.WORDS,
                ),
            ),
            suggested=True,
            first=Wording(
                "Which questions do you want to ask? Start with the most important one.",
                "Which questions does {name} want to ask? Start with the most important one.",
            ),
            another=Wording("Is there another question?"),
            add=Wording("Add a question"),
            none=Wording("No questions for now"),
            one="{n} question",
            many="{n} questions",
            title=_ask,
            lines=LineList(
                Wording(
                    "What do you want to ask the clinic? One question on a line.",
                    "What does {name} want to ask the clinic? One question on a line.",
                ),
                whole("text"),
                words_alone=True,
                by_hand=Wording("One on a line."),
            ),
            help=Wording(
                "For example: What is the likely cause? Which tests are needed? What are the choices, and what is each for? "
                "How long until we know if it works? What if nothing is done? Whom do I call if it gets worse?"
            ),
        ),
    ),
)

BRING = Section("bring", Wording("What to bring"), ())

CLOSING = Section(
    "closing",
    Wording("Anything else"),
    (
        Group(
            "closing",
            (
                Detail(
                    "opening",
                    Wording(
                        "Is this what you want to say first? Change it as you like, or keep it.",
                        "Is this what should be said first for {name}? Change it, or keep it.",
                    ),
                    Kind.WORDS,
                    guidance=Wording("It is made only from the answers given here, to read aloud in the room."),
                    help=Wording(
                        "The first minute often goes by fast. With a few words on paper, you do not have to search for them. "
                        "While you keep it as it is, it follows your answers. Once you change it, your own words stay. "
                        "It is printed on your own pages only.",
                        "The first minute often goes by fast. With a few words on paper, nobody has to search for them. "
                        "Kept as it is, it follows the answers. Once it is changed, the new words stay. "
                        "It is printed on {name}'s own pages only.",
                    ),
                    when=_can_open,
                    draft=opening_minute,
                    source="peers.md 9",
                ),
                Question(
                    "anything_else",
                    Wording(
                        "Is there anything else you want the clinic to know?",
                        "Is there anything else the clinic should know about {name}?",
                    ),
                    Kind.WORDS,
                    guidance=Wording("If there is nothing more, type: no"),
                ),
            ),
        ),
        REACTIONS_TOLD,
        TOLD_AT_THE_END,
        NAMED_ELSEWHERE,
    ),
)
