"""A helper's "me", "us" and "our", as somebody else has to read them: "Dale (husband)"."""

from __future__ import annotations

import re

from visitprep.text import proper
from visitprep.visit.tellers import in_short, named_with
from visitprep.wording import N_, say


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
