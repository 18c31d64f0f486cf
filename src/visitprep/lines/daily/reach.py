"""How long they can sit, stand and walk, in one line. A number without a unit is asked about."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.wording import N_, later

_VERB = re.compile(
    r"\b(?P<not>(?:i )?(?:can'?t|cannot|can not|unable to|don'?t|not)\s+(?:\w+ )?)?(?P<verb>sit|stand|walk)"
    r"(?:ting|ding|ing|s)?\b(?: up)?",
    re.IGNORECASE,
)
_BARE = re.compile(r"\W*(?:about|around|maybe|to|or|and|a|of|up|\d+(?:[.,]\d+)?|½|\W)+\W*", re.IGNORECASE)
_ASK = {
    "sit": N_("Sit {typed}: minutes or hours?"),
    "stand": N_("Stand {typed}: minutes or hours?"),
    "walk": N_("Walk {typed}: minutes, blocks or miles?"),
}
_EDGE = re.compile(
    r"^(?:(?:is|are|for|only|up to|i can|can)\s+)+|(?:\s|^)(?:(?:and|but|i can|i|can|or|also|then|for"
    r"|to)\s*)+$",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"^\W*(?:about |around |maybe |only |up to )*(?:\d|half|an?\b|one|two|three|four|five"
    r"|ten|twenty|thirty|no limit|all day)",
    re.I,
)


def read(line: str, today: date) -> Reading:
    """Words stand behind their verb, or all in front of it ("40 min sitting"); two verbs may share them."""
    text = Unread(line).text
    marks = list(_VERB.finditer(text))
    if not marks:
        return Reading({}, left=text)
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    leading = bool(_AMOUNT.match(text[: marks[0].start()]))
    waiting: list[str] = []
    for number, mark in enumerate(marks):
        if leading:
            said = text[marks[number - 1].end() if number else 0 : mark.start()]
        else:
            said = text[mark.end() : marks[number + 1].start() if number + 1 < len(marks) else len(text)]
        words = _EDGE.sub("", said.strip(" ,;.:-")).strip(" ,;.:-")
        words = _EDGE.sub("", words).strip(" ,;.:-")
        name = mark["verb"].lower()
        if mark["not"]:
            words = " ".join(filter(None, (mark["not"].strip().lower().removeprefix("i "), name, words)))
        elif not words:
            waiting.append(name)  # "sit and stand 20 minutes"
            continue
        for one in (*waiting, name):
            if one in values or any(item.field == one for item in unclear):
                continue
            if _BARE.fullmatch(words) and re.search(r"[\d½]", words):
                unclear.append(Unclear(one, words, later(_ASK[one], typed=words)))
            else:
                values[one] = words
        waiting = []
    if not values and not unclear:
        return Reading({}, left=text)
    before = "" if leading else _EDGE.sub("", text[: marks[0].start()].strip(" ,;.:-")).strip(" ,;.:-")
    return Reading(values, tuple(unclear), before if re.search(r"\w{2}", before) else "")
