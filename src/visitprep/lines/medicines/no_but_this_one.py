"""The one medicine that is taken, in a sentence that says no: "I don't take nsaids, well Aleve some mornings"."""

from __future__ import annotations

from typing import Final

from visitprep.medicines.label.name import known_name
from visitprep.medicines.names import closest
from visitprep.patterns import any_case, compiled

_NO: Final = any_case(
    r"\b(?:do(?:es)?\s?n[o'’]?t|do not|does not|no|not|never|ca\s?n['’]?t|cannot|nothing|none|is\s?n['’]?t"
    r"|ain['’]?t|without|am off|i['’]?m off|stay away from|avoid)\b"
)
_BUT: Final = any_case(
    r"(?:[\s,;.]+(?:well|ok|okay|except(?:ing)?(?: for| maybe)?|but|only|just|unless you count|other than"
    r"|apart from|aside from|besides|though|maybe|i guess|i do|still))+[\s,]+"
    r"(?:(?:i|she|he|we)\s+)?(?:(?:do|does|did|still|only|just|will|sometimes)\s+)*"
    r"(?:(?:take|use|have|need|get)s?\s+)?(?:(?:the|an?|some|my|one|for|for the)\s+)*"
)
_BEFORE: Final = 3  # words, "I really don't"; of what is told later a medicine before it is taken
_WORD: Final = compiled(r"[^\W\d_]{5,}")


def exception_in(row: str) -> tuple[str, str]:
    """The words that say no, and those about the medicine that is taken all the same; empty where there is none."""
    for but in _BUT.finditer(row):
        denied = row[: but.start()].strip(" ,;.")
        no = _NO.search(denied)
        if (
            no
            and len(denied[: no.start()].split()) < _BEFORE
            and not known_name(row, 0)
            and _names_one(row, but.end())
        ):
            return denied, row[but.end() :].strip()
    return "", ""


def _names_one(row: str, place: int) -> bool:
    word = _WORD.match(row, place)
    return known_name(row, place) is not None or bool(word and closest(word.group()))
