"""After the visit: what was said, written down while it is fresh (peers.md 20). The next visit starts from it."""

from __future__ import annotations

from functools import partial
from typing import Final

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, Question, Repeating, Section
from visitprep.interview.questions.later.since import decision
from visitprep.visit.dates.day_and_time import with_time
from visitprep.visit.records.choices.care import Planned
from visitprep.visit.records.reason import ClinicQuestion
from visitprep.visit.records.record import Item
from visitprep.wording import Wording

_Question: Final = partial(Question, source="peers.md 20")


def _ask(item: Item) -> str:
    assert isinstance(item, ClinicQuestion)
    return item.text or ""


AFTER = Section(
    "after",
    Wording("After the visit"),
    (
        Group(
            "after",
            (
                _Question(
                    "plan",
                    Wording("What is the plan now, in your own words?", "What is the plan for {name} now?"),
                    Kind.WORDS,
                    guidance=Wording("A few words are enough. What comes first, and what after that?"),
                    help=Wording(
                        "Much of what is said in a visit is forgotten within days. Your own words are the best notes.",
                        "Much of what is said in a visit is forgotten within days. Plain words are the best notes.",
                    ),
                ),
            ),
        ),
        Repeating(
            "decided",
            (
                _Question("kind", Wording("What kind of thing is it?"), Kind.ONE, tuple(Planned)),
                _Question(
                    "what",
                    Wording("What is it called?"),
                    guidance=Wording("For example: duloxetine 30 mg, MRI of the lower back, physical therapy"),
                ),
                _Question(
                    "details",
                    Wording("What was said about it: how, when, where?"),
                    Kind.WORDS,
                    guidance=Wording(
                        "In the words of the clinic, if you have them on paper.",
                        "In the words of the clinic, if they are on paper.",
                    ),
                    help=Wording(
                        "If it is not clear how to take or do something, call the clinic or the pharmacist. "
                        "What is written here is only a note, not a prescription."
                    ),
                ),
            ),
            first=Wording("Was anything decided about medicines, tests or treatments?"),
            another=Wording("Was anything else decided?"),
            add=Wording("Write one down"),
            none=Wording("Nothing was decided"),
            one="{n} thing decided",
            many="{n} things decided",
            title=decision,
            help=Wording(
                "One at a time: a medicine to start, to change or to stop; a test; a treatment; somebody else to see. "
                "The next visit asks what became of each."
            ),
        ),
        Repeating(
            "questions",
            (
                _Question(
                    "answer",
                    Wording("What did the clinic say about this?"),
                    Kind.WORDS,
                    guidance=Wording(
                        "If there was no time for it, skip it. It goes on the list for the next visit."
                    ),
                ),
            ),
            first=Wording("There were no questions on the list."),
            another=Wording(""),
            add=Wording(""),
            none=Wording("There were no questions on the list"),
            one="{n} question",
            many="{n} questions",
            title=_ask,
            grows=False,
        ),
        Group(
            "after",
            (
                _Question(
                    "who_calls",
                    Wording("Who calls whom, and when?"),
                    Kind.WORDS,
                    guidance=Wording(
                        "For example: the clinic calls with the result, by Friday. With the number, if there is one."
                    ),
                ),
                _Question(
                    "next_visit",
                    Wording("When is the next visit?"),
                    guidance=Wording("For example: 14 January 2027, or: about 6 weeks from now"),
                    reads=lambda typed, visit: with_time(typed),
                ),
                _Question(
                    "anything_else",
                    Wording("Is there anything else to remember from the visit?"),
                    Kind.WORDS,
                    guidance=Wording("If there is nothing, type: nothing"),
                ),
            ),
        ),
    ),
    intro=Wording(
        "Write down what was said while it is fresh. It is printed on your own pages, and the next visit starts from it.",
        "Write down what was said while it is fresh. It is printed on {name}'s own pages, and the next visit starts from it.",
    ),
    later=True,
)
