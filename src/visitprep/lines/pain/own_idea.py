"""What the writer thinks it is, apart from what was told: "surgeon says the x-ray is fine. i think its loose"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.patterns import any_case

_BEGAN: Final = (
    r"(?!\s*(?:that |maybe |probably )*(?:from|after|since|because|cause|when|while|by|during|due"
    r"|(?:it|that|this) (?:was|all |began|started|came|happened|had)))"
)
"""Behind these it is how it began."""
_IDEA: Final = any_case(
    r"(?:^|(?P<sign>\s*[,;]\s*|\.\s+)|\s+(?=but\b|and (?:i|we|my|to me)\b))(?P<idea>"
    r"(?:(?:but|and|though|so|me|personally|for me)[\s,]+)*"
    rf"(?:(?:i|we)(?:'d|['’]d| would| am| still| myself| also| really|'m|['’]m)* (?:think|thought|believe|suspect"
    rf"|guess|reckon|say|figure|sure|convinced|afraid|wonder if|fear){_BEGAN}"
    r"|(?:my|our)(?: own)? (?:guess|idea|theory|feeling|opinion|fear)\b|to me (?:it|that)\b|if you ask me)"
    r"\b[^.;]*)"
)
_TOLD: Final = any_case(
    r"(?:,\s*|\s+(?=and\b))(?=(?:but |and )?(?:the |my |her |his |our )?(?:dr|doc|doctor|surgeon|they|nurse"
    r"|specialist|mri|x-?ray|scan|\w+ologist)\b)"
)
"""Here somebody else's word begins again."""


def own_idea(line: str) -> tuple[str, str]:
    """The line without it, and the writer's own idea in their words."""
    found = _IDEA.search(line)
    if found is None:
        return line, ""
    idea = found["idea"]
    again = _TOLD.search(idea)
    end = found.start("idea") + (again.start() if again else len(idea))
    rest = f"{line[: found.start()].rstrip(' ,;')}. {line[end:].lstrip(' ,;.')}".strip(" .")
    return rest, re.sub(r"^(?:(?:but|and|though|so)[\s,]+)+", "", line[found.start("idea") : end]).strip(" ,;.")
