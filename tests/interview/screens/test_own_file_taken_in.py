"""Our own file taken in again: what came of a thing is the answer it was, and how it is taken stands as such."""

from __future__ import annotations

import pytest

from visitprep.health_records.found import Item, Kind
from visitprep.health_records.told.in_words import with_source
from visitprep.interview.screens.health_record.values import values_of


@pytest.mark.parametrize(
    ("part", "result", "field", "value"),
    [
        ("treatments", "Made it worse", "effect", "worse"),
        ("treatments", "Helped a little", "effect", "a_little"),
        ("past_medicines", "Side effects", "why_stopped", ("side_effects",)),
        ("past_medicines", "Side effects, The doctor or nurse stopped it", "why_stopped", ("side_effects", "clinician")),
        ("past_medicines", "Side effects, It did not help", "why_stopped", ("no_help", "side_effects")),
    ],
)  # fmt: skip
def test_our_own_words_are_the_answer_again(part, result, field, value):
    find = Item(Kind.PROCEDURES if part == "treatments" else Kind.MEDICINES, "Chiropractic", result=result)
    assert values_of(find, part)[field] == value


def test_how_it_is_taken_is_no_direction_of_the_label():
    find = Item(
        Kind.MEDICINES,
        "Gabapentin 300 mg",
        directions="three times a day",
        taken="two a day",
        said_date="spring 2024",
    )
    found = values_of(find, "medicines")
    assert (found["when"], found["really_taken"]) == ("three times a day", "two a day")
    assert values_of(find, "past_medicines")["when"] == "spring 2024"


def test_that_the_person_told_it_is_said_once():
    find = Item(Kind.MEDICINES, "Gabapentin 300 mg", self_reported=True)
    assert with_source(find).count("self-reported") == 1
