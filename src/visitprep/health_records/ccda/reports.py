"""A document that is itself the report of a picture: one test, with the words of its impression."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from msgspec import Struct

from visitprep.health_records.ccda.sections import ROOT, H, day
from visitprep.health_records.found import Item, Kind, Status, TestKind
from visitprep.health_records.plain import is_name, line
from visitprep.health_records.rows.narrative import lines_of
from visitprep.patterns import any_case

_IMAGING_REPORTS = frozenset({"18748-4", "18726-0", "18782-3", "11540-1", "18747-6", "18755-9", "18760-9"})
_IMPRESSION = any_case(r"impression|conclusion|result")
_FINDINGS = any_case(r"finding")


class ReportWords(Struct, frozen=True):
    """The text of a section of impressions or findings, which is read where its document is the report of a picture."""

    impression: Element | None = None
    findings: Element | None = None


def report_words(section: Element) -> ReportWords:
    code, title, text = (section.find(f"{H}{name}") for name in ("code", "title", "text"))
    number = code.get("code", "") if code is not None else ""
    called = line(" ".join(title.itertext())) if title is not None else ""
    is_impression = number == "121072" or _IMPRESSION.search(called)
    is_finding = number == "121070" or _FINDINGS.search(called)
    if text is None or not (is_impression or is_finding):
        return ReportWords()
    return ReportWords(text if is_impression else None, text if is_finding else None)


def report_of(root: Element, sections: Sequence[ReportWords]) -> list[Item]:
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
    words = _first(one.impression for one in sections) or _first(one.findings for one in sections)
    return [Item(Kind.TESTS, name, status=Status.PAST, date=when, result=words, test_kind=TestKind.IMAGING)]


def _first(texts: Iterable[Element | None]) -> str:
    return next((line(" ".join(lines_of(text))) for text in texts if text is not None), "")
