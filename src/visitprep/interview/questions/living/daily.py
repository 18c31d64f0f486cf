"""Daily life, and the PEG scale (clinical.md 1.2 D, 2.1)."""

from __future__ import annotations

from visitprep.common_words import KIN
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Group, OneLine, Question, Section, YesOrNoDetail
from visitprep.interview.questions.line_readers import one
from visitprep.interview.questions.living.work import WORK, WORKING
from visitprep.interview.questions.measures import peg
from visitprep.interview.questions.who_answers import AsBothSee, HelperNotices, by_name, in_two_voices, whose_own
from visitprep.interview.tick_list import Ticked, TickList, TickRow
from visitprep.lines.daily import aids, reach
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, with_answers, with_note
from visitprep.visit.records.choices.living import Aid, HelpNeeded
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Wording, say

_LONG = Wording("For example: 20 minutes, an hour, no limit, or: cannot")

REACH = OneLine(
    "reach",
    "function",
    ("sit", "stand", "walk"),
    Wording(
        "About how long can you sit, stand and walk? Like: sit 1 hour, stand 10 minutes, walk 2 blocks",
        "About how long can {name} sit, stand and walk? Like: sit 1 hour, stand 10 minutes, walk 2 blocks",
    ),
    in_two_voices(one(reach.read)),
    says={
        "sit": NC_("said back", "sit {value}"),
        "stand": NC_("said back", "stand {value}"),
        "walk": NC_("said back", "walk {value}"),
    },
)

_HELP_ROWS = tuple(TickRow(one.value, Wording(one.label)) for one in HelpNeeded if one is not HelpNeeded.OTHER)
_AID_ROWS = tuple(TickRow(one.value, Wording(one.label)) for one in Aid if one is not Aid.OTHER)


_BY_SOMEBODY = any_case(rf"\b(?:{KIN}|helps?|does)\b")
"""Behind the number of an aid it tells of help: "1 5 9 my wife"."""


def _help_open(visit: Visit) -> bool:
    function = visit.function
    return all(getattr(function, name) is None and name not in function.gaps for name in ("help_needed", "aids"))


def _store_help(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    """Own words go with the row they stand beside, or what they tell of: an aid that they name is one that is used."""
    rows = {row.code: say(row.label.you) for row in ticked.rows}
    on, needed, used, others = set(ticked.on), list[str](), list[str](), list[str]()
    cut = [(code, *words.partition(". ")) for code, words in ticked.beside]
    for code, words, *_ in (*cut, *(("", more) for *_, more in cut), ("", ticked.loose)):
        said = aids.read(words)
        on |= {aid.value for aid in said.aids}
        if code in (*Aid,) and not _BY_SOMEBODY.search(words):
            used.append(words if code in said.aids else f"{rows[code]} ({words})")
            continue
        used.append(said.used)
        is_beside = said.needed and code in (*HelpNeeded,)
        (needed if is_beside else others).append(f"{rows[code]} ({said.needed})" if is_beside else said.needed)
    helps = [row.code for row in _HELP_ROWS if row.code in on] + (["other"] if any(others) else [])
    aids_used = [one.value for one in Aid if one.value in on]
    visit = with_answers(visit, Address("function"), {"help_needed": helps, "aids": aids_used}, moment)
    visit = with_note(visit, Address("function", "aids"), ", ".join(filter(None, used)), moment)
    return with_note(visit, Address("function", "help_needed"), ", ".join(filter(None, needed + others)), moment)


HELP = TickList(
    "help",
    "function",
    Wording(
        "What do you need help with, and what do you use to get around?",
        "What does {name} need help with, and what does {name} use to get around?",
    ),
    rows=lambda visit: (*_HELP_ROWS, *_AID_ROWS),
    covers=("function.help_needed", "function.aids"),
    store=_store_help,
    is_open=_help_open,
    label=N_("Numbers and words, or 0 for none"),
    own_words=True,
    remembers=True,
)

FUNCTION = Group(
    "function",
    (
        Question(
            "sit",
            Wording(
                "About how long can you sit before you have to move?",
                "About how long can {name} sit before having to move?",
            ),
            guidance=_LONG,
        ),
        Question(
            "stand", Wording("About how long can you stand?", "About how long can {name} stand?"), guidance=_LONG
        ),
        Question(
            "walk", Wording("About how long can you walk?", "About how long can {name} walk?"), guidance=_LONG
        ),
        Question(
            "help_needed",
            Wording("What do you need help with?", "What does {name} need help with?"),
            Kind.MANY,
            tuple(HelpNeeded),
        ),
        Question(
            "aids",
            Wording("Which of these do you use to get around?", "Which of these does {name} use to get around?"),
            Kind.MANY,
            tuple(Aid),
        ),
        Question(
            "stopped_doing",
            Wording(
                "What have you stopped doing because of pain?", "What has {name} stopped doing because of pain?"
            ),
            Kind.WORDS,
            guidance=Wording("For example: gardening, church. If nothing, type: nothing"),
        ),
        Detail(
            "lift",
            Wording("How much can you lift?", "How much can {name} lift?"),
            guidance=Wording("For example: a full bag of groceries"),
        ),
        YesOrNoDetail("drive", Wording("Can you drive?", "Can {name} drive?")),
        Detail(
            "good_day",
            Wording("What is a good day like, in one line?", "What is a good day like for {name}, in one line?"),
            Kind.WORDS,
        ),
        Detail(
            "bad_day",
            Wording("What is a bad day like, in one line?", "What is a bad day like for {name}, in one line?"),
            Kind.WORDS,
        ),
        Detail(
            "bad_day_helps",
            Wording("What helps on a bad day?", "What helps {name} on a bad day?"),
            Kind.WORDS,
            guidance=Wording(
                "For example: a hot bath, or a call with my sister. If nothing does, type: nothing",
                "For example: a hot bath, or a call with a sister. If nothing does, type: nothing",
            ),
        ),
    ),
)
LIVES_WITH = Group(
    "mood",
    (
        Question(
            "lives_with",
            Wording("Who lives with you?", "Who lives with {name}?"),
            guidance=Wording("For example: nobody, or a daughter"),
            reads=by_name,
            says_back=whose_own("mood", "lives_with"),
            help=Wording("It helps to plan the way home and the first days after a treatment."),
        ),
    ),
)

SEEN = Group(
    "helper_view",
    (
        AsBothSee(
            "help_needed",
            Wording("", "As you see it: what does {name} need help with?"),
            Kind.MANY,
            tuple(HelpNeeded),
        ),
        HelperNotices(
            "daily_life",
            Wording("", "What do you yourself notice about {name}'s daily life?"),
            guidance=Wording("For example: no longer cooks, or needs a hand on the stairs"),
        ),
    ),
)

DAILY = Section(
    "daily",
    Wording("Daily life and work", "{name}'s daily life and work"),
    (REACH, HELP, FUNCTION, *peg(), WORKING, WORK, LIVES_WITH, SEEN),
)
