"""The copy for the own doctor: one side, in the voice of whoever filled it in."""

from __future__ import annotations

import re
from datetime import date

import pytest
from tests.people import PEOPLE, TODAY, person
from tests.summary.test_first_page import DAY, FACTS, told
from tests.summary.told import copy_of, sheet_of, whole_text

from visitprep.document.sheet import Lines
from visitprep.document.words import text_of
from visitprep.render import pdf
from visitprep.render.layout import Layout
from visitprep.summary.copies.materials import Materials
from visitprep.summary.copies.own_doctor import own_doctor
from visitprep.visit.answering import Address, Moment, with_answer, with_new_item, without_item
from visitprep.visit.following import follow_up
from visitprep.visit.visit import Visit


def _visit(name: str) -> tuple[Visit, date]:
    return (person(name), TODAY) if name in PEOPLE else (told(name), DAY)


@pytest.mark.slow_after(4)
@pytest.mark.parametrize("layout", [Layout(), Layout("a4")])
@pytest.mark.parametrize("name", [*PEOPLE, *FACTS])
def test_it_is_one_side(name: str, layout: Layout) -> None:
    visit, today = _visit(name)
    document = own_doctor(visit, Materials(prepared_on=today))
    assert re.findall(rb"/Type/Pages/Count (\d+)", pdf.render(document, layout)) == [b"1"]


def test_it_is_said_in_the_voice_of_whoever_filled_it_in() -> None:
    mine = {"questions": [{"text": "A shot?"}], "tests": [{"kind": "mri", "report": "asked_for_it"}]}
    own = whole_text(copy_of(Visit.model_validate(mine), "own-doctor"))
    helped = {"respondent": {"filled_by": "caregiver_alone"}, "person": {"preferred_name": "Rosa"}}
    hers = whole_text(copy_of(Visit.model_validate(mine | helped), "own-doctor"))
    for said, of_rosa in (
        ("For my own doctor", "For Rosa's own doctor"),
        ("What I want to ask there", "What Rosa wants to ask there"),
        ("A referral, if my insurance wants one", "A referral, if Rosa's insurance wants one"),
        ("I asked for it", "Rosa asked for it"),
    ):
        assert said in own and said not in hers
        assert of_rosa in hers


def test_of_a_follow_up_it_tells_what_changed_and_nothing_that_did_not() -> None:
    """Started and stopped come first; a fall of before, a pain that is as it was, and its words are no news."""
    then = Visit.model_validate(
        {
            "person": {"name": "Rosa Example"},
            "function": {"falls": 2},
            "reason": {"not_wanted": "no knife"},
            "pains": [
                {
                    "id": "pain-1",
                    "place": "low back",
                    "usual": 6,
                    "numbness": "yes",
                    "nerve_where": "the calf tingles",
                },
                {"id": "pain-2", "place": "right shoulder", "usual": 3},
            ],
            "medicines": [
                {"id": "medicine-1", "name": "amitriptyline", "strength": "10 mg", "side_effects": "muddled"},
                {
                    "id": "medicine-2",
                    "name": "metformin",
                    "strength": "500 mg",
                    "really_taken": "both at breakfast",
                },
                {"id": "medicine-3", "name": "gabapentin", "strength": "100 mg"},
            ],
        }
    )
    now = follow_up(then, of="visit-1", day=date(2027, 1, 13))
    moment = Moment(date(2027, 2, 14))
    now = without_item(without_item(now, "medicines", "medicine-1"), "pains", "pain-2")
    now, _ = with_new_item(now, "medicines", {"name": "duloxetine", "strength": "30 mg"}, moment)
    now = with_answer(now, Address("medicines", "strength", "medicine-3"), "300 mg", moment)
    now = with_answer(now, Address("health", "steroid_shots"), "knee, January", moment)
    told = whole_text(own_doctor(now, Materials(prepared_on=moment.today, former=then)))
    changed = told[told.index("What changed since 13 Jan 2027") :]
    for words in ("duloxetine 30 mg", "amitriptyline 10 mg", "100 mg → 300 mg", "Right shoulder", "knee, January"):
        assert words in changed, words
    for words in ("no knife", "tingles", "metformin", "this year", "Low back"):
        assert words not in changed, words
    assert changed.index("duloxetine") < changed.index("knee")
    first = whole_text(own_doctor(then, Materials(prepared_on=moment.today)))
    assert "What has changed" in first and "no knife" in first and "both at breakfast" in first


def test_what_a_crowded_side_leaves_out_is_counted() -> None:
    document = own_doctor(person("everything"), Materials(prepared_on=TODAY))
    assert document.sheets is not None
    (needed,) = [
        block
        for group in document.sheets.choices[-1].main
        for block in group.blocks
        if group.id == "needed" and isinstance(block, Lines)
    ]
    rows = [text_of(row[0]) for row in needed.rows]
    reports = sum(row.startswith("Report: ") for row in rows)
    every = sum(
        text_of(row[0]).startswith("Report: ")
        for block in sheet_of(document).main[0].blocks
        if isinstance(block, Lines)
        for row in block.rows
    )
    assert reports < every and f"{every - reports} more report" in " ".join(rows)
