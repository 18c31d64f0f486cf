"""Numbers of the sheet as they are typed; also where an answer is asked, by whoever has gone on on the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from visitprep.patterns import compiled
from visitprep.visit.answering import Address
from visitprep.visit.visit import LISTS, RECORDS, text_fields
from visitprep.wording import Voice, Wording
from visitprep.worksheet.numbering import HELPER, MORE, SheetNumber, numbers

NUMBER = compiled(r"([HM]?[1-9]\d{0,2})(?:\.([1-9]\d{0,3}))?(?:\.([1-9]\d{0,1}))?", re.ASCII)


def plain(typed: object) -> str:
    """A number as it stands on the sheet, from what was typed: "m 3", "12,2."."""
    return re.sub(r"\s+", "", str(typed)).upper().replace(",", ".").strip(".")


def leads_elsewhere(typed: object, key: str) -> bool:
    """Whether what was typed at the prompt `key` is the number of a question or an entry, and can be no answer.

    "38.1.11" and "M13" always are; "12.2" where words are asked for, and no strength, dose or date.
    """
    match = NUMBER.fullmatch(plain(typed)) if isinstance(typed, str) else None
    one = next((one for one in numbers() if match and one.number == match[1]), None)
    if match is None or one is None:
        return False
    if match[3] or not match[1][0].isdigit():
        return bool(match[3] is None or one.repeating)
    if not match[2] or one.repeating is None:
        return False
    at = Address.of(key)
    return (at.part in LISTS and not at.field) or (at.part in RECORDS and at.field in text_fields(at.part))


def contents(voice: Voice) -> str:
    """A line for each section: "1 to 9: You and the visit"."""

    def is_in(one: SheetNumber) -> tuple[Wording, str]:
        return one.section.title, "" if one.number[0].isdigit() else one.number[0]

    lines = []
    for (title, _), group in groupby(numbers(), key=is_in):
        run = list(group)
        ends = f"{run[0].number} to {run[-1].number}" if len(run) > 1 else run[0].number
        lines.append(f"{ends}: {title.spoken(voice)}")
    return "\n".join(lines)


def ranges() -> Iterator[str]:
    for letter in ("", HELPER, MORE):
        run = [
            one.number for one in numbers() if one.number.startswith(letter) and (letter or one.number[0].isdigit())
        ]
        yield f"{run[0]} to {run[-1]}"
