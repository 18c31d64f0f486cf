"""Prompts as Rosa Delgado meets them."""

from __future__ import annotations

from visitprep.interview.prompts import Kind, Option, Prompt, Saved, Way

WAYS = frozenset(Way) - {Way.KEEP}

PLACE = Prompt(
    key="pain.place",
    text="Where does it hurt the most?",
    kind=Kind.LINE,
    heading="Where it hurts",
    position="Question 1 of about 5",
    guidance="For example: pain in [left] knee.",
    ways=WAYS,
)
SIDE = Prompt(
    key="pain.side",
    text="Which side?",
    kind=Kind.ONE,
    heading="Where it hurts",
    position="Question 2 of about 5",
    options=(Option("left", "[left] side"), Option("right", "Right side"), Option("both", "Both sides")),
    ways=WAYS,
)
WORSE = Prompt(
    key="pain.worse",
    text="What makes it worse?",
    kind=Kind.MANY,
    options=(Option("sit", "Sitting"), Option("stand", "Standing"), Option("lie", "Lying down")),
    ways=WAYS,
)
STORY = Prompt(key="story", text="What happened?", kind=Kind.WORDS, ways=WAYS)
MEDICINE = Prompt(
    key="medicine.name",
    text="What is it called?",
    kind=Kind.LINE,
    ways=WAYS,
    suggest=lambda typed: ("gabapentin", "pregabalin") if "gab" in typed else (),
)
KNEE = Saved("left knee", text="left knee")
