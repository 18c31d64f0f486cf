"""The loop: answer, go back, pass over, stop; each step saved before the next is shown."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from sitting import Sitting
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.engine.path.path import path, without_lines
from visitprep.interview.prompts import Way
from visitprep.interview.questions.health.breathing import BREATHING
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.pain import Trend
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
SLEEP = without_lines(section("sleep"))


def test_every_answer_is_saved_before_the_next_question(sitting: Make) -> None:
    here = sitting(
        ("sleep.hours", "6.5"), ("sleep.trouble_days", "9"), ("sleep.wakes_from_pain", Way.STOP), sections=[SLEEP]
    )
    assert here.interview.walk() is Outcome.STOPPED
    assert [str(saved.sleep.hours) for saved in here.saves] == ["6.5", "6.5"]
    assert here.saves[-1].sleep.trouble_days == 9
    here.asker.check_finished()


def test_back_loses_nothing_and_forward_shows_it_again(sitting: Make) -> None:
    here = sitting(
        ("sleep.hours", "6"),
        ("sleep.trouble_days", "9"),
        ("sleep.wakes_from_pain", Way.BACK),
        ("sleep.trouble_days", Way.BACK),
        ("sleep.hours", Way.KEEP),
        ("sleep.trouble_days", "10"),
        ("sleep.wakes_from_pain", ("yes",)),
        ("more:sleep", Way.STOP),
        sections=[SLEEP],
    )
    here.interview.walk()
    assert here.interview.visit.sleep.trouble_days == 10
    assert str(here.interview.visit.sleep.hours) == "6"
    here.asker.check_finished()


def test_back_at_the_first_question_says_so_and_stays(sitting: Make) -> None:
    here = sitting(("sleep.hours", Way.BACK), ("sleep.hours", Way.STOP), sections=[SLEEP])
    here.interview.walk()
    assert any("first question" in told for told in here.asker.told)


def test_a_wrong_entry_is_explained_and_kept_to_mend(sitting: Make) -> None:
    here = sitting(
        ("sleep.hours", "40"), ("sleep.hours", "4 to 7"), ("sleep.trouble_days", Way.STOP), sections=[SLEEP]
    )
    here.interview.walk()
    again = here.asker.prompts[1]
    assert again.draft == "40"
    assert "0 to 24" in again.problem
    assert here.interview.visit.sleep.hours is not None
    assert (here.interview.visit.sleep.hours.low, here.interview.visit.sleep.hours.high) == (4, 7)


def test_each_way_of_passing_over_is_kept_as_what_it_is(sitting: Make) -> None:
    here = sitting(
        ("sleep.hours", Way.SKIP),
        ("sleep.trouble_days", Way.DONT_KNOW),
        ("sleep.wakes_from_pain", Way.IN_PERSON),
        ("more:sleep", Way.STOP),
        sections=[SLEEP],
    )
    here.interview.walk()
    assert here.interview.visit.sleep.gaps == {
        "hours": Gap.SKIPPED,
        "trouble_days": Gap.DONT_KNOW,
        "wakes_from_pain": Gap.IN_PERSON,
    }


def test_skip_never_takes_out_an_answer(sitting: Make) -> None:
    visit = Visit.model_validate({"sleep": {"hours": 6}})
    here = sitting(
        ("sleep.trouble_days", Way.BACK),
        ("sleep.hours", Way.SKIP),
        ("sleep.trouble_days", Way.STOP),
        visit=visit,
        sections=[SLEEP],
    )
    here.interview.walk()
    assert str(here.interview.visit.sleep.hours) == "6"


def test_clear_opens_the_question_again(sitting: Make) -> None:
    visit = Visit.model_validate({"sleep": {"hours": 6}})
    here = sitting(
        ("sleep.trouble_days", Way.BACK),
        ("sleep.hours", Way.CLEAR),
        ("sleep.hours", Way.STOP),
        visit=visit,
        sections=[SLEEP],
    )
    here.interview.walk()
    assert here.interview.visit.sleep.hours is None


def test_a_note_goes_with_the_answer_that_is_taken_out(sitting: Make) -> None:
    visit = Visit.model_validate({"sleep": {"hours": 6, "notes": {"hours": "now 2, usual 4"}}})
    script = (("sleep.trouble_days", Way.BACK), ("sleep.hours", Way.CLEAR), ("sleep.hours", Way.STOP))
    here = sitting(*script, visit=visit, sections=[SLEEP])
    here.interview.walk()
    assert here.interview.visit.sleep.hours is None and not here.interview.visit.sleep.notes
    assert here.asker.told[-1] == "Taken out, with your note: now 2, usual 4. The question is open again."


def test_an_answer_takes_the_place_of_a_gap(sitting: Make) -> None:
    visit = Visit.model_validate({"sleep": {"gaps": {"hours": "skipped"}}})
    here = sitting(
        ("sleep.trouble_days", Way.BACK),
        ("sleep.hours", "6"),
        ("sleep.trouble_days", Way.STOP),
        visit=visit,
        sections=[SLEEP],
    )
    here.interview.walk()
    assert here.interview.visit.sleep.gaps == {}
    assert str(here.interview.visit.sleep.hours) == "6"


def test_a_note_can_be_added_to_a_closed_question(sitting: Make) -> None:
    here = sitting(
        ("sleep.wakes_from_pain", Way.NOTE),
        ("sleep.wakes_from_pain:note", "only when it rains"),
        ("sleep.wakes_from_pain", ("yes",)),
        ("more:sleep", Way.STOP),
        visit=Visit.model_validate({"sleep": {"hours": 6, "trouble_days": 3}}),
        sections=[SLEEP],
    )
    here.interview.walk()
    assert here.interview.visit.sleep.notes == {"wakes_from_pain": "only when it rains"}
    assert here.interview.visit.sleep.wakes_from_pain is YesNo.YES


def test_help_keeps_what_was_half_typed(sitting: Make) -> None:
    from visitprep.interview.prompts import Went

    here = sitting(("person:who", Went(Way.HELP, "Rosa Exa")), ("person:who", Way.STOP))
    here.interview.walk()
    assert here.asker.prompts[1].draft == "Rosa Exa"
    assert any("top of every page" in told for told in here.asker.told)


def test_something_else_is_followed_by_their_own_words(sitting: Make) -> None:
    visit = Visit.model_validate({"function": {"sit": "1", "stand": "1", "walk": "1"}})
    here = sitting(
        ("function.help_needed", ("other",)),
        ("function.help_needed:note", "opening jars"),
        ("function.aids", Way.STOP),
        visit=visit,
        sections=[without_lines(section("daily"))],
    )
    here.interview.walk()
    assert here.interview.visit.function.notes == {"help_needed": "opening jars"}


def test_details_are_asked_only_when_wanted(sitting: Make) -> None:
    full = {"sleep": {"hours": 6, "trouble_days": 3, "wakes_from_pain": "no", "apnea": "no"}}
    no = sitting(("more:sleep", ("no",)), visit=Visit.model_validate(full), sections=[SLEEP])
    assert no.interview.walk() is Outcome.FINISHED
    yes = sitting(
        ("more:sleep", ("yes",)),
        ("sleep.dozing_days", Way.STOP),
        visit=Visit.model_validate(full),
        sections=[SLEEP],
    )
    assert yes.interview.walk() is Outcome.STOPPED


def test_an_answer_changed_later_opens_what_depends_on_it(sitting: Make) -> None:
    """Sleep apnea answered no, then yes: the question on CPAP comes, nothing else is asked again."""
    visit = Visit.model_validate(
        {"sleep": {"apnea": "no", "stops_breathing": "no", "snores": "no"}, "more_details": {}}
    )
    safety = replace(section("health"), parts=(BREATHING,))
    start = next(step for step in path([safety], visit) if str(step.place) == "sleep.apnea")
    here = sitting(("sleep.apnea", ("yes",)), ("sleep.cpap", ("yes",)), visit=visit, sections=[safety])
    assert here.interview.walk(start=start) is Outcome.FINISHED
    here.asker.check_finished()


def test_walking_on_goes_from_section_to_section(sitting: Make) -> None:
    visit = Visit.model_validate({"sleep": {"hours": 6, "trouble_days": 3}})
    here = sitting(
        ("sleep.wakes_from_pain", ("no",)),
        ("phq4.nervous", Way.STOP),
        visit=visit,
        sections=[SLEEP, without_lines(section("mood"))],
    )
    here.interview.walk()
    assert [prompt.heading.partition(" (")[0] for prompt in here.asker.prompts] == ["Sleep", "Mood"]


def test_a_helper_alone_is_not_asked_the_self_report_measures(sitting: Make) -> None:
    visit = Visit.model_validate(
        {"respondent": {"filled_by": "caregiver_alone"}, "person": {"preferred_name": "Rosa"}}
    )
    here = sitting(("mood.in_own_words", Way.STOP), visit=visit, sections=[without_lines(section("mood"))])
    here.interview.walk()
    here.asker.check_finished()


def test_codes_become_choices() -> None:
    assert Visit.model_validate({"pains": [{"trend": "better"}]}).pains[0].trend is Trend.BETTER  # type: ignore[index]


def test_what_is_open_further_up_is_asked_before_the_main_part_is_said_to_be_over(sitting: Make) -> None:
    visit = Visit.model_validate({"sleep": {"trouble_days": 3, "wakes_from_pain": "no", "apnea": "no"}})
    start = next(step for step in path([SLEEP], visit) if str(step.place) == "sleep.wakes_from_pain")
    here = sitting(
        ("sleep.wakes_from_pain", ("no",)),
        ("sleep.hours", "6"),
        ("more:sleep", ("no",)),
        visit=visit,
        sections=[SLEEP],
    )
    assert here.interview.walk(start=start) is Outcome.FINISHED
    here.asker.check_finished()
