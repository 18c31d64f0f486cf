"""A no with words: nothing of it is to act on, however alarming the word behind the no."""

from __future__ import annotations

import re

from visitprep.document.words import Words, act, plain
from visitprep.patterns import any_case
from visitprep.urgent.death_spoken_of import denies_plainly, speaks_of_death

_BEGINS_WITH_NO = any_case(
    r"(?:(?:well|oh|um),? )*(?:no|nope|none|nothing|never|not|nah|(?:i |it |he |she |they |we )?"
    r"(?:do|did|does|have|has|had) ?n.?o?t|(?:i |he |she )?never)\b"
)
_TURNS = any_case(
    r"\b(?:but|except|only|just|though|although|well|until|unless|however|then|now|sometimes|some|a little|once"
    r"|twice)\b"
)
"""Behind a no: something is told all the same."""
_NO_DENIAL = any_case(
    r"\s*(?:no (?:longer|feeling|strength|control|sleep|appetite|sensation|reflex\w*|grip|balance)"
    r"|not (?:able|sleeping|eating|breathing|feeling|working)|nothing (?:helps|works|stays)|(?:can|could) ?n.?o?t"
    r"|(?:do|did|does) ?n.?o?t (?:feel|sleep|eat|breathe|wake|stop|work|know|move))\b"
)
"""A no that tells of trouble."""
_RIGHT_BEFORE = any_case(
    r"\b(?:no|never|without|denies|none of the|not (?:any|really|so|that|much)"
    r"|(?:never|not|n.t) (?:made|gave|caused)"
    r"|(?:did|does|do|has|have|had)(?: not|n.?t) (?:have|get|cause|make|had|any))"
    r"(?: (?:me|any|more|much|real|been|or|a|bad|\w+ or))*\s*$|(?<!could )(?<!can )\bnot\s+$"
)


def denies(text: str) -> bool:
    """A no with words ("no never, i am careful"); "no feeling in it" is no denial, nor is "no, but once"."""
    begins = _BEGINS_WITH_NO.match(text.strip())
    return bool(begins and not _NO_DENIAL.match(text) and not _TURNS.search(text.strip()[begins.end() :]))


def to_act(text: str) -> Words:
    """Words to act on, unless they say no."""
    return plain(text) if denies(text) else act(text)


def alarms(pattern: re.Pattern[str], text: str) -> bool:
    """`pattern` stands in it, and not behind a no: "no dizziness", "it never made me sleepy"."""
    return any(not _RIGHT_BEFORE.search(text[: hit.start()]) for hit in pattern.finditer(text))


_BEFORE_DEATH = any_case(
    r"\b(?:g[ai]v(?:e|es|en|ing) (?:\w+ ){0,5}?away|good-?bye|affairs in order|hopeless|no (?:hope|future)|burden"
    r"|guns?|pistol|(?<!of my )(?<!of his )(?<!of her )rope"
    r"|(?:wr[io]t\w+|mak(?:es|ing)|made|chang\w+) (?:\w+ ){0,2}?will|(?:sav|hoard|stash|hid|stor)"
    r"(?:e[sd]?|ing|s)? (?:\w+ ){0,4}?(?:pills?|tablets?|meds)|(?:cut|burn)(?:s|t?ing)? (?:my|him|her)self)\b",
    needs="giv|gav|bye|affairs|hopeless|no hope|no future|burden|gun|pistol|rope| will|pill|tablet| meds"
    "|myself|himself|herself",
)


def of_mood(words: str, shown: str) -> Words:
    """`shown`, bold where `words` speak of death, or of what is done before it: things given away, pills saved."""
    is_said = speaks_of_death(words) and not denies_plainly(words)
    return (act if is_said or alarms(_BEFORE_DEATH, words) else plain)(shown)
