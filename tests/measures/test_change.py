"""Change between two visits, as published: the PEG's difference, and the PGIC in words."""

from __future__ import annotations

import pytest

from visitprep.measures.change import PEG_LEAST_SAID, peg_difference, pgic_words
from visitprep.measures.peg import score_peg


def test_the_difference_is_made_from_the_answers_and_not_from_rounded_means() -> None:
    """14/3 to 10/3 is 1.3 lower; the rounded means 4.7 and 3.3 would say 1.4."""
    assert peg_difference(score_peg(4, 5, 5), score_peg(3, 4, 3)) == -1.3
    assert peg_difference(score_peg(5, 5, 5), score_peg(5, 5, 5)) == 0


def test_with_an_answer_missing_on_either_day_there_is_no_difference() -> None:
    assert peg_difference(score_peg(4, None, 5), score_peg(3, 4, 3)) is None
    assert peg_difference(score_peg(4, 5, 5), score_peg(3, None, 3)) is None


def test_the_published_least_difference_is_told_with_its_source() -> None:
    """As Reed 2024 has it, and no word of whether that is enough."""
    assert "1.0 to 1.75 points" in PEG_LEAST_SAID
    assert "a little better" in PEG_LEAST_SAID and "Reed" in PEG_LEAST_SAID and "1,710" in PEG_LEAST_SAID


@pytest.mark.parametrize(("answer", "words"), [(1, "Very much improved (1 of 7)"), (7, "Very much worse (7 of 7)")])
def test_the_impression_of_change_is_a_word_and_a_number(answer: int, words: str) -> None:
    assert pgic_words(answer) == words


@pytest.mark.parametrize("answer", [0, 8, True])
def test_no_other_number_is_an_impression(answer: int) -> None:
    with pytest.raises(ValueError, match="PGIC"):
        pgic_words(answer)
