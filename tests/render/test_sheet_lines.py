"""Page 1 for a clinician where there are no columns: text, Markdown, and the screen."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from reading import Html, on_screen, squeezed
from sheets_sample import ELDER, PEOPLE
from test_sheet_pdf import texts

from visitprep.document.sheet import Choices, Figure, Trends
from visitprep.document.words import text_of
from visitprep.render import markdown, plain
from visitprep.render.layout import Layout
from visitprep.render.linear import linear

NAMED = pytest.mark.parametrize("name", PEOPLE)
SHOWN = {
    "text": lambda document: plain.text(document),
    "markdown": lambda document: "\n".join(
        Html(
            MarkdownIt("commonmark", {"html": True})
            .enable("table")
            .render(markdown.render(document, Layout()).decode())
        ).words
    ),
    "screen": on_screen,
}


@NAMED
@pytest.mark.parametrize("form", SHOWN)
def test_all_of_the_fullest_page_is_there(name: str, form: str) -> None:
    shown = PEOPLE[name]
    found = re.sub("[┃│─━]", "", squeezed(SHOWN[form](shown)))
    sheet = shown.sheets.choices[0]  # type: ignore[union-attr]
    # Cells of a table and long lines are broken and read in turns; their words are all there.
    said = " ".join(texts(sheet))
    assert [word for word in re.findall(r"\w{3,}", said) if word not in found] == []
    assert not re.search("[\ufdd0-\ufdd3\u2066-\u2069]", found)
    for group in (*sheet.main, *sheet.side):
        for block in group.blocks:
            assert not isinstance(block, Trends) or squeezed(block.in_words) in found


@NAMED
def test_safety_is_read_before_the_pains_and_the_figure_after_them(name: str) -> None:
    sheet = PEOPLE[name].sheets.choices[0]  # type: ignore[union-attr]
    order = [group.id for group in linear(sheet)]
    assert order[0] == "safety" and order.index("map") == order.index("pain") + 1
    assert sorted(order) == sorted(group.id for group in (*sheet.main, *sheet.side))
    text = plain.text(PEOPLE[name])
    assert text.index("Safety") < text.index("\nPain\n")


def test_bold_is_what_is_to_be_acted_on_and_nothing_else() -> None:
    """Names of medicines and labels, bold on other pages, are not bold here."""
    page = markdown.render(PEOPLE["elder"], Layout()).decode().partition("\n---\n\n### Medicines now")[0]
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(page)
    bold = {squeezed(re.sub("<.*?>", "", one)) for one in re.findall("<strong>(.*?)</strong>", html)}
    sheet = PEOPLE["elder"].sheets.choices[0]  # type: ignore[union-attr]
    acted = {squeezed(span.text) for span in _spans(sheet) if span.act}
    assert bold == acted | {"Safety"}
    assert "<em>Fears:</em>" in html


def test_bars_are_drawn_beside_their_numbers() -> None:
    assert "2. Right hip and groin: 5 (0–8)         [#####+++..]" in plain.text(PEOPLE["elder"])
    assert "6 (3–9)  ██████▒▒▒·" in on_screen(PEOPLE["elder"])


def _spans(thing: object) -> list:  # type: ignore[type-arg]
    from msgspec import Struct
    from msgspec.structs import fields

    from visitprep.document.words import Span

    if isinstance(thing, Span):
        return [thing]
    if isinstance(thing, tuple | Choices):
        return [span for one in thing for span in _spans(one)]
    if isinstance(thing, Struct) and not isinstance(thing, Figure):
        return [span for field in fields(thing) for span in _spans(getattr(thing, field.name))]
    return []


def test_words_without_accents() -> None:
    assert text_of(ELDER.masthead.under).endswith("walker, chair with arms.")
