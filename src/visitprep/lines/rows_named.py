"""Which rows of a list are named by words typed in place of numbers: "standin more than 10 min and walking"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from visitprep.common_words import A_NO, DENIES, FULL_STOP
from visitprep.lines.yes_no import NOT_SURE
from visitprep.lists_denied import denied_pieces
from visitprep.medicines.spelling import distance
from visitprep.patterns import any_case
from visitprep.visit.records.choices.choice import Choice

Rows = Mapping[str, str]
"""The code of a row to the words that name it, as an expression; a row that is said by no word is not in it.

What stands in a named group says more than the row."""

_PIECE = any_case(rf"\s*(?:[,;]|{FULL_STOP}|\bbut\b)(?:\s*(?:or|and)\b)?\s*")
_DENIED = any_case(rf"\b(?:{A_NO}|{DENIES}|can'?t say)\s+(?:(?!just\b|only\b)[\w']+\s+){{0,3}}$")
_DENIED_AFTER = any_case(r"(?:[^\w(]+\w+)?\W+(?:no|not|isn'?t|ain'?t|aren'?t|doesn'?t|don'?t)\b")
_NOT_TESTED = (
    r"(?:never|not|n'?t)(?: (?:been|ever|formally|officially))* (?:diagnosed|confirmed|tested)"
    r"|(?:never|not|n'?t) (?:did|do|done|ran|run|got|get|had|have|finish\w*) (?:the|a|any|that|my|his|her)"
    r" (?:\w+ )?(?:tests?|scans?|study)"
)
_RULED_OUT = (
    rf"rul(?:e[ds]?|ing)\b(?: \w+){{0,3}}? out|tests? (?:\w+ ){{1,3}}(?:negative|clear)|benign|{_NOT_TESTED}"
)
_OF_DETAIL = r"(?! (?:\d|in|about|around|since|when|what|which|how|of|from|because))"
"""A doubt of when or which, and none of whether: "maybe 2019", "not sure since when"."""
_WHETHER = (
    rf"(?:(?:maybe|perhaps|possibl[ey]|probabl[ey]|{NOT_SURE}){_OF_DETAIL}|might|suspect\w*"
    rf"|(?:doc\w*|dr\.? \w+|gp|nurse|they|s?he|specialist) (?:only |just |also |still )?thinks?{_OF_DETAIL})"
)
_MAY_BE = any_case(
    rf"\b(?:{_WHETHER}|{_NOT_TESTED}|scare|false alarm|turned out (?:\w+ )?(?:fine|ok|okay|benign))\b|\?"
)
_DOUBT = any_case(
    rf"\b(?:{_WHETHER}|borderline|pre-?|not quite|scare|thought (?:it|i|s?he|we|they)|{_RULED_OUT})"
    r"(?:\b|(?=diab))|\?"
)
_DOUBTS_THE_ONE_BEFORE = any_case(rf"\b(?:{_RULED_OUT})\b")
_PLAIN = str.maketrans("‘’ʼ", "'''")
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
    may_be: tuple[str, ...] = ()
    """The rows that it names and leaves open: "doc thinks my liver"."""


def leaves_open(words: str) -> bool:
    """Whether words beside a row leave open that it is so: "they never did the test", "might have"."""
    return any(_MAY_BE.search(piece.translate(_PLAIN)) for piece in _PIECE.split(words))


def pieces_naming(words: str, rows: Rows, contrary: str = "", whole: str = "") -> tuple[Piece, ...]:
    """The parts of `words` with the rows that each names. What is denied, doubted, or said with a word that is
    `contrary` to the list names none. `whole`: all that was typed, where `words` are what is left of it."""
    texts = [text.strip(" .-") for text in _PIECE.split(words) if text.strip(" .-")]
    named = [rf"\b(?:{row})" for row in rows.values()]
    denied = denied_pieces(whole or words, texts, lambda item: any(re.search(one, item, re.I) for one in named))
    found = [Piece(text) if text in denied and "(" not in text else _read(text, rows, contrary) for text in texts]
    for number, behind in enumerate(found[1:]):  # "lupus, they couldn't rule it out"
        if not behind.codes and _DOUBTS_THE_ONE_BEFORE.search(behind.text):
            before, untested = found[number], leaves_open(behind.text)
            found[number] = replace(before, codes=(), may_be=before.codes if untested else before.may_be)
    return tuple(found)


_DROPPED_G = any_case(r"\b([^\W\d_]{2,})in['’]?(?!\w)")


def _names_any(plain: str, rows: Rows) -> bool:
    return any(re.search(rf"\b(?:{pattern})(?!\w)", plain, re.IGNORECASE) for pattern in rows.values())


_WORD: Final = any_case(r"[^\W\d_]{5,}")
_NO_ROW: Final = frozenset({"strike", "message"})
"""Words of their own, however close to a row's."""
_NEAR: Final = 0.75
"""What a slip of the pen costs at most: a letter left out, doubled, or a vowel for another."""


@lru_cache(maxsize=64)
def _long_words(pattern: str, label: str) -> frozenset[str]:
    """The long words that name a row, in its label and its expression, with and without a last letter."""
    texts = (label.casefold(), pattern, re.sub(r"\w\?", "", pattern), pattern.replace("?", ""))
    return frozenset(word for text in texts for word in re.findall(r"[a-z]{6,}", re.sub(r"\\\w", " ", text)))


def _mended(plain: str, rows: Rows) -> str:
    """With a misspelt word put right, where a row is named then: "blood presure", "kidny"."""
    for found in reversed(list(_WORD.finditer(plain))):
        typed = found[0].casefold()
        for code, pattern in rows.items() if typed not in _NO_ROW else ():
            for word in _long_words(pattern, code.words() if isinstance(code, Choice) else ""):
                if word[0] != typed[0] or abs(len(word) - len(typed)) > 1 or word == typed:
                    continue
                mended = f"{plain[: found.start()]}{word}{plain[found.end() :]}"
                if distance(typed, word, _NEAR) <= _NEAR and _names_any(mended, {code: pattern}):
                    return mended
    return plain


def _read(text: str, rows: Rows, contrary: str) -> Piece:
    plain = text.translate(_PLAIN)
    if contrary and re.search(rf"\b(?:{contrary})\b", plain, re.IGNORECASE):
        return Piece(text)
    if (whole := _DROPPED_G.sub(r"\1ing", plain)) != plain and not _names_any(plain, rows):
        plain = whole  # "lyin flat, drivin"
    if not _names_any(plain, rows):
        plain = _mended(plain, rows)
    codes, rest, more = list[str](), plain, False
    for code, pattern in rows.items():
        for found in re.finditer(rf"\b(?:{pattern})(?!\w)", plain, re.IGNORECASE):
            if _DENIED.search(plain[: found.start()]) or _DENIED_AFTER.match(plain, found.end()):
                continue
            codes += [code] if code not in codes else []
            more |= any(found.groupdict().values())
            rest = f"{rest[: found.start()]}{'_' * len(found[0])}{rest[found.end() :]}"
    more |= any(not _AROUND.fullmatch(word) for word in re.findall(r"[\w'/-]+", rest.replace("_", " ")))
    if _DOUBT.search(plain):
        return Piece(text, may_be=tuple(codes) if leaves_open(text) else ())
    return Piece(text, tuple(codes), more)
