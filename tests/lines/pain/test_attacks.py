"""A pain told with its story is one pain: what sets it off, how often and how long have places of their own."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.pain.place import read_all

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("line", "place", "worse", "often", "lasts", "left"),
    [
        ("her face, the right cheek and down the jaw, since summer 2024, lightning for seconds 10 or 20 times a day when"
         " brushing teeth, chewing, cold wind, between nothing", "her face, the right cheek",
         "when brushing teeth, chewing, cold wind", "10 or 20 times a day", "for seconds",
         "lightning, between nothing"),
        ("right cheek since 2024, electric shocks for seconds when chewing or brushing teeth, many times a day, nothing"
         " between", "right cheek", "when chewing or brushing teeth", "many times a day", "for seconds",
         "electric shocks, nothing between"),
        ("left ear and throat when swallowing, seconds, 30 times a day, since spring", "left ear and throat",
         "when swallowing", "30 times a day", "seconds", ""),
        ("low back since march, worse when lifting my arm or twisting, comes a few times a week", "low back",
         "worse when lifting my arm or twisting", None, None, "comes a few times a week"),
        ("jaw right side, 2 years, stabs when i touch my face or talk", "jaw right side", None, None, None,
         "stabs when i touch my face or talk"),
        ("left foot burning at night, sheets touching my toes hurt", "left foot", None, None, None,
         "burning at night, sheets touching my toes hurt"),
        ("my knee, since 2020, hurts when walking, climbing stairs", "my knee", None, None, None,
         "hurts when walking, climbing stairs"),
        ("right hip, walking for 10 minutes is the limit", "right hip", None, None, None,
         "walking for 10 minutes is the limit"),
    ],
)  # fmt: skip
def test_one_pain_with_its_story(
    line: str, place: str, worse: str | None, often: str | None, lasts: str | None, left: str
) -> None:
    (found,) = read_all(line, TODAY)
    assert found.values["place"] == place
    assert found.values.get("flare_length") == lasts
    if worse and often:
        assert (found.beside.get("worse_with"), found.beside.get("how_often"), found.left) == (worse, often, left)
    else:
        told = (*found.beside.values(), found.left)
        assert all(word in " ".join(told) for word in left.split(", "))


@pytest.mark.parametrize(
    "line",
    [
        "right hip when i lie on my side, since may, also the left knee when climbing",
        "low back since 2020, right knee since may",
    ],
)
def test_two_places_stay_two(line: str) -> None:
    assert len(read_all(line, TODAY)) == 2
