"""Answers said in words for the page. What was not answered says so; "none" is an answer and says so too."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from msgspec import Struct

from visitprep.days import in_words
from visitprep.document.blocks import Block, Field, Fields, Paragraph, Section
from visitprep.patterns import any_case, compiled
from visitprep.summary.words.from_records import is_from_record, mark_beside, own_note, records, records_say
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.dates.words import WEEKDAYS, any_of, month_words
from visitprep.visit.records.choices.care import TestKind
from visitprep.visit.records.choices.choice import Choice, Gap
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, in_a_row, say

NOT_ANSWERED = N_("not answered")
NOT_ANSWERED_LINE = N_("Not answered.")
# Translators: this stands for "none" and "no" to any question, so it should agree with none of them.
NONE_REPORTED = N_("none reported")
NONE_REPORTED_LINE = N_("None reported.")
KEPT = N_("Kept for the visit")
KEPT_LINE = N_("Kept for the visit.")
NOT_AGREED = N_("Answered, and not agreed yet to be printed")
NOT_AGREED_LINE = N_("Answered, and not agreed yet to be printed.")
_LETTER = compiled(r"[^\W\d_]")
_OF_A_DAY = any_case(
    rf"\b(?:{any_of([*month_words(), *WEEKDAYS])}|today|tomorrow|yesterday|next|this|last|coming|of|the|on|at|in|a"
    r"|weeks?|days?|ago|from now|de|el|\d+(?:st|nd|rd|th))\b\.?"
)
"""Words that only name a day; any others beside them are told too."""
IN_THEIR_WORDS = N_("Result, in words")
RECORDED = NC_("test", "Result")
"""What stands in the place of the label above where a record told the result."""
DASH = "–"
"""A cell without an answer. Every table that holds one says so in its caption."""
DASH_MEANS = N_("– means not answered")


class Said(Struct, frozen=True):
    """What stands on the page for one answer."""

    text: str
    gap: bool = False
    """True when the text says that there is no answer."""


def words(value: Any) -> str:
    """A value as it is printed: text and dates as typed, choices in words, () as "none reported".

    A day told without its year, or in numbers that another country reads the other way round, is printed in full.
    """
    if isinstance(value, tuple):
        return in_a_row([words(one) for one in value]) if value else say(NONE_REPORTED)
    if isinstance(value, Choice):
        return value.words()
    if isinstance(value, PartialDate):
        day = value.earliest
        if value.is_exact and day is not None and not (str(day.year) in value.said and _LETTER.search(value.said)):
            more = _OF_A_DAY.sub(" ", value.said)
            return (
                say(N_("{said} ({day})"), said=value.said, day=in_words(day))
                if _LETTER.search(more)
                else in_words(day)
            )
        return value.said
    return str(value)


def said(record: Record, name: str) -> Said | None:
    """The answer, or the way it was passed over; None for a question nobody has reached, or that was
    skipped: nobody said anything.

    What was carried over from an earlier visit and not looked at again says so.
    """
    value = getattr(record, name)
    if value is not None:
        return Said(words(value))
    gap = passed_over(record, name)
    return Said(gap.words(), gap=True) if gap else None


def passed_over(record: Record, name: str) -> Gap | None:
    """How a question was answered without an answer."""
    gap = record.gaps.get(name)
    return None if gap is Gap.SKIPPED else gap


def always_said(record: Record, name: str) -> Said:
    """The same, for what is never left out: a question nobody has reached is "not answered"."""
    return said(record, name) or Said(say(NOT_ANSWERED), gap=True)


def with_note(text: str, record: Record, name: str) -> str:
    """`text`, and what the person added to that answer in their own words; these alone for "something else".

    Of a record that the answer is from, a mark.
    """
    if not record.notes.get(name):
        return text
    note, where = own_note(record, name), mark_beside(text, record, name)
    if not note:
        return say(N_("{text} ({note})"), text=text, note=where) if where else text
    value = getattr(record, name, None)
    ticked = value if isinstance(value, tuple) else (value,) if isinstance(value, Choice) else None
    if ticked and any(one.value == "other" for one in ticked if isinstance(one, Choice)):
        named = [words(one) for one in ticked if getattr(one, "value", None) != "other"]
        if not named:
            return note
        return "; ".join(filter(None, (in_a_row(named), note, where)))
    return say(N_("{text} ({note})"), text=text, note="; ".join(filter(None, (note, where))))


_TESTED = N_("What was tested")
"""Of a blood test: hemoglobin is no part of the body."""


def rows(record: Record, labels: Mapping[str, str], shown: Collection[str] = ()) -> Iterator[Field]:
    """One row for each answer, gap and note in the order of `labels`.

    Fields in `shown` stand somewhere else already, with the record they are from: only their notes are left.
    """
    for name, label in labels.items():
        if label == IN_THEIR_WORDS and (is_from_record(record, name) or is_from_record(record, "part")):
            label = RECORDED
        if name == "part" and getattr(record, "kind", None) in (TestKind.LABS, TestKind.OTHER):
            label = _TESTED
        found = said(record, name)
        if name in shown:
            if note := own_note(record, name):
                yield Field(say(label), note)
        elif found is not None:
            yield Field(say(label), with_note(found.text, record, name), found.gap)
        elif note := own_note(record, name) or records_say(record, name):
            yield Field(say(label), note)


def in_one_line(record: Record, labels: Mapping[str, str], shown: Collection[str] = ()) -> str:
    """The same rows as one run of text: "Label: value; label: value". Empty when there is nothing."""
    return "; ".join(f"{row.label}: {row.value}" for row in rows(record, labels, shown))


def cell(record: Record, name: str) -> str:
    """One answer for a table."""
    found = said(record, name)
    return found.text if found else DASH


def together(
    record: Record, labels: Mapping[str, str], *, plain: Collection[str], labelled: Collection[str] = ()
) -> str:
    """Several answers for one cell: `plain` ones as they are, `labelled` ones and every gap after their label."""
    parts = []
    for name in (*plain, *labelled):
        answer = said(record, name)
        if answer is None:
            continue
        where = mark_beside(answer.text, record, name)
        text = say(N_("{text} ({note})"), text=answer.text, note=where) if where else answer.text
        parts.append(text if name in plain and not answer.gap else f"{say(labels[name])}: {text}")
    return "; ".join(parts) or DASH


def caption(title: str, table_rows: Collection[tuple[str, ...]]) -> str:
    """`title`, with the meaning of the dash where one is used."""
    if any(DASH in row for row in table_rows):
        means = say(DASH_MEANS)
        return f"{title} ({means})" if title else means
    return title


def list_said(visit: Visit, part: str) -> Said | None:
    """What stands for a list without items: "none reported", the gap, or "not answered". None when it has items."""
    return None if getattr(visit, part) else always_said(visit, part)


def list_line(visit: Visit, part: str) -> tuple[Block, ...]:
    """The line under the heading of a list without items; nothing when it has items."""
    if getattr(visit, part):
        return ()
    if getattr(visit, part) == ():
        return (Paragraph(say(NONE_REPORTED_LINE)),)
    gap = passed_over(visit, part)
    line = say(N_("The answer was: {gap}."), gap=gap.words()) if gap else None
    return (Paragraph(line or say(NOT_ANSWERED_LINE)),)


def fields(found: Collection[Field]) -> tuple[Block, ...]:
    """A block of fields, or nothing for no fields."""
    return (Fields(tuple(found)),) if found else ()


def section(id: str, title: str, blocks: tuple[Block, ...]) -> Section:
    """A section that is never empty: without blocks it says that nothing was answered."""
    return Section(id, say(title), blocks or (Paragraph(say(NOT_ANSWERED_LINE)),))


def newest_first(dated: list[tuple[PartialDate | None, Any]]) -> list[Any]:
    """Items by the first day their date can mean, newest first; those without a sure date last, as given."""
    sure = [(date.earliest, item) for date, item in dated if date and date.earliest]
    unsure = [item for date, item in dated if not (date and date.earliest)]
    return [item for _, item in sorted(sure, key=lambda pair: pair[0], reverse=True)] + unsure


def left_for_the_visit(visit: Visit) -> int:
    """How many questions the person would rather answer in person."""
    return sum(gap is Gap.IN_PERSON for record in (visit, *records(visit)) for gap in record.gaps.values())
