"""Which words that are typed or pasted are one medicine: rows of a list, and several that stand on one row."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.medicines.around_the_label.joined_by_and import UNNAMED, is_misspelt_name, is_no_reason
from visitprep.medicines.label.label_fields import Parts
from visitprep.medicines.label.line import is_a_way_of_taking, read_parts
from visitprep.medicines.label.name import known_name
from visitprep.medicines.reading import may_be
from visitprep.medicines.stopped import lead_and_name, new_one
from visitprep.patterns import any_case, compiled
from visitprep.text import clean_line

_BULLET: Final = compiled(r"\s*(?:[-–—*•·▪◦]+|\(?\d{1,2}[.)](?=\s)|\[[ xX]?\])\s*")
_GOES_ON: Final = any_case(
    r"\s*(?:sig\b|directions\b|take\b|apply\b|use\b|inject\b|inhale\b|place\b|instill?\b|qty\b|quantity\b|"
    r"refills?\b|disp\b|rx\b|prescriber\b|prescribed by\b|dr\b|for\b)"
)
_BETWEEN: Final = any_case(
    r"\s*(?:(?:[,;/&+]|\b(?:and|an|n|plus|also|as well as|along with|then)\b)\s*)+"
    r"(?:(?:now|currently|i|we|he|she|am|i['’]?m|still|just|takes?|taking|on|use|using|started|began|put on|my|the|"
    r"an?|some|found|have|has|keeps?|there['’]?s|there is|another|bottle of)\s+)*"
)
"""All that stands between two medicines: ", and", "; plus", "and now I take"."""
_NOW: Final = any_case(r"\b(?:now|i|we|he|she|am|tak\w+|use|using|started|began|still|on)\b")
"""Between two of them: the next one is taken."""
_IN_FRONT: Final = any_case(r"(?:(?:my|the|an?|one|two|three|half|\d) )*")
AND: Final = any_case(
    r"^(?:[\s,;]+|(?:oh|and|also|plus|then|(?:now )?i (?:also |still )?(?:take|use)(?! (?:it|them|one|two|"
    r"that|this)\b)|i['’]?m (?:also )?on|taking|a(?= vitamin)|my(?= [^\W\d]+ \d))\b[\s,]*)+"
)
"""In front of one more: no part of its name."""


def rows_of(text: str) -> list[str]:
    """One row for each medicine: without the marks of a list, and with the directions that stand below it."""
    rows: list[str] = []
    for raw in text.splitlines() or [text]:
        row = clean_line(_BULLET.sub("", raw, count=1) if _BULLET.match(raw) else raw)
        if not row:
            continue
        if (
            rows
            and _GOES_ON.match(row)
            and (parts := read_parts(f"{rows[-1]} {row}"))
            and _is_fuller(parts, rows[-1])
        ):
            rows[-1] = f"{rows[-1]} {row}"
        else:
            rows.append(row)
    return rows


def _is_fuller(parts: Parts, before: str) -> bool:
    alone = read_parts(before)
    return alone is not None and alone.line.name == parts.line.name


def pieces_of(row: str) -> tuple[str, ...]:
    """The row cut before each further known name that stands behind a comma or an "and"."""
    lead, end = lead_and_name(row)
    if not lead:
        parts = read_parts(row)
        if parts is None or not _IN_FRONT.fullmatch(front := row.partition(parts.line.name)[0]):
            return (row,)
        if parts.line.entry is None and not may_be(parts.line.name):
            return (row,)
        end = len(front) + len(parts.line.name)
    cuts = [0]
    ends = [len(row)]
    for between in _BETWEEN.finditer(row, end):
        if between.end() < len(row) and _begins_another(row, between):
            ends.insert(-1, between.start())
            cuts.append(between.end())
    if (new := new_one(row, cuts[-1])) and new > end:
        ends.insert(-1, new)  # "Mobic, changed to Celebrex": the words are of the first
        cuts.append(new)
    pieces = tuple(row[start:stop].strip() for start, stop in zip(cuts, ends, strict=True))
    if not lead or row[end : ends[0]].strip():
        return pieces
    # "used to take Norco and tramadol" is said of both.
    shared = [
        known_name(row, cut) and not _NOW.search(row, stop, cut) for stop, cut in zip(ends, cuts[1:], strict=False)
    ]
    return (pieces[0], *(f"{lead} {one}" if both else one for one, both in zip(pieces[1:], shared, strict=True)))


def _begins_another(row: str, between: re.Match[str]) -> bool:
    is_listed = re.match(r"\s*[,;]", between.group())
    unnamed = UNNAMED.match(row, between.end()) is not None
    if between.group().strip().casefold() in ("n", "an"):
        return known_name(row, between.end()) is not None
    if re.search(r"\bfor\s+[^\d,;]*$", row[: between.start()], re.IGNORECASE) and not is_listed:
        return is_no_reason(row, between.end()) or (unnamed and between.group().endswith(("a ", "an ")))
    named = known_name(row, between.end())
    return (
        (named is not None and not _is_so_many(row[between.end() : named.end]))
        or is_misspelt_name(row, between.end())
        or lead_and_name(row[between.end() :])[0] != ""
        or unnamed
    )


def _is_so_many(name: str) -> bool:
    """Small letters: so many are taken, and not the vitamin that bears that name, "One A Day"."""
    return name.islower() and is_a_way_of_taking(name)
