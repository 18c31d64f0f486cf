"""PHQ-4: two parts, a total, the published cut-off in words, and no severity word where anybody can read it."""

from __future__ import annotations

import pytest

from visitprep.measures.phq4 import THANKS, score_phq4
from visitprep.wording import Voice

BANDS = ("mild", "moderate", "severe")


@pytest.mark.parametrize(
    ("answers", "anxiety", "depression", "total"),
    [
        ((0, 0, 0, 0), 0, 0, 0),
        ((1, 1, 0, 0), 2, 0, 2),
        ((1, 1, 1, 0), 2, 1, 3),
        ((3, 0, 0, 0), 3, 0, 3),
        ((0, 0, 2, 1), 0, 3, 3),
        ((2, 1, 1, 1), 3, 2, 5),
        ((2, 2, 1, 1), 4, 2, 6),
        ((2, 2, 2, 2), 4, 4, 8),
        ((3, 2, 2, 2), 5, 4, 9),
        ((3, 3, 3, 3), 6, 6, 12),
    ],
)
def test_parts_and_total(answers: tuple[int, int, int, int], anxiety: int, depression: int, total: int) -> None:
    """Each published or worked example comes out as written."""
    score = score_phq4(*answers)
    assert (score.anxiety, score.depression, score.total) == (anxiety, depression, total)


def test_a_missing_answer_leaves_the_other_part_scored() -> None:
    """2, nothing, 1, 1: anxiety not scored, depression 2, total not scored."""
    score = score_phq4(2, None, 1, 1)
    assert (score.anxiety, score.depression, score.total) == (None, 2, None)


@pytest.mark.parametrize("wrong", [4, -1, 1.5, True, False, "2"])
@pytest.mark.parametrize("place", range(4))
def test_anything_but_a_whole_number_from_0_to_3_is_refused(place: int, wrong: int) -> None:
    """In whichever place it stands."""
    answers: list[int | None] = [1, 1, None, 1]
    answers[place] = wrong
    with pytest.raises(ValueError, match="PHQ-4 answers are whole numbers from 0 to 3"):
        score_phq4(*answers)


def test_no_band_word_reaches_any_text() -> None:
    """In what the person is told."""
    thanks = [THANKS.spoken(Voice()), THANKS.spoken(Voice("Rosa"))]
    assert (
        thanks[1]
        == "Thank you. Later we ask if Rosa's answers may be printed. You can talk with the clinic about them."
    )
    assert not any(word in text for word in (*BANDS, "score", "/12") for text in thanks)
