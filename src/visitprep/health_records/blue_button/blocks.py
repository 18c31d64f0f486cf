"""The Blue Button text files of Medicare and of the VA: blocks of "Name: value" below dashed headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime

from msgspec.structs import replace

from visitprep.health_records.blue_button.lists import (
    SELF_REPORTED,
    SELF_SOURCE,
    medicines_in_notes,
    told_by_oneself,
    unread_parts,
)
from visitprep.health_records.found import Document, Item, Kind, Source, Status, TestKind
from visitprep.health_records.lab_values import time_of
from visitprep.health_records.plain import (
    form_in,
    is_absent,
    is_name,
    is_over,
    line,
    status_said,
    strength_in,
    test_kind_of,
)
from visitprep.health_records.recognise import decoded
from visitprep.patterns import any_case, compiled

_HEADING = compiled(r"^-{3,}\s*(?=\S)([A-Za-z][^\n]*?)\s*-{3,}\s*$")
_RULE = compiled(r"^\s*[-=]{5,}\s*$")
_PAIR = compiled(r"^([A-Za-z][\w /()'#.-]{1,40}?):[ \t]*(.*)$")
_TWO_ON_A_LINE = compiled(r"(?<=\S)\s{3,}(?=[A-Z][\w /]{2,30}:)")
Block = dict[str, str]


def read_blue_button(data: bytes, today: date) -> Document:
    text = decoded(data) or ""
    is_va = bool(re.search(r"HEALTHEVET|\bVA\b", text[:8000]))
    is_cut = breaks_off(text)
    whole, _, torn = text.rpartition("\n") if is_cut else (text, "", "")
    sections = _sections(whole)
    by_section = [list(_items(title, lines, today)) for title, lines in sections]
    if torn.strip("\r -") and not torn.startswith("-") and whole.rpartition("\n")[2].strip():
        by_section[-1] = by_section[-1][:-1]  # it ends in the middle of a line, and the last thing with it
    items = [item for found in by_section for item in found]
    source = Source("VA Blue Button" if is_va else "Medicare Blue Button", _made(text))
    person = next(
        (block for _, lines in sections for block in _blocks(lines, "Name") if "Date of Birth" in block), {}
    )
    whose = person.get("Name", "")
    if not whose and is_va:
        found = re.search(r"^Name:\s*(.+?)\s{2,}", text, re.MULTILINE)
        whose = found[1] if found else ""
    items += [item for title, lines in sections for item in told_by_oneself(title, lines)]
    items += [item for title, lines in sections for item in medicines_in_notes(title, lines, _day)]
    unread = unread_parts([one for one, found in zip(sections, by_section, strict=True) if not found])
    born = _day(person.get("Date of Birth", ""))
    return Document(source, line(whose), born, tuple(items), unread=tuple(unread), is_cut=is_cut)


def breaks_off(text: str) -> bool:
    """The VA's report says where it ends. Medicare's does not: it ends with a whole line."""
    if re.search(r"^-+ *MY HEALTHEVET PERSONAL INFORMATION REPORT", text, re.MULTILINE):
        return not re.search(r"^-+ *END OF MY HEALTHEVET\b", text, re.MULTILINE)
    last = text.rpartition("\n")[2].strip()
    return bool(last) and not (_PAIR.match(last) or _RULE.match(last) or last[-1] in ".!?)")


def _made(text: str) -> str:
    found = re.search(
        r"(?:Last Updated|Date Generated|Produced)[^\n]*?(\d{1,2} [A-Za-z]{3} \d{4})", text
    ) or re.search(r"^(\d\d/\d\d/\d{4}) ", text[:2000], re.MULTILINE)
    return _day(found[1]) if found else ""


def _sections(text: str) -> list[tuple[str, list[str]]]:
    """Titles with their lines. Medicare puts the title between two rules, the VA into one."""
    found: list[tuple[str, list[str]]] = [("", [])]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    place = 0
    while place < len(lines):
        here = lines[place]
        if heading := _HEADING.match(here):
            found.append((heading[1].strip(" -"), []))
        elif _RULE.match(here) and (below := _title_between(lines, place)):
            title, place = below
            found.append((title, []))
            continue
        else:
            found[-1][1].append(here)
        place += 1
    return found


def _title_between(lines: list[str], place: int) -> tuple[str, int] | None:
    """A title with a rule above and below it, and the line behind them."""
    near = [(n, lines[n]) for n in range(place + 1, min(place + 4, len(lines))) if lines[n].strip()]
    if len(near) == 2 and ":" not in near[0][1] and not _RULE.match(near[0][1]) and _RULE.match(near[1][1]):
        return near[0][1].strip(), near[1][0] + 1
    return None


def _blocks(lines: list[str], first: str) -> Iterator[Block]:
    """What stands below each `first: ...`, by its names. A line without a name goes on with the one above."""
    block: Block | None = None
    last = ""
    for raw in (part for whole in lines for part in _TWO_ON_A_LINE.split(whole)):
        pair = _PAIR.match(raw)
        if pair and pair[1].strip() == first:
            if block:
                yield block
            block, last = {first: pair[2].strip()}, first
        elif block is None:
            continue
        elif pair:
            last = pair[1].strip()
            block.setdefault(last, pair[2].strip())
        elif not raw.strip() and block.get(last):
            last = first  # what comes behind an empty line is about all of them
        elif raw.strip() and not _RULE.match(raw) and last != first:
            block[last] = f"{block[last]} {raw.strip()}".strip()
    if block:
        yield block


_NOTED = ("Date Entered", "Date/Time Entered", "Date Recorded", "Date/Time Recorded", "Date Reported")
_DAY_SHAPES = ("%d %b %Y", "%m/%d/%Y", "%b %d, %Y", "%d %B %Y")


def _day(text: str) -> str:
    text = text.partition("@")[0].strip()
    for shape in _DAY_SHAPES:
        try:
            return datetime.strptime(text[:12].strip(), shape).date().isoformat()
        except ValueError:
            continue
    return ""


def _said(block: Block, *names: str) -> str:
    found = next((value for name in names if (value := block.get(name, ""))), "")
    found = line(found)
    return "" if found.strip("- ") == "" or is_absent(found) else found


def _items(title: str, lines: list[str], today: date) -> Iterator[Item]:
    by_oneself = bool(SELF_REPORTED.search(title)) or any(SELF_SOURCE.match(raw) for raw in lines[:6])
    updated = next((_day(found[1]) for raw in lines[:8] if (found := _UPDATED.match(raw))), "")
    for item in _of_section(title.casefold(), lines, today):
        if item.kind is Kind.MEDICINES:
            item = replace(item, noted=updated)  # the list is of that day, whatever was downloaded since
        yield replace(item, self_reported=True) if by_oneself else item


def _of_section(title: str, lines: list[str], today: date) -> Iterator[Item]:
    if re.search("lab", title) and any(raw.startswith("Lab Test:") for raw in lines):
        yield from _panels(lines, today)
        return
    for words, first, read in _SECTIONS:
        if words.search(title):
            for name in first:
                for block in _blocks(lines, name):
                    is_value = name != "Measurement Type" or f"{block[name]} value" in block
                    if is_value and is_name(called := line(block[name])) and not is_absent(called):
                        yield replace(read(called, block, today), said_status=_said(block, "Status", "Exam Status"))


def _panels(lines: list[str], today: date) -> Iterator[Item]:
    """The VA's lab results: the day stands with the panel, the results below it."""
    starts = [place for place, raw in enumerate(lines) if raw.startswith("Lab Test:")]
    for begin, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        panel = next(_blocks(lines[begin:end], "Lab Test"))
        single = list(_blocks(lines[begin:end], "Test Name")) or [panel]
        day = {"Date": panel.get("Date/Time Collected", ""), "Specimen": panel.get("Specimen", "")}
        for block in single:
            if is_name(called := line(block.get("Test Name") or block["Lab Test"])):
                yield _test(called, day | block, today)


def _medicine(name: str, block: Block, today: date) -> Item:
    said = _said(block, "Status")
    stop = _day(_said(block, "Stop Date", "End Date", "Date Stopped"))
    status = status_said(said)
    if is_over(stop, today) and status is not Status.CURRENT:
        status = Status.PAST
    elif is_over(stop, today):
        status = Status.UNCLEAR
    directions = _said(block, "Instructions", "Directions") or line(
        " ".join(filter(None, (_said(block, "Dosage", "Dose"), _said(block, "Frequency"))))
    )
    return Item(
        Kind.MEDICINES,
        name,
        strength=_said(block, "Strength", "Drug Strength") or strength_in(name),
        form=form_in(name),
        directions=directions,
        status=status,
        said_status=said,
        date=_day(_said(block, "Initially Ordered On", "Start Date", "Date Started", "Last Filled On")),
        stopped=stop,
        reason=_said(block, "Reason", "Reason for Taking", "Indication"),
        prescriber=_said(block, "Prescriber", "Provider"),
        comment=_comment(block, "Last Filled On"),
    )


def _comment(block: Block, *labelled: str) -> str:
    """Its own dashes for "nothing" left out."""
    told = [_said(block, "Response"), _said(block, "Comments", "Comment")]
    told += [f"{name}: {said}" for name in labelled if (said := _said(block, name))]
    return "; ".join(filter(None, (one.removesuffix(" --").strip() for one in told)))


def _allergy(name: str, block: Block, today: date) -> Item:
    return Item(
        Kind.ALLERGIES,
        name,
        date=_day(_said(block, "First Episode Date", "Date of Reaction", "Onset Date", "Date")),
        noted=_day(_said(block, *_NOTED)),
        reaction=_said(block, "Reaction", "Reactions"),
        severity=_said(block, "Severity"),
        comment=_comment(block),
        status=Status.CURRENT,
    )


_AN_OPERATION = any_case(
    r"replacement|\w{3}(?:ectomy|plasty|otomy)\b|fusion|surgery|operation|repair\b|bypass|amputation"
)


def _condition(name: str, block: Block, today: date) -> Item:
    said = _said(block, "Status")
    stop = _day(_said(block, "Medical Condition End Date", "End Date", "Stop Date"))
    if "Medical Event" in block and _AN_OPERATION.search(name):
        begun = _day(_said(block, "Start Date", "Date"))
        return Item(Kind.PROCEDURES, name, status=Status.PAST, date=begun, comment=_comment(block))
    return Item(
        Kind.CONDITIONS,
        name,
        status=Status.PAST if is_over(stop, today) else status_said(said),
        said_status=said,
        date=_day(_said(block, "Medical Condition Start Date", "Onset Date", "Start Date")),
        noted=_day(_said(block, *_NOTED)),
        stopped=stop,
        comment=_comment(block),
    )


def _device(name: str, block: Block, today: date) -> Item:
    return Item(Kind.DEVICES, name, date=_day(_said(block, "Date Implanted", "Date")))


_ABOUT_A_REPORT = any_case(
    r"lab |type of|ordering|specimen|collect|date|performing|location|submitted|accession|practitioner|pathologist"
    r"|resident|tech|result key|comments?$"
)
"""Who made a report, when and of what; the rest is what it says."""


def _test(name: str, block: Block, today: date) -> Item:
    result = _said(block, "Impression", "Results", "Result", f"{name} value")
    if not result and (block.get("Type of Report") or block.get("Lab Type") == "Microbiology"):
        result = "; ".join(
            f"{part}: {told}" for part, told in block.items() if told and not _ABOUT_A_REPORT.match(part)
        )
    unit = _said(block, "Units")
    named = ("Date/Time Exam Performed", "Date/Time Collected", "Date Taken", "Date Obtained", "Date")
    return Item(
        Kind.TESTS,
        name.strip(" .*"),
        status=Status.PAST,
        date=_day(_said(block, *named)),
        time=time_of(_said(block, *named)),
        specimen=_said(block, "Specimen"),
        result=line(f"{result} {unit}") if result else "",
        test_kind=test_kind_of(name) or TestKind.LABORATORY,
        comment=_comment(block),
    )


def _picture(name: str, block: Block, today: date) -> Item:
    item = _test(name, block, today)
    return Item(
        Kind.TESTS,
        item.name,
        status=Status.PAST,
        date=item.date,
        result=item.result,
        test_kind=test_kind_of(name) or TestKind.IMAGING,
    )


def _operation(name: str, block: Block, today: date) -> Item:
    return Item(
        Kind.PROCEDURES, name, status=Status.PAST, date=_day(_said(block, "Date", "Date/Time", "Start Date"))
    )


_UPDATED = any_case(r"\s*last updated:\s*(.*)")
_SECTIONS: tuple[tuple[re.Pattern[str], tuple[str, ...], Callable[[str, Block, date], Item]], ...] = (
    (re.compile("medication|drug|prescription|claim"), ("Medication", "Drug Name", "Medication Name"), _medicine),
    (re.compile("allerg"), ("Allergy Name", "Allergy"), _allergy),
    (
        re.compile("problem list|conditions?$|medical events"),
        ("Problem", "Condition Name", "Medical Event"),
        _condition,
    ),
    (re.compile("implant|device"), ("Device Name",), _device),
    (re.compile("radiology|electrocardiogram|ekg"), ("Procedure/Test Name",), _picture),
    (re.compile("vitals|readings"), ("Measurement Type",), _test),
    (re.compile("lab|test"), ("Lab Test", "Test/Lab Type", "Test Name"), _test),
    (re.compile("patholog"), ("Type of Report",), _test),
    (re.compile("surger|procedures$"), ("Procedure", "Procedure Name", "Surgery"), _operation),
)
