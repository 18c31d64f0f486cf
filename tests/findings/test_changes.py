"""Two visits compared: what is the same is never named, and every single change is."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from tests.visit_strategies import answers, lists_of, records, visits

from visitprep.findings.changes import Change, ChangeKind, changes, name_of, paired
from visitprep.visit.answering import Address, items
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.living import Sleep
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.reason import Concern
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type

QUICK = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


@QUICK
@given(visits())
def test_a_visit_does_not_differ_from_itself(visit: Visit) -> None:
    assert changes(visit, visit) == ()
    assert changes(visit, Visit.model_validate_json(visit.model_dump_json())) == ()


@QUICK
@given(st.data())
def test_one_answer_changed_in_a_record_is_found_and_nothing_else(data: Any) -> None:
    """A value, a gap or a note put in, changed or taken out."""
    older = data.draw(visits())
    part = data.draw(st.sampled_from(RECORDS))
    kind = record_type(part)
    field = data.draw(st.sampled_from(kind.answerable()))
    was = getattr(older, part)
    value = data.draw(st.none() | answers(kind.model_fields[field].annotation))
    gaps = {name: gap for name, gap in was.gaps.items() if name != field}
    if value is None and data.draw(st.booleans()):
        gaps[field] = data.draw(st.sampled_from(list(Gap)))
    newer = older.model_copy(update={part: was.model_copy(update={field: value, "gaps": gaps})})
    assume(newer != older)
    assert [(change.kind, change.address) for change in changes(older, newer)] == [
        (ChangeKind.CHANGED, Address(part, field))
    ]


@QUICK
@given(st.data())
def test_one_item_more_is_found_and_nothing_else(data: Any) -> None:
    older = data.draw(visits())
    part = data.draw(st.sampled_from(LISTS))
    before = items(Visit(**{part: tuple(data.draw(lists_of(part)) or ())[:2] or None}), part)
    new = data.draw(records(record_type(part))).model_copy(update={"id": "new-1"})
    assume(name_of(new, part) not in [name_of(item, part) for item in before])
    older = older.model_copy(update={part: before or None, "gaps": {}, "notes": {}})
    newer = older.model_copy(update={part: (*before, new)})
    found = changes(older, newer)
    assert [(change.kind, change.address, change.item) for change in found] == [
        (ChangeKind.ADDED, Address(part, item="new-1"), new)
    ]
    back = changes(newer, older)
    assert [(change.kind, change.address) for change in back] == [(ChangeKind.REMOVED, Address(part, item="new-1"))]


@QUICK
@given(visits(), visits())
def test_changes_are_found_both_ways_or_not_at_all(one: Visit, other: Visit) -> None:
    """What is added one way is removed the other way."""
    there = [change.kind for change in changes(one, other)]
    back = [change.kind for change in changes(other, one)]
    assert there.count(ChangeKind.ADDED) == back.count(ChangeKind.REMOVED)
    assert bool(there) == bool(back)


def _kinds(found: tuple[Change, ...]) -> list[ChangeKind]:
    return [change.kind for change in found]


def test_another_medicine_under_the_same_id_is_another_medicine() -> None:
    """The last one taken off and another put on gets its id back; that is no renaming."""
    older = Visit(medicines=(Medicine(id="medicine-1", name="gabapentin"),))
    newer = Visit(medicines=(Medicine(id="medicine-1", name="pregabalin"),))
    assert set(_kinds(changes(older, newer))) == {ChangeKind.ADDED, ChangeKind.REMOVED}


def test_a_spelling_put_right_is_a_change_of_name() -> None:
    older = Visit(medicines=(Medicine(id="medicine-1", name="gabapentine"),))
    newer = Visit(medicines=(Medicine(id="medicine-1", name="gabapentin"),))
    (change,) = changes(older, newer)
    assert change.address == Address("medicines", "name", "medicine-1")
    assert (change.before.value, change.after.value) == ("gabapentine", "gabapentin")


def test_the_same_thing_in_two_visits_of_their_own_is_found_by_its_name() -> None:
    """Two visits that were typed in apart have ids of their own."""
    older = Visit(pains=(Pain(id="pain-1", place="hip"), Pain(id="pain-2", place="left knee", worst=None)))
    newer = Visit(pains=(Pain(id="pain-1", place="Left  knee"),))
    found = paired(items(older, "pains"), items(newer, "pains"), "pains")
    assert [(one and one.id, other and other.id) for one, other in found] == [
        ("pain-2", "pain-1"),
        ("pain-1", None),
    ]


def test_another_order_is_a_change_of_its_own() -> None:
    """What they most want to talk about comes first."""
    first, second = Concern(id="concern-1", text="sleep"), Concern(id="concern-2", text="work")
    (change,) = changes(Visit(concerns=(first, second)), Visit(concerns=(second, first)))
    assert (change.kind, change.address) == (ChangeKind.REORDERED, Address("concerns"))


def test_none_and_not_answered_are_two_things() -> None:
    (change,) = changes(Visit(), Visit(allergies=()))
    assert (change.address, change.before.value, change.after.value) == (Address("allergies"), None, ())


def test_how_far_the_interview_is_does_not_count() -> None:
    """Packing, closed lists and sections that were opened are no answers."""
    older = Visit(sleep=Sleep(wakes_from_pain="yes"))
    newer = older.model_copy(update={"no_more": frozenset({"pains"}), "more_details": {"sleep": True}})
    assert changes(older, newer) == ()
