"""One medicine of a record: new, the same as one of the list, or the same with another strength."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.health_records.found import Item as Find
from visitprep.health_records.found import Status
from visitprep.health_records.plain import strength_in
from visitprep.health_records.told.days_in_words import in_words
from visitprep.health_records.told.in_words import directions_of, from_where, in_one_line
from visitprep.interview.engine.line.one_line import ask_line
from visitprep.interview.engine.line.replies import is_yes, yes_and
from visitprep.interview.engine.path.steps import Line, line_place
from visitprep.interview.prompts import Way
from visitprep.interview.question import Hearing, list_called
from visitprep.interview.questions.medicines import really_taken
from visitprep.interview.questions.medicines.one_medicine import TAKEN
from visitprep.interview.screens.health_record.sitting import LATER, LEFT, Sitting, later_row
from visitprep.interview.screens.health_record.strength import ask_strength
from visitprep.interview.screens.health_record.values import differs, same_medicine, values_of
from visitprep.text import isolated
from visitprep.visit.answering import Address, record_at, with_answers, with_note
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
    if listed is not None:
        if differs(listed, find) and not find.leave_out and find.status is not Status.PAST:
            return _two_readings(sitting, listed, find)
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
    told = say(N_("{find} ({source})"), find=in_one_line(find), source=from_where(find))
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
    if not change:
        sitting.interview.asker.tell(in_one_line(find))
    before = {one.id for one in sitting.interview.visit.medicines or ()}
    way = sitting.add(find, "medicines", change=change)
    new = next((one.id for one in sitting.interview.visit.medicines or () if one.id not in before), "")
    return _how(sitting, new, find) if way is Way.KEEP and new else way


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
        if line is TAKEN and not getattr(record, "when", None) and not getattr(record, "dose", None):
            line = _WITHOUT_DIRECTIONS
        elif line is not TAKEN and not line.when(interview.visit, record):
            continue
        way = ask_line(interview, Line(section, address, record, line, repeating))
        if way in (Way.STOP, Way.MENU):
            return Way.STOP
    way = ask_strength(sitting, item_id, find, line_place(TAKEN, item_id))
    return Way.STOP if way in (Way.STOP, Way.MENU) else Way.KEEP


def _two_readings(sitting: Sitting, listed: Medicine, find: Find) -> Way:
    """One question with both; whichever is said, the other stays beside it."""
    mine = _in_words(listed.name, listed.strength, listed.dose, listed.when)
    theirs = _in_words(find.name, "" if strength_in(find.name) else find.strength, directions_of(find))
    if find.source.day:
        said = say(N_("The record of {day} says: {theirs}"), day=in_words(find.source.day), theirs=theirs)
    else:
        said = say(N_("The record says: {theirs}"), theirs=theirs)
    text = "\n".join(
        (
            say(N_("The list says: {mine}"), mine=mine),
            said,
            sitting.spoken(N_("Which do you take?"), N_("Which does {name} take?")),
        )
    )
    rows = (
        (MINE, say(N_("As the list says"))),
        (RECORD, say(N_("As the record says"))),
        (BOTH, say(NC_("row of a menu", "Both"))),
        later_row(),
    )
    chosen = sitting.choose("two-readings", text, rows)
    if isinstance(chosen, Way) or chosen == LATER:
        return chosen if isinstance(chosen, Way) else Way.KEEP
    if chosen == BOTH:
        return _take_in(sitting, find, change=False)
    interview = sitting.interview
    address = Address("medicines", "name", listed.id)
    visit = interview.visit
    if chosen == MINE:
        note = say(N_("{source}: {theirs}"), source=from_where(find), theirs=theirs)
        interview.keep(with_note(visit, address, _beside(listed, note), interview.moment))
        sitting.decide(find, taken=True)
        return Way.KEEP
    values = values_of(find, "medicines")
    fresh: dict[str, object] = {field: values[field] for field in ("strength", "when") if field in values}
    if "when" in fresh:
        fresh["dose"] = None  # it was counted for the other strength
    visit = with_answers(visit, address, fresh, interview.moment)
    note = say(N_("{source}; before, the list said: {mine}"), source=from_where(find), mine=mine)
    interview.keep(with_note(visit, address, _beside(listed, note), interview.moment))
    sitting.decide(find, taken=True)
    return _how(sitting, listed.id, find)


def _beside(listed: Medicine, note: str) -> str:
    before = listed.notes.get("name", "")
    return f"{before}; {note}" if before and note not in before else note


def _in_words(*parts: str | None) -> str:
    return ", ".join(isolated(part) for part in parts if part)
