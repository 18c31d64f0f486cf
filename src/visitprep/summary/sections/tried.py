"""What was tried: the best and the worst on page 1; every medicine stopped and every treatment behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from visitprep.document import ALWAYS, Block, Column, Counted, Field, Movable, Table
from visitprep.summary.overflow import Leaving, Placed, movable, rank
from visitprep.summary.words import titles
from visitprep.summary.words.labels import LABELS
from visitprep.summary.words.reading import (
    DASH,
    caption,
    cell,
    fields,
    list_line,
    list_said,
    newest_first,
    rows,
    said,
    together,
    with_mark,
)
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices import Effect, TreatmentKind, WhyStopped, YesNo
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, in_a_row, say

TRIED = Counted((N_("{n} treatment"), N_("{n} treatments")), (N_("{n} more treatment"), N_("{n} more treatments")))
MOST = 4
"""Rows on page 1: the two that helped most and the two that helped least."""
ROOM = 90
"""Characters of one cell of page 1; a row with a longer one stands behind it."""

_PAST, _TREATMENT = LABELS["past_medicines"], LABELS["treatments"]

_ORDER = (Effect.A_LOT, Effect.SOME, Effect.A_LITTLE, Effect.NONE, Effect.WORSE)
_COLUMNS = ((NC_("column", "What"), 2.1), (NC_("column", "When"), 1.05), (NC_("column", "Result"), 2.4))
_SHORT_KINDS = {
    TreatmentKind.INJECTION: NC_("a treatment", "Shot"),
    TreatmentKind.ABLATION: NC_("a treatment", "Ablation"),
    TreatmentKind.TENS: NC_("a treatment", "TENS"),
    TreatmentKind.HOME_EXERCISE: NC_("a treatment", "Exercises"),
    TreatmentKind.OTHER: "",
}
"""Said on page 1 where the person told what exactly; part 2 has the whole name."""

_WHY = {
    WhyStopped.NO_HELP: N_("it did not help"),
    WhyStopped.SIDE_EFFECTS: N_("side effects"),
    WhyStopped.COST: N_("cost or insurance"),
    WhyStopped.WORE_OFF: N_("it stopped working"),
    WhyStopped.ALLERGY: NC_("why a medicine was stopped, after a colon", "allergy"),
    WhyStopped.CLINICIAN: N_("the doctor or nurse stopped it"),
    WhyStopped.PROCEDURE: N_("a procedure or a pregnancy"),
    WhyStopped.BETTER: N_("no longer needed"),
    WhyStopped.OTHER: N_("another reason"),
}


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[str, ...]
    rank: int | None
    """0 helped most; None when its effect is not known."""
    percent: int
    """0 to 100; 0 when it was not said."""

    @property
    def fits(self) -> bool:
        return all(len(text) <= ROOM for text in self.cells)


def best_and_worst(visit: Visit) -> Placed:
    """Everything tried, what helped most first, in short. Part 2 lists all of it again, whole.

    On page 1 stand the best and the worst; where the paper has pages, the rest of this list is behind page 1.
    """
    tried = [*_past_rows(visit), *_treatment_rows(visit)]
    if not tried:
        nothing = fields(tuple(_nothing_tried(visit)))
        return Placed(movable(nothing, Leaving.TRIED, TRIED))
    tried.sort(key=lambda row: (len(_ORDER) if row.rank is None else row.rank, -row.percent))
    short = [row for row in tried if row.fits]
    ranked = [row for row in short if row.rank is not None]
    best, worst = ranked[: MOST // 2], ranked[-MOST // 2 :]
    chosen = best + worst if len(ranked) > MOST else short[:MOST]
    leaves = iter(tuple(_leaving(len(chosen))))
    table_rows = tuple(row.cells for row in tried)
    columns = tuple(Column(say(name), weight) for name, weight in _COLUMNS)
    table = Table(caption("", table_rows), columns, table_rows)
    ranks = tuple(next(leaves) if any(row is it for it in chosen) else ALWAYS for row in tried)
    return Placed((Movable(table, ranks, TRIED),))


def _leaving(number: int) -> Iterator[int]:
    """The middle leaves first: what helped most and what helped least stay longest, in turns."""
    for position in range(number):
        from_the_ends = min(2 * position, 2 * (number - 1 - position) + 1)
        yield rank(Leaving.TRIED if from_the_ends < 2 else Leaving.MORE_TRIED, from_the_ends + 1, ())


def _rank(effect: Effect | None) -> int | None:
    return _ORDER.index(effect) if effect in _ORDER else None


def _nothing_tried(visit: Visit) -> Iterator[Field]:
    for part in ("past_medicines", "treatments"):
        nothing = list_said(visit, part)
        if nothing:
            yield Field(say(titles.OF_PARTS[part]), nothing.text, nothing.gap)


def _past_rows(visit: Visit) -> Iterator[_Row]:
    for item in visit.past_medicines or ():
        what = " ".join(filter(None, (_text(item, "name"), _text(item, "highest_dose"))))
        effect, how_long = (_text(item, name) for name in ("effect", "how_long"))
        why = _why(item)
        stopped = say(N_("stopped: {why}"), why=why) if why else ""
        cells = (what or DASH, cell(item, "when"), _joined(effect, how_long, stopped))
        yield _Row(cells, _rank(item.effect), 0)


def _why(item: PastMedicine) -> str:
    """Why it was stopped, as it reads after a colon."""
    if not item.why_stopped:
        return _text(item, "why_stopped")
    reasons = in_a_row([say(_WHY[reason]) for reason in item.why_stopped])
    return with_mark(reasons, item, "why_stopped")


def _treatment_rows(visit: Visit) -> Iterator[_Row]:
    for item in visit.treatments or ():
        what = _what(item)
        if item.what and item.kind in _SHORT_KINDS:
            kind = say(_SHORT_KINDS[item.kind])
            named = kind.casefold() in re.findall(r"\w+", item.what.casefold())  # "epidural steroid shot"
            what = item.what[:1].upper() + item.what[1:] if named else ": ".join(filter(None, (kind, item.what)))
        went = _joined(_effect(item), _text(item, "problems"))
        yield _Row((what, _when(item) or DASH, went), _rank(item.effect), item.percent_relief or 0)


def stopped_medicines(visit: Visit) -> tuple[Block, ...]:
    """Every medicine tried before, newest first."""
    items: list[PastMedicine] = newest_first([(m.when, m) for m in visit.past_medicines or ()])
    if not items:
        return list_line(visit, "past_medicines")
    cells = (("name", "highest_dose"), ("when", "how_long"), ("effect",), ("why_stopped",), ("side_effects",))
    table_rows = tuple(tuple(together(item, _PAST, plain=names) for names in cells) for item in items)
    heads = (
        (N_("Medicine, highest dose"), 1.5),
        (N_("When, how long"), 1.1),
        (_PAST["effect"], 1.0),
        (_PAST["why_stopped"], 1.2),
        (_PAST["side_effects"], 1.3),
    )
    return _listed(heads, table_rows, _notes(items, _PAST, "name"))


def treatments(visit: Visit) -> tuple[Block, ...]:
    """Every treatment, newest first: dates, sessions, relief and how long it lasted."""
    items: list[Treatment] = newest_first([(t.ended or t.started, t) for t in visit.treatments or ()])
    if not items:
        return list_line(visit, "treatments")
    table_rows = tuple(_treatment(item) for item in items)
    heads = (
        (_TREATMENT["kind"], 1.6),
        (NC_("column", "When"), 1.2),
        (_TREATMENT["where"], 1.0),
        (N_("Effect, relief"), 1.3),
        (_TREATMENT["problems"], 1.1),
    )
    return _listed(heads, table_rows, _notes(items, _TREATMENT, "kind"))


def _listed(
    heads: tuple[tuple[str, float], ...], table_rows: tuple[tuple[str, ...], ...], notes: Iterator[Field]
) -> tuple[Block, ...]:
    columns = tuple(Column(say(title), weight) for title, weight in heads)
    title = caption(say(N_("Newest first")), table_rows)
    return (Table(title, columns, table_rows), *fields(tuple(notes)))


def _treatment(item: Treatment) -> tuple[str, ...]:
    when = [_when(item), together(item, _TREATMENT, plain=(), labelled=("sessions",))]
    where, problems = cell(item, "where"), cell(item, "problems")
    return (_what(item), _joined(*when), where, _effect(item), problems)


def _effect(item: Treatment) -> str:
    """How it went: "Helped some; 30 percent; lasted 2 months"; what was passed over with its name."""
    parts = [_text(item, "effect")]
    for name, sentence in (("percent_relief", N_("{answer}%")), ("relief_lasted", N_("lasted {answer}"))):
        answer = said(item, name)
        if answer and answer.gap:
            parts.append(f"{say(_TREATMENT[name])}: {answer.text}")
        elif answer:
            parts.append(say(sentence, answer=answer.text))
    return _joined(*parts)


def _what(item: Treatment) -> str:
    """Its kind and its name: "Physical therapy: back and core"."""
    kind, what = _text(item, "kind"), _text(item, "what")
    return ": ".join(text for text in (kind, what) if text) or DASH


def _when(item: Treatment) -> str:
    """From when to when: "March 2021 to June 2021", "since 2022, still going on"."""
    parts = []
    started, ended, ongoing = (said(item, name) for name in ("started", "ended", "ongoing"))
    if started and ended and not started.gap and not ended.gap:
        parts.append(say(N_("{start} to {end}"), start=started.text, end=ended.text))
    else:
        if started:
            parts.append(started.text if not started.gap else f"{say(_TREATMENT['started'])}: {started.text}")
        if ended:
            parts.append(f"{say(_TREATMENT['ended'])}: {ended.text}")
    if item.ongoing is YesNo.YES:
        parts.append(say(N_("still going on")))
    elif ongoing:
        parts.append(f"{say(_TREATMENT['ongoing'])}: {ongoing.text}")
    return "; ".join(parts)


def _text(item: PastMedicine | Treatment, name: str) -> str:
    answer = said(item, name)
    return answer.text if answer else ""


def _joined(*texts: str) -> str:
    return "; ".join(text for text in texts if text and text != DASH) or DASH


def _notes(items: list[PastMedicine] | list[Treatment], labels: Mapping[str, str], title: str) -> Iterator[Field]:
    """What the person added to any of these answers, under the name of its row."""
    for item in items:
        name = _text(item, title) or say(N_("Without a name"))
        for row in rows(item, labels, shown=tuple(labels)):
            yield Field(f"{name}: {row.label}", row.value)
