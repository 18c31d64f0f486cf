"""One medicine of a record: new, the same as one of the list, or the same with another strength."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from visitprep.health_records.found import Item as Find
from visitprep.health_records.found import Status
from visitprep.health_records.naming import whatever_strength
from visitprep.health_records.plain import strength_in
from visitprep.health_records.strengths import are_apart
from visitprep.health_records.told.days_in_words import in_words
from visitprep.health_records.told.in_words import (
    directions_of,
    from_where,
    in_one_line,
    standing_told,
    with_source,
)
from visitprep.interview.engine.line_asked.one_line import ask_line
from visitprep.interview.engine.line_asked.replies import is_yes, yes_and
from visitprep.interview.engine.path.steps import Line, line_place
from visitprep.interview.prompts import Way
from visitprep.interview.question import Hearing, list_called
from visitprep.interview.questions.medicines import really_taken
from visitprep.interview.questions.medicines.one_medicine import TAKEN
from visitprep.interview.screens.health_record.sitting import LATER, LEFT, Sitting, later_row
from visitprep.interview.screens.health_record.strength import ask_strength
from visitprep.interview.screens.health_record.values import differs, same_medicine, values_of
from visitprep.text import isolated
from visitprep.visit.answering import Address, record_at, with_answers, with_more_noted
from visitprep.visit.records.medicine import Medicine
from visitprep.wording import N_, NC_, Wording, say

NOW, CHANGED, TRIED = "now", "changed", "tried"
MINE, RECORD, BOTH = "mine", "record", "both"


def _refuse_a_yes(line: str, hearing: Hearing) -> str:
    more = yes_and(line)
    if is_yes(line) or (more and "really_taken" not in really_taken.read(more, hearing)[0].values):
        return say(N_("A yes does not say how, and neither does the record. Say it in words, or type: don't know"))
    return really_taken.refuse(line, hearing)


_WITHOUT_DIRECTIONS = replace(
    TAKEN,
    ask=Wording(
        "The record does not say how to take it. How do you really take it, does it help, any trouble?",
        "The record does not say how to take it. How does {name} really take it, does it help, any trouble?",
    ),
    asks=None,
    label=N_("In your own words"),
    refuses=_refuse_a_yes,
)
"""Of "as the label says" nothing could be known."""


def ask_medicine(sitting: Sitting, find: Find, *, ask: bool) -> Way:
    """KEEP when it is decided or for later. `ask` is False where "all of these" was said of it."""
    listed = same_medicine(sitting.interview.visit, find)
    if readings := other_readings(sitting, find):
        return _which_reading(sitting, listed, readings)
    if listed is not None:
        if differs(listed, find) and not find.leave_out and find.status is not Status.PAST:
            return _which_reading(sitting, listed, [find])
        if not differs(listed, find):
            sitting.interview.asker.tell(
                say(N_("{name} is on the list already."), name=isolated(listed.name or ""))
            )
            sitting.decide(find, taken=False)
            return Way.KEEP
    if not ask:
        return _take_in(sitting, find, change=False)
    chosen = sitting.choose("medicine", _told(find), _rows(sitting, find))
    if isinstance(chosen, Way):
        return chosen
    if chosen in (NOW, CHANGED):
        return _take_in(sitting, find, change=chosen == CHANGED)
    if chosen == TRIED:
        return sitting.add(find, "past_medicines", change=False)
    if chosen == LEFT:
        sitting.decide(find, taken=False)
        sitting.tell_left((find,))
    if chosen == LATER:
        sitting.tell_later(find)
    return Way.KEEP


def _told(find: Find) -> str:
    told = with_source(find)
    if find.inpatient and not find.leave_out:
        return say(N_("{told}\nThe record says it was given once, or in hospital."), told=told)
    if find.status is Status.PAST and find.stopped and not find.leave_out:
        return say(N_("{told}\nThe record says it ended: {day}"), told=told, day=in_words(find.stopped))
    return told


def _rows(sitting: Sitting, find: Find) -> list[tuple[str, str]]:
    """What the record says stands first; nothing is chosen by it."""
    now = (NOW, sitting.spoken(N_("I take it now"), N_("{name} takes it now")))
    changed = (
        CHANGED,
        sitting.spoken(
            N_("I take it now, and something has to be changed"),
            N_("{name} takes it now, and something has to be changed"),
        ),
    )
    tried = (
        TRIED,
        sitting.spoken(
            N_("I tried it for pain, and no longer take it"), N_("{name} tried it for pain, and no longer takes it")
        ),
    )
    left = (LEFT, say(N_("Not taking it now: leave it out")))
    later = later_row()
    if find.status is Status.PAST or find.leave_out:
        return [left, tried, now, changed, later]
    return [now, changed, left, tried, later]


def _take_in(sitting: Sitting, find: Find, *, change: bool) -> Way:
    way, new = _added(sitting, find, change=change)
    return _how(sitting, new, find) if way is Way.KEEP and new else way


def _added(sitting: Sitting, find: Find, *, change: bool) -> tuple[Way, str]:
    if not change:
        sitting.interview.asker.tell(in_one_line(find))
    before = {one.id for one in sitting.interview.visit.medicines or ()}
    way = sitting.add(find, "medicines", change=change)
    return way, next((one.id for one in sitting.interview.visit.medicines or () if one.id not in before), "")


def _is_listed(sitting: Sitting, item_id: str) -> bool:
    return any(one.id == item_id for one in sitting.interview.visit.medicines or ())


def _how(sitting: Sitting, item_id: str, find: Find) -> Way:
    """The one question that a record cannot answer: how it is really taken. Asked as the interview asks it."""
    interview = sitting.interview
    repeating = list_called("medicines", interview.sections)
    section = next(one for one in interview.sections if repeating in one.parts)
    address = Address("medicines", item=item_id)
    for line in repeating.lines.each if repeating.lines else ():
        if not _is_listed(sitting, item_id):  # it is not taken any more, as was just said
            return Way.KEEP
        record = record_at(interview.visit, address)
        if line is TAKEN and find.taken and getattr(record, "really_taken", None) == find.taken:
            continue  # the record told that too
        if line is TAKEN and not getattr(record, "when", None) and not getattr(record, "dose", None):
            line = _WITHOUT_DIRECTIONS
        elif line is not TAKEN and not line.when(interview.visit, record):
            continue
        way = ask_line(interview, Line(section, address, record, line, repeating))
        if way in (Way.STOP, Way.MENU):
            return Way.STOP
        if way is Way.BACK:
            return Way.BACK
        sitting.answered += 1
    way = ask_strength(sitting, item_id, find, line_place(TAKEN, item_id))
    return Way.STOP if way is Way.MENU else way


def other_readings(sitting: Sitting, find: Find) -> list[Find]:
    """The same medicine in other strengths, with this one, newest first, where newer and older documents differ."""
    key = whatever_strength(find.name)
    alike = [one for one in sitting.finds.of_kind(find.kind) if whatever_strength(one.name) == key]
    alike = [
        one for one in alike if one is find or (are_apart(one.strength, find.strength) and sitting.open((one,)))
    ]
    is_one_list = len({one.source for one in alike}) < 2  # two strengths of one list may well be taken together
    return [] if is_one_list or key in sitting.one_by_one else alike


def _which_reading(sitting: Sitting, listed: Medicine | None, readings: Sequence[Find]) -> Way:
    """One question with all of them; whichever is said, the others stay beside it."""
    mine = _in_words(listed.name, listed.strength, listed.dose, listed.when) if listed else ""
    theirs = [
        _in_words(one.name, "" if strength_in(one.name) else one.strength, directions_of(one)) for one in readings
    ]
    codes = [RECORD, *(f"{RECORD}-{number}" for number in range(2, len(readings) + 1))]
    lines = [say(N_("The list says: {mine}"), mine=mine)] if listed else []
    for find, words in zip(readings, theirs, strict=True):
        told = f"{words} · {standing_told(find)}" if len(readings) > 1 else words
        if day := find.noted or find.source.day:
            lines.append(say(N_("The record of {day} says: {theirs}"), day=in_words(day), theirs=told))
        else:
            lines.append(say(N_("The record says: {theirs}"), theirs=told))
    lines.append(sitting.spoken(N_("Which do you take?"), N_("Which does {name} take?")))
    rows = [(MINE, say(N_("As the list says")))] if listed else []
    if len(readings) == 1:
        rows += [(RECORD, say(N_("As the record says"))), (BOTH, say(NC_("row of a menu", "Both")))]
    else:
        rows += list(zip(codes, theirs, strict=True))
        rows += [(BOTH, say(N_("More than one of these: ask one by one"))), (LEFT, say(N_("None of these now")))]
        if not listed and all(one.status is Status.PAST or one.leave_out for one in readings):
            rows = [rows[-1], *rows[:-1]]
    chosen = sitting.choose("two-readings", "\n".join(lines), (*rows, later_row()))
    if chosen == LATER and len(readings) > 1:
        sitting.for_later.add(whatever_strength(readings[0].name))
    if isinstance(chosen, Way) or chosen == LATER:
        return chosen if isinstance(chosen, Way) else Way.KEEP
    if chosen == BOTH and len(readings) > 1:
        sitting.one_by_one.add(whatever_strength(readings[0].name))
        return ask_medicine(sitting, readings[0], ask=True)
    if chosen == BOTH:
        return _take_in(sitting, readings[0], change=False)
    if chosen == LEFT:
        for find in readings:
            sitting.decide(find, taken=False)
        sitting.tell_left(readings)
        return Way.KEEP
    interview = sitting.interview
    taken = None if chosen == MINE else readings[codes.index(chosen)]
    others = [
        say(N_("{source}: {theirs}"), source=from_where(find), theirs=words)
        for find, words in zip(readings, theirs, strict=True)
        if find is not taken
    ]
    if listed is None and taken is not None:
        way, item_id = _added(sitting, taken, change=False)
        if not item_id:
            return way
    elif listed is not None:
        item_id = listed.id
        if taken is not None:
            values = values_of(taken, "medicines")
            fresh: dict[str, object] = {field: values[field] for field in ("strength", "when") if field in values}
            if "when" in fresh:
                fresh["dose"] = None  # it was counted for the other strength
            interview.keep(with_answers(interview.visit, _name(item_id), fresh, interview.moment))
            before = say(N_("{source}; before, the list said: {mine}"), source=from_where(taken), mine=mine)
            others = [before, *others]
    for note in others:
        interview.keep(with_more_noted(interview.visit, _name(item_id), note, interview.moment))
    for find in readings:
        if listed is not None or find is not taken:
            sitting.decide(find, taken=find is taken or (taken is None and len(readings) == 1))
    return Way.KEEP if taken is None else _how(sitting, item_id, taken)


def _name(item_id: str) -> Address:
    return Address("medicines", "name", item_id)


def _in_words(*parts: str | None) -> str:
    return ", ".join(isolated(part) for part in parts if part)
