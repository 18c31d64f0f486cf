"""What is easy to forget on a list of medicines: one tick list, own words in place."""

from __future__ import annotations

import re
from datetime import date

from visitprep.interview.question import Ticked, TickList, TickRow
from visitprep.lines import medicine, treatment
from visitprep.medicines.names import lookup
from visitprep.visit.answering import Address, Moment, record_at, with_answer, with_list_reopened, with_new_item
from visitprep.visit.as_typed import with_said
from visitprep.visit.records.choices import YesNo
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Wording

_ROWS = (
    TickRow("store_bought", Wording(N_("store-bought pills"))),
    TickRow("vitamins_herbs", Wording(N_("vitamins, herbs, CBD"))),
    TickRow("creams_patches", Wording(N_("creams, patches"))),
    TickRow("drops_inhalers", Wording(N_("drops, sprays, inhalers"))),
    TickRow("injections", Wording(NC_("a kind of medicine", "shots"))),
    TickRow("now_and_then", Wording(N_("now and then"))),
    TickRow("stopped_last_month", Wording(N_("one that was stopped last month"))),
)
_STOPPED = "stopped_last_month"


def _is_open(visit: Visit, code: str) -> bool:
    record = record_at(visit, Address("medicine_review", code))
    return getattr(record, code) is None and code not in record.gaps


def _rows(visit: Visit) -> tuple[TickRow, ...]:
    if "ticks:missing" in visit.lines:
        return _ROWS
    return tuple(row for row in _ROWS if _is_open(visit, row.code))


def name_and_rest(words: str) -> tuple[str, str]:
    """The medicine at the beginning of the words: as many of them as the table knows, else the first."""
    pieces = words.split()
    for many in range(min(4, len(pieces)), 0, -1):
        name = " ".join(pieces[:many]).rstrip(",;.")
        if lookup(name) is not None:
            return name, " ".join(pieces[many:]).strip(" ,;.")
    return pieces[0].rstrip(",;."), " ".join(pieces[1:])


def with_past(visit: Visit, words: str, moment: Moment) -> Visit:
    """A medicine tried before, from its name and what is said of it."""
    name, rest = name_and_rest(words)
    reading = treatment.read_past_medicine(rest, moment.today, order=moment.order) if rest else None
    values = {"name": name, **(reading.values if reading else {})}
    visit, new = with_new_item(visit, "past_medicines", values, moment)
    return with_said(visit, f"past_medicines.{new}", words, values, moment.today)


def _store(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    for row in ticked.rows:
        on = row.code in ticked.on
        visit = with_answer(visit, Address("medicine_review", row.code), YesNo.YES if on else YesNo.NO, moment)
    now = [code for code in ticked.on if code != _STOPPED]
    if ticked.words and _STOPPED in ticked.on and not now:
        return with_past(visit, ticked.words, moment)
    if ticked.words:
        return _with_medicines(visit, ticked.words, moment.today, moment)
    if _STOPPED in ticked.on:
        visit = with_list_reopened(visit, "past_medicines")
    return with_list_reopened(visit, "medicines") if now else visit


def _with_medicines(visit: Visit, words: str, today: date, moment: Moment) -> Visit:
    for piece in filter(None, (one.strip() for one in re.split(r";|\n", words))):
        for reading in medicine.read(piece, today):
            values = {"name": reading.left or piece, **reading.values}
            visit, new = with_new_item(visit, "medicines", values, moment)
            unclear = tuple(dict.fromkeys(one.field for one in reading.unclear))
            visit = with_said(visit, f"medicines.{new}", piece, values, today, unclear)
    return visit.model_copy(update={"no_more": visit.no_more | {"medicines"}})


MISSING = TickList(
    "missing",
    "medicine_review",
    Wording("Is something missing on the list? Its name can stand behind the numbers."),
    rows=_rows,
    covers=tuple(f"medicine_review.{row.code}" for row in _ROWS),
    store=_store,
    is_open=lambda visit: sum(_is_open(visit, row.code) for row in _ROWS) > 1,
    said=Wording(N_("= nothing else is missing")),
    label=N_("Numbers, or 0 for none"),
    own_words=True,
    help=Wording("These are easy to forget. If one is ticked, the list opens, to add what is missing."),
)
