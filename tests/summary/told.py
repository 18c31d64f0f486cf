"""What a visit holds and what a document says, both as plain text, so that one can be looked for in the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.blocks import texts, texts_of_sheet
from tests.people import TODAY

from visitprep.document.blocks import Document
from visitprep.document.sheet import SafetyBox, Sheet
from visitprep.document.words import text_of
from visitprep.formats_copies_measures import CopyName
from visitprep.interview.screens.in_person import kept_for_the_room
from visitprep.summary import summarize
from visitprep.summary.copies.materials import Materials
from visitprep.summary.copies.table import COPIES
from visitprep.summary.first_page.medicines.label import label_of
from visitprep.summary.first_page.short import when
from visitprep.summary.words.from_records import records
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import Choice, Gap, YesNo
from visitprep.visit.records.health import Substances
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit


def documented(copy: str) -> frozenset[str]:
    """The addresses that a copy is said to hold, in docs/what-each-copy-holds.md too; a whole record or list by its name."""
    return COPIES[CopyName(copy)].holds.addresses


def whole_text(document: Document) -> str:
    """Every word of the document."""
    pieces = [document.title, document.running_head, *document.byline, document.footer]
    if document.sheets is not None:
        pieces += texts_of_sheet(document.sheets.choices[0])
    for part in document.parts:
        pieces.append(part.title)
        for section in part.sections:
            pieces += [section.title, *texts(section.blocks)]
    return "\n".join(pieces)


def page_of(visit: Visit) -> Document:
    """The clinic's copy, as it is printed, without a checklist."""
    return summarize(visit, prepared_on=TODAY)


def copy_of(visit: Visit, name: str, **more: Any) -> Document:
    """One of the copies, by name."""
    materials = Materials(prepared_on=TODAY, topics=kept_for_the_room(visit), **more)
    return COPIES[name].make(visit, materials)


def both_texts(visit: Visit) -> str:
    """Every word of the two copies that hold everything between them: the clinic's and the person's own."""
    return whole_text(page_of(visit)) + "\n" + whole_text(copy_of(visit, "me"))


def page_one(document: Document) -> str:
    """Every word of page 1 at its fullest, in no order of its own."""
    return "\n".join(texts_of_sheet(sheet_of(document)))


def sheet_of(document: Document) -> Sheet:
    """Page 1 at its fullest."""
    assert document.sheets is not None
    return document.sheets.choices[0]


def safety_box(document: Document) -> SafetyBox:
    sheet = sheet_of(document)
    groups = (*sheet.main, *sheet.side, *sheet.foot)
    return next(block for group in groups for block in group.blocks if isinstance(block, SafetyBox))


def safety_rows(visit: Visit) -> dict[str, str]:
    """Label to what stands behind it, its lines joined by a line end."""
    rows = safety_box(page_of(visit)).rows
    return {row.label: "\n".join(text_of(line) for line in row.lines) for row in rows}


def section_text(document: Document, id: str) -> str:
    """The text of one section; KeyError when it is not there."""
    for part in document.parts:
        for section in part.sections:
            if section.id == id:
                return "\n".join(texts(section.blocks))
    raise KeyError(id)


def everything_told(visit: Visit) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each answer, gap and note with the words it may be printed in, and where it lives.

    What is chosen is printed in sentences of their own; `test_every_answer_shows` covers it. A date is printed short.
    What is kept for the room is a number on page 1 and a question on the person's own pages: test_own_copy.py.
    """
    for record in records(visit):
        if isinstance(record, Substances) and record.print_it is not YesNo.YES:
            continue
        kind = type(record).__name__
        for name in () if isinstance(record, Visit) else record.answerable():
            for words in _in_words(getattr(record, name)):
                counted = (label_of(record),) if isinstance(record, Medicine) and name == "dose" else ()
                yield f"{kind}.{name}", (*words, *counted)
        for name, gap in record.gaps.items():
            if gap is Gap.SKIPPED:  # nobody said anything
                continue
            words = "to raise in person" if gap is Gap.IN_PERSON else gap.label
            yield f"{kind}.{name} (gap)", (words,)
        for name, note in record.notes.items():
            yield f"{kind}.{name} (note)", (note,)


def _in_words(value: object) -> Iterator[tuple[str, ...]]:
    if isinstance(value, tuple):
        for one in value:
            yield from _in_words(one)
    elif isinstance(value, YesNo | Choice) or value is None:
        return
    elif isinstance(value, PartialDate):
        yield value.said, when(value)
    else:
        yield (str(value),)
