"""A number told in a sentence is the number, and the sentence its note."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from visitprep.journal.one_line import read_one_line
from visitprep.visit.answering import Address, Moment, note_at, value_at, with_answer, with_new_item, with_note
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.living import Function, Peg, Sleep
from visitprep.visit.records.number_fields import Count, Days14, Hours, Percent, Rating
from visitprep.visit.records.numbers import count_said, number_said, strength_said
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

NOW = Moment(date(2026, 11, 28))

SENTENCES = {
    "about a 3": "3", "9 when I cough": "9", "5 to 7, it varies": "5 to 7", "usually 5-7, it varies": "5 to 7",
    "3 maybe": "3", "I think 6": "6", "it's a 4 today": "4", "8 on the stairs": "8", "6 most days": "6",
    "7 for 3 days now": "7", "4 (after pills)": "4", "ten when it rains": "10", "2 or 3 at rest": "2 to 3",
    "usual 5-7 it varies": "5 to 7", "not well, 2 maybe 3": "2 to 3", "hardly, 1": "1", "not too good 3 or 4": "3 to 4",
    "most of em 10": "10", "maybe 2 possibly 3": "2 to 3", "6 sometimes 7 on stairs": "6 to 7",
}  # fmt: skip


SENTENCES |= {
    "i think more like a 7 he never says": "7",
    "he says 7 its the cows he misses": "7",
    "she says 6 it's the garden": "6",
    "about 6 he keeps quiet": "6",
    "8 its awful": "8",
    "not at all he gets four on a good night": "0",
    "not at all since the fall": "0",
}


@pytest.mark.parametrize(("said", "number"), SENTENCES.items())
def test_the_number_is_taken_and_the_words_are_the_note(said: str, number: str) -> None:
    """Nothing of the sentence is lost."""
    pain = Pain(now=said)  # type: ignore[arg-type]
    assert pain.now is not None and pain.now.written() == number
    assert pain.notes == {"now": said}


@pytest.mark.parametrize(
    "said", ["7", "7/10", "7 out of 10", "3 to 8", "3-8", "it varies, 3 to 8", "seven", "3 or 4"]
)
def test_a_plain_number_has_no_note(said: str) -> None:
    """It says all that was typed."""
    assert Pain(now=said).notes == {}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    ["not 9", "he says 4 i think 7", "7 she was 9 yesterday", "not at all i'd say 2", "9 when I cough, 3 else", "never under 5", "3 months", "5 pills", "7 or more", "bad", "9" * 400,
     "9" * 400 + " when I cough", "11 when I walk", "6.5 at night", "1 2 3", "less than 4"],
)  # fmt: skip
def test_no_number_is_guessed(said: str) -> None:
    """A denial, a second number or a unit leaves nothing sure; digits without end are told off."""
    with pytest.raises(ValidationError, match="lease type a"):
        Pain(now=said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    ["11 to 5", "10 to 6", "from 11 to 5", "from 5 to 7", "10-6", "9pm to 5am", "11 pm to 5", "between 11 and 5",
     "10:30 to 6", "12 till 5", "11 to 5 most nights"],
)  # fmt: skip
def test_sleep_told_by_the_clock_is_asked_about(said: str) -> None:
    """Never turned round into five to eleven hours."""
    with pytest.raises(ValidationError, match="time of day to another"):
        Sleep(hours=said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "hours"),
    [("5 to 7", "5 to 7"), ("6.5", "6.5"), ("6 and a half hours", "6.5"), ("5-6 hrs", "5 to 6"), ("8 or 7", "7 to 8"),
     ("about 6", "6"), ("4½", "4.5"), ("between 4 and 6", "4 to 6"), ("5 to 6 hours, broken", "5 to 6")],
)  # fmt: skip
def test_hours_are_hours(said: str, hours: str) -> None:
    """Low to high is a length."""
    assert TypeAdapter(Hours).validate_python(said).written() == hours


def test_a_pain_may_be_told_high_to_low() -> None:
    """0 to 10 has no clock."""
    assert TypeAdapter(Rating).validate_python("8 to 3").written() == "3 to 8"


def test_counts_and_percents_take_words() -> None:
    """As people answer them."""
    treatment = Treatment(percent_relief="70 % for 3 months", sessions="about 10")  # type: ignore[arg-type]
    assert (treatment.percent_relief, treatment.sessions) == (70, 10)
    assert treatment.notes == {"percent_relief": "70 % for 3 months"}
    falls = Function(falls="twice, once in the shower")  # type: ignore[arg-type]
    assert falls.falls == 2 and falls.notes == {"falls": "twice, once in the shower"}
    assert Peg(pain="about a 3").pain == 3  # type: ignore[arg-type]


@pytest.mark.parametrize("said", ["twice a day", "3 times a week", "about once a week", "2 or 3", "60-70%", "5.5"])
def test_a_rate_is_no_count(said: str) -> None:
    """How often is not how many."""
    with pytest.raises(ValidationError, match="whole number"):
        Function(falls=said)  # type: ignore[arg-type]


def test_the_words_go_with_the_number_they_told() -> None:
    """A new number does not keep the old one's story; a note of the person's own stays."""
    visit, _ = with_new_item(Visit(), "pains", {"place": "knee", "now": "9 when I cough"}, NOW)
    now = Address("pains", "now", "pain-1")
    assert note_at(visit, now) == "9 when I cough"
    visit = with_answer(visit, now, "4", NOW)
    assert (str(value_at(visit, now)), note_at(visit, now)) == ("4", "")
    visit = with_answer(with_note(visit, now, "cold days are worse", NOW), now, "6 at night", NOW)
    assert note_at(visit, now) == "cold days are worse; 6 at night"


def test_the_journal_keeps_words_beside_a_number_as_typed() -> None:
    """A day's line has no notes: what says more than a number stays in the line of the person's own."""
    assert read_one_line("slept from 11 to 5, pain 4").answers == {"line": "slept from 11 to 5", "now": "4"}
    assert read_one_line("pain 6 when I walk, slept about 5 h").answers == {
        "line": "pain 6 when I walk",
        "sleep": "about 5 h",
    }


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("bout 4", 4),
        ("told you 4", 4),
        ("4 i told you", 4),
        ("7 on a bad one", 7),
        ("one", 1),
        ("one of those", None),
    ],
)
def test_a_hedge_counts_nothing_and_neither_does_the_bad_one(said: str, number: int | None) -> None:
    found = number_said(said)
    assert (found.first if found else None) == number


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("i fell 3 times", 3),
        ("fell once on the stairs, no break", 1),
        ("fell in 2019", None),
        ("none, fell 2 times but that was 2019", 0),
        ("no, i fell once but years ago", 0),
        ("0 but 3 times in 2021", 0),
        ("none, almost fell 2 times", 0),
        ("no falls, tripped 3 times caught myself", 0),
        ("0, 2 near misses", 0),
        ("none, but fell 2 times in june", None),
        ("no but i fell twice this summer", None),
        ("once in march, 2 in 2019", None),
        ("twice since the summer that we know of, one in september in the bathroom and banged his head", 2),
        ("twice that we know of", 2),
        ("just the once, on the bus steps", 1),
        ("only twice, both in may", 2),
        ("3 times, one on the stairs", 3),
        ("three that i know of, one bad one in june", 3),
        ("2, the last one in september", 2),
        ("once in may, broke 2 ribs", 1),
        ("5 or 6, one with a black eye", None),
        ("lots, one a week", None),
    ],
)
def test_a_fall_is_counted(said: str, times: int | None) -> None:
    found = count_said(said)
    assert (found.first if found else None) == times


FALLS: TypeAdapter[int] = TypeAdapter(Count)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("once in feb on ice, and in september on the stairs but caught the rail", "1 or 2"),
        ("once in the tub and then again in the yard", "1 or 2"),
        ("once and then another time", "1 or 2"),
        ("once in feb on ice, in september on the stairs", "1 or 2"),
        ("once on monday and twice in may", "1 or 3"),
        ("fell in april and in may", "2, or more"),
        ("tripped in june", "1, or more"),
    ],
)
def test_falls_told_one_after_another_are_asked_back(said: str, asked: str) -> None:
    with pytest.raises(ValidationError, match=asked):
        FALLS.validate_python(said)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("once", 1),
        ("once last winter", 1),
        ("once in march, since then i use a walker", 1),
        ("twice, in june and in july", 2),
        ("once, in june", 1),
        ("once in march, worse since april", 1),
        ("i fell twice really", 2),
        ("fell twice, sep and oct", 2),
        ("falls: twice", 2),
        ("had 2 falls this winter", 2),
        ("but i fell once", 1),
        ("he's fallen 4 times since may", 4),
        ("none that i know", 0),
        ("3 times", 3),
    ],
)
def test_one_told_with_its_number_is_that_number(said: str, number: int) -> None:
    assert FALLS.validate_python(said) == number


@pytest.mark.parametrize(
    ("kind", "said", "number"),
    [
        (Percent, "almost all gone, 90", 90),
        (Percent, "it was great: 85%", 85),
        (Percent, "about half of it", 50),
        (Percent, "80, first week", 80),
        (Days14, "nearly every night, 13", 13),
        (Days14, "every day", 14),
    ],
)
def test_the_one_number_of_the_words_is_taken(kind: Any, said: str, number: int) -> None:
    assert TypeAdapter(kind).validate_python(said) == number


@pytest.mark.parametrize(
    ("kind", "said", "asked"),
    [
        (Percent, "most of it", "0 to 100"),
        (Percent, "all gone for 2 weeks, then 30", "0 to 100"),
        (Percent, "90 to 100", "90 or 100"),
        (Days14, "most all of them", "of the 14 days"),
        (Days14, "a few", "of the 14 days"),
        (Days14, "about half", "of the 14 days"),
    ],
)
def test_what_is_no_number_is_asked_back_by_what_it_is(kind: Any, said: str, asked: str) -> None:
    with pytest.raises(ValidationError, match=asked):
        TypeAdapter(kind).validate_python(said)


@pytest.mark.parametrize(
    ("text", "ends", "words"),
    [
        ("2 or 3 mornings", (2, 3), "2 or 3 mornings"),
        ("7 nights", (7, 7), "7 nights"),
        ("half, 5", (5, 5), "half, 5"),
        ("half - call it 5", (5, 5), "half - call it 5"),
        ("about half so 5", (5, 5), "about half so 5"),
        ("not much so a three", (3, 3), "not much so a three"),
        ("a 2 on stairs - call it 5", None, ""),
        ("0 its numb", (0, 0), "0 its numb"),
        ("6 wakes me", (6, 6), "6 wakes me"),
        ("10 its terrible", (10, 10), "10 its terrible"),
        ("7ish", (7, 7), "7ish"),
        ("5 or so", (5, 5), "5 or so"),
        ("3 4", (3, 4), ""),
        ("7 8 on bad days", (7, 8), "7 8 on bad days"),
        ("not at all", (0, 0), ""),
        ("it doesnt hurt", (0, 0), ""),
        ("7 on a scale of 10", (7, 7), ""),
        ("4 10", None, ""),
        ("5 medicines", None, ""),
        ("6 then 9 by night", None, ""),
        ("so so, 4", (4, 4), "so so, 4"),
        ("bad days 8, good days 4", None, ""),
        ("2 or 3 times a day", None, ""),
        ("10 or 20 times a day for seconds", None, ""),
        ("half", None, ""),
    ],
)
def test_how_strong_with_when_or_as_the_last_part(text: str, ends: tuple[int, int] | None, words: str) -> None:
    told = strength_said(text)
    assert (None if told is None else (told.first, told.second)) == ends
    assert (told.words if told else "") == words


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Nearly every night, so I would say 12", 12),
        ("I would guess around 8", 8),
        ("It is hard to say, but perhaps 9", 9),
        ("Every second night, so seven", 7),
        ("So I would put it at six", 6),
        ("About half of them, so 7 days", 7),
        ("I should say seven", 7),
        ("Two or three a week, so about five", None),
    ],
)
def test_a_number_at_the_end_of_a_sentence(said: str, number: int | None) -> None:
    found = count_said(said)
    assert (found.first if found else None) == number


def test_a_strength_put_in_a_sentence() -> None:
    found = strength_said("I would put it at about a five")
    assert found is not None and found.first == found.second == 5


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [("0, 1 on a good night", 0, 1), ("8, 5 on better days", 5, 8), ("2, on a good day", 2, 2)],
)
def test_another_number_of_some_days_is_the_other_end(said: str, low: int, high: int) -> None:
    usual = Pain(usual=said).usual  # type: ignore[arg-type]
    assert usual is not None and (usual.low, usual.high) == (low, high)


def test_a_number_of_other_things_behind_a_comma_is_no_end() -> None:
    assert strength_said("3, 14 days") is None and strength_said("7, 1 pill in a good week") is None


@pytest.mark.parametrize(
    "said", ["now nothing 0", "nothing now 0", "none 0", "it does not hurt now 0", "nothing right now"]
)
def test_no_pain_and_a_nought_are_a_nought(said: str) -> None:
    assert Pain(now=said).now == Pain(now="0").now  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "falls"),
    [
        ("twice feb on the ice", 2),
        ("twice feb on the ice thats when the shoulder went and october the left knee gave way", 2),
        ("3 times feb may and october", 3),
        ("two times in march and june", 2),
        ("three falls this year may and june", 3),
    ],
)
def test_falls_with_their_months_and_no_comma(said: str, falls: int) -> None:
    assert Function(falls=said).falls == falls  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("every night all 14", 14), ("all 14 nights", 14), ("14 every night", 14), ("every night 14 of them", 14),
        ("most nights 10", 10), ("nearly every night 12", 12),
    ],
)  # fmt: skip
def test_nights_in_words_and_as_a_number(said: str, days: int) -> None:
    assert TypeAdapter(Days14).validate_python(said) == days
