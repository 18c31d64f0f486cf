"""Four numbers in one line, each with its own place or asked about."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing
from visitprep.interview.questions.pains.line_questions import ONE_LINE
from visitprep.lines.pain.strength.numbers import read, read_again
from visitprep.lines.reading import Reading
from visitprep.visit.records.choices.pain import Pattern, Quality, Trend, Worsens
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 28)

SURE = {
    # the walk's own table
    "6 6 9 3": {"now": "6", "usual": "6", "worst": "9", "least": "3"},
    "now 6 usual 5-7 worst 9": {"now": "6", "usual": "5 to 7", "worst": "9"},
    "usually a 7, 10 at worst, never under 5": {"usual": "7", "worst": "10", "least": "5"},
    "3 or 4, 8 on a bad day": {"usual": "3 to 4", "worst": "8"},
    "0 when I sit, 8 on stairs": {"least": "0 when I sit", "worst": "8 on stairs"},
    "5 usually, 7 worst, dull ache all the time": {"usual": "5", "worst": "7"},
    "about a 5, usually 5-7, 9 when I sit too long, 2 at best": {
        "now": "5", "usual": "5 to 7", "worst": "9 when I sit too long", "least": "2",
    },
    # others
    "6,6,9,3": {"now": "6", "usual": "6", "worst": "9", "least": "3"},
    "6/6/9/3": {"now": "6", "usual": "6", "worst": "9", "least": "3"},
    "6, 5-7, 9, 3": {"now": "6", "usual": "5 to 7", "worst": "9", "least": "3"},
    "best 2, worst 8, average 5, currently 4": {"least": "2", "worst": "8", "usual": "5", "now": "4"},
    "six now, eight at its worst": {"now": "6", "worst": "8"},
    "6 now 8 worst 2 best": {"now": "6", "worst": "8", "least": "2"},
    "now: 6; usual: 5; worst: 8; best: 2": {"now": "6", "usual": "5", "worst": "8", "least": "2"},
    "5 now, usu 6, worst 9, best 4": {"now": "5", "usual": "6", "worst": "9", "least": "4"},
    "6 usu, worst 9": {"usual": "6", "worst": "9"},
    "avg 5, worst 8": {"usual": "5", "worst": "8"},
    "6/10 now, 9/10 worst": {"now": "6", "worst": "9"},
    "worst 9 best 2": {"worst": "9", "least": "2"},
    "5 to 7": {"usual": "5 to 7"},
    "4 most days, 9 in a flare": {"usual": "4", "worst": "9"},
    "right now 3, on average 5, up to 8": {"now": "3", "usual": "5", "worst": "8"},
    "7 most days, 9 on a bad one, 4 at best": {"usual": "7", "worst": "9", "least": "4"},
    "no one day is the same, 7 usual 9 worst": {"usual": "7", "worst": "9"},
    "one now, three usual, nine worst, one best": {"now": "1", "usual": "3", "worst": "9", "least": "1"},
    "6 most nights, 9 a rough night, 3 good mornings": {"usual": "6", "worst": "9", "least": "3"},
    "bout 6 now, 7ish usually, 9s at worst": {"now": "6", "usual": "7", "worst": "9"},
    "none right now, usually 5, 9 at worst": {"now": "0", "usual": "5", "worst": "9"},
    "doesnt hurt today, usual 3 worst 7": {"now": "0", "usual": "3", "worst": "7"},
    "now none, usual 6, worst 8": {"now": "0", "usual": "6", "worst": "8"},
    "2 now, 4 usual, worst 8, at best no pain": {"now": "2", "usual": "4", "worst": "8", "least": "0"},
    "10 10 10 10": {"now": "10", "usual": "10", "worst": "10", "least": "10"},
}  # fmt: skip


SURE |= {
    "6 most days 8 when bad 4 in the morning now 6": {
        "usual": "6", "worst": "8", "least": "4 in the morning", "now": "6",
    },
    "7 most days 9 when bad 5 after the pill now 6": {
        "usual": "7", "worst": "9", "least": "5 after the pill", "now": "6",
    },
    "6 most days 8 when bad now 6": {"usual": "6", "worst": "8", "now": "6"},
    "6 mostly 9 bad days 3 in bed now 5": {"usual": "6", "worst": "9", "least": "3 in bed", "now": "5"},
    # an "and" between two of them
    "5 now and usually 6 and 9 at the worst and about 3 if i'm sat nice": {
        "now": "5", "usual": "6", "worst": "9", "least": "about 3 if i'm sat nice",
    },
    "now five and usual six and worst nine and two when its quiet": {
        "now": "5", "usual": "6", "worst": "9", "least": "two when its quiet",
    },
    "six now usually five worst eight and two lying flat": {
        "now": "6", "usual": "5", "worst": "8", "least": "two lying flat",
    },
    "now 6 usual 7 worst 10 and 3 after a hot bath": {
        "now": "6", "usual": "7", "worst": "10", "least": "3 after a hot bath",
    },
    "right now six, usually five and eight if I stand and two if I lie down": {
        "now": "6", "usual": "5", "worst": "eight if I stand", "least": "two if I lie down",
    },
    "usually 5 and 6 at the worst": {"usual": "5", "worst": "6"},
    "now 6 and 9 at worst, 2 best": {"now": "6", "worst": "9", "least": "2"},
    "between 6 and 9 at worst": {"usual": "6 to 9"},
    "5 and 6": {"usual": "5 to 6"},
}  # fmt: skip


@pytest.mark.parametrize(("line", "values"), SURE.items())
def test_a_number_with_its_word_or_in_the_order_shown_is_filled(line: str, values: dict[str, str]) -> None:
    """What was not said is not filled, and nothing is asked that was said."""
    reading = read(line, TODAY)
    assert dict(reading.values) == values
    assert not reading.unclear


@pytest.mark.parametrize(
    ("line", "values", "field", "typed"),
    [
        ("about a 5, 9 when I sit too long", {"worst": "9 when I sit too long"}, "now", "about a 5"),
        ("7", {}, "now", "7"),
        ("about a 3", {}, "now", "about a 3"),
        ("over 5 most days, 3 at best", {"least": "3"}, "now", "over 5 most days"),
        ("not a 9", {}, "now", "not a 9"),
    ],
)
def test_a_lone_number_is_asked_about(line: str, values: dict[str, str], field: str, typed: str) -> None:
    """Now or usual: only the person knows."""
    reading = read(line, TODAY)
    assert dict(reading.values) == values
    assert [(unclear.field, unclear.typed) for unclear in reading.unclear] == [(field, typed)]


def test_too_few_in_a_row_are_asked_about_with_what_yes_would_mean() -> None:
    """The order of the prompt is offered, not taken."""
    two, three = read("6 4", TODAY), read("6 6 9", TODAY)
    assert not two.values and not three.values
    assert [unclear.meant for unclear in two.unclear] == [{"now": "6", "usual": "4"}]
    assert [unclear.meant for unclear in three.unclear] == [{"now": "6", "usual": "6", "worst": "9"}]


@pytest.mark.parametrize(
    "line", ["5 7 6 3", "5 5 9 7", "9 5 8 3", "6 6 9 3 2", "usual 7 worst 5", "worst 4 best 6"]
)
def test_an_order_that_cannot_be_is_asked_whole(line: str) -> None:
    """A worst below the usual shows a slip, and nobody knows in which number."""
    reading = read(line, TODAY)
    assert not reading.values
    assert [unclear.meant for unclear in reading.unclear] == [None]


@pytest.mark.parametrize(
    "line", ["11", "400", "9" * 400, "bad", "6.5", "", "9" * 5000, "3 months", "2 pills a day"]
)
def test_what_is_no_number_of_the_scale_is_told_off(line: str) -> None:
    """Nothing is taken, nothing lost, nothing breaks."""
    reading = read(line, TODAY)
    assert not reading.values
    assert len(reading.unclear) == 1
    assert reading.left == line


SMALL = {
    "3 maybe, sore when I lift": {
        "usual": "3", "qualities": (Quality.SORE,), "worse_with": (Worsens.LIFTING,),
    },
    "now 4 usual 5 worst 8 best 0, sharp stabbing, comes and goes, walking, stairs": {
        "now": "4", "usual": "5", "worst": "8", "least": "0", "pattern": Pattern.COMES_AND_GOES,
        "qualities": (Quality.SHARP, Quality.STABBING), "worse_with": (Worsens.WALKING, Worsens.STAIRS),
    },
    "5 usually, 7 worst, 3 best, dull ache all the time": {
        "usual": "5", "worst": "7", "least": "3", "pattern": Pattern.CONSTANT,
        "qualities": (Quality.DULL, Quality.ACHING),
    },
    "about a 3, 6 on bad days, sore and tight, on and off": {
        "usual": "3", "worst": "6", "pattern": Pattern.COMES_AND_GOES, "qualities": (Quality.SORE, Quality.TIGHT),
    },
    "4, sharp 8 when I reach, comes and goes": {
        "usual": "4", "worst": "8", "pattern": Pattern.COMES_AND_GOES, "qualities": (Quality.SHARP,),
        "worse_with": (Worsens.REACHING,),
    },
    "5 7 3": {"usual": "5", "worst": "7", "least": "3"},
    "dull ache": {"qualities": (Quality.DULL, Quality.ACHING)},
    "2 to 4, burning, getting worse": {"usual": "2 to 4", "qualities": (Quality.BURNING,), "trend": Trend.WORSE},
    "6, pins and needles": {"usual": "6", "qualities": (Quality.PINS,)},
}  # fmt: skip


@pytest.mark.parametrize(("line", "values"), SMALL.items())
def test_a_small_pain_takes_one_line(line: str, values: dict[str, object]) -> None:
    """Its lone number is the usual one: that is what its line asks for."""
    reading = read(line, TODAY, small=True)
    assert dict(reading.values) == values
    assert not reading.unclear and not reading.left


def test_words_about_it_that_are_not_known_are_kept() -> None:
    """What helps is no trigger, and a story is no quality."""
    reading = read("5, helps to lie down, my dog jumped on it, not sharp", TODAY, small=True)
    assert dict(reading.values) == {"usual": "5"}
    assert reading.left == "helps to lie down, my dog jumped on it, not sharp"


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("7 now, usual a six, worst 9 on bad days and 4 at best",
         {"now": "7", "usual": "6", "worst": "9", "least": "4"}),
        ("worst 10 in a flare and best 2", {"worst": "10", "least": "2"}),
        ("best 1 on a good day and 8 at worst", {"least": "1", "worst": "8"}),
        ("usually 5 most days and 9 at worst", {"usual": "5", "worst": "9"}),
        ("worst 8 and best 2", {"worst": "8", "least": "2"}),
        ("7 usual and 9 on a bad day and 3 on a good day", {"usual": "7", "worst": "9", "least": "3"}),
        ("now 4 today and usually 6", {"now": "4", "usual": "6"}),
    ],
)  # fmt: skip
def test_a_place_said_twice_is_of_one_number(line: str, values: dict[str, str]) -> None:
    reading = read(line, TODAY)
    assert dict(reading.values) == values and not reading.unclear


@pytest.mark.parametrize("line", ["she said 3", "7", "about a 3"])
def test_a_yes_takes_a_lone_number_as_now(line: str) -> None:
    """Typed with its word it is the other one."""
    (unclear,) = read(line, TODAY).unclear
    assert unclear.meant == unclear.typed[-1]
    assert dict(read(f"usual {unclear.meant}", TODAY).values) == {"usual": unclear.meant}


def test_of_two_lone_numbers_neither_is_now() -> None:
    (unclear,) = read("she says 3 but I think 7", TODAY).unclear
    assert unclear.meant is None


@pytest.mark.parametrize(
    "line", ["none", "no pain only numb, all the time", "dont know, she rubs it", "not sure", "I can't say"]
)
def test_no_number_is_kept_and_not_asked_again(line: str) -> None:
    assert read(line, TODAY) == Reading({}, left=line)


FOUR = {"now": "6", "usual": "6", "worst": "9", "least": "4"}


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("6 now usualy 6 worst 9 when i drive, best 4", "worst 9 when i drive"),
        ("6 now usally 6 wrost 9, best 4", ""),
        ("6 now, usaly 6 worst 9 best 4", ""),
        ("now 6 usul 6 worst 9 when i drive best 4", "worst 9 when i drive"),
        ("now 6 avrage 6 worstt 9 best 4", ""),
        ("worst 9 usual 6 now 6 best 4", ""),
    ],
)
def test_a_word_with_a_slip_keeps_its_number(line: str, left: str) -> None:
    """A word that nobody knew once gave the number behind it to the next word."""
    reading = read(line, TODAY)
    assert dict(reading.values) == FOUR
    assert not reading.unclear and not reading.left and reading.beside.get("worst", "") == left


def test_a_word_that_nobody_knows_leaves_the_others_their_numbers() -> None:
    reading = read("mostest 6 worst 9 best 4", TODAY)
    assert dict(reading.values) == {"worst": "9", "least": "4"}
    assert [unclear.typed for unclear in reading.unclear] == ["mostest 6"]
    assert dict(read("now 6 sometimes 5 worst 9 best 3", TODAY).values) == {"now": "6", "worst": "9", "least": "3"}


@pytest.mark.parametrize("line", ["6 now 6 worst 9", "6 now 6 worst, 9 when I drive"])
def test_a_number_above_the_worst_shows_that_the_words_stand_with_the_wrong_ones(line: str) -> None:
    reading = read(line, TODAY)
    assert not reading.values and len(reading.unclear) == 1


@pytest.mark.parametrize("word", ["unusual 5", "I know 5"])
def test_a_longer_word_that_holds_one_is_not_that_word(word: str) -> None:
    assert not read(word, TODAY).values


@pytest.mark.parametrize(
    ("reply", "values"),
    [
        ("worst 9 usual 6", {"worst": "9", "usual": "6"}),
        ("worst", {"worst": "9"}),
        ("9", {}),
        ("worst 9, 6", {}),
        ("best 8", {}),
        ("ask my son", {}),
    ],
)
def test_an_answer_says_anew_only_what_has_its_word(reply: str, values: dict[str, str]) -> None:
    """And only where it can be, with what stands: a best of 8 cannot, beside a usual of 6."""
    before = {"now": "6", "usual": "6", "worst": "6", "least": "4"}
    assert dict(read_again(reply, "9", before, TODAY).values) == values


@pytest.mark.parametrize(
    ("line", "values", "asked"),
    [
        ("now 3, mostly about a 4, a shock is a 10 or 11, best when i sleep",
         {"now": "3", "usual": "4"}, [("worst", "10")]),
        ("now 6 worst 12", {"now": "6"}, [("worst", "10")]),
        ("usually 6, 11 when it hits", {"usual": "6"}, [("worst", "10")]),
        ("5 7 12 3", {"now": "5", "usual": "7", "least": "3"}, [("worst", "10")]),
        ("now 5, usual 5, worst 8, sometimes 11", {"now": "5", "usual": "5", "worst": "8"}, [("worst", "10")]),
        ("6.5 now, usual 5", {"usual": "5"}, [("now", None)]),
        ("today 4 usual 5 and a zap is 10", {"now": "4", "usual": "5"}, [("worst", "10")]),
        ("best 2, 15 now, worst 9", {"least": "2", "worst": "9"}, [("now", None)]),
    ],
)  # fmt: skip
def test_what_is_plain_is_taken_and_the_rest_is_asked_by_its_name(
    line: str, values: dict[str, str], asked: list[tuple[str, str | None]]
) -> None:
    reading = read(line, TODAY)
    assert dict(reading.values) == values
    assert [(one.field, one.meant) for one in reading.unclear] == asked


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("5 6 8 at night 4", {"now": "5", "usual": "6", "worst": "8 at night", "least": "4"}),
        ("4 5 9 when i drive 2", {"now": "4", "usual": "5", "worst": "9 when i drive", "least": "2"}),
        ("6 6 8 in bed 3", {"now": "6", "usual": "6", "worst": "8 in bed", "least": "3"}),
        ("3 4 7 mornings 1", {"now": "3", "usual": "4", "worst": "7", "least": "1"}),
        ("2 5 7 on stairs 2", {"now": "2", "usual": "5", "worst": "7 on stairs", "least": "2"}),
        ("5, 5, 9 with a cough, 3", {"now": "5", "usual": "5", "worst": "9 with a cough", "least": "3"}),
        ("now 2 usual 3 worst 4 best 1 though it was a 9 in june",
         {"now": "2", "usual": "3", "worst": "4", "least": "1"}),
    ],
)  # fmt: skip
def test_four_numbers_stay_in_their_order_though_one_says_when(line: str, values: dict[str, str]) -> None:
    reading = read(line, TODAY)
    assert dict(reading.values) == values and not reading.unclear


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("5 8 at night 4", None),
        ("6 7 9 at night", {"now": "6", "usual": "7", "worst": "9"}),
        ("i say 5, my wife says 7", None),
    ],
)
def test_several_without_a_place_are_one_question(line: str, meant: dict[str, str] | None) -> None:
    """A y is offered only where it would be taken."""
    (unclear,) = read(line, TODAY).unclear
    assert unclear.meant == meant


TOLD = {
    # in the words of helpers and of people who tell it
    "shes about a 5 sitting here, usually 6, 9 at night, never under 4": {
        "now": "5",
        "usual": "6",
        "worst": "9 at night",
        "least": "4",
    },
    "0 sitting like now. standing its a 5 mostly, worst 8": {
        "now": "0 sitting like now",
        "usual": "5",
        "worst": "8",
    },
    "6 right now, 6 most days, hits 9, never below 3": {"now": "6", "usual": "6", "worst": "9", "least": "3"},
    "hes a 7 today, 8 usually, 10 when he coughs, 5 when hes lying down": {
        "now": "7",
        "usual": "8",
        "worst": "10 when he coughs",
        "least": "5 when hes lying down",
    },
    "id say 4 as i sit here, 6 most of the week, 8 at night, 2 in the morning": {
        "now": "4",
        "usual": "6",
        "worst": "8 at night",
        "least": "2 in the morning",
    },
    "4 at this minute, 5-6 on a normal day, 9 last tuesday, 3 after the heating pad": {
        "now": "4",
        "usual": "5-6 on a normal day",
        "worst": "9",
        "least": "3 after the heating pad",
    },
    "now 5 worst 9": {"now": "5", "worst": "9"},
    "mom says 6 now, 7 usually, gets up to a 9, best is 4": {"now": "6", "usual": "7", "worst": "9", "least": "4"},
    "about 5, usually 6, 9 at the worst, 3 at best": {"now": "5", "usual": "6", "worst": "9", "least": "3"},
    "its 7 while im typing this, 7 on average, 10 when it spikes, 4 on a good day": {
        "now": "7",
        "usual": "7",
        "worst": "10 when it spikes",
        "least": "4",
    },
    "she says 6 right this minute and 8 most nights, never less than 5": {"now": "6", "usual": "8", "least": "5"},
    "5 at the moment 6 usual 9 worst 3 best": {"now": "5", "usual": "6", "worst": "9", "least": "3"},
    "8 now. 7 usually. worst was a 10 wednesday. lowest 5": {"now": "8", "usual": "7", "worst": "10", "least": "5"},
    "right now maybe a 6, this week mostly 7, saturday was 9, never better than 4": {
        "now": "6",
        "usual": "7",
        "worst": "9",
        "least": "4",
    },
    "usually a 6 but a 5 right now and 9 when i get up, 3 in the recliner": {
        "usual": "6",
        "now": "5",
        "worst": "9 when i get up",
        "least": "3 in the recliner",
    },
    "hes at a 5, his usual is 6, tops out at 9, gets down to 3": {
        "now": "5",
        "usual": "6",
        "worst": "9",
        "least": "3",
    },
    "4 most days 9 bad": {"usual": "4", "worst": "9"},
    "usually 3, 6 at worst": {"usual": "3", "worst": "6"},
    "4 here in the chair, 6 usually, 8 worst, 2 best": {"now": "4", "usual": "6", "worst": "8", "least": "2"},
    "today its 5, the week was about 6, bad days 9, good days 3": {
        "now": "5",
        "usual": "6",
        "worst": "9",
        "least": "3",
    },
    "i'd put it at 5 just now, 6 as a rule, 10 at its worst, 4 when i take the pill": {
        "now": "5",
        "usual": "6",
        "worst": "10",
        "least": "4 when i take the pill",
    },
    "7 all the time, 9 when it flares, never under 6": {"usual": "7", "worst": "9 when it flares", "least": "6"},
    "not under 4 ever, 6 usually, 9 worst, 5 now": {"least": "4", "usual": "6", "worst": "9", "now": "5"},
    "5 while sitting here, typically 6, worst 8 or 9 at night, best 3 after a pill": {
        "now": "5",
        "usual": "6",
        "worst": "8 to 9",
        "least": "3",
    },
    "5 right now, usual 6, bad 9, good 3": {"now": "5", "usual": "6", "worst": "9", "least": "3"},
    "its a 4, on average id say 6, been as high as 9, as low as 2": {
        "now": "4",
        "usual": "6",
        "worst": "9",
        "least": "2",
    },
    "around a 7 most of the time, spikes to a 10": {"usual": "7", "worst": "10"},
    "4ish now, 6ish usually, 9 tops": {"now": "4", "usual": "6", "worst": "9"},
    "now-5 usual-6 worst-9 best-3": {"now": "5", "usual": "6", "worst": "9", "least": "3"},
    "5 today and yesterday it was 8, usually 6": {"now": "5", "worst": "8", "usual": "6"},
    "1 in the morning, 8 by evening, usually 5": {
        "least": "1 in the morning",
        "worst": "8 by evening",
        "usual": "5",
    },
    "mum says 5 at the mo, usually 7, up to 10 at night, 4 in the morning": {
        "now": "5",
        "usual": "7",
        "worst": "10",
        "least": "4 in the morning",
    },
}


@pytest.mark.parametrize(("line", "values"), TOLD.items())
def test_numbers_told_are_read_with_the_words_that_place_them(line: str, values: dict[str, str]) -> None:
    reading = read(line, TODAY)
    assert dict(reading.values) == values
    assert not reading.unclear


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        ("6 when i get one usually, worst 9, 0 now",
         {"usual": "6 when i get one usually", "worst": "9", "now": "0"}, ""),
        ("2 if i take one, 7 usually", {"least": "2 if i take one", "usual": "7"}, ""),
        ("usually a 5 but on period days a 9, 3 at best", {"usual": "5", "worst": "9", "least": "3"},
         "on period days a 9"),
        ("usual 4, on dialysis days 8, best 2", {"usual": "4", "worst": "8", "least": "2"}, "on dialysis days 8"),
        ("usual 5, when it rains 8", {"usual": "5", "worst": "8"}, "when it rains 8"),
        ("now 0, when it comes its a 9, usual 6", {"now": "0", "worst": "9", "usual": "6"}, "when it comes its a 9"),
        ("It is a 4 in the daytime and at night it is 7 or 8, best is 2",
         {"usual": "It is a 4 in the daytime", "worst": "7 to 8", "least": "2"}, "at night it is 7 or 8"),
        ("3 during the day, 8 once i lie down, 2 at best", {"usual": "3 during the day", "worst": "8", "least": "2"},
         "8 once i lie down"),
        ("4 in the day 7 at night 9 worst", {"usual": "4 in the day", "worst": "9"}, "7 at night"),
        ("in the day 3-4, nights 6, worst 9", {"usual": "3 to 4", "worst": "9"}, "in the day 3-4, nights 6"),
        ("usual 5 worst 8, since 2019", {"usual": "5", "worst": "8"}, "since 2019"),
    ],
)  # fmt: skip
def test_a_time_said_before_or_behind_a_number_is_of_that_number(
    line: str, values: dict[str, str], left: str
) -> None:
    """And "get one" counts nothing, a year is no strength."""
    reading = read(line, TODAY)
    told = ", ".join(filter(None, (reading.beside.get("worst", ""), reading.left)))
    assert (dict(reading.values), told, reading.unclear) == (values, left, ())


def test_when_the_worst_of_a_small_pain_is_told_in_front_it_makes_it_worse() -> None:
    assert read("usually 4, on gym days 8, achy", TODAY, small=True).beside == {"worse_with": "on gym days"}


def test_the_words_of_a_number_that_is_asked_about_stay() -> None:
    reading = read("usually a 5, my sister's birthday a 9", TODAY)
    assert reading.unclear and reading.left == "my sister's birthday a 9"


@pytest.mark.parametrize("line", ["0 when she sits", "6 not too bad", "he wont say but id guess 7", "8 at night 5"])
def test_a_number_that_nothing_places_is_asked(line: str) -> None:
    assert read(line, TODAY).unclear


@pytest.mark.parametrize(
    ("line", "usual", "worst", "worse", "beside"),
    [
        (
            "4, 7 when i look up or drive the tractor. achy",
            "4",
            "7",
            ("other",),
            "when i look up or drive the tractor",
        ),
        ("5, 8 nights", "5", "8", ("other",), "nights"),
        ("5 8 nights", "5", "8", ("other",), "nights"),
        ("5, 8 at night, burning", "5", "8", ("other",), "at night"),
        ("4, 8 stairs, sharp", "4", "8", ("stairs",), None),
        ("5, 9 on cold days, aches", "5", "9", ("cold_weather",), None),
        ("4, 7 looking up", "4", "7", ("other",), "looking up"),
        ("4, 6 after work", "4", "6", ("other",), "after work"),
        ("3, 6 when i walk", "3", "6", ("walking",), None),
        ("6, 9 with sneezing", "6", "9", ("coughing",), None),
        ("4, 8 bad days, stabbing", "4", "8", None, None),
    ],
)
def test_what_stands_with_the_worst_number_makes_it_worse(
    line: str, usual: str, worst: str, worse: tuple[str, ...] | None, beside: str | None
) -> None:
    reading = read(line, TODAY, small=True)
    assert (reading.values["usual"], reading.values["worst"]) == (usual, worst)
    found = reading.values.get("worse_with")
    assert (tuple(one.value for one in found) if found else None) == worse
    assert (reading.beside.get("worse_with"), reading.left, reading.unclear) == (beside, "", ())


def test_words_that_say_worse_are_told_as_worse() -> None:
    reading = read("burning, worse when i turn my head", TODAY, small=True)
    assert reading.beside == {"worse_with": "when i turn my head"}
    assert not reading.left


def test_a_number_of_each_night_is_the_worst_and_counted_nights_are_none() -> None:
    reading = read("5, 8 nights", TODAY)
    assert dict(reading.values) == {"usual": "5", "worst": "8"}
    assert reading.beside == {"worst": "8 nights"} and not reading.left
    assert "worst" not in read("5, bad the last 3 nights", TODAY, small=True).values


@pytest.mark.parametrize("said", ["none", "Nothing.", "no pain right now", "none today", "no pain at all"])
def test_no_pain_is_a_nought_where_one_number_is_asked(said: str) -> None:
    assert str(Pain(least=said).least) == "0"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "like", "worse", "where", "left"),
    [
        ("3 usual 6 bad days. achey. cold an standing. top of it numb", "aching numb", "cold_weather standing",
         "top of it numb", ""),
        ("3 usual 6 bad. achy. fingers numb", "aching numb", "", "fingers numb", ""),
        ("usual 4, worse in the cold and when i stand", "", "cold_weather standing", None, ""),
        ("5 usual 9 bad, cold feeling, standing", "cold", "standing", None, "cold feeling"),
        ("3 usual 6 bad days, cold burning", "cold burning", "", None, ""),
        ("4, cold", "", "", None, "cold"),
        ("4, feels cold, standing", "cold", "standing", None, ""),
        ("3 mostly, sharp. cold mornings. thumb numb", "sharp numb", "", "thumb numb", "cold mornings"),
        ("usual 5, burny, cold sets it off", "burning", "", None, "cold sets it off"),
        ("4 usual, heavy shopping, tight shoes", "", "", None, "heavy shopping, tight shoes"),
        ("3, heavy lifting, gives way", "", "lifting", None, "heavy lifting, gives way"),
        ("3 usual, sharp cold wind", "sharp", "", None, "sharp cold wind"),
        ("3, achy and cold to touch", "aching cold", "", None, ""),
        ("4, heavy and tight, stairs", "heavy tight", "stairs", None, ""),
        ("5, aching. nothing helps but heat", "aching", "", None, "nothing helps but heat"),
        ("usual 3, toes not numb", "", "", None, "toes not numb"),
        ("4, stairs and cold, tip of the thumb is numb", "numb", "cold_weather stairs", "tip of the thumb is numb", ""),
    ],
)  # fmt: skip
def test_the_cold_beside_what_makes_it_worse_and_numb_with_its_place(
    line: str, like: str, worse: str, where: str | None, left: str
) -> None:
    (reading,) = ONE_LINE.reads(line, Hearing(TODAY, Visit(), None))
    said = reading.values
    assert [" ".join(said.get(name, ())) for name in ("qualities", "worse_with")] == [like, worse]
    assert (said.get("nerve_where"), reading.left) == (where, left)


@pytest.mark.parametrize(
    ("line", "usual", "worst", "least", "left"),
    [
        ("he says 7, 10 at night, 5 in the morning", "7", "10", "5", "5 in the morning"),
        ("4, 6 in the mornings, 3 at night", "4", "6", "3", "3 at night"),
        ("5 in the day 8 at night", "5", "8", None, "5 in the day"),
        ("7 at night, 5 in the morning", None, "7", "5", "5 in the morning"),
        ("not well, 2 maybe 3", "2 to 3", None, None, "not well"),
        ("5 perhaps 6", "5 to 6", None, None, ""),
        ("4 could be 5, 8 worst", "4 to 5", "8", None, ""),
        ("6 and 9", "6", "9", None, ""),
        ("thats the same one i just told you, 6 and 9", "6", "9", None, "thats the same one i just told you"),
        ("like the first one, 5 and 8", "5", "8", None, "like the first one"),
        ("5 and 6", "5 to 6", None, None, ""),
        ("between 4 and 7", "4 to 7", None, None, None),
        ("5 bad days 8", "5", "8", None, ""),
        ("5 on a good day 2", "5", None, "2", ""),
        ("i would say 5 or 6", "5 to 6", None, None, ""),
    ],
)
def test_numbers_of_a_small_pain_with_times_and_doubts(
    line: str, usual: str | None, worst: str | None, least: str | None, left: str | None
) -> None:
    reading = read(line, TODAY, small=True)
    assert tuple(reading.values.get(name) for name in ("usual", "worst", "least")) == (usual, worst, least)
    assert not reading.unclear and (left is None or reading.left == left)


def test_behind_numbers_in_their_order_it_is_told_what_it_is_like() -> None:
    reading = read("6 9 3 burning and tight, stairs", TODAY, small=True)
    assert not reading.unclear and not reading.left
    assert reading.values == {
        "usual": "6",
        "worst": "9",
        "least": "3",
        "qualities": ("burning", "tight"),
        "worse_with": ("stairs",),
    }


def test_times_of_day_of_a_main_pain_stand_with_their_numbers() -> None:
    reading = read("7, 10 at night, 5 in the morning", TODAY)
    assert reading.values == {"usual": "7", "worst": "10 at night", "least": "5 in the morning"}
    assert read("6 usually, 9 wen bad, mabe 4 sat still", TODAY).left == ""


@pytest.mark.parametrize(
    ("line", "worst", "usual", "words"),
    [
        ("in a crisis 10. between them 2", "10", "2", "in a crisis 10"),
        ("10 when it strikes, else 1", "10", "1", "10 when it strikes"),
        ("bad days 9, good days 2", "9", None, "bad days 9"),
        ("10 in an attack, otherwise 1", "10", "1", "10 in an attack"),
        ("attacks are 9, rest of the time 1", "9", "1", "attacks are 9"),
        ("8 during an episode, 0 in between", "8", "0", "8 during an episode"),
        ("when it hits 10, nothing in between", "10", "0", "when it hits 10"),
        ("between attacks 1, attack 10", "10", "1", "attack 10"),
        ("when it comes on 9 otherwise 0", "9", "0", "when it comes on 9"),
        ("now 2 usual 2 worst 10 in a crisis best 0", "10", "2", "worst 10 in a crisis"),
        ("usual 5 flare 9", "9", "5", None),
        ("between 4 and 6, worst 9", "9", "4 to 6", None),
        ("bout 6 now, usual 6, 9 at worst", "9", "6", None),
    ],
)
def test_the_worst_of_an_attack_keeps_its_words(
    line: str, worst: str, usual: str | None, words: str | None
) -> None:
    for small in (False, True):
        found = read(line, TODAY, small=small)
        assert (found.values.get("worst"), found.values.get("usual")) == (worst, usual)
        assert found.beside.get("worst") == words and not found.unclear and not found.left


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("like i said 7 usual 9 worst, maybe 3 sitting", "better sitting"),
        ("6 most days, 9 walking, 3 in bed", "better in bed"),
        ("7, 9 bending, 2 when resting", "better when resting"),
        ("5 usual, 2 if i sit, 8 on stairs", "better if i sit"),
    ],
)
def test_when_it_is_least_strong_makes_nothing_worse(line: str, left: str) -> None:
    reading = read(line, TODAY, small=True)
    assert reading.left == left
    assert not {"sitting", "lying_down"} & {str(one) for one in reading.values.get("worse_with", ())}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("reply", "values"),
    [
        ("no thats the worst, nothing in between", {"worst": "10", "usual": "0"}),
        ("no, the worst", {"worst": "10"}),
        ("nope at its worst it is", {"worst": "10"}),
    ],
)
def test_a_number_goes_to_the_word_that_is_said_for_it(reply: str, values: dict[str, str]) -> None:
    assert dict(read_again(reply, "10 when it zaps", {"now": "0"}, TODAY).values) == values


@pytest.mark.parametrize(
    ("line", "worst"),
    [
        ("Now 3, usually 4, worst 9 but not this week, best 2", "worst 9 but not this week"),
        ("now 5 usual 6 worst 10 in June, best 3", "worst 10 in June"),
        ("Today 4, usually 5, but nine around bleeding or after sex. At best one.", "nine around bleeding or after sex"),
        ("Usually a 5, today 4. It was a 10 in the spring but not lately. Best 2",
         "It was a 10 in the spring, not lately"),
        ("now 2, usual 3, worst 8. Not in the past week though. Best 0", "Not in the past week though"),
        ("now 2, usual 3, worst 8, best 0", ""),
    ],
)  # fmt: skip
def test_what_is_told_of_the_worst_is_kept_with_it(line: str, worst: str) -> None:
    reading = read(line, TODAY)
    assert reading.beside.get("worst", "") == worst and not reading.left


@pytest.mark.parametrize(
    ("line", "least"),
    [
        ("At best one", "1"), ("best one", "1"), ("At its best one.", "1"), ("at its worst nine, at its best one", "1"),
        ("now 5, the best one is when i lie down", None), ("usual 5, 9 on the worst one", None),
    ],
)  # fmt: skip
def test_at_best_one_is_a_number(line: str, least: str | None) -> None:
    assert read(line, TODAY).values.get("least") == least


@pytest.mark.parametrize(
    "line",
    ["no migraine this week, last was 10 days ago", "none this week", "didnt have one this past week",
     "havent had it all week", "i hadn't one the last week", "no attacks lately"],
)  # fmt: skip
def test_a_pain_that_was_not_there_this_week_is_asked_how_it_is_when_it_comes(line: str) -> None:
    reading = read(line, TODAY)
    assert dict(reading.values) == {"now": "0"}
    assert dict(reading.beside) == {"usual": line}
    assert [str(one.ask) for one in reading.unclear] == ["How strong is it when it comes, from 0 to 10?"]


@pytest.mark.parametrize(
    "line", ["not this week, but 9 when it hits", "not so bad this week 4 usually 8", "no good this week: 7 8 9 5"]
)
def test_a_number_of_the_week_is_read_all_the_same(line: str) -> None:
    assert not any("when it comes" in str(one.ask) for one in read(line, TODAY).unclear)


NO_BEST = {
    "bout a 7, worst 10 best i aint had no best": ({"worst": "10"}, "best i aint had no best"),
    "7 now, worst 9, no best day": ({"now": "7", "worst": "9"}, "no best day"),
    "usual 6 worst 10 best none": ({"usual": "6", "worst": "10"}, "best none"),
    "now 5, worst 9, best: never had one": ({"now": "5", "worst": "9"}, "best: never had one"),
    "6 most days, 10 at worst, best theres no best": ({"usual": "6", "worst": "10"}, "best theres no best"),
    "worst 10, usual 7, best dont know": ({"worst": "10", "usual": "7"}, "best dont know"),
    "usually 7, 9 at its worst, there is no best": ({"usual": "7", "worst": "9"}, "there is no best"),
    "now 4 usual 6 worst 8, never have a best": ({"now": "4", "usual": "6", "worst": "8"}, "never have a best"),
    "usual 8 worst 9 least i dont have one": ({"usual": "8", "worst": "9"}, "least i dont have one"),
    "now 3, usual 5, best: no pain": ({"now": "3", "usual": "5", "least": "0"}, ""),
}


@pytest.mark.parametrize("line", NO_BEST)
def test_no_best_is_no_number_and_tells_nothing_of_the_worst(line: str) -> None:
    reading = read(line, date(2026, 11, 30))
    assert (dict(reading.values), reading.left) == NO_BEST[line]
    assert not reading.beside
