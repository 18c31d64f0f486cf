"""A unit answered alone belongs to the number that was asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.engine.line_asked.unit_said import with_its_number
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.lines.reading import Unclear
from visitprep.wording import later


@pytest.mark.parametrize(
    ("number", "typed", "whole"),
    [
        ("20", "min", "20 min"),
        ("20", "minutes", "20 minutes"),
        ("about 10", "mins i think", "about 10 mins i think"),
        ("2", "hrs", "2 hrs"),
        ("1.5", "just miles", "1.5 miles"),
        ("½", "it's a mile", ""),
        ("20", "oh, minutes", "20 minutes"),
        ("30", "mg", "30 mg"),
        ("200", "yards", "200 yards"),
        ("20", "30 min", ""),
        ("30", "min. cant hold my arm up, drive 30 min max", "30 min. cant hold my arm up, drive 30 min max"),
        ("30", "mins, then i need to sit", "30 mins, then i need to sit"),
        ("20", "not long", ""),
        ("20", "y", ""),
        ("20 min", "minutes", ""),
        ("a few", "blocks", ""),
    ],
)
def test_the_number_with_the_unit(number: str, typed: str, whole: str) -> None:
    assert with_its_number(Unclear("stand", number, later("?")), typed) == whole


@pytest.mark.parametrize("unit", ["min", "minutes"])
def test_of_two_alike_it_goes_to_the_one_asked_about(sitting: Callable[..., Sitting], unit: str) -> None:
    here = sitting(
        ("function:reach", "sit 20 min stand 20 walk 2 blocks"),
        ("function:reach:unclear", unit),
        ("ticks:help", Way.STOP),
        sections=[section("daily")],
    )
    here.interview.walk()
    found = here.interview.visit.function
    assert (found.sit, found.stand, found.walk) == ("20 min", f"20 {unit}", "2 blocks")


@pytest.mark.parametrize(
    ("reply", "strength", "note"),
    [
        ("mcg it says mcg on the box", "25 mcg", None),
        ("the box says micrograms", "25 micrograms", None),
        ("milligrams i think", "25 milligrams", "milligrams i think"),
        ("its mcg", "25 mcg", None),
        ("mcg per hour it says on the patch", "25 mcg per hour", None),
        ("says 25 mcg an hour on the box", "25 mcg an hour", None),
        ("m c g", "25 mcg", None),
        ("not mg, mcg", "25 mcg", None),
        ("mg no wait mcg", "25 mcg", None),
        ("mg or mcg, who knows", "25", "mg or mcg, who knows"),
        ("mcg and it falls off in the shower", "25 mcg", "mcg and it falls off in the shower"),
        ("i dont know", "25", "i dont know"),
    ],
)
def test_a_unit_in_more_words_is_of_the_number(
    sitting: Callable[..., Sitting], reply: str, strength: str, note: str | None
) -> None:
    here = sitting(
        ("medicines", "fentanyl patch 25 every three days"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", reply),
        Way.STOP,
        sections=[section("medicines")],
    )
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert (found.name, found.strength, found.notes.get("strength")) == ("fentanyl patch", strength, note)


_TOLD_BEFORE = "the eliquess i already said that one, five milligrams twice a day"


@pytest.mark.parametrize(
    ("reply", "name", "strength"),
    [
        ("eliquis, i'm looking at the bottle, e l i q u i s, apixaban 5 mg", "eliquis", "5 mg"),
        ("eliquis", "eliquis", "5 milligrams"),
        ("e-l-i-q-u-i-s", "eliquis", "5 milligrams"),
        ("i'm reading it off the bottle, xarelto 20 mg", "xarelto", "20 mg"),
        ("it says eliquis 5 mg", "eliquis", "5 mg"),
    ],
)
def test_a_name_told_with_where_it_is_read(
    sitting: Callable[..., Sitting], reply: str, name: str, strength: str
) -> None:
    here = sitting(
        ("medicines", _TOLD_BEFORE),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", reply),
        Way.STOP,
        sections=[section("medicines")],
    )
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert (found.name, found.strength, found.when) == (name, strength, "twice a day")
