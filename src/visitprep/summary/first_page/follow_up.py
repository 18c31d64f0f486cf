"""Page 1 of a follow-up: before → now, what changed, and in one frame what was carried over and not asked again.

"None" is never printed of what was only carried: a row is there when something stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

from msgspec import Struct

from visitprep.document.sheet import Framed, Labelled, LabelledRows
from visitprep.document.words import Words, act, joined, plain
from visitprep.findings.changes import Change, ChangeKind, changes, is_first_told, paired, same_words, says_none
from visitprep.findings.medicines_on_no_list import named_elsewhere
from visitprep.measures.change import pgic_words
from visitprep.measures.phq4 import score_phq4
from visitprep.summary.first_page import scans
from visitprep.summary.first_page.daily.scores import peg_of
from visitprep.summary.first_page.medicines import taken_now
from visitprep.summary.first_page.pains.place import place, with_numbers
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import day, listed, lower_first, says, typed
from visitprep.summary.first_page.tried import in_words
from visitprep.summary.shared_sections.named_voice import named_in
from visitprep.summary.words.answers_in_words import words
from visitprep.summary.words.field_labels import LABELS
from visitprep.visit.answering import items
from visitprep.visit.carried import carried_from
from visitprep.visit.marks import TAKEN_NOW
from visitprep.visit.records.after import Decision
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.reason import Concern
from visitprep.visit.records.record import Record
from visitprep.visit.tellers import told_alone
from visitprep.visit.visit import LISTS, RECORDS, Visit
from visitprep.wording import N_, NC_, say

CHANGED = N_("What changed since {day}")
NOT_ASKED = N_("As on {day}, not asked again")
_ALWAYS = frozenset({"person", "respondent", "appointment"})
"""Who it is about is carried over for good."""
_TOLD_IN_THE_FRAME = _ALWAYS | {
    "medicines", "past_medicines", "treatments", "pains", "allergies", "devices", "health",
}  # fmt: skip
"""By name, or in the lines on safety."""
_TELLING = frozenset({"strength", "dose", "when", "really_taken", "differently", "helps", "side_effects"})
"""Fields of a medicine whose change is told on page 1."""
_ASKED_FURTHER = frozenset({"strength", "dose", "when"})
"""Told for the first time: nobody says that it was otherwise before."""
_WHERE = frozenset({"place", "side", "spreads_to"})


class Before(Struct, frozen=True):
    """The visit that this one follows, as the clinic may see it."""

    visit: Visit
    day: date


def asked_now(visit: Visit) -> Visit:
    """The visit with nothing in it that was only carried over: what was said, or said again, at this visit."""
    if visit.carried is None:
        return visit
    found: dict[str, object] = {}
    for part in RECORDS:
        if part not in _ALWAYS:
            found[part] = record_in(visit, part, carried=False)
    for part in LISTS:
        if listed_now := items(visit, part):
            found[part] = tuple(one for one in listed_now if carried_from(visit, part, one.id) is None)
        elif carried_from(visit, part) is not None:
            found[part] = None
    return _as_listed(visit.model_copy(update=found), visit)


def carried_over(visit: Visit) -> Visit:
    """The visit with nothing in it that was said, or said again, at this visit."""
    found: dict[str, object] = {
        part: record_in(visit, part, carried=True) for part in RECORDS if part not in _ALWAYS
    }
    for part in LISTS:
        if there := items(visit, part):
            found[part] = tuple(one for one in there if carried_from(visit, part, one.id) is not None)
    return visit.model_copy(update=found)


def _as_listed(asked: Visit, whole: Visit) -> Visit:
    """What was only carried over is on a list all the same: nothing that names it names what is on none."""
    on_no_list = {one.code for one in named_elsewhere(whole)}
    for one in named_elsewhere(asked):
        if one.code not in on_no_list:
            asked = TAKEN_NOW.put(asked, True, one.code)
    return asked


def record_in(visit: Visit, part: str, *, carried: bool) -> Record:
    """What of the record was only carried over, or only the rest."""
    record: Record = getattr(visit, part)
    out = {n for n in record.answerable() if (carried_from(visit, part, field=n) is not None) is not carried}
    cleared = {name: None for name in out if getattr(record, name) is not None}
    notes = {name: text for name, text in record.notes.items() if name not in out}
    return record.model_copy(update={**cleared, "notes": notes}) if out else record


def numbers_before(before: Before, visit: Visit) -> Mapping[str, Pain]:
    """Id of a pain now to the same pain then."""
    found: dict[str, Pain] = {}
    for was, now in paired(items(before.visit, "pains"), items(visit, "pains"), "pains"):
        if isinstance(was, Pain) and isinstance(now, Pain):
            found[now.id] = was
    return found


def change_in_words(was: Pain, now: Pain) -> Words:
    """Better, the same, or in bold worse: the usual numbers compared, where neither varies."""
    then, since = was.usual, now.usual
    if then is None or since is None or then.varies or since.varies:
        return ()
    if since.low == then.low:
        return plain(say(NC_("follow-up", "same")))
    return plain(say(NC_("follow-up", "better"))) if since.low < then.low else act(say(NC_("follow-up", "worse")))


def overall(visit: Visit) -> Labelled | None:
    """The patient's global impression, in the measure's own words."""
    if visit.pgic.change is None:
        return None
    return Labelled(say(N_("As a whole")), (plain(lower_first(pgic_words(visit.pgic.change))),))


# -- what changed -------------------------------------------------------------------------------------------------


def what_changed(before: Before, visit: Visit, room: Room) -> LabelledRows | None:
    """Rows that hold something, each told at this visit; None when nothing is different."""
    found = changes(before.visit, visit)
    rows = (
        (NC_("follow-up", "Started"), [_medicine(one, room) for one in _items(found, ChangeKind.ADDED, Medicine)]),
        (NC_("follow-up", "Changed"), [*_changed(found, room), *_moved(found, room)]),
        (
            NC_("follow-up", "Stopped"),
            [_stopped(one, visit, room) for one in _items(found, ChangeKind.REMOVED, Medicine)],
        ),
        (
            NC_("follow-up", "Done"),
            [in_words.treatment_in_words(visit, one, room) for one in _items(found, ChangeKind.ADDED, Treatment)],
        ),
        (
            NC_("follow-up", "Tests"),
            [scans.test_in_words(visit, one, room) for one in _items(found, ChangeKind.ADDED, Test)],
        ),
        (N_("Wants now"), list(_wanted(before.visit, visit, room))),
        (N_("New pain"), [act(place(one, room)) for one in _items(found, ChangeKind.ADDED, Pain)]),
        (N_("Pain gone"), [plain(place(one, room)) for one in _items(found, ChangeKind.REMOVED, Pain)]),
        (NC_("follow-up", "Planned"), [_planned(one, room) for one in visit.planned or ()] or _plan(before, room)),
        (NC_("follow-up", "Numbers"), list(_numbers(before, visit))),
    )
    told = tuple(Labelled(say(label), tuple(lines)) for label, lines in rows if lines)
    return named_in(LabelledRows(told), visit) if told else None


def _plan(before: Before, room: Room) -> list[Words]:
    """What was told of it after that visit, where no single thing was written down."""
    said = before.visit.after.plan
    told = say(N_("“{words}” (not said whether it was done)"), words=typed(said or "", min(room.longest, 160)))
    return [plain(told)] if says(said) else []


def _wanted(then: Visit, now: Visit, room: Room) -> Iterator[Words]:
    """What is hoped for in other words than then; what is no longer a topic."""
    longest = min(room.longest, 160)
    for name in ("hoped_for", "treatment_hoped"):
        was, hoped = getattr(then.reason, name), getattr(now.reason, name)
        if says(was) and says(hoped) and not same_words(was, hoped):
            yield plain(say(N_("{before} → {now}"), before=typed(was, longest), now=typed(hoped, longest)))
    if now.concerns is None:
        return
    gone = [
        one.text or ""
        for one, still in paired(items(then, "concerns"), items(now, "concerns"), "concerns")
        if still is None and isinstance(one, Concern)
    ]
    if gone:
        topics = listed((typed(one, longest) for one in gone if one), "; ")
        yield plain(say(N_("no longer a topic: {topics}"), topics=topics))


ItemType = TypeVar("ItemType")


def _items(found: tuple[Change, ...], kind: ChangeKind, of: type[ItemType]) -> Iterator[ItemType]:
    for change in found:
        if change.kind is kind and not change.address.field and isinstance(change.item, of):
            yield change.item


def _medicine(medicine: Medicine, room: Room) -> Words:
    return joined(
        (
            plain(taken_now.name_of(medicine, room)),
            taken_now.how_taken(medicine, room),
            taken_now.rest_of(medicine, room),
        ),
        "; ",
    )


def _stopped(medicine: Medicine, visit: Visit, room: Room) -> Words:
    """With why, where the same name stands among the medicines tried before."""
    name = (medicine.name or "").casefold()
    for past in visit.past_medicines or ():
        if name and (past.name or "").casefold() == name:
            return in_words.medicine_in_words(visit, past, room)
    return plain(taken_now.name_of(medicine, room))


def _changed(found: tuple[Change, ...], room: Room) -> Iterator[Words]:
    """As in "morphine ER 30 mg: 3 a day → 2 a day", a line for each medicine."""
    told: dict[str, list[str]] = {}
    named: dict[str, Medicine] = {}
    for change in found:
        medicine, field = change.item, change.address.field
        if not isinstance(medicine, Medicine) or change.kind is not ChangeKind.CHANGED or field not in _TELLING:
            continue
        then, now = (words(one.value) if one.value is not None else "" for one in (change.before, change.after))
        if then == now or (is_first_told(change) and (field in _ASKED_FURTHER or says_none(now))):
            continue
        line = (
            say(N_("{before} → {now}"), before=then, now=now)
            if then and now
            else now or say(N_("no longer: {was}"), was=then)
        )
        label = "" if field in ("really_taken", "strength") else lower_first(say(LABELS["medicines"][field]))
        told.setdefault(medicine.id, []).append(f"{label}: {line}" if label else line)
        named[medicine.id] = medicine
    for item_id, lines in told.items():
        yield plain(
            say(
                N_("{medicine}: {changes}"),
                medicine=taken_now.name_of(named[item_id], room),
                changes=listed(lines, "; "),
            )
        )


def _moved(found: tuple[Change, ...], room: Room) -> Iterator[Words]:
    """Where a pain is now and was not before: what was answered, and the words beside it."""
    told: dict[str, list[str]] = {}
    named: dict[str, Pain] = {}
    for change in found:
        pain, field = change.item, change.address.field
        if not isinstance(pain, Pain) or change.kind is not ChangeKind.CHANGED or field not in _WHERE:
            continue
        before, after = change.before, change.after
        if is_first_told(change) and field != "place":  # asked for the first time: nobody says it was otherwise
            continue
        value = words(after.value) if after.value is not None and after.value != before.value else ""
        beside = after.note.replace(before.note, "", 1).strip("; ") if after.note != before.note else ""
        if field == "place" and value:
            value = say(N_("{before} → {now}"), before=words(before.value or ""), now=value)
        label = "" if field == "place" else lower_first(say(LABELS["pains"][field]))
        if line := listed((value, typed(beside, room.longest)), "; "):
            told.setdefault(pain.id, []).append(f"{label}: {line}" if label else line)
            named[pain.id] = pain
    for item_id, lines in told.items():
        where = place(named[item_id], room)
        yield plain(say(N_("{medicine}: {changes}"), medicine=where, changes=listed(lines, "; ")))


def _planned(decision: Decision, room: Room) -> Words:
    """What was decided last time, and what became of it."""
    what = listed((words(decision.kind) if decision.kind else "", typed(decision.what or "", room.longest)), ": ")
    happened = lower_first(words(decision.happened)) if decision.happened else ""
    came = typed(decision.came_of_it or "", min(room.longest, 200)) if says(decision.came_of_it) else ""
    return plain(listed((what, listed((happened, came), ": ")), " — "))


def _numbers(before: Before, visit: Visit) -> Iterator[Words]:
    """The two scores and sleep, then and now; nothing that was not measured at both."""
    for label, then, now in (
        (N_("PEG {then} → {now} of 10; lower is better"), _peg(before.visit), _peg(visit)),
        (N_("PHQ-4 {then} → {now} of 12; lower is better"), _phq4(before.visit), _phq4(visit)),
        (N_("sleep {then} → {now} hours"), _hours(before.visit), _hours(visit)),
    ):
        if then and now:
            yield plain(say(label, then=then, now=now))
    for was, goal in paired(items(before.visit, "goals"), items(visit, "goals"), "goals"):
        then_n, now_n = getattr(was, "now", None), getattr(goal, "now", None)
        if then_n is not None and now_n is not None:
            activity = lower_first(str(getattr(goal, "activity", "")))
            yield plain(
                say(N_("{activity}: {then} → {now} of 10"), activity=activity, then=str(then_n), now=str(now_n))
            )


def _peg(visit: Visit) -> str:
    peg = peg_of(visit)
    return f"{peg.mean:.1f}" if peg is not None else ""


def _phq4(visit: Visit) -> str:
    phq4 = visit.phq4
    score = score_phq4(phq4.nervous, phq4.worrying, phq4.interest, phq4.down)
    return "" if score.total is None or told_alone(visit, "phq4") else str(score.total)


def _hours(visit: Visit) -> str:
    return str(visit.sleep.hours) if visit.sleep.hours else ""


# -- not asked again ----------------------------------------------------------------------------------------------


def not_asked_again(
    visit: Visit, told: tuple[Labelled, ...], titles: Mapping[str, str], room: Room, before: Before | None
) -> Framed | None:
    """One frame for what was carried over: what is `told` of it, pain medicines by name, the rest by title."""
    if visit.carried is None:
        return None
    rows = list(told)
    carried = [one for one in visit.medicines or () if carried_from(visit, "medicines", one.id) is not None]
    if carried:
        for_pain = taken_now.split(visit.model_copy(update={"medicines": tuple(carried)}))[0]
        named = tuple(
            taken_now.named_and_taken(one, room) if one in for_pain else plain(taken_now.name_of(one, room))
            for one in carried
        )
        rows.append(Labelled(say(NC_("follow-up", "Medicines")), (joined(named, "; "),)))
    kept = [one for one in visit.pains or () if carried_from(visit, "pains", one.id) is not None]
    last = {one.id: one for one in (before.visit.pains if before else None) or ()}
    if pains := [lower_first(with_numbers(one, last.get(one.id), room)) for one in kept]:
        rows.append(Labelled(say(NC_("follow-up", "Pains")), (plain(listed(pains)),)))
    others = [
        say(title)
        for part, title in titles.items()
        if part not in _TOLD_IN_THE_FRAME and carried_from(visit, part) is not None and getattr(visit, part)
    ]
    if others:
        rows.append(Labelled(say(NC_("follow-up", "Also")), (plain(listed(lower_first(one) for one in others)),)))
    frame = Framed(say(NOT_ASKED, day=day(visit.carried.day)), tuple(rows))
    return named_in(frame, visit) if rows else None


def group_title(before: Before) -> str:
    return say(CHANGED, day=day(before.day))
