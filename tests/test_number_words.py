"""Numbers typed in words become digits where they are sure to be numbers, and nowhere else."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import visitprep
from visitprep.interview.engine.lists.yes_to_all import replied
from visitprep.interview.prompts import Kind, Option, Prompt
from visitprep.lines.daily import scores
from visitprep.lines.medicines import medicine
from visitprep.lines.pain import course
from visitprep.lines.pain.strength import numbers as strength
from visitprep.lines.people import appointment, who
from visitprep.lines.unread import Unread
from visitprep.number_words import in_digits
from visitprep.terminal.picking.one_row import pick_with_words
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.visit.dates.partial_date import PartialDate, read_date, read_exact_day, read_next_day
from visitprep.visit.records.choices.pain import Pattern, Trend
from visitprep.visit.records.numbers import count_said

TODAY = date(2026, 11, 29)

IN_DIGITS = {
    "lantus insulin twenty two units at bed": "lantus insulin 22 units at bed",
    "twenty-two units": "22 units",
    "Twenty two units": "22 units",
    "TWENTY TWO UNITS": "22 UNITS",
    "Twenty Two Units at night": "22 Units at night",
    "oxycodone twenty mg": "oxycodone 20 mg",
    "lisinopril ten milligrams": "lisinopril 10 milligrams",
    "two units at lunch": "2 units at lunch",
    "five to ten mg": "5 to 10 mg",
    "twenty to twenty five": "20 to 25",
    "about eighty percent": "about 80 percent",
    "zero point five mg": "0.5 mg",
    "two point five mg": "2.5 mg",
    "a hundred fifty mg": "150 mg",
    "a hundred and fifty mg": "150 mg",
    "a hundred mg": "100 mg",
    "three hundred three times a day": "300 three times a day",
    "four hundred and two a day": "400 and two a day",
    "three hundred and one hundred at night": "300 and 100 at night",
    "two hundred twenty pounds": "220 pounds",
    "fifteen hundred mg": "1500 mg",
    "ten thousand units": "10000 units",
    "one hundred twenty five thousand units": "125000 units",
    "two thousand two times a day": "2000 two times a day",
    "seven point four in september": "7.4 in september",
    "ninety nine point nine": "99.9",
    "the kidneys are a bit low they said fifty two": "the kidneys are a bit low they said 52",
    "two thousand fourteen": "2014",
    "two thousand and fourteen": "2014",
    "summer of two thousand eight": "summer of 2008",
    "since twenty twenty one": "since 2021",
    "june of twenty nineteen": "june of 2019",
    "back in twenty twenty": "back in 2020",
    "twenty oh five": "2005",
    "nineteen ninety eight": "1998",
    "nineteen oh five": "1905",
    "nineteen hundred": "1900",
    "december ten": "december 10",
    "december ten like i said": "december 10 like i said",
    "December Ten": "December 10",
    "dec. two, at noon": "dec. 2, at noon",
    "december tenth": "december 10",
    "march twenty first": "march 21",
    "the tenth of december": "the 10 of december",
    "may second": "may 2",
    "march fourteen nineteen fifty nine": "march 14 1959",
    "march one twenty twenty one": "march 1 2021",
    "december ten at half past nine": "december 10 at half past nine",
    "at nine thirty": "at 9:30",
    "at ten fifteen": "at 10:15",
    "at twelve oh five": "at 12:05",
    "december ten at nine": "december 10 at 9",
    "nine am": "9 am",
    "two o'clock": "2 o'clock",
    "hives all over when i was thirty": "hives all over when i was 30",
    "she turned forty": "she turned 40",
    "sixty five years": "65 years",
}
UNTOUCHED = (
    "One A Day", "Seven Hills Pain Center", "Ten Broeck street", "Twenty Two Oaks Clinic", "Dr. Seven",
    "it was a good job that one", "no one", "one of them", "one of those days", "the only one", "someone told me", "a bad one", "which one am i",
    "one fifty mg", "one twenty five", "take two twenty mg", "five three twenty five",
    "type two", "stage three kidneys", "L four and L five", "twenty twenty vision", "fifty-fifty", "the nineties",
    "a hundred times worse", "a thousand needles", "two tablets twice a day", "four times", "twenty minutes",
    "half past nine am", "ten to nine am", "quarter to ten", "i may ten times a night", "maybe ten", "Mary Ten",
    "in june two injections", "march ten miles", "the second operation", "for the first time", "twice",
    "one two two two", "two and worse", "five or six", "she is one of a kind", "point taken",
)  # fmt: skip


@pytest.mark.parametrize(("typed", "digits"), IN_DIGITS.items())
def test_it_is_a_number(typed: str, digits: str) -> None:
    assert in_digits(typed) == digits


@pytest.mark.parametrize("typed", UNTOUCHED)
def test_it_may_be_something_else(typed: str) -> None:
    assert in_digits(typed) == typed


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("one two two two", "1 2 2 2"),
        ("about seven", "about 7"),
        ("eight on a bad one", "8 on a bad one"),
        ("no one", "no one"),
        ("one twenty", "one twenty"),
    ],
)
def test_where_a_number_is_asked_for(typed: str, digits: str) -> None:
    assert in_digits(typed, asked=True) == digits


def test_what_a_line_leaves_stays_as_typed() -> None:
    line = Unread("fusion nineteen ninety eight and about twenty two screws, hurts since")
    assert line.text == "fusion 1998 and about 22 screws, hurts since"
    begin = line.text.index("1998")
    assert line.as_typed(begin, begin + 4) == "nineteen ninety eight"
    line.cut(begin, begin + 4)
    assert "about twenty two screws" in line.left()


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("two thousand and fourteen", "2014"),
        ("since twenty twenty one", "2021"),
        ("june of twenty nineteen", "2019-06"),
        ("nineteen ninety eight", "1998"),
        ("forty years ago", "1986~"),
        ("summer of two thousand eight", "2008-22"),
    ],
)
def test_a_date(said: str, value: str) -> None:
    """Its words stay."""
    assert read_date(said, TODAY) == PartialDate(said, value)


def test_a_whole_day() -> None:
    born, visit = "march fourteen nineteen fifty nine", "december ten at half past nine"
    assert read_exact_day(born, TODAY) == PartialDate(born, "1959-03-14")
    assert read_next_day(visit, TODAY) == PartialDate(visit, "2026-12-10")


def test_who_and_when_it_is() -> None:
    told = who.read("wanda kowalczyk march fourteen nineteen fifty nine", TODAY)
    assert told.values["name"] == "Wanda Kowalczyk"
    assert told.values["birth_date"] == PartialDate("march 14 1959", "1959-03-14")
    told = appointment.read("with dr hale december ten at half past nine", TODAY)
    assert told.values["clinician"] == "dr hale" and told.values["time"] == "9:30 am"
    assert told.values["date"] == PartialDate("december 10", "2026-12-10")


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("lantus twenty two units at bed", {"name": "lantus", "dose": "22 units", "when": "at bed"}),
        ("lisinopril ten mg", {"name": "lisinopril", "strength": "10 mg"}),
        (
            "pregabalin a hundred fifty mg twice a day",
            {"name": "pregabalin", "strength": "150 mg", "when": "twice a day"},
        ),
        ("One A Day", {"name": "One A Day"}),
    ],
)
def test_a_medicine(line: str, values: dict[str, object]) -> None:
    (told,) = medicine.read(line)
    assert dict(told.values) == values


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("two and worse", {"pattern": Pattern.CONSTANT_FLARES, "trend": Trend.WORSE}),
        ("one, s", {"pattern": Pattern.CONSTANT, "trend": Trend.SAME}),
        ("4 getting better", {"pattern": Pattern.VARIES, "trend": Trend.BETTER}),
        ("two weeks better", {"trend": Trend.BETTER}),
    ],
)
def test_how_it_goes(line: str, values: dict[str, object]) -> None:
    assert dict(course.read(line, TODAY).values) == values


def test_scores_and_counts() -> None:
    told = scores.read("one two two two", ("nervous", "worrying", "interest", "down"), 3)
    assert tuple(told.values.values()) == (1, 2, 2, 2)
    told = strength.read("now five and usual six and worst nine and two when its quiet", TODAY)
    assert [str(one)[:3] for one in told.values.values()] == ["5", "6", "9", "two"]
    assert dict(strength.read("worst nine and ten on bad days", TODAY).values) == {"worst": "9 to 10"}
    falls = "twice and the last time in may"
    assert (said := count_said(falls)) is not None and (said.first, said.words) == (2, falls)
    assert count_said("once and the other time in may") is None


ROWS = tuple(
    Option(code, label) for code, label in (("us", "United States"), ("ca", "Canada"), ("au", "Australia"))
)


def test_rows() -> None:
    assert pick_with_words("one", Prompt("k", "Where?", Kind.ONE, options=ROWS)).value == ("us",)
    assert pick_ticks("one and three", Prompt("k", "Which?", Kind.MANY, options=ROWS, own_words=True)).value == (
        "us",
        "au",
    )
    assert replied("yes but two is just lantus", ["a", "b"]).instead == ((1, "lantus"),)
    assert replied("y to all but two", ["a", "b", "c"]).agreed == (0, 2)
    assert replied("yes but i take two a day", ["a", "b"]).agreed == (0, 1)


def test_one_table_of_number_words() -> None:
    """What counts to twelve stands once."""
    sources = Path(visitprep.__file__).parent.rglob("*.py")
    assert [one.name for one in sources if re.search(r"\beleven\W+twelve\W+thirteen", one.read_text())] == [
        "common_words.py"
    ]
