"""Where it hurts (clinical.md 1.2 C)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, LineList, Question, Repeating, Section
from visitprep.interview.questions.later.since import STILL_HURTS
from visitprep.interview.questions.pains.began import BEGAN, TOLD, read_places
from visitprep.interview.questions.pains.conditions import title
from visitprep.interview.questions.pains.joined import may_be_same
from visitprep.interview.questions.pains.line_questions import (
    COURSE,
    HEADACHE,
    LOW_HIGH,
    NERVES,
    NUMBERS,
    ONE_LINE,
    SPREAD,
    WHICH_MAIN,
    with_side,
)
from visitprep.interview.questions.pains.one_pain import PAIN_QUESTIONS
from visitprep.interview.questions.who_answers import (
    BOTH_VIEWS,
    ONLY_ALONE,
    VIEW_SOURCE,
    AsBothSee,
    HelperNotices,
    alone,
)
from visitprep.visit.answering import items
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording

_AS_SEEN = Wording(
    "",
    "0 = {low}. 10 = {high}. If it varies, type both: 3 to 8. This is about the pain that was named first.",
    parts=LOW_HIGH,
)


def _no_number_told(visit: Visit, record: Record) -> bool:
    """With the first pain its numbers were asked, and are not asked twice."""
    first = next(iter(items(visit, "pains")), None)
    asked = first is not None and said_at(visit, f"pains.{first.id}:numbers") is not None
    return alone(visit, record) and (not asked or visit.helper_view.says_number is not None)


PAINS = Section(
    "pains",
    Wording("Where it hurts", "Where {name} hurts"),
    (
        Repeating(
            "pains",
            PAIN_QUESTIONS,
            first=Wording(
                "Let us start with the pain that bothers you most.",
                "Let us start with the pain that bothers {name} most.",
            ),
            another=Wording("Is there another pain, in another place?"),
            add=Wording("Name a place that hurts"),
            none=Wording("There is no pain now"),
            one="{n} pain",
            many="{n} pains",
            title=title,
            still=STILL_HURTS,
            lines=LineList(
                Wording(
                    "Where does it hurt? One place on a line, worst first, with side and since when.",
                    "Where does {name} hurt? One place on a line, worst first, with side and since when.",
                ),
                read_places,
                settles=with_side,
                says={
                    "spreads_to": N_("spreads to: {value}"),
                    "regions": N_("drawn: {value}"),
                    "started": N_("since {value}"),
                    "side": "{value}",
                    "worse_with": N_("worse: {value}"),
                    "flare_length": N_("how long: {value}"),
                },
                same=may_be_same,
                then=(WHICH_MAIN,),
                each=(SPREAD, NERVES, BEGAN, TOLD, COURSE, NUMBERS, ONE_LINE, HEADACHE),
            ),
            help=Wording("Each place is asked about on its own, because each may need its own plan."),
        ),
        Group(
            "helper_view",
            (
                *(
                    AsBothSee(
                        field,
                        ask,
                        guidance=_AS_SEEN,
                    )
                    for field, ask in (
                        (
                            "pain_now",
                            Wording("", "As you see it: how strong is {name}'s pain right now, from 0 to 10?"),
                        ),
                        (
                            "pain_usual",
                            Wording(
                                "",
                                "As you see it: how strong has {name}'s pain usually been this past week?",
                            ),
                        ),
                    )
                ),
                HelperNotices(
                    "pain",
                    Wording("", "What do you yourself notice about {name}'s pain?"),
                    guidance=Wording(
                        "For example: holds the wall when walking, or says little but groans at night"
                    ),
                ),
                Question(
                    "says",
                    Wording("", "What does {name} say about the pain, in {name}'s own words?"),
                    Kind.WORDS,
                    guidance=Wording("For example: not so bad"),
                    help=BOTH_VIEWS,
                    when=alone,
                    only=ONLY_ALONE,
                    source=VIEW_SOURCE,
                ),
                Question(
                    "says_number",
                    Wording("", "What number from 0 to 10 does {name} give the pain?"),
                    help=BOTH_VIEWS,
                    when=_no_number_told,
                    only=ONLY_ALONE,
                    source=VIEW_SOURCE,
                ),
            ),
        ),
    ),
)
