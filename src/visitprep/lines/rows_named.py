"""Which rows of a list are named by words typed in place of numbers: "standin more than 10 min and walking"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from visitprep.common_words import A_NO
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case

Rows = Mapping[str, str]
"""The code of a row to the words that name it, as an expression; a row that is said by no word is not in it.

What stands in a named group says more than the row."""

_PIECE = any_case(r"\s*(?:[,;]|\.(?=\s|$)|\bbut\b)(?:\s*(?:or|and)\b)?\s*")
_DENIED = any_case(rf"\b(?:{A_NO}|can'?t say)\s+(?:(?!just\b|only\b)[\w']+\s+){{0,3}}$")
_DENIED_AFTER = any_case(r"(?:\W+\w+)?\W+(?:no|not|isn'?t|ain'?t|aren'?t|doesn'?t|don'?t)\b")
_RULED_OUT = (
    r"rul(?:e[ds]?|ing)\b(?: \w+){0,3}? out|(?:never|not|n'?t)(?: (?:been|ever|formally|officially))*"
    r" (?:diagnosed|confirmed|tested)|never (?:did|ran|got|had|finished) (?:the|a|any|that) (?:tests?|scans?|study)"
    r"|tests? (?:\w+ ){1,3}(?:negative|clear)|benign"
)
_DOUBT = any_case(
    rf"\b(?:maybe|perhaps|might|{NOT_SURE}|borderline|pre-?|not quite|suspect\w*|possibl[ey]|scare"
    rf"|thought (?:it|i|s?he|we|they)|{_RULED_OUT})(?:\b|(?=diab))|\?"
)
_DOUBTS_THE_ONE_BEFORE = any_case(rf"\b(?:{_RULED_OUT})\b")
_AROUND = any_case(
    r"(?:a|an|the|my|some|it|its|it's|is|i|n|and|or|with|when|on|in|at|to|from|too|also|like|feels?|gets?|kind|of"
    r"|sort|really|very|just|makes?|pain|pains|worse|better|me|have|had|got|both|if|after|up|down|doing|going)"
)
"""Words beside a row's own that say no more than the row."""


class Piece(Struct, frozen=True):
    """A part of what was typed, between commas."""

    text: str
    codes: tuple[str, ...] = ()
    says_more: bool = True
    """More than the rows that it names."""


def pieces_naming(words: str, rows: Rows, contrary: str = "") -> tuple[Piece, ...]:
    """The parts of `words` with the rows that each names. What is denied, doubted, or said with a word that is
    `contrary` to the list names none."""
    found = [_read(text.strip(" .-"), rows, contrary) for text in _PIECE.split(words) if text.strip(" .-")]
    for number, behind in enumerate(found[1:]):  # "lupus, they couldn't rule it out"
        if not behind.codes and _DOUBTS_THE_ONE_BEFORE.search(behind.text):
            found[number] = replace(found[number], codes=())
    return tuple(found)


def _read(text: str, rows: Rows, contrary: str) -> Piece:
    plain = text.translate(str.maketrans("‘’ʼ", "'''"))
    if _DOUBT.search(plain):
        return Piece(text)
    if contrary and re.search(rf"\b(?:{contrary})\b", plain, re.IGNORECASE):
        return Piece(text)
    codes, rest, more = list[str](), plain, False
    for code, pattern in rows.items():
        for found in re.finditer(rf"\b(?:{pattern})(?!\w)", plain, re.IGNORECASE):
            if _DENIED.search(plain[: found.start()]) or _DENIED_AFTER.match(plain, found.end()):
                continue
            codes += [code] if code not in codes else []
            more |= any(found.groupdict().values())
            rest = f"{rest[: found.start()]}{'_' * len(found[0])}{rest[found.end() :]}"
    more |= any(not _AROUND.fullmatch(word) for word in re.findall(r"[\w'/-]+", rest.replace("_", " ")))
    return Piece(text, tuple(codes), more)
