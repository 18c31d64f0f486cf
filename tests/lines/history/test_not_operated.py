"""What was refused, denied or only wanted is no operation, and keeps its words. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history.operations import not_operated, operation

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    "line",
    [
        "thats not an operation its just where he fell", "surgeon wont touch it", "they wont operate again",
        "they wanted to fuse my neck in 2021 but i said no", "was supposed to have hip replacement 2020, cancelled covid",
        "knee replacement refused because of my weight", "they offered a spinal fusion, I turned it down",
        "never had back surgery, too scared", "no not operated, just broke my wrist in 2011",
        "said no to a stimulator 2022", "insurance denied the fusion twice", "Dr Lin refuses to operate on my back",
        "declined surgery 2020", "i refused the second fusion, dr said 50/50", "they said no surgery would fix it",
        "no they wont cut on me, heart too weak", "not a surgery, an injection",
    ],
)  # fmt: skip
def test_no_operation_is_made_of_it(line: str) -> None:
    assert not_operated.says_refused(line)
    assert operation.none_done(line, TODAY)


@pytest.mark.parametrize(
    ("line", "done", "kept"),
    [
        ("march 2016 fusion L4 to S1, dr Patel said no to a third in aug", ["fusion L4 to S1"],
         "dr Patel said no to a third in aug"),
        ("2 back surgeries 2009 and 2012, dr wont do another fusion", ["back surgeries", "back surgeries"],
         "dr wont do another fusion"),
        ("discectomy 2015; recommended fusion 2019, I declined", ["discectomy"], "recommended fusion 2019, I declined"),
        ("carpal tunnel right 2018, told left isnt worth operating", ["carpal tunnel right"],
         "told left isnt worth operating"),
        ("gallbladder out 2010, surgeon said my back is inoperable", ["gallbladder out"],
         "surgeon said my back is inoperable"),
        ("shoulder scope 2015. doctor says i'm not a candidate for replacement", ["shoulder scope"],
         "doctor says i'm not a candidate for replacement"),
        ("hernia mesh 2009. VA denied the second", ["hernia mesh"], "VA denied the second"),
        ("left knee replaced 2019, I dont want the right one done", ["left knee replaced"],
         "I dont want the right one done"),
        ("tonsils as a kid, was told I need my gallbladder out but I haven't had it", ["tonsils"],
         "was told I need my gallbladder out, I haven't had it"),
    ],
)  # fmt: skip
def test_what_was_refused_stays_with_the_one_that_was_done(line: str, done: list[str], kept: str) -> None:
    read = operation.read(line, TODAY)
    assert [one.values["what"] for one in read] == done
    assert read[-1].left == kept


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("wanted a hysterectomy, doctor refused, finally got it 2018", "wanted a hysterectomy"),
        ("never had trouble till the 2015 hernia repair", "hernia repair"),
        ("back op 2018 wouldnt do it again", "back op"),
        ("hip replacement 2019, not allowed to bend it much", "hip replacement"),
        ("laparoscopy march 2024 no help", "laparoscopy"),
    ],
)  # fmt: skip
def test_what_was_done_stays_an_operation(line: str, what: str) -> None:
    (read,) = operation.read(line, TODAY)
    assert read.values["what"] == what


@pytest.mark.parametrize(
    ("line", "what", "helped", "left"),
    [
        ("wrist plate sept 20 2024, fixed the bone made the hand worse. they gave me sulfa stuff n i got hives",
         "wrist plate, fixed the bone", "made the hand worse", "they gave me sulfa stuff n i got hives"),
        ("ankle plate 2017, fixed the bone made the foot worse", "ankle plate, fixed the bone", "made the foot worse", ""),
        ("knee replacement 2019, fixed the knee but made the hip worse", "knee replacement, fixed the knee",
         "made the hip worse", ""),
    ],
)  # fmt: skip
def test_what_it_made_worse_is_no_operation_of_its_own(line: str, what: str, helped: str, left: str) -> None:
    (read,) = operation.read(line, TODAY)
    assert (read.values["what"], read.values["helped_pain"], read.left) == (what, helped, left)


THERE_NOW = {
    "2014 fusion L4 to s1, worse after. leak pee some since summer": "leak pee some since summer",
    "hip replacement 2019. i fall a lot since spring": "i fall a lot since spring",
    "L5 discectomy 2017, helped some. cant hold my bladder since march": "cant hold my bladder since march",
    "neck fusion 2015. my hands go numb now since june": "my hands go numb now since june",
    "hernia 1999. wet myself since summer": "wet myself since summer",
    "laminectomy 2016, no help; lost control of my bowels 2 times since august": (
        "lost control of my bowels 2 times since august"
    ),
    "c section 1998. peeing myself some since last fall": "peeing myself some since last fall",
    "fusion 2014. losing weight since june": "losing weight since june",
    "knee scope 2011. foot drags since last year": "foot drags since last year",
}


@pytest.mark.parametrize("line", THERE_NOW)
def test_a_sign_in_the_line_is_no_operation_and_helped_nothing(line: str) -> None:
    (read,) = operation.read(line, TODAY)
    assert read.left == THERE_NOW[line]
    assert not set(str(read.values.get("helped_pain", "")).split()) & {"some,", "lot", "pee"}


@pytest.mark.parametrize(
    ("line", "helped"),
    [("fusion 2014, worse since then, better now", "worse since then, better now"),
     ("stimulator since 2019, helps some", "helps some")],
)  # fmt: skip
def test_what_it_is_like_since_is_how_it_went(line: str, helped: str) -> None:
    (read,) = operation.read(line, TODAY)
    assert (read.values["helped_pain"], read.left) == (helped, "")
