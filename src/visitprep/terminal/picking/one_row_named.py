"""The one row that a sentence names: "told you, yes", "helps the feet some", "whats that, no", "the states, ohio".

Two rows named, or none, is no answer: the words are kept, and the rows are asked for once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

from visitprep.common_words import FULL_STOP
from visitprep.interview.prompts import Option, no_words, yes_words
from visitprep.lines.yes_no import DENIES, NO, NOT_SURE, YES
from visitprep.patterns import any_case, compiled
from visitprep.terminal.picking.options import NotOnList, numbered, pick_one
from visitprep.wording import say

_PIECE = any_case(rf"\s*(?:[,;:!?]|{FULL_STOP}|\s-\s|\bbut\b)\s*")
_AGAIN = any_case(
    r"^(?:(?:well|oh|um+|like|as|i|already|have|ive|i've)\s+)*(?:told (?:you|u|ya)|said(?: that)?"
    r"|answered)(?: that| already)?\s*"
)
_UNSURE = any_case(rf"\b(?:{NOT_SURE})\b")
_YES_TOO = r"i (?:do|have|did)|(?:s?he|it) (?:does|has|did)|(?:i am|(?:s?he|it) is)(?=(?: still)?$)"
_NOT_BEHIND_YES = (
    r"(?!n'?t| not| (?:up )?to\b| (?:the|an?|my|his|her|our|their|your|some|so (?:many|much)"
    r"|trouble|problems?|questions?|heard|been|no|never|nothing|little)\b)"
)
"""Behind "he has" it is a sentence of its own: "he has the list somewhere" answers nothing yet."""
_NO_TOO = (
    r"never|(?:i )?don'?t think so|not (?:yet|any ?more|that (?:i|we) know(?: of)?|at all|at (?:my|his|her) age"
    r"|since\b|likely|a chance|me|him|her|now|these days|for (?:years|ages)|in years)"
    r"|(?:i|we|s?he|it) (?:certainly |definitely )?(?:do|does|did|have|has|am|is|was)(?:n'?t| not)"
)
_NOT_BEHIND_NO = r"(?! (?:know|sure|think|idea|clue))"
_NUMBER = any_case(r"^(?:(?:number|no\.?|#|answer|it'?s|its|i guess|i'?d say|say|probably)\s*)+(\d{1,2})$")
_HALF_DENIES = any_case(r"\b(?:much|a lot|enough|really|(?:all )?that (?:well|good|bad)|very)\b")
"""With a "not": neither the row nor its contrary."""
_SAYS = any_case(r".*\b(?:says?|said|is|it'?s|think|answer) (?P<answer>yes|no)")
_BOTH = any_case(
    r"\b(?:yes (?:and|n|or) no|no (?:and|n|or) yes)\b|^(?:yes|yeah|yep|yea|ya) (?:no|nope|nah|not really)[\s.!]*$"
)
_NO_CONTENT = compiled(
    r"a|an|the|of|on|its?|is|to|in|or|and|with|my|your|too|very|already|for|i|that|this|them|they|was|were|are|at"
    r"|do|does|did|not|about|bout|there|be|has|me|so|just|still"
)
_ALIKE = {"bit": "little", "alot": "lot", "lots": "lot", "loads": "lot", "kinda": "little"}
_LONG = 5
"""Letters of a word that only one row has, so that it names the row alone."""


def rows_in_words(text: str, options: Sequence[Option], *, loosely: bool) -> tuple[tuple[Option, ...], str]:
    """Every row named, and what is said besides; by more than its own words only `loosely`."""
    text = text.translate(str.maketrans("‘’ʼ", "'''"))
    pieces = [piece for piece in (_AGAIN.sub("", one).strip(" .") for one in _PIECE.split(text)) if piece]
    named: dict[str, Option] = {}
    kept: list[str] = []
    for piece in pieces:
        found = list(_named_by(piece, options, loosely))
        named |= {option.code: option for option, _ in found}
        kept += [found[0][1] if len(found) == 1 else piece]
    return tuple(named.values()), ", ".join(filter(None, (one.strip(" .") for one in kept)))


def _named_by(piece: str, options: Sequence[Option], loosely: bool) -> Iterator[tuple[Option, str]]:
    """Each row that the piece names, and what it says besides."""
    if (number := _NUMBER.fullmatch(piece)) and number[1] in numbered(options):
        yield numbered(options)[number[1]], ""
        return
    with suppress(NotOnList):
        yield pick_one(piece, options), ""
        return
    if not loosely:
        yield from ((option, "") for option in options if _holds_label(piece, option))
        return
    rows = {answer: row for answer in ("yes", "no", "unsure") if (row := _row_of(answer, options)) is not None}
    if found := _UNSURE.search(piece):
        if "unsure" in rows:
            yield rows["unsure"], "" if found[0] == piece else piece
        return
    for option in options:
        if option.named_by and re.search(rf"\b(?:{option.named_by})\b", piece, re.IGNORECASE):
            yield option, piece
            return
    if "yes" in rows and "no" in rows:
        if _BOTH.search(piece):
            yield from ((rows[answer], piece) for answer in ("yes", "no"))
        elif said := _SAYS.fullmatch(piece):
            yield rows[said["answer"].casefold()], piece
        else:
            yes = rf"(?:(?:{say(YES)})\b(?!n'?t| not| (?:up )?to\b)|(?:{_YES_TOO})\b{_NOT_BEHIND_YES})"
            no = rf"(?:{say(NO)}|{_NO_TOO})\b{_NOT_BEHIND_NO}"
            for answer, words in (("yes", yes), ("no", no)):
                if found := re.match(words, piece, re.IGNORECASE):
                    yield rows[answer], piece if _turns_what_follows(found[0], piece) else piece[found.end() :]
                    return
        return
    held = [option for option in options if _holds_label(piece, option) and not DENIES.search(piece)]
    yield from ((option, piece) for option in dict.fromkeys((*held, *_by_label(piece, options))))


_BARE = any_case(rf"(?:{NO}|{YES})")


def _turns_what_follows(answer: str, piece: str) -> bool:
    """More than a yes or no, right before words of its own: "never heard of it"."""
    behind = piece[len(answer) :]
    return _BARE.fullmatch(answer) is None and behind.startswith(" ") and bool(behind.strip())


def _row_of(answer: str, options: Sequence[Option]) -> Option | None:
    words = {"yes": yes_words(), "no": no_words()}.get(answer, ())
    return next((one for one in options if one.code == answer or set(words) & set(one.also)), None)


def _by_label(piece: str, options: Sequence[Option]) -> Iterator[Option]:
    """All the words of the row's label, or a long one that no other row has; a "not" in one of them is no match."""
    said = _stems(piece)
    labels = {option.code: _stems(option.label) for option in options}
    for option in options:
        own = labels[option.code]
        if "high" in own and "low" in said:
            continue
        others = set().union(*(words for code, words in labels.items() if code != option.code))
        telling = {word for word in own - others if len(word) >= _LONG}
        denies = DENIES.search(option.label)
        names = own and (own <= said or (telling & said and not denies))
        if names and bool(DENIES.search(piece)) is bool(denies) and not (denies and _HALF_DENIES.search(piece)):
            yield option


def _holds_label(piece: str, option: Option) -> bool:
    """The whole label, or another name of it, stands in the piece, "im in canada"; not one as short as a yes."""
    names = [name for name in (option.label.rstrip("."), *option.also) if len(name) >= _LONG]
    return any(re.search(rf"(?<!northern )\b{re.escape(name)}\b", piece, re.IGNORECASE) for name in names)


def _stems(text: str) -> set[str]:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    alike = (_ALIKE.get(word, word) for word in words if not _NO_CONTENT.fullmatch(word))
    return {re.sub(r"(?<=\w{3})(?:ing|in|ed|es|s)$", "", word) for word in alike}
