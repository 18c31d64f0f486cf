"""What a medicine does, told with how it is taken, stands with its effect and never as how it is taken."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.document.words import text_of
from visitprep.render.plain import text
from visitprep.summary.copies.clinic import summarize
from visitprep.summary.copies.materials import Materials
from visitprep.summary.copies.pharmacist import pharmacist
from visitprep.summary.first_page.medicines.taken_now import rest_of
from visitprep.summary.first_page.rank import Room
from visitprep.summary.words.effects_said import tells_effect
from visitprep.visit.visit import Visit

DAY = date(2026, 11, 29)
DOES = [
    "helps me sleep",
    "it helps",
    "helps him settle",
    "takes the edge off",
    "knocks me out",
    "makes me groggy",
    "works great",
    "does nothing",
    "doesn't touch it",
    "eases my legs",
    "calms me down",
    "keeps me awake",
    "gets me through the day",
    "lets me sleep",
    "without it I cannot walk",
    "upsets my stomach",
    "wears off by noon",
    "good for my nerves",
    "gives me a dry mouth",
    "puts me to sleep",
    "relaxes my back",
    "stops the burning",
    "because it helps her sleep",
    "so it just dulls the pain",
    "it'll knock her out",
    "they settle my stomach",
    "helps with my legs",
    "eases the pain a bit",
]
HOW = [
    "with food",
    "it is 75 micrograms",
    "only on bad days",
    "for the nerve pain",
    "not every day",
    "sometimes I skip it",
    "the doctor said half",
    "I keep it by the bed",
    "my daughter gives it to me",
    "before work",
    "when I work nights",
    "cut in half",
    "if I cannot sleep",
    "after I eat",
    "stopped it in May",
    "I stop it before my shots",
    "takes it at night",
    "helped by my wife",
    "gets it from her mother",
    "my wife puts it in the box",
    "lets it melt",
    "lowered it to two",
]


@pytest.mark.parametrize("words", DOES)
def test_it_tells_what_it_does(words):
    assert tells_effect(words)


@pytest.mark.parametrize("words", HOW)
def test_it_tells_how_it_is_taken(words):
    assert not tells_effect(words)


def test_on_the_pages_it_stands_with_the_effect():
    notes = {"really_taken": "helps me sleep, with food"}
    medicine = {"name": "Tylenol PM", "really_taken": "two most nights", "reason": "to sleep", "notes": notes}
    visit = Visit.model_validate({"medicines": [medicine]})
    day = date(2026, 11, 29)
    page = " ".join(text(summarize(visit, prepared_on=day), 200).split())
    assert page.count("to sleep; helps me sleep") == 2
    assert "two most nights; with food" in page
    told = " ".join(text(pharmacist(visit, Materials(prepared_on=day)), 200).split())
    assert told.count("helps me sleep") == 1 and "two most nights; with food" in told


def test_another_strength_than_the_record_has_is_on_page_1():
    notes = {"name": "from the record of Elm, 22 June 2015", "really_taken": "it is 75 micrograms"}
    medicine = {"name": "levothyroxine", "strength": "1 MG", "really_taken": "one every morning", "notes": notes}
    for name, told in (
        ("gabapentin", "one every morning; it is 75 micrograms"),
        ("levothyroxine", "(“it is 75 micrograms”)"),
    ):
        visit = Visit.model_validate({"medicines": [{**medicine, "name": name}]})
        page = " ".join(text(summarize(visit, prepared_on=date(2026, 11, 29)), 200).split())
        assert told in page.split("not verified")[0]


def test_one_that_was_prescribed_for_somebody_else_stands_out() -> None:
    medicine = {"name": "Xanax", "prescriber": "no own prescription: my cousin gives me a, not mine"}
    visit = Visit.model_validate({"medicines": [medicine]})
    (listed,) = visit.medicines or ()
    said = rest_of(listed, Room())
    assert [run.text for run in said if run.act] == ["not prescribed for them"]
    assert text_of(said) == "not prescribed for them: my cousin gives me a, not mine"


@pytest.mark.parametrize(
    ("helps", "notes", "said"),
    [
        ("some", {"really_taken": "helps foot"}, "helps some: foot"),
        ("a_lot", {"really_taken": "it helps with my knees, dr feld doesnt know"}, "helps a lot: knees, dr feld doesnt know"),
        ("a_little", {"helps": "a little", "really_taken": "helps me walk"}, "helps a little, helps me walk"),
        ("not_for_pain", {"helps": "helps me sleep", "really_taken": "helps me sleep"}, "helps me sleep"),
        (None, {"name": "gp not told"}, "gp not told"),
        (None, {"really_taken": "helps a bit when it rains, nobody knows i take it"},
         "nobody knows i take it, helps a bit when it rains"),
    ],
)  # fmt: skip
def test_page_1_tells_who_was_not_told_and_nothing_twice(helps, notes, said):
    medicine = {"name": "naproxen", "really_taken": "one a day", "helps": helps, "notes": notes}
    (listed,) = Visit.model_validate({"medicines": [medicine]}).medicines or ()
    assert text_of(rest_of(listed, Room())) == said


@pytest.mark.parametrize(
    ("thing", "name", "ingredient", "stands"),
    [
        ("codeine", "Solpadeine", "codeine", True),
        ("codeine", "solpadeine", None, True),
        ("codeine", "co-codamol", None, True),
        ("aspirin", "Excedrin", None, True),
        ("ibuprofen", "nurofen", None, True),
        ("tylenol", "Percocet", None, True),
        ("codeine", "paracetamol", None, False),
        ("bee stings", "naproxen", None, False),
    ],
)
def test_what_they_do_not_bear_and_take_now_in_another_brand_stands_on_page_1(thing, name, ingredient, stands):
    medicine = {"id": "m-1", "name": name, "ingredient": ingredient, "reason": "pain"}
    allergy = {"id": "a-1", "thing": thing, "reaction": "threw up"}
    page = summarize(Visit.model_validate({"medicines": [medicine], "allergies": [allergy]}), prepared_on=DAY)
    said = f"{thing}: threw up; on the medicine list now: {name}"
    assert (said in " ".join(text(page, 200).split())) is stands
    past = {"id": "p-1", "name": thing, "side_effects": "threw up"}
    page = summarize(Visit.model_validate({"medicines": [medicine], "past_medicines": [past]}), prepared_on=DAY)
    assert (f"{thing} before: threw up" in " ".join(text(page, 200).split())) is stands


def test_a_strength_stands_once_on_page_2():
    medicine = {"name": "ramipril", "strength": "5mg", "when": "mornings"}
    page = text(summarize(Visit.model_validate({"medicines": [medicine]}), prepared_on=DAY), 200)
    assert "Strength: 5mg" not in page and page.count("ramipril 5mg") == 2
