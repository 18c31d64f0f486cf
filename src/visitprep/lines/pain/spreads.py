"""Where a pain spreads, and what is numb, tingling or weak: "right leg to the calf, foot tingles"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.visit.records.choices.choice import YesNo
from visitprep.wording import N_, later

_NERVE = (
    ("numbness", r"numb\w*|no feeling|can'?t feel|dead feeling"),
    ("tingling", r"tingl\w*|pins and needles|prickl\w*|asleep"),
    (
        "weakness",
        r"weak\w*|gives? (?:way|out)|gave (?:way|out)|drags?|dragging|drops? things|drop foot|foot drops?"
        r"|(?:foot|leg|knee|toes?) (?:slaps?|drop\w*)|buckl\w*",
    ),
)
_NO = re.compile(
    r"no|none|nowhere|not at all|it does not|does not spread|doesn'?t(?: spread)?|stays (?:there|put)"
    r"|nothing",
    re.I,
)
_NOT = re.compile(
    r"\b(?:no|not|nothing(?: is)?|nowhere(?: is)?|never|without|isn'?t|aren'?t|wasn'?t|don'?t (?:have|get|feel)"
    r"|does(?:n'?t| not) (?:have|get|feel|go|give))\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:(?:do|does|did)(?:n'?t| not) (?:think|know|believe|say)|not (?:so )?sure|unsure|can'?t (?:tell"
    r"|say)|maybe|perhaps"
    r"|hard to (?:say|tell)|no idea|might be|if (?:anything|it) (?:is|are))\b|\?",
    re.IGNORECASE,
)
"""With one of these a part says neither yes nor no."""
_NOT_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?:no|none|nothing|nowhere|not (?:that i know|really"
    r"|at all))\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:s?he|they|it|i|we|nobody|but)\s+(?:\w+\s+){0,2}(?:say|said|know|tell"
    r"|think)s?\b",
    re.IGNORECASE,
)


def read(line: str, today: date) -> Reading:
    """A no alone is no to all that was asked; a part is about nerves where it has a word of theirs."""
    text = Unread(line).text
    if _NO.fullmatch(text.strip(" .")):
        return Reading({"spreads_to": "no", **{name: YesNo.NO for name, _ in _NERVE}})
    values: dict[str, object] = {}
    spreads, where, left = list[str](), list[str](), list[str]()
    unclear: list[Unclear] = []
    for piece in filter(None, (p.strip(" .") for p in re.split(r"[,;.]|\bbut\b", text))):
        named, said_yes = False, False
        for name, words in _NERVE:
            found = re.search(rf"\b(?:{words})\b", piece, re.IGNORECASE)
            if found is None:
                continue
            named = True
            if _DOUBT.search(piece):
                left += [piece] if piece not in left else []
                unclear.append(Unclear(name, piece, later(N_("{words}: yes, no, or not sure?"), words=piece)))
                continue
            denied = _NOT.search(piece[: found.start()]) or _NOT_AFTER.match(piece, found.end())
            no_feeling = re.match(r"no feeling", found[0], re.IGNORECASE)
            values[name] = YesNo.NO if denied and not no_feeling else YesNo.YES
            said_yes = said_yes or values[name] is YesNo.YES
        if not named:
            (left if left and _ASIDE.match(piece) else spreads).append(piece)
        elif piece in left:
            continue
        elif said_yes:
            where.append(piece)
    result: dict[str, object] = {}
    if spreads:
        joined = ", ".join(spreads)
        result["spreads_to"] = "no" if all(_NO.fullmatch(piece) for piece in spreads) else joined
    result |= values
    if where:
        result["nerve_where"] = ", ".join(where)
    return Reading(result, tuple(unclear), ", ".join(left))
