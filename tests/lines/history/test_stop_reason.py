"""Why something tried was stopped, how often it was given, and what it was for. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history import past_medicine
from visitprep.lines.history.operations import operation
from visitprep.lines.history.outcome.effect import says_both
from visitprep.lines.history.stop_reason import reason_in
from visitprep.lines.history.treatments import treatment
from visitprep.lines.history.tried_for_other import for_other
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.medicine import WhyStopped

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("floor pt, had to stop no childcare", "no childcare"),
        ("b/c the aura", "the aura"),
        ("quit b/c of the aura", "the aura"),
        ("stopped on account of my kidneys", "my kidneys"),
        ("stopped due to my move", "my move"),
        ("quit cuz nobody could drive me", "nobody could drive me"),
        ("insurance ran out", "insurance ran out"),
        ("too far to drive so i quit", "too far to drive"),
        ("couldnt afford it", "couldnt afford it"),
        ("cost too much", "cost too much"),
        ("had to quit, lost my insurance", "lost my insurance"),
        ("they closed", "they closed"),
        ("stopped because covid", "covid"),
        ("last one in may, no ride", "no ride"),
        ("the record says: stopped because: Nausea", "Nausea"),
        ("stopped because of it", ""),
        ("no trouble", ""),
        ("no time of day was better", ""),
        ("helped the most", ""),
    ],
)
def test_why_it_was_stopped_is_found_in_their_words(words: str, reason: str) -> None:
    assert reason_in(words) == reason


@pytest.mark.parametrize(
    ("line", "long", "trouble", "why"),
    [
        ("shot 2022 one time, horrible: 3 months hot flashes bone ache and a very dark mood", "one time",
         "horrible: 3 months hot flashes bone ache and a very dark mood", ["side_effects"]),
        ("2021 a single shot, 3 months of hot flashes and bone pain", "a single shot",
         "3 months of hot flashes and bone pain", ["side_effects"]),
        ("once in 2019, 6 months of bleeding", "once", "6 months of bleeding", ["side_effects"]),
        ("one course 2020, 2 weeks of no sleep", "one course", "2 weeks of no sleep", ["side_effects"]),
        ("2018 for 3 months, made me sweat", "3 months", "made me sweat", ["side_effects"]),
        ("stopped 2019 b/c the aura", None, None, ["other"]),
        ("2014 off it b/c dry mouth", None, "dry mouth", ["side_effects"]),
        ("2016, quit cuz of weight gain", None, "weight gain", ["side_effects"]),
        ("stopped 2021 bc of ulcer", None, "ulcer", ["side_effects"]),
        ("stopped 2020, no childcare", None, None, ["other"]),
        ("2020 couldnt afford it", None, None, ["cost"]),
        ("was for the depression", None, None, []),
        ("2024, 8 months, Dr. Lindqvist, it just wore off", "8 months", None, ["wore_off"]),
        ("2020, Dr. Smith, made me sick so I quit", None, "made me sick", ["side_effects"]),
        ("2020, Dr. Smith stopped it", None, None, ["clinician"]),
        ("2018 to 2020, for depression not pain", None, None, []),
        ("quit because it did nothing", None, None, []),
    ],
)  # fmt: skip
def test_how_long_what_trouble_and_why(line: str, long: str | None, trouble: str | None, why: list[str]) -> None:
    values = past_medicine.read(line, TODAY).values
    assert (values.get("how_long"), values.get("side_effects")) == (long, trouble)
    told = values.get("why_stopped", ())
    assert isinstance(told, tuple)
    assert [str(one.value) for one in told] == why


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("for depression not pain", "for depression not pain"),
        ("was for the depression", "was for the depression"),
        ("helped my depression, not for pain", "not for pain"),
        ("years ago for mood", "years ago for mood"),
        ("did not help the pain", ""),
        ("for anxiety and pain", ""),
        ("for my back", ""),
    ],
)
def test_what_was_tried_for_no_pain(words: str, other: str) -> None:
    assert for_other(words) == other


@pytest.mark.parametrize(
    "words",
    [
        "walking better but pain the same",
        "could walk further but the pain didnt change",
        "stronger but still hurts",
        "range of motion better, pain no",
        "bends better, no help for the pain",
        "sleep better, pain same",
        "moves better, hurts the same",
    ],
)
def test_what_goes_better_without_the_pain_is_no_trouble(words: str) -> None:
    (reading,) = treatment.read(f"2022 10 visits, {words}", TODAY, kind=TreatmentKind.PHYSICAL_THERAPY)
    assert says_both(words)
    assert "problems" not in reading.values
    assert words in reading.left
    assert [one.field for one in reading.unclear] == ["effect"]


def test_what_ended_a_treatment_without_harm_is_no_trouble() -> None:
    (reading,) = treatment.read("2023 helped some, couldnt afford it", TODAY, kind=TreatmentKind.MASSAGE)
    assert ("problems" not in reading.values, reading.left) == (True, "couldnt afford it")


@pytest.mark.parametrize(
    ("line", "helped"),
    [
        ("laparoscopy may 2021 cut the endo out, was great for a year then it all came back",
         "was great for a year then it all came back"),
        ("fusion L4-5 2015, helped a year then came back", "helped a year then came back"),
        ("knee scope 2020, better for 6 months then back to where it was",
         "better for 6 months then back to where it was"),
        ("hysterectomy 2012 for the pain, was pain free 3 years", "was pain free 3 years"),
        ("carpal tunnel right 2019 fixed it", "fixed it"),
    ],
)  # fmt: skip
def test_that_the_pain_came_back_stands_with_how_an_operation_helped(line: str, helped: str) -> None:
    (reading,) = operation.read(line, TODAY)
    assert reading.values["helped_pain"] == helped


@pytest.mark.parametrize(
    ("line", "when", "trouble", "left"),
    [
        (
            "2019 to 22. got hooked. worked too good. quit, on suboxone now",
            "2019/2022",
            "worked too good, got hooked",
            "on suboxone now",
        ),
        ("2018 to 20 helped a lot, became dependent", "2018/2020", "became dependent", ""),
        ("2016 - 18, liked it too much so i stopped", "2016/2018", "liked it too much so i stopped", ""),
        ("got strung out on em", None, "got strung out on em", ""),
        ("couldnt get off it", None, "couldnt get off it", ""),
        ("it was taking over my life, quit 2020", "2020", "it was taking over my life", ""),
    ],
)
def test_dependence_is_no_side_effect(line: str, when: str | None, trouble: str, left: str) -> None:
    reading = past_medicine.read(line, TODAY)
    told = reading.values.get("when")
    assert (told.value if told else None) == when  # type: ignore[attr-defined]
    assert (reading.values["why_stopped"], reading.values["side_effects"]) == ((WhyStopped.OTHER,), trouble)
    assert reading.left == left


@pytest.mark.parametrize(
    "line", ["helped some, scared id get hooked", "never got hooked", "didnt want to get addicted"]
)
def test_what_is_feared_or_denied_is_none(line: str) -> None:
    reading = past_medicine.read(line, TODAY)
    assert not {"why_stopped", "side_effects"} & reading.values.keys() and reading.left
