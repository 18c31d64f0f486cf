"""Who answers: what a helper is asked at the start, conditions on who is there, and why two are asked the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from msgspec.structs import replace

from visitprep.common_words import KIN
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Hearing, Question, Reads
from visitprep.lines.people.called import bare_name, called, kin_of
from visitprep.lines.people.helper_said import SPEAKS_OF_THEMSELVES, as_told, is_helper_s
from visitprep.lines.people.two_voices import voices_apart
from visitprep.lines.reading import Reading
from visitprep.patterns import any_case
from visitprep.text import proper
from visitprep.visit.answering import Address, Moment, with_answers
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.record import Record
from visitprep.visit.tellers import helper_of
from visitprep.visit.two_views import labelled
from visitprep.visit.visit import Visit
from visitprep.visit.voice import name_alone
from visitprep.wording import N_, Wording, say


def helper(visit: Visit, record: Record) -> bool:
    return visit.respondent.is_helper


def both(visit: Visit, record: Record) -> bool:
    """The person and a helper: what each says is asked apart and printed side by side (peers.md 21)."""
    return visit.respondent.both_answer


def not_alone(visit: Visit, record: Record) -> bool:
    """A self-report measure is not asked of a helper who answers alone (clinical.md D4)."""
    return not visit.respondent.is_alone


def alone(visit: Visit, record: Record) -> bool:
    """What the person says is told by a helper who answers without them, apart from what the helper sees."""
    return visit.respondent.is_alone


ONLY_ALONE = N_("if a helper answers without the patient")


def theirs_and_helpers(line: str, visit: Visit) -> tuple[str, str]:
    """What a helper tells of the person's number, and the helper's own, by name."""
    theirs, mine = voices_apart(line) if visit.respondent.is_helper else (line, "")
    return theirs, mine and labelled(mine, helper_of(visit.respondent), visit)


def in_two_voices(reads: Reads) -> Reads:
    """A reader to which each voice tells its own: what they say fills it, what they leave out is taken from the
    helper, whose words stay beside it under the helper's name."""

    def read(line: str, hearing: Hearing) -> tuple[Reading, ...]:
        is_helper = hearing.visit.respondent.is_helper
        theirs, mine = voices_apart(line, numbers=False) if is_helper else (line, "")
        first, *others = reads(theirs, hearing)
        if not mine or not first.values:
            return reads(line, hearing)
        told = labelled(mine, helper_of(hearing.visit.respondent), hearing.visit)
        values = {**reads(mine, hearing)[0].values, **first.values}
        return (replace(first, values=values, left="; ".join(filter(None, (first.left, told)))), *others)

    return read


def older_than(years: int, visit: Visit) -> bool:
    """By the birth date; False while it is not known."""
    born = visit.person.birth_date.latest if visit.person.birth_date else None
    seen = visit.appointment.date.earliest if visit.appointment.date else None
    return born is not None and (seen or date.today()).year - born.year > years


ONLY_HELPER = N_("if a helper answers")
ONLY_BOTH = N_("if the patient and a helper answer together")
ONLY_PATIENT = N_("if the patient answers, alone or with a helper")
VIEW_SOURCE = "clinical.md D4, peers.md 21"
BOTH_VIEWS = Wording(
    "Both views help the clinic, even when they differ. They are printed side by side, each with who said it."
)
AsBothSee: Final = partial(Question, help=BOTH_VIEWS, when=both, only=ONLY_BOTH, source=VIEW_SOURCE)
"""What the person was asked too."""
HelperNotices: Final = partial(
    Question, kind=Kind.WORDS, help=BOTH_VIEWS, when=helper, only=ONLY_HELPER, source=VIEW_SOURCE
)

_NO_NAME = any_case(r"(?:his|her|their|the|an?) ")
_RELATION = any_case(
    rf"^(?P<name>(?!{_NO_NAME.pattern})[^,;]+?)[\s,;]+(?:and )?(?:(?:i'?m|i am|im)\s+)?"
    r"(?:(?:his|her|their|the|a|an|my)\s+)?"
    rf"(?P<relation>(?:(?:other|\w+(?:er|est)|big|little|twin|second|only)\s+)?(?:{KIN}|carer|caregiver|nurse)\b.*"
    r"|(?:(?:old|young|eld)er|\w+est) (?:boy|girl|kid|one)\b.*)$"
)

_OF_MINE = any_case(rf"^(?P<name>[^,;]+?)[\s,;]+(?:and )?(?:\S+ )?(?:is )?my (?P<theirs>{KIN})\b.*$")


def with_relation_told(visit: Visit, moment: Moment) -> Visit:
    """What the helper is to the person, where it was typed behind the helper's name: "Noor, I'm his daughter"; else
    as far as it follows from what the helper calls the person: "my mum"."""
    if visit.respondent.relation is not None or visit.respondent.name is None:
        return visit
    said, relation = bare_name(visit.respondent.name), _as_called(visit)
    if mine := _OF_MINE.match(said):
        said, relation = mine["name"], _TO.get(mine["theirs"].casefold(), "")
    elif told := _RELATION.match(said):
        said, relation = told["name"], told["relation"].strip(" .")
    elif _NO_NAME.match(said):
        said = visit.respondent.name
    if said == visit.respondent.name and not relation:
        return visit
    values = {"name": proper(said.strip(" .")), **({"relation": relation} if relation else {})}
    return with_answers(visit, Address("respondent"), values, moment)


_CHILD, _SIBLING = "son or daughter", "brother or sister"
_TO: Final = {
    **dict.fromkeys(
        ("mother", "mom", "mum", "mam", "mama", "mamy", "mammy", "father", "dad", "papa", "parent"), _CHILD
    ),
    **dict.fromkeys(("son", "daughter", "child"), "mother or father"),
    **dict.fromkeys(("brother", "sister"), _SIBLING),
    **dict.fromkeys(("wife", "husband", "hubby", "spouse"), "spouse"),
    **dict.fromkeys(("partner", "girlfriend", "boyfriend", "fiance", "fiancee"), "partner"),
    **dict.fromkeys(("aunt", "auntie", "aunty", "uncle"), "niece or nephew"),
    **dict.fromkeys(
        ("grandmother", "grandma", "grandfather", "grandpa", "granny", "nan", "nana"), "grandson or granddaughter"
    ),
    **dict.fromkeys(("friend", "buddy"), "friend"),
    **dict.fromkeys(("neighbor", "neighbour"), "neighbor"),
}
"""What whoever says "my mum" is to her. Of others it is asked."""


def _as_called(visit: Visit) -> str:
    said = said_at(visit, "person.preferred_name")
    return _TO.get(kin_of(said.typed), "") if said is not None else ""


def by_name(typed: str, visit: Visit) -> str:
    """A helper's "me" as the name that others know; where the person may have said it, as it was typed."""
    who = visit.respondent
    if not (who.is_helper and who.name) or _may_be_theirs(typed, visit):
        return typed
    return as_told(typed, who.name, who.relation or "")


def _may_be_theirs(typed: str, visit: Visit) -> bool:
    who = visit.respondent
    return who.both_answer and not is_helper_s(typed, name_alone(visit.person.called), who.relation or "")


def whose_own(part: str, field: str) -> Callable[[Visit], str]:
    """Says of an answer that its "my" was left as typed, where it may be the person's or the helper's."""

    def said(visit: Visit) -> str:
        words = str(getattr(getattr(visit, part), field) or "")
        if not (_may_be_theirs(words, visit) and SPEAKS_OF_THEMSELVES.search(words)):
            return ""
        return say(
            _AS_TYPED,
            words=words,
            person=name_alone(visit.person.called),
            helper=proper(visit.respondent.name or ""),
        )

    return said


_AS_TYPED = N_("{words} (kept as typed, read as {person}'s own words. If {helper} says it: type the names)")


def called_so(typed: str, visit: Visit) -> str:
    return called(typed)


HELPER_QUESTIONS = (
    (
        Address("person", "preferred_name"),
        Question(
            "preferred_name",
            Wording("What do you call the person you are helping?"),
            guidance=Wording('A first name is enough. It is used in the questions: "Where does Rosa hurt?"'),
            reads=called_so,
        ),
    ),
    (
        Address("respondent", "name"),
        Question(
            "name", Wording("And what is your own name?"), help=Wording("The page says who gave the answers.")
        ),
    ),
    (
        Address("respondent", "relation"),
        Question(
            "relation",
            Wording("How are you related to the person you are helping?", "How are you related to {name}?"),
            guidance=Wording("For example: daughter, husband, neighbor, support worker"),
        ),
    ),
)
