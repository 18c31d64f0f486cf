"""Two numbers that share the unit behind the last."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.daily import reach


@pytest.mark.parametrize(
    ("line", "values", "asked"),
    [
        ("sit 20 stand 20 min", {"sit": "20 min", "stand": "20 min"}, []),
        ("sit 30 stand 10 walk 5 minutes", {"sit": "30 minutes", "stand": "10 minutes", "walk": "5 minutes"}, []),
        ("sit 20, stand 10 min, walk 1 block", {"sit": "20 min", "stand": "10 min", "walk": "1 block"}, []),
        ("sit 1 stand 1 hour", {"sit": "1 hour", "stand": "1 hour"}, []),
        ("sit 10-15 stand 10 mins", {"sit": "10-15 mins", "stand": "10 mins"}, []),
        ("sit 1 stand 30 min", {"stand": "30 min"}, ["sit"]),
        ("sit 20 stand 1 hour", {"stand": "1 hour"}, ["sit"]),
        ("walk 20 stand 5 min", {"stand": "5 min"}, ["walk"]),
        ("sit 20 min stand 20", {"sit": "20 min"}, ["stand"]),
    ],
)
def test_the_unit_is_theirs_where_it_can_be_no_other(line: str, values: dict[str, str], asked: list[str]) -> None:
    found = reach.read(line, date(2026, 11, 29))
    assert (dict(found.values), [one.field for one in found.unclear]) == (values, asked)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "sitting is the problem, 30 minutes and she must stand up, walking is ok maybe one hour with the pram",
            {"sit": "30 minutes and she must stand up, the problem", "walk": "ok maybe one hour with the pram"},
        ),
        ("sit 20 min then I have to stand, walk 1 block", {"sit": "20 min then I have to stand", "walk": "1 block"}),
        ("sit an hour before I need to walk around, stand 15 min", {"sit": "an hour before I need to walk around", "stand": "15 min"}),
        ("sit an hour if i stand up in between, walk 15 min", {"sit": "an hour if i stand up in between", "walk": "15 min"}),
        ("she sits 30 minutes then has to get up and walk, stands 10 mins", {"sit": "30 minutes then has to get up and walk", "stand": "10 mins"}),
        ("stand 5 min and then I gotta sit, walk 100 feet", {"stand": "5 min and then I gotta sit", "walk": "100 feet"}),
        ("walk 3 blocks before he must stop and sit on a bench, sit 2 hours", {"walk": "3 blocks before he must stop and sit on a bench", "sit": "2 hours"}),
        ("standing is the worst, 5 minutes, sitting an hour", {"stand": "5 minutes, the worst", "sit": "an hour"}),
        ("it aches when i walk 10 min, sit 1 hour", {"walk": "10 min", "sit": "1 hour"}),
    ],
)  # fmt: skip
def test_what_must_be_done_then_stands_with_how_long_the_other_can(line: str, told: dict[str, str]) -> None:
    assert reach.read(line, date(2026, 11, 23)).values == told
