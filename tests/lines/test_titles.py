"""The point of "Dr." or "approx." ends no sentence, wherever a line is cut into its parts."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import visitprep
from visitprep.common_words import FULL_STOP
from visitprep.interview.prompts import Kind, Option, Prompt
from visitprep.lines.history.scans import scan_or_test
from visitprep.lines.pain import spreads
from visitprep.terminal.picking.one_row import pick_with_words

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("I saw Dr. Feldman. He said wait", ["I saw Dr. Feldman", "He said wait"]),
        ("St. Luke's; Mrs. Hall, Ms. Day, Prof. Lee", ["St. Luke's; Mrs. Hall, Ms. Day, Prof. Lee"]),
        ("approx. 6 a day. no more", ["approx. 6 a day", "no more"]),
        ("sharp things, e.g. a knife. i.e. no pillow", ["sharp things, e.g. a knife", "i.e. no pillow"]),
        ("left vs. right. both", ["left vs. right", "both"]),
        ("I have MS. And gout", ["I have MS", "And gout"]),
    ],
)
def test_a_sentence_ends(text: str, parts: list[str]) -> None:
    assert [one.strip() for one in re.split(FULL_STOP, text)] == parts


def test_no_other_rule_for_the_end_of_a_sentence_stands_anywhere() -> None:
    sources = Path(visitprep.__file__).parent.rglob("*.py")
    own = r"\.(?=\s|$)"
    assert [one.name for one in sources if own in one.read_text() and one.name != "common_words.py"] == []


WHERE = Prompt(
    "tests.test-1.report",
    "Do you have it?",
    Kind.ONE,
    options=(Option("yes", "Have it"), Option("no", "Do not have it")),
    notes=True,
)


def test_words_beside_a_row_keep_a_title_whole() -> None:
    assert pick_with_words("no, Dr. Keller has the report", WHERE).words == "Dr. Keller has the report"


def test_where_it_spreads_keeps_a_title_whole() -> None:
    reading = spreads.read("no. Dr. Feldman says it may later", TODAY)
    assert "Dr. Feldman says it may later" in f"{reading.values.get('spreads_to')} {reading.left}"


@pytest.mark.parametrize(
    ("line", "field", "words"),
    [
        ("MRI lumbar 2023, Dr. Keller has the report", "report", "Dr. Keller has the report"),
        ("EMG hands 2025, the hand doctor, Dr. Novak, has them", "report", "the hand doctor, Dr. Novak, has them"),
        ("x-ray knee 2021 Mercy hospital has the films", "pictures", "Mercy hospital has the films"),
        ("CT belly 2022, don't have it, my GP has it", "report", "my GP has it"),
        ("bone scan 2020, they have it at the VA", "report", "they have it at the VA"),
        ("MRI 2019, it's with my surgeon, Dr. St. Clair", "report", "it's with my surgeon, Dr. St. Clair"),
        ("CT 2021, report sent to Dr. Keller", "report", "report sent to Dr. Keller"),
        ("nerve test March 2025, results are with Dr. Patel", "report", "results are with Dr. Patel"),
    ],
)
def test_who_has_the_report_of_a_test(line: str, field: str, words: str) -> None:
    (reading,) = scan_or_test.read(line, TODAY)
    assert reading.values[field] == "no" and dict(reading.beside) == {field: words}
    assert not reading.left and "result" not in reading.values
