"""What stands beside a label in a line: how a patch is worn, where it is bought, what a doctor warned of."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.medicines.medicine import read

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "when", "form"),
    [
        ("lidocane patch 5% on 12 hours off 12, on the chest", "on 12 hours off 12, on the chest", "patch"),
        ("lidocaine 5% patch 12 on 12 off", "12 on 12 off", "patch"),
        ("lidoderm 5% 12 hours on, 12 hours off", "12 hours on, 12 hours off", None),
        ("lidocaine 5% patch on for 12 hours then off for 12", "on for 12 hours then off for 12", "patch"),
        ("salonpas patch on 8 hours off 8", "on 8 hours off 8", None),
        ("lidocaine 5% patch twelve hours on twelve off", "twelve hours on twelve off", "patch"),
        ("lidocaine 5% patch on at night off in the morning", "on at night off in the morning", "patch"),
        ("lidocane patch 5% on the chest 12 hrs on overnight", "on the chest 12 hrs on overnight", "patch"),
        (
            "butrans patch 10 mcg, changed every sunday, on the shoulder",
            "changed every sunday, on the shoulder",
            None,
        ),
        (
            "capsaicin cream on the feet at night, leave it on 2 hours",
            "on the feet at night, leave it on 2 hours",
            None,
        ),
        ("salonpas on my neck overnight", "on my neck overnight", None),
        ("lidocaine patch 5% 12 h on chest", "12 h on chest", None),
        ("lidocaine patch 5% 12h on left ribs", "12h on left ribs", None),
        ("lidoderm 5% patch 12 hrs on the right side", "12 hrs on the right side", "patch"),
        ("butrans 10 mcg 7 days on shoulder", "7 days on shoulder", None),
        ("lidocaine patch 5% chest 12 h on 12 h off", "chest 12 h on 12 h off", None),
        ("voltaren gel knees 2x a day", "knees 2x a day", None),
        ("diclofenac gel 1% both hands", "both hands", None),
        ("nitro patch on chest daytime only", "on chest daytime only", "patch"),
        ("biofreeze on my knees as needed", "on my knees as needed", None),
        ("estradiol patch 0.1 mg twice a week on the belly", "twice a week on the belly", "patch"),
    ],
)
def test_how_long_a_patch_is_on_and_off_is_when(line: str, when: str, form: str | None) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("when"), reading.values.get("form")) == (when, form)
    assert "dose" not in reading.values
    assert not reading.left


@pytest.mark.parametrize(
    ("line", "reason", "prescriber", "left"),
    [
        (
            "ibuprofin 4 of the 200s once or twice a day on my own, dr ames said go easy for the kidneys",
            None,
            None,
            "on my own, dr ames said go easy for the kidneys",
        ),
        (
            "ibuprofen 200 mg 2 a day, dr lee told me it's bad for my stomach",
            None,
            None,
            "dr lee told me it's bad for my stomach",
        ),
        (
            "aleve 2 in the morning, my doctor says careful for the ulcer",
            None,
            None,
            "my doctor says careful for the ulcer",
        ),
        ("prednisone 5 mg daily dr lee wants me off it", None, None, "dr lee wants me off it"),
        ("tylenol 2 at night, dr brandt knows", None, None, "dr brandt knows"),
        ("gabapentin 300 mg three times a day dr ames for the leg", "the leg", "dr ames", ""),
        ("meloxicam 15 mg daily from Dr. Brandt for arthritis", "arthritis", "Dr. Brandt", ""),
        ("gabapentin 300 mg dr kessler put me on it for the burning", "the burning", "dr kessler", "put me on it"),
    ],
)
def test_who_only_warned_does_not_prescribe(
    line: str, reason: str | None, prescriber: str | None, left: str
) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("reason"), reading.values.get("prescriber"), reading.left) == (
        reason,
        prescriber,
        left,
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ibuprofin 4 of the 200s once or twice a day on my own", "store_bought"),
        ("ibuprofen 200 mg 2 at night, just store stuff", "store_bought"),
        ("aleve 2 a day, i buy it myself", "store_bought"),
        ("oxycodone 5 mg on my own", None),
        ("ibuprofen 800 mg from walgreens", None),
    ],
)
def test_what_is_bought_without_a_prescription(line: str, kind: str | None) -> None:
    (reading,) = read(line, TODAY)
    assert reading.values.get("kind") == kind


def test_four_of_the_200s_is_how_many_of_what() -> None:
    (reading,) = read("ibuprofin 4 of the 200s once or twice a day on my own", TODAY)
    assert (reading.values["dose"], reading.values["when"]) == ("4", "once or twice a day")
    assert [one.meant for one in reading.unclear] == ["ibuprofen", "200 mg"]


def test_a_strength_before_maybe_is_no_count_of_nights() -> None:
    (reading,) = read("lorazepam 0.5 maybe 3 nights a week", TODAY)
    assert (reading.values["strength"], reading.values["when"]) == ("0.5", "maybe 3 nights a week")


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("cbd gummies 25 mg some nights, i havent told dr brandt", "i havent told dr brandt"),
        ("kratom 2 caps a day, dr lee doesnt know", "dr lee doesnt know"),
        ("melatonin 5 mg at night, never told dr Reyes", "never told dr Reyes"),
        ("delta 8 gummy 10 mg nights, dont tell dr brandt", "dont tell dr brandt"),
        ("cbd oil nights, hid it from dr brandt", "hid it from dr brandt"),
        ("turmeric 500 mg daily, afraid to ask my old dr kim", "afraid to ask my old dr kim"),
        ("tramadol 50 mg 3x a day, dr brandt wont refill it", "dr brandt wont refill it"),
        ("aleve 2 at night, i asked dr lee about it", "i asked dr lee about it"),
        ("norco 5/325 at night, dr kim never wrote it", "dr kim never wrote it"),
    ],
)
def test_a_doctor_who_was_told_or_not_prescribes_nothing(line: str, left: str) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("prescriber"), reading.left) == (None, left)


@pytest.mark.parametrize(
    ("line", "when", "really", "who"),
    [
        ("morphine er 30 mg twice a day, i take 3, extra at noon since august. bauer", "twice a day",
         "i take 3, extra at noon since august", "bauer"),
        ("morphine er 30 mg twice a day, extra at noon since august. bauer",
         "twice a day, extra at noon since august", None, "bauer"),
        ("lisinopril 20 mg once a day. reyes", "once a day", None, "reyes"),
        ("gabapentin 300 mg three times a day, patel", "three times a day", None, "patel"),
        ("hydrocodone 10/325 4 times a day. O'Brien", "4 times a day", None, "O'Brien"),
    ],
)  # fmt: skip
def test_a_surname_that_ends_the_directions_is_asked_about(
    line: str, when: str, really: str | None, who: str
) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values["when"], reading.values.get("really_taken")) == (when, really)
    assert ("prescriber", who, who) in [(one.field, one.typed, one.meant) for one in reading.unclear]
    assert not reading.left


def test_with_a_title_it_is_the_prescriber() -> None:
    (reading,) = read("morphine er 30 mg twice a day, extra at noon since august. dr bauer", TODAY)
    assert reading.values["prescriber"] == "dr bauer"


@pytest.mark.parametrize(
    "line",
    [
        "gabapentin 300 mg three times a day, burning",
        "gabapentin 300 mg at night, sleepy",
        "gabapentin 300 mg twice a day, walgreens",
        "metoprolol 25 mg twice a day. heart",
        "lyrica 75 mg twice a day. feet",
        "prednisone 10 mg daily, taper",
        "ibuprofen 200 mg 2 a day, otc",
        "lisinopril 20 mg daily, bp",
        "tylenol 500 mg 2 at a time, meh",
    ],
)
def test_a_last_word_of_another_kind_is_nobody(line: str) -> None:
    (reading,) = read(line, TODAY)
    assert "prescriber" not in {*reading.values, *(one.field for one in reading.unclear)}


@pytest.mark.parametrize(
    ("line", "when", "reason"),
    [
        ("metformin 500 mg 2x sugar", "2x", "sugar"),
        ("metformin 500 mg twice sugar", "twice", "sugar"),
        ("gabapentin 300 mg 3x nerves", "3x", "nerves"),
        ("metformin 500 mg 2x for sugar", "2x", "sugar"),
        ("atorvastatin 20 mg 1x night cholesterol", "1x night", "cholesterol"),
        ("metformin 500 mg 2x", "2x", None),
        ("ibuprofen 200 mg 3 at a time most work days", "most work days", None),
    ],
)
def test_how_often_without_a_day_is_when(line: str, when: str, reason: str | None) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values["when"], reading.values.get("reason")) == (when, reason)
    assert not reading.left


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        ("aleve. helps some. kidney doctor said no", {"name": "aleve", "helps": "some"}, "kidney doctor said no"),
        ("tylenol. 2 at night. dr lee",
         {"name": "tylenol", "dose": "2", "when": "at night", "prescriber": "dr lee"}, ""),
        ("gabapentin. 300 mg. 3 a day", {"name": "gabapentin", "strength": "300 mg", "when": "3 a day"}, ""),
    ],
)  # fmt: skip
def test_a_point_behind_the_name_ends_it(line: str, values: dict[str, str], left: str) -> None:
    (reading,) = read(line, TODAY)
    assert {name: getattr(value, "value", value) for name, value in reading.values.items()} == values
    assert reading.left == left


@pytest.mark.parametrize(
    ("line", "gone", "left"),
    [
        (
            "trazodone 100 mg at night for sleep. got the cpap thing for apnea too dont use it",
            False,
            "got the cpap thing for apnea too dont use it",
        ),
        ("ambien 5 mg at bedtime. i have a cpap but i don't use it", False, "i have a cpap but i don't use it"),
        (
            "lyrica 75 mg twice a day. had a brace for the back, quit wearing it",
            False,
            "had a brace for the back, quit wearing it",
        ),
        (
            "lorazepam 0.5 mg at night. they gave me oxygen too never use it",
            False,
            "they gave me oxygen too never use it",
        ),
        ("zolpidem 10 mg nightly. my cpap mask hurts so i quit", False, "my cpap mask hurts so i quit"),
        ("baclofen 10 mg at night, dont use the walker", False, "dont use the walker"),
        (
            "tramadol 50 mg, also have a brace. i dont take it anymore",
            True,
            "also have a brace, i dont take it anymore",
        ),
        ("gabapentin 300 mg, quit it after the stimulator went in", True, "quit it after the stimulator went in"),
        ("trazodone 50 mg at night. don't use it", True, "don't use it"),
        ("budesonide 0.5 mg, with nebulizer twice a day", False, "with nebulizer"),
    ],
)
def test_a_device_that_is_not_used_stops_no_medicine(line: str, gone: bool, left: str) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.gone, reading.left) == (gone, left)
    assert not {"side_effects", "really_taken"} & reading.values.keys()


@pytest.mark.parametrize(
    ("line", "when", "really"),
    [
        (
            "pregabalin 75mg says twice a day on the box but i only give it at night",
            "twice a day",
            "i only give it at night",
        ),
        (
            "baclofen 10 mg three times a day on the label but we just give her the night one",
            "three times a day",
            "we just give her the night one",
        ),
        (
            "gabapentin 300 mg tid but i give him only one in the evening",
            "tid",
            "i give him only one in the evening",
        ),
        ("morphine 15 mg twice a day on the bottle, i give her half", "twice a day", "i give her half"),
        (
            "codeine 30 mg four times a day on the packet. we give him one at night",
            "four times a day",
            "we give him one at night",
        ),
        (
            "oxycodone 5 mg every 6 hours it says, she only has it at bedtime",
            "every 6 hours",
            "she only has it at bedtime",
        ),
        (
            "duloxetine 60 mg daily per label but she gets it every other day",
            "daily",
            "she gets it every other day",
        ),
        ("tramadol 50 mg says 4 a day, mam has 2", "4 a day", "mam has 2"),
        (
            "norco 5/325 1 every 6 hrs. i take 2 in the morning, 5 or 6 on bad days",
            "every 6 hrs",
            "i take 2 in the morning, 5 or 6 on bad days",
        ),
        ("oxycodone 5 mg every 6 hours, it gives me a headache", "every 6 hours", None),
    ],
)
def test_how_somebody_gives_it_is_how_it_is_taken(line: str, when: str, really: str | None) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("when"), reading.values.get("really_taken")) == (when, really)
    assert not reading.left


@pytest.mark.parametrize(
    ("line", "prescriber", "early"),
    [
        ("hydrocodone 10/325 1 every 6 hrs. run out early. dr salazar comp doc", "dr salazar", "run out early"),
        (
            "oxycodone 5 mg four a day, dr patel, runs out early every month",
            "dr patel",
            "runs out early every month",
        ),
        (
            "norco 10 mg, i take 4 a day and always run out a few days early",
            None,
            "always run out a few days early",
        ),
        ("oxycodone 10 mg, ran out early twice, i take 5 a day", None, "ran out early twice"),
        ("tramadol 50 mg 2 a day, running out", None, None),
    ],
)
def test_running_out_early_is_no_end_of_it(line: str, prescriber: str | None, early: str | None) -> None:
    """That one ran out with no word on when is asked about, as before."""
    (reading,) = read(line, TODAY)
    assert (reading.values.get("prescriber"), reading.values.get("ran_out_early")) == (prescriber, early)
    assert any(one.gone for one in reading.unclear) is (early is None)


@pytest.mark.parametrize(
    ("line", "prescriber", "left"),
    [
        ("clonazepam .5 mg at bedtime, sometimes another half one daytime when my nerves are bad, thats from dr okafor"
         " my psychiatrist, dr feld doesnt know", "dr okafor my psychiatrist", "dr feld doesnt know"),
        ("oxycodone 5 mg 2 a day, from my neurologist", "my neurologist", ""),
        ("tramadol 50 mg twice a day, gp not told", None, "gp not told"),
        ("gabapentin 300 mg 3 times a day, my doctor doesn't know i double it", None,
         "my doctor doesn't know i double it"),
        ("naproxen 500 mg twice a day, it's from dr lee, helps some", "dr lee", ""),
    ],
)  # fmt: skip
def test_who_prescribes_and_who_was_not_told_stand_beside_the_label(
    line: str, prescriber: str | None, left: str
) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("prescriber"), reading.left) == (prescriber, left)
    assert "know" not in str(reading.values["when"]) and "dr " not in str(reading.values["when"])
