"""A helper's "me", "us" and "our", as somebody else has to read them: "Dale (husband)"."""

from __future__ import annotations

import re

from visitprep.patterns import any_case
from visitprep.text import proper
from visitprep.visit.tellers import in_short, named_with
from visitprep.wording import N_, say

SPEAKS_OF_THEMSELVES = any_case(r"\b(?:me|my|myself|mine|us|our|ours)\b")
_ONE_OF_THOSE_NAMED = any_case(r"(?:^|[,;:(&+]|\b(?:and|or|plus|call|just|only))\s*(?:me|myself)\b(?!['’])")
"""Whoever is asked about is not named so by themselves: "me and my husband"; "he lives with me" leaves it open."""


def is_helper_s(text: str, person: str, relation: str) -> bool:
    """Whether a helper said this, where the person is there too and may have said it."""
    kin = re.escape(in_short(relation)) or "(?!)"
    i_am = rf"\b(?:me|i['’]?m|i am)[\s,(]+(?:her|his|their|the) {kin}\b"
    of_them = rf"\b{re.escape(proper(person) or '-')}(?:['’]s)?\b"
    return bool(_ONE_OF_THOSE_NAMED.search(text) or re.search(rf"{i_am}|{of_them}", text, re.IGNORECASE))


def as_told(text: str, name: str, relation: str) -> str:
    """`text` of a helper called so, about where somebody lives, whom to call, whom to talk to."""
    name, relation = proper(name), in_short(relation)
    who = named_with(name, relation)
    kin = re.escape(relation) if relation else "(?!)"
    self = rf"(?:[\s,(]*{re.escape(name)}\b\)?)?(?:[\s,(]*(?:her |his |their |the )?{kin}\b\)?)?"
    text = re.sub(rf"\b(?:me|myself)\b(?:[\s,]+(?:i'?m|i am)\b)?{self}", who, text, flags=re.IGNORECASE)
    text = re.sub(rf"\b(?:i am|i'?m)\s+(?:her|his|their|the)\s+{kin}\b{self}", who, text, flags=re.IGNORECASE)
    text = re.sub(r"\bus\b", say(N_("{who} and others"), who=who), text)
    text = re.sub(r"\b[Oo]ur\b", "their", text)
    return re.sub(r"\b[Mm]y\b", f"{name}'s", text)
