"""PEG: the mean of three answers, and nothing the authors did not publish."""

from __future__ import annotations

import pytest

from visitprep.measures.peg import score_peg


@pytest.mark.parametrize(
    ("answers", "mean"),
    [
        ((5, 5, 5), 5.0),
        ((0, 0, 0), 0.0),
        ((10, 10, 10), 10.0),
        ((7, 8, 6), 7.0),
        ((4, 5, 5), 4.7),
        ((3, 4, 4), 3.7),
        ((6, 7, 7), 6.7),
        ((2, 2, 3), 2.3),
        ((9, 10, 10), 9.7),
    ],
)
def test_the_score_is_the_mean_with_one_decimal(answers: tuple[int, int, int], mean: float) -> None:
    """Each published or worked example comes out as written."""
    score = score_peg(*answers)
    assert score.mean == mean
    assert score.missing == 0


def test_a_missing_answer_means_no_score_and_the_given_answers_are_kept() -> None:
    """8, nothing, 7 is not scored: nobody fills in the answer a person did not give."""
    score = score_peg(8, None, 7)
    assert score.mean is None
    assert score.answers == (8, None, 7)


@pytest.mark.parametrize(
    "answers",
    [(11, 5, 5), (5, -1, 5), (-1, 5, 5), (5.5, 5, 5), (5, 5, 5.5), (True, 5, 5), (5, False, 5), ("5", 5, 5)],
)
def test_anything_but_a_whole_number_from_0_to_10_is_refused(answers: tuple[int, int, int]) -> None:
    """The refusal says which numbers are wanted."""
    with pytest.raises(ValueError, match="PEG answers are whole numbers from 0 to 10"):
        score_peg(*answers)


def test_a_wrong_answer_is_refused_beside_a_missing_one_too() -> None:
    """A missing answer does not hide a wrong one."""
    with pytest.raises(ValueError, match="This one was 11"):
        score_peg(None, 11, None)
