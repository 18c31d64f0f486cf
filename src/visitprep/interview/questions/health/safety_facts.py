"""The safety facts to tick, in one list asked right after the allergies (clinical.md 4.1, 4.2)."""

from __future__ import annotations

from datetime import date
from functools import partial

from visitprep.findings.falls import falls_told
from visitprep.findings.safety.special.body import may_be_pregnant
from visitprep.interview.questions import ticked
from visitprep.interview.questions.health import breathing
from visitprep.interview.questions.health.words_beside_ticks import words_in_rows
from visitprep.interview.questions.line_readers import many, several
from visitprep.interview.questions.ticked import FieldRow
from visitprep.interview.tick_list import Ticked, TickList, TickRow
from visitprep.lines.history.operations import device, operation
from visitprep.visit.answering import Address, Moment, with_answers, with_more_noted
from visitprep.visit.marks import SAFETY_LIST
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Wording


def could_be_pregnant(visit: Visit, record: Record) -> bool:
    return may_be_pregnant(visit, (visit.appointment.date and visit.appointment.date.earliest) or date.today())


_yes_or_no = partial(FieldRow, yes=YesNo.YES, no=YesNo.NO, unsure=YesNo.UNSURE)

_ROWS = (
    _yes_or_no(
        TickRow(
            "thinner",
            Wording("I take a blood thinner, or aspirin", "{name} takes a blood thinner, or aspirin"),
            Wording(NC_("not ticked", "blood thinner")),
        ),
        "health",
        "blood_thinner",
        words_to="blood_thinner_why",
    ),
    FieldRow(
        TickRow(
            "device",
            Wording(
                "A device or metal in my body, a stent, a new joint",
                "A device or metal in {name}'s body, a stent, a new joint",
            ),
            Wording(NC_("not ticked", "device or metal")),
        ),
        "devices",
        reads=many(device.read),
    ),
    _yes_or_no(
        TickRow(
            "anesthesia",
            Wording(
                "Anesthesia (numbing, sleep) gave me trouble", "Anesthesia (numbing, sleep) gave {name} trouble"
            ),
            Wording(NC_("not ticked", "anesthesia trouble")),
        ),
        "health",
        "anesthesia_problem",
        words_to="anesthesia_detail",
    ),
    FieldRow(
        TickRow(
            "lying",
            Wording("I cannot lie flat, face up or down", "{name} cannot lie flat, face up or down"),
            Wording(NC_("not ticked", "trouble lying flat")),
        ),
        "health",
        "trouble_lying",
        no="no",
        words_to="trouble_lying",
    ),
    _yes_or_no(
        TickRow(
            "infection",
            Wording("Infection or antibiotics now"),
            Wording(NC_("not ticked", "infection or antibiotics")),
        ),
        "health",
        "infection_now",
    ),
    FieldRow(
        TickRow("steroids", Wording("Steroid shot in the past year"), Wording(NC_("not ticked", "steroid shots"))),
        "health",
        "steroid_shots",
        no="none",
        words_to="steroid_shots",
    ),
    FieldRow(
        TickRow("falls", Wording("Fell in the past year"), Wording(NC_("not ticked", "falls"))),
        "function",
        "falls",
        no=0,
        words_to="falls",
    ),
    _yes_or_no(
        TickRow("pregnant", Wording("Pregnant, or could be"), Wording(NC_("not ticked", "pregnancy"))),
        "health",
        "pregnant",
        when=lambda visit: could_be_pregnant(visit, visit.health),
    ),
    FieldRow(
        TickRow("operations", Wording("Had an operation, ever"), Wording(NC_("not ticked", "operations"))),
        "surgeries",
        reads=several(operation.read),
    ),
    _yes_or_no(
        TickRow(
            "snores",
            Wording("Told that I snore loudly", "{name} snores loudly"),
            Wording(NC_("not ticked", "loud snoring")),
        ),
        "sleep",
        "snores",
    ),
    _yes_or_no(
        TickRow(
            "stops_breathing",
            Wording("Seen to stop breathing when asleep"),
            Wording(NC_("not ticked", "stopping to breathe asleep")),
        ),
        "sleep",
        "stops_breathing",
    ),
    FieldRow(
        TickRow(
            "emergency",
            Wording("Emergency room or hospital in the past 6 months"),
            Wording(NC_("not ticked", "emergency room or hospital")),
        ),
        "health",
        "emergency_visits",
        no="none",
        words_to="emergency_visits",
    ),
)

_AT_NIGHT = ("snores", "stops_breathing")


def _heard(said: Ticked) -> Ticked:
    """What is told of sleep apnea goes with breathing. Snoring and stopping to breathe are then left open; told of
    these, they are ticked."""
    said, typed = words_in_rows(said), said.typed or said.words
    words, aside, beside = said.words, list[str](), list[tuple[str, str]]()
    for code, text in (*said.beside, ("", said.loose)):
        kept, apnea = breathing.apnea_told(text)
        if apnea:
            aside.append(apnea)
            words = words.replace(text, kept, 1)
        if code and kept:
            beside.append((code, kept))
    words = "; ".join(filter(None, (piece.strip(" ,") for piece in words.split(";"))))
    told = breathing.told_of(Ticked(said.rows, said.on, words=words, beside=tuple(beside)).loose, typed)
    on = tuple(row.code for row in said.rows if row.code in (*said.on, *(told & set(_AT_NIGHT))))
    left_open = _AT_NIGHT if aside else ()
    rows = tuple(row for row in said.rows if row.code not in left_open or row.code in (*on, *said.unsure))
    return Ticked(rows, on, said.unsure, words, tuple(beside), ", ".join(aside))


def _store(visit: Visit, said: Ticked, moment: Moment) -> Visit:
    visit = ticked.store(_ROWS)(visit, said, moment)
    if not said.aside:
        return visit
    visit = with_answers(visit, Address("sleep"), breathing.values_told(said.aside), moment)
    return with_more_noted(visit, Address("sleep", breathing.field_told(said.aside)), said.aside, moment)


def _told(visit: Visit) -> tuple[tuple[str, str], ...]:
    """A fall that was told before this list was asked."""
    return (("falls", "; ".join(falls)),) if (falls := falls_told(visit)) else ()


SAFETY_FACTS = TickList(
    "fits",
    "health",
    Wording(
        "Which of these fit you? If you are not sure about 3, type: 3?",
        "Which of these fit {name}? If you are not sure about 3, type: 3?",
    ),
    rows=ticked.rows_shown(_ROWS, SAFETY_LIST),
    covers=ticked.covers(_ROWS),
    saves=ticked.saves(_ROWS, SAFETY_LIST),
    hears=_heard,
    store=_store,
    notes=ticked.notes(_ROWS),
    keeps=ticked.keeps(_ROWS),
    run_on=("operations", "device", "falls"),
    is_open=ticked.is_open(_ROWS),
    told=_told,
    said=Wording(N_("= no to all others: {rows}")),
    label=N_("Numbers, or 0 for none"),
    help=Wording(
        "The clinic must know these before any shot or sedation. What is ticked is asked about next, one line each. "
        "Keep taking a blood thinner as you were told: only the person who prescribes it should change it.",
        "The clinic must know these before any shot or sedation. What is ticked is asked about next, one line each. "
        "A blood thinner is taken as told: only the person who prescribes it should change it.",
    ),
    can_be_unsure=True,
)
