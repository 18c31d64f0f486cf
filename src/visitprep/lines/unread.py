"""The words of a line that no part has claimed yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from msgspec.structs import replace

from visitprep.common_words import FULL_STOP
from visitprep.lines.reading import Reading
from visitprep.number_words import numbers_in_words
from visitprep.patterns import any_case, compiled
from visitprep.text import clean_line

TAKEN = " ; "
"""Stands where words were taken out, so that the words around them do not become one phrase."""

_UNIT_CUT = any_case(r"(?:(?<=yr)|(?<=yrs)|(?<=mo)|(?<=mos)|(?<=wk)|(?<=wks))\.(?=\s+(?:ago|back)\b)")
"""The point of "2 yrs. ago"."""
_EMPTY = any_case(
    r"(?:(?:and|but|then|so|also|or|for|with|in|on|at|of|to|by|from|my|the|a|an|it|its|it's|i|me|was|is|had"
    r"|have|got|they|did|do|too|since|because)\b[\s.']*)*"
)
_EDGES = any_case(
    r"^(?:and|but|then|so|also)\s+|\s+(?:and|but|the|my|(?<!ever )(?<!worse )(?<!bad )(?<!same )since"
    r"|(?<!now )(?:and |but )?then)$"
)
_TORN_OFF = any_case(
    r"(?<!\bcame)(?<!\bstill)(?<!\bput)(?<!\bput back)(?<!\bput it)\s+(?:with|in|at|on|of|for|from|by)$"
)
"""In front of words that were taken out; where a part of the line ends so as typed it stays: "still in"."""
_PART = compiled(rf"(?:(?!,(?!\d)|;|{FULL_STOP}).)+")
_AROUND = compiled(r"^(?:[ ,:;()-]|\.(?!\d))+|[ .,:;()-]+$")
"""A point before a digit belongs to the number: ".5" is not "5"."""
_DANGLES = any_case(
    r"(?:^|\s)(?:the|my|a|an|is|its|it's|getting|gets|got|so|very|because|of|when|while|about|was|were|are"
    r"|has|to)$"
)
_BEGINS_LATE = any_case(r"(?:of|than|is|are|was|were|says?|said|which|who)\b")


class Unread:
    """A line being read: each part takes its own words, the others stay as they were typed."""

    def __init__(self, line: str) -> None:
        self.line = _UNIT_CUT.sub("", clean_line(line)).translate(str.maketrans("‘’ʼ–—", "'''--"))
        self.text = self.line
        self._at: list[int] = list(range(len(self.line)))
        """Where each letter of `text` stands in the line as typed; -1 in what stands for words taken out."""
        self._words = dict[int, range]()  # where a number stands in words, by its first letter
        for start, end, digits in reversed(numbers_in_words(self.line)):
            self.text = self.text[:start] + digits + self.text[end:]
            self._at[start:end] = [start] * len(digits)
            self._words[start] = range(start, end)

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first place that `pattern` fits, taken out."""
        found = pattern.search(self.text)
        if found:
            self.cut(found.start(), found.end())
        return found

    def cut(self, start: int, end: int) -> str:
        words = self.text[start:end]
        self.text = self.text[:start] + TAKEN + self.text[end:]
        self._at = self._at[:start] + [-1] * len(TAKEN) + self._at[end:]
        return words

    def as_typed(self, start: int, end: int) -> str:
        """What stood there, with what was taken out in the midst of it."""
        spots = self._typed(self._at[start:end])
        return self.line[spots[0] : spots[-1] + 1] if spots else ""

    def _typed(self, spots: Iterable[int]) -> list[int]:
        return [typed for at in spots if at >= 0 for typed in self._words.get(at, (at,))]

    def pieces(self) -> list[str]:
        """What is left between commas and taken parts, without bare "and" or "the"."""
        found = []
        parts = re.split(rf"\s*(;|,(?!\d)|{FULL_STOP})\s*", self.text)
        for piece, sign in zip(parts[::2], [*parts[1::2], ""], strict=True):
            piece = _edged(_trimmed(piece), is_torn=sign == ";")
            if piece and not _EMPTY.fullmatch(piece):
                found.append(piece)
        return found

    def left(self) -> str:
        """The same in one line: between two commas either the whole of what was typed, or one run of it."""
        return in_runs(self.line, self._typed(self._at)) if self.pieces() else ""

    def run_of(self, pieces: Iterable[str]) -> str:
        """Some of `pieces()` in one line, in the same way."""
        spots: set[int] = set()
        for piece in pieces:
            begin = self.text.find(piece)
            spots.update(self._typed(self._at[begin : begin + len(piece)] if begin >= 0 else ()))
        return in_runs(self.line, spots)


def in_runs(line: str, spots: Iterable[int], *, edges: bool = True) -> str:
    """Of `line` the words at `spots`: of each part one run, or, where that would tear them, the part as typed.

    Without `edges` a word that joins, "but" or "of", stays at the edge of a run.
    """
    there = set(spots)
    kept: list[str] = []
    for part in _PART.finditer(line):
        words = [word for word in re.finditer(r"\S+", line) if part.start() <= word.start() < part.end()]
        mine = [all(at in there or not line[at].isalnum() for at in range(*word.span())) for word in words]
        run = " ".join(word[0] for word, is_mine in zip(words, mine, strict=True) if is_mine)
        run = _bare(run)
        if not any(letter.isalnum() for letter in run) or _EMPTY.fullmatch(run):
            continue
        runs = mine[0] + sum(later and not before for before, later in pairwise(mine))
        dangles = (not mine[-1] and _DANGLES.search(run)) or (not mine[0] and _BEGINS_LATE.match(run))
        if runs > 1 or (edges and dangles):
            run = _bare(part[0])
        elif edges:
            run = _bare(_edged(run, is_torn=not mine[-1]))
        kept.append(run)
    return ", ".join(kept)


_ENDS_TORN = any_case(
    r"(?:^|\s)(?:i|s?he|they|we|it|that|which|who|because|when|while|if|is|are|was|were|am|an?|the|my|his|her"
    r"|their|our|of|to|very|until|till|than|not|\w+n't|would|will|it just|but|and|or)$"
)
_ONLY_A_SUBJECT = any_case(
    r"(?:and |so |but )*(?:i|s?he|they|we|it|there|that)(?:'ve|'s)? ?(?:has|have|had|did|do|got|was|is|were|tried"
    r"|used|took|gets?|gave(?: me| him| her| us)?)?(?: an?| the| some| my| his| her)?"
)
_BEGINS_TORN = any_case(r"(?:of|than|is|are|was|were|has|had|which|whose|n't|nor)\b")


def untorn(line: str, words: str) -> str:
    """`words` of `line`; where one part of them is no clause of its own, that part as it was typed, to its ends."""
    plain = Unread(line).line
    clauses = [part.span() for part in _PART.finditer(plain)]
    told = list[str]()
    for piece in words.split(", "):
        at = plain.find(piece) if piece else -1
        begin, end = next((one for one in clauses if one[0] <= at < one[1]), (at, at + len(piece)))
        before, behind = plain[begin:at].strip(" ,;.:"), plain[at + len(piece) : end].strip(" ,;.:")
        torn = (behind and _ENDS_TORN.search(piece)) or (before and _BEGINS_TORN.match(piece))
        if behind and _ONLY_A_SUBJECT.fullmatch(piece):
            continue  # "she had", of "she had an x-ray last year"
        told.append(_bare(plain[begin : max(end, at + len(piece))]) if at >= 0 and torn else piece)
    return ", ".join(dict.fromkeys(told))


_IN_THEIR_WORDS = (
    "result", "job", "claim", "told_diagnosis", "cause_detail", "problems", "side_effects", "spreads_to",
    "nerve_where", "helped_pain",
)  # fmt: skip
"""Fields that are printed as a sentence, unlike a name or a place."""


def with_no_clause_torn(line: str, reading: Reading) -> Reading:
    """The reading of `line` with what is kept in their words in whole clauses."""
    whole = {
        name: untorn(line, words) for name in _IN_THEIR_WORDS if isinstance(words := reading.values.get(name), str)
    }
    left = untorn(line, reading.left)
    if left == reading.left and all(reading.values[name] == words for name, words in whole.items()):
        return reading
    return replace(reading, values={**reading.values, **whole}, left=left)


def _edged(words: str, *, is_torn: bool) -> str:
    before = ""
    while words != before:
        before, words = words, _trimmed(_EDGES.sub("", words))
        words = _trimmed(_TORN_OFF.sub("", words)) if is_torn else words
    return words


def _trimmed(words: str) -> str:
    """Without signs at its ends, and without a bracket that has no other or is around all of it."""
    bare = words.strip(" .:-")
    is_pair = bare.count("(") == bare.count(")") and not (bare[:1] == "(" and bare.find(")") == len(bare) - 1)
    return bare if is_pair else bare.strip(" .:-()")


def _bare(words: str) -> str:
    bare = _AROUND.sub("", words)
    return bare + ")" * (bare.count("(") - bare.count(")"))
