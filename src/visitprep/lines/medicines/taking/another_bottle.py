"""Words about one medicine that turn to another bottle of nearly its name: "and the PM is a different bottle"."""

from __future__ import annotations

from typing import Final

from visitprep.medicines.names import lookup
from visitprep.patterns import any_case

_BOTTLE: Final = r"(?:bottle|box|jar|pack\w*|tube|pills?|one|kind|sort|medicines?|meds?|thing)"
_TURNS: Final = any_case(
    r"(?:^|(?<=[\s,;.]))(?:(?:and|but|then|plus|also)\s+)*(?:the|my|her|his|that|those|an?)\s+(?P<what>[^\W\d][\w-]*)"
    r"(?:\s+(?:ones?|version|kind))?(?P<apart>(?:['’]?s|\s+(?:is|are|was|comes?))?\s+(?:in\s+)?(?:an?\s+|the\s+)?"
    rf"(?:different|separate|another|other|second)\s+(?:\w+\s+)?{_BOTTLE}\b)?"
)


def take(line: str, name: str) -> tuple[str, str]:
    """What is told of the other, under its name where the table has it; and the line without that."""
    for found in _TURNS.finditer(line):
        other = _other(name, found["what"])
        if other or found["apart"]:
            words = line[found.start() :].strip(" ,;.")
            return f"{other}: {words}" if other else words, line[: found.start()].rstrip(" ,;.")
    return "", line


def _other(name: str, what: str) -> str:
    """The name that `what` makes of the medicine's own, where that is something else than its other strength."""
    for base in dict.fromkeys((*reversed(name.split()), name)):
        one, other = lookup(base), lookup(f"{base} {what}")
        if one is not None and other is not None and other is not one:
            return f"{base} {what}"
    return ""
