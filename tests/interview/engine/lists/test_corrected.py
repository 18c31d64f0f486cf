"""Words at a list with a saved answer change the rows they name, and no other; what was told of a row stays its own."""

from __future__ import annotations

import io
from datetime import date

import pytest

from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.lists.tick_list import ask_ticks
from visitprep.interview.engine.path.steps import Ticks
from visitprep.interview.questions.health.came_with import CAME_WITH
from visitprep.interview.questions.health.illnesses import ILLNESSES
from visitprep.interview.questions.health.safety_facts import SAFETY_FACTS
from visitprep.interview.questions.living.daily import HELP
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.tick_list import TickList
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.answering import Address
from visitprep.visit.visit import Visit

CONDITIONS = ILLNESSES.questions[0]
HAROLD = (
    "1 on tablets his last one was 58, 3 af irregular heartbeat, 7 stage 3 the kidneys, egfr was 38 in august, "
    "11 bowel cancer 1998 all clear, 12 thin bones since 2020"
)
DIABETES = "Diabetes: on tablets his last one was 58"
CANCER = "Cancer, now or before: bowel cancer 1998 all clear"
BONES = "Thin bones or an easy break: thin bones since 2020"


def told(what: TickList | None, *lines: str) -> Visit:
    """The visit after each line was typed at the list."""
    asker = PlainAsker(io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO())
    interview = Interview(Visit(), asker=asker, save=lambda visit: None, today=date(2026, 11, 29), sections=())
    for _ in lines:
        if what is None:
            interview.ask_question(CONDITIONS, Address("health", "conditions"))
        else:
            ask_ticks(interview, Ticks(SECTIONS[0], what))
    return interview.visit


@pytest.mark.parametrize(
    ("typed", "off", "on"),
    [
        ("not thin bones, the rest is right", "osteoporosis", ""),
        ("all but 12", "osteoporosis", ""),
        ("everything is right except thin bones", "osteoporosis", ""),
        ("take off thin bones", "osteoporosis", ""),
        ("take 12 off", "osteoporosis", ""),
        ("no 12", "osteoporosis", ""),
        ("12 no", "osteoporosis", ""),
        ("12 is wrong", "osteoporosis", ""),
        ("not osteoporosis", "osteoporosis", ""),
        ("the thin bones one is a mistake", "osteoporosis", ""),
        ("yes but not the kidney one", "kidney", ""),
        ("no kidney trouble", "kidney", ""),
        ("not 7 or 11", "kidney cancer", ""),
        ("its not heart trouble", "heart", ""),
        ("same, and also asthma", "", "lung"),
        ("asthma", "", "lung"),
        ("and 5", "", "lung"),
        ("minus 12 plus 5", "osteoporosis", "lung"),
        ("yes", "", ""),
        ("y, and his eyes are bad", "", "other"),
        ("he doesnt have diabetes any more", "", "other"),
    ],
)
def test_words_change_only_the_rows_they_name(typed: str, off: str, on: str) -> None:
    health = told(None, HAROLD, typed).health
    before = {"diabetes", "heart", "kidney", "cancer", "osteoporosis"}
    assert {one.value for one in health.conditions or ()} == (before - {*off.split()}) | {*on.split()}
    details = health.condition_details or ""
    assert (DIABETES in details, BONES in details) == (True, "osteoporosis" not in off)


def test_numbers_alone_are_a_new_answer_and_bring_back_what_was_told_of_their_rows() -> None:
    health = told(None, HAROLD, "1 3").health
    assert [one.value for one in health.conditions or ()] == ["diabetes", "heart"]
    assert CANCER not in (health.condition_details or "")
    for script in ((HAROLD, "1 3", "1 11"), (HAROLD, "not cancer", "and cancer"), (HAROLD, "0\ny", "1 11")):
        details = told(None, *script).health.condition_details or ""
        assert DIABETES in details
        assert details.count(CANCER) == 1


def test_a_number_with_a_no_is_said_back_by_name() -> None:
    assert [one.value for one in told(None, "1, 12 no osteoporosis").health.conditions or ()] == ["diabetes"]


def test_words_beside_signs_stay_with_their_row() -> None:
    visit = told(CAME_WITH, "2 hes lost 6 kilo, 6 the arm is weak, no to 3 4 and 5", "not the weight")
    assert ([one.value for one in visit.health.came_with or ()], visit.health.notes["came_with"]) == (
        ["weak_limb", "other"],
        "the arm is weak",
    )
    visit = told(CAME_WITH, "2 hes lost 6 kilo, 6 the arm is weak", "not the weight", "and 2")
    assert visit.health.notes["came_with"] == "hes lost 6 kilo; the arm is weak"
    assert told(HELP, "1 i do his top half, 2, 9", "not 2").function.notes == {
        "help_needed": "getting dressed (i do his top half)"
    }


def test_a_fact_ticked_again_is_told_again() -> None:
    first = "1 warfarin, 4 my back locks up, 6 march and june, 12 chest pain in may"
    health = told(SAFETY_FACTS, first, "not 4 and 6").health
    assert (health.trouble_lying, health.steroid_shots, health.emergency_visits) == (
        "no",
        "none",
        "chest pain in may",
    )
    health = told(SAFETY_FACTS, first, "1 12", "1 4 6 12").health
    assert (health.trouble_lying, health.steroid_shots) == ("my back locks up", "march and june")
