"""A device told in a medicine's line that is not used: "got the cpap thing too, dont use it" stops no medicine."""

from __future__ import annotations

from typing import Final

from visitprep.patterns import any_case

_DEVICE: Final = (
    r"(?:c-?pap|bi-?pap|masks?|machines?|devices?|gadgets?|tens|oxygen|nebuli[sz]ers?|sensors?|meters?|monitors?"
    r"|stimulators?|braces?|splints?|slings?|corsets?|collars?|belts?|supports?|boots?|insoles?|orthotics?|canes?"
    r"|walkers?|rollators?|crutch(?:es)?|wheel ?chairs?|frames?|stockings?|sleeves?|(?:hearing )aids?|heating pads?"
    r"|(?:mouth|night|bite) ?guards?|(?<=got )(?:the|a|this) \w+ thing)"
)
_UNUSED: Final = (
    r"(?:never|not|no more|nope|(?:do|does|did|is|are|was|wo|ca)(?: not|n?['’]?t)"
    r"|cannot|quit|stopped|stopt?|gave up|given up|off|hate[sd]?|threw"
    r"|in the (?:closet|drawer|garage|attic|cupboard))"
)
_OF_IT: Final = r"(?![^,;.]*\b(?:take|takes|taking|took|taken|swallow)\b)"
"""A device is used or worn, and never taken."""
_TOLD: Final = any_case(
    rf"(?:[,;]\s*|\.\s+|\s+(?=(?:and|also|plus|but|with|(?:i )?(?:have|got))\s))"
    rf"(?P<words>{_OF_IT}[^,;.]*?\b{_DEVICE}\b[^,;.]*(?:[,;.]\s*{_OF_IT}"
    rf"(?=(?:(?:and|but|so|i|she|he|just|really|it|the|mask|thing|machine|hurts|is|it['’]?s)\s+)*{_UNUSED}\b)"
    r"[^,;.]*)*)"
)
_SAYS_UNUSED: Final = any_case(
    rf"\b{_DEVICE}\b.*\b{_UNUSED}\b"
    rf"|\b{_UNUSED}\s+(?:(?:us(?:e|ed|ing)|wear(?:ing)?|wore|like|with|the|my|that|his|her)\s+)*(?:\w+\s+)?{_DEVICE}\b"
)


def unused(row: str) -> tuple[str, str]:
    """The words that tell of it, and the row without them; no words where none is told, or it is used."""
    for found in _TOLD.finditer(row):
        before, behind = row[: found.start()].rstrip(" ,;."), row[found.end() :].strip(" ,;.")
        if before and _SAYS_UNUSED.search(found["words"]):
            return found["words"].strip(), ", ".join(filter(None, (before, behind)))
    return "", row
