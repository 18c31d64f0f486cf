"""What to bring: step by step, and one thing at a time at the door."""

from __future__ import annotations

from visitprep.interview.engine.interview import Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.screens.at_the_door import still_to_pack, walk
from visitprep.interview.screens.packing import Showing, pack
from visitprep.visit.answering import with_packed, with_whereabouts
from visitprep.visit.countdown import Start
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import Visit

THINGS = (
    ToBring("records", "Records from Dr. Imai", "It takes long.", start=Start.TWO_WEEKS, group="Two weeks before"),
    ToBring("disc", "Disc with the pictures", "", start=Start.TWO_WEEKS, group="Two weeks before"),
    ToBring(
        "card", "Photo [ID]", "The front desk checks the name.", start=Start.LEAVING_HOME, group="Leaving home"
    ),
    ToBring("aids", "Glasses", "", start=Start.LEAVING_HOME, group="Leaving home"),
)


def listed(everything: bool) -> Showing:
    return Showing(THINGS, THINGS, 0)


def test_a_row_for_each_step_and_what_is_ticked_is_saved_at_once(sitting) -> None:
    run = sitting(("bring", ("0",)), ("bring:tick", ("disc",)), ("bring", ("done",)))
    assert pack(run.interview, listed) is Outcome.FINISHED
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
    pack(run.interview, listed)
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


def test_what_does_not_apply_is_taken_out_and_can_come_back(sitting) -> None:
    run = sitting(
        ("bring", ("apply",)), ("bring:apply", ("aids",)), ("bring", ("apply",)), ("bring:apply", ("card",)),
        ("bring", ("done",)),
    )  # fmt: skip
    pack(run.interview, listed)
    assert {id: state.not_needed for id, state in run.saves[0].packing.items()} == {"aids": True}
    assert {id: state.not_needed for id, state in run.saves[-1].packing.items()} == {"aids": None, "card": True}
    assert run.asker.prompts[3].saved.codes == ("aids",), "what was taken out stands ticked"


def test_at_the_door_one_key_says_that_it_does_not_apply(sitting) -> None:
    run = sitting(("bring:card", ("packed",)), ("bring:aids", ("not_needed",)))
    walk(run.interview, [THINGS[2], THINGS[3]])
    assert run.interview.visit.packing["aids"].not_needed is True
    assert run.interview.visit.packing["aids"].packed is None
    assert run.asker.told == ["Everything on the list is packed or done."]


def test_the_whole_list_is_there_for_the_asking(sitting) -> None:
    run = sitting(("bring", ("all",)), ("bring", ("done",)))
    pack(
        run.interview,
        lambda everything: Showing(THINGS, THINGS, 0) if everything else Showing(THINGS[:2], THINGS, 2),
    )
    short, whole = run.asker.prompts
    assert "Show the whole list: 2 more" in [row.label for row in short.options]
    assert "all" not in [row.code for row in whole.options]
    assert whole.options[1].label == "Leaving home. 0 of 2 packed or done"
