"""What a line tells beside the label: how it is really taken, whose it is, what it helps. Every example is made up."""

from __future__ import annotations

import pytest

from sitting import TODAY
from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines import really_taken
from visitprep.lines.medicines.medicine import read
from visitprep.lines.medicines.taking import taken
from visitprep.visit.kept_off_paper import asks_to_hold
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("line", "label", "really"),
    [
        ("methadone 5 mg three times, only takes 2", "three times", "only takes 2"),
        ("methadone 5 mg three times but takes 2", "three times", "takes 2"),
        ("methadone 5 mg three times a day, takes 2", "three times a day", "takes 2"),
        ("methadone 5 mg takes 2, label says three times a day", "three times a day", "takes 2"),
        ("baclofen 10 mg tid, Dre only takes one at night", "tid", "Dre only takes one at night"),
        ("baclofen 10 mg supposed to take 3 a day, takes 1", "3 a day", "takes 1"),
        ("baclofen 10 mg was told to take 3 a day but takes 1", "3 a day", "takes 1"),
        ("morphine 15 mg every 4 hours they only take 3 a day", "every 4 hours", "they only take 3 a day"),
        ("tizanidine 4 mg 3 x a day only take 2", "3 x a day", "only take 2"),
        ("baclofen 10 mg three times, doesnt take the noon one", "three times", "doesnt take the noon one"),
        ("gabapentin 300 mg tid skips the morning one", "tid", "skips the morning one"),
        ("gabapentin 300 mg 3 x a day but i skip the noon one makes me foggy", "3 x a day", "i skip the noon one"),
        ("gabapentin 300 mg tid skip noon, foggy", "tid", "skip noon"),
        ("gabapentin 300 mg tid but not the noon one, makes me foggy", "tid", "not the noon one"),
        ("norco 10/325 supposed to take 4 a day i take 5", "4 a day", "i take 5"),
        ("gabapentin 300 mg take 2 at night", "at night", None),
        ("metformin 500 mg, take 2 twice daily", "twice daily", None),
        ("prednisone 10 mg daily", "daily", None),
    ],
)
def test_the_label_and_the_truth_are_not_swapped(line: str, label: str, really: str | None) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("when"), reading.values.get("really_taken")) == (label, really)


@pytest.mark.parametrize(
    ("line", "label", "really", "left"),
    [
        ("aleve 220, box says 3 a day but i do 2 pills 4 times a day when its bad, like 12 days a month, takes the edge off",
         "3 a day", "i do 2 pills 4 times a day when its bad, like 12 days a month", ""),
        ("ibuprofen 200 box says no more than 6 a day but i take 8 or 9 most days",
         "no more than 6 a day", "i take 8 or 9 most days", ""),
        ("tylenol 500, bottle says 6 a day max, i really take 10 on bad days, about twice a week",
         "6 a day max", "i really take 10 on bad days, about twice a week", ""),
        ("excedrin, label says 2 a day, i do 6 when a migraine hits, maybe 10 days a month, helps a lot",
         "2 a day", "i do 6 when a migraine hits, maybe 10 days a month", ""),
        ("advil 200mg. bottle says 1 every 6 hours but honestly i take 4 at once, every day, helps some",
         "every 6 hours", "honestly i take 4 at once, every day", ""),
        ("tramadol 50, dr feld wants 1 twice a day, i do 2 three times a day when it's bad, most of the week",
         "twice a day", "i do 2 three times a day when it's bad, most of the week", ""),
        ("motrin 200 its says on the box 1 every 4 to 6 hours, i take 3 at a time 4 times a day, weekends mostly 2",
         "every 4 to 6 hours", "i take 3 at a time 4 times a day, weekends mostly 2", ""),
        ("co-codamol 30/500 says 2 four times a day on the box but i just have 2 at night, works ok",
         "four times a day", "i just have 2 at night", ""),
        ("ibuprofen, it says 3 a day on the label; truth is more like 8, all week long",
         "3 a day", "truth is more like 8, all week long", ""),
        ("advil the label says 6 a day max and on bad days its more like 10",
         "6 a day max", "on bad days its more like 10", ""),
        ("ibuprofen 200, i take 4 at a time 3 times a day, box says max 6, works ok",
         "max 6", "i take 4 at a time 3 times a day", ""),
        ("aleve 2 a day but on bad days i take 4", "2 a day", "on bad days i take 4", ""),
        ("tylenol pm box says 2 at bedtime, honestly 4", "at bedtime", "honestly 4", ""),
        ("oxy 10 script is for 3 a day; reality is 4 or 5", "3 a day", "reality is 4 or 5", ""),
        ("tramadol 50 mg, my doctor wrote 1 every 4 hours, but some days i dont take any",
         "every 4 hours", "some days i dont take any", ""),
        ("humira says every 2 weeks, i go every 3 cuz of cost", "every 2 weeks", "i go every 3 cuz of cost", ""),
        ("zomig 5 mg no more than 2 a week on the box and i take one almost every day",
         "no more than 2 a week", "i take one almost every day", ""),
        ("norco 10/325 - bottle says 1 every 6 hrs. i take 2 every 4 when its bad (maybe 8 a day)",
         "every 6 hrs", "i take 2 every 4 when its bad (maybe 8 a day)", ""),
        ("gabapentin 300 mg 3 a day, my dr says i can take up to 6 a day",
         "3 a day", None, "my dr says i can take up to 6 a day"),
        ("fentanyl patch 50 mcg every 72 hours for the belly, i change it every two days",
         "every 72 hours", "i change it every two days", ""),
        ("paracetamol 500 2 a day, does little", "2 a day", None, ""),
        ("metoprolol 25 dr says 1 twice a day and i do", "twice a day", None, ""),
        ("lyrica 75 label says twice a day but i dont take it anymore",
         "twice a day", None, "but i dont take it anymore"),
    ],
)  # fmt: skip
def test_all_of_what_they_do_stands_apart_from_what_the_label_says(
    line: str, label: str, really: str | None, left: str
) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("when"), reading.values.get("really_taken"), reading.left) == (label, really, left)


@pytest.mark.parametrize(
    ("line", "name", "whose"),
    [
        ("ambien 10 its his girlfriends", "ambien", "his girlfriends"),
        ("xanax .5 my sisters", "xanax", "my sisters"),
        ("percocet 5 from a neighbor", "percocet", "from a neighbor"),
        ("norco 10/325 got it off a friend", "norco", "got it off a friend"),
        ("soma 350 mg, its Keisha's", "soma", "Keisha's"),
        ("gabapentin 300 mg borrowed from his mom", "gabapentin", "borrowed from his mom"),
        ("takes my husbands valium 5 mg", "valium", "my husbands"),
        ("lyrica 75 mg from dr patel", "lyrica", ""),
        ("oxycodone 5 belongs to my mom", "oxycodone", "belongs to my mom"),
        ("my cousin gives me a xanax once in a while, like 1 2 a month", "xanax", "my cousin gives me a"),
        ("friend at work slips me tramadol sometimes", "tramadol", "friend at work slips me"),
        ("a guy i know sells me oxycodone 30 mg", "oxycodone", "a guy i know sells me"),
        ("my mom lets me have one of her norco 5", "norco", "my mom lets me have one of her"),
        ("tylenol from my daughter", "tylenol", ""),
        ("naproxen from the store", "naproxen", ""),
        ("metoprolol 50 mg my sister fills the box", "metoprolol", ""),
        ("lyrica 75 mg for my mothers sake", "lyrica", ""),
        ("cbd gummy 25 mg from my neighbor", "cbd", ""),
        ("tylenol 500 mg with his friends", "tylenol", ""),
    ],
)
def test_whose_it_is_stands_with_a_medicine_of_somebody_else(line: str, name: str, whose: str) -> None:
    (reading,) = read(line, TODAY)
    assert reading.values["name"] == name
    if whose:
        assert reading.values["prescriber"] == f"no own prescription: {whose}"
    else:
        assert "prescription" not in str(reading.values.get("prescriber"))


def test_all_that_tells_how_one_of_somebody_else_is_taken_stays() -> None:
    (reading,) = read("my cousin gives me a xanax once in a while, like 1 2 a month", TODAY)
    assert reading.values["really_taken"] == "once in a while, like 1 to 2 a month"
    assert "strength" not in reading.values and not reading.unclear


def test_nobodys_label_says_how_to_take_it() -> None:
    (reading,) = read("ambien 10 mg its his girlfriends, maybe 2 nights a week", TODAY)
    assert (reading.values.get("when"), reading.values["really_taken"]) == (None, "maybe 2 nights a week")


@pytest.mark.parametrize(
    "plea",
    [
        "please dont let that get her in trouble", "dont tell the doctor 2 of them", "between us 3 a night",
        "please don't get him in trouble", "not to be read to my mom", "keep this private, 2 pills",
    ],
)  # fmt: skip
def test_a_plea_is_not_how_it_is_taken(plea: str) -> None:
    assert asks_to_hold(plea)
    for line in (plea, f"its keishas not his, {plea}"):
        (reading,) = really_taken.read(line, Hearing(TODAY, Visit(), Medicine()))
        assert not asks_to_hold(str(reading.values.get("really_taken", "")))
        assert asks_to_hold(reading.left)


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("methadon 5 three times but only takes 2", "5"),
        ("ambien 10 its for sleep", "10"),
        ("methadon 10 he takes it at night", "10"),
        ("tylonol 500 makes me sick", "500"),
        ("gabapentine 300 i think", "300"),
        ("eliquis 5 my heart doctor", "5"),
    ],
)
def test_a_number_before_other_words_is_asked_about(line: str, typed: str) -> None:
    (reading,) = read(line, TODAY)
    assert ("strength", typed) in [(one.field, one.typed) for one in reading.unclear]


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        ("2 a day, helps the hip some", {"really_taken": "2 a day", "helps": "some"}, "helps the hip some"),
        (
            "helps my back a lot, makes him sleepy",
            {"helps": "a_lot", "side_effects": "sleepy"},
            "helps my back a lot",
        ),
        ("helps the pain some", {"helps": "some"}, ""),
        ("upsets her stomach", {"side_effects": "upsets her stomach"}, ""),
        ("gives him a rash", {"side_effects": "rash"}, ""),
    ],
)
def test_what_it_helps_and_whom_it_troubles(line: str, values: dict[str, str], left: str) -> None:
    reading = taken.read(line, TODAY)
    assert {name: str(value) for name, value in reading.values.items()} == values
    assert reading.left == left


def test_a_part_that_it_troubles_is_not_what_it_is_for() -> None:
    (reading,) = read("naproxen 500 mg twice a day, upsets her stomach", TODAY)
    assert (reading.values.get("reason"), reading.values["side_effects"]) == (None, "upsets her stomach")


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        ("methadone 10 mg tid, last filled nov 3", {"last_filled": "2026-11-03~"}, ""),
        ("oxycodone 5 mg prn, filled nov 12, about 20 left", {"last_filled": "2026-11-12~", "left": "20 left"}, ""),
        ("morphine er 15 mg bid, refilled nov 3, 2026, for pain", {"last_filled": "2026-11-03"}, ""),
        ("norco 10/325 tid, ran out early once", {"ran_out_early": "ran out early once"}, ""),
        ("fentanyl patch 25 mcg every 3 days, 4 left", {"left": "4 left"}, ""),
        ("tramadol 50 mg bid, picked up on monday", {}, "picked up on monday"),
        ("gabapentin 300 mg tid, 2 refills left", {}, "2 refills left"),
        ("lyrica 75 mg bid, fill out form", {}, "fill out form"),
    ],
)
def test_the_last_fill_is_no_part_of_the_label(line: str, values: dict[str, str], left: str) -> None:
    (reading,) = read(line, TODAY)
    told = {
        name: reading.values[name] for name in ("last_filled", "left", "ran_out_early") if name in reading.values
    }
    assert {name: getattr(value, "value", value) for name, value in told.items()} == values
    assert (reading.left, reading.values.get("dose")) == (left, None)
