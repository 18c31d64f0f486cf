"""Cannabis or CBD told in words is never denied by a "none"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import TODAY, Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.answering import Moment, with_new_item
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
SECTION = next(
    s for s in map(section, ("substances",)) if any(getattr(part, "id", "") == "habits" for part in s.parts)
)
TOLD, _ = with_new_item(Visit(), "past_medicines", {"name": "CBD gummies"}, Moment(TODAY, None))
LINE = next(part for part in SECTION.parts if getattr(part, "id", "") == "habits")


def _asked(sitting: Make, visit: Visit, *script: object) -> Sitting:
    here = sitting(*script, Way.STOP, visit=visit, sections=[SECTION])
    step = next(step for step in here.interview.path() if str(step.place) == "substances:habits")
    here.interview.walk(start=step)
    return here


def test_words_about_having_had_it_are_the_answer(sitting: Make) -> None:
    here = _asked(
        sitting,
        Visit(),
        ("substances:habits", "CBD gummies a few times no good"),
        ("substances:habits:unclear", "y"),
    )
    assert here.interview.visit.substances.cannabis == "CBD gummies a few times no good"


def test_a_plain_no_is_a_no(sitting: Make) -> None:
    here = _asked(sitting, Visit(), ("substances:habits", "0"))
    assert here.interview.visit.substances.cannabis == "no"


@pytest.mark.parametrize("typed", ["0", "glass of wine, no others"])
def test_none_beside_what_was_told_elsewhere_is_asked(sitting: Make, typed: str) -> None:
    here = _asked(sitting, TOLD, ("substances:habits", typed), ("substances:habits:unclear", "y"))
    assert "CBD gummies" in here.asker.prompts[1].text
    assert here.interview.visit.substances.cannabis == "CBD gummies"
    assert here.interview.visit.substances.other == "no"


def test_none_to_the_rest_does_not_deny_it_either(sitting: Make) -> None:
    here = _asked(
        sitting,
        TOLD,
        ("substances:habits", "glass of wine"),
        ("substances:habits:unclear", "y"),
        ("substances:habits:unclear", "only once"),
    )
    assert "annabis" not in here.asker.prompts[1].text
    assert here.interview.visit.substances.cannabis == "only once"


BEERS = "2 beers fridays, used to drink hard till 2015"
GUMMY = "weed gummy 2x a week for sleep"


@pytest.mark.parametrize(
    ("line", "reply", "told"),
    [
        ("half a pack a day", f"{BEERS}, {GUMMY}", ("half a pack a day", BEERS, GUMMY, None)),
        (
            "quit smoking 2015, cbd oil",
            f"{BEERS}, {GUMMY}",
            ("quit smoking 2015", BEERS, f"cbd oil, {GUMMY}", None),
        ),
        ("half a pack a day", "none", ("half a pack a day", "no", "no", "no")),
        ("half a pack a day", "y, 2 beers fridays", ("half a pack a day", "2 beers fridays", "no", "no")),
        ("half a pack a day", "no, 2 beers fridays", ("half a pack a day", "2 beers fridays", None, None)),
        ("half a pack a day", "2 beers, nothing else", ("half a pack a day", "2 beers", "no", "no")),
    ],
)
def test_the_reply_is_read_as_the_line_is(
    sitting: Make, line: str, reply: str, told: tuple[str | None, ...]
) -> None:
    here = _asked(sitting, Visit(), ("substances:habits", line), ("substances:habits:unclear", reply))
    found = here.interview.visit.substances
    assert (found.tobacco, found.alcohol, found.cannabis, found.other) == told
    assert found.notes == {}


def test_what_nobody_understands_is_a_note_of_what_was_asked(sitting: Make) -> None:
    here = _asked(
        sitting,
        Visit(),
        ("substances:habits", "half a pack a day"),
        ("substances:habits:unclear", "ask my husband"),
    )
    found = here.interview.visit.substances
    assert (found.tobacco, found.alcohol) == ("half a pack a day", None)
    assert found.notes == {"alcohol": "ask my husband"}


def test_what_is_left_of_a_reply_is_a_note_of_what_was_asked(sitting: Make) -> None:
    here = _asked(
        sitting,
        Visit(),
        ("substances:habits", "half a pack a day, one beer"),
        ("substances:habits:unclear", "weed at night, ask my husband"),
    )
    found = here.interview.visit.substances
    assert (found.alcohol, found.cannabis) == ("one beer", "weed at night")
    assert found.notes == {"cannabis": "ask my husband"}


@pytest.mark.parametrize(
    "more", ["i get drug tested for the CDL", "never touched em", "tried coke once in college"]
)
def test_words_beside_a_none_to_the_others_are_its_note(sitting: Make, more: str) -> None:
    script = (
        ("substances:habits", "vape, 2 beers friday, no weed"),
        ("substances:habits:unclear", f"none, {more}"),
    )
    told = _asked(sitting, Visit(), *script).interview.visit.substances
    assert (told.other, told.notes["other"]) == ("no", more)
