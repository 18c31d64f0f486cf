"""The part of a record that people read: its tables and lists as rows, with the words above each column.

The same for the text of a C-CDA section and for the XHTML of a FHIR one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import force_setattr

from visitprep.health_records.plain import line
from visitprep.patterns import any_case

_BREAKS = frozenset({"br", "paragraph", "p", "item", "li", "div", "list", "ul", "ol", "table", "tr", "caption"})
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset({"caption", "h1", "h2", "h3", "h4", "h5", "h6", "b", "strong"})


class Cell(Struct, frozen=True):
    above: str
    """The words above its column."""
    text: str
    first: str
    """Its first line: beside a name, the rest may be how it is taken."""


@lru_cache(maxsize=8192)
def _columns(heads: tuple[str, ...], pattern: re.Pattern[str], without: re.Pattern[str] | None) -> tuple[int, ...]:
    """The columns whose words are of a sort: the same few words stand above thousands of rows."""
    return tuple(
        number
        for number, above in enumerate(heads)
        if above and pattern.search(above) and not (without and without.search(above))
    )


class Row(Struct, frozen=True):
    """A line of a table, or an item of a list."""

    cells: tuple[Cell, ...]
    heading: str
    ids: frozenset[str]
    in_table: bool
    goes_on: bool = False
    """Its first cell is empty: more of the line above."""
    is_prose: bool = False
    """A line of a text that has neither tables nor lists."""
    text: str = ""
    """All of it, as a line."""
    _heads: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        force_setattr(self, "text", line(" ".join([cell.text for cell in self.cells])))
        force_setattr(self, "_heads", tuple([cell.above for cell in self.cells]))

    def under(self, pattern: re.Pattern[str], without: re.Pattern[str] | None = None) -> Cell | None:
        """The first cell below words of a sort."""
        numbers = _columns(self._heads, pattern, without)
        return self.cells[numbers[0]] if numbers else None

    def all_under(self, pattern: re.Pattern[str], without: re.Pattern[str] | None = None) -> Iterator[Cell]:
        return (self.cells[number] for number in _columns(self._heads, pattern, without))


def local(element: Element) -> str:
    return _local(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def text_of(element: Element | None) -> str:
    return line(" ".join(element.itertext())) if element is not None else ""


def lines_of(element: Element) -> list[str]:
    """The lines as they are seen: broken where a paragraph, an item or a break is."""
    if not len(element):
        whole = line(element.text)
        return [whole] if whole else []
    pieces: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        here = stack.pop()
        if isinstance(here, str):
            pieces.append(here)
            continue
        breaks = local(here) in _BREAKS
        if breaks:
            pieces.append("\n")
        after: list[Element | str] = [here.text or ""]
        for child in here:
            after += (child, child.tail or "")
        if breaks:
            after.append("\n")
        stack.extend(reversed(after))
    return [
        text
        for piece in "".join(re.sub(r"\s+", " ", p) if p != "\n" else p for p in pieces).split("\n")
        if (text := line(piece))
    ]


def rows_of(text: Element | None) -> list[Row]:
    """Every row of its tables and every item of its lists; each line, where it has neither."""
    if text is None:
        return []
    rows: list[Row] = []
    heading = ""
    stack = [text]
    seen_any = False
    while stack:
        element = stack.pop()
        name = local(element)
        if name == "table":
            seen_any = True
            rows += _of_table(element, heading)
            continue
        if name in ("item", "li"):
            seen_any = True
            inner = [child for child in element if local(child) in ("list", "ul", "ol", "table")]
            if inner:
                heading = (
                    line(element.text) or text_of(next((c for c in element if c not in inner), None)) or heading
                )
                stack.extend(reversed(inner))
                continue
            rows.append(_of_item(element, heading))
            continue
        if name in _HEADINGS or (name in ("content", "paragraph", "p", "span") and not _holds_rows(element)):
            heading = text_of(element) or heading
            continue
        if element.text and line(element.text):
            heading = line(element.text)
        for child in element:
            if child.tail and line(child.tail) and not seen_any:
                heading = line(child.tail)
        stack.extend(reversed(list(element)))
    if seen_any:
        return rows
    ids = _ids(text)
    return [Row((Cell("", said, said),), "", ids, False, is_prose=True) for said in lines_of(text)]


def _holds_rows(element: Element) -> bool:
    return any(local(inner) in ("table", "list", "ul", "ol") for inner in element.iter())


def _ids(element: Element) -> frozenset[str]:
    found = []
    for inner in element.iter():
        if value := inner.get("ID"):
            found.append(value)
        if value := inner.get("id"):
            found.append(value)
    return frozenset(found)


def _of_item(element: Element, heading: str) -> Row:
    lines = lines_of(element)
    whole = line(" ".join(lines))
    return Row((Cell("", whole, lines[0] if lines else ""),), heading, _ids(element), False)


def _of_table(table: Element, heading: str) -> Iterator[Row]:
    above: list[str] = []
    for element in table:
        if local(element) == "caption":
            heading = text_of(element) or heading
    for group in _groups(table):
        in_head = local(group) == "thead"
        for tr in [group] if local(group) == "tr" else [e for e in group if local(e) == "tr"]:
            named = [(cell, local(cell)) for cell in tr]
            cells = [cell for cell, name in named if name in _CELLS]
            if not cells:
                continue
            heads = sum([name == "th" for _, name in named])
            is_pair = heads == 1 and len(cells) == 2 and local(cells[0]) == "th"
            if in_head or heads == len(cells) or (not above and _reads_as_head(cells)):
                is_wide = cells[0].get("colspan", "1") != "1"
                if len(cells) == 1 and (is_wide or (above and not in_head)):
                    heading = text_of(cells[0])
                else:
                    above = [text for cell in cells for text in [text_of(cell)] * _span(cell)]
                continue
            read: list[Cell] = []
            for cell in cells:
                lines = lines_of(cell)
                column = above[len(read)] if len(read) < len(above) else ""
                if is_pair and cell is cells[1]:
                    column = text_of(cells[0])
                first = lines[0] if lines else ""
                read.append(Cell(column, first if len(lines) < 2 else line(" ".join(lines)), first))
                if (span := _span(cell)) > 1:
                    read += [Cell("", "", "")] * (span - 1)
            filled = sum([bool(cell.text) for cell in read])
            goes_on = not read[0].text and bool(read[0].above) and 2 * filled <= len(read) + 1
            yield Row(tuple(read), heading, _ids(tr), True, goes_on)


_HEAD_WORDS = any_case(
    r"code|medication|drug|direction|date|status|problem|allerg|substance|reaction|severity|start|stop|end|name|dose"
    r"|procedure|test|result|value|description|comment|instruction|sig|route|frequency|device|diagnosis|condition|onset"
)


def _reads_as_head(cells: list[Element]) -> bool:
    """Whether a first row of plain cells is the words above the columns."""
    texts = [text_of(cell) for cell in cells]
    if len(texts) < 2 or any(len(text) > 40 or re.search(r"\d", text) for text in texts):
        return False
    return 2 * sum(bool(_HEAD_WORDS.search(text)) for text in texts) > len(texts)


def _groups(table: Element) -> Iterator[Element]:
    for element in table:
        if local(element) in ("thead", "tbody", "tfoot", "tr"):
            yield element


def _span(cell: Element) -> int:
    span = cell.get("colspan")
    if span is None:
        return 1
    return min(int(span), 50) if span.isdecimal() and int(span) else 1
