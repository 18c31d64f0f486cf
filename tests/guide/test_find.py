"""Pages are found by what people call a thing."""

from __future__ import annotations

import pytest

from visitprep.guide.find import hits, named, nearest
from visitprep.guide.page import page, pages


@pytest.mark.parametrize("shown", pages(), ids=lambda shown: shown.id)
def test_a_page_is_named_by_its_id_and_its_title(shown) -> None:
    assert named(shown.id) == named(shown.title.upper()) == shown
    assert named(shown.id.replace("-", " ")) == shown


@pytest.mark.parametrize(
    ("words", "page_id"),
    [
        ("epidurl", "epidural"),
        ("xray", "x-ray"),
        ("X-Ray", "x-ray"),
        ("nerve burning", "radiofrequency"),
        ("RFA", "radiofrequency"),
        ("cat scan", "ct"),
        ("EMG", "nerve-tests"),
        ("physio", "rehab"),
        ("spinal cord stimulator", "stimulator"),
        ("migraine", "headache"),
        ("radiofreq", "radiofrequency"),
        ("stenosis", "narrow-spine"),
        ("herniated disc", "slipped-disc"),
        ("bulging disc", "slipped-disc"),
        ("trigeminal neuralgia", "face-nerve-pain"),
        ("endometriosis", "pelvic-pain"),
        ("pelvic pain", "pelvic-pain"),
        ("CRPS", "crps"),
        ("RSD", "crps"),
        ("fibro", "fibromyalgia"),
        ("RICE", "new-injury"),
        ("nutrition", "food-and-weight"),
        ("hydration", "food-and-weight"),
        ("posture", "desk-and-work"),
        ("ergonomics", "desk-and-work"),
        ("return to work", "desk-and-work"),
        ("recovery", "recovery"),
        ("cannabis", "cannabis"),
        ("CBD", "cannabis"),
        ("withdrawal", "withdrawal"),
        ("tapering", "withdrawal"),
        ("Narcan", "naloxone"),
        ("risks", "needle-risks"),
        ("board certified", "doctor-training"),
    ],
)
def test_lay_words_and_slips_of_the_finger_name_a_page(words: str, page_id: str) -> None:
    assert named(words) == page(page_id)


@pytest.mark.parametrize("words", ["zebra", "", "?", "needle", "scan", "implant"])
def test_what_could_be_several_or_none_names_no_page(words: str) -> None:
    assert named(words) is None


def test_the_nearest_pages_are_offered() -> None:
    assert nearest("needle")[0].id in ("test-shots", "hands-on", "joint-shots", "epidural")
    assert 1 <= len(nearest("needle")) <= 3
    assert nearest("qqqq") == ()


def test_a_shot_is_found_under_every_name_it_has() -> None:
    found = [hit.page.id for hit in hits("shot")]
    assert found[0] in ("test-shots", "joint-shots", "epidural", "procedure-day")
    assert {"epidural", "joint-shots", "test-shots", "nerve-block", "procedure-day"} <= set(found)
    assert {hit.page.id for hit in hits("injection")} == set(found) == {hit.page.id for hit in hits("needles")}


def test_titles_come_before_texts() -> None:
    found = [hit.page.id for hit in hits("sedation")]
    assert found[0] == "sedation" and len(found) > 3


def test_each_hit_shows_a_line_with_the_word() -> None:
    for hit in hits("blood sugar"):
        assert "blood" in hit.line.lower() or "sugar" in hit.line.lower()
    by_name = next(hit for hit in hits("narcotics") if hit.page.id == "opioids")
    assert by_name.line == "Also called: narcotics"


def test_all_the_words_have_to_be_there() -> None:
    assert {hit.page.id for hit in hits("shot sugar")} < {hit.page.id for hit in hits("shot")}
    assert hits("shot zebra") == ()


def test_two_letters_are_a_word_of_their_own() -> None:
    """CT is not the beginning of anything."""
    assert all("ct" in hit.page.also or "CT" in " ".join(hit.page.sentences()) or hit.page.id == "ct" or
               any("CT" in ask.you for ask in hit.page.asks) for hit in hits("CT"))  # fmt: skip
    assert hits("CT")[0].page.id == "ct"


def test_only_whole_beginnings_count() -> None:
    assert "clinic" not in {hit.page.id for hit in hits("linic")}
    assert hits("...") == ()
