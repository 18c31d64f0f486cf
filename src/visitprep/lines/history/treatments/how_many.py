"""How many times something was done: "6 times", "twice", "3 rounds"; of shots a number alone."""

from __future__ import annotations

from visitprep.common_words import ABOUT, NUMBER_WORD, NUMBER_WORDS
from visitprep.lines.history.treatments.treatment_words import SHOT_WORDS
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.dates.words import SEASONS, any_of, month_words
from visitprep.visit.records.choices.care import TreatmentKind

IN_COURSES = (
    TreatmentKind.PHYSICAL_THERAPY,
    TreatmentKind.OCCUPATIONAL_THERAPY,
    TreatmentKind.PAIN_PROGRAM,
    TreatmentKind.PSYCHOLOGY,
    TreatmentKind.HOME_EXERCISE,
)
"""Of these "twice" is two courses of many visits."""
_NUMBER = rf"(?:\d{{1,4}}|{NUMBER_WORD})"
FEW = rf"(?:\d{{1,2}}|{NUMBER_WORD})"
_TIMES = any_case(
    rf"(?<![\w.-])(?:{ABOUT}|x ?)?(?P<count>{_NUMBER})(?: or so)?\s*(?:(?:x|times|visits?|sessions?|shots?"
    r"|injections?|treatments?|appointments?)(?![\w-])(?! a (?:day|week|month|year))(?! (?:per|each|every)\b))"
    rf"|(?<![\w.,-]){ABOUT}?(?P<some>{FEW})(?= (?:[a-z-]+ ){{0,2}}?(?:{SHOT_WORDS}|injections?|shots?|blocks?)\b)"
    rf"|(?<![\w.-])(?P<of>{FEW}) of (?:them|'?em|these|those)\b"
    rf"|(?<![\w.-])(?P<rounds>{_NUMBER}) (?:rounds?|series)(?![\w-])"
    r"|\b(?P<word>once|twice)\b(?! (?:a|per|each|every) )|\bx ?(?P<after>\d{1,3})\b"
)
COUNT_ALONE = any_case(
    rf"(?:(?:i|we|he|she|had|got|did|have|about|maybe|only|just)\s+)*(?P<count>{FEW})(?: (?:total|in all|so far"
    r"|altogether))?"
)
"""Of shots a number with nothing else between its commas."""
COUNT_THEN_DAY = any_case(
    rf"(?<![\w.-])(?P<count>{FEW})\.\s+(?=(?:in |about |early |late )*(?:{any_of(month_words())}|{any_of(SEASONS)}"
    r"|(?:19|20)\d\d)\b)"
)
"""How many there were, and behind the full stop when the first was: "epidurals, 2. march 2025 was good"."""


def take_times(rest: Unread, kind: TreatmentKind | None) -> int | None:
    """How often; of therapy in courses "twice" and "2 rounds" stay words."""
    found = _TIMES.search(rest.text)
    if not found or (kind in IN_COURSES and (found["rounds"] or (found["word"] or "").lower() == "twice")):
        return None
    rest.cut(found.start(), found.end())
    if found["word"]:
        return {"once": 1, "twice": 2}[found["word"].lower()]
    count = next(
        filter(None, (found["count"], found["some"], found["of"], found["rounds"], found["after"]))
    ).lower()
    return int(NUMBER_WORDS.get(count, count))
