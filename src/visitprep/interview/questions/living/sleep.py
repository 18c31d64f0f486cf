"""Sleep (CDC survey items, unscored: clinical.md 2.2)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Group, OneLine, Question, Section, YesOrNo
from visitprep.interview.questions.line_readers import one
from visitprep.interview.questions.who_answers import AsBothSee, HelperNotices, in_two_voices
from visitprep.lines.daily import slept
from visitprep.wording import N_, NC_, Wording

_CDC = "clinical.md 2.2 [S33]"

SLEPT = OneLine(
    "slept",
    "sleep",
    ("hours", "wakes_from_pain"),
    Wording(
        "On average, how many hours of sleep do you get in a 24-hour period? And does pain wake you up?",
        "On average, how many hours of sleep does {name} get in a 24-hour period? And does pain wake {name} up?",
    ),
    in_two_voices(one(slept.read)),
    says={"hours": N_("{value} hours"), "wakes_from_pain": NC_("said back", "pain wakes up: {value}")},
)

SLEEP = Section(
    "sleep",
    Wording("Sleep", "{name}'s sleep"),
    (
        SLEPT,
        Group(
            "sleep",
            (
                Question(
                    "hours",
                    Wording(
                        "On average, how many hours of sleep do you get in a 24-hour period?",
                        "On average, how many hours of sleep does {name} get in a 24-hour period?",
                    ),
                    guidance=Wording("For example: 6.5. If it varies: 4 to 7"),
                    source=_CDC,
                ),
                Question(
                    "trouble_days",
                    Wording(
                        "Over the last 2 weeks, how many days have you had trouble falling asleep or staying asleep or sleeping too much?",
                        "Over the last 2 weeks, how many days has {name} had trouble falling asleep or staying asleep or sleeping too much?",
                    ),
                    guidance=Wording("A number from 0 to 14"),
                    source=_CDC,
                ),
                YesOrNo(
                    "wakes_from_pain",
                    Wording("Does pain wake you up?", "Does pain wake {name} up?"),
                ),
                Detail(
                    "dozing_days",
                    Wording(
                        "Over the last 2 weeks, how many days did you unintentionally fall asleep during the day?",
                        "Over the last 2 weeks, how many days did {name} unintentionally fall asleep during the day?",
                    ),
                    guidance=Wording("A number from 0 to 14"),
                    source=_CDC,
                ),
                Detail(
                    "aids",
                    Wording(
                        "What do you use to help you sleep, if anything?",
                        "What does {name} use to help with sleep, if anything?",
                    ),
                    Kind.WORDS,
                    guidance=Wording("Pills, tea, a machine, a habit. If nothing, type: nothing"),
                ),
            ),
        ),
        Group(
            "helper_view",
            (
                AsBothSee(
                    "sleep_hours",
                    Wording("", "As you see it: how many hours does {name} sleep in a day and night?"),
                    guidance=Wording("For example: 6.5. If it varies: 4 to 7"),
                ),
                HelperNotices(
                    "sleep",
                    Wording("", "What do you yourself notice about {name}'s sleep?"),
                ),
            ),
        ),
    ),
)
