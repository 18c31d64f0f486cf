"""The numbers of a measure in one line, with words behind them or without."""

from __future__ import annotations

import pytest

from visitprep.lines.daily.scores import has_words, read

FIELDS = ("a", "b", "c", "d")


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("1 1 2 3 some days I think", "some days I think"),
        ("1, 1, 2, 3. Some days 2 of them", "Some days 2 of them"),
        ("1/1/2/3 (worse at night)", "(worse at night)"),
        ("1 1 2 3: I cry", "I cry"),
        ("1 1 2 3, no suicide", "no suicide"),
        ("1,1,2,3. not wanting to die or nothing", "not wanting to die or nothing"),
    ],
)
def test_words_behind_all_the_numbers_are_left_over(line: str, left: str) -> None:
    reading = read(line, FIELDS, 3)
    assert dict(reading.values) == {"a": 1, "b": 1, "c": 2, "d": 3}
    assert reading.left == left


def test_what_only_joins_numbers_is_no_word() -> None:
    for line in ("bout 1 1 2 and 3", "1, 1, 2, and 3", "1 n 1 n 2 n 3"):
        assert dict(read(line, FIELDS, 3).values) == {"a": 1, "b": 1, "c": 2, "d": 3}
    assert read("1 1 and 2", FIELDS, 3).left == "1 1 and 2"


def test_a_skipped_one_stays_skipped() -> None:
    assert dict(read("1 - 2 3 no idea about b", FIELDS, 3).values) == {}
    assert dict(read("1 - 2 3 some days", FIELDS, 3).values) == {"a": 1, "c": 2, "d": 3}


@pytest.mark.parametrize(
    "line",
    ["1 1 2 some days", "1 1 2 9 some days", "1 1 2 3 3 some days", "1 1 2 3 or 2", "1 1 2 3 days", "1 1 2 2.5 some",
     "bad 1 1 2 3", "1 1 2 3 x", "1 1 2 3, not 2", "1 1 2 3 no good"],
)  # fmt: skip
def test_what_could_be_meant_otherwise_is_asked_again_whole(line: str) -> None:
    reading = read(line, FIELDS, 3)
    assert not reading.values and reading.unclear and reading.left == line


def test_only_words_are_words() -> None:
    assert has_words("1 1 two some days") and not has_words("1 1 - skip two x")


@pytest.mark.parametrize(
    ("line", "values", "asked"),
    [
        ("6 all together, 9, 8", {"a": 6, "b": 9, "c": 8}, []),
        ("pain 6, enjoy 9, activity 8", {"a": 6, "b": 9, "c": 8}, []),
        ("six overall, 9, 10 in the evening", {"a": 6, "b": 9, "c": 10}, []),
        ("6, really bad, 8", {"a": 6, "c": 8}, ["b"]),
        ("6 or 7, 9, 8", {"b": 9, "c": 8}, ["a"]),
        ("6 days, 9, 8", {"b": 9, "c": 8}, ["a"]),
        ("-, 9 when walking, 8", {"b": 9, "c": 8}, []),
    ],
)
def test_a_number_in_each_part_is_taken_and_what_is_missing_asked_alone(
    line: str, values: dict[str, int], asked: list[str]
) -> None:
    reading = read(line, ("a", "b", "c"), 10)
    assert dict(reading.values) == values
    assert [one.field for one in reading.unclear] == asked


@pytest.mark.parametrize("line", ["6 9", "bad, bad, 8", "6, 12, 8 with help", "it depends"])
def test_what_has_no_place_is_asked_whole(line: str) -> None:
    assert not read(line, ("a", "b", "c"), 10).values


MOOD = ("nervous", "worrying", "interest", "down")


@pytest.mark.parametrize(
    ("line", "values"),
    [
        (
            "On edge several days, worrying nearly every day, no to little interest, and a bit down several days.",
            (1, 3, 0, 1),
        ),
        ("not at all, several days, more than half the days, nearly every day", (0, 1, 2, 3)),
        ("nervous almost every day; worrying several days; not at all; down more than half", (3, 1, 0, 2)),
    ],
)
def test_the_scale_in_its_own_words(line: str, values: tuple[int, ...]) -> None:
    reading = read(line, MOOD, 3)
    assert tuple(reading.values.values()) == values and reading.left == line


@pytest.mark.parametrize(
    "line",
    [
        "down several days, worrying nearly every day, no interest, nervous several days",
        "several days, nearly every day, not at all",
        "on edge several days, worrying several days, no interest, down several days",
        "sometimes, several days, not at all, nearly every day",
        "not several days, several days, not at all, nearly every day or several days",
    ],
)
def test_words_of_another_order_or_of_no_answer_are_asked_for(line: str) -> None:
    assert not read(line, MOOD, 3).values


@pytest.mark.parametrize(
    ("line", "numbers", "left"),
    [
        ("Six, seven, and seven", [6, 7, 7], ""),
        ("Six; seven; seven.", [6, 7, 7], ""),
        ("Ten, nine and four", [10, 9, 4], ""),
        ("I would say six, seven, and seven.", [6, 7, 7], ""),
        ("They are 6, 7 and 7", [6, 7, 7], ""),
        ("About six, about seven, and seven or so", [6, 7, 7], ""),
        ("one, two, and one", [1, 2, 1], ""),
        ("about six, seven and, I guess, seven", [6, 7, 7], ""),
        ("maybe a 6, a 7 and an 8", [6, 7, 8], ""),
        (
            "Six for pain, seven for fun, and seven",
            [6, 7, 7],
            "Six for pain, seven for fun, and seven",
        ),
        ("Eight, eight, and nine; it was a bad week.", [8, 8, 9], "it was a bad week."),
    ],
)
def test_numbers_in_words(line: str, numbers: list[int], left: str) -> None:
    reading = read(line, ("pain", "enjoyment", "activity"), 10)
    assert (list(reading.values.values()), reading.left, reading.unclear) == (numbers, left, ())


def test_a_dash_parts_the_numbers_from_the_words() -> None:
    reading = read("1 2 1 2 - short fuse with the kids", FIELDS, 3)
    assert dict(reading.values) == {"a": 1, "b": 2, "c": 1, "d": 2}
    assert reading.left == "short fuse with the kids"
