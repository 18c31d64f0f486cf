"""Words of the body as people spell them, in small letters and in full: "lft sholder n neck"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from visitprep.patterns import compiled
from visitprep.visit.records.body_names import MISSPELLED


def any_of(words: Iterable[str]) -> str:
    """Any of them, the longest first; a blank is any blanks. A word and several of it are one."""
    known = frozenset(words)
    single = (word for word in known if not (word.endswith("s") and word[:-1] in known))
    ordered = sorted(single, key=lambda word: (-len(word), word))
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") + ("s?" if f"{word}s" in known else "") for word in ordered
    )


_JOINS = compiled(r"(?<=\w) (?:n|'n'?|&|an(?= (?:my|the|left|right|both|lower|upper|low|mid)\b)) (?=\w)")
_SPELLED = {wrong: right for right, words in MISSPELLED.items() for wrong in words.split("|")}
_SHORT_SIDE = compiled(r"(?<![\w-])(?:lt|lft|rt)(?![\w-])")
_MISSPELLED = compiled(rf"(?<![\w-])(?:{any_of(_SPELLED)})(?![\w])", needs="|".join(_SPELLED))
_LEFT_OFF = compiled(r"\b(go|com|shoot|runn|spread|radiat|mov|travel|wrapp)in\b'?")
"""Letters left off: "neck n shoulder", "goin down"."""


def spelled_out(words: str) -> str:
    text = " ".join(words.lower().translate(str.maketrans("\u2018\u2019", "''")).split())[:2_000]
    text = _JOINS.sub(" and ", _LEFT_OFF.sub(r"\1ing", text))
    text = _SHORT_SIDE.sub(lambda match: "right" if match[0] == "rt" else "left", text)
    return _MISSPELLED.sub(lambda match: _SPELLED[match[0]], text)
