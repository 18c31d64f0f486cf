"""Rows of a list that are said with a doubt in words, "3 I don't know", "maybe 3": written as "3?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from visitprep.interview.prompts import Option
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case
from visitprep.terminal.picking.amounts import makes_it_an_amount
from visitprep.terminal.picking.options import NotOnList, is_own_scale, numbered
from visitprep.wording import N_, say

_DOUBT = (
    r"(?:(?:but|well|i|i['’]?m|im|s?he|s?he['’]?s|we|is|am|are|it|that|this|one|just|really|honestly|still|which)\s+)*"
    rf"(?:{NOT_SURE}|not (?:at all |100% |totally )?(?:sure|certain)|uncertain|maybe|perhaps|possibl[ey]"
    r"|may ?be|might be|could be|i think(?: so)?|i guess(?: so)?|don['’]?t no|\?+)"
    r"(?:\s+(?:about|of|on|with)\s+(?:it|that|this|those|them)(?: one)?|\s+(?:either|though|really|yet|so|maybe))*"
)
_BEHIND = any_case(
    r"(?<![\w.,/'?-])(?P<numbers>\d{1,2}(?:\s*(?:[/&+,]|\band\b|\bor\b)*\s*\d{1,2})*)[.)]?\s*(?P<apart>,\s*)?"
    rf"[(:=-]?\s*(?P<all>(?:both|all)(?: of them)?\s+)?(?P<doubt>{_DOUBT})\s*\)?"
    r"(?:(?=\s*(?:$|[,;.!]|(?:and|but|or|\d)\b))"
    r"|(?=(?P<whether>\s+(?:if|whether|(?:that )?(?:it|i|s?he|this|that|they)\b(?! the))\b)))"
)
"""Words go on behind a doubt of whether it is so: "3 not sure if that counts"; of "3 not sure which leg" it is."""
_BEFORE = any_case(
    rf"(?:^|(?<=[,;.]\s)|(?<=[,;])|(?<=\band\s)|(?<=\bbut\s))(?:{_DOUBT})"
    r"(?:\s+(?:about|of|on|for|with|if|whether|it['’]?s|numbers?|rows?|#))*\s+"
    r"(?P<number>\d{1,2})(?=\s*(?:$|[,;.!]|(?:and|but)\b))"
)


def with_doubts_marked(typed: str, options: Sequence[Option]) -> str:
    """The reply with a question mark behind each number that is doubted in words. Raises NotOnList where a doubt
    stands apart behind several: it may be of any of them."""
    if is_own_scale(options) or not re.search(r"\d", typed):
        return typed
    text, rows = " ".join(typed.split()), numbered(options)

    def behind(hit: re.Match[str]) -> str:
        *_, last = said = re.findall(r"\d+", hit["numbers"])
        if any(one not in rows for one in said) or makes_it_an_amount(text[: hit.start()].rstrip()):
            return hit[0]
        if hit["apart"] and not hit["all"] and (len(said) > 1 or re.search(r"\d", text[: hit.start()])):
            raise NotOnList(say(_OF_WHICH, number=last))
        doubted = said if hit["all"] or re.search(r"\bor\b", hit["numbers"]) else [last]
        marked = re.sub(r"\d+", lambda one: f"{one[0]}?" if one[0] in doubted else one[0], hit["numbers"])
        marked = re.sub(r"\s*\bor\b", "", marked)
        return f"{marked} {hit['doubt']}" if hit["whether"] else f"{marked} , "

    text = _BEFORE.sub(lambda hit: f"{hit['number']}?" if hit["number"] in rows else hit[0], text)
    marked = _BEHIND.sub(behind, text)
    return re.sub(r"\s*,[\s,]*", ", ", marked).strip(" ,") if marked != " ".join(typed.split()) else typed


_OF_WHICH = N_("Which are you not sure of? Type all numbers again, with a question mark behind those: {number}?")
