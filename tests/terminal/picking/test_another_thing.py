"""Words behind a number that name something else than its row are words of their own."""

from __future__ import annotations

import pytest

from visitprep.interview.prompts import Kind, Option, Prompt
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.visit.records.choices.pain import Worsens

ROWS = tuple(Option(one.value, one.label.capitalize()) for one in Worsens)
WORSE = Prompt("w", "Worse?", Kind.MANY, options=ROWS, notes=True)


@pytest.mark.parametrize(
    ("typed", "words", "beside"),
    [
        ("1 4 5 8 driving over 20 min", "driving over 20 min", ()),
        ("1 4 vacuuming", "vacuuming", ()),
        ("3 5 washing dishes and vacuuming", "washing dishes and vacuuming", ()),
        ("8 yard work", "yard work", ()),
        ("1 8 long car rides", "long car rides", ()),
        ("2 5 carryin groceries", "carryin groceries", ()),
        ("1 driving 4 8", "driving", ()),
        ("4 also raking leaves", "also raking leaves", ()),
        ("8 sneezing is worst", "sneezing is worst", (("coughing", "sneezing is worst"),)),
        ("5 lifting my kid", "lifting my kid", (("lifting", "lifting my kid"),)),
        ("1 over 20 min", "over 20 min", (("sitting", "over 20 min"),)),
        ("1 4 for long", "for long", (("bending", "for long"),)),
        ("9 carrying laundry", "carrying laundry", (("stairs", "carrying laundry"),)),
        ("1 4 especially in the car", "especially in the car", (("bending", "especially in the car"),)),
        ("5 anything over 10 lb", "anything over 10 lb", (("lifting", "anything over 10 lb"),)),
    ],
)
def test_where_words_behind_a_number_stand(typed: str, words: str, beside: tuple[tuple[str, str], ...]) -> None:
    found = pick_ticks(typed, WORSE)
    assert (found.words, found.beside) == (words, beside)
