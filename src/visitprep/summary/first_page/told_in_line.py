"""A thing of a list in the line it was told in: no reading of the line is truer than the line.

"6 goes in spring, helped few weeks then back again" says more than what was read from it. What was read decides
where it stands, in which group and how far up, and goes out to other programs; a clinician reads the person.
"""

from __future__ import annotations

import re
from typing import Generic, TypeVar

from msgspec import Struct

from visitprep.summary.first_page.short import listed, short_day_of, unless_told
from visitprep.visit.as_typed import lines_told, torn
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Said, Visit
from visitprep.wording import N_, say

LINE = 110
"""Letters of a line that stand however full the page is."""
OneOf = TypeVar("OneOf", bound=Item)


class InLine(Struct, Generic[OneOf], frozen=True):
    """A thing in its own line, and the record without what the line tells."""

    words: str
    """As typed; empty where it was told in no line, or told otherwise since."""
    rest: OneOf
    is_torn: bool = False
    """What was read of it leaves words out."""

    def __bool__(self) -> bool:
        return bool(self.words)


def in_line(visit: Visit, part: str, item: OneOf) -> InLine[OneOf]:
    told = lines_told(visit, part, item.id)
    if not told or not all(_stands(item, one) for one in told):
        return InLine("", item)
    filled = {name for one in told for name in one.filled}
    notes = dict(item.notes)
    before = notes.pop("kind", "")  # typed behind the number of its row, before its line was asked
    in_lines = _words_of(" ".join(one.line for one in told))
    for one in told:
        for address, words in one.noted.items():
            name = address.rpartition(".")[2]
            answered = (piece for piece in words.split("; ") if not _words_of(piece) <= in_lines)
            left = notes.pop(name, "").replace(words, "").strip(" ;,")
            if left := "; ".join(filter(None, (left, *answered))):
                notes[name] = left
    lines = dict.fromkeys(one.line.strip(" .,;") for one in told)
    words = listed(filter(None, ("" if before in " ".join(lines) else before, *lines)))
    notes = {name: note for name, note in notes.items() if note.strip(" .").casefold() not in words.casefold()}
    days = (getattr(item, name) for name in ("started", "ended", "when", "date") if name in filled)
    meant = [day for one in days if isinstance(one, PartialDate) and (day := _meant(one, words))]
    if meant:
        words = say(N_("{words} ({date})"), words=words, date=listed(dict.fromkeys(meant)))
    rest = item.model_copy(update={**dict.fromkeys(filled - {"kind", "name"}), "notes": notes})
    return InLine(words, rest, is_torn=torn(item, told))


def _words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def line_with_room(visit: Visit, part: str, item: OneOf, longest: int) -> InLine[OneOf]:
    """The same where the page has room for the whole of it, or where nothing was read of what it did: else its end,
    where people say how it went, would be cut."""
    told = in_line(visit, part, item)
    fits = len(told.words) <= max(longest, LINE) or getattr(item, "effect", None) is None
    return told if fits else InLine("", item)


def torn_line(visit: Visit, part: str, item: OneOf) -> InLine[OneOf]:
    """The same where something of the line was not read; where all was, what was read tells it in fewer words."""
    told = in_line(visit, part, item)
    return told if told.is_torn else InLine("", item)


def _stands(item: Item, said: Said) -> bool:
    """What of the line became a note was not changed since."""
    return all(words in item.notes.get(address.rpartition(".")[2], "") for address, words in said.noted.items())


def _meant(told: PartialDate, words: str) -> str:
    """The day, where the line does not name it: "last spring" is read on another day."""
    return unless_told(short_day_of(told), words) if told.value is not None else ""
