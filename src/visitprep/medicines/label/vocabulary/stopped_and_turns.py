"""Words that turn what a label line says: taken no more, or the rest may mean something else."""

from __future__ import annotations

from typing import Final

from visitprep.medicines.label.vocabulary.schedule import EXTRA
from visitprep.patterns import compiled

STOPPED: Final = compiled(
    r"(?:(?:but|and)\s+)?(?:i(?:['’]ve)?\s+|was\s+|they\s+|s?he(?:['’]?s)?\s+)?"
    r"(?:stopped(?! up)|quit|ran out|no longer|used to|given up|gave (?:it )?up|given it up"
    r"|threw (?:it|them) (?:out|away)"
    r"|not any ?more|(?:am |is |are )?not (?:taking|using) (?:it |this |that )?any ?more|on hold"
    r"|off (?:it|this)|discontinued)(?!\w)"
)
TURNS: Final = compiled(
    r"(?:except|sometimes|but|not|unless|instead|skip(?:ping)?|increas\w+|decreas\w+|taper\w*|titrat\w+|then|"
    rf"until|was|were|other|alternat\w+|or|if|than|x\s?\d|changed?|(?:(?:and|plus|with|maybe)\s+)*{EXTRA})(?!\w)"
)
"""Words after which the rest of the line may mean something else than it says by itself."""
