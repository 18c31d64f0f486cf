"""Operations among what was tried: which were for pain, and what they did."""

from __future__ import annotations

import re

from visitprep.document.words import Words, plain
from visitprep.lines.history.operations.operation_words import BEGAN_WITH_IT, is_for_other
from visitprep.lines.history.outcome.effect import has_faded, says_both, take_effect
from visitprep.lines.history.part_named import NOUN
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case, compiled
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import listed, lower_first, typed, unless_told, when
from visitprep.summary.first_page.told_in_line import torn_line
from visitprep.summary.first_page.tried.rank import KINDS, Result
from visitprep.summary.words.from_records import is_from_record, marked
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.health import Surgery
from visitprep.visit.visit import Visit
from visitprep.wording import NC_, say

_PLAIN = frozenset(
    {"left", "right", "both", "back", "lower", "upper", "surgery", "operation", "pain", "with", "from"}
)
_NEVER_FOR_PAIN = any_case(
    r"\b(?:pacemaker|defibrillator|valves?|bypass|stents?|ablation of the heart|cataracts?|lens|tonsils?|append\w*"
    r"|gall ?bladder|hernia|c[- ]?section|ces[ae]r\w*|watchman|heart|port"
    r"|lumpectomy|mastectomy|cancer|tumou?r|thyroid|prostate|kidney|wisdom)\b"
)
"""Operations of which a no says that they were not for pain, and not that they failed."""
_SAID_HELPED = compiled(
    r"(?:yes|it did|some|a lot|helped|better|much better|pain (?:is |was )?(?:gone|better)|for (?:a|some|\d))"
)
_MORE_OF_IT = compiled(r"\bmore (?:pain|shocks?|burning|numb(?!er)\w*|attacks|spasms)\b")
_WORSE_AT_LAST = compiled(
    r"\b(?:then|now|after that|in the end)\b(?:(?!\b(?:not|no|never|less)\b)[^,;.])*\bworse\b(?! at first)[^,;.]*$"
    r"|(?<!not )\bworse (?:now|(?:ever )?since)\W*$"
)
"""Whatever it did at first: "better maybe 3 weeks then leg got worse than before"."""
_RESULTS = {
    Effect.A_LOT: Result.HELPED,
    Effect.SOME: Result.HELPED,
    Effect.A_LITTLE: Result.A_LITTLE,
    Effect.NONE: Result.NOT,
    Effect.WORSE: Result.WORSE,
}
_OF_THE_SPINE = any_case(
    r"laminectom|discectom|fusion|foraminotom|laminotom|corpectom|vertebroplast|kyphoplast|decompression"
    r"|\b(?:spine|spinal|lumbar|cervical|thoracic)\b"
)
_NOT_DONE = compiled(r"\((?:planned|not done|cancelled|refused|referred)\b[^)]*\)$")


def for_pain(surgery: Surgery) -> Result | None:
    """The group of an operation, when what they say of it is plain; None leaves it with the other operations."""
    said = (surgery.helped_pain or "").strip().casefold()
    what = surgery.what or ""
    if not said and is_from_record(surgery, "what") and _OF_THE_SPINE.search(what) and not _NOT_DONE.search(what):
        return Result.UNSAID  # a record does not say whether it helped, and a clinic looks for it
    if not said:
        return None
    if BEGAN_WITH_IT.search(said) or _MORE_OF_IT.search(said):
        return Result.WORSE
    if _WORSE_AT_LAST.search(said):
        return Result.WORSE
    if says_both(said):
        return Result.HELPED if has_faded(said) else Result.BOTH
    if re.search(r"(?<!\bnot )(?<!\bno )(?<!never )\bworse\b", said):
        return Result.WORSE
    if re.search(r"\b(?:something else|not for (?:the )?pain|other reason|cancer|n/?a)\b", said) or is_for_other(
        said
    ):
        return None
    if re.match(r"(?:no|not|it didn.?t|did ?n.?t|did not|never|still hurts?|still .*pain)\b", said):
        return None if _NEVER_FOR_PAIN.search(surgery.what or "") else Result.NOT
    if _SAID_HELPED.match(said):
        return Result.HELPED
    told = take_effect(Unread(said))
    if told.effect in _RESULTS:
        return _RESULTS[told.effect]
    return Result.HELPED if told.helped_words or told.lasted or (told.percent or 0) else None


def told_as_treatment(surgery: Surgery, treatments: tuple[Treatment, ...]) -> bool:
    """The same operation stands among the treatments: words in common, and no other year."""
    words = _content(surgery.what or "")
    for treatment in treatments:
        if treatment.kind not in _OPERATED:
            continue
        kind = say(KINDS[treatment.kind]) if treatment.kind in KINDS else ""
        years = {date.earliest.year for date in (surgery.when, treatment.started) if date and date.earliest}
        parts, others = _parts(surgery.what or ""), _parts(treatment.what or "")
        if parts and others and not parts & others:
            continue  # a fusion of the neck is not the one of the low back
        told = " ".join((treatment.what or "", kind, *treatment.notes.values()))
        if len(years) < 2 and words & _content(told):
            return True
    return False


_OPERATED = frozenset(
    {
        TreatmentKind.SURGERY,
        TreatmentKind.STIMULATOR,
        TreatmentKind.PUMP,
        TreatmentKind.ABLATION,
        TreatmentKind.OTHER,
    }
)
"""Treatments that an operation may be: therapy of the same hand is another thing."""
_PART = any_case(rf"\b{NOUN}\b")


def _parts(text: str) -> set[str]:
    return {part.casefold().rstrip("s") for part in _PART.findall(text)}


def _content(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z0-9-]{4,}", text.casefold()) if word not in _PLAIN}


_DOCTOR = any_case(r"(?:dr|doctor|mr|prof)\b")
_SAYS_NO_MORE = any_case(
    r"(?:it |they )?(?:just |only )?(?:made|got) (?:it|me|things|the pain) (?:much |way |a lot )?worse[.!]*"
    r"|no,? it did ?n.?o?t[.!]*"
)
"""The group says it."""


def operation_in_words(visit: Visit, surgery: Surgery, room: Room) -> Words:
    """The line it was told in, where not all of it was read; else what it was, when, and what it did."""
    told = torn_line(visit, "surgeries", surgery)
    surgery = told.rest
    detail = surgery.helped_pain or ""
    more = typed(detail, 80) if len(detail.split()) > 2 and not _SAYS_NO_MORE.fullmatch(detail.strip()) else ""
    if told:
        return plain(listed((lower_first(typed(told.words, room.longest)), f"({more})" if more else ""), " "))
    said = lower_first(typed(surgery.what or say(NC_("what was tried", "surgery")), min(room.longest, 160)))
    date = unless_told(when(surgery.when), surgery.what or "")
    by = surgery.where or "" if room.minor_tried and _DOCTOR.match(surgery.where or "") else ""
    named = listed((listed((said, date), " "), typed(by, 40)))
    return plain(listed((marked(named, surgery, "what"), f"({more})" if more else ""), " "))
