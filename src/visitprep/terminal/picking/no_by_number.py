"""Rows that a reply says no to by their numbers: "no to 3 4 and 5", "12 no", "4 no 5 yes", "not 3", "3? no"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from visitprep.interview.prompts import Option
from visitprep.patterns import any_case
from visitprep.terminal.picking.amounts import makes_it_an_amount
from visitprep.terminal.picking.options import NotOnList, is_own_scale, numbered
from visitprep.wording import N_, say

_SIGN = r"(?:numbers?|rows?|#)\s*"
_ONE = rf"(?:{_SIGN})?\d{{1,2}}(?![\w%/']|[.]\w|-[^\W\d])"
_JOINED = r"\s*(?:[/&+]|,?\s*\b(?:and|or|nor)\b)\s*"
_TO = r"\s*(?:-|–|\b(?:to|thru|through)\b)\s*"
_SEVERAL = rf"{_ONE}(?:(?:{_JOINED}|{_TO}|\s+){_ONE})*"
_LISTED = rf"{_ONE}(?:(?:\s*,{_JOINED}|\s*,\s*|{_JOINED}|{_TO}|\s+){_ONE})*"
"""With commas between: behind "no to", and where an "or" or "and" stands before the last."""
_ENDS = r"(?=\s*(?:$|[,;.!)]|(?:and|but|though)\b))"
_BEFORE = any_case(
    r"(?<![\w'])(?:(?:but|and|so|definitely|it'?s)\s+)*(?:no(?!\.)|not|never|nope|nah|neither|none)"
    rf"(?:\s+(?:(?:of|to|for|on|either|any of)(?:\s+the)?)\s+(?P<listed>{_LISTED}){_ENDS}"
    rf"|\s+(?P<in_a_row>{_ONE}(?:\s*,\s*{_ONE})*\s*,?\s*\b(?:or|nor|and)\s+{_ONE}){_ENDS}"
    rf"|(?:\s+(?:of|to|for|on))?\s+(?P<several>{_SEVERAL})(?:{_ENDS}|(?=\s+(?:yes|y|yep)\b)))"
)
_MORE_NO = (
    r"(?:\s+(?:never|not|nope|no|thanks|thank god|at all|ever|sir|had (?:it|that|one|any)|(?:i|s?he|they|it) "
    r"(?:do|does|have|has|did|is|am)(?:n'?t| not)))*"
)
_BEHIND = any_case(
    rf"(?<![\w.,/'-])(?P<numbers>{_SEVERAL})\s*(?:[?:=.)-]+\s*)?(?:(?:is|are|was|both|all|that'?s|thats"
    rf"|definitely|a)\s+)*"
    rf"(?:no|nope|nah|none|never|n(?!\s+\d)|n(?=.*(?:\b(?:y|yes|no)\b|\d\s*n\W*$))"
    rf"|not (?:me|him|her|us|that (?:i|we) know(?: of)?|at all|had)){_MORE_NO}"
    rf"(?:{_ENDS}|(?=\s+(?:#\s*)?\d{{1,2}}\b(?P<more>.*)))"
)
_YES_BEHIND = any_case(
    r"(?<![\w.,/'-])(?P<number>\d{1,2})(?:\s*[:=.)-]+)?\s+(?:yes|yep|yeah|y)(?![\w'])(?:[\s,:]*(?=[^\W\d]))?"
)
_YES_BEFORE = any_case(
    r"(?:^|(?<=[,;])\s*|(?<=\.\s))(?:(?:but|and)\s+)?(?:yes|yep|yeah|y)(?:\s+(?:to|for|on))?\s+(?=\d)"
)
_THE_OTHERS = any_case(
    r"(?:[,;.]\s*|\s+|^)(?:(?:and|but)\s+)?(?:(?:no|not|none) (?:to|of|for)? ?(?:(?:all|any)(?: of)? )?(?:the )?"
    r"(?:others?|rest|ones)(?: of (?:them|it|those|these))?|(?:(?:all |the )*(?:others?|rest)(?: of (?:them"
    r"|it|those|these))?|everything else)(?: are| is)?,? (?:a )?(?:no(?:pe|ne)?|nah|not)|no to everything else"
    r"|nothing else|that'?s (?:it|all)|(?<=\d\s)only)[\s.!]*$"
)
"""What is not ticked is a no by itself."""
_ANSWERS = any_case(r"(?<![\w.,/'-])\d{1,2}\W*\s(?:yes|no)$")
"""In front of a number: the answer to the one before."""
_NAMED_BEHIND = any_case(
    r"(?:(?<=^)|(?<=[,;]\s)|(?<=[,;]))(?P<number>\d{1,2})\W*\s*(?:no|not"
    r"|never(?: had)?)\s+(?P<words>[^,;.\d]+?)\s*(?=[,;.]|$)"
)
"""The row once more in words: "12 no osteoporosis"."""
_JOINS = any_case(r"^(?:(?:and|but|so)\s+)+|(?:[\s,]+(?:and|but|so))+$")
_TIED = any_case(r"[/&+]|\b(?:and|or|nor)\b")


class Denied(NamedTuple):
    left: str
    """What else was typed."""
    codes: tuple[str, ...] = ()


def without_denied(typed: str, options: Sequence[Option]) -> Denied:
    """The reply without what it says no to. Raises NotOnList where it may be read in two ways: "3 no 4"."""
    if is_own_scale(options) or not re.search(r"\d", typed) or not re.search(r"[^\W\d_]", typed):
        return Denied(typed)
    by_number, text = numbered(options), " ".join(typed.split())
    codes = list[str]()
    for found in reversed([*_BEHIND.finditer(text)]):
        said = [*map(int, re.findall(r"\d+", found["numbers"]))]
        before, more = text[: found.start()].rstrip(), found["more"]
        if not _are_rows(said, by_number) or (makes_it_an_amount(before) and not _ANSWERS.search(before)):
            continue
        if more is not None and _YES_BEFORE.match(text):
            continue  # "yes 1 2 no 3 4": the answer stands in front
        if (more is not None and not more.strip(" .,;")) or (len(said) > 1 and not _TIED.search(found["numbers"])):
            raise NotOnList(_two_ways(typed))
        codes += _codes(found["numbers"], by_number)
        text = f"{text[: found.start()]} , {text[found.end() :]}"
    for found in reversed([*_NAMED_BEHIND.finditer(text)]):
        row = by_number.get(str(int(found["number"])))
        if row is not None and _stems(found["words"]) and _stems(found["words"]) <= _stems(row.label):
            codes.append(row.code)
            text = f"{text[: found.start()]} , {text[found.end() :]}"
    while (no := _first(_BEFORE, text, by_number)) is not None:
        codes += _codes(_numbers_of(no), by_number)
        text = f"{text[: no.start()]} , {text[no.end() :]}"
    if codes or re.search(r"\d", _THE_OTHERS.sub("", text)):
        text = _THE_OTHERS.sub("", text)
    if not codes and text == " ".join(typed.split()):
        yes = _YES_BEFORE.sub("", text)
        plain = _without_yes(yes, by_number)
        return Denied(plain if plain != text else typed)
    return Denied(_tidy(_without_yes(_YES_BEFORE.sub("", text), by_number)), tuple(dict.fromkeys(codes)))


def _stems(words: str) -> set[str]:
    return {word[:5].casefold() for word in re.findall(r"[^\W\d_]{3,}", words)}


def _first(pattern: re.Pattern[str], text: str, by_number: Mapping[str, Option]) -> re.Match[str] | None:
    for found in pattern.finditer(text):
        if _are_rows([*map(int, re.findall(r"\d+", _numbers_of(found)))], by_number):
            return found
    return None


def _numbers_of(found: re.Match[str]) -> str:
    return found["listed"] or found["in_a_row"] or found["several"]


def _are_rows(numbers: Sequence[int], by_number: Mapping[str, Option]) -> bool:
    return all(str(one) in by_number for one in numbers)


def _codes(numbers: str, by_number: Mapping[str, Option]) -> list[str]:
    rows = list[int]()
    for first, last in re.findall(rf"(\d+)(?:{_TO}(?:{_SIGN})?(\d+))?", numbers):
        begin, end = sorted((int(first), int(last or first)))
        rows += range(begin, end + 1)
    return [by_number[str(row)].code for row in rows if str(row) in by_number]


def _without_yes(text: str, by_number: Mapping[str, Option]) -> str:
    """The number alone, or with the words behind its yes."""

    def bare(found: re.Match[str]) -> str:
        return found["number"] + " " if found["number"] in by_number else found[0]

    return _YES_BEHIND.sub(bare, text).strip()


def _tidy(text: str) -> str:
    text = re.sub(r"(?:\s*[,;]\s*(?:(?:and|but|so)\b\s*(?=[,;]|$))?)+", ", ", text)
    return _JOINS.sub("", text.strip(" ,;")).strip(" ,;")


def _two_ways(typed: str) -> str:
    message = N_("'{typed}' can be read in two ways. Type the numbers that fit; or, such as: no to 3 and 5")
    return say(message, typed=typed.strip())
