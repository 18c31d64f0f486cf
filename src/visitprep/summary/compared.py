"""Two visits side by side, only where they differ: for whoever wants to see what changed, answer by answer."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from visitprep.document import Column, Document, Paragraph, Part, Section, Table
from visitprep.findings.changes import NAMES, Answer, Change, ChangeKind
from visitprep.summary import (
    after,
    changes,
    history,
    impact,
    matters,
    medicines,
    pains,
    people,
    safety,
    tried,
    voices,
)
from visitprep.summary.reading import DASH, in_one_line, words
from visitprep.visit.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

TITLE = N_("What changed")
NOTHING = N_("Nothing changed. Both say the same.")
FOOTER = N_(
    "For you. It compares what was said and nothing more, and holds answers that may not be on the clinic's pages."
)
ANOTHER_ORDER = N_("The same, in another order")

_HEALTH = {
    "blood_thinner": N_("Blood thinner"),
    "blood_thinner_why": N_("Blood thinner, why"),
    "infection_now": N_("Infection or antibiotics"),
    "pregnant": N_("Pregnancy"),
    "breastfeeding": N_("Breastfeeding"),
    "anesthesia_problem": N_("Trouble with anesthesia"),
    "anesthesia_detail": N_("Trouble with anesthesia, more"),
    "steroid_shots": N_("Steroid shots, past year"),
    "diabetes_detail": N_("Diabetes, more"),
    "trouble_lying": N_("Trouble lying down"),
}
_HELPER = {
    "pain_now": N_("Pain now, 0 to 10"),
    "pain_usual": N_("Pain usually, 0 to 10"),
    "help_needed": N_("Needs help with"),
    "sleep_hours": N_("Hours of sleep a night"),
    "low_days": N_("Down or worried"),
}
_QUESTION = {"text": N_("Question"), **after.ANSWER_LABELS}

SECTIONS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "person": (N_("The person"), people.PERSON_LABELS),
    "respondent": (N_("Who answers"), people.RESPONDENT_LABELS),
    "appointment": (N_("The appointment"), people.APPOINTMENT_LABELS),
    "reason": (matters.TITLE, matters.REASON_LABELS),
    "concerns": (N_("Top concerns"), {"text": N_("Concern")}),
    "goals": (N_("Goals"), matters.GOAL_LABELS),
    "pains": (pains.TITLE, pains.LABELS),
    "medicines": (medicines.TITLE, medicines.LABELS),
    "medicine_review": (N_("About the medicine list"), medicines.REVIEW_LABELS),
    "past_medicines": (tried.STOPPED, tried.PAST_LABELS),
    "treatments": (tried.TREATMENTS, tried.TREATMENT_LABELS),
    "tests": (history.TESTS, history.TEST_LABELS),
    "health": (history.HEALTH, {**history.HEALTH_LABELS, **_HEALTH}),
    "allergies": (N_("Allergies"), safety.ALLERGY_LABELS),
    "surgeries": (history.SURGERIES, history.SURGERY_LABELS),
    "devices": (N_("Implants and devices"), safety.DEVICE_LABELS),
    "substances": (history.SUBSTANCES, history.SUBSTANCE_LABELS),
    "function": (N_("Daily life"), impact.FUNCTION_LABELS),
    "work": (N_("Work"), {**impact.WORK_LABELS, "print_claim": N_("The claim may be printed")}),
    "peg": (N_("PEG"), impact.PEG_LABELS),
    "sleep": (N_("Sleep"), {**impact.SLEEP_LABELS, "apnea": N_("Sleep apnea"), "cpap": N_("CPAP machine")}),
    "phq4": (N_("PHQ-4"), impact.PHQ4_LABELS),
    "mood": (N_("Mood"), {**impact.MOOD_LABELS, "print_it": N_("May be printed")}),
    "helper_view": (N_("What the helper sees"), {**voices.LABELS, **_HELPER}),
    "team": (people.TEAM, people.TEAM_LABELS),
    "questions": (N_("Questions to ask"), _QUESTION),
    "closing": (N_("Anything else"), {"opening": N_("What to say first"), **matters.CLOSING_LABELS}),
    "planned": (N_("Planned last time"), changes.PLANNED_LABELS),
    "pgic": (N_("As a whole"), changes.PGIC_LABELS),
    "after": (after.TITLE, after.LABELS),
    "decided": (after.DECIDED, changes.PLANNED_LABELS),
}
"""Title and labels of every record and list, in the order they are shown."""


def compared(
    found: tuple[Change, ...], newer: Visit, older_called: str, newer_called: str, language: str = "en"
) -> Document:
    """The differences as a document; it says so plainly when there are none."""
    name = newer.person.name or newer.person.preferred_name or say(N_("no name yet"), language)
    order = list(SECTIONS)
    sorted_changes = sorted(found, key=lambda change: order.index(change.address.part))
    sections = tuple(
        _section(part, tuple(listed), language)
        for part, listed in groupby(sorted_changes, lambda change: change.address.part)
    )
    nothing = Section("nothing", "", (Paragraph(say(NOTHING, language)),))
    return Document(
        title=say(TITLE, language),
        running_head=name,
        byline=(
            say(N_("Before: {visit}"), language, visit=older_called),
            say(N_("Now: {visit}"), language, visit=newer_called),
        ),
        footer=say(FOOTER, language),
        parts=(Part("", sections or (nothing,)),),
        language=language,
    )


def _section(part: str, found: tuple[Change, ...], language: str) -> Section:
    title, labels = SECTIONS[part]
    table_rows = tuple(_row(change, part, labels, language) for change in found)
    titles = ((N_("What"), 1.0), (N_("Before"), 1.3), (N_("Now"), 1.3))
    columns = tuple(Column(say(name, language), weight) for name, weight in titles)
    heading = say(title, language)
    return Section(f"changed-{part}", heading, (Table("", columns, table_rows),))


def _row(change: Change, part: str, labels: Mapping[str, str], language: str) -> tuple[str, str, str]:
    item = change.item
    name = name_in_words(item, part, language) if item is not None else ""
    match change.kind:
        case ChangeKind.ADDED:
            return name, say(N_("not there"), language), _whole(item, part, labels, language)
        case ChangeKind.REMOVED:
            return name, _whole(item, part, labels, language), say(N_("no longer there"), language)
        case ChangeKind.REORDERED:
            return say(ANOTHER_ORDER, language), DASH, DASH
        case ChangeKind.CHANGED:
            pass
    before, after_it = _answer(change.before, language), _answer(change.after, language)
    if not change.address.field:
        return say(N_("The whole list"), language), before, after_it
    label = say(labels[change.address.field], language)
    return f"{name}: {label}" if name else label, before, after_it


def name_in_words(item: Item, part: str, language: str) -> str:
    """What an item goes by ("MRI, lower back"); "without a name" when it has none."""
    found = [words(value, language) for field in NAMES[part] if (value := getattr(item, field)) is not None]
    return ", ".join(found) or say(N_("Without a name"), language)


def _whole(item: Item | None, part: str, labels: Mapping[str, str], language: str) -> str:
    """Everything said of an item but its name; "on the list" when that is all."""
    assert item is not None
    shown = tuple(field for field in NAMES[part] if getattr(item, field) is not None)
    return in_one_line(item, labels, language, shown) or say(N_("on the list"), language)


def _answer(answer: Answer, language: str) -> str:
    text = _value(answer.value, language)
    if answer.gap is not None:
        text = answer.gap.words(language)
    if answer.note:
        return say(N_("{text} (note: {note})"), language, text=text, note=answer.note)
    return text


def _value(value: Any, language: str) -> str:
    return say(N_("not answered"), language) if value is None else words(value, language)
