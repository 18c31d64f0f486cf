"""docs/interview.md is what the program says, to the letter."""

from __future__ import annotations

import re

import make_interview
import pytest
from printed import printed

from visitprep.interview.questions.journal import SECTIONS as JOURNAL
from visitprep.interview.questions.order_of_sections import ALL as ASKED

pytestmark = pytest.mark.slow  # the page is every question, answered and printed

ALL = (*ASKED, *JOURNAL)


@pytest.fixture(scope="module")
def page() -> str:
    """Made where it is asked for, and not wherever the tests are gathered: it takes as long as hundreds of them."""
    return make_interview.page()


def test_the_page_is_up_to_date(page: str) -> None:
    """Whoever reviews the page reviews the words that people read."""
    kept = make_interview.PAGE.read_text(encoding="utf-8")
    assert kept == page, f"docs/interview.md is not what the program says any more. Run: {make_interview.COMMAND}"


def test_every_question_is_on_the_page_once(page: str) -> None:
    asked = [f"`{part}.{question.field}`" for section in ALL for part, question in section.questions()]
    on_the_page = re.findall(r"Field: (`[a-z0-9_]+\.[a-z_]+`)", page)
    assert sorted(on_the_page) == sorted(asked)


def test_both_voices_are_on_the_page(page: str) -> None:
    """Every sentence for a helper stands there, with Rosa for the name."""
    flat = " ".join(page.split())
    for section in ALL:
        for _, question in section.questions():
            for voice in (make_interview.ME, make_interview.ROSA):
                for wording in (question.ask, question.guidance, question.help, question.then_say):
                    assert " ".join(wording.spoken(voice).split()) in flat


def test_what_stands_before_the_first_question_is_on_the_page(page: str) -> None:
    for words in (
        "Who is this visit for?",
        "Some things should not wait",
        "call or text 988",
        "Samaritans on 116 123",
    ):
        assert words in page


def test_every_source_is_explained(page: str) -> None:
    cited = set(re.findall(r"\bS\d+[a-z]?\b", page.split("## Sources")[0]))
    explained = set(re.findall(r"^- (S\d+[a-z]?): ", page, re.MULTILINE))
    assert cited and cited <= explained


def test_every_answer_is_found_on_some_copy(page: str) -> None:
    assert "Prints: nowhere" not in page


@pytest.mark.parametrize(
    ("part", "field", "places"),
    [
        ("reason", "not_wanted", "page 1"),
        ("pains", "onset_speed", "behind page 1"),
        ("closing", "opening", "own copy"),
        ("decided", "what", "own copy"),
        ("questions", "text", "page 1, behind page 1, own copy"),
        ("entry", "worst", "the clinic's chart and counts, own copy"),
    ],
)
def test_where_an_answer_is_printed_is_looked_up_on_the_pages(part: str, field: str, places: str) -> None:
    assert printed(part, field) == places
