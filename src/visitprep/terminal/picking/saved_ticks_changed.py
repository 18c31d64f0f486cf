"""What is said to a tick list with a saved answer and changes a part of it: "not thin bones, the rest is right"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress

from msgspec.structs import replace

from visitprep.interview.prompts import Answered, Option, Prompt
from visitprep.lines.taken_off import taken_off
from visitprep.patterns import any_case
from visitprep.terminal.picking.no_by_number import Denied, without_denied
from visitprep.terminal.picking.one_row_named import rows_in_words
from visitprep.terminal.picking.options import NotOnList, numbered, pick_one, says_none
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.wording import N_, say

_REST = (
    r"(?:the |all (?:the |of the )?)?(?:rest|others?|other ones|remaining|list)(?: of (?:it|them|the list|that))?"
)
_IT = (
    r"(?:it|that|this|them|those|these|they|all|both|everything|everything else|all (?:of )?(?:it|that|them"
    r"|those|the above))"
)
_RIGHT = (
    r"(?:(?:'?s|is|are|'re|was|stays?|can stay|all|still|look|looks)\s*)*"
    r"(?:right|correct|ok(?:ay)?|fine|good|true|the same|same|as (?:it is|they are|before|is)|stays?|there"
    r"|accurate)"
)
_STANDS = any_case(
    rf"(?:(?:and|but|so)\s+)*(?:(?:{_REST}|{_IT})\s*{_RIGHT}|(?:keep|leave) (?:{_REST}|{_IT})(?: (?:as it is|on"
    rf"|there|alone|in|the same))?"
    r"|(?:that'?s|it'?s|thats|its) (?:all|it|right|correct)|(?:the )?same|no (?:other )?changes?|unchanged)"
)
"""It says no more than that the answer on file holds."""
_BEGINS = any_case(
    r"(?:(?:y|yes|yeah|yep|yup|ya|yea|ok|okay|no|nope|nah|sorry|oh|wait|correct|right|ditto|same(?: here| again"
    r"| as before| as (?:last time|above))?"
    r"|the same(?: as before)?|as before|all of (?:it|them|that)|keep (?:it|them|those|all)"
    r"|that'?s right)(?:\s*[,;.:-]\s*|\s+(?=(?:but|and|plus|also"
    r"|except|minus|without|not|only|though|with)\b)|$))+"
)
_ALL_BUT = any_case(
    rf"(?:(?:keep|leave)\s+)?(?:all|everything|each|every one|(?:{_REST}))(?:\s+(?:of )?(?:it|that|them|those"
    rf"|these|the above))?"
    rf"(?:\s+(?:is|are|'s))?(?:\s+(?:right|correct|true|fine|ok))?[\s,]+(?:but(?: not)?|except(?: for)?|minus"
    rf"|without|save|apart from|other than|besides|not)\s+(?P<less>.+)"
)
_PIECE = any_case(
    r"\s*[;,]\s*|\.\s+|\s+(?=(?:but|except|minus|without|apart from|other than|plus|take (?:off|out)|remove"
    r"|un-?tick|and not)\b)|\s+(?=(?:and|but)\s+(?:also|add|not|no|take|remove)\b)"
)
_MORE = any_case(
    r"^(?:(?:and|plus|also|but|with|add|as well as|too|now|there'?s|(?:i|s?he) (?:also )?(?:has|have)|tick"
    r"|put)\b\s*)+|(?:\s+(?:too|also|as well|now|on(?: it)?|please))+$"
)
_ONLY_NUMBERS = any_case(r"(?:\d{1,3}\??|[\s,;.&?-]|\b(?:and|to|thru|through)\b)+")
_BETWEEN = any_case(r"\s*(?:[,/&+]|\b(?:and|or|nor)\b)\s*")
_NUMBERS = any_case(r"(?:(?:number|no\.?|#|and|or|nor|&|,|the)\s*|\d{1,3}\s*)+")
_AROUND = any_case(r"^(?:(?:the|my|his|her|a|an|any|or|and|no|not)\s+)+|(?:\s+(?:one|thing|row|bit|part)s?)+$")


def pick_corrected(typed: str, prompt: Prompt) -> Answered | None:
    """The answer on file with what is said of single rows; None for an answer of its own, or none on file.

    Words never take off a row that they do not name. Words that name no row stay, for whoever knows what else names
    one. Raises NotOnList.
    """
    before = prompt.saved.codes if prompt.saved is not None else ()
    text = " ".join(typed.translate(str.maketrans("‘’ʼ", "'''")).split()).strip(" .,;")
    adds = re.match(r"(?:and|plus|also)\b", text, re.IGNORECASE)
    if not before or says_none(text) or (_ONLY_NUMBERS.fullmatch(text) and not adds):
        return None
    if (but := _ALL_BUT.fullmatch(text)) and (less := _rows(but["less"], prompt.options)) and less <= {*before}:
        return _with(prompt, before, off=less)
    denied = without_denied(text, prompt.options)
    if denied.codes and re.match(r"\d", denied.left) and _ONLY_NUMBERS.fullmatch(denied.left):
        return None  # "1 3 7 11, 12 no"
    if text[:1].isdecimal() and not denied.codes and len(before) > 1:
        with suppress(NotOnList):
            again = pick_ticks(text, prompt)
            if {*before} <= {*again.value, *again.unsure}:
                return None  # every row once more: the whole answer, typed anew
    return _pieces(denied, prompt, before)


def _pieces(denied: Denied, prompt: Prompt, before: Sequence[str]) -> Answered:
    off, added, words = {*denied.codes}, list[str](), list[str]()
    begun = _BEGINS.match(denied.left)
    for piece in filter(None, _PIECE.split(denied.left[begun.end() :] if begun else denied.left)):
        bare = piece.strip(" .,;")
        if not bare or _STANDS.fullmatch(bare):
            continue
        if what := taken_off(bare):
            less = _rows(what, prompt.options)
            off |= less
            words += [] if less else [bare]
            continue
        added.append(_MORE.sub("", bare) or bare)
    more = Answered(())
    if added:
        try:
            more = pick_ticks(", ".join(added), prompt)
        except NotOnList:
            more = _named(", ".join(added), prompt.options)
    on = ({*before, *more.value} - off) - {*more.unsure}
    both = "; ".join(filter(None, (more.words, *words)))
    return replace(_with(prompt, on, off=off), words=both, unsure=more.unsure, beside=more.beside)


def _named(words: str, options: Sequence[Option]) -> Answered:
    """Raises NotOnList where no row is named."""
    named, left = rows_in_words(words, options, loosely=True)
    if not named:
        message = N_("'{typed}' is not on the list. Type the numbers, or 0 for none.")
        raise NotOnList(say(message, typed=words))
    return Answered(tuple(option.code for option in named), words=left)


def _with(prompt: Prompt, on: Sequence[str] | set[str], *, off: set[str]) -> Answered:
    shown = [option.code for option in prompt.options]
    return Answered(
        tuple(code for code in shown if code in on and code not in off),
        off=tuple(code for code in shown if code in off),
        corrects=True,
    )


def _rows(what: str, options: Sequence[Option]) -> set[str]:
    """The rows that are called so, by number or by their labels; empty where any of it is none."""
    numbers = re.findall(r"\d{1,3}", what)
    by_number = numbered(options)
    if numbers and _NUMBERS.fullmatch(what):
        return {by_number[one].code for one in numbers} if {*numbers} <= {*by_number} else set()
    if row := _row(what, options):
        return {row}
    rows = [_row(part, options) for part in _BETWEEN.split(what)]
    return {*rows} if len(rows) > 1 and all(rows) else set()


def _row(what: str, options: Sequence[Option]) -> str:
    bare = _AROUND.sub("", what.strip())
    try:
        return pick_one(bare, options).code
    except NotOnList:
        named, _ = rows_in_words(bare, options, loosely=True)
        return named[0].code if len(named) == 1 and len(bare.split()) < 5 else ""
