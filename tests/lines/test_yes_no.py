"""A yes, a no and a doubt are the same words wherever they are typed."""

from __future__ import annotations

import pytest

from visitprep.interview.engine.line_asked.replies import is_no, is_yes, says_unsure
from visitprep.interview.prompts import Option
from visitprep.lines.medicines.meant import helps_meant
from visitprep.lines.yes_no import DENIES
from visitprep.terminal.picking.one_row_named import rows_in_words

ROWS = (Option("yes", "Yes", ("y", "yes")), Option("no", "No", ("n", "no")), Option("unsure", "Not sure"))


def row(typed: str) -> list[str]:
    return [option.code for option in rows_in_words(typed, ROWS, loosely=True)[0]]


@pytest.mark.parametrize("typed", ["yep", "of course", "i guess so", "definitely"])
def test_a_yes(typed: str) -> None:
    assert is_yes(typed) and row(typed) == ["yes"]


@pytest.mark.parametrize(
    "typed", ["indeed he never did", "of course i never", "sure she never told me", "gave out"]
)
def test_no_yes(typed: str) -> None:
    assert not is_yes(typed) and "yes" not in row(typed)


@pytest.mark.parametrize("typed", ["nope", "naw"])
def test_a_no(typed: str) -> None:
    assert is_no(typed) and row(typed) == ["no"]


@pytest.mark.parametrize("typed", ["dunno", "i don’t really know", "hard to say", "not so sure", "beats me"])
def test_a_doubt(typed: str) -> None:
    assert says_unsure(typed) and row(typed) == ["unsure"] and helps_meant(typed) == "unsure"


@pytest.mark.parametrize(
    ("words", "denies"),
    [
        ("not the left", True), ("it isn't the left", True), ("dont think so", True), ("isn t it", True),
        ("neither of them", True), ("without a cane", True), ("went up front", False), ("i want both", False),
        ("the apartment", False), ("note it", False),
    ],
)  # fmt: skip
def test_a_not_is_a_word_of_its_own_or_the_end_of_a_short_verb(words: str, denies: bool) -> None:
    assert bool(DENIES.search(words)) is denies
