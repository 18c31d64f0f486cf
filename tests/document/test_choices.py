"""The choices of page 1 are made when they are asked for, and are then what a tuple of them would be."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from visitprep import wording
from visitprep.document.sheet import Choices, Masthead, Sheet, Why

BARE = Sheet(Masthead("Rosa", "", (), ()), Why((), (), ()), (), (), ())


def called(name: str) -> Sheet:
    return replace(BARE, masthead=Masthead(name, "", (), ()))


def test_only_what_is_asked_for_is_made_and_nothing_twice() -> None:
    made: list[str] = []

    def each() -> Iterator[Sheet]:
        for name in ("long", "short", "short", "none"):
            made.append(name)
            yield called(name)

    choices = Choices(each(), last=called("none"))
    assert choices[0] == called("long") and made == ["long"]
    assert choices[-1] == called("none") and made == ["long"]
    assert choices == (called("long"), called("short"), called("none"))
    assert made == ["long", "short", "short", "none"] and len(choices) == 3
    assert list(choices) == list(choices[:])


def test_a_choice_made_later_is_in_the_language_of_the_first() -> None:
    spoken: list[str] = []

    def each() -> Iterator[Sheet]:
        for name in ("one", "two"):
            spoken.append(wording._LANGUAGE.get())
            yield called(name)

    with wording.speaking("xx"):
        choices = Choices(each())
    assert len(choices) == 2
    assert spoken == ["xx", "xx"]
