"""What a record holds that no list of a visit is for, and that is not read: always said, by what it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from visitprep.health_records.found import Document, NotRead, Part
from visitprep.wording import N_, NC_, Later, in_a_row, later, say

_WORDS: dict[Part, str] = {
    Part.NOTES: NC_("part of a record", "notes of doctors and nurses"),
    Part.STAYS: NC_("part of a record", "hospital stays"),
    Part.DIAGNOSES: NC_("part of a record", "diagnoses of one stay or visit"),
    Part.PLANS: NC_("part of a record", "plans and orders"),
    Part.SURVEYS: NC_("part of a record", "answers to surveys"),
    Part.GOALS: NC_("part of a record", "goals"),
    Part.SHOTS: NC_("part of a record", "shots against infections"),
    Part.FAMILY: NC_("part of a record", "illnesses in the family"),
    Part.SOCIAL: NC_("part of a record", "smoking and alcohol"),
    Part.FUNCTION: NC_("part of a record", "what somebody can do (and a cane or walker)"),
    Part.MIND: NC_("part of a record", "memory and mind"),
    Part.VITALS: NC_("part of a record", "weight and vital signs"),
    Part.MEASURED: NC_("part of a record", "what a phone or a watch measured"),
    Part.VISITS: NC_("part of a record", "visits and appointments"),
    Part.REMINDERS: NC_("part of a record", "reminders"),
    Part.JOURNALS: NC_("part of a record", "journals"),
    Part.MILITARY: NC_("part of a record", "military history"),
    Part.PEOPLE: NC_("part of a record", "who treats or helps"),
    Part.INSURANCE: NC_("part of a record", "insurance"),
    Part.WISHES: NC_("part of a record", "wishes for care"),
    Part.STORY: NC_("part of a record", "what was told in one's own words"),
    Part.OTHER: NC_("part of a record", "other parts"),
}
OF_SECTIONS: dict[str, Part] = {
    "18776-5": Part.PLANS,
    "61146-7": Part.GOALS,
    "29762-2": Part.SOCIAL,
    "11369-6": Part.SHOTS,
    "8716-3": Part.VITALS,
    "47420-5": Part.FUNCTION,
    "10190-7": Part.MIND,
    "46240-8": Part.VISITS,
    "10157-6": Part.FAMILY,
    "48768-6": Part.INSURANCE,
    "42348-3": Part.WISHES,
    "81338-6": Part.STORY,
    "85847-2": Part.PEOPLE,
    "11535-2": Part.DIAGNOSES,
    "46241-6": Part.DIAGNOSES,
    "8648-8": Part.STAYS,
    "8653-8": Part.PLANS,
    "42344-2": Part.PLANS,
    "75310-3": Part.NOTES,
    "51848-0": Part.NOTES,
    "51847-2": Part.NOTES,
    "10164-2": Part.NOTES,
    "10154-3": Part.NOTES,
    "29299-5": Part.NOTES,
    "42349-1": Part.NOTES,
    "29545-1": Part.NOTES,
    "10187-3": Part.NOTES,
    "11329-0": Part.NOTES,
}
"""Sections of a C-CDA document and of a FHIR composition, by the code of what they are."""
_OF_TITLES: tuple[tuple[re.Pattern[str], Part], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), part)
    for pattern, part in (
        (r"\bnotes?\b", Part.NOTES),
        (r"admission|discharge|hospital", Part.STAYS),
        (r"survey|questionnaire|assessment", Part.SURVEYS),
        (r"family", Part.FAMILY),
        (r"immuniz|vaccin", Part.SHOTS),
        (r"goal", Part.GOALS),
        (r"care plan|plan of care|treatment plan|orders?\b|referral", Part.PLANS),
        (r"vital|reading", Part.VITALS),
        (r"journal|activity|food", Part.JOURNALS),
        (r"appointment|encounter|visits?\b", Part.VISITS),
        (r"wellness|preventive|reminder", Part.REMINDERS),
        (r"military|\bdod\b", Part.MILITARY),
        (r"provider|facilit|care team|pharmac", Part.PEOPLE),
        (r"insurance|\bplans?\b|employer|claim", Part.INSURANCE),
        (r"social|tobacco|smok|alcohol", Part.SOCIAL),
        (r"advance directive", Part.WISHES),
    )
)
_MANY_FILES = 3


def of_title(title: str) -> Part:
    return next((part for pattern, part in _OF_TITLES if pattern.search(title)), Part.OTHER)


def said_of(documents: Iterable[Document]) -> Iterator[NotRead]:
    """One line for all of them: a portal writes the same parts into a document for each visit."""
    found: Counter[Part] = Counter()
    files: list[str] = []
    for document in documents:
        for part, number in document.unread:
            found[part] += number
            files.append(document.source.file)
    if not found:
        return
    names = [name for name in dict.fromkeys(files) if name]
    what = ", ".join(names[:_MANY_FILES]) + (", …" if len(names) > _MANY_FILES else "")
    parts = tuple(part for part in Part if part in found)
    words = Later(_in_words, (tuple((part, found[part]) for part in parts),))
    yield NotRead(
        what,
        later(N_("it also holds what is not read: {parts}"), parts=words),
        N_("What matters of it: print it from the portal, or type it in the interview."),
        parts=parts,
    )


def _in_words(told: tuple[tuple[Part, int], ...]) -> str:
    """Each part with how many there are, when it is shown."""
    return in_a_row(
        [
            say(N_("{part} ({number})"), part=say(_WORDS[part]), number=number) if number > 1 else say(_WORDS[part])
            for part, number in told
        ]
    )
