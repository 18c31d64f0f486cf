"""Reactions told where something else was asked, and on no list of allergies: asked about once, when all was asked."""

from __future__ import annotations

from visitprep.findings.safety.safety_fact import Told
from visitprep.findings.safety.special.allergies import allergies
from visitprep.interview.questions.line_readers import many
from visitprep.interview.questions.ticked import with_items_read
from visitprep.interview.tick_list import Ticked, TickList, TickRow, row_told
from visitprep.lines.allergies import allergy
from visitprep.visit.answering import Address, Moment, with_more_noted
from visitprep.visit.as_typed import said_at
from visitprep.visit.marks import NO_ALLERGY
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording

_PLACE = "ticks:reactions_told"


def _told(visit: Visit) -> tuple[Told, ...]:
    return allergies(visit)[0].evidence


def _in_words(told: Told) -> str:
    return ": ".join(filter(None, (told.words, told.more)))


def _rows(visit: Visit) -> tuple[TickRow, ...]:
    return tuple(row_told(f"told-{number}", _in_words(told)) for number, told in enumerate(_told(visit)))


def _store(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    no_more = visit.no_more
    for row, told in zip(ticked.rows, _told(visit), strict=True):
        if row.code in ticked.on:
            words = told.words if told.more == told.source.words() else _in_words(told)  # not where it was told
            visit = with_items_read(visit, "allergies", many(allergy.read), words, moment)
        elif not (ticked.words or ticked.unsure):
            visit = NO_ALLERGY.put(visit, False, told.words)
    closed = {"allergies"} if ticked.on else set[str]()  # the list that was done is not opened again
    visit = visit.model_copy(update={"no_more": no_more | closed})
    return with_more_noted(visit, Address("allergies"), ticked.words, moment)


REACTIONS_TOLD = TickList(
    "reactions_told",
    "allergies",
    Wording(
        "You mentioned these elsewhere, and they are not on your list of allergies. Which are an allergy, or a bad reaction?",
        "These came up elsewhere, and are not on {name}'s list of allergies. Which are an allergy, or a bad reaction?",
    ),
    rows=_rows,
    covers=(),
    store=_store,
    is_open=lambda visit: said_at(visit, _PLACE) is None and bool(_told(visit)),
    when=lambda visit: said_at(visit, _PLACE) is not None or bool(_told(visit)),
    only="if another answer tells of a reaction, and the allergies do not",
    label=N_("Numbers, or 0 for none"),
    own_words=True,
    help=Wording("What is ticked is printed with the allergies on page 1, in the words that were used."),
)
