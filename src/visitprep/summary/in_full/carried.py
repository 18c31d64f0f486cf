"""What was carried over from an earlier visit and not asked again: one line at the head of a block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from visitprep.document.blocks import Block, Paragraph
from visitprep.summary.shared_sections.voices import how_told, in_full
from visitprep.summary.words.answers_in_words import words
from visitprep.summary.words.field_labels import LABELS
from visitprep.visit.answering import items
from visitprep.visit.carried import carried_from
from visitprep.visit.consent import CONSENTS, decision
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.record import Item, Record
from visitprep.visit.tellers import told_by
from visitprep.visit.visit import LISTS, Teller, Visit, list_part
from visitprep.wording import N_, in_a_row, say

ALL = N_("As on {day}, not asked again.")
SOME = N_("As on {day}, not asked again: {names}.")
_BY_HELPER = (
    N_("Told by {helper} without {person} there."),
    N_("Told by {helper} without {person} there: {names}."),
    N_("Told by {helper} without {person} there, all but: {names}."),
)
_BESIDE = (
    N_("Told by {person} with {helper} there."),
    N_("Told by {person} with {helper} there: {names}."),
    N_("Told by {person} with {helper} there, all but: {names}."),
)
_BY_PERSON = (N_("Told by {person}."), N_("Told by {person}: {names}."), N_("Told by {person}, all but: {names}."))
"""Of all of it, of some, and of most: the fewer are named."""
NONE_BY = N_("{none}, told by {helper}")
NONE = N_("{none} (as on {day}, not asked again)")


def not_asked_again(visit: Visit, parts: tuple[str, ...]) -> tuple[Block, ...]:
    """The lines for a block that tells of `parts`; none where all of it was said at this visit, by one voice."""
    return (*_with_its_day(visit, parts), *with_its_teller(visit, parts))


def _with_its_day(visit: Visit, parts: tuple[str, ...]) -> tuple[Block, ...]:
    things = tuple(thing for part in parts for thing in _things(visit, part))
    days = [day for _, day in things if day]
    if not days:
        return ()
    day = in_words(min(days))
    if len(days) == len(things):
        return (Paragraph(say(ALL, day=day), strong=True),)
    names = in_a_row([name for name, since in things if since])
    return (Paragraph(say(SOME, day=day, names=names), strong=True),)


def with_its_teller(visit: Visit, parts: tuple[str, ...]) -> Iterator[Block]:
    """What another told than whoever answers now, a line for each of them."""
    told = tuple(pair for part in parts for pair in _told(visit, part))
    whole = {_name(item, part) for part in parts if part in LISTS for item in items(visit, part)}
    whole |= {say(label) for part in parts if part not in LISTS for label in LABELS[part].values()}
    person = visit.person.called or say(N_("the patient"))
    for who in dict.fromkeys(one for _, one in told if one is not None):
        theirs, others = [[name for name, one in told if (one == who) is is_who] for is_who in (True, False)]
        is_in_parts = not set(theirs) <= whole
        how_much = 0 if not others else 1 if is_in_parts or len(theirs) <= len(others) else 2
        words = (_BY_HELPER, _BESIDE, _BY_PERSON)[how_told(who)][how_much]
        names = in_a_row(others if how_much == 2 else theirs)
        yield Paragraph(say(words, helper=in_full(who), person=person, names=names), strong=True)


def _told(visit: Visit, part: str) -> Iterator[tuple[str, Teller | None]]:
    """Everything answered in a part, by name, with who told it when that is not whoever answers now."""
    if part in LISTS:
        for item in items(visit, part):
            told: dict[Teller | None, list[str]] = {}
            for name in item.answerable():
                if getattr(item, name) is not None:
                    told.setdefault(told_by(visit, part, item.id, name), []).append(say(LABELS[part][name]))
            most = max(told, key=lambda one: len(told[one]), default=None)
            for one, labels in told.items():
                yield _named(item, part, told, most, labels, is_most=one == most), one
        return
    for name in _printed(visit, part):
        yield say(LABELS[part][name]), told_by(visit, part, field=name)


def _named(
    item: Item,
    part: str,
    told: Mapping[Teller | None, list[str]],
    most: Teller | None,
    labels: list[str],
    *,
    is_most: bool,
) -> str:
    """An item that two told: of whoever told most of it without what the other told, which is named."""
    name = _name(item, part)
    if len(told) < 2:
        return name
    if not is_most:
        return say(N_("{name} ({labels})"), name=name, labels=", ".join(labels))
    rest = [label for one, others in told.items() if one != most for label in others]
    return say(N_("{name} (all but {labels})"), name=name, labels=", ".join(rest))


def _things(visit: Visit, part: str) -> Iterator[tuple[str, date | None]]:
    """Everything answered in a part, by name, with the day it was carried over from."""
    if part in LISTS:
        for item in items(visit, part):
            yield _name(item, part), carried_from(visit, part, item.id)
        return
    for name in _printed(visit, part):
        yield say(LABELS[part][name]), carried_from(visit, part, field=name)


def _printed(visit: Visit, part: str) -> tuple[str, ...]:
    """What is answered of a record. What is printed nowhere is named nowhere: an answer withheld, and the answer
    that withholds it."""
    if part == "substances" and decision(visit, part) is not YesNo.YES:
        return ()
    record: Record = getattr(visit, part)
    there = (name for name in record.answerable() if getattr(record, name) is not None)
    return tuple(name for name in there if name != CONSENTS.get(part))


def _name(item: Item, part: str) -> str:
    values = (getattr(item, name) for name in list_part(part).goes_by)
    return next((words(value) for value in values if value is not None), say(N_("one without a name")))
