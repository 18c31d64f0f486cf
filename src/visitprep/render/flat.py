"""Page 1 as plain blocks from top to bottom, for formats that have neither columns nor pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from msgspec import Struct
from msgspec.structs import replace

from visitprep.document.blocks import (
    Blank,
    Block,
    Box,
    Bullets,
    Column,
    Document,
    Field,
    Fields,
    Paragraph,
    Part,
    Quote,
    Scale,
    Scales,
    Section,
    Table,
    Tone,
)
from visitprep.document.sheet import (
    Compared,
    Figure,
    Framed,
    Group,
    Labelled,
    LabelledRows,
    Lines,
    Numbered,
    PainRow,
    PainRows,
    Running,
    SafetyBox,
    Sheet,
    SheetBlock,
    ToWrite,
    Trends,
)
from visitprep.document.words import Words
from visitprep.render import phrases
from visitprep.render.linear import is_to_fill, linear, small_lines
from visitprep.render.said_once import said_once
from visitprep.wording import say

BOLD: Final = ("\ufdd0", "\ufdd1")
"""Round what is to be acted on, for a format that then makes it bold. Characters that mean nothing anywhere."""
QUIET: Final = ("\ufdd2", "\ufdd3")
"""Round what a format makes bold elsewhere and must not here, where bold means "act on this"."""


def flat(document: Document, *, is_bold: bool = False) -> Document:
    """`document` with the fullest page 1 as its first part."""
    if document.sheets is None:
        return document
    sheet, document = document.sheets.choices[0], said_once(document)
    maker = _Flat(*((BOLD, QUIET) if is_bold else (("", ""), ("", ""))))
    first = Part("", (*maker.opening(sheet), *(maker.section(group) for group in (*linear(sheet), *sheet.foot))))
    return replace(document, sheets=None, parts=(first, *document.parts))


class _Flat(Struct, frozen=True):
    bold: tuple[str, str]
    marks: tuple[str, str]

    def quiet(self, text: str) -> str:
        return f"{self.marks[0]}{text}{self.marks[1]}" if text else ""

    def words(self, words: Words) -> str:
        return "".join(
            f"{self.bold[0]}{span.text}{self.bold[1]}" if span.act and span.text else span.text for span in words
        )

    def fields(self, rows: tuple[Labelled, ...]) -> Fields:
        said = ((row.label, "\n".join(map(self.words, row.lines))) for row in rows)
        return Fields(tuple(Field(self.quiet(label), self.quiet(text)) for label, text in said))

    def opening(self, sheet: Sheet) -> Iterator[Section]:
        head, why = sheet.masthead, sheet.why
        # The name stands above already, with the birth date.
        told = ("\n".join(text for text in (head.age_and_birth, *head.appointment) if text), self.words(head.under))
        yield Section("who", "", tuple(Paragraph(text) for text in told if text))
        blocks: list[Block] = [Quote(saying.text, saying.by) for saying in why.sayings]
        blocks += [Bullets(why.concerns, numbered=True)] if why.concerns else []
        blocks += [self.fields(why.wishes)] if why.wishes else []
        yield Section("why", "", tuple(blocks))

    def section(self, group: Group) -> Section:
        inner = tuple(block for one in group.blocks for block in self.blocks(one))
        if is_to_fill(group):
            return Section(group.id, "", (Box(group.title, inner, Tone.SAFETY),))
        title = "" if any(isinstance(block, SafetyBox) for block in group.blocks) else group.title
        note = (Paragraph(group.note),) if group.note and inner else ()
        return Section(group.id, title if inner else "", (*note, *inner))

    def blocks(self, block: SheetBlock) -> Iterator[Block]:
        match block:
            case PainRows():
                for row in block.rows:
                    yield from self.pain(row)
                yield from self.more(block.more)
            case Lines():
                columns = tuple(Column(head) for head in block.heads)
                yield Table("", columns, tuple(map(self.cells, block.rows)))
                yield from self.more(block.more)
            case LabelledRows():
                yield self.fields(block.rows)
                yield from self.more(block.more)
            case Running():
                yield Bullets(tuple(map(self.words, block.items)))
            case Numbered():
                yield Bullets(block.items, numbered=True)
            case SafetyBox():
                yield Box(block.title, (self.fields((*block.rows, *small_lines(block))),), Tone.SAFETY)
            case Compared():
                yield Table("", tuple(Column(head) for head in block.heads), tuple(map(self.cells, block.rows)))
            case Framed():
                yield Box(block.title, (self.fields(block.rows),))
            case Trends():
                yield Paragraph(block.in_words)
            case ToWrite():
                yield Blank("", block.label, choices=block.choices, lines=block.lines)
            case Figure():
                if block.map.named and block.map.pains:
                    yield block.map
            case _:
                assert_never(block)

    def cells(self, row: tuple[Words, ...]) -> tuple[str, ...]:
        first, *others = map(self.words, row)
        return (self.quiet(first), *others)

    def pain(self, row: PainRow) -> Iterator[Block]:
        if not row.place:  # to be written by hand
            asked = (say(phrases.USUAL), say(phrases.WORST))
            yield Blank(str(row.number), "; ".join(asked))
            return
        numbers = f"{row.numbers} ({row.extremes})" if row.extremes else row.numbers
        said = " ".join(text for text in (numbers, self.words(row.change)) if text)
        low = round(row.drawn) if row.drawn is not None else None
        high = round(row.worst) if row.worst is not None else None
        label = self.quiet(f"{row.number}. {row.place}")
        yield Scales((Scale(label, low, high, "", "", self.quiet(said), of_ten=False),))
        if row.words:
            yield Paragraph(self.words(row.words))

    def more(self, words: Words) -> Iterator[Block]:
        if words:
            yield Paragraph(self.words(words))
