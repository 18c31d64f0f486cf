"""What is used to get around, told in words."""

from __future__ import annotations

import pytest

from visitprep.lines.daily import aids
from visitprep.visit.records.choices.living import Aid


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
