"""What a text in own words says of a medicine it names: that it is taken now, or anything else.

The signal nearest in front of the name counts ("takes", "used to take", "no more"), then what is told behind it.
Where neither says that it is taken now, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from msgspec import Struct

from visitprep.common_words import FULL_STOP, KIN
from visitprep.medicines.label.name import known_name
from visitprep.medicines.label.vocabulary.name_or_not import NEVER_A_NAME
from visitprep.medicines.names import closest, lookup, names_something
from visitprep.medicines.stopped import says_gone
from visitprep.medicines.table import Entry
from visitprep.patterns import any_case, compiled

_SENTENCE: Final = any_case(rf"[;\n]+|(?<!\d){FULL_STOP}|(?<!\d)[!?](?=\s|$)")
_PIECE: Final = any_case(
    r",(?!\d)|\b(?:(?<!nothing )but|though|although|because|cause)\b"
    r"|\band\b(?=\s+(?:then\s+)?(?:i|he|she|they|we|my|her|his|the|it)\b)"
)
_ME: Final = r"(?:me|him|her|them)"
_TAKES: Final = (
    r"tak(?:es?|ing)|us(?:es?|ing)|drinks?|buys?|pop(?:s|ping)?|inject(?:s|ing)?|swallow(?:s|ing)?|chew(?:s|ing)?|smok(?:es?|ing)"
    r"|appl(?:y|ies|ying)|rub(?:s|bing)?|sneak(?:s|ing)?|borrow(?:s|ing)?|put(?:s|ting)?(?= )"
    rf"|gives? {_ME}|prescribes?|wears?|wearing|keeps?|kept on|has|have|got|gets?|getting|found"
    r"|relies on|lives? on|living on"
    r"|(?:(?:am|is|are|be|been|i['’]?m|s?he['’]?s|they['’]?re|still|now|stays?|staying"
    rf"|keeps? {_ME}|put {_ME}|started(?: {_ME})?)\s+(?:back |still |also |now )*on)"
    rf"|just started|(?:switched|changed)(?: {_ME})? to|sometimes|now and then|once in a while"
    r"|(?:helps?|eases?|works?)(?: (?:is|are|with|a lot|some|me|him|her))*(?=:? (?:is|are|\w+\W*$))"
)
_NEVER: Final = (
    r"no|not|never|none|nothing|without|stop\w*|quit\w*|off|allerg\w*|avoid\w*|holds?|refus\w+|tried|tr(?:y|ies|ying)"
    r"|was|were|had|took|instead of|rather than|wants?|wanted|wish\w*|ask\w*|offer\w*|suggest\w*|mention\w*"
    r"|threw|thrown|hates?|(?:afraid|scared) of|worried about|(?:switched|changed|went|moved) from|died|overdos\w*"
    r"|heard|read|saw|about|used to|cannot|gave up|gave|given|wean\w*|taper\w*|addicted to|hooked on|reaction to"
    r"|(?:do|does|did|have|has|had|is|was|were|ca|wo|would|could|should)n['’]?t"
    r"|shots? of|instead|between|before|after|since"
)
_ALONE: Final = r"nothing (?:but|except)|(?:except|apart|other|aside)(?: for| from| than)?|just|only"
_SIGNAL: Final = any_case(rf"\b(?:(?P<alone>{_ALONE})|(?P<takes>{_TAKES})|(?P<never>{_NEVER}))(?!\w)")
_NOT_TAKING: Final = any_case(
    r"(?:\b(?:no|not|never|nobody|nor|can|should|would|could|may|might|will|won['’]?t|let|allowed|refus\w+|stop\w*"
    r"|quit\w*|longer|used|use|was|were|had been|unable|afraid|scared|wants?|wanted|tried|before|when did"
    r"|instead of)|n['’]?t)\b(?:\W+\w+){0,2}\W*$"
)
"""In front of "take": it is not."""
_STILL: Final = any_case(
    r"\b(?:keep|continue|stay on|(?:should|must|to) (?:\w+ )?(?:stop|quit|hold))(?: \w+ing)? (?:my|his|her|the) $"
)
_WHICH: Final = any_case(r"\s*(?:\w+ )?(?:i|he|she) (?:(?:still|also|only) )?(?:takes?|uses?|buys?|gets?)\b")
"""A question about a medicine that says all the same that it is taken: "should i stop my Eliquis"."""
_BEHIND_NOT: Final = any_case(
    r"\b(?:made (?:me|him|her|them|it)|did nothing|helped|worked|no longer|any ?more"
    r"|never (?:helped|worked|did|filled|took|started|used|got)"
    r"|no more|(?:did|has|have)n['’]?t (?:help|work|do (?:it|any|much|a))\w*"
    r"|(?:did|do|does|has|have|could|wo|ca)n['’]?t (?:take|use|touch|want|tolerate)\w*"
    r"|(?:years?|months?) ago|(?<!since )last (?:year|month|spring|summer|fall|winter)|back in"
    r"|(?<!since )in (?:19|20)\d\d|allerg\w*|was|were|used to"
    r"|threw up|upset|caused|wore off|gave (?:me|him|her)|for (?:the|our|my|his|her) (?:dog|cat|horse)|reaction"
    r"|overdos\w*|years back|as a (?:kid|child))\b"
)
_BEHIND: Final = any_case(
    r"\b(?:(?:every|each|per|most|some|bad) (?:day|night|morning|evening|week|month|winter|spring|summer|fall|year"
    r"|\w+ hours?|\d+ hours?|few)s?"
    r"|(?:another|different|separate|second) (?:bottle|box|jar|pack)"
    r"|nightly|daily|once|twice|sometimes|now and (?:then|again)|as needed|when needed|prn"
    r"|when(?:ever)? (?:it|the|i|he|she|my|her|his|things)|at (?:night|bedtime)|before bed"
    r"|in the (?:morning|evening)|(?:a|per) (?:day|night|week|month)|if (?:it|i|he|she|the)|still|these days"
    r"|helps?|eases?|takes? the edge|works|does the trick|knocks|calms|dulls|numbs|cools"
    r"|on (?:the |my |her |his )?(?:\w+ )?(?:bad|hands?|knees?|back|feet|neck|shoulders?|hips?)"
    r"|(?:i|he|she|they) (?:\w+ )?(?:takes?|uses?)"
    r"|(?:takes?|taking|uses?|using|rubs?|pops?) (?:it|them|one|two|some|that|half|a|those))\b"
)
_SOMEBODY: Final = rf"(?:{KIN}|dog|cat|lady|guy|family)"
_OTHERS: Final = any_case(
    rf"\b(?P<whose>my|his|her|their|our|the|a|an|another)\s+(?:\w+\s+)?(?P<who>{_SOMEBODY})"
    r"(?:\s+(?:also|still|is|has|had|been|only|just|who|now|in law|swears by|always))*\s*$"
)
"""The one of whom "takes" is said, where that is somebody else."""
_TO_THEM: Final = any_case(rf"\b{_ME}\b")
"""Somebody else gives it, and the person takes it."""
_JOINS: Final = any_case(
    r"\W*(?:(?:and|or|plus|also|with|the|a|an|my|some|sometimes|maybe|then|&|\+|/|\d[\d.,/]*|mg|mcg|tablets?|pills?"
    r"|of|one|two)\W*)*"
)
_LEADS: Final = any_case(
    r"\b(?:tak(?:es?|ing)|us(?:es?|ing)|pop(?:s|ping)?|on|found|rubs?)\s+"
    r"(?:(?:an?|the|some|my|her|his|one|two|half|of|\d[\d.]*(?:\s?mg)?|old|store|brand|extra)\s+)*$"
)
_FOLLOWS: Final = any_case(
    r"\W*(?:$|\d|(?:at|for|when|every|daily|in|to|on|before|if|twice|once|with|sometimes|an?|per|maybe|and|or|from|pm"
    r"|each|nightly|now|as)\b)"
)
"""Right in front of a name that is misspelt, and behind it: there nothing else stands."""
_BY_STRENGTH: Final = any_case(  # behind a name that no table has: "ketonal 100 from Poland"
    r"(?<=[a-z])\s+(?:\d[\d.,]*\s?(?:mg|mcg|g|ml)\b|\d\d[\d.,]*(?=\s*(?:[,;]|$)"
    r"|\s+(?:from|when|if|at|every|once|twice|a day|now|sometimes|for|\d+ ?(?:x|times))\b))"
)
_AND: Final = any_case(r"\b(?:and|so|but|then|or|when|while)\b|,|\b(?:i|he|she|they|we)\b")
_WORD: Final = compiled(r"[^\W\d_][\w'’#-]*")
_LONGEST: Final = 240


class Mention(Struct, frozen=True):
    """A medicine that is taken now."""

    name: str
    words: str
    entry: Entry


@lru_cache(maxsize=2_000)  # every answer of the visit is read again at each question
def mentions(text: str, patient: frozenset[str] = frozenset(), *, as_taken: bool = False) -> tuple[Mention, ...]:
    """The medicines that `text` says are taken now by the person. `patient`: what a helper calls them.

    `as_taken`: a name counts by itself, unless something else is said of it.
    """
    return tuple(one for sentence in _SENTENCE.split(text) for one in _in_sentence(sentence, patient, as_taken))


def _in_sentence(sentence: str, patient: frozenset[str], as_taken: bool) -> Iterator[Mention]:
    spans = _pieces(sentence)
    pieces = [sentence[start:stop] for start, stop in spans]
    named = [tuple(_names(piece)) for piece in pieces]
    goes_on = False
    for place, (piece, names) in enumerate(zip(pieces, named, strict=True)):
        end = place + 1
        while end < len(pieces) and not named[end]:
            end += 1
        behind_piece = ", ".join(one.strip() for one in pieces[place + 1 : end])
        begin = 0
        for number, (start, stop, entry) in enumerate(names):
            before = piece[begin:start]
            joined = (place > 0 or number > 0) and _JOINS.fullmatch(before) is not None
            if not joined:
                goes_on = _is_taken(piece[:start], patient)
            last = number + 1 == len(names)
            behind = f"{piece[stop:]}, {behind_piece}" if last else _of_it(piece[stop : names[number + 1][0]])
            shared = (
                f"{piece[names[-1][1] :]}, {behind_piece}"
                if not last and _only_joined(piece, names[number:])
                else behind
            )
            which = _WHICH.match(piece, stop) or _STILL.search(piece[:start])
            denied = _signal(piece[:start]) == "never" if not joined and not which else False
            taken = goes_on or which is not None or _BEHIND.search(shared) is not None or (as_taken and not denied)
            if denied and not goes_on:
                taken = False
            if (
                taken
                and not (_BEHIND_NOT.search(behind) or says_gone(behind))
                and not _of_others(piece[:start], patient)
            ):
                yield Mention(piece[start:stop], _words(sentence, spans[place:end]), entry)
            begin = stop


def _of_it(between: str) -> str:
    """What stands between two names without what leads to the second: ", so I take my"."""
    last = _last_signal(between)
    if last is None:
        return between
    joins = [one.start() for one in _AND.finditer(between) if one.start() < last.start()]
    return between[: joins[-1] if joins else last.start()]


def _only_joined(piece: str, names: tuple[tuple[int, int, Entry], ...]) -> bool:
    return all(_JOINS.fullmatch(piece[one[1] : other[0]]) for one, other in pairwise(names))


def _words(sentence: str, spans: list[tuple[int, int]]) -> str:
    """All that tells of it; of a long story the first piece."""
    words = sentence[spans[0][0] : spans[-1][1]].strip(" ,")
    return words if len(words) <= _LONGEST else sentence[slice(*spans[0])].strip(" ,")[:_LONGEST]


def _pieces(sentence: str) -> list[tuple[int, int]]:
    """Where each piece stands, without what joins it to the one before."""
    cuts = list(_PIECE.finditer(sentence))
    begins = (0, *(cut.end() for cut in cuts))
    ends = (*(cut.start() for cut in cuts), len(sentence))
    return [(begin, end) for begin, end in zip(begins, ends, strict=True) if sentence[begin:end].strip()]


def _names(piece: str) -> Iterator[tuple[int, int, Entry]]:
    end = 0
    for word in _WORD.finditer(piece):
        if word.start() < end or not names_something(word[0].casefold()):
            continue
        found = known_name(piece, word.start())
        if found is not None and found.entry is not None:
            end = found.end
            yield found.start, found.end, found.entry
        elif len(word[0]) > 4 and _is_in_its_place(piece, word) and lookup(word[0]) is None:
            near = tuple(one for one in closest(word[0]) if len(one.name.split()[0]) <= len(word[0]) + 2)
            same = [one for one in near if one.name.casefold().startswith(f"{word[0].casefold()} ")]
            if len(near) == 1 or (near and len(same) == len(near)):
                end = word.end()
                yield word.start(), end, near[0].entry
            elif not near and _LEADS.search(piece[: word.start()]) and _BY_STRENGTH.match(piece, word.end()):
                low, end = word[0].casefold(), word.end()
                if low not in NEVER_A_NAME:
                    yield word.start(), end, in_no_table(low)


@lru_cache(maxsize=100)
def in_no_table(name: str) -> Entry:
    """Nothing is known of it but its name."""
    return Entry(name, "", (), (), (), (), (), (), frozenset(), (), "")


def _is_in_its_place(piece: str, word: re.Match[str]) -> bool:
    return _LEADS.search(piece[: word.start()]) is not None and _FOLLOWS.match(piece, word.end()) is not None


def _last_signal(before: str) -> re.Match[str] | None:
    """The one nearest to the name; "just" and "only" right in front of it alone."""
    end = len(before.rstrip())
    found = [one for one in _SIGNAL.finditer(before) if not one["alone"] or one.end() == end]
    return found[-1] if found else None


def _signal(before: str) -> str:
    """What the last one in front of the name says: "takes", "never", or nothing."""
    last = _last_signal(before)
    if last is None or last["alone"]:
        return "takes" if last else ""
    return "never" if last["never"] or _NOT_TAKING.search(before[: last.start()]) else "takes"


def _is_taken(before: str, patient: frozenset[str]) -> bool:
    return _signal(before) == "takes" and not _of_others(before, patient)


def _of_others(before: str, patient: frozenset[str]) -> bool:
    last = _last_signal(before)
    who = _OTHERS.search(before[: last.start()] if last else before)
    if who is None or (last and _TO_THEM.search(last[0])):
        return False
    return not (who["whose"].casefold() in ("my", "our") and who["who"].casefold() in patient)
