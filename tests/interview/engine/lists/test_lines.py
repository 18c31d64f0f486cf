"""Lists typed line by line: what was understood is said back, and any line can be opened again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.engine.path.path import first_open, section_path
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.answering import without_item
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
MEDICINES, HEALTH, PAINS = section("medicines"), section("health"), section("pains")
QUESTIONS, REASON = section("questions"), section("reason")


def names(here: Sitting) -> list[str | None]:
    return [medicine.name for medicine in here.interview.visit.medicines or ()]


def test_each_line_is_an_item_said_back_and_an_empty_one_ends_the_list(sitting: Make) -> None:
    here = sitting(
        ("medicines", "lisinopril 20 mg daily"),
        ("medicines", "metformin 500 mg twice a day"),
        ("medicines", Way.KEEP),
        ("medicine_review:rest", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    here.asker.check_finished()
    assert names(here) == ["lisinopril", "metformin"]
    assert "= lisinopril; 20 mg; daily" in here.asker.told
    assert "medicines" in here.interview.visit.no_more


def test_a_pasted_list_is_as_many_items(sitting: Make) -> None:
    here = sitting(
        ("medicines", "lisinopril 20 mg daily\n\nmetformin 500 mg twice a day\nomeprazole 20 mg morning"),
        ("medicines", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    assert names(here) == ["lisinopril", "metformin", "omeprazole"]


def test_the_line_is_kept_beside_what_was_read(sitting: Make) -> None:
    here = sitting(("medicines", "lisinopril 20 mg daily"), ("medicines", Way.STOP), sections=[MEDICINES])
    here.interview.walk()
    said = here.interview.visit.lines["medicines.medicine-1"]
    assert said.typed == "lisinopril 20 mg daily"
    assert said.filled == {"name", "strength", "when"}
    again = Visit.model_validate_json(here.saves[-1].model_dump_json())
    assert again.lines == here.interview.visit.lines


def test_back_opens_the_line_before_with_its_words_and_then_leaves(sitting: Make) -> None:
    visit = Visit.model_validate(
        {"reason": {"main_reason": "pain", "treatment_hoped": "no", "not_wanted": "no", "worries": "my job"}}
    )
    here = sitting(
        ("concerns", "my leg"),
        ("concerns", "my pills"),
        ("concerns", Way.BACK),
        ("concerns", Way.BACK),
        ("concerns", Way.BACK),
        ("reason.worries", Way.STOP),
        visit=visit,
        sections=[REASON],
    )
    here.interview.walk()
    here.asker.check_finished()
    second, first = here.asker.prompts[3:5]
    assert second.saved is not None and first.saved is not None
    assert (second.saved.text, first.saved.text) == ("my pills", "my leg")
    assert [concern.text for concern in here.interview.visit.concerns or ()] == ["my leg", "my pills"]


def test_a_line_opened_by_its_number_is_typed_anew(sitting: Make) -> None:
    """What only the old words said is gone with them."""
    here = sitting(
        ("medicines", "lisinopril 20 mg daily"),
        ("medicines", "metformin 500 mg twice a day"),
        ("medicines", ":1"),
        ("medicines", "lisinopril 10 mg"),
        ("medicines", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    first, _ = here.interview.visit.medicines or ()
    assert (first.id, first.strength, first.when) == ("medicine-1", "10 mg", None)


@pytest.mark.parametrize("out", ["out", Way.OUT])
def test_a_line_is_taken_out_by_a_word(sitting: Make, out: str | Way) -> None:
    here = sitting(
        ("medicines", "lisinopril 20 mg daily"),
        ("medicines", "metformin 500 mg twice a day"),
        ("medicines", ":1"),
        ("medicines", out),
        ("medicines", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    assert names(here) == ["metformin"]
    assert set(here.interview.visit.lines) == {"medicines.medicine-2"}


def test_enter_keeps_an_open_line(sitting: Make) -> None:
    here = sitting(
        ("medicines", "lisinopril 20 mg daily"),
        ("medicines", ":1"),
        ("medicines", Way.KEEP),
        ("medicines", "metformin 500 mg"),
        ("medicines", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    assert names(here) == ["lisinopril", "metformin"]


def test_none_of_a_safety_list_is_a_word_and_never_enter(sitting: Make) -> None:
    here = sitting(
        *[("allergies", Way.KEEP)] * 4, ("allergies", "none"), ("ticks:fits", Way.STOP), sections=[HEALTH]
    )
    here.interview.walk()
    here.asker.check_finished()
    assert here.interview.visit.allergies == ()


@pytest.mark.parametrize("words", ["none that I know of", "NKDA", "no", "0"])
def test_none_is_understood_in_its_words(sitting: Make, words: str) -> None:
    here = sitting(("allergies", words), ("ticks:fits", Way.STOP), sections=[HEALTH])
    here.interview.walk()
    here.asker.check_finished()
    assert here.interview.visit.allergies == ()


def test_none_with_words_is_none_and_the_words_are_a_note(sitting: Make) -> None:
    here = sitting(("allergies", "none, i eat anything"), ("ticks:fits", Way.STOP), sections=[HEALTH])
    here.interview.walk()
    here.asker.check_finished()
    assert here.interview.visit.allergies == ()
    assert here.interview.visit.notes["allergies"] == "i eat anything"


def test_an_empty_list_is_asked_once_none_or_later_and_later_stores_nothing(sitting: Make) -> None:
    here = sitting(
        ("questions", Way.KEEP), ("questions", Way.KEEP), ("more:questions", ("no",)), sections=[QUESTIONS]
    )
    assert here.interview.walk() is Outcome.FINISHED
    assert "none, or: later" in here.asker.prompts[1].problem
    assert here.interview.visit.questions is None
    assert first_open(section_path(QUESTIONS, here.interview.visit), here.interview.visit) is not None


def test_skipped_in_the_middle_the_lines_stay_and_the_list_stays_open(sitting: Make) -> None:
    here = sitting(
        ("questions", "Why?"), ("questions", Way.SKIP), ("more:questions", ("no",)), sections=[QUESTIONS]
    )
    assert here.interview.walk() is Outcome.FINISHED
    assert [question.text for question in here.interview.visit.questions or ()] == ["Why?"]
    assert "questions" not in here.interview.visit.no_more
    assert here.interview.visit.gaps == {}


def test_in_person_before_the_first_line_is_that_and_in_the_middle_a_note(sitting: Make) -> None:
    before = sitting(("questions", Way.IN_PERSON), ("more:questions", ("no",)), sections=[QUESTIONS])
    before.interview.walk()
    assert before.interview.visit.gaps == {"questions": Gap.IN_PERSON}
    here = sitting(
        ("questions", "Why?"), ("questions", Way.IN_PERSON), ("more:questions", ("no",)), sections=[QUESTIONS]
    )
    here.interview.walk()
    assert here.interview.visit.notes == {"questions": "There is more that will be said in person."}
    assert len(here.interview.visit.questions or ()) == 1


def test_a_number_alone_is_asked_about_and_stored_nowhere(sitting: Make) -> None:
    here = sitting(("questions", "3"), ("questions", Way.STOP), sections=[QUESTIONS])
    here.interview.walk()
    assert here.interview.visit.questions is None
    assert here.asker.prompts[1].problem


def test_one_at_a_time_gives_the_questions_of_each_field(sitting: Make) -> None:
    here = sitting(
        ("medicines", Way.ONE_BY_ONE),
        ("medicines", ("add",)),
        ("medicines.name", "gabapentin"),
        ("medicines.medicine-1.kind", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    here.asker.check_finished()


def test_what_is_unclear_is_asked_after_the_list_and_one_yes_is_yes_to_all(sitting: Make) -> None:
    here = sitting(
        ("medicines", "metropolol 50 mg twice a day for blood pressure"),
        ("medicines", "levothyroxine 75 morning"),
        ("medicines", Way.KEEP),
        ("unclear:medicines", "y"),
        ("medicine_review:rest", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    here.asker.check_finished()
    first, second = here.interview.visit.medicines or ()
    assert (first.name, first.strength) == ("metoprolol", "50 mg")
    assert second.strength == "75 mcg"
    assert all(not said.unclear for said in here.interview.visit.lines.values())


def test_left_as_typed_it_is_not_asked_again(sitting: Make) -> None:
    here = sitting(
        ("medicines", "levothyroxine 75 morning"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", Way.KEEP),
        ("medicine_review:rest", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    here.asker.check_finished()
    (only,) = here.interview.visit.medicines or ()
    assert only.strength == "75"


def test_unclear_parts_are_asked_after_a_restart(sitting: Make) -> None:
    here = sitting(
        ("medicines", "levothyroxine 75 morning"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    visit = Visit.model_validate_json(here.saves[-1].model_dump_json())
    again = sitting(
        ("medicines.medicine-1:unclear", "75 mcg"),
        ("medicine_review:rest", Way.STOP),
        visit=visit,
        sections=[MEDICINES],
    )
    again.interview.walk()
    (only,) = again.interview.visit.medicines or ()
    assert only.strength == "75 mcg"


def test_answers_from_a_file_leave_nothing_to_type(sitting: Make) -> None:
    visit = Visit.model_validate({"questions": [{"text": "Why?"}], "no_more": ["questions"]})
    here = sitting(("more:questions", ("no",)), visit=visit, sections=[QUESTIONS])
    assert here.interview.walk() is Outcome.FINISHED
    here.asker.check_finished()


def test_an_item_taken_off_takes_its_lines_along() -> None:
    day = {"day": "2026-11-23"}
    visit = Visit.model_validate(
        {
            "medicines": [{"id": "medicine-1", "name": "a"}, {"id": "medicine-11", "name": "b"}],
            "lines": {"medicines.medicine-1": day, "medicines.medicine-1:taken": day, "medicines.medicine-11": day},
        }
    )
    assert set(without_item(visit, "medicines", "medicine-1").lines) == {"medicines.medicine-11"}


def test_several_things_on_a_line_are_items_each_with_its_own_words_and_doubts(sitting: Make) -> None:
    here = sitting(
        ("medicines", "lisinopril and Percocet 10"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-2:unclear", "y"),
        ("medicines.medicine-2:taken", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    here.asker.check_finished()
    assert names(here) == ["lisinopril", "Percocet"]
    lines = here.interview.visit.lines
    assert [lines[f"medicines.medicine-{n}"].typed for n in (1, 2)] == ["lisinopril", "Percocet 10"]


def test_what_is_typed_anew_may_hold_more_than_the_line_before(sitting: Make) -> None:
    here = sitting(
        ("allergies", "latex"),
        ("allergies", Way.BACK),
        ("allergies", "latex, penicillin"),
        ("allergies", Way.STOP),
        sections=[HEALTH],
    )
    here.interview.walk()
    assert [allergy.thing for allergy in here.interview.visit.allergies or ()] == ["latex", "penicillin"]


def test_a_sentence_never_becomes_a_name_and_is_kept(sitting: Make) -> None:
    said = "something the doctor gave me at the hospital for my nerves"
    here = sitting(
        ("medicines", said),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", "gabapentin 300 mg"),
        ("medicines.medicine-1:taken", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    medicine = (here.interview.visit.medicines or ())[0]
    assert (medicine.name, medicine.strength) == ("gabapentin", "300 mg")
    assert medicine.notes["name"] == said


@pytest.mark.parametrize(
    ("line", "answers", "side", "apart"),
    [
        ("knee", ("left",), "left", {}),
        ("knees and hands", ("both", "right"), None, {"knee": "both", "hand": "right"}),
        ("knees and hands", ("left", "left"), "left", {}),
        ("low back and left knee", ("4",), None, {"lower_back": "middle", "knee": "left"}),
    ],
)
def test_a_side_belongs_to_the_place_it_was_asked_of(
    sitting: Make, line: str, answers: tuple[str, ...], side: str | None, apart: dict[str, str]
) -> None:
    here = sitting(
        ("pains", line),
        ("pains", Way.KEEP),
        *(("pains.pain-1:unclear", answer) for answer in answers),
        ("pains.pain-1:spread", Way.STOP),
        sections=[PAINS],
    )
    here.interview.walk()
    here.asker.check_finished()
    pain = (here.interview.visit.pains or ())[0]
    assert (pain.side, pain.region_sides) == (side, apart)


@pytest.mark.parametrize("bare", ["y", "no"])
def test_a_yes_or_no_to_a_question_that_neither_answers_is_asked_back(sitting: Make, bare: str) -> None:
    here = sitting(
        ("medicines", "a water pill"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", bare),
        ("medicines.medicine-1:unclear", "furosemide 20 mg"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    (medicine,) = here.interview.visit.medicines or ()
    assert (medicine.name, medicine.strength) == ("furosemide", "20 mg")
    assert not any(bare in note.split() for note in medicine.notes.values())


def test_another_thing_than_the_one_proposed_is_of_its_own_kind(sitting: Make) -> None:
    here = sitting(
        ("allergies", "iodene makes me itch"),
        ("allergies", Way.KEEP),
        ("allergies.allergy-1:unclear", "no, codeine"),
        Way.STOP,
        sections=[section("health")],
    )
    here.interview.walk()
    (allergy,) = here.interview.visit.allergies or ()
    assert (allergy.thing, str(allergy.kind)) == ("codeine", "medicine")


def test_a_line_without_a_name_and_a_number_in_doubt_are_said_back(sitting: Make) -> None:
    here = sitting(
        ("medicines", "the white one from my sister"),
        ("medicines", "xanax 1 at night and thats it"),
        ("medicines", "and that's all, nothing else"),
        ("medicines.medicine-1:unclear", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    told = [line for line in here.asker.told if line.startswith("=")]
    assert [("the white one from my sister" in line, " 1 (?)" in line) for line in told] == [
        (True, False),
        (False, True),
    ]
    assert not any("strength is missing" in line for line in here.asker.told)
