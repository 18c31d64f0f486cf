"""A few minutes: what helps the clinic most first, stopped in time, and nothing lost by it."""

from __future__ import annotations

from people import person
from sentences import MINUTES_LEFT
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.engine.path.path import path
from visitprep.interview.engine.path.steps import Offer
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.screens.short_form import FIRST_ONLY, MOST_VALUABLE, most_valuable_first, what_is_left
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.visit import LISTS, Visit

ROSA = Visit(respondent=Respondent(filled_by=FilledBy.PATIENT))


def addresses(visit: Visit) -> list[str]:
    return [str(step.place) for step in most_valuable_first(path(SECTIONS, visit), visit)]


def never() -> bool:
    return False


def test_everything_named_is_a_core_question_or_a_list_of_the_interview() -> None:
    asked = {f"{part}.{question.field}" for s in SECTIONS for part, question in s.questions() if question.core}
    named = [name for group in MOST_VALUABLE for name in group]
    assert set(named) <= asked | set(LISTS)
    assert len(named) == len(set(named))
    assert set(FIRST_ONLY) <= set(named)


def test_the_order_is_who_when_and_why_safety_medicines_concern_pain_daily_life() -> None:
    order = addresses(ROSA)
    wanted = [
        "person:who",
        "appointment:clinic",
        "reason.main_reason",
        "allergies",
        "ticks:fits",
        "health.conditions",
        "ticks:came_with",
        "medicines",
        "concerns",
        "pains",
        "peg:block",
    ]
    assert sorted(wanted, key=order.index) == wanted
    assert order.index("peg:block") < order.index("person.language"), "the rest comes after"


def test_nothing_is_lost_but_offers_of_more_questions() -> None:
    for name in ("barely", "typical", "caregiver", "everything"):
        steps = path(SECTIONS, person(name))
        usual = {str(step.place) for step in steps if not isinstance(step, Offer)}
        assert sorted(addresses(person(name))) == sorted(usual)


def test_the_worst_pain_comes_before_another_one() -> None:
    visit = person("typical")
    assert len(visit.pains or ()) > 1
    order, (first, second, *_) = addresses(visit), visit.pains or ()
    assert (
        order.index(f"pains.{first.id}.usual") < order.index("peg.pain") < order.index(f"pains.{second.id}.usual")
    )
    assert order.index("peg.pain") < order.index("pains")


def test_it_asks_stops_between_two_questions_and_goes_on_there_the_next_time(sitting) -> None:
    clock = iter([False, False, True])
    run = sitting(("person:who", "Rosa Delgado"), ("person.birth_date", "2 March 1956"), visit=ROSA)
    assert run.interview.walk_for_a_while(most_valuable_first, lambda: next(clock)) is Outcome.TIME_IS_UP
    assert run.saves[-1].person.birth_date is not None
    again = sitting(
        ("appointment:clinic", Way.SKIP), ("reason.main_reason", "my back"), ("allergies", "none"), Way.STOP,
        visit=run.interview.visit,
    )  # fmt: skip
    assert again.interview.walk_for_a_while(most_valuable_first, never) is Outcome.STOPPED
    assert again.interview.visit.allergies == ()


def test_back_goes_back_in_this_order_and_changes_nothing(sitting) -> None:
    run = sitting(
        ("person:who", "Rosa Delgado"),
        ("person.birth_date", "2 March 1956"),
        ("appointment:clinic", Way.BACK),
        ("person.birth_date", Way.BACK),
        ("person:who", Way.KEEP),
        ("person.birth_date", Way.KEEP),
        ("appointment:clinic", Way.STOP),
        visit=ROSA,
    )
    assert run.interview.walk_for_a_while(most_valuable_first, never) is Outcome.STOPPED
    assert len(run.saves) == 2


def test_each_question_says_how_far_the_time_is(sitting) -> None:
    minutes = iter(["Minute 1 of 5", "Minute 2 of 5"])
    run = sitting(("person:who", "Rosa Delgado"), ("person.birth_date", Way.STOP), visit=ROSA)
    run.interview.walk_for_a_while(most_valuable_first, never, lambda: next(minutes))
    assert [prompt.position for prompt in run.asker.prompts] == ["Minute 1 of 5", "Minute 2 of 5"]
    assert run.interview.clock is None


def test_afterwards_the_usual_order_is_back(sitting) -> None:
    run = sitting(("person:who", Way.MENU), ("person:who", "Rosa"), ("person.birth_date", Way.SKIP),
                  ("appointment:clinic", Way.STOP), visit=ROSA)  # fmt: skip
    assert run.interview.walk_for_a_while(most_valuable_first, never) is Outcome.MENU
    assert run.interview.walk() is Outcome.STOPPED


def test_a_new_medicine_is_asked_about_before_the_next_topic(sitting) -> None:
    """The questions that count most first; the others of the same medicine wait with the rest."""
    visit = ROSA.model_copy(update={"no_more": frozenset({"allergies", "devices"}), "allergies": (), "devices": ()})
    before = [step for step in most_valuable_first(path(SECTIONS, visit), visit) if step.is_open(visit)]
    skipped = before[: next(n for n, step in enumerate(before) if str(step.place) == "medicines")]
    run = sitting(
        *[(str(step.place), Way.SKIP) for step in skipped],
        ("medicines", "gabapentin 300 mg at night"),
        ("medicines", Way.KEEP),
        ("concerns", Way.STOP),
        visit=visit,
    )
    assert run.interview.walk_for_a_while(most_valuable_first, never) is Outcome.STOPPED


def test_what_is_left_is_said_in_sections_and_minutes() -> None:
    said = what_is_left(SECTIONS, ROSA)
    assert (
        "Most worth adding next: You and the visit; Why you are going; Health, allergies and safety facts; Where"
        in said
    )
    assert MINUTES_LEFT in said
    assert "team" not in said, "that can wait"
    said = what_is_left(SECTIONS, person("everything"))
    assert "You and the visit" not in said and "Where it hurts" not in said
