"""Somebody with little to tell is asked little: what cannot apply is not asked, and one list stands for eleven."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sitting import Sitting
from visitprep.interview.engine.path.steps import Step
from visitprep.interview.prompts import Way
from visitprep.interview.questions.little_to_tell import LITTLE, has_little_to_tell
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
NOTHING = Visit.model_validate(
    {"reason": {"main_reason": "my neck", "treatment_hoped": "no", "not_wanted": "no", "worries": "Nothing."}}
)


def open_places(here: Sitting) -> list[str]:
    return [str(step.place) for step in here.interview.path() if step.is_open(here.interview.visit)]


@pytest.mark.parametrize(
    ("not_wanted", "worries", "little"),
    [
        ("no", "nothing", True),
        ("None", "no", True),
        ("surgery", "nothing", False),
        ("no", "my job", False),
        ("no", None, False),
    ],
)
def test_it_is_offered_after_two_answers_of_nothing(not_wanted: str, worries: str | None, little: bool) -> None:
    visit = Visit.model_validate({"reason": {"not_wanted": not_wanted, "worries": worries}})
    assert has_little_to_tell(visit) is little


def test_zero_is_none_of_eleven_things_and_none_of_them_is_asked(sitting: Make) -> None:
    here = sitting(
        ("ticks:little", ()),
        ("allergies", Way.STOP),
        visit=NOTHING,
        sections=[
            section(s) for s in ("reason", "health", "medicines", "tried", "tests", "daily", "team", "questions")
        ],
    )
    here.interview.walk()
    visit = here.interview.visit
    assert (visit.concerns, visit.goals, visit.medicines, visit.treatments) == ((), (), (), ())
    assert (visit.past_medicines, visit.tests, visit.team, visit.questions) == ((), (), (), ())
    assert (visit.function.help_needed, visit.function.aids, visit.function.stopped_doing) == ((), (), "nothing")
    assert visit.medicine_review.store_bought is YesNo.NO
    assert visit.function.sit == visit.function.stand == visit.function.walk == "no trouble"
    asked = open_places(here)
    assert not {
        "concerns",
        "goals",
        "medicines",
        "ticks:missing",
        "ticks:tried",
        "tests",
        "ticks:help",
        "function:reach",
    } & set(asked)
    assert {"allergies", "ticks:fits", "peg:block"} <= set(asked)


def test_what_is_ticked_is_asked_and_said_to_be_there(sitting: Make) -> None:
    here = sitting(
        ("ticks:little", ("talk", "medicines", "tried")),
        ("concerns", Way.STOP),
        visit=NOTHING,
        sections=[section("reason"), section("medicines"), section("tried")],
    )
    here.interview.walk()
    here.asker.check_finished()
    visit = here.interview.visit
    assert visit.goals == () and visit.medicines is None and visit.medicine_review.store_bought is None
    assert {"medicines", "ticks:missing", "ticks:tried"} <= set(open_places(here))
    (said,) = (told for told in here.asker.told if told.startswith("= none"))
    assert "scans" in said.casefold() and "medicines" not in said


def test_enter_is_no_answer_and_skipping_it_says_nothing_about_the_lists(sitting: Make) -> None:
    here = sitting(("ticks:little", Way.SKIP), ("concerns", Way.STOP), visit=NOTHING, sections=[section("reason")])
    here.interview.walk()
    here.asker.check_finished()
    assert not LITTLE.enter_is_none and not here.asker.prompts[0].enter_goes_on
    assert here.interview.visit.medicines is None and not here.interview.visit.gaps


def test_not_at_all_to_all_four_is_not_asked_again_in_words(sitting: Make) -> None:
    four = dict.fromkeys(("nervous", "worrying", "interest", "down"), 0)
    calm = sitting(visit=Visit.model_validate({"phq4": four}), sections=[section("mood")])
    low = sitting(visit=Visit.model_validate({"phq4": {**four, "down": 1}}), sections=[section("mood")])
    assert "mood.in_own_words" not in open_places(calm)
    assert "mood.in_own_words" in open_places(low)
    assert "mood.print_it" in open_places(calm)


def pain(place: str, **said: object) -> Visit:
    lines = {"pains.pain-1": {"typed": place, "filled": ["place"], "day": date(2026, 11, 23)}}
    return Visit.model_validate(
        {"pains": [{"id": "pain-1", "place": place, **said}], "no_more": ["pains"], "lines": lines}
    )


def main_steps(here: Sitting, *places: str) -> list[str]:
    return [place for place in map(str, (step.place for step in _steps(here))) if place in places]


def _steps(here: Sitting) -> list[Step]:
    return [step for step in here.interview.path() if step.is_open(here.interview.visit)]


@pytest.mark.parametrize(("place", "asked"), [("neck", False), ("low back", False), ("here", True)])
def test_the_side_is_asked_where_the_words_name_no_place(sitting: Make, place: str, asked: bool) -> None:
    here = sitting(visit=pain(place), sections=[section("pains")])
    assert bool(main_steps(here, "pains.pain-1.side")) is asked


def test_when_it_began_is_asked_in_the_line_on_how(sitting: Make) -> None:
    here = sitting(
        ("pains.pain-1:began", "2019, lifting a box"),
        ("pains.pain-1:course", Way.STOP),
        visit=pain("neck", spreads_to="no"),
        sections=[section("pains")],
    )
    here.interview.walk()
    first = here.interview.visit.pains[0]
    assert here.asker.prompts[0].text.startswith("When and how")
    assert first.started is not None and first.started.value == "2019" and first.cause_detail == "lifting a box"
    again = sitting(
        ("pains.pain-1:began", "no idea"),
        ("pains.pain-1:course", Way.STOP),
        visit=pain("neck", spreads_to="no"),
        sections=[section("pains")],
    )
    again.interview.walk()
    assert main_steps(again, "pains.pain-1.started") == []


def test_a_clinic_alone_is_followed_by_one_question_for_the_rest(sitting: Make) -> None:
    named = Visit.model_validate({"person": {"name": "Sam Example", "birth_date": "1960-03-02"}})
    here = sitting(
        ("appointment:clinic", "Hill Pain Center"),
        ("appointment:day", "Dec 3, sent by Dr. Ames"),
        ("appointment.time", Way.STOP),
        visit=named,
        sections=[section("about")],
    )
    here.interview.walk()
    assert here.interview.visit.appointment.clinic == "Hill Pain Center"
    assert here.interview.visit.appointment.referred_by == "Dr. Ames"


@pytest.mark.parametrize(("effect", "asked"), [("none", False), ("worse", False), ("a_little", True), (None, True)])
def test_why_it_was_stopped_is_not_asked_where_the_effect_says_so(
    sitting: Make, effect: str | None, asked: bool
) -> None:
    day = date(2026, 11, 23)
    visit = Visit.model_validate(
        {
            "past_medicines": [{"id": "past-1", "name": "tramadol", "effect": effect}],
            "no_more": ["past_medicines", "treatments"],
            "lines": {
                "past_medicines.past-1": {"typed": "tramadol", "filled": ["name"], "day": day},
                "past_medicines.past-1:before": {"typed": "2018", "filled": ["effect"], "day": day},
            },
        }
    )
    here = sitting(visit=visit, sections=[section("tried")])
    assert bool(main_steps(here, "past_medicines.past-1.why_stopped")) is asked


def test_what_they_were_told_is_asked_where_how_it_began_was_said_with_the_place(sitting: Make) -> None:
    here = sitting(
        ("pains", "right shoulder, since i fell on the ice in feb"),
        ("pains", Way.SKIP),
        ("pains.pain-1:spread", "no"),
        ("pains.pain-1:told", "fell hard. they think rotator cuff"),
        ("pains.pain-1:course", Way.STOP),
        sections=[section("pains")],
    )
    here.interview.walk()
    first = (here.interview.visit.pains or ())[0]
    assert (first.cause_detail, first.told_diagnosis) == ("since i fell on the ice", "they think rotator cuff")
    assert first.notes["told_diagnosis"] == "fell hard"
