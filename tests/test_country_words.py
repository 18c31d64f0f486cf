"""What a few words are called where the person lives."""

from __future__ import annotations

import pytest

from visitprep.country_words import TABLE, put_locally
from visitprep.guide.page import page
from visitprep.guide.sheet import sheet
from visitprep.medicines.check_words import R2
from visitprep.urgent.countries import codes
from visitprep.wording import Voice, living_in, say


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("US", "Acetaminophen, store-bought, from a primary care doctor or a physical therapist"),
        ("", "Acetaminophen, store-bought, from a primary care doctor or a physical therapist"),
        ("unknown", "Acetaminophen, store-bought, from a primary care doctor or a physical therapist"),
        ("UK", "Paracetamol, over-the-counter, from a GP or a physiotherapist"),
        ("AU", "Paracetamol, over-the-counter, from a GP or a physiotherapist"),
        ("EU", "Paracetamol, over-the-counter, from a primary care doctor or a physiotherapist"),
        ("CA", "Acetaminophen, over-the-counter, from a primary care doctor or a physiotherapist"),
    ],
)
def test_words_of_a_country(place: str, said: str) -> None:
    american = "Acetaminophen, store-bought, from a primary care doctor or a physical therapist"
    assert put_locally(american, place) == said


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("For example: Ana Diaz, March 2 1956", "For example: Ana Diaz, 2 March 1956"),
        ("Do you have naloxone (Narcan) at home?", "Do you have naloxone at home?"),
        ("Is there a claim, like workers comp?", "Is there a claim, like an injury at work?"),
        ("An injury at work (workers' comp)", "An injury at work (injury benefit)"),
        ("Trouble holding poop", "Trouble holding poo"),
        ("For a shot, add what was in it", "For an injection, add what was in it"),
        ("Has a numbing shot ever caused trouble?", "Has a numbing injection ever caused trouble?"),
        ("For example: walk to the store and back", "For example: walk to the shop and back"),
        ("For example: a full bag of groceries", "For example: a full bag of shopping"),
        ("Like: sit 1 hour, walk 2 blocks", "Like: sit 1 hour, walk 200 metres"),
    ],
)
def test_examples_of_a_country(american: str, british: str) -> None:
    assert put_locally(american, "UK") == british
    assert put_locally(american, "US") == american


def test_only_whole_words_are_put_locally() -> None:
    assert put_locally("colorful discoloration, color", "UK") == "colorful discoloration, colour"


def test_every_row_is_of_countries_that_have_a_pack() -> None:
    """A mistyped code would silently do nothing; a word is said in one way only in one country."""
    assert {place for _, _, where in TABLE for place in where} <= set(codes()) - {"US", "unknown"}
    both = [(american, place) for american, _, where in TABLE for place in where]
    assert len(both) == len(set(both))


def test_what_somebody_typed_stays_as_it_is() -> None:
    """The sentence is put locally, the names in it are not."""
    with living_in("UK"):
        said = say(R2.you, A="my acetaminophen", B="Tylenol color")
    assert said.startswith(
        "my acetaminophen and Tylenol color both have paracetamol in them. "
        "It is also called acetaminophen, Tylenol or APAP."
    )
    assert "have acetaminophen in them" in say(R2.you, A="a", B="b")


def test_a_page_of_the_guide_in_two_countries() -> None:
    def told(place: str) -> str:
        with living_in(place):
            # The last section names the sources as they are called.
            return str(sheet(page("rehab"), Voice()).parts[0].sections[:-1])

    assert "hysical therapy" in told("US") and "hysiotherapy" not in told("US")
    assert "hysiotherapy" in told("UK") and "hysical therapy" not in told("UK")
