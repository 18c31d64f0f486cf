"""An operation ticked among what was tried, and told already among the operations. Every example is made up."""

from __future__ import annotations

import io
from datetime import date

import pytest
from msgspec.structs import replace

from visitprep.interview.engine.interview import Interview
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.tried.told_with_operations import told_with_operations
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.answering import Address, Moment, with_more_noted, with_new_item
from visitprep.visit.visit import Visit

MOMENT = Moment(date(2026, 11, 29), None)
OPERATIONS = ("right shoulder rotator cuff repair", "gallbladder", "L4-5 fusion")


def ticked(*operations: str, kind: str = "surgery") -> tuple[Visit, Address]:
    visit = Visit()
    for what in operations:
        visit, _ = with_new_item(visit, "surgeries", {"what": what}, MOMENT)
    visit, _ = with_new_item(visit, "treatments", {"kind": "massage"}, MOMENT)
    visit, new = with_new_item(visit, "treatments", {"kind": kind}, MOMENT)
    return visit, Address("treatments", item=new)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("thats the shoulder operation already wrote it", OPERATIONS[0]),
        ("its the same one as the rotator cuff", OPERATIONS[0]),
        ("that was my fusion surgery", OPERATIONS[2]),
        ("the fusion i told you about", OPERATIONS[2]),
        ("like i said, the shoulder", OPERATIONS[0]),
        ("same surgery as before", ""),
        ("told you above", ""),
        ("same as the operations list", ""),
        ("asked that already", ""),
    ],
)
def test_it_points_to_that_operation_and_is_asked_no_more(typed: str, told: str) -> None:
    visit, here = ticked(*OPERATIONS)
    found = told_with_operations(visit, here, typed, MOMENT)
    assert found is not None
    assert [str(one.kind) for one in found[0].treatments or ()] == ["massage"]
    assert "treatments" in found[0].no_more
    assert found[1] == "= told with the operations" + (f": {told}" if told else "")
    assert found[0].surgeries == visit.surgeries


@pytest.mark.parametrize(
    ("typed", "kind", "operations"),
    [
        ("right knee scope 2012, no help", "surgery", OPERATIONS),
        ("l4-5 fusion 2019 helped a lot", "surgery", OPERATIONS),
        ("already had 2 shoulder surgeries, the other one in 2011", "surgery", OPERATIONS),
        ("told you, the left ankle", "surgery", OPERATIONS),
        ("already told you", "surgery", ()),
        ("same as before", "nerve_block", OPERATIONS),
    ],
)
def test_anything_else_is_a_treatment(typed: str, kind: str, operations: tuple[str, ...]) -> None:
    visit, here = ticked(*operations, kind=kind)
    assert told_with_operations(visit, here, typed, MOMENT) is None


def test_what_more_is_said_goes_to_the_operation() -> None:
    visit, here = ticked(*OPERATIONS)
    found = told_with_operations(visit, here, "already told you about the fusion, it made the leg worse", MOMENT)
    assert found is not None
    assert [one.helped_pain for one in found[0].surgeries or ()] == [None, None, "it made the leg worse"]


@pytest.mark.parametrize("typed", ["told you above", "thats the fusion, i told you"])
def test_it_is_heard_where_the_treatment_is_asked(typed: str) -> None:
    visit, _ = with_new_item(Visit(), "surgeries", {"what": "L4-5 fusion"}, MOMENT)
    out = io.StringIO()
    asker = PlainAsker(io.StringIO(f"19\n{typed}\n"), out, width=80)
    interview = Interview(
        visit, sections=[section("tried")], asker=asker, save=lambda visit: None, today=MOMENT.today
    )
    interview.walk()
    assert "= told with the operations: L4-5 fusion" in out.getvalue()
    assert interview.visit.treatments is None


@pytest.mark.parametrize(("typed", "kept"), [("told you, the fusion", 2), ("i already told you", None)])
def test_words_noted_behind_its_number_stay(typed: str, kept: int | None) -> None:
    visit, here = ticked(*OPERATIONS)
    visit = with_more_noted(visit, replace(here, field="kind"), "zomax", MOMENT)
    found = told_with_operations(visit, here, typed, MOMENT)
    assert found is not None
    notes = [" ".join(one.notes.values()) for one in found[0].surgeries or ()]
    if kept is not None:
        assert "zomax" in notes[kept]
    else:
        assert "zomax" in found[0].notes["treatments"]


@pytest.mark.parametrize("typed", ["no thats for my bladder", "that was for my kidney stones"])
def test_what_was_for_something_else_is_no_treatment_of_the_pain_and_its_words_stay(typed: str) -> None:
    visit, here = ticked(*OPERATIONS, kind="stimulator")
    found = told_with_operations(visit, here, typed, MOMENT)
    assert found is not None
    assert [str(one.kind) for one in found[0].treatments or ()] == ["massage"]
    assert found[0].notes["treatments"] == typed
