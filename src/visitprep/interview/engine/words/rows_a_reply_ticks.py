"""A reply to a list with the rows that its words name: "heat a bit" ticks heat, and stays as it was typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from msgspec.structs import replace

from visitprep.common_words import A_NO, DENIES
from visitprep.interview.prompts import Answered, Kind, Prompt
from visitprep.interview.question import Question
from visitprep.lines.rows_named import leaves_open, pieces_naming
from visitprep.lines.taken_off import taken_off
from visitprep.patterns import any_case
from visitprep.visit.records.choices.pain import Eases

NOTHING = Eases.NOTHING.value
"""A row that is none beside others."""
_LESS = any_case(
    r"(?:(?:but|just|only|except(?: for)?|minus|without|not|no|apart from|other than|leave out"
    r"|less)\s+)+(?<!just )(?<!only )"
)
"""Before a row that the answer for another thing had, and this one has not: "the same but not sitting"."""


def with_rows_named(reply: Answered, question: Question, prompt: Prompt) -> Answered:
    """What says no more than its row is no longer words; the rest stays whole, beside the first row it names.

    Words behind the number of a row are about that one.
    """
    if question.kind is not Kind.MANY or not question.named_by or not reply.words or isinstance(reply.value, str):
        return reply
    shown = [option.code for option in prompt.options]
    reply = without_denied_beside(reply, question.named_by)
    rows = {code: words for code, words in question.named_by.items() if code in shown}
    ticked = set(reply.value)
    if question.words_to:
        reply = reply if _CAUSE.search(reply.words) else _cut_at_rows(reply, rows)
        of_named = ((_named(code, said, rows, ticked), said) for code, said in reply.beside)
        reply = replace(reply, beside=tuple(one for one in of_named if one[0]))
    kept, beside, nothing = list[str](), list(reply.beside), list[str]()
    unsure = [*reply.unsure]
    if question.words_to:
        unsure += [code for code, said in reply.beside if code in reply.value and leaves_open(said)]
    on = set(reply.value) - set(unsure)
    given = set(prompt.same.reply.value) if prompt.same else set[str]()
    given |= set(prompt.saved.codes) if reply.corrects and prompt.saved else set()
    off = set(reply.off)
    for piece in pieces_naming(_loose(reply), rows, question.contrary, reply.typed or reply.words):
        codes = tuple(code for code in piece.codes if code not in reply.unsure)
        if given and (less := _less(piece.text, reply)):
            named = pieces_naming(less, rows)
            on -= given & {code for one in named for code in one.codes}
            off |= {code for one in named for code in one.codes}
            if any(one.says_more or not one.codes for one in named):
                kept.append(piece.text)
            continue
        if not codes:
            kept.append(piece.text)
            doubted = [code for code in piece.may_be if question.words_to and code not in (*on, *unsure)]
            unsure += doubted
            beside += [(doubted[0], piece.text)] if doubted else []
            continue
        on.update(codes)
        nothing += (
            [piece.text] if codes == (NOTHING,) and len(piece.text.split()) > 1 and not piece.says_more else []
        )
        if piece.says_more or question.words_to:
            kept.append(piece.text)
            beside.append((codes[0], piece.text))
    if NOTHING in on and NOTHING not in reply.value and len(on) > 1:
        on.discard(NOTHING)  # "the patch takes the edge off, nothing really works"
        kept += nothing
    is_told = question.words_to and len(beside) > len(reply.beside)
    if on == ticked and unsure == [*reply.unsure] and off == set(reply.off) and not is_told:
        return reply
    words = [said for _, said in reply.beside] + kept
    value = tuple(code for code in shown if code in on)
    no = tuple(code for code in shown if code in off) if reply.corrects else reply.off
    reply = replace(reply, value=value, unsure=tuple(unsure), off=no)
    return replace(reply, words="; ".join(words), beside=tuple(beside))


def _cut_at_rows(reply: Answered, rows: Mapping[Any, str]) -> Answered:
    """Each row that a story names behind an "and" has its own piece: "i dont wear it and the kidneys are low"."""
    lead = r"(?:(?:i (?:have|had|got)|the|my|his|her|an?|also|small|borderline|mild|maybe|possible) )+"
    named = "|".join(rows.values())
    joint = re.compile(
        rf"(?i)\s+(?:and|n) (?:\d\d? )?(?={lead}(?:{named})(?!\w))"
        rf"|\.\s+(?=(?:(?!{A_NO}\b|{DENIES}\b)[\w'’]+ ){{0,4}}?(?:{named})(?!\w))"
    )
    beside = tuple((code, joint.split(said)[0]) for code, said in reply.beside)
    return replace(reply, words=joint.sub("; ", reply.words), beside=beside)


_CAUSE: Final = any_case(r"\b(?:from|because|cause|due)\b")
_FROM: Final = any_case(r"\b(?:from|because|cause|due|with|since|after|before|by|like|for|than|and|or)\b")


def _named(code: str, words: str, rows: Mapping[Any, str], ticked: set[str]) -> str:
    """The ticked row that words behind the number of another name, "1 7 2 his kidney number is 38"; none where they
    name one that is not ticked."""
    if not code or code not in rows or re.search(rf"\b(?:{rows[code]})(?!\w)", words, re.IGNORECASE):
        return code
    found = {
        str(one): hit
        for one, named in rows.items()
        if (hit := re.search(rf"\b(?:pre-?)?(?:{named})(?!\w)", words, re.IGNORECASE))
    }
    named = [one for one, hit in found.items() if not _FROM.search(words[: hit.start()])]
    if not ticked.issuperset(named):
        return "" if len(found) == 1 else code
    return code if not named else named[0] if len(found) == 1 else ""


def names_other_rows(reply: Answered, rows: Mapping[Any, str]) -> bool:
    """The words are of a row that is not ticked, and of none that is: "arthritis, borderline diabetes"."""
    named = {
        str(code)
        for code, words in rows.items()
        if re.search(rf"\b(?:pre-?)?(?:{words})(?!\w)", reply.words, re.IGNORECASE)
    }
    return bool(named) and not named & {*reply.value, *reply.unsure}


def _less(words: str, reply: Answered) -> str:
    """What is taken off the answer before."""
    if reply.corrects:
        return taken_off(words)
    found = _LESS.match(words)
    return words[found.end() :] if found else ""


def without_denied_beside(reply: Answered, named_by: Mapping[Any, str]) -> Answered:
    """Without a row whose own words behind its number say no to it: "12 no osteoporosis"."""
    for code, words in reply.beside:
        what = taken_off(words)
        own = rf"(?:(?:any|a|an|the|of|my|his|her) )*(?:{named_by.get(code, '(?!)')})"
        if what and re.fullmatch(own, what, re.IGNORECASE):
            rest = tuple(one for one in reply.beside if one != (code, words))
            reply = replace(
                reply,
                value=tuple(one for one in reply.value if one != code),
                unsure=tuple(one for one in reply.unsure if one != code),
                words=reply.words.replace(words, "", 1).strip(" ;,"),
                beside=rest,
                off=(*reply.off, code),
            )
    return reply


def _loose(reply: Answered) -> str:
    words = reply.words
    for _, said in reply.beside:
        words = words.replace(said, ";", 1)
    return words
