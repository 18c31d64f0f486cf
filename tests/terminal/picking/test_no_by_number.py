"""Rows that are denied by their numbers are not ticked."""

from __future__ import annotations

import pytest

from visitprep.interview.prompts import Kind, Option, Prompt
from visitprep.terminal.picking.no_by_number import without_denied
from visitprep.terminal.picking.options import NotOnList
from visitprep.terminal.picking.ticks import pick_ticks

ROWS = (
    *(Option(str(n), f"Row {n}") for n in range(1, 12)),
    Option("12", "Thin bones or an easy break"),
    *(Option(str(n), f"Row {n}") for n in range(13, 16)),
)
PROMPT = Prompt("k", "Which?", Kind.MANY, options=ROWS, own_words=True, can_be_unsure=True)


@pytest.mark.parametrize(
    ("typed", "on", "off"),
    [
        ("11 bowel cancer 1998 all clear, 12 no", "11", "12"),
        ("11 bowel cancer 1998 all clear 12 no", "11", "12"),
        ("2 yes hes lost weight, 6 the right arm is weak since spring, 7, no to 3 4 and 5", "2 6 7", "3 4 5"),
        ("4 no 5 yes", "5", "4"),
        ("4: no, 5: yes the leg is weak", "5", "4"),
        ("1 yes 2 no 3 no 4 no", "1", "2 3 4"),
        ("yes 1 2 no 3 4", "1 2", "3 4"),
        ("1, 3? no", "1", "3"),
        ("1, 2, not 3, 4", "1 2 4", "3"),
        ("1, not 3, 4 or 5", "1", "3 4 5"),
        ("1 2 but not 5", "1 2", "5"),
        ("no to 3-5, 7 yes", "7", "3 4 5"),
        ("no to 3, 4, 5. 6 yes", "6", "3 4 5"),
        ("neither 3 nor 4, 6 yes", "6", "3 4"),
        ("none of 3 4 5, 2 yes", "2", "3 4 5"),
        ("1 2 5, 7 no never had it", "1 2 5", "7"),
        ("1, 7 not me", "1", "7"),
        ("1, 12: no thin bones", "1", "12"),
        ("1, no to the rest", "1", ""),
        ("2 6, everything else no", "2 6", ""),
    ],
)
def test_a_number_with_a_no_is_not_ticked(typed: str, on: str, off: str) -> None:
    found = pick_ticks(typed, PROMPT)
    assert (" ".join(found.value), " ".join(sorted(found.off, key=int)), found.unsure) == (on, off, ())


@pytest.mark.parametrize(
    "typed",
    [
        "7 no cartilage left",
        "10. no blood thinners",
        "8 no help",
        "no. 3",
        "7 type 2 no pills",
        "no 5 mg",
        "3 not 2 times",
    ],
)
def test_a_no_of_something_else_denies_no_row(typed: str) -> None:
    assert without_denied(typed, ROWS).codes == ()


@pytest.mark.parametrize("typed", ["3 no 4", "1 2 3 no", "not 3"])
def test_what_may_mean_either_is_asked_again(typed: str) -> None:
    with pytest.raises(NotOnList):
        pick_ticks(typed, PROMPT)
