"""What `check` asks about names, contradictions and labels that state a time."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY

from visitprep.findings.doubts import doubts, numbers_for_words
from visitprep.findings.safety.medicines_together import findings_in_words
from visitprep.findings.spans import STEROID_SHOTS, label_holds
from visitprep.visit.visit import Visit


def _visit(**answers: Any) -> Visit:
    return Visit.model_validate(answers, context={"today": TODAY})


def _asked(**answers: Any) -> list[str]:
    return [f"{doubt.address}: {doubt.text}" for doubt in doubts(_visit(**answers), TODAY)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("eloquis", "Eliquis"), ("eloquis 5 mg twice a day", "Eliquis"), ("warfrin 5 mg once a day", "warfarin"),
        ("oxycodon", "oxycodone"), ("lantis 20 units", "Lantus"), ("xanex", "Xanax"), ("lisinoprl 10", "lisinopril"),
        ("metoprolol and eloquis", "Eliquis"),
    ],
)  # fmt: skip
def test_a_name_that_is_not_known_is_asked_about(typed: str, meant: str) -> None:
    """On either list, with the name it is close to, and without putting it in its place."""
    for part, item in (("medicines", "medicine-1"), ("past_medicines", "past-1")):
        (asked,) = [text for text in _asked(**{part: [{"name": typed}]}) if "did you mean" in text]
        assert asked == f"{part}.{item}.name: {typed}: did you mean {meant}?"


@pytest.mark.parametrize(
    "typed",
    ["Eliquis", "warfarin 5 mg", "my blood thinner", "the pink one", "no insulin", "Revlimid", "gabapentin at night",
     "vitamin D 1000 units once a day", "water pill", "oxycodone (the blue one from the hospital)", "aspirin 81"],
)  # fmt: skip
def test_a_name_that_is_known_or_close_to_nothing_is_left_alone(typed: str) -> None:
    """A question about every unusual name would teach people to read past it."""
    assert _asked(medicines=[{"name": typed}]) == []


@pytest.mark.parametrize(("typed", "part"), [("Somma Plus baclofen", "somma plus"), ("baclofen Zeta", "zeta")])
def test_a_name_known_in_part_says_which_part_is_not(typed: str, part: str) -> None:
    """The rest may be another ingredient."""
    (asked,) = _asked(medicines=[{"name": typed}])
    assert f"a part of this name is not known ({part})" in asked


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        (
            {"health": {"blood_thinner": "no"}, "medicines": [{"name": "eloquis"}]},
            "health.blood_thinner: Blood thinners: answered no; on the medicine list: eloquis "
            "(not recognised; may be Eliquis). Which is right?",
        ),
        (
            {"health": {"conditions": ["thyroid"]}, "medicines": [{"name": "Lantus"}]},
            "health.conditions: Diabetes: answered no; on the medicine list: Lantus (insulin). Which is right?",
        ),
        (
            {"devices": [], "surgeries": [{"what": "knee replacement", "when": "2016"}]},
            "devices: Implants and devices: answered no; among operations: knee replacement (2016). Which is right?",
        ),
        (
            {"health": {"infection_now": "no"}, "medicines": [{"name": "amoxicillin"}]},
            "health.infection_now: Infection or antibiotics: answered no; on the medicine list: amoxicillin "
            "(antibiotic). Which is right?",
        ),
        (
            {"sleep": {"apnea": "no"}, "health": {"conditions": ["sleep_apnea"]}},
            "sleep.apnea: Sleep apnea: answered no; among illnesses: sleep apnea. Which is right?",
        ),
        (
            {"health": {"conditions": ["arthritis"]}, "surgeries": [{"what": "heart stent"}]},
            "health.conditions: Heart disease or a stent: answered no; among operations: heart stent. Which is right?",
        ),
        (
            {"health": {"steroid_shots": "none"}, "treatments": [
                {"kind": "injection", "what": "steroid, left knee", "started": "May 2026"}]},
            "health.steroid_shots: Steroid shots and medicines: answered no; among treatments: steroid, left knee "
            "(May 2026). Which is right?",
        ),
        (
            {"health": {"trouble_lying": "no"}, "person": {"mobility_needs": "cannot lie flat"}},
            "health.trouble_lying: Trouble lying down: answered no; answered: cannot lie flat. Which is right?",
        ),
    ],
)  # fmt: skip
def test_a_no_that_something_contradicts_is_asked_about(answers: dict[str, Any], asked: str) -> None:
    """Both sides, in the person's own words."""
    assert asked in _asked(**answers)


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("left knee, June 2019", False),
        ("One, 14 February 2025", False),
        ("left knee, May 2026", True),
        ("both knees, 2026 and 2024", False),
        ("left knee", True),
        ("two, about a year ago", True),
        ("two years ago", False),
        ("November 2025", True),
        ("20 November 2025", False),
        ("none", True),
    ],
)
def test_a_label_with_a_time_gives_way_to_an_older_day(words: str, holds: bool) -> None:
    """It is then the label without its time, and there is something to ask."""
    held = label_holds(words, STEROID_SHOTS, TODAY)
    assert (held.label == STEROID_SHOTS.label, held.doubt == "") == (holds, holds)
    assert held.label in (STEROID_SHOTS.label, STEROID_SHOTS.plain)
    assert any("longer ago" in text for text in _asked(health={"steroid_shots": words})) is not holds
    assert "(June 2019)" not in held.doubt  # a day is not told twice


@pytest.mark.parametrize("name", ["fish oil", "kratom", "prenatal vitamin", "vitamin D3 2000 IU", "CBD oil"])
def test_a_supplement_on_the_list_is_not_said_to_be_missing(name: str) -> None:
    """Its name says what it is, though nobody said of which kind it is."""
    missing = "No vitamins, herbs or supplements are listed."
    assert missing in findings_in_words(_visit(medicines=[{"name": "Eliquis"}]))
    assert missing not in findings_in_words(_visit(medicines=[{"name": name}]))
    assert missing not in findings_in_words(_visit(medicines=[{"name": name, "kind": "prescription"}]))


def test_a_number_alone_where_words_belong_is_found_and_one_that_may_be_is_not() -> None:
    visit = _visit(
        health={"trouble_lying": "3", "hospital_stays": "2 nights"},
        function={"stand": "1"},
        appointment={"time": "10 am"},
        medicines=[{"id": "medicine-1", "name": "Percocet", "strength": "10", "reason": "4"}],
    )
    found = [str(address) for address in numbers_for_words(visit)]
    assert found == ["medicines.medicine-1.reason", "health.trouble_lying", "function.stand"]
