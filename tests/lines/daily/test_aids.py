"""What is used to get around, told in words."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.prompts import Kind, Option, Prompt
from visitprep.interview.questions.living.daily import HELP
from visitprep.interview.tick_list import Ticked
from visitprep.lines.daily import aids
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.visit.answering import Moment
from visitprep.visit.records.choices.living import Aid
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("words", "used", "told_of_use", "told_of_help"),
    [
        ("wears a wrist brace on the left", (Aid.BRACE,), "wears a wrist brace on the left", ""),
        ("husband cuts her meat and washes her hair", (), "", "husband cuts her meat and washes her hair"),
        (
            "walker outside, cane in the house, husband does the cooking",
            (Aid.WALKER, Aid.CANE),
            "walker outside, cane in the house",
            "husband does the cooking",
        ),
        ("grab bars in the shower", (Aid.OTHER,), "grab bars in the shower", ""),
        ("my daughter shops and i use the cart at walmart", (Aid.OTHER,), "i use the cart at walmart", "my daughter shops"),
        ("no cane", (), "", "no cane"),
        ("used to use a walker", (), "", "used to use a walker"),
        ("support from church", (), "", "support from church"),
    ],
)  # fmt: skip
def test_an_aid_that_is_named_is_one(
    words: str, used: tuple[Aid, ...], told_of_use: str, told_of_help: str
) -> None:
    found = aids.read(words)
    assert (found.aids, found.used, found.needed) == (used, told_of_use, told_of_help)


@pytest.mark.parametrize(
    ("words", "code", "used", "noted"),
    [
        ("socks and shoes, I cook Sun + Wed, walker always", "shopping", (Aid.WALKER,), "shopping (socks and shoes, I cook Sun + Wed)"),
        ("with a cane", "stairs", (Aid.CANE,), None),
        ("my wife does it", "shopping", (), "shopping (my wife does it)"),
    ],
)  # fmt: skip
def test_an_aid_told_beside_a_row_of_help_is_used(
    words: str, code: str, used: tuple[Aid, ...], noted: str | None
) -> None:
    said = Ticked(HELP.rows(Visit()), (code,), words=words, beside=((code, words),))
    function = HELP.store(Visit(), said, Moment(date(2026, 11, 30))).function
    assert (function.aids, function.notes.get("help_needed")) == (used, noted)


@pytest.mark.parametrize(
    ("typed", "needed", "used", "rows"),
    [
        (
            "1 bad days only, 5 cleaning lady, 9 outside. dropped choir",
            "getting dressed (bad days only), housework (cleaning lady), dropped choir",
            "cane (outside)",
            "dressing housework other cane",
        ),
        ("6 i do the shopping, 9", "shopping (i do the shopping)", None, "shopping cane"),
        ("1 shoes, 2 the tub, 10 long walks", "getting dressed (shoes), bathing (the tub)", "walker (long walks)", "dressing bathing walker"),
        ("5 all of it", "housework (all of it)", None, "housework"),
        ("1 5 9 my wife helps", "my wife helps", None, "dressing housework other cane"),
        ("9 a cane for now", None, "a cane for now", "cane"),
        ("2 and the shoes", "the shoes", None, "bathing other"),
        ("5, grab bars", None, "grab bars", "housework other"),
    ],
)  # fmt: skip
def test_words_stand_with_the_row_they_were_typed_to(
    typed: str, needed: str | None, used: str | None, rows: str
) -> None:
    shown = HELP.rows(Visit())
    options = tuple(Option(row.code, row.label.you) for row in shown)
    reply = pick_ticks(typed, Prompt("k", "Help?", Kind.MANY, options=options, own_words=True))
    said = Ticked(shown, reply.value, words=reply.words, beside=reply.beside)
    function = HELP.store(Visit(), said, Moment(date(2026, 11, 30))).function
    assert (function.notes.get("help_needed"), function.notes.get("aids")) == (needed, used)
    assert [one.value for one in (*(function.help_needed or ()), *(function.aids or ()))] == rows.split()
