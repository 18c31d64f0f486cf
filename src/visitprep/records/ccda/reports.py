"""A document that is itself the report of a picture: one test, with the words of its impression."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from visitprep.records.ccda.sections import ROOT, H, day
from visitprep.records.found import Item, Kind, Status, TestKind
from visitprep.records.narrative import lines_of
from visitprep.records.plain import is_name, line

_IMAGING_REPORTS = frozenset({"18748-4", "18726-0", "18782-3", "11540-1", "18747-6", "18755-9", "18760-9"})
_IMPRESSION = re.compile(r"impression|conclusion|result", re.IGNORECASE)
_FINDINGS = re.compile(r"finding", re.IGNORECASE)


def report_of(root: Element) -> list[Item]:
    """The report that a document is, if it is one."""
    code = root.find(f"{H}code")
    if root.tag != ROOT or code is None or code.get("code") not in _IMAGING_REPORTS:
        return []
    title = root.find(f"{H}title")
    name = line(" ".join(title.itertext())) if title is not None else ""
    name = name if is_name(name) else line(code.get("displayName"))
    if not is_name(name):
        return []
    when = day(root.find(f"{H}documentationOf/{H}serviceEvent/{H}effectiveTime"))
    when = when or day(root.find(f"{H}effectiveTime"))
    words = _words(root, "121072", _IMPRESSION) or _words(root, "121070", _FINDINGS)
    return [Item(Kind.TESTS, name, status=Status.PAST, date=when, result=words, test_kind=TestKind.IMAGING)]


def _words(root: Element, number: str, titled: re.Pattern[str]) -> str:
    for section in root.iter(f"{H}section"):
        code = section.find(f"{H}code")
        title = section.find(f"{H}title")
        called = line(" ".join(title.itertext())) if title is not None else ""
        text = section.find(f"{H}text")
        if text is not None and ((code is not None and code.get("code") == number) or titled.search(called)):
            return line(" ".join(lines_of(text)))
    return ""
