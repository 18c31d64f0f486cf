"""What the journal asks, beside the fields of `journal.entry.Entry` it fills. Own words; no scale of anybody's."""

from __future__ import annotations

from functools import partial
from typing import Final

from msgspec.structs import replace

from visitprep.days import WEEKDAY_NAMES, in_words
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, Question, Section
from visitprep.interview.questions.pains.line_questions import ANCHORS
from visitprep.journal.entry import Entry
from visitprep.wording import N_, Wording, say

EXAMPLE = "pain 6, slept 5 h, gardening, heat helped"
ONE_LINE = N_("Or type it all on one line: {example}")
_Question: Final = partial(Question, source="clinical.md 1.1 [S1, S4]")

NOW = _Question(
    "now",
    Wording("How strong is your pain now, from 0 to 10?", "How strong is {name}'s pain now, from 0 to 10?"),
    guidance=ANCHORS,
    help=Wording("This is the only answer a day needs. The rest can be left out."),
)
SLEEP = _Question(
    "sleep",
    Wording("How many hours did you sleep last night?", "How many hours did {name} sleep last night?"),
    guidance=Wording("For example: 6.5"),
)
_MEDICINES = _Question(
    "medicines",
    Wording(
        "Which medicines did you take because you needed them, and how much?",
        "Which medicines did {name} take because they were needed, and how much?",
    ),
    Kind.WORDS,
    guidance=Wording("Only those not taken every day. If none, type: none"),
)

JOURNAL = Section(
    "journal",
    Wording("Journal", "{name}'s journal"),
    (
        Group(
            "entry",
            (
                NOW,
                _Question(
                    "worst",
                    Wording(
                        "How strong was your pain at its worst today?",
                        "How strong was {name}'s pain at its worst today?",
                    ),
                    guidance=ANCHORS,
                ),
                _Question(
                    "usual",
                    Wording(
                        "How strong was your pain for most of the day?",
                        "How strong was {name}'s pain for most of the day?",
                    ),
                    guidance=ANCHORS,
                ),
                SLEEP,
                _Question(
                    "mood",
                    Wording("How was your mood?", "How was {name}'s mood?"),
                    guidance=Wording("A word or two, or a number: 0 = very low, 10 = very good."),
                    help=Wording("This stays in the journal. It is not printed for the clinic."),
                    private=True,
                    sensitive=True,
                ),
                _Question(
                    "did",
                    Wording("What did you do today?", "What did {name} do today?"),
                    Kind.WORDS,
                    guidance=Wording("A few words, with commas between them. For example: shopping, a walk"),
                ),
                _Question(
                    "triggers",
                    Wording("Did anything make the pain worse?", "Did anything make {name}'s pain worse?"),
                    Kind.WORDS,
                    guidance=Wording("A few words, with commas between them. For example: rain, long drive"),
                ),
                _Question(
                    "helped",
                    Wording("Did anything help, even a little?"),
                    Kind.WORDS,
                    guidance=Wording("A few words, with commas between them. For example: heat, rest"),
                ),
                _MEDICINES,
                _Question(
                    "line",
                    Wording("Anything else about today, in your own words?", "Anything else about {name}'s day?"),
                    Kind.WORDS,
                ),
            ),
        ),
    ),
)

FLARE = Section(
    "flare",
    Wording("A flare", "A flare of {name}'s pain"),
    (
        Group(
            "entry",
            (
                NOW,
                _Question(
                    "where",
                    Wording("Where is it now?"),
                    guidance=Wording("For example: lower back, down the left leg"),
                    source="peers.md",
                ),
                _Question(
                    "changed",
                    Wording("What was different before it came?"),
                    Kind.WORDS,
                    guidance=Wording("If nothing was, type: nothing"),
                    source="peers.md",
                ),
                _MEDICINES,
                _Question(
                    "worst_activity",
                    Wording(
                        "What is the hardest thing to do right now?", "What is the hardest thing for {name} to do?"
                    ),
                    source="peers.md",
                ),
                _Question(
                    "line",
                    Wording(
                        "What do you most want to ask or tell the clinic about it?",
                        "What should the clinic be asked or told about it?",
                    ),
                    Kind.WORDS,
                    source="peers.md",
                ),
            ),
        ),
    ),
)
SECTIONS = (JOURNAL, FLARE)
_OF_A_DAY_BEFORE = {
    "now": Wording(
        "How strong was your pain on {day}, from 0 to 10?", "How strong was {name}'s pain on {day}, from 0 to 10?"
    ),
    "worst": Wording(
        "How strong was your pain at its worst that day?", "How strong was {name}'s pain at its worst that day?"
    ),
    "sleep": Wording(
        "How many hours did you sleep the night before that day?",
        "How many hours did {name} sleep the night before that day?",
    ),
    "did": Wording("What did you do that day?", "What did {name} do that day?"),
    "line": Wording(
        "Anything else about that day, in your own words?", "Anything else about that day of {name}'s?"
    ),
}
"""Asked of a day that is over when it is written about."""


def of_its_day(question: Question, entry: Entry) -> Question:
    """In an entry written on a later day, about that day by its name."""
    if not entry.later or entry.flare or question.field not in _OF_A_DAY_BEFORE:
        return question
    day = say(N_("{weekday} {date}"), weekday=say(WEEKDAY_NAMES[entry.day.weekday()]), date=in_words(entry.day))
    ask = _OF_A_DAY_BEFORE[question.field]
    return replace(question, ask=replace(ask, parts=(("day", Wording(day)),) if question is NOW else ()))


def every_question(entry: Entry) -> Section:
    """What is asked of an entry: the questions of its kind, and those of the other kind it has an answer to."""
    own, other = (FLARE, JOURNAL) if entry.flare else (JOURNAL, FLARE)
    asked = {question.field: question for _, question in own.questions()}
    for _, question in other.questions():
        if getattr(entry, question.field) is not None or question.field in entry.notes:
            asked.setdefault(question.field, question)
    return Section(own.id, own.title, (Group("entry", tuple(of_its_day(one, entry) for one in asked.values())),))
