"""What is saved, as it is shown on the screen."""

from __future__ import annotations

import pytest

from visitprep.interview.engine.asking import note_of
from visitprep.interview.engine.words.saved_in_words import answer_words
from visitprep.visit.dates.partial_date import PartialDate


@pytest.mark.parametrize(
    ("said", "value", "shown"),
    [
        ("3/4/85", "1985-03-04", "4 March 1985"),
        ("1985-03-04", "1985-03-04", "4 March 1985"),
        ("last March", "2026-03", "last March"),
        ("March 4, 1985", "1985-03-04", "March 4, 1985"),
    ],
)
def test_a_date_in_figures_alone_is_shown_in_words(said: str, value: str, shown: str) -> None:
    assert answer_words(PartialDate(said, value)) == shown


def test_a_note_names_whose_it_is_once() -> None:
    assert note_of("Maren", "Maren: he limps") == note_of("Maren", "he limps") == "Note (Maren): he limps"
    assert note_of("", "Maren: he limps") == "Your note: Maren: he limps"
