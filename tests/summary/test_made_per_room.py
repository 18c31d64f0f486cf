"""Parts of page 1 that are made anew only where the room gives them another answer."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.people import TODAY, person

from visitprep.document.sheet import Sheet
from visitprep.summary import summarize
from visitprep.summary.first_page import sheet
from visitprep.summary.first_page.made_per_room import Kept
from visitprep.summary.first_page.rank import Room


def test_a_part_is_made_anew_for_what_it_asked_of_the_room_and_nothing_else() -> None:
    made: list[Room] = []

    def part(room: Room) -> str:
        made.append(room)
        return f"{room.tests} of {room.longest}" if room.copies else "none"

    kept, room = Kept(part), Room(longest=400)
    assert kept(room) == kept(replace(room, questions=1)) == "99 of 400"
    assert len(made) == 1
    assert kept(replace(room, tests=6)) == "6 of 400"
    assert kept(replace(room, copies=False)) == kept(replace(room, copies=False, tests=1)) == "none"
    assert len(made) == 3
    assert kept(room) == "99 of 400"


def test_a_part_is_made_anew_when_something_else_is_given() -> None:
    kept = Kept(lambda room, told: told)
    assert [kept(Room(), told) for told in ("one", "two", "two")] == ["one", "two", "two"]


def test_every_choice_says_what_a_page_made_for_it_alone_says(monkeypatch: pytest.MonkeyPatch) -> None:
    def page(keeps: bool) -> tuple[Sheet, ...]:
        if not keeps:
            monkeypatch.setattr(sheet, "Kept", lambda make: make)
        found = summarize(person("caregiver"), prepared_on=TODAY).sheets
        assert found is not None
        return tuple(found.choices)

    assert page(keeps=True) == page(keeps=False)
