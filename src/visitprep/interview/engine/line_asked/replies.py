"""A yes or a no, alone or with more words behind it."""

from __future__ import annotations

import re

from visitprep.interview.prompts import no_words, yes_words
from visitprep.lines.yes_no import NO, NOT_SURE, YES
from visitprep.medicines import stopped
from visitprep.patterns import any_case
from visitprep.wording import NC_, say

_THAT_IS_IT = NC_("a yes to what was shown, between bars", "ok|okay|that'?s (?:right|it)|that is right")
_STOPPED = NC_(
    "what says that a thing is no longer taken, at the beginning of a reply, between bars",
    "(?:but |and )*(?:(?:i|s?he|they|we)(?:'?(?:s|ve|m|re|d))?\\s+)?(?:have |has |had |is |am |are |was |got )?"
    "(?:since |just |already |been )*"
    "(?:stopped|quit|took (?:me|her|him|them) off|taken off|came off|come off|went off|gave (?:it |that |them )?up"
    "|not any ?more|no longer|not on (?:it|that|them)|off (?:it|that|them|of)"
    "|(?:don'?t|doesn'?t|does not|do not|didn'?t) (?:take|use|do) (?:it|that|them|those) (?:any ?more|no more)"
    "|never)",
)
_GONE = NC_(
    "the beginning of a reply: no longer taken, between bars",
    "stopped|quit|not any ?more|no longer|i stopped|never|nope|nah|not (?!sure)|till|until|only (?:till|until)|"
    "ages ago|years ago|long ago|long gone|back in|(?:\\w+ )*?i did\\b",
)
_STILL = NC_("in a reply: still taken, between bars", "\\bstill (?:tak|us|on|do|am|get|have)|\\bnot sure\\b")
_AGREES = (
    r"it'?s|its|it is|that'?s|thats|that is|they'?re|yes|yeah|the|is|i think|i guess|so|for sure"
    r"|of course|fine|good|please|correct|right|one|it|sure|exactly|ok(?:ay)?|both|all|thank you|thanks"
)
_ASSENT = any_case(rf"(?:(?:{_AGREES})\W*)+")
"""Words behind a yes that say yes again."""
_POINTS = any_case(
    rf"(?:(?:{_AGREES}|no|not|but|oh|and|it’s|was|that|this|these|those|same|ones|thing|which|i|we|you|do|take|just"
    r"|already|said|say|told|typed|wrote|meant?|above|before|again|too|first|as|like|only)\b\W*)+"
)
"""Words that name nothing and only point: "no it is this one that i said"."""
_UNSURE = any_case(rf"(?:(?:i'?m|im|i am|she'?s|he'?s|i|we) )?(?:{NOT_SURE}|could be|maybe)\b")


def is_yes(typed: str) -> bool:
    said = _plain(typed)
    return said in yes_words() or re.fullmatch(_yes(), said) is not None


def is_no(typed: str) -> bool:
    said = _plain(typed)
    return said in no_words() or re.fullmatch(say(NO), said) is not None


def yes_and(typed: str) -> str:
    """What stands behind a yes, "5 mg" of "y, 5 mg"; empty where nothing does."""
    return _behind(_yes(), typed)


def no_but(typed: str) -> str:
    """What stands behind a no, "2 tablets" of "no, 2 tablets"."""
    return _behind(say(NO), typed)


def is_assent(words: str) -> bool:
    return _ASSENT.fullmatch(words.strip()) is not None


def pointing(typed: str) -> bool:
    """Nothing but what points at a thing, with a yes or without: "yes that one"."""
    return is_no(typed) or _POINTS.fullmatch((yes_and(typed) or typed).strip()) is not None


def says_stopped(words: str) -> bool:
    """That it is taken no more, in a reply about one thing: "she stopped it in May"."""
    return re.match(rf"(?:{say(_STOPPED)})\b", words.strip(), re.IGNORECASE) is not None or stopped.says_gone(words)


def says_unsure(typed: str) -> bool:
    return _UNSURE.match(typed.strip()) is not None


def says_still(typed: str) -> bool:
    return re.search(say(_STILL), typed, re.IGNORECASE) is not None


def says_gone(typed: str) -> bool:
    """A no to "is it still taken?", with or without more words; or that it was stopped, in other words."""
    typed = typed.strip()
    first = re.split(r"[\s,.;]", typed, maxsplit=1)[0]
    if says_still(typed):
        return False
    return is_no(first) or re.match(say(_GONE), typed, re.IGNORECASE) is not None or says_stopped(typed)


def _yes() -> str:
    return f"{say(YES)}|{say(_THAT_IS_IT)}"


def _plain(typed: str) -> str:
    return " ".join(typed.split()).rstrip(".!").casefold().replace("’", "'")


def _behind(first: str, typed: str) -> str:
    found = re.fullmatch(rf"(?:{first})\s*[,;:.-]?\s+(\S.*)|(?:{first})[,;:]\s*(\S.*)", typed.strip(), re.I | re.S)
    return (found[1] or found[2] or "").strip() if found else ""
