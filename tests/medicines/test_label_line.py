"""One line of a label, split only when all of it is understood."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitprep.medicines.label.line import read_label_line

FIELDS = ("name", "strength", "form", "dose", "when", "as_needed", "reason")

UNDERSTOOD: list[tuple[str, dict[str, str]]] = [
    ("gabapentin 300 mg three times a day for nerve pain",
     {"name": "gabapentin", "strength": "300 mg", "when": "three times a day", "reason": "nerve pain"}),
    ("Percocet 5/325 1-2 tabs every 4 to 6 hours as needed for pain",
     {"name": "Percocet", "strength": "5/325", "dose": "1-2 tabs", "when": "every 4 to 6 hours",
      "as_needed": "as needed", "reason": "pain"}),
    ("vitamin B12 1000 mcg", {"name": "vitamin B12", "strength": "1000 mcg"}),
    ("insulin glargine 20 units at bedtime", {"name": "insulin glargine", "dose": "20 units", "when": "at bedtime"}),
    ("Humulin 70/30 20 units before breakfast",
     {"name": "Humulin 70/30", "dose": "20 units", "when": "before breakfast"}),
    ("fentanyl 25 mcg/hr patch every 72 hours",
     {"name": "fentanyl", "strength": "25 mcg/hr", "form": "patch", "when": "every 72 hours"}),
    ("lidocaine 5% patch 12 hours on 12 hours off",
     {"name": "lidocaine", "strength": "5%", "form": "patch", "when": "12 hours on 12 hours off"}),
    ("metoprolol succinate ER 50 mg once daily",
     {"name": "metoprolol succinate ER", "strength": "50 mg", "when": "once daily"}),
    ("aspirin 81 mg daily", {"name": "aspirin", "strength": "81 mg", "when": "daily"}),
    ("aspirin 81 daily", {"name": "aspirin 81", "when": "daily"}),
    ("Tylenol 3", {"name": "Tylenol 3"}),
    ("Tylenol #3 1 tab every 6 hours as needed",
     {"name": "Tylenol #3", "dose": "1 tab", "when": "every 6 hours", "as_needed": "as needed"}),
    ("Tylenol 3 times a day", {"name": "Tylenol", "when": "3 times a day"}),
    ("methotrexate 2.5 mg Mon Wed Fri", {"name": "methotrexate", "strength": "2.5 mg", "when": "Mon Wed Fri"}),
    ("prednisone 1/2 tab daily", {"name": "prednisone", "dose": "1/2 tab", "when": "daily"}),
    ("gabapentin 300 mg one in the morning and two at night",
     {"name": "gabapentin", "strength": "300 mg", "when": "one in the morning and two at night"}),
    ("amitriptyline 5mg am, 10mg pm", {"name": "amitriptyline", "when": "5mg am, 10mg pm"}),
    ("Norco 10/325 q6h prn", {"name": "Norco", "strength": "10/325", "when": "q6h", "as_needed": "prn"}),
    ("gabapentin 300 three times a day", {"name": "gabapentin", "strength": "300", "when": "three times a day"}),
    ("gabapentin 300 mg take 1 tablet by mouth twice daily",
     {"name": "gabapentin", "strength": "300 mg", "dose": "take 1 tablet by mouth", "when": "twice daily"}),
    ("zorbitol 20 mg twice a day for my heart",
     {"name": "zorbitol", "strength": "20 mg", "when": "twice a day", "reason": "my heart"}),
    ("tramadol 50 mg for 10 days", {"name": "tramadol", "strength": "50 mg", "when": "for 10 days"}),
    ("Voltaren gel four times a day", {"name": "Voltaren gel", "when": "four times a day"}),
    ("oxycodone 5 mg every 4-6 hrs for back pain as needed",
     {"name": "oxycodone", "strength": "5 mg", "when": "every 4-6 hrs", "reason": "back pain",
      "as_needed": "as needed"}),
    ("Eliquis 5 mg BID", {"name": "Eliquis", "strength": "5 mg", "when": "BID"}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "fields"), UNDERSTOOD)
def test_a_plain_line_is_split_into_its_own_words(line: str, fields: dict[str, str]) -> None:
    """Each field is a piece of the line, and fields the line does not speak of stay empty."""
    read = read_label_line(line)
    assert read is not None
    assert fields == {field: getattr(read, field) for field in FIELDS if getattr(read, field)}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "prednisone taper",
        "[/b] 2 tablets twice a day",
        "🙂 Voltaren gel",
        ", Percocet",
        "Wed 25 mcg",
        "tab 5%",
        "nerve pain 25 mcg",
        "prn 300 mg",
        "with food 25 mcg",
        "patch Tylenol ER 500 mg",
        "take 1 tablet by mouth twice daily",
        "One in the morning and two at night",
        "10/325 q6h prn",
        "half of my blue pill 5 mg",
        "the white one 20 mg daily",
        "stopped gabapentin 300 mg",
        "no aspirin 81 mg",
        "allergic to penicillin 500 mg",
        "gabapentin 300 mg daily but I stopped",
        "gabapentin 300mg for pain but stopped",
        "gabapentin 300 mg daily?",
        "warfarin 5 mg Mon/Wed/Fri and 2.5 mg other days",
        "gabapentin 300 mg and tramadol 50 mg",
        "gabapentin 300 mg 600 mg at night",
        "gabapentin 300 mg twice a day or three times a day if bad",
        "gabapentin\n300 mg",
        "gabapentin 300 mg daily " + "for pain " * 30,
    ],
)
def test_a_line_with_anything_not_understood_stays_text(line: str) -> None:
    """Part of a line is never taken for the whole."""
    assert read_label_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Tylenol 3 tablets every 6 hours",  # three Tylenol, or Tylenol #3, which has an opioid in it
        "Tylenol 3 every 6 hours",
        "Xanax 1 at night",  # one tablet, or 1 mg
        "prednisone 5 daily",  # five tablets, or 5 mg
        "baclofen 10 three times a day",  # ten of them, or 10 mg
        "Norco 10 1 tab every 4 hours",
    ],
)
def test_a_number_that_can_mean_two_things_is_asked(line: str) -> None:
    """A strength is never read as a count, nor a count as a strength."""
    assert read_label_line(line) is None


def test_the_patch_is_known_as_the_patch() -> None:
    """The form on the line tells which row of the table is meant."""
    read = read_label_line("fentanyl 25 mcg/hr patch every 72 hours")
    assert read is not None
    assert read.entry is not None
    assert read.entry.name == "fentanyl patch"


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\s,;:.()–—-]+", text))


PIECES_TEXT = (
    "gabapentin|Percocet|Tylenol|Tylenol 3|aspirin|vitamin B12|fentanyl|Voltaren gel|zorbitol|300 mg|5/325|81|81 mg|25 mcg/hr|"
    "5%|3|10|1/2|tab|tablets|patch|ER|take|1|2 tablets|one|20 units|by mouth|twice a day|3 times a day|daily|at night|and|or|,|;"
    "|every 4-6 hours|q6h|prn|as needed|for|pain|nerve pain|for sleep|in the morning|am|pm|Mon|Wed|with food|not|taper|5mg am|"
    "10mg pm|BID|(|)|.|-|[/b]|🙂|for 10 days|once|a week"
)
PIECES = st.sampled_from(PIECES_TEXT.split("|"))


@settings(max_examples=600, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=9))
def test_no_word_is_lost_and_none_is_added(pieces: list[str]) -> None:
    """Whatever is understood, the fields together hold exactly the line's words, as typed."""
    line = " ".join(pieces)
    read = read_label_line(line)
    if read is not None:
        assert all(piece in line for piece in read.pieces)
        assert _words(" ".join(read.pieces)) == _words(line.strip())


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_or_left_alone(line: str) -> None:
    """No text breaks the reader, and none of its words is lost."""
    read = read_label_line("gabapentin 300 mg " + line)
    if read is not None:
        assert _words(" ".join(read.pieces)) == _words("gabapentin 300 mg " + line)


def test_made_up_lines_are_often_understood() -> None:
    """The properties above would say nothing if every made-up line were left as text."""
    understood = [
        f"{name} {rest}"
        for name in ("gabapentin 300 mg", "Percocet 5/325", "zorbitol 20 mg", "fentanyl 25 mcg/hr patch")
        for rest in (
            "daily",
            "1 tab at night",
            "as needed for pain",
            "twice a day with food",
            "q6h prn",
            "for sleep",
        )
    ]
    assert [line for line in understood if read_label_line(line) is None] == []


def _read_by_eye() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "label_lines.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines]  # type: ignore[misc]


@pytest.mark.parametrize(("line", "meant"), _read_by_eye())
def test_lines_as_people_write_them(line: str, meant: str) -> None:
    """US and UK labels, abbreviations and shorthand, each reading checked by eye: a field is right, or it is text."""
    read = read_label_line(line)
    fields = ("name", "strength", "form", "dose", "when", "as_needed", "reason")
    told = "; ".join(f"{field}: {getattr(read, field)}" for field in fields if read and getattr(read, field))
    assert (told or "text") == meant


def test_enough_lines_were_read_by_eye() -> None:
    """Of both kinds: understood, and left as text."""
    kept_as_text = sum(meant == "text" for _, meant in _read_by_eye())
    assert kept_as_text > 50 and len(_read_by_eye()) - kept_as_text > 100


@pytest.mark.parametrize(
    ("line", "strength"),
    [("Xanax .5 mg bid", ".5 mg"), ("levothyroxine .088 mg daily", ".088 mg"), ("baclofen 10 mg .5 tab", "10 mg")],
)
def test_a_point_before_a_number_is_never_lost(line: str, strength: str) -> None:
    """ ".5 mg" read as "5 mg" would be ten times as much."""
    read = read_label_line(line)
    assert read is not None and read.strength == strength


@pytest.mark.parametrize("line", ["Norco 1-2 q6h", "Percocet 1-2 every 6 hours", "co-codamol 1-2 four times a day"])
def test_one_or_two_of_a_mixture_is_no_strength(line: str) -> None:
    """Two small numbers are how many are taken, unless a label of that medicine has them."""
    read = read_label_line(line)
    assert read is not None and read.strength == "" and read.dose == "1-2"


@pytest.mark.parametrize("line", ["Advil 200 mg 2-3 a day", "Advil 200 mg 4 tablets a day", "morphine 15 mg 4/day"])
def test_how_many_in_a_day_is_not_how_many_each_time(line: str) -> None:
    """ "4 tablets a day" may be four at once or one four times; it stays in the person's words."""
    read = read_label_line(line)
    assert read is not None and read.dose == "" and read.when in ("2-3 a day", "4 tablets a day", "4/day")
