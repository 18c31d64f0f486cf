"""What is wrong in a visit file, and where: line, column, the place by name. Never what is written there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from visitprep.errors import Sentence
from visitprep.patterns import compiled
from visitprep.wording import N_, later, say

Step = str | int
"""One step into a file: the name of an entry, or its number in a list counted from 0."""


class Fault(Struct, frozen=True):
    """One thing that keeps a file from being read."""

    why: Sentence
    """Plain words for the end of a sentence, such as "a comma is missing"."""
    place: str = ""
    """Dotted path to the entry (`sleep.hours`, `medicines.3.name`: items counted from 1), or empty."""
    line: int | None = None
    """Counted from 1; None when the fault is the whole file's."""
    column: int | None = None

    def __str__(self) -> str:
        why = say(self.why) if isinstance(self.why, str) else str(self.why)
        if self.line is None:
            return say(N_("in {place}, {why}"), place=self.place, why=why) if self.place else why
        where = {"line": self.line, "column": self.column, "why": why}
        if self.place:
            return str(later(N_("in {place} (line {line}, column {column}), {why}"), place=self.place, **where))
        return str(later(N_("in line {line}, column {column}, {why}"), **where))


class NotAVisit(Exception):
    """A file that is not a visit, because of `fault`."""

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


# The deepest nesting allowed. A visit needs six levels.
DEPTH = 32

_NOT_UTF8 = N_("there are letters saved in a way that cannot be read (save the file as UTF-8)")
_TWICE = N_("an entry appears twice")
_ENDS_EARLY = N_("the file ends too early")
# The start of the reader's own message (CPython's json, 3.11 to 3.14) to ours.
_GRAMMAR: tuple[tuple[str, str], ...] = (
    ("Expecting value", N_("an answer is missing, or it has no quotation marks")),
    ("Expecting property name", N_("the name of an entry is missing, or there is a comma too many before it")),
    ("Expecting ':'", N_("a colon is missing after the name of an entry")),
    ("Expecting ','", N_("a comma or a closing bracket is missing, or a quotation mark stands inside an answer")),
    ("Illegal trailing comma", N_("there is a comma too many")),
    ("Unterminated string", N_("a closing quotation mark is missing")),
    ("Invalid control character", N_("a closing quotation mark is missing, or a line break is inside an answer")),
    ("Invalid \\", N_("there is a backslash (\\) where it cannot be; write two of them for one")),
    ("Extra data", N_("there is something after the end")),
)
UNKNOWN_ENTRY = N_("there is an entry that visitprep does not know")
# The checker's kinds of mistake to ours; its own sentences quote what was typed.
_CONTENT: Mapping[str, str] = {
    "extra_forbidden": UNKNOWN_ENTRY,
    "missing": N_("an entry is missing"),
    "enum": N_("the word there is not one of the choices"),
    "string_too_long": N_("the text is too long"),
    "string_pattern_mismatch": N_("the name there is not one that visitprep gives"),
}
_OTHERWISE = N_("what is written there does not fit")

# Possessive: a way back kept for each letter of a long text would take gigabytes.
_TEXT = r'"(?:[^"\\]|\\.)*+"'
_BRACKET = compiled(rf"{_TEXT}|[\[\]{{}}]", re.DOTALL)
_TOKEN = compiled(rf'{_TEXT}|[\[\]{{}},:]|[^\s\[\]{{}},:"]+', re.DOTALL)


def read_json(data: bytes) -> tuple[Any, str]:
    """The content of `data`, and its text. Raises NotAVisit with the line and column."""
    try:
        # Windows' Notepad puts a mark (BOM) before the text.
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _position(data[: error.start].decode("utf-8", "replace"), None)
        raise NotAVisit(Fault(_NOT_UTF8, "", line, column)) from None
    if not text.strip(" \t\r\n\0"):
        raise NotAVisit(Fault(N_("the file is empty")))
    try:
        content = json.loads(text, object_pairs_hook=_each_once, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        ends = error.pos >= len(text.rstrip()) or (
            error.msg.startswith("Unterminated") and "\n" not in text[error.pos :].strip()
        )
        ours = next((ours for theirs, ours in _GRAMMAR if error.msg.startswith(theirs)), _OTHERWISE)
        line, column = _position(text, error.pos)
        raise NotAVisit(Fault(_ENDS_EARLY if ends else ours, "", line, column)) from None
    except RecursionError:
        raise NotAVisit(too_deep(text) or Fault(_OTHERWISE)) from None
    except _Twice:
        raise NotAVisit(_second_of_two(text)) from None
    except ValueError:
        # A number of thousands of digits, or NaN: both are JSON to Python and neither is an answer.
        found = re.search(r"\b(?:\d{1000,}|NaN|Infinity)\b", text)
        line, column = _position(text, found.start() if found else 0)
        raise NotAVisit(Fault(N_("there is a number that cannot be one"), "", line, column)) from None
    return content, text


def content_fault(kind: str, location: Sequence[Step], text: str, known: frozenset[str], root: Step) -> Fault:
    """A checker's mistake of `kind` at `location`, counted from the entry `root` of the file, as a fault.

    Only names in `known` are repeated: any other may be something the person wrote.
    """
    shown: list[Step] = []
    for step in location:
        if isinstance(step, str) and step not in known:
            break
        shown.append(step)
    return fault_at(text, (root, *location), _CONTENT.get(kind, _OTHERWISE), shown)


def fault_at(text: str, path: Sequence[Step], why: Sentence, shown: Sequence[Step] | None = None) -> Fault:
    """`why` at the entry `path` leads to; the line is that of the nearest entry that is there.

    `shown` is the part of the path to name, when that is not all of it.
    """
    wanted = tuple(path)
    best, start = 0, None
    for found, offset in _entries(text):
        if len(found) > best and wanted[: len(found)] == found:
            best, start = len(found), offset
            if best == len(wanted):
                break
    place = ".".join(str(s + 1) if isinstance(s, int) else s for s in (path if shown is None else shown))
    return Fault(why, place, *(_position(text, start) if start is not None else (None, None)))


class _Twice(ValueError):
    """An object has two entries of one name; Python would keep the last and say nothing."""


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _Twice
    return result


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _position(text: str, offset: int | None) -> tuple[int, int]:
    """Line and column, from 1, of `offset` (None: the end)."""
    before = text if offset is None else text[:offset]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def too_deep(text: str) -> Fault | None:
    """A fault when `text` nests deeper than DEPTH, at the bracket that goes too far."""
    depth = 0
    for token in _BRACKET.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
        if depth > DEPTH:
            return Fault(N_("it is nested far deeper than a visit"), "", *_position(text, token.start()))
    return None


def _second_of_two(text: str) -> Fault:
    seen: set[tuple[Step, ...]] = set()
    for path, offset in _entries(text):
        if path in seen:
            return Fault(_TWICE, "", *_position(text, offset))
        seen.add(path)
    return Fault(_TWICE)


def _entries(text: str) -> Iterator[tuple[tuple[Step, ...], int]]:
    """Every entry of well-formed JSON: the path to it, and where its name (in a list: its value) starts."""
    steps: list[Step] = []  # for each open bracket, the name or number of the entry being read
    begins = False
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word in "]}":
            steps.pop()
            begins = False
        elif word == ",":
            if isinstance(number := steps[-1], int):
                steps[-1] = number + 1
            begins = True
        elif word != ":":
            if begins:
                if isinstance(steps[-1], str):
                    steps[-1] = str(json.loads(word))
                yield tuple(steps), token.start()
                begins = False
            if word in "[{":
                steps.append(0 if word == "[" else "")
                begins = True
