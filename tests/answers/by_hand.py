"""Files as people write them, read on a known day."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

from visitprep.answers.reading import read_answers
from visitprep.errors import BadAnswers
from visitprep.visit.answering import Moment
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.visit import LISTS, Visit

TODAY = date(2026, 11, 23)


def read(text: str, order: Order | None = None) -> Visit:
    return read_answers(dedent(text).encode(), Moment(TODAY, order))


def problems(text: str, order: Order | None = None) -> list[str]:
    """What has to be mended; empty when nothing has."""
    try:
        read(text, order)
    except BadAnswers as error:
        return error.problems
    return []


def without_ids(visit: Visit) -> Visit:
    """The same visit with the items' ids taken out: a file does not have them."""
    lists = {part: getattr(visit, part) for part in LISTS}
    return visit.model_copy(
        update={
            part: items and tuple(item.model_copy(update={"id": ""}) for item in items)
            for part, items in lists.items()
        }
    )
