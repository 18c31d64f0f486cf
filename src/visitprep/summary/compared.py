"""Two visits side by side, only where they differ: for whoever wants to see what changed, answer by answer."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from msgspec import Struct

from visitprep.document.blocks import Column, Document, Paragraph, Part, Section, Table
from visitprep.findings.changes import Answer, Change, ChangeKind
from visitprep.summary.words import titles
from visitprep.summary.words.answers_in_words import DASH, in_one_line, words
from visitprep.summary.words.field_labels import LABELS
from visitprep.visit.answering import Address
from visitprep.visit.records.record import Item
from visitprep.visit.tellers import others, source_of, told_by
from visitprep.visit.two_views import who_told
from visitprep.visit.visit import Visit, list_part
from visitprep.wording import N_, NC_, count, say

NOTHING = N_("Nothing changed. Both say the same.")
FOOTER = N_(
    "For you. It compares what was said and nothing more, and holds answers that may not be on the clinic's pages."
)
NOT_ASKED = (
    N_("{n} answer of before was not asked again yet, and is left out."),
    N_("{n} answers of before were not asked again yet, and are left out."),
)
ANOTHER_ORDER = N_("The same, in another order")


def compared(
    found: tuple[Change, ...],
    newer: Visit,
    older_called: str,
    newer_called: str,
    not_asked: int = 0,
    *,
    older: Visit | None = None,
) -> Document:
    """The differences as a document; it says so plainly when there are none. `not_asked` are left out.

    Where two people told it, in one of the two visits or the one and the other, each answer has who said it.
    """
    sides = _Sides(older, newer) if older is not None and _are_two(older, newer) else _Sides(None, None)
    name = newer.person.name or newer.person.preferred_name or say(N_("no name yet"))
    order = list(titles.OF_PARTS)
    sorted_changes = sorted(found, key=lambda change: order.index(change.address.part))
    sections = tuple(
        _section(part, tuple(listed), sides)
        for part, listed in groupby(sorted_changes, lambda change: change.address.part)
    )
    nothing = Section("nothing", "", (Paragraph(say(NOTHING)),))
    return Document(
        title=say(titles.COMPARED),
        running_head=name,
        byline=(
            say(N_("Before: {visit}"), visit=older_called),
            say(N_("Now: {visit}"), visit=newer_called),
            *((count(*NOT_ASKED, not_asked),) if not_asked else ()),
        ),
        footer=say(FOOTER),
        parts=(Part("", sections or (nothing,)),),
    )


class _Sides(Struct, frozen=True):
    """The two visits, where it is said who told what; else None."""

    older: Visit | None
    newer: Visit | None


def _are_two(older: Visit, newer: Visit) -> bool:
    return bool(others(older) or others(newer)) or source_of(older.respondent) != source_of(newer.respondent)


def _by(text: str, visit: Visit | None, address: Address, answer: Answer) -> str:
    """The answer with who said it."""
    if visit is None or answer.value is None:
        return text
    own = source_of(visit.respondent)
    told = told_by(visit, address.part, address.item, address.field) or own
    return say(N_("{text} ({note})"), text=text, note=who_told(told, visit))


def _section(part: str, found: tuple[Change, ...], sides: _Sides) -> Section:
    table_rows = tuple(_row(change, part, LABELS[part], sides) for change in found)
    heads = (
        (NC_("what changed", "What"), 1.0),
        (NC_("what changed", "Before"), 1.3),
        (NC_("what changed", "Now"), 1.3),
    )
    columns = tuple(Column(say(head), weight) for head, weight in heads)
    heading = say(titles.OF_PARTS[part])
    return Section(f"changed-{part}", heading, (Table("", columns, table_rows),))


def _row(change: Change, part: str, labels: Mapping[str, str], sides: _Sides) -> tuple[str, str, str]:
    item = change.item
    name = name_in_words(item, part) if item is not None else ""
    match change.kind:
        case ChangeKind.ADDED:
            return name, say(N_("not there")), _whole(item, part, labels)
        case ChangeKind.REMOVED:
            return name, _whole(item, part, labels), say(N_("no longer there"))
        case ChangeKind.REORDERED:
            return say(ANOTHER_ORDER), DASH, DASH
        case ChangeKind.CHANGED:
            pass
    before = _by(_answer(change.before), sides.older, change.address, change.before)
    after_it = _by(_answer(change.after), sides.newer, change.address, change.after)
    if not change.address.field:
        return say(N_("The whole list")), before, after_it
    label = say(labels[change.address.field])
    return f"{name}: {label}" if name else label, before, after_it


def name_in_words(item: Item, part: str) -> str:
    """What an item goes by ("MRI, lower back"); "without a name" when it has none."""
    values = (getattr(item, field) for field in list_part(part).goes_by)
    found = [words(value) for value in values if value is not None]
    return ", ".join(found) or say(N_("Without a name"))


def _whole(item: Item | None, part: str, labels: Mapping[str, str]) -> str:
    """Everything said of an item but its name; "on the list" when that is all."""
    assert item is not None
    shown = tuple(field for field in list_part(part).goes_by if getattr(item, field) is not None)
    return in_one_line(item, labels, shown) or say(N_("on the list"))


def _answer(answer: Answer) -> str:
    text = say(N_("not answered")) if answer.value is None else words(answer.value)
    if answer.gap is not None:
        text = answer.gap.words()
    if answer.note:
        return say(N_("{text} ({note})"), text=text, note=answer.note)
    return text
