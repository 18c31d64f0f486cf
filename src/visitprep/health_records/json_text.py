"""JSON as records come in it: whole, an object on each line, or broken off in the middle."""

from __future__ import annotations

import json
from typing import Any

from msgspec import Struct

from visitprep.health_records.fhir.resources import resources
from visitprep.health_records.found import Unfit
from visitprep.health_records.recognise import decoded
from visitprep.health_records.xml import DAMAGED, DOWNLOAD_AGAIN
from visitprep.patterns import compiled

_LIST = compiled(r'\A\s*\[|"entry"\s*:\s*\[')
_BETWEEN = compiled(r"[\s,]*")


class Values(Struct, frozen=True):
    value: Any
    is_lines: bool = False
    lost: int = 0
    """Lines before the last one that cannot be read."""
    is_cut: bool = False


def values_in(data: bytes, *, is_lines: bool) -> Values:
    """What can be read of it. Raises Unfit."""
    text = (decoded(data) or "").strip("\ufeff\x00 \t\r\n")
    if not is_lines:
        try:
            return Values(json.loads(text))
        except (ValueError, RecursionError):
            pass
    if is_lines or "\n{" in text:
        lines = [_object(line) for line in text.splitlines() if line.strip()]
        found, is_cut = [one for one in lines if one is not None], lines[-1:] == [None]
        if any(resources(found)) or len(found) == len(lines) > 0:
            return Values(found, is_lines=True, lost=len(lines) - len(found) - is_cut, is_cut=is_cut)
    if found := _before_the_end(text):
        return Values({"resourceType": "Bundle", "entry": found}, is_cut=True)
    raise Unfit(DAMAGED, DOWNLOAD_AGAIN)


def _object(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _before_the_end(text: str) -> list[Any]:
    """The entries that are whole, of the outermost list of them that has any."""
    decode, found = json.JSONDecoder().raw_decode, list[Any]()
    for begin in _LIST.finditer(text):
        place = begin.end()
        try:
            while between := _BETWEEN.match(text, place):
                one, place = decode(text, between.end())
                found.append(one if isinstance(one, dict) and "resource" in one else {"resource": one})
        except (ValueError, RecursionError):
            if any(resources([{"resourceType": "Bundle", "entry": found}])):
                return found
            found = []
    return []
