"""The file for translators holds what the program says, and nothing that cannot be translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

import extract
import pytest

from visitprep.answers import meanings
from visitprep.days import MONTH_NAMES, WEEKDAY_NAMES
from visitprep.guide import find
from visitprep.interview.questions import glossary
from visitprep.visit.dates.words import SEASON_NAMES


def test_the_file_for_translators_is_up_to_date() -> None:
    """`python translations/extract.py` writes it anew."""
    assert extract.ids(extract.written()) == extract.ids(extract.catalogue())


def _placeholders(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name}
    except ValueError:  # it speaks of a brace, and nothing is filled in
        return set()


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


WHAT_IT_SAYS = {
    *MONTH_NAMES, *WEEKDAY_NAMES, *SEASON_NAMES.values(), "benzodiazepine", "sedative", "PEG", "PHQ-4", "Journal", "Mood",
    "Sleep",
}  # fmt: skip
"""Words that mean one thing, and titles of sections."""


def test_a_single_word_says_where_it_stands() -> None:
    """The word "Back" is a side of the body, a key, or a way home; a translator sees only the word."""
    alone = {
        message.id
        for file, message in extract.every_message()
        if file.endswith(".py") and not message.context and not message.many and message.id.isalpha()
    }
    assert alone - WHAT_IT_SAYS == set()


def test_the_contexts_that_the_program_names() -> None:
    named = {"TYPED": meanings.TYPED, "SEARCH": find.SEARCH, "HARD_WORD": glossary.HARD_WORD}
    assert named == extract.CONTEXTS
