"""What the words behind a label say of the taking and its trouble."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from visitprep.lines.medicines.taking import taken
from visitprep.lines.reading import Reading
from visitprep.patterns import any_case

_SAYS_NOTHING: Final = any_case(
    r"^\W*(?:(?:maybe|about|usually|mostly|probably|just|only|like|i|it|is|take|takes|as|you|already|told|got|have|that|know|said|"
    r"that one|have it|before|above)\b\W*)+$"
)
"""Words left over that carry nothing by themselves."""
HEDGE: Final = any_case(r"(?:maybe|about|around|usually|mostly|probably|roughly|like|say)")
"""Beside a number it says no more than that nobody counts."""
ABOUT_TAKING: Final = any_case(
    r"\d|\b(?:half|one|two|three|four|tablets?|pills?|caps(?:ules?)?|nights?|days?|week|times|skip|miss|only|instead|"
    r"sometimes|maybe|when|if|every|once|twice|never|stopped?|less|more|doubled?|patch|puffs?|drops?)\b"
)
COUNTED: Final = any_case(r"\d|\b(?:half|one|two|three|four|five|six)\b")


def told_of_taking(left: str, today: date | None) -> tuple[dict[str, object], str]:
    """What the words behind the label say of the taking and its trouble, and the words that are left then."""
    found: dict[str, object] = {}
    others = []
    for clause in filter(None, (_SAYS_NOTHING.sub("", one).strip() for one in re.split(r"[,;]", left))):
        reading = taken.read(clause, today) if today else Reading({})
        said = {name: value for name, value in reading.values.items() if name in ("really_taken", "side_effects")}
        sure = len(said) == len(reading.values) == 1 and not reading.unclear and not reading.left
        if sure and not said.keys() & found.keys() and ("really_taken" not in said or COUNTED.search(clause)):
            found |= said
        else:
            others.append(clause)
    return found, ", ".join(others)
