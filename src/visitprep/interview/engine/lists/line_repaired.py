"""Lines that are not put on the list: "none"; "no, 5 mg", which means the line before; one to tell in the room."""

from __future__ import annotations

import re

from visitprep.lines.none_but import says_only_no
from visitprep.lines.taken_back import put_right, told_anew
from visitprep.lines.yes_no import says_none_at_all
from visitprep.wording import N_, NC_, say

_NONE = (NC_("typed", "none"), NC_("typed", "no"), NC_("typed", "nothing"), NC_("typed", "nobody"))
_NONE_TOO = frozenset({"nkda", "none known", "no allergies"})
NO_MORE = NC_(
    "what ends a list of lines, between bars",
    "(?:(?:and|but|no|ok|so),? )*(?:nothing (?:else|more)|no(?:ne)? (?:more|others?)"
    "|that(?:['’]?s| is) (?:all|it|everything))"
    "(?:,? (?:dear|love|really|thanks|thank you|i think|for now|of them|there is|there['’]?s|and))*",
)
_BEGINS = NC_(
    "words that begin a correction of what was just typed, between bars",
    "no|nope|sorry|i mean|i meant|correction|not that",
)


def says_none(said: str) -> bool:
    """Of a line in small letters: there is nothing to put on the list."""
    is_word = said in _NONE_TOO or any(said in (word, say(word).casefold()) for word in _NONE)
    return is_word or says_none_at_all(said) or says_only_no(said)


def says_no_more(said: str) -> bool:
    """Of a line in small letters: the list is at its end."""
    return re.fullmatch(rf"(?:{say(NO_MORE)}[\s,;.!]*)+", said) is not None


def correction(typed: str, line: str = "") -> str:
    """What is to be put right of `line`, "5 mg" of "no, 5 mg"; empty where what was typed is a line of its own."""
    found = re.fullmatch(rf"(?:{say(_BEGINS)})\s*[,:;-]\s*(?P<words>\S.*)", typed.strip(), re.IGNORECASE)
    return found["words"].strip() if found else typed.strip() if told_anew(line, typed)[2] else ""


def mended(line: str, words: str) -> str:
    """`line` with `words` in the one place where they can belong; where there is none or several, `words` alone."""
    told = (put_right(line, words), told_anew(line, words)[:2])
    return next((whole for whole, rest in told if whole and not rest), words)


NUMBER_ALONE = N_("A number alone: is that the menu number, or what you want to say? Type it in words.")
