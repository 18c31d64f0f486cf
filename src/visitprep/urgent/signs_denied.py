"""Which of some signs words tell of, and which they deny: "left foot is weak, peeing and all that is fine".

A sign is denied only where its own part of the words does; in any doubt it is there, and asked about next.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Iterator, Mapping
from enum import Enum
from typing import TypeVar

from msgspec import Struct

from visitprep.common_words import A_NO, DENIES
from visitprep.lists_denied import denied_pieces
from visitprep.patterns import any_case

_Sign = TypeVar("_Sign", bound=Hashable)

_ELSEWHERE = (
    r"(?:hands?|fingers?|arms?|legs?|knees?|feet|foot|hips?|(?:low(?:er)? )?back|neck|shoulders?|grip|balance"
    r"|walking|pains?|dizz\w*)\b"
)
"""Nothing of the bladder or the bowels: "bowels are ok just his hands are clumsy"."""
_CUT = any_case(
    r"(?:(?<=fine)|(?<=ok)|(?<=okay)|(?<=good)|(?<=right)|(?<=normal)|(?<=bowel)|(?<=bowels)|(?<=poop)|(?<=pee)|(?<=bladder))"
    rf"\s+(?=(?:just |only )?(?:his|her|my|both) (?:left |right )?{_ELSEWHERE})"
    r"|\s*(?:[,;.](?!\d)\s*(?:(?:and|or|nor|but|n|just|only)\b)?"
    r"|\b(?:and|or|nor|but|except|though|although|just|only|until)\b|[&/])\s*"
)
_JOINS = any_case(r"\b(?:and|or|nor|n)\b|[&/]")
_EITHER = any_case(r"\b(?:or|nor)\b|/")
_TURNS = any_case(r"\b(?:but|except|though|although|just|only|until)\b")
_NO = (
    r"(?:no(?!\s+(?:i|we|s?he|they|it|the|my|his|her|and|but|just|only|more)\b)"
    rf"|(?<!\bnot )(?<!\bnever )(?:{DENIES})|(?!no\b){A_NO}(?! free\b))"
)
_NO_BEFORE = any_case(rf"\b{_NO}:?\s+(?:[\w']+:?\s+){{0,4}}$")
_NO_OTHER = any_case(r"(?:no|without)\s+\w+$")
_NO_BEHIND = any_case(
    r"(?:\s+[\w']+){0,2}[\s:=-]+(?:no|none|nope|nah|never|not at all)$"
    r"|(?:\s+[\w']+){0,2}\s+(?:isn'?t|is not|aren'?t|are not|not)"
    r" (?:a |an |any |my )?(?:problem|issue|trouble)s?\b"
)
_TROUBLE = any_case(
    r"\b(?:trouble|problem|issue|leak|accident|change|concern|difficult|loss|lack|wrong|infection|symptom|stuff|thing|wet|soil|mess|incontinen|pads?\b|unstead|wobbl|stagger|numb"
    r"|(?:said|say|meant|tick\w*)\b)"
)
_FINE = any_case(
    r"\b(?:fine|ok(?:ay)?|o\.k|normal(?:ly)?|good|great|all ?right|regular(?:ly)?|as (?:usual|always|ever)|well"
    r"|intact|under control|no (?:problems?|trouble|issues?|changes?|complaints))\b"
)
_FINE_WITH = any_case(rf"{_FINE.pattern}\s+(?:with|for|as (?:to|for)|in)\s+(?:(?:the|my|his|her|both)\s+)*$")
_NOT_FINE = any_case(
    r"\bnot\b|n'?t\b|\bnever\b|\bhardly\b|\bbarely\b|\b(?:cath\w*|some ?times|some days|most(?:ly)?|usually"
    r"|unless|before|used to|was|were|when|if|after|since|so far|too)\b"
)
_OF_NEW = any_case(
    r"\b(?:new\w*|worse\w*|sudden\w*|weaker|more|than|chang\w*|same|usual|always|ever|old|years?|months?|since|still|yet|lately)\b"
)
"""It says how long a sign is there, and not whether."""
_BUT = any_case(r"\b(?:but|except|though|although|until)\b")
_TOO = any_case(r"\b(?:too|also|as well|either)\b")
_ALL = any_case(r"\b(?:all|both|everything|that|those|them|these)\b")
_OTHERS = any_case(r"\b(?:else|others?|rest|otherwise)\b")
_DOUBT = any_case(
    r"\?|\b(?:can'?t|cannot|can not|couldn'?t|unable|not able|not (?:so )?sure|unsure|maybe|don'?t know|hardly"
    r"|no (?:idea|clue|reason|good|longer|balance|control|feeling|urge|warning|sensation|strength)|any ?more|before"
    r"|used to|not (?:only|just|always)|without (?:a )?pads?)\b"
)
_BESIDE = any_case(
    r"(?:i|nope|nah|yes|yeah|my|the|a|an|any|his|her|of|or|and|with|in|at|all|can|do|still|have|has|had|said|told|you|no|trouble|problems?|issues?"
    r"|loss|control|movements?|function|stuff|things?|both|even|going|to|too|also|either|it'?s|its)"
)
"""What may stand around a sign that is named and nothing more."""


class _Says(Enum):
    BARE = "bare"
    NO = "no"
    NO_OTHER = "no, of something else"
    FINE = "fine"
    MORE = "more"


_DENIES = (_Says.NO, _Says.FINE)


class _Part(Struct, frozen=True):
    start: int
    text: str
    behind: str
    """The sign or word that cuts it off from the next."""


def told(
    words: str, signs: Mapping[_Sign, re.Pattern[str]], functions: Collection[_Sign], *, of_new: bool = False
) -> Mapping[_Sign, bool]:
    """Each sign that is named, with whether it is there.

    `functions` are named by what works or does not: "doesn't pee right" denies nothing. Where it was asked what is
    new (`of_new`), nor does "not the pee", "no weaker" or "no change".
    """
    plain = words.translate(str.maketrans("\u2018\u2019\u02bc", "'''")).rstrip(" .")
    parts = tuple(_parts(plain))
    texts = () if of_new else [part.text for part in parts]
    listed = denied_pieces(plain, texts, lambda item: any(one.search(item) for one in signs.values()))
    found: dict[_Sign, bool] = {}
    for sign, pattern in signs.items():
        is_function = sign in functions
        says = _along(parts, [_says(part.text, signs, sign, is_function, of_new) for part in parts], signs)
        says = [_Says.NO if part.text in listed else one for part, one in zip(parts, says, strict=True)]
        hits = [
            max(at for at, part in enumerate(parts) if part.start <= hit.start()) for hit in pattern.finditer(plain)
        ]
        denied = [at for at in hits if says[at] in _DENIES and not _turned(parts, at, signs, is_function)]
        told_of = [at for at in hits if at not in denied and not (denied and says[at] is _Says.BARE)]
        if hits:
            found[sign] = bool(told_of)
    return found


_EXPLAINED = any_case(
    r"\b(?:(?:that|this|it)['’]?s|(?:that|this|it) is|from (?:the|my|his|her|being)|because(?: of)?|due to|cause"
    r"|cuz|cos)\s+(?!(?:new|worse|getting|bad|not|what|why|how|when|all|last|this)\b)\w"
)
_NO_OR_OLD = any_case(
    rf"\b(?:but|and|just) (?:i |s?he |it )?{A_NO}\b(?! (?:know|sure))|\b(?:always|all (?:my|his|her) life|for years"
    r"|constantly|a lot|often|was never|(?:has|have|had|['’]s|ve) never been)\b"
)


def explains_or_denies(words: str) -> bool:
    """Beside a sign that is named: where it is from, how often it is, or that something is not so."""
    return bool(_NO_OR_OLD.search(words) or _EXPLAINED.search(words))


def _parts(words: str) -> Iterator[_Part]:
    begin = 0
    for cut in (*_CUT.finditer(words), None):
        end = cut.start() if cut else len(words)
        if words[begin:end].strip():
            yield _Part(begin, words[begin:end], cut[0] if cut else "")
        begin = cut.end() if cut else begin


def _says(text: str, signs: Mapping[_Sign, re.Pattern[str]], sign: _Sign, is_function: bool, of_new: bool) -> _Says:
    if of_new and _OF_NEW.search(text):
        return _Says.MORE
    found = signs[sign].search(text)
    named = found or next((hit for pattern in signs.values() if (hit := pattern.search(text))), None)
    fine = _FINE.search(text, named.end() if named else 0)
    its_own = is_function if named else not _OTHERS.search(text)
    if its_own and fine and not (_NOT_FINE.search(text[: fine.start()]) or _NOT_FINE.search(text, fine.end())):
        return _Says.FINE
    before_it = _FINE_WITH.search(text[: named.start()]) if named and its_own else None
    if before_it and not (_NOT_FINE.search(text) or _DOUBT.search(text)):
        return _Says.NO
    if named is None:
        return _Says.NO_OTHER if _NO_OTHER.match(text) and not _DOUBT.search(text) else _Says.MORE
    before = _NO_BEFORE.search(text[: named.end()].removesuffix(named[0]))
    no = before or (not of_new and _NO_BEHIND.match(text, named.end()))
    lost = re.search(r"\b(?:loss|lack) of\b", text, re.IGNORECASE)
    if no and (lost or not _DOUBT.search(text)):
        bare = not text[named.end() :].strip()
        named_by_no = re.match(r"no\b|nor\b|without\b|neither\b", before[0], re.IGNORECASE) if before else None
        if (not is_function and not of_new) or _TROUBLE.search(text) or (bare and named_by_no) or not before:
            return _Says.NO
    words = re.findall(r"[\w']+", signs_out(text, signs))
    bare = all(_BESIDE.fullmatch(word) for word in words) and not re.search(r"\d", text)
    return _Says.BARE if bare else _Says.MORE


def signs_out(text: str, signs: Mapping[_Sign, re.Pattern[str]]) -> str:
    for pattern in signs.values():
        text = pattern.sub(" ", text)
    return text


def _along(parts: tuple[_Part, ...], says: list[_Says], signs: Mapping[_Sign, re.Pattern[str]]) -> list[_Says]:
    """A no goes on to what is only named behind it, "or" standing before the last; "is fine" goes back."""
    for at, one in enumerate(says):
        end = at + 1
        if one in (_Says.NO, _Says.NO_OTHER):
            while end < len(says) and (says[end] is _Says.BARE or _is_or_sign(parts, end, signs)):
                end += 1
            behind = range(at + 1, end)
            listed = any(_EITHER.search(parts[n - 1].behind) for n in range(at + 1, min(end + 1, len(parts))))
            joined = [n for n in behind if one is _Says.NO and _JOINS.search(parts[n - 1].behind)]
            for n in behind if listed else joined:
                says[n] = _Says.NO
        if one is _Says.FINE:
            while end < len(says) and says[end] is _Says.BARE and _TOO.search(parts[end].text):
                says[end] = _Says.FINE
            begin = at
            while begin and says[begin - 1] is _Says.BARE:
                begin -= 1
            joins = at > begin and _JOINS.search(parts[at - 1].behind)
            for n in range(begin, at) if joins or _ALL.search(parts[at].text) else ():
                says[n] = _Says.FINE
    return says


def _is_or_sign(parts: tuple[_Part, ...], at: int, signs: Mapping[_Sign, re.Pattern[str]]) -> bool:
    """A sign behind an "or", with words on where it is: "or weakness in my legs"."""
    text = parts[at].text
    begins = any(pattern.match(text) for pattern in signs.values())
    return begins and _EITHER.search(parts[at - 1].behind) is not None and not _DOUBT.search(text)


_OTHER_THING = any_case(
    r"(?:(?:it['’]?s|it is|that|he|she|i|gets?|has|have|the|his|her|my|both|left|right|weak|clumsy|bad|sore)\s+)*"
    rf"{_ELSEWHERE}"
)


def _turned(parts: tuple[_Part, ...], at: int, signs: Mapping[_Sign, re.Pattern[str]], is_function: bool) -> bool:
    """What follows a "but" names no other sign and so tells more of this: "fine, except at night"."""
    turns = _TURNS if is_function else _BUT
    if not turns.search(parts[at].behind) or at + 1 >= len(parts):
        return False
    behind = parts[at + 1].text
    return not (_OTHER_THING.match(behind) or any(pattern.search(behind) for pattern in signs.values()))
