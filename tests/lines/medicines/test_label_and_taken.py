"""What a medicine is supposed to be is its label, and the rest how it is taken. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.medicines.medicine import read
from visitprep.medicines.reading import read_name

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "label", "really"),
    [
        ("suboxone 8 2 film half a film 4 times a day supposed to be one twice a day. pain",
         "one twice a day", "half a film 4 times a day"),
        ("oxycodone 10 mg i take 2 four times a day, should be 1 every 6 hours",
         "1 every 6 hours", "i take 2 four times a day"),
        ("oxycodone 10 mg 2 at a time 4 times a day, script says 1 every 6 hours",
         "1 every 6 hours", "2 at a time 4 times a day"),
        ("gabapentin 300 mg one at night, meant to be three times a day", "three times a day", "one at night"),
        ("gabapentin 300 mg should be 3 a day, only take one at night", "3 a day", "only take one at night"),
        ("xanax 0.5 mg half a tab at night, rx is one 3x a day", "one 3x a day", "half a tab at night"),
        ("methadone 10 mg one 3x a day script says two 3x a day", "two 3x a day", "one 3x a day"),
        ("tramadol 50 mg 2 tabs at night, prescribed 1 tab 4 times a day",
         "1 tab 4 times a day", "2 tabs at night"),
        ("gabapentin 300 mg 1 at night told to take 3 a day", "3 a day", "1 at night"),
        ("norco 10 325 half a tab every 4 hours, supposed to take 1 every 6 hours",
         "1 every 6 hours", "half a tab every 4 hours"),
        ("lyrica 75 mg two at night, the label: one twice a day", "one twice a day", "two at night"),
        ("morphine er 30 mg once a day, dr wants twice a day", "twice a day", "once a day"),
        ("percocet 10 325 1 q6h prn, supposed to be 1 q8h", "1 q8h", "1 q6h prn"),
        ("subs 8 2 strip, quarter strip 3x a day, script is 2 strips a day",
         "2 strips a day", "quarter strip 3x a day"),
        ("eliquis 5 mg twice a day, dr said 6 months", "twice a day", ""),
    ],
)  # fmt: skip
def test_the_label_is_what_it_is_supposed_to_be(line: str, label: str, really: str) -> None:
    (reading,) = read(line, TODAY)
    told = " ".join(str(reading.values[name]) for name in ("dose", "when") if name in reading.values)
    assert (told, reading.values.get("really_taken", "")) == (label, really)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("suboxone 8 2 film 1 film twice a day", "8/2 mg"),
        ("suboxone 12 3 one film daily", "12/3 mg"),
        ("percocet 5 325 one every 6 hours", "5/325 mg"),
        ("norco 10 325, two a day for back", "10/325 mg"),
        ("hydrocodone acetaminophen 7.5 325 one tab at night", "7.5/325 mg"),
        ("janumet 50 1000 twice a day", "50/1000 mg"),
        ("suboxone 8 2 times a day", None),
        ("gabapentin 600 2 tabs at night", "600 mg"),
    ],
)
def test_two_numbers_of_a_mixture_are_its_strength(line: str, meant: str | None) -> None:
    (reading,) = read(line, TODAY)
    assert [one.meant for one in reading.unclear if one.field == "strength"] == [meant]


@pytest.mark.parametrize(
    ("line", "label", "really", "trouble"),
    [
        ("gabapentin 300 three times a day but he only takes the evening one makes him dizzy in the day",
         "three times a day", "he only takes the evening one", "dizzy in the day"),
        ("lyrica 75 mg twice a day but i only take the morning one makes me swell",
         "twice a day", "i only take the morning one", "swell"),
        ("tramadol 50 mg three times a day but she takes just the night one upsets her stomach",
         "three times a day", "she takes just the night one", "upsets her stomach"),
        ("baclofen 10 mg three times a day but the morning one makes me dizzy",
         "three times a day", None, "the morning one makes me dizzy"),
    ],
)  # fmt: skip
def test_the_dose_that_is_taken_is_not_the_one_that_makes_trouble(
    line: str, label: str, really: str | None, trouble: str
) -> None:
    (reading,) = read(line, TODAY)
    assert [reading.values.get(one) for one in ("when", "really_taken", "side_effects")] == [label, really, trouble]


@pytest.mark.parametrize(
    ("line", "label", "really", "who"),
    [
        ("Prednisone 10 mg every morning, but on bad days, about three a week, she takes 15, from Dr. Haddad",
         "every morning", "on bad days, about three a week, she takes 15", "Dr. Haddad"),
        ("Prednisone 5 mg in the morning, but when it is bad, about twice a week, he takes 10, Dr. Lee",
         "in the morning", "when it is bad, about twice a week, he takes 10", "Dr. Lee"),
        ("Gabapentin 300 mg three times a day, and on bad days, maybe two a week, he takes four, Dr. Ruiz",
         "three times a day", "on bad days, maybe two a week, he takes four", "Dr. Ruiz"),
        ("tizanidine 4 mg at bedtime, on bad nights, about two a week, mom takes 8",
         "at bedtime", "on bad nights, about two a week, mom takes 8", None),
        ("tramadol 50 mg every 6 hours, but on work days, mostly weekdays, I only take 2, from Dr. Ng",
         "every 6 hours", "on work days, mostly weekdays, I only take 2", "Dr. Ng"),
        ("naproxen 500 mg twice a day, though on rough days, two or three a week, I take three, Dr. Patel",
         "twice a day", "on rough days, two or three a week, I take three", "Dr. Patel"),
        ("Methotrexate 15 mg once a week, but when she is sick, about once a month, she skips it, Dr. Haddad",
         "once a week", "when she is sick, about once a month, she skips it", "Dr. Haddad"),
        ("ibuprofen 400 mg three times a day, but on bad days she takes 4",
         "three times a day", "on bad days she takes 4", None),
    ],
)  # fmt: skip
def test_the_days_on_which_another_dose_is_taken_are_no_part_of_the_label(
    line: str, label: str, really: str, who: str | None
) -> None:
    (reading,) = read(line, TODAY)
    told = tuple(reading.values.get(name) for name in ("when", "really_taken", "prescriber"))
    assert told == (label, really, who) and not reading.left


@pytest.mark.parametrize(
    ("line", "label", "really"),
    [
        ("gabapentin 300 mg 3x a day, only take at nite", "3x a day", "only take at nite"),
        ("tizanidine 4 mg tid but only take it at night", "tid", "only take it at night"),
        ("baclofen 10 mg three times a day, only use it at bedtime", "three times a day", "only use it at bedtime"),
        ("norco 5/325 q6h, only take 2 a day", "q6h", "only take 2 a day"),
        ("lyrica 75 mg bid, just take the night one", "bid", "just take the night one"),
        ("baclofen 10 mg tid, i only take it at nite", "tid", "i only take it at nite"),
    ],
)
def test_only_at_nite_is_how_it_is_taken(line: str, label: str, really: str) -> None:
    values = read(line, TODAY)[0].values
    assert (values["when"], values["really_taken"]) == (label, really)


@pytest.mark.parametrize(
    ("line", "label", "really"),
    [
        ("flexeril 3x a day only at night", "3x a day", "only at night"),
        ("flexeril 10 mg bid only take when bad", "bid", "only take when bad"),
        ("gabapentin 300 mg tid, but only at night", "tid", "only at night"),
        ("metformin 500 mg twice a day only with food", "twice a day only with food", None),
        ("oxycodone 10 label says tid", "tid", None),
        ("oxycodone 10 the bottle says every 6 hrs", "every 6 hrs", None),
        ("dulcolax when im plugged up", "when im plugged up", None),
        ("senna when constipated", "when constipated", None),
        ("toradol im monthly", "im monthly", None),
    ],
)
def test_no_label_says_both_and_im_is_no_needle(line: str, label: str, really: str | None) -> None:
    (reading,) = read(line, date(2026, 11, 30))
    assert (reading.values["when"], reading.values.get("really_taken"), reading.left) == (label, really, "")


@pytest.mark.parametrize("line", ["THC/CBD oil", "cbd/thc gummies 5 mg at night", "THC / CBD oil", "CBD & THC oil"])
def test_two_names_with_a_stroke_are_one_thing(line: str) -> None:
    (reading,) = read(line, date(2026, 11, 30))
    assert {"cannabis", "cannabidiol"} == read_name(str(reading.values["name"])).ingredients
