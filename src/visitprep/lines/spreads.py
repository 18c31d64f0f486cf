"""Where a pain spreads, and what is numb, tingling or weak: "right leg to the calf, foot tingles"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.visit.records.choices import YesNo

_NERVE = (
    ("numbness", r"numb\w*|no feeling|can'?t feel|dead feeling"),
    ("tingling", r"tingl\w*|pins and needles|prickl\w*|asleep"),
    ("weakness", r"weak\w*|gives? (?:way|out)|gave (?:way|out)|drags?|dragging|drops? things|drop foot"),
)
_NO = re.compile(
    r"no|none|nowhere|not at all|it does not|does not spread|doesn'?t(?: spread)?|stays (?:there|put)|nothing", re.I
)
_NOT = re.compile(r"\b(?:no|not|nothing(?: is)?|never)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def read(line: str, today: date) -> Reading:
    """A no alone is no to all that was asked; a part is about nerves where it has a word of theirs."""
    text = Unread(line).text
    if _NO.fullmatch(text.strip(" .")):
        return Reading({"spreads_to": "no", **{name: YesNo.NO for name, _ in _NERVE}})
    values: dict[str, object] = {}
    spreads, where = [], []
    for piece in filter(None, (p.strip(" .") for p in re.split(r"[,;.]|\bbut\b", text))):
        named = False
        for name, words in _NERVE:
            found = re.search(rf"\b(?:{words})\b", piece, re.IGNORECASE)
            if found is not None:
                named = True
                values[name] = YesNo.NO if _NOT.search(piece[: found.start()]) else YesNo.YES
        if not named:
            spreads.append(piece)
        elif any(values.get(name) is YesNo.YES for name, _ in _NERVE):
            where.append(piece)
    result: dict[str, object] = {}
    if spreads:
        joined = ", ".join(spreads)
        result["spreads_to"] = "no" if all(_NO.fullmatch(piece) for piece in spreads) else joined
    result |= values
    if where:
        result["nerve_where"] = ", ".join(where)
    return Reading(result)
