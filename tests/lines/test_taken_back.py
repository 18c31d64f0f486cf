"""What is taken back in the next breath does not count; a no that denies takes nothing away."""

from __future__ import annotations

import pytest

from visitprep.lines.taken_back import as_corrected, told_anew


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("left shoulder, no sorry the right one, it slips out, since 2019", "right shoulder, it slips out, since 2019"),
        ("left knee, no wait, right knee, since 2015", "right knee, since 2015"),
        ("my shoulder, the left, no the right, after a fall in may", "my shoulder, the right, after a fall in may"),
        ("right knee, since 2011. correction: left knee", "left knee, since 2011"),
        ("my neck and left arm, oops right arm, since 2020", "my neck and right arm, since 2020"),
        ("not my knee sorry my hip", "my hip"),
        ("it isnt the elbow sorry the wrist", "it is the wrist"),
        ("low back, i mean mid back, 3 years", "mid back, 3 years"),
        ("left knee, no sorry my hip", "hip"),
        ("hip replacement left side 2019, sorry right side", "hip replacement right side 2019"),
        ("laparoscopy march 2024, no 2025", "laparoscopy march 2025"),
        ("laparoscopy at st marys march 2024, no 2025, they cut", "laparoscopy at st marys march 2025, they cut"),
        ("gallbladder out in june 2012, actually july", "gallbladder out in july 2012"),
        ("fell in 2019 on my right hip, no 2018", "fell in 2018 on my right hip"),
        ("monday, no tuesday the 8th at 2", "tuesday the 8th at 2"),
        ("tues 12 january 9am, no wednesday 13 january 9am, dr patel", "wednesday 13 january 9am, dr patel"),
        ("dr patel at northgate on may 3rd at 9, sorry 10", "dr patel at northgate on may 3rd at 10"),
        ("300 no i mean 600", "600"),
        ("gabapentin 300 no i mean 600 3x a day", "gabapentin 600 3x a day"),
        ("lisinopril 20 mg, sorry 10 mg, once a day", "lisinopril 10 mg, once a day"),
        ("metformin 500 twice a day, no three times a day", "metformin 500 three times a day"),
        ("lyrica 75 twice a day no wait 150", "lyrica 150 twice a day"),
        ("ibuprofen 400 mg, 2 tablets, no wait 3 tablets, daily", "ibuprofen 400 mg, 3 tablets, daily"),
        ("usual 6, actually more like 7", "usual 7"),
        ("5 to 6, i mean 6 to 7", "6 to 7"),
        ("worst 6, no 7, no 8", "worst 8"),
        ("45 minutes, no 1 hour", "1 hour"),
        ("slept 4 hours, no 5", "slept 5 hours"),
        ("ramipril 5mg no 10mg", "ramipril 10mg"),
        ("naproxen 250, oh no 500, twice daily", "naproxen 500, twice daily"),
        ("gabapentin 300 at 7, no 600", "gabapentin 600 at 7"),
        ("tingling in the left foot, er no the right foot", "tingling in the right foot"),
        ("lasted 3 months, no 3 weeks", "lasted 3 weeks"),
        ("oxycodone sorry hydrocodone 10 mg", "hydrocodone 10 mg"),
        ("acupuncture sorry i mean dry needling, 2023", "dry needling, 2023"),
        ("x-ray of the hip, no it was a ct, 2022", "ct of the hip, 2022"),
        ("my mum, well stepmum, comes with me", "my stepmum, comes with me"),
        ("dr smith referred me, sorry dr jones", "dr jones referred me"),
        (
            "dr lin my gp sent me, no wait it was dr okafor the gynae one who wrote the letter",
            "dr okafor the gynae one sent me, who wrote the letter",
        ),
    ],
)  # fmt: skip
def test_the_words_stand_where_what_they_correct_stood(line: str, meant: str) -> None:
    assert as_corrected(line) == meant


@pytest.mark.parametrize(
    "line",
    [
        "low back, no, not the hip",
        "pain 6, well 7 on bad days",
        "usual 4, actually 6 when i walk",
        "right hip, no trouble",
        "left foot, no numbness, no left leg pain",
        "left knee, no right knee pain",
        "left leg numb, no right",
        "left knee, no right sided weakness",
        "sore neck, no, my left arm is fine",
        "left shoulder, sorry, the right one is fine",
        "both knees, well the left mostly",
        "both hands, actually the right more",
        "left ankle 2019, no, nothing on the right",
        "no pain in the left knee, right knee only",
        "mri 2021, no ct",
        "physio helped a bit, no acupuncture",
        "physical therapy 2022, no, it made it worse",
        "tramadol 50 mg, no oxycodone",
        "gabapentin 300, no 600 left at the pharmacy",
        "tylenol 500, no more than 6 a day",
        "took naproxen 500 twice a day, no relief",
        "pain 6, no two days are the same",
        "pain 6, no one helps",
        "pain 4 to 6, sometimes no 2",
        "6 on a good day, no 9 on a bad day",
        "1 is my back, no 2 is my hip",
        "no. 1 left knee, no. 2 right knee",
        "2 epidurals, no 3rd",
        "fell 2 times last year, no falls this year",
        "can walk 10 minutes, no more than 20",
        "pain since 2019, no mri since 2020",
        "appointment monday at 2, no later than 3",
        "june was ok, well july was worse",
        "since 2021, i mean it got bad in 2023",
        "dr lin sent me, no dr ever told me what it is",
        "dr lee said no, dr park said yes",
        "my mum helps, no dad at home",
        "left shoulder since 2019, sorry for the typing",
        "walk 5 minutes, wait, then 5 more",
        "knee gives way, wait 20 minutes then i can walk 10 minutes",
        "sorry im late, left knee",
        "no sorry i dont know",
    ],
)
def test_what_denies_or_tells_more_takes_nothing_away(line: str) -> None:
    assert as_corrected(line) == line


@pytest.mark.parametrize(
    ("line", "typed", "told"),
    [
        ("left shoulder, since 2019", "its the RIGHT shoulder", ("right shoulder, since 2019", "", True)),
        ("left shoulder", "no its my right one", ("right shoulder", "", True)),
        (
            "left shoulder",
            "its my RIGHT shoulder. goes down the arm",
            ("right shoulder", "goes down the arm", True),
        ),
        (
            "left shoulder",
            "yes, its my right shoulder not the left, i said left by mistake. and it clicks",
            ("right shoulder", "and it clicks", True),
        ),
        ("laparoscopy march 2024", "no it was 2025", ("laparoscopy march 2025", "", True)),
        ("left shoulder", "my right shoulder aches at night", ("right shoulder", "aches at night", False)),
    ],
)
def test_a_later_answer_puts_the_side_or_the_day_right(line: str, typed: str, told: tuple[str, str, bool]) -> None:
    assert told_anew(line, typed) == told


@pytest.mark.parametrize(
    "typed",
    [
        "no",
        "down my left arm",
        "into my right arm",
        "right hand tingles",
        "its worse on the right",
        "its my right arm",
        "both knees",
        "no, not in the right",
        "no the right knee is fine",
        "no right knee pain",
        "no right knee",
        "no right sided numbness",
        "my right knee is fine",
        "yes into the right foot",
        "no 2 a day",
        "2019",
    ],
)
def test_an_answer_of_its_own_changes_nothing_told_before(typed: str) -> None:
    assert told_anew("left knee, since 2018", typed) == ("", "", False)
