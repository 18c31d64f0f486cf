"""A no to a whole list is a no however often it is said; a no with more beside it is left to its reader."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.prompts import Answered
from visitprep.interview.screens.signs_said import happening, is_to_be_asked
from visitprep.lines.daily import habits
from visitprep.lines.yes_no import says_none_at_all
from visitprep.terminal.picking.options import says_none


@pytest.mark.parametrize(
    "typed",
    [
        "no, none of it",
        "none of that no",
        "no none at all",
        "no nothing like that",
        "never any of it",
        "no she doesn't",
        "no to all of it",
        "nope none of those",
        "no thank god none",
        "not any of these",
        "nothing i know of",
        "i said nah. none",
        "not to my knowledge",
        "none as far as i know",
        "nope im good",
        "dont have any",
        "like i said, none",
        "never had one",
        "he has none",
        "no sir",
        "0, she does not say such things",
        "no, nothing of this is new thank God",
        "nothing like this happened",
        "none of it was new thank heavens",
        "no, none of these lately thanks",
        "None of those, he says",
        "no, nothing like that she says",
        "he says no to all",
        "mom says none of them",
        "nope, she says no",
        "not one of them, he told me",
        "none, says my wife",
    ],
)
def test_a_no(typed: str) -> None:
    assert says_none_at_all(typed) and says_none(typed)
    assert set(habits.read(typed, date(2026, 11, 29)).values.values()) == {"no"}


@pytest.mark.parametrize(
    "typed",
    [
        "no, but wine at christmas",
        "not sure",
        "no idea",
        "not yet",
        "none except 3",
        "none, he says his leg drags",
        "he says no dragging but numb",
        "no more than 2",
        "none of it but pot",
        "no i stopped in 2010",
        "nothing new but the foot",
        "she does not know",
        "no problem",
        "i said nah to the pills",
        "nothing but bees",
        "no i know what it is",
        "none i took it once",
        "none, chest pain is old",
        "no it is new",
        "nothing of this is better",
        "not lately",
        "she does not wake",
        "dont have any left",
        "0 the foot came on slow",
    ],
)
def test_no_plain_no(typed: str) -> None:
    assert not says_none_at_all(typed)


def test_a_zero_with_the_reason_is_not_asked_again_and_a_sign_is() -> None:
    why = "she lost weight but we know why, she is scared to chew"
    explained = Answered((), words=why, none=True)
    assert not is_to_be_asked(explained) and happening(explained, ()) == ()
    for words in ("because the foot came on slow", "she lost weight", "numb because of the chair"):
        assert is_to_be_asked(Answered((), words=words, none=True)), words
    assert is_to_be_asked(Answered((), words=why))


@pytest.mark.parametrize(
    ("typed", "alcohol", "left"),
    [
        ("no booze since 2024. weed n gummies for sleep. 3 4 energy drinks a day", "no booze since 2024", "3 4 energy drinks a day"),
        ("i drink a lot of coffee, no smoking", None, "i drink a lot of coffee"),
        ("beer on weekends and 2 energy drinks", "beer on weekends", "2 energy drinks"),
        ("smoke 5 a day, drink only water", None, "drink only water"),
        ("no drugs, a glass of milk at night", None, "a glass of milk at night"),
        ("non-alcoholic beer now, no smoking", None, "non-alcoholic beer now"),
        ("vape, pots of tea and root beer", None, "pots of tea, root beer"),
        ("i drink coffee and beer", "beer", "i drink coffee"),
        ("rum and no smoking", "rum", ""),
        ("2 drinks a night", "2 drinks a night", ""),
    ],
)  # fmt: skip
def test_a_drink_without_alcohol_is_none(typed: str, alcohol: str | None, left: str) -> None:
    reading = habits.read(typed, date(2026, 11, 29))
    assert (reading.values.get("alcohol"), reading.left) == (alcohol, left)
