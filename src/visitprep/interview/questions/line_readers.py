"""Readers of lines as the shapes take them: `visitprep.lines` knows words and dates, and nothing of the walk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from visitprep.interview.question import Hearing, Reads
from visitprep.lines import numbered
from visitprep.lines.reading import Reading
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import Voice, Wording


def one(read: Callable[[str, date], Reading]) -> Reads:
    """A reader of lines that say one thing."""
    return lambda line, hearing: (read(line, hearing.today),)


def several(read: Callable[..., tuple[Reading, ...]]) -> Reads:
    """A reader of lines that may say several things, with dates in the order of their country."""
    return lambda line, hearing: read(line, hearing.today, order=order_of(hearing))


def many(read: Callable[[str, date], tuple[Reading, ...]]) -> Reads:
    """A reader of lines that may say several things."""
    return lambda line, hearing: read(line, hearing.today)


def ordered(read: Callable[..., Reading]) -> Reads:
    """The same, where a numeric date is read in the order of their country."""
    return lambda line, hearing: (read(line, hearing.today, order=order_of(hearing)),)


def once(
    line_id: str, whole: Wording, brief: Wording, called: Callable[[Record], str] = lambda record: ""
) -> Callable[[Visit, Record, Voice], str]:
    """The question in full where it is asked for the first time, of the next thing in a few words, with its name."""

    def text(visit: Visit, record: Record, voice: Voice) -> str:
        own = getattr(record, "id", "")
        asked = any(
            said.typed and place.endswith(f":{line_id}") and f".{own}:" not in place
            for place, said in visit.lines.items()
        )
        return brief.spoken(voice, this=called(record)) if asked else whole.spoken(voice)

    return text


def order_of(hearing: Hearing) -> Order | None:
    return hearing.visit.person.date_order


def whole(field: str) -> Reads:
    """The line is the answer of one field, as it was typed; several, where it numbers them."""
    return lambda line, hearing: numbered.read(line, field)
