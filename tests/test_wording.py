"""Words looked up when shown: with their context, and in lists whose grammar a translator can change."""

from __future__ import annotations

import gettext

import pytest

from visitprep import wording
from visitprep.wording import N_, NC_, in_a_row, living_in, one_of, say, speaking

CATALOGUE = {
    ("", "left"): "quedan",
    ("body side", "left"): "izquierda",
    ("", "{listed}, {another}"): "{listed}; {another}",
    ("", "{listed} or {last}"): "{listed} o {last}",
    ("", "skin color"): "el color de la piel",
}


class Spoken(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return CATALOGUE.get(("", message), message)

    def pgettext(self, context: str, message: str) -> str:
        return CATALOGUE.get((context, message), message)


@pytest.fixture(autouse=True)
def catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    english = wording._catalogue
    monkeypatch.setattr(wording, "_catalogue", lambda language: Spoken() if language == "es" else english(language))


def test_a_word_is_looked_up_in_its_context() -> None:
    with speaking("es"):
        assert say(NC_("body side", "left")) == "izquierda"
        assert say(N_("left")) == "quedan"
    assert say(N_("left")) == "left"


def test_without_a_translation_the_word_itself_is_shown() -> None:
    assert say(NC_("body side", "left")) == "left"
    with speaking("es"):
        assert say(NC_("table column", "left")) == "left"


@pytest.mark.parametrize(
    "texts, english, spanish",
    [(["a"], "a", "a"), (["a", "b"], "a or b", "a o b"), (["a", "b", "c"], "a, b or c", "a; b o c")],
)
def test_a_list_of_choices_follows_the_grammar_of_the_language(
    texts: list[str], english: str, spanish: str
) -> None:
    assert one_of(texts) == english
    with speaking("es"):
        assert one_of(texts) == spanish


def test_a_translator_can_change_what_stands_between_the_words_of_a_row() -> None:
    assert in_a_row(["a", "b", "c"]) == "a, b, c"
    with speaking("es"):
        assert in_a_row(["a", "b", "c"]) == "a; b; c"


def test_a_translation_is_not_respelt_as_a_country_writes_english() -> None:
    with speaking("es"), living_in("UK"):
        assert say("skin color") == "el color de la piel"


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("Carry on any time with: visitprep", "Carry on any time with: visitprep --plain"),
        ("With: visitprep edit mood, visitprep edit work", "With: visitprep --plain edit mood, visitprep --plain edit work"),
        ("Made: visitprep-2026-12-01-ana.pdf", "Made: visitprep-2026-12-01-ana.pdf"),
        ("In: visitprep/answers.yaml, visitprep.txt", "In: visitprep/answers.yaml, visitprep.txt"),
    ],
)  # fmt: skip
def test_a_command_is_told_as_it_was_called_and_no_file_is_a_command(told: str, called: str) -> None:
    asked = wording.PLAINLY.set(True)
    try:
        assert wording.as_called(told) == called
    finally:
        wording.PLAINLY.reset(asked)
