"""Sleep apnea and breathing at night: asked with the safety facts (clinical.md 2.2, 4.1)."""

from __future__ import annotations

import re

from visitprep.findings.safety.special.breathing import NOT_WORN, machine_told
from visitprep.interview.question import Group, YesOrNo
from visitprep.lines.rows_named import pieces_naming
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import Wording

_ROWS_NAMED = {
    "apnea": r"(?:sleep )?(?:apn[eoi]+a|apnia|apnoea)|c-?pap|bi-?pap|(?:sleep|breathing) machine",
    "snores": r"snor(?:e|es|in[g']?|ed)",
    "stops_breathing": r"(?:stops?|stopped|quits?|quit|hold|holding) (?:my |his |her )?breath(?:in[g']?)?",
}
_MASK = any_case(r"\b(?:c-?pap|bi-?pap|mask|machine|hose)\b")
_NOT_WORN = (
    r"(?:used to|quit|stopped|gave (?:it|that) (?:up|back)|sent (?:it|that) back|no longer|not any ?more|without (?:it|the"
    rf" (?:mask|machine)))|{NOT_WORN}"
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
    told = machine_told(visit) is not None
    return visit.sleep.cpap is not None or ((visit.sleep.apnea is YesNo.YES or ticked) and not told)


BREATHING = Group(
    "sleep",
    (
        YesOrNo(
            "apnea",
            Wording(
                "Has a doctor told you that you have sleep apnea?", "Has a doctor said that {name} has sleep apnea?"
            ),
            when=_illnesses_not_answered,
            only="if the list of illnesses was not answered",
            help=Wording(
                "Sleep apnea means that breathing stops for a moment, again and again, during sleep. The clinic must know before it gives medicine that makes people sleepy."
            ),
        ),
        YesOrNo(
            "cpap",
            Wording("Do you use a CPAP machine at night?", "Does {name} use a CPAP machine at night?"),
            when=_has_apnea,
            only="if there is sleep apnea, and a CPAP was not spoken of",
            named_by={YesNo.NO: _NOT_WORN},
            help=Wording(
                "It is a machine with a mask, for steady breathing. The clinic asks before it gives medicine that makes people sleepy."
            ),
        ),
        YesOrNo(
            "snores",
            Wording(
                "Have you ever been told that you snore loudly?", "Has anyone ever said that {name} snores loudly?"
            ),
            help=_BREATHING,
            source=_CDC,
        ),
        YesOrNo(
            "stops_breathing",
            Wording(
                "Has anyone ever observed that you stop breathing during your sleep?",
                "Has anyone ever observed that {name} stops breathing during sleep?",
            ),
            help=_BREATHING,
            source=_CDC,
        ),
    ),
)


def told_of(words: str, whole: str = "") -> frozenset[str]:
    """Of sleep apnea, snoring and stopping to breathe, what the words say there is."""
    return frozenset(code for piece in pieces_naming(words, _ROWS_NAMED, whole=whole) for code in piece.codes)


_TELLS = compiled(
    rf"(?:^|[\s,;.]+)(?:(?:and|but|also|plus|oh|well)[\s,]+)*(?P<words>(?:(?:i|he|she|they|have|has|had|got|told|say|said|that"
    rf"|i'?ve|i'?m|also|still|my|his|her|the|a|been|with|do|does|use|uses|wear|wears|won'?t|will|not|don'?t|doesn'?t"
    rf"|can'?t|cannot|never|hates?|refuses?|to)\s+)*(?:{_ROWS_NAMED['apnea']})\b.*)$",
    re.I | re.S,
)


def apnea_told(words: str) -> tuple[str, str]:
    """The words before those on sleep apnea, and these; nothing of them where it is denied."""
    found = _TELLS.search(words)
    if found is None or not ("apnea" in told_of(words) or _is_unworn(found["words"])):
        return words, ""
    return words[: found.start()].strip(" ,;."), found["words"].strip(" ,;.")


def _is_unworn(words: str) -> bool:
    """A mask that is there and not worn, which denies no sleep apnea."""
    return _MASK.search(words) is not None and re.search(rf"\b(?:{_NOT_WORN})", words, re.I) is not None


def field_told(words: str) -> str:
    """The field of sleep that words on sleep apnea are about: the mask, where they tell of it."""
    return "cpap" if _MASK.search(words) else "apnea"


def values_told(words: str) -> dict[str, object]:
    """The answers in words on sleep apnea; whether the mask is worn only where that is told."""
    values: dict[str, object] = {"apnea": YesNo.YES}
    if _is_unworn(words):
        values["cpap"] = YesNo.NO
    elif re.search(
        r"\b(?:use|wear|sleep with|have|got|on)\b[^,;]*\b(?:c-?pap|bi-?pap|mask|machine)\b", words, re.I
    ):
        values["cpap"] = YesNo.YES
    return values
