"""Where a pain spreads, and where it does not."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.document.words import text_of
from visitprep.lines.pain.spreads import read
from visitprep.summary.first_page.pains.words import nerves
from visitprep.visit.records.pain import Pain


@pytest.mark.parametrize(
    ("line", "to", "left"),
    [
        ("no spread. zigzag lights before, sometimes my hand tingles", "no", "zigzag lights before"),
        ("doesn't spread, aura before", "no", "aura before"),
        ("not spreading, no numbness", "no", ""),
        ("stays in the jaw; clicks", "no", "clicks, stays in the jaw"),
        ("no radiation, left hand numb", "no", ""),
        ("not my back, down the left leg", "down the left leg", "not my back"),
    ],
)
def test_a_no_is_no_place_and_neither_is_what_comes_before_it(line: str, to: str, left: str) -> None:
    reading = read(line, date(2026, 11, 29))
    assert (reading.values["spreads_to"], reading.left) == (to, left)


@pytest.mark.parametrize(
    ("line", "to", "where", "left"),
    [
        ("It spreads around to the ribs when I cough. Nothing numb there, but my legs feel heavy.",
         "It spreads around to the ribs when I cough", "my legs feel heavy", ""),
        ("down the back of the leg, my foot feels cold", "down the back of the leg", "my foot feels cold", ""),
        ("no, but my hands feel clumsy", "no", "my hands feel clumsy", ""),
        ("my legs feel like lead, it goes to the bum", "it goes to the bum", "my legs feel like lead", ""),
        ("goes to my shoulder, hand swells", "goes to my shoulder", "hand swells", ""),
        ("into the thigh, it feels hot going down", "into the thigh, it feels hot going down", None, ""),
        ("behind my left eye. i get zigzags before it starts", "behind my left eye", None,
         "i get zigzags before it starts"),
    ],
)  # fmt: skip
def test_what_a_part_feels_like_is_no_place_that_it_spreads_to(
    line: str, to: str, where: str | None, left: str
) -> None:
    reading = read(line, date(2026, 11, 29))
    values = reading.values
    assert (values["spreads_to"], values.get("nerve_where"), reading.left) == (to, where, left)


@pytest.mark.parametrize(
    "line",
    [
        "he doesn't give a number, stiff in the morning, worse standing at the sink", "the numbers are from him",
        "he won't put a number on it", "number than I can say", "her house number is 5",
    ],
)  # fmt: skip
def test_a_number_is_not_numb_and_no_place(line: str) -> None:
    reading = read(line, date(2026, 11, 29))
    assert (reading.values, reading.left) == ({}, line)


@pytest.mark.parametrize(
    ("line", "to", "where"),
    [
        ("it goes across to both hips and down the left leg and my little toe is numb",
         "it goes across to both hips and down the left leg", "my little toe is numb"),
        ("into the right buttock and down to the knee and the outside of the foot is tingly",
         "into the right buttock and down to the knee", "the outside of the foot is tingly"),
        ("goes down to the calf and my foot goes to sleep", "goes down to the calf", "my foot goes to sleep"),
        ("it runs down both arms n two fingers are numb", "it runs down both arms", "two fingers are numb"),
        ("down the left leg with numbness in the foot", "down the left leg", "numbness in the foot"),
        ("down my leg and the foot drops", "down my leg", "the foot drops"),
        ("down the right arm to my thumb tingles some times. legs r fine, pee is fine",
         "down the right arm to my thumb", "down the right arm to my thumb tingles some times"),
        ("down the leg to my foot that goes numb", "down the leg to my foot", "down the leg to my foot that goes numb"),
        ("down the left leg to my numb toes", "down the left leg to my numb toes", "down the left leg to my numb toes"),
        ("no it doesn't spread and they're not numb", "no", None),
        ("it doesnt spread and it isnt numb or weak", "no", None),
        ("doesn't go anywhere and no numbness", "no", None),
        ("it travels to my groin and i have no numbness", "it travels to my groin", None),
        ("numb from the knee down to the foot", None, "numb from the knee down to the foot"),
        ("the whole foot and toes are numb", None, "the whole foot and toes are numb"),
        ("left hand numb and weak and drops things", None, "left hand numb and weak and drops things"),
    ],
)  # fmt: skip
def test_the_clause_that_is_numb_is_apart_from_where_it_goes(line: str, to: str | None, where: str | None) -> None:
    values = read(line, date(2026, 11, 29)).values
    assert (values.get("spreads_to"), values.get("nerve_where")) == (to, where)


@pytest.mark.parametrize(
    ("line", "weak"),
    [
        ("The knee gives way at times.", None),
        ("my knee buckles", None),
        ("right hip gives out on the stairs, no spread", None),
        ("it gave way twice", None),
        ("down the leg to the foot and my ankle gives out", None),
        ("knee doesn't give way", None),
        ("knee gives way and the foot is numb", "yes"),
        ("foot is weak, knee gives way", "yes"),
        ("left leg gives out", "yes"),
        ("left leg buckles and it's numb", "yes"),
    ],
)
def test_a_joint_that_gives_way_is_not_weak(line: str, weak: str | None) -> None:
    reading = read(line, date(2026, 11, 29))
    assert reading.values.get("weakness") == weak
    kept = (*map(str, reading.values.values()), *reading.beside.values(), reading.left)
    assert any(sign in words for words in kept for sign in ("give", "gave", "buckle"))


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ({"notes": {"weakness": "The knee gives way at times"}}, "The knee gives way at times"),
        ({"weakness": "yes", "nerve_where": "my left leg gives out"}, "My left leg gives out"),
        ({"numbness": "no", "notes": {"weakness": "knee buckles"}}, "Knee buckles"),
        ({"weakness": "yes", "nerve_where": "leg gives way and is weak"}, "Weak: leg gives way and is weak"),
        ({"numbness": "yes", "weakness": "yes", "nerve_where": "leg gives way"}, "Numb and weak: leg gives way"),
    ],
)
def test_page_1_says_in_their_words_what_gives_way(told: dict[str, object], printed: str) -> None:
    found = nerves(Pain.model_validate({"id": "pain-1", "place": "left knee", **told}))
    assert text_of(found) == printed and all(span.act for span in found)
