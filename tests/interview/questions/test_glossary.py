"""Hard words are explained with the help of every question that uses them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from sitting import Sitting
from visitprep.interview.engine.path.path import without_lines
from visitprep.interview.prompts import Way
from visitprep.interview.questions.glossary import TERMS, Term, explain
from visitprep.interview.questions.health.breathing import BREATHING
from visitprep.interview.questions.order_of_sections import SECTIONS, section
from visitprep.visit.visit import Visit
from visitprep.wording import Voice

Make = Callable[..., Sitting]


def _words(*texts: str) -> list[str]:
    return [line.partition(":")[0] for line in explain(texts)]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.word)
def test_each_word_is_found_by_every_name_it_has(term: Term) -> None:
    for word in (term.word, *term.also):
        assert term.word in _words(f"Did you have {word}?")


def test_about_forty_words_or_more_each_once_in_order() -> None:
    words = [term.word for term in TERMS]
    assert len(words) >= 40
    assert words == sorted(words, key=str.casefold)
    names = [name.casefold() for term in TERMS for name in (term.word, *term.also)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.word)
def test_a_meaning_is_a_plain_sentence(term: Term) -> None:
    """Ends as a sentence, in words of everyday length, and never says what somebody should do."""
    assert term.meaning.endswith(".")
    words = [word.strip(".,") for word in term.meaning.split()]
    assert len(words) <= 30
    assert sum(map(len, words)) / len(words) < 6.5
    for advice in ("should", "must", "safe", "dangerous to", "you need"):
        assert advice not in term.meaning


def test_only_whole_words_count() -> None:
    assert _words("contact me about the tense pegs and a tent") == []
    assert _words("a ct of the head, and ten tens") == []
    assert _words("CT, TENS.") == ["CT", "TENS"]


def test_two_words_are_one_term() -> None:
    assert _words("Nerve block") == ["nerve block"]
    assert _words("Radiofrequency ablation (nerve burning)") == ["radiofrequency ablation"]


def test_texts_and_options_are_all_looked_at(sitting: Make) -> None:
    """ "Which treatment was it?" is plain; its answers are not."""
    here = sitting(
        ("treatments", ("add",)), ("treatments.kind", Way.HELP), ("treatments.kind", Way.STOP),
        visit=Visit.model_validate({"past_medicines": []}), sections=[without_lines(section("tried"))],
    )  # fmt: skip
    here.interview.walk()
    assert "Words:\n" in here.asker.told[-1]
    assert "TENS: " in here.asker.told[-1] and "nerve block: " in here.asker.told[-1]


def test_the_reason_for_asking_comes_first(sitting: Make) -> None:
    safety = replace(section("health"), parts=(BREATHING,))
    here = sitting(("sleep.apnea", Way.HELP), ("sleep.apnea", Way.STOP), sections=[safety])
    here.interview.walk()
    why, _, words = here.asker.told[-1].partition("\n\n")
    assert why.startswith("Sleep apnea means")
    assert words.startswith("Words:\n  sleep apnea: ")


def test_a_plain_question_gets_no_list_of_words(sitting: Make) -> None:
    here = sitting(("person:who", Way.HELP), ("person:who", Way.STOP))
    here.interview.walk()
    assert all("Words:" not in told for told in here.asker.told)


def test_the_words_the_interview_uses_are_explained() -> None:
    """Each of these stands in some question, its answers or its help, and is explained there."""
    asked = [
        text
        for part in SECTIONS
        for _, question in part.questions()
        for text in (
            question.ask.spoken(Voice()),
            question.help.spoken(Voice()),
            *(o.label for o in question.choices()),
        )
    ]
    found = set(_words(*asked))
    assert {"EMG", "MRI", "CT", "DEXA", "TENS", "CPAP", "sleep apnea", "nerve block", "radiofrequency ablation",
            "stimulator", "flare", "blood thinner", "as needed", "sedation"} <= found  # fmt: skip
