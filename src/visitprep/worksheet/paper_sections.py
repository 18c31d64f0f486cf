"""The sheet on paper as sections that the interview can walk."""

from __future__ import annotations

from itertools import groupby

from msgspec.structs import replace

from visitprep.interview.question import Group, Repeating, Section
from visitprep.wording import Wording
from visitprep.worksheet.numbering import SheetNumber, on_sheet


def paper_sections(*, more: bool, measures_off: frozenset[str] = frozenset()) -> tuple[Section, ...]:
    """The sheet as sections that the interview can walk: everything on it is asked, in the order of its numbers."""
    shown = (one for one in on_sheet(more=more, measures_off=measures_off))
    by_section = groupby(shown, key=lambda one: (one.section, one.number[0].isdigit()))
    return tuple(
        replace(section, parts=tuple(_part(one, more) for one in group), intro=Wording(""))
        for (section, _), group in by_section
    )


def _part(one: SheetNumber, more: bool) -> Group | Repeating:
    if one.question is not None:
        return Group(one.part, (replace(one.question, core=True),))
    repeating = one.asked(more=more)
    if repeating.lines is not None:  # what was written on a line is asked no further than the interview asks it
        return repeating
    return replace(repeating, questions=tuple(replace(question, core=True) for question in repeating.questions))
