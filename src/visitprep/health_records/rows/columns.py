"""What a row of a record says in which column: the name, how it is taken, the status, the reaction."""

from __future__ import annotations

import re
from functools import lru_cache

from visitprep.common_words import MONTHS
from visitprep.health_records.found import Kind
from visitprep.health_records.plain import is_absent, is_name, line
from visitprep.health_records.rows.narrative import Row
from visitprep.patterns import any_case

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = {
    Kind.MEDICINES: r"medication|medicine|drug|material|product|prescription|brand|^name|description|substance|^item",
    Kind.ALLERGIES: r"substance|allerg|agent|product|^name|description|causative",
    Kind.CONDITIONS: r"problem|condition|diagnos[ie]s|concern|^name|description|issue",
    Kind.PROCEDURES: r"procedure|surger|operation|description|^name|service|test|treatment",
    Kind.DEVICES: r"device|implant|equipment|description|^name|item",
    Kind.TESTS: r"test|result type|description|^name|component|study|procedure|observation|exam|lab",
}
_NOT_NAME = re.compile(
    r"^code$|code system|^group|class|type of|\btype\b(?<!result type)|status|date|diagnosed$|resolved|reaction|severity|criticality|instruction"
    r"|direction|comment|udi|indication|strength|dose|dosage|route|frequency|value|interpretation|range",
    re.IGNORECASE,
)
_NAMES = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _NAME.items()}
DIRECTIONS = re.compile(r"direction|^sig\b|instruction|how to take|frequency|dosage|schedule", re.IGNORECASE)
_NO_DIRECTIONS = re.compile(r"fill|pharmacy|patient instr.*date", re.IGNORECASE)
STATUS = re.compile(r"status|^active$|state", re.IGNORECASE)
_NO_STATUS = re.compile(r"verification|severity|refill|marital", re.IGNORECASE)
REACTION = re.compile(r"reaction|manifestation|symptom", re.IGNORECASE)
_NO_REACTION = re.compile(r"date|severity$|type|allerg", re.IGNORECASE)
UDI = any_case(r"\budi\b")
STRENGTH = any_case(r"strength|^dose$")
START = re.compile(
    r"start|onset|rx date|diagnosed|effective|^date|performed|began|since|prescribed|noted|added|implanted|result date",
    re.IGNORECASE,
)
RESULT = any_case(
    r"^(test )?results?$|value|interpretation|impression|finding|narrative|report|outcome|result value"
)
_A_DATE = any_case(
    rf"\W*(({MONTHS})\w*[ .-]+)?\d{{1,4}}[ ,/.-]*"
    rf"(({MONTHS})\w*[ ,.-]*)?\d{{0,4}}([ ,/.-]+\d{{2,4}})?([ T,@]+[\d:. apmz+-]*)?$"
)


def name_of(row: Row, kind: Kind) -> str:
    """What the row is about, without the directions that some repeat behind it."""
    name = _cell_of_name(row, kind)
    directions = directions_of(row) if kind is Kind.MEDICINES else ""
    return (
        line(name[: -len(directions)]) if directions and name.endswith(directions) and name != directions else name
    )


def _cell_of_name(row: Row, kind: Kind) -> str:
    """The cell under a column of names, else the first that could be a name."""
    if (cell := row.under(_NAMES[kind], _NOT_NAME)) and not _A_DATE.match(cell.text):
        return _tidy(cell.first or cell.text)
    for cell in row.cells:
        if (
            is_name(cell.text)
            and not is_absent(cell.text)
            and not _NOT_NAME.search(cell.above)
            and not _A_DATE.match(cell.text)
        ):
            return _tidy(cell.first)
    return ""


def has_name_column(row: Row, kind: Kind) -> bool:
    return row.under(_NAMES[kind], _NOT_NAME) is not None


_LABEL = any_case(
    r"^(home medications?\b|(patient )?(refused|declined)\s*:|(problem|allergy|medication|procedure)\s*#?\s*\d+\s*[:.)-]?)\s*"
)
_KIND_OF_CODE = any_case(
    r"\s*\((disorder|finding|procedure|situation|substance|product|observable entity|physical object)\)+$"
)
_CODES = any_case(r",?\s*\[(RxNorm|SNOMED|ICD\S*|NDC)?:?\s*[\d.]{4,}\]\s*")
_DATES = any_case(r"\s*\[(start|end|onset)[^\]]*\]")


@lru_cache(maxsize=8192)
def _tidy(name: str) -> str:
    return line(_KIND_OF_CODE.sub("", _CODES.sub(" ", _DATES.sub("", _LABEL.sub("", name))).strip()))


def tidy(name: str) -> str:
    """A coded name without the kind of code it is: "Fibromyalgia (disorder)" is Fibromyalgia."""
    return _tidy(name)


def directions_of(row: Row) -> str:
    cell = row.under(DIRECTIONS, _NO_DIRECTIONS)
    return cell.text if cell else ""


def status_of(row: Row) -> str:
    """The word of its column; of "Active: true" the column's own."""
    cell = row.under(STATUS, _NO_STATUS)
    if cell is None:
        return ""
    if cell.above.lower() == "active":
        return {"true": "Active", "yes": "Active", "false": "Inactive", "no": "Inactive"}.get(
            cell.text.lower(), cell.text
        )
    return cell.text


def tells_day(row: Row | None, day: str) -> bool:
    """Whether people read that day in the row, however it is written there."""
    return row is not None and bool(_written(day).search(row.text))


def tells_end(row: Row | None, day: str) -> bool:
    """Whether people read that it ended on that day: not where the day stands as its beginning alone."""
    if row is None or not (begun := row.under(START)) or not _A_DATE.match(begun.text):
        return tells_day(row, day)
    return bool(_written(day).search(row.text.replace(begun.text, "", 1)))


@lru_cache(maxsize=1024)
def _written(day: str) -> re.Pattern[str]:
    year, month, number = (day.split("-") + ["", ""])[:3]
    y = rf"(?:{year}|(?<=\W){year[2:]})"
    if not month:
        return re.compile(rf"\b{year}")
    m = rf"(?:{'' if month[0] == '1' else '0?'}{int(month)}|{_MONTHS[int(month) - 1]}[a-z]*)"
    d = rf"0?{int(number)}(?:st|nd|rd|th)?" if number else ""
    alone = rf"(?<!\d\W){m}"  # "until January 2021", and no month of another day
    orders = ((y, m, d), (m, d, y), (d, m, y), (alone, y)) if number else ((y, m), (m, y))
    shapes = (r"\W{0,3}".join(order) for order in orders)
    return re.compile(rf"(?<!\d)(?:{'|'.join(shapes)})(?!\d)", re.IGNORECASE)


def reaction_of(row: Row) -> str:
    cell = row.under(REACTION, _NO_REACTION)
    return cell.text if cell else ""


def cell_under(row: Row, pattern: re.Pattern[str], without: re.Pattern[str] | None = None) -> str:
    """The first cell with something in it below such words."""
    return next((cell.text for cell in row.all_under(pattern, without) if cell.text), "")
