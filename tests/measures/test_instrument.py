"""The measures as data: exact words, source, rights, and a program that works without them."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from visitprep.measures import peg, phq4
from visitprep.measures.instrument import KNOWN, load
from visitprep.measures.peg import score_peg


def test_peg_asks_the_published_questions() -> None:
    """Word for word, with its two pairs of anchors."""
    found = load("peg")
    assert found is not None
    assert [item.text for item in found.items] == [
        "What number best describes your pain on average in the past week?",
        "What number best describes how, during the past week, pain has interfered with your enjoyment of life?",
        "What number best describes how, during the past week, pain has interfered with your general activity?",
    ]
    assert [(item.low_anchor, item.high_anchor) for item in found.items] == [
        ("No pain", "Pain as bad as you can imagine"),
        ("Does not interfere", "Completely interferes"),
        ("Does not interfere", "Completely interferes"),
    ]


def test_phq4_asks_the_published_questions() -> None:
    """Word for word, in the published order, with its four answers."""
    found = load("phq4")
    assert found is not None
    assert found.stem == "Over the last 2 weeks, how often have you been bothered by the following problems?"
    assert [item.text for item in found.items] == [
        "Feeling nervous, anxious or on edge",
        "Not being able to stop or control worrying",
        "Little interest or pleasure in doing things",
        "Feeling down, depressed, or hopeless",
    ]
    assert [(option.value, option.label) for option in found.options] == [
        (0, "Not at all"),
        (1, "Several days"),
        (2, "More than half the days"),
        (3, "Nearly every day"),
    ]
    assert "Spitzer" in found.credit and "Pfizer" in found.credit


def test_pgic_asks_one_question_with_seven_answers() -> None:
    """From very much improved to very much worse, in the published order."""
    found = load("pgic")
    assert found is not None
    assert [(option.value, option.label) for option in found.options] == [
        (1, "Very much improved"),
        (2, "Much improved"),
        (3, "Minimally improved"),
        (4, "No change"),
        (5, "Minimally worse"),
        (6, "Much worse"),
        (7, "Very much worse"),
    ]
    assert "National Institute of Mental Health" in found.rights


@pytest.mark.parametrize("instrument_id", KNOWN)
def test_each_measure_says_where_it_comes_from_and_what_is_open(instrument_id: str) -> None:
    """Source, credit, rights, whom it was tested on, when it was checked, what is not confirmed."""
    found = load(instrument_id)
    assert found is not None
    assert found.id == instrument_id
    assert all((found.title, found.citation, found.credit, found.rights))
    assert found.validated_for
    assert found.unconfirmed
    assert found.checked >= "2026-11-23"
    assert found.self_report


def test_the_data_and_the_scoring_agree_on_the_range() -> None:
    """The limits are written twice, so that a score does not need the text; here they are compared."""
    limits = {found.id: (found.low, found.high, len(found.items)) for name in KNOWN if (found := load(name))}
    assert limits == {"pgic": (1, 7, 1), "peg": (peg.LOW, peg.HIGH, 3), "phq4": (phq4.LOW, phq4.HIGH, 4)}


def test_a_disabled_measure_is_gone() -> None:
    """One setting takes it away; the others stay."""
    assert load("peg", disabled=frozenset({"peg"})) is None
    assert load("phq4", disabled=frozenset({"peg"})) is not None


def test_a_folder_without_the_file_is_the_same_as_disabled(tmp_path: Path) -> None:
    """Deleting peg.json takes the text out of the program, and scores already answered can still be made."""
    (tmp_path / "phq4.json").write_text(
        (files("visitprep.measures") / "phq4.json").read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert load("peg", folder=tmp_path) is None
    assert load("phq4", folder=tmp_path) is not None
    assert score_peg(7, 8, 6).mean == 7.0


def test_an_unknown_measure_is_not_there(tmp_path: Path) -> None:
    """Nothing outside the known measures is ever read, whatever its name."""
    (tmp_path / "other.json").write_text(json.dumps({"id": "other"}), encoding="utf-8")
    assert load("other", folder=tmp_path) is None
    assert load("../measures/peg") is None
