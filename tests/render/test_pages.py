"""How each format lays out the same page."""

from __future__ import annotations

import subprocess
import sys
from io import StringIO

from reading import Html, on_screen
from sample import SAMPLE
from tests.blocks import walk_blocks

from file_starts import starts_as
from visitprep.document.blocks import Column, Document, Part, Scale, Scales, Section, Table
from visitprep.render import plain, view
from visitprep.render.formats import FORMATS
from visitprep.render.layout import Layout


def test_each_format_gives_a_file_that_is_what_its_ending_says() -> None:
    """One table of formats: a name, an ending, a way to make it."""
    for name, made in FORMATS.items():
        assert made.name == name and made.suffix.startswith(".")
        assert starts_as(name, made.render(SAMPLE, Layout()))


def test_a_web_page_asks_for_nothing_and_runs_nothing() -> None:
    """It can be opened from a memory stick with no network."""
    page = Html(FORMATS["html"].render(SAMPLE, Layout()).decode())
    assert not {"script", "link", "img", "iframe", "object", "base"} & set(page.tags)
    policy = dict(page.attributes)["content"] or ""
    assert dict(page.attributes).get("src") is None
    contents = [value for name, value in page.attributes if name == "content" and value]
    assert any(c.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:") for c in contents), (
        policy
    )
    assert [value for name, value in page.attributes if name == "href"] == ["#summary"]


def test_a_web_page_can_be_walked_by_ear() -> None:
    """Landmarks, language, one title, headings in order, and headers with their scope on each table."""
    page = Html(FORMATS["html"].render(SAMPLE, Layout()).decode())
    assert {"header", "main", "footer", "title"} <= set(page.tags)
    assert page.tags.count("h1") == 1
    assert dict(page.attributes)["lang"] == "en"
    tables = [block for block in walk_blocks(SAMPLE) if isinstance(block, Table)]
    scopes = [value for name, value in page.attributes if name == "scope"]
    assert scopes.count("col") == sum(len(table.columns) for table in tables)
    assert scopes.count("row") == sum(len(table.rows) for table in tables)
    assert page.tags.count("caption") == len(tables)


def test_text_says_a_scale_in_words_and_draws_it() -> None:
    """A screen reader hears "7 of 10"; the drawing after it is only for eyes."""
    assert "Enjoyment of life: 7 of 10         [#######...]" in plain.text(SAMPLE)
    assert "On most days: 3 to 8 of 10    [###+++++..]" in plain.text(SAMPLE)
    assert "(0 = no pain, 10 = the worst pain imaginable)" in plain.text(SAMPLE)


def test_a_table_that_fits_stands_in_columns_and_a_wide_one_in_labelled_lines() -> None:
    """A row of text columns that run over lines would be read out of order."""

    def page(*rows: tuple[str, ...]) -> str:
        table = Table("Medicines", (Column("Name"), Column("Helps?")), rows)
        return plain.text(Document("T", "H", (), "F", (Part("", (Section("s", "", (table,)),)),)))

    assert "Name      Helps?\n--------  ------\nApixaban  no\n" in page(("Apixaban", "no"))
    assert "Name:   Apixaban\nHelps?  so so" in page(("Apixaban", "so " * 60))


def test_markdown_has_a_table_for_a_table() -> None:
    """And the row's name stands out."""
    assert (
        "| **Apixaban** | 5 mg | 1 tablet by mouth, twice a day |"
        in FORMATS["markdown"].render(SAMPLE, Layout()).decode()
    )


def test_parts_of_a_text_are_parted_by_a_form_feed_on_a_line_of_its_own() -> None:
    """A printer begins a page there."""
    assert plain.text(SAMPLE).count("\n\f\n") == len(SAMPLE.parts) - 1


def test_the_plain_view_is_the_text_without_form_feeds() -> None:
    """A form feed clears some screens."""
    stream = StringIO()
    view.show(SAMPLE, stream, as_plain=True)
    assert stream.getvalue() == plain.text(SAMPLE).replace("\f", "")


def test_the_screen_keeps_every_column_of_a_table_at_any_width() -> None:
    """On a narrow screen the rows become small lists."""
    for width in (40, 60, 80, 90, 100, 200):
        shown = on_screen(SAMPLE, width)
        assert shown.count("Lindqvist") == 1 and shown.count("store-bought") == 1
        assert max(len(line) for line in shown.splitlines()) <= width


def test_a_scale_outside_0_to_10_does_not_break_the_drawing() -> None:
    """The words are printed as they are; the bar stops at its ends."""
    scales = Scales((Scale("Odd", -3, 99, "a", "b", "-3 to 99"),))
    document = Document("T", "H", (), "F", (Part("", (Section("s", "", (scales,)),)),))
    for made in FORMATS.values():
        assert made.render(document, Layout())
    assert "[++++++++++]" in plain.text(document)


def test_each_format_names_the_shades_that_it_draws() -> None:
    """ "Striped" means nothing where the bar is made of signs, and nothing is to be said where there is no bar."""
    scales = Scales(
        (Scale("Pain 1", 6, 9, "no pain", "worst", "usual 6", of_ten=False),), "usual", "worst", "By Ana."
    )
    document = Document("T", "H", (), "F", (Part("", (Section("s", "", (scales,)),)),))
    ends = "0 = no pain, 10 = worst"
    assert f"({ends}. #: usual; +: worst. By Ana.)" in plain.text(document)
    assert f"{ends}. Solid: usual; striped: worst. By Ana." in FORMATS["html"].render(document, Layout()).decode()
    assert f"({ends}. By Ana.)" in FORMATS["markdown"].render(document, Layout()).decode()


def test_the_table_of_formats_loads_no_format() -> None:
    """Listing the formats must not start the typesetter."""
    code = (
        "import sys, visitprep.render.formats; print({'typst', 'rich', 'wcwidth', 'pydantic'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "set()"
