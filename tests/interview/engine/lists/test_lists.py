"""Lists asked one question at a time: add, change, take off, reorder, "no more" and "none"."""

from __future__ import annotations

from collections.abc import Callable

from sitting import Sitting
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.engine.lists.editor import add_one
from visitprep.interview.engine.path.path import without_lines
from visitprep.interview.prompts import Way
from visitprep.interview.question import list_called
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
QUESTIONS = without_lines(section("questions"))
MEDICINES = without_lines(section("medicines"))
OFFERED = Visit.model_validate({"more_details": {"question_bank": False}})
"""The questions others ask were shown: test_suggested.py."""
THREE = Visit.model_validate(
    {"questions": [{"text": "one"}, {"text": "two"}, {"text": "three"}], "more_details": {"question_bank": False}}
)


def _asked(visit: Visit) -> list[str | None]:
    return [question.text for question in visit.questions or ()]


def test_none_is_an_answer_of_its_own(sitting: Make) -> None:
    here = sitting(("questions", ("no_more",)), visit=OFFERED, sections=[QUESTIONS])
    assert here.interview.walk() is Outcome.FINISHED
    assert here.interview.visit.questions == ()


def test_adding_goes_on_until_no_more(sitting: Make) -> None:
    here = sitting(
        ("questions", ("add",)),
        ("questions.text", "What is the cause?"),
        ("questions", ("add",)),
        ("questions.text", "What can I do myself?"),
        ("questions", ("no_more",)),
        visit=OFFERED,
        sections=[QUESTIONS],
    )
    assert here.interview.walk() is Outcome.FINISHED
    assert _asked(here.interview.visit) == ["What is the cause?", "What can I do myself?"]


def test_a_new_item_is_asked_about_before_the_next(sitting: Make) -> None:
    here = sitting(
        ("allergies", ("add",)),
        ("allergies.thing", "latex"),
        ("allergies.allergy-1.reaction", "rash"),
        ("allergies.allergy-1.severity", ("rash",)),
        ("allergies", ("no_more",)),
        ("health.blood_thinner", Way.STOP),
        sections=[without_lines(section("health"))],
    )
    here.interview.walk()
    here.asker.check_finished()


def test_going_back_from_a_new_item_makes_none(sitting: Make) -> None:
    here = sitting(
        ("questions", ("add",)),
        ("questions.text", Way.BACK),
        ("questions", Way.STOP),
        visit=OFFERED,
        sections=[QUESTIONS],
    )
    here.interview.walk()
    assert here.interview.visit.questions is None


def test_changing_one_shows_its_answers_and_comes_back(sitting: Make) -> None:
    here = sitting(
        ("questions", ("change",)),
        ("questions:pick", ("question-2",)),
        ("questions.question-2:review", ("0",)),
        ("questions.question-2.text", "second"),
        ("questions.question-2:review", ("done",)),
        ("questions", ("no_more",)),
        visit=THREE,
        sections=[QUESTIONS],
    )
    here.interview.walk()
    assert _asked(here.interview.visit) == ["one", "second", "three"]


def test_taking_one_off_is_asked_about(sitting: Make) -> None:
    here = sitting(
        ("questions", ("remove",)),
        ("questions:pick", ("question-1",)),
        ("questions:remove", ("no",)),
        ("questions", ("remove",)),
        ("questions:pick", ("question-1",)),
        ("questions:remove", ("yes",)),
        ("questions", ("no_more",)),
        visit=THREE,
        sections=[QUESTIONS],
    )
    here.interview.walk()
    assert _asked(here.interview.visit) == ["two", "three"]


def test_moving_one_keeps_the_others_in_order(sitting: Make) -> None:
    here = sitting(
        ("questions", ("order",)),
        ("questions:pick", ("question-3",)),
        ("questions:place", ("0",)),
        ("questions", ("no_more",)),
        visit=THREE,
        sections=[QUESTIONS],
    )
    here.interview.walk()
    assert _asked(here.interview.visit) == ["three", "one", "two"]


def test_there_is_room_for_three_concerns(sitting: Make) -> None:
    visit = Visit.model_validate(
        {
            "reason": {"main_reason": "pain", "treatment_hoped": "no", "not_wanted": "no", "worries": "no"},
            "concerns": [{"text": t} for t in "abc"],
            "no_more": ["concerns"],
        }
    )
    here = sitting(
        ("goals", Way.BACK), ("concerns", Way.STOP), visit=visit, sections=[without_lines(section("reason"))]
    )
    here.interview.walk()
    assert "add" not in {option.code for option in here.asker.prompts[-1].options}


def test_a_sweep_that_reminds_reopens_the_list(sitting: Make) -> None:
    """ "Any creams?" yes: the list of medicines opens at once, and the sweeps go on where they were."""
    visit = Visit.model_validate(
        {
            "medicines": [],
            "no_more": ["medicines"],
            "medicine_review": {"source": "memory", "store_bought": "no", "vitamins_herbs": "no"},
        }
    )
    here = sitting(
        ("medicine_review.creams_patches", ("yes",)),
        ("medicines", ("add",)),
        ("medicines.name", "diclofenac gel"),
        ("medicines.medicine-1.kind", Way.SKIP),
        ("medicines.medicine-1.strength", "1 %"),
        ("medicines.medicine-1.dose", Way.SKIP),
        ("medicines.medicine-1.when", Way.SKIP),
        ("medicines.medicine-1.as_needed", ("no",)),
        ("medicines.medicine-1.reason", "knee"),
        ("medicines.medicine-1.helps", ("some",)),
        ("medicines", ("no_more",)),
        ("medicine_review.drops_inhalers", Way.STOP),
        visit=visit,
        sections=[MEDICINES],
    )
    here.interview.walk()
    here.asker.check_finished()
    assert [m.name for m in here.interview.visit.medicines or ()] == ["diclofenac gel"]


def test_add_one_asks_about_that_one_only(sitting: Make) -> None:
    here = sitting(("questions.text", "Why?"), visit=THREE)
    add_one(here.interview, list_called("questions", here.interview.sections))
    assert _asked(here.interview.visit)[-1] == "Why?"
    here.asker.check_finished()


def test_a_closed_list_stays_closed_also_where_they_leave_before_the_last_question(sitting: Make) -> None:
    visit = Visit.model_validate({"medicines": [{"name": "naproxen"}], "no_more": ["medicines"]})
    here = sitting(("medicines.name", "senna"), Way.STOP, visit=visit)
    add_one(here.interview, list_called("medicines", here.interview.sections))
    assert "medicines" in here.interview.visit.no_more


def test_ids_are_never_used_twice(sitting: Make) -> None:
    """An item taken off does not lend its id to the next one while later ones live."""
    here = sitting(
        ("questions", ("remove",)),
        ("questions:pick", ("question-2",)),
        ("questions:remove", ("yes",)),
        ("questions", ("add",)),
        ("questions.text", "four"),
        ("questions", Way.STOP),
        visit=THREE,
        sections=[QUESTIONS],
    )
    here.interview.walk()
    assert [q.id for q in here.interview.visit.questions or ()] == ["question-1", "question-3", "question-4"]
