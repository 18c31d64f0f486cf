"""Several entries of one line: what the one before tells of the next, and how many each of them was."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from visitprep.lines.reading import Reading
from visitprep.patterns import any_case

_OF_ALL: Final = (
    r"(?:(?:both|each|every|all(?: (?:of|the|two|three|\d))?)(?: (?:of )?(?:them|these|times?|ones?|rounds?"
    r"|courses?|goes|series))?|either (?:time|one|way|round|course))"
)
_SAID: Final = (
    r"(?:(?:were|was|did|it|really|very|so|pretty)\s+)*(?:good|great|better|fine|ok(?:ay)?|helped|worked|useless"
    r"|a waste(?: of time)?|no good|n[ou]thin[g']?|no help)(?: (?:a lot|some|a little))?"
)
_VERDICT: Final = any_case(rf"(?:[,;.]|\s)\s*(?:{_OF_ALL}[\s,:]+{_SAID}|{_SAID}\s+{_OF_ALL})(?=\s*(?:$|[,;.]))")
_WORDS_OF_ALL: Final = any_case(rf"\b{_OF_ALL}\b")
_BARE: Final = any_case(r"(?:good|fine|ok(?:ay)?)")
_FOR_NOTHING: Final = any_case(r"(?:useless|a waste(?: of time)?)")
_COMMON: Final = any_case(rf"\b(?:{_OF_ALL}|neither|none of (?:them|these|it))\b")
_RESULT: Final = ("effect", "percent_relief", "relief_lasted")


def with_verdict(text: str) -> str:
    """What is said of all of them in the words of one: "was good" of "both times good"."""
    found = _VERDICT.search(text)
    if found is None:
        return text
    said = _WORDS_OF_ALL.sub(" ", found[0][1:]).strip(" ,:")
    said = "helped" if said.casefold() == "better" else said
    said = f"was {said}" if _BARE.fullmatch(said) else "no help" if _FOR_NOTHING.search(said) else said
    return f"{text[: found.start()]}, {said}{text[found.end() :]}"


def told_of_all(text: str, found: list[tuple[str, Reading]]) -> list[tuple[str, Reading]]:
    """What the last of them did, where it was so each time, goes to those of which nothing is told."""
    if len(found) < 2 or _COMMON.search(text) is None:
        return found
    last = found[-1][1]
    values = {name: value for name, value in last.values.items() if name in _RESULT}
    unclear = tuple(one for one in last.unclear if one.field in _RESULT)
    return [
        (
            words,
            one
            if _is_told(one)
            else replace(one, values={**one.values, **values}, unclear=(*one.unclear, *unclear)),
        )
        for words, one in found
    ]


def _is_told(one: Reading) -> bool:
    return bool({*_RESULT} & {*one.values, *(part.field for part in one.unclear)})
