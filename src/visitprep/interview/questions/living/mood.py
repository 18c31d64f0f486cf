"""Mood (PHQ-4, clinical.md 2.1): asked of everybody, printed only after a yes."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Group, Question, Section
from visitprep.interview.questions.living.consents import CANNOT_BE_ASKED, CONSENT
from visitprep.interview.questions.measures import phq4
from visitprep.interview.questions.who_answers import AsBothSee, HelperNotices
from visitprep.visit.consent import has_told
from visitprep.visit.records.choices.pain import LowDays
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import Wording

_TWO_MOODS = Wording(
    "What a person feels and what others see can differ, most of all for mood. Both are printed, each with who said it.",
    "What a person feels and what others see can differ, most of all for mood. {name} answers this one. "
    "What the helper sees is asked a little later. Both are printed, each with who said it.",
)


def _anything_low(visit: Visit, record: Record) -> bool:
    """Unless "not at all" was said to all four, without a word; an answer stays to be seen."""
    said = [getattr(visit.phq4, name) for name in ("nervous", "worrying", "interest", "down")]
    told = visit.mood.in_own_words is not None or "in_own_words" in visit.mood.notes
    return told or said != [0, 0, 0, 0]


def _told_of_mood(visit: Visit, record: Record) -> bool:
    """Something about mood was answered that could be printed or not."""
    return has_told(visit, "mood")


MOOD = Section(
    "mood",
    Wording("Mood", "{name}'s mood"),
    (
        *phq4(),
        Group(
            "mood",
            (
                AsBothSee(
                    "low_days",
                    Wording(
                        "How often did you feel down or worried in the past 2 weeks?",
                        "What does {name} say: how often did {name} feel down or worried in the past 2 weeks?",
                    ),
                    Kind.ONE,
                    tuple(LowDays),
                    help=_TWO_MOODS,
                    private=True,
                    sensitive=True,
                ),
                Question(
                    "in_own_words",
                    Wording(
                        "How does the pain affect your mood, in your own words?",
                        "How does the pain affect {name}'s mood, in {name}'s own words?",
                    ),
                    Kind.WORDS,
                    help=Wording(
                        "Pain that lasts wears on your mood, and a low mood makes pain harder to bear. Your pain is real. "
                        "A later question is whether the answers on mood may be printed.",
                        "Pain that lasts wears on mood, and a low mood makes pain harder to bear. {name}'s pain is real. "
                        "A later question is whether the answers on mood may be printed.",
                    ),
                    when=_anything_low,
                    only='unless "not at all" was said to all four',
                    private=True,
                    sensitive=True,
                ),
                Detail(
                    "stressors",
                    Wording("What else weighs on you right now?", "What else weighs on {name} right now?"),
                    Kind.WORDS,
                    guidance=Wording("For example: money, a loss, caring for somebody. If nothing, type: nothing"),
                    help=Wording("Worry and strain can make pain worse, so it is part of the plan."),
                    private=True,
                    sensitive=True,
                ),
                Detail(
                    "counselling",
                    Wording(
                        "Do you see a counselor or psychologist, or did you before?",
                        "Does {name} see a counselor or psychologist, or did {name} before?",
                    ),
                    guidance=Wording("For example: yes, once a month. If never, type: never"),
                    help=Wording(
                        "Talk therapy is one of the treatments for lasting pain. Your pain is real.",
                        "Talk therapy is one of the treatments for lasting pain. {name}'s pain is real.",
                    ),
                    private=True,
                    sensitive=True,
                ),
                Detail(
                    "who_helps",
                    Wording("Who helps you when things are hard?", "Who helps {name} when things are hard?"),
                    Kind.WORDS,
                ),
            ),
        ),
        Group(
            "helper_view",
            (
                AsBothSee(
                    "low_days",
                    Wording("", "As you see it: how often was {name} down or worried in the past 2 weeks?"),
                    Kind.ONE,
                    tuple(LowDays),
                    sensitive=True,
                ),
                HelperNotices(
                    "mood",
                    Wording("", "What do you yourself notice about {name}'s mood?"),
                    sensitive=True,
                ),
            ),
        ),
        Group(
            "mood",
            (
                Question(
                    "print_it",
                    Wording(
                        "May these answers on mood be printed for the clinic, and for your own doctor?",
                        "Ask {name}: may these answers on mood be printed for the clinic, and for {name}'s own doctor?",
                    ),
                    Kind.ONE,
                    CONSENT,
                    guidance=CANNOT_BE_ASKED,
                    help=Wording(
                        "Without a yes here, the clinic's pages say only: kept for the visit; a copy for your own doctor "
                        "has none of them. Your own pages still have the answers, so that you can talk about them if you want to.",
                        "Without a yes here, the clinic's pages say only: kept for the visit; a copy for {name}'s own doctor "
                        "has none of them. {name}'s own pages still have the answers.",
                    ),
                    when=_told_of_mood,
                    only="if something about mood was answered",
                ),
            ),
        ),
    ),
    intro=Wording(
        "Next is mood, which everybody is asked about. Later we ask if it may be printed. Any question can be skipped."
    ),
)
