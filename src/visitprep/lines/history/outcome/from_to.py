"""The strength of the pain before and after: "from 8 to 4"."""

from __future__ import annotations

from visitprep.patterns import any_case
from visitprep.visit.records.choices.medicine import Effect

FROM_TO = any_case(
    r"(?<![\w-])(?:(?:it|that|maybe|took|takes|brought|brings|dropped|drops|went|got|cut|knocked|pain|down)\s+)*"
    r"(?:(?:my |the |her |his )?[a-z]+\s+)??(?:(?:went|got|is|was|pain|down)\s+)*from\s+(?:an? "
    r"|about )?(?P<before>10|\d)"
    r"\s+(?:down |up )?to\s+(?:an? |about |maybe )?(?P<after>10|\d)(?![\w/]|\s*(?:mg|pills?|tablets?|a day"
    r"|times|visits?|weeks?|months?|years?|hours?|am|pm)\b)"
)
"""Of the strength of the pain, 0 to 10."""


def change(before: int, after: int) -> Effect:
    """In words, which are said back: half of it or more is a lot, three tenths are some."""
    if after >= before:
        return Effect.WORSE if after > before else Effect.NONE
    fewer = (before - after) / before
    return Effect.A_LOT if fewer >= 0.5 else Effect.SOME if fewer >= 0.3 else Effect.A_LITTLE
