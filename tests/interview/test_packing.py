"""What to bring: step by step, and one thing at a time at the door."""

from __future__ import annotations

from dataclasses import replace

from sitting import TODAY
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.screens.at_the_door import still_to_pack, walk
from visitprep.interview.screens.packing import pack
from visitprep.visit.answering import Moment, with_packed, with_whereabouts
from visitprep.visit.countdown import Start
from visitprep.visit.records.people import Appointment
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import Visit

THINGS = (
    ToBring("records", "Records from Dr. Imai", "It takes long.", group="Two weeks before"),
    ToBring("disc", "Disc with the pictures", "", group="Two weeks before"),
    ToBring("card", "Photo [ID]", "The front desk checks the name.", group="Leaving home"),
    ToBring("aids", "Glasses", "", group="Leaving home"),
)


def test_a_row_for_each_step_and_what_is_ticked_is_saved_at_once(sitting) -> None:
    run = sitting(("bring", ("0",)), ("bring:tick", ("disc",)), ("bring", ("done",)))
    assert pack(run.interview, THINGS) is Outcome.FINISHED
    first, tick, again = run.asker.prompts
    assert [row.label for row in first.options][:2] == [
        "Two weeks before. 0 of 2 packed or done", "Leaving home. 0 of 2 packed or done",
    ]  # fmt: skip
    assert [row.label for row in tick.options] == ["Records from Dr. Imai", "Disc with the pictures"]
    assert again.options[0].label == "Two weeks before. 1 of 2 packed or done"
    assert {id: state.packed for id, state in run.saves[-1].packing.items()} == {"records": False, "disc": True}


def test_at_the_door_only_what_is_not_packed_the_last_step_first(sitting) -> None:
    """One key each, its number; no prompt has more rows than there are digits."""
    visit = with_packed(Visit(), ["disc"], frozenset({"disc"}))
    run = sitting(
        ("bring:card", ("packed",)),
        ("bring:aids", ("not_yet",)),
        ("bring:records", ("packed",)),
        visit=visit,
    )
    left = still_to_pack(run.interview, THINGS)
    assert walk(run.interview, left) is Outcome.FINISHED
    assert all(prompt.one_key and len(prompt.options) <= 9 for prompt in run.asker.prompts)
    assert [prompt.position for prompt in run.asker.prompts] == ["Thing 1 of 3", "Thing 2 of 3", "Thing 3 of 3"]
    assert run.asker.prompts[0].options[0].code == "packed"
    assert len(run.saves) == 3, "saved after each one"
    assert run.asker.told == ["Not packed yet:\n  - Glasses"]
    assert still_to_pack(run.interview, THINGS) == [THINGS[3]]


def test_back_shows_the_thing_before_and_stop_keeps_what_was_said(sitting) -> None:
    run = sitting(("bring:card", ("packed",)), Way.BACK, ("bring:card", Way.KEEP), ("bring:aids", Way.STOP))
    assert walk(run.interview, still_to_pack(run.interview, THINGS)) is Outcome.STOPPED
    assert run.interview.visit.packing["card"].packed is True


def test_nothing_left_is_said(sitting) -> None:
    run = sitting()
    assert walk(run.interview, []) is Outcome.FINISHED
    assert run.asker.told == ["Everything on the list is packed or done."]


def test_where_it_is_and_who_carries_it_is_asked_for_one_thing_and_shown(sitting) -> None:
    run = sitting(
        ("bring", ("where",)),
        ("bring:step", ("1",)),
        ("bring:thing", ("card",)),
        ("bring:card:where", "in the [blue] folder"),
        ("bring:card:who", "Luis"),
        ("bring:thing", ("done",)),
        ("bring", ("1",)),
        ("bring:tick", ("card",)),
        ("bring", ("done",)),
    )
    pack(run.interview, THINGS)
    card = run.interview.visit.packing["card"]
    assert (card.where, card.who, card.packed) == ("in the [blue] folder", "Luis", True)
    rows = [row.label for prompt in run.asker.prompts if prompt.key == "bring:tick" for row in prompt.options]
    assert "Photo [ID] (in the [blue] folder; Luis)" in rows


def test_at_the_door_it_can_be_said_too_and_taken_out_again(sitting) -> None:
    visit = with_whereabouts(Visit(), "card", "who", "Ana")
    run = sitting(
        ("bring:card", ("where",)),
        ("bring:card:where", "hall table"),
        ("bring:card", ("who",)),
        ("bring:card:who", Way.CLEAR),
        ("bring:card", ("packed",)),
        visit=visit,
    )
    walk(run.interview, [THINGS[2]])
    assert run.asker.prompts[2].guidance == "It is here: hall table\nCarried by: Ana"
    card = run.interview.visit.packing["card"]
    assert (card.where, card.who) == ("hall table", None)


def test_a_story_instead_of_a_place_is_asked_again_with_a_sentence(sitting) -> None:
    run = sitting(("bring:card", ("where",)), "x" * 5000, ("bring:card:where", "bag"), ("bring:card", ("packed",)))
    walk(run.interview, [THINGS[2]])
    asked_again = run.asker.prompts[2]
    assert asked_again.problem and "pydantic" not in asked_again.problem
    assert run.interview.visit.packing["card"].where == "bag"


def test_what_does_not_apply_leaves_the_list_and_the_count_and_can_be_put_back(sitting) -> None:
    run = sitting(
        ("bring", ("aside",)),
        ("bring:aside", ("disc",)),
        ("bring", ("back",)),
        ("bring:back", ("disc",)),
        ("bring", ("done",)),
    )
    assert pack(run.interview, THINGS) is Outcome.FINISHED
    menus = [prompt for prompt in run.asker.prompts if prompt.key == "bring"]
    assert menus[1].options[0].label == "Two weeks before. 0 of 1 packed or done"
    assert menus[1].options[-2].label == "Put back on the list: 1 thing that did not apply"
    assert menus[2].options[0].label == "Two weeks before. 0 of 2 packed or done"


def test_one_at_a_time_begins_with_what_is_due_and_leaves_the_door_for_later(sitting) -> None:
    """Two weeks before, nothing of leaving home is asked; on the day before it stands first."""
    starts = {
        "records": Start.TWO_WEEKS,
        "disc": Start.ONE_WEEK,
        "card": Start.LEAVING_HOME,
        "aids": Start.LEAVING_HOME,
    }
    things = [replace(thing, start=starts[thing.id]) for thing in THINGS]
    for day, found in (
        ("6 December 2026", ["records"]),
        ("20 December 2026", ["records", "disc"]),
        ("24 November 2026", ["card", "aids", "records", "disc"]),
    ):
        moment = Moment(TODAY).context()
        visit = Visit(appointment=Appointment.model_validate({"date": day}, context=moment))
        assert [thing.id for thing in still_to_pack(sitting(visit=visit).interview, things)] == found, day


def test_at_the_door_a_thing_that_does_not_apply_is_not_asked_again(sitting) -> None:
    run = sitting(("bring:card", ("aside",)), ("bring:aids", Way.STOP))
    assert walk(run.interview, still_to_pack(run.interview, THINGS)) is Outcome.STOPPED
    assert [thing.id for thing in still_to_pack(run.interview, THINGS)] == ["aids", "records", "disc"]
