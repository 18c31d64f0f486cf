"""What stays on page 1 and what leaves it, so that it always fits on one side of paper.

The document says in which order its rows may leave (`Movable`); a renderer with pages says whether a page fits
(`render/pdf` measures it). The answer is a plain document: the rows that stay, a line that says what moved and
where, and behind page 1 a section that takes it. Nothing is cut in two, and nothing gets smaller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

from visitprep.document import (
    ALWAYS,
    Beside,
    Block,
    Bullets,
    Counted,
    Document,
    Fields,
    Movable,
    PainMap,
    Paragraph,
    Part,
    Scales,
    Section,
    Shortened,
    Table,
)
from visitprep.render import phrases
from visitprep.wording import count, say

NEXT_PAGE: Final = 2
MOVED: Final = "moved"
"""The id of the section that takes what left page 1."""


Fits = Callable[[Sequence[tuple[Section, ...]]], Sequence[bool]]
"""Whether page 1 has room for these sections, for several page 1s at once."""


def fitted(document: Document, fits: Fits) -> Document:
    """`document` with so many rows of its first part moved behind it that `fits` says yes, and no more.

    What leaves goes in the order of its rank. Where that leaves room, what is short enough for it comes back.

    `fits` is asked about what would stand on page 1. When nothing that may leave has room there, what has a shorter
    form takes that. When even so it never says yes (forty allergies), all that may leave has left, and the page
    says at its head that it goes on overleaf.
    """
    if not document.parts:
        return document
    ranks = {rank for movable in _movables(document) for rank in movable.ranks if rank}
    shorter = _shortened(document)
    if not ranks and shorter == document:
        return document
    made, is_bare = _filled(document, ranks, fits)
    if is_bare and shorter != document:
        in_short, is_bare = _filled(shorter, ranks, fits)
        made = in_short if in_short and (made is None or not is_bare) else made
    return made or _overflowing(document, ranks)


def _filled(document: Document, found: Set[int], fits: Fits) -> tuple[Document | None, bool]:
    """Page 1 with as much on it as `fits` allows, and whether all has left that may.

    None when it is too long even then.
    """
    always = frozenset({ALWAYS})
    ranks = sorted(found - always, reverse=True)
    where = say(phrases.ON_PAGE, n=NEXT_PAGE)

    def without(leaving: Iterable[int]) -> Document:
        return _without(document, always | frozenset(leaving), where)

    def are_enough(several: Sequence[Iterable[int]]) -> Sequence[bool]:
        return fits([without(leaving).parts[0].sections for leaving in several])

    fits_whole, fits_bare = are_enough(((), ranks))
    if fits_whole:
        return without(()), False
    if not fits_bare:
        return None, True
    few, enough = 0, len(ranks)
    while enough - few > 1:
        between = sorted({few + (enough - few) * part // _AT_ONCE for part in range(1, _AT_ONCE)} - {few})
        for number, is_enough in zip(between, are_enough([ranks[:number] for number in between]), strict=True):
            if is_enough:
                enough = number
                break
            few = number
    gone = frozenset(ranks[:enough])
    # The last to leave may have been long, and have left room behind for something short.
    short = [rank for rank in _next_in_line(document, gone) if rank != ranks[enough - 1]][:_TRIED_AGAIN]
    alone = are_enough([gone - {rank} for rank in short]) if short else ()
    back = [rank for rank, has_room in zip(short, alone, strict=True) if has_room]
    gone -= frozenset(back[:1])
    for rank in back[1:]:
        if are_enough((gone - {rank},))[0]:
            gone -= {rank}
    return without(gone), len(gone) == len(ranks)


_AT_ONCE: Final = 3
"""Into so many parts the search cuts what may leave: it costs the typesetter less to be asked two things at once
than to be asked twice."""
_TRIED_AGAIN: Final = 6


def _next_in_line(document: Document, gone: Set[int]) -> list[int]:
    """Of what left, what could come back without another row of its table before it; the most important first."""
    back = set(gone)
    for movable in _movables(document):
        if isinstance(movable.name, Counted):
            rows = [rank for rank in movable.ranks if rank in gone]
            back -= set(rows) - {min(rows, default=0)}
    return sorted(back)


def _shortened(document: Document) -> Document:
    """`document` with the short form of what never leaves page 1, and the rest of it behind."""
    first, *others = document.parts

    def inside(blocks: tuple[Block, ...]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Shortened):
                yield block.short
                yield Movable(block.rest, (ALWAYS,))
            else:
                yield block

    sections = tuple(replace(section, blocks=tuple(inside(section.blocks))) for section in first.sections)
    return replace(document, parts=(replace(first, sections=sections), *others))


def _overflowing(document: Document, ranks: Set[int]) -> Document:
    """Even the parts that never move are too long for one side. Where things moved to is told by its heading."""
    where = say(phrases.UNDER_HEADING, title=say(phrases.MOVED_TITLE))
    made = _without(document, ranks, where)
    first, *others = made.parts
    notice = Section("goes-on", "", (Paragraph(say(phrases.GOES_ON), strong=True),))
    return replace(made, parts=(replace(first, sections=(notice, *first.sections)), *others))


def _movables(document: Document) -> Iterator[Movable]:
    def inside(blocks: tuple[Block, ...]) -> Iterator[Movable]:
        for block in blocks:
            if isinstance(block, Movable):
                yield block
            elif isinstance(block, Beside):
                yield from inside((*block.left, *block.right))

    for section in document.parts[0].sections:
        yield from inside(section.blocks)


@dataclass(frozen=True, slots=True)
class _Split:
    """One block or several after some rows have left."""

    kept: tuple[Block, ...] = ()
    left: tuple[Block, ...] = ()
    names: tuple[str, ...] = ()
    """What left, in words: "2 more pains", "Sleep"."""
    apart: tuple[Block, ...] = ()
    """What left and stands under its own name, not under that of its section."""


def _without(document: Document, ranks: Set[int], where: str) -> Document:
    """`document` with the rows of these ranks moved, and `where` (a sentence with {what}) said in their place."""
    first, *others = document.parts
    sections: list[Section] = []
    moved: list[Block] = []
    gone: list[str] = []
    for section in first.sections:
        split = _split(section.blocks, ranks)
        if split.left:
            heading = (Paragraph(section.title, strong=True),) if section.title else ()
            moved += [*heading, *split.left]
        moved += split.apart
        if (split.left or split.apart) and not split.kept:
            gone += [section.title] if section.title else split.names
        else:
            sections.append(replace(section, blocks=(*split.kept, *_pointer(split.names, where))))
    if gone:
        sections.append(Section("gone", "", _pointer(gone, where)))
    if moved:
        taken = Section(MOVED, say(phrases.MOVED_TITLE), tuple(moved))
        if others and others[0].continues:
            others[0] = replace(others[0], sections=(taken, *others[0].sections))
        else:
            others.insert(0, Part("", (taken,)))
    return replace(document, parts=(replace(first, sections=tuple(sections)), *others))


def _pointer(names: Sequence[str], where: str) -> tuple[Block, ...]:
    """Where something went: "Sleep, Work: page 2"; nothing for nothing."""
    line = ", ".join(names)
    return (Paragraph(where.format(what=line[:1].upper() + line[1:])),) if line else ()


def _split(blocks: tuple[Block, ...], ranks: Set[int]) -> _Split:
    return _joined([_split_block(block, ranks) for block in blocks])


def _joined(pieces: Sequence[_Split]) -> _Split:
    return _Split(
        tuple(block for piece in pieces for block in piece.kept),
        tuple(block for piece in pieces for block in piece.left),
        tuple(name for piece in pieces for name in piece.names),
        tuple(block for piece in pieces for block in piece.apart),
    )


def _split_block(block: Block, ranks: Set[int]) -> _Split:
    if isinstance(block, Beside):
        sides = [_split(side, ranks) for side in (block.left, block.right)]
        kept: tuple[Block, ...] = (*sides[0].kept, *sides[1].kept)  # what stays alone gets the whole width
        if sides[0].kept and sides[1].kept:
            kept = (replace(block, left=sides[0].kept, right=sides[1].kept),)
        return replace(_joined(sides), kept=kept)
    if not isinstance(block, Movable):
        return _Split((block,))
    going = [rank in ranks for rank in block.ranks]
    if not any(going):
        return _Split((block.block,))
    if all(going):
        left = block.block
        if isinstance(left, PainMap):  # the table with its numbers is on another page now
            names = _names(block, going)
            heading = tuple(Paragraph(name, strong=True) for name in names)
            return _Split(names=names, apart=(*heading, replace(left, named=True)))
        return _Split((), (left,), _names(block, going))
    kept_rows, left_rows = (_rows(block.block, [it is wanted for it in going]) for wanted in (False, True))
    return _Split((kept_rows,), (left_rows,), _names(block, going))


def _rows(block: Block, wanted: list[bool]) -> Block:
    """`block` with the wanted ones of its rows."""
    match block:
        case Fields():
            return Fields(tuple(row for row, is_in in zip(block.rows, wanted, strict=True) if is_in))
        case Table():
            return replace(block, rows=tuple(row for row, is_in in zip(block.rows, wanted, strict=True) if is_in))
        case Scales():
            return replace(block, rows=tuple(row for row, is_in in zip(block.rows, wanted, strict=True) if is_in))
        case Bullets(numbered=False):
            return replace(block, items=tuple(row for row, is_in in zip(block.items, wanted, strict=True) if is_in))
        case _:
            raise TypeError(f"{type(block).__name__} has no rows, and takes one rank")


def _names(movable: Movable, going: list[bool]) -> tuple[str, ...]:
    if isinstance(movable.name, Counted):
        one, many = movable.name.all if all(going) else movable.name.more
        return (count(one, many, sum(going)),)
    if movable.name:
        return (movable.name,)
    if isinstance(movable.block, Fields):
        return tuple(row.label for row, goes in zip(movable.block.rows, going, strict=True) if goes)
    return ()
