"""A helper says in passing that the one they help has left, or has come."""

from __future__ import annotations

import pytest

from visitprep.lines.people.who_is_here import said_who_is_here

CALLED = {"dad", "mom", "earl", "earl whitcomb", "rosa"}


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        (
            "Dad has gone to bed now so it's just me, he takes it about twice a week, no trouble I know of",
            "he takes it about twice a week, no trouble I know of",
        ),
        ("she left the room", ""),
        ("he fell asleep, I'll finish", ""),
        ("he’s not here for this part", ""),
        ("He's asleep, skip it for now", "skip it for now"),
        ("2 I guess, he's asleep", "2 I guess"),
        ("He's in bed, he'd say 5, I'd say 7", "he'd say 5, I'd say 7"),
        ("Dad's gone to bed now", ""),
        ("mom went to lie down so I'll answer the rest", ""),
        ("it's just me now, he had to go", ""),
        ("She stepped out. 4 times a night", "4 times a night"),
        ("now it's just me", ""),
        ("he is too tired now, so i will do the rest", ""),
        ("just me from here, Rosa is resting", ""),
        ("Hes asleep now. Both hips", "Both hips"),
        ("Earl Whitcomb has left the room, about 40 left", "about 40 left"),
        ("my dad has left, so I'm on my own here: twice a day", "twice a day"),
        ("I'll do the rest without him", ""),
        ("Earl's hung up, I'm on my own again", ""),
        ("he rang off", ""),
        ("Dad's off the phone, about 4 a day", "about 4 a day"),
        ("mom has left the call", ""),
        ("we hung up", ""),
        ("the call dropped, it's just me again", ""),
        ("I've hung up with Rosa. Both knees", "Both knees"),
    ],
)
def test_somebody_left(typed: str, rest: str) -> None:
    heard = said_who_is_here(typed, CALLED, came=False)
    assert heard is not None and heard[1] == rest


@pytest.mark.parametrize(
    "typed",
    [
        "he is asleep by nine",
        "Just me and my husband Ron",
        "just me",
        "she goes to bed at 9",
        "he falls asleep in the chair",
        "she left the room when it hurt and came back",
        "he's in bed, most of the day",
        "he is tired, all day",
        "He has gone to bed early since October",
        "the nurse left",
        "my brother left",
        "I'll do anything",
        "he's asleep in the recliner, 2 hours at a time",
        "the pain is gone now",
        "he gets off the phone when it hurts",
        "his leg hung up on the step",
        "He left his job in 2019",
    ],
)
def test_what_is_told_of_a_day_says_nothing_of_now(typed: str) -> None:
    assert said_who_is_here(typed, CALLED, came=False) is None


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("mom is back now", ""),
        ("Dad is awake now", ""),
        ("he woke up, he'll answer himself", ""),
        ("she's here now", ""),
        ("She came back in", ""),
        ("Mom is sitting with me now, 5 at night", "5 at night"),
        ("now Earl is here too", ""),
        ("she is up again and can answer", ""),
        ("dad just came in", ""),
        ("Mom's with me, she says 6", "she says 6"),
        ("Earl is on the phone with me now", ""),
        ("dad has joined", ""),
        ("she just joined the call, 6 at night", "6 at night"),
        ("I've got Rosa on speaker now", ""),
        ("got him on the line, he says both", "he says both"),
        ("mom called me back, she is on video", ""),
    ],
)
def test_somebody_came(typed: str, rest: str) -> None:
    heard = said_who_is_here(typed, CALLED, came=True)
    assert heard is not None and heard[1] == rest


@pytest.mark.parametrize(
    "typed",
    [
        "he is up three times a night",
        "the pain is back now",
        "he is on the phone all day",
        "she was on the phone with the pharmacy, twice",
        "she comes back on Friday",
        "he's awake, most nights",
        "my sister is here now",
        "he came home from hospital in May",
    ],
)
def test_nobody_came(typed: str) -> None:
    assert said_who_is_here(typed, CALLED, came=True) is None
