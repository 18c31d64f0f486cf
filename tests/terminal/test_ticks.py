"""What is typed at a tick list: numbers, rows of numbers, and words between them."""

from __future__ import annotations

import pytest

from visitprep.interview.prompts import Kind, Option, Prompt
from visitprep.terminal.options import NotOnList
from visitprep.terminal.ticks import pick_ticks

ROWS = (
    "Bath",
    "Dress",
    "Cook",
    "Shop",
    "Clean",
    "Drive",
    "Money",
    "Pills",
    "Phone",
    "Injections",
    "Stairs",
    "Garden",
)
PROMPT = Prompt(
    key="t",
    text="Which?",
    kind=Kind.MANY,
    options=tuple(Option(str(number), label) for number, label in enumerate(ROWS, 101)),
    own_words=True,
    can_be_unsure=True,
)


def picked(typed: str) -> tuple[list[int], list[int], str]:
    answer = pick_ticks(typed, PROMPT)
    codes = answer.value if isinstance(answer.value, tuple) else ()
    return [int(code) - 100 for code in codes], [int(code) - 100 for code in answer.unsure], answer.words


@pytest.mark.parametrize(
    ("typed", "on", "unsure", "words"),
    [
        ("1 2 4-6, 10, stairlift", [1, 2, 4, 5, 6, 10], [], "stairlift"),
        ("4-6", [4, 5, 6], [], ""),
        ("1-3 and 7", [1, 2, 3, 7], [], ""),
        ("1 and 9", [1, 9], [], ""),
        ("2-4?", [], [2, 3, 4], ""),
        ("nuisance, 1 and 9", [1, 9], [], "nuisance"),
        ("1 at home, injection in hip 10, naproxen made her sick", [1, 10], [],
         "at home, injection in hip, naproxen made her sick"),
        ("2 and the boxes", [2], [], "and the boxes"),
        ("1 3? tape", [1], [3], "tape"),
        ("7 – 9", [7, 8, 9], [], ""),
        # a number that says how much is no row
        ("1, amitriptyline 10", [1], [], "amitriptyline 10"),
        ("6 weeks", [], [], "6 weeks"),
        ("1, since 2019", [1], [], "since 2019"),
        ("9-2", [], [], "9-2"),
        ("0", [], [], ""),
    ],
)  # fmt: skip
def test_numbers_and_words_are_told_apart(typed: str, on: list[int], unsure: list[int], words: str) -> None:
    assert picked(typed) == (on, unsure, words)


@pytest.mark.parametrize("typed", ["13", "4-14", "1 2 40"])
def test_a_number_that_is_not_there_is_told(typed: str) -> None:
    with pytest.raises(NotOnList):
        pick_ticks(typed, PROMPT)
