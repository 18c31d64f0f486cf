"""The file for translators holds what the program says, and nothing that cannot be translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

import extract
import pytest


def test_the_file_for_translators_is_up_to_date() -> None:
    """`python translations/extract.py` writes it anew."""
    assert extract.ids(extract.written()) == extract.ids(extract.catalogue())


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def _messages() -> Iterator[tuple[str, str]]:
    for _, one, many in extract.ids(extract.written()):
        yield one, many


def test_placeholders_have_names() -> None:
    """A translator can move a name; a number or nothing in braces says nothing."""
    for text in (text for pair in _messages() for text in pair):
        assert all(re.fullmatch("[A-Za-z_]+", name) for name in _placeholders(text)), text


def test_a_plural_holds_what_its_singular_holds() -> None:
    for one, many in _messages():
        if many:
            assert _placeholders(one) | {"n"} == _placeholders(many) | {"n"}, one


def test_an_article_or_a_blank_is_no_message() -> None:
    """What begins or ends with a blank is a piece of a sentence that was glued together."""
    assert [text for pair in _messages() for text in pair if text != text.strip()] == []


def test_a_sentence_put_together_by_the_program_is_refused(tmp_path: extract.Path) -> None:
    module = tmp_path / "glued.py"
    module.write_text('say(f"Hello {name}")', encoding="utf-8")
    with pytest.raises(extract.Unreadable):
        list(extract.of_python(module))
