"""A thing taken into a list wrongly can be taken out wherever it is asked about; a heading is no medicine."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from sitting import Sitting
from visitprep.interview.engine.line_asked.taken_out import asks_out
from visitprep.interview.engine.words.help import keys_in_words
from visitprep.interview.prompts import Answered, Kind, Prompt, Way, Went
from visitprep.interview.questions.order_of_sections import section
from visitprep.lines.medicines.entry import is_heading
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.answering import with_list_closed
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
MEDICINES, PAINS = section("medicines"), section("pains")


def names(here: Sitting) -> list[str | None]:
    return [medicine.name for medicine in here.interview.visit.medicines or ()]


def test_the_last_line_or_the_one_with_a_number_is_taken_out(sitting: Make) -> None:
    here = sitting(
        ("medicines", "lisinopril 20 mg daily"),
        ("medicines", "metformin 500 mg twice a day"),
        ("medicines", "omeprazole 20 mg daily"),
        ("medicines", ":out 1"),
        ("medicines", Way.OUT),
        ("medicines", ":out 7"),
        ("medicines", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    assert names(here) == ["metformin"]
    assert "= taken out: lisinopril 20 mg" in here.asker.told
    assert here.asker.prompts[-1].problem


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (":out 8", 8),
        ("take out 8, not a drug", 8),
        ("not a med. I meant delete line 8, same", 8),
        ("4 is not a drug, take it off", 4),
        ("please take line 3 out", 3),
        ("take 3 off the list", 3),
        ("cross off number 3 please", 3),
        ("Delete #3", 3),
        ("get rid of line 3, its wrong", 3),
        ("could you take number 3 out please", 3),
        ("3 was a mistake, delete it", 3),
        ("sorry delete line 12", 12),
        ("take 2 a day", 0),
        ("they took out 2 discs", 0),
        ("1 is out", 0),
        ("take off 5 mg", 0),
        ("lidocaine patch 12 on, take off 12", 0),
        ("cut 2 in half", 0),
        ("kidney stone, 2 out", 0),
        ("drop 2", 0),
    ],
)
def test_a_line_is_asked_out_in_words(words: str, number: int) -> None:
    assert asks_out(words) == number


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("take out 2, not a drug", ["clexane", "gabapentin"]),
        ("no it is this one that i said", ["clexane", "zorbex", "gabapentin"]),
        ("not this one", ["clexane", "zorbex", "gabapentin"]),
        ("the same as before", ["clexane", "zorbex", "gabapentin"]),
        ("that one again", ["clexane", "zorbex", "gabapentin"]),
        ("same doc as clexane", ["clexane", "zorbex", "gabapentin"]),
        ("same 400 mg daily for mood", ["clexane", "zorbex", "gabapentin", "same"]),
        ("SAMe for mood", ["clexane", "zorbex", "gabapentin", "SAMe"]),
    ],
)
def test_what_only_points_is_no_medicine(sitting: Make, line: str, listed: list[str]) -> None:
    first = (("medicines", one) for one in ("clexane 40 mg, dr rao", "zorbex 5 mg at night", "gabapentin"))
    here = sitting(*first, ("medicines", line), ("medicines", Way.STOP), sections=[MEDICINES])
    here.interview.walk()
    assert names(here) == listed
    found = here.interview.visit.medicines or ()
    assert not any(one.notes for one in found)
    assert found[-1].prescriber == ("dr rao" if "doc" in line else None)


def test_it_is_taken_out_at_a_question_about_it_after_a_yes(sitting: Make) -> None:
    here = sitting(
        ("pains", "left knee"),
        ("pains", Way.KEEP),
        ("pains.pain-1:spread", Way.OUT),
        ("pains:out", "n"),
        ("pains.pain-1:spread", "no"),
        ("pains.pain-1:began", Way.OUT),
        ("pains:out", "y"),
        Way.STOP,
        sections=[PAINS],
    )
    here.interview.walk()
    assert not here.interview.visit.pains


def test_the_keys_name_only_what_this_question_takes() -> None:
    assert ":out" not in keys_in_words(frozenset({Way.BACK}))
    assert ":out" in keys_in_words(frozenset({Way.OUT}))


def test_a_number_behind_out_is_no_unknown_word() -> None:
    prompt = Prompt("medicines", "Your medicines", Kind.LINE, ways=frozenset({Way.OUT}))
    assert PlainAsker(io.StringIO(":out 2\n"), io.StringIO()).ask(prompt) == Answered(":out 2")


@pytest.mark.parametrize("words", ["never had it", "I never tried it.", "take it off the list"])
def test_said_in_words_it_is_taken_out_where_that_can_be(words: str) -> None:
    """Asked about first, like every other way to it; an answer where nothing can be taken out."""
    prompt = Prompt("treatments.treatment-1:told", "When, and did it help?", Kind.LINE, ways=frozenset({Way.OUT}))
    assert PlainAsker(io.StringIO(f"{words}\n"), io.StringIO()).ask(prompt) == Went(Way.OUT)
    answered = PlainAsker(io.StringIO(f"{words}\n"), io.StringIO()).ask(replace(prompt, ways=frozenset()))
    assert answered == Answered(words)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("BELLWEATHER PHARMACY  Repeat list  Mrs H QUISSLING  dob 03/03/1943", True),
        ("Repeat prescription", True),
        ("ibuprofen from the pharmacy", False),
        ("cream 5 mg from the pharmacy", False),
        ("gabapentin", False),
    ],
)
def test_the_head_of_a_printed_list_is_no_medicine(line: str, heading: bool) -> None:
    assert is_heading(line) is heading


def test_a_pasted_list_goes_on_behind_its_heading(sitting: Make) -> None:
    here = sitting(
        ("medicines", "HILL PHARMACY Repeat list\nRamipril 5mg caps ONE DAILY\nSenna 7.5mg TWO AT NIGHT"),
        ("medicines", Way.STOP),
        sections=[MEDICINES],
    )
    here.interview.walk()
    assert names(here) == ["Ramipril", "Senna"]
    assert "= not put on the list: HILL PHARMACY Repeat list" in here.asker.told


def test_a_reply_that_names_a_listed_medicine_is_a_note_there(sitting: Make) -> None:
    here = sitting(
        ("medicines", "BuTec patch 5 mcg/hr"),
        ("medicines", "Dr Smith changed it"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-2:unclear", "BuTec patch"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert found.notes["name"] == "Dr Smith changed it; BuTec patch"


def test_no_allergy_said_to_what_is_asked_takes_it_out_with_its_words(sitting: Make) -> None:
    here = sitting(
        ("allergies", "codeine"),
        ("allergies", "morphine made me dizzy"),
        ("allergies", "the hydrocodone i can take"),
        ("allergies", Way.KEEP),
        ("allergies.allergy-1:unclear", "not bad at all, thats no allergy"),
        ("ticks:fits", Way.STOP),
        sections=[section("health")],
    )
    here.interview.walk()
    here.asker.check_finished()
    visit = here.interview.visit
    (morphine,) = visit.allergies or ()
    assert (morphine.thing, morphine.notes["reaction"]) == ("morphine", "the hydrocodone i can take")
    assert "codeine: not bad at all, thats no allergy" in visit.notes["allergies"]


def test_at_a_question_with_rows_too(sitting: Make) -> None:
    visit = Visit.model_validate({"allergies": [{"id": "allergy-1", "thing": "codeine", "reaction": "I slept"}]})
    here = sitting(
        ("allergies.allergy-1.severity", Went(Way.NOTE, words="it was nothing, not an allergy")),
        ("ticks:fits", Way.STOP),
        visit=with_list_closed(visit, "allergies"),
        sections=[section("health")],
    )
    here.interview.walk()
    here.asker.check_finished()
    assert not here.interview.visit.allergies
