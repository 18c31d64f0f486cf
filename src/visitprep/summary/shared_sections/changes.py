"""What changed since the visit before, in full.

Numbers stand as then, now and difference. The PEG's published least difference is told here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.blocks import Block, Column, Field, Paragraph, Table
from visitprep.findings.changes import Change, ChangeKind, changes, is_first_told, paired, same_words, says_none
from visitprep.measures.change import PEG_LEAST_SAID, peg_difference, pgic_words
from visitprep.measures.peg import score_peg
from visitprep.measures.phq4 import score_phq4
from visitprep.summary.may_share import keeps_mood, mood_is_withheld
from visitprep.summary.words import titles
from visitprep.summary.words.answers_in_words import (
    DASH,
    KEPT,
    NOT_AGREED,
    NOT_ANSWERED,
    caption,
    cell,
    fields,
    list_line,
    rows,
    said,
    together,
    words,
)
from visitprep.summary.words.field_labels import LABELS
from visitprep.text import isolated
from visitprep.visit.answering import items
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.days_answered import measured_on
from visitprep.visit.records.after import Decision
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.number_fields import Span
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.reason import Concern, Goal
from visitprep.visit.records.record import Item
from visitprep.visit.tellers import told_alone
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

GONE = N_("The earlier visit is not on this computer any more, so nothing can be compared with it.")
CAPTION = N_("PEG and PHQ-4: lower is better. Goals: 0 = cannot, 10 = as well as before")
_PGIC, _PLAN = LABELS["pgic"], LABELS["planned"]
_NOT_SCORED = N_("not scored: answered by a helper")
_NEWLY_SO = frozenset({"really_taken", "differently", "side_effects"})
"""Of a medicine: told for the first time, it may well be new. Its kind, or its dose, was only never asked."""
Row = tuple[str, str, str, str]


def follows(visit: Visit) -> bool:
    """There is something to say of what changed."""
    has_planned = visit.planned is not None or "planned" in visit.gaps
    return visit.carried is not None or has_planned or not visit.pgic.is_empty


def what_changed(visit: Visit, former: Visit | None) -> tuple[Block, ...]:
    """The whole section. Both visits as the clinic's pages tell them (`may_share.py`)."""
    blocks: list[Block] = list(_overall(visit))
    if former is not None:
        blocks += [*_numbers(former, visit), *fields(tuple(_lists(former, visit)))]
    elif visit.carried is not None:
        blocks.append(Paragraph(say(GONE)))
    blocks += _planned(visit)
    return tuple(blocks)


def _overall(visit: Visit) -> tuple[Block, ...]:
    change = visit.pgic.change
    if change is None:
        return fields(tuple(rows(visit.pgic, _PGIC)))
    answer = Field(say(_PGIC["change"]), pgic_words(change))
    return fields((answer, *rows(visit.pgic, _PGIC, ("change",))))


# -- numbers ---------------------------------------------------------------------------------------------------


def _numbers(former: Visit, visit: Visit) -> tuple[Block, ...]:
    peg, least = _peg(former, visit)
    rows_there = (peg, _phq4(former, visit), _sleep(former, visit))
    measured = (row for row in rows_there if row[1:3] != (DASH, DASH))
    table_rows = (*measured, *_goals(former, visit))
    if not table_rows:
        return ()
    then = say(NC_("column", "Then"))
    if visit.carried is not None:
        then = say(N_("Then: {day}"), day=in_words(visit.carried.day))
    columns = (
        Column("", 2.2),
        Column(then, 1.3),
        Column(say(NC_("column", "Now")), 1.4),
        Column(say(NC_("column", "Difference")), 0.8),
    )
    table = Table(caption(say(CAPTION), table_rows), columns, table_rows)
    if not least:
        return (table,)
    source = Paragraph(say(PEG_LEAST_SAID))
    return (table, source)


def _peg(former: Visit, visit: Visit) -> tuple[Row, bool]:
    """The row, and whether there is a difference for the published one to be read beside."""
    then, now = (score_peg(one.peg.pain, one.peg.enjoyment, one.peg.activity) for one in (former, visit))
    shown = []
    for one, score in ((former, then), (visit, now)):
        mean = None if score.mean is None else f"{score.mean:.1f}"
        parts = ", ".join(DASH if answer is None else str(answer) for answer in score.answers)
        shown.append(_measured(one, "peg", score.missing == len(score.answers), mean, parts))
    alone = told_alone(former, "peg") or told_alone(visit, "peg")
    difference = None if alone else peg_difference(then, now)
    label = say(N_("PEG, 0 to 10 (pain, enjoyment, activity)"))
    return (label, shown[0], shown[1], _difference(difference, places=1)), difference is not None


def _phq4(former: Visit, visit: Visit) -> Row:
    shown: list[str] = []
    totals: list[int | None] = []
    for one in (former, visit):
        phq4 = one.phq4
        score = score_phq4(phq4.nervous, phq4.worrying, phq4.interest, phq4.down)
        totals.append(None if told_alone(one, "phq4") else score.total)
        total = None if score.total is None else f"{score.total}/12"
        parts = ", ".join(DASH if part is None else f"{part}/6" for part in (score.anxiety, score.depression))
        empty = score.missing == len(score.answers)
        told = _measured(one, "phq4", empty, total, parts)
        shown.append(say(KEPT if mood_is_withheld(one) else NOT_AGREED) if keeps_mood(one) else told)
    then, now = totals
    difference = None if then is None or now is None else float(now - then)
    return say(N_("PHQ-4 (anxiety, depression)")), shown[0], shown[1], _difference(difference)


def _measured(visit: Visit, part: str, empty: bool, result: str | None, parts: str) -> str:
    """One measure at one visit; self-report is not scored from somebody else's answers (clinical.md D4)."""
    if empty:
        return DASH
    if told_alone(visit, part):
        return say(_NOT_SCORED)
    told = f"{result or say(N_('not scored'))} ({parts})"
    on = measured_on(visit, part)
    return say(N_("{text}, on {day}"), text=told, day=in_words(on)) if on is not None else told


def _sleep(former: Visit, visit: Visit) -> Row:
    then, now = former.sleep.hours, visit.sleep.hours
    label = say(LABELS["sleep"]["hours"])
    return label, _number(then), _number(now), _apart(then, now)


def _goals(former: Visit, visit: Visit) -> Iterator[Row]:
    for was, goal in paired(items(former, "goals"), items(visit, "goals"), "goals"):
        assert isinstance(was, Goal | None) and isinstance(goal, Goal | None)
        then, now = was.now if was else None, goal.now if goal else None
        activity = (goal or was or Goal()).activity or DASH
        label = say(N_("Goal: {activity}"), activity=activity)
        if goal is None:
            yield label, _number(then), say(N_("no longer a goal")), DASH
        elif was is None:
            yield label, say(NC_("since the visit before", "new")), _number(now), DASH
        else:
            yield label, _number(then), _number(now), _apart(then, now)


def _number(span: Span | None) -> str:
    return DASH if span is None else str(span)


def _apart(then: Span | None, now: Span | None) -> str:
    """The difference; when either varies, there is no one number for it."""
    if then is None or now is None:
        return DASH
    if then.varies or now.varies:
        return say(N_("it varies"))
    return _difference(now.low - then.low)


def _difference(number: float | None, places: int = 0) -> str:
    """The change in words: "2.0 lower", "1 higher", "the same"; a dash when there is none."""
    if number is None:
        return DASH
    if not number:
        return say(N_("the same"))
    size = f"{abs(number):.{places}f}" if places else f"{abs(number):g}"
    return say(N_("{n} lower") if number < 0 else N_("{n} higher"), n=size)


# -- lists -----------------------------------------------------------------------------------------------------


def _lists(former: Visit, visit: Visit) -> Iterator[Field]:
    """What there is none of, where it is asked for, stands in one row at the end."""
    found = changes(former, visit)
    none: list[str] = []

    def line(label: str, kind: ChangeKind, part: str, *, always: bool = False) -> Iterator[Field]:
        names = [_name(visit, change) for change in found if _is(change, kind, part)]
        if names:
            yield Field(say(label), "; ".join(names))
        elif always:
            none.append(say(label))

    yield from line(N_("Medicines started"), ChangeKind.ADDED, "medicines", always=True)
    yield from line(N_("Medicines stopped"), ChangeKind.REMOVED, "medicines", always=True)
    if changed := tuple(_changed_medicines(found)):
        yield Field(say(N_("Medicines changed")), "\n".join(changed))
    yield from line(N_("Treatments since"), ChangeKind.ADDED, "treatments", always=True)
    yield from line(N_("Tests since"), ChangeKind.ADDED, "tests", always=True)
    yield from line(N_("Pains that are new"), ChangeKind.ADDED, "pains")
    yield from line(N_("Pains that are gone"), ChangeKind.REMOVED, "pains")
    for name in ("hoped_for", "treatment_hoped"):
        was, hoped = getattr(former.reason, name), getattr(visit.reason, name)
        if was and hoped and not same_words(was, hoped):
            now = say(N_("{before} → {now}"), before=was, now=hoped)
            yield Field(say(LABELS["reason"][name]), now)
    if visit.concerns is not None:
        yield from line(N_("Topics that are new"), ChangeKind.ADDED, "concerns")
        yield from line(N_("No longer a topic"), ChangeKind.REMOVED, "concerns")
    if none:
        yield Field(say(NC_("since the visit before", "None")), "; ".join(none))


def _is(change: Change, kind: ChangeKind, part: str) -> bool:
    return change.kind is kind and change.address.part == part and not change.address.field


def _name(visit: Visit, change: Change) -> str:
    match change.item:
        case Medicine() as medicine:
            name = " ".join(filter(None, (medicine.name, medicine.strength))) or DASH
            why = _why_stopped(visit, name) if change.kind is ChangeKind.REMOVED else ""
            return f"{name} ({why})" if why else name
        case Treatment() as treatment:
            return _joined(treatment, ("kind", "what", "started", "effect"))
        case Test() as test:
            return _joined(test, ("kind", "part", "date", "result"))
        case Concern() as concern:
            return concern.text or DASH
        case Pain() as pain:
            return _joined(pain, ("place", "side"))
        case other:
            raise TypeError(type(other).__name__)


def _joined(item: Item, names: tuple[str, ...]) -> str:
    answers = (getattr(item, name) for name in names)
    return ", ".join(words(answer) for answer in answers if answer is not None) or DASH


def _why_stopped(visit: Visit, name: str) -> str:
    """Why, where the same name stands among the medicines tried before."""
    for past in visit.past_medicines or ():
        if past.name and past.why_stopped and past.name.casefold() == name.casefold():
            return words(past.why_stopped)
    return ""


def _changed_medicines(found: tuple[Change, ...]) -> Iterator[str]:
    """A line each: "gabapentin: Strength: 300 mg → 600 mg"."""
    told: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for change in found:
        medicine = change.item
        if not isinstance(medicine, Medicine) or change.kind is not ChangeKind.CHANGED:
            continue
        names[medicine.id] = medicine.name or DASH
        values = (change.before.value, change.after.value)
        before, after = (say(NOT_ANSWERED) if value is None else words(value).rstrip(". ") for value in values)
        first = is_first_told(change) and (change.address.field not in _NEWLY_SO or says_none(after))
        if not first and not same_words(before, after):
            label = say(LABELS["medicines"][change.address.field])
            line = say(
                N_("{label}: {before} → {after}"), label=label, before=isolated(before), after=isolated(after)
            )
            told.setdefault(medicine.id, []).append(line)
    for item_id, lines in told.items():
        yield f"{names[item_id]}: {'; '.join(lines)}"


# -- what was planned ------------------------------------------------------------------------------------------


def _planned(visit: Visit) -> tuple[Block, ...]:
    """What was decided last time, with what became of it."""
    if visit.planned:
        table_rows = tuple(_came_about(item) for item in visit.planned)
        heads = ((titles.OF_PARTS["planned"], 2.2), (_PLAN["happened"], 0.7), (_PLAN["came_of_it"], 2.0))
        columns = tuple(Column(say(head), weight) for head, weight in heads)
        notes = (
            Field(f"{row.label}: {decided}", row.value)
            for item, (decided, *_) in zip(visit.planned, table_rows, strict=True)
            for row in rows(item, _PLAN, tuple(_PLAN))
        )
        table = Table(caption("", table_rows).strip(), columns, table_rows)
        return (table, *fields(tuple(notes)))
    if visit.planned is None and "planned" not in visit.gaps:
        return ()
    return (Paragraph(say(titles.OF_PARTS["planned"]), strong=True), *list_line(visit, "planned"))


def _came_about(item: Decision) -> tuple[str, str, str]:
    named = together(item, _PLAN, plain=("kind", "what", "details"))
    return named, cell(item, "happened"), cell(item, "came_of_it")


def decision(item: Decision) -> str:
    """One thing decided, and all that was said about it."""
    plain = [name for name in ("kind", "what") if getattr(item, name) is not None]
    named = ": ".join(answer.text for name in plain if (answer := said(item, name)))
    rest = [f"{row.label}: {row.value}" for row in rows(item, _PLAN, plain)]
    return "; ".join(filter(None, (named, *rest))) or say(NOT_ANSWERED)
