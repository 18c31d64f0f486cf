"""Things that are numbered on one line are several; a number that counts something is none of theirs."""

from __future__ import annotations

import pytest

from visitprep.lines.numbered import apart_by_number


@pytest.mark.parametrize(
    ("line", "things"),
    [
        (
            "1 the burning 2 the right shoulder, he cant lift it 3 is he on too much",
            ("the burning", "the right shoulder, he cant lift it", "is he on too much"),
        ),
        ("1. sleep 2. work", ("sleep", "work")),
        ("1) back, 2) the pills", ("back", "the pills")),
        ("1 back 2 neck 3 feet", ("back", "neck", "feet")),
        ("1 my back 2 weeks of no sleep 2 the pills", ("my back 2 weeks of no sleep", "the pills")),
        ("1. only this", ("only this",)),
        ("2 falls this year", ("2 falls this year",)),
        ("the 2 pills i take", ("the 2 pills i take",)),
        ("1 knee since 2019 and 2 shots that did nothing", ("1 knee since 2019 and 2 shots that did nothing",)),
        ("1 hour of sleep, 2 hours at most", ("1 hour of sleep, 2 hours at most",)),
    ],
)
def test_things_by_number(line: str, things: tuple[str, ...]) -> None:
    assert apart_by_number(line) == things
