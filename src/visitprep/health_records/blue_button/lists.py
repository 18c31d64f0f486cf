"""Plain lists inside a Blue Button text, without a "Name: value": one's own illnesses, the medicines of a note.

And which of its parts are not read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from visitprep.health_records.found import Item, Kind, Part, Status
from visitprep.health_records.plain import form_in, is_absent, is_name, line, status_said, strength_in
from visitprep.health_records.unread import of_title
from visitprep.patterns import any_case, compiled

SELF_REPORTED = any_case(r"self[ -]?(reported|entered)")
SELF_SOURCE = any_case(r"\s*source:\s*self")
Lines = list[str]
_RULE = compiled(r"^\s*[-=_]{3,}\s*$")
_PAIR = compiled(r"^([A-Za-z][\w /()'#.-]{1,40}?):[ \t]*(.*)$")
_ILLNESSES = any_case(r"(other )?(health issues|medical conditions|conditions|diagnoses|illnesses|problems)")
_HABIT = any_case(r"smok|tobacco|beer|wine|alcohol|drink|drugs?\b|exercise")
_NUMBERED = compiled(r"^\s*(\d{1,2})[.)]\s+(\S.*)$")
_MEDICINES = any_case(r"\b(medications?|medicines?|meds|prescriptions|supplements)\b")
_OTHER_HEAD = compiled(r"^\s*[A-Z][\w /()'-]{2,40}:\s*$")
_NON_VA = any_case(r"^non-va\s+")
_HOW = any_case(
    r"\s+(?=(?:take|takes|inject|apply|use|inhale|place|instill|chew|by mouth|mouth|small amount"
    r"|(?:\d[\d./]*|one(?:-half)?|two|half)\s*(?:mg|mcg|g|ml|units?|cap|tab|puff|drop|spray|patch)\S*\s+(?:by )?mouth)\b)"
)
_NOTES = any_case(r"\bnotes?\b|discharge|summar")
_TITLES_OF_NOTES = any_case(r"^\s*note title:")
_EMPTY = any_case(r"\bno (information|data|records?)\b.*\b(available|found|matched)\b")
_HEADING = any_case(r"\s*(source|last updated|sorted by|sort by)\s*:")
_NO_PART = any_case(
    r"^$|personal information|download request|account summary|demographic|emergency contact|^end of"
)
_DAY = compiled(r"\b(\d{1,2} [A-Z][a-z]{2} \d{4}|\d\d/\d\d/\d{4})\b")


def told_by_oneself(title: str, lines: Lines) -> Iterator[Item]:
    """Illnesses under the person's own name in a list of the family; no habits, and nobody else's."""
    if not re.search(r"family|health (history|issues)|medical history", title, re.IGNORECASE):
        return
    own, inside = "family" not in title.casefold(), False
    for raw in lines:
        pair = _PAIR.match(raw)
        if pair and pair[1].strip().casefold() == "relationship":
            own, inside = line(pair[2]).casefold() in ("self", "me", "patient"), False
        elif pair:
            inside = bool(_ILLNESSES.fullmatch(pair[1].strip()))
            yield from _illness(pair[2]) if own and inside else ()
        elif own and inside and not _RULE.match(raw):
            yield from _illness(raw)


def _illness(raw: str) -> Iterator[Item]:
    name = line(raw).strip("-* ")
    named = is_name(name) or name.casefold() == "allergies"  # the head of a list, and here an illness
    if named and not is_absent(name) and not _HABIT.search(name) and len(name) <= 80:
        yield Item(Kind.CONDITIONS, name, status=Status.UNCLEAR, self_reported=True)


def medicines_in_notes(title: str, lines: Lines, day_in: Callable[[str], str]) -> Iterator[Item]:
    """Numbered lists below a heading that names medicines, in a note: read as text, and asked one by one."""
    if not _NOTES.search(title):
        return
    heading, entry, noted = "", "", ""
    for raw in [*lines, ""]:
        if (pair := _PAIR.match(raw)) and pair[1].strip().casefold() in ("date/time", "date", "admission date"):
            noted, heading = day_in(pair[2]) or noted, ""
        numbered = _NUMBERED.match(raw)
        if entry and raw.strip() and raw.startswith("    ") and not numbered and not _MEDICINES.search(raw):
            entry = f"{entry} {raw.strip()}"
            continue
        if entry:
            yield from _medicine(entry, heading, noted)
            entry = ""
        if numbered and heading:
            entry = numbered[2].strip()
        elif raw.strip() and not _RULE.match(raw):
            said = line(raw)
            if len(said) <= 80 and _MEDICINES.search(said) and not numbered:
                heading = said
            elif numbered or _OTHER_HEAD.match(raw) or len(said) > 3:
                heading = ""


def _medicine(entry: str, heading: str, noted: str) -> Iterator[Item]:
    said = line(_NON_VA.sub("", entry))
    name, _, directions = (line(part) for part in _HOW.sub("\n", said, count=1).partition("\n"))
    if not is_name(name) or is_absent(name) or len(name) > 120:
        return
    yield Item(
        Kind.MEDICINES,
        name,
        strength=strength_in(name),
        form=form_in(name),
        directions=directions,
        status=status_said(heading),
        said_status=heading,
        noted=noted,
        text_only=True,
    )


def unread_parts(sections: list[tuple[str, Lines]]) -> Iterator[tuple[Part, int]]:
    """Sections from which nothing was read, unless they say themselves that they are empty."""
    found: Counter[Part] = Counter()
    for title, lines in sections:
        if _NO_PART.search(title) or _is_empty(lines):
            continue
        if of_title(title) is Part.FAMILY and any(_HABIT.search(raw) for raw in lines):
            found[Part.SOCIAL] += 0
        found[of_title(title)] += sum(1 for raw in lines if _TITLES_OF_NOTES.match(raw))
    yield from found.items()


def _is_empty(lines: Lines) -> bool:
    told = [raw for raw in lines if raw.strip() and not _RULE.match(raw) and not _HEADING.match(raw)]
    if not told or any(_EMPTY.search(raw) for raw in told):
        return True
    return not any((_PAIR.match(raw) and _PAIR.sub(r"\2", raw).strip()) or _DAY.search(raw) for raw in told)
