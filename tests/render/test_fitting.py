"""What leaves page 1 when it is full: whole rows, in a fixed order, and page 1 says so."""

from __future__ import annotations

from collections.abc import Callable

from visitprep.document import (
    ALWAYS,
    Area,
    Beside,
    Block,
    Column,
    Counted,
    Document,
    Field,
    Fields,
    MappedPain,
    Movable,
    PainMap,
    Paragraph,
    Part,
    Quote,
    Section,
    Shortened,
    Side,
    Table,
)
from visitprep.render.fitting import Fits, fitted

PILLS = Counted(("{n} pill", "{n} pills"), ("{n} more pill", "{n} more pills"))


KNEE = MappedPain(1, 5, (Area("knee", Side.LEFT),), (), "left knee")


def page(*sections: Section, continues: bool = True) -> Document:
    behind = Part("Behind", (Section("behind", "Behind", (Paragraph("more"),)),), continues=continues)
    return Document("T", "Rosa", (), "F", (Part("", sections), behind))


def pills(*ranks: int) -> Movable:
    rows = tuple((f"pill {n}",) for n in range(len(ranks)))
    return Movable(Table("", (Column("Name"),), rows), ranks, PILLS)


def until(*words: str):  # type: ignore[no-untyped-def]
    """Fits as soon as none of these words is on page 1."""
    return each(lambda sections: not any(word in str(sections) for word in words))


def each(fits: Callable[[tuple[Section, ...]], bool]) -> Fits:
    """Asked about several pages, as the typesetter is."""
    return lambda pages: [fits(page) for page in pages]


def said(document: Document, part: int, section: int = 0) -> list[str]:
    return [block.text for block in document.parts[part].sections[section].blocks if isinstance(block, Paragraph)]


def test_a_page_that_fits_stays_as_it_is() -> None:
    document = fitted(page(Section("a", "Pills", (pills(1, 2),))), each(lambda sections: True))
    assert document.parts[0].sections == (Section("a", "Pills", (pills(1, 2).block,)),)
    assert [section.id for section in document.parts[1].sections] == ["behind"]


def test_the_highest_rank_leaves_first_and_page_one_counts_what_left() -> None:
    document = fitted(page(Section("a", "Pills", (pills(1, 9, 3),))), until("pill 1"))
    assert list(document.parts[0].sections[0].blocks[0].rows) == [("pill 0",), ("pill 2",)]  # type: ignore[union-attr]
    assert said(document, 0) == ["1 more pill: page 2"]
    moved = document.parts[1].sections[0]
    assert moved.id == "moved" and moved.blocks[1].rows == (("pill 1",),)  # type: ignore[union-attr]


def test_a_section_that_is_empty_then_is_named_in_one_line_at_the_end() -> None:
    """A heading over nothing would only take room."""
    kept = Section("k", "Kept", (Paragraph("stays"),))
    document = fitted(page(Section("a", "Pills", (pills(1, 2),)), kept), until("pill"))
    assert [section.id for section in document.parts[0].sections] == ["k", "gone"]
    assert said(document, 0, 1) == ["Pills: page 2"]


def test_fields_are_named_by_their_labels() -> None:
    rows = Fields((Field("Sleep", "5 hours"), Field("Work", "part time"), Field("PEG", "6")))
    document = fitted(page(Section("a", "Life", (Movable(rows, (3, 2, 1)),))), until("5 hours", "part time"))
    assert said(document, 0) == ["Sleep, Work: page 2"]


def test_what_is_left_alone_gets_the_whole_width_and_the_map_its_names() -> None:
    """The table whose numbers it shares is on another page now."""
    drawing = Movable(PainMap((KNEE,), named=False), (5,), "Body map")
    blocks: tuple[Block, ...] = (Beside((Quote("words"),), (drawing,)),)
    document = fitted(page(Section("a", "Matters", blocks)), until("left knee"))
    assert document.parts[0].sections[0].blocks == (Quote("words"), Paragraph("Body map: page 2"))
    named = PainMap((KNEE,), named=True)
    assert document.parts[1].sections[0].blocks == (Paragraph("Body map", strong=True), named)


def test_what_is_short_enough_comes_back_into_the_room_that_a_long_one_left() -> None:
    """ "Sleep" had to leave before "Story"; with the story gone there is room for it, but not for "Work" too."""
    rows = Fields((Field("Story", "s" * 60), Field("Sleep", "5 hours"), Field("Work", "part time")))
    document = fitted(
        page(Section("a", "Life", (Movable(rows, (1, 2, 3)),))),
        each(
            lambda sections: (
                sum(len(f.value) for s in sections for b in s.blocks if isinstance(b, Fields) for f in b.rows) < 12
            )
        ),
    )
    assert [field.label for field in document.parts[0].sections[0].blocks[0].rows] == ["Sleep"]  # type: ignore[union-attr]
    assert said(document, 0) == ["Story, Work: page 2"]


def test_no_row_comes_back_before_the_one_above_it() -> None:
    """The numbers of a table would have a hole in them."""

    def fits(sections: tuple[Section, ...]) -> bool:
        return "pill 1" not in str(sections) and not ("pill 2" in str(sections) and "pill 3" in str(sections))

    document = fitted(page(Section("a", "Pills", (pills(1, 2, 3, 4),))), each(fits))
    assert list(document.parts[0].sections[0].blocks[0].rows) == [("pill 0",)]  # type: ignore[union-attr]


def test_some_rows_never_stand_on_page_one() -> None:
    document = fitted(page(Section("a", "Pills", (pills(1, ALWAYS),))), each(lambda sections: True))
    assert said(document, 0) == ["1 more pill: page 2"]


def test_what_is_too_long_and_may_not_leave_takes_its_short_form_and_the_whole_stands_behind() -> None:
    """Nine allergies by name, so that the page holds the concerns too."""
    whole, short, rest = Paragraph("nine allergies and their stories"), Paragraph("nine names"), Quote("stories")
    sections = (Section("safety", "", (Shortened(whole, short, rest),)), Section("a", "Pills", (pills(1, 2),)))
    document = fitted(page(*sections), until("nine allergies", "pill 1"))
    assert document.parts[0].sections[0].blocks == (short,)
    assert document.parts[0].sections[1].blocks[0].rows == (("pill 0",),)  # type: ignore[union-attr]
    assert document.parts[1].sections[0].blocks[0] == rest
    assert whole not in document.parts[1].sections[0].blocks
    for roomy in (fitted(page(*sections), fits) for fits in (until("pill 1"), until("pill"))):
        assert roomy.parts[0].sections[0].blocks == (Shortened(whole, short, rest),)
        assert rest not in roomy.parts[1].sections[0].blocks


def test_what_may_not_leave_stays_and_the_page_says_that_it_goes_on() -> None:
    """Forty allergies are all printed; nothing that could leave is in their way."""
    fixed = Section("safety", "", (Paragraph("forty allergies"), Movable(Quote("fixed"), (0,))))
    document = fitted(page(fixed, Section("a", "Pills", (pills(1, 2),))), each(lambda sections: False))
    assert said(document, 0) == ["This first page did not fit on one side. It goes on overleaf."]
    assert document.parts[0].sections[1].blocks == (Paragraph("forty allergies"), Quote("fixed"))
    assert said(document, 0, 2) == ["Pills: see “Continued from page 1”"]


def test_without_a_part_that_continues_there_is_a_new_one() -> None:
    """What leaves the clinic's page never lands on the person's own."""
    document = fitted(page(Section("a", "Pills", (pills(1, 2),)), continues=False), until("pill"))
    assert [section.id for part in document.parts for section in part.sections] == ["gone", "moved", "behind"]
