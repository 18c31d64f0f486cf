"""What somebody else has is not the person's: whose it is, what stays, and where it goes."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.findings.somebody_else import is_anothers, told_apart, with_told_of_family
from visitprep.lines.allergies.allergy import names_a_thing
from visitprep.visit.answering import Moment
from visitprep.visit.visit import Visit

NOW = Moment(date(2026, 11, 30), None)
OWN = Visit()
SON = Visit.model_validate({"respondent": {"filled_by": "caregiver_alone", "relation": "son", "name": "Teo"}})
WIFE = Visit.model_validate({"respondent": {"filled_by": "caregiver_alone", "relation": "wife", "name": "Ida"}})


@pytest.mark.parametrize(
    ("words", "visit"),
    [
        ("was her brother not her", SON),
        ("dont know which one, its her brother not her", SON),
        ("her brother nearly died from a high fever in an anesthetic in 1998", SON),
        ("my sister has that", OWN),
        ("thats my dad", OWN),
        ("not me, my brother", OWN),
        ("mother and sister have it", OWN),
        ("runs in the family", OWN),
        ("its my mothers side", OWN),
        ("my dad had it too young", OWN),
        ("that was my husband not me", OWN),
        ("her late husband had cancer", SON),
        ("her mother had strokes", WIFE),
        ("grandma on dads side", OWN),
        ("aspirin my son gets asthma from it", OWN),
        ("peanuts is my kid not me", OWN),
    ],
)
def test_these_are_somebody_elses(words: str, visit: Visit) -> None:
    assert is_anothers(words, visit)


@pytest.mark.parametrize(
    ("words", "visit"),
    [
        ("my wife says i snore", OWN),
        ("my husband drives me", OWN),
        ("my mom said penicillin gave me hives", OWN),
        ("mum has diabetes", SON),
        ("my mum nearly died", SON),
        ("my husband has diabetes", WIFE),
        ("i have it like my dad", OWN),
        ("both me and my sister", OWN),
        ("my brother has it too", OWN),
        ("fell on my brother", OWN),
        ("her daughter gives it", WIFE),
        ("penicillin rash", OWN),
        ("down since my sister passed", OWN),
        ("low after my brother died", OWN),
    ],
)
def test_these_are_the_persons_own_or_say_nothing_of_it(words: str, visit: Visit) -> None:
    assert not is_anothers(words, visit)


@pytest.mark.parametrize(
    ("line", "own", "others"),
    [
        (
            "penicillin hives. my sister is allergic to sulfa, codeine makes me sick",
            "penicillin hives, codeine makes me sick",
            "my sister is allergic to sulfa",
        ),
        (
            "nothing, but my brother had a bad fever with the gas",
            "nothing",
            "my brother had a bad fever with the gas",
        ),
        ("her daughter cooks, fever every night, chills", "her daughter cooks, fever every night, chills", ""),
    ],
)
def test_a_line_is_told_apart(line: str, own: str, others: str) -> None:
    assert told_apart(line, OWN, names_a_thing) == (own, others)


def test_trouble_with_anesthesia_is_kept_as_that() -> None:
    visit = with_told_of_family(OWN, "her brother, a high fever in an anesthetic", NOW)
    assert visit.health.family_anesthesia == "her brother, a high fever in an anesthetic"
    assert with_told_of_family(OWN, "my sister has lupus", NOW).health.family_history == "my sister has lupus"
    both = with_told_of_family(
        with_told_of_family(OWN, "my sister has lupus", NOW), "my dad had strokes", NOW
    ).health
    assert "my dad had strokes" in both.notes["family_history"]
