"""One line that fills several fields; what it leaves open and matters is asked by its question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.engine.path.path import section_path
from visitprep.interview.prompts import Way, Went
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.answering import Address, note_at
from visitprep.visit.dates.partial_date import read_time
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
SLEEP, ABOUT, PAINS, DAILY, MOOD = (section(name) for name in ("sleep", "about", "pains", "daily", "mood"))


def test_a_line_fills_its_fields_and_their_questions_are_not_asked(sitting: Make) -> None:
    here = sitting(("sleep:slept", "6, yes"), ("sleep.trouble_days", Way.STOP), sections=[SLEEP])
    here.interview.walk()
    here.asker.check_finished()
    sleep = here.interview.visit.sleep
    assert (str(sleep.hours), sleep.wakes_from_pain) == ("6", YesNo.YES)
    assert any(told.startswith("= 6 hours") for told in here.asker.told)


def test_what_it_leaves_open_is_asked_next(sitting: Make) -> None:
    here = sitting(
        ("sleep:slept", "6"),
        ("sleep.wakes_from_pain", ("no",)),
        ("sleep.trouble_days", Way.STOP),
        sections=[SLEEP],
    )
    here.interview.walk()
    here.asker.check_finished()


def test_back_goes_to_the_line_with_its_words_and_new_words_take_the_old_back(sitting: Make) -> None:
    here = sitting(
        ("sleep:slept", "6, yes"),
        ("sleep.trouble_days", Way.BACK),
        ("sleep:slept", "7"),
        ("sleep.wakes_from_pain", Way.STOP),
        sections=[SLEEP],
    )
    here.interview.walk()
    here.asker.check_finished()
    saved = here.asker.prompts[2].saved
    assert saved is not None and saved.text == "6, yes"
    assert here.interview.visit.sleep.wakes_from_pain is None


def test_enter_keeps_a_line_and_changes_nothing(sitting: Make) -> None:
    here = sitting(
        ("sleep:slept", "6, yes"),
        ("sleep.trouble_days", Way.BACK),
        ("sleep:slept", Way.KEEP),
        ("sleep.trouble_days", Way.STOP),
        sections=[SLEEP],
    )
    here.interview.walk()
    assert len({saved.model_dump_json() for saved in here.saves}) == 1


def test_passed_over_every_field_says_so(sitting: Make) -> None:
    here = sitting(("sleep:slept", Way.DONT_KNOW), ("sleep.trouble_days", Way.STOP), sections=[SLEEP])
    here.interview.walk()
    assert here.interview.visit.sleep.gaps == {"hours": Gap.DONT_KNOW, "wakes_from_pain": Gap.DONT_KNOW}


@pytest.mark.parametrize("script", [("6",), (Way.CLEAR, "6")])
def test_an_answer_takes_back_that_the_line_was_passed_over(sitting: Make, script: tuple[object, ...]) -> None:
    """ "don't know" by mistake, back, and the answer: nothing of the first stays."""
    here = sitting(
        ("sleep:slept", Went(Way.DONT_KNOW, words="she naps")),
        ("sleep.trouble_days", Way.BACK),
        *(("sleep:slept", one) for one in script),
        ("sleep.wakes_from_pain", Way.STOP),
        sections=[SLEEP],
    )
    here.interview.walk()
    here.asker.check_finished()
    sleep = here.interview.visit.sleep
    assert (str(sleep.hours), sleep.gaps, sleep.notes) == ("6", {}, {})


def test_an_answer_takes_back_the_words_with_which_a_question_was_passed_over(sitting: Make) -> None:
    here = sitting(
        ("sleep:slept", "6"),
        ("sleep.wakes_from_pain", Went(Way.DONT_KNOW, words="ask my wife")),
        ("sleep.trouble_days", Way.BACK),
        ("sleep.wakes_from_pain", ("no",)),
        ("sleep.trouble_days", Way.STOP),
        sections=[SLEEP],
    )
    here.interview.walk()
    here.asker.check_finished()
    assert (here.interview.visit.sleep.gaps, here.interview.visit.sleep.notes) == ({}, {})


def test_one_at_a_time_asks_each_field(sitting: Make) -> None:
    here = sitting(
        ("sleep:slept", Way.ONE_BY_ONE),
        ("sleep.hours", "6"),
        ("sleep.trouble_days", "3"),
        ("sleep.wakes_from_pain", Way.STOP),
        sections=[SLEEP],
    )
    here.interview.walk()
    here.asker.check_finished()


def test_a_field_answered_some_other_way_leaves_the_line_out() -> None:
    visit = Visit.model_validate({"sleep": {"hours": 6}})
    places = [str(step.place) for step in section_path(SLEEP, visit)]
    assert "sleep:slept" not in places
    assert places[:3] == ["sleep.hours", "sleep.trouble_days", "sleep.wakes_from_pain"]


def test_taken_out_the_line_is_open_again(sitting: Make) -> None:
    here = sitting(
        ("sleep:slept", "6, yes"),
        ("sleep.trouble_days", Way.BACK),
        ("sleep:slept", Way.CLEAR),
        ("sleep:slept", Way.STOP),
        sections=[SLEEP],
    )
    here.interview.walk()
    assert here.interview.visit.sleep.hours is None
    assert here.interview.visit.lines == {}


def test_a_birth_date_is_said_back_in_words(sitting: Make) -> None:
    visit = Visit.model_validate({"person": {"country": "US"}})
    here = sitting(
        ("person:who", "Lorraine Tibbets 4/9/74"), ("appointment:clinic", Way.STOP), visit=visit, sections=[ABOUT]
    )
    here.interview.walk()
    assert here.interview.visit.person.name == "Lorraine Tibbets"
    assert any("9 April 1974" in told for told in here.asker.told)


def test_so_is_one_asked_for_by_itself(sitting: Make) -> None:
    visit = Visit.model_validate({"person": {"country": "US"}})
    here = sitting(
        ("person:who", "Lorraine Tibbets"), ("person.birth_date", "4/9/1974"), ("appointment:clinic", Way.STOP),
        visit=visit, sections=[ABOUT],
    )  # fmt: skip
    here.interview.walk()
    assert here.asker.told[-1] == "= 9 April 1974"


def test_what_has_two_readings_is_asked_at_once(sitting: Make) -> None:
    here = sitting(
        ("function:reach", "sit 40 min, stand 10, walk a mile"),
        ("function:reach:unclear", "10 minutes"),
        ("ticks:help", Way.STOP),
        sections=[DAILY],
    )
    here.interview.walk()
    here.asker.check_finished()
    function = here.interview.visit.function
    assert (function.sit, function.stand, function.walk) == ("40 min", "10 minutes", "a mile")


def test_what_was_not_asked_to_the_end_is_asked_again(sitting: Make) -> None:
    """They stopped at the question about one part of the line."""
    first = sitting(
        ("function:reach", "sit 40 min, stand 10, walk a mile"),
        ("function:reach:unclear", Way.STOP),
        sections=[DAILY],
    )
    first.interview.walk()
    here = sitting(
        ("function:reach:unclear", "10 minutes"),
        ("ticks:help", Way.STOP),
        visit=first.interview.visit,
        sections=[DAILY],
    )
    here.interview.walk()
    here.asker.check_finished()
    assert here.interview.visit.function.stand == "10 minutes"


def test_the_first_pain_is_asked_in_full_and_the_others_in_one_line(sitting: Make) -> None:
    here = sitting(
        ("pains", "low back middle since 2009"),
        ("pains", "left elbow since 2020"),
        ("pains", Way.KEEP),
        ("ticks:main_pains", Way.KEEP),
        ("pains.pain-1:spread", "no"),
        ("pains.pain-1:began", "no idea, not told"),
        ("pains.pain-1:course", "2 w"),
        ("pains.pain-1:numbers", "6 6 9 3"),
        ("pains.pain-1.qualities", ("aching",)),
        ("pains.pain-1.worse_with", ("sitting",)),
        ("pains.pain-1.better_with", ("heat",)),
        ("pains.pain-2:small", "3, 7 when i look up"),
        ("more:pains", Way.STOP),
        sections=[PAINS],
    )
    here.interview.walk()
    here.asker.check_finished()
    first, second = here.interview.visit.pains or ()
    assert [str(first.now), str(first.usual), str(first.worst), str(first.least)] == ["6", "6", "9", "3"]
    assert (str(second.usual), str(second.worst)) == ("3", "7")
    assert second.notes["worse_with"] == "when i look up"
    assert "= usual 3; worst 7; worse: when i look up" in here.asker.told


@pytest.mark.parametrize(("typed", "weak"), [("no", YesNo.NO), ("up to the shins, weak ankles", YesNo.YES)])
def test_numb_told_with_the_place_is_not_denied_by_a_no_to_the_rest(sitting: Make, typed: str, weak: YesNo) -> None:
    here = sitting(
        ("pains", "both feet numb and burning since 2021"),
        ("pains", Way.KEEP),
        ("pains.pain-1:spread", typed),
        ("pains.pain-1:began", Way.STOP),
        sections=[PAINS],
    )
    here.interview.walk()
    (pain,) = here.interview.visit.pains or ()
    assert (pain.numbness, pain.weakness) == (YesNo.YES, weak)
    asked = next(prompt.text for prompt in here.asker.prompts if prompt.key == "pains.pain-1:spread")
    assert "You said numb" in asked


def test_a_block_takes_every_number_in_its_place_and_a_dash_skips_one(sitting: Make) -> None:
    here = sitting(("phq4:block", "1 1 - 0"), ("mood.in_own_words", Way.STOP), sections=[MOOD])
    here.interview.walk()
    phq4 = here.interview.visit.phq4
    assert (phq4.nervous, phq4.worrying, phq4.interest, phq4.down) == (1, 1, None, 0)
    assert phq4.gaps == {"interest": Gap.SKIPPED}


def test_a_block_with_too_few_numbers_is_asked_again(sitting: Make) -> None:
    here = sitting(("phq4:block", "1 1"), ("phq4:block", "4 0 0 0"), ("phq4:block", Way.STOP), sections=[MOOD])
    here.interview.walk()
    assert here.interview.visit.phq4.is_empty
    assert all(prompt.problem for prompt in here.asker.prompts[1:])
    assert here.asker.prompts[1].draft == "1 1"


def test_a_block_shows_the_crisis_line_and_the_items_as_published(sitting: Make) -> None:
    here = sitting(("phq4:block", Way.STOP), sections=[MOOD])
    here.interview.walk()
    (prompt,) = here.asker.prompts
    assert "suicide" in prompt.guidance
    assert "Not being able to stop or control worrying" in prompt.text
    assert Way.RATHER_NOT in prompt.ways


def test_answered_through_a_helper_a_measure_is_asked_item_by_item(sitting: Make) -> None:
    visit = Visit.model_validate(
        {"respondent": {"filled_by": "caregiver_with_patient"}, "person": {"preferred_name": "Rosa"}}
    )
    here = sitting(("phq4.nervous", Way.STOP), visit=visit, sections=[MOOD])
    here.interview.walk()
    here.asker.check_finished()


def test_a_number_that_slips_into_a_question_of_words_is_asked_back_once(sitting: Make) -> None:
    """Who types the numbers of rows all evening types one too many."""
    reason = section("reason")
    here = sitting(
        ("reason.main_reason", "2"),
        ("reason.main_reason", "My back"),
        ("reason.treatment_hoped", "3"),
        ("reason.treatment_hoped", "3"),
        (None, Way.STOP),
        sections=[reason],
    )
    here.interview.walk()
    told = here.interview.visit.reason
    assert (told.main_reason, told.treatment_hoped) == ("My back", "3")


@pytest.mark.parametrize("typed", ["y", "Yes", "ok.", "sure"])
def test_so_is_a_bare_yes(sitting: Make, typed: str) -> None:
    reason = section("reason")
    here = sitting(
        ("reason.main_reason", typed), ("reason.main_reason", "My back"), (None, Way.STOP), sections=[reason]
    )
    here.interview.walk()
    assert here.interview.visit.reason.main_reason == "My back"


def test_back_alone_is_an_answer_and_says_how_to_go_back(sitting: Make) -> None:
    here = sitting(
        ("reason.main_reason", "My knee"),
        ("reason.treatment_hoped", "back"),
        (None, Way.STOP),
        sections=[section("reason")],
    )
    here.interview.walk()
    assert here.interview.visit.reason.treatment_hoped == "back"
    assert "= back; to go back, type <" in here.asker.told


def test_a_yes_said_once_more_asks_for_its_words_again_with_the_old_ones_there(sitting: Make) -> None:
    address = Address("medicine_review", "taken_differently")
    question = next(one for _, one in section("medicines").questions() if one.field == "taken_differently")
    here = sitting(
        (str(address), ("yes",)),
        (f"{address}:note", "2"),
        (f"{address}:note", "2"),
        (str(address), ("yes",)),
        (f"{address}:note", "Gabapentin, two a day"),
    )
    here.interview.ask_question(question, address)
    here.interview.ask_question(question, address)
    here.asker.check_finished()
    assert note_at(here.interview.visit, address) == "Gabapentin, two a day"


@pytest.mark.parametrize("reply", ["morning", "in the mornin i said", "am of course", "before noon"])
def test_the_half_of_the_day_is_enough(sitting: Make, reply: str) -> None:
    here = sitting(
        ("person:who", "Ann Lee 14 may 1958"),
        ("appointment:clinic", "Hill Pain Center dec 10 quarter to eight"),
        ("appointment:clinic:unclear", reply),
        ("appointment.referred_by", Way.STOP),
        sections=[ABOUT],
    )
    here.interview.walk()
    assert read_time(str(here.interview.visit.appointment.time)) == "07:45"
