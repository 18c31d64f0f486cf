"""The journal in a spreadsheet: every word there, and no cell that calculates."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kept_days import entry

from visitprep.journal.spreadsheet import COLUMNS, cell, spreadsheet

ATTACKS = (
    '=HYPERLINK("http://x.example","see")',
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "+1+2",
    "-2+3",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＠SUM(1)",
    "=1+1\nsecond line",
    ' "=1+1"',
    '";=1+1;"',
    "|calc",
)


def rows_of(made: bytes) -> list[dict[str, str]]:
    assert made.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(made.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("typed", ATTACKS)
@pytest.mark.parametrize("name", ["mood", "did", "triggers", "helped", "medicines", "where", "changed", "line"])
def test_what_was_typed_never_becomes_a_formula(name: str, typed: str) -> None:
    """Neither what it begins with, nor a quotation mark in it, lets it out of its cell."""
    (row,) = rows_of(spreadsheet([entry(0, now=6, **{name: typed})]))
    assert set(row) == set(COLUMNS)
    for text in row.values():
        assert not text or text[0] not in "=+-@\t\r\n|%＝＋－＠"
    assert typed.strip().lstrip("'").splitlines()[-1] in "\n".join(row.values())


@given(st.text(max_size=40))
def test_a_cell_begins_with_nothing_that_calculates(text: str) -> None:
    made = cell(text)
    assert not made or made[0] not in "=+@\t\r\n\0|%" or made[0] == "'"
    assert not made.startswith("-") or made[1:].replace(".", "", 1).isdecimal()


def test_a_plain_number_stays_one() -> None:
    """A spreadsheet can add up what it is meant to add up."""
    assert (cell("6"), cell("-3"), cell("5.5"), cell("-")) == ("6", "-3", "5.5", "'-")


def test_every_answer_note_and_gap_has_its_place() -> None:
    said = entry(
        0, now="3 to 8", worst=9, sleep=5.5, mood="low", did="a walk, shopping", line="one\ntwo",
        gaps={"usual": "dont_know"}, notes={"sleep": "woke at 3"}, flare=True,
    )  # fmt: skip
    (row,) = rows_of(spreadsheet([said]))
    expected = {
        "day": "2026-03-14", "time": "19:30", "flare": "yes", "pain now low": "3", "pain now high": "8",
        "pain worst low": "9", "pain worst high": "9", "sleep hours low": "5.5", "sleep hours high": "5.5",
        "mood": "low", "did": "a walk, shopping", "line": "one\ntwo", "notes": "sleep: woke at 3",
        "not answered": "usual: does not know",
    }  # fmt: skip
    assert {name: text for name, text in row.items() if text} == expected
