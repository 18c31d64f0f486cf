"""Where the name stands in a line of a label: a known one, or plain words in the place of one.

A whole sentence has no name in it, whatever words it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from visitprep.medicines.label.vocabulary.how_much import DOSE_WITH_COUNT, FORM, PAIR, STRENGTH, UNIT_NEXT
from visitprep.medicines.label.vocabulary.name_or_not import (
    A_KIND,
    CANNOT_SPELL,
    GAP,
    LOOKS,
    NAME_TEXT,
    NEVER_A_NAME,
    OTHER_NAME,
    RELEASE,
    SALTS,
    TOLD_OF_IT,
)
from visitprep.medicines.label.vocabulary.schedule import AS_NEEDED, TIMES_A_DAY, WHEN
from visitprep.medicines.names import closest, key_of, lookup
from visitprep.medicines.reading import classes_in, may_be
from visitprep.medicines.table import Entry
from visitprep.patterns import any_case, compiled

_WORD: Final = compiled(r"[^\s,;:]+")
_LEAD: Final = any_case(
    r"(?:(?:(?:i|he|she|they|we)\s+(?:also\s+|still\s+)?(?:takes?|uses?|(?:am|is|are) on)|"
    r"(?:i['’]?m|s?he['’]?s|they['’]?re|we['’]?re)\s+(?:also\s+|still\s+)?(?:on|taking|using)"
    r"|that['’]?s|taking|take|on|my|the|also|and|plus|just|only|some|generic|rx:?|"
    r"meds?:|medicines?:|name:|drug:)\s+)*(?P<count>(?:1/2|½|[1-4]|one|two|three|four|a couple|"
    r"(?:(?:[1-4]|one|two) and a )?half(?: (?:of )?an?)?)\s+(?:of\s+)?(?:my\s+|the\s+)?)?"
    r"(?:(?P<strength>(?:\d[\d.,]*|\.\d+)\s*(?:mg|mcg|g|iu)|\d{2,4}(?=\s|s\b))(?:s\b|\s+(?:tablets?|tabs?|caps?|capsules?|pills?))?\s+"
    r"(?:of\s+)?)?"
)
_GIVEN: Final = any_case(
    r"(?:(?:i|he|she|we)(?:['’]?ve|['’]?s)?\s+(?:has|have|got|gets?)\s+|"
    r"(?:they|(?:the|my|his|her)\s+(?:doctor|doc|dr))\s+(?:gave|gives?|put|have|has|got)\s+(?:me|him|her|us)\s+(?:on\s+)?)"
    r"(?:(?:an?|the|some)\s+)?"
)
"""In front of the name alone, where nothing is denied: "they put him on Eliquis"."""
_BEHIND: Final = RELEASE | SALTS
_NUMBERED: Final = any_case(r"\s*(?:\bno\.?|\bnumber|#)\s*\d(?!\w)")
_JOINS: Final = frozenset({"and", "with", "w/", "&", "+", "plus", "-", "/"})
_NOT_TAKEN: Final = any_case(
    r"\b(?:no|not|never|none|stop|stopped|quit|off|allergic|allergy|without|avoid|hold|don['’]?t|used to)\b"
)
_TOLD: Final = any_case(r"(?:i|i['’]m|my|the|something|some|it|they|he|she)\b")
FOR: Final = any_case(r"\s+for\s+(?:(?:the|my|his|her|low|high|too much|extra)\s+)*$")
"""What a medicine is for stands behind it, whatever name it has: "for the iron"."""
_SEARCHED: Final = 6  # words before which a known name may begin
_SOME_PILL: Final = any_case(
    r"the pill\s+(?:that\b|(?!(?:every|each|daily|once|since|for (?:birth|acne|my period|period)))[^\W\d_])"
)
"""Not that against pregnancy: "the pill that makes me pee"."""
_DESCRIBED: Final = 12  # the same, where they only describe it
_SHORT_NAMES: Final = frozenset({"cbd", "thc"})
"""Three letters that are no other word."""
_LONGEST_UNKNOWN: Final = 3  # words of a name that nobody knows


class NameAt(Struct, frozen=True):
    """The name's place in the line, and its row."""

    start: int
    end: int
    entry: Entry | None
    after: int
    """Where the rest of the line is read from: behind the name, or behind a number that may belong to it."""
    doubt: str = ""
    """What may be the name as well: "Tylenol 3" where "Tylenol" was taken."""
    counted: str = ""
    """How many, told in front of the name: "2" of "2 Advil at night"."""
    strength: str = ""
    """What one of it has, told in front of the name: "500 mg" of "500 mg metformin"."""
    like: Entry | None = None
    """The row of the one name that a misspelt one is close to: its labels tell what a number behind it may be."""
    leads: bool = False
    """Whether what stands in front of it only leads to it: "I take", "my"."""


_BY_ITS_KIND: Final = any_case(
    r"(?:[^\W\d_]+\s+){1,3}?(?:pill|tablet|tab|medicine|med|capsule|spray|inhaler|cream|gel|drop|shot|injection)s?[\s,:]+"
    r"(?:(?:is|are|called|its|the|name)\s+)*(?=[^\W\d_]{5})"
)


def _behind_its_kind(line: str) -> NameAt | None:
    """The name behind what it does: "water pill furosemide", "muscle relaxer tizanadine"."""
    lead = _BY_ITS_KIND.match(line)
    ends = [word.end() for word in _WORD.finditer(line)][:2]
    of_a_class = (skip(line, end) for end in reversed(ends) if classes_in(line[:end]))
    begin = lead.end() if lead else next(of_a_class, 0)
    known = known_name(line[begin:], 0) if begin else None
    sure = known is not None and not line[begin + known.end - 1].isdigit()  # "omeprazol 20"
    found = known if sure else (_misspelt(line[begin:]) if begin else None) or known
    if found is None:
        return None
    return replace(found, start=begin + found.start, end=begin + found.end, after=begin + found.after)


def _behind_its_looks(line: str) -> NameAt | None:
    """The name behind how it looks and what it does: "the muscle relaxer the little white one, tizanidine"."""
    for word in list(_WORD.finditer(line))[1:_DESCRIBED]:
        before = line[: word.start()]
        told = LOOKS.fullmatch(CANNOT_SPELL.sub("", before))
        if told is None or TOLD_OF_IT.search(told["words"]) or _NOT_TAKEN.search(before):
            continue
        if not (A_KIND.search(told["words"]) or classes_in(told["words"])) or FOR.search(before):
            continue
        if len(word.group()) > 3 and (found := known_name(line, word.start())):
            return found
        if len(word.group()) > 5 and (close := _misspelt(line[word.start() :])):
            begin = word.start()
            return replace(close, start=begin + close.start, end=begin + close.end, after=begin + close.after)
    return None


def skip(line: str, place: int) -> int:
    """The next place that is not a blank or a sign between fields."""
    gap = GAP.match(line, place)
    return gap.end() if gap else place


def name_in(line: str, begins_field: Callable[[str, int], bool]) -> NameAt | None:
    """The name, wherever it stands; None for a sentence, or when none can be told.

    `begins_field` tells whether the line goes on with a part that is known.
    """
    if found := known_name(line, 0):
        return _with_its_next_word(line, found)
    if found := _behind_its_kind(line):
        return found
    if found := _before_strength(line, 0):
        maybe = may_be(line[: found.end]) if found.entry is None else None
        return replace(found, like=lookup(maybe.may_be[0]) if maybe and len(maybe.may_be) == 1 else None)
    lead = _GIVEN.match(line) if not _NOT_TAKEN.search(line) else None
    if lead and (found := known_name(line, lead.end())):
        return replace(found, leads=True)
    lead = _LEAD.match(line)
    if lead and lead.end() and (found := known_name(line, lead.end())):
        how_many = re.sub(r"\s+(?:of|the|my)$", "", (lead["count"] or "").strip())
        return replace(found, counted=how_many, strength=lead["strength"] or "", leads=True)
    if lead and lead.end() and not lead["count"] and (found := _before_strength(line, lead.end())):
        return replace(found, leads=True)
    if found := _behind_its_looks(line):
        return found
    if _TOLD.match(line):
        return None
    if found := _misspelt(line):
        return found
    for word in list(_WORD.finditer(line))[1:_SEARCHED]:
        before = line[: word.start()]
        if _NOT_TAKEN.search(before):
            return None
        is_long = len(word.group()) > 3 or word.group().casefold() in _SHORT_NAMES
        if is_long and (found := known_name(line, word.start())):
            lead = FOR.search(before)
            return _unknown_for_it(line, lead.start()) if lead else found
    return _plain_words(line, begins_field)


def _unknown_for_it(line: str, end: int) -> NameAt | None:
    """The plain words in front of "for the iron", which says what they are for."""
    text = line[:end]
    said = key_of(text).split()
    if not re.fullmatch(r"[^\W\d_]{4,}(?:[ '’-][^\W\d_]{2,})?", text) or set(said) & NEVER_A_NAME:
        return None
    does_something = said[0].endswith("ing") or _says_something_else(text, said)
    return None if does_something else NameAt(0, end, None, end)


def known_name(line: str, start: int) -> NameAt | None:
    """The longest name of the table that begins at `start`."""
    words = list(_WORD.finditer(line, start))
    if words and words[0].start() != start:
        return None
    for count in range(min(len(words), 7), 0, -1):
        end = words[count - 1].end()
        text = line[start:end]
        joins = words[count - 1].group().casefold() in _JOINS and not text.casefold().endswith(" plus")
        if joins or not NAME_TEXT.fullmatch(text):
            continue
        entry = row_of(text, line[skip(line, end) :])
        if entry is None or not _is_whole_name(text, entry) or _SOME_PILL.match(line, start):
            continue
        while count < len(words) and words[count].group().casefold() in _BEHIND and line[end:].startswith(" "):
            end = words[count].end()
            count += 1
        if line[end - 1].isdigit() and (UNIT_NEXT.match(line, end) or _is_times_a_day(line, text, end)):
            continue  # "aspirin 81 mg", "Tylenol 3 times a day": the number is not part of the name
        if shorter := _could_be_two(line, text, end):
            return NameAt(start, start + len(shorter), lookup(shorter), end, doubt=text)
        if numbered := _NUMBERED.match(line, end):
            end = numbered.end()
        end = _with_other_name(line, end, entry)
        return NameAt(start, end, lookup(line[start:end]) or entry, end)
    return None


def row_of(text: str, behind: str = "") -> Entry | None:
    """The row of a name; an everyday word is none, as "same" of "same doc as duloxetine" is no SAMe."""
    entry = lookup(text)
    is_word = entry is not None and text.casefold() in NEVER_A_NAME and text not in entry.names
    return None if is_word and not STRENGTH.match(behind.casefold()) else entry


def _with_its_next_word(line: str, found: NameAt) -> NameAt:
    """The name with a further word of it that is misspelt: "metoprolol sucinate"."""
    word = re.compile(r"\s+[^\W\d_]{5,}(?=\s|$)").match(line, found.end)
    if word is None or found.doubt:
        return found
    both = line[found.start : word.end()]
    near = closest(both)
    if (
        not near
        or lookup(both) is not None
        or not key_of(near[0].name).startswith(key_of(line[found.start : found.end]) + " ")
    ):
        return found
    end = word.end()
    while (release := _WORD.match(line, skip(line, end))) and release.group().casefold() in RELEASE:
        end = release.end()
    return NameAt(found.start, end, None, end)


def _with_other_name(line: str, end: int, entry: Entry | None) -> int:
    """Behind "(simvastatin)" of "Zocor (simvastatin)", or "Zocor, simvastatin": both name one medicine."""
    other = OTHER_NAME.match(line, end)
    row = lookup(other[1]) if other else None
    if other and row and (entry is None or set(row.ingredients) & set(entry.ingredients)):
        return other.end()
    behind = known_name(line, skip(line, end)) if entry else None
    return behind.end if behind and behind.entry is entry and not behind.doubt else end


def _is_whole_name(text: str, entry: Entry) -> bool:
    """Whether `text` is the name alone: `lookup` also forgives a strength or a form, which are fields here."""
    key = key_of(text)
    spellings = {key_of(name) for name in (*entry.names, *entry.misspellings)}
    if key in spellings or key.replace(" ", "") in {spelling.replace(" ", "") for spelling in spellings}:
        return True
    words = key.split()
    if len(words) > 1 and words[-1] in RELEASE:
        return " ".join(words[:-1]) in spellings
    # "acetaminophen-hydrocodone": the same ingredients the other way round.
    return bool(re.fullmatch(r"[^\W\d]+(?:[-/ ][^\W\d]+)+", text)) and any(
        sorted(words) == sorted(spelling.split()) for spelling in spellings
    )


def _is_times_a_day(line: str, text: str, end: int) -> bool:
    number = re.search(r"\d+$", text)
    return bool(number and TIMES_A_DAY.match(line, end - len(number.group())))


def _could_be_two(line: str, text: str, end: int) -> str:
    """The name without its number, if "Tylenol 3" before "tablets" may be three Tylenol as well as Tylenol #3."""
    numbered = re.fullmatch(r"(.*\S)\s+(\d)", text)
    if not numbered or "#" in key_of(text) or lookup(numbered[1]) is None:
        return ""
    if lookup(numbered[1]) == lookup(text):
        return ""
    rest = line[skip(line, end) :]
    if rest and not (STRENGTH.match(rest) or PAIR.match(rest) or DOSE_WITH_COUNT.match(rest)):
        return numbered[1]
    return ""


def _before_strength(line: str, start: int) -> NameAt | None:
    """Plain words that no row knows, right before a strength."""
    lead = re.compile(r"[^\W\d_]{3,}(?:[ '’-][^\W\d_]+){0,2}(?=\s+\.?\d|\s*\()").match(line, start)
    if not lead:
        return None
    end = _with_other_name(line, lead.end(), None)
    if not STRENGTH.match(line.casefold(), skip(line, end)):
        return None
    words = key_of(lead.group()).split()
    if any(word in NEVER_A_NAME or (len(words) > 1 and lookup(word)) for word in words):
        return None
    if _says_something_else(lead.group(), words):
        return None
    bracket = OTHER_NAME.match(line, lead.end()) if end != lead.end() else None
    return NameAt(start, end, lookup(bracket[1]) if bracket else None, end)


def _says_something_else(text: str, words: list[str]) -> bool:
    return any(pattern.fullmatch(word) for pattern in (WHEN, FORM, AS_NEEDED) for word in (*words, text.casefold()))


def _misspelt(line: str) -> NameAt | None:
    """The first words, when they are close to a name that is known."""
    words = list(_WORD.finditer(line))[:_LONGEST_UNKNOWN]
    for count in range(len(words), 0, -1):
        end = words[count - 1].end()
        text = line[:end]
        said = key_of(text).split()
        if not re.fullmatch(r"[^\W\d_]{3,}(?:[ '’/-][^\W\d_]+)*", text) or set(said) & NEVER_A_NAME:
            continue
        if _says_something_else(text, said) or (count > 1 and not _is_close_as_a_whole(text)):
            continue
        if maybe := may_be(text):
            end = _with_release(line, end)
            return NameAt(0, end, None, end, like=lookup(maybe.may_be[0]) if len(maybe.may_be) == 1 else None)
    return None


def _with_release(line: str, end: int) -> int:
    """Behind "SR" or a salt that follows the name."""
    while (word := re.compile(r" +([^\s,;:]+)").match(line, end)) and word[1].casefold() in _BEHIND:
        end = word.end()
    return end


def _is_close_as_a_whole(text: str) -> bool:
    """Not by its first word alone, with words behind it that say something else."""
    first = text.split()[0]
    maybe, alone = may_be(text), may_be(first)
    return maybe is not None and lookup(first) is None and (alone is None or " " in maybe.may_be[0])


def _plain_words(line: str, begins_field: Callable[[str, int], bool]) -> NameAt | None:
    """One to three words that stand alone, or before a part that is known."""
    words = list(_WORD.finditer(line))
    for count in range(1, min(len(words), _LONGEST_UNKNOWN) + 1):
        end = words[count - 1].end()
        text = line[:end]
        said = key_of(text).split()
        if not re.fullmatch(r"[^\W\d_]{3,}(?:[ '’-][^\W\d_]{2,})*", text) or set(said) & NEVER_A_NAME:
            return None
        if _says_something_else(text, said):
            return None
        after = skip(line, end)
        if after >= len(line) or begins_field(line, after):
            end = _with_release(line, end)
            return NameAt(0, end, None, end)
    return None
