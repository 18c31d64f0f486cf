"""What a no goes on to behind commas: "denies fever, weakness and sweats", "no stroke, kidneys or diabetes"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from visitprep.common_words import A_NO, DENIES
from visitprep.patterns import any_case

_NO = any_case(
    rf"\b(?<!\bnot )(?<!\bnever )(?:(?P<plain>{DENIES}|no to|(?:not|none) (?:any )?of)"
    r"|(?P<has>no (?:trouble|problems?|issues?) with|(?:(?:(?:do|does|did|ha[sd]|have)(?:n['’ ]?t| not)"
    r"|(?:no|any|without) (?:sign|evidence|symptom|histor)\w*|never)"
    r"(?: (?:had|have|has|any|ever|complain\w*|report\w*|of))+))"
    rf"|(?P<without>without(?! (?:my|his|her|the|a|trying)\b))|{A_NO}):?\s+"
)
_CUT = any_case(r"\s*(?:,\s*(?:(?:and|or|nor)\b)?|\b(?:and|or|nor)\b|[/&]|(?P<end>[;.!?](?=\s|$)|\bbut\b|$))\s*")
_TELLS = any_case(
    r"\d|\?|n['’]t\b|\b(?:i|i?['’]?m|s?he|we|they|it|is|are|was|were|am|has|have|had|do|does|did|can|gets?|got|feels?"
    r"|says?|said|since|now|today|lately|some ?times|always|often|when|while|if|worse|new|started|began|positive"
    r"|reports?|complain\w*|admits?|nothing|except|though|although|until|also|only|just|yes|drag\w*|giv(?:es?|ing)"
    r"|gave|buckl\w*|slap\w*|flop\w*|leak(?:s|ed)|lost|goes|keeps?|wakes?|soak\w*|feeling|strength|sensation|urge|good"
    r"|(?<!loss of )(?<!lack of )(?:\w+ )?control|idea|any ?more|because)\b"
)
"""It is told, and no more a list; or it is missed where it is not there: "no bladder control"."""


def denied_pieces(text: str, pieces: Iterable[str], names: Callable[[str], object]) -> frozenset[str]:
    """Those of the pieces that such a no is said of.

    "Denies" goes on behind every comma; "does not have" where what it names first (`names`) is asked about; any
    other no only where an "or" joins the last.
    """
    lists = [*_lists(text, names)]
    stands = ((piece, rf"(?<!\w){re.escape(piece)}(?!\w)") for piece in pieces if piece)
    return frozenset(piece for piece, alone in stands if any(re.search(alone, one) for one in lists))


def _lists(text: str, names: Callable[[str], object]) -> Iterator[str]:
    for no in _NO.finditer(text):
        at, ends, joins = no.end(), list[int](), [""]
        for cut in _CUT.finditer(text, at):
            if not text[at : cut.start()] or _TELLS.search(text, at, cut.start()):
                break
            ends, joins, at = [*ends, cut.start()], [*joins, cut[0].casefold()], cut.end()
            if cut["end"] is not None:
                break
        joined = " ".join(joins[: len(ends)])
        named = bool(ends) and names(text[no.end() : ends[0]])
        goes_on = no["plain"] or (named and (no["has"] or (no["without"] and "and" in joined)))
        if ends and (goes_on or ((named or no["has"]) and re.search(r"or|/", joined))):
            yield text[no.end() : ends[-1]]
