"""What is used to get around, told in words."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.questions.living.daily import HELP
from visitprep.interview.tick_list import Ticked
from visitprep.lines.daily import aids
from visitprep.visit.answering import Moment
from visitprep.visit.records.choices.living import Aid
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("words", "used", "told_of_use", "told_of_help"),
    [
        ("wears a wrist brace on the left", (Aid.BRACE,), "wears a wrist brace on the left", ""),
        ("husband cuts her meat and washes her hair", (), "", "husband cuts her meat and washes her hair"),
        (
            "walker outside, cane in the house, husband does the cooking",
            (Aid.WALKER, Aid.CANE),
            "walker outside, cane in the house",
            "husband does the cooking",
        ),
        ("grab bars in the shower", (Aid.OTHER,), "grab bars in the shower", ""),
        ("my daughter shops and i use the cart at walmart", (Aid.OTHER,), "i use the cart at walmart", "my daughter shops"),
        ("no cane", (), "", "no cane"),
        ("used to use a walker", (), "", "used to use a walker"),
        ("support from church", (), "", "support from church"),
    ],
)  # fmt: skip
def test_an_aid_that_is_named_is_one(
    words: str, used: tuple[Aid, ...], told_of_use: str, told_of_help: str
) -> None:
    found = aids.read(words)
    assert (found.aids, found.used, found.needed) == (used, told_of_use, told_of_help)


@pytest.mark.parametrize(
    ("words", "code", "used", "noted"),
    [
        ("socks and shoes, I cook Sun + Wed, walker always", "shopping", (Aid.WALKER,), "socks and shoes, I cook Sun + Wed"),
        ("with a cane", "stairs", (Aid.CANE,), None),
        ("my wife does it", "shopping", (), "my wife does it"),
    ],
)  # fmt: skip
def test_an_aid_told_beside_a_row_of_help_is_used(
    words: str, code: str, used: tuple[Aid, ...], noted: str | None
) -> None:
    said = Ticked(HELP.rows(Visit()), (code,), words=words, beside=((code, words),))
    function = HELP.store(Visit(), said, Moment(date(2026, 11, 30))).function
    assert (function.aids, function.notes.get("help_needed")) == (used, noted)
