"""The words of a line that no part has claimed yet."""

from __future__ import annotations

import re

from visitprep.text import clean_line

TAKEN = " ; "
"""Stands where words were taken out, so that the words around them do not become one phrase."""

_EMPTY = re.compile(
    r"(?:(?:and|but|then|so|also|or|for|with|in|on|at|of|to|by|from|my|the|a|an|it|its|it's|i|me|was|is|had"
    r"|have|got"
    r"|they|did|do|too|since)\b[\s.']*)*",
    re.IGNORECASE,
)
_EDGES = re.compile(
    r"^(?:and|but|then|so|also)\s+|\s+(?:and|but|with|in|at|on|of|for|from|since|by|the|my)$", re.IGNORECASE
)


class Unread:
    """A line being read: each part takes its own words, the others stay as they were typed."""

    def __init__(self, line: str) -> None:
        self.text = clean_line(line).translate(str.maketrans("‘’ʼ–—", "'''--"))

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first place that `pattern` fits, taken out."""
        found = pattern.search(self.text)
        if found:
            self.cut(found.start(), found.end())
        return found

    def cut(self, start: int, end: int) -> str:
        words = self.text[start:end]
        self.text = self.text[:start] + TAKEN + self.text[end:]
        return words

    def pieces(self) -> list[str]:
        """What is left between commas and taken parts, without bare "and" or "the"."""
        found = []
        for piece in re.split(r"\s*(?:;|,(?!\d)|\.(?=\s|$)(?<!Dr\.)(?<!St\.)(?<!dr\.)(?<!st\.))\s*", self.text):
            piece = piece.strip(" .:-()")
            before = ""
            while piece != before:
                before, piece = piece, _EDGES.sub("", piece).strip(" .:-()")
            if piece and not _EMPTY.fullmatch(piece):
                found.append(piece)
        return found

    def left(self) -> str:
        """The same in one line."""
        return ", ".join(self.pieces())
