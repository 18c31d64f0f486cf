"""Things to do again on one line, each begun with what is done; the number is the last one's."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing, Repeating
from visitprep.interview.questions.reason import REASON
from visitprep.lines.daily import activity
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.records.reason import Goal
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("line", "goals"),
    [
        (
            "sleep through four or five hours, wear a shirt all day and get up the four steps to his pigeons, "
            "he can do that about 3",
            [("sleep through four or five hours", None), ("wear a shirt all day", None),
             ("get up the four steps to his pigeons", "3")],
        ),
        ("carry shopping, do the garden, lift my son, 2",
         [("carry shopping", None), ("do the garden", None), ("lift my son", "2")]),
        ("sit through a movie, drive to my sister's and back, now 4",
         [("sit through a movie", None), ("drive to my sister's and back", "4")]),
        ("walk the dog 2, sleep 3, work 0", [("walk the dog", "2"), ("sleep", "3"), ("work", "0")]),
        ("stand and cook a meal 3", [("stand and cook a meal", "3")]),
        ("walk to the shop, the one by the park 3", [("walk to the shop, the one by the park", "3")]),
        ("do my own hair, washing and drying it, 2", [("do my own hair, washing and drying it", "2")]),
        ("walk my dog again, do it every day", [("walk my dog again, do it every day", None)]),
        ("sleep 4 hours in a row, hes lucky with 2", [("sleep 4 hours in a row, hes lucky with 2", None)]),
        ("walk 30 minutes, i manage 5", [("walk 30 minutes, i manage 5", None)]),
        ("sleep 6 hours, now 4, so 3", [("sleep 6 hours, now 4", "3")]),
        ("sit 30 minutes, now 5, thats a 2", [("sit 30 minutes, now 5", "2")]),
        ("walk 2 miles, 3, maybe a 2", [("walk 2 miles", "2-3")]),
        ("sleep 6 hours, get 3", [("sleep 6 hours, get 3", None)]),
        ("go back to 12 hour shifts, i last 3", [("go back to 12 hour shifts, i last 3", None)]),
        ("mow the lawn takes me 2 now", [("mow the lawn takes me 2 now", None)]),
        ("pick up my grandson mason hes 3, maybe a 2", [("pick up my grandson mason hes 3", "2")]),
        ("play with my granddaughter who is 4, about a 3", [("play with my granddaughter who is 4", "3")]),
        ("play with my grandson eli 6, about a 2", [("play with my grandson eli 6", "2")]),
        ("lift my grandkids theyre 2 and 4, about a 1", [("lift my grandkids theyre 2 and 4", "1")]),
        ("coach my sons team hes 9, im at a 3", [("coach my sons team hes 9", "3")]),
        ("visit my daughter 4", [("visit my daughter", "4")]),
        ("drive 3, maybe a 2", [("drive", "2-3")]),
        ("walk the dog, 3 or maybe a 4", [("walk the dog", "3-4")]),
        ("stand and cook, 4. walk 2, maybe 3", [("stand and cook", "4"), ("walk", "2-3")]),
        ("lift my son, hes 3", [("lift my son, hes 3", None)]),
        ("sleep through a night - 2", [("sleep through a night", "2")]),
        ("sleep more than four hours at a time, two out of ten", [("sleep more than four hours at a time", "2")]),
        ("swim laps 2 of 10", [("swim laps", "2")]),
        ("garden - three", [("garden", "3")]),
        ("cook dinner, about a five", [("cook dinner", "5")]),
        ("sew, zero right now", [("sew", "0")]),
        ("tai chi thats 0", [("tai chi", "0")]),
        ("walk to the mailbox, on a scale of 0 to 10 a 4", [("walk to the mailbox", "4")]),
        ("carry the shopping, like a 4 on a good day", [("carry the shopping", "4")]),
        ("watch the bowls, 3 out of ten he goes if im driving", [("watch the bowls", "3")]),
        ("fencing wire 2 ish an shirt buttons cant at all", [("fencing wire", "2"), ("shirt buttons", "0")]),
        ("hold the baby 1, hoover 3 ish, carry shopping not at all",
         [("hold the baby", "1"), ("hoover", "3"), ("carry shopping", "0")]),
        ("knit for an hour mabe 3 an open jars 0", [("knit for an hour", "3"), ("open jars", "0")]),
        ("sleep through 2ish, mow the lawn cant", [("sleep through", "2"), ("mow the lawn", "0")]),
        ("get in the bath can't do it, garden 2 or 3", [("get in the bath", "0"), ("garden", "2 or 3")]),
        ("lift the baby cannot, push the pram 6", [("lift the baby", "0"), ("push the pram", "6")]),
        ("milk cows 3 n drive tractor 1 ish n sleep", [("milk cows", "3"), ("drive tractor", "1"), ("sleep", None)]),
        ("cook a meal 4 but standing at the sink 1", [("cook a meal", "4"), ("standing at the sink", "1")]),
        ("full time no chance, part time 4", [("full time", "0"), ("part time", "4")]),
        ("do half a days work, mabe 3", [("do half a days work", "3")]),
        ("do the stuff i cant", [("do the stuff i cant", None)]),
        ("walk 2 miles an hour", [("walk 2 miles an hour", None)]),
        ("walk to the shops and back with the dog and I'd say two", [("walk to the shops and back with the dog", "2")]),
        ("knitting again three", [("knitting again", "3")]),
        ("knitting four", [("knitting", "4")]),
        ("dance at the wedding four", [("dance at the wedding", "4")]),
        ("lift my baby and id give it a three", [("lift my baby", "3")]),
        ("cook for the family, i'd put it at 3", [("cook for the family", "3")]),
        ("go to church every week and I reckon 3", [("go to church every week", "3")]),
        ("throw a ball w my son, cant now so 0", [("throw a ball w my son", "0")]),
        ("drive my truck, cant do it so zero", [("drive my truck", "0")]),
        ("hold my grandson, can't at all so that's 0", [("hold my grandson", "0")]),
        ("ride my bike, no way so 0", [("ride my bike", "0")]),
        ("climb the stairs, she says 2", [("climb the stairs", "2")]),
        ("climb the stairs, he says 2, I'd say 1", [("climb the stairs, he says 2, I'd say 1", None)]),
        ("sit through act two", [("sit through act two", None)]),
        ("play with all three", [("play with all three", None)]),
        ("carry two", [("carry two", None)]),
        ("work nine to five", [("work nine to five", None)]),
        ("play with my granddaughter four", [("play with my granddaughter four", None)]),
        ("sleep past six", [("sleep past six", None)]),
    ],
)  # fmt: skip
def test_goals_of_a_line(line: str, goals: list[tuple[str, str | None]]) -> None:
    found = activity.read(line, date(2026, 11, 29))
    assert [(one.values["activity"], one.values.get("now")) for one in found] == goals


@pytest.mark.parametrize(
    ("typed", "score"),
    [
        ("not at all", "0"),
        ("cant", "0"),
        ("can't do it", "0"),
        ("no", "0"),
        ("cannot do it at all", "0"),
        ("i cant anymore", "0"),
        ("fully", "10"),
        ("with no trouble", "10"),
        ("3", "3"),
        ("not since summer", "not since summer"),
        ("no, ask him", "no, ask him"),
    ],
)
def test_the_scale_is_answered_in_its_own_words(typed: str, score: str) -> None:
    assert activity.score_in_words(typed) == score


@pytest.mark.parametrize("alone", [True, False])
def test_of_what_a_helper_types_the_number_is_the_persons(alone: bool) -> None:
    """The helper's own is a note, with the person there or not: the line says who says which."""
    who = Respondent(filled_by=FilledBy.CAREGIVER_ALONE if alone else FilledBy.CAREGIVER_WITH_PATIENT, name="Noor")
    visit = Visit().model_copy(update={"respondent": who})
    line = "climb the stairs, she says 3, I would put it at 1"
    (goals,) = (one for one in REASON.parts if isinstance(one, Repeating) and one.part == "goals")
    assert goals.lines is not None
    (said,) = goals.lines.reads(line, Hearing(date(2026, 11, 29), visit, Goal(id="g")))
    assert said.values == {"activity": "climb the stairs", "now": "3"}
    assert "Noor: I would put it at 1" in said.left
