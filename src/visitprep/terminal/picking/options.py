"""Options as they are numbered and typed: "2", "1 3", "sitting, standing", or the start of a label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from visitprep.interview.prompts import Option, no_words
from visitprep.lines.yes_no import DENIES, says_none_at_all
from visitprep.number_words import alone_in_digits
from visitprep.patterns import compiled
from visitprep.wording import N_, NC_, say

_SHORT_LABEL = 4
_LITTLE = compiled(r"^(?:(?:the|my|his|her|a|an|just|that)\s+)+|(?:\s+(?:too|also|as well|please))+$")
"""Words around a row's own that say nothing of which row it is."""
_NONE = NC_(
    "typed for none of the rows, between bars",
    "0|no|no none|nope|neither|never had any|none(?: of (?:these|those|them|'?em|that|the above|it))?"
    "|nothing(?: new| here| of (?:this|that|these))?|not any(?: of (?:these|them))?",
)


def says_none(text: str) -> bool:
    """Whether it is one of the ways to say that no row fits."""
    said = re.sub(
        r"[\s,.!]+(?:thanks|thank (?:you|god|goodness|heavens?)|apply|applies|fit|fits)?[\s.!]*$",
        "",
        text.strip().casefold(),
    )
    words = (_NONE, say(_NONE).casefold())
    return any(re.fullmatch(one, said) is not None for one in words) or says_none_at_all(said)


class NotOnList(Exception):
    """What was typed fits no option, or more than one. `sentence` says so."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def numbered(options: Sequence[Option]) -> dict[str, Option]:
    """Each option under the number that picks it.

    A scale keeps its own numbers: "0 (no pain)" to "10 (the worst)" are picked by 0 to 10, never by 1 to 11.
    """
    if is_own_scale(options):
        return {option.code: option for option in options}
    return {str(number): option for number, option in enumerate(options, 1)}


def is_own_scale(options: Sequence[Option]) -> bool:
    return bool(options) and all(_is_its_own_number(option) for option in options)


def _is_its_own_number(option: Option) -> bool:
    return option.code.isdecimal() and re.match(rf"{option.code}(?!\d)", option.label) is not None


def option_lines(options: Sequence[Option]) -> list[str]:
    """One line for each option, "1. Mild"; a scale's labels begin with their numbers already."""
    return [
        option.label if _is_its_own_number(option) and number == option.code else f"{number}. {option.label}"
        for number, option in numbered(options).items()
    ]


def number_range(options: Sequence[Option]) -> str:
    """What can be typed: "a number from 1 to 5", "the number 1"."""
    numbers = list(numbered(options))
    if len(numbers) == 1:
        return say(N_("the number {first}"), first=numbers[0])
    return say(N_("a number from {first} to {last}"), first=numbers[0], last=numbers[-1])


def pick_one(text: str, options: Sequence[Option]) -> Option:
    """The option that `text` names by number, label, code, or an unambiguous start of its label."""
    typed = " ".join(text.split()).rstrip(".").casefold()
    by_number = numbered(options)
    if typed.isdecimal() and (number := str(int(typed))) in by_number:
        return by_number[number]
    for option in options:
        named = (option.label.rstrip(".").casefold(), option.code.casefold(), *option.also)
        if typed in named and not typed.isdecimal():
            return option
    fitting = [option for option in options if typed and _begins_with(option.label.casefold(), typed)]
    if not fitting and (number := alone_in_digits(typed)) != typed and number in by_number:
        return by_number[number]
    if len(fitting) == 1 and not typed.isdecimal():
        return fitting[0]
    if not fitting and (short := _LITTLE.sub("", typed)) not in (typed, "") and not short.isdecimal():
        return pick_one(short, options)
    if not fitting and not typed.isdecimal() and (holding := _holding(typed, options)) is not None:
        return holding
    how = number_range(options)
    if len(fitting) > 1 and not typed.isdecimal():
        raise NotOnList(
            say(
                N_("'{typed}' fits more than one: {labels}. Type more of it, or {how}."),
                typed=text.strip(),
                labels="; ".join(option.label for option in fitting),
                how=how,
            )
        )
    raise NotOnList(_no_row(text, options))


def _begins_with(label: str, typed: str) -> bool:
    """A "no" is no beginning of "now and then"."""
    is_no = len(typed) > 1 and typed in no_words()
    return label.startswith(typed) and not (is_no and label[len(typed) : len(typed) + 1].isalpha())


def _no_row(text: str, options: Sequence[Option]) -> str:
    """No verdict on what was typed: it may well be a medicine that is to be added."""
    typed, how = text.strip(), number_range(options)
    add = next((number for number, option in numbered(options).items() if option.code == "add"), "")
    if add and re.search(r"[^\W\d_]", typed):
        message = N_("These rows have no '{typed}'. To add it, type {add} first; or type {how}.")
        return say(message, typed=typed, add=add, how=how)
    return say(N_("These rows have no '{typed}'. Type {how}."), typed=typed, how=how)


def _holding(typed: str, options: Sequence[Option]) -> Option | None:
    """The one option whose label has these words in it: "a little" of "Helped a little", "still so". Never across
    a "no" that only one of them says."""
    said = re.findall(r"[^\W_]+", typed)
    # One word of a long label may be about something else: "sleep" of "Anesthesia (numbing, sleep) gave trouble".
    found = [
        option
        for option in options
        if len(typed) > 3
        and _has_in_a_row(option.label, said)
        and (len(said) > 1 or len(option.label.split()) <= _SHORT_LABEL)
    ]
    if len(found) != 1 or bool(DENIES.search(found[0].label)) is not bool(DENIES.search(typed)):
        return None
    return found[0]


def _has_in_a_row(label: str, said: Sequence[str]) -> bool:
    words = re.findall(r"[^\W_]+", label.casefold())
    return any(words[at : at + len(said)] == list(said) for at in range(len(words)))


def pick_many(text: str, options: Sequence[Option]) -> tuple[str, ...]:
    """The codes that `text` names, in the order of the list; () for "0" and "none"."""
    try:
        return (pick_one(text, options).code,)
    except NotOnList:
        if says_none(text):
            return ()
    picked: set[str] = set()
    for part in filter(None, (part.strip() for part in re.split("[,;]", text))):
        picked |= _named_in(part, options)
    if not picked:
        raise NotOnList(_no_row(text, options))
    return tuple(option.code for option in options if option.code in picked)


def _named_in(part: str, options: Sequence[Option]) -> set[str]:
    """One label may hold blanks ("lying down"), so the whole part is tried before its words."""
    try:
        return {pick_one(part, options).code}
    except NotOnList:
        words = part.split()
        if len(words) == 1:
            raise
    return {pick_one(word, options).code for word in words}
