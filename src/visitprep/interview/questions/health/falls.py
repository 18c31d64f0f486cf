"""Falls in the past year: asked among the safety facts, and kept with what they can do."""

from __future__ import annotations

from visitprep.interview.question import Group, Question
from visitprep.wording import Wording

FALLS = Group(
    "function",
    (
        Question(
            "falls",
            Wording(
                "How many times did you fall in the past year?", "How many times did {name} fall in the past year?"
            ),
            guidance=Wording("If never, type: 0"),
            help=Wording(
                "Pain, weak legs and some medicines can make people fall. The clinic asks so that it can help with that."
            ),
        ),
    ),
)
