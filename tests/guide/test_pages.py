"""Every page of the guide: valid, sourced, plain, and without advice."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
from pydantic import ValidationError
from sources import SOURCES

from visitprep.guide.contents import CHAPTERS, PAGE_IDS, TESTS, TREATMENTS
from visitprep.guide.page import Ask, Page, page, pages, sources
from visitprep.wording import Voice

EACH = pytest.mark.parametrize("shown", pages(), ids=lambda shown: shown.id)
REVIEW = " ".join((Path(__file__).parents[2] / "docs" / "review-needed.md").read_text(encoding="utf-8").split())

ADVICE = (
    r"should|must|need to|have to|has to|ought|avoid|recommend\w*|make sure|be sure|try to|"
    r"stop(s|ped)? taking|do not take|don't take|keep taking|skip your|hold your|fast(ing)?|nothing to eat|"
    r"empty stomach|before midnight|after midnight|hours before|do not eat|do not drink|"
    r"dos(e|es|age|ing)|mg|mcg|milligrams?|ml|safe(ly|ty)?|unsafe|cures?|cured|guarantee\w*|promise\w*|"
    r"will (help|work|get better|go away)|best treatment|addict\w*|risk score"
)
"""Words of advice, of amounts, of promises; none of them stands on a page."""

ALLOWED = (
    "whether the insurance has to agree",
    "Few things have to be decided",
    "how early it has to know",
    "What has to be done before",
    "a companion has to stay",
)


def _prose(shown: Page) -> str:
    titles = (passage.title for passage in shown.passages)
    text = " ".join((shown.title, *titles, *shown.sentences()))
    for phrase in ALLOWED:
        text = text.replace(phrase, "")
    return text


def test_the_contents_and_the_files_are_the_same() -> None:
    """A page that nobody lists is never read, and a listed one is there."""
    names = {file.name for file in (files("visitprep.guide") / "topics").iterdir()}
    assert {f"{page_id}.toml" for page_id in PAGE_IDS} == names
    assert len(set(PAGE_IDS)) == len(PAGE_IDS) == sum(len(chapter.pages) for chapter in CHAPTERS)


@pytest.mark.parametrize(
    "topic",
    ["clinic", "team", "places", "first-visit", "exam", "blood-tests", "x-ray", "mri", "ct", "nerve-tests",
     "test-shots", "kinds-of-pain", "headache", "lasting-pain", "home-care", "rehab", "talk-therapy", "medicines",
     "epidural", "radiofrequency", "stimulator", "surgery", "sedation", "success", "own-doctor", "asking-for"],
)  # fmt: skip
def test_what_people_want_to_know_has_a_page(topic: str) -> None:
    assert page(topic).title


@EACH
def test_a_page_is_short(shown: Page) -> None:
    words = len(_prose(shown).split())
    assert 100 <= words <= 300, words


@EACH
def test_a_page_gives_no_advice_and_no_promise(shown: Page) -> None:
    found = re.search(rf"\b({ADVICE})\b", _prose(shown), re.IGNORECASE)
    assert found is None, found


@EACH
def test_one_text_fits_whoever_reads(shown: Page) -> None:
    """A helper reads the same page: it speaks of people, never of "you", but for "your clinic"."""
    assert not re.search(r"\b(you|your|yours|I|my|me|he|she|his|her)\b", _prose(shown).replace("your clinic", ""))


@EACH
def test_food_and_medicine_rules_are_left_to_the_clinic(shown: Page) -> None:
    """The words stand only in sentences that say who gives the rules."""
    for sentence in re.split(r"(?<=[.?!])\s+", _prose(shown)):
        if re.search(r"\b(food|eat|drink)\b", sentence, re.IGNORECASE):
            assert re.search(r"clinic|in writing|as a drink", sentence, re.IGNORECASE), sentence


@EACH
def test_a_page_says_where_it_comes_from_and_when(shown: Page) -> None:
    assert len(set(shown.sources)) == len(shown.sources)
    assert all(sources()[code] for code in shown.sources)
    assert shown.checked.year >= 2026


def test_every_source_is_used_and_named_as_in_the_other_papers() -> None:
    used = {code for shown in pages() for code in shown.sources}
    assert used == set(sources())
    for code in used & set(SOURCES):
        assert sources()[code].casefold() == SOURCES[code].casefold()


@EACH
def test_what_no_source_confirms_is_listed_for_review(shown: Page) -> None:
    for sentence in shown.confirm:
        assert f"`{shown.id}`" in REVIEW and sentence in REVIEW, sentence


@EACH
def test_a_page_says_where_clinics_differ_and_what_to_read_next(shown: Page) -> None:
    assert shown.differs
    assert shown.related and shown.id not in shown.related
    assert all(page(other).title for other in shown.related)


@EACH
def test_questions_worth_asking_are_in_one_voice(shown: Page) -> None:
    """Mine in my voice; Rosa's by name in a helper's."""
    assert len({ask.you for ask in shown.asks}) == len(shown.asks) >= 2
    for ask in shown.asks:
        mine, theirs = ask.wording.spoken(Voice()), ask.wording.spoken(Voice("Rosa"))
        assert mine.endswith("?") and theirs.endswith("?")
        assert "{" not in mine + theirs and "Rosa" not in mine
        assert not re.search(r"\b(I|my|me|she|her|he|his)\b", theirs), theirs


@pytest.mark.parametrize("page_id", [one for one in TREATMENTS.pages if one != "steps"])
def test_a_treatment_says_what_for_what_to_expect_and_how_long(page_id: str) -> None:
    titles = [passage.title for passage in page(page_id).passages]
    assert titles[:3] == ["What it is for", "What to expect", "How long it may take"]


@pytest.mark.parametrize("page_id", [*(one for one in TESTS.pages if one != "tests"), "exam"])
def test_a_test_says_what_it_shows_how_it_feels_and_how_long(page_id: str) -> None:
    titles = [passage.title for passage in page(page_id).passages]
    assert {"What it can show", "What it feels like", "How long it takes"} <= set(titles)


def test_a_page_with_a_mistake_is_not_read() -> None:
    """A mistyped heading in a file stops the tests, and does not drop words in silence."""
    good = page("mri").model_dump()
    for wrong in ({"sorces": ["S1"]}, {"asks": ()}, {"differs": ()}, {"sources": ()}, {"checked": "soon"}):
        with pytest.raises(ValidationError):
            Page.model_validate({**good, **wrong})
    with pytest.raises(ValidationError):
        Ask.model_validate({"you": ""})
    with pytest.raises(KeyError):
        page("nowhere")
