"""Sleep apnea told in words at the safety facts. Every example is made up."""

from __future__ import annotations

import io
from datetime import date

import pytest

from visitprep.errors import InputEnded
from visitprep.interview.engine.interview import Interview
from visitprep.interview.questions.order_of_sections import section
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit

YES, NO = YesNo.YES, YesNo.NO


def ticked(line: str) -> Visit:
    asker = PlainAsker(io.StringIO(f"{line}\n"), io.StringIO(), width=80)
    visit = Visit.model_validate(
        {"allergies": [], "no_more": ["allergies"], "person": {"birth_date": "1950-01-01"}}
    )
    interview = Interview(
        visit, sections=[section("health")], asker=asker, save=lambda visit: None, today=date(2026, 11, 29)
    )
    with pytest.raises(InputEnded):
        interview.walk()
    return interview.visit


@pytest.mark.parametrize(
    ("line", "cpap", "note"),
    [
        ("1 6 8 and i have the sleep apnea but the mask touches my face so i quit it", NO,
         {"cpap": "i have the sleep apnea but the mask touches my face so i quit it"}),
        ("7, i have sleep apnea and use a cpap", YES, {"cpap": "i have sleep apnea and use a cpap"}),
        ("1, sleep apnia, cant stand the machine", NO, {"cpap": "sleep apnia, cant stand the machine"}),
        ("8 hip 2011, bipap at night", None, {"cpap": "bipap at night"}),
        ("8 11 he has the sleep machine but wont wear it", NO, {"cpap": "he has the sleep machine but wont wear it"}),
        ("8 11 she never uses her cpap", NO, {"cpap": "she never uses her cpap"}),
        ("11 he wont wear the breathing machine", NO, {"cpap": "he wont wear the breathing machine"}),
        ("1 warfarin, 7 twice, apnea", None, {"apnea": "apnea"}),
        ("0 but i have sleep apnea", None, {"apnea": "i have sleep apnea"}),
    ],
)  # fmt: skip
def test_it_is_heard_its_words_go_with_breathing_and_signs_of_it_are_not_denied(
    line: str, cpap: YesNo | None, note: dict[str, str]
) -> None:
    visit = ticked(line)
    assert (visit.sleep.apnea, visit.sleep.cpap, visit.sleep.notes) == (YES, cpap, note)
    assert (visit.sleep.snores, visit.sleep.stops_breathing) == (None, None)
    assert "surgeries" not in visit.notes
    assert visit.health.infection_now is NO


@pytest.mark.parametrize("line", ["7 twice, no sleep apnea", "0", "1 warfarin"])
def test_where_it_is_not_told_not_ticked_is_a_no(line: str) -> None:
    visit = ticked(line)
    assert (visit.sleep.apnea, visit.sleep.snores, visit.sleep.stops_breathing) == (None, NO, NO)


def test_a_sign_told_in_words_is_ticked() -> None:
    visit = ticked("0 but my wife says i snore")
    assert (visit.sleep.snores, visit.sleep.stops_breathing) == (YES, NO)


def test_what_stands_beside_a_row_stays_there() -> None:
    visit = ticked("1 warfarin, 7 twice, apnea")
    assert (visit.health.blood_thinner_why, visit.function.falls) == ("warfarin", 2)


def test_a_denial_behind_the_last_number_stands_with_what_it_denies() -> None:
    visit = ticked("4 6 7 9 10. no blood thinners")
    assert (visit.sleep.snores, visit.sleep.notes) == (YES, {})
    assert (visit.health.blood_thinner, visit.health.notes) == (NO, {"blood_thinner": "no blood thinners"})
