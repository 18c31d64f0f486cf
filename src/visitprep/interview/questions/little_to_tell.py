"""A short way for somebody who has little to tell: one list in place of eleven, offered after two answers of "nothing"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from visitprep.interview.questions.ticked import FieldRow, with_row
from visitprep.interview.tick_list import Ticked, TickList, TickRow
from visitprep.visit.answering import Address, Moment
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Wording, say

_NOTHING = (NC_("typed", "no"), NC_("typed", "none"), NC_("typed", "nothing"))


class _Row(Struct, frozen=True):
    """A row and all that is none when it is not ticked: lists, and fields with the value that says so."""

    row: TickRow
    lists: tuple[str, ...] = ()
    fields: tuple[tuple[str, str, object], ...] = ()

    def targets(self) -> Iterator[FieldRow]:
        for part in self.lists:
            yield FieldRow(self.row, part)
        for part, field, none in self.fields:
            yield FieldRow(self.row, part, field, no=none)


_NO_TROUBLE = "no trouble"
"""As the row says it, in the place of how long."""

_SWEPT = (
    "store_bought",
    "vitamins_herbs",
    "creams_patches",
    "drops_inhalers",
    "injections",
    "now_and_then",
    "stopped_last_month",
)

_ROWS = (
    _Row(TickRow("talk", Wording(N_("Something to talk about"))), ("concerns",)),
    _Row(TickRow("again", Wording(N_("Something to get back to doing"))), ("goals",)),
    _Row(
        TickRow(
            "medicines",
            Wording(
                N_(
                    "Any medicine: pills, creams, patches, drops, sprays, shots, vitamins, store-bought, now and then, "
                    "or stopped last month"
                )
            ),
            Wording(NC_("not ticked", "medicines")),
        ),
        ("medicines",),
        tuple(("medicine_review", name, YesNo.NO) for name in _SWEPT),
    ),
    _Row(
        TickRow(
            "tried",
            Wording(N_("Anything tried for the pain, or a medicine taken before")),
            Wording(NC_("not ticked", "things tried")),
        ),
        ("treatments", "past_medicines"),
    ),
    _Row(TickRow("tests", Wording(N_("Scans or tests"))), ("tests",)),
    _Row(
        TickRow(
            "long",
            Wording(N_("Trouble sitting, standing or walking for long")),
            Wording(NC_("not ticked", "trouble sitting, standing or walking")),
        ),
        fields=tuple(("function", name, _NO_TROUBLE) for name in ("sit", "stand", "walk")),
    ),
    _Row(
        TickRow(
            "help",
            Wording(N_("Help with daily things; a cane, walker, wheelchair or brace")),
            Wording(NC_("not ticked", "help or a cane")),
        ),
        fields=(("function", "help_needed", ()), ("function", "aids", ())),
    ),
    _Row(
        TickRow("stopped", Wording(N_("Something given up because of pain"))),
        fields=(("function", "stopped_doing", "nothing"),),
    ),
    _Row(TickRow("team", Wording(N_("A doctor or a pharmacy"))), ("team",)),
    _Row(TickRow("questions", Wording(N_("Questions for the clinic"))), ("questions",)),
)


def has_little_to_tell(visit: Visit) -> bool:
    """Both what is not wanted and what worries most were answered with "nothing"."""
    return _is_nothing(visit.reason.not_wanted) and _is_nothing(visit.reason.worries)


def _is_nothing(answer: str | None) -> bool:
    said = (answer or "").strip().rstrip(".").casefold()
    return any(said in (word, say(word).casefold()) for word in _NOTHING)


def _rows(visit: Visit) -> tuple[TickRow, ...]:
    if "ticks:little" in visit.lines:
        return tuple(one.row for one in _ROWS)
    return tuple(one.row for one in _ROWS if any(target.is_open(visit) for target in one.targets()))


def _store(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    shown = {row.code for row in ticked.rows}
    for one in _ROWS:
        for target in one.targets() if one.row.code in shown else ():
            if one.row.code in ticked.on or target.is_open(visit) or "ticks:little" in visit.lines:
                visit = with_row(visit, target, ticked, moment)
    return visit


def _notes(row: TickRow) -> Address | None:
    """Beside the first list or field that the row stands for."""
    return next((next(one.targets()).address for one in _ROWS if one.row.code == row.code), None)


LITTLE = TickList(
    "little",
    "reason",
    Wording(
        "Which of these fit you? What you leave unticked counts as none, and we will not ask about it.",
        "Which of these fit {name}? What you leave unticked counts as none, and we will not ask about it.",
    ),
    rows=_rows,
    covers=(),
    store=_store,
    notes=_notes,
    is_open=lambda visit: len(_rows(visit)) > 1,
    said=Wording(N_("= none: {rows}")),
    label=N_("Numbers, or 0 for none of these"),
    when=has_little_to_tell,
    only="if there is nothing that is not wanted, and no worry",
    help=Wording("It saves eleven questions. What is ticked is asked about when its turn comes."),
)
