"""The country: by Enter only where the computer names it, else from the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Kind, Way
from visitprep.interview.screens.welcome import ask_where_and_urgent
from visitprep.visit.records.choices.country import Country

Make = Callable[..., Sitting]
NOTHING = (("urgent:now", ()), ("urgent:today", ()))


@pytest.mark.parametrize(
    ("said", "country"), [(Way.KEEP, Country.US), ("Canada", Country.CA), ("uk", Country.UK), ("new z", Country.NZ)]
)
def test_enter_takes_the_country_that_is_named_and_a_word_another(
    sitting: Make, said: Way | str, country: Country
) -> None:
    here = sitting(("person.country", said), *NOTHING)
    assert ask_where_and_urgent(here.interview, Country.US)
    here.asker.check_finished()
    assert "United States" in here.asker.prompts[0].text
    assert here.interview.visit.person.country is country


PLACES = {
    "I am in Ohio and go to Cleveland clinic": "US", "Texas": "US", "new york": "US", "the states, near Tucson, Arizona": "US",
    "Puerto Rico": "US", "Toronto, Ontario": "CA", "British Columbia": "CA", "Glasgow in Scotland": "UK",
    "near Belfast, northern Ireland": "UK", "new south wales": "AU", "we live in Queensland": "AU", "Germany": "EU", "Lisbon, Portugal": "EU",
    # of two places, of none, or of before: asked
    "Georgia": "", "Victoria": "", "what is this for": "", "I moved here from Texas": "", "Ontario, California": "", "South America": "",
}  # fmt: skip


@pytest.mark.parametrize("typed", PLACES)
def test_a_part_of_a_country_names_it_and_other_words_are_no_note(sitting: Make, typed: str) -> None:
    meant = PLACES[typed]
    here = sitting(("person.country", typed), *(() if meant else (("person.country", ("NZ",)),)), *NOTHING)
    assert ask_where_and_urgent(here.interview, Country.US)
    assert here.interview.visit.person.country == (meant or "NZ") and not here.interview.visit.person.notes
    assert (f"= {Country(meant).words()}" in here.asker.told) if meant else not here.asker.prompts[1].notes


@pytest.mark.parametrize("said", ["Atlantis", "2"])
def test_what_names_none_shows_the_list(sitting: Make, said: str) -> None:
    here = sitting(("person.country", said), ("person.country", ("IE",)), *NOTHING)
    assert ask_where_and_urgent(here.interview, Country.US)
    assert here.interview.visit.person.country is Country.IE


def test_a_computer_that_names_no_country_shows_the_list_and_enter_says_nothing(sitting: Make) -> None:
    here = sitting(("person.country", ("AU",)), *NOTHING)
    assert ask_where_and_urgent(here.interview)
    first = here.asker.prompts[0]
    assert first.kind is Kind.ONE and not first.enter_goes_on and first.saved is None
