"""What a number on a label line may be: a strength, how many, or either. Two readings are not understood."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final

from visitprep.medicines.label.vocabulary.how_much import BARE, NUM, PAIR, STRENGTH, UNIT, UNIT_NEXT, VITAMIN_UNITS
from visitprep.medicines.table import ON_THE_SKIN, Entry, entries
from visitprep.patterns import compiled

_TWO_NUMBERS: Final = compiled(rf"{NUM}\s*[-/]\s*{NUM}\s*[a-zµμ%]+$")
_BETWEEN: Final = compiled(r"\s*(?:-|–|\bto\b|\bor\b)\s*")
_MOST_AT_ONCE: Final = 12  # where the strength is told, a larger number is no count
_TOO_MANY: Final = 100  # of anything
_FAR_APART: Final = 10
MOST_COUNTED: Final = 8  # without a strength
_FEW: Final = 4


def strength_end(low: str, place: int, entry: Entry | None) -> int:
    """Where the strength that begins at `place` ends; 0 when it is none, or may be how many."""
    if end := pair_end(low, place, entry):
        return end
    if hit := STRENGTH.match(low, place):
        # "5-10 mg" is a range that somebody takes; this medicine does not come in it.
        return 0 if _TWO_NUMBERS.match(hit.group()) else hit.end()
    # A bare number is a strength only if this medicine comes in it and nobody takes that many.
    if (
        entry
        and (hit := BARE.match(low, place))
        and float(hit.group()) > _MOST_AT_ONCE
        and is_usual(hit.group(), entry)
    ):
        return hit.end()
    return 0


def vitamin_end(low: str, place: int, entry: Entry | None) -> int:
    """Where "2000 units" of a vitamin ends, which is its strength; of insulin it is how much each time."""
    hit = VITAMIN_UNITS.match(low, place) if entry and entry.kind in ("vitamin", "supplement") else None
    return hit.end() if hit else 0


def pair_end(low: str, place: int, entry: Entry | None) -> int:
    """Where "5/325" or "10-325 mg" of a mixture ends; 0 when the numbers could be how many are taken ("1-2")."""
    hit = PAIR.match(low, place)
    if hit is None or not _is_pair(hit.group(), entry):
        return 0
    unit = re.compile(rf"\s*{UNIT}(?!\w)").match(low, hit.end())
    return unit.end() if unit else hit.end()


def _is_pair(text: str, entry: Entry | None) -> bool:
    parts = re.split(r"[-/ ]", text)
    values = [float(part.replace(",", "")) for part in parts]
    if entry is None or len(entry.ingredients) < 2:
        # "hydrocodone 10/325": two numbers so far apart are no range, whatever is known of the name.
        apart = max(values) >= _TOO_MANY and max(values) >= _FAR_APART * min(values)
        return apart and (" " not in text or any(_mixed_in(parts, entry)))
    return any(_mixed_in(parts, entry)) or (" " not in text and max(values) > _MOST_AT_ONCE)


def _mixed_in(parts: list[str], entry: Entry | None) -> Iterator[str]:
    """Strengths of the mixtures that this medicine is in, or of any, that are written so: "oxycodone 5 325"."""
    written, inside = ("/".join(parts), "/".join(reversed(parts))), set(entry.ingredients if entry else ())
    for row in entries():
        if len(row.ingredients) > 1 and inside <= set(row.ingredients):
            yield from (one for one in row.strengths if one.split()[0] in written)


def is_usual(number: str, entry: Entry) -> bool:
    """Whether a label of this medicine has `number` on it."""
    value = float(number)
    return any(found and float(found.group()) == value for found in map(_FIRST_NUMBER.match, entry.strengths))


_FIRST_NUMBER: Final = compiled(r"\d+(?:\.\d+)?")


def with_unit(number: str, entry: Entry) -> str:
    """`number` as this medicine's labels have it ("300 mg", "10/325 mg"); empty unless all agree on one unit."""
    if len(entry.ingredients) > 1:
        begins = rf"{re.escape(number.replace(' ', '/'))}(?![\d.])"
        whole = [strength for strength in entry.strengths if re.match(begins, strength)]
        return whole[0] if len(whole) == 1 else ""
    if " " in number:
        return next(_mixed_in(number.split(), entry), "")
    units = {
        strength[found.end() :].strip() for strength in entry.strengths if (found := _FIRST_NUMBER.match(strength))
    }
    if len(units) != 1 or "/" in (unit := units.pop()) or not unit:
        return ""
    return f"0{number} {unit}" if number.startswith(".") else f"{number} {unit}"


_WRITTEN_ALONE: Final = frozenset({"pancrelipase", "pancreatin"})
"""What labels call by a number without a unit: "Creon 25000"."""
_NEVER_MG: Final = 5_000


def written_alone(number: str, entry: Entry | None) -> bool:
    """Whether the number stands on the label without a unit, or with one that nobody says."""
    if entry is None:
        return False
    if entry.name in _WRITTEN_ALONE:
        return float(number.replace(",", "")) >= _TOO_MANY
    return not entry.strengths and float(number.replace(",", "")) >= _NEVER_MG


def is_count(text: str, entry: Entry | None, fields: Container[str]) -> bool:
    """Whether a number without "tablets" behind it is surely how many; else it might be a strength."""
    text = re.sub(r"\s*\(\d+(?:\.\d+)?\)", "", text)
    parts = [part for part in _BETWEEN.split(text) if part]
    if any(re.fullmatch(r"\d*\.\d+", part) for part in parts):
        return False  # "Ativan .5": half of one, or 0.5 mg
    numbers = [float(part) for part in parts if part.isdecimal()]
    if not numbers:
        return True  # a word, or "1/2"
    most = max(numbers)
    if "strength" in fields:
        return most <= _MOST_AT_ONCE
    if most > MOST_COUNTED:
        return False
    if entry is None:
        return most <= _FEW
    if len(entry.ingredients) > 1:
        return len(numbers) > 1 or (most <= _FEW and not is_usual(str(most), entry))
    if any(is_usual(str(number), entry) for number in numbers):
        return False
    least = min(
        (float(found.group()) for found in map(_FIRST_NUMBER.match, entry.strengths) if found), default=None
    )
    if least is None:
        return most <= _FEW
    # "lorazepam 3 a day" may be 3 mg; "Advil 6 a day" is not 6 mg.
    return most < least and (most <= _FEW or least > _MOST_AT_ONCE)


def counts_grams(entry: Entry | None, name: str, form: str) -> bool:
    """Whether grams are how much is used: a gel's strength is in percent, and a powder has none."""
    on_skin = entry is not None and entry.route in ON_THE_SKIN
    is_powder = entry is not None and bool(entry.forms) and set(entry.forms) <= {"powder", "packet"}
    return (
        on_skin or is_powder or bool(re.search(r"\b(?:gel|cream|ointment|lotion)\b", f"{name} {form}".casefold()))
    )


def is_before_unit(low: str, place: int) -> bool:
    return bool(UNIT_NEXT.match(low, place))
