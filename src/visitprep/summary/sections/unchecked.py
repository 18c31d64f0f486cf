"""What was carried over from an earlier visit and not looked at again: marked, so that the page can say so.

A record is marked answer by answer, an item of a list once, beside its name.
"""

from __future__ import annotations

from datetime import date

from visitprep.visit.answering import items
from visitprep.visit.carried import carried_from
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.records.record import Item
from visitprep.visit.visit import LISTS, RECORDS, Visit, list_part
from visitprep.wording import N_, say


def marked(visit: Visit, language: str) -> Visit:
    """The visit with a mark on everything that nobody has looked at since an earlier one."""
    if visit.carried is None:
        return visit
    changed: dict[str, object] = {}
    for part in RECORDS:
        record = getattr(visit, part)
        days = {name: carried_from(visit, part, field=name) for name in record.answerable()}
        if marks := {name: _mark(day, language) for name, day in days.items() if day}:
            changed[part] = record.marked(marks)
    for part in LISTS:
        if items(visit, part):
            changed[part] = tuple(_item(visit, part, item, language) for item in items(visit, part))
    days = {part: carried_from(visit, part) for part in LISTS if not items(visit, part)}
    return visit.model_copy(update=changed).marked(
        {part: _mark(day, language) for part, day in days.items() if day}
    )


def count_unchecked(visit: Visit) -> int:
    """How many things are still as they were: records, lists, and items of the lists asked about one by one."""
    if visit.carried is None:
        return 0
    return sum(carried_from(visit, *thing.split(".")) is not None for thing in visit.carried.things)


def _item(visit: Visit, part: str, item: Item, language: str) -> Item:
    day = carried_from(visit, part, item.id)
    if day is None:
        return item
    answered = [name for name in (*list_part(part).goes_by, *item.answerable()) if getattr(item, name) is not None]
    return item.marked({answered[0]: _mark(day, language)}) if answered else item


def _mark(day: date, language: str) -> str:
    return say(N_("from {day}, not checked again"), language, day=in_words(day, language))
