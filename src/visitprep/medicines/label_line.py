"""One line of a label or a list, split into fields only when every word of it is understood.

"gabapentin 300 mg three times a day for nerve pain" is understood. "prednisone taper" is not, and stays text.
A field is a piece of the person's own line: never rewritten, never computed. When two readings are possible
("Tylenol 3 tablets": three Tylenol, or Tylenol #3?) the line counts as not understood, and is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from visitprep.medicines.label_words import (
    AND_WHEN,
    AS_NEEDED,
    BARE,
    DOSE,
    DOSE_WITH_COUNT,
    FORM,
    GAP,
    NAME_TEXT,
    NOT_A_NAME,
    NOT_A_REASON,
    NUM,
    PAIR,
    PER_DAY,
    REASON_WORD,
    RELEASE,
    SCHEDULE,
    STRENGTH,
    TIMES_A_DAY,
    UNIT,
    UNIT_NEXT,
    WHEN,
)
from visitprep.medicines.names import key_of, lookup
from visitprep.medicines.table import Entry
from visitprep.text import clean_line

_TWO_NUMBERS: Final = re.compile(rf"{NUM}\s*[-/]\s*{NUM}\s*[a-zµ%]+$")
_LONGEST: Final = 200  # characters; a longer line is a story, not a label


@dataclass(frozen=True, slots=True)
class LabelLine:
    """The fields of one line, each in the person's own words; empty when the line does not say it."""

    name: str
    strength: str = ""
    form: str = ""
    dose: str = ""
    """How many each time."""
    when: str = ""
    """When and how often; a mixed schedule ("one in the morning and two at night") is kept whole."""
    as_needed: str = ""
    """The words that say so ("as needed", "prn")."""
    reason: str = ""
    """What came after "for"."""
    joining: tuple[str, ...] = ()
    """Words that only join fields ("for"), kept so that no word of the line is lost."""
    entry: Entry | None = None
    """The table's row, when the name is in it."""

    @property
    def pieces(self) -> tuple[str, ...]:
        """Every piece of the line that went into a field."""
        fields = (self.name, self.strength, self.form, self.dose, self.when, self.as_needed, self.reason)
        return tuple(piece for piece in (*fields, *self.joining) if piece)


def read_label_line(line: str) -> LabelLine | None:
    """The fields of `line`, or None when any word of it is not understood or could mean two things."""
    line = line.strip()
    if not line or len(line) > _LONGEST or line != clean_line(line):
        return None
    named = _name(line)
    if named is None:
        return None
    end, entry = named
    fields = {"name": line[:end]}
    joining: list[str] = []
    place = _skip(line, end)
    while place < len(line):
        step = _next(line, place, fields, entry)
        if step is None:
            return None
        field, start, stop = step
        if field in fields:
            return None
        if start != place:
            joining.append(line[place:start].strip())
        fields[field] = line[start:stop].rstrip()
        place = _skip(line, stop)
    if entry and "form" in fields:
        entry = lookup(f"{fields['name']} {fields['form']}") or entry  # "fentanyl ... patch" is the patch
    return LabelLine(**fields, joining=tuple(joining), entry=entry)


def _skip(line: str, place: int) -> int:
    gap = GAP.match(line, place)
    return gap.end() if gap else place


def _name(line: str) -> tuple[int, Entry | None] | None:
    """Where the name ends, and its row: the longest known name, or plain words before a strength."""
    words = list(re.finditer(r"[^\s,;:]+", line))
    for count in range(min(len(words), 7), 0, -1):
        end = words[count - 1].end()
        text = line[:end]
        if not NAME_TEXT.fullmatch(text):
            continue
        entry = lookup(text)
        if entry is None or not _is_whole_name(text, entry):
            continue
        while count < len(words) and words[count].group().casefold() in RELEASE and line[end:].startswith(" "):
            end = words[count].end()
            count += 1
        if line[end - 1].isdigit() and (UNIT_NEXT.match(line, end) or _is_times_a_day(line, text)):
            continue  # "aspirin 81 mg", "Tylenol 3 times a day": the number is not part of the name
        if _could_be_two(line, text, end):
            return None
        return end, lookup(line[:end]) or entry
    return _unknown_name(line)


def _is_whole_name(text: str, entry: Entry) -> bool:
    """Whether `text` is the name alone: `lookup` also forgives a strength or a form, which are fields here."""
    key = key_of(text)
    spellings = {key_of(name) for name in (*entry.names, *entry.misspellings)}
    if key in spellings or key.replace(" ", "") in {spelling.replace(" ", "") for spelling in spellings}:
        return True
    words = key.split()
    if len(words) > 1 and words[-1] in RELEASE:
        return " ".join(words[:-1]) in spellings
    # "acetaminophen-hydrocodone": the same ingredients the other way round.
    return bool(re.fullmatch(r"[^\W\d]+(?:[-/ ][^\W\d]+)+", text)) and any(
        sorted(words) == sorted(spelling.split()) for spelling in spellings
    )


def _is_times_a_day(line: str, text: str) -> bool:
    number = re.search(r"\d+$", text)
    return bool(number and TIMES_A_DAY.match(line, number.start()))


def _could_be_two(line: str, text: str, end: int) -> bool:
    """Whether "Tylenol 3" before "tablets" may be three Tylenol as well as Tylenol #3."""
    numbered = re.fullmatch(r"(.*\S)\s+(\d)", text)
    if not numbered or "#" in key_of(text) or lookup(numbered[1]) is None:
        return False
    if lookup(numbered[1]) == lookup(text):
        return False
    rest = line[_skip(line, end) :]
    return bool(rest) and not (STRENGTH.match(rest) or PAIR.match(rest) or DOSE_WITH_COUNT.match(rest))


def _unknown_name(line: str) -> tuple[int, Entry | None] | None:
    lead = re.match(r"[^\W\d_]{3,}(?:[ '’-][^\W\d_]+){0,2}(?=\s+\d)", line)
    if not lead or not STRENGTH.match(line.casefold(), _skip(line, lead.end())):
        return None
    words = key_of(lead.group()).split()
    if any(word in NOT_A_NAME or (len(words) > 1 and lookup(word)) for word in words):
        return None
    if any(
        pattern.fullmatch(word) for pattern in (WHEN, FORM, AS_NEEDED) for word in (*words, lead.group().casefold())
    ):
        return None
    return lead.end(), None


def _next(line: str, place: int, fields: dict[str, str], entry: Entry | None) -> tuple[str, int, int] | None:
    """The field that begins at `place`: its name, where its words start and where they stop."""
    low = line.casefold() if len(line.casefold()) == len(line) else line.lower()
    if len(low) != len(line):
        return None
    if hit := AS_NEEDED.match(low, place):
        return "as_needed", place, hit.end()
    if hit := SCHEDULE.match(low, place):
        return "when", place, hit.end()
    is_strength_next = set(fields) <= {"name", "form"}
    if is_strength_next and (end := _pair_end(low, place, entry)):
        return "strength", place, end
    hit, number = PER_DAY.match(low, place), BARE.match(low, place)
    if hit and number and entry and _is_usual(number.group(), entry):
        return None  # "prednisone 5 daily": five tablets, or 5 mg
    if hit := hit or WHEN.match(low, place):
        end = hit.end()
        while more := AND_WHEN.match(low, end):
            end = more.end()
        return "when", place, end
    if is_strength_next and (end := _strength_end(low, place, entry)):
        return "strength", place, end
    if "dose" not in fields and "form" not in fields and (hit := FORM.match(low, place)):
        return "form", place, hit.end()
    if (hit := DOSE.match(low, place)) and _is_dose(hit, entry):
        return "dose", place, hit.end()
    return _reason(low, place)


def _strength_end(low: str, place: int, entry: Entry | None) -> int:
    if pair_end := _pair_end(low, place, entry):
        return pair_end
    if hit := STRENGTH.match(low, place):
        # "5-10 mg" is a range that somebody takes; this medicine does not come in it.
        return 0 if _TWO_NUMBERS.match(hit.group()) else hit.end()
    # A bare number is a strength only if this medicine comes in it and nobody takes that many.
    if entry and (hit := BARE.match(low, place)) and float(hit.group()) > 12 and _is_usual(hit.group(), entry):
        return hit.end()
    return 0


def _pair_end(low: str, place: int, entry: Entry | None) -> int:
    """Where "5/325" or "10-325 mg" of a mixture ends; 0 when the numbers could be how many are taken ("1-2")."""
    hit = PAIR.match(low, place) if entry and len(entry.ingredients) > 1 else None
    if hit is None or entry is None or not _is_pair(hit.group(), entry):
        return 0
    unit = re.compile(rf"\s*{UNIT}(?!\w)").match(low, hit.end())
    return unit.end() if unit else hit.end()


def _is_pair(numbers: str, entry: Entry) -> bool:
    parts = re.split(r"[-/]", numbers)
    usual = any(re.match(rf"{re.escape('/'.join(parts))}(?![\d.])", strength) for strength in entry.strengths)
    return usual or max(float(part.replace(",", "")) for part in parts) > 12


def _is_usual(number: str, entry: Entry) -> bool:
    return any(re.match(rf"{re.escape(number)}(?![\d.])", strength) for strength in entry.strengths)


def _is_dose(hit: re.Match[str], entry: Entry | None) -> bool:
    """A count without "tablets" after it might be a strength; then we ask."""
    count = hit["count"]
    if count is None or hit["form"]:
        return True
    if re.fullmatch(r"\d*\.\d+", count):
        return False  # "Ativan .5": half of one, or 0.5 mg
    if not count.isdecimal():
        return not re.fullmatch(rf"{NUM}\s*[-/]\s*{NUM}", count) or float(re.split(r"\s*[-/]\s*", count)[-1]) <= 4
    return float(count) <= 4 and not (entry and _is_usual(count, entry))


def _reason(low: str, place: int) -> tuple[str, int, int] | None:
    lead = re.compile(r"for\s+").match(low, place)
    if not lead:
        return None
    end = start = lead.end()
    for _ in range(6):
        at = re.compile(r"\s*").match(low, end)
        begin = at.end() if at else end
        if end != start and (AS_NEEDED.match(low, begin) or WHEN.match(low, begin)):
            break
        word = REASON_WORD.match(low, begin)
        if not word:
            break
        if word.group() in NOT_A_REASON:
            return None
        end = word.end()
    return ("reason", start, end) if end > start else None
