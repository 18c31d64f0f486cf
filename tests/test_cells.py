"""Lines are broken by the cells they take on a screen."""

from __future__ import annotations

import pytest
import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from visitprep.cells import cells, wrap


def test_a_short_line_stays_as_it_is():
    assert wrap("  pain in [left]   knee", 40) == ["  pain in [left]   knee"]


def test_line_ends_and_empty_lines_stay():
    assert wrap("one\n\ntwo", 40) == ["one", "", "two"]


def test_a_long_line_goes_on_under_its_own_blanks():
    assert wrap("  one two three", 10, hang=2) == ["  one two", "    three"]


def test_wide_letters_count_twice():
    lines = wrap("山田太郎さんは腰が痛い", 12)
    assert [wcwidth.wcswidth(line) for line in lines] == [12, 10]


def test_a_word_longer_than_the_line_is_broken_and_kept_whole():
    assert "".join(wrap("x" * 50, 12)) == "x" * 50


def test_a_letter_of_several_code_points_is_never_split():
    assert all(line.replace("👩‍⚕️", "") == "" for line in wrap("👩‍⚕️" * 9, 7))


@pytest.mark.parametrize("text", ["abc", "naïve — “so”", "山田", "👩‍⚕️", "e\u0301"])
def test_cells_agree_with_wcwidth(text):
    assert cells(text) == wcwidth.wcswidth(text)


@given(st.text(alphabet="abc déø-—山田\n", max_size=80), st.integers(4, 30), st.integers(0, 3))
def test_no_line_is_too_wide_and_no_letter_is_lost(text, width, hang):
    lines = wrap(text, width, hang=hang)
    assert max(wcwidth.wcswidth(line.rstrip()) for line in lines) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())
