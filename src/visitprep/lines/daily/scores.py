"""The whole numbers of a block of items, in the order they stand: "6 6 7"; "-" skips one in its place."""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import NUMBER_WORDS
from visitprep.lines.reading import Reading, Unclear
from visitprep.number_words import in_digits
from visitprep.patterns import any_case, compiled
from visitprep.wording import N_, later

_LETTERS = compiled(r"[^\W\d_]{2,}")
_NO_STORY = any_case(
    r"(?:or|to|and|through|out|of|not|no|maybe|[-+/%]|(?:second|minute|hour|day|night|week|month|time)s?)(?!\w)"
)
"""Words that change the number before them: then it is no answer by itself."""
_JOINED = any_case(
    r"(?<=\d)\s*(?:[,;]\s*)?(?:and|an|n|&|\+|then)\s*(?=(?:(?:'?bout|about|maybe|an?) )?\d)|(?<=\d) or so\b"
    r"|(?<![^\W\d_])(?:(?:'?bout|abt|about|maybe|probably|an?|say)\s+)+(?=\d)"
    r"|^\s*(?:they(?: are|'re)|it'?s)\s+(?=(?:about )?\d)"
    r"|(?:\band\b)?[,\s]*\b(?:i (?:guess|think|suppose)|i(?:'d| would) say)\b[,\s]*(?=(?:about )?\d)"
)
"""What only joins two numbers, or stands before one: "7 8 and 8", "bout 7"."""
_AND = any_case(r"^(?:and|then)\s+")
_SKIP = compiled(r"-|:skip|skip|x|\.")


def read(line: str, fields: tuple[str, ...], highest: int) -> Reading:
    """Every item has its own place: too few or too many are asked for again, and none is guessed."""
    typed, line = line, _JOINED.sub(" ", in_digits(line, asked=True))
    if told := _with_words(line, len(fields)):
        numbers = read(told[1], fields, highest)
        left = told[3].strip() if told[3] in typed else typed
        return Reading(numbers.values, left=left) if numbers.values else Reading({}, numbers.unclear, typed)
    if by_piece := _one_in_each(typed if has_words(line) else line, fields, highest) or _in_the_scales_words(
        typed, fields, highest
    ):
        return by_piece
    pieces = [piece for piece in re.split(r"[\s,;/]+", line.strip(" .").casefold()) if piece]
    if pieces and all(re.fullmatch(r"[a-d][.:)=]?", piece) for piece in pieces[::2]) and len(pieces) % 2 == 0:
        by_letter = dict(zip(pieces[::2], pieces[1::2], strict=True))
        pieces = [by_letter.get(letter, "-") for letter in "abcd"[: len(fields)]]
    if len(pieces) != len(fields):
        ask = later(N_("{many} numbers, please, in the order they stand; - for one you skip."), many=len(fields))
        return Reading({}, (Unclear("", typed, ask),), typed)
    values: dict[str, object] = {}
    for name, piece in zip(fields, pieces, strict=True):
        if _SKIP.fullmatch(piece):
            continue
        if not piece.isdecimal() or int(piece) > highest:
            ask = later(N_("Each is a whole number from 0 to {highest}."), highest=highest)
            return Reading({}, (Unclear("", typed, ask),), typed)
        values[name] = int(piece)
    return Reading(values)


def _one_in_each(line: str, fields: tuple[str, ...], highest: int) -> Reading | None:
    """As many parts between commas as there are items, with words in some: "6 all together, 9, 8".

    A part without a number is asked for by itself.
    """
    parts = [_AND.sub("", part.strip(" .")) for part in re.split(r"[,;\n]", line.strip(" .,;"))]
    if len(parts) != len(fields) or not has_words(line):
        return None
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    for letter, name, part in zip("abcd", fields, parts, strict=False):
        numbers = [one for one in re.findall(r"\w+", part) if NUMBER_WORDS.get(one.casefold(), one).isdecimal()]
        number = NUMBER_WORDS.get(numbers[0].casefold(), numbers[0]) if len(numbers) == 1 else ""
        if number and int(number) <= highest and not _changed(part, numbers[0]):
            values[name] = int(number)
        elif part and not _SKIP.fullmatch(part):
            ask = N_("{letter}. {words}: which number from 0 to {highest}?")
            unclear.append(Unclear(name, part, later(ask, letter=letter, words=part, highest=highest)))
    return Reading(values, tuple(unclear), line) if len(values) > len(unclear) else None


_SCALE: Final = (
    any_case(r"\bnot at all\b|\bno to\b|^(?:no|none|never)$"),  # "no interest" is no such no
    any_case(r"\bseveral days\b"),
    any_case(r"\b(?:more than|over) half(?: (?:of )?the days)?\b"),
    any_case(r"\b(?:nearly|almost) every day\b"),
)
"""The answers of a scale from 0 to 3, as the screen names them (clinical.md D4)."""
_ITEMS: Final = {
    "nervous": any_case(r"\b(?:nervous|anxious|on edge)\b"),
    "worrying": any_case(r"\bworr\w+"),
    "interest": any_case(r"\b(?:interest|pleasure)\b"),
    "down": any_case(r"\b(?:down|depressed|hopeless)\b"),
}


def _in_the_scales_words(line: str, fields: tuple[str, ...], highest: int) -> Reading | None:
    """As many parts as items, each with one answer in the words shown: "on edge several days, worrying not at all".

    A part that names another item than the one in its place is asked for again.
    """
    parts = [part.strip(" .") for part in re.split(r"[,;\n]", line.strip(" .,;"))]
    if len(parts) != len(fields) or highest != len(_SCALE) - 1:
        return None
    values: dict[str, object] = {}
    for name, part in zip(fields, parts, strict=True):
        said = [number for number, words in enumerate(_SCALE) if words.search(part)]
        if len(said) > 1 and said[0] == 0:
            return None
        named = {item for item, words in _ITEMS.items() if words.search(part)}
        if len(said) != 1 or (named and name not in named):
            return None
        values[name] = said[0]
    return Reading(values, left=line)


def _changed(part: str, number: str) -> bool:
    """A word beside the number changes it: "6 days", "not 6"."""
    before, _, behind = part.partition(number)
    return bool(
        _NO_STORY.match(behind.strip()) or re.search(rf"(?:{_NO_STORY.pattern}|under|over|than)\s*$", before, re.I)
    )


def has_words(line: str) -> bool:
    """More was typed than numbers and ways to skip one."""
    return any(word.casefold() not in {*NUMBER_WORDS, "skip"} for word in _LETTERS.findall(line))


def _with_words(line: str, many: int) -> re.Match[str] | None:
    """All the numbers first, and words behind them: "1 1 2 3 some days I think"."""
    numbers = rf"(?:\d+|-)(?:[\s,;/]+(?:\d+|-)){{{many - 1}}}"
    told = re.fullmatch(
        rf"\s*({numbers})(?=(?P<point>\s*[.,;:–—]|\s+-\s)?)[\s.,;:–—-]+([(\"']?[^\W\d_].*)", line, re.DOTALL
    )
    if not told or not has_words(told[3]):
        return None
    denies = told["point"] and _DENIES.match(told[3]) and not re.search(r"\d", told[3])
    return told if denies or not _NO_STORY.match(told[3]) else None


_DENIES = any_case(r"(?:no|not) [^\W\d_]{2,}")
"""Behind a point it denies something else: "1 2 1 2, no suicide"."""
