"""A reply to several things at once: "y", "y to all but 3", "1 and 2 yes, 3 is 20", "yes, xanax is .5 mg too"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from visitprep.common_words import NUMBER_WORD, NUMBER_WORDS, NUMBERS
from visitprep.interview.engine.line_asked.replies import is_assent, is_no, is_yes
from visitprep.number_words import alone_in_digits, in_digits
from visitprep.patterns import any_case

_TO_ALL = any_case(
    r"(?:y|yes|yeah|yep|yup|ok|sure|correct)?[\s,]*(?:to |for |they'?re |they are |(?:they|those|these) )?"
    r"(?:all|both|every(?: |-)?(?:one|thing))"
    r"(?: of (?:them|it|those|these))?(?: (?:are|is|were))?(?: (?:right|correct|yes|good|fine|ok|true))?\b"
)
_YES = any_case(r"(?:y|yes|yeah|yep|yup|ok|sure|correct)\b(?:\s+to\b)?")
_BUT = any_case(
    r"[\s,;.]*\b(?:but(?: not)?|except(?: for)?|apart from|other than|besides|not)\b[\s,:]*"
    r"|[\s,;.]+(?:and )?(?=\d\d? (?:is|it'?s|just|should)\b)"
)
_NUMBERS = r"\d{1,2}(?:\s*(?:,|and|&|\+)\s*\d{1,2}(?!\s*(?:mg|mcg|g|ml)\b))*"
_SOME = any_case(
    rf"(?:y|yes)\s+(?:to |for )?(?P<after>{_NUMBERS})(?!\w)|(?P<before>{_NUMBERS})\s*(?:are |is )?:?\s*(?:y|yes)\b"
)
_REST_YES = any_case(
    r"[\s,;.]*\b(?:(?:all )?(?:the )?(?:rest|others?)(?: of them)?(?: (?:are|is))?"
    r"(?: (?:y|yes|right|ok|fine|good|correct)))\b"
)
_NUMBERED = any_case(
    rf"(?:and\s+)?(?:no\.? ?|number |#)?(?P<number>\d{{1,2}}|(?!one)(?:{NUMBERS})(?= (?:is|was|should)\b))"
    r"(?:\s*[:,.)=-]?\s+(?P<words>(?!mg\b|mcg\b)\S.*))?"
)
_NUMBER = any_case(
    r"(?<![\w.])(\d{1,2})\s*[:.)=-]?\s+(?=[a-z])"
    r"(?!(?:mg|mcg|ml|g|units?|times?|x|tab\w*|pills?|caps?\w*|days?|weeks?|months?|years?|hours?|a day|puffs?"
    r"|drops?)\b)"
)
_JUST = r"(?: (?:just|only|really|called)\b)*"
_IS = any_case(rf"^\W*(?:(?:and|but|the|oh)\s+)*(?:(?:is|are|was|it'?s|should be)\b)?{_JUST}[\s,:=-]*")
_IN_WORDS = any_case(
    rf"\b(?:(?:number|line) (?:{NUMBER_WORD})|(?!one|zero)(?:{NUMBER_WORD})(?= (?:is|it'?s|just)))\b"
)
_AND_ITS = any_case(r" and (?:it'?s|it is) ")
_IS_CALLED = any_case(rf"\b(?:is|it'?s|should be|called){_JUST} $")
_WRONG = any_case(
    r"^(?:(?:is |it'?s |was )?(?:wrong|not right|not that|incorrect|no)\b[\s,:]*)+"
    r"(?:(?:it'?s|it is|should be)\s+)?"
)
_TOO = any_case(r"[\s,]*\b(?:too|as well|also)[\s.]*$")
_DENIES = any_case(r"(?:n|no|nope|not (?:all|yet)|one (?:by one|after|at a time)|\d+ (?:no|n))\b")


class Replied(NamedTuple):
    """Numbers from 0."""

    agreed: tuple[int, ...] = ()
    instead: tuple[tuple[int, str], ...] = ()
    """What was said about one of them instead of a yes."""
    besides: str = ""
    """Words that name none of them by its number."""


def replied(typed: str, names: Sequence[str]) -> Replied:
    """`names` are what the things are called, the same for two parts of one. What is not told is asked."""
    said = _IN_WORDS.sub(lambda one: NUMBER_WORDS[one[0].split()[-1].casefold()], " ".join(typed.split()))
    said, everyone = _AND_ITS.sub(", ", said), range(len(names))
    if is_yes(said):
        return Replied(tuple(everyone))
    if each := _each_by_number(said, len(names)):
        return each
    if rest_yes := _REST_YES.search(said):
        others = _bare(said[: rest_yes.start()] + said[rest_yes.end() :])
        return _but(others, names)
    if some := _SOME.match(said):
        numbers = {int(n) - 1 for n in re.findall(r"\d+", some["after"] or some["before"])}
        behind = _bare(said[some.end() :])
        one = _one(behind, names)
        if numbers <= set(everyone):
            instead = ((one[0], one[1]),) if one and one[1] else ()
            return Replied(tuple(sorted(numbers)), instead, "" if one or _denies(behind) else behind)
    begun = _TO_ALL.match(said) or _YES.match(said)
    if not begun:
        one = _one(said, names)
        instead = ((one[0], one[1]),) if one and one[1] else ()
        return Replied(instead=instead, besides="" if one or _denies(said) else said)
    behind = said[begun.end() :]
    if but := _BUT.match(behind):
        return _but(_bare(behind[but.end() :]), names)
    return Replied(tuple(everyone), besides="" if is_assent(_bare(behind)) else _bare(behind))


def _each_by_number(said: str, many: int) -> Replied | None:
    """Of "1 yes, 2 no, 3 he stopped in June": at least two, in their order."""
    found: list[re.Match[str]] = []
    for number in _NUMBER.finditer(said):
        if (int(found[-1][1]) if found else 0) < int(number[1]) <= many:
            found.append(number)
    if len(found) < 2 or found[0].start():
        return None
    ends = [*(one.start() for one in found[1:]), len(said)]
    told: list[tuple[int, str]] = []
    for one, end in zip(reversed(found), reversed(ends), strict=True):
        words = _bare(said[one.end() : end])
        words = told[-1][1] if told and words.casefold() in ("", "and", "&") else words  # "1 and 2 yes"
        told.append((int(one[1]) - 1, words))
    told.reverse()
    agreed = tuple(number for number, words in told if is_yes(words))
    others = ((n, words) for n, words in told if not (is_yes(words) or is_no(words) or is_assent(words)))
    instead = ((number, _WRONG.sub("", _IS.sub("", words))) for number, words in others)
    return Replied(agreed, tuple((number, words) for number, words in instead if words))


def said_of(title: str, words: str) -> str | None:
    """What is said of the thing that is called so: ".5 mg" of "xanax is .5 mg too"; None where it is not named."""
    found = _naming(title, words)
    if found is None:
        return None
    rest = _TOO.sub("", _IS.sub("", f"{words[: found.start()].rstrip()} {words[found.end() :].lstrip()}".strip()))
    return _bare(rest)


def _naming(title: str, words: str) -> re.Match[str] | None:
    called = [re.escape(name.split()[0]) for name in title.split(" / ") if len((name.split() or [""])[0]) > 2]
    return re.search(rf"(?<!\w)(?:{'|'.join(called)})(?!\w)", words, re.IGNORECASE) if called else None


def _but(excepted: str, names: Sequence[str]) -> Replied:
    """A yes to all but those that are named, or numbered."""
    everyone = range(len(names))
    if each := _each_by_number(excepted.replace(" and ", ", "), len(names)):
        return each._replace(agreed=tuple(n for n in everyone if n not in dict(each.instead)))
    if one := _one(excepted, names):
        left = {n for n in everyone if names[n] == names[one[0]]} if one[2] else {one[0]}
        return Replied(tuple(n for n in everyone if n not in left), ((one[0], one[1]),) if one[1] else ())
    left = {n for n in everyone if _naming(names[n], excepted)}
    numbers = re.findall(r"(?<![.\d])\d{1,2}(?![.\d])", alone_in_digits(excepted))
    left |= {int(n) - 1 for n in numbers} & set(everyone)
    return Replied(tuple(n for n in everyone if n not in left), besides="" if left else excepted)


def _one(words: str, names: Sequence[str]) -> tuple[int, str, bool] | None:
    """The one thing that the words are about, what they say of it, and whether they name it or have its number."""
    found = _NUMBERED.fullmatch(words)
    named = [n for n, name in enumerate(names) if _naming(name, words)]
    number = int(in_digits(found["number"], asked=True)) - 1 if found else -1
    if found is not None and number in (named or range(len(names))):
        return number, _WRONG.sub("", _bare(_IS.sub("", found["words"] or ""))), False
    if not named or len({names[n] for n in named}) != 1:
        return None
    found = _naming(names[named[0]], words)
    if found and _IS_CALLED.search(words[: found.start()]):
        return named[0], words[found.start() :], True
    return named[0], _WRONG.sub("", said_of(names[named[0]], words) or ""), True


def _bare(words: str) -> str:
    """A point before a digit is part of the number."""
    return re.sub(r"^(?:[\s,;]|\.(?!\d))+|[\s,;.]+$", "", words)


def _denies(words: str) -> bool:
    """A no, or "one by one": nothing is said yet."""
    return not words or _DENIES.match(words) is not None
