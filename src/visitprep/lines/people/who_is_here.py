"""Somebody left, or came, while a helper types: "Dad has gone to bed now so it's just me"; "mom is back now"."""

from __future__ import annotations

from collections.abc import Set
from itertools import zip_longest

from visitprep.patterns import any_case

_NOW = (
    r"(?P<now>(?: (?:now|already|again|right|here|with me|in here|too|both|any ?more|tonight|at the moment|long ago"
    r"|(?:for|of|in|from) (?:the )?(?:now|this|here|night|rest|room|bit|today)(?: (?:part|bit|one|night))?))+)?"
)
_WHO = (
    r"(?:(?P<who>(?!can |wants? |got |have |i |i'?ve |we )(?:my |our )?\w+?(?: \w+?)??)"
    r"(?:'?s|'ll| will| is| has| had| was)?(?: just| already| now)* )?"
)
_CALL = r"(?:(?:the|a|my|his|her) )?(?:(?:phone|video) ?call|phone|line|call|speaker(?: ?phone)?|video|zoom|skype)"
_HUNG_UP = rf"(?:hung|rang|rung) (?:up|off)|put (?:the )?phone down|(?:(?:gone|went|go|got|get) )?off {_CALL}"
_BED = r"(?:off |up |back )*to (?:bed|sleep|rest|lie down|nap)"
_LEFT = any_case(
    rf"{_WHO}(?:(?P<sure>gone(?: {_BED}| off| home| out| upstairs)?|(?:left|stepped out of|went out of|in another"
    r"|in the other|out of)(?: the| this)? room|(?:not|isn'?t|no longer|wasn'?t) (?:here|with me|in the room)"
    rf"|(?:had|needed|wanted|went) to (?:go|leave|rest|lie down|stop|hang up|(?:go|get) off {_CALL})|stepped out"
    rf"|had enough|{_HUNG_UP}|(?:left|ended|dropped (?:off|out of)|no longer on|not on|isn'?t on) {_CALL})"
    rf"|asleep|sleeping|resting|napping|in bed|lying down|left|went {_BED}|(?:too )?tired"
    rf"|(?:fell|fallen|dropped|drifted|nodded|dozed) (?:off|asleep)){_NOW}"
)
_CAME = any_case(
    rf"{_WHO}(?:(?P<sure>(?:sitting )?(?:with|beside|next to) me|joined(?: me| us| in| {_CALL})?"
    r"|(?:come|came|got) (?:back|in)|(?:come|came) back in"
    r"|(?:can |wants? to )?answer(?:s|ing)?(?: \w+sel(?:f|ves)| the rest)?)|back|here|awake"
    rf"|up|w[oa]ken?(?: up)?|come|came|listening(?: in)?|(?:back )?on {_CALL}"
    rf"|(?:rang|rung|phoned|called|dial+ed)(?: me| us| in| back)*){_NOW}"
)
_CALLED = any_case(
    r"(?:i |we |i'?ve |we'?ve )?(?:(?:have|got|rang|rung|phoned|called)(?: hold of)? )*"
    rf"(?P<who>(?:my )?\w+(?: \w+)?)(?P<sure> (?:back )?on {_CALL}){_NOW}"
)
_ALONE = any_case(
    rf"(?:(?:it'?s |it is )?(?:(?:just|only) me(?: answering| typing)?|(?<=s )me)"
    rf"|i(?:'?m| am) (?:alone|by myself|on my own)"
    rf"|(?P<sure>(?:(?:i|we)(?:'?ve| have)? )?(?:just )?(?:{_HUNG_UP})(?: with (?:my )?\w+)?"
    rf"|{_CALL}(?: has| got| is| was)*(?: just)? (?:dropped|ended|over|dead|went dead|cut off)"
    rf"|(?:i'?ve |i |we )?lost (?:him|her|them))){_NOW}"
    r"|i(?:'?ll| will| can|'m going to| have to) (?:finish|do|answer|go on|carry on|continue|take over)"
    r"(?: (?:it|this|them|these|up|alone|my ?self|(?:the|without|for|from) \w+))*"
)
_GOES_ON = any_case(r"\b(?:now|again|here|the rest|without|answering|typing)\b")
_GUESSES = any_case(r"(?:i|s?he|they)(?:'?d| would) (?:say|put)\b.*|.*\bi (?:guess|think)\b.*|.*\bskip\b.*")
_BREAK = any_case(r"([,;.!:()]+\s*|\s+-+\s+|\s+(?=(?:so|and|but|then)\s))")
_LEADS = any_case(r"(?:(?:so|and|but|then|ok|okay|now|sorry|well|oh|since|because|as)\s+)*")
_THEY = frozenset({"he", "she", "they", "him", "her", "them", "hes", "shes"})


def said_who_is_here(typed: str, called: Set[str], *, came: bool) -> tuple[str, str] | None:
    """The words that say that whoever is `called` so left, or `came` to a helper alone; and what else was typed.

    None where nobody says it. "He's asleep" is told of many a day: it counts with a "now", beside words of somebody
    who goes on alone, or where nothing else was typed.
    """
    parts = _BREAK.split(typed)
    said, rest = list[str](), list[str]()
    is_sure = is_named = guesses = False
    for clause, behind in zip_longest(parts[::2], parts[1::2], fillvalue=""):
        words = _LEADS.sub("", clause.replace("’", "'"), 1).strip()
        if found := _CAME.fullmatch(words) or _CALLED.fullmatch(words) if came else _LEFT.fullmatch(words):
            who = (found["who"] or "").casefold().removeprefix("my ").removeprefix("our ")
            found = found if who in _THEY or who in called or (said and not who) else None
            is_named |= found is not None
            is_sure |= found is not None and bool(found["sure"] or found["now"])
        elif not came and (found := _ALONE.fullmatch(words)):
            is_sure |= bool(said or found["sure"] or _GOES_ON.search(clause))
        if found:
            said.append(clause.strip())
            continue
        rest.append(clause + behind)
        guesses |= _GUESSES.fullmatch(words) is not None
    left = "".join(rest).strip(" ,;.")
    return (", ".join(said), left) if said and (is_sure or (is_named and (guesses or not left))) else None
