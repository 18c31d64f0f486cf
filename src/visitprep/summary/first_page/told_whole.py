"""What page 1 says whole, so that the pages behind need not say it once more."""

from __future__ import annotations

from msgspec import Struct

from visitprep.document.sheet import Numbered, Sheet
from visitprep.document.words import text_of
from visitprep.summary.first_page.daily.daily_life import told_whole as told_of_daily_life
from visitprep.summary.first_page.rank import Room
from visitprep.visit.visit import Visit


class ToldWhole(Struct, frozen=True):
    """Of one page 1, in one of its choices. A line that is cut there is no answer as it was given."""

    lines: frozenset[str]
    """What they said, each as it stands there from end to end."""
    addresses: frozenset[str]
    """Answers of daily life and sleep that stand in its rows: "function.sit"."""

    def holds(self, said: str) -> bool:
        """Whether `said` stands there from its first to its last letter, or with a number in brackets behind it."""
        text = _plain(said)
        return bool(text) and any(line == text or line.startswith(f"{text} (") for line in self.lines)


NOTHING = ToldWhole(frozenset(), frozenset())


def told_whole(asked: Visit, sheet: Sheet, room: Room) -> ToldWhole:
    """Of `sheet`, made in `room` from `asked`: the visit without what was carried and not asked again."""
    why = sheet.why
    lines = [saying.text for saying in why.sayings] + list(why.concerns)
    lines += [text_of(line) for wish in why.wishes for line in wish.lines]
    lines += [
        item
        for group in sheet.foot
        for block in group.blocks
        if isinstance(block, Numbered)
        for item in block.items
    ]
    return ToldWhole(frozenset(map(_plain, lines)), told_of_daily_life(asked, room))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".;!")
