"""When a strong medicine was last filled, how many are left, and whether it ever ran out early, from one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from visitprep.common_words import ABOUT, MONTHS, PILLS
from visitprep.lines.date_in_line import Named, take_day
from visitprep.lines.medicines.around_the_label.beside import supply
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case, compiled
from visitprep.text import clean_line
from visitprep.visit.dates.partial_date import NotADate, Order, PartialDate, TwoReadings, read_last_day
from visitprep.wording import N_, later

_EARLY = any_case(
    r"\b(?:ran|run|came up|was|been) (?:out|short)\b|\bearly\b|\bruns? out (?:every|each|before|most)\b"
)
_BODY_WITHOUT = any_case(
    r"\b(?:shak(?:es?|y|ing)|sweat\w*|shivers?|chills|withdraw\w*|jonesing|dope ?sick|sick|throw\w* up|puk\w+|runs"
    r"|diarr?h?o?ea|cramps|crawl\w*|restless|antsy)\b"
)
"""What a body does that an opioid is kept from."""
_WHEN_OUT = any_case(
    r"\b(?:when(?:ever)?|once|if|cause|because|after|till|until)\b.*\b(?:out|gone|without|miss\w*)\b"
    r"|\bwithout (?:it|them|em)\b"
)
_NEVER = any_case(r"(?:no|n|never|not ever|nope|not once)\b")
_NEVER_RAN_OUT = any_case(
    rf"(?:no,? )?{_NEVER.pattern}(?: (?:i )?(?:ran|run|came up|was) (?:out|short))?(?: early)?"
)
_YES = any_case(r"(?:yes|y|yeah|once|twice|sometimes|\w+ times?)\b")
_HEDGE = any_case(r"\b(?:i think|i guess|maybe|about|around|or so|ish|like(?= (?:on |the |last |two |a |\d)))\b")
_FILLED = any_case(
    r"\b(?:(?:it was |last |i )*(?:re)?fill(?:ed)?(?: it| them)?(?: on| in)?"
    r"|picked (?:it |them )?up(?: on)?|got (?:it|them)(?: on)?)\b"
)
_SO_MANY_GOT = any_case(
    rf"^.*\b(?:got|gave (?:me|him|her|us)|given|filled|picked up|(?:re)?fill(?:ed)? (?:was |of )?)\s*"
    rf"(?:for )?{ABOUT}?\d+"
    rf"(?: of (?:them|['’]?em|those))?(?: (?:{PILLS}|patch(?:es)?))?"
    r"(?=\s+(?:on|the|last|back|in|this|a|\d+ (?:days|weeks) ago)\b)"
)
_ON = any_case(r"^\s*(?:on|in)\s+")
_LEFT = any_case(
    rf"\b(?:i )?(?:have |got |there (?:are|is) )?(?:{ABOUT}|only |like )?"
    r"(?P<left>(?:\d+|none|no|half (?:a|the)|a few|few"
    r"|one|two|three|four|five|six|ten|twenty|thirty)(?: (?!\d)\w+){0,2}? left)\b"
)
_COUNTED = any_case(rf"{ABOUT}?\d+ (?:{PILLS}|patch(?:es)?)")
_BARE = any_case(rf"{ABOUT}?\d{{1,3}}")


def read(line: str, today: date, *, order: Order | None = None) -> Reading:
    """In any order. A number alone is asked about: it may be pills, or a day."""
    runs_out, told = supply.take(clean_line(line), today, order)
    rest = Unread(told)
    values: dict[str, object] = {"runs_out": runs_out} if runs_out else {}
    unclear: list[Unclear] = []
    if found := rest.take(_LEFT):
        values["left"] = found["left"]
    notes: list[str] = []
    for piece in _with_answers_apart(rest.pieces(), today, order):
        got = _SO_MANY_GOT.search(piece)
        if got and _fill(_ON.sub("", piece[got.end() :]), today, order, values, unclear):
            notes.append(piece[: got.end()].strip())  # so many were given out then, and not so many are left
            continue
        if _FILLED.search(piece) and _fill(piece, today, order, values, unclear):
            continue
        before = values.get("ran_out_early")
        is_without = _BODY_WITHOUT.search(piece) and (_WHEN_OUT.search(piece) or before not in (None, "no"))
        if is_without or _EARLY.search(piece) or _NEVER.match(piece) or _YES.match(piece):
            answer = _ASKED_AND_ANSWERED.fullmatch(piece)
            told = "no" if _NEVER_RAN_OUT.fullmatch(piece) else answer["answer"] if answer else piece
            values["ran_out_early"] = f"{before}, {told}" if before else told
        elif "left" not in values and _COUNTED.fullmatch(piece):
            values["left"] = piece
        elif "left" not in values and _BARE.fullmatch(piece):
            unclear.append(
                Unclear("left", piece, later(N_("{words}: is that how many are left?"), words=piece), piece)
            )
        elif not _fill(piece, today, order, values, unclear):
            notes.append(piece)
    return Reading(values, tuple(unclear), ", ".join(notes))


_ANSWER: Final = (
    r"(?:(?:i (?:think|guess)|so|and|but)\s+)*(?P<answer>(?:no|nope|nah|never|not ever|not once|yes|yeah|yep)"
    r"(?:,? (?:once|twice|sometimes|never|it did(?:n'?t)?|i did(?:n'?t)?|a few times|\w+ times?))?)"
)
_ANSWERED_LAST: Final = any_case(rf"(?P<before>.*?\S)\s+{_ANSWER}")
"""The third of the three answers, without a comma before it: "2 weeks ago no"."""
_ASKED_AND_ANSWERED: Final = any_case(rf"(?:i )?(?:(?:ever )?r[au]n (?:out|short)(?: early)?|early)\s+{_ANSWER}")
_DAY_AND_COUNT: Final = any_case(rf"(?P<day>.*?[^\W\d]\S*)\s+(?P<count>{ABOUT}?\d{{1,3}})")
_MONTH_DAY_COUNT = any_case(
    rf"(?:filled )?(?P<day>(?:{MONTHS})[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?) (?P<count>\d{{1,3}})"
)
"""Nobody writes the year of a last fill with two numbers: "nov 20 15" is a day and how many are left."""


def _with_answers_apart(pieces: Iterable[str], today: date, order: Order | None) -> Iterator[str]:
    """Each, with an answer that ends it as a piece of its own, where what stands before it is an answer too."""
    for piece in pieces:
        last = _ANSWERED_LAST.fullmatch(piece)
        said = last["before"] if last else piece
        counted = _DAY_AND_COUNT.fullmatch(said) or _MONTH_DAY_COUNT.fullmatch(said)
        if last is None and counted is None:
            yield piece
            continue
        before = said
        day = _MONTH_DAY_COUNT.fullmatch(said) is None and _fill(before, today, order, {}, [])
        if not day and counted is not None and _fill(counted["day"], today, order, {}, []):
            yield counted["day"]
            yield counted["count"]
        elif last is not None and (day or _COUNTED.fullmatch(before) or _BARE.fullmatch(before)):
            yield before
        else:
            yield piece
            continue
        if last is not None:
            yield last["answer"]


_BESIDE_THE_LABEL: Final = any_case(
    r"(?:^|[\s,;.(]+)(?P<told>(?:(?:it was|was|i|he|she|they|and|last|just)\s+)*"
    r"(?:(?:re-?)?filled|(?<=last )(?:re-?)?fill|picked (?:it |them )?up|got (?:it"
    r"|them) filled)\b(?:(?!\s+(?:never )?r[au]n out\b)[^,;]"
    r"|,(?=\s*(?:19|20)\d\d\b))*|(?:(?:about|around|maybe|only)\s+)*\d+ left(?=\s*(?:$|[,;.)]|and\b|but\b))"
    r"|(?:(?:and|i|she|he|always|often|usually|never) )*(?:ran|runs?|running) out [^,;.]*\bearly\b[^,;.]*)"
)

_OF_A_YEAR: Final = compiled(r",(?=\s*(?:19|20)\d\d\b)")
"""The comma of "nov 3, 2026", which parts nothing."""


def take(line: str, today: date) -> tuple[dict[str, object], str, str]:
    """What a label's line tells of its last fill and of what is left; the rest; and the words of a day not sure."""
    values: dict[str, object] = {}
    words: list[str] = []
    for found in list(_BESIDE_THE_LABEL.finditer(line))[::-1]:
        reading = read(_OF_A_YEAR.sub("", found["told"]), today)
        if reading.values and not reading.unclear and not reading.left:
            values |= reading.values
        elif _ON_A_DAY.search(found["told"]):
            words.append(found["told"])
        else:
            continue
        behind = line[found.end() :].lstrip(" ,;.)")
        line = ", ".join(filter(None, (line[: found.start()].rstrip(), behind)))
    return values, line, ", ".join(words)


_ON_A_DAY: Final = any_case(
    r"\b(?:on|in|last|this|about|around|filled|up)\s+(?:the\s+)?(?:\d{1,2}[/.-]|\d{1,2}(?:st|nd|rd|th)|"
    rf"(?:{MONTHS}|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|week|month)"
)


def _fill(piece: str, today: date, order: Order | None, values: dict[str, object], unclear: list[Unclear]) -> bool:
    """The day of the last fill, taken out of `piece`; what is left of it must be the word for it alone."""
    inside = Unread(_HEDGE.sub(" ", _FILLED.sub(" ", piece)))
    found = _last_day(inside.text.strip(" ,.;"), today, order)
    if found is None and (day := take_day(inside, today, order)) is not None and not inside.left():
        found = _last_day(day.words, today, order)
    if found is None or "last_filled" in values:
        return False
    if isinstance(found, TwoReadings):
        unclear.append(Named(0, 0, found.readings).ask("last_filled"))
    else:
        values["last_filled"] = found
    return True


def _last_day(words: str, today: date, order: Order | None) -> PartialDate | TwoReadings | None:
    """All of the words as one date, "early November"; None where they are more than that."""
    try:
        found = read_last_day(words, today, order)
    except NotADate:
        return None
    return found if isinstance(found, TwoReadings) or found.value else None
