"""Sleep apnea and breathing at night: asked with the safety facts (clinical.md 2.2, 4.1)."""

from __future__ import annotations

import re

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, Question
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import Wording

_CPAP = re.compile(r"\b(?:cpap|c-pap|bipap)\b", re.I)
_NOT_WORN = (
    r"(?:do(?:es)?n'?t|do not|can'?t|won'?t|never|not|quit|stopped|hates?) (?:really |ever )?(?:wear|us|stand|tolerat|put)\w*"
    r"|used to|quit|stopped|gave (?:it |that )?up|(?:in|on) the (?:closet|shelf|box|drawer)|collect\w* dust"
)
"""One that is there and not worn."""
_CDC = "clinical.md 2.2 [S33]"
_BREATHING = Wording(
    "It can be a sign of sleep apnea. The clinic asks before it gives medicine that makes people sleepy."
)


def _illnesses_not_answered(visit: Visit, record: Record) -> bool:
    """The list of illnesses has a row for it, and not ticked there is a no; an answer stays to be seen."""
    return visit.sleep.apnea is not None or visit.health.conditions is None


def _has_apnea(visit: Visit, record: Record) -> bool:
    ticked = Condition.SLEEP_APNEA in (visit.health.conditions or ())
    told = _CPAP.search(visit.health.condition_details or "") is not None
    return visit.sleep.cpap is not None or ((visit.sleep.apnea is YesNo.YES or ticked) and not told)


BREATHING = Group(
    "sleep",
    (
        Question(
            "apnea",
            Wording(
                "Has a doctor told you that you have sleep apnea?",
                "Has a doctor said that {name} has sleep apnea?",
            ),
            Kind.ONE,
            tuple(YesNo),
            when=_illnesses_not_answered,
            only="if the list of illnesses was not answered",
            help=Wording(
                "Sleep apnea means that breathing stops for a moment, again and again, during sleep. The clinic must know before it gives medicine that makes people sleepy."
            ),
        ),
        Question(
            "cpap",
            Wording("Do you use a CPAP machine at night?", "Does {name} use a CPAP machine at night?"),
            Kind.ONE,
            tuple(YesNo),
            when=_has_apnea,
            only="if there is sleep apnea, and a CPAP was not spoken of",
            named_by={YesNo.NO: _NOT_WORN},
            help=Wording(
                "It is a machine with a mask, for steady breathing. The clinic asks before it gives medicine that makes people sleepy."
            ),
        ),
        Question(
            "snores",
            Wording(
                "Have you ever been told that you snore loudly?",
                "Has anyone ever said that {name} snores loudly?",
            ),
            Kind.ONE,
            tuple(YesNo),
            help=_BREATHING,
            source=_CDC,
        ),
        Question(
            "stops_breathing",
            Wording(
                "Has anyone ever observed that you stop breathing during your sleep?",
                "Has anyone ever observed that {name} stops breathing during sleep?",
            ),
            Kind.ONE,
            tuple(YesNo),
            help=_BREATHING,
            source=_CDC,
        ),
    ),
)
