"""A way of not answering that is told in words of one's own. Every example is made up."""

from __future__ import annotations

import pytest

from visitprep.interview.engine.words.no_number import AS_USUAL
from visitprep.interview.prompts import Kind, Prompt, Way, typed_way, way_and_words
from visitprep.terminal.typed_commands import heard

WAYS = frozenset(Way)


@pytest.mark.parametrize(
    "words",
    [
        "id ruther say that in person",
        "rather tell yall face to face",
        "ill say that there",
        "I'd rather talk about that in person",
        "i will tell the doctor in person",
        "say it in person",
        "id rather say that at the visit",
        "ill tell you when im there",
        "we'll talk about it there",
        "wanna say it face to face",
        "tell them in the room",
    ],
)
def test_what_is_for_the_room_is_that_way(words: str) -> None:
    assert typed_way(words, WAYS) is Way.IN_PERSON
    assert typed_way(words, frozenset({Way.SKIP})) is None


@pytest.mark.parametrize(
    "words", ["she says there", "in person", "he drives me there", "they said that there was more"]
)
def test_what_is_an_answer_is_none(words: str) -> None:
    assert typed_way(words, WAYS) is None


@pytest.mark.parametrize("words", ["Pass", "next"])
def test_pass_alone_skips_a_number_and_is_words_elsewhere(words: str) -> None:
    number = Prompt(key="k", text="How strong?", kind=Kind.LINE, ways=WAYS)
    name = Prompt(key="k", text="Name?", kind=Kind.LINE, ways=WAYS, is_words=True)
    assert heard(words, number) is Way.SKIP
    assert heard(words, name) is None


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("go back", Way.BACK),
        ("Previous question", Way.BACK),
        ("skip", Way.SKIP),
        ("skip it.", Way.SKIP),
        ("skip this one", Way.SKIP),
        ("stop for now", Way.STOP),
        ("Stop here.", Way.STOP),
        ("back", None),
        ("low back", None),
        ("go back to work", None),
        ("stop here and there when i walk", None),
        ("skipping rope", None),
    ],
)
def test_what_can_only_be_a_command_is_one_where_words_are_asked_for(words: str, way: Way | None) -> None:
    name = Prompt(key="k", text="Name?", kind=Kind.LINE, ways=WAYS, is_words=True)
    assert heard(words, name) is way


def test_a_skip_with_a_reason_keeps_the_reason() -> None:
    assert way_and_words("skip, I can't say that for her", WAYS) == (Way.SKIP, "I can't say that for her")
    assert way_and_words("go back, I typed it wrong", WAYS) is None


@pytest.mark.parametrize("words", ["same", "the same", "about the same", "usual", "it's the same", "same as usual"])
def test_the_same_is_as_usual(words: str) -> None:
    assert AS_USUAL.fullmatch(words)
