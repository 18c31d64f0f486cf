"""Medicines tried before, one after the other, each with what is said of it: "tramadol, saw things, lyrica"."""

from __future__ import annotations

import re
from collections.abc import Callable

from visitprep.common_words import FULL_STOP
from visitprep.lines.apart import apart
from visitprep.lines.history.outcome.effect import TROUBLE, take_effect
from visitprep.lines.history.part_named import PART
from visitprep.lines.history.stop_reason import MEASURED
from visitprep.lines.unread import TAKEN, Unread
from visitprep.medicines.label.name import NameAt, known_name
from visitprep.medicines.label.vocabulary.name_or_not import NEVER_A_NAME, NO_MEDICINE
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import may_be
from visitprep.patterns import any_case, compiled
from visitprep.visit.dates.words import SEASONS, month_words

_STORY_WORDS = """
    made makes make saw seen see sees seeing felt feel feels fell fall falls lost gained put kept could would should
    couldnt wouldnt shouldnt wont just only really very so too also still again after before because cuz cos cause
    bad worse worst terrible horrible awful good great ok okay fine better best same like likes everything all both
    neither either quits ended ends cost costs insurance more less most much even never nope yes slept sleep woke
    broke cut brought left kept lasted lasts help helps work works knocked stuck turned came come comes ate
    tore hurt wore held thought knew forgot drank rather now today years
    muscle sleeping heart
    who where why how there thats that those these must might may probably guess wife husband mom mum dad mother
    father son daughter sister brother kids taken nobody everybody dr doc nurse surgeon specialist
"""
_STORY = NEVER_A_NAME | frozenset((*_STORY_WORDS.split(), *month_words(), *SEASONS))
"""No name begins with one of these; it goes on with what was named before."""
_OF_SEVERAL = any_case(
    r"(?:both|all (?:of|the (?:pills|medicines|meds)|three|four|made|gave|did)|none|neither|the (?:rest"
    r"|others)|they all|nothing (?:else|helped|worked|of)|no (?:pill|medicine)s?)\b"
)
"""Said of more than one of them, so that it stands with none."""
_SOMETHING = any_case(
    r"(?:(?:(?:an?|some|another|other|different|nerve|sleep\w*|muscle|water|pain|heart|blood pressure|purple|white"
    r"|blue|pink|yellow|little|big|kind of|type of|of)\s+)+"
    r"(?:pills?|creams?|patch(?:es)?|gels?|drops|sprays?|medicines?|meds?|relaxers?|rubs?|lotions?|ointments?"
    r"|shots?|tablets?|capsules?|teas?|oils?|gumm(?:y|ies))\b"
    r"|(?:the|my|his|her) (?:[\w-]+ ){0,2}?(?:pill|patch|coil|implant|injections?|shots?|drops|tablets?|cream|gel"
    r"|spray|hormones?)(?=\s*(?:[,;]|$|(?:for|from|stopped|quit|finished|in (?:19|20)\d\d)\b))"
    r"|(?:that|some|an?) (?:new|other|different|old) (?:one|kind|thing|stuff)\b(?: for (?:my |the )?\w+)?"
    r"|(?:white|blue|green|red|purple|pink|yellow|black|orange) (?!and\b|ones?\b)\w+)"
)
"""Another thing, of which the name is not known: "a nerve pill dr gave me"."""
_DOES = any_case(r"\b(?:made|makes|gave|gives|caused|causes)\b")
_SHORT = 3
"""Words."""
_WORD = compiled(r"[^\W_][\w'’-]*")
_SHORTEST_INSIDE = 5
"""Letters of a name in the midst of a sentence: "same" and "ice" are words as well."""
_BESIDE = any_case(r"\b(?:with|like|than|instead of|to|plus|over|for|not|no)\s+(?:the\s+|my\s+|any\s+)?$")
"""In front of a name that is told beside the one spoken of: "worked better with Tylenol"."""
_GIVEN = any_case(
    r"(?:^|\s)(?:on|took|taking|tried|trying|had|used|using|gave|given|got|prescribed)\s+"
    r"(?:(?:me|him|her|us|the|some|that|this|my|a|on)\s+)*$"
)
"""In front of a name that may be misspelt."""
_FOUND = any_case(
    rf"(?:(?:my|his|her|the|high|low|bad|long|off|blood|liver|kidney|heart)\s+)*(?:{MEASURED}|balance|memory|mood|sleep"
    r"|appetite|vision|eyesight|thinking|speech|weight|tests?|results?|scans?)\b"
)
"""An effect or a test, and no name: "knocked me out and ekg"."""
_LEAD = any_case(
    r"^(?:(?:and|but|then|so|also|i|we|he|she|they|it|was|were|has|have|had|ve|been|got|get|gave|given|took"
    r"|taken|takes"
    r"|take|taking|tried|try|trying|used|use|put|start\w*|prescribed|me|him|her|us|on|of|the|my|a|some|that"
    r"|this|with|from|by|to|for|once|before|too|dr|doctor|doc|in)\b['’.]*\s*)+$"
)
"""In front of a name, and no more than that: "they tried her on"."""
_JOINS_NAME = any_case(
    r"(?:\s*\b(?:and|but|on|with|from|of|after|taking|took|the|my|his|her|that|by|was|while)\b)+\s*$"
)
_TOO = any_case(r"^\s*(?:too|also|as well|either)\b(?=\s*(?:$|[,;.]))")


def things_tried(words: str, is_other: Callable[[str], bool] = lambda piece: False) -> tuple[str, ...]:
    """The words in as many parts as things are named, each with the story that belongs to it.

    A piece that names none goes on with the one before it, and where it comes first, with the one behind it.
    `is_other` tells what names a treatment.
    """

    def begins(before: str, after: str) -> bool:
        if _OF_SEVERAL.match(after):
            return True
        told = _OF_SEVERAL.match(before) or any(_names_one(piece, is_other) for piece in _pieces(before))
        return bool(told) and _names_one(after, is_other, beside=False)

    return tuple(part.strip(" ,;") for line in words.split("\n") for part in apart(line, begins))


def story_ahead(words: str, is_other: Callable[[str], bool] = lambda piece: False) -> str:
    """The words in front of the first thing that is named; all of them where none is."""
    first = next((piece for piece in _pieces(words) if _names_one(piece, is_other)), None)
    return (words if first is None else words[: words.find(first)]).strip(" ,;.")


def name_told(words: str) -> tuple[str, str] | None:
    """The medicine that the words name, and what they say of it; None where none is known among them."""
    found = _known(words)
    if found is None:
        return None
    end = _with_form(words, found)
    before, behind = words[: found.start], words[end:]
    before = "" if _LEAD.match(before) else _JOINS_NAME.sub("", before)
    behind = _TOO.sub("", behind)
    return words[found.start : end], ", ".join(filter(None, (before.strip(" ,;."), behind.strip(" ,;.:-–—=→>()"))))


def _with_form(words: str, found: NameAt) -> int:
    """Where the name ends with the word for its form: "lidocaine patches"."""
    word = re.compile(r" [^\W\d_]{3,}(?=\s*(?:[,;.()]|$)| )").match(words, found.end)
    is_form = (
        word is not None and not is_story(word[0].strip()) and lookup(words[found.start : word.end()]) is not None
    )
    return word.end() if word is not None and is_form else found.end


def something_told(words: str) -> tuple[str, str] | None:
    """A medicine that is told without its name, "a nerve pill", and what is said of it."""
    found = _SOMETHING.match(words)
    return (found[0].strip(), words[found.end() :].strip(" ,;.:-()")) if found else None


def named_first(words: str) -> tuple[str, str] | None:
    """The medicine that the words begin with, and the rest of them; None where none is known there."""
    found = _known(words)
    if found is None or found.start:
        return None
    return words[: found.end], words[found.end :].strip(" ,;.:")


def is_story(piece: str) -> bool:
    """Words that say how it went and begin with no name."""
    first = _WORD.search(piece)
    if first is None or first.start():
        return True
    word = re.sub(r"['’]", "", first[0].casefold())
    if word in _STORY or word[0].isdigit() or re.search(r"(?:ed|ing|ly)$", word):
        return True
    if PART.match(piece) or TROUBLE.match(piece) or _FOUND.match(piece):
        return True
    if TROUBLE.search(piece) and len(piece.split()) <= _SHORT and not _DOES.search(piece):
        return True  # "rebound headaches", unlike "zomax made me sick"
    rest = Unread(piece)
    take_effect(rest)
    return rest.text.startswith(TAKEN)


def _pieces(words: str) -> tuple[str, ...]:
    return apart(words, lambda before, after: True)


def _names_one(piece: str, is_other: Callable[[str], bool], *, beside: bool = True) -> bool:
    if _known(piece, beside=beside) is not None or is_other(piece) or _SOMETHING.match(piece):
        return True
    return not is_story(piece) and not set(piece.casefold().split()[:2]) & NO_MEDICINE


def _known(words: str, *, beside: bool = True) -> NameAt | None:
    """The first name of the table in the words, or the one that its beginning is close to."""
    told_beside, words = None, re.sub(FULL_STOP, ",", words)
    for word in _WORD.finditer(words):
        before = words[: word.start()]
        at_first = before.rstrip()[-1:] in ("", ",", ";", ".")
        plain = re.sub(r"['’]", "", word[0].casefold())
        if plain in _STORY or (not at_first and len(plain) < _SHORTEST_INSIDE):
            continue
        found = known_name(words, word.start())
        if found is None and (at_first or _GIVEN.search(before)) and may_be(word[0]) is not None:
            found = NameAt(word.start(), word.end(), None, word.end())
        if found is not None and not _BESIDE.search(before):
            return found
        told_beside = told_beside or found
    return told_beside if beside else None
