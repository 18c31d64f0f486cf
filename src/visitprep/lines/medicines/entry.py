"""A medicine from one line, and names offered for what was typed. Nothing typed is ever replaced.

The table of names and the patterns of label lines are loaded when the first medicine is typed: both are large, and
nobody should wait for them before the first question.
"""

from __future__ import annotations

from collections.abc import Mapping

from visitprep.patterns import any_case


def offered_names(typed: str) -> tuple[str, ...]:
    """At most three names; none when the name is known as typed.

    Of a whole line each is the line with that name in it ("Eliquis 5 mg twice a day"), so that nothing else of it
    is lost when one is chosen.
    """
    from visitprep.lines.medicines.around_the_label.asked_back import meant_name
    from visitprep.medicines.label.line import read_parts
    from visitprep.medicines.names import lookup, suggest

    if lookup(typed) is not None:
        return ()
    parts = read_parts(typed)
    name = parts.line.name if parts else ""
    if parts is None or name == typed or not typed.startswith(name):
        return suggest(typed).names
    meant = meant_name(parts.line)
    if not meant:
        return ()
    offered = dict.fromkeys((meant, *suggest(name).names))
    return tuple(f"{one}{typed[len(name) :]}" for one in offered)[:3]


def fields_of_line(typed: object) -> Mapping[str, object]:
    """The fields of a label's line, as far as they are understood; what is not stands in a note beside them."""
    from visitprep.lines.medicines.medicine import fields

    return fields(typed)


_HEADS = any_case(
    r"\b(?:pharmacy|chemist|drug ?store|surgery|repeat (?:list|prescription|medication|slip)s?|dob|date of birth"
    r"|nhs (?:no|number)|patient name|printed on|page \d|medication list|my (?:medicines|meds|medications))\b"
)
_HAS_AMOUNT = any_case(r"\d\s*(?:mg|mcg|µg|micrograms?|g|ml|units?|iu|%|tablets?|tabs?|caps?)\b")


def is_heading(line: str) -> bool:
    """The head of a list from a pharmacy: it names the shop or the person, and no medicine."""
    from visitprep.medicines.names import lookup

    if not _HEADS.search(line) or _HAS_AMOUNT.search(line):
        return False
    return not any(lookup(word.strip(".,:;()")) is not None for word in line.split())
