"""What was tried, as people tell how it went: counted, taken for weeks, easing something, worse ever since."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history import past_medicine
from visitprep.lines.history.operations import operation
from visitprep.lines.history.outcome.effect import says_both
from visitprep.lines.history.treatments.treatment import read
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.care import TreatmentKind

TODAY = date(2026, 11, 28)
SHOT, BLOCK, BRACE = TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK, TreatmentKind.BRACE
THERAPY, HEAT = TreatmentKind.PHYSICAL_THERAPY, TreatmentKind.HEAT_ICE


def told(values: dict[str, object]) -> dict[str, object]:
    return {name: value.value if isinstance(value, PartialDate) else value for name, value in values.items()}


@pytest.mark.parametrize(
    ("kind", "line", "each"),
    [
        (SHOT, "epidurals, 2. march 2025 was good for 2-3 months. second one aug 2025 didnt do nothing",
         [{"what": "epidurals", "started": "2025-03", "sessions": 1, "relief_lasted": "2-3 months"},
          {"what": "epidurals", "started": "2025-08", "sessions": 1, "effect": "none"}]),
        (BLOCK, "2. june 2024 gone for a week. dec 2024 nothing",
         [{"started": "2024-06", "sessions": 1, "relief_lasted": "a week"},
          {"started": "2024-12", "sessions": 1, "effect": "none"}]),
        (SHOT, "2 shots in my neck, jan 2025 felt great 10 days, then march 2025 nothing at all",
         [{"what": "neck", "started": "2025-01", "sessions": 1, "effect": "a_lot", "relief_lasted": "10 days"},
          {"what": "neck", "started": "2025-03", "sessions": 1, "effect": "none"}]),
        (SHOT, "2 march 2025 helped a lot", [{"started": "2025-03-02", "effect": "a_lot"}]),
        (SHOT, "2. 5 march 2025 helped a lot", [{"started": "2025-03-05", "sessions": 2, "effect": "a_lot"}]),
    ],
)  # fmt: skip
def test_a_count_in_front_of_a_day_is_no_day_of_the_month(
    kind: TreatmentKind, line: str, each: list[dict[str, object]]
) -> None:
    assert [told(one.values) for one in read(line, TODAY, kind=kind)] == each


@pytest.mark.parametrize(
    ("line", "what", "drug", "lasted"),
    [
        (
            "zoladex injections 2023, hot flushes and low mood, stopped after 3 months",
            "zoladex injections",
            None,
            None,
        ),
        ("quit after 6 weeks, sick as a dog", None, None, None),
        ("ajovy shots monthly, gave up after 4 months", "ajovy shots", None, None),
        ("b12 shots weekly for 6 weeks", "b12 shots", None, None),
        ("humira for 5 months, had to stop, infection", None, "humira", None),
        ("aimovig, a shot in my belly once a month, tried it for 6 months", "belly", "aimovig", None),
        ("cortisone, off it after 2 months", "cortisone", None, None),
        ("knee shots, 3 months relief", "knee", None, "3 months"),
        ("lasted 3 months", None, None, "3 months"),
        ("took the pain away for a month", None, None, "a month"),
    ],
)
def test_how_long_a_shot_was_taken_is_no_relief(
    line: str, what: str | None, drug: str | None, lasted: str | None
) -> None:
    values = read(line, TODAY, kind=SHOT)[0].values
    assert (values.get("what"), values.get("drug"), values.get("relief_lasted")) == (what, drug, lasted)


@pytest.mark.parametrize(
    ("kind", "line", "eases"),
    [
        (BRACE, "every day since 2022, it keeps the swelling down", "it keeps the swelling down"),
        (BRACE, "keeps my knee from giving out", "keeps my knee from giving out"),
        (BRACE, "holds my back so it doesnt hurt", "holds my back so it doesnt hurt"),
        (BRACE, "wrist, nights, stops the tingling", "stops the tingling"),
        (BRACE, "less swelling with it", "less swelling with it"),
        (BRACE, "the swelling goes down with it", "the swelling goes down with it"),
        (HEAT, "takes away the cramps", "takes away the cramps"),
        (BRACE, "makes my arm swell", ""),
        (BRACE, "took me off it because of swelling", ""),
        (BRACE, "gets headaches", ""),
        (BRACE, "blood pressure went down", ""),
    ],
)
def test_what_eases_something_ill_is_help_and_no_trouble(kind: TreatmentKind, line: str, eases: str) -> None:
    reading = read(line, TODAY, kind=kind)[0]
    asked = [one.typed for one in reading.unclear if one.field == "effect"]
    assert (asked, "problems" in reading.values) == ([eases] if eases else [], not eases)


@pytest.mark.parametrize(
    ("line", "what", "problems"),
    [
        ("work hardening spring 2025 8 weeks. felt a pop and my legs been worse ever since",
         "work hardening", "felt a pop, my legs been worse ever since"),
        ("aquatic therapy 2024 6 weeks, my hip was worse ever since", "aquatic therapy", "my hip was worse ever since"),
        ("back school 2022 2 months, knee got worse ever after", "back school", "knee got worse ever after"),
        ("traction 2020 3 weeks, leg numb ever since", "traction", "leg numb ever since"),
        ("2021, 12 visits, something tore and its been worse ever since", None,
         "something tore, its been worse ever since"),
    ],
)  # fmt: skip
def test_which_therapy_it_was_and_what_it_left_behind(line: str, what: str | None, problems: str) -> None:
    values = read(line, TODAY, kind=THERAPY)[0].values
    assert (values.get("what"), values["problems"]) == (what, problems)


@pytest.mark.parametrize(
    "halves",
    ["a bit more movement, pain no different", "more bend in the knee, pain the same",
     "walk further, no change in the pain", "looser but the pain stayed", "posture improved but hurts the same",
     "can lift my arm higher, pain no better", "calmer, but same pain", "slept better, pain no different"],
)  # fmt: skip
def test_both_halves_of_better_and_pain_the_same_stay_and_are_asked_about(halves: str) -> None:
    reading = read(f"2024 6 times, {halves}", TODAY, kind=THERAPY)[0]
    assert [one.typed for one in reading.unclear] == [halves]
    assert "effect" not in reading.values and halves in reading.left


@pytest.mark.parametrize(
    ("line", "what", "helped", "asked"),
    [
        ("discectomy l4 l5, oct 2024, no leg worse after; back was better 3 wks then leg got worse", "discectomy l4 l5",
         "no leg worse after; back was better 3 wks then leg got worse", []),
        ("fusion l5 s1 2019, good for 6 months then worse than before", "fusion l5 s1",
         "good for 6 months then worse than before", []),
        ("laparoscopy march 2025, helped about a year then it came back", "laparoscopy",
         "helped about a year then it came back", []),
        ("laparoscopy march 2024 and then june 2025, helped about a year then it came back",
         "laparoscopy march 2024 and then june 2025", "helped about a year then it came back", ["when"]),
        ("carpal tunnel left 2018, worse after", "carpal tunnel left", "worse after", ["helped_pain"]),
    ],
)  # fmt: skip
def test_what_an_operation_did_is_told_once_and_not_asked_again(
    line: str, what: str, helped: str, asked: list[str]
) -> None:
    (reading,) = operation.read(line, TODAY)
    assert (reading.values["what"], reading.values["helped_pain"]) == (what, helped)
    assert [one.field for one in reading.unclear] == asked


@pytest.mark.parametrize("words", ["no, worse", "yes for about a year then it came back"])
def test_the_words_for_whether_an_operation_helped_are_read_to_their_end(words: str) -> None:
    assert operation.helped(words) == words.removeprefix("no, ")


@pytest.mark.parametrize(
    "words",
    ["not a lot", "not a bit of help", "wasn't great", "nothing great", "no great help", "no miracle", "not amazing",
     "hasn't helped a lot", "didnt exactly work wonders", "not very helpful", "never a big help"],
)  # fmt: skip
def test_help_that_is_taken_back_is_none_and_is_asked_about(words: str) -> None:
    (one,) = read(f"2023, 8 visits, {words}", TODAY, kind=THERAPY)
    assert "effect" not in one.values
    assert [part.field for part in one.unclear] == ["effect"]


@pytest.mark.parametrize(
    "harm",
    ["confused, couldn't pee, ER, catheter", "blacked out at the wheel", "my legs gave way", "ended in A&E",
     "it nearly killed me", "i was peeing blood", "retention", "collapsed at work"],
)  # fmt: skip
def test_harm_is_trouble_of_a_medicine_that_did_not_help(harm: str) -> None:
    assert past_medicine.read(f"2023, no help, {harm}", TODAY).values["side_effects"] == harm


@pytest.mark.parametrize(
    ("line", "what", "when", "left"),
    [
        ("caesarean 9 february 2026, after this a clot, needles every day until may", "caesarean", "2026-02-09",
         "after this a clot, needles every day until may"),
        ("knee scope march 2019, infected and on a drip till june", "knee scope", "2019-03",
         "infected and on a drip till june"),
        ("back fusion 2018, in a brace until 2019", "back fusion", "2018", "in a brace until 2019"),
    ],
)  # fmt: skip
def test_the_day_of_an_operation_stands_where_what_came_of_it_ended_later(
    line: str, what: str, when: str, left: str
) -> None:
    (one,) = operation.read(line, TODAY)
    assert not one.unclear
    values = told(one.values)
    assert (values["what"], values["when"], one.left) == (what, when, left)


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("worked but plugged me up bad", "plugged me up bad"),
        ("it bound me up, helped some", "it bound me up"),
        ("worked ok. stopped me up", "stopped me up"),
        ("helped a bit, they quit as nobody could drive her, not because it hurt", None),
    ],
)
def test_what_stops_the_bowels_is_trouble_and_a_reason_denied_is_none(line: str, trouble: str | None) -> None:
    assert past_medicine.read(line, TODAY).values.get("side_effects") == trouble
    assert read(line, TODAY)[0].values.get("problems") == trouble


@pytest.mark.parametrize("bad", ["nothin", "nothing", "did nuthin", "zip"])
def test_what_the_second_did_stands_beside_the_first(bad: str) -> None:
    assert says_both(f"first one good 3 months, second {bad}")
